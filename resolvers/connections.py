"""Keyset pages of lists that grow (Relay connections).

A page is read for many parents in one statement: the newest rows of each, whatever their number.
Lists run newest first, by a moment and then by id.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Select, bindparam, select, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import SQLModel

from auth.visibility import Read
from models.columns import UtcDateTime, columns_of
from models.language import Text
from models.refusals import InvalidField, InvalidFieldCode, InvalidInput
from models.rows import AmongTop, Row, any_of
from resolvers.database import Reader

DEFAULT_PAGE = 20
LARGEST_PAGE = 100

Position = tuple[datetime, UUID]
_NEWEST: Position = (datetime(9999, 12, 31, tzinfo=UTC), UUID(int=2**128 - 1))
_OLDEST: Position = (datetime(1, 1, 2, tzinfo=UTC), UUID(int=0))

PAGE_SIZE = Text(nl="Vraag 1 tot 100 regels per keer.", en="Ask for 1 to 100 items at a time.")
ONE_DIRECTION = Text(nl="Geef `first` of `last`, niet beide.", en="Give `first` or `last`, not both.")
CURSOR = Text(
    nl="Deze cursor hoort niet bij deze lijst. Begin bij de eerste pagina.",
    en="This cursor does not belong to this list. Start at the first page.",
)


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page: `size` rows after one position and before another, from one end."""

    size: int
    backward: bool
    after: Position | None
    before: Position | None


@dataclass(frozen=True, slots=True)
class Edge:
    """A row and its place in its list."""

    node: Row
    place: object

    @property
    def cursor(self) -> str:
        """The place, as clients give it back."""
        return encode_cursor(self.place)


@dataclass(frozen=True, slots=True)
class PageInfo:
    """Where a page stands in its list (Relay)."""

    has_next_page: bool
    has_previous_page: bool
    first: Edge | None
    last: Edge | None

    @property
    def start_cursor(self) -> str | None:
        """The cursor of the first row."""
        return self.first.cursor if self.first else None

    @property
    def end_cursor(self) -> str | None:
        """The cursor of the last row."""
        return self.last.cursor if self.last else None


@dataclass(frozen=True, slots=True)
class Connection:
    """A page of a list. What few ask for of it is made when it is asked for."""

    typename: str
    nodes: tuple[Row, ...]
    place: Callable[[int], object]
    """Tells the place in the list of the row at an index of `nodes`."""
    has_next: bool = False
    has_previous: bool = False

    @property
    def edges(self) -> list[Edge]:
        """The rows with their cursors."""
        return [Edge(node, self.place(index)) for index, node in enumerate(self.nodes)]

    @property
    def page_info(self) -> PageInfo:
        """Where it stands."""
        ends = (0, len(self.nodes) - 1) if self.nodes else ()
        first, last = [Edge(self.nodes[index], self.place(index)) for index in ends] or (None, None)
        return PageInfo(self.has_next, self.has_previous, first, last)


def page_request(
    first: int | None = None, after: str | None = None, last: int | None = None, before: str | None = None
) -> PageRequest:
    """Read a connection's arguments; raises `InvalidInput`."""
    if first is not None and last is not None:
        raise InvalidInput(InvalidField("last", InvalidFieldCode.NOT_ALLOWED, ONE_DIRECTION))
    backward = last is not None
    size = page_size("last" if backward else "first", last if backward else first)
    return PageRequest(size, backward, _position("after", after), _position("before", before))


def page_size(path: str, size: int | None) -> int:
    """Read the size of a page, 1 to 100 and 20 when not given; raises `InvalidInput`."""
    if size is None:
        return DEFAULT_PAGE
    if not 1 <= size <= LARGEST_PAGE:
        raise InvalidInput(InvalidField(path, InvalidFieldCode.OUT_OF_RANGE, PAGE_SIZE))
    return size


def encode_cursor(value: object) -> str:
    """Make an opaque cursor."""
    return urlsafe_b64encode(orjson.dumps(value)).decode().rstrip("=")


