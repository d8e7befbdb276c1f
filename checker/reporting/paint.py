"""Colour: a function from a text and the name of its role to what is written. Without colour it is the text itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Literal

__all__ = ["Paint", "Role", "coloured", "plain"]

Role = Literal["error", "warning", "note", "place", "rule", "gutter", "other", "good", "dim", "heading"]
Paint = Callable[[str, Role], str]

_STYLES: dict[Role, str] = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "place": "bold",
    "rule": "dim",
    "gutter": "blue",
    "other": "blue",
    "good": "green",
    "dim": "dim",
    "heading": "bold",
}


def plain(text: str, _role: Role) -> str:
    return text


def coloured() -> Paint:
    """Paint with the sixteen colours that every terminal has. Imports rich."""
    from rich.color import ColorSystem  # noqa: PLC0415 -- only a terminal needs it
    from rich.style import Style  # noqa: PLC0415

    @cache
    def style(role: Role) -> Style:
        return Style.parse(_STYLES[role])

    def paint(text: str, role: Role) -> str:
        return style(role).render(text, color_system=ColorSystem.STANDARD) if text else text

    return paint
