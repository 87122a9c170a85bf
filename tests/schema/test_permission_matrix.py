"""Who sees and does what (DOMAIN 9, 10): every caller by every operation by every object.

`EXPECTED` is the rule. The operations, guarded fields and node types come from the schema; one that
has no row here fails `test_every_operation_guarded_field_and_node_type_has_a_row`.
"""

from itertools import product
from typing import Any
from uuid import uuid4

import httpx
import pytest
from graphql import EnumValueNode, InputObjectTypeDefinitionNode, ObjectTypeDefinitionNode, parse
from starlette.applications import Starlette

from gateway.execution import make_schema
from models.access_code import AccessCodeStatus
from models.catalogue import ProductCode
from models.permission import Permission
from tests.api import Api
from tests.factories import Factory
from tests.refusals import REFUSALS
from tests.schema.world import (
    ABROAD,
    HOME,
    PERMISSIONS,
    Belongings,
    Caller,
    Whose,
    World,
    device_of,
    node_id,
    world_of,
)
from tests.statements import Statements

# yes: it is done, or shown          no: NotPermitted         login: NotLoggedIn, or 401
# null: as if it did not exist       .: this caller has no such thing to ask for
# self: as `TO_ONESELF` says
EXPECTED = """
                                      guest block priv  none  new   PLACE UBO   FILE  VIEW  main  other
Query.viewer                          null  null  yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.node                            yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.nodes                           yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.catalogue                       yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.searchRegister                  yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.registration                    yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.accessCodeRequestPreview        yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.requestAccessCode            yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.logIn                        yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.logOut                       login login yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.placeOrder                   login login yes   no    yes   yes   no    no    no    yes   yes
Mutation.resendPassword               yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.requestReplacementPassword   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.refreshSession               yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.changePassword               login login yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.endSession                   login login yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.endOtherSessions             login login yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.grantPermissions             login login no    no    no    no    no    no    no    yes   yes
Mutation.withdrawPermissions          login login no    no    no    no    no    no    no    yes   yes
Mutation.blockAccessCode              login login no    no    no    no    no    no    no    yes   yes
Mutation.unblockAccessCode            login login no    no    no    no    no    no    no    yes   yes
Mutation.setSpendingLimit             login login no    no    no    no    no    no    no    yes   yes
Mutation.replaceMandate               login login no    no    no    no    no    no    no    yes   yes
Mutation.handOverMainRole             login login no    no    no    no    no    no    no    yes   yes

act on AccessCode, own                .     login no    no    no    no    no    no    no    self  self
act on AccessCode, colleague's        .     login .     no    no    no    no    no    no    yes   yes
act on AccessCode, another company's  login login no    no    no    no    no    no    no    null  null
act on AccessCode, another person's   login login no    no    no    no    no    no    no    null  null

act on Session, own                   .     login yes   yes   yes   yes   yes   yes   yes   yes   yes
act on Session, colleague's           .     login .     null  null  null  null  null  null  null  null
act on Session, another company's     login login null  null  null  null  null  null  null  null  null
act on Session, another person's      login login null  null  null  null  null  null  null  null  null

Organisation.mainUser                 .     .     .     null  null  null  null  null  null  yes   yes
Organisation.accessCodes              .     .     .     null  null  null  null  null  null  yes   yes
Organisation.accessCodeCounts         .     .     .     null  null  null  null  null  null  yes   yes
Organisation.mandate                  .     .     .     null  null  null  null  null  null  yes   yes
Organisation.orders                   .     .     .     null  null  null  null  null  yes   yes   yes

node AccessCode, own                  .     null  yes   yes   yes   yes   yes   yes   yes   yes   yes
node AccessCode, colleague's          .     null  .     null  null  null  null  null  null  yes   yes
node AccessCode, another company's    null  null  null  null  null  null  null  null  null  null  null
node AccessCode, another person's     null  null  null  null  null  null  null  null  null  null  null

node Organisation, own                .     null  .     yes   yes   yes   yes   yes   yes   yes   yes
node Organisation, colleague's        .     null  .     yes   yes   yes   yes   yes   yes   yes   yes
node Organisation, another company's  null  null  null  null  null  null  null  null  null  null  null
node Organisation, another person's   .     .     .     .     .     .     .     .     .     .     .

node Order, own                       .     null  yes   yes   yes   yes   yes   yes   yes   yes   yes
node Order, colleague's               .     null  .     null  null  null  null  null  yes   yes   yes
node Order, another company's         null  null  null  null  null  null  null  null  null  null  null
node Order, another person's          null  null  null  null  null  null  null  null  null  null  null

node Session, own                     .     null  yes   yes   yes   yes   yes   yes   yes   yes   yes
node Session, colleague's             .     null  .     null  null  null  null  null  null  null  null
node Session, another company's       null  null  null  null  null  null  null  null  null  null  null
node Session, another person's        null  null  null  null  null  null  null  null  null  null  null

node Registration, own                .     yes   .     yes   yes   yes   yes   yes   yes   yes   yes
node Registration, colleague's        .     yes   .     yes   yes   yes   yes   yes   yes   yes   yes
node Registration, another company's  yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
node Registration, another person's   .     .     .     .     .     .     .     .     .     .     .

document, own                         .     login yes   yes   yes   yes   yes   yes   yes   yes   yes
document, colleague's                 .     login .     null  null  null  null  null  yes   yes   yes
document, another company's           login login null  null  null  null  null  null  null  null  null
document, another person's            login login null  null  null  null  null  null  null  null  null
"""

