"""Somebody without a login buys a certified extract, pays, follows the order, and gets it; or does not."""

import asyncio
import re
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.async_api import FilePayload, expect
from pypdf import PdfReader

from models.permission import Permission
from tests.browser.conftest import Come
from tests.browser.visitor import Visitor
from tests.factories import Factory
from tests.processes.post import Post
from tests.processes.running import Installation, Running
from tests.resolvers.journeys import BAKERY, CONRON, DAGOBERT, GUEST_EMAIL
from tests.signatures import validate

BAKERY_WITH_FILE = "99000021"
"""An example company with annual accounts, a group and owners in the register."""
DOCUMENT_NUMBER = re.compile(r"(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}")
ORDER_NUMBER = re.compile(r"B-[0-9A-Z]{4}-[0-9A-Z]{4}")


@pytest.fixture
def gateway(installation: Installation, payment_provider: Running) -> Iterator[Running]:
    """Run a gateway alone: an order is produced when the story starts a worker."""
    with installation.gateway() as running:
        yield running


async def test_a_guest_buys_a_certified_extract_and_sees_it_delivered_without_reloading(
    come: Come, installation: Installation, post: Post, factory: Factory, tmp_path: Path
) -> None:
    guest, customer = await come(), await come()
    company = await factory.company(kvk_number=DAGOBERT)
    await fills_in_an_order(guest)
    await orders(guest)
    await pays(guest)
    await guest.see("Your order has been placed.")
    number = await order_number(guest)
    await guest.arrive("Order {number}", number=number)
    await guest.page.evaluate("window.isSamePage = true")
    with installation.worker():
        await guest.see("Your document is ready.")
        assert await guest.page.evaluate("window.isSamePage"), (
            "it became ready without loading the page again"
        )
        await guest.arrive("Order {number}", number=number)
        await guest.picture("guest-order")
        document = await downloads(guest, number)
        await is_certified_by_us(document, installation.settings.state_folder / "signing.p12", tmp_path)
        await customer.open("/login")
        await customer.log_in(company.main_user.access_code, company.main_user.password)
        await customer.arrive("Welcome, {name}", name="Test")
        await finds_the_order_by_the_mail(customer, post, number)
    await checks_the_document(await come(), document)
    await asks_for_a_replacement(guest)
    await is_told_to_open_the_mail(await come(), number)


async def test_a_guest_who_does_not_pay_is_told_how_it_ended_and_can_order_again(come: Come) -> None:
    guest = await come()
    await fills_in_an_order(guest)
    for ending, told in (
        ("Let it expire", "The order has expired"),
        ("Cancel", "The order has been cancelled."),
        ("Let it fail", "The payment did not succeed."),
    ):
        await orders(guest)
        await guest.page.get_by_role("button", name=guest.say(ending), exact=True).click()
        await guest.see(told)
        await guest.arrive("Order {number}", number=await order_number(guest))
        await guest.follow("Order again")
        await fills_in_details(guest)


async def test_a_guest_cancels_an_order_before_it_is_paid(come: Come) -> None:
    guest = await come()
    await fills_in_an_order(guest)
    number = await orders(guest)
    await guest.open(f"/guest-orders/{number}")
    await guest.see("Your order waits for its payment.")
    await guest.arrive("Order {number}", number=number)
    await expect(guest.main.get_by_role("link", name=guest.say("Pay"), exact=True)).to_have_attribute(
        "href", re.compile(re.escape(guest.payment_page))
    )
    await cancels(guest)
    await guest.see("Order again")


async def test_a_code_orders_paper_and_cancels_it_before_it_is_produced(come: Come, factory: Factory) -> None:
    company = await factory.company(kvk_number=DAGOBERT)
    holder = await come()
    await holder.open(f"/orders/new?kvk={CONRON}")
    await holder.log_in(company.main_user.access_code, company.main_user.password)
    await holder.arrive("Order a product")
    await holder.choose("Certified extract, on paper")
    await holder.press("Place the order")
    await holder.see("Fill in this field.")
    await holder.examine()
    await fills_in_the_address(holder)
    await holder.press("Place the order")
    await holder.see("Your order has been placed.")
    await holder.arrive("Order {number}", number=await order_number(holder))
    await holder.read("Teststraat 1")
    await holder.see("Belgium")
    await cancels(holder)
    await holder.menu("Orders")
    await holder.arrive("Orders")
    await expect(holder.main.get_by_role("row")).to_contain_text(["", holder.say("Cancelled")])


