"""Who sees and does what (DOMAIN 9, 10): every caller by every operation by every object.

`EXPECTED` is the rule. The operations, guarded fields and node types come from the schema; one that
has no row here fails `test_every_operation_guarded_field_and_node_type_has_a_row`.
"""

import json
from collections.abc import Awaitable, Callable
from itertools import product
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from graphql import EnumValueNode, InputObjectTypeDefinitionNode, ObjectTypeDefinitionNode, parse
from starlette.applications import Starlette

from gateway.execution import make_schema
from models.access_code import AccessCodeStatus
from models.catalogue import ProductCode
from models.document import Document
from models.filing import FilingStatus
from models.order import Order, OrderStatus
from models.permission import Permission
from tests.accounts import MICRO
from tests.api import Api
from tests.factories import Code, Company, Factory, OpenedAccount
from tests.refusals import REFUSALS
from tests.schema.permission_documents import ACTS_ON_OBJECTS, LISTS, NODE, OPERATIONS
from tests.schema.world import (
    ABROAD,
    ACCOUNTS,
    HOME,
    PERMISSIONS,
    PIECE,
    UNASKED,
    Belongings,
    Caller,
    Whose,
    World,
    device_of,
    node_id,
    world_of,
)
from tests.statements import Statements

EXPECTED = Path(__file__).with_name("permission_matrix.txt").read_text()
"""Callers across, what they ask for down. In each cell what comes of it:

yes    it is done, or shown             no     NotPermitted, or 403     login  NotLoggedIn, or 401
null   as if it did not exist           .      this caller has no such thing to ask for
each   as `EACH` says                   meth   CreditNotUsed, as who pays does so by another method
auth   NotAuthorised                    code   NotForAccessCodes
"""

CORRECTED_ONLY = {
    "saveFilingDraft": "null",
    "saveFilingDraft.correctsId": "yes",
    "uploadFiling": "null",
    "uploadFiling.correctsId": "yes",
    "submitFiling": "null",
    "discardFiling": "null",
}
EACH = {
    "act on AccessCode, own": {
        "grantPermissions": "InvalidInput",
        "withdrawPermissions": "InvalidInput",
        "blockAccessCode": "InvalidInput",
        "unblockAccessCode": "NotPossibleInStatus",
        "setSpendingLimit": "yes",
        "handOverMainRole": "InvalidInput",
    },
    "act on Order, colleague's": {"cancelOrder": "null", "submitContactRequest": "yes"},
    "act on Filing, colleague's": CORRECTED_ONLY,
    "act on Filing, an account's": CORRECTED_ONLY,
}
"""What comes of acts that end in different ways: on a main user's own code, and on what one only sees."""

ORDER_FOR = {"cancelOrder": OrderStatus.PLACED, "submitContactRequest": OrderStatus.DELIVERED}
"""Where an order on paper stands when something can be done with it."""


def rows_of(table: str) -> dict[Caller, dict[str, str]]:
    """Read the table: by caller, what is expected of each row."""
    header, *lines = [line for line in table.splitlines() if line]
    callers = [Caller(name) for name in header.split()]
    rows = [line.rsplit(None, len(callers)) for line in lines]
    return {caller: {row[0]: row[column] for row in rows} for column, caller in enumerate(callers, 1)}


EXPECTED_OF = rows_of(EXPECTED)
SDL = make_schema().as_str()

OPERATION_ROWS = ("Query.", "Mutation.", "Subscription.")
TRANSFERS = ("document", "invoice document", "filed document", "overview", "overview of code", "upload")
"""What is outside the schema: documents, the spending overview, of all that one sees or one code, uploads."""
WITHOUT_COMPANY = {Caller.GUEST, Caller.ORDER, Caller.BLOCKED, Caller.PRIVATE, *ACCOUNTS}
NAMED_OTHERWISE = {"Authorisation": "FilingAuthorisation", "Corrects": "Filing"}
"""The types of objects that inputs name by what they are to the act."""


def expected(caller: Caller, kind: str | tuple[str, ...]) -> dict[str, str]:
    """Give the rows that begin with `kind` and concern a caller."""
    return {row: cell for row, cell in EXPECTED_OF[caller].items() if row.startswith(kind) and cell != "."}


@pytest.fixture(params=Caller)
def caller(request: pytest.FixtureRequest) -> Caller:
    return Caller(request.param)


