"""The gateway stops for a while: the page says so, keeps what was typed, and goes on."""

from urllib.parse import urlsplit

from playwright.async_api import expect

from tests.browser.conftest import Come
from tests.processes.running import Installation, Running
from tests.resolvers.journeys import DAGOBERT


async def test_what_was_typed_survives_a_gateway_out_of_reach(
    come: Come, gateway: Running, installation: Installation
) -> None:
    visitor = await come()
    await visitor.open("/request")
    await visitor.arrive("Request an access code")
    gateway.kill()
    await visitor.fill_in_details(DAGOBERT, "Eerste", "eerste@test.example")
    banner = visitor.page.get_by_role("alert").first
    await expect(banner).to_contain_text(visitor.say("Registerpoort cannot be reached right now."))
    await expect(banner).to_contain_text(visitor.say("What you filled in stays as it is."))
    await visitor.examine()
    with installation.gateway(urlsplit(visitor.address).port):
        await visitor.page.get_by_role("button", name=visitor.say("Try again now")).click()
        await expect(banner).to_be_empty()
        await expect(visitor.main.get_by_label(visitor.say("First name"))).to_have_value("Eerste")
        await visitor.press("Next")
        await visitor.see("Step 2 of 3: Preferences")
        await visitor.read("Test EMZ Dagobert")
    visitor.forgive("ERR_CONNECTION_REFUSED")


async def test_what_was_typed_survives_another_language(come: Come) -> None:
    visitor = await come()
    await visitor.open("/request")
    await visitor.fill("First name", "Eerste")
    await visitor.speak("en" if visitor.language == "nl" else "nl")
    await visitor.arrive("Request an access code")
    await expect(visitor.main.get_by_label(visitor.say("First name"))).to_have_value("Eerste")
    await visitor.page.reload()
    await visitor.arrive("Request an access code")
