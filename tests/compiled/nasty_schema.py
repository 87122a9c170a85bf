"""A schema in which anything may go wrong, declared with the gateway's own helpers.

Three views behind an interface and a union, types without a view behind another, leaves of every
kind, lists of lists, each nullable and not; resolvers that are none, that are not async, that are,
and that work for a list of parents; operations that may be refused; permissions. What goes wrong is
in `tests.compiled.fates`.
"""

# ruff: noqa: N805 - a resolver takes the parent, or the parents, not a self
# A view shows a row by its attributes: what a resolver returns has no static type of the view's.
# mypy: disable-error-code="no-any-return,untyped-decorator"

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, NewType, Optional
from uuid import UUID

import strawberry
from strawberry import Parent
from strawberry.schema.config import StrawberryConfig

from auth.principal import GUEST, CodeHolder, Principal
from models.access_code import Use
from models.language import Language
from models.payment_method import PaymentMethod
from models.permission import Permission
from schema.fields import as_view, batch, derived, optional, refusable, shown, view
from schema.problems import InvalidInput, NotLoggedIn, NotPermitted
from tests.compiled.fates import THINGS, UNSAYABLE, Colour, Fates, Kind, Thing, thing

strawberry.enum(Colour, description="A colour.")
Things = Sequence[Thing]
Odd = NewType("Odd", str)
ODD = strawberry.scalar(name="Odd", serialize=lambda value: None if value == UNSAYABLE else f"{value!r:.20}")


@dataclass(slots=True)
class NastyContext:
    """Carries what the helpers of `schema.fields` ask for, and the fates."""

    fates: Fates
    principal: Principal
    language: Language = Language.EN
    loaders: dict[Any, Any] = field(default_factory=dict)
    documents: list[Any] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    """What mutations did, in the order in which they did it."""

    @classmethod
    def of(cls, seed: int, permissions: frozenset[Permission] | None) -> "NastyContext":
        """Make what one run carries; a caller without `permissions`, not even none, is a guest."""
        return cls(Fates(seed), GUEST if permissions is None else _holder(permissions))


NastyInfo = strawberry.Info[NastyContext, None]


def _holder(permissions: frozenset[Permission]) -> CodeHolder:
    return CodeHolder(UUID(int=1), UUID(int=2), None, Use.PRIVATE, None, permissions, PaymentMethod.CREDIT)


def _place(name: str, thing: object, **arguments: object) -> str:
    place = getattr(thing, "place", "the root")
    return f"{name} of {place} {arguments or ''}"


def _each(info: NastyInfo, name: str, parents: Things, make: Callable[[str], Any], **given: object) -> Any:
    """Make what a batch gives: an exception stands for what one parent cannot have."""
    fates = info.context.fates
    if fates.is_troubled(f"all of {name} {given}", calmer=2):
        raise fates.error(f"all of {name} {given}")
    return [fates.given(make, _place(name, parent, **given)) for parent in parents]


@strawberry.interface(description="Anything that there is.")
class Being:
    """What the three views share."""

    name: str | None = shown("An attribute of the row.")
    title: str = shown("The same, and never null.")
    friend: Optional["Being"] = shown("Any of the three.")

    @strawberry.field(description="Made from the row.")
    def id(root: Parent[Thing]) -> strawberry.ID:
        return strawberry.ID(root.place)

    @batch("For all parents at once.")
    async def rank(parents: Things, info: NastyInfo, step: int = 1) -> list[int | None]:
        fates = info.context.fates
        return as_view(_each(info, "rank", parents, lambda place: fates.leaf(Kind.INT, place), step=step))


@strawberry.input(description="Something of everything.")
class BoxInput:
    """What arguments can hold."""

    label: str = strawberry.field(description="Needed.")
    size: int = strawberry.field(default=3, description="With a default.")
    colour: Colour = strawberry.field(default=Colour.GREEN, description="With a default.")
    note: str | None = optional("May be left out.")
    price: Decimal | None = optional("May be left out.")
    moment: datetime | None = optional("May be left out.")
    numbers: list[int | None] | None = optional("May be left out.")
    colours: list[Colour] = strawberry.field(default_factory=list, description="With a default.")
    inner: Optional["BoxInput"] = optional("May be left out.")
    boxes: list["BoxInput"] | None = optional("May be left out.")


