"""Codes, first passwords and tokens: random, readable, and kept only as keyed hashes."""

import re
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auth.secrets import HINT_LENGTH, Secrets, new_number, new_seed, new_token

KEY = b"0123456789abcdef0123456789abcdef"
SECRETS = Secrets(KEY)
OTHERS = Secrets(KEY[::-1])
CROCKFORD = "[0-9A-HJKMNP-TV-Z]"

seeds = st.binary(min_size=32, max_size=32)


def test_a_key_shorter_than_32_bytes_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Secrets(KEY[:-1])


@given(seeds)
def test_an_access_code_is_three_groups_of_four_that_cannot_be_misread(seed: bytes) -> None:
    assert re.fullmatch(rf"{CROCKFORD}{{4}}(-{CROCKFORD}{{4}}){{2}}", SECRETS.access_code(seed))


@given(seeds)
def test_a_first_password_is_four_groups_of_four_in_lower_case(seed: bytes) -> None:
    password = SECRETS.mailed_password(seed)
    assert re.fullmatch(rf"{CROCKFORD}{{4}}(-{CROCKFORD}{{4}}){{3}}", password.upper())
    assert password == password.lower()


@given(seeds)
def test_a_seed_gives_the_same_at_every_attempt_and_nothing_without_the_key(seed: bytes) -> None:
    assert SECRETS.access_code(seed) == Secrets(KEY).access_code(seed)
    assert SECRETS.mailed_password(seed) == Secrets(KEY).mailed_password(seed)
    assert SECRETS.access_code(seed) != OTHERS.access_code(seed)
    assert SECRETS.mailed_password(seed) != OTHERS.mailed_password(seed)


@given(seeds)
def test_a_code_tells_nothing_of_a_password_from_the_same_seed(seed: bytes) -> None:
    code, password = SECRETS.access_code(seed), SECRETS.mailed_password(seed)
    assert not password.upper().startswith(code)


@given(seeds, seeds)
def test_other_seeds_give_other_codes_and_passwords(one: bytes, other: bytes) -> None:
    if one != other:
        assert SECRETS.access_code(one) != SECRETS.access_code(other)
        assert SECRETS.mailed_password(one) != SECRETS.mailed_password(other)


@given(seeds)
def test_a_code_for_an_access_an_authorisation_and_a_confirmation_are_three(seed: bytes) -> None:
    assert re.fullmatch(rf"{CROCKFORD}{{4}}(-{CROCKFORD}{{4}}){{2}}", SECRETS.authorisation_code(seed))
    assert re.fullmatch("[0-9a-f]{64}", SECRETS.confirmation_token(seed))
    assert SECRETS.authorisation_code(seed) == Secrets(KEY).authorisation_code(seed)
    assert SECRETS.authorisation_code(seed) not in {
        SECRETS.access_code(seed),
        OTHERS.authorisation_code(seed),
    }
    assert SECRETS.confirmation_token(seed) != OTHERS.confirmation_token(seed)


@given(seeds)
def test_an_authorisation_code_is_read_as_people_type_and_opens_one_authorisation(seed: bytes) -> None:
    code, one, other = SECRETS.authorisation_code(seed), UUID(int=1), UUID(int=2)
    typed = f" {code.lower().replace('0', 'o').replace('1', 'l').replace('-', ' ')}"
    assert SECRETS.authorisation_code_hash(one, typed) == SECRETS.authorisation_code_hash(one, code)
    assert SECRETS.authorisation_code_hash(one, code) != SECRETS.authorisation_code_hash(other, code)


def typed_with(separator: str, code: str) -> str:
    return separator.join(code.replace("-", ""))


@given(seeds)
def test_case_spaces_and_dashes_of_a_typed_code_do_not_matter(seed: bytes) -> None:
    code = SECRETS.access_code(seed)
    for typed in (code.lower(), code.replace("-", ""), f" {code.replace('-', ' ')} ", typed_with("\t", code)):
        assert SECRETS.code_hash(typed) == SECRETS.code_hash(code)


def test_letters_that_look_like_a_digit_are_read_as_that_digit() -> None:
    read = SECRETS.code_hash("0011-1100-2345")
    for typed in ("OO1I-1L00-2345", "oolI-iLOo-2345"):
        assert SECRETS.code_hash(typed) == read
    assert SECRETS.code_hash("0011-1100-2346") != read


def test_hashes_of_one_purpose_are_of_no_use_for_another() -> None:
    assert SECRETS.code_hash("7K3M") != SECRETS.token_hash("7K3M")
    assert SECRETS.keyed_hash("a", "bc") != SECRETS.keyed_hash("ab", "c")
    assert SECRETS.token_hash("7K3M") != OTHERS.token_hash("7K3M")


@given(st.text())
def test_anything_typed_can_be_hashed(typed: str) -> None:
    assert len(SECRETS.code_hash(typed)) == 32
    assert len(SECRETS.token_hash(typed)) == 32


def test_a_lone_surrogate_can_be_hashed() -> None:
    assert len(SECRETS.code_hash("\ud800")) == 32


def test_seeds_tokens_and_numbers_are_drawn_at_random() -> None:
    drawn = [(new_seed(), new_token(), new_number("B")) for _ in range(200)]
    for values in zip(*drawn, strict=True):
        assert len(set(values)) == 200
    assert all(len(seed) == 32 and len(token) >= 43 for seed, token, _ in drawn)


def test_a_number_can_be_read_out() -> None:
    assert re.fullmatch(rf"A-{CROCKFORD}{{4}}-{CROCKFORD}{{4}}", new_number("A"))


def test_a_hint_is_too_short_to_be_a_code() -> None:
    assert len(SECRETS.access_code(new_seed()).replace("-", "")) >= 3 * HINT_LENGTH
