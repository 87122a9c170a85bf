"""How fields are declared: views over rows, batches, and operations that may be refused.

A **view** lists the fields that are public; a plain one is an attribute of the row behind it.
A **batch** field is written for a list of parents, and gives a list of the same length. A
**refusable** operation answers a `Refusal` as the Problem of the same name.
"""

import inspect
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar, dataclass_transform, get_args

import strawberry
from graphql import GraphQLError
from strawberry import Parent
from strawberry.dataloader import DataLoader
from strawberry.schema_directive import Location
from strawberry.types.unset import UNSET

from auth.principal import AccountHolder, permits, require_code_holder, without_rows
from models.language import Language
from models.permission import Permission
from models.refusals import InvalidField, InvalidInput, Refusal
from models.rows import Row
from schema.context import Info

T = TypeVar("T")
Parents = Sequence[Row]
"""The rows that a batch field is resolved for."""

strawberry.enum(Permission, description="One right of an access code.")
strawberry.enum(Language, description="A language that a person can choose.")


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    description=(
        "Only for codes with this permission, and for accounts where it is FILE_ANNUAL_ACCOUNTS. "
        "Others get null, or the refusal NotPermitted."
    ),
)
class Requires:
    """Says in the printed schema what `requires` holds."""

    permission: Permission


@dataclass_transform(kw_only_default=True)
def view(cls: type[T]) -> type[T]:
    """Declare an object type that shows values of the same `typename`; described by its docstring."""
    name = cls.__name__

    def is_type_of(value: Any, _info: Any) -> bool:
        return getattr(value, "typename", None) == name

    is_type_of.typename = name  # type: ignore[attr-defined] # by which compiled operations know a view
    cls.is_type_of = staticmethod(is_type_of)  # type: ignore[attr-defined]
    return strawberry.type(cls, description=inspect.getdoc(cls))


def optional(description: str) -> Any:
    """Declare a field of an input that may be left out; left out and null mean the same."""
    return strawberry.field(default=UNSET, description=description)


def given(value: T | None) -> T | None:
    """Take an optional field of an input."""
    return None if value is UNSET else value


def as_view(value: object) -> Any:
    """Give a row or an outcome to the view that shows it: the view of the same `typename`."""
    return value


def shown(description: str) -> Any:
    """Declare a plain field: an attribute of the row."""
    return strawberry.field(description=description)


def derived(description: str) -> Callable[[Callable[..., Any]], Any]:
    """Declare a field that follows from its row alone."""
    return strawberry.field(description=description)


def batch(
    description: str, *, requires: Permission | None = None
) -> Callable[[Callable[..., Awaitable[Sequence[Any]]]], Any]:
    """Declare a field that is resolved for a list of parents at once.

    The function takes the parents, `info`, and the field's arguments. With `requires`, a caller
    without the permission gets null and no error. A refusal becomes an error beside a null.
    """

    def declare(function: Callable[..., Awaitable[Sequence[Any]]]) -> Any:
        async def load(parents: Parents, info: Info, **arguments: Any) -> Sequence[Any]:
            if requires is not None and not permits(info.context.principal, requires):
                return [None] * len(parents)
            try:
                return await function(parents, info, **_given(arguments))
            except Refusal as refusal:
                raise refused(refusal, info.context.language) from refusal

        async def resolve(root: Any, info: Info, **arguments: Any) -> Any:
            return await _loader(info, load, arguments).load(root)

        (item,) = get_args(inspect.get_annotations(function)["return"])
        _take_signature(resolve, function, parent=True, returns=item)
        return strawberry.field(
            resolve,
            description=description,
            directives=_directives(requires),
            metadata={"batch": load, "requires": requires},
        )

    return declare


def refusable(
    description: str, *, requires: Permission | None = None, or_account: bool = False
) -> Callable[[Callable[..., Awaitable[Any]]], Any]:
    """Declare an operation whose result union holds its refusals.

    With `requires`, a caller needs the permission; with `or_account`, a Mijn KVK account does not.
    """

    def declare(function: Callable[..., Awaitable[Any]]) -> Any:
        async def resolve(info: Info, **arguments: Any) -> Any:
            info.context.principal = without_rows(info.context.principal)
            try:
                caller = info.context.principal
                if requires is not None and not (or_account and isinstance(caller, AccountHolder)):
                    require_code_holder(caller, requires)
                return await function(info, **_given(arguments))
            except Refusal as refusal:
                return RefusalRow(refusal)

        returns = inspect.get_annotations(function)["return"]
        _take_signature(resolve, function, parent=False, returns=returns)
        return strawberry.field(
            resolve,
            description=description,
            directives=_directives(requires),
            metadata={"requires": requires, "or_account": or_account},
        )

    return declare


class RefusalRow:
    """A refusal as something to be shown: graphql-core would raise an exception that is returned."""

    __slots__ = ("_refusal",)

    def __init__(self, refusal: Refusal) -> None:
        self._refusal = refusal

    def __getattr__(self, name: str) -> Any:
        return getattr(self._refusal, name)


def refused(refusal: Refusal, language: Language) -> GraphQLError:
    """Show a refusal where the schema has no union for it."""
    extensions: dict[str, Any] = {"code": refusal.code.value}
    if isinstance(refusal, InvalidInput):
        extensions["fields"] = invalid_fields(refusal.fields, language)
    return GraphQLError(refusal.message(language), original_error=refusal, extensions=extensions)


def invalid_fields(fields: Sequence[InvalidField], language: Language) -> list[dict[str, str]]:
    """Show the fields that cannot be used, as `InvalidInput` does."""
    return [
        {"path": field.path, "code": field.code.value, "message": field.message(language)} for field in fields
    ]


def _loader(
    info: Info, function: Callable[..., Awaitable[Sequence[Any]]], arguments: dict[str, Any]
) -> DataLoader[Any, Any]:
    """Collect the parents of one field of the document; its arguments are the same for all of them."""
    node = info._raw_info.field_nodes[0]
    key = (function, id(node))
    loaders = info.context.loaders
    if key not in loaders:
        info.context.documents.append(node)

        async def load(parents: list[Any]) -> Sequence[Any]:
            return await function(parents, info, **arguments)

        loaders[key] = DataLoader(load_fn=load, cache=False)
    loader: DataLoader[Any, Any] = loaders[key]
    return loader


def _every_resolver(root: Parent[Any], info: Info) -> None:
    """Hold the parameters that a resolver has before the field's own."""


def _take_signature(
    resolve: Callable[..., Any], function: Callable[..., Any], *, parent: bool, returns: Any
) -> None:
    """Give the resolver the function's arguments, so that the schema is read off the function."""
    own = list(inspect.signature(function).parameters.values())[2 if parent else 1 :]
    kept = [each.replace(default=UNSET) if each.default is None else each for each in own]
    root, info = inspect.signature(_every_resolver).parameters.values()
    parameters = [*([root] if parent else []), info, *kept]
    resolve.__signature__ = inspect.Signature(parameters, return_annotation=returns)  # type: ignore[attr-defined]
    resolve.__annotations__ = {each.name: each.annotation for each in parameters} | {"return": returns}
    resolve.__module__ = function.__module__
    resolve.__name__ = function.__name__


def _given(arguments: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the client left out."""
    return {name: value for name, value in arguments.items() if value is not UNSET}


def _directives(requires: Permission | None) -> tuple[Requires, ...]:
    return () if requires is None else (Requires(permission=requires),)
