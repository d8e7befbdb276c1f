"""Blocks of HTML in Markdown: the text between the tags is prose, tags, comments, scripts and styles are not."""

from __future__ import annotations

import re

from checker.reading.markdown_inline import Inline, scan_html
from checker.reading.masking import blanked

__all__ = ["blank_html"]

_HIDDEN = re.compile(r"<(script|style|pre|code|textarea|svg)\b", re.IGNORECASE)


def blank_html(text: str) -> tuple[str, Inline]:
    """The text with everything blanked that a browser does not show as prose, and what markup was found in it."""
    edits = []
    position = 0
    while (match := _HIDDEN.search(text, position)) is not None:
        closing = re.compile(rf"</{match[1]}\s*>", re.IGNORECASE).search(text, match.end())
        position = closing.end() if closing else len(text)
        edits.append((match.start(), position, ""))
    found = scan_html(blanked(text, edits))
    return blanked(text, (*edits, *found.edits)), found
