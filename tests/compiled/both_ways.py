"""Runs an operation on graphql-core and compiled, and counts what was met on the way."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from graphql import DocumentNode, ExecutionResult, execute, get_operation_ast, parse, validate
from strawberry import Schema
from strawberry.execution import optimized_is_awaitable
from strawberry.utils.await_maybe import await_maybe

from gateway.compiled import Compiler
from tests.compiled.equality import Answer, assert_equal, wiped_places

_MET = {
    "skips": r"@skip|@include",
    "fragments": r"\.\.\.F\d",
    "types asked for": r"\.\.\. on ",
    "typenames": r"__typename",
    "variables": r": \$v\d",
    "variables in inputs": r"[\[{,] ?(?:\w+: )?\$v\d+[\]},]",
    "mutations": r"^mutation ",
    "aliases": r"\w+: \w+ ?[@({]",
    "lists": r"\[\]|\[[^\]]+\]",
}
"""What is looked for in the text of each operation."""


@dataclass(slots=True)
class Tally:
    """How often each thing was met in operations that were compared."""

    counts: Counter[str] = field(default_factory=Counter)
    types: set[str] = field(default_factory=set)
    """Of which types there were objects, as far as an operation asked."""

    def add(self, text: str, answer: Answer) -> None:
        """Count what is in an operation and in its answer."""
        self.counts["operations"] += 1
        self.counts.update(name for name, pattern in _MET.items() if re.search(pattern, text, re.MULTILINE))
        errors = answer.errors or ()
        self.types.update(under("__typename", answer.data))
        self.counts["values"] += _leaves(answer.data)
        self.counts["errors"] += len(errors)
        self.counts["answers with errors"] += bool(errors)
        self.counts["refused requests"] += any(error.path is None for error in errors)
        self.counts["nulls that went up"] += len(wiped_places(answer))
        self.counts["answers without data"] += bool(answer.data is None and any(e.path for e in errors))

    def fell_back(self, *, expected: bool) -> None:
        """Count an operation that was not compiled."""
        self.counts["fell back"] += 1
        self.counts["fell back unexpectedly"] += not expected

    def __str__(self) -> str:
        """Show the counts in a line."""
        counts = [f"{count} {name}" for name, count in self.counts.items() if count]
        return ", ".join([*counts, f"{len(self.types)} types"])


def under(key: str, value: Any) -> Iterator[Any]:
    """Give everything under a key of an answer, at any depth."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from [each] if name == key else under(key, each)
    elif isinstance(value, list):
        for each in value:
            yield from under(key, each)


def _leaves(value: Any) -> int:
    if isinstance(value, dict):
        return sum(map(_leaves, value.values()))
    if isinstance(value, list):
        return sum(map(_leaves, value))
    return int(value is not None)


@dataclass(frozen=True, slots=True)
class BothWays:
    """Compares the two ways over one schema."""

    schema: Schema
    compiler: Compiler
    tally: Tally

    @classmethod
    def over(cls, schema: Schema) -> "BothWays":
        """Begin to count."""
        return cls(schema, Compiler(schema), Tally())

    async def run(
        self,
        text: str,
        make_context: Callable[[], Any],
        *,
        name: str | None = None,
        sent: Sequence[Mapping[str, Any]] = ({},),
        root: Any = None,
        may_fall_back: Callable[[Mapping[str, Any]], bool] = lambda _variables: False,
    ) -> list[ExecutionResult]:
        """Run a valid operation both ways, once for each of the `sent` variables; give the answers.

        Each run has a context of its own. Raises `AssertionError` for a document that does not fit the
        schema, and where answers differ, or what was done, if contexts keep a `log` of it.
        """
        document = parse(text)
        assert not validate(self.schema._schema, document)
        operation = get_operation_ast(document, name)
        assert operation is not None
        compiled = self.compiler.compile(document, operation)
        answers = []
        for variables in sent:
            context = make_context()
            expected = await self._on_graphql_core(document, context, root, name, variables)
            other_context = make_context()
            found: ExecutionResult | None = None
            if compiled is not None:
                found = await compiled.run(other_context, root, deepcopy(dict(variables)))
            if found is None:
                self.tally.fell_back(expected=may_fall_back(variables))
            else:
                assert_equal(expected, found)
                done, done_compiled = getattr(context, "log", None), getattr(other_context, "log", None)
                assert done == done_compiled, f"{done} was done, compiled {done_compiled}"
                self.tally.add(text, found)
            answers.append(expected)
        return answers

    async def _on_graphql_core(
        self,
        document: DocumentNode,
        context: Any,
        root: Any,
        name: str | None,
        variables: Mapping[str, Any],
    ) -> ExecutionResult:
        """Execute as `strawberry.Schema.execute` does once a document is valid."""
        result: ExecutionResult = await await_maybe(
            execute(
                self.schema._schema,
                document,
                root_value=root,
                context_value=context,
                variable_values=deepcopy(dict(variables)),
                operation_name=name,
                is_awaitable=optimized_is_awaitable,  # type: ignore[arg-type]
                executor_class=self.schema.execution_context_class,
            )
        )
        return result
