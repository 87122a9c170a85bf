"""The operations of the schema with their inputs, walked so that no input is forgotten."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
)

from gateway.execution import make_schema
from models.refusals import Refusal
from tests.factories import IBAN, PASSWORD

_keys = count(1)

PROBLEMS = {each.__name__ for each in Refusal.__subclasses__()}

WAYS = {
    "Query": ("{}", "query"),
    "Mutation": ("{}", "mutation"),
    "Subscription": ("{}", "subscription"),
    "AccessCode": ("viewer {{ ... on AccessCode {{ {} }} }}", "query"),
    "Account": ("viewer {{ ... on Account {{ {} }} }}", "query"),
    "Organisation": ("viewer {{ ... on AccessCode {{ organisation {{ {} }} }} }}", "query"),
}
"""How a field with arguments is reached, by the type that it stands on."""

GOOD: dict[str, Any] = {
    "accessCode": "TEST00000000",
    "accessCodeId": "QWNjZXNzQ29kZToxMjM0NTY3ODEyMzQ1Njc4MTIzNDU2NzgxMjM0NTY3OA",
    "adoptionDate": "2026-02-01",
    "after": None,
    "amount": "25.00",
    "appropriation": "AFTER",
    "assets": "100000",
    "authorisationId": "RmlsaW5nQXV0aG9yaXNhdGlvbjoxMjM0NTY3ODEyMzQ1Njc4MTIzNDU2NzgxMjM0NTY3OA",
    "before": None,
    "branchNumber": None,
    "code": "0000-0000-0000",
    "correctsId": None,
    "country": "NL",
    "current": "100",
    "currentPassword": PASSWORD,
    "email": "houder@test.example",
    "employees": "5",
    "end": "2025-12-31",
    "endOtherSessions": True,
    "file": None,
    "filingId": "RmlsaW5nOjEyMzQ1Njc4MTIzNDU2NzgxMjM0NTY3ODEyMzQ1Njc4",
    "filingReference": None,
    "financialYear": None,
    "first": 1,
    "firstName": "Test",
    "from": "2026-01-01",
    "held": "MICRO",
    "iban": IBAN,
    "id": "T3JkZXI6MQ",
    "ids": ["T3JkZXI6MQ"],
    "isAdopted": True,
    "isCorrection": False,
    "isFirstYear": False,
    "item": "EQUITY",
    "kvkNumber": "99000001",
    "language": "NL",
    "last": None,
    "lastName": "Houder",
    "limit": "100.00",
    "mandateAccepted": True,
    "message": "Het bestand is niet te openen.",
    "newPassword": "regen valt zelden op zolder",
    "number": "0000-0000-0000-0000",
    "orderId": "T3JkZXI6MTIzNDU2NzgxMjM0NTY3ODEyMzQ1Njc4MTIzNDU2Nzg",
    "password": "a password",
    "paymentMethod": "DIRECT_DEBIT",
    "permissions": ["PLACE_ORDERS"],
    "postcode": "1234 AB",
    "previous": "90",
    "product": "CERTIFIED_EXTRACT_PAPER",
    "query": "voorbeeld",
    "recipient": "Test Ontvanger",
    "refreshToken": "a token",
    "replacesLostCode": False,
    "requestNumber": "A-0000-0000",
    "search": "houder",
    "sessionId": "U2Vzc2lvbjoxMjM0NTY3ODEyMzQ1Njc4MTIzNDU2NzgxMjM0NTY3OA",
    "sizeClass": "MICRO",
    "start": "2025-01-01",
    "status": "ACTIVE",
    "street": "Teststraat 1",
    "token": "a token",
    "topic": "ORDER_REPLACEMENT",
    "town": "Teststad",
    "transport": "BEARER",
    "turnover": "200000",
    "until": "2026-12-31",
    "uploadId": "12345678123456781234567812345678",
    "use": "BUSINESS",
    "version": 1,
}
"""A value that each input takes. A new input needs one here."""

GOOD_OF = {
    ("placeGuestOrder", "paymentMethod"): "IDEAL",
    ("depositCredit", "paymentMethod"): "IDEAL",
    ("openAccount", "password"): "regen valt zelden op zolder",
    ("saveFilingDraft", "filingId"): None,
    ("saveFilingDraft", "kvkNumber"): None,
    ("saveFilingDraft", "version"): 1,
    ("filingCalendar", "kvkNumber"): None,
    ("filingEntryPoint", "financialYear"): 2024,
    ("filingForm", "financialYear"): 2024,
    ("uploadFiling", "correctsId"): None,
    ("uploadFiling", "filingId"): None,
    ("uploadFiling", "kvkNumber"): None,
    ("uploadFiling", "version"): 1,
}
"""Where one operation takes another value than the rest."""
GOOD_AT = {"latest.financialYear": 2025, "before.financialYear": 2024}
"""Where one place in an input takes another value than the rest of it."""


@dataclass(frozen=True)
class Leaf:
    """One value of an operation's input: where it stands, and its type."""

    path: tuple[str, ...]
    type: GraphQLInputType

    def __str__(self) -> str:
        return ".".join(self.path)

    @property
    def name(self) -> str:
        """The name of its field."""
        return self.path[-1]

    @property
    def type_name(self) -> str:
        """The name of its type, without lists and exclamation marks."""
        return get_named_type(self.type).name

    @property
    def is_required(self) -> bool:
        """Whether it must be given."""
        return isinstance(self.type, GraphQLNonNull)

    @property
    def is_list(self) -> bool:
        """Whether it takes a list."""
        return isinstance(get_nullable_type(self.type), GraphQLList)

    @property
    def is_object(self) -> bool:
        """Whether it has fields of its own."""
        return not is_leaf_type(get_named_type(self.type))

    @property
    def public_path(self) -> str:
        """The path by which a refusal names it; empty for the whole input."""
        return ".".join(self.path).removeprefix("input").removeprefix(".")


