"""The payment page of the local provider, where a person decides how a payment ends.

Forms without script, in the payment's language. Its address is the only thing that finds a payment.
"""

from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from gateway.adapters.payments.local import texts
from gateway.adapters.payments.local.store import LocalPayment, Status, Store
from gateway.bodies import BodyTooLarge, form_fields, read_body
from models.language import Language, Text, preferred_language

_STYLE = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
_LARGEST_FORM = 4096
_BANKS = ("Voorbeeldbank", "Oefenbank", "Proefbank van Nergenshuizen", "Spaarpot & Zonen")
_OTHER_ENDINGS = (Status.CANCELED, Status.EXPIRED, Status.FAILED)
_HEADERS = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


def page_routes(store: Store) -> list[Route]:
    """Give the routes of the page."""
    page = _Page(store)
    return [
        Route("/checkout/{token}", page.show, methods=["GET"]),
        Route("/checkout/{token}", page.end, methods=["POST"]),
        Route("/checkout.css", _style),
    ]


class _Page:
    def __init__(self, store: Store) -> None:
        self._store = store

    async def show(self, request: Request) -> Response:
        payment = self._store.by_token(request.path_params["token"])
        return _unknown(request) if payment is None else _shown(payment)

    async def end(self, request: Request) -> Response:
        """End the payment as the person chose; one that has ended already stays as it is."""
        payment = self._store.by_token(request.path_params["token"])
        if payment is None:
            return _unknown(request)
        try:
            sent = form_fields(await read_body(request, _LARGEST_FORM))
        except BodyTooLarge:
            sent = {}
        outcome = sent.get("outcome")
        if outcome not in (Status.PAID, *_OTHER_ENDINGS):
            return _shown(payment, 422)
        if outcome == Status.PAID and payment.method == "ideal" and sent.get("bank") not in _BANKS:
            return _shown(payment, 422, no_bank=True)
        self._store.end(payment.id, Status(outcome))
        return RedirectResponse(payment.redirect_url, 303, _HEADERS)


async def _style(_: Request) -> Response:
    return PlainTextResponse(_STYLE, media_type="text/css", headers={"x-content-type-options": "nosniff"})


def _shown(payment: LocalPayment, status: int = 200, *, no_bank: bool = False) -> Response:
    language = Language.NL if payment.locale.startswith("nl") else Language.EN
    is_open = payment.status is Status.OPEN
    content = _choice(payment, language, no_bank=no_bank) if is_open else _ended(payment, language)
    return _page(language, texts.TITLE[payment.method], content, status, payment.redirect_url)


def _choice(payment: LocalPayment, language: Language, *, no_bank: bool) -> str:
    bank = _bank(language, no_bank=no_bank) if payment.method == "ideal" else ""
    endings = "".join(_button(ending, language) for ending in _OTHER_ENDINGS)
    return f"""{_facts(payment, language)}
<form method="post">{bank}{_button(Status.PAID, language)}</form>
<h2>{texts.OTHERWISE.in_language(language)}</h2>
<form method="post">{endings}</form>"""


def _bank(language: Language, *, no_bank: bool) -> str:
    options = "".join(f"<option>{escape(bank)}</option>" for bank in _BANKS)
    error = texts.NO_BANK.in_language(language)
    shown = f'<p id="no-bank" class="error" role="alert">{error}</p>' if no_bank else ""
    described = ' aria-invalid="true" aria-describedby="no-bank"' if no_bank else ""
    return f"""<label for="bank">{texts.BANK.in_language(language)}</label>{shown}
<select id="bank" name="bank" required{described}>
<option value="">{texts.CHOOSE.in_language(language)}</option>{options}</select>"""


def _button(outcome: Status, language: Language) -> str:
    return f'<button name="outcome" value="{outcome}">{texts.BUTTONS[outcome].in_language(language)}</button>'


def _ended(payment: LocalPayment, language: Language) -> str:
    return f"""{_facts(payment, language)}
<p role="status">{texts.ENDED[payment.status].in_language(language)}</p>
<p><a href="{escape(payment.redirect_url)}">{texts.BACK.in_language(language)}</a></p>"""


def _facts(payment: LocalPayment, language: Language) -> str:
    return f"""<p class="notice">{texts.NO_MONEY.in_language(language)}</p>
<dl><dt>{texts.AMOUNT.in_language(language)}</dt><dd>{texts.euros(payment.amount_cents, language)}</dd>
<dt>{texts.DESCRIPTION.in_language(language)}</dt><dd>{escape(payment.description)}</dd></dl>"""


def _unknown(request: Request) -> Response:
    language = preferred_language(request.headers.get("accept-language", ""))
    content = f"<p>{texts.UNKNOWN.in_language(language)}</p>"
    return _page(language, texts.NOT_FOUND, content, 404, None)


def _page(language: Language, title: Text, content: str, status: int, redirect_url: str | None) -> Response:
    heading = title.in_language(language)
    html = f"""<!doctype html>
<html lang="{language.lower()}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{heading}</title><link rel="stylesheet" href="/checkout.css"></head>
<body><main><h1>{heading}</h1>
{content}</main></body></html>
"""
    return HTMLResponse(html, status, _HEADERS | {"content-security-policy": _policy(redirect_url)})


def _policy(redirect_url: str | None) -> str:
    """Allow nothing but forms and style; browsers hold a form's redirect to `form-action` as well."""
    forms = "'self'" if redirect_url is None else f"'self' {_origin(redirect_url)}"
    return (
        f"default-src 'none'; style-src 'self'; form-action {forms}; base-uri 'none'; frame-ancestors 'none'"
    )


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
