"""Views show what is behind them: every plain field is there, and nothing secret is."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any
from uuid import UUID

import pytest
from graphql import GraphQLNonNull, GraphQLObjectType, GraphQLUnionType
from sqlalchemy import Column
from sqlalchemy.sql.visitors import iterate
from sqlmodel import SQLModel
from strawberry.types.base import StrawberryObjectDefinition

from auth.permissions import permissions_of
from auth.principal import GUEST, AccountHolder, CodeHolder, Principal
from auth.visibility import Sight, sight_of
from gateway.execution import make_schema
from models import (
    account_refusals,
    annual_accounts,
    catalogue,
    filing_refusals,
    filing_terms,
    finding,
    refusals,
)
from models.access_code import Role, Use
from models.columns import columns_of
from models.payment_method import PaymentMethod
from models.refusals import InvalidField, Refusal
from models.register_facts import Filing
from models.tables import TABLES
from resolvers import (
    access_codes,
    code_management,
    code_requests,
    connections,
    filing_calendar,
    filings,
    ports,
    size_classes,
    spending,
    spending_overview,
)
from schema import session
from tests.packages import modules
from tests.reads import reads
from tests.refusals import EXAMPLES, REFUSALS

SCHEMA = make_schema()
CORE = SCHEMA._schema

SHOWN_BY_HAND: dict[str, type] = {
    "AccessCodeCounts": access_codes.CodeCounts,
    "CodeDelivery": code_requests.CodeDelivery,
    "CriteriaMet": size_classes.CriteriaMet,
    "FiledDocument": Filing,
    "FiledFigure": ports.ReportedFact,
    "FilingTerm": filing_terms.FilingTerm,
    "FinancialPeriod": annual_accounts.FinancialPeriod,
    "Finding": finding.Finding,
    "AnnualAccountsForm": annual_accounts.AnnualAccounts,
    "InvalidField": InvalidField,
    "LastFiled": filing_calendar.LastFiled,
    "PageInfo": connections.PageInfo,
    "Product": catalogue.Product,
    "YearMeasured": size_classes.YearMeasured,
    **dict.fromkeys(
        (
            "AccessCodeBlocked",
            "AccessCodeUnblocked",
            "PermissionsGranted",
            "PermissionsWithdrawn",
            "SpendingLimitSet",
        ),
        code_management.CodeChanged,
    ),
    **dict.fromkeys(("LoggedOut", "OtherSessionsEnded", "SessionEnded"), session._Ended),
}
"""What stands behind the types that no class names."""

MADE_BY_THE_SCHEMA = {
    "AuthorisedAccount",
    "FilingForm",
    "FormFigure",
    "FormItem",
    "Money",
    "OrderFailure",
    "Person",
    "ProductOptions",
}
"""Values that a derived field makes."""

COUNTED = {
    access_codes.COUNTS,
    access_codes.SPENT_SINCE,
    filings.FIGURES,
    filings.FINDINGS,
    spending_overview.OF_ALL,
    spending_overview.OF_CODE,
    spending_overview.INVOICE_NUMBERS,
    *(
        read
        for grouping in (spending.ALTOGETHER, spending.BY_MONTH, spending.BY_PRODUCT, spending.BY_CODE)
        for read in grouping.reads.values()
    ),
}
"""Reads whose rows no view shows."""

ROOTS = ("Query", "Mutation", "Subscription")


def object_types() -> Iterator[StrawberryObjectDefinition]:
    """Give the output types with fields, interfaces and roots left out."""
    for found in SCHEMA.schema_converter.type_map.values():
        definition = found.definition
        if isinstance(definition, StrawberryObjectDefinition) and not (
            definition.is_input or definition.is_interface or definition.name in ROOTS
        ):
            yield definition


def name_of(definition: StrawberryObjectDefinition) -> str:
    return SCHEMA.config.name_converter.from_type(definition)


def plain_fields(definition: StrawberryObjectDefinition) -> set[str]:
    """Give the attributes that a view takes as they are."""
    return {field.python_name for field in definition.fields if field.base_resolver is None}


VIEWS = {name_of(each): each for each in object_types()}


# What stands behind a view


def holder(use: Use, role: Role | None, *granted: Any) -> CodeHolder:
    return CodeHolder(
        session_id=UUID(int=1),
        access_code_id=UUID(int=2),
        organisation_id=UUID(int=3) if use is Use.BUSINESS else None,
        use=use,
        role=role,
        permissions=permissions_of(use, role, frozenset(granted)),
        payment_method=PaymentMethod.INVOICE,
    )


CALLERS: list[Principal] = [
    GUEST,
    holder(Use.PRIVATE, None),
    holder(Use.BUSINESS, Role.SUB_CODE),
    holder(Use.BUSINESS, Role.MAIN_USER),
    AccountHolder(session_id=UUID(int=1), account_id=UUID(int=4)),
]


READS = dict(reads())


def sights(table: type[SQLModel]) -> set[Sight]:
    return {sight_of(caller, table) for caller in CALLERS} - {Sight.NOTHING}


def outcomes() -> dict[str, type]:
    """Give the outcomes of use-cases, by the type name that they carry."""
    return {
        str(vars(value)["typename"]): value
        for module in modules("resolvers", "schema")
        for value in vars(module).values()
        if isinstance(value, type) and is_dataclass(value) and isinstance(vars(value).get("typename"), str)
    }


def is_connection(name: str) -> bool:
    return name.endswith(("Connection", "Edge"))


def attributes(shown: type) -> set[str]:
    """Give what can be read of a value."""
    own = {field.name for field in fields(shown)} if is_dataclass(shown) else set()
    return own | {name for each in shown.__mro__ for name in vars(each) if not name.startswith("_")}


def test_something_stands_behind_every_view() -> None:
    rows = {read.table.__name__ for read in READS.values()}
    named = {*rows, *outcomes(), *SHOWN_BY_HAND, *MADE_BY_THE_SCHEMA, *(each.__name__ for each in REFUSALS)}
    assert [name for name in VIEWS if name not in named and not is_connection(name)] == []


@pytest.mark.parametrize("place", READS)
def test_every_read_gives_the_columns_that_its_view_shows_at_every_sight(place: str) -> None:
    read = READS[place]
    assert sights(read.table)
    for sight in sights(read.table):
        prepared = read.prepared(sight)
        assert prepared.typename == read.table.__name__
        if read not in COUNTED and read.table.__name__ in VIEWS:
            lacking = plain_fields(VIEWS[read.table.__name__]) - set(prepared.columns)
            assert lacking == set(), sight


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda each: each.__name__)
def test_every_refusal_has_what_its_problem_shows(refusal: type[Refusal]) -> None:
    made = refusal(*EXAMPLES.get(refusal.__name__, ()))
    assert made.typename in VIEWS
    assert [name for name in plain_fields(VIEWS[made.typename]) if not hasattr(made, name)] == []


@pytest.mark.parametrize("name", sorted({*outcomes(), *SHOWN_BY_HAND}))
def test_every_outcome_has_what_its_view_shows(name: str) -> None:
    shown = {**outcomes(), **SHOWN_BY_HAND}[name]
    assert plain_fields(VIEWS[name]) - attributes(shown) == set()


def test_every_page_has_what_a_connection_shows() -> None:
    behind = {"Connection": connections.Connection, "Edge": connections.Edge}
    pages = [(name, kind) for name in VIEWS for kind in behind if name.endswith(kind)]
    assert len(pages) >= 6
    for name, kind in pages:
        assert plain_fields(VIEWS[name]) - attributes(behind[kind]) == set()


# What stays behind


SECRET = {
    (table.__name__, column.key)
    for table in TABLES
    for column in columns_of(table)
    if column.info.get("secret")
}


def test_what_opens_a_door_is_secret() -> None:
    assert {
        ("AccessCode", "code_hash"),
        ("AccessCode", "password_hash"),
        ("AccessCode", "delivery"),
        ("Session", "token_hash"),
    } <= SECRET
    hashes = {
        (table.__name__, column.key)
        for table in TABLES
        for column in columns_of(table)
        if column.key.endswith("_hash") and table.__name__ in {read.table.__name__ for read in READS.values()}
    }
    assert hashes <= SECRET


@pytest.mark.parametrize("place", READS)
def test_no_row_carries_a_secret(place: str) -> None:
    read = READS[place]
    for sight in sights(read.table):
        selected = [
            element
            for expression in read.prepared(sight).statement.selected_columns
            for element in iterate(expression)
            if isinstance(element, Column)
        ]
        assert selected
        assert [column for column in selected if column.info.get("secret")] == []


def test_no_view_shows_a_secret() -> None:
    columns = {column for _, column in SECRET}
    assert [
        (name, plain_fields(view) & columns) for name, view in VIEWS.items() if plain_fields(view) & columns
    ] == []


# Problems and refusals


def problems() -> set[str]:
    interface = CORE.type_map["Problem"]
    return {
        each.name
        for each in CORE.type_map.values()
        if isinstance(each, GraphQLObjectType) and interface in each.interfaces
    }


def test_every_problem_shows_the_refusal_of_its_name_and_every_refusal_is_shown() -> None:
    assert problems() == {each.__name__ for each in REFUSALS}


def test_no_refusal_is_declared_elsewhere() -> None:
    declared = {
        value.__name__
        for module in modules()
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Refusal) and value is not Refusal
    }
    assert declared == {each.__name__ for each in REFUSALS}
    places = {each.__name__ for each in (refusals, account_refusals, filing_refusals)}
    assert {each.__module__ for each in REFUSALS} == places


def result_of(field: Any) -> Any:
    return field.type.of_type if isinstance(field.type, GraphQLNonNull) else None


MUTATIONS = CORE.mutation_type.fields if CORE.mutation_type else {}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_answers_its_success_or_a_problem_and_never_null(name: str) -> None:
    result = result_of(MUTATIONS[name])
    assert isinstance(result, GraphQLUnionType)
    assert result.name == f"{name[0].upper()}{name[1:]}Result"
    successes = [each.name for each in result.types if each.name not in problems()]
    assert len(successes) == 1
    assert len(result.types) > 1


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_takes_one_input_that_bears_its_name(name: str) -> None:
    arguments = {key: str(value.type) for key, value in MUTATIONS[name].args.items()}
    assert arguments in ({}, {"input": f"{name[0].upper()}{name[1:]}Input!"})


def is_guarded(field: Any) -> bool:
    return field.extensions["strawberry-definition"].metadata.get("requires") is not None


def test_every_mutation_forgets_first_what_came_with_the_session() -> None:
    refusable = [
        name
        for name, field in MUTATIONS.items()
        if "requires" in field.extensions["strawberry-definition"].metadata
    ]
    assert refusable == list(MUTATIONS)


def test_a_guarded_mutation_can_say_who_may_and_that_one_must_log_in() -> None:
    guarded = [field for field in MUTATIONS.values() if is_guarded(field)]
    assert guarded
    for field in guarded:
        assert {"NotLoggedIn", "NotPermitted"} <= {each.name for each in result_of(field).types}


def test_a_mutation_with_an_input_can_say_what_is_wrong_with_it() -> None:
    for field in MUTATIONS.values():
        if field.args:
            assert "InvalidInput" in {each.name for each in result_of(field).types}


def test_a_guarded_field_of_an_object_may_be_null() -> None:
    types = [each for each in CORE.type_map.values() if isinstance(each, GraphQLObjectType)]
    guarded = {
        f"{of_type.name}.{name}": field
        for of_type in types
        if of_type.name in VIEWS
        for name, field in of_type.fields.items()
        if is_guarded(field)
    }
    assert guarded
    assert [name for name, field in guarded.items() if isinstance(field.type, GraphQLNonNull)] == []
