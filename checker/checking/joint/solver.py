"""A system of constraints in whole numbers, some of its unknowns freed: whether it has a solution, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from checker.checking.budget import Budget, OverBudgetError
from checker.checking.joint.system import Constraint, System
from checker.checking.joint.tableau import Bound, Tableau
from checker.model.interval import Interval

__all__ = ["Conflict", "Solver"]

_MOST_BITS = 50_000_000
"""Of all numbers of a system together: some megabytes."""
_LONGEST_SCALE = 10_000
"""Bits of a common denominator: no figures that someone wrote have a longer one."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Unknowns that cannot all lie in their domains, and the constraints that show it."""

    unknowns: frozenset[int]
    constraints: frozenset[int]


class Solver:
    """Bounds are scaled to whole numbers, and then shifted, so that an open end is the whole number next to it.

    That is exact: a solution of the system with open ends is one with ends moved by some small enough epsilon
    (Dutertre and de Moura), and every value of a tableau is a sum of bounds with coefficients that are no greater than
    the determinants of the system (Cramer), so an epsilon of one part in ``2 ** shift`` is small enough where
    ``2 ** shift`` is more than all of these together can be.
    """

    __slots__ = (
        "_constraints",
        "_domains",
        "_freed",
        "_freed_bounds",
        "_limits",
        "_rows",
        "_scale",
        "_shift",
        "_system",
        "_tableau",
        "spend",
    )

    def __init__(self, system: System, budget: Budget) -> None:
        """Raises ``OverBudgetError`` where the whole numbers would be too long and too many to hold."""
        self._system = system
        rows = [_whole(constraint) for constraint in system.constraints]
        self._scale = _scale(system, [factor for _, factor in rows])
        self._shift = _shift(system, [row for row, _ in rows])
        # the shift grows with the rows, and every number is as long: that is the square of the system
        bits = (self._shift + self._scale.bit_length()) * (len(system.unknowns) + len(rows))
        if bits > _MOST_BITS:
            raise OverBudgetError
        self._domains = [self._bounds(unknown.domain) for unknown in system.unknowns]
        self._freed_bounds = [self._bounds(unknown.freed) for unknown in system.unknowns]
        self._limits = [
            self._bounds(constraint.bounds, factor)
            for constraint, (_, factor) in zip(system.constraints, rows, strict=True)
        ]
        starts = [self._number(unknown.start or Fraction(0)) for unknown in system.unknowns]
        self.spend = budget.spend
        self._rows = [row for row, _ in rows]
        self._tableau = Tableau(starts, [row for row, _ in rows], budget)
        self._freed: frozenset[int] = frozenset()
        self._constraints: dict[int, list[int]] = {}
        for number, constraint in enumerate(system.constraints):
            for factor in constraint.factors:
                self._constraints.setdefault(factor, []).append(number)
            self._tableau.bound(len(starts) + number, *self._limits[number])
        for unknown, bounds in enumerate(self._domains):
            self._tableau.bound(unknown, *bounds)

    def conflict(self, freed: frozenset[int] = frozenset()) -> Conflict | None:
        """``None`` where the system has a solution with these unknowns freed, else what contradicts itself.

        Whatever makes the system have a solution frees one of the unknowns of the conflict; where that has none, the
        constraints contradict each other whatever the figures. Raises ``OverBudgetError``.
        """
        self._free(freed)
        proof = self._tableau.contradiction()
        return None if proof is None else self._conflict(proof)

    def alone(self) -> list[Conflict]:
        """The conflicts of single constraints, which are cheap to see and the smallest there are."""
        found = []
        for number, row in enumerate(self._rows):
            for above in (False, True):
                limit = self._limits[number][above]
                proof = [(unknown, (a > 0) != above) for unknown, a in row.items()]
                ends = [self._domains[unknown][upper] for unknown, upper in proof]
                if limit is None or None in ends:
                    continue
                reach = sum(a * end for a, end in zip(row.values(), ends, strict=True) if end is not None)
                if reach < limit if not above else reach > limit:
                    found.append(self._conflict([*proof, (len(self._domains) + number, above)]))
        return found

    def range_of(self, unknown: int) -> Interval:
        """All values that an unknown has in solutions with the unknowns freed that ``conflict`` had none for."""
        low, low_open = self._end(self._tableau.extreme(unknown, greatest=False))
        high, high_open = self._end(self._tableau.extreme(unknown, greatest=True))
        return Interval(low, high, low_open, high_open)

    def _free(self, freed: frozenset[int]) -> None:
        for unknown in self._freed ^ freed:
            bounds = (self._freed_bounds if unknown in freed else self._domains)[unknown]
            self._tableau.bound(unknown, *bounds)
        changed = self._freed ^ freed
        self._freed = freed
        for number in {number for unknown in changed for number in self._constraints.get(unknown, ())}:
            falls = not self._system.constraints[number].factors.isdisjoint(freed)
            self._tableau.bound(len(self._domains) + number, *((None, None) if falls else self._limits[number]))

    def _conflict(self, proof: Iterable[tuple[int, bool]]) -> Conflict:
        unknowns: set[int] = set()
        constraints: set[int] = set()
        for variable, upper in proof:
            number = variable - len(self._domains)
            if number >= 0:
                constraints.add(number)
                unknowns |= self._system.constraints[number].factors
            elif self._domains[variable][upper] != self._freed_bounds[variable][upper]:
                unknowns.add(variable)
        return Conflict(frozenset(unknowns - self._freed), frozenset(constraints))

    # --- whole numbers

    def _bounds(self, interval: Interval, factor: Fraction = Fraction(1)) -> tuple[Bound, Bound]:
        low = None if interval.low is None else self._number(interval.low * factor) + interval.low_open
        high = None if interval.high is None else self._number(interval.high * factor) - interval.high_open
        return low, high

    def _number(self, value: Fraction) -> int:
        return value.numerator * (self._scale // value.denominator) << self._shift

    def _end(self, found: tuple[int, int] | None) -> tuple[Fraction | None, bool]:
        """A fraction of the tableau as a value, and whether some epsilon is a part of it."""
        if found is None:
            return None, True
        numerator, denominator = found
        main = (numerator + (1 << self._shift >> 1)) >> self._shift
        return Fraction(main, denominator * self._scale), main << self._shift != numerator


def _whole(constraint: Constraint) -> tuple[dict[int, int], Fraction]:
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


def _shift(system: System, rows: Sequence[dict[int, int]]) -> int:
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
