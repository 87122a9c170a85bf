"""Getting a password by mail and choosing another, as a client sees it (DOMAIN 5, 6)."""

from typing import Any

import httpx
import pytest
from sqlalchemy import select

from models.access_code import AccessCode, AccessCodeStatus
from models.columns import columns_of
from models.outbox import OutboxItem, Task
from resolvers.services import Services
from tests.api import Api
from tests.database import one_row
from tests.factories import PASSWORD, Code, Factory
from tests.schema.languages import same_but_for_words
from tests.statements import Statements

PROBLEM = "... on Problem { code message } ... on InvalidInput { fields { path code message } }"
BY_MAIL = {
    "resendPassword": f"""
        mutation ($known: String!, $email: String!) {{
            resendPassword(input: {{requestNumber: $known, email: $email}}) {{
                __typename {PROBLEM} ... on PasswordMailRequested {{ notice }}
            }}
        }}""",
    "requestReplacementPassword": f"""
        mutation ($known: String!, $email: String!) {{
            requestReplacementPassword(input: {{accessCode: $known, email: $email}}) {{
                __typename {PROBLEM} ... on PasswordMailRequested {{ notice }}
            }}
        }}""",
}
CHANGE = f"""
    mutation ($current: String!, $new: String!, $end: Boolean! = true) {{
        changePassword(input: {{currentPassword: $current, newPassword: $new, endOtherSessions: $end}}) {{
            __typename {PROBLEM} ... on PasswordRefused {{ reasons }}
            ... on PasswordChanged {{ endedSessions viewer {{ ... on AccessCode {{ hint }} }} }}
        }}
    }}"""
LOG_IN = """
    mutation ($code: String!, $password: String!) {
        logIn(input: {accessCode: $code, password: $password, transport: BEARER}) { __typename }
    }"""
REPLACE_LOST = """
    mutation ($key: ID!, $email: String!) { requestAccessCode(input: {
        idempotencyKey: $key, use: BUSINESS, kvkNumber: "69599084", replacesLostCode: true,
        holder: {firstName: "Test", lastName: "Houder", email: $email}
    }) {
        __typename ... on AccessCodeRequested { paymentMethod notice codeDelivery { channel latest } }
    } }"""
NEW = "regen valt zelden op zolder"


@pytest.fixture
async def code(factory: Factory) -> Code:
    return (await factory.company()).main_user


async def logs_in(guest: Api, code: Code, password: str) -> bool:
    async with Api(guest.app) as api:
        answer = await api.one(LOG_IN, code=code.access_code, password=password)
    return bool(answer["__typename"] == "LoggedIn")


# By mail


async def asked(
    guest: Api, statements: Statements, query: str, **variables: object
) -> tuple[httpx.Response, list[str]]:
    statements.taken()
    response = await guest.http.post("/graphql", json={"query": query, "variables": variables})
    return response, statements.taken()


@pytest.mark.parametrize("operation", BY_MAIL)
async def test_asking_for_a_password_by_mail_tells_nobody_whether_the_code_or_the_address_is_known(
    guest: Api, factory: Factory, services: Services, statements: Statements, operation: str
) -> None:
    pending = operation == "resendPassword"
    status = AccessCodeStatus.PENDING if pending else AccessCodeStatus.ACTIVE
    company = await factory.company()
    code = await factory.sub_code(company, status=status, holder_email="houder@test.example")
    known = (await one_row(services, AccessCode, id=code.id)).request_number if pending else code.access_code
    unknown = "A-0000-0000" if pending else "0000-0000-0000"
    answers = [
        await asked(guest, statements, BY_MAIL[operation], known=what, email=email)
        for what, email in (
            (known, "houder@test.example"),
            (known, "iemand@test.example"),
            (unknown, "houder@test.example"),
            (unknown, "iemand@test.example"),
        )
    ]
    (found, sent), *others = answers
    assert found.json()["data"][operation]["__typename"] == "PasswordMailRequested"
    for other, sent_for_other in others:
        assert other.content == found.content
        assert other.headers == found.headers
        assert sent_for_other == sent
    item = columns_of(OutboxItem)
    of_code = select(item.task).where(item.subject_id == code.id)
    promised = [row.task for row in await services.database.fetch(of_code)]
    assert promised == [Task.MAIL_PASSWORD if pending else Task.MAIL_REPLACEMENT_PASSWORD]


async def test_asking_to_replace_a_lost_code_tells_nobody_whether_there_is_one(
    guest: Api, factory: Factory
) -> None:
    company = await factory.company(kvk_number="69599084")
    await factory.sub_code(company, holder_email="houder@test.example")
    found, none = [
        await guest.one(REPLACE_LOST, key=f"request-{number}", email=email)
        for number, email in enumerate(("houder@test.example", "iemand@test.example"))
    ]
    assert found == none
    assert found["__typename"] == "AccessCodeRequested"
    assert found["codeDelivery"]["channel"] == "EMAIL_OR_POST"


