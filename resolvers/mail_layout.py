"""One layout for every mail: the same words as plain text and as HTML that a screen reader follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from models.language import Language
from resolvers.ports import Attachment, MailMessage


@dataclass(frozen=True, slots=True)
class Fact:
    """A value under its label: an order number, a name."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Secret:
    """A password or code, to be typed over exactly."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go on; the plain text shows the address itself."""

    label: str
    url: str


Block = str | Fact | Secret | Link
"""A part of a mail; a plain string is a paragraph."""

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{subject}</title>
</head>
<body style="margin:0;padding:24px;background:#fff;color:#1a202c;font:16px/1.5 Georgia,serif">
<main style="max-width:36em">
<h1 style="font-size:22px;line-height:1.3;color:#14284b">{subject}</h1>
{blocks}
</main>
</body>
</html>
"""
_SECRET = "font:bold 22px/1.6 monospace;letter-spacing:2px"
_LINK = "color:#14284b;font-weight:bold"


def one_line(value: str) -> str:
    """Give a value as it may stand inside a sentence or a subject: no line breaks, no control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in value).split())


def lay_out(
    message_id: str,
    to: str,
    language: Language,
    *,
    subject: str,
    blocks: Sequence[Block],
    attachments: tuple[Attachment, ...] = (),
) -> MailMessage:
    """Make a mail of its parts; every word is escaped in the HTML."""
    return MailMessage(
        message_id=message_id,
        to=to,
        subject=subject,
        text="\n\n".join(map(_as_text, blocks)) + "\n",
        html=_PAGE.format(
            language=language.lower(),
            subject=escape(subject),
            blocks="\n".join(map(_as_html, blocks)),
        ),
        attachments=attachments,
    )


def _as_text(block: Block) -> str:
    match block:
        case str():
            return block
        case Fact(label, value):
            return f"{label}: {value}"
        case Secret(label, value):
            return f"{label}:\n\n    {value}"
        case Link(label, url):
            return f"{label}: {url}"


def _as_html(block: Block) -> str:
    match block:
        case str():
            return f"<p>{escape(block)}</p>"
        case Fact(label, value):
            return f"<p>{escape(label)}:<br><strong>{escape(value)}</strong></p>"
        case Secret(label, value):
            return f'<p>{escape(label)}:<br><code style="{_SECRET}">{escape(value)}</code></p>'
        case Link(label, url):
            return f'<p><a href="{escape(url)}" style="{_LINK}">{escape(label)}</a></p>'