@strawberry.type(description="Shows whatever it is given, since nothing tells what is of its type.")
class Spot:
    """Part of others."""

    weight: int | None = shown("An attribute of whatever it is.")
    name: str = shown("The same, and never null.")

    @derived("Nothing but its name.")
    def told(root: Parent[Any], info: NastyInfo) -> str:
        return f"{info.field_name} {info.python_name} of {type(root).__name__}"


@view
class Stone(Being):
    """Has leaves of every kind."""

    weight: int | None = shown("Any.")
    weight_sure: int = shown("Never null.")
    ratio: float | None = shown("Any.")
    ratio_sure: float = shown("Never null.")
    is_wet: bool | None = shown("Any.")
    is_wet_sure: bool = shown("Never null.")
    mark: strawberry.ID | None = shown("Any.")
    mark_sure: strawberry.ID = shown("Never null.")
    colour: Colour | None = shown("Any.")
    colour_sure: Colour = shown("Never null.")
    price: Decimal | None = shown("Any.")
    price_sure: Decimal = shown("Never null.")
    day: date | None = shown("Any.")
    day_sure: date = shown("Never null.")
    moment: datetime | None = shown("Any.")
    moment_sure: datetime = shown("Never null.")
    plant: "Plant" = shown("Never null.")
    odd: Odd | None = shown("Of a scalar of one's own.")
    odds: list[Odd] | None = shown("The list may be null.")
    spot: Spot | None = shown("May be null.")
    spots: list[Spot] | None = shown("The list may be null.")

    @derived("From the row alone.")
    def double(root: Parent[Thing], info: NastyInfo, times: int = 2, plus: int | None = None) -> int | None:
        return as_view(info.context.fates.leaf(Kind.INT, _place("double", root, times=times, plus=plus)))

    @derived("From the row alone; never null.")
    def stamp(root: Parent[Thing]) -> str:
        return as_view(root.fates.leaf(Kind.TEXT, _place("stamp", root)))

    @derived("What a resolver is told of the operation.")
    def told(info: NastyInfo, root: Parent[Thing]) -> str:
        operation, selected = info.operation, info.selected_fields
        return (
            f"{root.place} {operation.operation.value} {info.variable_values} {selected} {info.return_type}"
        )

    @strawberry.field(description="From the row, a while later.")
    async def slow(root: Parent[Thing], info: NastyInfo) -> float | None:
        await asyncio.sleep(0)
        return as_view(info.context.fates.leaf(Kind.FLOAT, _place("slow", root)))

    @batch("Only for some.", requires=Permission.PLACE_ORDERS)
    async def secret(parents: Things, info: NastyInfo) -> list[str | None]:
        fates = info.context.fates
        return as_view(_each(info, "secret", parents, lambda place: fates.leaf(Kind.TEXT, place)))


@view
class Plant(Being):
    """Has lists of every kind."""

    numbers: list[int | None] | None = shown("Both may be null.")
    numbers_sure: list[int] = shown("Neither may be.")
    words: list[str] | None = shown("The list may be null.")
    colours: list[Colour | None] = shown("Its items may be null.")
    days: list[date] | None = shown("The list may be null.")
    grid: list[list[float | None] | None] | None = shown("All may be null.")
    grid_sure: list[list[int]] = shown("Nothing may be.")
    stones: list[Stone | None] = shown("Its items may be null.")
    plants: list["Plant"] | None = shown("The list may be null.")
    beds: list[list["Plant"] | None] | None = shown("The lists may be null.")

    @batch("Lists for all parents at once.")
    async def heights(parents: Things, info: NastyInfo, first: int | None = None) -> list[list[int] | None]:
        fates = info.context.fates

        def make(place: str) -> Any:
            return fates.items(place, lambda item: fates.leaf(Kind.INT, item))

        return as_view(_each(info, "heights", parents, make, first=first))

    @batch("Rows for all parents at once; never null.")
    async def neighbour(parents: Things, info: NastyInfo) -> list["Plant"]:
        fates = info.context.fates
        return as_view(_each(info, "neighbour", parents, lambda place: fates.row(("Plant",), place)))

    @batch("Lists of rows for all parents at once.")
    async def visitors(
        parents: Things, info: NastyInfo, colour: Colour | None = None, wanted: list[str] | None = None
    ) -> list[list[Being | None]]:
        fates = info.context.fates

        def make(place: str) -> Any:
            return fates.items(place, lambda item: fates.row(THINGS, item))

        return as_view(_each(info, "visitors", parents, make, colour=colour, wanted=wanted))


