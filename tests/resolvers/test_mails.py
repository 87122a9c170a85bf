from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser

import pytest

from models.language import Language
from resolvers.mails import code_mail, first_login_mail, password_mail
from resolvers.order_mails import (
    OrderMail,
    delivered_mail,
    failed_mail,
    placed_mail,
    posted_mail,
    replacement_granted_mail,
)
from resolvers.ports import MailMessage
from resolvers.written_dates import written_date

PASSWORD = "zeer-geheim-9271"
ACCESS_CODE = "K7M4-0QPX-9TRO"
NUMBER = "2026-000123"
ORDER_URL = "https://poort.example/guest-orders/2026-000123#token=order.abc"
LOGIN = "https://poort.example/inloggen?taal=nl&van=mail"
UNTIL = date(2027, 1, 23)

Notice = Callable[..., MailMessage]


def password(
    language: Language = Language.NL, name: str = "Dagobert", organisation: str | None = "Test EMZ Dagobert"
) -> MailMessage:
    return password_mail(
        "password-1",
        "dagobert@example.org",
        language,
        holder_name=name,
        organisation_name=organisation,
        password=PASSWORD,
        valid_until=UNTIL,
        login_url=LOGIN,
    )


def code(
    language: Language = Language.NL, name: str = "Dagobert", organisation: str | None = "Test EMZ Dagobert"
) -> MailMessage:
    return code_mail(
        "code-1",
        "dagobert@example.org",
        language,
        holder_name=name,
        organisation_name=organisation,
        access_code=ACCESS_CODE,
        valid_until=UNTIL,
        login_url=LOGIN,
    )


def about(
    message: str, language: Language, name: str, *, to: str = "dagobert@example.org", number: str = NUMBER
) -> OrderMail:
    return OrderMail(
        message_id=message,
        to=to,
        language=language,
        recipient_name=name,
        order_number=number,
        product_name="Uittreksel",
        subject_name="Test EMZ Dagobert",
    )


def delivered(
    language: Language = Language.NL, name: str = "Dagobert", by_guest: bool = False
) -> MailMessage:
    url = "https://poort.example/documenten/1"
    return delivered_mail(about("delivered-1", language, name), document_url=url, by_guest=by_guest)


def failed(language: Language = Language.NL, name: str = "Dagobert", by_guest: bool = False) -> MailMessage:
    reason = "Het Handelsregister is nu niet bereikbaar."
    return failed_mail(about("failed-1", language, name), reason=reason, by_guest=by_guest)


def placed(language: Language = Language.NL, name: str = "Dagobert") -> MailMessage:
    return placed_mail(about("placed-1", language, name, to="gast@example.org"), order_url=ORDER_URL)


def posted(language: Language = Language.NL, name: str = "Dagobert") -> MailMessage:
    return posted_mail(about("posted-1", language, name, to="gast@example.org"))


def granted(language: Language = Language.NL, name: str = "Dagobert") -> MailMessage:
    return replacement_granted_mail(about("granted-1", language, name), request_number="C-000045")


def first_login(language: Language = Language.NL, name: str = "Dagobert") -> MailMessage:
    return first_login_mail(
        "first-login-1",
        "donald@example.org",
        language,
        main_user_name=name,
        holder_name="Govert",
        hint="K7M4-…",
    )


EVERY_NOTICE = [password, code, delivered, failed, first_login, placed, posted, granted]


