"""Documents are prepared once, as long as they are kept; what is kept is bounded, and no secret."""

from typing import Any

import pytest

from gateway.cost import TooCostly
from gateway.execution import make_schema
from gateway.prepared_documents import MOST_KEPT, PreparedDocument, PreparedDocuments
from tests.api import Api

PASSWORD = "a password that nobody guesses"
PAGE = "query ($n: Int!) { viewer { ... on AccessCode { orders(first: $n) { nodes { id } } } } }"
NESTED = """
query ($n: Int!) { viewer { ... on AccessCode { organisation { accessCodes(first: $n) { nodes {
    orders(first: $n) { nodes { id number accessCode { orders(first: $n) { nodes { id } } } } }
} } } } } }
"""
LOGIN = 'mutation { logIn(input: {accessCode: "K7QM", password: "%s"}) { __typename } }'


@pytest.fixture
def documents() -> PreparedDocuments:
    return PreparedDocuments(make_schema())


def cheap(document: PreparedDocument, **variables: Any) -> bool:
    try:
        document.check_cost(variables)
    except TooCostly:
        return False
    return True


def test_a_document_that_comes_again_is_the_one_that_was_prepared(documents: PreparedDocuments) -> None:
    assert documents.of(PAGE) is documents.of(PAGE)
    assert documents.of(PAGE) is not documents.of(PAGE + " ")


def test_a_document_is_judged_for_each_size_of_its_pages(documents: PreparedDocuments) -> None:
    document = documents.of(NESTED)
    assert cheap(document, n=1)
    assert not cheap(document, n=100)
    assert cheap(document, n=1)
    assert not cheap(document, n=100)


def test_what_is_kept_is_bounded_by_its_characters_and_the_oldest_goes(documents: PreparedDocuments) -> None:
    first = documents.of(PAGE)
    long = "{ viewer { __typename } } " + "#" * (MOST_KEPT // 3)
    for number in range(2):
        documents.of(f"{long}{number}")
    assert documents.of(PAGE) is first
    for number in range(2, 4):
        documents.of(f"{long}{number}")
    assert documents.of(PAGE) is first
    for number in range(4, 8):
        documents.of(f"{long}{number}")
    assert documents.of(PAGE) is not first
    assert sum(map(len, documents._kept)) == documents._characters <= MOST_KEPT


def test_a_document_longer_than_all_that_is_kept_runs_and_is_forgotten(documents: PreparedDocuments) -> None:
    long = "{ viewer { __typename } } " + "#" * MOST_KEPT
    assert not documents.of(long).errors()
    assert not documents._kept


def test_a_document_with_a_password_written_into_it_is_not_kept(documents: PreparedDocuments) -> None:
    documents.of(LOGIN % PASSWORD)
    documents.of(LOGIN.replace('"%s"', f'"""{PASSWORD}"""'))
    assert PASSWORD not in "".join(documents._kept)
    assert not documents._kept
    documents.of("mutation ($input: LogInInput!) { logIn(input: $input) { __typename } }")
    documents.of('{ registration(kvkNumber: "68750110") { __typename } }')
    assert len(documents._kept) == 2


async def test_a_login_with_the_password_in_the_document_is_answered_each_time(guest: Api) -> None:
    for _ in range(2):
        answer = await guest.one(LOGIN % PASSWORD)
        assert answer == {"__typename": "LoginFailed"}
