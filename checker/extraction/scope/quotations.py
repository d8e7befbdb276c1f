"""What stands in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.model.document import Block

__all__ = ["quotations", "stands_in"]

_MARKS = re.compile('["“”„«»]')
_INCHES = re.compile(r"[0-9′']\Z")


def quotations(block: Block) -> list[tuple[int, int]]:
    """Offsets in the document of what stands in quotation marks; a mark that is never closed holds up to the end."""
    text = block.text
    if '"' not in text and "“" not in text and "«" not in text and "„" not in text:
        return []
    found: list[tuple[int, int]] = []
    start, opened = -1, ""
    for match in _MARKS.finditer(block.text):
        mark, at = match.group(), match.start()
        if start < 0:
            if mark in "“„«" or (mark == '"' and not _INCHES.search(block.text[max(0, at - 1) : at])):
                start, opened = at, mark
        elif (mark == '"') == (opened == '"') and mark not in "„«":
            found.append((block.start + start, block.start + at))
            start = at if mark == "“" else -1
    if start >= 0 and opened != '"':
        found.append((block.start + start, block.end))
    return found


def stands_in(spans: list[tuple[int, int]], at: int) -> bool:
    """Whether an offset lies in one of the spans, which are in order."""
    n = bisect_right(spans, (at, at)) - 1
    return n >= 0 and spans[n][0] <= at < spans[n][1]
