"""What the register's adapter does when KVK's API does not work, over real sockets."""

import asyncio
import logging
import ssl
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import httpx
import pytest

from gateway.adapters.calls import CallLimits
from gateway.adapters.circuit import CircuitBreaker
from gateway.adapters.register.kvk_api import KvkApiRegister, kvk_api_register
from models.business_register import RegisterQuery
from models.refusals import Refusal, RegisterUnavailable, RegistrationNotFound
from tests.gateway.adapters.register_servers import Reply, json_reply, scripted_server, unused_address

NUMBER = "99000001"
PROFILE = json_reply({"kvkNummer": NUMBER, "naam": "Voorbeeld Bakkerij"})
LIMITS = CallLimits(
    attempts=3,
    attempt_seconds=0.5,
    total_seconds=2.0,
    first_wait_seconds=0.01,
    longest_wait_seconds=0.3,
    answer_bytes=10_000,
)


def register_at(
    base_url: str, limits: CallLimits = LIMITS, circuit: CircuitBreaker | None = None
) -> KvkApiRegister:
    client = httpx.AsyncClient(base_url=base_url, trust_env=False)
    return KvkApiRegister(client, contact_emails={}, limits=limits, circuit=circuit)


async def refused(ask: Callable[[], Awaitable[object]]) -> type[Refusal]:
    with pytest.raises(Refusal) as raised:
        await ask()
    return raised.type


async def test_a_slow_register_is_unavailable_within_the_time_given() -> None:
    limits = CallLimits(attempts=2, attempt_seconds=0.1, total_seconds=1.0, first_wait_seconds=0.01)
    async with scripted_server(Reply(after_seconds=5)) as server:
        register = register_at(server.base_url, limits)
        started = time.monotonic()
        assert await refused(lambda: register.profile(NUMBER)) is RegisterUnavailable
        assert time.monotonic() - started < 1.0
        assert len(server.requests) == 2
        await register.aclose()


async def test_all_attempts_together_have_an_end() -> None:
    limits = CallLimits(attempt_seconds=5.0, total_seconds=0.3)
    async with scripted_server(Reply(after_seconds=5)) as server:
        register = register_at(server.base_url, limits)
        started = time.monotonic()
        assert await refused(lambda: register.profile(NUMBER)) is RegisterUnavailable
        assert time.monotonic() - started < 1.0
        await register.aclose()


async def test_a_register_that_nobody_listens_for_is_unavailable() -> None:
    register = register_at(unused_address())
    assert await refused(lambda: register.profile(NUMBER)) is RegisterUnavailable
    await register.aclose()


@pytest.mark.parametrize(
    "first",
    [
        Reply(status=500),
        json_reply({"fout": [{"code": "IPD9999"}]}, 500),
        Reply(status=503, headers=("retry-after: 0",)),
        Reply(status=429),
        Reply(hangs_up=True),
        Reply(after_seconds=5),
    ],
)
async def test_a_passing_fault_is_tried_again(first: Reply) -> None:
    async with scripted_server(first, PROFILE) as server:
        register = register_at(server.base_url)
        assert (await register.profile(NUMBER)).name == "Voorbeeld Bakkerij"
        assert len(server.requests) == 2
        await register.aclose()


async def test_the_register_is_asked_three_times_at_most() -> None:
    async with scripted_server(Reply(status=502)) as server:
        register = register_at(server.base_url)
        assert await refused(lambda: register.profile(NUMBER)) is RegisterUnavailable
        assert len(server.requests) == 3
        await register.aclose()


async def test_a_short_wish_to_wait_is_respected() -> None:
    limits = CallLimits(first_wait_seconds=0.01)
    async with scripted_server(Reply(status=429, headers=("retry-after: 1",)), PROFILE) as server:
        register = register_at(server.base_url, limits)
        started = time.monotonic()
        assert (await register.profile(NUMBER)).kvk_number == NUMBER
        assert time.monotonic() - started >= 1.0
        await register.aclose()


@pytest.mark.parametrize("form", ["seconds", "date"])
async def test_a_long_wish_to_wait_ends_the_call(form: str) -> None:
    wish = "3600" if form == "seconds" else format_datetime(datetime.now(UTC) + timedelta(hours=1))
    async with scripted_server(Reply(status=429, headers=(f"retry-after: {wish}",)), PROFILE) as server:
        register = register_at(server.base_url)
        assert await refused(lambda: register.profile(NUMBER)) is RegisterUnavailable
        assert len(server.requests) == 1
        await register.aclose()


