"""`make up`: one command starts everything with data to try, and Ctrl-C ends it all."""

import os
import re
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import httpx

from tests.processes.operations import log_in, log_in_to_account
from tests.processes.running import Installation, Running, client_of, free_port, until, url_of

PAYMENTS = re.compile(r"^Practice payments: (\S+) ", re.MULTILINE)
LOGIN = re.compile(r"^  (\S+)  (\S+)  (.+, .+)$", re.MULTILINE)


def press_ctrl_c(demo: Running) -> None:
    """Interrupt all that the terminal's command started, as a terminal does."""
    os.killpg(demo.process.pid, signal.SIGINT)


def stop_the_parent(demo: Running) -> None:
    """Ask the command itself to stop, as a service manager does."""
    demo.process.terminate()


async def test_the_demo_starts_everything_and_ends_everything(installation: Installation) -> None:
    logins = [await _run_until(stop, installation) for stop in (press_ctrl_c, stop_the_parent)]
    assert logins[0] == logins[1], "a second run keeps the data of the first"


async def _run_until(stop: Callable[[Running], None], installation: Installation) -> list[str]:
    """Run the demo, log in as it says, and end it; give the logins."""
    with started(installation) as demo:
        printed = demo.log.read_text()
        logins = LOGIN.findall(printed)
        assert f"{demo.url}/graphiql" in printed
        (payments,) = PAYMENTS.findall(printed)
        until(lambda: is_payment_provider(payments))
        assert len(logins) > 1
        async with client_of(demo.url) as client:
            for name, password, _ in logins:
                enter = log_in_to_account if "@" in name else log_in
                assert await enter(client, name, password)
        stop(demo)
        demo.may_end = True
        assert demo.process.wait(timeout=30) == 0
        assert not is_anything_left(demo)
    return logins


def test_the_demo_ends_with_an_error_when_its_server_cannot_start(installation: Installation) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        installation.process("gateway", "demo", PORT=str(taken.getsockname()[1])) as demo,
    ):
        demo.may_end = True
        assert demo.process.wait(timeout=30) != 0
        assert not is_anything_left(demo)


def test_the_demo_finds_another_port_for_payments_when_the_next_one_is_taken(
    installation: Installation,
) -> None:
    with before_a_taken_port() as port, started(installation, port) as demo:
        (payments,) = PAYMENTS.findall(demo.log.read_text())
        assert payments != url_of(port + 1)
        until(lambda: is_payment_provider(payments))
        stop_the_parent(demo)
        demo.may_end = True
        assert demo.process.wait(timeout=30) == 0


@contextmanager
def before_a_taken_port() -> Iterator[int]:
    """Give a free port; somebody listens at the one after it."""
    while True:
        with suppress(OSError), socket.create_server(("127.0.0.1", free_port() + 1)) as taken:
            yield taken.getsockname()[1] - 1
            return


def is_payment_provider(url: str) -> bool:
    """Tell whether a payment provider answers there, that wants its key."""
    try:
        return httpx.get(f"{url}/v2/payments/tr_none").status_code == 401
    except httpx.TransportError:
        return False


@contextmanager
def started(installation: Installation, port: int | None = None) -> Iterator[Running]:
    port = port or free_port()
    with installation.process("gateway", "demo", PORT=str(port)) as demo:
        demo.url = url_of(port)
        until(demo.ready)
        yield demo


def is_anything_left(demo: Running) -> bool:
    """Tell whether a process lives that the demo started."""
    try:
        os.killpg(demo.process.pid, 0)
    except ProcessLookupError:
        return False
    return True
