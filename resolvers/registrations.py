"""What the register gives everyone for free, and the gateway's copy of it (DOMAIN 0)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import chain

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from auth.principal import GUEST
from auth.visibility import Read
from models.business_register import RegisterQuery, RegistrationKind, SearchHit
from models.checks import Checks, is_rsin
from models.columns import columns_of
from models.language import Text
from models.order import Order
from models.refusals import InvalidFieldCode, RegistrationNotFound
from models.registration import Registration, is_of_branch, registration_key
from models.rows import Prepared, Row, any_of
from resolvers.connections import Connection, bad_cursor, decode_cursor, page_size
from resolvers.database import Database, Reader, Transaction
from resolvers.services import Services

REGISTER_PAGE = 100
_LAST_RESULT = 1000
"""The register shows no more than its first 1,000 results (published)."""

RSIN = Text(
    nl="Dit is geen geldig RSIN. Controleer de negen cijfers.",
    en="This is not a valid RSIN. Check the nine digits.",
)

_registration = columns_of(Registration)

BY_KEY = Read(Registration, lambda visible: visible.where(any_of(_registration.key, "keys")))
OF_SUBJECTS = Read(
    Registration,
    lambda visible: visible.where(
        or_(
            any_of(_registration.key, "branch_keys"),
            and_(
                any_of(_registration.kvk_number, "kvk_numbers"),
                _registration.kind != RegistrationKind.BRANCH,
            ),
        )
    ),
)
_WITH_NUMBER = Prepared(
    select(_registration.key)
    .where(
        _registration.kvk_number == bindparam("kvk_number"),
        _registration.kind != RegistrationKind.BRANCH,
    )
    .limit(1),
    "Registration",
)
_WITH_KEY = Prepared(
    select(_registration.key).where(_registration.key == bindparam("registration_key")), "Registration"
)


async def search(
    services: Services, reader: Reader, query: str, first: int | None, after: str | None
) -> Connection:
    """Search the register; raises `InvalidInput` or `RegisterUnavailable`.

    Eight digits are a KVK number, twelve a branch, nine an RSIN; all else is a name.
    """
    asked = _query(query)
    size, start = page_size("first", first), _offset(after)
    hits, total = await _results(services, asked, start, size)
    await remember(services.database, hits, services.clock())
    keys = [registration_key(hit.kvk_number, hit.branch_number) for hit in hits]
    found = {row.key: row for row in await reader.rows(BY_KEY, keys=keys)}
    return Connection(
        "RegistrationConnection",
        tuple(found[key] for key in keys),
        lambda index: _place(start + index),
        has_next=start + size < min(total, _LAST_RESULT),
        has_previous=start > 0,
    )


async def registration(services: Services, reader: Reader, kvk_number: str) -> Row:
    """Ask for one registration anew.

    Raises `InvalidInput`, `RegistrationNotFound`, `RegistrationWithheld` or `RegisterUnavailable`.
    """
    checks = Checks()
    number = checks.kvk_number("kvkNumber", kvk_number)
    checks.done()
    hit = await ask(services, number)
    row = await reader.row(BY_KEY, keys=[registration_key(hit.kvk_number, hit.branch_number)])
    if row is None:
        raise RegistrationNotFound
    return row


async def ask(services: Services, kvk_number: str) -> SearchHit:
    """Ask the register for an entry and keep the copy: its main branch, else the legal person."""
    found: SearchHit | None = None
    for number in range(1, _LAST_RESULT // REGISTER_PAGE + 1):
        page = await services.register.search(
            RegisterQuery(kvk_number=kvk_number), page=number, per_page=REGISTER_PAGE
        )
        await remember(services.database, page.hits, services.clock())
        for hit in page.hits:
            if hit.kind is RegistrationKind.MAIN_BRANCH:
                return hit
            if hit.kind is RegistrationKind.LEGAL_PERSON:
                found = hit
        if number * REGISTER_PAGE >= page.total:
            break
    if found is None:
        raise RegistrationNotFound
    return found


async def must_exist(services: Services, kvk_number: str, branch_number: str | None) -> None:
    """See to it that a copy is there; ask the register only when it is not."""
    if branch_number is None:
        if not await services.database.fetch(_WITH_NUMBER, kvk_number=kvk_number):
            await ask(services, kvk_number)
        return
    key = registration_key(kvk_number, branch_number)
    if await services.database.fetch(_WITH_KEY, registration_key=key):
        return
    page = await services.register.search(RegisterQuery(branch_number=branch_number), page=1, per_page=1)
    await remember(services.database, page.hits, services.clock())
    if not any(hit.kvk_number == kvk_number for hit in page.hits):
        raise RegistrationNotFound


async def name_of(database: Database, kvk_number: str) -> str:
    """Give the name of a company from the copies; its number when there is none."""
    rows = await database.reader(GUEST).rows(OF_SUBJECTS, kvk_numbers=[kvk_number], branch_keys=[])
    entry = _by_subject_key(rows).get(kvk_number)
    return str(entry.name) if entry else kvk_number


async def subjects(reader: Reader, orders: Sequence[Row | Order]) -> list[Row | None]:
    """Give the registration that each order is about, from the copies."""
    keys = [registration_key(order.subject_kvk_number, order.branch_number) for order in orders]
    branch_keys = {key for key in keys if is_of_branch(key)}
    rows = await reader.rows(
        OF_SUBJECTS, kvk_numbers=list({*keys} - branch_keys), branch_keys=list(branch_keys)
    )
    entries = _by_subject_key(rows)
    return [entries.get(key) for key in keys]


async def of_organisations(reader: Reader, organisations: Sequence[Row]) -> list[Row | None]:
    """Give the registration of each company, from the copies."""
    numbers = [organisation.kvk_number for organisation in organisations]
    rows = await reader.rows(OF_SUBJECTS, kvk_numbers=numbers, branch_keys=[])
    entries = _by_subject_key(rows)
    return [entries.get(number) for number in numbers]


async def remember(database: Database, hits: Iterable[SearchHit], now: datetime) -> None:
    """Keep the register's last answer."""
    by_key = {registration_key(hit.kvk_number, hit.branch_number): hit for hit in hits}
    if not by_key:
        return
    values = [
        {
            "key": key,
            "kvk_number": hit.kvk_number,
            "branch_number": hit.branch_number,
            "name": hit.name[:500],
            "kind": hit.kind,
            "street": hit.street and hit.street[:200],
            "town": hit.town and hit.town[:200],
            "fetched_at": now,
        }
        for key, hit in sorted(by_key.items())
    ]

    async def upsert(transaction: Transaction) -> None:
        insert = (sqlite if database.is_sqlite else postgresql).insert(Registration).values(values)
        new = {name: insert.excluded[name] for name in values[0] if name != "key"}
        await transaction.execute(insert.on_conflict_do_update(index_elements=["key"], set_=new))

    await database.write(upsert)


