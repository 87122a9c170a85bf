"""What goes wrong in the nasty schema, decided by a seed and the name of each place.

The name tells the field and the parent, not the path: so every way to execute an operation meets the
same, in whatever order and groups it asks.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from zlib import crc32

from graphql import GraphQLError, Undefined

from models.language import Text
from models.permission import Permission
from models.refusals import InvalidField, InvalidFieldCode, InvalidInput, NotLoggedIn, NotPermitted, Refusal

ODDS = (0, 20, 8, 4, 3)
"""Trouble comes once in so many places, by the seed; 0 for never."""
ROWS = 40
"""So many different rows there are of a type: the same one comes back in many places."""


class Colour(StrEnum):
    """An enum whose names are not its values."""

    RED = "red"
    GREEN = "the colour of grass"
    BLUE = "3"


class Broken(Exception):
    """What a resolver raises that does not work."""


class Kind(StrEnum):
    """What a leaf holds."""

    INT = "Int"
    FLOAT = "Float"
    TEXT = "String"
    FLAG = "Boolean"
    ID = "ID"
    COLOUR = "Colour"
    PRICE = "Decimal"
    DAY = "Date"
    MOMENT = "DateTime"
    ODD = "Odd"


Make = Callable[["Fates", str], Any]
"""Makes what is at a place; may raise."""


class _Unwritable:
    """A value that no type can write; shown the same in every run."""

    def __repr__(self) -> str:
        return "<unwritable>"

    def __str__(self) -> str:
        raise Broken("no text")


_BAD: tuple[Any, ...] = (
    *("purple", "", [], {}, float("nan"), float("inf"), 2**31, 1.5, _Unwritable(), b"bytes", 10**400, len),
    *(date(2026, 3, 2), Decimal("NaN"), Undefined, object, ("a",), True),
)
UNSAYABLE = "unsayable"
"""What the odd scalar writes as null, which no scalar may."""
_GOOD: dict[Kind, tuple[Any, ...]] = {
    Kind.INT: (0, 7, -(2**31), 2**31 - 1, True, 3.0, "12"),
    Kind.FLOAT: (0.5, 3, True, "1.25", -0.0, 1e300),
    Kind.TEXT: ("text", "", "ünïcode", 5, True, 1.5, Colour.RED),
    Kind.FLAG: (True, False, 1, 0, 0.5),
    Kind.ID: ("an id", 5, "", 7.0),
    Kind.COLOUR: (Colour.RED, Colour.GREEN, Colour.BLUE, "red"),
    Kind.ODD: ("odd", 5, UNSAYABLE, "even"),
    Kind.PRICE: (Decimal("1.50"), Decimal("1E+3"), 3, "text"),
    Kind.DAY: (date(2026, 3, 2), date(1, 1, 1), datetime(2026, 3, 2, 9, tzinfo=UTC)),
    Kind.MOMENT: (
        datetime(2026, 3, 2, 9, tzinfo=UTC),
        datetime(2026, 3, 2, 9, 0, 0, 5),  # noqa: DTZ001 - one without a zone is nasty too
        date(2026, 3, 2),
    ),
}


def _refusals() -> tuple[Refusal, ...]:
    return (
        NotLoggedIn(),
        NotPermitted(Permission.PLACE_ORDERS),
        InvalidInput(InvalidField("a.b", InvalidFieldCode.REQUIRED, Text(nl="Nodig.", en="Needed."))),
    )


def _errors(place: str) -> tuple[Exception, ...]:
    """Give what can be raised, or given in place of a value."""
    return (
        Broken(f"broken at {place}"),
        Broken(""),
        KeyError(place),
        GraphQLError("said by itself", extensions={"code": "OWN", "place": place}),
        *_refusals(),
    )


@dataclass(frozen=True, slots=True)
class Fates:
    """Tells what is at each place."""

    seed: int

    def number(self, place: str, below: int) -> int:
        """Give the number of a place."""
        return crc32(f"{self.seed}:{place}".encode()) // 7 % below

    def one_of(self, place: str, candidates: tuple[Any, ...]) -> Any:
        """Choose for a place."""
        return candidates[self.number(f"{place}?", len(candidates))]

    def is_troubled(self, place: str, calmer: int = 1) -> bool:
        """Tell whether something goes wrong there, so many times rarer than the seed has it."""
        odds = ODDS[self.seed % len(ODDS)]
        return bool(odds) and self.number(f"{place}!", odds * calmer) == 0

    def error(self, place: str) -> Exception:
        """Give what is raised at a place."""
        error: Exception = self.one_of(f"{place}:error", _errors(place))
        return error

    def refusal(self, place: str) -> Refusal:
        """Give what is refused at a place."""
        refusal: Refusal = self.one_of(f"{place}:refusal", _refusals())
        return refusal

    def leaf(self, kind: Kind, place: str) -> Any:
        """Give a scalar or an enum, or what is wrong in its stead; may raise."""
        if self.is_troubled(place):
            return self.trouble(place, _BAD)
        if self.number(f"{place} is null", 25) == 0:
            return None
        return self.one_of(place, _GOOD[kind])

    def row(self, typenames: tuple[str, ...], place: str) -> Any:
        """Give a row of one of the types, or what is wrong in its stead; may raise."""
        if self.is_troubled(place):
            others = tuple(thing(self, name, 1) for name in ("Stone", "Plant", "Beast", "Stranger", "Being"))
            return self.trouble(place, (*others, "text", 5, [], _Unwritable()))
        if self.number(f"{place} is null", 25) == 0:
            return None
        return thing(self, self.one_of(place, typenames), self.number(place, ROWS))

    def items(self, place: str, item: Callable[[str], Any]) -> Any:
        """Give a list in some form, or what is wrong in its stead; may raise, also while it is walked."""
        if self.is_troubled(place):
            return self.trouble(place, (5, "text", {"a": 1}, b"bytes", _Unwritable(), Undefined, {1}))
        if self.number(f"{place} is null", 25) == 0:
            return None
        length = self.number(place, 6)
        found = [self.given(item, f"{place}.{index}") for index in range(length)]
        if length and self.number(f"{place} twice", 5) == 0:
            found.append(found[0])
        forms = (list, list, list, tuple, iter, deque, _Items, _values)
        if self.is_troubled(f"{place} on the way"):
            return _breaking(found, self.error(place))
        return self.one_of(f"{place} form", forms)(found)

    def given(self, make: Callable[..., Any], *arguments: Any) -> Any:
        """Give what is made, or the exception instead of raising it."""
        try:
            return make(*arguments)
        except Exception as error:  # noqa: BLE001 - whatever it is stands for a value
            return error

    def trouble(self, place: str, wrong: tuple[Any, ...]) -> Any:
        """Give null, an exception or something of the `wrong`; or raise."""
        match self.number(f"{place} trouble", 5):
            case 0:
                return None
            case 1:
                raise self.error(place)
            case 2:
                return self.error(place)
            case _:
                return self.one_of(f"{place} wrong", wrong)


class _Items:
    """Something that can be walked once more each time, and has no length."""

    def __init__(self, items: list[Any]) -> None:
        self._items = items

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items)


def _values(items: list[Any]) -> Any:
    return dict(enumerate(items)).values()


def _breaking(items: list[Any], error: Exception) -> Iterator[Any]:
    yield from items
    raise error


class Thing:
    """A row of a type of the nasty schema; its attributes are what the fates say."""

    typename: str

    def __init__(self, fates: Fates, place: str) -> None:
        self.fates = fates
        self.place = place

    def __getattr__(self, name: str) -> Any:
        make = ATTRIBUTES.get(name)
        place = f"{name} of {self.place}"
        if make is None or self.fates.is_troubled(f"{place} is missing", calmer=3):
            raise AttributeError(place)
        return make(self.fates, place)

    def __repr__(self) -> str:
        return f"<{self.place}>"


class Stone(Thing):
    """A row whose class tells its type, as those of the gateway do."""

    typename = "Stone"


class Plant(Thing):
    """Another."""

    typename = "Plant"


def thing(fates: Fates, typename: str, number: int) -> Thing:
    """Make a row; whether its class tells its type, or only it itself, its number says."""
    kind = {"Stone": Stone, "Plant": Plant}.get(typename)
    place = f"{typename} {number}"
    if kind is not None and number % 3:
        return kind(fates, place)
    made = Thing(fates, place)
    made.typename = typename
    return made


def leaf(kind: Kind) -> Make:
    """Make leaves."""
    return lambda fates, place: fates.leaf(kind, place)


def row(*typenames: str) -> Make:
    """Make rows of one of the types."""
    return lambda fates, place: fates.row(typenames, place)


def many(item: Make) -> Make:
    """Make lists."""
    return lambda fates, place: fates.items(place, lambda item_place: item(fates, item_place))


THINGS = ("Stone", "Plant", "Beast")
ATTRIBUTES: dict[str, Make] = {
    "name": leaf(Kind.TEXT),
    "title": leaf(Kind.TEXT),
    "odd": leaf(Kind.ODD),
    "odds": many(leaf(Kind.ODD)),
    "weight": leaf(Kind.INT),
    "weight_sure": leaf(Kind.INT),
    "ratio": leaf(Kind.FLOAT),
    "ratio_sure": leaf(Kind.FLOAT),
    "is_wet": leaf(Kind.FLAG),
    "is_wet_sure": leaf(Kind.FLAG),
    "mark": leaf(Kind.ID),
    "mark_sure": leaf(Kind.ID),
    "colour": leaf(Kind.COLOUR),
    "colour_sure": leaf(Kind.COLOUR),
    "price": leaf(Kind.PRICE),
    "price_sure": leaf(Kind.PRICE),
    "day": leaf(Kind.DAY),
    "day_sure": leaf(Kind.DAY),
    "moment": leaf(Kind.MOMENT),
    "moment_sure": leaf(Kind.MOMENT),
    "numbers": many(leaf(Kind.INT)),
    "numbers_sure": many(leaf(Kind.INT)),
    "words": many(leaf(Kind.TEXT)),
    "colours": many(leaf(Kind.COLOUR)),
    "days": many(leaf(Kind.DAY)),
    "grid": many(many(leaf(Kind.FLOAT))),
    "grid_sure": many(many(leaf(Kind.INT))),
    "stone": row("Stone"),
    "spot": row("Stone", "Beast"),
    "spots": many(row("Plant")),
    "plant": row("Plant"),
    "stones": many(row("Stone")),
    "plants": many(row("Plant")),
    "beds": many(many(row("Plant"))),
    "friend": row(*THINGS),
    "friends": many(row(*THINGS)),
    "found": row("Stone", "Plant"),
    "founds": many(row("Stone", "Plant")),
}
"""What can be read of a row, whatever its type."""
