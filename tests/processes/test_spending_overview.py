"""A million orders leave as a file in little memory, and at once (DOMAIN 18)."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Uuid, bindparam, text

from models.business_register import RegistrationKind, SearchHit
from models.columns import UtcDateTime
from resolvers.database import Transaction
from resolvers.registrations import remember
from resolvers.services import Services
from tests.browsers import needs
from tests.conftest import DATABASE
from tests.factories import Company, Factory
from tests.processes.running import Installation, Running

PROOF = bool(os.environ.get("REGISTERPOORT_PROOF"))
ORDERS = 1_000_000 if PROOF else 20_000
FIRST_SUBJECT, SUBJECTS = 97_000_000, 5_000
SECONDS_APART = 30
"""A million orders lie within a year."""
MOST_MEMORY_KIB = 64 * 1024
FIRST_BYTE_SECONDS = 1.0

NUMBERED = {
    "postgresql": f"""
        SELECT n, CAST(md5(CAST(n AS text)) AS uuid), :last - n * interval '{SECONDS_APART} seconds'
        FROM generate_series(1, :orders) AS n
    """,
    "sqlite": f"""
        WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :orders)
        SELECT n, printf('%032x', n),
            strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', :last, (-{SECONDS_APART} * n) || ' seconds')
        FROM numbers
    """,
}
"""The number, id and moment of each order."""

INSERT = f"""
    INSERT INTO orders (
        id, number, organisation_id, access_code_id, payment_method, product, language,
        subject_kvk_number, day, price_cents, is_replacement, status, placed_at
    )
    WITH numbered (n, id, placed_at) AS ({NUMBERED[DATABASE]})
    SELECT
        id, 'B-' || n, :organisation_id, :code_id, 'INVOICE', 'EXTRACT', 'NL',
        CAST({FIRST_SUBJECT} + n % {SUBJECTS} AS varchar(8)), date(placed_at), 235, false, 'PLACED', placed_at
    FROM numbered
"""


@dataclass(frozen=True, slots=True)
class Stream:
    """What was seen of one download."""

    first_byte_seconds: float
    seconds: float
    lines: int
    most_memory_kib: int


@pytest.mark.proof
@pytest.mark.timeout(600)
async def test_a_million_orders_stream_at_once_in_little_memory(
    installation: Installation,
    services: Services,
    factory: Factory,
    record_property: Callable[[str, object], None],
) -> None:
    needs(Path("/proc/self/clear_refs").exists(), "Memory is measured on Linux alone.")
    company = await factory.company()
    await _many_orders(services, company)
    token = await factory.session(company.main_user)
    today = services.clock().date()
    with installation.gateway() as gateway:
        await _stream(gateway, token, {"from": "2020-01-01", "until": "2020-01-31"})
        idle = _memory_kib(gateway, "VmRSS")
        stream = await _stream(gateway, token, {"from": f"{today.year - 2}-01-01", "until": f"{today}"})
    record_property("KiB above idle", stream.most_memory_kib - idle)
    record_property("seconds to the first byte", round(stream.first_byte_seconds, 3))
    record_property("seconds to the last byte", round(stream.seconds, 1))
    assert stream.lines == ORDERS + 1
    assert stream.first_byte_seconds < FIRST_BYTE_SECONDS
    assert stream.most_memory_kib - idle < MOST_MEMORY_KIB


async def _stream(gateway: Running, token: str, period: dict[str, str]) -> Stream:
    """Download an overview, and see how much memory the gateway takes for it."""
    Path(f"/proc/{gateway.process.pid}/clear_refs").write_text("5")  # the peak begins anew
    lines, first = 0, 0.0
    async with gateway.client(token) as client:
        began = time.perf_counter()
        async with client.http.stream("GET", "/spending-overview.csv", params=period) as response:
            assert response.status_code == 200
            async for part in response.aiter_raw():
                first = first or time.perf_counter() - began
                lines += part.count(b"\r\n")
        seconds = time.perf_counter() - began
    return Stream(first, seconds, lines, _memory_kib(gateway, "VmHWM"))


def _memory_kib(gateway: Running, name: str) -> int:
    status = Path(f"/proc/{gateway.process.pid}/status").read_text()
    (line,) = [each for each in status.splitlines() if each.startswith(f"{name}:")]
    return int(line.split()[1])


async def _many_orders(services: Services, company: Company) -> None:
    """Load a company's orders, half a minute apart, each about another company than those around it."""
    names = range(FIRST_SUBJECT, FIRST_SUBJECT + SUBJECTS)
    kind = RegistrationKind.LEGAL_PERSON
    hits = [SearchHit(str(each), None, f"Onderwerp {each}", kind, None, None) for each in names]
    for start in range(0, SUBJECTS, 1000):
        await remember(services.database, hits[start : start + 1000], services.clock())
    insert = text(INSERT).bindparams(
        bindparam("last", services.clock(), UtcDateTime()),
        bindparam("organisation_id", company.id, Uuid()),
        bindparam("code_id", company.main_user.id, Uuid()),
        orders=ORDERS,
    )

    async def write(transaction: Transaction) -> None:
        if DATABASE == "sqlite":
            await transaction.execute(insert)
            return
        await transaction.execute(text("SET LOCAL session_replication_role = replica"))
        await transaction.execute(insert)
        await transaction.execute(text("ANALYZE orders"))  # as autovacuum does within a minute

    await services.database.write(write)
