"""Global ids, nodes and connections (Relay)."""

from base64 import urlsafe_b64decode
from binascii import b2a_base64
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

import strawberry
from strawberry import Parent

from models.rows import Row
from resolvers import connections
from resolvers.nodes import NODES
from schema.fields import shown

T = TypeVar("T")

_NAMED_BY_TEXT = frozenset(name for name, kind in NODES.items() if kind.key == "key")
_URL_SAFE = bytes.maketrans(b"+/", b"-_")

First = Annotated[
    int | None, strawberry.argument(description="How many from the start of the list: 1 to 100, else 20.")
]
After = Annotated[str | None, strawberry.argument(description="Only what comes after this cursor.")]
Last = Annotated[
    int | None, strawberry.argument(description="How many from its end: 1 to 100; not together with `first`.")
]
Before = Annotated[str | None, strawberry.argument(description="Only what comes before this cursor.")]


def global_id(row: Row) -> strawberry.ID:
    """Make the opaque id of a row."""
    typename = row.typename
    return _encoded(typename, row.key if typename in _NAMED_BY_TEXT else row.id.hex)


def node_id(typename: str, key: UUID) -> strawberry.ID:
    """Make the opaque id of what there is no row of any more."""
    return _encoded(typename, key.hex)


def _encoded(typename: str, key: str) -> strawberry.ID:
    text = b2a_base64(f"{typename}:{key}".encode(), newline=False)
    return strawberry.ID(text.rstrip(b"=").translate(_URL_SAFE).decode())


def reference(value: str) -> tuple[str, str] | None:
    """Read an opaque id as type and key; None when it is no such id."""
    try:
        typename, _, key = urlsafe_b64decode(value + "=" * (-len(value) % 4)).decode("ascii").partition(":")
    except ValueError:
        return None
    return (typename, key) if typename in NODES else None


def key_of(value: str, typename: str) -> UUID | None:
    """Read the key in the opaque id of one type; None when it is no such id."""
    found = reference(value)
    if found is None or found[0] != typename:
        return None
    try:
        return UUID(hex=found[1])
    except ValueError:
        return None


@strawberry.interface(description="Anything with a global id.")
class Node:
    """See `node(id:)`."""

    @strawberry.field(description="Opaque; the same for ever.")
    def id(root: Parent[Any]) -> strawberry.ID:
        return global_id(root)


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """As Relay has it."""

    has_next_page: bool = shown("Whether there is more after this page.")
    has_previous_page: bool = shown("Whether there is more before this page.")
    start_cursor: str | None = shown("The cursor of the first item.")
    end_cursor: str | None = shown("The cursor of the last item.")


@strawberry.type(description="An item of a list, with its cursor.")
class Edge(Generic[T]):
    """As Relay has it."""

    cursor: str = shown("Give it as `after` or `before` to go on from here.")
    node: T = shown("The item.")


@strawberry.type(description="A page of a list.")
class Connection(Generic[T]):
    """As Relay has it, with the nodes without their cursors too."""

    edges: list[Edge[T]] = shown("The items with their cursors.")
    nodes: list[T] = shown("The items.")
    page_info: PageInfo = shown("Where this page stands.")

    @staticmethod
    def is_type_of(value: Any, _info: Any) -> bool:
        return isinstance(value, connections.Connection)
