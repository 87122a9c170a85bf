"""What an error leaves of an answer: the section "Handling Execution Errors", and "Errors" of "Response"."""

# ruff: noqa: N805 - a resolver takes the parent, or the parents, not a self
# mypy: disable-error-code="no-any-return,untyped-decorator,return-value,list-item"

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Optional

import strawberry
from strawberry import Parent

from schema.fields import as_view, batch, derived
from tests.compiled.both_ways import BothWays
from tests.compiled.cases import Case, CaseContext, CaseInfo, Told, cases, holds


class Mode(Enum):
    """What the fields of a `Nest` do."""

    NULL = "null"
    RAISE = "raise"


@dataclass(frozen=True, slots=True)
class NestRow:
    """What a `Nest` shows."""

    mode: Mode


def _nothing(row: NestRow) -> Any:
    if row.mode is Mode.RAISE:
        raise RuntimeError("no")


def _nothing_each(rows: Sequence[NestRow]) -> Any:
    return [RuntimeError("no") if row.mode is Mode.RAISE else None for row in rows]


@strawberry.type
class Nest:
    """Fields that give nothing, and fields below which there are more, had in three ways."""

    @derived("At once.")
    def now(root: Parent[NestRow]) -> str | None:
        _nothing(root)
        return None

    @derived("At once.")
    def now_sure(root: Parent[NestRow]) -> str:
        return as_view(_nothing(root))

    @derived("A while later.")
    async def later(root: Parent[NestRow]) -> str | None:
        _nothing(root)
        return None

    @derived("A while later.")
    async def later_sure(root: Parent[NestRow]) -> str:
        await asyncio.sleep(0)
        return _nothing(root)

    @batch("For all at once.")
    async def each(rows: Sequence[NestRow], info: CaseInfo) -> list[str | None]:
        return _nothing_each(rows)

    @batch("For all at once.")
    async def each_sure(rows: Sequence[NestRow], info: CaseInfo) -> list[str]:
        return _nothing_each(rows)

    @derived("At once.")
    def now_nest(root: Parent[NestRow]) -> Optional["Nest"]:
        return root

    @derived("At once.")
    def now_nest_sure(root: Parent[NestRow]) -> "Nest":
        return root

    @derived("A while later.")
    async def later_nest(root: Parent[NestRow]) -> Optional["Nest"]:
        await asyncio.sleep(0)
        return root

    @derived("A while later.")
    async def later_nest_sure(root: Parent[NestRow]) -> "Nest":
        return root

    @batch("For all at once.")
    async def each_nest(rows: Sequence[NestRow], info: CaseInfo) -> list[Optional["Nest"]]:
        return rows

    @batch("For all at once.")
    async def each_nest_sure(rows: Sequence[NestRow], info: CaseInfo) -> list["Nest"]:
        return rows

    @derived("Two, of which the second is no nest.")
    def nests(root: Parent[NestRow]) -> list[Optional["Nest"]]:
        return [root, None]

    @derived("Two, which must be there.")
    def nests_sure(root: Parent[NestRow]) -> list["Nest"] | None:
        return [root, root]


@strawberry.type
class NestQuery:
    """The root."""

    @strawberry.field
    def null(self) -> Nest | None:
        return NestRow(Mode.NULL)

    @strawberry.field(name="raise")
    def raise_(self) -> Nest | None:
        return NestRow(Mode.RAISE)

    @strawberry.field
    def sure(self) -> Nest:
        return NestRow(Mode.RAISE)


NESTS = strawberry.Schema(NestQuery)
HOWS = ("now", "later", "each")


def _cannot(name: str) -> str:
    return f"Cannot return null for non-nullable field Nest.{name}."


def _nulls(how: str) -> dict[str, Case]:
    """Give the cases of one way to resolve."""
    nest, sure = f"{how}Nest", f"{how}NestSure"
    chain = f"{{ {nest} {{ {sure} {{ {sure} {{ {how}Sure }} }} }} }}"
    return {
        f"{how}: null where it may be": Case(f"{{ null {{ {how} }} }}", {"null": {how: None}}),
        f"{how}: an error where null may be": Case(
            f"{{ raise {{ {how} }} }}", {"raise": {how: None}}, [("no", ["raise", how])]
        ),
        f"{how}: null where it may not be": Case(
            f"{{ null {{ {how}Sure }} }}", {"null": None}, [(_cannot(f"{how}Sure"), ["null", f"{how}Sure"])]
        ),
        f"{how}: an error where null may not be": Case(
            f"{{ raise {{ {how}Sure }} }}", {"raise": None}, [("no", ["raise", f"{how}Sure"])]
        ),
        f"{how}: up to the first that may be null": Case(
            f"{{ null {chain} }}",
            {"null": {nest: None}},
            [(_cannot(f"{how}Sure"), ["null", nest, sure, sure, f"{how}Sure"])],
        ),
        f"{how}: up to the first that may be null, the rest as it is": Case(
            f"{{ raise {chain} null {{ {nest} {{ __typename {how} }} }} }}",
            {"raise": {nest: None}, "null": {nest: {"__typename": "Nest", how: None}}},
            [("no", ["raise", nest, sure, sure, f"{how}Sure"])],
        ),
        f"{how}: up to the root": Case(
            f"{{ sure {{ {sure} {{ {how}Sure }} }} null {{ now }} }}",
            None,
            [("no", ["sure", sure, f"{how}Sure"])],
        ),
        f"{how}: an item that may be null": Case(
            f"{{ raise {{ nests {{ {how}Sure }} }} }}",
            {"raise": {"nests": [None, None]}},
            [("no", ["raise", "nests", 0, f"{how}Sure"])],
        ),
        f"{how}: an item that may be null, with an error in each": Case(
            f"{{ raise {{ nestsSure {{ {how} }} }} }}",
            {"raise": {"nestsSure": [{how: None}, {how: None}]}},
            [("no", ["raise", "nestsSure", 0, how]), ("no", ["raise", "nestsSure", 1, how])],
        ),
    }


NULLS = {name: case for how in HOWS for name, case in _nulls(how).items()}
TREE = (
    "{ now later each nowNest { now later each } laterNest { now later each } eachNest { now later each } }"
)


@cases(NULLS)
async def test_null_goes_up_to_where_it_may_be(case: Case) -> None:
    await holds(NESTS, case)


async def test_a_tree_of_errors_has_each_of_them() -> None:
    leaves = dict.fromkeys(HOWS)
    data = leaves | {f"{how}Nest": leaves for how in HOWS}
    places = [[how] for how in HOWS] + [[f"{nest}Nest", how] for nest in HOWS for how in HOWS]
    await holds(NESTS, Case(f"{{ null {TREE} }}", {"null": data}))
    errors: list[Told] = [("no", ["raise", *place]) for place in places]
    await holds(NESTS, Case(f"{{ raise {TREE} }}", {"raise": data}, errors))


async def test_an_error_tells_every_place_where_its_field_was_asked_for() -> None:
    text = "{\n  raise { now }\n  ... { raise {\n now } }\n}"
    (answer,) = await BothWays.over(NESTS).run(text, CaseContext)
    assert answer.errors is not None
    (error,) = answer.errors
    assert [(each.line, each.column) for each in error.locations or ()] == [(2, 11), (4, 2)]
    assert isinstance(error.original_error, RuntimeError)