async def test_a_code_orders_the_annual_accounts_of_one_year(
    come: Come, factory: Factory, installation: Installation
) -> None:
    company = await factory.company(kvk_number=DAGOBERT)
    holder = await come()
    await holder.open(f"/orders/new?kvk={BAKERY_WITH_FILE}")
    await holder.log_in(company.main_user.access_code, company.main_user.password)
    await holder.choose("Annual accounts, €3.15")
    await holder.press("Place the order")
    await holder.see("Fill in this field.")
    await holder.arrive("Order a product")
    await holder.main.get_by_label(holder.say("Financial year")).select_option("2024")
    await holder.press("Place the order")
    await holder.see("Your order has been placed.")
    await holder.read("2024")
    await expect(holder.main.get_by_role("button", name=holder.say("Cancel the order"))).to_have_count(0)
    with installation.worker():
        await holder.see("Your document is ready.")
        assert (await holder.download(".pdf")).startswith(b"%PDF")


async def test_a_product_that_a_registration_does_not_have_is_told_before_it_is_ordered(
    come: Come, factory: Factory
) -> None:
    company = await factory.company(kvk_number=DAGOBERT)
    sub_code = await factory.sub_code(company, permissions=frozenset({Permission.PLACE_ORDERS}))
    holder = await come()
    await holder.open(f"/orders/new?kvk={BAKERY_WITH_FILE}")
    await holder.log_in(sub_code.access_code, sub_code.password)
    await holder.see("Your access code may not order this.")
    await holder.arrive("Order a product")
    await holder.open(f"/orders/new?kvk={BAKERY}")
    await holder.see("This registration has nothing of the kind.")
    await holder.arrive("Order a product")


async def fills_in_an_order(guest: Visitor) -> None:
    """Find the company from the start page, and fill in the details; what is forgotten is told."""
    await guest.open("/")
    await guest.arrive("Registerpoort")
    await guest.follow("Buy a certified extract")
    await guest.arrive("Buy a certified extract")
    await guest.fill("Name or number", CONRON)
    await guest.press("Search")
    await guest.read("Global Conron")
    await guest.examine()
    await guest.follow("Choose {name}", name="Global Conron")
    await guest.press("Next")
    await guest.see("Fill in this field.")
    await guest.examine()
    await guest.fill("E-mail address", "gast@test")
    await guest.press("Next")
    await guest.press("Order and pay")
    await guest.see("This is not a valid e-mail address.")
    await guest.examine()
    await fills_in_details(guest)


async def fills_in_details(guest: Visitor) -> None:
    await guest.fill("E-mail address", GUEST_EMAIL)
    await guest.press("Next")
    await guest.see("Check and pay")
    await guest.read(GUEST_EMAIL)


async def orders(guest: Visitor) -> str:
    """Order what was filled in, and arrive where one pays; give the order's number."""
    await guest.arrive("Buy a certified extract")
    await guest.picture("guest-check")
    await guest.press("Order and pay")
    await guest.page.wait_for_url(f"{guest.payment_page}/**")
    number = ORDER_NUMBER.search(await guest.main.inner_text())
    assert number is not None
    return number[0]


async def pays(guest: Visitor) -> None:
    await guest.page.get_by_label(guest.say("Your bank")).select_option(index=1)
    await guest.page.get_by_role("button", name=guest.say("Pay"), exact=True).click()


async def order_number(visitor: Visitor) -> str:
    """Read the number of the order that the page is about."""
    number = ORDER_NUMBER.search(await visitor.page.get_by_role("heading", level=1).inner_text())
    assert number is not None
    return number[0]


async def downloads(guest: Visitor, number: str) -> bytes:
    """Fetch the document, which is named after its order."""
    async with guest.page.expect_download() as started:
        await guest.main.get_by_role("button", name=guest.say("Download")).click()
    download = await started.value
    assert download.suggested_filename.endswith(f"{number}.pdf")
    return (await download.path()).read_bytes()