@strawberry.type(description="A type without a view: its values are of its class.")
class Dot:
    """Half of the shapes."""

    x: int | None = shown("Where.")

    @strawberry.field(description="A method.")
    def label(self, prefix: str = "dot") -> str:
        return f"{prefix} at {self.x!r:.20}"


@strawberry.type(description="Another.")
class Line:
    """The other half."""

    length: float = shown("How long.")
    start: Dot | None = None


Found = Annotated[Stone | Plant, strawberry.union("Found", description="Views.")]
Shape = Annotated[Dot | Line, strawberry.union("Shape", description="Values of their classes.")]


def _shape(fates: Fates, place: str) -> Any:
    """Give an object whose type is its class, or what is wrong in its stead."""
    if fates.is_troubled(place):
        return fates.trouble(place, (thing(fates, "Stone", 1), thing(fates, "Dot", 1), "text", {"x": 1}, 5))
    x = fates.given(fates.leaf, Kind.INT, f"{place}.x")
    if fates.number(place, 2):
        return Dot(x=x)
    return Line(length=fates.given(fates.leaf, Kind.FLOAT, f"{place}.length"), start=Dot(x=x))


@view
class Beast(Being):
    """Has objects of every kind."""

    stone: Stone | None = shown("May be null.")
    friends: list[Being | None] | None = shown("All may be null.")
    found: Found | None = shown("May be null.")
    founds: list[Found] = shown("Nothing may be null.")

    @derived("A value of a class.")
    def shape(root: Parent[Thing]) -> Shape | None:
        return as_view(_shape(root.fates, _place("shape", root)))

    @derived("Values of classes.")
    def shapes(root: Parent[Thing]) -> list[Shape | None]:
        place = _place("shapes", root)
        return as_view(root.fates.items(place, lambda item: _shape(root.fates, item)))

    @strawberry.field(description="A row, a while later; never null.")
    async def prey(root: Parent[Thing], info: NastyInfo) -> Being:
        await asyncio.sleep(0)
        return as_view(info.context.fates.row(THINGS, _place("prey", root)))

    @batch("Rows of a union for all parents at once.", requires=Permission.VIEW_ORGANISATION_ORDERS)
    async def find(parents: Things, info: NastyInfo, box: BoxInput | None = None) -> list[Found | None]:
        fates = info.context.fates
        return as_view(
            _each(info, "find", parents, lambda place: fates.row(("Stone", "Plant"), place), box=box)
        )


