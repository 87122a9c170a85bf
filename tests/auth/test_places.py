"""From where a code was logged in with before: a network, kept as a keyed hash."""

from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

import pytest
from uuid_utils.compat import uuid7

from auth.places import KNOWN_PLACES, network_of, place_hash, remember_place, source_of
from models.known_place import KnownPlace
from resolvers.database import Transaction
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows, one_row
from tests.factories import Factory


@pytest.mark.parametrize(
    ("one", "other", "near", "same_source"),
    [
        ("192.0.2.1", "192.0.2.1", True, True),
        ("192.0.2.1", "192.0.2.254", True, False),
        ("192.0.2.255", "192.0.3.0", False, False),
        ("192.0.2.1", "::ffff:192.0.2.1", True, True),
        ("::ffff:192.0.2.1", "::ffff:198.51.100.1", False, False),
        ("2001:db8:0:12ff::1", "2001:DB8:0:1200:f:e:d:c", True, True),
        ("2001:db8:0:12ff::1", "2001:db8:0:1300::1", False, False),
        ("fe80::1%eth0", "fe80::1%eth1", True, True),
        ("192.0.2.1", "2001:db8::c000:201", False, False),
        ("", "192.0.2.1", False, False),
        ("a socket", "another socket", False, False),
        ("a socket", "a socket", True, True),
    ],
)
def test_a_home_or_office_is_one_place_and_one_customer_one_source(
    one: str, other: str, near: bool, same_source: bool
) -> None:
    assert (network_of(one) == network_of(other)) is near
    assert (source_of(one) == source_of(other)) is same_source


def test_a_place_is_one_code_s_and_tells_no_address(services: Services) -> None:
    code, colleague = uuid7(), uuid7()
    place = place_hash(services.secrets, code, "192.0.2.1")
    assert place == place_hash(services.secrets, code, "192.0.2.200")
    assert place != place_hash(services.secrets, colleague, "192.0.2.1")
    assert len(place) == 32
    assert b"192" not in place


async def remember(code_id: UUID, place: bytes, now: datetime, transaction: Transaction) -> None:
    await remember_place(transaction, code_id, place, now)


async def test_a_place_is_remembered_once_with_when_it_was_last_seen(
    services: Services, factory: Factory, clock: SettableClock
) -> None:
    code, colleague = await factory.private_code(), await factory.private_code()
    here, there = [
        place_hash(services.secrets, code.id, address) for address in ("192.0.2.1", "198.51.100.1")
    ]
    began = clock.now
    for place in (here, there, here):
        await services.database.write(partial(remember, code.id, place, clock.now))
        clock.advance(days=1)
    kept = {row.place_hash: row.last_seen_at for row in await all_rows(services, KnownPlace)}
    assert kept == {here: began + timedelta(days=2), there: began + timedelta(days=1)}
    known = await services.database.fetch(KNOWN_PLACES, code_id=code.id)
    assert {row.place_hash for row in known} == {here, there}
    assert await services.database.fetch(KNOWN_PLACES, code_id=colleague.id) == []
    assert (await one_row(services, KnownPlace, place_hash=here)).access_code_id == code.id
