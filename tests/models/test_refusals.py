"""Every sentence for people exists in Dutch and in English (DOMAIN 33)."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from string import Formatter

import pytest

from models import refusals
from models.language import Language, Text
from models.refusals import ProblemCode, Refusal
from tests.packages import modules
from tests.refusals import EXAMPLES, REFUSALS

SAME_IN_BOTH = {
    **dict.fromkeys(["Code", "Micro", "Product", "Status", "Websites"], "the word is the same"),
    "iDEAL": "a name",
    "RSIN": "the register's own abbreviation, without an English one",
    **dict.fromkeys(["april", "september", "november", "december"], "only the capital differs"),
}
"""The texts that are alike in both languages, and why."""


def texts_in(value: object) -> Iterator[Text]:
    """Find the texts in a constant: itself, or in what it holds."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from texts_in(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def every_text() -> dict[str, Text]:
    """Give each text of a module or of a class, by where it stands."""
    found = {}
    for module in modules():
        for name, value in vars(module).items():
            owned = isinstance(value, type) and value.__module__ == module.__name__
            constants = vars(value).items() if owned else [("", value)]
            for inner, constant in constants:
                for number, text in enumerate(texts_in(constant)):
                    found[f"{module.__name__}.{name}.{inner}[{number}]"] = text
    return found


TEXTS = every_text()


def format_fields(sentence: str) -> set[str]:
    """Give what a sentence is filled in with; a value that differs with the language ends in its name."""
    names = (name for _, name, _, _ in Formatter().parse(sentence) if name is not None)
    return {name.removesuffix("_nl").removesuffix("_en") for name in names}


def test_the_texts_of_every_layer_are_found() -> None:
    for place in (
        "models.refusals.NotLoggedIn.text[0]",
        "models.refusals.PaymentMethodFixed.notice[0]",
        "models.order.FAILURE_TEXTS.[0]",
        "models.catalogue.CATALOGUE.[0]",
        "models.checks.REQUIRED.[0]",
        "resolvers.mails._GREETING.[0]",
        "resolvers.written_dates._MONTHS.[11]",
        "schema.session.NO_COOKIE_HERE.[0]",
        "gateway.downloads.NOT_FOUND.[0]",
    ):
        assert place in TEXTS


def test_every_text_says_something_in_both_languages() -> None:
    assert [place for place, text in TEXTS.items() if not (text.nl.strip() and text.en.strip())] == []


def test_no_text_was_left_untranslated() -> None:
    alike = {text.nl for text in TEXTS.values() if text.nl.casefold() == text.en.casefold()}
    assert alike == set(SAME_IN_BOTH)


def test_no_text_hides_in_a_function_where_these_tests_do_not_see_it() -> None:
    hidden = [
        f"{module.__name__}.{function.name}"
        for module in modules()
        for function in ast.walk(ast.parse(Path(str(module.__file__)).read_text()))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == Text.__name__
    ]
    assert hidden == []


def test_both_languages_fill_in_the_same_values() -> None:
    differ = [place for place, text in TEXTS.items() if format_fields(text.nl) != format_fields(text.en)]
    assert differ == []


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda each: each.__name__)
def test_every_refusal_says_in_both_languages_what_is_the_matter(refusal: type[Refusal]) -> None:
    made = refusal(*EXAMPLES.get(refusal.__name__, ()))
    said = {language: made.message(language) for language in Language}
    assert said[Language.NL] != said[Language.EN]
    for sentence in said.values():
        assert sentence.endswith(".")
        assert "{" not in sentence


def test_the_kind_of_a_refusal_is_its_name_and_there_is_one_for_each() -> None:
    names = {refusal.code: "".join(part.title() for part in refusal.code.split("_")) for refusal in REFUSALS}
    assert [refusal.__name__ for refusal in REFUSALS] == [names[refusal.code] for refusal in REFUSALS]
    assert {refusal.code for refusal in REFUSALS} == set(ProblemCode)
    assert len(REFUSALS) == len(ProblemCode)


@pytest.mark.parametrize(("seconds", "minutes"), [(1, "1"), (60, "1"), (61, "2"), (900, "15")])
def test_waiting_is_told_in_whole_minutes(seconds: int, minutes: str) -> None:
    assert f"{minutes} min" in refusals.TooManyRequests(seconds).message(Language.NL)
    assert f"{minutes} min" in refusals.TooManyRequests(seconds).message(Language.EN)
