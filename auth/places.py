"""From where a code was logged in with before: there its holder is not held up by strangers."""

from datetime import datetime
from ipaddress import ip_address, ip_network
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from auth.secrets import Secrets
from models.columns import columns_of
from models.known_place import KnownPlace
from models.rows import Prepared

_NEIGHBOURHOOD = {4: 24, 6: 56}
_CUSTOMER = {4: 32, 6: 56}
_place = columns_of(KnownPlace)

KNOWN_PLACES = Prepared(
    select(_place.place_hash).where(_place.access_code_id == bindparam("code_id")), "KnownPlace"
)
"""The places that a code was logged in from."""


def network_of(address: str) -> str:
    """Give the network that an address is in: IPv4 by 24 bits, IPv6 by 56; else the address itself."""
    return _network(address, _NEIGHBOURHOOD)


def source_of(address: str) -> str:
    """Give what one customer of a provider calls from: an IPv4 address, an IPv6 network of 56 bits."""
    return _network(address, _CUSTOMER)


def place_hash(secrets: Secrets, code_id: UUID, address: str) -> bytes:
    """Hash the place that a code is used from."""
    return secrets.keyed_hash("place", f"{code_id.hex} {network_of(address)}")


def _network(address: str, prefixes: dict[int, int]) -> str:
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    found = getattr(parsed, "ipv4_mapped", None) or parsed
    return str(ip_network((found, prefixes[found.version]), strict=False))


async def remember_place(transaction: AsyncSession, code_id: UUID, place: bytes, now: datetime) -> None:
    """Keep a place, or that it was seen again."""
    insert = (postgresql if transaction.get_bind().dialect.name == "postgresql" else sqlite).insert(
        KnownPlace
    )
    values = {"access_code_id": code_id, "place_hash": place, "last_seen_at": now}
    await transaction.execute(
        insert.values(**values).on_conflict_do_update(
            index_elements=["access_code_id", "place_hash"], set_={"last_seen_at": now}
        )
    )
