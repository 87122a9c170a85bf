"""A company lets an account file its annual accounts, by the code of a letter (DOMAIN 19)."""

import asyncio
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest

from auth.principal import GUEST, AccountHolder, CodeHolder
from auth.throttle import AUTHORISATION_LETTER, AUTHORISATION_REQUEST_FOR_COMPANY
from models.access_code import UNUSED_LIFE
from models.account_refusals import NotForAccessCodes
from models.filing_authorisation import CODE_LIFE, MOST_TRIES, AuthorisationStatus, FilingAuthorisation
from models.filing_refusals import AuthorisationCodeRefused, AuthorisationNotFound, NotAuthorised
from models.language import Language
from models.organisation import Organisation
from models.outbox import OutboxItem, Task
from models.refusals import (
    IdempotencyKeyReused,
    InvalidFieldCode,
    InvalidInput,
    NotLoggedIn,
    NotPermitted,
    Refusal,
    RegisterUnavailable,
    RegistrationNotFound,
    RegistrationWithheld,
    TooManyRequests,
)
from resolvers import authorisation_letters, outbox, upkeep
from resolvers import filing_authorisations as use_cases
from resolvers.filing_authorisations import (
    FilingAuthorisationEnded,
    FilingAuthorisationMade,
    FilingAuthorisationRequested,
)
from resolvers.outbox import LeaseLost
from resolvers.services import Services
from tests.clock import SettableClock
from tests.database import all_rows, one_row
from tests.factories import Factory
from tests.fakes import Mailbox, PostBox, WatchedRegister
from tests.resolvers.journeys import (
    BAKERY,
    CONRON,
    DONALD,
    JOYFLEX,
    LEASE,
    UNKNOWN,
    WITHHELD,
    Journeys,
    codes_in,
    letter_text,
    new_key,
    refused_fields,
)

_Status = AuthorisationStatus


@pytest.fixture
async def filer(factory: Factory) -> AccountHolder:
    """Give an account, logged in."""
    return await factory.account_principal(
        await factory.account(email="deponent@test.example", first_name="Dora", last_name="Deponent")
    )


async def request(
    services: Services, holder: Any, kvk_number: str = BAKERY, key: str | None = None
) -> FilingAuthorisationRequested:
    return await use_cases.request(services, holder, kvk_number, key or new_key())


async def letters(journeys: Journeys, post_box: PostBox) -> list[str]:
    """Give the text of each letter that was queued since the last time."""
    before = set(post_box.letters)
    await journeys.work()
    return [letter_text(post_box.letters[each]) for each in post_box.letters if each not in before]


def code_in(letter: str) -> str:
    (code,) = codes_in(letter)
    return code


async def requested_code(
    journeys: Journeys, post_box: PostBox, holder: AccountHolder, kvk_number: str = BAKERY
) -> str:
    """Request an authorisation and read the code off its letter."""
    await request(journeys.services, holder, kvk_number)
    (letter,) = await letters(journeys, post_box)
    return code_in(letter)


async def make(
    services: Services, holder: Any, code: str, kvk_number: str = BAKERY
) -> FilingAuthorisationMade:
    return await use_cases.make(services, holder, kvk_number, code)


async def is_authorised(services: Services, holder: AccountHolder, kvk_number: str = BAKERY) -> bool:
    try:
        await services.database.write(
            lambda transaction: use_cases.must_be_authorised(transaction, holder.account_id, kvk_number)
        )
    except NotAuthorised:
        return False
    return True


async def the_only(services: Services) -> FilingAuthorisation:
    return await one_row(services, FilingAuthorisation)


# The letter and its code


