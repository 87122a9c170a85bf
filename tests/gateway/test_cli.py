"""The command line."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from sqlalchemy import inspect
from sqlalchemy.ext.asyncio import create_async_engine
from typer.testing import CliRunner, Result

from gateway import cli
from gateway.adapters.mail_folder import FolderMailer
from gateway.composition import services_of
from gateway.settings import Settings
from models.access_code import AccessCode
from models.contact_request import ContactRequest
from models.order import Order, OrderStatus
from models.tables import TABLES
from resolvers.ports import MailMessage
from tests.clock import MONDAY_MORNING, SettableClock
from tests.database import one_row
from tests.factories import Factory
from tests.gateway.test_settings import SAFE, VARIABLES

Run = Callable[..., Result]
SUPPORT = ("main-user", "block-code", "unblock-code", "revoke-code")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command with a state folder of this test's own."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    ours = {
        "REGISTERPOORT_STATE_FOLDER": str(tmp_path / "state"),
        "REGISTERPOORT_ARGON2_TIME": "1",
        "REGISTERPOORT_ARGON2_MEMORY_KIB": "8",
    }
    for name, value in ours.items():
        monkeypatch.setenv(name, value)
    return lambda *arguments, **environment: CliRunner().invoke(cli.cli, arguments, env=environment)


@pytest.fixture
def run_with_database(run: Run, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command with a database of this test's own as well."""
    monkeypatch.setenv("REGISTERPOORT_DATABASE_URL", database_url)
    return run


def test_alone_it_tells_what_it_can_do(run: Run) -> None:
    shown = run().output
    for command in (
        "serve",
        "worker",
        "payment-provider",
        "migrate",
        "seed",
        "demo",
        "schema",
        "mailbox",
        "post",
        "support",
    ):
        assert command in shown
    shown = run("support").output
    for command in SUPPORT:
        assert command in shown


@pytest.mark.parametrize(
    "command",
    [
        *((command,) for command in ("serve", "worker", "payment-provider", "migrate", "seed", "demo")),
        ("mailbox",),
        *(("support", command, "12345678") for command in SUPPORT),
    ],
    ids=" ".join,
)
def test_no_command_runs_with_settings_that_are_unsafe_in_production(
    run: Run, command: tuple[str, ...]
) -> None:
    result = run(*command, REGISTERPOORT_ENVIRONMENT="production")
    assert result.exit_code == 2
    assert "These settings are not safe:" in result.stderr
    for name in (
        "SECRET_KEY",
        "SMTP_URL",
        "REGISTER_URL",
        "REGISTER_API_KEY",
        "PUBLIC_URL",
        "ARGON2_MEMORY_KIB",
    ):
        assert f"REGISTERPOORT_{name}" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["demo", "serve", "seed"])
def test_a_demo_does_not_run_for_other_machines(run: Run, command: str) -> None:
    result = run(command, HOST="0.0.0.0")  # noqa: S104
    assert result.exit_code == 2
    assert "HOST must be this machine itself" in result.stderr


def test_practice_payments_are_not_for_customers(run: Run) -> None:
    result = run("payment-provider", **SAFE | {"REGISTERPOORT_ARGON2_MEMORY_KIB": "65536"})
    assert result.exit_code == 2
    assert "No practice payments" in result.stderr


def test_the_payment_provider_listens_next_to_the_gateway(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Any] = []
    monkeypatch.setattr(uvicorn, "run", lambda app, **options: served.append(options["port"]))
    assert run("payment-provider", PORT="9000").exit_code == 0
    assert run("payment-provider", "--port", "9100").exit_code == 0
    assert served == [9001, 9100]


def test_a_value_that_makes_no_sense_is_told_without_a_stack_trace(run: Run) -> None:
    result = run("serve", PORT="many")
    assert result.exit_code == 2
    assert "PORT" in result.stderr
    assert "Traceback" not in result.output


def test_migrate_makes_every_table_and_may_be_run_again(run: Run, tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'new'}"
    for _ in range(2):
        assert run("migrate", REGISTERPOORT_DATABASE_URL=url).exit_code == 0
    assert {table.__tablename__ for table in TABLES} <= asyncio.run(tables(url))


async def tables(url: str) -> set[str]:
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
    await engine.dispose()
    return set(names)


def test_the_committed_schema_is_what_the_code_says(run: Run) -> None:
    assert run("schema", "--check").exit_code == 0


def test_a_schema_that_is_not_what_the_code_says_is_found_and_can_be_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "schema.graphql"
    monkeypatch.setattr(cli, "SDL_FILE", file)
    assert run("schema", "--check").exit_code == 1
    assert run("schema").exit_code == 0
    assert run("schema", "--check").exit_code == 0
    file.write_text(file.read_text() + "type Other { a: Int }\n")
    result = run("schema", "--check")
    assert result.exit_code == 1
    assert "make schema" in result.stderr


