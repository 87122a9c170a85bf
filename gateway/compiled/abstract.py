"""Interfaces and unions: each value's own type tells its level."""

from typing import TYPE_CHECKING, Any

from graphql import (
    GraphQLAbstractType,
    GraphQLError,
    GraphQLObjectType,
    GraphQLSchema,
    default_type_resolver,
    is_object_type,
)
from graphql.pyutils import inspect as shown

from gateway.compiled.completion import Column, Completion, is_ordinary, of_type

if TYPE_CHECKING:
    from gateway.compiled.levels import Field, Level
    from gateway.compiled.run import Run


class Abstract(Completion):
    """Values of an interface or a union."""

    is_async = True

    def __init__(
        self,
        field: "Field",
        kind: GraphQLAbstractType,
        schema: GraphQLSchema,
        levels: dict[str, "Level"],
        *,
        nullable: bool,
    ) -> None:
        super().__init__(field, nullable=nullable)
        self._kind = kind
        self._schema = schema
        self._levels = levels
        self._views = {
            possible.name: possible
            for possible in schema.get_possible_types(kind)
            if getattr(possible.is_type_of, "typename", None) == possible.name
        }

    async def complete(self, run: "Run", column: Column) -> Column:
        """Complete the values of each type together."""
        column = list(column)
        of_types: dict[str, list[int]] = {}
        for index, value in enumerate(column):
            if not is_ordinary(type(value)):
                column[index] = self.no_value(run, value)
                continue
            try:
                of_types.setdefault(self._type_of(run, value).name, []).append(index)
            except Exception as error:  # noqa: BLE001 - whatever it raises is an error of the field
                column[index] = run.fail(error)
        for name, places in of_types.items():
            await self._complete_type(run, column, name, places)
        return column

    def _loses_a_part(self, run: "Run", completed: Any) -> bool:
        return run.levels[id(completed)].is_lost(run, completed)

    async def _complete_type(self, run: "Run", column: Column, name: str, places: list[int]) -> None:
        level = self._levels[name]
        parents = [column[place] for place in places]
        objects = await level.run(run, parents) if level.is_async else level.run(run, parents)
        for place, made in zip(places, objects, strict=True):
            column[place] = made
            run.levels[id(made)] = level

    def _type_of(self, run: "Run", value: Any) -> GraphQLObjectType:
        """Tell a value's type: the view of its `typename`, or what the schema says."""
        view = self._views.get(getattr(value, "typename", ""))
        if view is not None and not hasattr(value, "__strawberry_definition__"):
            return view
        info = run.raw_info(self.field)
        resolve = self._kind.resolve_type or default_type_resolver
        kind = self._valid(resolve(value, info, self._kind), value)
        checked = of_type(run, self.field, kind, value)
        if checked is not value:
            raise checked.error
        return kind

    def _valid(self, name: Any, value: Any) -> GraphQLObjectType:
        """Take the name of a possible type; raises `GraphQLError` in graphql-core's words."""
        place = f"for field '{self.field.parent_type}.{self.field.name}'"
        kind = self._schema.get_type(name) if isinstance(name, str) else None
        if name is None:
            problem = (
                f"Abstract type '{self._kind}' must resolve to an Object type at runtime {place}."
                f" Either the '{self._kind}' type should provide a 'resolve_type' function"
                " or each possible type should provide an 'is_type_of' function."
            )
        elif not isinstance(name, str):
            problem = (
                f"Abstract type '{self._kind}' must resolve to an Object type at runtime {place}"
                f" with value {shown(value)}, received '{shown(name)}',"
                " which is not a valid Object type name."
            )
        elif kind is None:
            problem = (
                f"Abstract type '{self._kind}' was resolved to a type '{name}'"
                " that does not exist inside the schema."
            )
        elif not is_object_type(kind):
            problem = f"Abstract type '{self._kind}' was resolved to a non-object type '{name}'."
        elif not self._schema.is_sub_type(self._kind, kind):
            problem = f"Runtime Object type '{kind}' is not a possible type for '{self._kind}'."
        else:
            return kind
        raise GraphQLError(problem, self.field.nodes)
