"""Frozen rows: what a read gives, and what every view in the schema shows.

A row is immutable and has its columns as attributes; its `typename` is the GraphQL type that shows
it. It belongs to no session and can be read by any number of resolvers. It is the driver's own
record or a tuple, of a type made for its read, and a value is decoded when it is asked for.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

import orjson
from sqlalchemy import Boolean, ColumnElement, Select, String, bindparam
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

Decoder = Callable[[Any], Any]
"""Makes a value of what the driver gave; None where that is the value."""


class Row:
    """One row of a read; columns are attributes."""

    __slots__ = ()
    typename: ClassVar[str]
    columns: ClassVar[tuple[str, ...]]

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...


class TupleRow(Row, tuple[Any, ...]):
    """A row made of a tuple."""

    __slots__ = ()


R = TypeVar("R", bound=Row)


def row_type(typename: str, columns: tuple[str, ...]) -> type[TupleRow]:
    """Make the type of rows that are tuples of decoded values; equal ones share it."""
    return row_type_of(TupleRow, typename, columns, (None,) * len(columns))


def row_type_of(
    base: type[R], typename: str, columns: tuple[str, ...], decoders: tuple[Decoder | None, ...]
) -> type[R]:
    """Make the type of a read's rows, which hold their values as `base` does; equal reads share it."""
    made: type[R] = _row_type(cast(Any, base), typename, columns, decoders)
    return made


@lru_cache(maxsize=1024)
def _row_type(
    base: type[Any], typename: str, columns: tuple[str, ...], decoders: tuple[Decoder | None, ...]
) -> Any:
    members: dict[str, Any] = {"__slots__": (), "typename": typename, "columns": columns}
    members["__iter__"] = None  # what lies inside is not decoded, so a row cannot be unpacked
    for index, (name, decode) in enumerate(zip(columns, decoders, strict=True)):
        members[name] = _column(index, decode)
    return type(f"{typename}Row", (base,), members)


def _column(index: int, decode: Decoder | None) -> property:
    if decode is None:
        return property(itemgetter(index))
    return property(lambda row: decode(row[index]))


class PartRow(Row):
    """A row within a row: those of its columns that stand there under one prefix."""

    __slots__ = ("_whole",)

    def __init__(self, whole: Row) -> None:
        self._whole = whole


def part_row_type(typename: str, columns: Sequence[str], prefix: str) -> type[PartRow]:
    """Make the type of rows that other rows hold, each column under its name and the prefix."""
    members: dict[str, Any] = {"__slots__": (), "typename": typename, "columns": tuple(columns)}
    members |= {name: property(attrgetter(f"_whole.{prefix}{name}")) for name in columns}
    return type(f"{typename}Part", (PartRow,), members)


class Prepared:
    """A select that is compiled once for each database; made once, where a module is loaded.

    `typename` names what its rows are. Parameters are those that it names with `bindparam`. It
    cannot hold `in_()` of a parameter, which would be another text for each length: see `any_of`.
    """

    def __init__(self, statement: Select[Any], typename: str) -> None:
        self.statement = statement
        self.typename = typename
        self.columns = tuple(str(column.key) for column in statement.selected_columns)


def one_for_each(keys: Sequence[Any], rows: Sequence[Row], key: Callable[[Row], Any]) -> list[Row | None]:
    """Put rows beside the keys that asked for them; None where there is none."""
    found = {key(row): row for row in rows}
    return [found.get(each) for each in keys]


class _ListOf(TypeDecorator[Sequence[Any]]):
    """A list as one parameter: an array on PostgreSQL, JSON text on SQLite."""

    impl = String
    cache_ok = True

    def __init__(self, item: TypeEngine[Any]) -> None:
        super().__init__()
        self.item = item

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(ARRAY(self.item))
        return dialect.type_descriptor(String())

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        encode = self.item.dialect_impl(dialect).bind_processor(dialect)
        if dialect.name == "postgresql":
            return None if encode is None else lambda values: list(map(encode, values))
        return lambda values: orjson.dumps(list(map(encode, values) if encode else values)).decode()


class AnyOf(FunctionElement[bool]):
    """`column = any of a list`, one text and one parameter for every length of the list."""

    name = "any_of"
    type = Boolean()
    inherit_cache = True
    _is_implicitly_boolean = True


def any_of(column: Any, parameter: str) -> ColumnElement[bool]:
    """Match a column against the list given as `parameter`."""
    return AnyOf(column, bindparam(parameter, type_=_ListOf(column.type)))


class AmongTop(FunctionElement[bool]):
    """`column among the rows of a subquery that ends in LIMIT`, evaluated once for each parent row."""

    name = "among_top"
    type = Boolean()
    inherit_cache = True
    _is_implicitly_boolean = True


@compiles(AnyOf, "postgresql")
def _any_of_postgresql(element: AnyOf, compiler: SQLCompiler, **options: Any) -> str:
    column, values = element.clauses
    return f"{compiler.process(column, **options)} = ANY ({compiler.process(values, **options)})"


@compiles(AnyOf, "sqlite")
def _any_of_sqlite(element: AnyOf, compiler: SQLCompiler, **options: Any) -> str:
    column, values = element.clauses
    # Both parts are SQL that the compiler made; values stay parameters.
    listed = f"json_each({compiler.process(values, **options)})"
    return f"{compiler.process(column, **options)} IN (SELECT value FROM {listed})"  # noqa: S608


@compiles(AmongTop, "postgresql")
def _among_top_postgresql(element: AmongTop, compiler: SQLCompiler, **options: Any) -> str:
    column, subquery = element.clauses
    return f"{compiler.process(column, **options)} = ANY (ARRAY{compiler.process(subquery, **options)})"


@compiles(AmongTop, "sqlite")
def _among_top_sqlite(element: AmongTop, compiler: SQLCompiler, **options: Any) -> str:
    column, subquery = element.clauses
    return f"{compiler.process(column, **options)} IN {compiler.process(subquery, **options)}"
