"""What one may not see does not exist (DOMAIN 10): every read, against the rule told once more plainly."""

from dataclasses import dataclass
from itertools import chain, combinations
from typing import Any

import pytest

from auth.permissions import GRANTABLE
from auth.principal import GUEST, CodeHolder, Principal
from auth.visibility import Read, Sight, sight_of
from models.access_code import AccessCode, Role
from models.columns import columns_of
from models.credit import CreditBalance, CreditEntry
from models.document import Document
from models.idempotency import IdempotencyKey
from models.known_place import KnownPlace
from models.mandate import Mandate
from models.order import Order, OrderStatus
from models.organisation import Organisation
from models.outbox import OutboxItem
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.registration import Registration
from models.session import RefreshToken, Session
from models.tables import TABLES
from models.throttle import AttemptWindow
from resolvers.services import Services
from tests.database import all_rows
from tests.factories import Code, Company, Factory

PROTECTED = (AccessCode, Organisation, Order, Document, Session, Mandate)
OF_NOBODY = (
    AttemptWindow,
    CreditBalance,
    CreditEntry,
    IdempotencyKey,
    KnownPlace,
    OutboxItem,
    RefreshToken,
)
SECRET = {
    table: {column.key for column in columns_of(table) if column.info.get("secret")} for table in TABLES
}
EVERY_GRANT = [
    frozenset(granted)
    for granted in chain.from_iterable(combinations(sorted(GRANTABLE), n) for n in range(5))
]


@dataclass(frozen=True, slots=True)
class Viewer:
    """A caller, with what the rule needs to know of them."""

    principal: Principal
    code: Code | None = None
    is_main: bool = False
    granted: frozenset[Permission] = frozenset()

    def sees(self, row: Any, owner: dict[Any, Any]) -> bool:
        """Tell whether rule 10 shows this caller a row; `owner` names the code of each order."""
        if self.code is None:
            return False
        if isinstance(row, AccessCode | Mandate):
            own = row.id if isinstance(row, AccessCode) else row.access_code_id
            return own == self.code.id or (self.is_main and self._is_of_my_company(row.organisation_id))
        if isinstance(row, Organisation):
            return self._is_of_my_company(row.id)
        if isinstance(row, Session):
            return bool(row.access_code_id == self.code.id)
        order = owner[row.order_id] if isinstance(row, Document) else row
        if order.access_code_id == self.code.id:
            return True
        may_see_all = self.is_main or Permission.VIEW_ORGANISATION_ORDERS in self.granted
        return may_see_all and self._is_of_my_company(order.organisation_id)

    def _is_of_my_company(self, organisation_id: Any) -> bool:
        assert self.code is not None
        return organisation_id is not None and organisation_id == self.code.organisation_id


@pytest.fixture
async def viewers(factory: Factory) -> list[Viewer]:
    """Make a small world: two companies with a code for every set of grants, two people, and a guest."""
    found = [Viewer(GUEST)]
    for _ in range(2):
        company = await factory.company(method=PaymentMethod.DIRECT_DEBIT)
        found.append(await viewer(factory, company.main_user, is_main=True))
        for granted in EVERY_GRANT if len(found) == 2 else EVERY_GRANT[:2]:
            code = await factory.sub_code(company, permissions=granted)
            found.append(await viewer(factory, code, granted=granted))
        person = await factory.private_code(method=PaymentMethod.DIRECT_DEBIT)
        found.append(await viewer(factory, person))
    return found


async def viewer(factory: Factory, code: Code, **values: Any) -> Viewer:
    await factory.order(code)
    await factory.order(code, status=OrderStatus.DELIVERED)
    return Viewer(await factory.principal(code), code, **values)