async def is_certified_by_us(document: bytes, key: Path, folder: Path) -> None:
    """Find that the signature is ours and that nothing was changed after it, as two validators see it."""
    status = await validate(document, key)
    assert status.bottom_line
    assert status.docmdp_ok
    pdfsig = shutil.which("pdfsig")
    if pdfsig is not None:
        file = folder / "document.pdf"
        file.write_bytes(document)
        process = await asyncio.create_subprocess_exec(pdfsig, "-nocert", file, stdout=subprocess.PIPE)
        said, _ = await process.communicate()
        assert b"Signature is Valid." in said
        assert b"Total document signed" in said


async def finds_the_order_by_the_mail(elsewhere: Visitor, post: Post, number: str) -> None:
    """Open the mail's link in another browser: its token leaves the address, and logs nobody out."""
    await elsewhere.open(await post.order_link(GUEST_EMAIL))
    await elsewhere.see("Your document is ready.")
    await elsewhere.arrive("Order {number}", number=number)
    assert elsewhere.page.url == f"{elsewhere.address}/guest-orders/{number}"
    await elsewhere.page.reload()
    await elsewhere.see("Your document is ready.")
    await elsewhere.menu("Orders")
    await elsewhere.arrive("Orders")


async def checks_the_document(stranger: Visitor, document: bytes) -> None:
    """Check the document by its number, and its file without sending it: one changed byte shows."""
    number = DOCUMENT_NUMBER.search(PdfReader(BytesIO(document)).pages[0].extract_text())
    assert number is not None
    await stranger.open("/verify")
    await stranger.arrive("Check a certified document")
    await stranger.fill("Document number", number[0].lower().replace("-", " "))
    await stranger.press("Check")
    await stranger.see("This number belongs to a document that we certified.")
    await stranger.read("Global Conron")
    file = stranger.main.get_by_label(stranger.say("PDF file"))
    await file.set_input_files(pdf(document))
    await stranger.see("is exactly the document that we certified.")
    await stranger.arrive("Check a certified document")
    await stranger.picture("verify")
    await file.set_input_files(pdf(document[:-1] + b" "))
    await stranger.see("is not the document that we certified")
    await stranger.examine()


def pdf(content: bytes) -> FilePayload:
    return {"name": "uittreksel.pdf", "mimeType": "application/pdf", "buffer": content}


async def asks_for_a_replacement(guest: Visitor) -> None:
    await guest.press("Ask for a replacement")
    await guest.see("Fill in this field.")
    await guest.fill("What is the matter?", "De laatste bladzijde is leeg.")
    await guest.press("Ask for a replacement")
    await guest.see("Support has your request")
    await guest.see("waits for an answer")
    await guest.examine()


async def is_told_to_open_the_mail(stranger: Visitor, number: str) -> None:
    """Come with no more than the number of an order: that shows nothing of it."""
    await stranger.open(f"/guest-orders/{number}")
    await stranger.see("Open the link in the mail about this order.")
    await stranger.arrive("Order {number}", number=number)


async def fills_in_the_address(holder: Visitor) -> None:
    await holder.fill("Name", "Test Ontvanger")
    await holder.fill("Street and house number, or post box", "Teststraat 1")
    await holder.fill("Postcode", "1000")
    await holder.fill("Town", "Teststad")
    country = holder.main.get_by_role("combobox", name=holder.say("Country"))
    await country.select_option(holder.say("Belgium"))


async def cancels(visitor: Visitor) -> None:
    """Cancel the order at the second thought, and see it cancelled without reloading."""
    dialog = visitor.page.get_by_role("dialog")
    await visitor.press("Cancel the order")
    await expect(dialog).to_contain_text(visitor.say("Cancel this order?"))
    await visitor.examine()
    await dialog.get_by_role("button", name=visitor.say("Keep the order")).click()
    await visitor.press("Cancel the order")
    await dialog.get_by_role("button", name=visitor.say("Cancel the order")).click()
    await visitor.see("The order has been cancelled.")
    await expect(visitor.page.get_by_role("heading", level=1)).to_be_focused()
    await visitor.examine()
