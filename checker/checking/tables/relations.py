"""Columns of a table that are worked out from two others: shares, differences, changes in percent. Rows likewise.

Nothing says so but the numbers: three lines hang together where what is reckoned from two of them meets the third in
all items but one or few. What misses then speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from checker.checking.budget import Budget
from checker.checking.tables.lines import Amount, Frame
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly
from checker.words import word_list

__all__ = ["Relation", "relations_of"]

_MOST_LINES = 14
"""Lines of a table that are tried against each other, three at a time."""
_LEAST_HOLDING = 3
_MOST_MISSING = 1 / 5
_PERCENT_KINDS = frozenset(("percent", "percentage-points"))
_HUNDRED = exactly(100)

Reckoned = Callable[[Interval, Interval], Interval]


@dataclass(frozen=True, slots=True)
class Relation:
    """``result`` is what ``one`` and ``other`` should make: of a change, the new and the old number."""

    pattern: str
    one: Figure
    other: Figure
    result: Figure


_PERCENTAGES: dict[str, Reckoned] = {
    "share": lambda part, whole: part / whole * _HUNDRED,
    "change": lambda new, old: (new / old - exactly(1)) * _HUNDRED,
}
_DIFFERENCE: Reckoned = lambda new, old: new - old  # noqa: E731 -- one of four
_PRODUCT: Reckoned = lambda one, other: one * other  # noqa: E731


def relations_of(frames: Sequence[Frame], budget: Budget) -> Iterator[Relation]:
    """Every number that is reckoned from two others of its row (or column), those that hold and those that should.

    Raises ``OverBudgetError``.
    """
    seen: set[frozenset[int]] = set()
    for frame in frames:
        lines = [[_figure(item.amounts[line]) for item in frame.items] for line in range(frame.lines)]
        known = [line for line in lines if sum(figure is not None for figure in line) >= _LEAST_HOLDING]
        shares = [_is_share(line) for line in known]
        for at, line in enumerate(known):
            for relation in _best(_tried(known, shares, at), line, budget):
                figures = frozenset(each.start for each in (relation.one, relation.other, relation.result))
                if figures not in seen:
                    seen.add(figures)
                    yield relation


def _figure(amount: Amount | int | None) -> Figure | None:
    return amount.figure if isinstance(amount, Amount) else None


_Line = Sequence[Figure | None]


@dataclass(frozen=True, slots=True)
class _Trial:
    """A way in which a line may be reckoned from two others."""

    pattern: str
    reckoned: Reckoned
    one: _Line
    other: _Line


def _tried(lines: Sequence[_Line], shares: Sequence[bool], at: int) -> Iterator[_Trial]:
    """All ways that fit what a line is: a share, a change or a difference."""
    is_few = len(lines) <= _MOST_LINES
    if not is_few and not shares[at]:
        return
    others = [(place, line) for place, line in enumerate(lines) if place != at and not shares[place]]
    if shares[at]:
        if is_few:
            for (_, one), (_, other) in permutations(others, 2):
                for pattern, reckoned in _PERCENTAGES.items():
                    yield _Trial(pattern, reckoned, one, other)
        # "% of total", where the total is the last, the first, or what is 100%
        alls = {0: None, len(lines[at]) - 1: None} | {
            place: None for place, figure in enumerate(lines[at]) if figure is not None and figure.value == 100
        }
        for _, one in others:
            yield _Trial("change", _PERCENTAGES["change"], one, _before(one))
            for place in alls:  # what stands behind a total is no part of it
                parts = [*one[: place + 1], *[None] * (len(one) - place - 1)] if place else one
                yield _Trial("share", _PERCENTAGES["share"], parts, [one[place]] * len(one))
    else:
        for place, one in others:
            yield _Trial("difference", _DIFFERENCE, one, _before(one))  # running totals
            for _, other in others[:place]:
                yield _Trial("product", _PRODUCT, one, other)
        # a - b = c and a - c = b are the same: what lies between two numbers stands behind them
        for place, other in others:
            for position, one in others:
                if place < at and position != place:
                    yield _Trial("difference", _DIFFERENCE, one, other)


def _before(line: _Line) -> _Line:
    """Each number's neighbour above it, which it grew from."""
    return [None, *line[:-1]]


def _is_share(line: _Line) -> bool:
    return all(figure.kind in _PERCENT_KINDS for figure in line if figure is not None)


def _best(trials: Iterable[_Trial], result: _Line, budget: Budget) -> list[Relation]:
    """What the way that fits best comes to for every item, if it holds for nearly all and for enough."""
    most = _LEAST_HOLDING - 1, 0
    best: list[Relation] = []
    for trial in trials:
        budget.spend(1)
        holding, missing, found = _held(trial, result, budget)
        allowed = 1 + _MOST_MISSING * holding
        if missing > allowed and any(_is_announced(relation.result) for relation in found):
            allowed = holding - 1
        if found and missing <= allowed and (holding, -missing) > most:
            most, best = (holding, -missing), found
    return best


def _held(trial: _Trial, result: _Line, budget: Budget) -> tuple[int, int, list[Relation]]:
    """For how many items it holds tellingly, for how many it does not, and all of them.

    What may hold by chance counts half.
    """
    found: list[Relation] = []
    halves = missing = 0
    for first, second, stated in zip(trial.one, trial.other, result, strict=True):
        if first is None or second is None or stated is None:
            continue
        if first is second:  # the total itself, of which all is a share
            halves += 2 * (stated.value == 100)
            continue
        budget.spend(1)
        holds = _holds(trial.reckoned, first, second, stated)
        if holds is None:
            continue
        found.append(Relation(trial.pattern, first, second, stated))
        if holds:
            halves += 2 if _is_telling(first, second, stated) else stated.value != 0
            continue
        missing += 1
        if missing > max(2, halves // 2):
            return 0, missing, []
    return halves // 2, missing, found


def _is_announced(result: Figure) -> bool:
    """Whether a head says that the numbers under it are reckoned from others."""
    heads = f"{result.row_head or ''} {result.column_head or ''}".lower()
    words = [word.strip(".,:()") for word in heads.split()]
    return "%" in heads or "+/-" in heads or not word_list("reckoned-heads").isdisjoint(words)


def _holds(reckoned: Reckoned, first: Figure, second: Figure, stated: Figure) -> bool | None:
    if first.widest is None or second.widest is None or stated.widest is None:
        return None
    if _PERCENT_KINDS.intersection((first.kind, second.kind)):
        return None  # what lies between two rates may be given in percent of them or in points
    if stated.kind in _PERCENT_KINDS and ((first.value or 0) < 0 or (second.value or 0) <= 0):
        return None  # the sign of a share or change of losses is a matter of taste
    units = {first.unit, second.unit}
    if reckoned is _PRODUCT:
        units.discard(None)  # so many at so much
        if len(units) > 1 or units - {stated.unit}:
            return None
    elif stated.kind not in _PERCENT_KINDS and units != {stated.unit}:
        return None
    try:
        return reckoned(first.widest, second.widest).meets(stated.widest)
    except ZeroDivisionError:
        return None


def _is_telling(first: Figure, second: Figure, stated: Figure) -> bool:
    """Whether it would not hold by chance: the result has two digits, and is none of the numbers that it is made of."""
    if not stated.value or stated.value in (first.value, second.value):
        return False
    place = stated.place_value or 1
    return abs(stated.value) >= 10 * place