@pytest.mark.parametrize("operation", BY_MAIL)
async def test_the_notice_is_in_the_person_s_language_and_promises_nothing(
    guest: Api, operation: str
) -> None:
    said = {}
    for language in ("nl", "en"):
        async with Api(guest.app, language=language) as api:
            answer = await api.one(BY_MAIL[operation], known="onbekend", email="iemand@test.example")
        said[language] = answer["notice"]
    assert said["nl"].startswith("Als deze gegevens kloppen, ")
    assert said["en"].startswith("If these details are right, ")


@pytest.mark.parametrize("operation", BY_MAIL)
async def test_what_cannot_be_a_code_or_an_address_is_told_by_field_in_both_languages(
    guest: Api, operation: str
) -> None:
    told = []
    for language in ("nl", "en"):
        async with Api(guest.app, language=language) as api:
            told.append(await api.one(BY_MAIL[operation], known=" ", email="geen adres"))
    refused = same_but_for_words(*told)
    path = "requestNumber" if operation == "resendPassword" else "accessCode"
    assert refused["fields"] == [
        {"path": path, "code": "REQUIRED"},
        {"path": "email", "code": "MALFORMED"},
    ]


# Choosing another


@pytest.mark.parametrize(("end", "ended"), [({}, 2), ({"end": True}, 2), ({"end": False}, 0)])
async def test_a_changed_password_logs_in_and_by_default_out_everywhere_else(
    guest: Api, factory: Factory, code: Code, end: dict[str, bool], ended: int
) -> None:
    others = [await factory.session(code) for _ in range(2)]
    async with Api(guest.app, await factory.session(code)) as api:
        assert await api.one(CHANGE, current=PASSWORD, new=NEW, **end) == {
            "__typename": "PasswordChanged",
            "endedSessions": ended,
            "viewer": {"hint": code.hint},
        }
        assert await api.one("{ viewer { __typename } }")
    for token in others:
        async with Api(guest.app, token) as api:
            assert (await api.one("{ viewer { __typename } }") is None) == bool(ended)
    assert not await logs_in(guest, code, PASSWORD)
    assert await logs_in(guest, code, NEW)


REFUSED: dict[str, tuple[str, list[str]]] = {
    "": ("InvalidInput", []),
    "kort": ("PasswordRefused", ["TOO_SHORT", "TOO_COMMON"]),
    "a" * 129: ("PasswordRefused", ["TOO_LONG"]),
    "a" * 1001: ("InvalidInput", []),
    "passwordpassword": ("PasswordRefused", ["TOO_COMMON", "CONTAINS_CONTEXT"]),
    "regen bij Testbedrijf op zolder": ("PasswordRefused", ["CONTAINS_CONTEXT"]),
    PASSWORD: ("PasswordRefused", ["CONTAINS_CONTEXT", "SAME_AS_CURRENT"]),
}


@pytest.mark.parametrize("new", REFUSED, ids=range(len(REFUSED)))
async def test_a_weak_password_is_refused_with_every_reason_in_both_languages(
    guest: Api, factory: Factory, code: Code, new: str
) -> None:
    typename, reasons = REFUSED[new]
    token = await factory.session(code)
    told: list[dict[str, Any]] = []
    for language in ("nl", "en"):
        async with Api(guest.app, token, language) as api:
            told.append(await api.one(CHANGE, current=PASSWORD, new=new))
    refused = same_but_for_words(*told)
    assert refused["__typename"] == typename
    assert refused.get("reasons", []) == reasons
    assert [field["path"] for field in refused.get("fields", [])] == (
        ["newPassword"] if typename == "InvalidInput" else []
    )
    assert await logs_in(guest, code, PASSWORD)


async def test_without_the_current_password_nothing_changes_and_guesses_are_limited(
    guest: Api, factory: Factory, code: Code
) -> None:
    async with Api(guest.app, await factory.session(code), "en") as api:
        kinds = [(await api.one(CHANGE, current=f"gok {n}", new=NEW))["__typename"] for n in range(11)]
        limited = await api.one(CHANGE, current=PASSWORD, new=NEW)
    assert kinds == ["WrongPassword"] * 10 + ["TooManyRequests"]
    assert limited["__typename"] == "TooManyRequests"
    assert await logs_in(guest, code, PASSWORD)
    assert not await logs_in(guest, code, NEW)


async def test_a_wrong_current_password_is_told_in_both_languages(
    guest: Api, factory: Factory, code: Code
) -> None:
    token = await factory.session(code)
    told = []
    for language in ("nl", "en"):
        async with Api(guest.app, token, language) as api:
            told.append(await api.one(CHANGE, current="verkeerd", new=NEW))
    assert same_but_for_words(*told) == {"__typename": "WrongPassword", "code": "WRONG_PASSWORD"}