@pytest.fixture
async def world(caller: Caller, app: Starlette, factory: Factory) -> World:
    return await world_of(caller, app, factory)


# What there is


def object_types(sdl: str) -> list[ObjectTypeDefinitionNode]:
    return [each for each in parse(sdl).definitions if isinstance(each, ObjectTypeDefinitionNode)]


def guarded_fields(sdl: str) -> dict[str, Permission]:
    """Give the fields with `@requires` in a schema, and the permission that each names."""
    return {
        f"{of_type.name.value}.{field.name.value}": Permission(argument.value.value)
        for of_type in object_types(sdl)
        for field in of_type.fields or ()
        for directive in field.directives or ()
        for argument in directive.arguments or ()
        if directive.name.value == "requires" and isinstance(argument.value, EnumValueNode)
    }


def acts(sdl: str) -> dict[str, tuple[str, str]]:
    """Give the mutations on an object, with its type and the field that names it; `act.field` of a second."""
    found: dict[str, tuple[str, str]] = {}
    for each in parse(sdl).definitions:
        if not isinstance(each, InputObjectTypeDefinitionNode):
            continue
        name = each.name.value.removesuffix("Input")
        act = name[0].lower() + name[1:]
        for field in [field.name.value for field in each.fields or ()]:
            if field.endswith("Id"):
                found[f"{act}.{field}" if act in found else act] = (type_named(field), field)
    return found


def type_named(field: str) -> str:
    """Give the type of the object whose id a field takes."""
    name = field[0].upper() + field[1:].removesuffix("Id")
    return NAMED_OTHERWISE.get(name, name)


def followed_types(sdl: str) -> dict[str, str]:
    """Give the types of the objects that can be followed, and how."""
    return {
        type_named(argument.name.value): f"Subscription.{field.name.value}"
        for root in object_types(sdl)
        if root.name.value == "Subscription"
        for field in root.fields or ()
        for argument in field.arguments or ()
        if argument.name.value.endswith("Id")
    }


def rows_needed(sdl: str) -> set[str]:
    """Give the rows that a schema needs."""
    types = object_types(sdl)
    operations = {
        f"{root.name.value}.{field.name.value}"
        for root in types
        if root.name.value in ("Query", "Mutation", "Subscription")
        for field in root.fields or ()
    }
    nodes = [
        f"node {each.name.value}"
        for each in types
        if any(interface.name.value == "Node" for interface in each.interfaces or ())
    ]
    on_objects = [f"act on {typename}" for typename, _ in acts(sdl).values()]
    followed = [f"follow {typename}" for typename in followed_types(sdl)]
    kinds = [*nodes, *on_objects, *followed, *TRANSFERS]
    objects = {f"{kind}, {whose}" for kind, whose in product(kinds, Whose)}
    return operations | guarded_fields(sdl).keys() | objects


GUARDED = guarded_fields(SDL)
ACTS = acts(SDL)
FOLLOWED = followed_types(SDL)


def test_every_operation_guarded_field_and_node_type_has_a_row() -> None:
    assert rows_needed(SDL) == set(EXPECTED_OF[Caller.GUEST])
    assert {row for row in rows_needed(SDL) if row.startswith(OPERATION_ROWS)} == set(OPERATIONS)


def test_what_is_new_in_the_schema_lacks_a_row() -> None:
    new = """
        directive @requires(permission: Permission!) on FIELD_DEFINITION
        interface Node { id: ID! }
        type Filing implements Node { id: ID! receipt: String @requires(permission: FILE_ANNUAL_ACCOUNTS) }
        type Query { filings: [Filing!]! }
        input CorrectFilingInput { filingId: ID! }
        type Mutation { fileAnnualAccounts: Filing! correctFiling(input: CorrectFilingInput!): Filing! }
        type Subscription { filingProgressed(filingId: ID!): Filing! }
    """
    assert {row for row in rows_needed(new) if not row.startswith(TRANSFERS)} == {
        "Query.filings",
        "Mutation.fileAnnualAccounts",
        "Mutation.correctFiling",
        "Subscription.filingProgressed",
        "Filing.receipt",
        *(f"node Filing, {whose}" for whose in Whose),
        *(f"act on Filing, {whose}" for whose in Whose),
        *(f"follow Filing, {whose}" for whose in Whose),
    }


