"""The printed schema: what clients were promised, what is committed, and what GraphiQL starts with."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    OperationDefinitionNode,
    build_schema,
    is_introspection_type,
    is_specified_scalar_type,
    parse,
    validate,
)
from graphql.execution.values import get_variable_values

from gateway.cli import SDL_FILE
from gateway.execution import make_schema

SDL = make_schema().as_str()
SCHEMA = build_schema(SDL)
GRAPHIQL = Path(__file__).parents[2] / "gateway" / "graphiql" / "src"

# The core that clients count on, as far as it is there. An answer may say more, or be sure where
# this is not; an input may ask for less.
PROMISED = build_schema(
    """
    interface Node { id: ID! }
    interface Problem { message: String! code: ProblemCode! }
    union Viewer = AccessCode

    type Query {
      viewer: Viewer
      node(id: ID!): Node
      nodes(ids: [ID!]!): [Node]!
      accessCodeRequestPreview(input: AccessCodeRequestPreviewInput!): AccessCodeRequestPreviewResult!
      searchRegister(query: String!, first: Int! = 20, after: String): SearchRegisterResult!
      registration(kvkNumber: String!): RegistrationResult!
      catalogue: [Product!]!
    }
    type Mutation {
      requestAccessCode(input: RequestAccessCodeInput!): RequestAccessCodeResult!
      logIn(input: LogInInput!): LogInResult!
      logOut: LogOutResult!
      resendPassword(input: ResendPasswordInput!): ResendPasswordResult!
      requestReplacementPassword(input: RequestReplacementPasswordInput!): RequestReplacementPasswordResult!
      changePassword(input: ChangePasswordInput!): ChangePasswordResult!
      refreshSession(input: RefreshSessionInput!): RefreshSessionResult!
      endSession(input: EndSessionInput!): EndSessionResult!
      endOtherSessions: EndOtherSessionsResult!
      grantPermissions(input: GrantPermissionsInput!): GrantPermissionsResult!
      withdrawPermissions(input: WithdrawPermissionsInput!): WithdrawPermissionsResult!
      blockAccessCode(input: BlockAccessCodeInput!): BlockAccessCodeResult!
      unblockAccessCode(input: UnblockAccessCodeInput!): UnblockAccessCodeResult!
      setSpendingLimit(input: SetSpendingLimitInput!): SetSpendingLimitResult!
      replaceMandate(input: ReplaceMandateInput!): ReplaceMandateResult!
      handOverMainRole(input: HandOverMainRoleInput!): HandOverMainRoleResult!
      placeOrder(input: PlaceOrderInput!): PlaceOrderResult!
    }

    type AccessCode implements Node {
      id: ID! hint: String! holder: Person! use: Use! role: Role status: AccessCodeStatus!
      permissions: [Permission!]! organisation: Organisation paymentMethod: PaymentMethod!
      spendingLimit: Money spentThisMonth: Money!
      orders(period: PeriodInput, first: Int, after: String, last: Int, before: String): OrderConnection
      sessions: [Session!] createdAt: DateTime! lastUsedAt: DateTime
    }
    type Session implements Node {
      id: ID! device: String! transport: SessionTransport! isCurrent: Boolean! createdAt: DateTime!
      lastUsedAt: DateTime! expiresAt: DateTime!
    }
    type Mandate { reference: String! ibanHint: String! acceptedAt: DateTime! }
    type AccessCodeCounts {
      all: Int! pending: Int! active: Int! blocked: Int! revoked: Int! expired: Int!
    }
    type Person { firstName: String! lastName: String! email: String! }
    type Organisation implements Node {
      id: ID! kvkNumber: String! name: String! registration: Registration paymentMethod: PaymentMethod!
      mainUser: AccessCode accessCodeCounts: AccessCodeCounts mandate: Mandate
      accessCodes(
        status: AccessCodeStatus, search: String, first: Int, after: String, last: Int, before: String
      ): AccessCodeConnection
      orders(period: PeriodInput, first: Int, after: String, last: Int, before: String): OrderConnection
    }
    type Order implements Node {
      id: ID! number: String! product: Product! subject: Registration subjectKvkNumber: String!
      options: ProductOptions status: OrderStatus! price: Money! repeatOf: Order
      paymentMethod: PaymentMethod! accessCode: AccessCode orderedBy: String placedAt: DateTime!
      deliveredAt: DateTime documents: [Document!]! failure: OrderFailure
    }
    type Document { name: String! mediaType: String! byteSize: Int! sha256: String! url: String! }
    type Registration implements Node {
      id: ID! kvkNumber: String! branchNumber: String name: String! kind: RegistrationKind! street: String
      town: String fetchedAt: DateTime!
    }
    type Product { code: ProductCode! }
    type ProductOptions { language: Language! }
    type OrderFailure { message: String! }
    type Money { amount: Decimal! currency: Currency! }
    type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    type OrderEdge { cursor: String! node: Order! }
    type OrderConnection { edges: [OrderEdge!]! nodes: [Order!]! pageInfo: PageInfo! }
    type AccessCodeConnection { nodes: [AccessCode!]! pageInfo: PageInfo! }
    type RegistrationConnection { nodes: [Registration!]! pageInfo: PageInfo! }

    type AccessCodeRequestPreview {
      organisationName: String fixedPaymentMethod: PaymentMethod notice: String
      availablePaymentMethods: [PaymentMethod!]! codeDelivery: CodeDelivery!
    }
    type CodeDelivery { channel: DeliveryChannel! latest: Date! }
    type AccessCodeRequested {
      requestNumber: String! paymentMethod: PaymentMethod! codeDelivery: CodeDelivery! notice: String
    }
    type LoggedIn { viewer: Viewer! token: String refreshToken: String expiresAt: DateTime! }
    type PasswordMailRequested { notice: String! }
    type SessionRefreshed { token: String! refreshToken: String! expiresAt: DateTime! }
    type PasswordChanged { endedSessions: Int! viewer: Viewer }
    type SessionEnded { sessionId: ID! viewer: Viewer }
    type OtherSessionsEnded { endedSessions: Int! viewer: Viewer }
    type PermissionsGranted { accessCode: AccessCode! organisation: Organisation! }
    type PermissionsWithdrawn { accessCode: AccessCode! organisation: Organisation! }
    type AccessCodeBlocked { accessCode: AccessCode! organisation: Organisation! }
    type AccessCodeUnblocked { accessCode: AccessCode! organisation: Organisation! }
    type SpendingLimitSet { accessCode: AccessCode! organisation: Organisation! }
    type MandateReplaced { organisation: Organisation! }
    type MainRoleHandedOver { viewer: Viewer organisation: Organisation! }
    type OrderPlaced { order: Order! accessCode: AccessCode! organisation: Organisation }

    type InvalidField { path: String! message: String! code: InvalidFieldCode! }
    type InvalidInput implements Problem { message: String! code: ProblemCode! fields: [InvalidField!]! }
    type LoginFailed implements Problem {
      message: String! code: ProblemCode! suggestions: [LoginSuggestion!]!
    }
    type NotPermitted implements Problem { message: String! code: ProblemCode! permission: Permission }
    type PaymentMethodFixed implements Problem {
      message: String! code: ProblemCode! paymentMethod: PaymentMethod!
    }
    type NotLoggedIn implements Problem { message: String! code: ProblemCode! }
    type TooManyRequests implements Problem { message: String! code: ProblemCode! }
    type IdempotencyKeyReused implements Problem { message: String! code: ProblemCode! }
    type RegistrationNotFound implements Problem { message: String! code: ProblemCode! }
    type RegisterUnavailable implements Problem { message: String! code: ProblemCode! }
    type InsufficientCredit implements Problem { message: String! code: ProblemCode! }
    type MandateMissing implements Problem { message: String! code: ProblemCode! }
    type SpendingLimitReached implements Problem { message: String! code: ProblemCode! }
    type ProductUnavailable implements Problem { message: String! code: ProblemCode! }
    type AccessCodeNotFound implements Problem { message: String! code: ProblemCode! }
    type SessionNotFound implements Problem { message: String! code: ProblemCode! }
    type SessionExpired implements Problem { message: String! code: ProblemCode! }
    type WrongPassword implements Problem { message: String! code: ProblemCode! }
    type MandateNotUsed implements Problem { message: String! code: ProblemCode! }
    type NotPossibleInStatus implements Problem {
      message: String! code: ProblemCode! status: AccessCodeStatus!
    }
    type PasswordRefused implements Problem {
      message: String! code: ProblemCode! reasons: [PasswordRefusalReason!]!
    }

    union AccessCodeRequestPreviewResult =
      AccessCodeRequestPreview | RegistrationNotFound | RegisterUnavailable | InvalidInput
    union SearchRegisterResult = RegistrationConnection | RegisterUnavailable | InvalidInput
    union RegistrationResult = Registration | RegistrationNotFound | RegisterUnavailable | InvalidInput
    union RequestAccessCodeResult = AccessCodeRequested | PaymentMethodFixed | RegistrationNotFound
      | RegisterUnavailable | TooManyRequests | IdempotencyKeyReused | InvalidInput
    union LogInResult = LoggedIn | LoginFailed | TooManyRequests | InvalidInput
    union LogOutResult = NotLoggedIn
    union ResendPasswordResult = PasswordMailRequested | TooManyRequests | InvalidInput
    union RequestReplacementPasswordResult = PasswordMailRequested | TooManyRequests | InvalidInput
    union RefreshSessionResult = SessionRefreshed | SessionExpired | InvalidInput
    union ChangePasswordResult = PasswordChanged | NotLoggedIn | WrongPassword | PasswordRefused
      | TooManyRequests | InvalidInput
    union EndSessionResult = SessionEnded | NotLoggedIn | SessionNotFound | InvalidInput
    union EndOtherSessionsResult = OtherSessionsEnded | NotLoggedIn
    union GrantPermissionsResult = PermissionsGranted | NotLoggedIn | NotPermitted | AccessCodeNotFound
      | NotPossibleInStatus | InvalidInput
    union WithdrawPermissionsResult = PermissionsWithdrawn | NotLoggedIn | NotPermitted | AccessCodeNotFound
      | NotPossibleInStatus | InvalidInput
    union BlockAccessCodeResult = AccessCodeBlocked | NotLoggedIn | NotPermitted | AccessCodeNotFound
      | NotPossibleInStatus | InvalidInput
    union UnblockAccessCodeResult = AccessCodeUnblocked | NotLoggedIn | NotPermitted | AccessCodeNotFound
      | NotPossibleInStatus | InvalidInput
    union SetSpendingLimitResult = SpendingLimitSet | NotLoggedIn | NotPermitted | AccessCodeNotFound
      | NotPossibleInStatus | InvalidInput
    union ReplaceMandateResult =
      MandateReplaced | NotLoggedIn | NotPermitted | MandateNotUsed | InvalidInput
    union HandOverMainRoleResult = MainRoleHandedOver | NotLoggedIn | NotPermitted | AccessCodeNotFound
      | NotPossibleInStatus | InvalidInput
    union PlaceOrderResult = OrderPlaced | NotLoggedIn | NotPermitted | InsufficientCredit | MandateMissing
      | SpendingLimitReached | ProductUnavailable | RegistrationNotFound | RegisterUnavailable
      | IdempotencyKeyReused | InvalidInput

    input AccessCodeRequestPreviewInput { use: Use! kvkNumber: String email: String }
    input RequestAccessCodeInput {
      idempotencyKey: ID! use: Use! kvkNumber: String holder: PersonInput! paymentMethod: PaymentMethod
      replacesLostCode: Boolean iban: String mandateAccepted: Boolean
    }
    input ResendPasswordInput { requestNumber: String! email: String! }
    input RequestReplacementPasswordInput { accessCode: String! email: String! }
    input RefreshSessionInput { refreshToken: String! }
    input ChangePasswordInput {
      currentPassword: String! newPassword: String! endOtherSessions: Boolean! = true
    }
    input EndSessionInput { sessionId: ID! }
    input GrantPermissionsInput { accessCodeId: ID! permissions: [Permission!]! }
    input WithdrawPermissionsInput { accessCodeId: ID! permissions: [Permission!]! }
    input BlockAccessCodeInput { accessCodeId: ID! }
    input UnblockAccessCodeInput { accessCodeId: ID! }
    input SetSpendingLimitInput { accessCodeId: ID! limit: Decimal }
    input ReplaceMandateInput { iban: String! mandateAccepted: Boolean! }
    input HandOverMainRoleInput { accessCodeId: ID! }
    input PersonInput { firstName: String! lastName: String! email: String! }
    input LogInInput { accessCode: String! password: String! transport: SessionTransport! = COOKIE }
    input PlaceOrderInput {
      idempotencyKey: ID! product: ProductCode! kvkNumber: String! branchNumber: String
      options: ProductOptionsInput
    }
    input ProductOptionsInput { language: Language! = NL }
    input PeriodInput { from: Date! until: Date! }

    enum Permission {
      PLACE_ORDERS ORDER_UBO_EXTRACTS FILE_ANNUAL_ACCOUNTS VIEW_ORGANISATION_ORDERS MANAGE_ACCESS_CODES
    }
    enum PaymentMethod { DIRECT_DEBIT CREDIT INVOICE IDEAL CREDIT_CARD }
    enum Use { BUSINESS PRIVATE }
    enum Role { MAIN_USER SUB_CODE }
    enum AccessCodeStatus { PENDING ACTIVE BLOCKED REVOKED EXPIRED }
    enum OrderStatus { PLACED IN_PRODUCTION DELIVERED FAILED CANCELLED }
    enum SessionTransport { COOKIE BEARER }
    enum DeliveryChannel { EMAIL EMAIL_OR_POST }
    enum Language { NL EN }
    enum Currency { EUR }
    enum ProductCode { EXTRACT }
    enum RegistrationKind { MAIN_BRANCH BRANCH LEGAL_PERSON }
    enum ProblemCode {
      INVALID_INPUT NOT_LOGGED_IN NOT_PERMITTED LOGIN_FAILED TOO_MANY_REQUESTS IDEMPOTENCY_KEY_REUSED
      PAYMENT_METHOD_FIXED REGISTRATION_NOT_FOUND REGISTER_UNAVAILABLE INSUFFICIENT_CREDIT MANDATE_MISSING
      SPENDING_LIMIT_REACHED PRODUCT_UNAVAILABLE ACCESS_CODE_NOT_FOUND NOT_POSSIBLE_IN_STATUS
      SESSION_NOT_FOUND SESSION_EXPIRED WRONG_PASSWORD PASSWORD_REFUSED MANDATE_NOT_USED
    }
    enum PasswordRefusalReason { TOO_SHORT TOO_LONG TOO_COMMON CONTAINS_CONTEXT SAME_AS_CURRENT }
    enum InvalidFieldCode { REQUIRED MALFORMED OUT_OF_RANGE NOT_ALLOWED }
    enum LoginSuggestion { CHECK_ACCESS_CODE CHECK_CAPS_LOCK REQUEST_REPLACEMENT_PASSWORD CONTACT_SUPPORT }
    scalar DateTime
    scalar Date
    scalar Decimal
    """
)


def named_types(schema: GraphQLSchema) -> list[GraphQLNamedType]:
    return [
        each
        for each in schema.type_map.values()
        if not is_introspection_type(each) and not is_specified_scalar_type(each)
    ]


def test_the_committed_schema_is_what_the_code_says() -> None:
    assert SDL_FILE.read_text(encoding="utf-8") == SDL + "\n"


# What was promised


def broken(promise: GraphQLNamedType, real: GraphQLNamedType | None) -> Iterator[str]:
    """Tell what of a promised type is not so."""
    if type(real) is not type(promise):
        yield f"{promise.name} is missing, or is something else"
    elif isinstance(promise, GraphQLUnionType) and isinstance(real, GraphQLUnionType):
        missing = {each.name for each in promise.types} - {each.name for each in real.types}
        yield from (f"{promise.name} has no {each}" for each in missing)
    elif isinstance(promise, GraphQLEnumType) and isinstance(real, GraphQLEnumType):
        yield from (f"{promise.name} has no {each}" for each in promise.values.keys() - real.values.keys())
    elif hasattr(promise, "fields"):
        yield from broken_fields(promise, real)


def broken_fields(promise: Any, real: Any) -> Iterator[str]:
    is_input = isinstance(promise, GraphQLInputObjectType)
    if isinstance(promise, GraphQLObjectType):
        missing = {each.name for each in promise.interfaces} - {each.name for each in real.interfaces}
        yield from (f"{promise.name} is no {each}" for each in missing)
    for name, field in promise.fields.items():
        place = f"{promise.name}.{name}"
        if name not in real.fields:
            yield f"{place} is missing"
            continue
        yield from broken_type(place, field, real.fields[name], is_input=is_input)
        for argument, value in getattr(field, "args", {}).items():
            if argument not in real.fields[name].args:
                yield f"{place}({argument}:) is missing"
                continue
            yield from broken_type(
                f"{place}({argument}:)", value, real.fields[name].args[argument], is_input=True
            )
    if is_input:
        asked_for_more = [
            f"{promise.name}.{name} must be given"
            for name, field in real.fields.items()
            if name not in promise.fields and str(field.type).endswith("!") and field.default is None
        ]
        yield from asked_for_more


def broken_type(
    place: str, promise: GraphQLField | GraphQLInputField, real: Any, *, is_input: bool
) -> Iterator[str]:
    looser, stricter = (real, promise) if is_input else (promise, real)
    if str(looser.type) not in (str(stricter.type), str(stricter.type).removesuffix("!")):
        yield f"{place} is {real.type}, not {promise.type}"


def test_nothing_that_clients_count_on_is_missing_or_different() -> None:
    breaches = [
        each for promise in named_types(PROMISED) for each in broken(promise, SCHEMA.get_type(promise.name))
    ]
    assert breaches == []


def test_a_broken_promise_is_noticed() -> None:
    changed = build_schema(
        """
        interface Node { id: ID! }
        union Viewer = Person
        type Person { email: String lastName: String! }
        type Query { node(id: String!): Node viewer: Viewer }
        input PeriodInput { from: Date! until: Date! product: String! }
        enum Role { MAIN_USER }
        scalar Date
        """
    )
    breaches = {
        each for promise in named_types(PROMISED) for each in broken(promise, changed.get_type(promise.name))
    }
    assert {
        "Viewer has no AccessCode",
        "Person.firstName is missing",
        "Person.email is String, not String!",
        "Query.node(id:) is String!, not ID!",
        "Query.catalogue is missing",
        "Order is missing, or is something else",
        "PeriodInput.product must be given",
        "Role has no SUB_CODE",
    } <= breaches


# What a client reads


def undescribed(schema: GraphQLSchema) -> Iterator[str]:
    for of_type in named_types(schema):
        if not of_type.description:
            yield of_type.name
        fields: dict[str, Any] = getattr(of_type, "fields", {})
        for name, field in fields.items():
            if not field.description:
                yield f"{of_type.name}.{name}"
            for argument, value in getattr(field, "args", {}).items():
                if not value.description:
                    yield f"{of_type.name}.{name}({argument}:)"


def test_every_type_field_and_argument_is_described() -> None:
    assert list(undescribed(SCHEMA)) == []


def test_what_is_not_described_is_noticed() -> None:
    assert set(undescribed(build_schema("type Query { node(id: ID!): String }"))) == {
        "Query",
        "Query.node",
        "Query.node(id:)",
    }


def test_a_field_with_an_identifier_of_another_object_is_a_reference() -> None:
    of_what_is_gone = {"FilingDiscarded.filingId", "SessionEnded.sessionId"}
    outputs = [each for each in named_types(SCHEMA) if isinstance(each, GraphQLObjectType)]
    keys = [
        f"{of_type.name}.{name}"
        for of_type in outputs
        for name, field in of_type.fields.items()
        if name != "id" and str(field.type).strip("[]!") == "ID"
    ]
    assert set(keys) == of_what_is_gone


# GraphiQL


OPERATIONS = sorted(
    [*(GRAPHIQL / "starters").glob("*.graphql"), *(GRAPHIQL / "operations").glob("*.graphql")]
)


@pytest.mark.parametrize("file", OPERATIONS, ids=lambda file: file.stem)
def test_what_graphiql_asks_fits_the_schema_and_so_do_the_variables_beside_it(file: Path) -> None:
    document = parse(file.read_text(encoding="utf-8"))
    assert validate(SCHEMA, document) == []
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    beside = file.with_suffix(".variables.json")
    values = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
    assert set(values) == {each.variable.name.value for each in operation.variable_definitions or ()}
    coerced = get_variable_values(SCHEMA, list(operation.variable_definitions or ()), values)
    assert not isinstance(coerced, list), coerced


def test_every_variables_file_belongs_to_a_starter() -> None:
    beside = {file.name.removesuffix(".variables.json") for file in (GRAPHIQL / "starters").glob("*.json")}
    assert beside < {file.stem for file in OPERATIONS}


def test_the_starters_are_the_first_journey_the_main_user_s_daily_work_an_order_to_follow_and_a_filing() -> (
    None
):
    fields = []
    for file in sorted((GRAPHIQL / "starters").glob("*.graphql")):
        (operation,) = parse(file.read_text(encoding="utf-8")).definitions
        assert isinstance(operation, OperationDefinitionNode)
        fields += [each.name.value for each in operation.selection_set.selections]  # type: ignore[attr-defined]
    assert fields == [
        "searchRegister",
        "accessCodeRequestPreview",
        "requestAccessCode",
        "logIn",
        "viewer",
        "placeOrder",
        "viewer",
        "viewer",
        "grantPermissions",
        "blockAccessCode",
        "setSpendingLimit",
        "handOverMainRole",
        "viewer",
        "orderProgressed",
        "saveFilingDraft",
        "viewer",
    ]