TO_ONESELF = {
    "grantPermissions": "InvalidInput",
    "withdrawPermissions": "InvalidInput",
    "blockAccessCode": "InvalidInput",
    "unblockAccessCode": "NotPossibleInStatus",
    "setSpendingLimit": "yes",
    "handOverMainRole": "InvalidInput",
}
"""What comes of it when the main user does to their own code what can be done to a code."""

REFUSED = "__typename ... on Problem { code message }"
OPERATIONS = {
    "Query.viewer": "{ viewer { ... on AccessCode { hint } } }",
    "Query.node": "query ($registration: ID!) { node(id: $registration) { id } }",
    "Query.nodes": "query ($registration: ID!) { nodes(ids: [$registration]) { id } }",
    "Query.catalogue": "{ catalogue { name price { amount } } }",
    "Query.searchRegister": """
        query ($kvkNumber: String!) { searchRegister(query: $kvkNumber) { __typename } }""",
    "Query.registration": """
        query ($kvkNumber: String!) { registration(kvkNumber: $kvkNumber) { __typename } }""",
    "Query.accessCodeRequestPreview": """
        query ($kvkNumber: String!) {
            accessCodeRequestPreview(input: {use: BUSINESS, kvkNumber: $kvkNumber}) { __typename }
        }""",
    "Mutation.requestAccessCode": """
        mutation ($kvkNumber: String!, $key: ID!) {
            requestAccessCode(input: {
                idempotencyKey: $key, use: BUSINESS, kvkNumber: $kvkNumber,
                holder: {firstName: "Test", lastName: "Houder", email: "aanvraag@test.example"}
            }) { __typename }
        }""",
    "Mutation.logIn": """
        mutation ($accessCode: String!, $password: String!) {
            logIn(input: {accessCode: $accessCode, password: $password, transport: BEARER}) { __typename }
        }""",
    "Mutation.logOut": "mutation { logOut { __typename } }",
    "Mutation.placeOrder": """
        mutation ($kvkNumber: String!, $key: ID!) {
            placeOrder(input: {idempotencyKey: $key, product: EXTRACT, kvkNumber: $kvkNumber}) { __typename }
        }""",
    "Mutation.resendPassword": """
        mutation { resendPassword(input: {requestNumber: "A-0000-0000", email: "a@test.example"}) {
            __typename
        } }""",
    "Mutation.requestReplacementPassword": """
        mutation ($accessCode: String!) {
            requestReplacementPassword(input: {accessCode: $accessCode, email: "a@test.example"}) {
                __typename
            }
        }""",
    "Mutation.refreshSession": """
        mutation ($refreshToken: String!) { refreshSession(input: {refreshToken: $refreshToken}) {
            __typename
        } }""",
    "Mutation.changePassword": """
        mutation ($password: String!) {
            changePassword(input: {currentPassword: $password, newPassword: "regen valt zelden op zolder"}) {
                __typename
            }
        }""",
    "Mutation.endSession": f"""
        mutation ($sessionId: ID!) {{ endSession(input: {{sessionId: $sessionId}}) {{ {REFUSED} }} }}""",
    "Mutation.endOtherSessions": "mutation { endOtherSessions { __typename } }",
    "Mutation.grantPermissions": f"""
        mutation ($accessCodeId: ID!) {{
            grantPermissions(input: {{accessCodeId: $accessCodeId, permissions: [ORDER_UBO_EXTRACTS]}}) {{
                {REFUSED}
            }}
        }}""",
    "Mutation.withdrawPermissions": f"""
        mutation ($accessCodeId: ID!) {{
            withdrawPermissions(input: {{accessCodeId: $accessCodeId, permissions: [PLACE_ORDERS]}}) {{
                {REFUSED}
            }}
        }}""",
    "Mutation.blockAccessCode": f"""
        mutation ($accessCodeId: ID!) {{
            blockAccessCode(input: {{accessCodeId: $accessCodeId}}) {{ {REFUSED} }}
        }}""",
    "Mutation.unblockAccessCode": f"""
        mutation ($accessCodeId: ID!) {{
            unblockAccessCode(input: {{accessCodeId: $accessCodeId}}) {{ {REFUSED} }}
        }}""",
    "Mutation.setSpendingLimit": f"""
        mutation ($accessCodeId: ID!) {{
            setSpendingLimit(input: {{accessCodeId: $accessCodeId, limit: 100}}) {{ {REFUSED} }}
        }}""",
    "Mutation.replaceMandate": """
        mutation { replaceMandate(input: {iban: "NL02ABNA0123456789", mandateAccepted: true}) { __typename } }
        """,
    "Mutation.handOverMainRole": f"""
        mutation ($accessCodeId: ID!) {{
            handOverMainRole(input: {{accessCodeId: $accessCodeId}}) {{ {REFUSED} }}
        }}""",
}
NODE = """
    query ($id: ID!) { node(id: $id) {
        __typename id
        ... on AccessCode { hint holder { email } spentThisMonth { amount } orders { nodes { number } } }
        ... on Organisation { name kvkNumber registration { name } orders { nodes { number } } }
        ... on Order { number subjectKvkNumber accessCode { hint } documents { url sha256 } subject { name } }
        ... on Registration { kvkNumber name }
        ... on Session { device transport lastUsedAt }
    } }
"""
LISTS = """
    fragment Orders on OrderConnection { nodes {
        id number subjectKvkNumber documents { url sha256 } accessCode { id holder { email } } repeatOf { id }
    } }
    fragment Code on AccessCode {
        id holder { email } organisation { name } orders { ...Orders } sessions { id device }
    }
    { viewer { ...Code ... on AccessCode { organisation {
        id mainUser { ...Code } accessCodes { nodes { ...Code } }
        found: accessCodes(search: "e", status: ACTIVE) { nodes { id } }
        accessCodeCounts { all } mandate { reference ibanHint } orders { ...Orders }
    } } } }
"""