def test_the_table_says_of_each_caller_what_the_schema_requires() -> None:
    for row, permission in GUARDED.items():
        for caller, cells in EXPECTED_OF.items():
            if row.startswith("Organisation.") and caller in WITHOUT_COMPANY:
                assert cells[row] == ".", (row, caller)
                continue
            assert (cells[row] in ("yes", "meth", "auth")) == (permission in PERMISSIONS[caller]), (
                row,
                caller,
            )


# What one may do


def cell_of(answer: dict[str, Any]) -> str:
    """Say an answer to an operation with one field in a word of the table."""
    if "errors" in answer:
        return f"errors: {answer['errors']}"
    (value,) = answer["data"].values()
    typename = value.get("__typename", "") if isinstance(value, dict) else ""
    refusals = {
        "NotLoggedIn": "login",
        "NotPermitted": "no",
        "AccessCodeNotFound": "null",
        "AuthorisationNotFound": "null",
        "CorrectionNotPossible": "null",
        "CreditNotUsed": "meth",
        "FilingNotFound": "null",
        "NotAuthorised": "auth",
        "NotForAccessCodes": "code",
        "OrderNotFound": "null",
        "SessionNotFound": "null",
        "UploadNotFound": "null",
    }
    problems = {each.__name__ for each in REFUSALS}
    return "null" if value is None else refusals.get(typename, typename if typename in problems else "yes")


def status_needed(operation: str) -> AccessCodeStatus:
    return AccessCodeStatus.BLOCKED if operation == "unblockAccessCode" else AccessCodeStatus.ACTIVE


async def values_for(world: World, document: str, kvk_number: str) -> dict[str, str | None]:
    """Give the variables that a document declares: of objects of the caller's, and of new ones."""
    values: dict[str, str | None] = {
        "company": world.company,
        "kvkNumber": kvk_number,
        "unasked": UNASKED,
        "registration": node_id("Registration", kvk_number),
        "key": uuid4().hex,
        "accessCode": world.spare.access_code,
        "password": world.spare.password,
        "newEmail": f"{uuid4().hex}@test.example",
        "email": world.spare_account.email,
        "certificate": world.certificate,
    }

    async def session() -> str:
        return node_id("Session", await world.session())

    async def filing() -> str:
        return node_id("Filing", (await world.filing(world.filer)).id)

    async def upload() -> str:
        return str((await world.upload(world.filer)).id)

    async def authorisation() -> str:
        return node_id("FilingAuthorisation", (await world.authorisation()).id)

    made: dict[str, Callable[[], Awaitable[str]]] = {
        "sessionId": session,
        "refreshToken": world.refresh_token,
        "filingId": filing,
        "uploadId": upload,
        "ownUpload": upload,
        "authorisationId": authorisation,
        "token": world.confirmation_token,
    }
    values |= {name: await make() for name, make in made.items() if f"${name}:" in document}
    if "$letter:" in document:
        values["requested"], values["letter"] = await world.letter()
    return values


async def done(world: World, operation: str, kvk_number: str) -> str:
    document = OPERATIONS[operation]
    values = await values_for(world, document, kvk_number)
    held = None
    if "$accessCodeId" in document:
        colleague = await world.colleague(status_needed(operation.removeprefix("Mutation.")))
        values["accessCodeId"] = node_id("AccessCode", colleague.id)
    if "$orderId" in document:
        held = await world.order(
            world.buyer, ORDER_FOR.get(operation.removeprefix("Mutation."), OrderStatus.DELIVERED)
        )
        values["orderId"] = node_id("Order", held.id)
    async with world.api(held) as api:
        if operation.startswith("Subscription."):
            typename = next(name for name, followed in FOLLOWED.items() if followed == operation)
            identifier = values["orderId" if typename == "Order" else "filingId"]
            return followed_cell(await following(api, typename, str(identifier)))
        return cell_of(await api.answer(document, **values))


async def following(api: Api, typename: str, identifier: str) -> httpx.Response:
    """Follow something that is where it stays, to the end."""
    variable = f"{typename[0].lower()}{typename[1:]}Id"
    body = {"query": OPERATIONS[FOLLOWED[typename]], "variables": {variable: identifier}}
    return await api.http.post("/graphql", json=body, headers={"accept": "text/event-stream"})


def followed_cell(response: httpx.Response) -> str:
    """Say a stream in a word of the table."""
    data = [line.removeprefix("data: ") for line in response.text.splitlines() if line.startswith("data: {")]
    (answer,) = map(json.loads, data)
    if answer["data"] is not None:
        return "yes"
    return {"ORDER_NOT_FOUND": "null", "FILING_NOT_FOUND": "null"}[answer["errors"][0]["extensions"]["code"]]


