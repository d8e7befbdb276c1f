"""Prose that speaks of a table: figures of a sentence that names a row and a column, beside the cells that they name.

Nothing but a verb and the time may stand between the head that is named and the figure. What the sentence says is held
against the table only if it stands nowhere else in it: a number that some other cell has belongs to that one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.checking.budget import Budget
from checker.checking.tables.naming import LEVELS, YEAR, Head, Heads, Named, Sentence, change_words, sentences_of
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.interval import EVERYTHING, Interval, exactly
from checker.words import word_list

__all__ = ["Change", "Mention", "Share", "mentions_of"]

_NEAR = 3
"""Words behind a percentage within which its whole begins."""
_MAGNITUDES = (1, 10**3, 10**6, 10**9)
_MOST_TABLES = 20
"""Tables of which a sentence can have the heads and still mean one of them."""
_SAME_KIND = {
    "money": frozenset(("money", "number")),
    "number": frozenset(("number", "count", "money", "quantity")),
    "count": frozenset(("number", "count")),
    "percent": frozenset(("percent",)),
    "quantity": frozenset(("quantity", "number")),
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure of the prose, and the cell that it should be."""

    cell: Figure
    figure: Figure


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage of the prose, and the two cells of one column that it is said to be the share of."""

    part: Figure
    whole: Figure
    figure: Figure


@dataclass(frozen=True, slots=True)
class Change:
    """A percentage of the prose, and the two cells that it lies between."""

    new: Figure
    old: Figure
    figure: Figure


def mentions_of(document: Document, extraction: Extraction, budget: Budget) -> Iterator[Mention | Change | Share]:
    """What the sentences of a document say of the cells of its tables. Raises ``OverBudgetError``."""
    tables = [heads for heads in map(Heads, extraction.tables) if heads.rows and heads.columns]
    by_word: dict[str, list[int]] = {}
    for number, heads in enumerate(tables):
        for word in heads.first_words:
            by_word.setdefault(word, []).append(number)
    if not by_word:
        return
    for sentence in sentences_of(document, extraction):
        if word_list("respectively").isdisjoint(sentence.words) and not sentence.lists_its_own:
            # a sentence names few tables: to try it on all would take the square of the document
            numbers = sorted({number for word in set(sentence.words) for number in by_word.get(word, ())})
            budget.spend(len(numbers) * len(sentence.words))
            named = [(heads, found) for heads in (tables[n] for n in numbers) if (found := [*heads.named_in(sentence)])]
            if len(named) <= _MOST_TABLES:
                for heads, found in named:
                    yield from _mentioned(sentence, heads, found, budget)


def _mentioned(
    sentence: Sentence, heads: Heads, named: Sequence[Named], budget: Budget
) -> Iterator[Mention | Change | Share]:
    for figure in sentence.figures:
        if figure.kind not in LEVELS or figure.value is None or figure.per is not None or _is_year(figure):
            continue
        leading = sentence.leading(figure, named)
        budget.spend(len(named))
        if leading is None:
            continue
        budget.spend(heads.size)
        words = sentence.gap(leading.last, figure)
        if figure.kind == "percent" and figure.direction is not None and words & change_words():
            yield from _change(sentence, heads, leading.head, figure)
        elif figure.kind == "percent" and (whole := _whole_behind(sentence, figure, named)) is not None:
            yield from _share(sentence, heads, leading.head, whole.head, figure)
        elif figure.direction is None and ("to" in words or not words & change_words()):
            yield from _level(sentence, heads, leading, figure, named)


def _level(
    sentence: Sentence, heads: Heads, leading: Named, figure: Figure, named: Sequence[Named]
) -> Iterator[Mention]:
    """The only cell that a figure can be: of the row whose head leads to it, and of the column that is named."""
    years = sentence.year_of(figure)
    others = [each.head for each in named if each.head is not leading.head]
    columns = [head for head in heads.across(leading.head) if (head.years & years if head.years else head in others)]
    cells = heads.crossing(leading.head, columns)
    if len(cells) != 1:
        return
    [cell] = cells
    if cell.kind not in _SAME_KIND[figure.kind] or (cell.unit and figure.unit and cell.unit != figure.unit):
        return
    said = _Said.of(figure)
    if _meets(figure, cell) or not any(said.agrees(other) for other in heads.cells()):
        yield Mention(cell, figure)


def _whole_behind(sentence: Sentence, figure: Figure, named: Sequence[Named]) -> Named | None:
    """The head that a percentage is said to be a share of: "57% of all income"."""
    end = bisect_left(sentence.starts, figure.end)
    behind = [each for each in named if end < each.first <= end + _NEAR and sentence.words[end] == "of"]
    return behind[0] if len(behind) == 1 else None


def _share(sentence: Sentence, heads: Heads, part: Head, whole: Head, figure: Figure) -> Iterator[Share]:
    years = sentence.years
    columns = [head for head in heads.across(part) if head.years & years]
    parts, wholes = heads.crossing(part, columns), heads.crossing(whole, columns)
    if len(columns) != 1 or len(parts) != 1 or len(wholes) != 1 or parts[0].unit != wholes[0].unit:
        return
    said = _Said.of(figure)
    in_the_table = any(cell.kind == "percent" and said.agrees(cell) for cell in heads.cells())
    if parts[0].kind != "percent" and not in_the_table:
        yield Share(parts[0], wholes[0], figure)


def _change(sentence: Sentence, heads: Heads, head: Head, figure: Figure) -> Iterator[Change]:
    by_year = dict(_yearly(heads, head))
    pair = _pair(sentence.years, sorted(by_year))
    said = _Said.of(figure)
    if pair is None or any(cell.kind == "percent" and said.agrees(cell) for cell in heads.cells()):
        return
    held = _is_change(by_year[pair[1]], by_year[pair[0]], figure)
    if held is None:
        return
    cells = [cell for _, cell in sorted(by_year.items())]
    elsewhere = (_is_change(new, old, figure) for at, old in enumerate(cells) for new in cells[at + 1 :])
    if held or not any(elsewhere):
        yield Change(by_year[pair[1]], by_year[pair[0]], figure)


def _yearly(heads: Heads, head: Head) -> Iterator[tuple[str, Figure]]:
    for other in heads.across(head):
        cells = heads.crossing(head, [other])
        if len(other.years) == 1 and len(cells) == 1 and cells[0].kind != "percent":
            yield next(iter(other.years)), cells[0]


def _is_year(figure: Figure) -> bool:
    return figure.kind == "number" and YEAR.fullmatch(figure.text) is not None


@dataclass(frozen=True, slots=True)
class _Said:
    """A figure of the prose as it is held against every cell of a table."""

    digits: str
    scaled: tuple[Interval, ...]
    """What it comes to without its sign in each magnitude that a table may have left out."""

    @classmethod
    def of(cls, figure: Figure) -> _Said:
        widest = figure.widest or EVERYTHING
        stated = widest if (figure.value or 0) >= 0 else -widest
        scaled = tuple(stated / exactly(factor) for factor in _MAGNITUDES)
        return cls(figure.number.text.replace(",", ""), scaled)

    def agrees(self, cell: Figure) -> bool:
        """Whether a cell can be the same number, whatever sign and magnitude the table leaves to its reader."""
        if cell.widest is None:
            return False
        if self.digits == cell.number.text.replace(",", ""):
            return True
        absolute = cell.widest if (cell.value or 0) >= 0 else -cell.widest
        is_scaled = cell.kind == "percent" or (cell.place_value or 1) >= _MAGNITUDES[1]
        return any(absolute.meets(stated) for stated in (self.scaled[:1] if is_scaled else self.scaled))


def _meets(figure: Figure, cell: Figure) -> bool:
    """Whether both are the same number as they stand, but for the sign."""
    if figure.widest is None or cell.widest is None:
        return False
    return figure.widest.meets(cell.widest) or figure.widest.meets(-cell.widest)


def _is_change(new: Figure, old: Figure, figure: Figure) -> bool | None:
    if new.widest is None or old.widest is None or figure.widest is None or not old.value or not new.value:
        return None
    if old.value < 0 or new.value < 0 or new.unit != old.unit:
        return None
    try:
        change = (new.widest / old.widest - exactly(1)) * exactly(100)
    except ZeroDivisionError:
        return None
    return change.meets(-figure.widest if figure.direction == "down" else figure.widest)


def _pair(said: frozenset[str], known: Sequence[str]) -> tuple[str, str] | None:
    """The two years that a change lies between: those named, or the one named and the one before it."""
    named = sorted(said.intersection(known))
    if len(said) == 2 and len(named) == 2:
        return named[0], named[1]
    if len(said) == 1 and len(named) == 1:
        before = str(int(named[0]) - 1)
        return (before, named[0]) if before in known else None
    if not said and len(known) == 2:
        return known[0], known[1]
    return None
