"""Somebody at a browser, who reads and acts as a person does."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import FloatRect, Locator, Page, expect

from tests.browser.words import Language, euros_in, said_in
from tests.browsers import Watch

_ROOT = Path(__file__).parent.parent.parent
AXE = _ROOT / "client" / "node_modules" / "axe-core" / "axe.min.js"
_SCREENSHOTS = _ROOT / "docs" / "screenshots"
_PICTURES = {
    "payment-method-fixed-nl-1280.png",
    "payment-method-fixed-en-320.png",
    "codes-nl-1280.png",
    "codes-en-320.png",
    "code-en-1280.png",
    "code-nl-320.png",
    "order-en-1280.png",
    "order-nl-320.png",
    "guest-check-nl-1280.png",
    "guest-check-en-320.png",
    "guest-order-en-1280.png",
    "guest-order-nl-320.png",
    "verify-nl-1280.png",
    "spending-nl-1280.png",
}
_TALLEST = 1400
WIDTHS = (1280, 320)
HEIGHT = 800
_BESIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass(slots=True)
class Visitor:
    """One person at one browser; every page that they reach is examined."""

    page: Page
    address: str
    payment_page: str
    """Where people are sent to pay."""
    language: Language
    width: int
    """How wide the screen is that they act on."""
    watch: Watch = field(default_factory=Watch)

    def say(self, english: str, **values: str) -> str:
        """Give what a page says to this person."""
        return said_in(self.language, english, **values)

    def euros(self, cents: int) -> str:
        """Give how a page writes an amount to this person."""
        return euros_in(self.language, cents)

    @property
    def main(self) -> Locator:
        """The page without its top, menu and bottom."""
        return self.page.get_by_role("main")

    async def open(self, path: str) -> None:
        """Go to an address, as from a bookmark."""
        await self.page.goto(self.address + path)

    async def menu(self, entry: str) -> None:
        """Choose in the menu."""
        menu = self.page.get_by_role("navigation", name=self.say("Main menu"))
        await menu.get_by_role("link", name=self.say(entry), exact=True).click()

    async def follow(self, link: str, **values: str) -> None:
        """Follow a link of the page."""
        await self.main.get_by_role("link", name=self.say(link, **values)).click()

    async def press(self, button: str, **values: str) -> None:
        """Press a button of the page."""
        await self.main.get_by_role("button", name=self.say(button, **values), exact=True).click()

    async def fill(self, label: str, text: str, form: str | None = None) -> None:
        """Type into a field, where need be of a named form."""
        of = self.main if form is None else self.main.get_by_role("form", name=self.say(form))
        await of.get_by_label(self.say(label)).fill(text)

    async def choose(self, option: str) -> None:
        """Choose one of a few."""
        await self.main.get_by_role("radio", name=self.say(option)).check()

    async def switch(self, permission: str, *, on: bool) -> None:
        """Turn a permission on or off, and read that it is."""
        name = self.say(permission)
        await self.main.get_by_role("switch", name=name).set_checked(on)
        said = "Allowed: {permission}." if on else "Withdrawn: {permission}."
        await self.see(said, permission=name)

    async def see(self, text: str, **values: str) -> None:
        """Wait until the page says something."""
        await expect(self.main).to_contain_text(self.say(text, **values))

    async def read(self, text: str) -> None:
        """Wait until the page shows something that is the same in every language."""
        await expect(self.main).to_contain_text(text)

    async def not_see(self, text: str, **values: str) -> None:
        """Find that the page does not say something, or no longer."""
        await expect(self.main).not_to_contain_text(self.say(text, **values))

    async def arrive(self, title: str, **values: str) -> None:
        """Reach the page with this title, and examine it."""
        said = self.say(title, **values)
        await expect(self.page.get_by_role("heading", level=1)).to_have_text(said)
        site = "Registerpoort"
        await expect(self.page).to_have_title(said if said == site else f"{said} – {site}")
        await self.examine()

    async def examine(self) -> None:
        """Find that the page as it is now can be used by everybody, on a wide screen and on a narrow one."""
        await expect(self.page.locator(".loading")).to_have_count(0)
        await expect(self.page.locator("html")).to_have_attribute("lang", self.language)
        for width in (*(each for each in WIDTHS if each != self.width), self.width):
            await self._look_at(width)
            assert await self.page.evaluate(_BESIDE) == 0, f"{self.page.url} scrolls sideways at {width}"
            assert await self._violations() == []

    async def picture(self, name: str) -> None:
        """Keep what the page looks like, where pictures are asked for."""
        if not os.environ.get("REGISTERPOORT_SCREENSHOTS"):
            return
        for width in (*(each for each in WIDTHS if each != self.width), self.width):
            await self._look_at(width)
            file = _SCREENSHOTS / f"{name}-{self.language}-{width}.png"
            if file.name in _PICTURES:
                height = min(await self.page.evaluate("document.documentElement.scrollHeight"), _TALLEST)
                clip: FloatRect = {"x": 0, "y": 0, "width": width, "height": height}
                await self.page.screenshot(path=file, full_page=True, clip=clip)

    async def speak(self, language: Language) -> None:
        """Choose the other language."""
        self.language = language
        name = {"nl": "NL Nederlands", "en": "EN English"}[language]
        await self.page.get_by_role("button", name=name).click()

    def forgive(self, complaint: str) -> None:
        """Let go what the browser had to complain of."""
        self.watch.complaints[:] = [each for each in self.watch.complaints if complaint not in each]

    def is_content(self) -> None:
        """Find that the browser complained of nothing, and asked nobody but us and where one pays."""
        assert self.watch.complaints == []
        assert self.watch.hosts <= {urlsplit(self.address).netloc, urlsplit(self.payment_page).netloc}

    async def download(self, name: str) -> bytes:
        """Follow the link to a document whose name has this in it; give what arrives."""
        async with self.page.expect_download() as started:
            await self.main.get_by_role("link", name=name).click()
        return (await (await started.value).path()).read_bytes()

    async def log_in(self, access_code: str, password: str) -> None:
        """Fill in the page to log in."""
        await self.arrive("Log in")
        await self.fill("Access code", access_code)
        await self.fill("Password", password)
        await self.page.keyboard.press("Enter")

    async def log_out(self) -> None:
        """Leave, by the menu."""
        await self.page.get_by_role("button", name=self.say("Log out")).click()
        await self.see("You are logged out.")

    async def fill_in_details(self, kvk_number: str, first_name: str, email: str) -> None:
        """Fill in the first step of a request for a code, and go on."""
        await self.see("Step 1 of 3: Details")
        await self.fill("KVK number", kvk_number)
        await self.fill("First name", first_name)
        await self.fill("Last name", "Test")
        await self.fill("E-mail address", email)
        await self.press("Next")

    async def confirm_request(self) -> str:
        """Do the last step of a request for a code; give the number of the request."""
        await self.see("Step 3 of 3: Confirmation")
        await self.examine()
        await self.press("Request the access code")
        await self.arrive("We received your request")
        said = await self.main.inner_text()
        return said.partition(self.say("Your request number is"))[2].split()[0].rstrip(".")

    async def _look_at(self, width: int) -> None:
        await self.page.set_viewport_size({"width": width, "height": HEIGHT})

    async def _violations(self) -> list[Any]:
        if not await self.page.evaluate("'axe' in window"):
            await self.page.evaluate(AXE.read_text())
        found: list[Any] = await self.page.evaluate(
            "axe.run({resultTypes: ['violations']}).then(({violations}) => violations.map("
            "({id, nodes}) => [id, nodes.map(({html, failureSummary}) => [html, failureSummary])]))"
        )
        return found
