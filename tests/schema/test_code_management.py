"""What the main user does with the codes of the company, as a client sees it (DOMAIN 9)."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest

from models.access_code import AccessCodeStatus
from models.payment_method import PaymentMethod
from tests.api import Api
from tests.factories import IBAN, Code, Company, Factory
from tests.schema.languages import same_but_for_words
from tests.schema.world import node_id

OTHER_IBAN = "NL02ABNA0123456789"
PROBLEM = "... on Problem { code message } ... on InvalidInput { fields { path code message } }"
CODE = "accessCode { hint status permissions spendingLimit { amount currency } }"
COMPANY = "organisation { accessCodeCounts { all pending active blocked revoked expired } }"
STATUS = "... on NotPossibleInStatus { status }"
ACTS = {
    name: f"""
        mutation ($input: {name[0].upper()}{name[1:]}Input!) {{ {name}(input: $input) {{
            __typename {PROBLEM} {STATUS} ... on CodeChanged {{ {CODE} {COMPANY} }}
        }} }}"""
    for name in (
        "grantPermissions",
        "withdrawPermissions",
        "blockAccessCode",
        "unblockAccessCode",
        "setSpendingLimit",
    )
}
HAND_OVER = f"""
    mutation ($input: HandOverMainRoleInput!) {{ handOverMainRole(input: $input) {{
        __typename {PROBLEM} {STATUS}
        ... on MainRoleHandedOver {{
            viewer {{ ... on AccessCode {{ role permissions }} }}
            organisation {{ name paymentMethod mainUser {{ hint }} accessCodeCounts {{ all }} }}
        }}
    }} }}"""
REPLACE_MANDATE = f"""
    mutation ($iban: String!, $accepted: Boolean!) {{
        replaceMandate(input: {{iban: $iban, mandateAccepted: $accepted}}) {{
            __typename {PROBLEM}
            ... on MandateReplaced {{ organisation {{
                paymentMethod mandate {{ reference ibanHint acceptedAt }}
            }} }}
        }}
    }}"""
MANDATE = "{ viewer { ... on AccessCode { organisation { mandate { reference ibanHint acceptedAt } } } } }"
OVERVIEW = """
    query ($status: AccessCodeStatus, $search: String, $first: Int, $after: String) {
        viewer { ... on AccessCode { organisation {
            accessCodeCounts { all pending active blocked revoked expired }
            accessCodes(status: $status, search: $search, first: $first, after: $after) {
                nodes { hint } pageInfo { hasNextPage endCursor }
            }
        } } }
    }"""
PLACE = """
    mutation ($key: ID!) { placeOrder(
        input: {idempotencyKey: $key, product: EXTRACT, kvkNumber: "69599084"}
    ) {
        __typename ... on SpendingLimitReached { limit { amount } left { amount } }
    } }"""


@dataclass(frozen=True, slots=True)
class Managed:
    """A company, its main user at work, and a colleague."""

    api: Api
    company: Company
    colleague: Code

    async def act(self, name: str, code: Code | None = None, **other: Any) -> Any:
        """Do something to a code, the colleague's unless another is named."""
        asked = {"accessCodeId": node_id("AccessCode", (code or self.colleague).id), **other}
        return await self.api.one(ACTS.get(name, HAND_OVER), input=asked)

    async def told(self, name: str, code: Code | None = None, **other: Any) -> dict[str, Any]:
        """Do something that is refused; the refusal must be the same in both languages but for words."""
        told = []
        for language in ("nl", "en"):
            self.api.http.headers["accept-language"] = language
            told.append(await self.act(name, code, **other))
        return same_but_for_words(*told)


@pytest.fixture
async def managed(guest: Api, factory: Factory) -> AsyncIterator[Managed]:
    company = await factory.company()
    colleague = await factory.sub_code(company)
    async with Api(guest.app, await factory.session(company.main_user)) as api:
        yield Managed(api, company, colleague)


def needed(act: str) -> dict[str, Any]:
    """Give what an act cannot do without, besides the code."""
    return {"permissions": []} if "Permissions" in act else {}


def counts(**of_status: int) -> dict[str, int]:
    none = dict.fromkeys(("pending", "active", "blocked", "revoked", "expired"), 0)
    return {**none, **of_status, "all": sum(of_status.values())}


# Permissions


