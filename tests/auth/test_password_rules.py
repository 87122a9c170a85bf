"""Which passwords can be chosen (OWASP ASVS 5, 6.2)."""

import sys
from concurrent.futures import ThreadPoolExecutor
from time import process_time

import pytest

from auth.common_words import COMMON_DUTCH_WORDS
from auth.password_rules import LONGEST, SHORTEST, weaknesses
from models.refusals import PasswordRefusalReason

COMMON, CONTEXT = PasswordRefusalReason.TOO_COMMON, PasswordRefusalReason.CONTAINS_CONTEXT
SHORT, LONG = PasswordRefusalReason.TOO_SHORT, PasswordRefusalReason.TOO_LONG
WORDS = ("Annelies", "van Zonnestraal", "a.zonnestraal@test.example", "2HDT", "Molen & Zn. B.V.", "98000001")
"""A name, an address, the end of a code, a company and its KVK number: what `resolvers.passwords` gives."""

GOOD = [
    "een zonnige middag op de fiets",
    "correct horse battery staple",
    "   x   y   z   w",
    "тройка-семёрка-туз",
    "🚲🌷🧀🏠🐟🎈🌂🪁🍋🎲🧵🪴",
    "bqmzktwyvjxr",
    "839174620581",
    "\x00\x07~\u200b\u0301 \ud800 {}<>",
    "kaas" * 3 + " op een draaiend wiel",
]
COMMONPLACE = [
    "welkom123456",
    "Welkom12345!",
    "welkom welkom",
    "W3lkom!W3lkom!",
    "wachtwoord12",
    "W@chtw00rd12",
    "mijnwachtwoord",
    "geheim123456",
    "Amsterdam2026!",
    "feyenoord1908",
    "Zomer2026!Zomer",
    "Januari2026!",
    "ikhouvanjou12",
    "koningsdag2026",
    "schatje12345",
    "password1234",
    "P@ssw0rd1234!",
    "iloveyou1234",
    "administrator",
    "123456789012",
    "098765432109",
    "abcdefghijkl",
    "qwertyuiop[]",
    "1qaz2wsx3edc",
    "asdfghjkl;'\\",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "welkom" * 10,
    " " * 20,
    "🙂" * 12,
    "1" * LONGEST,
    "0123456789" * 12,
]


@pytest.mark.parametrize("password", GOOD, ids=ascii)
def test_any_characters_make_a_password_that_nobody_guesses(password: str) -> None:
    assert len(password) >= SHORTEST
    assert weaknesses(password, WORDS) == []


@pytest.mark.parametrize("password", COMMONPLACE, ids=ascii)
def test_what_many_people_choose_is_refused_however_long_it_is(password: str) -> None:
    assert len(password) >= SHORTEST
    assert COMMON in weaknesses(password, WORDS)


def test_a_password_has_12_to_128_characters_whatever_they_are() -> None:
    for character in ("\u00e9", "🌷", "x"):
        varied = "".join(f"{number:x}{character}" for number in range(7, 40))[:11]
        assert weaknesses(varied, ()) == [SHORT]
    phrase = "een zonnige middag op de fiets, langs het water. "
    assert weaknesses((phrase * 3)[:128], ()) == []
    assert weaknesses((phrase * 3)[:129], ()) == [LONG]
    assert [weaknesses(one, ()) for one in ("bqmz ktwy vj", "BQMZKTWYVJXR", "839174620581")] == [[]] * 3
    assert set(weaknesses("", ())) == {SHORT, COMMON}


NEAR_AT_HAND = ["Annelies", "ZONNESTRAAL", "a.zonnestraal@test.example", "Molen", "98000001", "2hdt"]


@pytest.mark.parametrize(
    "word", [*NEAR_AT_HAND, "Zonne-straal", "registerpoort", "Handelsregister", "WachtWoord", "password"]
)
def test_what_lies_near_at_hand_is_refused_within_a_long_phrase_too(word: str) -> None:
    assert weaknesses(f"bqmzktwyvjxr {word} 839174620581", WORDS) == [CONTEXT]


def test_a_name_is_found_however_its_accents_are_written() -> None:
    for written in ("bqmzktwyvjxr Andr\u00e9", "bqmzktwyvjxr Andre\u0301"):
        for name in ("Andr\u00e9", "Andre\u0301"):
            assert weaknesses(written, [name]) == [CONTEXT]


def test_words_of_two_or_three_letters_are_no_context() -> None:
    assert weaknesses("bqm van zn bv kt wyv jxr", WORDS) == []


def test_context_makes_a_guess_easier_also_where_it_is_disguised() -> None:
    disguised = "Z0nn3str@@l1"
    assert weaknesses(disguised, ()) == []
    assert weaknesses(disguised, ["Zonnestraal"]) == [COMMON]


def test_one_person_s_words_are_nothing_to_another_at_the_same_moment() -> None:
    def judge(number: int) -> list[PasswordRefusalReason]:
        return weaknesses("Z0nn3str@@l1", ["Zonnestraal"] if number % 2 else ["Regenwater"])

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    with ThreadPoolExecutor(8) as threads:
        judged = list(threads.map(judge, range(200)))
    sys.setswitchinterval(interval)
    assert judged == [[], [COMMON]] * 100


def test_every_reason_is_given_at_once() -> None:
    assert weaknesses("Annelies1", WORDS) == [SHORT, COMMON, CONTEXT]


def test_the_dutch_words_are_words() -> None:
    assert len(set(COMMON_DUTCH_WORDS)) == len(COMMON_DUTCH_WORDS) > 100
    assert all(word.isalpha() and word == word.lower() for word in COMMON_DUTCH_WORDS)


LEET = "4@8({[<3691!|70$5+%2"


@pytest.mark.parametrize(
    "password",
    [
        (LEET * 7)[:LONGEST],
        (LEET[::-1] * 7)[:LONGEST],
        "l1|!i7+t" * 16,
        "a" * LONGEST,
        "ab" * 64,
        ("a" * 63 + "b") * 2,
        "20" * 64,
        "1/1/11" * 21,
        "the" * 42,
        "qwertyuiop" * 12,
        "\u0130\u1e9e\ufdfa" * 42,
        "a" * 10_000_000,
    ],
    ids=lambda password: f"{password[:8]!a} {len(password)}",
)
def test_the_longest_and_oddest_are_judged_in_little_time(password: str) -> None:
    began = process_time()
    weaknesses(password, [*WORDS, "Een heel lange naam van een onderneming " * 12])
    assert process_time() - began < 1.5
