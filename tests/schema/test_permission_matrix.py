"""Who sees and does what (DOMAIN 9, 10): every caller by every operation by every object.

`EXPECTED` is the rule. The operations, guarded fields and node types come from the schema; one that
has no row here fails `test_every_operation_guarded_field_and_node_type_has_a_row`.
"""

import json
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
from models.document import Document
from models.order import Order, OrderStatus
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
# each: as `EACH` says               meth: CreditNotUsed, as who pays does so by another method
EXPECTED = """
                                       guest order block priv  none  new   PLACE UBO   FILE  VIEW  main  other
Query.viewer                           null  null  null  yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.node                             yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.nodes                            yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.catalogue                        yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.searchRegister                   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.registration                     yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.accessCodeRequestPreview         yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.availableProducts                yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Query.guestOrder                       null  yes   null  null  null  null  null  null  null  null  null  null
Query.verifyDocument                   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.requestAccessCode             yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.logIn                         yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.logOut                        login login login yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.placeOrder                    login login login yes   no    yes   yes   no    no    no    yes   yes
Mutation.resendPassword                yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.requestReplacementPassword    yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.refreshSession                yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.changePassword                login login login yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.endSession                    login login login yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.endOtherSessions              login login login yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.grantPermissions              login login login no    no    no    no    no    no    no    yes   yes
Mutation.withdrawPermissions           login login login no    no    no    no    no    no    no    yes   yes
Mutation.blockAccessCode               login login login no    no    no    no    no    no    no    yes   yes
Mutation.unblockAccessCode             login login login no    no    no    no    no    no    no    yes   yes
Mutation.setSpendingLimit              login login login no    no    no    no    no    no    no    yes   yes
Mutation.replaceMandate                login login login no    no    no    no    no    no    no    yes   yes
Mutation.placeGuestOrder               yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.cancelOrder                   login yes   login yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.depositCredit                 login login login yes   no    meth  meth  no    no    no    meth  meth
Mutation.submitContactRequest          login yes   login yes   yes   yes   yes   yes   yes   yes   yes   yes
Mutation.handOverMainRole              login login login no    no    no    no    no    no    no    yes   yes
Subscription.orderProgressed           null  yes   null  yes   yes   yes   yes   yes   yes   yes   yes   yes

act on AccessCode, own                 .     .     login no    no    no    no    no    no    no    each  each
act on AccessCode, colleague's         .     .     login .     no    no    no    no    no    no    yes   yes
act on AccessCode, another company's   login login login no    no    no    no    no    no    no    null  null
act on AccessCode, another person's    login login login no    no    no    no    no    no    no    null  null
act on AccessCode, a guest's           .     .     .     .     .     .     .     .     .     .     .     .

act on Session, own                    .     .     login yes   yes   yes   yes   yes   yes   yes   yes   yes
act on Session, colleague's            .     .     login .     null  null  null  null  null  null  null  null
act on Session, another company's      login login login null  null  null  null  null  null  null  null  null
act on Session, another person's       login login login null  null  null  null  null  null  null  null  null
act on Session, a guest's              .     .     .     .     .     .     .     .     .     .     .     .

act on Order, own                      .     yes   login yes   yes   yes   yes   yes   yes   yes   yes   yes
act on Order, colleague's              .     .     login .     null  null  null  null  null  each  each  each
act on Order, another company's        login null  login null  null  null  null  null  null  null  null  null
act on Order, another person's         login null  login null  null  null  null  null  null  null  null  null
act on Order, a guest's                login null  login null  null  null  null  null  null  null  null  null

Organisation.mainUser                  .     .     .     .     null  null  null  null  null  null  yes   yes
Organisation.accessCodes               .     .     .     .     null  null  null  null  null  null  yes   yes
Organisation.accessCodeCounts          .     .     .     .     null  null  null  null  null  null  yes   yes
Organisation.mandate                   .     .     .     .     null  null  null  null  null  null  yes   yes
Organisation.orders                    .     .     .     .     null  null  null  null  null  yes   yes   yes
Organisation.invoices                  .     .     .     .     null  null  null  null  null  yes   yes   yes
Organisation.creditEntries             .     .     .     .     null  null  null  null  null  yes   yes   yes
Organisation.spending                  .     .     .     .     null  null  null  null  null  yes   yes   yes
Organisation.creditBalance             .     .     .     .     null  yes   yes   null  null  null  yes   yes

node AccessCode, own                   .     .     null  yes   yes   yes   yes   yes   yes   yes   yes   yes
node AccessCode, colleague's           .     .     null  .     null  null  null  null  null  null  yes   yes
node AccessCode, another company's     null  null  null  null  null  null  null  null  null  null  null  null
node AccessCode, another person's      null  null  null  null  null  null  null  null  null  null  null  null
node AccessCode, a guest's             .     .     .     .     .     .     .     .     .     .     .     .

node Organisation, own                 .     .     null  .     yes   yes   yes   yes   yes   yes   yes   yes
node Organisation, colleague's         .     .     null  .     yes   yes   yes   yes   yes   yes   yes   yes
node Organisation, another company's   null  null  null  null  null  null  null  null  null  null  null  null
node Organisation, another person's    .     .     .     .     .     .     .     .     .     .     .     .
node Organisation, a guest's           .     .     .     .     .     .     .     .     .     .     .     .

node Order, own                        .     yes   null  yes   yes   yes   yes   yes   yes   yes   yes   yes
node Order, colleague's                .     .     null  .     null  null  null  null  null  yes   yes   yes
node Order, another company's          null  null  null  null  null  null  null  null  null  null  null  null
node Order, another person's           null  null  null  null  null  null  null  null  null  null  null  null
node Order, a guest's                  null  null  null  null  null  null  null  null  null  null  null  null

node Payment, own                      .     yes   null  yes   yes   yes   yes   yes   yes   yes   yes   yes
node Payment, colleague's              .     .     null  .     null  null  null  null  null  null  null  null
node Payment, another company's        null  null  null  null  null  null  null  null  null  null  null  null
node Payment, another person's         null  null  null  null  null  null  null  null  null  null  null  null
node Payment, a guest's                null  null  null  null  null  null  null  null  null  null  null  null

node Invoice, own                      .     .     null  yes   null  null  null  null  null  yes   yes   yes
node Invoice, colleague's              .     .     null  .     null  null  null  null  null  yes   yes   yes
node Invoice, another company's        null  null  null  null  null  null  null  null  null  null  null  null
node Invoice, another person's         null  null  null  null  null  null  null  null  null  null  null  null
node Invoice, a guest's                .     .     .     .     .     .     .     .     .     .     .     .

node CreditEntry, own                  .     .     null  yes   null  null  null  null  null  yes   yes   yes
node CreditEntry, colleague's          .     .     null  .     null  null  null  null  null  yes   yes   yes
node CreditEntry, another company's    null  null  null  null  null  null  null  null  null  null  null  null
node CreditEntry, another person's     null  null  null  null  null  null  null  null  null  null  null  null
node CreditEntry, a guest's            .     .     .     .     .     .     .     .     .     .     .     .

node ContactRequest, own               .     yes   null  yes   yes   yes   yes   yes   yes   yes   yes   yes
node ContactRequest, colleague's       .     .     null  .     null  null  null  null  null  null  null  null
node ContactRequest, another company's null  null  null  null  null  null  null  null  null  null  null  null
node ContactRequest, another person's  null  null  null  null  null  null  null  null  null  null  null  null
node ContactRequest, a guest's         null  null  null  null  null  null  null  null  null  null  null  null

node Session, own                      .     .     null  yes   yes   yes   yes   yes   yes   yes   yes   yes
node Session, colleague's              .     .     null  .     null  null  null  null  null  null  null  null
node Session, another company's        null  null  null  null  null  null  null  null  null  null  null  null
node Session, another person's         null  null  null  null  null  null  null  null  null  null  null  null
node Session, a guest's                .     .     .     .     .     .     .     .     .     .     .     .

node Registration, own                 .     .     yes   .     yes   yes   yes   yes   yes   yes   yes   yes
node Registration, colleague's         .     .     yes   .     yes   yes   yes   yes   yes   yes   yes   yes
node Registration, another company's   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes   yes
node Registration, another person's    .     .     .     .     .     .     .     .     .     .     .     .
node Registration, a guest's           .     .     .     .     .     .     .     .     .     .     .     .

follow Order, own                      .     yes   null  yes   yes   yes   yes   yes   yes   yes   yes   yes
follow Order, colleague's              .     .     null  .     null  null  null  null  null  yes   yes   yes
follow Order, another company's        null  null  null  null  null  null  null  null  null  null  null  null
follow Order, another person's         null  null  null  null  null  null  null  null  null  null  null  null
follow Order, a guest's                null  null  null  null  null  null  null  null  null  null  null  null

document, own                          .     yes   login yes   yes   yes   yes   yes   yes   yes   yes   yes
document, colleague's                  .     .     login .     null  null  null  null  null  yes   yes   yes
document, another company's            login null  login null  null  null  null  null  null  null  null  null
document, another person's             login null  login null  null  null  null  null  null  null  null  null
document, a guest's                    login null  login null  null  null  null  null  null  null  null  null

invoice document, own                  .     .     login yes   null  null  null  null  null  yes   yes   yes
invoice document, colleague's          .     .     login .     null  null  null  null  null  yes   yes   yes
invoice document, another company's    login null  login null  null  null  null  null  null  null  null  null
invoice document, another person's     login null  login null  null  null  null  null  null  null  null  null
invoice document, a guest's            .     .     .     .     .     .     .     .     .     .     .     .

overview, own                          .     login login yes   yes   yes   yes   yes   yes   yes   yes   yes
overview, colleague's                  .     .     login .     null  null  null  null  null  yes   yes   yes
overview, another company's            login login login null  null  null  null  null  null  null  null  null
overview, another person's             login login login null  null  null  null  null  null  null  null  null
overview, a guest's                    login login login null  null  null  null  null  null  null  null  null

overview of code, own                  .     .     login yes   yes   yes   yes   yes   yes   yes   yes   yes
overview of code, colleague's          .     .     login .     null  null  null  null  null  null  yes   yes
overview of code, another company's    login login login null  null  null  null  null  null  null  null  null
overview of code, another person's     login login login null  null  null  null  null  null  null  null  null
overview of code, a guest's            .     .     .     .     .     .     .     .     .     .     .     .
"""

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
}
"""What comes of acts that end in different ways: on a main user's own code, and on what one only sees."""

