"""The story of the money: what was spent, the monthly invoice, and a balance that is topped up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO

import pytest
from playwright.async_api import Locator, Page, expect
from pypdf import PdfReader

from models.catalogue import ProductCode
from models.days import amsterdam_day, start_of_day, system_clock
from models.order import OrderStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from tests.browser.conftest import Come
from tests.browser.visitor import Visitor
from tests.factories import Code, Company, Factory
from tests.processes.operations import place_order
from tests.processes.running import Installation, Running
from tests.resolvers.journeys import DAGOBERT

COLUMNS = {
    "nl": ["Bestelnummer", "Besteld op", "Product", "KVK-nummer", "Vestigingsnummer", "Naam", "Status"],
    "en": ["Order number", "Placed on", "Product", "KVK number", "Branch number", "Name", "Status"],
}
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
EXTRACT = 235
SPENT = (3, 1, 0, 4, 2, 6, 5, 0, 2, 4, 3)
"""What the main user spent in the eleven months before this one, oldest first, in extracts."""
BILLED = SPENT[-1] * EXTRACT
BY_MAIN_USER = (sum(SPENT) + 1) * EXTRACT
IN_ALL = BY_MAIN_USER + EXTRACT
ORDERS = len([each for each in SPENT if each]) + 3


@dataclass(frozen=True, slots=True)
class Spenders:
    """A company whose main user and sub-code ordered an extract today, and the main user more before."""

    company: Company
    main_user: Code
    sub_code: Code
    last_month: date


def even(numbers: Iterable[int]) -> int:
    """Sum the even ones."""
    return sum(each for each in numbers if each % 2 == 0)


def odd(numbers: Iterable[int]) -> int:
    """Sum the odd ones."""
    return sum(each for each in numbers if each % 2)


def this_month() -> date:
    return amsterdam_day(system_clock()).replace(day=1)


def month_before(month: date) -> date:
    return (month - timedelta(days=1)).replace(day=1)


async def spenders(factory: Factory, method: PaymentMethod) -> Spenders:
    """Make the company."""
    last_month = month_before(this_month())
    company = await factory.company(kvk_number=DAGOBERT, method=method)
    sub_code = await factory.sub_code(
        company, holder_last_name="Collega", permissions=frozenset({Permission.PLACE_ORDERS})
    )
    main_user = company.main_user
    month, status = last_month, OrderStatus.DELIVERED
    for extracts in reversed(SPENT):
        if extracts:
            product = ProductCode.HISTORY if extracts % 2 else ProductCode.CERTIFIED_DOCUMENT
            await factory.order(
                main_user,
                status=status,
                product=product,
                price_cents=extracts * EXTRACT,
                placed_at=start_of_day(month) + timedelta(days=2),
            )
        month, status = month_before(month), OrderStatus.PLACED
    await factory.order(main_user)
    await factory.order(sub_code)
    await factory.order(sub_code, status=OrderStatus.CANCELLED)
    return Spenders(company, main_user, sub_code, last_month)


@pytest.fixture
async def invoiced(factory: Factory) -> Spenders:
    """Make a company that pays by invoice."""
    return await spenders(factory, PaymentMethod.INVOICE)


@pytest.fixture
async def collected(factory: Factory) -> Spenders:
    """Make a company that pays by direct debit."""
    return await spenders(factory, PaymentMethod.DIRECT_DEBIT)


async def test_the_main_user_sees_what_the_company_spent_and_a_sub_code_its_own(
    come: Come, invoiced: Spenders
) -> None:
    main_user, holder = await come(), await come()
    await sees_what_the_company_spent(main_user, invoiced)
    await chooses_a_period(main_user)
    await chooses_a_code(main_user, invoiced)
    await downloads_the_overview(main_user)
    await sees_only_its_own(holder, invoiced)


async def sees_what_the_company_spent(visitor: Visitor, spenders: Spenders) -> None:
    """Find the totals, in pictures and in the numbers beside them."""
    await visitor.open("/login")
    await visitor.log_in(spenders.main_user.access_code, spenders.main_user.password)
    await visitor.arrive("Welcome, {name}", name="Test")
    await visitor.menu("Spending")
    await visitor.read(visitor.euros(IN_ALL))
    await visitor.arrive("Spending")
    await expect(visitor.main.get_by_role("img", name=visitor.say("Bar chart"))).to_be_visible()
    assert await amounts(visitor, "By month") == [visitor.euros(each * EXTRACT) for each in (*SPENT, 2)]
    assert await amounts(visitor, "By access code") == [visitor.euros(BY_MAIN_USER), visitor.euros(EXTRACT)]
    by_product = [each * EXTRACT for each in (even(SPENT), odd(SPENT), 2)]
    assert await amounts(visitor, "By product") == [visitor.euros(each) for each in by_product]
    assert await bars(visitor, "By product") == [f"{100 * each / by_product[0]:.3g}%" for each in by_product]
    await visitor.picture("spending")


async def chooses_a_period(visitor: Visitor) -> None:
    """See this month alone; days the wrong way round are refused kindly; days long ago are empty."""
    await visitor.follow("This month")
    await visitor.read(visitor.euros(2 * EXTRACT))
    await expect(table(visitor, "By month").get_by_role("row")).to_have_count(2)
    await visitor.examine()
    await visitor.main.get_by_text(visitor.say("Other days")).click()
    await chooses_days(visitor, "2020-02-01", "2020-01-01")
    await visitor.see("The end date is before the start date. Swap them.")
    await visitor.examine()
    await chooses_days(visitor, "2020-01-01", "2020-02-01")
    await visitor.see("Nothing was ordered in this period.")
    await visitor.examine()
    await visitor.follow("Last twelve months")
    await visitor.read(visitor.euros(IN_ALL))


async def chooses_days(visitor: Visitor, first: str, last: str) -> None:
    form = visitor.main.get_by_role("form", name=visitor.say("Other days"))
    await form.get_by_label(visitor.say("From"), exact=True).fill(first)
    await form.get_by_label(visitor.say("Until and including")).fill(last)
    await visitor.press("Show this period")


async def chooses_a_code(visitor: Visitor, spenders: Spenders) -> None:
    """See what was spent with the sub-code alone, and the whole again."""
    hint = spenders.sub_code.hint
    await visitor.follow("Show only what was spent with code …{hint}", hint=hint)
    await visitor.see("Of code …{hint}", hint=hint)
    await expect(table(visitor, "By access code")).to_have_count(0)
    assert await amounts(visitor, "By product") == [visitor.euros(EXTRACT)]
    await visitor.examine()
    await visitor.follow("Of my company")
    await visitor.read(visitor.euros(IN_ALL))


async def downloads_the_overview(visitor: Visitor) -> None:
    """Take both files: each has the columns and every order, the cancelled one too."""
    columns = COLUMNS[visitor.language]
    plain = await visitor.download(visitor.say("Spending overview as CSV"))
    assert plain.decode().startswith(",".join(columns) + ",")
    assert len(plain.splitlines()) == 1 + ORDERS
    for_excel = await visitor.download(visitor.say("Spending overview for Excel"))
    assert for_excel.startswith(BYTE_ORDER_MARK + (";".join(columns) + ";").encode())
    assert len(for_excel.splitlines()) == 1 + ORDERS


async def sees_only_its_own(holder: Visitor, spenders: Spenders) -> None:
    """Find what one spent oneself; the company's spending and its invoices are not there to choose."""
    await holder.open("/login")
    await holder.log_in(spenders.sub_code.access_code, spenders.sub_code.password)
    await holder.arrive("Welcome, {name}", name="Test")
    await holder.menu("Spending")
    await holder.read(holder.euros(EXTRACT))
    await holder.arrive("Spending")
    await holder.not_see("Of my company")
    await expect(table(holder, "By access code")).to_have_count(0)
    plain = await holder.download(holder.say("Spending overview as CSV"))
    assert len(plain.splitlines()) == 1 + 2
    await expect(menu_entry(holder, "Invoices")).to_have_count(0)
    await expect(menu_entry(holder, "Credit")).to_have_count(0)
    await holder.open("/invoices")
    await holder.see("There are no invoices for you.")
    await holder.arrive("Invoices")


