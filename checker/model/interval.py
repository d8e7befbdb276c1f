"""Exact intervals with open and closed ends: the currency of the program.

What a text states is a range of values. Arithmetic follows interval arithmetic over the rationals (Moore, "Interval
Analysis", 1966), extended with open ends: an end of a result is closed only where every operand's end that makes it is
closed. An end of ``None`` is infinite and always open. Every result contains all values that its operands allow, so two
intervals that do not meet are a proof of contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

__all__ = ["EVERYTHING", "Interval", "exactly"]


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from ``low`` to ``high``; ``None`` is minus or plus infinity; open ends do not belong to it.

    Raises ``ValueError`` where the ends are reversed or enclose nothing.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_open", True)
        if self.high is None:
            object.__setattr__(self, "high_open", True)
        if self.low is None or self.high is None or (self.low is self.high and not (self.low_open or self.high_open)):
            return
        if _is_less(self.high, self.low) or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"empty interval from {self.low} to {self.high}")

    @property
    def is_exact(self) -> bool:
        """Whether it holds one value only."""
        return self.low is not None and self.low == self.high

    @property
    def middle(self) -> Fraction | None:
        """Half way between the ends; the one finite end where the other is open to infinity; else ``None``."""
        if self.low is None or self.high is None:
            return self.high if self.low is None else self.low
        return (self.low + self.high) / 2

    def __contains__(self, value: Fraction | int) -> bool:
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def meets(self, other: Interval) -> bool:
        """Whether some value belongs to both."""
        one, another = self._one_value, other._one_value
        if one is not None and another is not None:
            return one == another
        return self._starts_before_end_of(other) and other._starts_before_end_of(self)

    def can_be_below(self, other: Interval, *, or_equal: bool) -> bool:
        """Whether some value of this one is less than (or equal to) some value of ``other``."""
        if self.low is None or other.high is None or _is_less(self.low, other.high):
            return True
        return or_equal and self.low == other.high and not (self.low_open or other.high_open)

    def covers(self, other: Interval) -> bool:
        """Whether every value of ``other`` belongs to this one."""
        hull = self.hull(other)
        return hull == self

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        low, low_open = _outer(self._lower(), other._lower(), smaller=True)
        high, high_open = _outer(self._upper(), other._upper(), smaller=False)
        return Interval(low, high, low_open, high_open)

    def widened(self, by: Fraction) -> Interval:
        """Both ends moved outwards by ``by`` (not negative)."""
        low = None if self.low is None else self.low - by
        high = None if self.high is None else self.high + by
        return Interval(low, high, self.low_open, self.high_open)

    def scaled(self, by: Fraction) -> Interval:
        """All values times ``by``, which is above zero."""
        if self.low is self.high and self.low is not None:
            return exactly(self.low * by)
        low = None if self.low is None else self.low * by
        high = None if self.high is None else self.high * by
        return Interval(low, high, self.low_open, self.high_open)

    def __neg__(self) -> Interval:
        if self.low is self.high and self.low is not None:
            return exactly(-self.low)
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.high_open, self.low_open)

    def __add__(self, other: Interval) -> Interval:
        one, another = self._one_value, other._one_value
        if one is not None and another is not None:
            return exactly(one + another)
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def __sub__(self, other: Interval) -> Interval:
        one, another = self._one_value, other._one_value
        if one is not None and another is not None:
            return exactly(one - another)
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        one, another = self._one_value, other._one_value
        if one is not None and another is not None:
            return exactly(one * another)
        if self._is_positive and other._is_positive:
            return self._times_positive(other)
        products = [_product(a, b) for a in self._ends() for b in other._ends()]
        return _hull_of_ends(products)

    def __truediv__(self, other: Interval) -> Interval:
        """Raises ``ZeroDivisionError`` where ``other`` is zero only; is everything where zero lies strictly inside
        it.
        """
        return self * other.reciprocal()

    def reciprocal(self) -> Interval:
        """All 1/x for x other than zero in this interval."""
        low, high = self.low, self.high
        if low == 0 and high == 0:
            raise ZeroDivisionError("division by zero")
        if low is high and low is not None:
            return exactly(1 / low)
        if (low is None or low < 0) and (high is None or high > 0):
            return EVERYTHING
        upper = None if low == 0 else Fraction(0) if low is None else 1 / low
        lower = None if high == 0 else Fraction(0) if high is None else 1 / high
        return Interval(lower, upper, self.high_open, self.low_open)

    def _starts_before_end_of(self, other: Interval) -> bool:
        if self.low is None or other.high is None or _is_less(self.low, other.high):
            return True
        return self.low == other.high and not (self.low_open or other.high_open)

    @property
    def _is_positive(self) -> bool:
        return self.low is not None and self.low.numerator > 0

    def _times_positive(self, other: Interval) -> Interval:
        """Most products are of positive numbers: then low times low and high times high are the ends."""
        low = None if self.low is None or other.low is None else self.low * other.low
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    @property
    def _one_value(self) -> Fraction | None:
        """The only value where it is seen at once: most intervals hold one value, and need less arithmetic."""
        return self.low if self.low is self.high else None

    def _lower(self) -> tuple[Fraction | None, bool]:
        return self.low, self.low_open

    def _upper(self) -> tuple[Fraction | None, bool]:
        return self.high, self.high_open

    def _ends(self) -> tuple[_End, _End]:
        return (
            _End(-1 if self.low is None else 0, self.low or Fraction(0), self.low_open),
            _End(1 if self.high is None else 0, self.high or Fraction(0), self.high_open),
        )


@dataclass(frozen=True, slots=True)
class _End:
    """One end: ``infinite`` is -1, 0 or 1; ``value`` counts only where it is 0."""

    infinite: int
    value: Fraction
    is_open: bool


def _is_less(one: Fraction, other: Fraction) -> bool:
    """``one < other``, without looking what kinds of numbers these are, which takes most of the time."""
    return one.numerator * other.denominator < other.numerator * one.denominator


def exactly(value: Fraction | int) -> Interval:
    """The interval that holds this value only."""
    value = value if isinstance(value, Fraction) else Fraction(value)
    return Interval(value, value)


def _product(a: _End, b: _End) -> _End:
    """The product of two ends. A closed zero times anything is a closed zero, even times an end at infinity."""
    if _is_zero(a) or _is_zero(b):
        closed = (_is_zero(a) and not a.is_open) or (_is_zero(b) and not b.is_open)
        return _End(0, Fraction(0), not closed)
    if a.infinite or b.infinite:
        return _End(_sign(a) * _sign(b), Fraction(0), True)
    return _End(0, a.value * b.value, a.is_open or b.is_open)


def _is_zero(end: _End) -> bool:
    return end.infinite == 0 and end.value == 0


def _sign(end: _End) -> int:
    return end.infinite or (1 if end.value > 0 else -1)


def _hull_of_ends(ends: Iterable[_End]) -> Interval:
    ordered = list(ends)
    # among equal ends a closed one decides, since its value is reached
    lowest = min(ordered, key=lambda e: (e.infinite, e.value, e.is_open))
    highest = max(ordered, key=lambda e: (e.infinite, e.value, not e.is_open))
    return Interval(
        None if lowest.infinite else lowest.value,
        None if highest.infinite else highest.value,
        lowest.is_open,
        highest.is_open,
    )


def _outer(
    a: tuple[Fraction | None, bool], b: tuple[Fraction | None, bool], *, smaller: bool
) -> tuple[Fraction | None, bool]:
    if a[0] is None or b[0] is None:
        return None, True
    if a[0] == b[0]:
        return a[0], a[1] and b[1]
    return min(a, b) if smaller else max(a, b)


EVERYTHING = Interval(None, None, True, True)
