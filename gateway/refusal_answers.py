"""Refusals over plain HTTP, where no operation runs that could give them as data."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from gateway.faults import error_answer, language_of
from models.filing_refusals import UploadNotFound
from models.refusals import InvalidInput, NotLoggedIn, NotPermitted, Refusal, TooManyRequests
from schema.fields import refused

STATUSES: dict[type[Refusal], HTTPStatus] = {
    InvalidInput: HTTPStatus.BAD_REQUEST,
    NotLoggedIn: HTTPStatus.UNAUTHORIZED,
    NotPermitted: HTTPStatus.FORBIDDEN,
    UploadNotFound: HTTPStatus.NOT_FOUND,
    TooManyRequests: HTTPStatus.TOO_MANY_REQUESTS,
}


def refusal_answer(request: Request, refusal: Refusal) -> Response:
    """Answer a refusal, one of those that have a status, in GraphQL's shape."""
    shown = refused(refusal, language_of(request))
    headers: dict[str, str] = {}
    if isinstance(refusal, NotLoggedIn):
        headers["www-authenticate"] = "Bearer"
    if isinstance(refusal, TooManyRequests):
        headers["retry-after"] = str(refusal.retry_after_seconds)
    return error_answer(STATUSES[type(refusal)], shown.message, shown.extensions or {}, headers)
