"""The local provider's payment page in a real browser, held to its policy, on a narrow telephone."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Page, expect
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from gateway.adapters.payments.local.app import local_provider_app
from gateway.adapters.payments.local.store import NewLocalPayment, Status, Store
from models.days import system_clock
from tests.browsers import Watch, chromium
from tests.serving import listening


async def _shop(_: object) -> Response:
    return PlainTextResponse("back at the order")


@dataclass(frozen=True, slots=True)
class Checkout:
    """A provider, a shop at another origin, and a browser of 320 pixels wide."""

    store: Store
    provider: str
    shop: str
    page: Page

    def begin(self, method: str, locale: str) -> str:
        """Begin a payment; give its page."""
        made = self.store.add(
            NewLocalPayment(
                123456, method, "B-0001 " + "gewaarmerkt" * 6, locale, f"{self.shop}/order", None, "null"
            )
        )
        return f"{self.provider}/checkout/{made.token}"

    def status(self, page: str) -> Status:
        payment = self.store.by_token(page.rpartition("/")[2])
        assert payment is not None
        return payment.status


@pytest.fixture
async def checkout(tmp_path: Path) -> AsyncIterator[Checkout]:
    store = Store(tmp_path / "payments.db", system_clock)
    shop = Starlette(routes=[Route("/order", _shop)])
    async with (
        listening(local_provider_app(store, None, system_clock)) as provider,
        listening(shop) as merchant,
        chromium() as browser,
    ):
        page = await browser.new_page(viewport={"width": 320, "height": 640})
        yield Checkout(store, f"http://{provider}", f"http://{merchant}", page)
    store.close()


async def test_a_person_pays_on_a_telephone_and_comes_back_to_another_site(checkout: Checkout) -> None:
    page, watch = checkout.page, Watch()
    watch.over(page)
    address = checkout.begin("ideal", "nl_NL")
    await page.goto(address)
    assert await page.evaluate("document.documentElement.scrollWidth") <= 320
    await page.get_by_label("Uw bank").select_option("Oefenbank")
    await page.get_by_role("button", name="Betalen").click()
    await expect(page.get_by_text("back at the order")).to_be_visible()
    assert page.url == f"{checkout.shop}/order"
    assert checkout.status(address) is Status.PAID
    await page.goto(address)
    await expect(page.get_by_role("status")).to_have_text("Er is betaald.")
    assert [said for said in watch.complaints if "favicon" not in said and "404" not in said] == []


async def test_the_browser_itself_asks_for_a_bank(checkout: Checkout) -> None:
    address = checkout.begin("ideal", "nl_NL")
    await checkout.page.goto(address)
    await checkout.page.get_by_role("button", name="Betalen").click()
    await expect(checkout.page.get_by_label("Uw bank")).to_be_focused()
    assert checkout.status(address) is Status.OPEN


@pytest.mark.parametrize(
    ("button", "status"),
    [("Cancel", Status.CANCELED), ("Let it expire", Status.EXPIRED), ("Let it fail", Status.FAILED)],
)
async def test_a_person_ends_it_otherwise_with_the_keyboard_alone(
    checkout: Checkout, button: str, status: Status
) -> None:
    page, address = checkout.page, checkout.begin("creditcard", "en_GB")
    await page.goto(address)
    chosen = page.get_by_role("button", name=button)
    for _ in range(4):
        await page.keyboard.press("Tab")
        if await chosen.evaluate("button => button === document.activeElement"):
            break
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("back at the order")).to_be_visible()
    assert checkout.status(address) is status
