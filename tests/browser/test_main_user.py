"""The main user's story: from no code at all, through the care of a colleague's, to handing over."""

from io import BytesIO
from typing import NamedTuple

from playwright.async_api import expect
from pypdf import PdfReader

from tests.browser.conftest import PHONE, Come
from tests.browser.visitor import Visitor
from tests.processes.post import Post
from tests.resolvers.journeys import DAGOBERT

NEW_PASSWORD = "vier gele fietsen op zolder"


class Login(NamedTuple):
    """What a person logs in with."""

    access_code: str
    password: str


async def test_a_main_user_gets_a_code_cares_for_a_colleagues_and_hands_over(come: Come, post: Post) -> None:
    main_user, colleague = await come(), await come()
    login = await gets_the_first_code(main_user, post)
    order = await orders_an_extract(main_user)
    colleagues_login = await gets_a_second_code(main_user, colleague, post)

    await sees_the_colleagues_code(main_user, colleagues_login)
    await grants_and_withdraws(main_user, colleague, order)
    await sets_a_limit(main_user)
    await blocks_and_unblocks(main_user, colleague, colleagues_login)
    await hands_over(main_user, colleague)

    await ends_the_session_of_a_phone(main_user, await come(PHONE), login)
    await changes_the_password(main_user, login)


async def gets_the_first_code(visitor: Visitor, post: Post) -> Login:
    email = "eerste@test.example"
    await visitor.open("/")
    await visitor.arrive("Registerpoort")
    await visitor.follow("Request an access code")
    await visitor.arrive("Request an access code")
    await visitor.press("Next")
    await visitor.see("Fill in this field.")
    await visitor.examine()
    await visitor.fill_in_details(DAGOBERT, "Eerste", email)
    await visitor.see("Step 2 of 3: Preferences")
    await visitor.read("Test EMZ Dagobert")
    await visitor.examine()
    await visitor.choose("Invoice")
    await visitor.press("Next")
    await visitor.see("by e-mail, or by post to the registered address")
    request_number = await visitor.confirm_request()
    login = Login(await post.access_code(request_number), await post.password(email))
    await visitor.follow("To log in")
    await visitor.log_in(*login)
    await visitor.arrive("Welcome, {name}", name="Eerste")
    return login


async def orders_an_extract(visitor: Visitor) -> str:
    """Order, see it become ready by itself, and read it; give its number."""
    await visitor.menu("Order a product")
    await visitor.arrive("Order a product")
    await visitor.fill("Name or number", DAGOBERT)
    await visitor.press("Search")
    await visitor.read("Test EMZ Dagobert")
    await visitor.examine()
    await visitor.follow("Choose {name}", name="Test EMZ Dagobert")
    await visitor.arrive("Order a product")
    await visitor.page.evaluate("window.isSamePage = true")
    await visitor.press("Place the order")
    await visitor.see("Your document is ready.")
    number = (await visitor.page.get_by_role("heading", level=1).inner_text()).split()[-1]
    await visitor.arrive("Order {number}", number=number)
    await visitor.see("Your order {number} has been placed.", number=number)
    assert await visitor.page.evaluate("window.isSamePage"), "it became ready without loading the page again"
    await visitor.picture("order")
    document = await visitor.download(".pdf")
    said = " ".join(page.extract_text() for page in PdfReader(BytesIO(document)).pages)
    assert "Abebe Bikilalaan" in said
    return number


async def gets_a_second_code(main_user: Visitor, colleague: Visitor, post: Post) -> Login:
    """Request a code for a colleague, for whom the payment method is fixed; the colleague logs in."""
    email = "collega@test.example"
    await main_user.menu("Access codes")
    await main_user.arrive("Access codes")
    await main_user.see("(you)")
    await main_user.follow("Request an access code for a colleague")
    await main_user.arrive("Request an access code")
    await main_user.fill_in_details(DAGOBERT, "Collega", email)
    await main_user.see("The payment method of your company has already been fixed.")
    await main_user.see("Invoice")
    await expect(main_user.main.get_by_role("radio")).to_have_count(0)
    await main_user.examine()
    await main_user.picture("payment-method-fixed")
    await main_user.press("Next")
    request_number = await main_user.confirm_request()
    await main_user.see("The payment method of your company has already been fixed.")
    login = Login(await post.access_code(request_number), await post.password(email))
    await colleague.open("/login")
    await colleague.log_in(*login)
    await colleague.arrive("Welcome, {name}", name="Collega")
    await colleague.see("What your access code may not do")
    return login