@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=b'{"kvkNummer": '),
        Reply(body=b"\xff\xfe"),
        Reply(body=b"[" * 9_000),
        Reply(body=b"[]"),
        Reply(body=b"<html>onderhoud</html>", headers=("content-type: text/html",)),
        Reply(status=404, body=b"<html>niet gevonden</html>", headers=("content-type: text/html",)),
        Reply(status=401, body=b'{"fault": "invalid key"}'),
        Reply(status=302, headers=("location: http://127.0.0.1/elders",)),
        Reply(body=PROFILE.body + b" " * 20_000),
        json_reply({"kvkNummer": 99000001, "naam": "Voorbeeld"}),
        json_reply({"kvkNummer": "99000002", "naam": "Een andere inschrijving"}),
        json_reply({"fout": [{"code": "IPD0000"}]}, 404),
        json_reply({"fout": [{"code": "IPD1999"}]}, 400),
    ],
)
async def test_an_answer_that_cannot_be_used_is_no_answer(reply: Reply) -> None:
    async with scripted_server(reply) as server:
        register = register_at(server.base_url)
        assert await refused(lambda: register.profile(NUMBER)) is RegisterUnavailable
        assert len(server.requests) == 1
        await register.aclose()


async def test_an_answer_about_another_branch_is_no_answer() -> None:
    body = {"vestigingsnummer": "990099000002", "kvkNummer": NUMBER, "eersteHandelsnaam": "Voorbeeld"}
    async with scripted_server(json_reply(body)) as server:
        register = register_at(server.base_url)
        assert await refused(lambda: register.branch("990099000001")) is RegisterUnavailable
        await register.aclose()


async def test_no_more_results_are_promised_than_the_register_shows() -> None:
    body = {"pagina": 1, "resultatenPerPagina": 10, "totaal": 4321, "resultaten": []}
    async with scripted_server(json_reply(body)) as server:
        register = register_at(server.base_url)
        query = RegisterQuery(name="voorbeeld")
        assert (await register.search(query, page=1, per_page=10)).total == 1000
        assert (await register.search(query, page=101, per_page=10)).hits == ()
        assert len(server.requests) == 1
        await register.aclose()


async def test_a_register_that_keeps_failing_is_left_alone_and_tried_again_later() -> None:
    now = [0.0]
    circuit = CircuitBreaker(failures_to_open=2, open_seconds=30.0, clock=lambda: now[0])
    down = Reply(status=503, headers=("retry-after: 900",))
    async with scripted_server(down, down, down, PROFILE) as server:
        register = register_at(server.base_url, circuit=circuit)

        async def asked() -> int:
            await refused(lambda: register.profile(NUMBER))
            return len(server.requests)

        assert [await asked(), await asked(), await asked()] == [1, 2, 2]
        now[0] = 30.0
        assert [await asked(), await asked()] == [3, 3]
        now[0] = 60.0
        assert (await register.profile(NUMBER)).kvk_number == NUMBER
        assert (await register.profile(NUMBER)).kvk_number == NUMBER
        await register.aclose()


async def test_what_is_not_found_never_opens_the_circuit() -> None:
    not_found = json_reply({"fout": [{"code": "IPD0005"}]}, 404)
    async with scripted_server(not_found) as server:
        register = register_at(server.base_url, circuit=CircuitBreaker(failures_to_open=1))
        for _ in range(3):
            assert await refused(lambda: register.profile(NUMBER)) is RegistrationNotFound
        assert len(server.requests) == 3
        await register.aclose()


async def test_a_caller_that_gives_up_says_nothing_of_the_register() -> None:
    async with scripted_server(Reply(after_seconds=0.3), PROFILE) as server:
        register = register_at(server.base_url, circuit=CircuitBreaker(failures_to_open=1))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await register.profile(NUMBER)
        assert (await register.profile(NUMBER)).kvk_number == NUMBER
        await register.aclose()


async def test_the_key_is_sent_in_its_header_and_never_logged(caplog: pytest.LogCaptureFixture) -> None:
    key = "l7-example-key"
    caplog.set_level(logging.DEBUG)
    async with scripted_server(Reply(status=500), Reply(status=401), PROFILE) as server:
        register = kvk_api_register(f"{server.base_url}/test", key, {})
        await refused(lambda: register.profile(NUMBER))
        await register.profile(NUMBER)
        await register.aclose()
    assert f"apikey: {key}" in server.requests[0]
    assert server.requests[0].startswith(f"GET /test/api/v1/basisprofielen/{NUMBER} ")
    assert caplog.records
    assert key not in caplog.text
    assert key not in repr(register)


def test_a_root_certificate_that_is_none_is_refused_at_the_start(tmp_path: Path) -> None:
    file = tmp_path / "root.pem"
    file.write_text("geen certificaat", encoding="utf-8")
    with pytest.raises(ssl.SSLError):
        kvk_api_register("https://register.example", "an example key", {}, ca_file=file)