def rows_of(table: str) -> dict[Caller, dict[str, str]]:
    """Read the table: by caller, what is expected of each row."""
    header, *lines = [line for line in table.splitlines() if line]
    callers = [Caller(name) for name in header.split()]
    rows = [line.rsplit(None, len(callers)) for line in lines]
    return {caller: {row[0]: row[column] for row in rows} for column, caller in enumerate(callers, 1)}


EXPECTED_OF = rows_of(EXPECTED)
SDL = make_schema().as_str()

OPERATION_ROWS = ("Query.", "Mutation.", "Subscription.")


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


def acts(sdl: str) -> dict[str, str]:
    """Give the mutations on one object, and the type of that object."""
    names = {each.name.value for each in object_types(sdl)}
    inputs = {
        each.name.value: [field.name.value for field in each.fields or ()]
        for each in parse(sdl).definitions
        if isinstance(each, InputObjectTypeDefinitionNode)
    }
    return {
        name.removesuffix("Input")[0].lower() + name.removesuffix("Input")[1:]: field[0].upper() + field[1:-2]
        for name, fields in inputs.items()
        for field in fields
        if field.endswith("Id") and field[0].upper() + field[1:-2] in names
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
    on_objects = [f"act on {typename}" for typename in acts(sdl).values()]
    objects = {f"{kind}, {whose}" for kind, whose in product([*nodes, *on_objects, "document"], Whose)}
    return operations | guarded_fields(sdl).keys() | objects


GUARDED = guarded_fields(SDL)
ACTS = acts(SDL)


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
        type Subscription { orderProgressed: Filing! }
    """
    assert {row for row in rows_needed(new) if not row.startswith("document")} == {
        "Query.filings",
        "Mutation.fileAnnualAccounts",
        "Mutation.correctFiling",
        "Subscription.orderProgressed",
        "Filing.receipt",
        *(f"node Filing, {whose}" for whose in Whose),
        *(f"act on Filing, {whose}" for whose in Whose),
    }


def test_the_table_says_of_each_caller_what_the_schema_requires() -> None:
    for row, permission in GUARDED.items():
        for caller, cells in EXPECTED_OF.items():
            assert (cells[row] == "yes") == (permission in PERMISSIONS[caller]), (row, caller)


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
        "SessionNotFound": "null",
    }
    problems = {each.__name__ for each in REFUSALS}
    return "null" if value is None else refusals.get(typename, typename if typename in problems else "yes")


def status_needed(operation: str) -> AccessCodeStatus:
    return AccessCodeStatus.BLOCKED if operation == "unblockAccessCode" else AccessCodeStatus.ACTIVE


async def done(world: World, operation: str, kvk_number: str) -> str:
    values = {
        "kvkNumber": kvk_number,
        "registration": node_id("Registration", kvk_number),
        "key": uuid4().hex,
        "accessCode": world.spare.access_code,
        "password": world.spare.password,
        "sessionId": node_id("Session", await world.session()),
    }
    if "$accessCodeId" in OPERATIONS[operation]:
        colleague = await world.colleague(status_needed(operation.removeprefix("Mutation.")))
        values["accessCodeId"] = node_id("AccessCode", colleague.id)
    if "$refreshToken" in OPERATIONS[operation]:
        values["refreshToken"] = await world.refresh_token()
    async with world.api() as api:
        return cell_of(await api.answer(OPERATIONS[operation], **values))


async def test_each_caller_can_do_what_the_table_says_whichever_company_it_is_about(
    caller: Caller, world: World
) -> None:
    rows = expected(caller, OPERATION_ROWS)
    of_either = [row for row in rows if "$kvkNumber" in OPERATIONS[row] or "$registration" in OPERATIONS[row]]
    assert {row: await done(world, row, HOME) for row in rows} == rows
    for row in of_either:
        assert await done(world, row, ABROAD) == rows[row], row


async def acted(
    world: World, statements: Statements, act: str, identifier: str
) -> tuple[httpx.Response, list[str]]:
    """Act on an object; give the answer as it came, and what was asked of the database for it."""
    argument = ACTS[act][0].lower() + ACTS[act][1:] + "Id"
    body = {"query": OPERATIONS[f"Mutation.{act}"], "variables": {argument: identifier}}
    async with world.api() as api:
        statements.taken()
        response = await api.http.post("/graphql", json=body)
    return response, statements.taken()


async def test_what_one_may_not_act_on_does_not_exist(
    caller: Caller, world: World, statements: Statements
) -> None:
    rows = expected(caller, "act on ")
    found, wanted = {}, {}
    role_last = sorted(ACTS.items(), key=lambda act: act[0] == "handOverMainRole")
    colleague_last = sorted(Whose, key=lambda whose: whose is Whose.COLLEAGUE)
    for whose, (act, typename) in product(colleague_last, role_last):
        row = f"act on {typename}, {whose}"
        if row not in rows:
            continue
        wanted[act, whose] = TO_ONESELF[act] if rows[row] == "self" else rows[row]
        identifier = world.belongings[whose].node_ids[typename]
        if (typename, whose) == ("AccessCode", Whose.COLLEAGUE):
            identifier = node_id("AccessCode", (await world.colleague(status_needed(act))).id)
        response, asked = await acted(world, statements, act, identifier)
        found[act, whose] = cell_of(response.json())
        if wanted[act, whose] in ("null", "no", "login"):
            nothing, asked_for_nothing = await acted(world, statements, act, never_existing(typename))
            assert response.content == nothing.content
            assert response.headers == nothing.headers
            assert asked == asked_for_nothing
    assert found == wanted


def test_everything_that_can_be_done_to_a_code_has_an_outcome_for_one_s_own() -> None:
    assert {act for act, typename in ACTS.items() if typename == "AccessCode"} == set(TO_ONESELF)


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
        assert told == PERMISSIONS[caller]
        for wanted, permissions in needed.items():
            answer = await api.one(PLACE, product=wanted, key=uuid4().hex)
            lacking = [each for each in permissions if each not in told] if viewer else []
            assert answer.get("permission") == next(iter(lacking), None)


@pytest.mark.parametrize("caller", [Caller.PRIVATE, Caller.NEW, Caller.MAIN, Caller.OTHER])
async def test_another_s_idempotency_key_gives_nothing_of_theirs(world: World) -> None:
    numbers = set()
    others = [each.code for whose, each in world.belongings.items() if whose is not Whose.OWN]
    for code in others:
        async with Api(world.app, await world.factory.session(code)) as api:
            theirs = await api.one(PLACE, product=ProductCode.EXTRACT, key="dezelfde-sleutel")
        numbers.add(theirs["order"]["number"])
    async with world.api() as api:
        ours = await api.one(PLACE, product=ProductCode.EXTRACT, key="dezelfde-sleutel")
    numbers.add(ours["order"]["number"])
    assert len(numbers) == len(others) + 1


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
    return node_id(typename, "00000000" if typename == "Registration" else uuid4())


async def test_what_one_may_not_look_up_does_not_exist(
    caller: Caller, world: World, statements: Statements
) -> None:
    rows = expected(caller, "node ")
    found = {}
    async with world.api() as api:
        for row in rows:
            typename, whose = row.removeprefix("node ").split(", ")
            identifier = world.belongings[Whose(whose)].node_ids[typename]
            response, asked = await seen(api, statements, identifier)
            answer = response.json()
            found[row] = cell_of(answer)
            if found[row] == "yes":
                assert (answer["data"]["node"]["__typename"], answer["data"]["node"]["id"]) == (
                    typename,
                    identifier,
                )
            else:
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
    mandates = {each.mandate for each in world.belongings.values() if each.mandate}
    shown = {each for each in mandates if each in response.text}
    sees_mandate = EXPECTED_OF[caller]["Organisation.mandate"] == "yes"
    assert shown == ({world.belongings[Whose.OWN].mandate} if sees_mandate else set())


def signs_of(belongings: Belongings) -> dict[str, set[str]]:
    """Give what an answer holds of a code, a session and an order, when it shows them."""
    email = f"houder-{belongings.code.access_code.lower()}@test.example"
    return {
        "node AccessCode": {belongings.node_ids["AccessCode"], email},
        "node Order": {belongings.node_ids["Order"], *belongings.of_order},
        "node Session": {belongings.node_ids["Session"], device_of(belongings.code)},
    }


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
    own, colleague = world.belongings[Whose.OWN], world.belongings[Whose.COLLEAGUE]
    assert codes == {
        own.order.number: (own.code.hint, {"hint": own.code.hint}),
        colleague.order.number: (colleague.code.hint, None),
    }


# What one may download


async def downloaded(
    api: Api, statements: Statements, document_id: object
) -> tuple[httpx.Response, list[str]]:
    statements.taken()
    return await api.http.get(f"/documents/{document_id}"), statements.taken()


async def test_what_one_may_not_download_does_not_exist(
    caller: Caller, world: World, statements: Statements
) -> None:
    rows = expected(caller, "document, ")
    found = {}
    async with world.api() as api:
        for row in rows:
            belongings = world.belongings[Whose(row.removeprefix("document, "))]
            response, asked = await downloaded(api, statements, belongings.document.id)
            found[row] = {200: "yes", 401: "login", 404: "null"}[response.status_code]
            if found[row] == "yes":
                assert response.content == belongings.content
            else:
                nothing, asked_for_nothing = await downloaded(api, statements, uuid4())
                assert response.status_code == nothing.status_code
                assert response.content == nothing.content
                assert response.headers == nothing.headers
                assert asked == asked_for_nothing
    assert found == rows
