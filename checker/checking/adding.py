"""Functions about figures that could be a sum and its parts: whether they add up, or miss it by a slip of the hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.checking.slips import digits_of, slip_between
from checker.checking.unpacking import figure_of, two
from checker.checking.values import Context, NotApplicableError, Truth, Value, flatten
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly

__all__ = ["nearly_sum", "otherwise_sum"]

_MOST = 12
"""Of how many figures all sums are tried: a list slot holds no more, and the sums double with each."""

_FEW = 6
"""Of more, only sums of neighbours and of all but one can be meant."""

_SELDOM_ROUNDED = 1000
"""Below it whole numbers with noughts are mostly exact."""
_LONG = 3
"""Digits of numbers that a digit too many or too few is looked for in."""


def otherwise_sum(values: tuple[Value, ...], _: Context) -> Value:
    """Whether some of the parts, two or more, make the total without the others, but for rounding."""
    whole, listed = two(values)
    total, parts = _rounded(figure_of(whole)), [_rounded(figure_of(part)) for part in flatten((listed,))]
    if len(parts) > _MOST:
        raise NotApplicableError
    sums = _sums(parts) if len(parts) <= _FEW else _sums_of_most(parts)
    return Truth.sure(any(many < len(parts) and found.meets(total) for many, found in sums))


def _sums_of_most(parts: Sequence[Interval]) -> Iterator[tuple[int, Interval]]:
    """The sums of neighbours, and of all but one: of so many parts some or other make nearly any number."""
    for first in range(len(parts)):
        run = parts[first]
        for many, part in enumerate(parts[first + 1 :], 2):
            run += part
            yield many, run
    for at in range(len(parts)):
        others = [part for i, part in enumerate(parts) if i != at]
        yield len(others), sum(others[1:], others[0])


def _sums(parts: Sequence[Interval]) -> Iterator[tuple[int, Interval]]:
    """All sums of two or more, and of how many."""
    sums: list[tuple[int, Interval]] = []
    for part in parts:
        more = [(many + 1, each + part) for many, each in sums]
        yield from more
        sums += [*more, (1, part)]


def _rounded(figure: Figure) -> Interval:
    """All that rounds to the number; a hedge would let nearly any sum be meant."""
    if figure.value is None:
        interval = figure.widest or figure.stated
        if interval is None:
            raise NotApplicableError
        return interval
    place = figure.place_value or Fraction(1)
    is_exact = place == 1 or (place > 1 and abs(figure.value) < _SELDOM_ROUNDED)
    return exactly(figure.value) if is_exact else exactly(figure.value).widened(place / 2)


def nearly_sum(values: tuple[Value, ...], _: Context) -> Value:
    """Whether the parts make the total, or would but for a slip of the hand in one of the numbers.

    Rules ask it first of whatever stands together: it is quick to say no.
    """
    whole, listed = two(values)
    total, parts = figure_of(whole), [figure_of(part) for part in flatten((listed,))]
    if total.value is None:
        return Truth.NO
    over = -total.value
    for part in parts:
        if part.value is None:
            return Truth.NO
        over += part.value
    return Truth.sure(over == 0 or _slip(total, over) or any(_slip(part, -over) for part in parts))


def _slip(figure: Figure, by: Fraction) -> bool:
    if figure.value is None or figure.value + by <= 0:
        return False
    slip = slip_between(figure, figure.value + by)
    if slip in ("doubled", "dropped"):
        # nearly every number of two digits is what is left of some number of three
        return min(len(digits_of(figure.value)), len(digits_of(figure.value + by))) >= _LONG
    return slip is not None
