"""A bar chart as SVG: how many requests each server answers, the gateway's number being one."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_WIDTH, _LEFT, _RIGHT = 760, 190, 90
_BAR, _GAP, _HEADING = 18, 6, 34
_INK, _QUIET, _PAPER, _OURS, _OTHERS = "#1b1b1b", "#595959", "#ffffff", "#0b5cad", "#7b8794"


@dataclass(frozen=True)
class Bar:
    """One bar; `share` of the longest one, and what is written after it."""

    title: str
    share: float
    text: str
    is_ours: bool


@dataclass(frozen=True)
class Group:
    """Bars under one heading."""

    title: str
    bars: Sequence[Bar]


def chart(title: str, description: str, groups: Sequence[Group]) -> str:
    """Draw groups of bars below each other; colour only repeats what the words say."""
    lines, y = [], 44
    for group in groups:
        lines.append(_text(16, y + 14, group.title, "700"))
        y += _HEADING - 10
        for bar in group.bars:
            lines += _bar(bar, y)
            y += _BAR + _GAP
        y += 14
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {y}" role="img"'
        f' aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="13">'
    )
    return "\n".join(
        [
            head,
            f'<title id="title">{escape(title)}</title>',
            f'<desc id="description">{escape(description)}</desc>',
            f'<rect width="{_WIDTH}" height="{y}" fill="{_PAPER}"/>',
            f'<text x="16" y="26" font-size="16" font-weight="700" fill="{_INK}">{escape(title)}</text>',
            *lines,
            "</svg>\n",
        ]
    )


def _bar(bar: Bar, y: int) -> list[str]:
    length = round(bar.share * (_WIDTH - _LEFT - _RIGHT), 1)
    fill, weight = (_OURS, "700") if bar.is_ours else (_OTHERS, "400")
    middle = y + _BAR - 5
    title = (
        f'<text x="{_LEFT - 8}" y="{middle}" text-anchor="end" fill="{_INK}" font-weight="{weight}">'
        f"{escape(bar.title)}</text>"
    )
    drawn = f'<rect x="{_LEFT}" y="{y}" width="{length}" height="{_BAR}" rx="2" fill="{fill}"/>'
    text = f'<text x="{_LEFT + length + 6}" y="{middle}" fill="{_QUIET}">{escape(bar.text)}</text>'
    return [title, drawn, text]


def _text(x: int, y: int, text: str, weight: str) -> str:
    return f'<text x="{x}" y="{y}" font-weight="{weight}" fill="{_INK}">{escape(text)}</text>'
