"""The story of a sub-code: its own orders and no other's, kind refusals, and help when it is lost."""

from dataclasses import dataclass

import pytest
from playwright.async_api import expect

from models.order import Order, OrderStatus
from models.permission import Permission
from tests.browser.conftest import Come
from tests.browser.visitor import Visitor
from tests.factories import Code, Company, Factory
from tests.processes.post import Post
from tests.processes.running import Running
from tests.resolvers.journeys import DAGOBERT

EMAIL = "houder@test.example"
CHEAPER_THAN_AN_EXTRACT = 100
ADDRESSES = "{ viewer { ... on AccessCode { id orders { nodes { id } } } } }"


@dataclass(frozen=True, slots=True)
class Customers:
    """A company in which the main user and a sub-code each ordered something."""

    company: Company
    sub_code: Code
    main_users_order: Order
    own_order: Order
    addresses_of_main_user: tuple[str, str]
    """Where the main user finds that code and that order."""


@pytest.fixture
async def customers(factory: Factory, gateway: Running) -> Customers:
    """Make the company."""
    company = await factory.company(kvk_number=DAGOBERT)
    sub_code = await factory.sub_code(
        company,
        holder_email=EMAIL,
        permissions=frozenset({Permission.PLACE_ORDERS}),
        spending_limit_cents=CHEAPER_THAN_AN_EXTRACT,
    )
    main_users_order = await factory.order(company.main_user, status=OrderStatus.DELIVERED)
    own_order = await factory.order(sub_code, status=OrderStatus.DELIVERED, price_cents=0)
    async with gateway.client(await factory.session(company.main_user)) as client:
        main_user = await client.one(ADDRESSES)
    (order,) = main_user["orders"]["nodes"]
    addresses = f"/codes/{main_user['id']}", f"/orders/{order['id']}"
    return Customers(company, sub_code, main_users_order, own_order, addresses)


async def test_a_sub_code_sees_its_own_and_is_helped_when_something_is_lost(
    come: Come, customers: Customers, post: Post
) -> None:
    holder = await come()
    await logs_in_at_the_second_try(holder, customers.sub_code)
    await sees_its_own_orders(holder, customers)
    await sees_no_other_code(holder, customers)
    await is_told_of_its_limit(holder)
    await holder.log_out()
    password = await gets_a_replacement_password(holder, customers.sub_code, post)
    await holder.log_out()
    await replaces_the_lost_code(holder, customers, password, post)


async def logs_in_at_the_second_try(holder: Visitor, code: Code) -> None:
    """Mistype the password, read what to try, and log in."""
    await holder.open("/login")
    await holder.log_in(code.access_code, "verkeerd getypt")
    await holder.see("Logging in did not work.")
    await holder.see("Check that caps lock is off.")
    await holder.see("Contact support.")
    await expect(
        holder.main.get_by_role("link", name=holder.say("Request a replacement password"))
    ).to_be_visible()
    await holder.examine()
    await holder.log_in(code.access_code.lower(), code.password)
    await holder.arrive("Welcome, {name}", name="Test")


async def sees_its_own_orders(holder: Visitor, customers: Customers) -> None:
    """Find its own order; that of the main user is not there, not by its address either."""
    own = customers.own_order.number
    await holder.menu("Orders")
    await holder.read(own)
    await holder.arrive("Orders")
    await holder.not_see("Of my company")
    await expect(holder.main).not_to_contain_text(customers.main_users_order.number)
    await holder.main.get_by_role("link", name=own, exact=True).click()
    await holder.arrive("Order {number}", number=own)
    _, others_order = customers.addresses_of_main_user
    await holder.open(others_order)
    await holder.arrive("This page does not exist")


async def sees_no_other_code(holder: Visitor, customers: Customers) -> None:
    """Find only its own code, and whom to ask for more."""
    await holder.menu("My access code")
    await holder.arrive("My access code")
    await holder.see("Only the main user of your company can change this.")
    await expect(holder.main.get_by_role("switch")).to_have_count(0)
    await expect(holder.main.get_by_role("table")).to_have_count(0)
    others_code, _ = customers.addresses_of_main_user
    await holder.open(others_code)
    await holder.arrive("This page does not exist")


async def is_told_of_its_limit(holder: Visitor) -> None:
    """Be refused what the limit does not allow, and read what to do."""
    await holder.open(f"/orders/new?kvk={DAGOBERT}")
    await holder.arrive("Order a product")
    await holder.press("Place the order")
    await holder.see(
        "The spending limit of your access code does not allow this order. Ask the main user to raise it."
    )
    await holder.examine()


async def gets_a_replacement_password(holder: Visitor, code: Code, post: Post) -> str:
    """Ask for another password by mail, and log in with it; give it."""
    await holder.menu("Log in")
    await holder.follow("Trouble logging in?")
    await holder.arrive("Help with logging in")
    await holder.fill("Access code", code.access_code, form="2. Lost your password")
    await holder.fill("E-mail address", EMAIL, form="2. Lost your password")
    await holder.press("Request a replacement password")
    await holder.see("If these details are right, you get an e-mail")
    await holder.examine()
    password = await post.password(EMAIL)
    await holder.menu("Log in")
    await holder.log_in(code.access_code, password)
    await holder.arrive("Welcome, {name}", name="Test")
    return password


async def replaces_the_lost_code(
    holder: Visitor, customers: Customers, old_password: str, post: Post
) -> None:
    """Request a code in the place of a lost one: it has the same orders, and the lost one is of no use."""
    await holder.menu("Log in")
    await holder.follow("Trouble logging in?")
    await holder.follow("Request a replacement access code")
    await holder.arrive("Request a replacement access code")
    await holder.fill_in_details(DAGOBERT, "Test", EMAIL)
    await holder.see("The payment method of your company has already been fixed.")
    await holder.press("Next")
    request_number = await holder.confirm_request()
    access_code = await post.access_code(request_number)
    password = await post.password(EMAIL, number=2)
    await holder.follow("To log in")
    await holder.log_in(access_code, password)
    await holder.arrive("Welcome, {name}", name="Test")
    await holder.menu("Orders")
    await holder.read(customers.own_order.number)
    await holder.log_out()
    await holder.menu("Log in")
    await holder.log_in(customers.sub_code.access_code, old_password)
    await holder.see("Logging in did not work.")
