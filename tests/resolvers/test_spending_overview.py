"""Lines of the spending overview: read back, they say what the orders said (DOMAIN 18)."""

import csv
from datetime import UTC, datetime
from decimal import Decimal
from io import StringIO
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalogue import CATALOGUE, ProductCode
from models.days import AMSTERDAM
from models.language import Language
from models.order import NOT_CHARGED, OrderStatus
from models.payment_method import PaymentMethod
from models.rows import row_type
from resolvers.csv_text import DUTCH_EXCEL, RFC_4180, Dialect, harmless
from resolvers.spending_overview import HEADING, PAYMENT_METHOD, STATUS, Entry, heading, lines

NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=30)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
ORDERS = st.fixed_dictionaries(
    {
        "id": st.just(UUID(int=1)),
        "number": st.from_regex(r"B-[0-9A-Z]{4}-[0-9A-Z]{4}", fullmatch=True),
        "placed_at": MOMENTS,
        "product": st.sampled_from(ProductCode),
        "subject_kvk_number": st.from_regex(r"[0-9]{8}", fullmatch=True),
        "branch_number": st.none() | st.from_regex(r"[0-9]{12}", fullmatch=True),
        "status": st.sampled_from(OrderStatus),
        "payment_method": st.sampled_from(PaymentMethod),
        "price_cents": st.integers(-(10**6), 10**6),
        "ordered_by": st.from_regex(r"[A-Z0-9]{4}", fullmatch=True),
    }
)


def order_of(values: dict[str, Any]) -> Any:
    return row_type("Order", tuple(values))(values.values())


ENTRIES = st.builds(Entry, ORDERS.map(order_of), NAMES | st.none(), NAMES | st.none(), NAMES | st.none())


@pytest.mark.parametrize("dialect", [RFC_4180, DUTCH_EXCEL])
@given(st.lists(ENTRIES, max_size=5), st.sampled_from(Language))
def test_what_is_read_back_is_what_the_orders_said(
    dialect: Dialect, entries: list[Entry], language: Language
) -> None:
    text = heading(language, dialect) + lines(entries, language, dialect)
    assert text.startswith(dialect.mark)
    read = csv.DictReader(
        StringIO(text.removeprefix(dialect.mark), newline=""), delimiter=dialect.separator, strict=True
    )
    rows = [list(row.values()) for row in read]
    assert read.fieldnames == [each.in_language(language) for each in HEADING]
    assert len(rows) == len(entries)
    for row, entry in zip(rows, entries, strict=True):
        order = entry.order
        *texts, price, charged = row
        assert texts == [
            order.number,
            f"{order.placed_at.astimezone(AMSTERDAM):%Y-%m-%d %H:%M:%S}",
            CATALOGUE[order.product].name.in_language(language),
            order.subject_kvk_number,
            order.branch_number or "",
            harmless(entry.name or ""),
            STATUS[order.status].in_language(language),
            PAYMENT_METHOD[order.payment_method].in_language(language),
            order.ordered_by,
            harmless(entry.repeat_of or ""),
            harmless(entry.invoice or ""),
        ]
        assert Decimal(price.replace(dialect.decimal, ".")) * 100 == order.price_cents
        expected = 0 if order.status in NOT_CHARGED else order.price_cents
        assert Decimal(charged.replace(dialect.decimal, ".")) * 100 == expected


def test_every_status_and_payment_method_has_a_word_in_both_languages() -> None:
    assert set(STATUS) == set(OrderStatus)
    assert set(PAYMENT_METHOD) == set(PaymentMethod)
    for texts in (HEADING, STATUS.values(), PAYMENT_METHOD.values()):
        for language in Language:
            words = [each.in_language(language) for each in texts]
            assert len(set(words)) == len(words)
            assert all(word[0].isupper() or word == "iDEAL" for word in words)
