"""Remarks to the checker: ``checker: ignore[percent-change] rounded by the ministry``, in a comment of the format.

Each reader finds the comments of its format and says which block they stand in; here they are understood and given the
stretch that they speak of.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from checker.errors import closest
from checker.model.document import Block, Remark

__all__ = ["WORDS", "Note", "hash_notes", "is_word", "note_of", "placed"]

WORDS = ("ignore", "ignore-start", "ignore-end", "ignore-file")

_NOTE = re.compile(r"\s*+checker:\s*+([a-z-]++)\s*+(?:\[([^\[\]]*+)\])?(.*)", re.DOTALL | re.IGNORECASE)
_HASH = re.compile(r"#[ \t]*+(?=checker:)[^\r\n]*+", re.IGNORECASE)
_AROUND_REASON = " \t\r\n:–—-"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark as it is written; ``inside`` is the block that it stands in, where it stands in one."""

    start: int
    end: int
    word: str
    names: tuple[str, ...] = ()
    reason: str = ""
    inside: tuple[int, int] | None = None


def note_of(comment: str, start: int, end: int, inside: tuple[int, int] | None = None) -> Note | None:
    """The remark in the text of a comment; ``start`` and ``end`` are those of the comment with its marks.

    ``None`` for a comment that is none: ``checker: Jane`` may well speak of a person.
    """
    match = _NOTE.match(comment)
    if match is None or not is_word(match[1]):
        return None
    names = tuple(name.strip() for name in (match[2] or "").split(",") if name.strip())
    return Note(start, end, match[1].lower(), names, " ".join(match[3].split()).strip(_AROUND_REASON), inside)


def is_word(word: str) -> bool:
    """Whether it is one of the words that begin a remark, or is likely to be meant for one."""
    return word.lower() in WORDS or closest(word, WORDS) is not None


def hash_notes(text: str, start: int = 0) -> Iterator[tuple[Note, bool]]:
    """The remarks after ``#``, to the end of their line, each with whether it has the line to itself."""
    done = start
    for match in _HASH.finditer(text, start):
        before = re.split(r"[\r\n]", text[done : match.start()])[-1]
        done = match.end()
        if before and not before[-1].isspace():
            continue
        note = note_of(match.group()[1:], match.start(), match.start() + len(match.group().rstrip()))
        if note is not None:
            yield note, not before.strip()


def placed(notes: Iterable[Note], blocks: Sequence[Block], length: int) -> tuple[Remark, ...]:
    """The remarks in the order of the text, each with what it covers; ``length`` is that of the text.

    An end that belongs to a start is part of that, and no remark of its own.
    """
    following = _Following(blocks)
    remarks: list[Remark] = []
    started = _Started()
    for note in sorted(notes, key=lambda note: note.start):
        begun = started.ended_by(note) if note.word == "ignore-end" else None
        if begun is not None:
            remarks[begun] = replace(remarks[begun], covers=(remarks[begun].start, note.end))
            continue
        if note.word == "ignore-start":
            started.add(note, len(remarks))
        covers = _covered(note, following, length)
        remarks.append(Remark(note.start, note.end, note.word, note.names, note.reason, covers))
    return tuple(remarks)


def _covered(note: Note, following: _Following, length: int) -> tuple[int, int]:
    match note.word:
        case "ignore":
            return note.inside or following.after(note.end)
        case "ignore-start":
            return note.start, length
        case "ignore-file":
            return 0, length
    return note.end, note.end


class _Started:
    """The starts that wait for their end: the latest one, or of those with the same names."""

    def __init__(self) -> None:
        self._all: list[int] = []
        self._by_names: dict[frozenset[str], list[int]] = {}
        self._ended: set[int] = set()

    def add(self, note: Note, index: int) -> None:
        self._all.append(index)
        self._by_names.setdefault(frozenset(note.names), []).append(index)

    def ended_by(self, note: Note) -> int | None:
        waiting = self._by_names.get(frozenset(note.names), []) if note.names else self._all
        while waiting:
            index = waiting.pop()
            if index not in self._ended:
                self._ended.add(index)
                return index
        return None


class _Following:
    """Finds what stands next: a paragraph with all of its parts, a whole list or table, or the next item in it."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = sorted(blocks, key=lambda block: block.start)
        self._starts = [block.start for block in self._blocks]

    def after(self, offset: int) -> tuple[int, int]:
        first = bisect_left(self._starts, offset)
        if first == len(self._blocks):
            return offset, offset
        last = first
        number = self._blocks[first].paragraph
        if not first or self._blocks[first - 1].paragraph != number:
            while last + 1 < len(self._blocks) and self._blocks[last + 1].paragraph == number:
                last += 1
        return self._blocks[first].start, self._blocks[last].end
