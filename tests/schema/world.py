"""Two companies and two private codes, as one caller finds them: what is theirs, and what is not."""

from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from starlette.applications import Starlette

from auth.permissions import GRANTABLE
from models.access_code import AccessCodeStatus
from models.business_register import RegistrationKind, SearchHit
from models.columns import columns_of
from models.document import Document
from models.mandate import Mandate
from models.order import Order, OrderStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.session import Session
from resolvers.registrations import remember
from tests.api import Api
from tests.factories import Code, Company, Factory

HOME, ABROAD = "99000001", "99000002"
"""KVK numbers that the local register knows."""


class Caller(StrEnum):
    """Who asks. A sub-code is named after what it was granted."""

    GUEST = "guest"
    BLOCKED = "block"
    """A sub-code with every grant, blocked while it was logged in."""
    PRIVATE = "priv"
    NONE = "none"
    NEW = "new"
    PLACE = "PLACE"
    UBO = "UBO"
    FILE = "FILE"
    VIEW = "VIEW"
    MAIN = "main"
    OTHER = "other"
    """The main user of another company."""


PERMISSIONS: dict[Caller, frozenset[Permission]] = {
    Caller.GUEST: frozenset(),
    Caller.BLOCKED: frozenset(),
    Caller.PRIVATE: frozenset({Permission.PLACE_ORDERS}),
    Caller.NONE: frozenset(),
    Caller.NEW: frozenset({Permission.PLACE_ORDERS, Permission.FILE_ANNUAL_ACCOUNTS}),
    Caller.PLACE: frozenset({Permission.PLACE_ORDERS}),
    Caller.UBO: frozenset({Permission.ORDER_UBO_EXTRACTS}),
    Caller.FILE: frozenset({Permission.FILE_ANNUAL_ACCOUNTS}),
    Caller.VIEW: frozenset({Permission.VIEW_ORGANISATION_ORDERS}),
    Caller.MAIN: frozenset(Permission),
    Caller.OTHER: frozenset(Permission),
}
"""What each caller may do (DOMAIN 9)."""


class Whose(StrEnum):
    """Whose object is asked for."""

    OWN = "own"
    COLLEAGUE = "colleague's"
    STRANGER = "another company's"
    PERSON = "another person's"
    """Of a private code that is not the caller's."""


@dataclass(frozen=True, slots=True)
class Belongings:
    """What one code has: a session, a delivered order and its document."""

    code: Code
    company: Company | None
    session_id: UUID
    mandate: str | None
    """How its company's mandate is named."""
    order: Order
    document: Document
    content: bytes

    @property
    def node_ids(self) -> dict[str, str]:
        """Give the global ids, by type."""
        ids = {
            "AccessCode": node_id("AccessCode", self.code.id),
            "Order": node_id("Order", self.order.id),
            "Session": node_id("Session", self.session_id),
        }
        if self.company is not None:
            ids["Organisation"] = node_id("Organisation", self.company.id)
            ids["Registration"] = node_id("Registration", self.company.kvk_number)
        return ids

    @property
    def of_order(self) -> set[str]:
        """Give what an answer can hold of the order, and of nothing else."""
        return {self.order.number, self.order.subject_kvk_number, str(self.document.id), self.document.sha256}


