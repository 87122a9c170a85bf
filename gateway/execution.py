"""How an operation runs: cost first, then Strawberry; errors are shown so that nothing leaks."""

import re
from collections.abc import AsyncGenerator, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.exceptions import MissingQueryError
from strawberry.extensions import MaxTokensLimiter, SchemaExtension
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types.execution import ExecutionContext, ExecutionResult, PreExecutionError
from strawberry.types.graphql import OperationType

from gateway.adapters.progress_signals.watchers import TooManyStreams
from gateway.compiled import CompiledOperation
from gateway.cost import TooCostly, check_cost
from gateway.faults import BUG, log_bug
from gateway.prepared_documents import MOST_TOKENS, PreparedDocuments
from models.language import Language, Text
from models.refusals import InvalidField, InvalidFieldCode, Refusal
from schema.context import Context
from schema.fields import invalid_fields, refused
from schema.root import SCHEMA_PARTS

NOTHING_TO_RUN = (MissingQueryError, CannotGetOperationTypeError, InvalidOperationTypeError)
"""What Strawberry raises for a request without an operation that it may run."""

NO_OPERATION = Text(
    nl="De aanvraag noemt geen bewerking die zo kan worden uitgevoerd.",
    en="The request names no operation that can be run this way.",
)
TOO_COSTLY = Text(
    nl="Deze vraag is te groot. Vraag minder velden of kleinere pagina's.",
    en="This operation is too large. Ask for fewer fields or smaller pages.",
)
TOO_SLOW = Text(
    nl="Dit duurde te lang. Probeer het opnieuw, of vraag minder tegelijk.",
    en="This took too long. Try again, or ask for less at once.",
)
TOO_MANY_STREAMS = Text(
    nl="Er staan nu te veel live verbindingen open. Sluit er een, of probeer het over een minuut opnieuw.",
    en="Too many live connections are open right now. Close one, or try again in a minute.",
)
MALFORMED = Text(
    nl="Deze aanvraag past niet bij het schema. Controleer de genoemde velden.",
    en="This request does not fit the schema. Check the fields named.",
)

UNFIT = Text(
    nl="Deze waarde past niet bij dit veld. Kijk in het schema wat hier hoort.",
    en="This value does not fit this field. See the schema for what belongs here.",
)

_LONGEST_MESSAGE = 500
_UNFIT = re.compile(
    r"(?:Argument '|Variable '\$)(?P<name>\w+)' has invalid value(?: at (?P<path>[\w.\[\]]+))?: "
    r"(?:.* (?:required|unknown) field '(?P<field>\w+)')?"
)
_FOUND = re.compile(r"(?:, found|\. Found): \{.*", re.DOTALL)
"""What was sent, which may hold a password."""


class CostLimit(SchemaExtension):
    """Judges the cost of an operation after it is parsed and before it is validated."""

    def on_parse(self) -> Iterator[None]:
        """Refuse what is too costly."""
        yield
        execution = self.execution_context
        if execution.graphql_document is None:
            return
        try:
            check_cost(execution.graphql_document, execution.variables)
        except TooCostly:
            execution.pre_execution_errors = [_too_costly(execution.context)]


@dataclass(frozen=True, slots=True)
class Asked:
    """An operation as it is asked for."""

    query: str
    variables: dict[str, Any]
    context: Any
    root: Any
    operation_name: str | None
    allowed: Collection[OperationType]


