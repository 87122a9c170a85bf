"""Which type a value is of: the section "Resolving Abstract Types"."""

# mypy: disable-error-code="no-any-return,untyped-decorator,return-value,list-item"

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Annotated, Any

import pytest
import strawberry

from schema.fields import shown, view
from tests.compiled.both_ways import BothWays
from tests.compiled.cases import Case, CaseContext, cases, holds


@strawberry.interface
class Pet:
    """What both pets are."""

    name: str


@strawberry.type
class Dog(Pet):
    """One."""

    barks: bool = True


@strawberry.type
class Cat(Pet):
    """The other."""

    meows: bool = True


@strawberry.type
class Stone:
    """No pet."""

    name: str = "Stone"


@strawberry.interface
class Guessed:
    """An interface whose values say what they take themselves for."""

    name: str = shown("Any.")

    @classmethod
    def resolve_type(cls, value: Any, *_: Any) -> Any:
        return value.kind


@strawberry.type
class Guess(Guessed):
    """The one type that there is."""

    @staticmethod
    def is_type_of(_value: Any, _info: Any) -> bool:
        return True


@dataclass(frozen=True)
class MarkRow:
    """A value that tells its type by itself, whatever its class says."""

    typename: str = "Mark"
    size: int = 1


@view
class Mark:
    """What shows it."""

    size: int = shown("Any.")


PetOrStone = Annotated[Dog | Cat | Stone, strawberry.union("PetOrStone")]


@strawberry.type
class PetQuery:
    """The root."""

    @strawberry.field
    def pets(self) -> list[Pet | None]:
        return [Dog(name="Odie"), Cat(name="Garfield", meows=False), None]

    @strawberry.field
    async def anything(self) -> list[PetOrStone]:
        return [Stone(), Cat(name="Garfield")]

    @strawberry.field
    def no_pet(self) -> Pet | None:
        return Stone()

    @strawberry.field
    def no_dog(self) -> Dog | None:
        return Stone()

    @strawberry.field
    def marks(self) -> list[Mark | None]:
        return [MarkRow(), MarkRow("Other"), MarkRow()]

    @strawberry.field
    def neither(self) -> PetOrStone | None:
        return 5

    @strawberry.field
    def guess(self, kind: str | None = None) -> Guessed | None:
        return SimpleNamespace(kind=kind, name="a guess")

    @strawberry.field
    def wrong_guess(self) -> Guessed | None:
        return SimpleNamespace(kind=5)


PETS = strawberry.Schema(PetQuery, types=[Dog, Cat, Guess])
MUST = "Abstract type 'Guessed' must resolve to an Object type at runtime for field 'PetQuery."
EITHER = (
    "Either the 'Guessed' type should provide a 'resolve_type' function"
    " or each possible type should provide an 'is_type_of' function."
)
RECEIVED = "received '5', which is not a valid Object type name."
WAS_RESOLVED = "Abstract type 'Guessed' was resolved"
PET_CASES = {
    "each value by its own type": Case(
        "{ pets { __typename name ... on Dog { barks } ... on Cat { meows } } }",
        {
            "pets": [
                {"__typename": "Dog", "name": "Odie", "barks": True},
                {"__typename": "Cat", "name": "Garfield", "meows": False},
                None,
            ]
        },
    ),
    "a union": Case(
        "{ anything { __typename ... on Pet { name } ... on Cat { meows } ...S } }"
        " fragment S on Stone { n: name }",
        {
            "anything": [
                {"__typename": "Stone", "n": "Stone"},
                {"__typename": "Cat", "name": "Garfield", "meows": True},
            ]
        },
    ),
    "fragments on interfaces within unions within interfaces": Case(
        "{ pets { ... on PetOrStone { ... on Pet { ... on Dog { name } } } } }",
        {"pets": [{"name": "Odie"}, {}, None]},
    ),
    "the same key of different types": Case(
        "{ pets { ... on Dog { is: barks } ... on Cat { is: meows } } }",
        {"pets": [{"is": True}, {"is": False}, None]},
    ),
    "an object of another type": Case(
        "{ noDog { name } }",
        {"noDog": None},
        [("Expected value of type 'Dog' but got: <Stone instance>.", ["noDog"])],
    ),
    "objects of one class, each by its own word": Case(
        "{ marks { size } marks { __typename } }",
        {"marks": [{"size": 1, "__typename": "Mark"}, None, {"size": 1, "__typename": "Mark"}]},
        [("Expected value of type 'Mark' but got: <MarkRow instance>.", ["marks", 1])],
    ),
    "a guess": Case(
        '{ guess(kind: "Guess") { __typename name } }', {"guess": {"__typename": "Guess", "name": "a guess"}}
    ),
    "a guess at nothing": Case(
        "{ guess { name } }",
        {"guess": None},
        [(f"{MUST}guess'. {EITHER}", ["guess"])],
    ),
    "a guess at a type that is none": Case(
        '{ guess(kind: "Bird") { name } }',
        {"guess": None},
        [(f"{WAS_RESOLVED} to a type 'Bird' that does not exist inside the schema.", ["guess"])],
    ),
    "a guess at a type that is no object": Case(
        '{ guess(kind: "Pet") { name } }',
        {"guess": None},
        [(f"{WAS_RESOLVED} to a non-object type 'Pet'.", ["guess"])],
    ),
    "a guess at a type that is not possible": Case(
        '{ guess(kind: "Dog") { name } }',
        {"guess": None},
        [("Runtime Object type 'Dog' is not a possible type for 'Guessed'.", ["guess"])],
    ),
    "a guess that is no name": Case(
        "{ wrongGuess { name } }",
        {"wrongGuess": None},
        [(f"{MUST}wrongGuess' with value <SimpleNamespace instance>, {RECEIVED}", ["wrongGuess"])],
    ),
}


@cases(PET_CASES)
async def test_a_value_tells_its_type(case: Case) -> None:
    await holds(PETS, case)


@pytest.mark.parametrize("field_name", ["noPet", "neither"])
async def test_a_value_of_none_of_the_types_is_an_error(field_name: str) -> None:
    both = BothWays.over(PETS)
    (answer,) = await both.run(f"{{ {field_name} {{ __typename }} }}", CaseContext)
    assert answer.data == {field_name: None}
    assert [error.path for error in answer.errors or ()] == [[field_name]]
    assert both.tally.counts["fell back"] == 0
