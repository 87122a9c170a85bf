"""Following an order, over a WebSocket and as an event stream, spoken with a real server."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import Any, Literal
from uuid import UUID, uuid4

import orjson
import pytest
from sqlalchemy import delete
from starlette.applications import Starlette

from auth.permissions import OF_NEW_SUB_CODE
from gateway.adapters.progress_signals import progress_signals
from gateway.adapters.progress_signals.watchers import Watchers
from gateway.settings import Settings
from models.access_code import AccessCode, AccessCodeStatus
from models.catalogue import ProductCode
from models.order import OrderStatus
from models.organisation import Organisation
from models.permission import Permission
from models.session import IDLE_LIFE, Session, SessionTransport
from resolvers import orders
from resolvers.database import Transaction
from resolvers.services import Services
from schema.context import Context
from tests.clock import SettableClock
from tests.database import change_row
from tests.factories import Code, Company, Factory
from tests.schema.world import node_id
from tests.serving import listening, running
from tests.streams import ORDER, Stream, Transport, following, listening_to, progress

SECRET = "a secret: 4711"


@pytest.fixture(params=Transport, ids=lambda each: each.value)
def transport(request: pytest.FixtureRequest) -> Transport:
    return Transport(request.param)


@pytest.fixture
async def host(app: Starlette) -> AsyncIterator[str]:
    async with listening(app) as served:
        yield served


@pytest.fixture
async def company(factory: Factory) -> Company:
    return await factory.company()


@pytest.fixture
async def code(company: Company) -> Code:
    return company.main_user


@pytest.fixture
def watchers(services: Services) -> Watchers:
    assert isinstance(services.progress_signals, Watchers)
    return services.progress_signals


class Bell(asyncio.Event):
    """Signals that come when a test says so.

    `at_rest` when the one follower has nothing more to read; `before` happens before it can be woken.
    """

    def __init__(self) -> None:
        super().__init__()
        self.at_rest = asyncio.Event()
        self.before: Callable[[], Awaitable[None]] | None = None

    async def wait(self) -> Literal[True]:
        self.at_rest.set()
        return await super().wait()

    @asynccontextmanager
    async def watching(self, order_id: UUID) -> AsyncIterator[asyncio.Event]:
        if self.before is not None:
            await self.before()
        yield self


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
async def quiet_host(settings: Settings, services: Services, bell: Bell) -> AsyncIterator[str]:
    """Serve where a follower looks again at no other moment than when the bell rings."""
    async with running(settings, replace(services, progress_signals=bell)) as app, listening(app) as served:
        yield served


def order_id(key: UUID) -> str:
    return node_id("Order", key)


async def told(stream: Stream) -> Any:
    """Hear of the order, and of nothing else."""
    answer = await stream.hear()
    assert answer is not None
    assert "errors" not in answer, answer
    return answer["data"]["orderProgressed"]


async def nobody_watches(watchers: Watchers) -> None:
    async with asyncio.timeout(10):
        while len(watchers):
            await asyncio.sleep(0.001)


# What is told


async def test_an_order_is_told_as_it_is_now_and_at_each_change_until_it_is_final(
    host: str, transport: Transport, factory: Factory, services: Services, code: Code
) -> None:
    order = await factory.order(code)
    token = await factory.session(code)
    async with listening_to(transport, host, token, following(order_id(order.id))) as stream:
        first = await told(stream)
        assert first == {
            "__typename": "Order",
            "id": order_id(order.id),
            "status": "PLACED",
            "deliveredAt": None,
            "documents": [],
            "accessCode": {"hint": code.hint},
        }
        await progress(services, order.id, OrderStatus.IN_PRODUCTION)
        assert await told(stream) == first | {"status": "IN_PRODUCTION"}
        await factory.document(order)
        await progress(services, order.id, OrderStatus.DELIVERED)
        last = await told(stream)
        assert (last["status"], last["documents"]) == ("DELIVERED", [{"name": "uittreksel.pdf"}])
        assert await stream.hear() is None


@pytest.mark.parametrize(
    ("product", "way"),
    [
        (ProductCode.EXTRACT, (OrderStatus.CANCELLED,)),
        (ProductCode.EXTRACT, (OrderStatus.IN_PRODUCTION, OrderStatus.FAILED)),
        (
            ProductCode.CERTIFIED_EXTRACT_PAPER,
            (OrderStatus.IN_PRODUCTION, OrderStatus.POSTED, OrderStatus.DELIVERED),
        ),
    ],
)
async def test_a_stream_ends_with_the_final_status_whichever_it_is(
    host: str, factory: Factory, services: Services, code: Code, product: ProductCode, way: Any
) -> None:
    order = await factory.order(code, product=product)
    token = await factory.session(code)
    async with listening_to(Transport.EVENT_STREAM, host, token, following(order_id(order.id))) as stream:
        assert (await told(stream))["status"] == "PLACED"
        for status in way:
            await progress(services, order.id, status)
            assert (await told(stream))["status"] == status
        assert await stream.hear() is None


async def test_an_order_that_is_final_is_told_once_and_nobody_watches_it(
    host: str, transport: Transport, factory: Factory, code: Code, watchers: Watchers
) -> None:
    order = await factory.order(code, status=OrderStatus.DELIVERED)
    token = await factory.session(code)
    async with listening_to(transport, host, token, following(order_id(order.id))) as stream:
        assert (await told(stream))["status"] == "DELIVERED"
        assert await stream.hear() is None
        assert len(watchers) == 0


async def test_who_asks_again_after_a_break_has_lost_nothing(
    host: str, transport: Transport, factory: Factory, services: Services, code: Code
) -> None:
    order = await factory.order(code)
    token = await factory.session(code)
    asked = following(order_id(order.id))
    async with listening_to(transport, host, token, asked) as stream:
        assert (await told(stream))["status"] == "PLACED"
    await progress(services, order.id, OrderStatus.IN_PRODUCTION)
    async with listening_to(transport, host, token, asked) as stream:
        assert (await told(stream))["status"] == "IN_PRODUCTION"
        await progress(services, order.id, OrderStatus.DELIVERED)
        assert (await told(stream))["status"] == "DELIVERED"


async def test_an_order_that_changes_before_it_can_be_watched_is_told_again(
    quiet_host: str, transport: Transport, factory: Factory, services: Services, code: Code, bell: Bell
) -> None:
    order = await factory.order(code)
    bell.before = lambda: progress(services, order.id, OrderStatus.IN_PRODUCTION)
    token = await factory.session(code)
    async with listening_to(transport, quiet_host, token, following(order_id(order.id))) as stream:
        assert (await told(stream))["status"] == "PLACED"
        assert (await told(stream))["status"] == "IN_PRODUCTION"


async def test_what_changes_besides_the_status_or_of_other_orders_is_not_told(
    host: str, transport: Transport, factory: Factory, services: Services, code: Code
) -> None:
    order, other = await factory.order(code), await factory.order(code)
    token = await factory.session(code)
    async with listening_to(transport, host, token, following(order_id(order.id))) as stream:
        await told(stream)
        await change_row(services, type(order), order.id, financial_year=2024)
        await progress(services, other.id, OrderStatus.IN_PRODUCTION)
        await progress(services, order.id, OrderStatus.CANCELLED)
        assert (await told(stream))["status"] == "CANCELLED"


async def test_sentences_are_in_the_language_of_who_follows(
    host: str, factory: Factory, services: Services, code: Code
) -> None:
    order = await factory.order(code)
    token = await factory.session(code)
    query = "subscription ($id: ID!) { orderProgressed(orderId: $id) { failure { message } } }"
    asked = {"query": query, "variables": {"id": order_id(order.id)}}
    english = {"accept-language": "en"}
    async with listening_to(Transport.EVENT_STREAM, host, token, asked, **english) as stream:
        assert await told(stream) == {"failure": None}
        await progress(services, order.id, OrderStatus.IN_PRODUCTION)
        await told(stream)
        await progress(services, order.id, OrderStatus.FAILED)
        failure = (await told(stream))["failure"]
    assert failure["message"].startswith("The Business Register could not be reached")


# Who may follow


async def test_an_unknown_a_malformed_and_a_stranger_s_order_are_the_same_to_everybody(
    host: str, transport: Transport, factory: Factory, code: Code, watchers: Watchers
) -> None:
    stranger = (await factory.company()).main_user
    order = await factory.order(stranger)
    own = await factory.order(code)
    ids = (
        order_id(order.id),
        order_id(uuid4()),
        node_id("Organisation", own.id),
        node_id("AccessCode", code.id),
        "",
        "x",
        "T3JkZXI6",
        str(own.id),
        "é" * 500,
    )
    tokens = {
        "code": await factory.session(code),
        "guest": None,
        "nobody": "x" * 40,
        "order": factory.services.secrets.order_token(own.id),
    }
    for caller, token in tokens.items():
        for each in ids:
            async with listening_to(transport, host, token, following(each)) as stream:
                assert await stream.hear() == {
                    "data": None,
                    "errors": [
                        {
                            "message": (
                                "Deze bestelling is er niet, of is niet van u. Kijk bij uw bestellingen."
                            ),
                            "locations": [{"line": 2, "column": 31}],
                            "path": ["orderProgressed"],
                            "extensions": {"code": "ORDER_NOT_FOUND"},
                        }
                    ],
                }, (caller, each)
                assert await stream.hear() is None
    assert len(watchers) == 0


async def test_who_sees_no_order_asks_the_same_of_the_database_whatever_the_id(
    host: str, factory: Factory, code: Code, statements: Any
) -> None:
    stranger = (await factory.company()).main_user
    order = await factory.order(stranger)
    token = await factory.session(code)
    taken = []
    for each in (order_id(order.id), order_id(uuid4()), "x", node_id("Organisation", order.id)):
        statements.taken()
        async with listening_to(Transport.EVENT_STREAM, host, token, following(each)) as stream:
            await stream.hear()
        taken.append(statements.taken())
    assert taken[0]
    assert all(each == taken[0] for each in taken)


async def test_a_guest_follows_the_one_order_whose_token_they_hold(
    host: str, transport: Transport, factory: Factory, services: Services, code: Code
) -> None:
    order = await factory.order(code)
    token = services.secrets.order_token(order.id)
    async with listening_to(transport, host, token, following(order_id(order.id))) as stream:
        assert (await told(stream))["accessCode"] is None
        await progress(services, order.id, OrderStatus.CANCELLED)
        assert (await told(stream))["status"] == "CANCELLED"
        assert await stream.hear() is None


End = Callable[[Services, SettableClock, Code], Awaitable[None]]


async def block(services: Services, _clock: SettableClock, code: Code) -> None:
    await change_row(services, AccessCode, code.id, status=AccessCodeStatus.BLOCKED)


async def withdraw(services: Services, _clock: SettableClock, code: Code) -> None:
    await change_row(services, AccessCode, code.id, permissions=OF_NEW_SUB_CODE)


async def log_out(services: Services, _clock: SettableClock, _code: Code) -> None:
    async def write(transaction: Transaction) -> None:
        await transaction.execute(delete(Session))

    await services.database.write(write)


async def run_out(_services: Services, clock: SettableClock, _code: Code) -> None:
    clock.now += IDLE_LIFE[SessionTransport.BEARER]


@pytest.mark.parametrize("end", [block, withdraw, log_out, run_out])
async def test_who_may_no_longer_see_an_order_hears_nothing_more_of_it(
    quiet_host: str,
    transport: Transport,
    factory: Factory,
    company: Company,
    clock: SettableClock,
    bell: Bell,
    end: End,
) -> None:
    services = factory.services
    order = await factory.order(company.main_user)
    viewer = await factory.sub_code(company, permissions=frozenset({Permission.VIEW_ORGANISATION_ORDERS}))
    token = await factory.session(viewer)
    async with listening_to(transport, quiet_host, token, following(order_id(uuid4()))) as stream:
        unknown = await stream.hear()
    async with listening_to(transport, quiet_host, token, following(order_id(order.id))) as stream:
        assert (await told(stream))["status"] == "PLACED"
        await bell.at_rest.wait()
        await end(services, clock, viewer)
        await progress(services, order.id, OrderStatus.IN_PRODUCTION)
        bell.set()
        assert await stream.hear() == unknown
        assert await stream.hear() is None


async def test_what_a_permission_shows_is_judged_anew_for_each_event(
    quiet_host: str, transport: Transport, factory: Factory, company: Company, bell: Bell
) -> None:
    services = factory.services
    seller = await factory.sub_code(company)
    order = await factory.order(seller)
    token = await factory.session(company.main_user)
    async with listening_to(transport, quiet_host, token, following(order_id(order.id))) as stream:
        assert (await told(stream))["accessCode"] == {"hint": seller.hint}
        await bell.at_rest.wait()
        kept = frozenset({Permission.VIEW_ORGANISATION_ORDERS})
        await change_row(services, AccessCode, company.main_user.id, permissions=kept)
        await change_row(services, Organisation, company.id, main_code_id=seller.id)
        await progress(services, order.id, OrderStatus.IN_PRODUCTION)
        bell.set()
        assert (await told(stream))["accessCode"] is None


# Many, slow and gone


async def test_two_hundred_followers_of_one_order_each_hear_of_it(
    host: str, factory: Factory, services: Services, code: Code, watchers: Watchers
) -> None:
    order = await factory.order(code)
    token = await factory.session(code)
    async with AsyncExitStack() as stack:
        streams = [
            await stack.enter_async_context(
                listening_to(list(Transport)[number % 2], host, token, following(order_id(order.id)))
            )
            for number in range(200)
        ]
        assert [(await told(stream))["status"] for stream in streams] == ["PLACED"] * 200
        async with asyncio.timeout(10):
            while len(watchers) < 200:
                await asyncio.sleep(0.001)
        await progress(services, order.id, OrderStatus.CANCELLED)
        assert [(await told(stream))["status"] for stream in streams] == ["CANCELLED"] * 200
        assert [await stream.hear() for stream in streams] == [None] * 200
    await nobody_watches(watchers)


async def test_a_client_that_leaves_takes_everything_with_it(
    host: str, transport: Transport, factory: Factory, code: Code, watchers: Watchers
) -> None:
    order = await factory.order(code)
    token = await factory.session(code)
    before = asyncio.all_tasks()
    for _ in range(5):
        async with listening_to(transport, host, token, following(order_id(order.id))) as stream:
            await told(stream)
    await nobody_watches(watchers)
    async with asyncio.timeout(10):
        while asyncio.all_tasks() - before:
            await asyncio.sleep(0.001)


async def test_a_stream_keeps_nothing_of_the_events_before(
    host: str,
    transport: Transport,
    factory: Factory,
    services: Services,
    code: Code,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Context] = []
    original = Context.__init__

    def noting(self: Context, *arguments: Any, **values: Any) -> None:
        original(self, *arguments, **values)
        made.append(self)

    monkeypatch.setattr(Context, "__init__", noting)
    order = await factory.order(code, product=ProductCode.CERTIFIED_EXTRACT_PAPER)
    token = await factory.session(code)
    async with listening_to(transport, host, token, following(order_id(order.id))) as stream:
        await told(stream)
        (context,) = made
        for status in (OrderStatus.IN_PRODUCTION, OrderStatus.POSTED):
            before = set(context.loaders.values())
            await progress(services, order.id, status)
            await told(stream)
            assert (len(context.loaders), len(context.documents)) == (2, 2)
            assert before.isdisjoint(context.loaders.values())


async def test_more_than_a_process_can_follow_is_told_so_after_the_present_state(
    settings: Settings, transport: Transport, factory: Factory, services: Services, code: Code
) -> None:
    order = await factory.order(code)
    token = await factory.session(code)
    few = Watchers(progress_signals(services.database)._news, most=1)
    asked = following(order_id(order.id))
    async with (
        running(settings, replace(services, progress_signals=few)) as app,
        listening(app) as host,
        listening_to(transport, host, token, asked) as first,
    ):
        await told(first)
        while not len(few):
            await asyncio.sleep(0.001)
        async with listening_to(transport, host, token, asked, **{"accept-language": "en"}) as second:
            await told(second)
            answer = await second.hear()
            assert answer is not None
            (error,) = answer["errors"]
            assert error["extensions"] == {"code": "TOO_MANY_STREAMS"}
            assert error["message"].startswith("Too many live connections")
            assert await second.hear() is None
        await progress(services, order.id, OrderStatus.IN_PRODUCTION)
        assert (await told(first))["status"] == "IN_PRODUCTION"
    await few.aclose()


# Time


async def test_the_time_limit_is_for_the_first_event_and_not_for_the_stream(
    settings: Settings, host: str, transport: Transport, factory: Factory, code: Code
) -> None:
    services = factory.services
    order = await factory.order(code)
    token = await factory.session(code)
    async with listening_to(transport, host, token, following(order_id(order.id))) as stream:
        await told(stream)  # The first of all takes longest: connections are opened, statements compiled.
    quick = settings.model_copy(update={"request_seconds": 1.5})
    async with (
        running(quick, services) as app,
        listening(app) as hurried,
        listening_to(transport, hurried, token, following(order_id(order.id))) as stream,
    ):
        await told(stream)
        next_event = asyncio.ensure_future(told(stream))
        done, _ = await asyncio.wait({next_event}, timeout=2)
        assert not done
        await progress(services, order.id, OrderStatus.IN_PRODUCTION)
        assert (await next_event)["status"] == "IN_PRODUCTION"


# Bugs


async def test_a_bug_in_the_middle_of_a_stream_is_masked_and_ends_it(
    host: str,
    transport: Transport,
    factory: Factory,
    services: Services,
    code: Code,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def breaks(*_: object) -> Any:
        raise RuntimeError(SECRET)

    order = await factory.order(code)
    token = await factory.session(code)
    async with listening_to(transport, host, token, following(order_id(order.id))) as stream:
        await told(stream)
        monkeypatch.setattr(orders.BY_ID, "prepared", breaks)
        await progress(services, order.id, OrderStatus.IN_PRODUCTION)
        answer = await stream.hear()
        assert answer is not None
        assert await stream.hear() is None
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert SECRET not in str(answer)
    (logged,) = [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]
    assert error["extensions"]["reference"] in logged


# Over one WebSocket


async def test_a_client_that_is_done_with_an_order_says_so_and_goes_on_with_its_connection(
    host: str, factory: Factory, code: Code, watchers: Watchers
) -> None:
    order = await factory.order(code)
    token = await factory.session(code)
    asked = following(order_id(order.id))
    async with listening_to(Transport.WEB_SOCKET, host, token, asked) as stream:
        await told(stream)
        await stream.socket.send(orjson.dumps({"type": "complete", "id": "1"}).decode())  # type: ignore[attr-defined]
        await nobody_watches(watchers)
        await stream.begin_again(asked)  # type: ignore[attr-defined]
        assert (await told(stream))["status"] == "PLACED"


async def test_one_connection_follows_so_many_and_is_told_when_it_asks_for_more(
    host: str, factory: Factory, services: Services, code: Code, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateway.sockets.MOST_AT_ONCE", 1)
    order = await factory.order(code)
    token = await factory.session(code)
    asked = following(order_id(order.id))
    async with listening_to(Transport.WEB_SOCKET, host, token, asked) as stream:
        await told(stream)
        await stream.begin_again(asked, "2")  # type: ignore[attr-defined]
        answer = await stream.hear()
        assert answer is not None
        (error,) = answer["errors"]
        assert error["extensions"] == {"code": "TOO_MANY_STREAMS"}
        await progress(services, order.id, OrderStatus.IN_PRODUCTION)
        assert (await told(stream))["status"] == "IN_PRODUCTION"


# The document


async def test_a_subscription_costs_as_any_other_operation(
    host: str, transport: Transport, factory: Factory, code: Code
) -> None:
    asked = {"query": ORDER.replace("documents { name }", "a { " * 25 + "a" + " }" * 25)}
    async with listening_to(transport, host, None, asked) as stream:
        answer = await stream.hear()
    assert answer is not None
    assert answer["errors"][0]["extensions"]["code"] == "TOO_COSTLY"


async def test_a_trusted_subscription_is_run_by_its_name(
    settings: Settings,
    transport: Transport,
    factory: Factory,
    services: Services,
    code: Code,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Any,
) -> None:
    file = tmp_path / "documents.json"
    file.write_bytes(orjson.dumps({"a1": ORDER}))
    monkeypatch.setattr("gateway.app.CLIENT_DOCUMENTS", file)
    order = await factory.order(code)
    token = await factory.session(code)
    alone = settings.model_copy(update={"trusted_documents_only": True})
    asked = {"documentId": "sha256:a1", "variables": {"id": order_id(order.id)}}
    async with running(alone, services) as app, listening(app) as host:
        async with listening_to(transport, host, token, asked) as stream:
            assert (await told(stream))["status"] == "PLACED"
        if transport is Transport.WEB_SOCKET:
            async with listening_to(transport, host, token, {"query": "subscription { a }"}) as stream:
                answer = await stream.hear()
            assert answer is not None
            assert answer["errors"][0]["extensions"]["code"] == "TRUSTED_DOCUMENTS_ONLY"