@dataclass(frozen=True, slots=True)
class World:
    """What there is, as one caller finds it."""

    app: Starlette
    factory: Factory
    caller: Code | None
    belongings: dict[Whose, Belongings]
    spare: Code
    """A code of nobody's that can be logged in with."""

    @asynccontextmanager
    async def api(self) -> AsyncIterator[Api]:
        """Ask as the caller, in a session of its own."""
        token = await self.factory.session(self.caller) if self.caller else None
        async with Api(self.app, token, language="en") as api:
            yield api

    async def colleague(self, status: AccessCodeStatus = AccessCodeStatus.ACTIVE) -> Code:
        """Make another code of the caller's company; of another company where the caller has none."""
        own = self.belongings.get(Whose.OWN)
        company = (own and own.company) or self.belongings[Whose.STRANGER].company
        assert company is not None
        return await self.factory.sub_code(company, status=status)

    async def session(self) -> UUID:
        """Log the caller in once more, or a stranger for a guest."""
        return await _session(self.factory, self.caller or self.spare)

    async def refresh_token(self) -> str:
        """Log in with the spare code; give what renews its session."""
        log_in = """
            mutation ($code: String!, $password: String!) {
                logIn(input: {accessCode: $code, password: $password, transport: BEARER}) {
                    ... on LoggedIn { refreshToken }
                }
            }"""
        async with Api(self.app) as api:
            found = await api.one(log_in, code=self.spare.access_code, password=self.spare.password)
        return str(found["refreshToken"])


async def world_of(caller: Caller, app: Starlette, factory: Factory) -> World:
    """Make the world of a caller."""
    home, abroad = [
        await factory.company(kvk_number=number, method=PaymentMethod.DIRECT_DEBIT)
        for number in (HOME, ABROAD)
    ]
    hits = [
        SearchHit(each, None, "Test", RegistrationKind.LEGAL_PERSON, None, None) for each in (HOME, ABROAD)
    ]
    await remember(factory.services.database, hits, factory.services.clock())
    if caller is Caller.OTHER:
        home, abroad = abroad, home
    belongings = {
        Whose.STRANGER: await _belongings(factory, abroad.main_user, abroad),
        Whose.PERSON: await _belongings(factory, await factory.private_code(credit=10_000)),
    }
    code = await _code(caller, factory, home)
    if code is not None:
        company = home if code.organisation_id else None
        belongings[Whose.OWN] = await _belongings(factory, code, company)
        if company is not None:
            belongings[Whose.COLLEAGUE] = await _belongings(factory, await factory.sub_code(company), company)
    return World(app, factory, code, belongings, await factory.private_code())


def node_id(typename: str, key: UUID | str) -> str:
    """Give the global id of a node."""
    text = key if isinstance(key, str) else key.hex
    return urlsafe_b64encode(f"{typename}:{text}".encode()).decode().rstrip("=")


async def _code(caller: Caller, factory: Factory, home: Company) -> Code | None:
    match caller:
        case Caller.GUEST:
            return None
        case Caller.PRIVATE:
            return await factory.private_code(credit=10_000)
        case Caller.MAIN | Caller.OTHER:
            return home.main_user
        case Caller.BLOCKED:
            return await factory.sub_code(home, permissions=GRANTABLE, status=AccessCodeStatus.BLOCKED)
        case _:
            return await factory.sub_code(home, permissions=PERMISSIONS[caller])


async def _belongings(factory: Factory, code: Code, company: Company | None = None) -> Belongings:
    content = f"the document of {code.id}".encode()
    order = await factory.order(code, status=OrderStatus.IN_PRODUCTION)
    sha256 = await factory.services.store.put(content)
    document = await factory.document(order, sha256=sha256, byte_size=len(content))
    session_id = await _session(factory, code)
    return Belongings(code, company, session_id, await _mandate(factory, company), order, document, content)


async def _session(factory: Factory, code: Code) -> UUID:
    """Log a code in; give the session's id, which its device names too."""
    await factory.session(code, device=device_of(code))
    session = columns_of(Session)
    of_code = select(session.id).where(session.access_code_id == code.id).order_by(session.id.desc())
    newest: UUID = (await factory.services.database.fetch(of_code))[0].id
    return newest


async def _mandate(factory: Factory, company: Company | None) -> str | None:
    if company is None:
        return None
    mandate = columns_of(Mandate)
    of_company = select(mandate.reference).where(mandate.organisation_id == company.id)
    return str((await factory.services.database.fetch(of_company))[0].reference)


def device_of(code: Code) -> str:
    """Name the device that a code is used on."""
    return f"device of {code.id}"
