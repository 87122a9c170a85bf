"""An order that one process changes is told to those who follow it at another."""

import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, ExitStack
from urllib.parse import urlsplit

import pytest
from sqlalchemy import text

from models.order import Order, OrderStatus
from resolvers.database import Transaction
from resolvers.services import Services
from tests.conftest import DATABASE
from tests.factories import Factory
from tests.processes.running import Installation, Running, eventually
from tests.resolvers.journeys import Journeys
from tests.schema.world import node_id
from tests.streams import BrokenOff, Stream, Transport, following, listening_to, progress

QUICKLY = 5
"""Seconds; half of what the server waits for answers that do not end."""


@pytest.fixture
def hosts(installation: Installation) -> Iterator[list[str]]:
    """Run two gateways on one database; give where they listen."""
    with ExitStack() as stack:
        running = [stack.enter_context(installation.gateway()) for _ in range(2)]
        yield [host_of(each) for each in running]


def host_of(running: Running) -> str:
    return urlsplit(running.url).netloc


async def statuses(stream: Stream) -> list[str]:
    """Listen until the order is final; give each status that was told."""
    told = []
    while (answer := await stream.hear()) is not None:
        assert "errors" not in answer, answer
        told.append(answer["data"]["orderProgressed"]["status"])
    return told


async def test_an_order_that_a_worker_delivers_is_told_to_followers_at_every_gateway(
    hosts: list[str], installation: Installation, services: Services, factory: Factory
) -> None:
    company = await factory.company()
    token = await factory.session(company.main_user)
    order = await Journeys(services).order(await factory.principal(company.main_user))
    asked = following(node_id("Order", order.id))
    async with AsyncExitStack() as stack:
        streams = [
            await stack.enter_async_context(listening_to(transport, host, token, asked))
            for host in hosts
            for transport in Transport
        ]
        with installation.worker():
            for stream in streams:
                told = await statuses(stream)
                assert (told[0], told[-1]) == ("PLACED", "DELIVERED")
                assert told in (["PLACED", "DELIVERED"], ["PLACED", "IN_PRODUCTION", "DELIVERED"])


async def test_each_change_by_another_process_is_told_at_every_gateway(
    hosts: list[str], services: Services, factory: Factory
) -> None:
    code = (await factory.company()).main_user
    token = await factory.session(code)
    order = await factory.order(code)
    asked = following(node_id("Order", order.id))
    async with AsyncExitStack() as stack:
        streams = [
            await stack.enter_async_context(listening_to(Transport.EVENT_STREAM, host, token, asked))
            for host in hosts
        ]
        for status in (OrderStatus.PLACED, OrderStatus.IN_PRODUCTION, OrderStatus.DELIVERED):
            if status is not OrderStatus.PLACED:
                await progress(services, order.id, status)
            for stream in streams:
                answer = await stream.hear()
                assert answer is not None
                assert answer["data"]["orderProgressed"]["status"] == status
        assert [await stream.hear() for stream in streams] == [None, None]


@pytest.mark.skipif(DATABASE == "sqlite", reason="SQLite has no connection to cut")
async def test_a_change_while_every_connection_of_the_gateway_is_cut_is_told_all_the_same(
    hosts: list[str], services: Services, factory: Factory
) -> None:
    code = (await factory.company()).main_user
    token = await factory.session(code)
    order = await factory.order(code)
    asked = following(node_id("Order", order.id))
    async with AsyncExitStack() as stack:
        streams = [
            await stack.enter_async_context(listening_to(Transport.EVENT_STREAM, host, token, asked))
            for host in hosts
        ]
        for stream in streams:
            await stream.hear()
        await eventually(lambda: _listening(services, len(hosts)))
        for status in (OrderStatus.IN_PRODUCTION, OrderStatus.DELIVERED):
            await services.database.write(_Cut(order, status).write)
            for stream in streams:
                answer = await stream.hear()
                assert answer is not None
                assert answer["data"]["orderProgressed"]["status"] == status
        assert [await stream.hear() for stream in streams] == [None, None]


async def _listening(services: Services, number: int) -> bool:
    listening = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'"
    )
    return bool((await services.database.fetch(text(listening)))[0][0] == number)


class _Cut:
    """Ends every other connection to the database, and changes the order before they are back."""

    def __init__(self, order: Order, status: OrderStatus) -> None:
        self.order, self.status = order, status

    async def write(self, transaction: Transaction) -> None:
        cut = text(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        await transaction.execute(cut)
        row = await transaction.get_one(Order, self.order.id)
        row.status = self.status
        if self.status is OrderStatus.DELIVERED:
            row.delivered_at = row.placed_at


async def test_a_gateway_with_open_streams_ends_at_once_when_told_to(
    installation: Installation, factory: Factory
) -> None:
    code = (await factory.company()).main_user
    token = await factory.session(code)
    order = await factory.order(code)
    asked = following(node_id("Order", order.id))
    with installation.gateway() as gateway:
        async with AsyncExitStack() as stack:
            streams = [
                await stack.enter_async_context(listening_to(transport, host_of(gateway), token, asked))
                for transport in [Transport.EVENT_STREAM] * 5 + [Transport.WEB_SOCKET] * 5
            ]
            for stream in streams:
                await stream.hear()
            gateway.may_end = True
            began = time.monotonic()
            gateway.process.terminate()
            for stream in streams[:5]:
                with pytest.raises(BrokenOff):
                    await stream.hear()
            gateway.process.wait(timeout=QUICKLY)
            assert time.monotonic() - began < QUICKLY
    assert "Traceback" not in gateway.log.read_text()
    assert "Cancel" not in gateway.log.read_text()