async def test_what_is_granted_and_withdrawn_shows_at_once_to_both(
    managed: Managed, factory: Factory
) -> None:
    async with Api(managed.api.app, await factory.session(managed.colleague)) as colleague:

        async def own() -> list[str]:
            viewer = await colleague.one("{ viewer { ... on AccessCode { permissions } } }")
            return list(viewer["permissions"])

        granted = await managed.act("grantPermissions", permissions=["ORDER_UBO_EXTRACTS", "PLACE_ORDERS"])
        assert granted["__typename"] == "PermissionsGranted"
        assert granted["accessCode"]["permissions"] == await own()
        assert await own() == ["FILE_ANNUAL_ACCOUNTS", "ORDER_UBO_EXTRACTS", "PLACE_ORDERS"]
        withdrawn = await managed.act("withdrawPermissions", permissions=["PLACE_ORDERS"])
        assert withdrawn["__typename"] == "PermissionsWithdrawn"
        assert withdrawn["accessCode"]["permissions"] == await own()
        assert await own() == ["FILE_ANNUAL_ACCOUNTS", "ORDER_UBO_EXTRACTS"]


@pytest.mark.parametrize("act", ["grantPermissions", "withdrawPermissions"])
async def test_managing_codes_is_neither_granted_nor_withdrawn(managed: Managed, act: str) -> None:
    assert await managed.told(act, permissions=["PLACE_ORDERS", "MANAGE_ACCESS_CODES"]) == {
        "__typename": "InvalidInput",
        "code": "INVALID_INPUT",
        "fields": [{"path": "permissions", "code": "NOT_ALLOWED"}],
    }


# Blocking


async def test_a_blocked_code_is_logged_out_and_comes_back_when_it_is_unblocked(
    managed: Managed, factory: Factory
) -> None:
    async with Api(managed.api.app, await factory.session(managed.colleague)) as colleague:
        blocked = await managed.act("blockAccessCode")
        assert blocked["__typename"] == "AccessCodeBlocked"
        assert blocked["accessCode"]["status"] == "BLOCKED"
        assert blocked["organisation"]["accessCodeCounts"] == counts(active=1, blocked=1)
        assert await colleague.one("{ viewer { __typename } }") is None
        unblocked = await managed.act("unblockAccessCode")
        assert unblocked["__typename"] == "AccessCodeUnblocked"
        assert unblocked["accessCode"]["status"] == "ACTIVE"
        assert unblocked["organisation"]["accessCodeCounts"] == counts(active=2)
        assert await colleague.one("{ viewer { __typename } }") is None


@pytest.mark.parametrize(
    ("act", "status"),
    [
        ("blockAccessCode", AccessCodeStatus.PENDING),
        ("blockAccessCode", AccessCodeStatus.BLOCKED),
        ("unblockAccessCode", AccessCodeStatus.PENDING),
        ("unblockAccessCode", AccessCodeStatus.ACTIVE),
        ("unblockAccessCode", AccessCodeStatus.REVOKED),
        ("handOverMainRole", AccessCodeStatus.PENDING),
        ("handOverMainRole", AccessCodeStatus.BLOCKED),
        ("grantPermissions", AccessCodeStatus.REVOKED),
        ("withdrawPermissions", AccessCodeStatus.EXPIRED),
        ("setSpendingLimit", AccessCodeStatus.REVOKED),
    ],
)
async def test_what_a_status_does_not_allow_is_refused_with_the_status(
    managed: Managed, factory: Factory, act: str, status: AccessCodeStatus
) -> None:
    code = await factory.sub_code(managed.company, status=status)
    assert await managed.told(act, code, **needed(act)) == {
        "__typename": "NotPossibleInStatus",
        "code": "NOT_POSSIBLE_IN_STATUS",
        "status": status.value,
    }


@pytest.mark.parametrize("act", ["blockAccessCode", "handOverMainRole"])
async def test_the_main_user_does_not_block_or_succeed_themselves(managed: Managed, act: str) -> None:
    assert await managed.told(act, managed.company.main_user) == {
        "__typename": "InvalidInput",
        "code": "INVALID_INPUT",
        "fields": [{"path": "accessCodeId", "code": "NOT_ALLOWED"}],
    }


async def test_a_code_of_nobody_is_told_so_in_both_languages(managed: Managed) -> None:
    nobody = Code(uuid4(), None, "TEST")
    for act in (*ACTS, "handOverMainRole"):
        refused = await managed.told(act, nobody, **needed(act))
        assert refused == {"__typename": "AccessCodeNotFound", "code": "ACCESS_CODE_NOT_FOUND"}


# The spending limit


@pytest.mark.parametrize(
    ("limit", "amount"),
    [("12.34", "12.34"), (12.5, "12.50"), (100, "100.00"), ("0", "0.00"), ("1000000", "1000000.00")],
)
async def test_a_limit_is_an_amount_in_euros_however_it_is_sent(
    managed: Managed, limit: Any, amount: str
) -> None:
    limited = await managed.act("setSpendingLimit", limit=limit)
    assert limited["__typename"] == "SpendingLimitSet"
    assert limited["accessCode"]["spendingLimit"] == {"amount": amount, "currency": "EUR"}


