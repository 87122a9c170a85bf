"""Choosing a password, and getting one by mail (DOMAIN 5, 6).

What is asked by mail has one way for everybody: the request is looked up and written to the outbox
whether or not there is such a code, and a worker does the rest. So answer and time tell nothing.
"""

import asyncio
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import Select, func, select
from uuid_utils.compat import uuid7

from auth.password_rules import weaknesses
from auth.places import source_of
from auth.principal import Principal, require_code_holder
from auth.secrets import new_seed
from auth.throttle import (
    PASSWORD_CHANGE,
    PASSWORD_MAIL_FROM_ADDRESS,
    PASSWORD_MAIL_OF_HOLDER,
    PASSWORD_MAIL_TO_EMAIL,
    Limit,
    count_attempt,
)
from models.access_code import AccessCode, AccessCodeStatus
from models.checks import Checks
from models.columns import columns_of
from models.language import Text
from models.organisation import Organisation
from models.outbox import Task
from models.refusals import NotLoggedIn, PasswordRefusalReason, PasswordRefused, WrongPassword
from resolvers import code_life, outbox
from resolvers.database import Transaction
from resolvers.services import Services
from resolvers.sessions import LONGEST_CODE, LONGEST_PASSWORD

MAIL_UNDER_WAY = Text(
    nl="Als deze gegevens kloppen, krijgt u zo een e-mail. Kijk ook tussen de ongewenste e-mail.",
    en="If these details are right, you get an e-mail within a few minutes. Look among your junk mail too.",
)

_code = columns_of(AccessCode)


@dataclass(frozen=True, slots=True)
class PasswordMailRequested:
    """The same answer whether or not there is such a code."""

    typename: ClassVar[str] = "PasswordMailRequested"
    text: Text = MAIL_UNDER_WAY


@dataclass(frozen=True, slots=True)
class PasswordChanged:
    """The password is another one now."""

    typename: ClassVar[str] = "PasswordChanged"
    ended_sessions: int


async def resend(services: Services, request_number: str, email: str, address: str) -> PasswordMailRequested:
    """Mail the first password again, a fresh one; raises `InvalidInput` or `TooManyRequests`."""
    checks = Checks()
    number = checks.text("requestNumber", request_number, 20).upper()
    mail = checks.email("email", email)
    checks.done()
    wanted = select(_code.id).where(
        _code.request_number == number,
        func.lower(_code.holder_email) == mail.lower(),
        _code.status == AccessCodeStatus.PENDING,
    )
    subject = f"request {number} {mail.lower()}"
    await _count_mail(
        services,
        (PASSWORD_MAIL_FROM_ADDRESS, source_of(address)),
        (PASSWORD_MAIL_OF_HOLDER, subject),
        (PASSWORD_MAIL_TO_EMAIL, mail.lower()),
    )
    await _ask_for_mail(services, wanted, Task.MAIL_PASSWORD)
    return PasswordMailRequested()


async def request_replacement(
    services: Services, access_code: str, email: str, address: str
) -> PasswordMailRequested:
    """Mail a replacement password; the old one holds until it is used. Raises as `resend` does."""
    checks = Checks()
    typed = checks.text("accessCode", access_code, LONGEST_CODE)
    mail = checks.email("email", email)
    checks.done()
    code_hash = services.secrets.code_hash(typed)
    wanted = select(_code.id).where(
        _code.code_hash == code_hash,
        func.lower(_code.holder_email) == mail.lower(),
        _code.status == AccessCodeStatus.ACTIVE,
    )
    subject = f"code {code_hash.hex()} {mail.lower()}"
    await _count_mail(
        services, (PASSWORD_MAIL_FROM_ADDRESS, source_of(address)), (PASSWORD_MAIL_OF_HOLDER, subject)
    )
    await _ask_for_mail(services, wanted, Task.MAIL_REPLACEMENT_PASSWORD)
    return PasswordMailRequested()


async def change(
    services: Services, principal: Principal, current: str, new: str, *, end_other_sessions: bool
) -> PasswordChanged:
    """Choose another password.

    Raises `NotLoggedIn`, `InvalidInput`, `TooManyRequests`, `WrongPassword` or `PasswordRefused`.
    """
    holder = require_code_holder(principal)
    checks = Checks()
    checks.secret("currentPassword", current, LONGEST_PASSWORD)
    checks.secret("newPassword", new, LONGEST_PASSWORD)
    checks.done()
    await services.database.write(
        lambda transaction: count_attempt(
            transaction, services.secrets, PASSWORD_CHANGE, holder.access_code_id.hex, services.clock()
        )
    )
    code, context = await services.database.write(
        lambda transaction: _context(transaction, holder.access_code_id)
    )
    if not await services.passwords.verify(code.password_hash, current):
        raise WrongPassword
    contains_code = services.secrets.contains_code(new, code.code_hash)
    await _hold_rules(current, new, context, contains_code=contains_code)
    new_hash = await services.passwords.hash(new)

    async def write(transaction: Transaction) -> int:
        locked = await code_life.lock_code(transaction, code.id)
        if locked.status is not AccessCodeStatus.ACTIVE:
            raise NotLoggedIn
        if locked.password_hash != code.password_hash:
            raise WrongPassword
        locked.password_hash = new_hash
        locked.mailed_password_hash = locked.mailed_password_expires_at = None
        await outbox.withdraw(transaction, Task.MAIL_REPLACEMENT_PASSWORD, code.id)
        outbox.promise(transaction, Task.MAIL_PASSWORD_CHANGED, code.id, services.clock())
        if not end_other_sessions:
            return 0
        return await code_life.end_sessions(transaction, code.id, but=holder.session_id)

    return PasswordChanged(await services.database.write(write))


async def _context(transaction: Transaction, code_id: object) -> tuple[AccessCode, list[str]]:
    code = await transaction.get_one(AccessCode, code_id)
    words = [code.holder_first_name, code.holder_last_name, code.holder_email, code.hint]
    if code.organisation_id is not None:
        organisation = await transaction.get_one(Organisation, code.organisation_id)
        words += [organisation.name, organisation.kvk_number]
    return code, words


async def _hold_rules(current: str, new: str, context: list[str], *, contains_code: bool) -> None:
    reasons = await asyncio.to_thread(weaknesses, new, context)
    if contains_code and PasswordRefusalReason.CONTAINS_CONTEXT not in reasons:
        reasons.append(PasswordRefusalReason.CONTAINS_CONTEXT)
    if new == current:
        reasons.append(PasswordRefusalReason.SAME_AS_CURRENT)
    if reasons:
        raise PasswordRefused(*reasons)


async def _count_mail(services: Services, *counted: tuple[Limit, str]) -> None:
    async def count(transaction: Transaction) -> None:
        now = services.clock()
        for limit, subject in counted:
            await count_attempt(transaction, services.secrets, limit, subject, now)

    await services.database.write(count)


async def _ask_for_mail(services: Services, wanted: Select[Any], task: Task) -> None:
    async def write(transaction: Transaction) -> None:
        found = (await transaction.execute(wanted)).scalars().first()
        subject_id = found or uuid7()
        await outbox.withdraw(transaction, task, subject_id)
        outbox.promise(transaction, task, subject_id, services.clock(), new_seed())

    await services.database.write(write)
