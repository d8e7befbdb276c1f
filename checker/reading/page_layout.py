"""From the lines of pages to paragraphs, headings, items and tables, in the order of the file.

What repeats at the head or the foot of pages is left out, words that a line end parts are joined, and a paragraph goes
on over columns and pages. All of it is told by places and sizes, as a reader sees it; nothing is known for sure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from checker.reading.page_lines import Line
from checker.reading.page_tables import PageTable, table_at

__all__ = ["PageParagraph", "layout"]

Role = Literal["title", "heading", "item", "text"]

_ITEM = re.compile(r"(?:[•·‣◦▪●■–—*\-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)")
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page\s)?[-–\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–\s]*(?:(?:of|/)\s?\d{1,4})?", re.IGNORECASE)
_EDGE = 2
"""How many lines at the head and at the foot of a page may be furniture."""
_APART = 1.6
"""Of the height of a line: from one line to the next, from which it is furniture if it repeats."""
_ROW = 3
"""Segments from which a line is a row of a table, whose head may stand on every page."""
_LARGER = 1.12
"""Of the height of most lines: from which a line is a heading."""
_TITLE = 1.25
_LONGEST_HEADING = 250
_PITCH = 1.9
"""Of the height of a line: from one line to the next, above which a paragraph ends."""
_SLACK = 0.5
"""Of the height of a line: what a full line may lack beside the next word."""
_TERMINAL = '.!?:;”"'
_LEADERS = re.compile(r"(?:\.\s?){5,500}\s?\d{1,4}\Z")
"""The dots of a table of contents."""


@dataclass(slots=True)
class PageParagraph:
    text: str
    role: Role = "text"


@dataclass(slots=True)
class _Growing:
    """A paragraph while lines are added to it."""

    lines: list[Line] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    edge: float = 0.0
    """How far the column of its last line reaches to the right."""
    page_ended: bool = False

    def add(self, line: Line, edge: float) -> None:
        self.edge, self.page_ended = edge, False
        text = line.text
        if self.parts:
            self.parts.append(_joint(self.lines[-1], text))
        self.lines.append(line)
        self.parts.append(text)

    @property
    def text(self) -> str:
        return "".join(self.parts)


def layout(pages: Sequence[Sequence[Line]]) -> Iterator[PageParagraph | PageTable]:
    """The paragraphs and tables of a document, in order."""
    kept = list(_without_furniture(pages))
    body = _usual_height(kept)
    largest = max((line.height for line in kept[0]), default=0.0) if kept else 0.0
    title = largest if largest >= _TITLE * body else 0.0
    growing = _Growing()
    for page in kept:
        edges = _RightEdges(page)
        growing.page_ended = True
        index = 0
        while index < len(page):
            found = table_at(page, index) if _may_begin_table(page, index) else None
            if found is not None:
                yield from _finished(growing, body, title)
                growing = _Growing()
                yield found[0]
                index = found[1]
                continue
            line = page[index]
            if growing.lines and not _belongs(growing, line):
                yield from _finished(growing, body, title)
                growing = _Growing()
            growing.add(line, edges.of(line))
            index += 1
    yield from _finished(growing, body, title)


def _finished(growing: _Growing, body: float, title: float) -> Iterator[PageParagraph]:
    if not growing.lines:
        return
    text, height = growing.text, growing.lines[0].height
    if height >= _LARGER * body and len(text) <= _LONGEST_HEADING:
        yield PageParagraph(text, "title" if title and height >= title * 0.98 else "heading")
    elif (item := _ITEM.match(text)) is not None:
        yield PageParagraph(text[item.end() :], "item")
    else:
        yield PageParagraph(text)


# --- lines of a paragraph --------------------------------------------------------------------------------------------


def _belongs(growing: _Growing, line: Line) -> bool:
    """Whether a line goes on with a paragraph."""
    last = growing.lines[-1]
    if abs(line.height - last.height) > 0.12 * max(line.height, last.height):
        return False
    if _ITEM.match(line.text) is not None and not last.text[-1:].isdigit():
        return False
    if growing.page_ended or line.top < last.top + 0.3 * last.height or line.left > last.right:
        # at the head of the next column or page
        is_open = last.text[-1:] not in _TERMINAL and not _would_fit(line, last, growing.edge)
        return is_open or _is_unfinished(last.text, line.text)
    pitch = line.top - last.top
    if len(growing.lines) > 1 and pitch > 1.35 * (last.top - growing.lines[-2].top) > 0:
        return False
    if pitch > _PITCH * last.height or (len(growing.lines) > 1 and line.left > last.left + 0.8 * line.height):
        return False
    return not _would_fit(line, last, growing.edge) or _is_unfinished(last.text, line.text)


def _would_fit(line: Line, last: Line, edge: float) -> bool:
    """Whether the first word of a line had room on the last one, so that the line was begun on purpose."""
    text = line.text
    width = (line.right - line.left) / len(text) * (len(text.split(" ", 1)[0]) + 1)
    return last.right + width < edge - _SLACK * last.height


def _is_unfinished(text: str, following: str) -> bool:
    return text[-1:] not in _TERMINAL and (following[:1].islower() or text[-1:] in ",-–")


def _joint(last: Line, following: str) -> str:
    """What stands between two lines of a paragraph: nothing or a hyphen where one parts a word."""
    if last.hyphen:
        return "" if following[:1].islower() else "-"
    if last.text.endswith("-") and not last.text.endswith((" -", "--")):
        return ""
    return " "


# --- what is usual ---------------------------------------------------------------------------------------------------


def _usual_height(pages: Iterable[Sequence[Line]]) -> float:
    """The height of most characters."""
    heights: Counter[float] = Counter()
    for page in pages:
        for line in page:
            heights[round(line.height * 2) / 2] += len(line.text)
    return heights.most_common(1)[0][0] if heights else 0.0


class _RightEdges:
    """How far the lines of a page reach that begin at about the same place: those of a column."""

    def __init__(self, page: Sequence[Line]) -> None:
        self._edges: dict[int, float] = {}
        for line in page:
            place = self._place(line)
            self._edges[place] = max(self._edges.get(place, 0.0), line.right)

    def of(self, line: Line) -> float:
        place = self._place(line)
        return max(self._edges.get(near, 0.0) for near in (place - 1, place, place + 1))

    @staticmethod
    def _place(line: Line) -> int:
        return int(line.left // 20)


def _may_begin_table(page: Sequence[Line], index: int) -> bool:
    """Not where the line above is of the same kind: the table would have begun with that."""
    return index == 0 or len(page[index].segments) != len(page[index - 1].segments)


def _without_furniture(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The lines of each page without what repeats at its head and foot, without its number and without leaders."""
    edges = [_at_edges(page) for page in pages]
    said = Counter(key for edge in edges for key in {_key(line) for line in edge})
    for page, edge in zip(pages, edges, strict=True):
        dropped = {id(line) for line in edge if len(pages) > 1 and _is_furniture(line, said[_key(line)])}
        yield [line for line in page if id(line) not in dropped and _LEADERS.search(line.text) is None]


def _is_furniture(line: Line, pages: int) -> bool:
    """Whether a line at an edge, which stands on so many pages, is no text."""
    return (pages > 1 and len(line.segments) < _ROW) or _PAGE_NUMBER.fullmatch(line.text) is not None


def _at_edges(page: Sequence[Line]) -> list[Line]:
    """One or two lines at the head and at the foot, where a gap parts them from the others."""
    down = sorted(page, key=lambda line: line.top)
    return [*_apart(down), *_apart(down[::-1])]


def _apart(lines: Sequence[Line]) -> Sequence[Line]:
    for count in range(_EDGE, 0, -1):
        if len(lines) == count:
            return lines
        if len(lines) > count:
            outer, inner = lines[count - 1], lines[count]
            if abs(outer.top - inner.top) > _APART * max(outer.height, inner.height):
                return lines[:count]
    return []


def _key(line: Line) -> tuple[str, int]:
    """What a line says but for its numbers, and about where it stands."""
    return _NUMBER.sub("#", line.text), round(line.top / 5)
