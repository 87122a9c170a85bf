"""The direct debit mandate of a company (DOMAIN 9, 14): another IBAN, never another method."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from auth.principal import Principal, require_code_holder
from auth.secrets import new_number
from auth.visibility import Read
from models.checks import Checks
from models.columns import columns_of
from models.language import Text
from models.mandate import Mandate
from models.organisation import Organisation
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import InvalidFieldCode, MandateNotUsed, NotLoggedIn
from models.rows import Row, any_of, one_for_each
from resolvers.code_management import as_main_user
from resolvers.database import Reader, Transaction
from resolvers.organisations import BY_ID
from resolvers.services import Services

ACCEPT_MANDATE = Text(
    nl="Geef toestemming voor automatische incasso, of houd de machtiging zoals die is.",
    en="Accept the direct debit mandate, or keep the one there is.",
)

_mandate = columns_of(Mandate)

LIVE_OF_ORGANISATIONS = Read(
    Mandate,
    lambda visible: visible.where(any_of(_mandate.organisation_id, "ids"), _mandate.ended_at.is_(None)),
)


async def of_organisations(reader: Reader, organisations: Sequence[Row]) -> list[Row | None]:
    """Give the mandate in force of each company."""
    ids = [organisation.id for organisation in organisations]
    return one_for_each(
        ids, await reader.rows(LIVE_OF_ORGANISATIONS, ids=ids), lambda row: row.organisation_id
    )


@dataclass(frozen=True, slots=True)
class MandateReplaced:
    """The company, whose mandate is another one now."""

    typename: ClassVar[str] = "MandateReplaced"
    organisation: Row


async def replace(services: Services, principal: Principal, iban: str, *, accepted: bool) -> MandateReplaced:
    """End the mandate in force and begin one with another IBAN; the method stays.

    Raises `NotLoggedIn`, `NotPermitted`, `MandateNotUsed` or `InvalidInput`.
    """
    holder = require_code_holder(principal, Permission.MANAGE_ACCESS_CODES)
    checks = Checks()
    checked = checks.iban("iban", iban)
    if not accepted:
        checks.refuse("mandateAccepted", InvalidFieldCode.REQUIRED, ACCEPT_MANDATE)
    checks.done()

    async def write(transaction: Transaction) -> UUID:
        organisation = await as_main_user(transaction, holder)
        if organisation.payment_method is not PaymentMethod.DIRECT_DEBIT:
            raise MandateNotUsed
        await _begin(transaction, organisation, checked, services.clock())
        return organisation.id

    organisation_id = await services.database.write(write)
    organisation = await services.database.reader(principal).row(BY_ID, ids=[organisation_id])
    if organisation is None:
        raise NotLoggedIn
    return MandateReplaced(organisation)


async def _begin(transaction: Transaction, organisation: Organisation, iban: str, now: datetime) -> None:
    in_force = select(Mandate).where(_mandate.organisation_id == organisation.id, _mandate.ended_at.is_(None))
    for mandate in (await transaction.execute(in_force)).scalars():
        if mandate.iban == iban:
            return
        mandate.ended_at = now
    await transaction.flush()
    transaction.add(
        Mandate(organisation_id=organisation.id, reference=new_number("M"), iban=iban, accepted_at=now)
    )