async def test_what_was_ordered_in_a_month_is_on_an_invoice_to_download(
    come: Come, invoiced: Spenders, installation: Installation
) -> None:
    main_user = await come()
    await opens_invoices(main_user, invoiced)
    await main_user.see("There are no invoices yet.")
    await main_user.arrive("Invoices")
    installation.run("billing", "run", f"{invoiced.last_month:%Y-%m}")
    await looks_again_at_invoices(main_user)
    await main_user.read(main_user.euros(BILLED))
    await main_user.see("mention the invoice number")
    document = await main_user.download(".pdf")
    await main_user.arrive("Invoices")
    number = await main_user.main.get_by_role("rowheader").inner_text()
    said = " ".join(page.extract_text() for page in PdfReader(BytesIO(document)).pages)
    assert number in said


async def test_a_collection_that_came_back_says_what_to_do(
    come: Come, collected: Spenders, installation: Installation
) -> None:
    main_user = await come()
    installation.run("billing", "run", f"{collected.last_month:%Y-%m}")
    await opens_invoices(main_user, collected)
    await main_user.see("Will be collected on or shortly after")
    await main_user.arrive("Invoices")
    number = await main_user.main.get_by_role("rowheader").inner_text()
    installation.run("billing", "bounce", number, "--reason", "AM04")
    await looks_again_at_invoices(main_user)
    await main_user.see("Came back")
    await main_user.read("AM04")
    await main_user.see("mention the invoice number")
    await main_user.arrive("Invoices")
    await main_user.follow("Replace the mandate, to pay from another account")
    await main_user.arrive("Replace the mandate")
    installation.run("billing", "settle", number)
    await main_user.menu("Invoices")
    await main_user.see("Paid after all")
    await main_user.arrive("Invoices")