class Words(HTMLParser):
    """What a reader sees of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, str | None] = {}
        self.seen = ""
        self.feed(page)
        self.seen = " ".join(self.seen.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update({f"{tag} {name}": value for name, value in attrs})

    def handle_data(self, data: str) -> None:
        self.seen += data


@pytest.mark.parametrize(
    ("notice", "dutch", "english"),
    [
        (password, "Uw wachtwoord voor het Handelsregister", "Your password for the Business Register"),
        (code, "Uw toegangscode voor het Handelsregister", "Your access code for the Business Register"),
        (delivered, "Uw bestelling 2026-000123 staat klaar", "Your order 2026-000123 is ready"),
        (failed, "Uw bestelling 2026-000123 is niet gelukt", "Your order 2026-000123 did not succeed"),
        (placed, "Uw bestelling 2026-000123 is betaald", "Your order 2026-000123 has been paid"),
        (posted, "Uw bestelling 2026-000123 is op de post", "Your order 2026-000123 is in the post"),
        (
            granted,
            "U krijgt een vervanging voor bestelling 2026-000123",
            "You get a replacement for order 2026-000123",
        ),
        (
            first_login,
            "Een toegangscode van uw onderneming is voor het eerst gebruikt",
            "An access code of your company was used for the first time",
        ),
    ],
)
def test_each_mail_is_written_in_the_person_s_language(notice: Notice, dutch: str, english: str) -> None:
    in_dutch, in_english = notice(Language.NL), notice(Language.EN)
    assert (in_dutch.subject, in_english.subject) == (dutch, english)
    assert in_dutch.text.startswith("Beste Dagobert,")
    assert in_english.text.startswith("Dear Dagobert,")
    assert Words(in_dutch.html).attributes["html lang"] == "nl"
    assert Words(in_english.html).attributes["html lang"] == "en"
    assert " de " not in in_english.text


@pytest.mark.parametrize("notice", EVERY_NOTICE)
@pytest.mark.parametrize("language", Language)
def test_the_plain_text_and_the_page_say_the_same(notice: Notice, language: Language) -> None:
    mail = notice(language)
    page = Words(mail.html)
    assert page.seen.count(mail.subject) == 2
    assert {"title", "h1", "main"} <= set(page.tags)
    for paragraph in mail.text.strip().split("\n\n"):
        said = paragraph.strip().partition(": https://")[0]
        for part in said.split(": ", 1) if ": " in said else [said]:
            assert part.rstrip(":") in page.seen


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("organisation", ["Test EMZ Dagobert", None])
def test_no_mail_carries_both_the_password_and_the_code(language: Language, organisation: str | None) -> None:
    bring_password, bring_code = (
        password(language, organisation=organisation),
        code(language, organisation=organisation),
    )
    assert PASSWORD in bring_password.text
    assert PASSWORD in bring_password.html
    assert ACCESS_CODE in bring_code.text
    assert ACCESS_CODE in bring_code.html
    assert ACCESS_CODE not in bring_password.text + bring_password.html + bring_password.subject
    assert PASSWORD not in bring_code.text + bring_code.html + bring_code.subject


def test_the_password_mail_does_not_tell_whether_the_code_comes_by_mail_or_post() -> None:
    assert "apart, per e-mail of per post" in password(Language.NL).text
    assert "separately, by e-mail or post" in password(Language.EN).text


def test_the_code_mail_tells_that_the_password_came_in_another_mail() -> None:
    assert "apart, in een andere e-mail" in code(Language.NL).text
    assert "separately, in another e-mail" in code(Language.EN).text


@pytest.mark.parametrize("notice", [password, code])
def test_a_password_and_a_code_tell_until_when_and_where_to_log_in(notice: Notice) -> None:
    assert "uiterlijk op 23 januari 2027" in notice(Language.NL).text
    assert "no later than 23 January 2027" in notice(Language.EN).text
    assert f"Inloggen: {LOGIN}" in notice(Language.NL).text
    assert Words(notice(Language.NL).html).attributes["a href"] == LOGIN


@pytest.mark.parametrize("notice", [password, code])
def test_a_mail_for_private_use_names_no_company(notice: Notice) -> None:
    assert "voor Test EMZ Dagobert" in notice(Language.NL).text
    private = notice(Language.NL, organisation=None)
    assert "None" not in private.text
    assert "voor ." not in private.text


def test_a_failed_order_tells_why_and_that_nothing_was_charged() -> None:
    assert "Het Handelsregister is nu niet bereikbaar." in failed().text
    assert "er is niets in rekening gebracht" in failed(Language.NL).text
    assert "nothing was charged" in failed(Language.EN).text
    assert "klantenservice" in failed().text


def test_a_guest_whose_order_failed_is_paid_back_and_a_code_that_was_not_charged_is_not() -> None:
    for_guest, for_code = failed(by_guest=True).text, failed().text
    assert "U krijgt het hele bedrag terug" in for_guest
    assert "niets in rekening gebracht" not in for_guest
    assert "bedrag terug" not in for_code
    assert "You get the whole amount back" in failed(Language.EN, by_guest=True).text


def test_a_guest_is_not_asked_to_log_in_and_learns_to_keep_the_link() -> None:
    for mail in (delivered(by_guest=True), placed()):
        assert "Bewaar deze link voor uzelf" in mail.text
        assert "toegangscode" not in mail.text
    assert "toegangscode waarmee u bestelde" in delivered().text
    assert f"Bestelling volgen: {ORDER_URL}" in placed().text
    assert Words(placed().html).attributes["a href"] == ORDER_URL


def test_who_waits_for_paper_learns_when_it_comes() -> None:
    assert "binnen 5 werkdagen" in posted().text
    assert "within 5 working days" in posted(Language.EN).text


def test_the_main_user_learns_whose_code_was_used_and_what_to_do_if_that_is_wrong() -> None:
    said = first_login().text
    assert "Op naam van: Govert" in said
    assert "Toegangscode: K7M4-…" in said
    assert "blokkeer de code" in said


@pytest.mark.parametrize("notice", EVERY_NOTICE)
def test_a_name_cannot_add_markup_links_or_lines_to_a_mail(notice: Notice) -> None:
    mail = notice(Language.NL, name='<a href="x">&\r\n\r\nKlik {hier} \x00')
    assert 'Beste <a href="x">& Klik {hier},' in mail.text
    page = Words(mail.html)
    assert 'Beste <a href="x">& Klik {hier},' in page.seen
    assert page.tags.count("a") == Words(notice(Language.NL).html).tags.count("a")


def test_a_subject_is_always_one_line() -> None:
    number = "2026\r\nBcc: b@example.org"
    mail = posted_mail(about("posted-1", Language.NL, "Dagobert", number=number))
    assert mail.subject == "Uw bestelling 2026 Bcc: b@example.org is op de post"


@pytest.mark.parametrize("notice", EVERY_NOTICE)
def test_a_mail_keeps_the_message_id_that_it_was_given(notice: Notice) -> None:
    first, again = notice(Language.NL), notice(Language.NL)
    assert first == again
    assert first.message_id.endswith("-1")


def test_every_month_is_written_in_both_languages() -> None:
    days = [date(2026, month, 24) for month in range(1, 13)]
    dutch = [written_date(day, Language.NL) for day in days]
    english = [written_date(day, Language.EN) for day in days]
    assert dutch[10] == "24 november 2026"
    assert english[10] == "24 November 2026"
    assert (dutch[2], english[2]) == ("24 maart 2026", "24 March 2026")
    assert len(set(dutch)) == len(set(english)) == 12
