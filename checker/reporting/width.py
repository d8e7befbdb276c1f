"""How a text looks in a terminal: the columns that it takes, and a form of it that cannot disturb the terminal."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["UNSAFE", "columns", "visible", "visible_lines"]

_PLAIN = re.compile(r"[\x20-\x7e]*")
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""Control characters, separators that break a line, and marks that turn the direction of the text that follows."""


def visible(text: str) -> str:
    """The text with every character that would move the cursor replaced by one that stands for it, one for one."""
    return text if _PLAIN.fullmatch(text) else UNSAFE.sub(_stand_in, text)


def visible_lines(text: str) -> str:
    """The same for a text of several lines, which stay."""
    return "\n".join(visible(line) for line in text.split("\n"))


def _stand_in(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code in (0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029):
        return " "
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"


def columns(text: str) -> int:
    """How many terminal columns a visible text takes: two for a wide character, none for a combining one."""
    if _PLAIN.fullmatch(text):
        return len(text)
    return sum(_column_count(character) for character in text)


def _column_count(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