async def opens_invoices(visitor: Visitor, spenders: Spenders) -> None:
    await visitor.open("/login")
    await visitor.log_in(spenders.main_user.access_code, spenders.main_user.password)
    await visitor.arrive("Welcome, {name}", name="Test")
    await visitor.menu("Invoices")


async def looks_again_at_invoices(visitor: Visitor) -> None:
    """Go to another page, and back."""
    await visitor.menu("Spending")
    await visitor.see("Total spent")
    await visitor.menu("Invoices")


async def test_a_deposit_raises_the_balance_without_reloading_and_a_cancelled_one_leaves_it(
    come: Come, factory: Factory, gateway: Running
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    async with gateway.client(await factory.session(company.main_user)) as client:
        number = (await place_order(client, "an-order-on-credit", DAGOBERT))["order"]["number"]
    main_user = await come()
    await sees_the_balance(main_user, company.main_user, number)
    await is_told_what_can_be_deposited(main_user)
    await pays_a_deposit_elsewhere(main_user)
    await cancels_a_deposit(main_user)
    await comes_back_from_paying_by_card(main_user)


async def sees_the_balance(visitor: Visitor, code: Code, number: str) -> None:
    """Find what is left, and the order that it was spent on."""
    await visitor.open("/login")
    await visitor.log_in(code.access_code, code.password)
    await visitor.arrive("Welcome, {name}", name="Test")
    await expect(menu_entry(visitor, "Invoices")).to_have_count(0)
    await visitor.menu("Credit")
    await has_left(visitor, 1000 - EXTRACT)
    await visitor.arrive("Credit")
    await visitor.main.get_by_role("link", name=number).click()
    await visitor.arrive("Order {number}", number=number)
    await visitor.menu("Credit")


async def is_told_what_can_be_deposited(visitor: Visitor) -> None:
    await visitor.fill("Amount", "veel")
    await visitor.press("To the payment page")
    await visitor.see("This is not an amount.")
    await visitor.fill("Amount", "1")
    await visitor.press("To the payment page")
    await visitor.see("Deposit an amount from 5 to 10,000 euros")
    await visitor.examine()


async def pays_a_deposit_elsewhere(visitor: Visitor) -> None:
    """Begin a deposit, and come back without paying; pay it in another tab, and see the balance rise."""
    await begins_a_deposit(visitor, "25")
    await visitor.open("/credit")
    await visitor.see("We are waiting for your payment of {amount}.", amount=visitor.euros(2500))
    await has_left(visitor, 1000 - EXTRACT)
    await visitor.examine()
    await visitor.page.evaluate("window.isSamePage = true")
    address = await visitor.main.get_by_role("link", name=visitor.say("Go on paying")).get_attribute("href")
    assert address is not None
    tab = await visitor.page.context.new_page()
    await tab.goto(address)
    await pays_by_ideal(visitor, tab)
    await tab.close()
    await visitor.see("Your deposit of {amount} has arrived", amount=visitor.euros(2500))
    await has_left(visitor, 3500 - EXTRACT)
    assert await visitor.page.evaluate("window.isSamePage"), "it rose without loading the page again"
    await visitor.examine()


async def pays_by_ideal(visitor: Visitor, page: Page) -> None:
    await page.get_by_label(visitor.say("Your bank")).select_option(index=1)
    await page.get_by_role("button", name=visitor.say("Pay"), exact=True).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(visitor.say("Credit"))


async def cancels_a_deposit(visitor: Visitor) -> None:
    await begins_a_deposit(visitor, "30")
    await visitor.page.get_by_role("button", name=visitor.say("Cancel")).click()
    await visitor.see("You cancelled the deposit of {amount}.", amount=visitor.euros(3000))
    await has_left(visitor, 3500 - EXTRACT)
    await visitor.arrive("Credit")


async def comes_back_from_paying_by_card(visitor: Visitor) -> None:
    await visitor.choose("Credit card")
    await begins_a_deposit(visitor, "10")
    await visitor.page.get_by_role("button", name=visitor.say("Pay"), exact=True).click()
    await visitor.see("Your deposit of {amount} has arrived", amount=visitor.euros(1000))
    await has_left(visitor, 4500 - EXTRACT)
    await visitor.arrive("Credit")


async def begins_a_deposit(visitor: Visitor, amount: str) -> None:
    await visitor.fill("Amount", amount)
    await visitor.press("To the payment page")
    await visitor.page.wait_for_url(f"{visitor.payment_page}/**")


async def test_a_sub_code_tops_up_the_balance_and_sees_not_what_colleagues_spent(
    come: Come, factory: Factory
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=100)
    may_order = await factory.sub_code(company, permissions=frozenset({Permission.PLACE_ORDERS}))
    may_nothing = await factory.sub_code(company, permissions=frozenset())
    holder = await come()
    await holder.open("/login")
    await holder.log_in(may_order.access_code, may_order.password)
    await holder.arrive("Welcome, {name}", name="Test")
    await holder.open(f"/orders/new?kvk={DAGOBERT}")
    await holder.press("Place the order")
    await holder.follow("Top up the credit")
    await has_left(holder, 100)
    await holder.see("You see what was deposited and charged if")
    await expect(holder.main.get_by_role("table")).to_have_count(0)
    await holder.arrive("Credit")
    await holder.log_out()
    await holder.menu("Log in")
    await holder.log_in(may_nothing.access_code, may_nothing.password)
    await holder.arrive("Welcome, {name}", name="Test")
    await expect(menu_entry(holder, "Credit")).to_have_count(0)
    await holder.open("/credit")
    await holder.see("There is no credit for you.")
    await holder.arrive("Credit")


async def has_left(visitor: Visitor, cents: int) -> None:
    """Find what is left of the balance."""
    balance = visitor.main.get_by_role("definition")
    await expect(balance).to_have_text(visitor.euros(cents))


def menu_entry(visitor: Visitor, entry: str) -> Locator:
    menu = visitor.page.get_by_role("navigation", name=visitor.say("Main menu"))
    return menu.get_by_role("link", name=visitor.say(entry), exact=True)


def table(visitor: Visitor, name: str) -> Locator:
    return visitor.main.get_by_role("table", name=visitor.say(name))


async def amounts(visitor: Visitor, name: str) -> list[str]:
    """Read the amounts of a table, from top to bottom."""
    return await table(visitor, name).locator("tbody td:last-child").all_inner_texts()


async def bars(visitor: Visitor, name: str) -> list[str | None]:
    """Read how long the bars of a table are."""
    drawn = await table(visitor, name).locator("rect").all()
    return [await each.get_attribute("width") for each in drawn]