def _query(query: str) -> RegisterQuery:
    checks = Checks()
    text = checks.text("query", query, 200)
    digits = text.replace(" ", "")
    if digits.isascii() and digits.isdigit() and len(digits) == 9 and not is_rsin(digits):
        checks.refuse("query", InvalidFieldCode.MALFORMED, RSIN)
    checks.done()
    if digits.isascii() and digits.isdigit():
        match len(digits):
            case 8:
                return RegisterQuery(kvk_number=digits)
            case 9:
                return RegisterQuery(rsin=digits)
            case 12:
                return RegisterQuery(branch_number=digits)
    return RegisterQuery(name=text)


async def _results(
    services: Services, query: RegisterQuery, start: int, size: int
) -> tuple[list[SearchHit], int]:
    """Take `size` results from `start`, which may lie on two of the register's pages."""
    first_page, index = divmod(start, REGISTER_PAGE)
    page = await services.register.search(query, page=first_page + 1, per_page=REGISTER_PAGE)
    pages = [page.hits]
    if index + size > REGISTER_PAGE and page.total > (first_page + 1) * REGISTER_PAGE:
        following = await services.register.search(query, page=first_page + 2, per_page=REGISTER_PAGE)
        pages.append(following.hits)
    return list(chain.from_iterable(pages))[index : index + size], page.total


def _place(offset: int) -> list[int]:
    """Wrap the register's page and index."""
    page, index = divmod(offset, REGISTER_PAGE)
    return [page + 1, index]


def _offset(after: str | None) -> int:
    if after is None:
        return 0
    match decode_cursor("after", after):
        case [int(page), int(index)] if 1 <= page <= 10 and 0 <= index < REGISTER_PAGE:
            return (page - 1) * REGISTER_PAGE + index + 1
    raise bad_cursor("after")


def _by_subject_key(rows: Sequence[Row]) -> dict[str, Row]:
    """Index entries by key; a KVK number alone stands for the main branch, else the legal person."""
    entries: dict[str, Row] = {}
    for row in rows:
        if row.kind is RegistrationKind.MAIN_BRANCH:
            entries[row.key] = entries[row.kvk_number] = row
        else:
            entries.setdefault(row.key, row)
    return entries
