"""What people entrust to the gateway stands in no log, and what opens a session in no table."""

import logging
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import orjson
import pytest
from pypdf import PdfReader
from sqlalchemy import select
from starlette.applications import Starlette
from websockets.asyncio.client import connect

from gateway.composition import services_of
from gateway.logs import set_up_logs
from gateway.settings import Settings
from models.columns import columns_of
from models.outbox import OutboxItem, Task
from models.tables import TABLES
from resolvers.services import Services
from resolvers.work import do_next
from tests.api import Api
from tests.clock import SettableClock
from tests.factories import IBAN
from tests.serving import listening, running

REQUEST = """
mutation ($input: RequestAccessCodeInput!) {
  requestAccessCode(input: $input) { ... on AccessCodeRequested { requestNumber } }
}
"""
LOG_IN = """
mutation ($input: LogInInput!) {
  logIn(input: $input) { __typename ... on LoggedIn { token refreshToken } }
}
"""
REFRESH = """
mutation ($token: String!) {
  refreshSession(input: {refreshToken: $token}) { ... on SessionRefreshed { token refreshToken } }
}
"""
CHANGE_PASSWORD = """
mutation ($current: String!, $new: String!) {
  changePassword(input: {currentPassword: $current, newPassword: $new}) { __typename }
}
"""
ORDER = """
mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { ... on OrderPlaced { order { id } } }
}
"""
DOCUMENTS = "{ viewer { ... on AccessCode { orders { nodes { documents { url } } } } } }"
LEASE = timedelta(minutes=1)

_item = columns_of(OutboxItem)


@pytest.fixture
async def loud(
    settings: Settings, clock: SettableClock, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Services]:
    """Give services that log all they would log at the lowest level."""
    caplog.set_level(logging.DEBUG)
    set_up_logs(logging.DEBUG)
    async with services_of(settings, clock) as services:
        yield services


@pytest.fixture
async def loud_app(settings: Settings, loud: Services) -> AsyncIterator[Starlette]:
    async with running(settings, loud) as app:
        yield app


def request_input(number: int, **other: Any) -> dict[str, Any]:
    holder = {"firstName": "Test", "lastName": "Houder", "email": f"houder-{number}@test.example"}
    return {
        "idempotencyKey": f"request-{number}",
        "use": "BUSINESS",
        "kvkNumber": "69599084",
        "holder": holder,
        **other,
    }


async def everything_in(services: Services) -> str:
    """Write all tables out, bytes in every way that somebody might read them."""
    found: list[str] = []
    for table in TABLES:
        rows = await services.database.fetch(select(*columns_of(table)))
        found += [written(value) for row in rows for value in row]
    assert found
    return "\n".join(found)


def written(value: object) -> str:
    return f"{value.decode('latin-1')} {value.hex()}" if isinstance(value, bytes) else str(value)


def spellings(secret: str) -> set[str]:
    """Give the ways in which a secret can be written."""
    bare = re.sub(r"[- ]", "", secret)
    return {each(spelling) for spelling in (secret, bare) for each in (str.upper, str.lower, str)}


def assert_not_in(text: str, secrets: set[str]) -> None:
    every = {spelling for secret in secrets for spelling in spellings(secret)}
    assert {each for each in every if each in text} == set()


async def secrets_under_way(services: Services) -> dict[Task, str]:
    items = await services.database.fetch(
        select(columns_of(OutboxItem).task, columns_of(OutboxItem).seed).where(
            columns_of(OutboxItem).seed.is_not(None)
        )
    )
    derive = {
        Task.DELIVER_CODE: services.secrets.access_code,
        Task.MAIL_PASSWORD: services.secrets.mailed_password,
    }
    return {item.task: derive[item.task](item.seed) for item in items}


def mails(settings: Settings) -> str:
    texts = []
    for file in (settings.state_folder / "mail").glob("*.eml"):
        mail = message_from_bytes(file.read_bytes(), _class=EmailMessage, policy=policy.default)
        body = mail.get_body(("plain",))
        assert body is not None
        texts.append(body.get_content())
    return "\n".join(texts)


