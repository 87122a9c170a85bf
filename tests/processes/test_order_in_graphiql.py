"""An order is followed in GraphiQL, with the tab that is there for it, while other processes change it."""

from urllib.parse import urlsplit

from playwright.async_api import expect

from gateway.graphiql_page import DIST
from models.order import OrderStatus
from models.session import SessionTransport
from resolvers.services import Services
from tests.browsers import Watch, chromium, needs
from tests.factories import Factory
from tests.processes.running import Installation
from tests.schema.world import node_id
from tests.streams import progress


async def test_an_order_is_seen_to_become_delivered_in_graphiql(
    installation: Installation, services: Services, factory: Factory
) -> None:
    needs((DIST / "index.html").is_file(), "GraphiQL is not built: run python -m scripts.build_graphiql.")
    code = (await factory.company()).main_user
    order = await factory.order(code)
    cookie = await factory.session(code, transport=SessionTransport.COOKIE)
    watch = Watch()
    with installation.gateway() as gateway:
        async with chromium() as browser:
            context = await browser.new_context(viewport={"width": 1400, "height": 900})
            await context.add_cookies([{"name": "session", "value": cookie, "url": gateway.url}])
            page = await context.new_page()
            watch.over(page)
            await page.goto(f"{gateway.url}/graphiql")
            await expect(page.locator(".graphiql-query-editor")).to_contain_text("searchRegister")
            await page.get_by_role("tab", name="FollowAnOrder").click()
            await expect(page.locator(".graphiql-query-editor")).to_contain_text("orderProgressed")
            variables = page.locator(".graphiql-editor-tool .monaco-editor").first
            await expect(variables).to_contain_text("orderId")
            await variables.click()
            await page.keyboard.press("Control+A")
            await page.keyboard.press("Delete")
            await expect(variables).not_to_contain_text("orderId")
            await page.keyboard.insert_text(f'{{ "orderId": "{node_id("Order", order.id)}" }}')
            await page.get_by_role("button", name="Execute query").click()
            answer = page.locator("section.result-window")
            await expect(answer).to_contain_text("PLACED")
            for status in (OrderStatus.IN_PRODUCTION, OrderStatus.DELIVERED):
                await progress(services, order.id, status)
                await expect(answer).to_contain_text(status.value)
            await expect(page.get_by_role("button", name="Execute query")).to_be_visible()
    assert watch.complaints == []
    assert watch.hosts == {urlsplit(gateway.url).netloc}
