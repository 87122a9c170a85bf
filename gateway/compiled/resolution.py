"""How a field's values are had for all parents of a level; read off how the field is declared."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from graphql import GraphQLField
from strawberry import Schema
from strawberry.exceptions import WrongNumberOfResultsReturned
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.field import StrawberryField
from strawberry.types.fields.resolver import StrawberryResolver

from gateway.compiled.arguments import Arguments
from gateway.compiled.failures import Failure, Unsupported

if TYPE_CHECKING:
    from gateway.compiled.levels import Field
    from gateway.compiled.run import Run

Column = list[Any]


class Resolution:
    """Gives the column of a field. `text` says how, as an expression of `run` and `parents`.

    In it, `{own}` stands for this resolution.
    """

    is_async = False
    text = "{own}.column(run, parents)"

    def __init__(self, field: "Field") -> None:
        self.field = field


class Typename(Resolution):
    """`__typename`."""

    def column(self, _run: "Run", parents: Column) -> Column:
        """Give the name of the level's type for each parent."""
        return [self.field.parent_type.name] * len(parents)


class Attribute(Resolution):
    """A plain field: an attribute of the row."""

    def __init__(self, field: "Field", name: str) -> None:
        super().__init__(field)
        self._name = name
        self.text = f"[parent.{name} for parent in parents]"

    def one_by_one(self, run: "Run", parents: Column) -> Column:
        """Give the attribute of each parent, or why it has none."""
        column: Column = []
        for parent in parents:
            try:
                column.append(getattr(parent, self._name))
            except Exception as error:  # noqa: BLE001 - whatever it raises is an error of its field
                column.append(run.fail(error))
        return column


class Call(Resolution):
    """A field with a resolver of its own, which is called for each parent."""

    def __init__(
        self, field: "Field", resolver: StrawberryResolver[Any], arguments: Arguments | None
    ) -> None:
        super().__init__(field)
        self._arguments = arguments
        self._function: Callable[..., Any] = resolver.wrapped_func  # type: ignore[assignment]
        parent, info = resolver.parent_parameter or resolver.root_parameter, resolver.info_parameter
        names = list(resolver.signature.parameters)
        self._parent_first = resolver.self_parameter is not None or (parent and parent.name == names[0])
        self._parent_name = parent.name if parent else None
        self._info_name = info.name if info else None

    def column(self, run: "Run", parents: Column) -> Column:
        """Call it for each parent."""
        try:
            call = self._prepared(run)
        except Exception as error:  # noqa: BLE001 - arguments that cannot be used
            return [run.fail(error)] * len(parents)
        column: Column = []
        append = column.append
        for parent in parents:
            try:
                append(call(parent))
            except Exception as error:  # noqa: BLE001 - whatever it raises is an error of its field
                append(run.fail(error))
        return column

    def _prepared(self, run: "Run") -> Callable[[Any], Any]:
        """Give the resolver with all but the parent filled in."""
        function, parent_name = self._function, self._parent_name
        named = {} if self._arguments is None else dict(self._arguments.read(run.variables))
        if self._info_name is not None:
            named[self._info_name] = run.info(self.field)
        if self._parent_first:
            return partial(function, **named) if named else function
        if parent_name is not None:
            return lambda parent: function(**{parent_name: parent}, **named)
        return lambda _parent: function(**named)


class AwaitedCall(Call):
    """A field with an `async def` of its own, which is awaited for all parents together."""

    is_async = True
    text = "await {own}.awaited(run, parents)"

    async def awaited(self, run: "Run", parents: Column) -> Column:
        """Call it for each parent, and wait for all of them."""
        calls = self.column(run, parents)
        if len(calls) == 1:
            return [await _awaited(run, calls[0])]
        return list(await asyncio.gather(*(_awaited(run, call) for call in calls)))


class Batch(Resolution):
    """A field that is resolved for the whole level at once (`schema.fields.batch`)."""

    is_async = True
    text = "await {own}.column(run, parents)"

    def __init__(self, field: "Field", arguments: Arguments | None) -> None:
        super().__init__(field)
        self._load: Callable[..., Awaitable[Sequence[Any]]] = field.declared.metadata["batch"]
        self._arguments = arguments

    async def column(self, run: "Run", parents: Column) -> Column:
        """Load it for all parents."""
        try:
            named = {} if self._arguments is None else self._arguments.read(run.variables)
            column = list(await self._load(parents, run.info(self.field), **named))
        except Exception as error:  # noqa: BLE001 - whatever a resolver raises is an error of its field
            return [run.fail(error)] * len(parents)
        if len(column) == len(parents):
            return column
        return [run.fail(WrongNumberOfResultsReturned(len(parents), len(column)))] * len(parents)


def resolution_of(field: "Field", schema: Schema) -> Resolution:
    """Tell how a field is resolved; raises `Unsupported`."""
    declared = field.declared
    if declared.extensions:
        raise Unsupported
    if declared.base_resolver is None:
        return Attribute(field, declared.python_name)
    arguments = (
        Arguments(schema, declared, field.definition, field.nodes[0]) if field.definition.args else None
    )
    if "batch" in declared.metadata:
        return Batch(field, arguments)
    return (AwaitedCall if declared.is_async else Call)(field, declared.base_resolver, arguments)


def declared_field(definition: GraphQLField) -> StrawberryField:
    """Give how a field was declared; raises `Unsupported` for one that Strawberry did not make."""
    declared = definition.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
    if not isinstance(declared, StrawberryField):
        raise Unsupported
    return declared


async def _awaited(run: "Run", call: Any) -> Any:
    if isinstance(call, Failure):
        return call
    try:
        return await call
    except Exception as error:  # noqa: BLE001 - whatever a resolver raises is an error of its field
        return run.fail(error)
