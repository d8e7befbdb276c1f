"""Message templates: ``{slot}``, ``{slot.field}``, ``{computed}``, ``{= expression | percent}``; braces are doubled."""

from __future__ import annotations

import re
from collections.abc import Collection

from checker.model.rule import Expression, Field, Name, Template
from checker.rulebook.expressions import parse_expression
from checker.rulebook.functions import FIELDS
from checker.rulebook.mistakes import Report, nearest, plain_report

__all__ = ["FORMATS", "RESULTS", "parse_template"]

FORMATS: dict[str, str] = {
    "number": "a plain number, with thousands separators",
    "percent": "a share as a percentage: 0.375 is 37.5%",
    "days": "a number of days",
    "date": "a date in words",
    "weekday": "the name of a weekday",
}

RESULTS: dict[str, str] = {
    "computed": "what the suspect figure would have to be, in its style",
    "stated": "the suspect figure as written",
    "working": "the sum that shows it",
}

LONGEST = 600
_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_FORMAT = re.compile(r"\|\s*(\w*)\s*\Z")


def parse_template(text: str, slots: Collection[str], report: Report | None = None) -> Template | None:
    """The template, or ``None`` if it has mistakes, which ``report`` hears of (without it the first one raises)."""
    report = report or plain_report(text)
    if len(text) > LONGEST:
        report(0, f"a message may have {LONGEST} characters, this one has {len(text):,}", None)
        return None
    parts: list[str | tuple[Expression, str]] = []
    sound = True
    position = 0
    for match in _PIECE.finditer(text):
        parts.append(text[position : match.start()])
        position = match.end()
        piece = match.group()
        if piece in ("{{", "}}"):
            parts.append(piece[0])
        elif match[1] is None:
            sound = False
            report(match.start(), f"a brace of the message is written {piece}{piece}", None)
        else:
            part = _expression(match[1], match.start() + 1, slots, report)
            sound = sound and part is not None
            parts.append(part or "")
    parts.append(text[position:])
    return Template(text, tuple(_joined(parts))) if sound else None


def _expression(inner: str, offset: int, slots: Collection[str], report: Report) -> tuple[Expression, str] | None:
    if not inner.startswith("="):
        name = _name(inner.strip(), offset, slots, report)
        return None if name is None else (name, "")
    style = ""
    body = inner[1:]
    match = _FORMAT.search(body)
    if match:
        style, body = match[1], body[: match.start()]
        if style not in FORMATS:
            report(offset + 1 + match.start(1), f"there is no format {style}", nearest(style, FORMATS))
            return None

    def shifted(at: int, message: str, suggestion: str | None) -> None:
        report(offset + 1 + at, message, suggestion)

    expression = parse_expression(body, slots, shifted)
    return None if expression is None else (expression, style)


def _name(name: str, offset: int, slots: Collection[str], report: Report) -> Expression | None:
    slot, dot, field = name.partition(".")
    if not dot and (name in slots or name in RESULTS):
        return Name(name)
    if slot not in slots:
        report(offset, f"no slot is named {slot}", nearest(slot, {*slots, *RESULTS}))
        return None
    if field not in FIELDS:
        report(offset, f"a figure has no field {field}", nearest(field, FIELDS))
        return None
    return Field(slot, field)


def _joined(parts: list[str | tuple[Expression, str]]) -> list[str | tuple[Expression, str]]:
    """Neighbouring texts as one, empty ones left out."""
    joined: list[str | tuple[Expression, str]] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part:
            joined.append(part)
    return joined
