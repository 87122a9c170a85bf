"""Who orders in the rows that are measured, of what registrations, and who is logged in."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Any
from uuid import UUID

from sqlmodel import SQLModel

from auth.permissions import OF_NEW_SUB_CODE, OF_PRIVATE_CODE
from auth.places import place_hash
from auth.secrets import HINT_LENGTH, Secrets
from models.access_code import AccessCode, AccessCodeStatus, Delivery, Use
from models.business_register import RegistrationKind
from models.catalogue import ProductCode
from models.credit import CreditBalance
from models.days import amsterdam_day, start_of_day
from models.known_place import KnownPlace
from models.language import Language
from models.mandate import Mandate
from models.organisation import Organisation
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.registration import Registration, registration_key
from models.session import ABSOLUTE_LIFE, RefreshToken, Session, SessionTransport

PASSWORD = "een wachtwoord voor de meting"
ADDRESS = "127.0.0.1"
"""From where every code was logged in with before, so that the limits count each code by itself."""
MEASURED = 16
"""So many companies pay by invoice, have only active codes, and have a main user who is logged in."""
MONTHS = 24
"""So far back go the orders."""

_SUBJECTS = 3000
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS = [first + second for first in _CROCKFORD for second in _CROCKFORD]
_METHODS = (PaymentMethod.INVOICE,) * 6 + (PaymentMethod.DIRECT_DEBIT, PaymentMethod.CREDIT) * 2
_LAST_CODE = (AccessCodeStatus.ACTIVE, *AccessCodeStatus)
_UNUSED = (AccessCodeStatus.PENDING, AccessCodeStatus.EXPIRED)
_UBO = OF_NEW_SUB_CODE | {Permission.ORDER_UBO_EXTRACTS, Permission.VIEW_ORGANISATION_ORDERS}
_PRODUCTS = (ProductCode.EXTRACT,) * 12 + tuple(ProductCode)
_WITHOUT_UBO = tuple(product for product in _PRODUCTS if product is not ProductCode.UBO_EXTRACT)

Rows = dict[type[SQLModel], list[dict[str, Any]]]
"""Rows of some tables, in the order in which they can be written."""


@dataclass(frozen=True, slots=True)
class Login:
    """What to log in with. 20 times in 15 minutes from `ADDRESS` are allowed (`auth.throttle`)."""

    access_code: str
    password: str


@dataclass(frozen=True, slots=True)
class MainUser:
    """A main user who is logged in; `token` is the value of the session cookie."""

    access_code_id: UUID
    organisation_id: UUID
    kvk_number: str
    login: Login
    token: str


class Keys:
    """Makes keys, numbers, tokens and choices: the same ones each time."""

    def __init__(self, now: datetime, secrets: Secrets) -> None:
        self.now = now
        self.secrets = secrets
        self.random = Random(12)  # noqa: S311  (rows to measure, the same each time)
        self._numbered = 0

    def uuid(self, at: datetime) -> UUID:
        """Make a UUIDv7 of a moment."""
        drawn = self.random.getrandbits(74)
        low = 0b10 << 62 | drawn & (1 << 62) - 1
        return UUID(int=int(at.timestamp() * 1000) << 80 | 0x7 << 76 | drawn >> 62 << 64 | low)

    def number(self, prefix: str) -> str:
        """Make a number that looks drawn, `B-4F7K-Q2M9`; none twice."""
        self._numbered += 1
        scrambled = self._numbered * 0x9E3779B97F & (1 << 40) - 1
        one, two, three, four = (_PAIRS[scrambled >> shift & 1023] for shift in (30, 20, 10, 0))
        return f"{prefix}-{one}{two}-{three}{four}"

    def token(self) -> str:
        """Make what stands for 256 random bits."""
        return self.random.randbytes(32).hex()


@dataclass(slots=True)
class Payer:
    """Who pays for a code's orders, and where the balance or the bill of the month stands."""

    organisation_id: UUID | None
    access_code_id: UUID
    """Whose private code it is, or who pays into the company's balance."""
    method: PaymentMethod
    mandate_id: UUID | None = None
    balance_id: UUID | None = None
    balance_cents: int = 0
    sequence: int = 0
    due: list[dict[str, Any]] = field(default_factory=list)

    @property
    def named(self) -> dict[str, UUID | None]:
        """Give the columns by which rows name their payer."""
        return {
            "organisation_id": self.organisation_id,
            "access_code_id": None if self.organisation_id else self.access_code_id,
        }