async def test_every_caller_sees_what_the_rule_shows_and_nothing_else(
    services: Services, viewers: list[Viewer]
) -> None:
    owner = {order.id: order for order in await all_rows(services, Order)}
    for table in PROTECTED:
        everything: list[Any] = await all_rows(services, table)
        assert len(everything) >= 2
        read = Read(table, lambda visible: visible)
        for each in viewers:
            rows = await services.database.reader(each.principal).rows(read)
            assert not any(SECRET[table] & set(row.columns) for row in rows)
            seen = [row.id for row in rows]
            assert len(seen) == len(set(seen))
            assert set(seen) == {row.id for row in everything if each.sees(row, owner)}, (table, each)


async def test_an_order_of_a_colleague_shows_who_ordered_by_the_hint_alone(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    granted = frozenset({Permission.VIEW_ORGANISATION_ORDERS})
    reader_code, colleague = [await factory.sub_code(company, permissions=granted) for _ in range(2)]
    order = await factory.order(colleague)
    reader = services.database.reader(await factory.principal(reader_code))
    (row,) = await reader.rows(Read(Order, lambda visible: visible))
    assert (row.id, row.ordered_by) == (order.id, colleague.hint)
    codes = await reader.rows(Read(AccessCode, lambda visible: visible))
    assert [code.id for code in codes] == [reader_code.id]


async def test_a_colleague_s_order_does_not_exist_for_a_sub_code_whatever_became_of_it(
    services: Services, factory: Factory
) -> None:
    company = await factory.company()
    code = await factory.sub_code(company)
    for status in OrderStatus:
        failure = "REGISTER_UNAVAILABLE" if status is OrderStatus.FAILED else None
        await factory.order(company.main_user, status=status, failure=failure)
    reader = services.database.reader(await factory.principal(code))
    for table in (Order, Document):
        assert await reader.rows(Read(table, lambda visible: visible)) == []


async def test_the_orders_of_a_company_are_private_people_s_to_nobody(
    services: Services, factory: Factory
) -> None:
    """A code without a company shares nothing with other codes without one."""
    one, other = await factory.private_code(), await factory.private_code()
    await factory.order(other)
    reader = services.database.reader(await factory.principal(one))
    assert await reader.rows(Read(Order, lambda visible: visible)) == []
    assert len(await reader.rows(Read(AccessCode, lambda visible: visible))) == 1


async def test_a_code_is_shown_with_its_role(services: Services, factory: Factory) -> None:
    company: Company = await factory.company()
    sub_code, private = await factory.sub_code(company), await factory.private_code()
    read = Read(AccessCode, lambda visible: visible)
    rows = await services.database.reader(await factory.principal(company.main_user)).rows(read)
    assert {row.id: row.role for row in rows} == {
        company.main_user.id: Role.MAIN_USER,
        sub_code.id: Role.SUB_CODE,
    }
    (own,) = await services.database.reader(await factory.principal(private)).rows(read)
    assert own.role is None


def test_hashes_and_the_way_a_code_travels_are_secret() -> None:
    assert {table: secret for table, secret in SECRET.items() if secret} == {
        AccessCode: {"code_hash", "password_hash", "mailed_password_hash", "delivery"},
        Session: {"token_hash"},
    }


async def test_a_table_for_which_there_is_no_rule_is_shown_to_nobody(
    services: Services, factory: Factory
) -> None:
    company = await factory.company(method=PaymentMethod.CREDIT, credit=1000)
    main_user = await factory.principal(company.main_user)
    for table in OF_NOBODY:
        read = Read(table, lambda visible: visible)
        assert await services.database.reader(GUEST).rows(read) == []
        with pytest.raises(KeyError):
            await services.database.reader(main_user).rows(read)
    assert {*OF_NOBODY, *PROTECTED, Registration} == set(TABLES)


async def test_the_register_s_copies_are_everyone_s(services: Services, factory: Factory) -> None:
    holder: CodeHolder = await factory.principal(await factory.private_code())
    for principal in (GUEST, holder):
        assert sight_of(principal, Registration) is Sight.EVERYTHING
