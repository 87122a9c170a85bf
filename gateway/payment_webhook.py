"""`POST /webhooks/payments`: a payment provider tells that something changed.

Nothing of it is believed: the provider is asked. The answer is the same whether or not there is such a
payment. A server's post has no Origin; what another site's page posts is stopped by `OriginGuard`.
"""

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response

from gateway.bodies import BodyTooLarge, form_fields, read_body
from models.refusals import PaymentsUnavailable
from resolvers import payments
from resolvers.services import Services

_LARGEST_BODY = 1024
_LONGEST_REFERENCE = 64


async def payment_webhook(request: Request) -> Response:
    """Settle the payment that the form names as `id`; 503 asks the provider to tell it again."""
    services: Services = request.app.state.services
    try:
        reference = form_fields(await read_body(request, _LARGEST_BODY)).get("id", "")
    except BodyTooLarge:
        return PlainTextResponse("send a form with an id", 413)
    except ClientDisconnect:
        return Response(status_code=400)
    if not reference.isprintable() or not 0 < len(reference) <= _LONGEST_REFERENCE:
        return PlainTextResponse("send a form with an id", 400)
    try:
        await payments.settle(services, reference)
    except PaymentsUnavailable:
        return PlainTextResponse("ask again later", 503)
    return PlainTextResponse("ok")