@dataclass(frozen=True, slots=True)
class Buyer:
    """A code that orders, and what it may order."""

    code_id: UUID
    payer: Payer
    products: Sequence[ProductCode]


class Customers:
    """Companies and private codes, and the registrations that they order of."""

    def __init__(self, keys: Keys, companies: int, codes_each: int, password_hash: str) -> None:
        self.buyers: list[Buyer] = []
        self.payers: list[Payer] = []
        self.subjects: list[tuple[str, str | None]] = []
        """KVK number, and the number of a branch where there is one besides the main branch."""
        self.main_users: list[MainUser] = []
        self.logins: list[Login] = []
        tables = (Organisation, AccessCode, CreditBalance, Mandate, Session, RefreshToken, KnownPlace)
        self.rows: Rows = {table: [] for table in (*tables, Registration)}
        self._keys = keys
        self._password_hash = password_hash
        self._began = start_of_day(months_before(keys.now, MONTHS)) - timedelta(days=30)
        for index in range(_SUBJECTS):
            self._subject(index)
        for index in range(companies):
            self._company(index, codes_each)
        for index in range(companies // 10):
            self._private(index)

    def _subject(self, index: int) -> None:
        kvk_number = f"{60_000_000 + index * 7919}"
        branch = f"{index:012}" if index % 4 == 0 else None
        main_branch = (f"{500_000_000 + index:012}", RegistrationKind.MAIN_BRANCH)
        for number, kind in (main_branch, (branch, RegistrationKind.BRANCH)):
            if number is not None:
                self.rows[Registration].append(
                    {
                        "key": registration_key(kvk_number, number),
                        "kvk_number": kvk_number,
                        "branch_number": number,
                        "name": f"Voorbeeld {index} B.V.",
                        "kind": kind,
                        "street": f"Voorbeeldstraat {index % 100 + 1}",
                        "town": "Utrecht",
                        "fetched_at": self._keys.now,
                    }
                )
        self.subjects.append((kvk_number, branch))

    def _company(self, index: int, codes: int) -> None:
        measured = index < MEASURED
        method = PaymentMethod.INVOICE if measured else _METHODS[index % len(_METHODS)]
        organisation_id = self._keys.uuid(self._began)
        main_code_id = self._keys.uuid(self._began)
        organisation = {
            "id": organisation_id,
            "kvk_number": f"{90_000_000 + index}",
            "name": f"Klant {index} B.V.",
            "payment_method": method,
            "main_code_id": main_code_id,
            "created_at": self._began,
        }
        self.rows[Organisation].append(organisation)
        payer = self._payer(Payer(organisation_id, main_code_id, method))
        main = self._code(main_code_id, payer, OF_NEW_SUB_CODE, AccessCodeStatus.ACTIVE)
        self.buyers.append(Buyer(main_code_id, payer, _PRODUCTS))
        if measured:
            token = self._session(main_code_id, SessionTransport.COOKIE)
            kvk_number = str(organisation["kvk_number"])
            self.main_users.append(MainUser(main_code_id, organisation_id, kvk_number, main, token))
        for number in range(1, codes):
            last = number == codes - 1 and not measured
            status = _LAST_CODE[index % len(_LAST_CODE)] if last else AccessCodeStatus.ACTIVE
            self._sub_code(payer, number, status)

    def _sub_code(self, payer: Payer, number: int, status: AccessCodeStatus) -> None:
        code_id = self._keys.uuid(self._began)
        self._code(code_id, payer, OF_NEW_SUB_CODE if number % 2 else _UBO, status)
        if status not in _UNUSED:
            self.buyers.append(Buyer(code_id, payer, _WITHOUT_UBO if number % 2 else _PRODUCTS))

    def _private(self, index: int) -> None:
        method = PaymentMethod.CREDIT if index % 2 else PaymentMethod.DIRECT_DEBIT
        code_id = self._keys.uuid(self._began)
        payer = Payer(None, code_id, method)
        self._code(code_id, payer, OF_PRIVATE_CODE, AccessCodeStatus.ACTIVE)
        self._payer(payer)
        self.buyers.append(Buyer(code_id, payer, _WITHOUT_UBO))

    def _payer(self, payer: Payer) -> Payer:
        """Open what the payment method needs."""
        if payer.method is PaymentMethod.CREDIT:
            payer.balance_id = self._keys.uuid(self._began)
            self.rows[CreditBalance].append(
                {"id": payer.balance_id, **payer.named, "balance_cents": 0, "last_sequence": 0}
            )
        if payer.method is PaymentMethod.DIRECT_DEBIT:
            payer.mandate_id = self._keys.uuid(self._began)
            self.rows[Mandate].append(
                {
                    "id": payer.mandate_id,
                    **payer.named,
                    "reference": self._keys.number("M"),
                    "iban": "NL91ABNA0417164300",
                    "accepted_at": self._began,
                }
            )
        self.payers.append(payer)
        return payer

    def _code(
        self, code_id: UUID, payer: Payer, permissions: frozenset[Permission], status: AccessCodeStatus
    ) -> Login:
        """Make a code. One that is active was logged in with from `ADDRESS`, by a browser and by an app."""
        keys, count = self._keys, len(self.rows[AccessCode])
        access_code = keys.secrets.access_code(sha256(code_id.bytes).digest())
        used = status not in _UNUSED
        created_at = keys.now - timedelta(days=1) if status is AccessCodeStatus.PENDING else self._began
        self.rows[AccessCode].append(
            {
                "id": code_id,
                "organisation_id": payer.organisation_id,
                "use": Use.BUSINESS if payer.organisation_id else Use.PRIVATE,
                "payment_method": payer.method,
                "status": status,
                "request_number": keys.number("A"),
                "code_hash": keys.secrets.code_hash(access_code),
                "hint": access_code[-HINT_LENGTH:],
                "password_hash": self._password_hash if used else None,
                "holder_first_name": "Voorbeeld",
                "holder_last_name": f"Houder {count}",
                "holder_email": f"houder-{count}@voorbeeld.example",
                "language": Language.EN if count % 8 == 0 else Language.NL,
                "permissions": ",".join(sorted(permissions)),
                "delivery": Delivery.POST,
                "created_at": created_at,
                "activated_at": created_at if used else None,
                "last_used_at": keys.now if used else None,
            }
        )
        login = Login(access_code, PASSWORD)
        if status is AccessCodeStatus.ACTIVE:
            self.logins.append(login)
            for transport in SessionTransport:
                self._session(code_id, transport)
            place = {
                "access_code_id": code_id,
                "place_hash": place_hash(keys.secrets, code_id, ADDRESS),
                "last_seen_at": keys.now,
            }
            self.rows[KnownPlace].append(place)
        return login

    def _session(self, code_id: UUID, transport: SessionTransport) -> str:
        """Log a code in; give the token."""
        keys, token = self._keys, self._keys.token()
        session_id = keys.uuid(keys.now)
        self.rows[Session].append(
            {
                "id": session_id,
                "token_hash": keys.secrets.token_hash(token),
                "access_code_id": code_id,
                "transport": transport,
                "device": "Voorbeeld",
                "created_at": keys.now,
                "last_used_at": keys.now,
                "idle_expires_at": keys.now + ABSOLUTE_LIFE[SessionTransport.COOKIE],
                "expires_at": keys.now + ABSOLUTE_LIFE[transport],
            }
        )
        if transport is SessionTransport.BEARER:
            refresh = {"token_hash": keys.secrets.token_hash(keys.token()), "session_id": session_id}
            self.rows[RefreshToken].append({**refresh, "created_at": keys.now})
        return token


def months_before(now: datetime, months: int) -> date:
    """Give the first day of the month that comes so many months before this one."""
    today = amsterdam_day(now)
    index = today.year * 12 + today.month - 1 - months
    return date(index // 12, index % 12 + 1, 1)
