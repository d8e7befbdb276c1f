"""How a sentence names a row or a column of a table: by the words of its head, standing alone, or by its year."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.table import Table
from checker.words import word_list

__all__ = ["LEVELS", "YEAR", "Head", "Heads", "Named", "Sentence", "change_words", "sentences_of"]

LEVELS = frozenset(("money", "number", "count", "percent", "quantity"))
"""The kinds of figures that a cell can be."""
YEAR = re.compile(r"\b(1[5-9][0-9]{2}|20[0-9]{2})\b")

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]")
_NOTES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]")
_MOST_HEADS = 400
"""Heads of a table that sentences are searched for."""
_SIGNS_BEFORE = frozenset(',;:("“‘–—-’')
_SIGNS_BEHIND = frozenset(",;:().–—-%$£€")
_SIGNS_BETWEEN = frozenset(",(:=~$£€")


@dataclass(frozen=True, slots=True)
class Head:
    """What names a row or a column: words in small letters, or years."""

    words: tuple[str, ...]
    years: frozenset[str]
    cells: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A head, and where a sentence has its words: token indices."""

    head: Head
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One of the prose, as small words and signs with their places in the document."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    figures: tuple[Figure, ...]
    years: frozenset[str]

    @property
    def lists_its_own(self) -> bool:
        """Whether it announces numbers that it gives itself: "on the following assumptions: a rate of 3%"."""
        if ":" not in self.words:
            return False
        return not {"following", "follows"}.isdisjoint(self.words[: self.words.index(":")])

    def gap(self, first: int, figure: Figure) -> frozenset[str]:
        """What stands between a token and a figure, but for numbers of days and years."""
        words = self.words[first : bisect_left(self.starts, figure.start)]
        return frozenset(word for word in words if not word.isdigit())

    def year_of(self, figure: Figure) -> frozenset[str]:
        """The year that a figure is of: the only one of the sentence, or the one that follows it at once."""
        if len(self.years) < 2:
            return self.years
        end = bisect_left(self.starts, figure.end)
        following = [word for word in self.words[end : end + 6] if word not in word_list("head-links")]
        return frozenset(following[:1]) & self.years

    def leading(self, figure: Figure, named: Sequence[Named]) -> Named | None:
        """The head that leads to a figure; ``None`` where two heads have the same words."""
        place = bisect_left(self.starts, figure.start)
        before = [each for each in named if each.last <= place]
        if not before or sum(each.first == before[-1].first for each in named) > 1:
            return None
        between = self.gap(before[-1].last, figure) - _SIGNS_BETWEEN
        return before[-1] if between <= word_list("head-links") | change_words() else None

    def stands_alone(self, at: int, length: int) -> bool:
        """Whether words are not part of a longer name: "service revenue", "revenue growth"."""
        before = self.words[at - 1] if at else ","
        behind = self.words[at + length] if at + length < len(self.words) else "."
        if before in ("in", "of") and at > 1 and self.words[at - 2] in change_words():
            return False  # "an increase in revenue of": the figure is of the increase
        neighbours = word_list("head-neighbours")
        opens = before in neighbours or before in _SIGNS_BEFORE or before[0].isdigit()
        return opens and (behind in neighbours or behind in _SIGNS_BEHIND or behind in change_words())


def sentences_of(document: Document, extraction: Extraction) -> Iterator[Sentence]:
    """The sentences outside tables that hold a figure which a cell can be."""
    by_sentence: dict[int, list[Figure]] = {}
    for figure in extraction.figures:
        if figure.section not in ("table", "caption"):
            by_sentence.setdefault(figure.sentence, []).append(figure)
    for number, figures in by_sentence.items():
        if not any(figure.kind in LEVELS for figure in figures):
            continue
        start, end = extraction.sentences[number]
        text = document.prose(start, end)
        tokens = list(_WORD.finditer(text))
        yield Sentence(
            tuple(token[0].lower() for token in tokens),
            tuple(start + token.start() for token in tokens),
            tuple(figures),
            frozenset(YEAR.findall(text)),
        )


class Heads:
    """A table by what names its rows and columns."""

    def __init__(self, table: Table) -> None:
        rows: dict[str, list[Figure]] = {}
        columns: dict[str, list[Figure]] = {}
        for row in table.rows:
            for cell in row.cells:
                figure = cell.figure if cell is not None else None
                if figure is not None and figure.row_head and figure.column_head:
                    rows.setdefault(figure.row_head, []).append(figure)
                    columns.setdefault(figure.column_head, []).append(figure)
        self.rows = [_head(*item) for item in rows.items()][:_MOST_HEADS]
        self.columns = [_head(*item) for item in columns.items()][:_MOST_HEADS]
        self._by_first: dict[str, list[Head]] = {}
        for head in (*self.rows, *self.columns):
            if head.words and not head.years:
                self._by_first.setdefault(head.words[0], []).append(head)
        self._row_heads = {id(head) for head in self.rows}
        self.first_words = self._by_first.keys()
        self.size = sum(len(head.cells) for head in (*self.rows, *self.columns))

    def named_in(self, sentence: Sentence) -> Iterator[Named]:
        """The heads whose words stand in the sentence, the longest at each place."""
        at = 0
        while at < len(sentence.words):
            fitting = [head for head in self._by_first.get(sentence.words[at], ()) if _stands_at(sentence, at, head)]
            longest = max((len(head.words) for head in fitting), default=0)
            for head in fitting:
                if len(head.words) == longest:
                    yield Named(head, at, at + longest)
            at += longest or 1

    def across(self, head: Head) -> Sequence[Head]:
        """The columns for a row, the rows for a column."""
        return self.columns if id(head) in self._row_heads else self.rows

    def crossing(self, head: Head, others: Iterable[Head]) -> list[Figure]:
        """The cells of a row that stand in one of some columns, or the other way round."""
        wanted = {id(cell) for other in others for cell in other.cells}
        return [cell for cell in head.cells if id(cell) in wanted]

    def cells(self) -> Iterator[Figure]:
        for head in self.rows:
            yield from head.cells


def _stands_at(sentence: Sentence, at: int, head: Head) -> bool:
    length = len(head.words)
    return sentence.words[at : at + length] == head.words and sentence.stands_alone(at, length)


def _head(text: str, cells: Iterable[Figure]) -> Head:
    bare = _NOTES.sub(" ", text)
    words = tuple(word.lower() for word in _WORD.findall(bare) if word[0].isalnum())
    timely = all(word.isdigit() or word in word_list("head-links") for word in words)  # "year ended 31 December"
    generic = timely or " ".join(words) in word_list("generic-heads")
    return Head(() if generic else words, frozenset(YEAR.findall(bare)), tuple(cells))


@cache
def change_words() -> frozenset[str]:
    """What says that something rose, fell or changed."""
    return word_list("rose") | word_list("fell") | word_list("changed")
