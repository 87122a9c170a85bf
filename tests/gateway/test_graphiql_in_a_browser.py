"""GraphiQL in a real browser, held to its policy, against a small gateway."""

import asyncio
import re
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Annotated
from urllib.parse import urlsplit

import pytest
import strawberry
import uvicorn
from playwright.async_api import Browser, Page, expect
from starlette.applications import Starlette
from starlette.routing import Route, WebSocketRoute
from strawberry.asgi import GraphQL
from strawberry.types import Info

from gateway.graphiql_page import DIST, graphiql_routes
from tests.browsers import Watch, chromium, needs


@strawberry.interface
class Problem:
    code: str
    message: str


@strawberry.type
class RegisterUnavailable(Problem):
    pass


@strawberry.type
class Registration:
    kvk_number: str
    branch_number: str | None
    name: str
    kind: str
    street: str | None
    town: str | None


@strawberry.type
class RegistrationEdge:
    node: Registration


@strawberry.type
class PageInfo:
    has_next_page: bool
    end_cursor: str | None


@strawberry.type
class RegistrationConnection:
    edges: list[RegistrationEdge]
    page_info: PageInfo


@strawberry.type
class Organisation:
    name: str


@strawberry.type
class AccessCode:
    hint: str
    organisation: Organisation | None


NAME = "Test EMZ Dagobert"
CODE = AccessCode(hint="7H2K", organisation=Organisation(name=NAME))


@strawberry.type
class Query:
    @strawberry.field
    def viewer(self, info: Info) -> AccessCode | None:
        return CODE if info.context["request"].cookies.get("session") else None

    @strawberry.field
    def language(self, info: Info) -> str:
        return str(info.context["request"].headers["accept-language"])

    @strawberry.field
    def search_register(
        self, query: str, first: int = 20
    ) -> Annotated[RegistrationConnection | RegisterUnavailable, strawberry.union("SearchRegisterResult")]:
        found = Registration(
            kvk_number=query, branch_number=None, name=NAME, kind="MAIN_BRANCH", street=None, town=None
        )
        return RegistrationConnection(
            edges=[RegistrationEdge(node=found)][:first],
            page_info=PageInfo(has_next_page=False, end_cursor=None),
        )


@strawberry.type
class Mutation:
    @strawberry.mutation
    def log_in(self, access_code: str, password: str, info: Info) -> bool:
        info.context["response"].set_cookie("session", "token", httponly=True, samesite="strict")
        return bool(access_code and password)

    @strawberry.mutation
    def log_out(self, info: Info) -> Organisation | None:
        info.context["response"].delete_cookie("session")
        return None


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def order_progressed(self, order_id: strawberry.ID, info: Info) -> AsyncGenerator[str]:
        language = info.context["connection_params"]["acceptLanguage"]
        yield f"PLACED {order_id} {language}"
        yield f"DELIVERED {order_id} {language}"


LOG_IN = 'mutation LogIn { logIn(accessCode: "A1B2C3", password: "open sesame") }'
SCHEMA = strawberry.Schema(Query, Mutation, Subscription)


@asynccontextmanager
async def small_gateway() -> AsyncIterator[str]:
    graphql = GraphQL(SCHEMA, graphql_ide=None)
    routes = [*graphiql_routes(), Route("/graphql", graphql), WebSocketRoute("/graphql", graphql)]
    app = Starlette(routes=routes)
    config = uvicorn.Config(app, port=0, log_level="error", lifespan="off", ws="websockets-sansio")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    host, port = server.servers[0].sockets[0].getsockname()
    yield f"http://{host}:{port}"
    server.should_exit = True
    await serving


