"""Whether two executions of one operation gave the same answer.

The data must be the same to the last value, type and order of keys. Each error of the one must be
an error of the other: by message, path, locations and the type of what was raised. The order of
errors is nobody's promise. Nor is what happens below a position that null propagation wiped:
graphql-core cancels what is still under way there (GraphQL 6.4.4 allows it), so of such a position
both sides must tell at least one error; where both tell of the same place, they must tell the same.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Protocol

from graphql import GraphQLError

Place = tuple[str | int, ...]
"""Where in an answer; the root is empty."""


class Answer(Protocol):
    """What an execution gave: graphql-core's result, or Strawberry's."""

    @property
    def data(self) -> Any: ...
    @property
    def errors(self) -> Sequence[GraphQLError] | None: ...


@dataclass(frozen=True, slots=True)
class Failure:
    """What of an error is compared."""

    message: str
    place: Place | None
    """None for an error before anything ran."""
    locations: tuple[tuple[int, int], ...]
    cause: str
    """The type of what was raised; empty where nothing was but the error itself."""
    extensions: str

    @classmethod
    def of(cls, error: GraphQLError) -> "Failure":
        """Take what is compared."""
        cause = error.original_error
        return cls(
            message=error.message,
            place=None if error.path is None else tuple(error.path),
            locations=tuple((each.line, each.column) for each in error.locations or ()),
            cause="" if cause is None else f"{type(cause).__module__}.{type(cause).__qualname__}",
            extensions=repr(sorted((error.extensions or {}).items())),
        )


class Exactly:
    """Holds two texts the same if they are."""

    def same(self, one: str, other: str) -> bool:
        """Tell whether two texts of the same place say the same."""
        return one == other


class ExceptMadeUp(Exactly):
    """Holds also those the same that were made up anew on each side: ids, numbers, tokens.

    Once a text of the one side stands for a text of the other, it does so for ever, and nothing else does.
    """

    _MADE_UP = re.compile(r"[\w:/.=?&+-]{4,}")

    def __init__(self) -> None:
        self._others: dict[str, str] = {}
        self._ones: dict[str, str] = {}

    def same(self, one: str, other: str) -> bool:
        """Tell whether two texts of the same place say the same, as far as was seen until now."""
        if one == other and one not in self._others and other not in self._ones:
            return True
        if not (len(one) == len(other) and self._MADE_UP.fullmatch(one) and self._MADE_UP.fullmatch(other)):
            return False
        return self._others.setdefault(one, other) == other and self._ones.setdefault(other, one) == one


EXACTLY = Exactly()


def differences(one: Answer, other: Answer, texts: Exactly = EXACTLY) -> list[str]:
    """Tell how two answers differ, a line each; nothing for the same answer."""
    found = list(_in_data(one.data, other.data, (), texts))
    if not found:
        # Data that differs makes other errors, which tell nothing more.
        found = list(_in_errors(one, other))
    return found


def assert_equal(one: Answer, other: Answer, texts: Exactly = EXACTLY) -> None:
    """Fail with the differences, if there are any."""
    found = differences(one, other, texts)
    assert not found, "\n".join(found)


def wiped_places(answer: Answer) -> set[Place]:
    """Give where null propagation wiped a value, and so the errors below it are no promise."""
    return {
        place
        for place, failures in _by_null(answer).items()
        if place is not None and _is_wiped(place, failures)
    }


def _in_data(one: Any, other: Any, place: Place, texts: Exactly) -> Iterator[str]:
    if type(one) is not type(other):
        yield f"{_shown(place)}: {one!r} is not {other!r}"
    elif isinstance(one, Mapping):
        if list(one) == list(other):
            yield from _in_each([(key, one[key], other[key]) for key in one], place, texts)
        else:
            yield f"{_shown(place)}: the keys {list(one)} are not {list(other)}"
    elif isinstance(one, list):
        if len(one) == len(other):
            yield from _in_each(zip(count(), one, other, strict=False), place, texts)
        else:
            yield f"{_shown(place)}: {len(one)} items are not {len(other)}"
    elif not (texts.same(one, other) if isinstance(one, str) else one == other):
        yield f"{_shown(place)}: {one!r} is not {other!r}"


def _in_each(pairs: Iterable[tuple[str | int, Any, Any]], place: Place, texts: Exactly) -> Iterator[str]:
    for key, one, other in pairs:
        yield from _in_data(one, other, (*place, key), texts)


def _in_errors(one: Answer, other: Answer) -> Iterator[str]:
    ones, others = _by_null(one), _by_null(other)
    for null in {**ones, **others}:
        this, that = ones.get(null, []), others.get(null, [])
        if this and that and _is_wiped(null, [*this, *that]):
            yield from _of_same_place(this, that)
        else:
            yield from _of_all(this, that)


def _of_all(one: Iterable[Failure], other: Iterable[Failure]) -> Iterator[str]:
    ones, others = Counter(one), Counter(other)
    for failure in (ones - others).elements():
        yield f"only the first has {failure}"
    for failure in (others - ones).elements():
        yield f"only the second has {failure}"


def _of_same_place(one: Iterable[Failure], other: Iterable[Failure]) -> Iterator[str]:
    """Compare, below a wiped position, what both sides tell of."""
    ones, others = list(one), list(other)
    both = {each.place for each in ones} & {each.place for each in others}
    yield from _of_all(
        [each for each in ones if each.place in both], [each for each in others if each.place in both]
    )


def _by_null(answer: Answer) -> dict[Place | None, list[Failure]]:
    """Put each error at the null that it left in the data; the place of one that left none is its own."""
    found: defaultdict[Place | None, list[Failure]] = defaultdict(list)
    for error in answer.errors or ():
        failure = Failure.of(error)
        found[_null_above(answer.data, failure.place)].append(failure)
    return found


def _null_above(data: Any, place: Place | None) -> Place | None:
    if place is None:
        return None
    for length, key in enumerate(place):
        if data is None:
            return place[:length]
        try:
            data = data[key]
        except (LookupError, TypeError):
            return place
    return place


def _is_wiped(null: Place | None, failures: Iterable[Failure]) -> bool:
    return any(each.place is not None and each.place != null for each in failures)


def _shown(place: Place) -> str:
    return ".".join(map(str, place)) or "the data"
