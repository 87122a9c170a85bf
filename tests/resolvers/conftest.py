"""Use-cases run over the local register with its questions noted, and over a mailbox and a post box."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from auth.passwords import PasswordCost
from auth.principal import CodeHolder
from resolvers.services import Services
from tests.factories import Factory
from tests.fakes import (
    CountedPasswords,
    Mailbox,
    PlayedFilingChecks,
    PlayedPayments,
    PostBox,
    WatchedRegister,
)
from tests.resolvers.journeys import Journeys


@pytest.fixture
def mailbox() -> Mailbox:
    """Give where mails arrive."""
    return Mailbox()


@pytest.fixture
def post_box() -> PostBox:
    """Give where letters arrive."""
    return PostBox()


@pytest.fixture
def register(services: Services) -> WatchedRegister:
    """Give the local register, watched."""
    return WatchedRegister(services.register)


@pytest.fixture
def provider() -> PlayedPayments:
    """Give a payment provider that plays what it is told."""
    return PlayedPayments()


@pytest.fixture
def filing_checks() -> PlayedFilingChecks:
    """Give a checker of filings that finds what it is told."""
    return PlayedFilingChecks()


@pytest.fixture
def played(
    services: Services,
    register: WatchedRegister,
    mailbox: Mailbox,
    post_box: PostBox,
    provider: PlayedPayments,
    filing_checks: PlayedFilingChecks,
) -> Services:
    """Give services of which the outside is played."""
    return replace(
        services,
        register=register,
        mailer=mailbox,
        post=post_box,
        payments=provider,
        filing_checks=filing_checks,
    )


@pytest.fixture
def journeys(played: Services) -> Journeys:
    """Give what does a use-case in few words."""
    return Journeys(played)


@pytest.fixture
def passwords(journeys: Journeys) -> Iterator[CountedPasswords]:
    """Give the passwords of the gateway, counted."""
    counted = CountedPasswords(PasswordCost(time=1, memory_kib=8))
    journeys.services = replace(journeys.services, passwords=counted)
    yield counted
    counted.close()


@pytest.fixture
async def buyer(factory: Factory) -> CodeHolder:
    """Give a sub-code of a company that is billed, logged in."""
    return await factory.principal(await factory.sub_code(await factory.company()))