@pytest.mark.parametrize("without", [{}, {"limit": None}])
async def test_a_limit_that_is_left_out_or_null_is_no_limit(
    managed: Managed, without: dict[str, None]
) -> None:
    await managed.act("setSpendingLimit", limit=1)
    limited = await managed.act("setSpendingLimit", **without)
    assert limited["accessCode"]["spendingLimit"] is None


@pytest.mark.parametrize(
    "limit", ["NaN", "sNaN", "-NaN", "Infinity", "1e999", "-1e999", "-0.01", -1, "0.001", 0.125, "1000000.01"]
)
async def test_a_limit_that_is_no_amount_is_refused_and_changes_nothing(managed: Managed, limit: Any) -> None:
    await managed.act("setSpendingLimit", limit=7)
    assert await managed.told("setSpendingLimit", limit=limit) == {
        "__typename": "InvalidInput",
        "code": "INVALID_INPUT",
        "fields": [{"path": "limit", "code": "OUT_OF_RANGE"}],
    }
    blocked = await managed.act("blockAccessCode")
    assert blocked["accessCode"]["spendingLimit"] == {"amount": "7.00", "currency": "EUR"}


async def test_a_limit_in_the_document_itself_may_have_any_number_of_digits(managed: Managed) -> None:
    code_id = node_id("AccessCode", managed.colleague.id)
    for limit, typename in (
        ("1e2", "SpendingLimitSet"),
        ("1e999", "InvalidInput"),
        ('"5.00"', "SpendingLimitSet"),
    ):
        asked = f'setSpendingLimit(input: {{accessCodeId: "{code_id}", limit: {limit}}}) {{ __typename }}'
        assert await managed.api.one(f"mutation {{ {asked} }}") == {"__typename": typename}


async def test_an_order_past_the_limit_is_refused_with_the_limit_and_what_is_left(
    managed: Managed, factory: Factory
) -> None:
    await managed.act("setSpendingLimit", limit="3.00")
    await factory.order(managed.colleague, price_cents=100)
    async with Api(managed.api.app, await factory.session(managed.colleague)) as colleague:
        assert await colleague.one(PLACE, key="an-order-1") == {
            "__typename": "SpendingLimitReached",
            "limit": {"amount": "3.00"},
            "left": {"amount": "2.00"},
        }
        await managed.act("setSpendingLimit", limit="3.35")
        assert (await colleague.one(PLACE, key="an-order-2"))["__typename"] == "OrderPlaced"


# The main role


async def test_who_hands_over_the_main_role_sees_the_company_as_a_sub_code_at_once(
    managed: Managed, factory: Factory
) -> None:
    handed_over = await managed.act("handOverMainRole")
    assert handed_over == {
        "__typename": "MainRoleHandedOver",
        "viewer": {"role": "SUB_CODE", "permissions": ["FILE_ANNUAL_ACCOUNTS", "PLACE_ORDERS"]},
        "organisation": {
            "name": handed_over["organisation"]["name"],
            "paymentMethod": "INVOICE",
            "mainUser": None,
            "accessCodeCounts": None,
        },
    }
    async with Api(managed.api.app, await factory.session(managed.colleague)) as successor:
        viewer = await successor.one(
            "{ viewer { ... on AccessCode { role organisation { mainUser { hint } } } } }"
        )
    assert viewer == {"role": "MAIN_USER", "organisation": {"mainUser": {"hint": managed.colleague.hint}}}


async def test_the_main_role_is_gone_for_what_comes_later_in_the_same_document(managed: Managed) -> None:
    code_id = node_id("AccessCode", managed.colleague.id)
    both = f"""mutation {{
        handOverMainRole(input: {{accessCodeId: "{code_id}"}}) {{ __typename }}
        blockAccessCode(input: {{accessCodeId: "{code_id}"}}) {{ __typename }}
    }}"""
    assert await managed.api.data(both) == {
        "handOverMainRole": {"__typename": "MainRoleHandedOver"},
        "blockAccessCode": {"__typename": "NotPermitted"},
    }


# The mandate


async def test_another_account_replaces_the_mandate_and_the_method_stays(
    guest: Api, factory: Factory
) -> None:
    company = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
    async with Api(guest.app, await factory.session(company.main_user)) as api:
        before = (await api.one(MANDATE))["organisation"]["mandate"]
        assert before["ibanHint"] == IBAN[-4:]
        replaced = await api.one(REPLACE_MANDATE, iban="nl02 abna 0123 4567 89", accepted=True)
        assert replaced["organisation"]["paymentMethod"] == "DIRECT_DEBIT"
        after = replaced["organisation"]["mandate"]
        assert after["ibanHint"] == OTHER_IBAN[-4:]
        assert after["reference"] != before["reference"]
        assert (await api.one(MANDATE))["organisation"]["mandate"] == after


