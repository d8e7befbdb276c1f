"""Markdown that has nothing but paragraphs and headings, as most articles: it takes no parser.

Going through its lines is twenty times as fast as parsing them, and spares the import of the parser. Where any line
could be the begin or a part of something else (a list, a table, a quotation, HTML, code, a definition of a link), the
parser is asked.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.reading.markdown_lines import SourceLines

__all__ = ["Stretch", "plain_stretches"]

_PROSE = re.compile(
    r"(?![0-9]{1,9}[.)](?:\s|\Z))[^\W_]"  # a letter or digit, but no number of a list
    r"|[\"'“”‘’„«(…—–£€$%&@]"
    r"|(?:\*{1,3}|_{1,3})[^\W_]"  # emphasis; a list and a line have a space or nothing there
)
_HEADING = re.compile(r"(#{1,6})[ \t]+([^\s#](?:[^\r\n#]*[^\s#])?)[ \t]*(?=[\r\n]|\Z)")


class Stretch(NamedTuple):
    """Offsets of a paragraph, or of what a heading says."""

    start: int
    end: int
    heading: str = ""
    """The tag of a heading."""


def plain_stretches(lines: SourceLines) -> list[Stretch] | None:
    """The paragraphs and headings; ``None`` where a parser must tell."""
    text = lines.text
    found: list[Stretch] = []
    goes_on = False
    for start, end in lines.spans():
        if _PROSE.match(text, start, end):
            found.append(Stretch(found.pop().start if goes_on else start, end))
            goes_on = True
        elif not text[start:end].strip(" \t"):
            goes_on = False
        elif heading := _HEADING.match(text, start):
            found.append(Stretch(*heading.span(2), f"h{len(heading[1])}"))
            goes_on = False
        else:
            return None
    return found
