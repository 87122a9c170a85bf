"""Prepared reads: a select over SQLModel columns, compiled once for each database.

`Read` (auth/visibility.py) states what a caller sees and makes one `Prepared` for each sight; the
gateway's own constant statements are `Prepared` at the top of their modules. Here each becomes its
text, its parameters in the driver's order, and the type of its rows. `resolvers.read_pools` runs
it. What stands on the way of a read is then the driver alone: nothing is built, and no value is
looked at before a view asks for it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from operator import itemgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import Dialect
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.types import TypeEngine

from models.rows import Decoder, Prepared, Row, row_type_of

R = TypeVar("R", bound=Row)

Encoder = Callable[[Any], Any]
"""Makes of a value what the driver takes."""

Argument = Callable[[Mapping[str, Any]], Any]
"""Takes one argument of a statement from the parameters that a caller gave."""


@dataclass(frozen=True, slots=True, eq=False)
class Compiled(Generic[R]):
    """A statement as one driver takes it."""

    text: str
    order: tuple[Argument, ...]
    row_type: type[R]

    def arguments(self, parameters: Mapping[str, Any]) -> list[Any]:
        """Put parameters in the driver's order, encoded; raises `KeyError` for one that lacks."""
        return [argument(parameters) for argument in self.order]


def compiled(prepared: Prepared, dialect: Dialect, base: type[R]) -> Compiled[R]:
    """Compile a statement; its rows hold their values as `base` does.

    Raises `ValueError` for `in_()` of a parameter.
    """
    compiler = prepared.statement.compile(dialect=dialect)
    given = {name for name, bind in compiler.binds.items() if bind.required}
    if any(compiler.binds[name].expanding for name in given):
        raise ValueError("in_() of a parameter is another text for each length: use any_of()")
    # Lists of constants become parameters of their own here, once.
    state = compiler.construct_expanded_state(dict.fromkeys(given))
    encoders = {name: _encoder(bind.type, dialect) for name, bind in compiler.binds.items()}
    encoders |= state.processors
    order = tuple(
        _given(name, encoders[name])
        if name in given
        else _constant(state.parameters[name], encoders.get(name))
        for name in state.positiontup or ()
    )
    decoders = tuple(_decoder(column.type, dialect) for column in prepared.statement.selected_columns)
    return Compiled(state.statement, order, row_type_of(base, prepared.typename, prepared.columns, decoders))


def _given(name: str, encode: Encoder | None) -> Argument:
    if encode is None:
        return itemgetter(name)
    return lambda parameters: encode(parameters[name])


def _constant(value: Any, encode: Encoder | None) -> Argument:
    encoded = encode(value) if encode else value
    return lambda _: encoded


def _encoder(of_type: TypeEngine[Any], dialect: Dialect) -> Encoder | None:
    return of_type.dialect_impl(dialect).bind_processor(dialect)


@lru_cache(maxsize=1024)
def _decoder(of_type: TypeEngine[Any], dialect: Dialect) -> Decoder | None:
    if isinstance(of_type, SqlEnum) and of_type.enum_class is not None:
        return _members(of_type.enum_class)
    return of_type.dialect_impl(dialect).result_processor(dialect, None)


@lru_cache(maxsize=128)
def _members(enum: type[Enum]) -> Decoder:
    """Find an enum's member by its value, as `enum_type` keeps it."""
    return {None: None, **{member.value: member for member in enum}}.__getitem__
