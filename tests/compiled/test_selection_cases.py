"""What is selected: the sections "Field Collection", "Merging Selection Sets" and "Value Resolution"."""

import asyncio
from typing import Optional

import strawberry

from tests.compiled.cases import Case, CaseInfo, cases, holds


@strawberry.type
class Fruit:
    """One object with a field of each kind."""

    a: str = "Apple"
    b: str = "Banana"
    c: list[str | None] = strawberry.field(default_factory=lambda: ["Cherry", None])

    @strawberry.field
    def sized(self, size: int = 10, unit: str | None = None) -> str:
        return f"{size} {unit}"

    @strawberry.field
    def deep(self) -> Optional["Fruit"]:
        return Fruit(a="Apricot")

    @strawberry.field
    async def later(self) -> Optional["Fruit"]:
        await asyncio.sleep(0)
        return Fruit(a="Avocado")

    @strawberry.field
    async def basket(self) -> list["Fruit"]:
        return [Fruit(), Fruit(a="Almond")]


@strawberry.type
class FruitQuery(Fruit):
    """The root."""

    @strawberry.field
    async def meet(self, info: CaseInfo) -> str:
        await info.context.meeting.wait()
        return "met"


FRUIT = strawberry.Schema(FruitQuery)
SELECTIONS = {
    "fields come in the order in which they are first met": Case("{ b a b }", {"b": "Banana", "a": "Apple"}),
    "aliases": Case("{ x: a y: a a: b }", {"x": "Apple", "y": "Apple", "a": "Banana"}),
    "arguments": Case(
        '{ sized x: sized(size: 2) y: sized(unit: "kg") z: sized(size: 1, unit: null) }',
        {"sized": "10 None", "x": "2 None", "y": "10 kg", "z": "1 None"},
    ),
    "fragments in the order of their fields": Case(
        "{ a ...F deep { ...G } } fragment F on FruitQuery { b } fragment G on Fruit { c a }",
        {"a": "Apple", "b": "Banana", "deep": {"c": ["Cherry", None], "a": "Apricot"}},
    ),
    "a fragment that is spread twice": Case(
        "{ deep { ...F deep { ...F } ...F } } fragment F on Fruit { a }",
        {"deep": {"a": "Apricot", "deep": {"a": "Apricot"}}},
    ),
    "parallel fragments merge": Case(
        """{ ...One ...Two }
        fragment One on FruitQuery { deep { b deeper: deep { b } } }
        fragment Two on FruitQuery { deep { a deeper: deep { a } } }""",
        {"deep": {"b": "Banana", "deeper": {"b": "Banana", "a": "Apricot"}, "a": "Apricot"}},
    ),
    "the same key twice merges what is below": Case(
        "{ basket { a } basket { b } basket { a } }",
        {"basket": [{"a": "Apple", "b": "Banana"}, {"a": "Almond", "b": "Banana"}]},
    ),
    "a fragment on another type is left out": Case(
        "{ ... on FruitQuery { a } deep { ... on Fruit { b } ... { c } } }",
        {"a": "Apple", "deep": {"b": "Banana", "c": ["Cherry", None]}},
    ),
    "typename, also under an alias": Case(
        "{ __typename t: __typename deep { __typename } }",
        {"__typename": "FruitQuery", "t": "FruitQuery", "deep": {"__typename": "Fruit"}},
    ),
    "objects that come later": Case(
        "{ later { later { a } a } }", {"later": {"later": {"a": "Avocado"}, "a": "Avocado"}}
    ),
    "fields that wait for each other": Case("{ meet x: meet }", {"meet": "met", "x": "met"}),
    "the one operation without a name": Case("query Only { a }", {"a": "Apple"}),
    "the operation that is named": Case("query A { a } query B { b }", {"b": "Banana"}, name="B"),
}
DIRECTIVES = {
    f"{text or 'nothing'} on {place}": Case(
        document.replace("@", text), {"b": "Banana"} | ({"a": "Apple"} if kept else {})
    )
    for text, kept in {
        "": True,
        "@include(if: true)": True,
        "@include(if: false)": False,
        "@skip(if: false)": True,
        "@skip(if: true)": False,
        "@include(if: true) @skip(if: false)": True,
        "@include(if: true) @skip(if: true)": False,
        "@include(if: false) @skip(if: true)": False,
        "@include(if: false) @skip(if: false)": False,
    }.items()
    for place, document in {
        "a field": "{ b a @ }",
        "a spread": "{ b ...F @ } fragment F on FruitQuery { a }",
        "an inline fragment": "{ b ... on FruitQuery @ { a } }",
        "an inline fragment without a type": "{ b ... @ { a } }",
    }.items()
}
DECIDED = {
    "a variable leaves a field out": Case(
        "query ($no: Boolean!) { b a @include(if: $no) }", {"b": "Banana"}, variables={"no": False}
    ),
    "a variable keeps it": Case(
        "query ($no: Boolean!) { a @skip(if: $no) }", {"a": "Apple"}, variables={"no": False}
    ),
    "a default decides": Case("query ($no: Boolean = true) { b a @skip(if: $no) }", {"b": "Banana"}),
    "one of two of the same key is enough": Case(
        "query ($no: Boolean!) { a @include(if: $no) a }", {"a": "Apple"}, variables={"no": False}
    ),
    "nothing is left": Case("{ a @skip(if: true) deep { b @skip(if: true) } }", {"deep": {}}),
}


@cases(SELECTIONS)
async def test_a_selection_is_collected_and_resolved(case: Case) -> None:
    await holds(FRUIT, case, FruitQuery())


@cases(DIRECTIVES | DECIDED)
async def test_a_directive_keeps_or_leaves_out(case: Case) -> None:
    await holds(FRUIT, case, FruitQuery())