class GatewaySchema(strawberry.Schema):
    """The schema as the gateway runs it: compiled, and on graphql-core what is not compiled."""

    def __init__(self, *, compiled: bool, **parts: Any) -> None:
        super().__init__(**parts)
        self._documents = PreparedDocuments(self) if compiled else None

    async def execute(
        self,
        query: str | None,
        variable_values: dict[str, Any] | None = None,
        context_value: Any | None = None,
        root_value: Any | None = None,
        operation_name: str | None = None,
        allowed_operation_types: Iterable[OperationType] | None = None,
        operation_extensions: dict[str, Any] | None = None,
    ) -> ExecutionResult:
        """Run an operation; its errors are shown so that nothing leaks."""
        result: ExecutionResult | None = None
        if self._documents is not None and query and not operation_extensions:
            allowed = frozenset(OperationType if allowed_operation_types is None else allowed_operation_types)
            asked = Asked(query, variable_values or {}, context_value, root_value, operation_name, allowed)
            result = await _run_compiled(self._documents, asked)
        if result is None:
            result = await super().execute(
                query,
                variable_values,
                context_value,
                root_value,
                operation_name,
                allowed_operation_types,
                operation_extensions,
            )
        _present(result, _language(context_value))
        return result

    async def stream(self, query: str | None, *args: Any, **options: Any) -> AsyncGenerator[Any, None]:
        """Run an operation over a connection that stays open; its errors are shown likewise."""
        results = await super().stream(query, *args, **options)
        return _presented_stream(results, _language(options.get("context_value")))

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Log nothing here: what is a bug is logged once, when it is shown."""


def make_schema(*, compiled: bool = True) -> GatewaySchema:
    """Make the schema with its limits; without `compiled` every operation runs on graphql-core."""
    limits = [lambda: MaxTokensLimiter(max_token_count=MOST_TOKENS), CostLimit]
    return GatewaySchema(compiled=compiled, **SCHEMA_PARTS, extensions=limits)


def answer_of(result: ExecutionResult) -> dict[str, Any]:
    """Give a result as it is sent."""
    answer: dict[str, Any] = {"data": result.data}
    if result.errors:
        answer["errors"] = [error.formatted for error in result.errors]
    return answer


def presented(error: GraphQLError, language: Language) -> GraphQLError:
    """Show an error: a bug by its reference to the log, a malformed request with a hint."""
    cause = error.original_error
    if (error.extensions or {}).get("code"):
        return error
    if isinstance(cause, Refusal):
        shown = refused(cause, language)
        return _shown(error, shown.message, shown.extensions)
    if isinstance(cause, NOTHING_TO_RUN):
        return _shown(error, NO_OPERATION.in_language(language), {"code": "NO_OPERATION"})
    if isinstance(cause, TooManyStreams):
        return _shown(error, TOO_MANY_STREAMS.in_language(language), {"code": "TOO_MANY_STREAMS"})
    if _is_malformed(error):
        message = _FOUND.sub(".", error.message)[:_LONGEST_MESSAGE]
        return _shown(error, message, _malformed(error.message, language))
    reference = log_bug(cause or error, error.path)
    message = BUG.in_language(language, reference=reference)
    return _shown(error, message, {"code": "INTERNAL", "reference": reference})


def _present(result: Any, language: Language) -> None:
    """Show the errors of one answer; those with one cause are one bug, and logged once."""
    if not isinstance(result, ExecutionResult) or not result.errors:
        return
    by_cause: dict[int, GraphQLError] = {}
    for index, error in enumerate(result.errors):
        cause = id(error.original_error or error)
        if cause not in by_cause:
            by_cause[cause] = presented(error, language)
        result.errors[index] = _shown(error, by_cause[cause].message, by_cause[cause].extensions)


async def _run_compiled(documents: PreparedDocuments, asked: Asked) -> ExecutionResult | None:
    """Run an operation that is compiled, or refuse one as Strawberry does; None when it is not compiled.

    Raises what Strawberry raises when there is no operation that may run.
    """
    try:
        found = _compiled(documents, asked)
        if not isinstance(found, CompiledOperation):
            return found
        result = await found.run(asked.context, asked.root, asked.variables)
    except NOTHING_TO_RUN:
        raise
    except Exception as error:  # noqa: BLE001 - it is shown as a bug, or as what it says
        return _not_run(error if isinstance(error, GraphQLError) else _caused_by(error))
    return None if result is None else ExecutionResult(result.data, result.errors)


def _compiled(documents: PreparedDocuments, asked: Asked) -> CompiledOperation | PreExecutionError | None:
    """Find the operation to run, or why it cannot be."""
    document = documents.of(asked.query)
    operation = document.operation(asked.operation_name)
    if operation is None:
        raise CannotGetOperationTypeError(asked.operation_name)
    kind = OperationType(operation.operation.value)
    if kind not in asked.allowed:
        raise InvalidOperationTypeError(kind)
    try:
        document.check_cost(asked.variables)
    except TooCostly:
        return _not_run(_too_costly(asked.context))
    errors = document.errors()
    if errors:
        return _not_run(*errors)
    return document.compiled(asked.operation_name, operation)


def _caused_by(error: Exception) -> GraphQLError:
    return GraphQLError(str(error), original_error=error)


def _not_run(*errors: GraphQLError) -> PreExecutionError:
    return PreExecutionError(data=None, errors=list(errors))


def _too_costly(context: Any) -> GraphQLError:
    return GraphQLError(TOO_COSTLY.in_language(_language(context)), extensions={"code": "TOO_COSTLY"})


async def _presented_stream(
    results: AsyncGenerator[Any, None], language: Language
) -> AsyncGenerator[Any, None]:
    try:
        async for result in results:
            _present(result, language)
            yield result
    except Exception as cause:  # noqa: BLE001 - whatever it is, the client must hear of it
        error = GraphQLError(str(cause), original_error=cause)
        yield PreExecutionError(data=None, errors=[presented(error, language)])
    finally:
        await results.aclose()


def _is_malformed(error: GraphQLError) -> bool:
    """Tell whether the request is to blame: nothing ran yet, or an argument cannot be read."""
    if error.original_error is not None and not isinstance(error.original_error, GraphQLError):
        return False
    return error.path is None or _UNFIT.match(error.message) is not None


def _malformed(message: str, language: Language) -> dict[str, Any]:
    extensions: dict[str, Any] = {"code": "MALFORMED_REQUEST", "hint": MALFORMED.in_language(language)}
    unfit = _UNFIT.match(message)
    if unfit is not None:
        path = unfit["name"] + (unfit["path"] or "") + (f".{unfit['field']}" if unfit["field"] else "")
        field = InvalidField(path.removeprefix("input."), InvalidFieldCode.MALFORMED, UNFIT)
        extensions["fields"] = invalid_fields([field], language)
    return extensions


def _shown(error: GraphQLError, message: str, extensions: dict[str, Any] | None) -> GraphQLError:
    return GraphQLError(
        message, error.nodes, error.source, error.positions, error.path, extensions=extensions
    )


def _language(context: Any) -> Language:
    return context.language if isinstance(context, Context) else Language.NL
