"""Use-cases in few words: the ordinary request, with only what a test changes of it."""

import re
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from itertools import count
from typing import Any

from pypdf import PdfReader

from auth.principal import GUEST, Principal
from models.access_code import AccessCode, Use
from models.catalogue import ProductCode
from models.language import Language
from models.order import Order
from models.outbox import OutboxItem, Task
from models.payment_method import PaymentMethod
from models.refusals import InvalidFieldCode, InvalidInput
from models.session import SessionTransport
from resolvers import code_requests, guest_orders, orders, sessions
from resolvers.code_request_form import CodeRequest
from resolvers.code_requests import Requested
from resolvers.guest_orders import GuestOrderPlaced, GuestOrderRequest
from resolvers.order_form import Ordered, PostalAddress
from resolvers.services import Services
from resolvers.sessions import LoggedIn, Login
from resolvers.work import do_next
from tests.database import all_rows, one_row
from tests.factories import Code

ADDRESS = "192.0.2.1"
BAKERY = "99000001"
"""An example company with a visiting address and a contact e-mail."""
DAGOBERT, DONALD, CONRON, JOYFLEX = "69599084", "68750110", "90000749", "90001354"
"""The recorded companies: of one person, with a post box, without a branch, with half an address."""
GOVERT, BRANCH_OF_DONALD = "000038509520", "000037178598"
"""Branches: of Dagobert's company, which is not its main one, and of Donald's."""
OF_DAGOBERT: dict[str, Any] = {"kvk_number": DAGOBERT}
OF_BRANCH: dict[str, Any] = {"kvk_number": DAGOBERT, "branch_number": GOVERT}
DONALDS_EMAIL = "info@test-bv-donald.example"
WITHHELD, UNKNOWN, SHIELDED = "99000029", "12345678", "99000002"
LEASE = timedelta(minutes=5)

CODE_REQUEST = CodeRequest(
    idempotency_key="",
    use=Use.BUSINESS,
    kvk_number=BAKERY,
    first_name="Test",
    last_name="Houder",
    email="houder@test.example",
    payment_method=PaymentMethod.INVOICE,
    iban=None,
    mandate_accepted=False,
)
PRIVATE: dict[str, Any] = {"use": Use.PRIVATE, "kvk_number": None, "payment_method": PaymentMethod.CREDIT}
ORDER = Ordered(ProductCode.EXTRACT, BAKERY, None, Language.NL)
CERTIFIED = Ordered(ProductCode.CERTIFIED_EXTRACT_DIGITAL, BAKERY, None, Language.NL)
GUEST_EMAIL = "gast@test.example"
ENVELOPE = PostalAddress("Test Ontvanger", "Teststraat 1", "1234 AB", "Teststad", "NL")
ON_PAPER: dict[str, Any] = {"product": ProductCode.CERTIFIED_EXTRACT_PAPER, "address": ENVELOPE}

_CODE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}\b")
_PASSWORD = re.compile(r"\b[0-9a-hjkmnp-tv-z]{4}(?:-[0-9a-hjkmnp-tv-z]{4}){3}\b")
_keys = count(1)


def new_key() -> str:
    """Give an idempotency key that was not used before."""
    return f"sleutel-{next(_keys):06}"


def refused_fields(refusal: InvalidInput) -> dict[str, InvalidFieldCode]:
    """Give what is wrong with each field."""
    return {field.path: field.code for field in refusal.fields}


def codes_in(text: str) -> list[str]:
    """Find the access codes in a message."""
    return _CODE.findall(text)


def passwords_in(text: str) -> list[str]:
    """Find the first passwords in a message."""
    return _PASSWORD.findall(text)


def letter_text(pdf: bytes) -> str:
    """Read a letter; words printed with wide spacing come out whole."""
    lines = [
        line.split() for page in PdfReader(BytesIO(pdf)).pages for line in page.extract_text().split("\n")
    ]
    return " ".join(("" if all(len(word) == 1 for word in line) else " ").join(line) for line in lines)


class Journeys:
    """Does use-cases with the services of one test."""

    def __init__(self, services: Services) -> None:
        self.services = services

    async def request(
        self, *, language: Language = Language.NL, address: str = ADDRESS, **changes: Any
    ) -> Requested:
        """Request a code."""
        sent = replace(CODE_REQUEST, **{"idempotency_key": new_key(), **changes})
        return await code_requests.request(self.services, sent, language, address)

    async def requested_code(self, requested: Requested) -> AccessCode:
        """Give the row of a code that was requested."""
        return await one_row(self.services, AccessCode, request_number=requested.request_number)

    async def under_way(self, requested: Requested) -> Code:
        """Read a code and its password off the outbox, before they are delivered."""
        row = await self.requested_code(requested)
        items = await all_rows(self.services, OutboxItem, subject_id=row.id)
        seeds = {item.task: item.seed for item in items}
        code_seed, password_seed = seeds[Task.DELIVER_CODE], seeds[Task.MAIL_PASSWORD]
        assert code_seed is not None
        assert password_seed is not None
        secrets = self.services.secrets
        return Code(
            row.id,
            row.organisation_id,
            secrets.access_code(code_seed),
            secrets.mailed_password(password_seed),
        )

    async def log_in(
        self,
        code: Code,
        *,
        password: str | None = None,
        transport: SessionTransport = SessionTransport.BEARER,
        address: str = ADDRESS,
        current: Principal = GUEST,
    ) -> LoggedIn:
        """Log in with a code."""
        sent = Login(
            code.access_code, code.password if password is None else password, transport, "test", address
        )
        return await sessions.log_in(self.services, sent, current)

    async def order(
        self, principal: Principal, *, idempotency_key: str | None = None, **changes: Any
    ) -> Order:
        """Place an order; give its row."""
        key = new_key() if idempotency_key is None else idempotency_key
        placed = await orders.place(self.services, principal, key, replace(ORDER, **changes))
        return await one_row(self.services, Order, id=placed.order.id)

    async def guest_order(
        self,
        *,
        idempotency_key: str | None = None,
        email: str = GUEST_EMAIL,
        method: PaymentMethod = PaymentMethod.IDEAL,
        source: str = ADDRESS,
        **changes: Any,
    ) -> GuestOrderPlaced:
        """Place a guest's order of a certified extract; `source` is where the request comes from."""
        key = new_key() if idempotency_key is None else idempotency_key
        sent = GuestOrderRequest(key, email, method, replace(CERTIFIED, **changes))
        return await guest_orders.place(self.services, sent, source)

    async def work(self, *tasks: Task) -> int:
        """Do all the work that is due, and tell how much it was; `tasks` must be all of it."""
        if tasks:
            due = await all_rows(self.services, OutboxItem)
            assert sorted(item.task for item in due) == sorted(tasks)
        done = 0
        while await do_next(self.services, LEASE):
            done += 1
        return done
