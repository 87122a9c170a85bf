"""Two gateways over equal databases: graphql-core runs an operation on the one, compiled on the other.

So an operation may write, count attempts or end a session: it does so once on each side, and both
sides stay equal. What each side makes up for itself (ids, numbers, tokens) may differ, one for one.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from graphql import ExecutionResult
from starlette.applications import Starlette

import gateway.execution
from auth.principal import GUEST, Principal
from gateway.compiled import CompiledOperation
from gateway.composition import services_of
from gateway.execution import NOTHING_TO_RUN, GatewaySchema, make_schema
from gateway.settings import Settings
from models.language import Language
from models.session import SessionTransport
from resolvers.services import Services
from resolvers.sessions import principal_of
from schema.context import Context
from tests.clock import SettableClock
from tests.compiled.both_ways import Tally, under
from tests.compiled.equality import ExceptMadeUp, assert_equal
from tests.compiled.operations import Operation
from tests.factories import IBAN, PASSWORD, Factory
from tests.schema.world import ABROAD, HOME, PERMISSIONS, Caller, Whose, World, world_of

CURSORS = """
query ($ids: [ID!]!) {
    nodes(ids: $ids) {
        ... on Organisation { orders { edges { cursor } } accessCodes { edges { cursor } } }
        ... on AccessCode { orders { edges { cursor } } }
    }
    searchRegister(query: "test") { ... on RegistrationConnection { edges { cursor } } }
}"""
OF_THE_HOME_COMPANY = (Caller.NONE, Caller.NEW, Caller.PLACE, Caller.UBO, Caller.FILE, Caller.VIEW)

CopyOf = Callable[[str, Path, str], AbstractContextManager[str]]


@dataclass(frozen=True, slots=True)
class Known:
    """What somebody who sends operations knows of the world."""

    tokens: dict[Caller, str]
    """With which each caller comes; a guest has none."""
    values: dict[str, Sequence[Any]]
    """Values that mean something, by the name of the argument or field that takes them."""


@dataclass(slots=True)
class Twins:
    """The two gateways."""

    one: Services
    other: Services
    clock: SettableClock
    known: Known
    tally: Tally = field(default_factory=Tally)
    compiled_runs: list[bool] = field(default_factory=list)
    """Of each compiled run since the last look, whether it was one."""
    _texts: ExceptMadeUp = field(default_factory=ExceptMadeUp)
    _on_graphql_core: GatewaySchema = field(default_factory=lambda: make_schema(compiled=False))
    _compiled: GatewaySchema = field(default_factory=make_schema)

    async def run(self, operation: Operation, caller: Caller, address: str) -> None:
        """Run an operation on both; AssertionError when the answers differ."""
        for variables in operation.sent:
            self.clock.advance(seconds=1)
            expected = await self._run_on(
                self._on_graphql_core, self.one, operation, variables, caller, address
            )
            self.compiled_runs.clear()
            found = await self._run_on(self._compiled, self.other, operation, variables, caller, address)
            assert_equal(expected, found, self._texts)
            before_it_ran = any(error.path is None for error in found.errors or ())
            if not (before_it_ran or any(self.compiled_runs)):
                self.tally.fell_back(expected=operation.may_fall_back(variables))
            self.tally.add(operation.text, found)

    async def _run_on(
        self,
        schema: GatewaySchema,
        services: Services,
        operation: Operation,
        variables: Mapping[str, Any],
        caller: Caller,
        address: str,
    ) -> ExecutionResult:
        identify = partial(_principal, services, self.known.tokens.get(caller))
        context = Context(
            services=services,
            principal=await identify(),
            language=Language.EN,
            address=address,
            device="test",
            identify=identify,
            keep_cookie=lambda _logged_in: None,
        )
        try:
            result = await schema.execute(
                operation.text,
                variable_values=dict(variables),
                context_value=context,
                operation_name=operation.name,
            )
        except NOTHING_TO_RUN as error:
            return ExecutionResult({"raised": type(error).__name__}, None)
        return ExecutionResult(result.data, result.errors)


@contextmanager
def twins_of(
    settings: Settings, copy_of: CopyOf, migrated: str, folder: Path, name: str
) -> Iterator[tuple[Twins, asyncio.Runner]]:
    """Make a world, and another that is its copy; give both with the loop that they live in."""
    clock = SettableClock()
    ones, others = folder / "one", folder / "other"
    ones.mkdir(parents=True)
    with asyncio.Runner() as runner, copy_of(migrated, ones, f"{name}_one") as one:
        first = settings.model_copy(update={"database_url": one, "state_folder": ones})
        known = runner.run(_world(first, clock))
        copytree(ones, others)
        is_file = one.startswith("sqlite")
        with copy_of(str(ones / "database") if is_file else f"{name}_one", others, f"{name}_other") as other:
            second = settings.model_copy(update={"database_url": other, "state_folder": others})
            opened = _open(first, second, clock, known)
            try:
                yield runner.run(opened.__aenter__()), runner
            finally:
                runner.run(opened.__aexit__(None, None, None))


@contextmanager
def watched(twins: Twins) -> Iterator[None]:
    """See which operations run compiled, and show bugs by what they are, not by a reference to the log."""
    run = CompiledOperation.run

    async def watched_run(self: CompiledOperation, *arguments: Any) -> ExecutionResult | None:
        result = await run(self, *arguments)
        twins.compiled_runs.append(result is not None)
        return result

    def reference(cause: BaseException, _place: object) -> str:
        twins.tally.counts["bugs"] += 1
        return f"{type(cause).__name__}: {cause}"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CompiledOperation, "run", watched_run)
        patch.setattr(gateway.execution, "log_bug", reference)
        yield


@asynccontextmanager
async def _open(
    first: Settings, second: Settings, clock: SettableClock, known: Known
) -> AsyncIterator[Twins]:
    async with services_of(first, clock) as one, services_of(second, clock) as other:
        yield Twins(one, other, clock, known)


async def _world(settings: Settings, clock: SettableClock) -> Known:
    async with services_of(settings, clock) as services:
        factory = Factory(services)
        world = await world_of(Caller.MAIN, Starlette(), factory)
        tokens = await _tokens(world, factory)
        return Known(tokens, await _values(world, services, tokens))


async def _tokens(world: World, factory: Factory) -> dict[Caller, str]:
    of_code = {whose: each.as_code for whose, each in world.belongings.items()}
    home, abroad, private = of_code[Whose.OWN], of_code[Whose.STRANGER], of_code[Whose.PERSON]
    assert home is not None
    assert home.company is not None
    assert abroad is not None
    assert private is not None
    codes = {Caller.MAIN: home.code, Caller.OTHER: abroad.code, Caller.PRIVATE: private.code}
    for caller in OF_THE_HOME_COMPANY:
        codes[caller] = await factory.sub_code(home.company, permissions=PERMISSIONS[caller])
    tokens = {caller: await factory.session(code) for caller, code in codes.items()}
    filer, guest = world.belongings[Whose.ACCOUNT].as_account, world.belongings[Whose.GUEST].ordered
    assert filer is not None
    assert guest is not None
    order_token = factory.services.secrets.order_token(guest.order.id)
    return tokens | {Caller.ACCOUNT: await factory.token(filer.account), Caller.ORDER: order_token}


async def _values(world: World, services: Services, tokens: dict[Caller, str]) -> dict[str, Sequence[Any]]:
    ids = [each.node_ids for each in world.belongings.values()]
    every_id = sorted({value for of_one in ids for value in of_one.values()})
    cursors = await _cursors(services, tokens[Caller.MAIN], every_id)
    orders = [of_one["Order"] for of_one in ids if "Order" in of_one]
    authorisations = [each["FilingAuthorisation"] for each in ids if "FilingAuthorisation" in each]
    filings = [value for each in world.belongings.values() if each.filed for value in each.ids_of("Filing")]
    codes = [of_one["AccessCode"] for of_one in ids if "AccessCode" in of_one]
    sessions = [of_one["Session"] for of_one in ids if "Session" in of_one]
    numbers = [HOME, ABROAD, "68750110", "69599084", "00000000", "9900"]
    spare, some_code = world.spare.access_code, world.belongings[Whose.OWN].as_code
    assert some_code is not None
    return {
        "id": [*every_id, "junk"],
        "ids": [*every_id, "junk"],
        "orderId": [*orders, *codes[:1], "junk"],
        "accessCodeId": [*codes, *orders[:1], "junk"],
        "sessionId": [*sessions, "junk"],
        "filingId": [*filings, "junk"],
        "correctsId": [*filings, "junk"],
        "authorisationId": [*authorisations, "junk"],
        "version": [1, 2],
        "kvkNumber": numbers,
        "branchNumber": ["000037178598", "junk"],
        "query": [*numbers, "test", "bakker", "a"],
        "number": [world.certificate, "junk"],
        "first": [1, 2, 3, 20, 0, 101],
        "last": [1, 2, 0],
        "after": [*cursors, "junk"],
        "before": [*cursors, "junk"],
        "search": ["test", "zzz", some_code.code.hint],
        "accessCode": [spare, some_code.code.access_code, "AAAA-AAAA"],
        "password": [PASSWORD, PASSWORD, "verkeerd"],
        "currentPassword": [PASSWORD, "verkeerd"],
        "newPassword": ["nog een lang wachtwoord", "kort"],
        "idempotencyKey": [f"sleutel-{number:04}" for number in range(300)] + ["kort"],
        "email": ["test@registerpoort.example", "junk"],
        "firstName": ["Test"],
        "lastName": ["Houder"],
        "iban": [IBAN, "junk"],
        "from": ["2026-01-01", "2026-03-01"],
        "until": ["2026-03-02", "2026-02-01"],
        "amount": ["10.00", "0.001", "5000"],
        "limit": ["100.00", "0", "-1"],
        "country": ["NL", "XX"],
        "refreshToken": ["junk"],
        "requestNumber": ["A-ZZZZ-ZZZZ"],
        "message": ["Het document lacks a page."],
        "financialYear": [2024, 1900],
    }


async def _cursors(services: Services, token: str, ids: list[str]) -> list[str]:
    context = Context(
        services=services,
        principal=await _principal(services, token),
        language=Language.EN,
        address="",
        device="test",
        identify=partial(_principal, services, token),
        keep_cookie=None,
    )
    result = await make_schema(compiled=False).execute(
        CURSORS, variable_values={"ids": ids}, context_value=context
    )
    assert result.errors is None
    return sorted(set(under("cursor", result.data)))


async def _principal(services: Services, token: str | None) -> Principal:
    return GUEST if token is None else await principal_of(services, token, SessionTransport.BEARER)
