"""One thing after another: the section "Mutation" of "Executing Operations"."""

import asyncio

import strawberry

from tests.compiled.both_ways import BothWays
from tests.compiled.cases import Case, CaseContext, CaseInfo, cases, holds


@strawberry.type
class Number:
    """What a mutation gives; its number is read when the mutation is whole."""

    @strawberry.field
    async def steps(self, info: CaseInfo) -> str:
        await asyncio.sleep(0)
        return " ".join(info.context.log)


@strawberry.type
class NumberQuery:
    """What every schema has."""

    number: int = 1


@strawberry.type
class NumberMutation:
    """The root."""

    @strawberry.mutation
    def now(self, info: CaseInfo, to: int) -> Number | None:
        info.context.log.append(f"{to}")
        return Number()

    @strawberry.mutation
    async def later(self, info: CaseInfo, to: int) -> Number:
        await asyncio.sleep(0.001)
        info.context.log.append(f"{to}")
        return Number()

    @strawberry.mutation
    async def fails(self, info: CaseInfo) -> Number | None:
        await asyncio.sleep(0)
        raise RuntimeError("no")

    @strawberry.mutation
    async def fails_sure(self, info: CaseInfo) -> Number:
        await asyncio.sleep(0)
        raise RuntimeError("no")


NUMBERS = strawberry.Schema(NumberQuery, NumberMutation)
MUTATIONS = {
    "one after another": Case(
        "mutation { a: now(to: 1) { steps } b: later(to: 2) { steps } c: now(to: 3) { steps } }",
        {"a": {"steps": "1"}, "b": {"steps": "1 2"}, "c": {"steps": "1 2 3"}},
    ),
    "in the order in which a key is first met": Case(
        "mutation { ...F b: now(to: 2) { steps } a: later(to: 1) { again: steps } }"
        " fragment F on NumberMutation { a: later(to: 1) { steps } }",
        {"a": {"steps": "1", "again": "1"}, "b": {"steps": "1 2"}},
    ),
    "on after one that fails": Case(
        "mutation { a: now(to: 1) { steps } fails { steps } b: later(to: 2) { steps } }",
        {"a": {"steps": "1"}, "fails": None, "b": {"steps": "1 2"}},
        [("no", ["fails"])],
    ),
    "no further after one that leaves nothing": Case(
        "mutation { a: now(to: 1) { steps } failsSure { steps } b: later(to: 2) { steps } }",
        None,
        [("no", ["failsSure"])],
    ),
}


@cases(MUTATIONS)
async def test_mutations_run_one_after_another(case: Case) -> None:
    await holds(NUMBERS, case)


async def test_what_comes_after_a_mutation_that_leaves_nothing_is_not_done() -> None:
    logs: list[list[str]] = []

    def make_context() -> CaseContext:
        context = CaseContext()
        logs.append(context.log)
        return context

    text = "mutation { a: now(to: 1) { steps } failsSure { steps } b: later(to: 2) { steps } }"
    await BothWays.over(NUMBERS).run(text, make_context)
    assert logs == [["1"], ["1"]]
