"""Each finding has a sentence in both languages, known code or not."""

import re

import pytest

from models.finding import Finding, Severity
from models.finding_texts import FINDING_TEXTS, FindingCode, sentence_of
from models.language import Language, Text

_FIELDS = re.compile(r"{(\w+)}")


@pytest.mark.parametrize("code", FindingCode)
def test_each_finding_of_ours_has_a_sentence(code: FindingCode) -> None:
    assert code in FINDING_TEXTS


@pytest.mark.parametrize("code", FINDING_TEXTS)
def test_both_languages_say_it_differently_with_the_same_fields(code: str) -> None:
    text = FINDING_TEXTS[code]

    assert text.nl != text.en
    assert set(_FIELDS.findall(text.nl)) == set(_FIELDS.findall(text.en))
    assert text.nl.endswith(".")
    assert text.en.endswith(".")


def test_a_sentence_names_what_it_is_about() -> None:
    finding = Finding(FindingCode.REFERENCE_MISSING, Severity.ERROR, values={"reference": "own{0}.xsd"})

    assert "own{0}.xsd" in sentence_of(finding, Language.NL)
    assert "own{0}.xsd" in sentence_of(finding, Language.EN)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("NL.NL-KVK.3.1.1.1", "The file does not follow rule NL.NL-KVK.3.1.1.1 of KVK."),
        ("xmlSchema:valueError", "A value or element is not as the taxonomy asks."),
        (
            "xbrl.4.6",
            "The file does not follow the rules of XBRL (xbrl.4.6). Tell the maker of your software.",
        ),
    ],
)
def test_a_code_without_a_text_has_the_sentence_of_its_kind(code: str, sentence: str) -> None:
    assert sentence_of(Finding(code, Severity.ERROR), Language.EN) == sentence


def test_others_bring_texts_of_their_own() -> None:
    texts = FINDING_TEXTS | {"OWN": Text("Eigen {what}.", "Own {what}.")}

    assert (
        sentence_of(Finding("OWN", Severity.WARNING, values={"what": "x"}), Language.NL, texts) == "Eigen x."
    )
