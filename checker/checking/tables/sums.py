"""Which rows of a table are sums of others, and which columns; what does not add up although it plainly should.

Rows go onto a stack from top to bottom. Where a row is the sum of the topmost of them, it takes their place: so a
subtotal stands for its parts, and a grand total may sum subtotals, single rows, or both. Whether it is the sum is
settled by all lines together: in published tables every third row called "total" is an average or the best of the
column, and a sum need not be called so. A line that misses speaks only where the others agree, or where one slip of
the hand explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.checking.budget import Budget
from checker.checking.tables.lines import Amount, Frame, Item
from checker.checking.tables.slips import is_one_digit, is_slip_of
from checker.model.figure import Figure
from checker.words import word_list

__all__ = ["TableSum", "sums_of"]

_MOST_UNNAMED = 40
"""Items that a sum adds up which no word calls one."""
_MOST_TRIED = 4_000
"""Spans of items that are tried in one frame: a table of nothing but totals would have the square of them."""

_TELLING = 10
"""Steps that a sum must come to so that two of them do not do so by chance."""
_TELLING_ALONE = 1_000
"""The same for one of two, where the other misses by a slip of the hand."""
_MOST_OF_ONE = 6
"""Items of such a sum."""

Verdict = Literal["exact", "trivial", "near", "misses", "void"]
"""``trivial``: it holds, but says nothing: one number is the sum of one other, or nothing of nothing. ``near``: it is
off by no more than rounding can make."""


@dataclass(frozen=True, slots=True)
class TableSum:
    """One number of a table that should be the sum of others.

    ``to_the_digit``: all are rounded, but the lines beside it come out to the last digit.
    """

    total: Figure
    parts: tuple[Figure, ...]
    to_the_digit: bool = False


def sums_of(frames: Sequence[Frame], budget: Budget) -> Iterator[TableSum]:
    """Every sum in a table, those that hold and those that plainly should. Raises ``OverBudgetError``."""
    for frame in frames:
        backwards = Frame(frame.along, frame.items[::-1], frame.lines)
        found = list(_found(frame, budget))
        named = {hypothesis.total for hypothesis in found}
        last = len(frame.items) - 1
        # totals may stand above their parts
        found += [each for each in _found(backwards, budget, named_only=True) if last - each.total not in named]
        for hypothesis in found:
            yield from hypothesis.judged()


@dataclass(frozen=True, slots=True)
class _Hypothesis:
    """An item as the sum of others, and how it does on each line."""

    total: int
    items: tuple[Item, ...]
    """The parts."""
    whole: Item
    named: bool
    verdicts: tuple[Verdict, ...]

    def count(self, *wanted: Verdict) -> int:
        return sum(verdict in wanted for verdict in self.verdicts)

    def judged(self) -> Iterator[TableSum]:
        holding = self.count("exact", "near")
        slips = [verdict == "misses" and self._is_slip(line) for line, verdict in enumerate(self.verdicts)]
        odd = self.count("misses") - sum(slips)
        for line, verdict in enumerate(self.verdicts):
            total = self.whole.amounts[line]
            if verdict == "void" or not isinstance(total, Amount):
                continue
            figures = tuple(part.figure for part in self._parts(line))
            if verdict == "trivial" and len(figures) < 2:
                continue  # one number beside the same one: nothing was added
            if verdict != "misses" or self._speaks(line, holding, odd, is_slip=slips[line]):
                yield TableSum(total.figure, figures, self._is_telling(line, total))

    @property
    def has_slip(self) -> bool:
        """Whether some line misses by no more than a slip of the hand."""
        return any(verdict == "misses" and self._is_slip(line) for line, verdict in enumerate(self.verdicts))

    def _parts(self, line: int) -> list[Amount]:
        total = self.whole.amounts[line]
        amounts = [amount for item in self.items if isinstance(amount := item.amounts[line], Amount)]
        return [amount for amount in amounts if isinstance(total, Amount) and amount.is_share is total.is_share]

    def _is_slip(self, line: int) -> bool:
        total, parts = self.whole.amounts[line], self._parts(line)
        if not isinstance(total, Amount):
            return False
        off = total.steps - sum(part.steps for part in parts)
        # where several lines miss by a sign, all numbers of a row are meant with the other sign
        return is_slip_of(off, [total, *parts], of_sign=self.count("misses") == 1)

    def _is_telling(self, line: int, total: Amount) -> bool:
        """Whether all other lines come out to the last digit, so that this one should as well."""
        others = [verdict for at, verdict in enumerate(self.verdicts) if at != line]
        exact = others.count("exact") > 0 and not {"near", "misses"}.intersection(others)
        return exact and total.slack > 0 and not total.is_share

    def _speaks(self, line: int, holding: int, odd: int, *, is_slip: bool) -> bool:
        """Whether a line that misses should add up. ``odd`` is how many lines miss by more than a slip of the hand."""
        total, parts = self.whole.amounts[line], self._parts(line)
        if not isinstance(total, Amount):
            return False
        if holding:
            off = abs(total.steps - sum(part.steps for part in parts))
            plainly = self.named and holding >= 2 and self.count("misses") == 1 and off * 4 <= abs(total.steps)
            return plainly or (is_slip and holding >= odd and holding + 1 >= self.count("misses"))
        return self.named and is_slip and not odd and len(parts) > 1 and abs(total.steps) >= 100


def _about_all(total: Amount, off: int) -> bool:
    """Whether shares are meant to make 100: changes and rates in percent do not add up."""
    stated = total.figure.value or Fraction(0)
    steps_of_one = Fraction(total.steps) / stated if stated else Fraction(1)
    return any(abs(value - 100) <= 2 for value in (stated, stated - off / steps_of_one))


def _found(frame: Frame, budget: Budget, *, named_only: bool = False) -> Iterator[_Hypothesis]:
    stack: list[int] = []
    tried = 0
    for at, item in enumerate(frame.items):
        named = _is_named(item.label)
        if (named or not named_only) and tried < _MOST_TRIED:
            most = len(stack) if named else min(len(stack), _MOST_UNNAMED)
            tried += most
            best = None
            if named or _may_be_sum(frame, stack, at, most):
                budget.spend(most * frame.lines)
                best = _best(frame, stack, at, most, named=named)
            if best is not None:
                yield best
                del stack[len(stack) - len(best.items) :]
            elif not named and len(stack) > 1:
                rest = _rest(frame, stack, at)
                if rest is not None:
                    yield rest
        stack.append(at)


class _Running:
    """What the parts of one line come to so far."""

    __slots__ = ("counted", "high", "known", "low", "seen", "slack", "steps", "total")

    def __init__(self, total: Amount | Literal[0] | None) -> None:
        self.total = total
        self.known = True
        self.steps = self.seen = self.counted = 0
        self.slack = total.slack if isinstance(total, Amount) else 0
        self.low = self.high = 0

    def add(self, amount: Amount | Literal[0] | None) -> None:
        if amount is None:
            self.known = False
        elif amount != 0 and isinstance(self.total, Amount) and amount.is_share is self.total.is_share:
            self.low = min(self.low, amount.steps) if self.seen else amount.steps
            self.high = max(self.high, amount.steps) if self.seen else amount.steps
            self.seen += 1
            self.steps += amount.steps
            self.slack += amount.slack if amount.steps else 0
            self.counted += amount.steps != 0

    def verdict(self) -> Verdict:
        if not self.known or not isinstance(self.total, Amount):
            return "void"
        stated = self.total.steps
        off = abs(stated - self.steps)
        if not off:
            return "exact" if self.counted > 1 else "trivial"
        if not self.seen or (self.total.is_share and not _about_all(self.total, stated - self.steps)):
            return "void"
        if 2 * off <= self.slack:
            return "near"
        if self.seen > 1 and self.low <= stated <= self.high:
            is_average = 2 * abs(stated * self.seen - self.steps) <= self.seen and abs(stated) >= 10
            if is_average or not is_one_digit(off):  # what is between all parts may be the best of them
                return "void"
        return "misses"


def _rest(frame: Frame, stack: Sequence[int], at: int) -> _Hypothesis | None:
    """What is left of the item two above when the one between is taken away: "revenue, costs, profit"."""
    whole, taken, left = frame.items[stack[-2]], frame.items[stack[-1]], frame.items[at]
    running = [_Running(total) for total in whole.amounts]
    for line, *parts in zip(running, taken.amounts, left.amounts, strict=True):
        for part in parts:
            line.add(part)
    hypothesis = _Hypothesis(stack[-2], (taken, left), whole, False, tuple(line.verdict() for line in running))
    return hypothesis if _is_sum(hypothesis) else None


def _may_be_sum(frame: Frame, stack: Sequence[int], at: int, most: int) -> bool:
    """Whether two lines come out exactly over the same items: of what no word calls a sum most falls here, cheaply.

    Of a frame of two lines one is enough, where it has many digits.
    """
    known: set[int] = set()
    for line, total in enumerate(frame.items[at].amounts):
        if not isinstance(total, Amount) or abs(total.steps) < _TELLING:
            continue
        left = total.steps
        for length in range(1, most + 1):
            amount = frame.items[stack[-length]].amounts[line]
            if amount is None:
                break
            if amount != 0 and amount.is_share is total.is_share:
                left -= amount.steps
            if not left and length > 1:
                is_long = frame.lines == 2 and length <= _MOST_OF_ONE and abs(total.steps) >= _TELLING_ALONE
                if length in known or is_long:
                    return True
                known.add(length)
    return False


def _best(frame: Frame, stack: Sequence[int], at: int, most: int, *, named: bool) -> _Hypothesis | None:
    """The item as the sum of the topmost of the stack that it fits best."""
    whole = frame.items[at]
    running = [_Running(total) for total in whole.amounts]
    best: tuple[tuple[int, int, bool, int], int, tuple[Verdict, ...]] | None = None
    for length in range(1, most + 1):
        for line, amount in zip(running, frame.items[stack[-length]].amounts, strict=True):
            line.add(amount)
        if length == 1:
            continue
        verdicts = tuple(line.verdict() for line in running)
        exact, near = verdicts.count("exact"), verdicts.count("near")
        fit = 2 * exact + near - 2 * verdicts.count("misses")
        likely = any(
            verdict == "misses" and isinstance(line.total, Amount) and is_one_digit(line.total.steps - line.steps)
            for line, verdict in zip(running, verdicts, strict=True)
        )
        score = fit, exact, likely, length if named else -length
        if best is None or score > best[0]:
            best = score, length, verdicts
    if best is None:
        return None
    _, length, verdicts = best
    items = tuple(frame.items[index] for index in stack[-length:])
    hypothesis = _Hypothesis(at, items, whole, named, verdicts)
    return hypothesis if _is_sum(hypothesis) else None


def _is_sum(hypothesis: _Hypothesis) -> bool:
    holding, missing = hypothesis.count("exact", "near"), hypothesis.count("misses")
    if not holding + missing:
        return False
    if hypothesis.named:
        return holding + 1 >= missing
    exact = [
        abs(amount.steps)
        for verdict, amount in zip(hypothesis.verdicts, hypothesis.whole.amounts, strict=True)
        if verdict == "exact" and isinstance(amount, Amount)
    ]
    if len(hypothesis.verdicts) == 2 and len(exact) == missing == 1:
        return exact[0] >= _TELLING_ALONE and len(hypothesis.items) <= _MOST_OF_ONE and hypothesis.has_slip
    telling = sum(steps >= _TELLING for steps in exact)
    return telling >= 2 and missing <= 1 and holding >= 3 * missing


def _is_named(label: str) -> bool:
    words = [word.strip(".,:;()*") for word in label.lower().split()]
    return any(word in word_list("table-totals") for word in words)
