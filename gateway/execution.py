"""How an operation runs: cost first, then Strawberry; errors are shown so that nothing leaks."""

import logging
import secrets
from collections.abc import Iterator
from typing import Any

import strawberry
from graphql import ExecutionResult as CoreResult
from graphql import GraphQLError
from strawberry.extensions import MaxTokensLimiter, SchemaExtension
from strawberry.types.execution import ExecutionContext, ExecutionResult

from gateway.cost import TooCostly, check_cost
from models.language import Language, Text
from models.refusals import Refusal
from schema.context import Context
from schema.root import SCHEMA_PARTS

MOST_TOKENS = 8_000

BUG = Text(
    nl="Er ging iets mis bij ons. Probeer het opnieuw; noem bij vragen aan de klantenservice {reference}.",
    en="Something went wrong on our side. Try again; if you contact support, mention {reference}.",
)
TOO_COSTLY = Text(
    nl="Deze vraag is te groot. Vraag minder velden of kleinere pagina's.",
    en="This operation is too large. Ask for fewer fields or smaller pages.",
)
MALFORMED = Text(
    nl="Deze aanvraag past niet bij het schema. Controleer de genoemde velden.",
    en="This request does not fit the schema. Check the fields named.",
)

_log = logging.getLogger(__name__)


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
        except TooCostly as error:
            message = TOO_COSTLY.in_language(_language(execution.context))
            raise GraphQLError(message, extensions={"code": "TOO_COSTLY"}) from error


class PresentErrors(SchemaExtension):
    """Masks what is a bug, and marks what is a malformed request."""

    def on_operation(self) -> Iterator[None]:
        """Present the errors of one answer."""
        yield
        self._present(self.execution_context.result)

    def on_stream_result(self, result: Any) -> Iterator[None]:
        """Present the errors of one answer of a stream."""
        self._present(result)
        yield

    def _present(self, result: Any) -> None:
        if isinstance(result, (ExecutionResult, CoreResult)) and result.errors:
            language = _language(self.execution_context.context)
            result.errors = [presented(error, language) for error in result.errors]


class GatewaySchema(strawberry.Schema):
    """The schema as the gateway runs it."""

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Log nothing here: `presented` logs what is a bug, once."""


def make_schema() -> GatewaySchema:
    """Make the schema with its limits."""
    return GatewaySchema(
        **SCHEMA_PARTS,
        extensions=[PresentErrors, lambda: MaxTokensLimiter(max_token_count=MOST_TOKENS), CostLimit],
    )


def presented(error: GraphQLError, language: Language) -> GraphQLError:
    """Show an error: a bug by its reference to the log, a malformed request with a hint."""
    cause = error.original_error
    if isinstance(cause, Refusal) or (error.extensions or {}).get("code"):
        return error
    if cause is None or isinstance(cause, GraphQLError):
        hint = {"code": "MALFORMED_REQUEST", "hint": MALFORMED.in_language(language)}
        return GraphQLError(error.message, nodes=error.nodes, path=error.path, extensions=hint)
    reference = secrets.token_hex(6)
    _log.error("bug %s at %s", reference, error.path, exc_info=cause)
    message = BUG.in_language(language, reference=reference)
    return GraphQLError(
        message, nodes=error.nodes, path=error.path, extensions={"code": "INTERNAL", "reference": reference}
    )


def _language(context: Any) -> Language:
    return context.language if isinstance(context, Context) else Language.NL