async def test_a_mandate_needs_a_valid_iban_and_leave_and_hears_of_both(guest: Api, factory: Factory) -> None:
    company = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
    told = []
    for language in ("nl", "en"):
        async with Api(guest.app, await factory.session(company.main_user), language) as api:
            told.append(await api.one(REPLACE_MANDATE, iban="NL03ABNA0123456789", accepted=False))
            assert (await api.one(MANDATE))["organisation"]["mandate"]["ibanHint"] == IBAN[-4:]
    refused = same_but_for_words(*told)
    assert refused["fields"] == [
        {"path": "iban", "code": "MALFORMED"},
        {"path": "mandateAccepted", "code": "REQUIRED"},
    ]


async def test_a_company_that_pays_otherwise_has_no_mandate_to_see_or_replace(
    guest: Api, factory: Factory
) -> None:
    company = await factory.company(method=PaymentMethod.INVOICE)
    told = []
    for language in ("nl", "en"):
        async with Api(guest.app, await factory.session(company.main_user), language) as api:
            assert (await api.one(MANDATE))["organisation"]["mandate"] is None
            told.append(await api.one(REPLACE_MANDATE, iban=OTHER_IBAN, accepted=True))
    assert same_but_for_words(*told) == {"__typename": "MandateNotUsed", "code": "MANDATE_NOT_USED"}


# The overview


async def test_the_overview_counts_every_status_and_shows_one_alone(
    managed: Managed, factory: Factory
) -> None:
    of_status = {
        status: await factory.sub_code(managed.company, status=status)
        for status in AccessCodeStatus
        if status is not AccessCodeStatus.ACTIVE
    }
    await factory.sub_code(await factory.company())
    found = (await managed.api.one(OVERVIEW))["organisation"]
    assert found["accessCodeCounts"] == counts(active=2, pending=1, blocked=1, revoked=1, expired=1)
    assert len(found["accessCodes"]["nodes"]) == 6
    for status, code in of_status.items():
        found = (await managed.api.one(OVERVIEW, status=status))["organisation"]
        assert found["accessCodes"]["nodes"] == [{"hint": code.hint}]
        assert found["accessCodeCounts"]["all"] == 6


@pytest.mark.parametrize(
    "search",
    ["Émile", "ÉMILE", "émile", "  zon%_ ", "mile Zon", "zola@TEST", "n%_", "\\"],
)
async def test_the_overview_finds_a_holder_by_any_part_in_any_case(
    managed: Managed, factory: Factory, search: str
) -> None:
    code = await factory.sub_code(
        managed.company,
        holder_first_name="Émile",
        holder_last_name="Zon%_\\",
        holder_email="emile.zola@test.example",
    )
    found = (await managed.api.one(OVERVIEW, search=search))["organisation"]
    assert found["accessCodes"]["nodes"] == [{"hint": code.hint}]


async def test_the_overview_finds_a_code_by_its_last_characters_and_nothing_by_what_nobody_has(
    managed: Managed,
) -> None:
    found = (await managed.api.one(OVERVIEW, search=managed.colleague.hint.lower()))["organisation"]
    assert {"hint": managed.colleague.hint} in found["accessCodes"]["nodes"]
    for nothing in ("%%", "_____", "niemand heet zo"):
        found = (await managed.api.one(OVERVIEW, search=nothing))["organisation"]
        assert found["accessCodes"]["nodes"] == []
    found = (await managed.api.one(OVERVIEW, search="  "))["organisation"]
    assert len(found["accessCodes"]["nodes"]) == 2


async def test_what_was_filtered_can_be_paged_through(managed: Managed, factory: Factory) -> None:
    pending = [
        await factory.sub_code(managed.company, status=AccessCodeStatus.PENDING, holder_last_name="Zoek")
        for _ in range(5)
    ]
    for _ in range(5):
        await factory.sub_code(managed.company, holder_last_name="Zoek")
        await factory.sub_code(managed.company, status=AccessCodeStatus.PENDING)
    seen: list[str] = []
    after: str | None = None
    while True:
        found = await managed.api.one(OVERVIEW, status="PENDING", search="zoek", first=2, after=after)
        page = found["organisation"]["accessCodes"]
        seen += [node["hint"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert sorted(seen) == sorted(code.hint for code in pending)
