"""From the glyphs of a page to its lines: words by where the glyphs stand, and segments where gaps are wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from checker.reading.pdf_glyphs import Glyph
from checker.reading.superscripts import REACH, raised

__all__ = ["Line", "Segment", "lines_of"]

_GAP = 0.2
"""Of the height of a line: from which a gap parts words that no space parts."""
_WIDE_GAP = 0.9
"""From which it parts columns."""
_BACK = 0.35
"""How far glyphs may overlap, such as those of italics."""
_BREAKS = "\r\n"
"""PDFium's guess at the end of a line, which a raised glyph misleads."""
_SMALL = 0.85
"""Of the height of a line: below which what stands above its middle is raised."""


@dataclass(slots=True)
class Segment:
    """Words without a wide gap between them."""

    left: float
    right: float
    text: str


@dataclass(slots=True)
class Line:
    """``bottom`` and ``height`` are those of most of its glyphs; ``hyphen``: a hyphen at its end parts a word."""

    segments: list[Segment]
    top: float
    bottom: float
    height: float
    hyphen: bool = False

    @property
    def is_bulleted(self) -> bool:
        return self.segments[0].text[0] in "•·‣◦▪●■"

    @property
    def left(self) -> float:
        return self.segments[0].left

    @property
    def right(self) -> float:
        return self.segments[-1].right

    @property
    def text(self) -> str:
        return " ".join(segment.text for segment in self.segments)


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines of a page in the order of the file; what stands side by side in one order is one line."""
    return [line for run in _runs(glyphs) if (line := _line(run)) is not None]


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs that go on from left to right at one height, with the white space between them."""
    run: list[Glyph] = []
    last: Glyph | None = None
    main: Glyph | None = None
    """The tallest of the run: a raised one does not move the line."""
    for glyph in glyphs:
        if glyph.text.isspace():
            if glyph.text not in _BREAKS:
                run.append(glyph)
            continue
        if last is not None and main is not None and not _goes_on(last, main, glyph):
            yield run
            run, main = [], None
        run.append(glyph)
        last = glyph
        main = glyph if main is None or glyph.height > main.height else main
    if run:
        yield run


def _goes_on(last: Glyph, main: Glyph, glyph: Glyph) -> bool:
    overlap = min(main.bottom, glyph.bottom) - max(main.top, glyph.top)
    if overlap < 0.4 * min(main.height, glyph.height):
        return False
    return glyph.left >= last.left - _BACK * main.height  # the letters of a ligature share its box


@dataclass(slots=True)
class _Words:
    """The words of a line while they are put together."""

    segments: list[Segment] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    left: float = 0.0

    def close(self, right: float) -> None:
        text = " ".join("".join(self.parts).split())
        if text:
            self.segments.append(Segment(self.left, right, text))
        self.parts = []


def _line(run: Sequence[Glyph]) -> Line | None:
    ink = [glyph for glyph in run if not glyph.text.isspace()]
    if not ink:
        return None
    heights = sorted(glyph.height for glyph in ink)
    height = heights[len(heights) // 2]
    middle = sorted((glyph.top + glyph.bottom) / 2 for glyph in ink)[len(ink) // 2]
    hyphen = ink[-1].text == "\u00ad"
    words = _Words(left=ink[0].left)
    last: Glyph | None = None
    up: list[str] = []
    for glyph in run:
        if glyph.text.isspace():
            words.parts.extend(_lowered(up, words.parts))
            words.parts.append(" ")
            continue
        gap = glyph.left - last.right if last is not None else 0.0
        is_up = glyph.height < _SMALL * height and (glyph.top + glyph.bottom) / 2 < middle
        if not is_up or gap > _GAP * height:
            words.parts.extend(_lowered(up, words.parts))
        if last is not None and gap > _WIDE_GAP * height:
            words.close(last.right)
            words.left = glyph.left
        elif gap > _GAP * height:
            words.parts.append(" ")
        (up if is_up else words.parts).append(glyph.text.replace("\u00ad", "" if glyph is ink[-1] else "-"))
        last = glyph
    words.parts.extend(_lowered(up, words.parts))
    words.close(ink[-1].right)
    if not words.segments:
        return None
    bottom = sorted(glyph.bottom for glyph in ink)[len(ink) // 2]
    return Line(words.segments, bottom - height, bottom, height, hyphen)


def _lowered(up: list[str], before: Sequence[str]) -> list[str]:
    """How raised characters read, which are taken out of ``up``."""
    if not up:
        return []
    said = "".join(up)
    up.clear()
    read = raised(said, "".join(before[-REACH:])[-REACH:])
    return [said if read is None else read]
