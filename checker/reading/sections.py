"""Which section a paragraph is, by its own characters: a quotation, a caption, or body."""

from __future__ import annotations

import re

from checker.model.document import Section

__all__ = ["section_of"]

_CLOSING = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’"}
_CAPTION = re.compile(
    r"(?:(?:table|figure|fig\.|chart|map|graph)\s{1,3}[\w.–-]{1,6}\s?[:.–—-]\s|sources?:)", re.IGNORECASE
)


def section_of(paragraph: str) -> Section:
    """The section of a paragraph (without white space around it) in running text."""
    if _is_quotation(paragraph):
        return "quote"
    return "caption" if _CAPTION.match(paragraph) else "body"


def _is_quotation(paragraph: str) -> bool:
    """Whether all of it is in one pair of quotation marks, or in one that a later paragraph closes."""
    opening = paragraph[:1]
    closing = _CLOSING.get(opening)
    if closing is None:
        return False
    inner = paragraph[1:].rstrip(".,;!? ")
    if inner.endswith(tuple(closing)):
        inner = inner[:-1]
    elif opening == "‘":
        return False  # its closing mark is an apostrophe too: without one at the end nothing is known
    marks = (opening,) if opening == "‘" else (opening, *closing)
    return bool(inner) and not any(mark in inner for mark in marks)