ORDER_FOR = {"cancelOrder": OrderStatus.PLACED, "submitContactRequest": OrderStatus.DELIVERED}
"""Where an order on paper stands when something can be done with it."""

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
    "Query.availableProducts": """
        query ($kvkNumber: String!) { availableProducts(kvkNumber: $kvkNumber) { __typename } }""",
    "Query.guestOrder": "{ guestOrder { number } }",
    "Query.verifyDocument": """
        query ($certificate: String!) { verifyDocument(number: $certificate) { __typename } }""",
    "Mutation.placeGuestOrder": """
        mutation ($kvkNumber: String!, $key: ID!) {
            placeGuestOrder(input: {
                idempotencyKey: $key, product: CERTIFIED_EXTRACT_DIGITAL, kvkNumber: $kvkNumber,
                email: "gast@test.example", paymentMethod: IDEAL
            }) { __typename }
        }""",
    "Mutation.cancelOrder": f"""
        mutation ($orderId: ID!) {{ cancelOrder(input: {{orderId: $orderId}}) {{ {REFUSED} }} }}""",
    "Mutation.depositCredit": """
        mutation ($key: ID!) {
            depositCredit(input: {idempotencyKey: $key, amount: "10.00", paymentMethod: IDEAL}) { __typename }
        }""",
    "Mutation.submitContactRequest": f"""
        mutation ($orderId: ID!, $key: ID!) {{
            submitContactRequest(input: {{
                idempotencyKey: $key, topic: ORDER_REPLACEMENT, orderId: $orderId, message: "Weg."
            }}) {{ {REFUSED} }}
        }}""",
    "Subscription.orderProgressed": """
        subscription ($orderId: ID!) { orderProgressed(orderId: $orderId) { id } }""",
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
        ... on Order {
            number subjectKvkNumber canBeCancelled accessCode { hint } documents { url sha256 }
            subject { name } payment { status } shipment { recipient } contactRequests { number }
            invoice { number }
        }
        ... on Payment { paidAt amount { amount } checkoutUrl }
        ... on Invoice { number document { url } collection { reference } }
        ... on CreditEntry { kind amount { amount } order { number } }
        ... on ContactRequest { number message }
        ... on Registration { kvkNumber name }
        ... on Session { device transport lastUsedAt }
    } }
