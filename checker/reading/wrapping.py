"""Whether a line goes on in the next one: text that was broken at a fixed width, or lines that end where they end.

The test is whether the next line's first word would have fitted. The width is measured on the document itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

__all__ = ["LINE", "Line", "Wrapping", "follows_directly", "measure"]

LINE = re.compile(r"[^\r\n]+")
_WIDEST = 100
"""Lines that are longer were not broken at a width."""
_NARROWEST = 45
"""Lines that are all shorter are a list or a poem, unless most of them go on in the middle of a sentence."""
_COLUMN = 25
"""The narrowest column that text is set in."""
_WORDS_IN_COLUMN = 4
"""Words of its lines, on the whole; a list has fewer."""
_SAMPLE = 5_000
_ENOUGH = 3
"""Line breaks from which the width is sure."""
_UNFINISHED = frozenset(
    """a an the of in on at to and or but for from with by about than that which who is are was were be been has have
    had as its their his her our some more most nearly almost over under between into""".split()
)
"""Words that no line ends with where it ends by itself."""
_GAP = re.compile(r"[^\s.!?:;,\"'”’)](?:\t| {3,}|  +(?=[\d$€£(]))\s*\S")


class Line(NamedTuple):
    """A line that is not blank: where it stands without the white space around it, and where it ends with that."""

    start: int
    end: int
    indent: int
    full_end: int
    text: str

    @property
    def width(self) -> int:
        return self.indent + self.end - self.start

    @property
    def first_word(self) -> int:
        """The length of its first word."""
        return len(self.text.split(None, 1)[0])

    @property
    def is_tabular(self) -> bool:
        """Whether it is set in columns."""
        return _GAP.search(self.text) is not None


@dataclass(frozen=True, slots=True)
class Wrapping:
    """``width`` is 0 for a text that is not broken at a width; ``sure``: enough line breaks speak for it.

    ``by_indent``: paragraphs begin with an indent, not after a blank line; a line without indent belongs to the last.
    """

    width: int = 0
    sure: bool = False
    by_indent: bool = False

    def continues(self, line: Line, following: Line) -> bool:
        """Whether ``following``, the next line, belongs to the same paragraph as ``line``."""
        if not self.width or line.width > _WIDEST or line.is_tabular or following.is_tabular:
            return False
        first, last = following.text[0], line.text[-1]
        if line.width + 1 + following.first_word > self.width:
            return self.sure or not first.isupper()
        if not self.sure or last in '.!?:;…”"':
            return False
        if last == "," or line.text.rpartition(" ")[2] in _UNFINISHED:
            return True
        if self.by_indent:
            return not following.indent and (first.islower() or line.width * 2 > self.width)
        return first.islower() and not last.isdigit()


def follows_directly(text: str, end: int, start: int) -> bool:
    """Whether only one line break stands between two lines."""
    return start - end == 1 or (start - end == 2 and text.startswith("\r\n", end))


def measure(text: str, start: int) -> Wrapping:
    """The width at which a document was broken, by its first few thousand lines."""
    widths: list[int] = []
    needed: list[int] = []
    indented = words = lowered = 0
    previous: re.Match[str] | None = None
    for match in islice(LINE.finditer(text, start), _SAMPLE):
        if previous is not None and follows_directly(text, previous.end(), match.start()):
            one, other = previous.end() - previous.start(), match.end() - match.start()
            widths += (one, other)
            word = match.group().split(None, 1)
            needed.append(one + 1 + len(word[0]) if word and one <= _WIDEST else 0)
            if word and one < _NARROWEST:
                words += previous.group().count(" ") + 1
                lowered += word[0][0].islower() and not previous.group().rstrip()[-1:].isdigit()  # a list of numbers
            indented += match.group().startswith("  ") and not previous.group().startswith("  ")
        previous = match
    is_column = len(needed) >= _ENOUGH and 3 * lowered >= 2 * len(needed) and words >= _WORDS_IN_COLUMN * len(needed)
    return _judged(widths, needed, indented, narrowest=_COLUMN if is_column else _NARROWEST)


def _judged(widths: list[int], needed: list[int], indented: int, *, narrowest: int) -> Wrapping:
    short = sorted(width for width in widths if width <= _WIDEST)
    if not short or len(short) * 10 < len(widths) * 9:
        return Wrapping()
    width = short[-1 - len(short) // 50]  # a few lines stick out: a long word, an address
    full = sum(need > width for need in needed)
    if width < narrowest or full * 2 < len(needed):
        return Wrapping()
    return Wrapping(width, len(needed) >= _ENOUGH, indented > 0 and len(needed) <= indented * 12)
