"""The Python of a level.

For a level with two plain fields and a batch the source is:

    async def level(run, parents):
        # number
        try:
            column0 = [parent.number for parent in parents]
        except Exception:
            column0 = resolution0.one_by_one(run, parents)
        column0 = complete0(run, column0)
        ...
        # subject
        column2 = await resolution2.column(run, parents)
        column2 = await complete2(run, column2)
        return [
            {'number': value0, 'at': value1, 'subject': value2}
            for value0, value1, value2 in zip(column0, column1, column2)
        ]

Of what a client sent, only keys of the answer come into it: names of GraphQL, written as literals.
"""

from asyncio import gather
from collections.abc import Callable, Iterator, Sequence
from textwrap import indent
from typing import TYPE_CHECKING, Any

from gateway.compiled.resolution import Attribute, AwaitedCall

if TYPE_CHECKING:
    from gateway.compiled.levels import Field


def is_async(fields: Sequence["Field"]) -> bool:
    """Tell whether a level has something to wait for."""
    return any(field.resolution.is_async or field.completion.is_async for field in fields)


def function_of(name: str, fields: Sequence["Field"], *, serially: bool) -> Callable[..., Any]:
    """Make the function of a level; with `serially` each field is whole before the next begins."""
    names: dict[str, Any] = {"gather": gather}
    for index, field in enumerate(fields):
        names[f"resolution{index}"] = field.resolution
        names[f"complete{index}"] = field.completion.complete
        names[f"is_lost{index}"] = field.completion.is_lost
    text = source_of(fields, serially=serially)
    exec(compile(text, f"<compiled {name}>", "exec"), names)  # noqa: S102 - written by `source_of`
    function: Callable[..., Any] = names["level"]
    return function


def source_of(fields: Sequence["Field"], *, serially: bool) -> str:
    """Write the function of a level."""
    awaited = [] if serially else [i for i, field in enumerate(fields) if _waits_alone(field)]
    together = awaited if len(awaited) > 1 else []
    lines = [f"{'async ' if is_async(fields) else ''}def level(run, parents):"]
    for index, field in enumerate(fields):
        if index not in together:
            lines.append(indent("\n".join(_column(index, field)), "    "))
        if serially and not field.completion.nullable:
            lines.append(indent("\n".join(_stop(index, fields)), "    "))
    if together:
        lines += [indent("\n".join(_coroutine(index, fields[index])), "    ") for index in together]
        columns = ", ".join(f"column{index}" for index in together)
        calls = ", ".join(f"coroutine{index}()" for index in together)
        lines.append(f"    {columns} = await gather({calls})")
    lines.append(f"    return {_objects(fields)}")
    return "\n".join(lines)


def _waits_alone(field: "Field") -> bool:
    """Tell whether a field may wait for something else than the database, such as the register."""
    return isinstance(field.resolution, AwaitedCall)


def _coroutine(index: int, field: "Field") -> Iterator[str]:
    yield f"async def coroutine{index}():"
    yield indent("\n".join(_column(index, field)), "    ")
    yield f"    return column{index}"


def _column(index: int, field: "Field") -> Iterator[str]:
    resolution = field.resolution
    text = resolution.text.format(own=f"resolution{index}")
    yield f"# {field.name}"
    if isinstance(resolution, Attribute):
        yield "try:"
        yield f"    column{index} = {text}"
        yield "except Exception:"
        yield f"    column{index} = resolution{index}.one_by_one(run, parents)"
    else:
        yield f"column{index} = {text}"
    waiting = "await " if field.completion.is_async else ""
    yield f"column{index} = {waiting}complete{index}(run, column{index})"


def _stop(index: int, fields: Sequence["Field"]) -> Iterator[str]:
    """Go no further when nothing is left of the answer: what comes next would be done, and not told."""
    yield f"if run.failed and is_lost{index}(run, column{index}[0]):"
    yield f"    return {_objects(fields[: index + 1])}"


def _objects(fields: Sequence["Field"]) -> str:
    if not fields:
        return "[{} for _ in parents]"
    entries = ", ".join(f"{field.key!r}: value{index}" for index, field in enumerate(fields))
    values = ", ".join(f"value{index}" for index in range(len(fields)))
    columns = ", ".join(f"column{index}" for index in range(len(fields)))
    if len(fields) == 1:
        return f"[{{{entries}}} for {values} in {columns}]"
    return f"[{{{entries}}} for {values} in zip({columns})]"
