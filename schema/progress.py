"""How what is followed reaches a client: each event read as the caller that is there then."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import Any

from graphql import located_error

from models.refusals import Refusal
from models.rows import Row
from resolvers.database import Reader
from schema.context import Info
from schema.fields import as_view, refused

Following = Callable[[Callable[[], Awaitable[Reader]]], AsyncGenerator[Row, None]]
"""Begins to follow, with what reads as the caller of the moment."""


async def events_of(info: Info, begin: Following) -> AsyncGenerator[Any, None]:
    """Give each event to its view; a refusal becomes the error that ends the stream."""
    context = info.context

    async def reader_now() -> Reader:
        await context.begin_anew()
        return context.reader

    try:
        async with aclosing(begin(reader_now)) as following:
            async for row in following:
                yield as_view(row)
    except Refusal as refusal:
        error = refused(refusal, context.language)
        raise located_error(error, info._raw_info.field_nodes, info.path.as_list()) from refusal
