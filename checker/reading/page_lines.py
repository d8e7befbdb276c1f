"""From the glyphs of a page to its lines: words by where the glyphs stand, and segments where gaps are wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.reading.pdf_glyphs import Glyph
from checker.reading.superscripts import REACH, raised

__all__ = ["Line", "Segment", "Stretch", "lines_of"]

_GAP = 0.2
"""Of the height of a line: from which a gap parts words that no space parts."""
_WIDER_GAP = 0.3
"""From which it is wider than a space."""
_WIDE_GAP = 0.9
"""From which it parts columns."""
_HYPHEN = "\u00ad"
_BACK = 0.35
"""How far glyphs may overlap, such as those of italics."""
_BREAKS = "\r\n"
"""PDFium's guess at the end of a line, which a raised glyph misleads."""
_SMALL = 0.85
"""Of the height of a line: below which what stands above its middle is raised."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words with usual gaps between them."""

    left: float
    right: float
    text: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Words without a wide gap between them: of stretches, the gaps between which may part columns that are narrow."""

    stretches: tuple[Stretch, ...]

    @property
    def left(self) -> float:
        return self.stretches[0].left

    @property
    def right(self) -> float:
        return self.stretches[-1].right

    @property
    def text(self) -> str:
        return " ".join(stretch.text for stretch in self.stretches)


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


def _line(run: Sequence[Glyph]) -> Line | None:
    ink = [glyph for glyph in run if not glyph.text.isspace()]
    if not ink:
        return None
    middle = len(ink) // 2
    height = sorted(glyph.height for glyph in ink)[middle]
    words = _Words(height, sorted(glyph.top + glyph.bottom for glyph in ink)[middle] / 2, ink[-1])
    for glyph in run:
        words.add(glyph)
    segments = words.finished()
    if not segments:
        return None
    bottom = sorted(glyph.bottom for glyph in ink)[middle]
    return Line(segments, bottom - height, bottom, height, hyphen=ink[-1].text == _HYPHEN)


class _Words:
    """Puts the glyphs of a line together; ``middle`` is that of its height, ``end`` its last glyph."""

    def __init__(self, height: float, middle: float, end: Glyph) -> None:
        self._height = height
        self._middle = middle
        self._end = end
        self._segments: list[Segment] = []
        self._stretches: list[Stretch] = []
        self._parts: list[str] = []
        self._up: list[str] = []
        self._left = 0.0
        self._last: Glyph | None = None

    def add(self, glyph: Glyph) -> None:
        if glyph.text.isspace():
            self._lower()
            self._parts.append(" ")
            return
        gap = (glyph.left - self._last.right) / self._height if self._last is not None else 0.0
        is_up = glyph.height < _SMALL * self._height and (glyph.top + glyph.bottom) / 2 < self._middle
        if not is_up or gap > _GAP:
            self._lower()
        if gap > _WIDER_GAP:
            self._end_stretch()
        elif gap > _GAP:
            self._parts.append(" ")
        if gap > _WIDE_GAP:
            self._end_segment()
        if not self._parts and not self._up:
            self._left = glyph.left
        said = glyph.text.replace(_HYPHEN, "" if glyph is self._end else "-")
        (self._up if is_up else self._parts).append(said)
        self._last = glyph

    def finished(self) -> list[Segment]:
        self._lower()
        self._end_stretch()
        self._end_segment()
        return self._segments

    def _end_stretch(self) -> None:
        text = " ".join("".join(self._parts).split())
        if text and self._last is not None:
            self._stretches.append(Stretch(self._left, self._last.right, text))
        self._parts = []

    def _end_segment(self) -> None:
        if self._stretches:
            self._segments.append(Segment(tuple(self._stretches)))
        self._stretches = []

    def _lower(self) -> None:
        """Put down what stood raised, as it reads."""
        if self._up:
            said = "".join(self._up)
            read = raised(said, "".join(self._parts[-REACH:])[-REACH:])
            self._parts.append(said if read is None else read)
            self._up = []
