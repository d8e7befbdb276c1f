"""How the ends of intervals are numbers of a tableau, and what these mean as ends of an interval."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import Protocol, TypeVar

from checker.checking.budget import OverBudgetError
from checker.checking.joint.system import Constraint, System
from checker.model.interval import Interval

__all__ = ["Row", "Scale", "WholeScale"]

_MOST_BITS = 50_000_000
"""Of all numbers of a system together: some megabytes."""
_LONGEST_SCALE = 10_000
"""Bits of a common denominator: no figures that someone wrote have a longer one."""

Row = dict[int, int]
_Number = TypeVar("_Number")


class Scale(Protocol[_Number]):
    """Numbers that stand for values, in their order; a row of whole numbers adds them up."""

    zero: _Number

    def row(self, constraint: Constraint) -> tuple[Row, Fraction]:
        """A row of whole numbers, and by what the constraint was multiplied for it."""
        ...

    def bounds(self, interval: Interval, factor: Fraction = ...) -> tuple[_Number | None, _Number | None]: ...

    def start(self, value: Fraction | None) -> _Number: ...

    def end(self, found: tuple[_Number, int] | None, *, greatest: bool) -> tuple[Fraction | None, bool]:
        """What a number over a denominator means as an end, and whether it is open."""
        ...


class WholeScale:
    """Bounds are scaled to whole numbers, and then shifted, so that an open end is the whole number next to it.

    That is exact: a solution of the system with open ends is one with ends moved by some small enough epsilon
    (Dutertre and de Moura), and every value of a tableau is a sum of bounds with coefficients that are no greater than
    the determinants of the system (Cramer), so an epsilon of one part in ``2 ** shift`` is small enough where
    ``2 ** shift`` is more than all of these together can be.
    """

    __slots__ = ("_scale", "_shift", "zero")

    def __init__(self, system: System) -> None:
        """Raises ``OverBudgetError`` where the whole numbers would be too long and too many to hold."""
        self.zero = 0
        rows = [_whole(constraint) for constraint in system.constraints]
        self._scale = _scale(system, [factor for _, factor in rows])
        self._shift = _shift(system, [row for row, _ in rows])
        # the shift grows with the rows, and every number is as long: that is the square of the system
        bits = (self._shift + self._scale.bit_length()) * (len(system.unknowns) + len(rows))
        if bits > _MOST_BITS:
            raise OverBudgetError

    def row(self, constraint: Constraint) -> tuple[Row, Fraction]:
        return _whole(constraint)

    def bounds(self, interval: Interval, factor: Fraction = Fraction(1)) -> tuple[int | None, int | None]:
        low = None if interval.low is None else self._number(interval.low * factor) + interval.low_open
        high = None if interval.high is None else self._number(interval.high * factor) - interval.high_open
        return low, high

    def start(self, value: Fraction | None) -> int:
        return self._number(value or Fraction(0))

    def end(
        self,
        found: tuple[int, int] | None,
        *,
        greatest: bool,  # noqa: ARG002  # nothing is rounded here
    ) -> tuple[Fraction | None, bool]:
        """A fraction of the tableau as a value, and whether some epsilon is a part of it."""
        if found is None:
            return None, True
        numerator, denominator = found
        main = (numerator + (1 << self._shift >> 1)) >> self._shift
        return Fraction(main, denominator * self._scale), main << self._shift != numerator

    def _number(self, value: Fraction) -> int:
        return value.numerator * (self._scale // value.denominator) << self._shift


def _whole(constraint: Constraint) -> tuple[Row, Fraction]:
    """A row of whole numbers without a common divisor, and by what the constraint was multiplied for it."""
    denominator = lcm(*(a.denominator for _, a in constraint.terms))
    row = {unknown: a.numerator * (denominator // a.denominator) for unknown, a in constraint.terms}
    common = gcd(*row.values()) or 1
    return {unknown: a // common for unknown, a in row.items()}, Fraction(denominator, common)


def _scale(system: System, factors: Sequence[Fraction]) -> int:
    """What makes every bound whole. Raises ``OverBudgetError`` where that has too many digits."""
    ends = [
        end for unknown in system.unknowns for end in (*_ends(unknown.domain), *_ends(unknown.freed), unknown.start)
    ]
    for constraint, factor in zip(system.constraints, factors, strict=True):
        ends += [None if end is None else end * factor for end in _ends(constraint.bounds)]
    scale = 1
    for denominator in {end.denominator for end in ends if end is not None}:
        scale = lcm(scale, denominator)
        if scale.bit_length() > _LONGEST_SCALE:
            raise OverBudgetError
    return scale


def _shift(system: System, rows: Sequence[Row]) -> int:
    intervals = [interval for unknown in system.unknowns for interval in (unknown.domain, unknown.freed)] + [
        constraint.bounds for constraint in system.constraints
    ]
    if not any(_is_open(interval) for interval in intervals):
        return 0
    # no determinant of a matrix is more than the product of the sums of its rows; two of them meet in a comparison
    determinant = sum((1 + sum(map(abs, row.values()))).bit_length() for row in rows)
    return 2 * determinant + 2 * (len(rows) + len(system.unknowns)).bit_length() + 4


def _is_open(interval: Interval) -> bool:
    return (interval.low is not None and interval.low_open) or (interval.high is not None and interval.high_open)


def _ends(interval: Interval) -> tuple[Fraction | None, Fraction | None]:
    return interval.low, interval.high