def test_the_mailbox_shows_the_newest_mails_and_the_letters_that_wait(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "state" / "mail"
    folder.mkdir(parents=True)
    clock = SettableClock()
    for number in range(3):
        asyncio.run(FolderMailer(folder, "us@test.example", clock).send(mail(number)))
        clock.advance(minutes=1)
    (tmp_path / "state" / "post").mkdir()
    (tmp_path / "state" / "post" / "letter.pdf").touch()
    shown = run("mailbox", "2").output
    assert "Subject 0" not in shown
    assert shown.index("to b@test.example: Subject 1") < shown.index("Subject 2")
    assert "text of 2" in shown
    assert f"{MONDAY_MORNING:%Y-%m-%d}" in shown
    assert "letter.pdf" in shown


def mail(number: int) -> MailMessage:
    return MailMessage(
        message_id=f"{number}@test.example",
        to="b@test.example",
        subject=f"Subject {number}",
        text=f"text of {number}",
        html=f"<p>text of {number}</p>",
    )


def test_an_empty_mailbox_shows_nothing(run: Run) -> None:
    result = run("mailbox")
    assert (result.exit_code, result.output) == (0, "")


def test_support_is_told_the_main_user_of_a_company(run_with_database: Run, settings: Settings) -> None:
    main_user = asyncio.run(make_main_user(settings))
    result = run_with_database("support", "main-user", "69599084")
    assert result.exit_code == 0
    assert result.output.startswith("Testbedrijf 69599084: Test Houder, houder-")
    assert result.output.strip().endswith(f"code ending in {main_user.hint}")


async def make_main_user(settings: Settings) -> AccessCode:
    async with services_of(settings) as services:
        company = await Factory(services).company(kvk_number="69599084")
        return await one_row(services, AccessCode, id=company.main_user.id)


def test_a_company_that_is_no_customer_has_no_main_user(run_with_database: Run) -> None:
    for number in ("69599084", "x", "", "'; DROP TABLE organisations; --"):
        result = run_with_database("support", "main-user", number)
        assert result.exit_code == 1, number
        assert "This company is no customer." in result.stderr, number


def test_support_blocks_lets_in_and_revokes_the_code_of_a_request(
    run_with_database: Run, settings: Settings
) -> None:
    code = asyncio.run(make_main_user(settings))
    for command, status in zip(SUPPORT[1:], ("BLOCKED", "ACTIVE", "REVOKED"), strict=True):
        result = run_with_database("support", command, code.request_number)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == (
            f"{code.request_number}, Test Houder, code ending in {code.hint}: {status} now\n"
        )
        assert asyncio.run(status_of(settings, code)) == status


async def status_of(settings: Settings, code: AccessCode) -> str:
    async with services_of(settings) as services:
        return (await one_row(services, AccessCode, id=code.id)).status


def test_support_hears_why_nothing_was_done(run_with_database: Run, settings: Settings) -> None:
    code = asyncio.run(make_main_user(settings))
    for command in SUPPORT[1:]:
        result = run_with_database("support", command, "A-0000-0000")
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith("No access code has this request number.")
    result = run_with_database("support", "unblock-code", code.request_number)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("This access code is ACTIVE, which does not allow this.")


def test_support_reads_what_waits_and_grants_a_replacement_once(
    run_with_database: Run, settings: Settings
) -> None:
    assert run_with_database("support", "requests").stdout == "Nothing waits for an answer.\n"
    order, request = asyncio.run(make_request(settings))
    waiting = run_with_database("support", "requests").stdout
    assert waiting.startswith(f"{request.number}  ")
    assert waiting.endswith(f"  order {order.number}: {request.message}\n")
    granted = run_with_database("support", "grant-replacement", order.number)
    assert (granted.exit_code, granted.stderr) == (0, "")
    assert granted.stdout.endswith(" replaces it, free of charge.\n")
    assert run_with_database("support", "requests").stdout == "Nothing waits for an answer.\n"
    again = run_with_database("support", "grant-replacement", order.number)
    assert (again.exit_code, again.stdout) == (1, "")
    assert again.stderr.startswith("This order was not delivered, or was replaced before.")
    unknown = run_with_database("support", "grant-replacement", "B-0000-0000")
    assert (unknown.exit_code, unknown.stdout) == (1, "")
    assert unknown.stderr.startswith("No order has this number.")


async def make_request(settings: Settings) -> tuple[Order, ContactRequest]:
    async with services_of(settings) as services:
        factory = Factory(services)
        company = await factory.company()
        order = await factory.order(company.main_user, status=OrderStatus.DELIVERED)
        return order, await factory.contact_request(order, company.main_user)


def test_the_server_runs_without_its_name_behind_trusted_proxies_alone(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[dict[str, Any]] = []
    monkeypatch.setattr(uvicorn, "run", lambda app, **options: served.append({"app": app, **options}))
    assert run("serve", PORT="8123").exit_code == 0
    assert run("serve", REGISTERPOORT_TRUSTED_PROXIES="192.0.2.1").exit_code == 0
    alone, behind = served
    assert (alone["host"], alone["port"]) == ("127.0.0.1", 8123)
    assert alone["server_header"] is False
    assert alone["proxy_headers"] is False
    assert (behind["proxy_headers"], behind["forwarded_allow_ips"]) == (True, "192.0.2.1")


def test_seeding_twice_keeps_the_logins_of_the_first_time(run_with_database: Run) -> None:
    first, second = run_with_database("seed"), run_with_database("seed")
    assert first.exit_code == second.exit_code == 0
    assert "Hoofduser, 68750110, INVOICE" in first.output
    assert first.output == second.output