async def test_the_first_journey_leaves_no_secret_in_a_log_or_a_table(
    settings: Settings, loud: Services, loud_app: Starlette, caplog: pytest.LogCaptureFixture
) -> None:
    async with Api(loud_app) as api:
        asked = request_input(1, paymentMethod="DIRECT_DEBIT", iban=IBAN, mandateAccepted=True)
        assert (await api.one(REQUEST, input=asked))["requestNumber"]
        under_way = await secrets_under_way(loud)
        code, password = under_way[Task.DELIVER_CODE], under_way[Task.MAIL_PASSWORD]
        assert_not_in(await everything_in(loud), {code, password})
        while await do_next(loud, LEASE):
            assert_not_in(await everything_in(loud), {code, password})

        assert password in mails(settings)
        (letter,) = (settings.state_folder / "post").glob("*.pdf")
        printed = "".join(page.extract_text() for page in PdfReader(letter).pages)
        assert code in "".join(printed.split())

        log_in = {"accessCode": code, "password": password}
        wrong = {**log_in, "password": f"{password}-wrong"}
        assert (await api.one(LOG_IN, input=wrong))["__typename"] == "LoginFailed"
        response = await api.http.post("/graphql", json={"query": LOG_IN, "variables": {"input": log_in}})
        cookie = response.headers["set-cookie"].split(";")[0].partition("=")[2]
        logged_in = await api.one(LOG_IN, input={**log_in, "transport": "BEARER"})
        renewed = await api.one(REFRESH, token=logged_in["refreshToken"])
        token = renewed["token"]
        secrets = {code, password, cookie, logged_in["token"], logged_in["refreshToken"], *renewed.values()}
        assert_not_in(await everything_in(loud), secrets)

        async with Api(loud_app, token) as holder:
            order = {"idempotencyKey": "order-1-1", "product": "EXTRACT", "kvkNumber": "69599084"}
            assert (await holder.one(ORDER, input=order))["order"]
            while await do_next(loud, LEASE):
                pass
            (placed,) = (await holder.one(DOCUMENTS))["orders"]["nodes"]
            path = placed["documents"][0]["url"].removeprefix(settings.origin)
            assert (await holder.http.get(path)).content.startswith(b"%PDF")
            chosen = {"current": password, "new": "regen valt zelden op zolder"}
            assert (await holder.one(CHANGE_PASSWORD, **chosen))["__typename"] == "PasswordChanged"
            secrets.add(chosen["new"])
            log_in["password"] = chosen["new"]
        async with listening(loud_app) as host:
            headers = {"cookie": f"session={cookie}", "authorization": f"Bearer {token}"}
            address = f"ws://{host}/graphql"
            async with connect(
                address,
                subprotocols=["graphql-transport-ws"],  # type: ignore[list-item]
                additional_headers=headers,
            ) as socket:
                parameters = {"authorization": f"Bearer {token}"}
                await socket.send(orjson.dumps({"type": "connection_init", "payload": parameters}).decode())
                await socket.recv()
                payload = {"query": LOG_IN, "variables": {"input": {**log_in, "transport": "BEARER"}}}
                message = {"type": "subscribe", "id": "1", "payload": payload}
                await socket.send(orjson.dumps(message).decode())
                answer = orjson.loads(await socket.recv())
                secrets.add(answer["payload"]["data"]["logIn"]["token"])
    assert_not_in(await everything_in(loud), secrets)
    assert_not_in(caplog.text, {*secrets, IBAN})
    assert loud.secrets.code_hash(code).hex() not in caplog.text


async def test_a_bug_in_the_database_does_not_write_what_it_was_given_into_the_log(
    loud: Services, loud_app: Starlette, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loud.secrets, "request_number", lambda _id: "same")
    direct_debit = {"paymentMethod": "DIRECT_DEBIT", "iban": IBAN, "mandateAccepted": True}
    async with Api(loud_app) as api:
        answers = [
            await api.answer(REQUEST, input=request_input(number, kvkNumber=kvk_number, **direct_debit))
            for number, kvk_number in enumerate(("69599084", "90001354"))
        ]
    (error,) = answers[1]["errors"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["extensions"]["reference"] in caplog.text
    assert "UNIQUE" in caplog.text.upper()
    assert_not_in(caplog.text, {IBAN, "houder-1@test.example"})


async def test_work_that_fails_leaves_no_secret_in_the_log_or_beside_it(
    loud: Services, loud_app: Starlette, caplog: pytest.LogCaptureFixture, settings: Settings
) -> None:
    async with Api(loud_app) as api:
        await api.one(REQUEST, input=request_input(1, paymentMethod="INVOICE"))
    secrets = set((await secrets_under_way(loud)).values())
    for folder in ("mail", "post"):
        (settings.state_folder / folder).rmdir()
        (settings.state_folder / folder).touch()
    assert await do_next(loud, LEASE)
    assert await do_next(loud, LEASE)
    assert "failed" in caplog.text
    assert len(await secrets_under_way(loud)) == 2
    assert_not_in(caplog.text, secrets)
    assert_not_in(await everything_in(loud), secrets)