@dataclass(frozen=True)
class Operation:
    """A field with arguments, and the document that asks for it."""

    type_name: str
    name: str
    document: str
    leaves: tuple[Leaf, ...]

    def __str__(self) -> str:
        return f"{self.type_name}.{self.name}"

    def good(self) -> dict[str, Any]:
        """Give variables that the operation takes, with a new key for each request."""
        variables: dict[str, Any] = {}
        for leaf in self.leaves:
            if leaf.name == "idempotencyKey":
                value: Any = f"test-key-{next(_keys)}"
            else:
                value = {} if leaf.is_object else deepcopy(self._good_value(leaf))
            put(variables, leaf.path, value)
        return variables

    def _good_value(self, leaf: Leaf) -> Any:
        of_operation = GOOD_OF.get((self.name, leaf.name), GOOD[leaf.name])
        return GOOD_AT.get(leaf.public_path, of_operation)

    def with_value(self, leaf: Leaf, value: Any) -> dict[str, Any]:
        """Give good variables but for one."""
        variables = self.good()
        put(variables, leaf.path, value)
        return variables


def put(variables: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Set one value of nested variables."""
    for name in path[:-1]:
        variables = variables[name]
    variables[path[-1]] = value


def operations() -> list[Operation]:
    """Give every field of the schema that takes arguments."""
    schema = make_schema()._schema
    return [
        _operation(schema, type_.name, name, field)
        for type_ in schema.type_map.values()
        if isinstance(type_, GraphQLObjectType) and not type_.name.startswith("__")
        for name, field in type_.fields.items()
        if field.args
    ]


def _operation(schema: GraphQLSchema, type_name: str, name: str, field: GraphQLField) -> Operation:
    arguments = field.args
    way, kind = WAYS[type_name]
    declared = ", ".join(f"${each}: {argument.type}" for each, argument in arguments.items())
    given = ", ".join(f"{each}: ${each}" for each in arguments)
    result = get_named_type(field.type)
    document = f"{kind} ({declared}) {{ {way.format(f'{name}({given}) {_selection(schema, result)}')} }}"
    return Operation(type_name, name, document, tuple(_leaves((), arguments)))


def _selection(schema: GraphQLSchema, result: GraphQLNamedType | None) -> str:
    if not isinstance(result, GraphQLUnionType):
        return "{ __typename }"
    told = ["__typename"]
    if any(each.name in PROBLEMS for each in result.types):
        told.append("... on Problem { code message }")
    if schema.type_map["InvalidInput"] in result.types:
        told.append("... on InvalidInput { fields { path code message } }")
    return f"{{ {' '.join(told)} }}"


def _leaves(
    path: tuple[str, ...],
    inputs: dict[str, GraphQLArgument] | dict[str, GraphQLInputField],
) -> Iterator[Leaf]:
    for name, each in inputs.items():
        leaf = Leaf((*path, name), each.type)
        yield leaf
        named = get_named_type(each.type)
        if isinstance(named, GraphQLInputObjectType):
            yield from _leaves(leaf.path, named.fields)