"""
LISTS = """
    fragment Orders on OrderConnection { nodes {
        ...Order repeatOf { id }
    } }
    fragment Order on Order {
        id number subjectKvkNumber documents { url sha256 } accessCode { id holder { email } }
        payment { id } shipment { recipient } contactRequests { id } invoice { id }
    }
    fragment Invoices on InvoiceConnection { nodes { id document { url } } }
    fragment Entries on CreditEntryConnection { nodes { id order { id } } }
    fragment Spending on SpendingOverview { byCode { hint accessCode { id holder { email } } } }
    fragment Code on AccessCode {
        id holder { email } organisation { name } orders { ...Orders } sessions { id device }
        deposits { nodes { id } } invoices { ...Invoices } creditEntries { ...Entries }
        spending { ...Spending }
    }
    { guestOrder { ...Order } viewer { ...Code ... on AccessCode { organisation {
        id mainUser { ...Code } accessCodes { nodes { ...Code } }
        invoices { ...Invoices } creditEntries { ...Entries } spending { ...Spending }
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
DOWNLOADS = ("document", "invoice document", "overview", "overview of code")
"""What is outside the schema: documents, and the spending overview, with all that one sees or of one code."""
WITHOUT_COMPANY = {Caller.GUEST, Caller.ORDER, Caller.BLOCKED, Caller.PRIVATE}


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


def followed_types(sdl: str) -> list[str]:
    """Give the types of the objects that can be followed."""
    return [
        argument.name.value[0].upper() + argument.name.value[1:-2]
        for root in object_types(sdl)
        if root.name.value == "Subscription"
        for field in root.fields or ()
        for argument in field.arguments or ()
        if argument.name.value.endswith("Id")
    ]


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
    followed = [f"follow {typename}" for typename in followed_types(sdl)]
    kinds = [*nodes, *on_objects, *followed, *DOWNLOADS]
    objects = {f"{kind}, {whose}" for kind, whose in product(kinds, Whose)}
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
        type Subscription { filingProgressed(filingId: ID!): Filing! }
    """
    assert {row for row in rows_needed(new) if not row.startswith(DOWNLOADS)} == {
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
            assert (cells[row] in ("yes", "meth")) == (permission in PERMISSIONS[caller]), (row, caller)


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
        "CreditNotUsed": "meth",
        "OrderNotFound": "null",
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
        "certificate": world.certificate,
    }
    held = None
    if "$accessCodeId" in OPERATIONS[operation]:
        colleague = await world.colleague(status_needed(operation.removeprefix("Mutation.")))
        values["accessCodeId"] = node_id("AccessCode", colleague.id)
    if "$refreshToken" in OPERATIONS[operation]:
        values["refreshToken"] = await world.refresh_token()
    if "$orderId" in OPERATIONS[operation]:
        whose = Whose.OWN if Whose.OWN in world.belongings else Whose.STRANGER
        held = await world.order(
            whose, ORDER_FOR.get(operation.removeprefix("Mutation."), OrderStatus.DELIVERED)
        )
        values["orderId"] = node_id("Order", held.id)
    async with world.api(held) as api:
        if operation.startswith("Subscription."):
            return followed_cell(await following(api, values["orderId"]))
        return cell_of(await api.answer(OPERATIONS[operation], **values))


async def following(api: Api, identifier: str) -> httpx.Response:
    """Follow an order that is where it stays, to the end."""
    body = {"query": OPERATIONS["Subscription.orderProgressed"], "variables": {"orderId": identifier}}
    return await api.http.post("/graphql", json=body, headers={"accept": "text/event-stream"})


def followed_cell(response: httpx.Response) -> str:
    """Say a stream in a word of the table."""
    data = [line.removeprefix("data: ") for line in response.text.splitlines() if line.startswith("data: {")]
    (answer,) = map(json.loads, data)
    if answer["data"] is not None:
        return "yes"
    return {"ORDER_NOT_FOUND": "null"}[answer["errors"][0]["extensions"]["code"]]


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
    argument = ACTS[act][0].lower() + ACTS[act][1:] + "Id"
    body = {"query": OPERATIONS[f"Mutation.{act}"], "variables": {argument: identifier, "key": uuid4().hex}}
    async with world.api(held) as api:
        statements.taken()
        response = await api.http.post("/graphql", json=body)
    return response, statements.taken()


async def acted_on(world: World, act: str, typename: str, whose: Whose) -> tuple[str, Order | None]:
    """Give the id of what is acted on, which stands where the act is possible; and the order that it is."""
    if typename == "Order":
        order = await world.order(whose, ORDER_FOR[act])
        return node_id("Order", order.id), order if whose is Whose.OWN else None
    if (typename, whose) == ("AccessCode", Whose.COLLEAGUE):
        return node_id("AccessCode", (await world.colleague(status_needed(act))).id), None
    return world.belongings[whose].node_ids[typename], None


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
        assert {act for act, typename in ACTS.items() if row.startswith(f"act on {typename}, ")} == set(
            outcomes
        )
    assert {act for act, typename in ACTS.items() if typename == "Order"} == set(ORDER_FOR)


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
    for whose, belongings in world.belongings.items():
        if belongings.as_code is not None and (mandate := belongings.as_code.mandate) is not None:
            is_own = whose in (Whose.OWN, Whose.COLLEAGUE)
            sees_mandate = is_own and EXPECTED_OF[caller]["Organisation.mandate"] == "yes"
            assert (mandate in response.text) == sees_mandate


def signs_of(belongings: Belongings) -> dict[str, set[str]]:
    """Give what an answer holds of each thing, when it shows it."""
    ids = belongings.node_ids
    signs = {
        "node Order": {ids["Order"], *belongings.of_order},
        "node Payment": {ids["Payment"]},
        "node ContactRequest": {ids["ContactRequest"]},
    }
    if (as_code := belongings.as_code) is None:
        return signs
    email = f"houder-{as_code.code.access_code.lower()}@test.example"
    return signs | {
        "node AccessCode": {ids["AccessCode"], email},
        "node Session": {ids["Session"], device_of(as_code.code)},
        "node Invoice": {ids["Invoice"], str(as_code.bill.document.id)},
        "node CreditEntry": {ids["CreditEntry"]},
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
    assert own.as_code is not None
    assert colleague.as_code is not None
    assert codes == {
        own.order.number: (own.as_code.code.hint, {"hint": own.as_code.code.hint}),
        colleague.order.number: (colleague.as_code.code.hint, None),
    }


# What one may follow


async def test_what_one_may_not_follow_does_not_exist(
    caller: Caller, world: World, statements: Statements
) -> None:
    rows = expected(caller, "follow Order, ")
    found = {}
    async with world.api() as api:
        for row in rows:
            order = world.belongings[Whose(row.removeprefix("follow Order, "))].order
            statements.taken()
            response, asked = await following(api, node_id("Order", order.id)), statements.taken()
            found[row] = followed_cell(response)
            if found[row] != "yes":
                nothing, asked_for_nothing = await following(api, never_existing("Order")), statements.taken()
                assert response.content == nothing.content
                assert response.headers == nothing.headers
                assert asked == asked_for_nothing
    assert found == rows


# What one may download


CELLS = {200: "yes", 401: "login", 404: "null"}
PERIOD = {"from": "2026-01-01", "until": "2026-12-31"}


async def downloaded(
    api: Api, statements: Statements, path: str, **parameters: str
) -> tuple[httpx.Response, list[str]]:
    statements.taken()
    return await api.http.get(path, params=parameters), statements.taken()


def content_of(belongings: Belongings, kind: str) -> tuple[Document, bytes]:
    """Give the document that an order delivered, or the one that is the payer's invoice."""
    if kind == "document":
        return belongings.document, belongings.content
    assert belongings.as_code is not None
    return belongings.as_code.bill.document, belongings.as_code.bill.content


@pytest.mark.parametrize("kind", ["document", "invoice document"])
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


async def test_the_spending_overview_holds_the_orders_that_one_may_see_and_no_other(
    caller: Caller, world: World, statements: Statements
) -> None:
    rows = expected(caller, "overview, ")
    async with world.api() as api:
        response, _ = await downloaded(api, statements, "/spending-overview.csv", **PERIOD)
    shown = {
        row: world.belongings[Whose(row.removeprefix("overview, "))].order.number in response.text
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
            numbers = {each.order.number for each in world.belongings.values()}
            shown = {number for number in numbers if number in response.text}
            assert shown == ({belongings.order.number} if found[row] == "yes" else set())
            if found[row] != "yes":
                asking["accessCode"] = never_existing("AccessCode")
                nothing, asked_for_nothing = await downloaded(
                    api, statements, "/spending-overview.csv", **asking
                )
                assert response.content == nothing.content
                assert response.headers == nothing.headers
                assert asked == asked_for_nothing
    assert found == rows
