"""Who collects: the operator's own account and identifier."""

import pytest

from gateway.creditor import EXAMPLE, creditor_of, is_creditor_identifier


@pytest.mark.parametrize("identifier", ["NL69ZZZ123456780000", "DE98ZZZ09999999999", "NL69ABC123456780000"])
def test_an_identifier_with_the_right_check_digits_counts(identifier: str) -> None:
    assert is_creditor_identifier(identifier)


@pytest.mark.parametrize(
    "identifier",
    ["", "NL68ZZZ123456780000", "NL69ZZZ123456780001", "nl69zzz123456780000", "NL69ZZZ", "X" * 40],
)
def test_any_other_does_not(identifier: str) -> None:
    assert not is_creditor_identifier(identifier)


def test_the_example_is_one_that_a_bank_could_take() -> None:
    assert creditor_of(EXAMPLE.name, EXAMPLE.iban, None, EXAMPLE.identifier) == EXAMPLE


def test_a_wrong_account_is_not_repeated() -> None:
    with pytest.raises(ValueError, match="CREDITOR_IBAN") as refused:
        creditor_of(EXAMPLE.name, "NL20INGB0001234568", None, EXAMPLE.identifier)
    assert "INGB" not in str(refused.value)
