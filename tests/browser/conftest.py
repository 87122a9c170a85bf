"""What the stories share: an installation that runs, its post, and browsers to come with."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.async_api import Browser

from scripts.build_client import CLIENT
from tests.browser.visitor import AXE, HEIGHT, Visitor
from tests.browser.words import Language
from tests.browsers import PATIENCE_MILLISECONDS, chromium, needs
from tests.conftest import DATABASE
from tests.processes.conftest import clock, installation
from tests.processes.post import Post
from tests.processes.running import Installation, Running

__all__ = ["clock", "installation"]

PHONE = (
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36"
)

Come = Callable[..., Awaitable[Visitor]]


@dataclass(frozen=True, slots=True)
class Way:
    """How the visitors of a story come: their language, and how wide the screens are that they act on."""

    language: Language
    width: int


WAYS = (Way("nl", 320), Way("en", 1280))
"""Each acts on another screen, and examines its pages on both. On SQLite one way will do."""


@pytest.fixture(
    params=WAYS if DATABASE == "postgresql" else WAYS[:1], ids=lambda way: f"{way.language}-{way.width}"
)
def way(request: pytest.FixtureRequest) -> Way:
    """Give each way to come."""
    found: Way = request.param
    return found


@pytest.fixture
def post(installation: Installation) -> Post:
    """Give the mails and letters."""
    return Post(installation.settings.state_folder)


@pytest.fixture
def payment_provider(installation: Installation) -> Iterator[Running]:
    """Run a payment provider to practise with."""
    with installation.payment_provider() as running:
        yield running


@pytest.fixture
def gateway(installation: Installation, payment_provider: Running) -> Iterator[Running]:
    """Run a gateway and a worker."""
    with installation.worker(), installation.gateway() as running:
        yield running


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Run a browser, where there is one and pages to show."""
    is_built = CLIENT.is_up_to_date() and AXE.is_file()
    needs(is_built, "The client is not built from its sources: run python -m scripts.build_client.")
    async with chromium() as running:
        yield running


@pytest.fixture
async def come(
    browser: Browser, way: Way, gateway: Running, payment_provider: Running
) -> AsyncIterator[Come]:
    """Give how visitors come, each with a browser of their own; in the end all must be content."""
    visitors: list[Visitor] = []

    async def come(device: str | None = None) -> Visitor:
        context = await browser.new_context(
            locale={"nl": "nl-NL", "en": "en-GB"}[way.language],
            viewport={"width": way.width, "height": HEIGHT},
            user_agent=device,
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE_MILLISECONDS)
        page = await context.new_page()
        visitor = Visitor(page, gateway.url, payment_provider.url, way.language, way.width)
        visitor.watch.over(visitor.page)
        visitors.append(visitor)
        return visitor

    yield come
    for visitor in visitors:
        visitor.is_content()
        await visitor.page.context.close()
