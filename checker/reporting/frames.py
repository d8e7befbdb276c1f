"""The lines of the source that a finding speaks of, cut to a readable width, with its figures underlined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.model.places import Places
from checker.reporting.marks import Mark
from checker.reporting.width import columns, visible

__all__ = ["FrameLine", "frame_lines"]

_LEAST_CONTEXT = 16
_DENSEST = 3
"""Characters in a column: a base and its combining marks."""
_CUT = "…"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FrameLine:
    """One line of the source as shown, and under it ``^`` for the suspect, ``-`` for the other figures."""

    number: int
    source: str
    underline: str


def frame_lines(places: Places, marks: Iterable[Mark], width: int = 100) -> list[FrameLine]:
    """A frame line for each line of the source that a mark touches."""
    by_line: dict[int, list[Mark]] = {}
    for mark in marks:
        for line, part in _parts(places, mark):
            by_line.setdefault(line, []).append(part)
    return [_frame_line(places, line, by_line[line], width) for line in sorted(by_line)]


def _parts(places: Places, mark: Mark) -> Iterator[tuple[int, Mark]]:
    """The mark, cut at the line ends that it runs over."""
    first, last = places.place(mark.start)[0], places.place(max(mark.start, mark.end - 1))[0]
    for line in range(first, last + 1):
        start, end = places.line_span(line)
        start, end = max(start, mark.start), min(end, mark.end)
        if start < end:
            yield line, Mark(start, end, mark.suspect)


def _frame_line(places: Places, line: int, marks: list[Mark], width: int) -> FrameLine:
    start, end = places.line_span(line)
    pieces = _pieces(places.text, (start, end), marks, width)
    source, underline = [], []
    position = start
    for piece_start, piece_end in pieces:
        joint = "" if piece_start == position else f"{_CUT} " if position == start else f" {_CUT} "
        shown = visible(places.text[piece_start:piece_end])
        source += [joint, shown]
        underline += [" " * len(joint), _underline(shown, piece_start, marks)]
        position = piece_end
    if position < end:
        source.append(f" {_CUT}")
    return FrameLine(line, "".join(source).rstrip(), "".join(underline).rstrip())


def _underline(shown: str, offset: int, marks: list[Mark]) -> str:
    cells = [" "] * len(shown)
    for mark in sorted(
        marks, key=lambda mark: mark.suspect
    ):  # where marks overlap the suspect is drawn over the others
        for index in range(max(0, mark.start - offset), min(len(shown), mark.end - offset)):
            cells[index] = "^" if mark.suspect else "-"
    return "".join(cell * columns(character) for cell, character in zip(cells, shown, strict=True))


def _pieces(text: str, line: Span, marks: list[Mark], width: int) -> list[Span]:
    """The stretches of the line to show: all of it, one window around all marks, or a window around each."""
    start, end = line
    if end - start <= width * 2 and columns(visible(text[start:end])) <= width:
        return [line]
    first, last = min(mark.start for mark in marks), max(mark.end for mark in marks)
    if last - first <= width and columns(visible(text[first:last])) <= width:
        return [_window(text, line, (first, last), width)]
    each = max(width // len(marks), 0)
    windows = [_window(text, line, (mark.start, min(mark.end, mark.start + width)), each) for mark in marks]
    return _merged(windows)


def _window(text: str, line: Span, core: Span, width: int) -> Span:
    """The core with what fits around it, cut between words where that is possible."""
    room = max(width - columns(visible(text[core[0] : core[1]])), 2 * _LEAST_CONTEXT)
    start, left_over = _reach(text, core[0], line[0], room // 2, step=-1)
    end, left_over = _reach(text, core[1], line[1], room - room // 2 + left_over, step=1)
    if left_over:
        start, _ = _reach(text, core[0], line[0], room // 2 + left_over, step=-1)
    return _start_of_word(text, line[0], start, core[0]), _end_of_word(text, line[1], end, core[1])


def _reach(text: str, position: int, limit: int, room: int, *, step: int) -> tuple[int, int]:
    """How far one can go from a position in ``room`` columns, and the columns left over at the limit."""
    most = room * _DENSEST  # characters, since some take no column
    limit = max(limit, position - most) if step < 0 else min(limit, position + most)
    while position != limit:
        room -= columns(visible(text[position - 1 if step < 0 else position]))
        if room < 0:
            return position, 0
        position += step
    return position, room


def _start_of_word(text: str, limit: int, start: int, core: int) -> int:
    if start == limit:
        return start
    while start < core and not text[start - 1].isspace():
        start += 1
    return start


def _end_of_word(text: str, limit: int, end: int, core: int) -> int:
    if end == limit:
        return end
    while end > core and not text[end].isspace():
        end -= 1
    return end


def _merged(windows: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(windows):
        if merged and start <= merged[-1][1] + len(_CUT) + 2:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