async def test_each_caller_can_do_what_the_table_says_whichever_company_it_is_about(
    caller: Caller, world: World
) -> None:
    rows = expected(caller, OPERATION_ROWS)
    of_either = [row for row in rows if "$kvkNumber" in OPERATIONS[row] or "$registration" in OPERATIONS[row]]
    assert {row: await done(world, row, HOME) for row in rows} == rows
    for row in of_either:
        assert await done(world, row, ABROAD) == rows[row], row


async def acted(
    world: World, statements: Statements, act: str, identifier: str, held: Order | None = None
) -> tuple[httpx.Response, list[str]]:
    """Act on an object; give the answer as it came, and what was asked of the database for it."""
    document = ACTS_ON_OBJECTS.get(act) or OPERATIONS[f"Mutation.{act.partition('.')[0]}"]
    values = await values_for(world, document, HOME) | {ACTS[act][1]: identifier}
    async with world.api(held) as api:
        statements.taken()
        response = await api.http.post("/graphql", json={"query": document, "variables": values})
    return response, statements.taken()


async def acted_on(world: World, act: str, typename: str, whose: Whose) -> tuple[str, Order | None]:
    """Give the id of what is acted on, which stands where the act is possible; and the order that it is."""
    if typename == "Order":
        order = await world.order(whose, ORDER_FOR[act])
        return node_id("Order", order.id), order if whose is Whose.OWN else None
    if typename == "Filing":
        is_corrected = ACTS[act][1] == "correctsId"
        filing = await (world.correctable(whose) if is_corrected else world.filing(whose))
        return node_id("Filing", filing.id), None
    if typename == "Upload":
        return str((await world.upload(whose)).id), None
    if (typename, whose) == ("AccessCode", Whose.COLLEAGUE):
        return node_id("AccessCode", (await world.colleague(status_needed(act))).id), None
    return world.belongings[whose].node_ids[typename], None


async def test_what_one_may_not_act_on_does_not_exist(
    caller: Caller, world: World, statements: Statements
) -> None:
    rows = expected(caller, "act on ")
    found, wanted = {}, {}
    ends_right = ("endFilingAuthorisation", "handOverMainRole")
    right_last = sorted(ACTS.items(), key=lambda act: act[0] in ends_right)
    colleague_last = sorted(Whose, key=lambda whose: whose is Whose.COLLEAGUE)
    for whose, (act, (typename, _)) in product(colleague_last, right_last):
        row = f"act on {typename}, {whose}"
        if row not in rows:
            continue
        wanted[act, whose] = EACH[row][act] if rows[row] == "each" else rows[row]
        identifier, held = await acted_on(world, act, typename, whose)
        response, asked = await acted(world, statements, act, identifier, held)
        found[act, whose] = cell_of(response.json())
        if wanted[act, whose] in ("null", "no", "login"):
            nothing, asked_for_nothing = await acted(world, statements, act, never_existing(typename))
            assert response.content == nothing.content
            assert response.headers == nothing.headers
            assert asked == asked_for_nothing
    assert found == wanted


def test_acts_that_end_in_different_ways_are_all_told_apart() -> None:
    for row, outcomes in EACH.items():
        on_type = {act for act, (typename, _) in ACTS.items() if row.startswith(f"act on {typename}, ")}
        assert on_type == set(outcomes)
    assert {act for act, (typename, _) in ACTS.items() if typename == "Order"} == set(ORDER_FOR)


PLACE = """
    mutation ($product: ProductCode!, $key: ID!) {
        placeOrder(input: {idempotencyKey: $key, product: $product, kvkNumber: "69599084"}) {
            __typename ... on NotPermitted { permission } ... on OrderPlaced { order { number } }
        }
    }
"""


async def test_each_caller_is_told_what_they_may_do_and_which_permission_an_order_lacks(
    caller: Caller, world: World
) -> None:
    needed = {
        ProductCode.EXTRACT: (Permission.PLACE_ORDERS,),
        ProductCode.UBO_EXTRACT: (Permission.PLACE_ORDERS, Permission.ORDER_UBO_EXTRACTS),
    }
    async with world.api() as api:
        viewer = await api.one("{ viewer { ... on AccessCode { permissions } } }")
        told = set(viewer["permissions"]) if viewer else set()
        assert told == (set() if caller in ACCOUNTS else PERMISSIONS[caller])
        for wanted, permissions in needed.items():
            answer = await api.one(PLACE, product=wanted, key=uuid4().hex)
            lacking = [each for each in permissions if each not in told] if viewer else []
            assert answer.get("permission") == next(iter(lacking), None)