def decode_cursor(path: str, cursor: str) -> Any:
    """Read what a cursor holds; raises `InvalidInput` when it is no cursor at all."""
    try:
        return orjson.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError:
        raise bad_cursor(path) from None


def bad_cursor(path: str) -> InvalidInput:
    """Refuse a cursor."""
    return InvalidInput(InvalidField(path, InvalidFieldCode.MALFORMED, CURSOR))


class PagedRead:
    """A read of pages: the rows of `table` by `parent` column, newest first by `moment`.

    `parents` is the table of the parents; `named_by` the column by which they are asked for, which
    then is a column of the rows too; `only` adds conditions on the rows.
    """

    def __init__(
        self,
        table: type[SQLModel],
        *,
        parent: str,
        parents: type[SQLModel],
        named_by: str = "id",
        moment: str,
        only: Callable[[Any], Sequence[Any]] = lambda row: (),
    ) -> None:
        self.table = table
        self.parent = parent
        self.moment = moment
        self._parents = parents
        self._named_by = named_by
        self._only = only
        self._forward = Read(table, lambda visible: self._shape(visible, backward=False))
        self._backward = Read(table, lambda visible: self._shape(visible, backward=True))

    async def pages(
        self, reader: Reader, parent_ids: Sequence[UUID], request: PageRequest, **parameters: Any
    ) -> list[Connection]:
        """Read the page of each parent, in one statement."""
        after, before = request.after or _NEWEST, request.before or _OLDEST
        rows = await reader.rows(
            self._backward if request.backward else self._forward,
            parents=list(dict.fromkeys(parent_ids)),
            after_moment=after[0],
            after_id=after[1],
            before_moment=before[0],
            before_id=before[1],
            one_more=request.size + 1,
            **parameters,
        )
        asked_for = self.parent if self._named_by == "id" else self._named_by
        by_parent: dict[UUID, list[Row]] = {}
        for row in rows:
            by_parent.setdefault(getattr(row, asked_for), []).append(row)
        return [self._page(by_parent.get(parent_id, []), request) for parent_id in parent_ids]

    def _shape(self, visible: Select[Any], *, backward: bool) -> Select[Any]:
        inner, parents, outer = aliased(self.table), aliased(self._parents), columns_of(self.table)
        moment, key = getattr(inner, self.moment), inner.id  # type: ignore[attr-defined]
        position, parent_id = tuple_(moment, key), parents.id  # type: ignore[attr-defined]
        order = (moment.asc(), key.asc()) if backward else (moment.desc(), key.desc())
        top = (
            select(key)
            .where(
                getattr(inner, self.parent) == parent_id,
                position < _position_parameter("after", key.type),
                position > _position_parameter("before", key.type),
                *self._only(inner),
            )
            .order_by(*order)
            .limit(bindparam("one_more"))
            .correlate(parents)
            .scalar_subquery()
        )
        return (
            visible.join(parents, AmongTop(outer.id, top))
            .where(any_of(getattr(parents, self._named_by), "parents"))
            .order_by(outer[self.moment].desc(), outer.id.desc())
        )

    def _page(self, rows: list[Row], request: PageRequest) -> Connection:
        more = len(rows) > request.size
        if more:
            rows = rows[1:] if request.backward else rows[:-1]
        return Connection(
            f"{self.table.__name__}Connection",
            tuple(rows),
            lambda index: [getattr(rows[index], self.moment).isoformat(), rows[index].id.hex],
            has_next=request.before is not None if request.backward else more,
            has_previous=more if request.backward else request.after is not None,
        )


def _position_parameter(name: str, id_type: Any) -> Any:
    return tuple_(bindparam(f"{name}_moment", type_=UtcDateTime), bindparam(f"{name}_id", type_=id_type))


def _position(path: str, cursor: str | None) -> Position | None:
    if cursor is None:
        return None
    try:
        moment, key = map(str, decode_cursor(path, cursor))
        position = datetime.fromisoformat(moment), UUID(hex=key)
        if position[0].tzinfo is not None:
            return position[0].astimezone(UTC), position[1]
    except (TypeError, ValueError, OverflowError):
        pass
    raise bad_cursor(path)