@view
class Done:
    """What an operation did."""

    being: Being | None = shown("What it did it to.")
    stone: Stone = shown("Never null.")

    @derived("All that was done until now.")
    def log(root: Parent[Any], info: NastyInfo) -> list[str]:
        return list(info.context.log)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What `Done` shows."""

    being: Any
    stone: Any
    typename: str = "Done"


TryResult = Annotated[
    Done | NotLoggedIn | NotPermitted | InvalidInput, strawberry.union("TryResult", description="Or not.")
]


def _outcome(info: NastyInfo, place: str) -> Any:
    """Do something, or refuse to, or break."""
    fates = info.context.fates
    if fates.number(f"{place} is refused", 6) == 0:
        raise fates.refusal(place)
    if fates.is_troubled(place):
        return fates.trouble(place, (thing(fates, "Stone", 1), "text", Outcome(None, None, "Stranger")))
    being = fates.given(fates.row, THINGS, f"{place} being")
    return Outcome(being, fates.given(fates.row, ("Stone",), f"{place} stone"))


@strawberry.type
class Query:
    """Every way to begin."""

    @strawberry.field(description="One row.")
    async def being(info: NastyInfo, id: strawberry.ID) -> Being | None:
        return as_view(info.context.fates.row(THINGS, f"being {id}"))

    @strawberry.field(description="Rows; not async.")
    def beings(info: NastyInfo, ids: list[strawberry.ID]) -> list[Being | None]:
        fates = info.context.fates
        return as_view([fates.given(fates.row, THINGS, f"being {each}") for each in ids])

    @strawberry.field(description="Never null.")
    async def stone(info: NastyInfo) -> Stone:
        return as_view(info.context.fates.row(("Stone",), "stone"))

    @strawberry.field(description="Rows.")
    async def stones(info: NastyInfo, first: int = 3) -> list[Stone]:
        fates = info.context.fates
        return as_view(fates.items(f"stones {first}", lambda place: fates.row(("Stone",), place)))

    @strawberry.field(description="Rows.")
    def plants(info: NastyInfo, first: int | None = 3) -> list[Plant | None] | None:
        fates = info.context.fates
        return as_view(fates.items(f"plants {first}", lambda place: fates.row(("Plant",), place)))

    @strawberry.field(description="Rows.")
    async def beasts(info: NastyInfo) -> list[Beast | None]:
        fates = info.context.fates
        return as_view(fates.items("beasts", lambda place: fates.row(("Beast",), place)))

    @strawberry.field(description="Rows of a union.")
    async def founds(info: NastyInfo) -> list[Found | None] | None:
        fates = info.context.fates
        return as_view(fates.items("founds", lambda place: fates.row(("Stone", "Plant"), place)))

    @strawberry.field(description="Outcomes, each of which tells its own type.")
    async def dones(info: NastyInfo) -> list[Done | None]:
        fates = info.context.fates
        return as_view(fates.items("dones", lambda place: _outcome(info, place)))

    @strawberry.field(description="A value of a class.")
    def shape(info: NastyInfo) -> Shape:
        return as_view(_shape(info.context.fates, "shape"))

    @strawberry.field(description="Tells what it was asked with.")
    def echo(  # noqa: PLR0917 - an argument of each kind
        text: str | None = None,
        number: int = 7,
        ratio: float | None = None,
        flag: bool | None = None,
        id: strawberry.ID | None = None,
        colour: Colour = Colour.RED,
        price: Decimal | None = None,
        day: date | None = None,
        moment: datetime | None = None,
        numbers: list[int] | None = None,
        grid: list[list[float | None]] | None = None,
        colours: list[Colour | None] | None = None,
        box: BoxInput | None = None,
        boxes: list[BoxInput] | None = None,
    ) -> str:
        return repr(
            [text, number, ratio, flag, id, colour, price, day, moment, numbers, grid, colours, box, boxes]
        )

    @strawberry.field(description="Tells what it was asked with, all of which it needs.")
    async def echo_all(
        box: BoxInput, numbers: list[int], colours: list[Colour], price: Decimal, day: date, text: str
    ) -> str | None:
        return repr([box, numbers, colours, price, day, text])

    @refusable("Tries something.")
    async def attempt(info: NastyInfo, box: BoxInput) -> TryResult:
        return as_view(_outcome(info, f"attempt {box}"))

    @refusable("Tries something that only some may.", requires=Permission.PLACE_ORDERS)
    async def attempt_it(info: NastyInfo, note: str | None = None) -> TryResult:
        return as_view(_outcome(info, f"attempt it {note}"))


@strawberry.type
class Mutation:
    """Everything that can be done."""

    @refusable("Does something.")
    async def act(info: NastyInfo, box: BoxInput) -> TryResult:
        await asyncio.sleep(0)
        info.context.log.append(f"act {box.label}")
        await asyncio.sleep(0)
        return as_view(_outcome(info, f"act {box}"))

    @refusable("Does something that only some may.", requires=Permission.MANAGE_ACCESS_CODES)
    async def govern(info: NastyInfo, what: str, colours: list[Colour] | None = None) -> TryResult:
        info.context.log.append(f"govern {what}")
        return as_view(_outcome(info, f"govern {what} {colours}"))

    @strawberry.mutation(description="Does something at once.")
    def push(info: NastyInfo, number: int = 1) -> int | None:
        info.context.log.append(f"push {number}")
        return as_view(info.context.fates.leaf(Kind.INT, f"push {number}"))

    @strawberry.mutation(description="Does something a while later; never null.")
    async def pull(info: NastyInfo, number: int = 1) -> int:
        await asyncio.sleep(0)
        info.context.log.append(f"pull {number}")
        return as_view(info.context.fates.leaf(Kind.INT, f"pull {number}"))

    @strawberry.mutation(description="Does something to a row; never null.")
    async def plant(info: NastyInfo, name: str | None = None) -> Plant:
        info.context.log.append(f"plant {name}")
        await asyncio.sleep(0)
        return as_view(info.context.fates.row(("Plant",), f"plant {name}"))


class QuietSchema(strawberry.Schema):
    """A schema whose errors are compared and not logged."""

    def process_errors(self, errors: list[Any], execution_context: Any = None) -> None:
        """Do nothing."""


CONFIG = StrawberryConfig(scalar_map={Odd: ODD})
NASTY_SCHEMA = QuietSchema(query=Query, mutation=Mutation, types=[Stone, Plant, Beast], config=CONFIG)
