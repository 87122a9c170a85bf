"""An accountant's story: a Mijn KVK account, and leave of a company to file for it, until that is ended."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import Come
from tests.browser.visitor import Visitor
from tests.factories import Company, Factory
from tests.processes.post import Post
from tests.resolvers.journeys import DAGOBERT

EMAIL = "accountant@test.example"
PASSWORD = "vijf groene stoelen in de tuin"
NAME = "Test EMZ Dagobert"


@pytest.fixture
async def company(factory: Factory) -> Company:
    """Give a company that is a customer."""
    return await factory.company(kvk_number=DAGOBERT)


async def test_an_account_is_opened_and_authorised_and_the_main_user_ends_that(
    come: Come, company: Company, post: Post
) -> None:
    accountant, main_user = await come(), await come()
    await opens_an_account(accountant)
    await cannot_log_in_yet(accountant)
    await confirms_it_by_the_mailed_link(accountant, await post.account_link(EMAIL))
    await logs_in_and_finds_what_an_account_can_do(accountant)
    await requests_an_authorisation(accountant)
    await enters_the_code(accountant, await post.authorisation_code())

    await main_user.open("/codes")
    await main_user.log_in(company.main_user.access_code, company.main_user.password)
    await ends_the_authorisation(main_user)
    await finds_it_ended(accountant)


async def opens_an_account(visitor: Visitor) -> None:
    """Find the way from where one logs in, and be told what is wrong with the first password."""
    await visitor.open("/login")
    await visitor.follow("With a My KVK account")
    await visitor.arrive("Log in")
    await visitor.follow("No account yet?")
    await visitor.arrive("Open a My KVK account")
    await visitor.press("Open the account")
    await visitor.see("Fill in this field.")
    await visitor.fill("First name", "Adem")
    await visitor.fill("Last name", "Accountant")
    await visitor.fill("E-mail address", EMAIL)
    await visitor.fill("Password", "te kort")
    await visitor.press("Open the account")
    await visitor.see("This is too short.")
    await visitor.examine()
    await visitor.fill("Password", PASSWORD)
    await visitor.press("Open the account")
    await visitor.arrive("Check your mail")
    await visitor.see("The mail goes to {email}.", email=EMAIL)


async def cannot_log_in_yet(visitor: Visitor) -> None:
    await visitor.open("/login?with=account")
    await logs_in(visitor)
    await visitor.see("Your e-mail address has not been confirmed yet.")
    await visitor.examine()


async def confirms_it_by_the_mailed_link(visitor: Visitor, link: str) -> None:
    """Press where the link leads; its token is not left in the address, and is of use once."""
    await visitor.open(link)
    await visitor.arrive("Confirm your account")
    assert visitor.page.url == f"{visitor.address}/account/confirm"
    await visitor.press("Confirm the account")
    await visitor.see("Your account has been confirmed. Log in with {email}.", email=EMAIL)
    await visitor.open(link)
    await visitor.press("Confirm the account")
    await visitor.see("This link no longer works.")
    await visitor.open("/account/confirm")
    await visitor.see("Open the link in the mail about your account.")


async def logs_in_and_finds_what_an_account_can_do(visitor: Visitor) -> None:
    """Come where one was going; what takes an access code is neither in the menu nor behind its address."""
    await visitor.open("/account")
    await visitor.see("Log in to go on.")
    await logs_in(visitor)
    await visitor.arrive("My account")
    await visitor.read("Adem Accountant")
    menu = visitor.page.get_by_role("navigation", name=visitor.say("Main menu"))
    for entry in ("Orders", "Order a product", "Spending", "My access code", "Sessions and password"):
        await expect(menu.get_by_role("link", name=visitor.say(entry), exact=True)).to_have_count(0)
    await visitor.open("/orders")
    await visitor.arrive("Log in another way")
    await visitor.open("/")
    await visitor.arrive("Welcome, {name}", name="Adem")


async def requests_an_authorisation(visitor: Visitor) -> None:
    await visitor.menu("Authorisations")
    await visitor.see("You have no authorisations yet.")
    await visitor.arrive("Authorisations")
    await visitor.fill("KVK number", "123")
    await visitor.press("Have the letter sent")
    await expect(visitor.main.get_by_label(visitor.say("KVK number"))).to_have_attribute(
        "aria-invalid", "true"
    )
    await visitor.examine()
    await visitor.fill("KVK number", f"{DAGOBERT[:4]} {DAGOBERT[4:]}")
    await visitor.press("Have the letter sent")
    await visitor.see("The letter to {name} arrives on", name=NAME)
    await visitor.see("Waits for the code")
    await visitor.examine()


async def enters_the_code(visitor: Visitor, code: str) -> None:
    """Mistype the code of the letter, and make the authorisation with it."""
    await visitor.fill("Authorisation code", "7K3M-9QXW-2HDT")
    await visitor.press("Enter the code")
    await visitor.see("This authorisation code does not work.")
    await visitor.fill("Authorisation code", code.lower())
    await visitor.press("Enter the code")
    await visitor.see("You are authorised to file for {name}.", name=NAME)
    await visitor.see("In force")
    await visitor.arrive("Authorisations")


async def ends_the_authorisation(main_user: Visitor) -> None:
    """See who may file for the company, and end it: asked once more."""
    await main_user.read("Adem Accountant")
    await main_user.arrive("Access codes")
    row = main_user.main.get_by_role("listitem").filter(has_text=EMAIL)
    await expect(row).to_contain_text(main_user.say("In force"))
    await main_user.press("End the authorisation")
    dialog = main_user.page.get_by_role("dialog")
    await expect(dialog).to_contain_text(
        main_user.say("End the authorisation of {name}?", name="Adem Accountant")
    )
    await main_user.examine()
    await dialog.get_by_role("button", name=main_user.say("End the authorisation")).click()
    await main_user.see("The authorisation has ended.")
    await expect(row).to_contain_text(main_user.say("Ended"))
    await expect(
        main_user.main.get_by_role("button", name=main_user.say("End the authorisation"))
    ).to_have_count(0)


async def finds_it_ended(visitor: Visitor) -> None:
    await visitor.page.reload()
    await visitor.see("Ended")
    await visitor.not_see("In force")
    await visitor.log_out()


async def logs_in(visitor: Visitor) -> None:
    await visitor.fill("E-mail address", EMAIL)
    await visitor.fill("Password", PASSWORD)
    await visitor.page.keyboard.press("Enter")
