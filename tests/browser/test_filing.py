"""The story of who files annual accounts: in a form that says what is wrong, and as a file of software."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.async_api import Locator, expect
from pypdf import PdfReader

from tests.browser.conftest import Come
from tests.browser.visitor import Visitor
from tests.factories import Code, Factory
from tests.resolvers.journeys import DONALD
from tests.shared_data import needs_shared_data

SAMPLES = Path("kvk-xbrl", "sample")
CODES_OF_BAD = ("BR-KVK-4.10", "FR-KVK-2.01", "FR-KVK-5.01")


@pytest.fixture
async def code(factory: Factory) -> Code:
    """Give the main user of a company."""
    return (await factory.company(kvk_number=DONALD)).main_user


async def test_a_form_with_an_error_is_mended_submitted_and_filed_while_one_watches(
    come: Come, code: Code
) -> None:
    filer = await come()
    await begins_to_file(filer, code)
    await is_told_how_large_companies_file(filer)
    await filer.choose("Micro")
    await filer.choose("Fill in a form")
    await filer.fill("Last day of the financial year", "2024-12-31")
    await filer.press("Go on")
    await filer.arrive("Fill in the annual accounts")
    await fills_in_what_does_not_balance(filer)
    await mends_it(filer)
    await submits_and_sees_it_filed(filer)


async def test_a_file_is_refused_with_all_that_is_wrong_and_another_is_filed_in_its_place(
    come: Come, code: Code
) -> None:
    samples = needs_shared_data() / SAMPLES
    filer = await come()
    await begins_to_file(filer, code)
    await filer.choose("Micro")
    await filer.choose("Upload an XBRL file")
    await filer.press("Go on")
    await uploads(filer, samples / "bad.xbrl")
    await filer.see("The annual accounts were not accepted.")
    for each in CODES_OF_BAD:
        await filer.read(each)
    await filer.examine()
    await filer.follow("Replace the file")
    await uploads(filer, samples / "good.xbrl")
    await filer.see("The annual accounts have been filed.")
    await filer.see("You had until")
    await filer.main.get_by_text(filer.say("The figures in the file")).click()
    await filer.read("jenv-bw2-i:Equity")
    await filer.examine()


async def begins_to_file(filer: Visitor, code: Code) -> None:
    """Log in, read until when the next accounts can be filed, and begin."""
    await filer.open("/login")
    await filer.log_in(code.access_code, code.password)
    await filer.arrive("Welcome, {name}", name="Test")
    await filer.menu("Filings")
    await filer.see("Next annual accounts")
    await filer.arrive("Filings")
    await filer.follow("File annual accounts")
    await filer.arrive("File annual accounts")


async def is_told_how_large_companies_file(filer: Visitor) -> None:
    """Choose a size that this is not for."""
    await filer.choose("Large Files with its own software")
    await filer.see("A large company files with its own software")
    await filer.press("Go on")
    await expect(filer.main.get_by_role("alert")).to_contain_text(
        filer.say("A large company files with its own software")
    )


async def fills_in_what_does_not_balance(filer: Visitor) -> None:
    """Fill in the balance sheet with one amount that is wrong, and read so while typing."""
    await filer.choose("After appropriation of the result")
    await filer.choose("No, not yet")
    for item, current, previous in (
        ("Fixed assets", "60000", "70000"),
        ("Current assets", "40000", "20000"),
        ("Equity", "55000", "-10000"),
        ("Liabilities due within one year", "54000", "100000"),
    ):
        await amount(filer, item, "31 December 2024").fill(current)
        await amount(filer, item, "31 December 2023").fill(previous)
    await expect(amount(filer, "Total assets", "31 December 2024")).to_have_value(filer.say("100,000"))
    await filer.see("The balance sheet does not balance")
    await filer.see("1 thing to mend")
    await filer.examine()
    await filer.press("Check and go on")
    await expect(filer.page.get_by_role("heading", level=1)).to_have_text(
        filer.say("Fill in the annual accounts")
    )


async def mends_it(filer: Visitor) -> None:
    """Correct the amount: nothing is left but that it is late; it is saved without asking."""
    await amount(filer, "Liabilities due within one year", "31 December 2024").fill("45000")
    await filer.not_see("1 thing to mend")
    await filer.see("1 thing to know")
    await filer.see("You had until")
    await filer.see("Saved.")


async def submits_and_sees_it_filed(filer: Visitor) -> None:
    """Go on, submit, and without loading the page again see the receipt; read the PDF."""
    await filer.press("Check and go on")
    await expect(filer.main.get_by_role("button", name=filer.say("File the annual accounts"))).to_be_visible()
    await filer.examine()
    await filer.page.evaluate("window.isSamePage = true")
    await filer.press("File the annual accounts")
    await filer.see("The annual accounts have been filed.")
    assert await filer.page.evaluate("window.isSamePage"), "it was filed without loading the page again"
    number = (await filer.page.get_by_role("heading", level=1).inner_text()).split()[-1]
    await filer.arrive("Filing {number}", number=number)
    pdf = await filer.download(".pdf")
    said = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    assert DONALD in said


def amount(filer: Visitor, item: str, day: str) -> Locator:
    """Find the field of an amount as a screen reader names it."""
    return filer.main.get_by_role("textbox", name=f"{filer.say(item)} {filer.say(day)}", exact=True)


async def uploads(filer: Visitor, file: Path) -> None:
    """Choose a file and send it."""
    await filer.arrive("Upload an XBRL file")
    await filer.main.get_by_label(filer.say("File with the annual accounts")).set_input_files(file)
    await filer.press("Upload and file")
