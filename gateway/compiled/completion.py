"""How the values of a column become what is sent (GraphQL, "Value Completion").

A column is looked at as a whole: by the set of its values' types, nearly always one type that needs
nothing more. Only a column with something else in it is completed value by value.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from itertools import chain, islice
from math import isfinite
from typing import TYPE_CHECKING, Any

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLError,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLLeafType,
    GraphQLObjectType,
    GraphQLString,
)
from graphql.pyutils import Undefined, is_iterable
from graphql.pyutils import inspect as shown

from gateway.compiled.failures import Failure

if TYPE_CHECKING:
    from gateway.compiled.levels import Field, Level
    from gateway.compiled.run import Run

Column = list[Any]
_NONE = type(None)
_LISTS = frozenset({list, tuple})
_WRITTEN_AS_IT_IS = {GraphQLString: str, GraphQLID: str, GraphQLBoolean: bool}
_LARGEST_INT = 2**31 - 1


def is_ordinary(kind: type) -> bool:
    """Tell whether values of a type are values: not null, nor a failure, nor something to be awaited."""
    is_null = kind in (_NONE, type(Undefined))
    return not is_null and not issubclass(kind, Exception | Failure) and not hasattr(kind, "__await__")


class Completion(ABC):
    """How the values of a field, or of the items of its lists, are completed."""

    is_async = False

    def __init__(self, field: "Field", *, nullable: bool) -> None:
        self.field = field
        self.nullable = nullable

    @abstractmethod
    def complete(self, run: "Run", column: Column) -> Any:
        """Complete a column; a coroutine of it where `is_async`."""

    def is_lost(self, run: "Run", completed: Any) -> bool:
        """Tell whether what holds a completed value becomes null, for a failure in it."""
        if isinstance(completed, Failure):
            return not self.nullable
        return not self.nullable and self._loses_a_part(run, completed)

    def _loses_a_part(self, _run: "Run", _completed: Any) -> bool:
        return False

    def no_value(self, run: "Run", value: Any) -> Any:
        """Complete what is no value: null, or a failure."""
        if isinstance(value, Failure):
            return value
        if isinstance(value, Exception):
            return run.fail(value)
        place = f"{self.field.parent_type}.{self.field.name}"
        if value is not None and value is not Undefined:
            return run.fail(TypeError(f"What gives {place} is to be declared `async def`."))
        if self.nullable:
            return None
        return run.fail(TypeError(f"Cannot return null for non-nullable field {place}."))


class Leaf(Completion):
    """Scalars and enums, written by their type."""

    def __init__(self, field: "Field", leaf: GraphQLLeafType, *, nullable: bool) -> None:
        super().__init__(field, nullable=nullable)
        self._leaf = leaf
        self._write: Callable[[Any], Any] = leaf.coerce_output_value

    def complete(self, run: "Run", column: Column) -> Column:
        """Write every value."""
        values = [value for value in column if value is not None] if self.nullable else column
        if all(map(is_ordinary, {*map(type, values)})):
            try:
                written = list(map(self._write, values))
            except Exception:  # noqa: BLE001 - whichever it is, it is found again below
                return [self._written(run, value) for value in column]
            if all(map(is_ordinary, {*map(type, written)})):
                return written if len(written) == len(column) else _among_nulls(column, written)
        return [self._written(run, value) for value in column]

    def _written(self, run: "Run", value: Any) -> Any:
        if not is_ordinary(type(value)):
            return self.no_value(run, value)
        try:
            written = self._write(value)
        except Exception as error:  # noqa: BLE001 - whatever a leaf raises is an error of its field
            return run.fail(error)
        if written is not None and written is not Undefined:
            return written
        return run.fail(
            TypeError(
                f"Expected `{shown(self._leaf)}.coerce_output_value({shown(value)})`"
                f" to return non-nullable value, returned: {shown(written)}"
            )
        )


def _among_nulls(column: Column, written: Column) -> Column:
    taken = iter(written)
    return [None if value is None else next(taken) for value in column]


class PlainLeaf(Leaf):
    """Leaves whose values are sent as they are."""

    def __init__(self, field: "Field", leaf: GraphQLLeafType, kind: type, *, nullable: bool) -> None:
        super().__init__(field, leaf, nullable=nullable)
        self._kinds = {kind, _NONE} if nullable else {kind}

    def complete(self, run: "Run", column: Column) -> Column:
        """Look that every value is of the type."""
        if {*map(type, column)} <= self._kinds:
            return column
        return super().complete(run, column)


class IntLeaf(PlainLeaf):
    """Whole numbers of 32 bits."""

    def complete(self, run: "Run", column: Column) -> Column:
        """Look that every value is one."""
        if {*map(type, column)} == {int} and -_LARGEST_INT <= min(column) <= max(column) <= _LARGEST_INT:
            return column
        return Leaf.complete(self, run, column)


class FloatLeaf(PlainLeaf):
    """Finite numbers."""

    def complete(self, run: "Run", column: Column) -> Column:
        """Look that every value is one."""
        if {*map(type, column)} == {float} and all(map(isfinite, column)):
            return column
        return Leaf.complete(self, run, column)


class EnumLeaf(Leaf):
    """Enums, by the names of their members."""

    def __init__(self, field: "Field", enum: GraphQLEnumType, *, nullable: bool) -> None:
        super().__init__(field, enum, nullable=nullable)
        members: Iterable[Any] = getattr(enum, "wrapped_cls", ())
        self._names: dict[Any, str | None] = {member: self._write(member) for member in members}
        if nullable:
            self._names[None] = None

    def complete(self, run: "Run", column: Column) -> Column:
        """Look every value up."""
        try:
            return list(map(self._names.__getitem__, column))
        except (KeyError, TypeError):
            return super().complete(run, column)


def leaf(field: "Field", kind: GraphQLLeafType, *, nullable: bool) -> Leaf:
    """Choose how a leaf type is written."""
    if isinstance(kind, GraphQLEnumType):
        return EnumLeaf(field, kind, nullable=nullable)
    if kind is GraphQLInt:
        return IntLeaf(field, kind, int, nullable=nullable)
    if kind is GraphQLFloat:
        return FloatLeaf(field, kind, float, nullable=nullable)
    if kind in _WRITTEN_AS_IT_IS:
        return PlainLeaf(field, kind, _WRITTEN_AS_IT_IS[kind], nullable=nullable)
    return Leaf(field, kind, nullable=nullable)


class Listed(Completion):
    """Lists: their items are one column."""

    def __init__(self, field: "Field", item: Completion, *, nullable: bool) -> None:
        super().__init__(field, nullable=nullable)
        self.item = item

    def complete(self, run: "Run", column: Column) -> Any:
        """Complete the items of all lists."""
        column = self._lists(run, column)
        return _regrouped(column, self.item.complete(run, _items(column)))

    def _loses_a_part(self, run: "Run", completed: Any) -> bool:
        return any(self.item.is_lost(run, each) for each in completed)

    def _lists(self, run: "Run", column: Column) -> Column:
        if {*map(type, column)} <= _LISTS:
            return column
        return [self._list(run, value) for value in column]

    def _list(self, run: "Run", value: Any) -> Any:
        if not is_ordinary(type(value)):
            return self.no_value(run, value)
        if not is_iterable(value):
            place = f"{self.field.parent_type}.{self.field.name}"
            return run.fail(GraphQLError(f"Expected Iterable, but did not find one for field '{place}'."))
        try:
            return list(value)
        except Exception as error:  # noqa: BLE001 - a generator may raise anything
            return run.fail(error)


class ListedLater(Listed):
    """Lists whose items have something to wait for."""

    is_async = True

    async def complete(self, run: "Run", column: Column) -> Column:
        """Complete the items of all lists."""
        column = self._lists(run, column)
        return _regrouped(column, await self.item.complete(run, _items(column)))


def _items(column: Column) -> Column:
    return list(chain.from_iterable(value for value in column if type(value) in _LISTS))


def _regrouped(column: Column, items: Column) -> Column:
    """Put completed items back into lists, as long as they were."""
    taken = iter(items)
    return [list(islice(taken, len(value))) if type(value) in _LISTS else value for value in column]


class Objects(Completion):
    """Objects of one type: they are the parents of a level.

    What stands in a column many times, such as the product of many orders, is one parent, and its
    object stands in the answer as often.
    """

    def __init__(self, field: "Field", kind: GraphQLObjectType, level: "Level", *, nullable: bool) -> None:
        super().__init__(field, nullable=nullable)
        self.level = level
        self._kind = kind
        self._fitting: set[type] = set()
        """Types whose values are objects of this type, whatever is in them."""

    def complete(self, run: "Run", column: Column) -> Any:
        """Make the objects of all parents."""
        parents, back = self._parents(run, column)
        return back(self.level.run(run, parents) if parents else parents)

    def _loses_a_part(self, run: "Run", completed: Any) -> bool:
        return self.level.is_lost(run, completed)

    def _parents(self, run: "Run", column: Column) -> tuple[Column, Callable[[Column], Column]]:
        """Take the parents out of a column, and tell how their objects are put back."""
        if {*map(type, column)} <= self._fitting:
            checked, parents = column, {id(value): value for value in column}
        else:
            checked = [self._checked(run, value) for value in column]
            parents = {id(value): value for value in checked if is_ordinary(type(value))}
        if len(parents) == len(column):
            return column, _as_they_are

        def back(objects: Column) -> Column:
            made = dict(zip(parents, objects, strict=True))
            return [made.get(id(value), value) for value in checked]

        return list(parents.values()), back

    def _checked(self, run: "Run", value: Any) -> Any:
        kind = type(value)
        if kind in self._fitting:
            return value
        if not is_ordinary(kind):
            return self.no_value(run, value)
        return value if self._fits(kind) else of_type(run, self.field, self._kind, value)

    def _fits(self, kind: type) -> bool:
        """Tell whether every value of a type is an object of this one; remember it."""
        predicate = self._kind.is_type_of
        always = predicate is None or (
            getattr(predicate, "typename", None) == self._kind.name == _typename_of_all(kind)
        )
        if always:
            self._fitting.add(kind)
        return always


class ObjectsLater(Objects):
    """Objects that have something to wait for."""

    is_async = True

    async def complete(self, run: "Run", column: Column) -> Column:
        """Make the objects of all parents."""
        parents, back = self._parents(run, column)
        return back(await self.level.run(run, parents) if parents else parents)


def _as_they_are(objects: Column) -> Column:
    return objects


def of_type(run: "Run", field: "Field", kind: GraphQLObjectType, value: Any) -> Any:
    """Ask an object type whether a value is its own; a failure if not."""
    try:
        if kind.is_type_of is None or kind.is_type_of(value, run.raw_info(field)):
            return value
    except Exception as error:  # noqa: BLE001 - whatever it raises is an error of the field
        return run.fail(error)
    return run.fail(GraphQLError(f"Expected value of type '{kind}' but got: {shown(value)}.", field.nodes))


def _typename_of_all(kind: type) -> str | None:
    """Give the `typename` that all values of a type have; None when it is each value's own."""
    if is_dataclass(kind) and any(field.name == "typename" for field in fields(kind)):
        return None
    name = getattr(kind, "typename", None)
    return name if isinstance(name, str) else None
