"""The types of the slice."""

from base64 import urlsafe_b64encode
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Generic, Self, TypeVar
from uuid import UUID

import orjson
import strawberry
from strawberry.permission import BasePermission, PermissionExtension

from auth.permissions import permissions_of
from bench.strawberry_peer import loaders, tables
from bench.strawberry_peer.context import Info, role_of_code
from bench.strawberry_peer.loaders import page_of
from models import catalogue
from models.access_code import AccessCodeStatus, Role, Use
from models.catalogue import CATALOGUE, ProductCode
from models.language import Language
from models.order import OrderStatus
from models.payment_method import PaymentMethod
from models.permission import Permission
from models.refusals import ProblemCode, Refusal

T = TypeVar("T")

for enum in (AccessCodeStatus, OrderStatus, PaymentMethod, Permission, ProblemCode, ProductCode, Role, Use):
    strawberry.enum(enum)


@strawberry.enum
class Currency(StrEnum):
    """The currencies in use."""

    EUR = "EUR"


class _Permitted(BasePermission):
    """Gives null to whoever lacks a permission."""

    permission: Permission

    def has_permission(self, source: Any, info: Any, **arguments: Any) -> bool:
        """Tell whether the caller has it."""
        return info.context.viewer is not None and self.permission in info.context.viewer.permissions


class _ManagesCodes(_Permitted):
    permission = Permission.MANAGE_ACCESS_CODES


class _ViewsOrders(_Permitted):
    permission = Permission.VIEW_ORGANISATION_ORDERS


def global_id(typename: str, key: UUID | str) -> strawberry.ID:
    """Make an opaque id."""
    text = key if isinstance(key, str) else key.hex
    return strawberry.ID(urlsafe_b64encode(f"{typename}:{text}".encode()).decode().rstrip("="))


@strawberry.type
class Money:
    """An amount of money."""

    amount: Decimal
    currency: Currency

    @classmethod
    def of(cls, cents: int) -> Self:
        """Show an amount of euro cents."""
        return cls(amount=Decimal(cents).scaleb(-2), currency=Currency.EUR)