async def test_the_code_of_the_letter_makes_the_authorisation(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    services = journeys.services
    requested = await request(services, filer)
    assert requested.letter_arrives_by == date(2026, 3, 9)
    assert requested.authorisation.status is _Status.REQUESTED
    assert not await is_authorised(services, filer)
    (letter,) = await letters(journeys, post_box)
    made = await make(services, filer, f" {code_in(letter).lower().replace('-', ' ')} ")
    assert made.authorisation.status is _Status.ACTIVE
    assert made.account.id == filer.account_id
    assert await is_authorised(services, filer)
    row = await the_only(services)
    assert (row.code_hash, row.made_at) == (None, services.clock())


async def test_the_letter_says_who_asks_and_until_when(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    await request(journeys.services, filer, DONALD)
    (letter,) = await letters(journeys, post_box)
    for part in (
        "Test BV Donald",
        "68750110",
        "Dora Deponent",
        "deponent@test.example",
        "2 maart 2026, 10:00",
        "Eenmaal te gebruiken, tot 12 maart 2026, 10:00",
        "Gaat u niet akkoord",
    ):
        assert part in letter
    ((letter_id, _),) = post_box.letters.items()
    assert letter_id.startswith("authorisation-D-")
    assert letter_id.removeprefix("authorisation-") in letter


async def test_the_letter_is_in_the_language_of_the_account(
    journeys: Journeys, post_box: PostBox, factory: Factory
) -> None:
    account = await factory.account_principal(await factory.account(language=Language.EN))
    await request(journeys.services, account)
    (letter,) = await letters(journeys, post_box)
    assert "To be used once, until 12 March 2026, 10:00" in letter
    assert "Do you not agree" in letter
    assert "machtiging" not in letter


async def test_support_delivers_where_there_is_no_whole_address(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    for kvk_number in (JOYFLEX, CONRON):
        await request(journeys.services, filer, kvk_number)
    await journeys.work()
    prefixes = Counter(letter_id.partition("D-")[0] for letter_id in post_box.letters)
    assert prefixes["support-authorisation-"] >= 1


async def test_a_letter_that_cannot_be_made_yet_is_tried_again(
    journeys: Journeys,
    post_box: PostBox,
    filer: AccountHolder,
    register: WatchedRegister,
    clock: SettableClock,
) -> None:
    await request(journeys.services, filer)
    register.profile_failure = RegisterUnavailable()
    assert await letters(journeys, post_box) == []
    register.profile_failure = None
    post_box.failures = [OSError()]
    for _ in range(3):
        clock.advance(minutes=1)
        await journeys.work()
    assert len(post_box.letters) == 1


async def test_the_database_does_not_hold_the_code(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    code = await requested_code(journeys, post_box, filer)
    row = await the_only(journeys.services)
    assert row.code_hash is not None
    assert len(row.code_hash) == 32
    assert code.replace("-", "").encode() not in row.code_hash
    assert await all_rows(journeys.services, OutboxItem) == []


async def test_a_code_is_good_for_ten_days_to_the_moment(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder, clock: SettableClock
) -> None:
    services = journeys.services
    in_time = await requested_code(journeys, post_box, filer)
    late = await requested_code(journeys, post_box, filer, DONALD)
    clock.now += CODE_LIFE
    clock.advance(microseconds=-1)
    await make(services, filer, in_time)
    clock.advance(microseconds=1)
    with pytest.raises(AuthorisationCodeRefused):
        await make(services, filer, late, DONALD)
    expired = await one_row(services, FilingAuthorisation, kvk_number=DONALD)
    assert (expired.status, expired.code_hash) == (_Status.EXPIRED, None)
    assert not await is_authorised(services, filer, DONALD)


async def test_upkeep_expires_what_was_not_used_and_nothing_else(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder, clock: SettableClock
) -> None:
    services = journeys.services
    await make(services, filer, await requested_code(journeys, post_box, filer))
    await request(services, filer, DONALD)
    clock.advance(days=1)
    await request(services, filer, CONRON)
    clock.advance(days=9)
    await upkeep.run(services.database, clock)
    rows = await all_rows(services, FilingAuthorisation)
    assert {row.kvk_number: row.status for row in rows} == {
        BAKERY: _Status.ACTIVE,
        DONALD: _Status.EXPIRED,
        CONRON: _Status.REQUESTED,
    }
    await request(services, filer, DONALD)


async def test_a_wrong_code_counts_and_the_fifth_is_the_last(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    services = journeys.services
    code = await requested_code(journeys, post_box, filer)
    for left in reversed(range(1, MOST_TRIES)):
        with pytest.raises(AuthorisationCodeRefused):
            await make(services, filer, "0000-0000-0000")
        assert (await the_only(services)).tries_left == left
    with pytest.raises(AuthorisationCodeRefused):
        await make(services, filer, "0000-0000-0000")
    assert (await the_only(services)).status is _Status.EXPIRED
    with pytest.raises(AuthorisationCodeRefused):
        await make(services, filer, code)
    assert not await is_authorised(services, filer)


async def test_after_four_wrong_tries_the_right_code_still_works(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    code = await requested_code(journeys, post_box, filer)
    for _ in range(MOST_TRIES - 1):
        with pytest.raises(AuthorisationCodeRefused):
            await make(journeys.services, filer, "0000-0000-0000")
    await make(journeys.services, filer, code)


async def test_a_code_works_for_its_own_account_and_company_alone(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder, factory: Factory
) -> None:
    services = journeys.services
    stranger = await factory.account_principal(await factory.account())
    code = await requested_code(journeys, post_box, filer)
    await requested_code(journeys, post_box, filer, DONALD)
    await requested_code(journeys, post_box, stranger)
    for holder, kvk_number in ((filer, DONALD), (stranger, BAKERY), (stranger, DONALD), (filer, UNKNOWN)):
        with pytest.raises(AuthorisationCodeRefused):
            await make(services, holder, code, kvk_number)
    await make(services, filer, code)
    assert not await is_authorised(services, stranger)
    assert not await is_authorised(services, filer, DONALD)


# Requesting again


async def test_requested_again_the_old_code_is_void_and_a_new_letter_goes(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder, clock: SettableClock
) -> None:
    services = journeys.services
    old = await requested_code(journeys, post_box, filer)
    with pytest.raises(AuthorisationCodeRefused):
        await make(services, filer, "0000-0000-0000")
    clock.advance(days=3)
    new = await requested_code(journeys, post_box, filer)
    assert (await the_only(services)).tries_left == MOST_TRIES
    with pytest.raises(AuthorisationCodeRefused):
        await make(services, filer, old)
    clock.advance(days=9)
    await make(services, filer, new)


async def test_a_letter_whose_code_is_void_before_it_was_made_is_not_sent(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    await request(journeys.services, filer)
    await request(journeys.services, filer)
    (letter,) = await letters(journeys, post_box)
    await make(journeys.services, filer, code_in(letter))
    requested = await request(journeys.services, filer, DONALD)
    await use_cases.end(journeys.services, filer, requested.authorisation.id)
    assert await letters(journeys, post_box) == []


async def test_a_worker_that_is_at_it_while_it_is_requested_again_posts_no_dead_code(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    services = journeys.services
    await request(services, filer)
    at_it = await outbox.lease(services.database, services.clock(), LEASE)
    assert at_it is not None
    await request(services, filer)
    with pytest.raises(LeaseLost):
        await authorisation_letters.post_code(services, at_it)
    assert post_box.letters == {}
    (letter,) = await letters(journeys, post_box)
    await make(services, filer, code_in(letter))


async def test_sent_again_a_request_is_one_letter(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    services = journeys.services
    key = new_key()
    first = await request(services, filer, key=key)
    code = code_in((await letters(journeys, post_box))[0])
    again = await request(services, filer, key=key)
    assert again.authorisation.id == first.authorisation.id
    assert again.letter_arrives_by == first.letter_arrives_by
    assert await letters(journeys, post_box) == []
    await make(services, filer, code)
    assert (await request(services, filer, key=key)).authorisation.status is _Status.ACTIVE
    with pytest.raises(IdempotencyKeyReused):
        await request(services, filer, DONALD, key=key)


async def test_what_is_in_force_cannot_be_requested(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    await make(journeys.services, filer, await requested_code(journeys, post_box, filer))
    with pytest.raises(InvalidInput) as refused:
        await request(journeys.services, filer)
    assert refused_fields(refused.value) == {"kvkNumber": InvalidFieldCode.NOT_ALLOWED}


async def test_one_account_sends_a_company_three_letters_a_day(
    services: Services, filer: AccountHolder, clock: SettableClock
) -> None:
    for _ in range(AUTHORISATION_LETTER.attempts):
        await request(services, filer)
    with pytest.raises(TooManyRequests):
        await request(services, filer)
    await request(services, filer, DONALD)
    clock.advance(days=1)
    await request(services, filer)


async def test_all_accounts_together_send_a_company_no_more_letters_than_that(
    services: Services, factory: Factory
) -> None:
    for _ in range(AUTHORISATION_REQUEST_FOR_COMPANY.attempts):
        await request(services, await factory.account_principal(await factory.account()))
    with pytest.raises(TooManyRequests):
        await request(services, await factory.account_principal(await factory.account()))


@pytest.mark.parametrize(
    ("kvk_number", "refusal"),
    [(UNKNOWN, RegistrationNotFound), (WITHHELD, RegistrationWithheld), ("123", InvalidInput)],
)
async def test_only_a_company_that_the_register_delivers_can_be_asked(
    services: Services, filer: AccountHolder, kvk_number: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        await request(services, filer, kvk_number)
    assert await all_rows(services, FilingAuthorisation) == []


async def test_no_letter_is_promised_while_the_register_is_out_of_reach(
    played: Services, register: WatchedRegister, filer: AccountHolder
) -> None:
    for failing in ("failure", "profile_failure"):
        setattr(register, failing, RegisterUnavailable())
        with pytest.raises(RegisterUnavailable):
            await request(played, filer)
    assert await all_rows(played, OutboxItem) == []


async def test_access_codes_and_guests_ask_for_nothing(services: Services, factory: Factory) -> None:
    code = await factory.principal((await factory.company()).main_user)
    for holder, refusal in ((code, NotForAccessCodes), (GUEST, NotLoggedIn)):
        with pytest.raises(refusal):
            await request(services, holder)
        with pytest.raises(refusal):
            await make(services, holder, "0000-0000-0000")


# The main user


async def authorised(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder, factory: Factory, **of_company: Any
) -> tuple[CodeHolder, FilingAuthorisation]:
    """Give the main user of a company that authorised the account, and the authorisation."""
    company = await factory.company(kvk_number=BAKERY, **of_company)
    await make(journeys.services, filer, await requested_code(journeys, post_box, filer))
    return await factory.principal(company.main_user), await the_only(journeys.services)


async def test_the_main_user_is_mailed_who_may_file_and_sees_it(
    journeys: Journeys, post_box: PostBox, mailbox: Mailbox, filer: AccountHolder, factory: Factory
) -> None:
    main_user, authorisation = await authorised(journeys, post_box, filer, factory)
    await journeys.work(Task.MAIL_AUTHORISATION_MADE)
    (message,) = mailbox.messages
    for part in ("Dora Deponent", "deponent@test.example", "hoofduser", "beëindig de machtiging"):
        assert part in message.text
    reader = journeys.services.database.reader(main_user)
    company = await one_row(journeys.services, Organisation)
    (seen,) = await use_cases.of_organisations(reader, [company])  # type: ignore[list-item]
    assert [(each.id, each.account_email) for each in seen] == [(authorisation.id, "deponent@test.example")]


async def test_whoever_asked_for_a_code_and_never_used_it_is_told_nothing(
    journeys: Journeys, post_box: PostBox, mailbox: Mailbox, filer: AccountHolder, clock: SettableClock
) -> None:
    services = journeys.services
    await journeys.request(email="vreemd@test.example")
    await journeys.work()
    sent = len(mailbox.messages)
    before_it_expires = await requested_code(journeys, post_box, filer)
    await make(services, filer, before_it_expires)
    clock.now += UNUSED_LIFE - timedelta(days=1)
    await use_cases.end(services, filer, (await the_only(services)).id)
    code = await requested_code(journeys, post_box, filer)
    clock.advance(days=1)
    await upkeep.run(services.database, clock)
    await make(services, filer, code)
    assert (await one_row(services, FilingAuthorisation, status=_Status.ACTIVE)).organisation_id is None
    await journeys.work()
    assert len(mailbox.messages) == sent


async def test_the_main_user_ends_it_and_the_account_is_told(
    journeys: Journeys, post_box: PostBox, mailbox: Mailbox, filer: AccountHolder, factory: Factory
) -> None:
    services = journeys.services
    main_user, authorisation = await authorised(journeys, post_box, filer, factory)
    await journeys.work()
    ended = await use_cases.end(services, main_user, authorisation.id)
    assert ended.authorisation.status is _Status.ENDED
    assert (ended.organisation is not None, ended.account) == (True, None)
    assert not await is_authorised(services, filer)
    await journeys.work(Task.MAIL_AUTHORISATION_ENDED)
    message = mailbox.to("deponent@test.example")[-1]
    assert message.subject == "Uw machtiging om te deponeren is beëindigd"
    assert BAKERY in message.text


async def test_the_main_user_can_refuse_before_the_code_is_used(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder, factory: Factory
) -> None:
    services = journeys.services
    main_user = await factory.principal((await factory.company(kvk_number=BAKERY)).main_user)
    code = await requested_code(journeys, post_box, filer)
    await use_cases.end(services, main_user, (await the_only(services)).id)
    with pytest.raises(AuthorisationCodeRefused):
        await make(services, filer, code)


async def test_the_account_ends_its_own_and_nobody_is_mailed(
    journeys: Journeys, post_box: PostBox, mailbox: Mailbox, filer: AccountHolder, factory: Factory
) -> None:
    services = journeys.services
    _, authorisation = await authorised(journeys, post_box, filer, factory)
    await journeys.work()
    sent = len(mailbox.messages)
    ended = await use_cases.end(services, filer, authorisation.id)
    assert ended.account is not None
    assert ended.organisation is None
    await journeys.work()
    assert len(mailbox.messages) == sent
    with pytest.raises(AuthorisationNotFound):
        await use_cases.end(services, filer, authorisation.id)
    await request(services, filer)


async def test_nobody_else_ends_it(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder, factory: Factory
) -> None:
    services = journeys.services
    main_user, authorisation = await authorised(journeys, post_box, filer, factory)
    assert main_user.organisation_id is not None
    company = await factory.company()
    stranger = await factory.account_principal(await factory.account())
    sub_code = await factory.principal(await factory.sub_code(company))
    for holder, refusal in (
        (stranger, AuthorisationNotFound),
        (await factory.principal(company.main_user), AuthorisationNotFound),
        (sub_code, NotPermitted),
        (await factory.principal(await factory.private_code()), NotPermitted),
        (GUEST, NotLoggedIn),
    ):
        with pytest.raises(refusal):
            await use_cases.end(services, holder, authorisation.id)
    assert (await the_only(services)).status is _Status.ACTIVE


async def test_the_first_code_of_a_company_shows_its_main_user_what_accounts_asked_before(
    journeys: Journeys, post_box: PostBox, mailbox: Mailbox, filer: AccountHolder
) -> None:
    services = journeys.services
    await make(services, filer, await requested_code(journeys, post_box, filer))
    await request(services, filer, DONALD)
    assert await all_rows(services, OutboxItem, task=Task.MAIL_AUTHORISATION_MADE) == []
    requested = await journeys.request(kvk_number=BAKERY)
    code = await journeys.under_way(requested)
    logged_in = await journeys.log_in(code)
    of_bakery = await one_row(services, FilingAuthorisation, kvk_number=BAKERY)
    assert of_bakery.organisation_id == code.organisation_id
    assert (await one_row(services, FilingAuthorisation, kvk_number=DONALD)).organisation_id is None
    ended = await use_cases.end(services, logged_in.principal, of_bakery.id)
    assert isinstance(ended, FilingAuthorisationEnded)


# At once


async def outcomes(*acts: Any) -> Counter[str]:
    """Do things at once; count what came of them. What is no refusal is a bug."""
    results = await asyncio.gather(*acts, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException) and not isinstance(result, Refusal):
            raise result
    return Counter(type(result).__name__ for result in results)


async def test_the_right_code_twenty_times_at_once_makes_one_authorisation(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    code = await requested_code(journeys, post_box, filer)
    came_of_it = await outcomes(*(make(journeys.services, filer, code) for _ in range(20)))
    assert came_of_it == {"FilingAuthorisationMade": 1, "AuthorisationCodeRefused": 19}


async def test_forty_wrong_codes_at_once_are_five_tries(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    code = await requested_code(journeys, post_box, filer)
    wrong = (make(journeys.services, filer, f"0000-0000-00{number:02}") for number in range(40))
    assert await outcomes(*wrong) == {"AuthorisationCodeRefused": 40}
    row = await the_only(journeys.services)
    assert (row.status, row.tries_left) == (_Status.EXPIRED, 0)
    with pytest.raises(AuthorisationCodeRefused):
        await make(journeys.services, filer, code)


async def test_requests_at_once_leave_one_that_is_live_with_one_letter(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder
) -> None:
    services = journeys.services
    came_of_it = await outcomes(
        *(request(services, filer) for _ in range(AUTHORISATION_LETTER.attempts)),
    )
    assert came_of_it == {"FilingAuthorisationRequested": AUTHORISATION_LETTER.attempts}
    (letter,) = await letters(journeys, post_box)
    await make(services, filer, code_in(letter))


async def test_requesting_making_and_ending_at_once_end_as_if_one_came_after_another(
    journeys: Journeys, post_box: PostBox, filer: AccountHolder, factory: Factory
) -> None:
    services = journeys.services
    main_user = await factory.principal((await factory.company(kvk_number=BAKERY)).main_user)
    code = await requested_code(journeys, post_box, filer)
    requested = await the_only(services)
    await outcomes(
        make(services, filer, code),
        request(services, filer),
        use_cases.end(services, main_user, requested.id),
        use_cases.end(services, filer, requested.id),
        make(services, filer, code),
        request(services, filer),
    )
    rows = await all_rows(services, FilingAuthorisation)
    live = [row for row in rows if row.status in (_Status.REQUESTED, _Status.ACTIVE)]
    assert len(live) <= 1
    assert await is_authorised(services, filer) == any(row.status is _Status.ACTIVE for row in live)
    for row in live:
        await use_cases.end(services, filer, row.id)
    assert not await is_authorised(services, filer)


async def test_what_is_ended_while_its_code_is_entered_is_ended(
    journeys: Journeys, post_box: PostBox, factory: Factory
) -> None:
    services = journeys.services
    acts = []
    for _ in range(8):
        holder = await factory.account_principal(await factory.account())
        code = await requested_code(journeys, post_box, holder)
        row = await one_row(services, FilingAuthorisation, account_id=holder.account_id)
        acts += [make(services, holder, code), use_cases.end(services, holder, row.id)]
    came_of_it = await outcomes(*acts)
    assert came_of_it["FilingAuthorisationEnded"] == 8
    rows = await all_rows(services, FilingAuthorisation)
    assert {row.status for row in rows} == {_Status.ENDED}


async def test_a_first_code_and_a_request_at_once_always_find_each_other(
    journeys: Journeys, factory: Factory
) -> None:
    services = journeys.services
    holders = [await factory.account_principal(await factory.account()) for _ in range(6)]
    came_of_it = await outcomes(
        *(request(services, holder) for holder in holders[:3]),
        journeys.request(kvk_number=BAKERY),
        *(request(services, holder) for holder in holders[3:]),
    )
    assert came_of_it == {"FilingAuthorisationRequested": 6, "Requested": 1}
    company = await one_row(services, Organisation)
    rows = await all_rows(services, FilingAuthorisation)
    assert [row.organisation_id for row in rows] == [company.id] * 6
