"""What of a filing and of an authorisation is decided without a database (DOMAIN 19, 24)."""

from models.filing import BEING_HANDLED, CHANGEABLE, FILING_TRANSITIONS, FilingStatus
from models.filing_authorisation import AUTHORISATION_TRANSITIONS, AuthorisationStatus


def test_a_filing_is_in_the_hands_of_a_person_or_of_a_worker_until_it_is_filed() -> None:
    assert sorted((*CHANGEABLE, *BEING_HANDLED, FilingStatus.FILED)) == sorted(FilingStatus)


def test_a_person_cannot_have_accounts_accepted_or_filed_without_a_check() -> None:
    reachable = {after for before in CHANGEABLE for after in FILING_TRANSITIONS[before]}
    assert reachable == {FilingStatus.DRAFT, FilingStatus.CHECKING}


def test_a_filed_one_and_an_authorisation_that_is_over_stay_so() -> None:
    assert [status for status, after in FILING_TRANSITIONS.items() if not after] == [FilingStatus.FILED]
    over = {status for status, after in AUTHORISATION_TRANSITIONS.items() if not after}
    assert over == {AuthorisationStatus.ENDED, AuthorisationStatus.EXPIRED}