async def sees_the_colleagues_code(main_user: Visitor, login: Login) -> None:
    """Find the colleague in the overview, and open the code."""
    await main_user.menu("Access codes")
    await main_user.arrive("Access codes")
    row = main_user.main.get_by_role("row").filter(has_text="Collega Test")
    await expect(row).to_contain_text(main_user.say("Active"))
    await main_user.picture("codes")
    hint = login.access_code[-4:]
    await main_user.main.get_by_role("link", name=hint).click()
    await main_user.arrive("Access code …{hint}", hint=hint)
    await main_user.picture("code")


async def grants_and_withdraws(main_user: Visitor, colleague: Visitor, order: str) -> None:
    """Let the colleague see the company's orders, and no longer; both hold at once."""
    await main_user.switch("See all orders of the company", on=True)
    await colleague.menu("My access code")
    await colleague.see("See all orders of the company")
    await colleague.arrive("My access code")
    await colleague.menu("Orders")
    await colleague.follow("Of my company")
    await colleague.read(order)
    await colleague.arrive("Orders")
    await main_user.switch("See all orders of the company", on=False)
    await colleague.menu("My access code")
    await colleague.arrive("My access code")
    await colleague.not_see("See all orders of the company")
    await colleague.menu("Orders")
    await colleague.arrive("Orders")
    await colleague.not_see("Of my company")


async def sets_a_limit(main_user: Visitor) -> None:
    await main_user.fill("Amount", "veel")
    await main_user.press("Save the limit")
    await main_user.see("This is not an amount.")
    await main_user.examine()
    await main_user.fill("Amount", main_user.say("50.00"))
    await main_user.press("Save the limit")
    await main_user.see("The limit has been saved.")


async def blocks_and_unblocks(main_user: Visitor, colleague: Visitor, login: Login) -> None:
    """Block the colleague, who is out at the next act and cannot come in until unblocked."""
    await main_user.press("Block")
    await main_user.see("The access code is blocked.")
    await main_user.see("Blocked")
    await main_user.examine()
    await colleague.menu("My access code")
    await colleague.log_in(*login)
    await colleague.see("Logging in did not work.")
    await colleague.see("Check that caps lock is off.")
    await colleague.examine()
    await main_user.press("Unblock")
    await main_user.see("The access code is unblocked.")
    await colleague.log_in(*login)
    await colleague.arrive("My access code")


async def hands_over(main_user: Visitor, colleague: Visitor) -> None:
    """Make the colleague the main user: asked once more, and seen by both."""
    await main_user.press("Hand over the main role")
    dialog = main_user.page.get_by_role("dialog")
    await expect(dialog).to_contain_text(
        main_user.say("Hand the main role over to {name}?", name="Collega Test")
    )
    await main_user.examine()
    await dialog.get_by_role("button", name=main_user.say("Hand over the main role")).click()
    await main_user.see("{name} is the main user now.", name="Collega Test")
    await main_user.arrive("Welcome, {name}", name="Eerste")
    await main_user.menu("My access code")
    await main_user.arrive("My access code")
    await main_user.see("Only the main user of your company can change this.")
    await colleague.menu("Orders")
    await colleague.menu("My access code")
    await colleague.arrive("Access codes")
    await colleague.read("Eerste Test")


async def ends_the_session_of_a_phone(visitor: Visitor, phone: Visitor, login: Login) -> None:
    """Log in on a phone too, and end that session from the first device."""
    await phone.open("/orders")
    await phone.see("Log in to go on.")
    await phone.log_in(*login)
    await phone.arrive("Orders")
    await visitor.menu("Sessions and password")
    await visitor.arrive("Sessions and password")
    await visitor.see("This session")
    await visitor.press("End {device}", device="Chrome, Android")
    await visitor.see("The session has ended.")
    await expect(visitor.main.get_by_text("Chrome, Android")).to_have_count(0)
    await phone.menu("My access code")
    await phone.arrive("Log in")


async def changes_the_password(visitor: Visitor, login: Login) -> None:
    """Choose another password, told what is wrong with the first try, and log in with it."""
    await visitor.follow("Change password")
    await visitor.arrive("Change password")
    await visitor.fill("Current password", "dit is het niet")
    await visitor.fill("New password", NEW_PASSWORD)
    await visitor.press("Change password")
    await visitor.see("Your current password is not right.")
    await visitor.fill("Current password", login.password)
    await visitor.fill("New password", "te kort")
    await visitor.press("Change password")
    await visitor.see("This is too short.")
    await visitor.examine()
    await visitor.fill("New password", NEW_PASSWORD)
    await visitor.press("Change password")
    await visitor.see("Your password has been changed.")
    await visitor.arrive("Sessions and password")
    await visitor.log_out()
    await visitor.menu("Log in")
    await visitor.log_in(login.access_code, NEW_PASSWORD)
    await visitor.arrive("Welcome, {name}", name="Eerste")
