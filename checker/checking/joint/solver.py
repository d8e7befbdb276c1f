"""A system of constraints, some of its unknowns freed: whether it has a solution, and why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from checker.checking.budget import Budget
from checker.checking.joint.logarithms import LogarithmicScale
from checker.checking.joint.scales import Scale, WholeScale
from checker.checking.joint.system import System
from checker.checking.joint.tableau import Tableau
from checker.model.interval import Interval

__all__ = ["Conflict", "Solver"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Unknowns that cannot all lie in their domains, and the constraints that show it."""

    unknowns: frozenset[int]
    constraints: frozenset[int]


class Solver:
    """What its numbers are is the business of a scale: whole numbers for sums, logarithms for products."""

    __slots__ = (
        "_constraints",
        "_domains",
        "_freed",
        "_freed_bounds",
        "_limits",
        "_rows",
        "_scale",
        "_system",
        "_tableau",
        "spend",
    )

    def __init__(self, system: System, budget: Budget) -> None:
        """Raises ``OverBudgetError`` where its numbers would be too long and too many."""
        self._system = system
        self._scale = _scale_of(system, budget)
        rows = [self._scale.row(constraint) for constraint in system.constraints]
        self._domains = [self._scale.bounds(unknown.domain) for unknown in system.unknowns]
        self._freed_bounds = [self._scale.bounds(unknown.freed) for unknown in system.unknowns]
        self._limits = [
            self._scale.bounds(constraint.bounds, factor)
            for constraint, (_, factor) in zip(system.constraints, rows, strict=True)
        ]
        starts = [self._scale.start(unknown.start) for unknown in system.unknowns]
        self.spend = budget.spend
        self._rows = [row for row, _ in rows]
        self._tableau: Tableau[Any] = Tableau(starts, self._rows, budget, self._scale.zero)
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
                reach = sum(
                    (end * a for a, end in zip(row.values(), ends, strict=True) if end is not None), self._scale.zero
                )
                if reach > limit if above else reach < limit:
                    found.append(self._conflict([*proof, (len(self._domains) + number, above)]))
        return found

    def range_of(self, unknown: int) -> Interval:
        """All values that an unknown has in solutions with the unknowns freed that ``conflict`` had none for."""
        low, low_open = self._end(unknown, greatest=False)
        high, high_open = self._end(unknown, greatest=True)
        return Interval(low, high, low_open, high_open)

    def _end(self, unknown: int, *, greatest: bool) -> tuple[Fraction | None, bool]:
        return self._scale.end(self._tableau.extreme(unknown, greatest=greatest), greatest=greatest)

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


def _scale_of(system: System, budget: Budget) -> Scale[Any]:
    return LogarithmicScale(budget) if system.of_products else WholeScale(system)