@strawberry.type
class PageInfo:
    """Where a page stands."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


@strawberry.type
class Connection(Generic[T]):
    """A page of a list."""

    nodes: list[T]
    page_info: PageInfo

    @classmethod
    def of(cls, page: loaders.Page, nodes: list[T], moment: str) -> Self:
        """Show a page."""
        cursors = [_cursor(row, moment) for row in page.rows[:1] + page.rows[-1:]]
        start, end = (cursors[0], cursors[-1]) if cursors else (None, None)
        info = PageInfo(
            has_next_page=page.has_next,
            has_previous_page=page.has_previous,
            start_cursor=start,
            end_cursor=end,
        )
        return cls(nodes=nodes, page_info=info)


def _cursor(row: Any, moment: str) -> str:
    position = orjson.dumps([getattr(row, moment).isoformat(), row.id.hex])
    return urlsafe_b64encode(position).decode().rstrip("=")


@strawberry.interface
class Node:
    """Anything with a global id."""

    id: strawberry.ID


@strawberry.type
class Person:
    """The holder of a code."""

    first_name: str
    last_name: str
    email: str


@strawberry.type
class Product:
    """A product of the register."""

    code: ProductCode
    name: str

    @classmethod
    def of(cls, product: catalogue.Product) -> Self:
        """Show a product."""
        return cls(code=product.code, name=product.name.in_language(Language.NL))


@strawberry.type
class Registration(Node):
    """An entry of the register."""

    name: str


@strawberry.type
class AccessCode(Node):
    """A personal login."""

    row: strawberry.Private[tables.AccessCode]
    hint: str
    use: Use
    role: Role | None
    status: AccessCodeStatus
    payment_method: PaymentMethod
    created_at: datetime
    last_used_at: datetime | None
    holder: Person

    @classmethod
    def of(cls, row: tables.AccessCode) -> Self:
        """Show a row."""
        return cls(
            id=global_id("AccessCode", row.id),
            row=row,
            hint=row.hint,
            use=row.use,
            role=role_of_code(row),
            status=row.status,
            payment_method=row.payment_method,
            created_at=row.created_at,
            last_used_at=row.last_used_at,
            holder=Person(
                first_name=row.holder_first_name, last_name=row.holder_last_name, email=row.holder_email
            ),
        )

    @strawberry.field
    def permissions(self) -> list[Permission]:
        """Tell what the code may do."""
        granted = frozenset(map(Permission, filter(None, self.row.permissions.split(","))))
        return sorted(permissions_of(self.use, self.role, granted))

    @strawberry.field
    async def spent_this_month(self, info: Info) -> Money:
        """Tell what it spent in this month."""
        return Money.of(await info.context.loader(loaders.spent_this_month).load(self.row.id))

    @strawberry.field
    def organisation(self) -> Annotated["Organisation", strawberry.lazy(__name__)] | None:
        """Give its company."""
        return None if self.row.organisation is None else Organisation.of(self.row.organisation)

    @strawberry.field
    async def orders(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[Annotated["Order", strawberry.lazy(__name__)]] | None:
        """Give its orders, newest first."""
        page = await info.context.loader(loaders.orders_of_codes).load(page_of(self.row.id, first, after))
        return Connection.of(page, list(map(Order.of, page.rows)), "placed_at")


@strawberry.type
class Order(Node):
    """An order."""

    row: strawberry.Private[tables.Order]
    number: str
    subject_kvk_number: str
    branch_number: str | None
    status: OrderStatus
    payment_method: PaymentMethod
    ordered_by: str | None
    placed_at: datetime

    @classmethod
    def of(cls, row: tables.Order) -> Self:
        """Show a row."""
        return cls(
            id=global_id("Order", row.id),
            row=row,
            number=row.number,
            subject_kvk_number=row.subject_kvk_number,
            branch_number=row.branch_number,
            status=row.status,
            payment_method=row.payment_method,
            ordered_by=row.access_code.hint if row.access_code else None,
            placed_at=row.placed_at,
        )

    @strawberry.field
    def product(self) -> Product:
        """Tell what was ordered."""
        return Product.of(CATALOGUE[self.row.product])

    @strawberry.field
    def price(self) -> Money:
        """Tell what it costs."""
        return Money.of(self.row.price_cents)

    @strawberry.field
    async def subject(self, info: Info) -> Registration | None:
        """Give the registration that it is about."""
        key = (self.subject_kvk_number, self.branch_number)
        found = await info.context.loader(loaders.subjects).load(key)
        if found is None:
            return None
        return Registration(id=global_id("Registration", found.key), name=found.name)

    @strawberry.field
    async def access_code(self, info: Info) -> AccessCode | None:
        """Give the code that ordered."""
        if self.row.access_code_id is None:
            return None
        found = await info.context.loader(loaders.codes).load(self.row.access_code_id)
        return None if found is None else AccessCode.of(found)


@strawberry.type
class Organisation(Node):
    """A company."""

    row: strawberry.Private[tables.Organisation]
    kvk_number: str
    name: str
    payment_method: PaymentMethod

    @classmethod
    def of(cls, row: tables.Organisation) -> Self:
        """Show a row."""
        return cls(
            id=global_id("Organisation", row.id),
            row=row,
            kvk_number=row.kvk_number,
            name=row.name,
            payment_method=row.payment_method,
        )

    @strawberry.field(extensions=[PermissionExtension([_ManagesCodes()], fail_silently=True)])  # type: ignore[untyped-decorator]
    async def access_codes(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[AccessCode] | None:
        """Give all its codes, newest first."""
        loader = info.context.loader(loaders.codes_of_organisations)
        page = await loader.load(page_of(self.row.id, first, after))
        return Connection.of(page, list(map(AccessCode.of, page.rows)), "created_at")

    @strawberry.field(extensions=[PermissionExtension([_ViewsOrders()], fail_silently=True)])  # type: ignore[untyped-decorator]
    async def orders(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[Order] | None:
        """Give the orders of all its codes, newest first."""
        loader = info.context.loader(loaders.orders_of_organisations)
        page = await loader.load(page_of(self.row.id, first, after))
        return Connection.of(page, list(map(Order.of, page.rows)), "placed_at")


Viewer = Annotated[AccessCode, strawberry.union("Viewer")]


@strawberry.type
class Problem:
    """Why there is no result."""

    code: ProblemCode
    message: str

    @classmethod
    def of(cls, refusal: Refusal) -> Self:
        """Show a refusal."""
        return cls(code=refusal.code, message=refusal.message(Language.NL))