@pytest.mark.parametrize("caller", [Caller.PRIVATE, Caller.NEW, Caller.MAIN, Caller.OTHER])
async def test_another_s_idempotency_key_gives_nothing_of_theirs(world: World) -> None:
    numbers = set()
    others = [each.as_code for whose, each in world.belongings.items() if whose is not Whose.OWN]
    codes = [each.code for each in others if each is not None]
    for code in codes:
        async with Api(world.app, await world.factory.session(code)) as api:
            theirs = await api.one(PLACE, product=ProductCode.EXTRACT, key="dezelfde-sleutel")
        numbers.add(theirs["order"]["number"])
    async with world.api() as api:
        ours = await api.one(PLACE, product=ProductCode.EXTRACT, key="dezelfde-sleutel")
    numbers.add(ours["order"]["number"])
    assert len(numbers) == len(codes) + 1


SAVE = """
    mutation ($company: String, $key: ID!) {
        saveFilingDraft(input: {idempotencyKey: $key, kvkNumber: $company, form: {}}) {
            ... on FilingSaved { filing { id } }
        }
    }
"""


@pytest.mark.parametrize("caller", [Caller.NEW, Caller.MAIN, Caller.ACCOUNT])
async def test_another_s_idempotency_key_gives_no_draft_of_theirs(world: World) -> None:
    drafts = [
        await saved(world, each.filer, each.company)
        for each in world.belongings.values()
        if each.filer is not None and each.company is not None
    ]
    assert len(set(drafts)) == len(drafts) == len([*Whose]) - 2


async def saved(world: World, filer: Code | OpenedAccount, company: Company) -> str:
    """Save a draft under a key that everybody uses; give its id."""
    is_account = isinstance(filer, OpenedAccount)
    async with Api(world.app, await world.factory.token(filer)) as api:
        draft = await api.one(
            SAVE, company=company.kvk_number if is_account else None, key="dezelfde-sleutel"
        )
    return str(draft["filing"]["id"])


# What one may see


async def test_a_guarded_field_is_null_without_an_error_and_the_rest_of_the_answer_stands(
    caller: Caller, world: World
) -> None:
    guarded = [row for row in expected(caller, "") if row in GUARDED and row not in OPERATIONS]
    async with world.api() as api:
        for row in guarded:
            typename, field = row.split(".")
            own = world.belongings[Whose.OWN].node_ids[typename]
            selected = f"id ... on {typename} {{ {field} {{ __typename }} }}"
            node = await api.one(f"query ($id: ID!) {{ node(id: $id) {{ {selected} }} }}", id=own)
            assert node["id"] == own
            assert (node[field] is not None) == (EXPECTED_OF[caller][row] == "yes"), row


async def seen(api: Api, statements: Statements, identifier: str) -> tuple[httpx.Response, list[str]]:
    """Ask for a node; give the answer as it came, and what was asked of the database for it."""
    statements.taken()
    response = await api.http.post("/graphql", json={"query": NODE, "variables": {"id": identifier}})
    return response, statements.taken()


def never_existing(typename: str) -> str:
    if typename == "Upload":
        return str(uuid4())
    return node_id(typename, "00000000" if typename == "Registration" else uuid4())


async def test_what_one_may_not_look_up_does_not_exist(
    caller: Caller, world: World, statements: Statements
) -> None:
    rows = expected(caller, "node ")
    found = {}
    async with world.api() as api:
        for row in rows:
            typename, whose = row.removeprefix("node ").split(", ")
            for identifier in world.belongings[Whose(whose)].ids_of(typename):
                response, asked = await seen(api, statements, identifier)
                answer = response.json()
                found[row] = cell_of(answer)
                assert found[row] == rows[row], row
                if found[row] == "yes":
                    node = answer["data"]["node"]
                    assert (node["__typename"], node["id"]) == (typename, identifier)
                    continue
                nothing, asked_for_nothing = await seen(api, statements, never_existing(typename))
                assert response.content == nothing.content
                assert response.headers == nothing.headers
                assert asked == asked_for_nothing
    assert found == rows


