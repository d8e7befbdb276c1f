"""The glyphs of a PDF with their places on the page, from PDFium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from math import pi, radians
from threading import Lock
from typing import Any, NamedTuple

from checker.errors import UnreadableError

__all__ = ["Glyph", "pages_of"]

_MOST_GLYPHS = 10_000_000
_TILTED = 0.1
"""Radians from which text does not belong to the lines of the page."""
_HYPHENS = frozenset([0x02, 0xAD, 0xFFFE])
"""What PDFium gives for a hyphen at the end of a line."""
_LOCK = Lock()
"""PDFium is not made for several threads."""


class Glyph(NamedTuple):
    """A character and its box, in points to the right and downwards."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


def pages_of(content: bytes) -> list[list[Glyph]]:
    """The glyphs of each page in the order of the file, white space too. Raises ``UnreadableError``."""
    try:
        import pypdfium2  # noqa: PLC0415 - an extra, and large
    except ImportError:
        raise UnreadableError("PDF needs the extra 'pdf': pip install 'statistics-checker[pdf]'") from None
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            protected = "password" in str(error).lower()
            raise UnreadableError("protected with a password" if protected else f"not a PDF: {error}") from None
        try:
            return _pages(document)
        finally:
            document.close()


def _pages(document: Any) -> list[list[Glyph]]:
    from pypdfium2 import PdfiumError  # noqa: PLC0415

    pages: list[list[Glyph]] = []
    count = 0
    for index in range(len(document)):
        try:
            glyphs = list(_glyphs(document[index]))
        except PdfiumError as error:
            raise UnreadableError(f"page {index + 1} cannot be read: {error}") from None
        count += len(glyphs)
        if count > _MOST_GLYPHS:
            raise UnreadableError(f"more than {_MOST_GLYPHS:,} characters")
        pages.append(glyphs)
    return pages


def _glyphs(page: Any) -> Iterator[Glyph]:
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    text = page.get_textpage()
    turned = page.get_rotation()
    box = pdfium.FS_RECTF()
    where = ctypes.byref(box)
    try:
        for index in range(text.count_chars()):
            code = pdfium.FPDFText_GetUnicode(text, index)
            if not code or not _is_level(pdfium.FPDFText_GetCharAngle(text, index), turned):
                continue
            pdfium.FPDFText_GetLooseCharBox(text, index, where)
            if code < 0xD800 or 0xDFFF < code < 0x110000:
                said = "\u00ad" if code in _HYPHENS else chr(code)
                yield Glyph(said, *_as_shown(box.left, box.right, box.bottom, box.top, turned))
    finally:
        text.close()
        page.close()


def _is_level(angle: float, turned: int) -> bool:
    """Whether characters at an angle stand level when the page is turned clockwise by so many degrees."""
    return abs((angle - radians(-turned) + pi) % (2 * pi) - pi) < _TILTED


def _as_shown(left: float, right: float, bottom: float, top: float, turned: int) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of a box on the turned page, downwards; where the page begins does not matter."""
    match turned:
        case 90:
            return bottom, top, left, right
        case 180:
            return -right, -left, bottom, top
        case 270:
            return -top, -bottom, -right, -left
    return left, right, -top, -bottom
