"""Dutch and English, chosen by `Accept-Language` (DOMAIN 33)."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

import models.checks
import models.refusals
import resolvers.code_requests
import resolvers.connections
import resolvers.invoice_mails
import resolvers.mails
import resolvers.order_mails
import resolvers.registrations
from models.catalogue import CATALOGUE
from models.filing_refusals import SizeClassNotAccepted
from models.language import Language, Text, preferred_language
from models.order import FAILURE_TEXTS, OrderFailureReason
from models.payment_method import PaymentMethod
from models.refusals import (
    LoginFailed,
    LoginSuggestion,
    PaymentMethodFixed,
    ProblemCode,
    ProductUnavailable,
    Refusal,
    TooManyRequests,
    UnavailableReason,
)
from models.size_class import SizeClass
from tests import refusals
from tests.refusals import EXAMPLES


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", Language.NL),
        ("nl", Language.NL),
        ("en", Language.EN),
        ("en-GB,en;q=0.9", Language.EN),
        ("EN-us", Language.EN),
        ("nl-BE,nl;q=0.9,en;q=0.8", Language.NL),
        ("nl;q=0.5,en;q=0.9", Language.EN),
        ("en;q=0.8, nl;q=0.9", Language.NL),
        ("en,nl", Language.EN),
        ("nl,en", Language.NL),
        ("de-DE,de;q=0.9,en;q=0.2", Language.EN),
        ("fr", Language.NL),
        ("*", Language.NL),
        ("en;q=0", Language.NL),
        ("nl;q=0,en;q=0.1", Language.EN),
        ("en;q=2", Language.EN),
        ("en;q=", Language.NL),
        ("en;q=nan,nl;q=0.1", Language.NL),
        ("english", Language.NL),
        (",".join(["de"] * 16 + ["en"]), Language.NL),
    ],
)
def test_the_language_is_the_one_the_browser_likes_best_and_else_dutch(
    header: str, language: Language
) -> None:
    assert preferred_language(header) is language


@given(st.text())
def test_any_header_gives_a_language(header: str) -> None:
    assert preferred_language(header) in Language


REFUSALS: tuple[Refusal, ...] = (
    *(each(*EXAMPLES.get(each.__name__, ())) for each in refusals.REFUSALS),
    *map(ProductUnavailable, UnavailableReason),
    *map(SizeClassNotAccepted, SizeClass),
)


def test_every_refusal_is_among_those_tested_here() -> None:
    assert {type(refusal) for refusal in REFUSALS} == set(Refusal.__subclasses__())
    assert {refusal.code for refusal in REFUSALS} == set(ProblemCode)


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.typename)
def test_every_refusal_is_a_sentence_in_both_languages_under_one_code(refusal: Refusal) -> None:
    dutch, english = refusal.message(Language.NL), refusal.message(Language.EN)
    assert dutch != english
    for sentence in (dutch, english):
        assert sentence[0].isupper()
        assert sentence[-1] == "."
        assert "{" not in sentence


def test_the_waiting_time_is_told_in_whole_minutes_rounded_up() -> None:
    for seconds, minutes in ((1, 1), (60, 1), (61, 2), (900, 15)):
        assert f" {minutes} minutes " in TooManyRequests(seconds).message(Language.EN)
        assert f" {minutes} minuten " in TooManyRequests(seconds).message(Language.NL)


def test_a_failed_login_tells_what_to_try_and_not_what_was_wrong() -> None:
    """DOMAIN 7."""
    assert set(LoginFailed.suggestions) == set(LoginSuggestion)
    assert "caps lock" in LoginFailed().message(Language.EN)
    assert "vervangend wachtwoord" in LoginFailed().message(Language.NL)


def test_the_notice_of_a_fixed_payment_method_reads_as_the_rule_has_it() -> None:
    """DOMAIN 3."""
    notice = PaymentMethodFixed.notice.in_language(Language.NL)
    assert notice == "De betaalmethode bij uw onderneming is al vastgelegd."
    assert PaymentMethodFixed(PaymentMethod.CREDIT).message(Language.NL).startswith(notice)


def test_every_reason_of_a_failed_order_is_told_in_both_languages() -> None:
    assert set(FAILURE_TEXTS) == set(OrderFailureReason)


def texts_of_modules() -> list[tuple[str, Text]]:
    modules = (
        models.checks,
        models.refusals,
        resolvers.code_requests,
        resolvers.connections,
        resolvers.invoice_mails,
        resolvers.mails,
        resolvers.order_mails,
        resolvers.registrations,
    )
    found = [
        (f"{module.__name__}.{name}", value)
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, Text)
    ]
    found += [(f"{product.code} name", product.name) for product in CATALOGUE.values()]
    found += [(f"{product.code} description", product.description) for product in CATALOGUE.values()]
    return found + [(reason.value, text) for reason, text in FAILURE_TEXTS.items()]


# Words that are the same in both languages.
SAME = {"Product"}


@pytest.mark.parametrize(("name", "text"), texts_of_modules())
def test_every_text_stands_in_both_languages_with_the_same_fields(name: str, text: Text) -> None:
    fields = [
        {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}
        for sentence in (text.nl, text.en)
    ]
    assert text.nl.strip(), name
    assert text.en.strip(), name
    assert text.nl != text.en or text.nl in SAME, name
    assert fields[0] == fields[1], name


def test_a_value_with_braces_is_shown_as_it_is() -> None:
    text = Text(nl="Beste {name},", en="Dear {name},")
    assert text.in_language(Language.NL, name="{name} {0}") == "Beste {name} {0},"