@dataclass
class Visit(Watch):
    """One visit to the page."""

    page: Page = field(kw_only=True)

    async def write(self, editor: str, text: str) -> None:
        await self.page.locator(f".graphiql-{editor} .monaco-editor").first.click()
        await self.page.keyboard.press("Control+A")
        await self.page.keyboard.insert_text(text)

    async def run(self, operation: str) -> None:
        await self.write("query-editor", operation)
        name = operation.split()[1]
        await expect(self.page.get_by_role("tabpanel", name=name, exact=True)).to_be_visible()
        await self.page.keyboard.press("Control+Enter")

    async def see(self, text: str) -> None:
        """Wait until the answer shows the text."""
        await expect(self.page.locator("section.result-window")).to_contain_text(text)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    needs((DIST / "index.html").is_file(), "GraphiQL is not built: run python -m scripts.build_graphiql.")
    async with chromium() as running:
        yield running


@pytest.fixture
async def visit(browser: Browser) -> AsyncIterator[Visit]:
    async with small_gateway() as address:
        page = await browser.new_page(locale="nl-NL", viewport={"width": 1400, "height": 900})
        visit = Visit(page=page)
        visit.over(page)
        await page.goto(f"{address}/graphiql")
        await expect(page.locator(".graphiql-query-editor")).to_contain_text("searchRegister")
        yield visit
        assert visit.complaints == []
        assert visit.hosts == {urlsplit(address).netloc}
        await page.close()


async def test_a_visitor_searches_the_register_with_the_first_tab_as_it_is(visit: Visit) -> None:
    await visit.page.get_by_role("button", name="Execute query").click()
    await visit.see(NAME)


async def test_the_editor_completes_names_of_the_schema_with_workers_from_our_own_files(visit: Visit) -> None:
    await visit.write("query-editor", "query { searchReg")
    suggestions = visit.page.locator(".suggest-widget").get_by_text("searchRegister")
    async with asyncio.timeout(20):
        while not await suggestions.count():  # Until the worker has the schema.
            await visit.page.keyboard.press("Control+Space")
            await asyncio.sleep(0.2)
    workers = [urlsplit(worker.url).path for worker in visit.page.workers]
    assert any(path.startswith("/graphiql/assets/graphql.worker-") for path in workers)
    assert all(path.startswith("/graphiql/assets/") for path in workers)


async def test_answers_come_in_the_language_that_was_chosen_and_stays_chosen(visit: Visit) -> None:
    await visit.run("query Language { language }")
    await visit.see('"language": "nl"')
    await visit.page.get_by_role("button", name="English").press("Enter")
    await expect(visit.page.get_by_role("status")).to_have_text("Not logged in")
    await visit.run("query Language { language }")
    await visit.see('"language": "en"')
    await visit.page.reload()
    await expect(visit.page.get_by_role("status")).to_have_text("Not logged in")


async def test_the_bar_tells_who_is_logged_in_and_logs_out_by_keyboard(visit: Visit) -> None:
    status = visit.page.get_by_role("status")
    await expect(status).to_have_text("Niet ingelogd")
    await visit.run(LOG_IN)
    await expect(status).to_have_text(f"Ingelogd met toegangscode …7H2K, {NAME}")
    await visit.page.get_by_role("button", name="Uitloggen").press("Enter")
    await expect(status).to_have_text("Niet ingelogd")
    await expect(visit.page.get_by_role("button", name="Uitloggen")).to_have_count(0)


async def test_a_subscription_shows_each_event(visit: Visit) -> None:
    await visit.run("subscription Progress { orderProgressed(orderId: 12) }")
    await visit.see("DELIVERED 12 nl")


async def test_what_a_person_typed_is_not_kept_on_the_computer(visit: Visit) -> None:
    await visit.run(LOG_IN)
    await visit.see('"logIn": true')
    kept = await visit.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "open sesame" not in kept
    assert "logIn" not in kept


async def test_every_load_of_the_page_brings_a_fresh_idempotency_key(visit: Visit) -> None:
    keys = set()
    for _ in range(2):
        await visit.page.reload()
        await visit.page.get_by_role("tab", name="PlaceOrder").click()
        variables = visit.page.locator(".graphiql-editor-tool")
        await expect(variables).to_contain_text("EXTRACT")
        keys.update(re.findall("[0-9a-f]{32}", await variables.inner_text()))
    assert len(keys) == 2
