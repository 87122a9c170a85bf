"""What people type, and what is wrong with it (DOMAIN, Formats)."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.checks import Checks, is_rsin
from models.language import Language
from models.refusals import InvalidFieldCode, InvalidInput

NUL, SURROGATE = "\x00", "\ud800"


def refused(check: Callable[[Checks], object]) -> InvalidFieldCode | None:
    """Give what the check finds wrong; None when the value is taken."""
    checks = Checks()
    check(checks)
    return checks.fields[0].code if checks.fields else None


def test_every_field_that_is_wrong_is_named_at_once() -> None:
    checks = Checks()
    checks.kvk_number("kvkNumber", "1234")
    checks.text("holder.firstName", " ", 100)
    checks.text("holder.lastName", "Houder", 100)
    checks.email("holder.email", "nobody")
    with pytest.raises(InvalidInput) as refusal:
        checks.done()
    assert [(field.path, field.code) for field in refusal.value.fields] == [
        ("kvkNumber", InvalidFieldCode.MALFORMED),
        ("holder.firstName", InvalidFieldCode.REQUIRED),
        ("holder.email", InvalidFieldCode.MALFORMED),
    ]
    for field in refusal.value.fields:
        assert field.message(Language.NL) != field.message(Language.EN)


def test_nothing_wrong_is_no_refusal() -> None:
    Checks().done()


@pytest.mark.parametrize("value", ["69599084", "00000000"])
def test_a_kvk_number_has_8_digits(value: str) -> None:
    checks = Checks()
    assert checks.kvk_number("kvkNumber", value) == value
    checks.done()


@pytest.mark.parametrize(
    "value",
    [
        "6959908",
        "695990845",
        "6959908a",
        "69 599 084",
        "69599084\n",
        " 69599084",
        "٦٩٥٩٩٠٨٤",
        f"6959908{NUL}",
    ],
)
def test_anything_but_8_digits_is_no_kvk_number(value: str) -> None:
    assert refused(lambda checks: checks.kvk_number("kvkNumber", value)) is InvalidFieldCode.MALFORMED


@pytest.mark.parametrize("value", [None, ""])
def test_a_kvk_number_that_is_left_out_is_asked_for(value: str | None) -> None:
    assert refused(lambda checks: checks.kvk_number("kvkNumber", value)) is InvalidFieldCode.REQUIRED


def test_a_branch_number_has_12_digits() -> None:
    checks = Checks()
    assert checks.branch_number("branchNumber", "000038509504") == "000038509504"
    checks.done()
    for value in ("38509504", "0000385095040", "00003850950x", "000038509504\n"):
        code = refused(lambda checks, value=value: checks.branch_number("branchNumber", value))  # type: ignore[misc]
        assert code is InvalidFieldCode.MALFORMED


@pytest.mark.parametrize("value", ["a1b2c3d4", "b.c:d_e-f", "A" * 100])
def test_a_request_s_key_is_8_to_100_plain_characters(value: str) -> None:
    checks = Checks()
    assert checks.idempotency_key("idempotencyKey", value) == value
    checks.done()


@pytest.mark.parametrize(
    "value", ["a1b2c3d", "A" * 101, "with space", "sleutel-é1", f"abcdefgh{NUL}", "a/b/c/d/e"]
)
def test_a_request_s_key_of_other_characters_or_length_is_refused(value: str) -> None:
    code = refused(lambda checks: checks.idempotency_key("idempotencyKey", value))
    assert code is InvalidFieldCode.MALFORMED


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("info@test-bv-donald.example", "info@test-bv-donald.example"),
        ("  info@voorbeeld.example ", "info@voorbeeld.example"),
        ("Info.Balie+post@VoorBeeld.Example", "Info.Balie+post@voorbeeld.example"),
        (f"{'a' * 64}@voorbeeld.example", f"{'a' * 64}@voorbeeld.example"),
        ("balie@münchen.example", "balie@münchen.example"),
    ],
)
def test_an_email_address_is_taken_with_its_domain_in_lower_case(typed: str, taken: str) -> None:
    checks = Checks()
    assert checks.email("email", typed) == taken
    checks.done()


@pytest.mark.parametrize(
    "value",
    [
        "",
        "info",
        "info@",
        "@voorbeeld.example",
        "info@voorbeeld",
        "info@@voorbeeld.example",
        "info@voorbeeld..example",
        "in fo@voorbeeld.example",
        "info@voorbeeld.example, ander@voorbeeld.example",
        "Naam <info@voorbeeld.example>",
        "info@voorbeeld.example\r\nBcc: ander@voorbeeld.example",
        f"info{NUL}@voorbeeld.example",
        f"info{SURROGATE}@voorbeeld.example",
        f"{'a' * 65}@voorbeeld.example",
    ],
)
def test_what_is_not_one_plain_address_is_no_email_address(value: str) -> None:
    assert refused(lambda checks: checks.email("email", value)) is InvalidFieldCode.MALFORMED


def test_an_email_address_has_at_most_254_characters() -> None:
    longest = f"a@{'b' * 60}.{'c' * 60}.{'d' * 60}.{'e' * 61}.example"
    assert len(longest) == 254
    assert refused(lambda checks: checks.email("email", longest)) is None
    assert refused(lambda checks: checks.email("email", f"a{longest}")) is InvalidFieldCode.TOO_LONG
    assert refused(lambda checks: checks.email("email", "a" * 1_000_000)) is InvalidFieldCode.TOO_LONG


@pytest.mark.parametrize("typed", ["NL91ABNA0417164300", "nl91 abna 0417 1643 00", "DE89370400440532013000"])
def test_an_iban_with_right_check_digits_and_length_is_taken_without_spaces(typed: str) -> None:
    checks = Checks()
    assert checks.iban("iban", typed) == typed.replace(" ", "").upper()
    checks.done()


@pytest.mark.parametrize(
    "value",
    [
        "",
        "NL",
        "NL92ABNA0417164300",
        "NL91ABNA041716430",
        "NL91ABNA04171643000",
        "DE8937040044053201300",
        "XX91ABNA0417164300",
        "0417164300",
        f"NL91ABNA041716430{NUL}",
        SURROGATE,
        "N" * 1_000_000,
    ],
    ids=[
        "empty",
        "country only",
        "wrong check digits",
        "too short",
        "too long",
        "short German",
        "no such country",
        "no IBAN",
        "NUL",
        "surrogate",
        "1 MB",
    ],
)
def test_an_iban_with_wrong_check_digits_or_length_is_refused(value: str) -> None:
    assert refused(lambda checks: checks.iban("iban", value)) is InvalidFieldCode.MALFORMED


@given(st.text(max_size=80))
def test_any_text_is_a_value_or_a_named_field_and_never_an_error(value: str) -> None:
    checks = Checks()
    checks.kvk_number("a", value)
    checks.branch_number("b", value)
    checks.idempotency_key("c", value)
    checks.email("d", value)
    checks.iban("e", value)
    checks.text("f", value, 40)
    checks.secret("g", value, 40)
    is_rsin(value)
    assert {field.path for field in checks.fields} <= set("abcdefg")


@pytest.mark.parametrize("value", ["Test", "van der Test-Houder", "d’Houder", "Tëşt", "測試"])
def test_a_name_is_any_readable_text_without_the_space_around_it(value: str) -> None:
    checks = Checks()
    assert checks.text("name", f"  {value} ", 100) == value
    checks.done()


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", InvalidFieldCode.REQUIRED),
        (" \t\n", InvalidFieldCode.REQUIRED),
        ("a" * 101, InvalidFieldCode.TOO_LONG),
        ("a" * 1_000_000, InvalidFieldCode.TOO_LONG),
        (f"Te{NUL}st", InvalidFieldCode.MALFORMED),
        ("Te\nst", InvalidFieldCode.MALFORMED),
        (f"Te{SURROGATE}st", InvalidFieldCode.MALFORMED),
        ("Te\u202est", InvalidFieldCode.MALFORMED),
    ],
    ids=["empty", "blank", "too long", "1 MB", "NUL", "line break", "surrogate", "direction override"],
)
def test_a_text_that_people_cannot_read_is_refused(value: str, code: InvalidFieldCode) -> None:
    assert refused(lambda checks: checks.text("name", value, 100)) is code


def test_a_password_is_taken_as_it_is_but_not_without_end() -> None:
    assert refused(lambda checks: checks.secret("password", " \x00é ", 100)) is None
    assert refused(lambda checks: checks.secret("password", "", 100)) is InvalidFieldCode.REQUIRED
    assert refused(lambda checks: checks.secret("password", "a" * 101, 100)) is InvalidFieldCode.TOO_LONG


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 3, 1), date(2026, 3, 1)),
        (date(2016, 3, 1), date(2026, 3, 1)),
        (date(2016, 2, 29), date(2026, 2, 28)),
        (date(2000, 1, 1), date(2009, 12, 31)),
    ],
)
def test_a_period_is_of_one_day_to_10_years(first: date, last: date) -> None:
    assert refused(lambda checks: checks.period("period", first, last)) is None


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 3, 2), date(2026, 3, 1)),
        (date(2016, 3, 1), date(2026, 3, 2)),
        (date(2016, 1, 1), date(2026, 12, 31)),
        (date(1926, 1, 1), date(2026, 1, 1)),
        (date.min, date.min),
        (date.max, date.max),
    ],
    ids=[
        "end before start",
        "10 years and a day",
        "almost 11 years",
        "100 years",
        "before all time",
        "after all time",
    ],
)
def test_a_period_that_runs_back_or_past_10_years_or_out_of_the_calendar_is_refused(
    first: date, last: date
) -> None:
    assert refused(lambda checks: checks.period("period", first, last)) is InvalidFieldCode.OUT_OF_RANGE


@pytest.mark.parametrize("value", ["857587973", "992340597", "992760562", "123456782"])
def test_an_rsin_passes_the_eleven_test(value: str) -> None:
    assert is_rsin(value)


@pytest.mark.parametrize(
    "value", ["857587974", "123456789", "85758797", "8575879733", "85758797a", "", "٨٥٧٥٨٧٩٧٣"]
)
def test_nine_digits_that_fail_the_eleven_test_are_no_rsin(value: str) -> None:
    assert not is_rsin(value)


@given(st.integers(0, 8), st.integers(1, 9))
def test_one_mistyped_digit_is_found_by_the_eleven_test(place: int, shift: int) -> None:
    typed = list("857587973")
    typed[place] = str((int(typed[place]) + shift) % 10)
    assert not is_rsin("".join(typed))