async def test_looking_many_up_gives_one_s_own_and_null_for_the_rest(caller: Caller, world: World) -> None:
    rows = expected(caller, "node ")
    asked = {row: row.removeprefix("node ").split(", ") for row in rows}
    ids = [world.belongings[Whose(whose)].node_ids[typename] for typename, whose in asked.values()]
    ids += ["", "geen id", never_existing("Order"), never_existing("Registration")]
    async with world.api() as api:
        nodes = await api.one("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=ids)
    shown = [cell == "yes" for cell in rows.values()] + [False] * 4
    assert [node and node["id"] for node in nodes] == [
        identifier if is_shown else None for identifier, is_shown in zip(ids, shown, strict=True)
    ]


def may_see(caller: Caller, kind: str, whose: Whose) -> bool:
    return EXPECTED_OF[caller][f"{kind}, {whose}"] == "yes"


async def test_no_list_shows_more_than_a_look_up(caller: Caller, world: World) -> None:
    async with world.api() as api:
        response = await api.http.post("/graphql", json={"query": LISTS})
    assert "errors" not in response.json()
    for whose, belongings in world.belongings.items():
        for kind, signs in signs_of(belongings).items():
            shown = {sign for sign in signs if sign in response.text}
            assert shown == (signs if may_see(caller, kind, whose) else set()), (kind, whose)
    for whose, belongings in world.belongings.items():
        if belongings.as_code is not None and (mandate := belongings.as_code.mandate) is not None:
            is_own = whose in (Whose.OWN, Whose.COLLEAGUE)
            sees_mandate = is_own and EXPECTED_OF[caller]["Organisation.mandate"] == "yes"
            assert (mandate in response.text) == sees_mandate


def signs_of(belongings: Belongings) -> dict[str, set[str]]:
    """Give what an answer holds of each thing, when it shows it."""
    ids = belongings.node_ids
    signs: dict[str, set[str]] = {}
    if (ordered := belongings.ordered) is not None:
        signs |= {
            "node Order": {ids["Order"], *ordered.signs},
            "node Payment": {ids["Payment"]},
            "node ContactRequest": {ids["ContactRequest"]},
        }
    if (as_code := belongings.as_code) is not None:
        email = f"houder-{as_code.code.access_code.lower()}@test.example"
        signs |= {
            "node AccessCode": {ids["AccessCode"], email},
            "node Session": {ids["Session"], device_of(as_code.code)},
            "node Invoice": {ids["Invoice"], str(as_code.bill.document.id)},
            "node CreditEntry": {ids["CreditEntry"]},
        }
    if belongings.filed is not None:
        signs["node Filing"] = belongings.filed.signs
    if (as_account := belongings.as_account) is not None:
        signs["node Account"] = {ids["Account"]}
        signs["node FilingAuthorisation"] = {ids["FilingAuthorisation"], as_account.account.email}
    return signs


async def test_with_the_company_s_orders_one_sees_who_ordered_but_not_that_code(
    app: Starlette, factory: Factory
) -> None:
    world = await world_of(Caller.VIEW, app, factory)
    query = """
        { viewer { ... on AccessCode { organisation { orders { nodes {
            number orderedBy accessCode { hint }
        } } } } } }"""
    async with world.api() as api:
        orders = (await api.one(query))["organisation"]["orders"]["nodes"]
    codes = {each["number"]: (each["orderedBy"], each["accessCode"]) for each in orders}
    own, colleague = (world.belongings[whose] for whose in (Whose.OWN, Whose.COLLEAGUE))
    assert own.ordered is not None
    assert colleague.ordered is not None
    own_hint, hint = hint_of(own), hint_of(colleague)
    assert codes == {
        own.ordered.order.number: (own_hint, {"hint": own_hint}),
        colleague.ordered.order.number: (hint, None),
    }


def hint_of(belongings: Belongings) -> str:
    assert belongings.as_code is not None
    return belongings.as_code.code.hint


async def filers(world: World) -> set[tuple[str | None, bool, str | None]]:
    """Give who files what the company's list shows: the hint, whether it is an account, the code if shown."""
    query = """
        { viewer { ... on AccessCode { organisation { filings { nodes {
            filedBy byAccount accessCode { hint }
        } } } } } }"""
    async with world.api() as api:
        nodes = (await api.one(query))["organisation"]["filings"]["nodes"]
    return {
        (each["filedBy"], each["byAccount"], each["accessCode"] and each["accessCode"]["hint"])
        for each in nodes
    }


@pytest.mark.parametrize("caller", [Caller.VIEW, Caller.MAIN])
async def test_of_the_company_s_filings_one_sees_who_filed_and_the_main_user_those_of_accounts(
    caller: Caller, world: World
) -> None:
    own, colleague = (hint_of(world.belongings[whose]) for whose in (Whose.OWN, Whose.COLLEAGUE))
    is_main = caller is Caller.MAIN
    wanted = {(own, False, own), (colleague, False, colleague if is_main else None)}
    assert await filers(world) == wanted | ({(None, True, None)} if is_main else set())


@pytest.mark.parametrize("caller", [Caller.FILE, Caller.VIEW, Caller.MAIN, Caller.ACCOUNT])
@pytest.mark.parametrize("whose", [Whose.COLLEAGUE, Whose.ACCOUNT])
async def test_a_filing_names_its_correction_and_what_it_corrects_where_one_sees_that(
    caller: Caller, world: World, whose: Whose
) -> None:
    first = await world.filing(whose, FilingStatus.FILED, form=MICRO)
    own = await world.filing(Whose.OWN, FilingStatus.FILED, form=MICRO, corrects_id=first.id)
    last = await world.filing(whose, FilingStatus.FILED, form=MICRO, corrects_id=own.id)
    query = "query ($id: ID!) { node(id: $id) { ... on Filing { corrects { id } correctedBy { id } } } }"
    async with world.api() as api:
        told = await api.one(query, id=node_id("Filing", own.id))
    shown = may_see(caller, "node Filing", whose)
    ids = [{"id": node_id("Filing", each.id)} if shown else None for each in (first, last)]
    assert [told["corrects"], told["correctedBy"]] == ids


# What one may follow


async def test_what_one_may_not_follow_does_not_exist(
    caller: Caller, world: World, statements: Statements
) -> None:
    rows = expected(caller, "follow ")
    found = {}
    async with world.api() as api:
        for row in rows:
            typename, whose = row.removeprefix("follow ").split(", ")
            for identifier in world.belongings[Whose(whose)].ids_of(typename):
                statements.taken()
                response, asked = await following(api, typename, identifier), statements.taken()
                found[row] = followed_cell(response)
                assert found[row] == rows[row], row
                if found[row] != "yes":
                    nothing = await following(api, typename, never_existing(typename))
                    assert response.content == nothing.content
                    assert response.headers == nothing.headers
                    assert asked == statements.taken()
    assert found == rows


# What one may download and upload


CELLS = {200: "yes", 204: "yes", 401: "login", 403: "no", 404: "null"}
PERIOD = {"from": "2026-01-01", "until": "2026-12-31"}


async def downloaded(
    api: Api, statements: Statements, path: str, **parameters: str
) -> tuple[httpx.Response, list[str]]:
    statements.taken()
    return await api.http.get(path, params=parameters), statements.taken()


def content_of(belongings: Belongings, kind: str) -> tuple[Document, bytes]:
    """Give a document of an order, of a payer's invoice or of filed accounts, and what it holds."""
    bill = belongings.as_code.bill if belongings.as_code is not None else None
    part = {"document": belongings.ordered, "invoice document": bill, "filed document": belongings.filed}[
        kind
    ]
    assert part is not None
    return part.document, part.content


@pytest.mark.parametrize("kind", ["document", "invoice document", "filed document"])
async def test_what_one_may_not_download_does_not_exist(
    caller: Caller, world: World, statements: Statements, kind: str
) -> None:
    rows = expected(caller, f"{kind}, ")
    found = {}
    async with world.api() as api:
        for row in rows:
            document, content = content_of(world.belongings[Whose(row.removeprefix(f"{kind}, "))], kind)
            response, asked = await downloaded(api, statements, f"/documents/{document.id}")
            found[row] = CELLS[response.status_code]
            if found[row] == "yes":
                assert response.content == content
            else:
                nothing, asked_for_nothing = await downloaded(api, statements, f"/documents/{uuid4()}")
                assert response.status_code == nothing.status_code
                assert response.content == nothing.content
                assert response.headers == nothing.headers
                assert asked == asked_for_nothing
    assert found == rows


def order_of(belongings: Belongings) -> Order:
    assert belongings.ordered is not None
    return belongings.ordered.order


async def test_the_spending_overview_holds_the_orders_that_one_may_see_and_no_other(
    caller: Caller, world: World, statements: Statements
) -> None:
    rows = expected(caller, "overview, ")
    async with world.api() as api:
        response, _ = await downloaded(api, statements, "/spending-overview.csv", **PERIOD)
    shown = {
        row: order_of(world.belongings[Whose(row.removeprefix("overview, "))]).number in response.text
        for row in rows
    }
    refused = None if response.status_code == 200 else CELLS[response.status_code]
    assert {row: refused or ("yes" if is_shown else "null") for row, is_shown in shown.items()} == rows
    assert response.text.count("\r\n") == (1 + sum(shown.values()) if refused is None else 0)


async def test_the_overview_of_a_code_that_one_may_not_see_does_not_exist(
    caller: Caller, world: World, statements: Statements
) -> None:
    rows = expected(caller, "overview of code, ")
    found = {}
    async with world.api() as api:
        for row in rows:
            belongings = world.belongings[Whose(row.removeprefix("overview of code, "))]
            asking = {**PERIOD, "accessCode": belongings.node_ids["AccessCode"]}
            response, asked = await downloaded(api, statements, "/spending-overview.csv", **asking)
            found[row] = CELLS[response.status_code]
            orders = [each.ordered.order for each in world.belongings.values() if each.ordered is not None]
            numbers = {order.number for order in orders}
            shown = {number for number in numbers if number in response.text}
            assert shown == ({order_of(belongings).number} if found[row] == "yes" else set())
            if found[row] != "yes":
                asking["accessCode"] = never_existing("AccessCode")
                nothing, asked_for_nothing = await downloaded(
                    api, statements, "/spending-overview.csv", **asking
                )
                assert response.content == nothing.content
                assert response.headers == nothing.headers
                assert asked == asked_for_nothing
    assert found == rows


TUS = {"tus-resumable": "1.0.0"}


async def sent(
    api: Api, statements: Statements, method: str, upload: str
) -> tuple[httpx.Response, list[str]]:
    """Ask how far an upload is, send its last byte, or end it."""
    headers = {**TUS, "upload-offset": str(len(PIECE)), "content-type": "application/offset+octet-stream"}
    content = b"/" if method == "PATCH" else b""
    statements.taken()
    response = await api.http.request(method, f"/uploads/{upload}", headers=headers, content=content)
    return response, statements.taken()


async def test_an_upload_that_is_not_one_s_own_does_not_exist(
    caller: Caller, world: World, statements: Statements
) -> None:
    rows = expected(caller, "upload, ")
    async with world.api() as api:
        for row, wanted in rows.items():
            upload = str((await world.upload(Whose(row.removeprefix("upload, ")), missing=1)).id)
            for method in ("HEAD", "PATCH", "DELETE"):
                response, asked = await sent(api, statements, method, upload)
                assert CELLS[response.status_code] == wanted, (row, method)
                if wanted != "yes":
                    nothing, asked_for_nothing = await sent(api, statements, method, str(uuid4()))
                    assert response.status_code == nothing.status_code
                    assert response.content == nothing.content
                    assert response.headers == nothing.headers
                    assert asked == asked_for_nothing


# For whom one may file


async def filed_for(
    world: World, statements: Statements, operation: str, kvk_number: str
) -> tuple[httpx.Response, list[str]]:
    document = OPERATIONS[operation]
    values = await values_for(world, document, HOME) | {"company": kvk_number}
    async with world.api() as api:
        statements.taken()
        response = await api.http.post("/graphql", json={"query": document, "variables": values})
    return response, statements.taken()


@pytest.mark.parametrize("caller", [Caller.FILE, Caller.MAIN, *ACCOUNTS])
@pytest.mark.parametrize(
    "operation", ["Query.filingCalendar", "Mutation.saveFilingDraft", "Mutation.uploadFiling"]
)
async def test_whoever_names_another_company_to_file_for_is_not_told_whether_there_is_one(
    caller: Caller, world: World, statements: Statements, operation: str
) -> None:
    strangers = [ABROAD, *([HOME] if caller is Caller.ENDED else [])]
    nothing, asked_for_nothing = await filed_for(world, statements, operation, "00000001")
    assert cell_of(nothing.json()) == ("auth" if caller in ACCOUNTS else "InvalidInput")
    for kvk_number in strangers:
        response, asked = await filed_for(world, statements, operation, kvk_number)
        assert response.content == nothing.content
        assert response.headers == nothing.headers
        assert asked == asked_for_nothing
