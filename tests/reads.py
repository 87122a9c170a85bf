"""Every read that the gateway has, for tests that look at all of them."""

from collections.abc import Iterator

from auth.visibility import Read
from models.rows import Prepared
from resolvers.connections import PagedRead
from resolvers.spending import Grouping
from tests.packages import modules


def reads() -> Iterator[tuple[str, Read]]:
    """Give every read that a module has, by its place."""
    for module in modules("resolvers", "schema", "gateway"):
        for name, value in vars(module).items():
            place = f"{module.__name__}.{name}"
            if isinstance(value, Read):
                yield place, value
            if isinstance(value, PagedRead):
                yield f"{place} forward", value._forward
                yield f"{place} backward", value._backward
            if isinstance(value, Grouping):
                yield from ((f"{place} {of}", read) for of, read in value.reads.items())


def statements() -> Iterator[tuple[str, Prepared]]:
    """Give every prepared statement of the gateway's own, by its place."""
    for module in modules():
        for name, value in vars(module).items():
            if isinstance(value, Prepared):
                yield f"{module.__name__}.{name}", value
