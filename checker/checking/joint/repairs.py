"""Every smallest set of figures that must be wrong if the rest is right.

A contradiction is a set of figures of which at least one is wrong; so whatever repairs a text hits every one of its
contradictions, and what hits them all repairs it (Reiter, "A theory of diagnosis from first principles", 1987). That a
correction should change as few values as it can is the principle of Fellegi and Holt ("A systematic approach to
automatic edit and imputation", 1976). The contradictions are not known beforehand: sets that hit all that are known are
tried, and each that does not repair shows one more (implicit hitting sets).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import and_

from checker.checking.budget import OverBudgetError
from checker.checking.joint.solver import Conflict, Solver

Refusal = Callable[[frozenset[int]], frozenset[int] | None]

__all__ = ["Refusal", "Repairs", "irreducible", "smallest_repairs"]


@dataclass(frozen=True, slots=True)
class Repairs:
    """What would make a system agree with itself."""

    sets: tuple[frozenset[int], ...]
    """All sets of the smallest size, in order; one empty set where nothing is wrong, none where nothing helps."""
    conflicts: tuple[Conflict, ...]
    """Contradictions that were met; every repair hits each."""
    complete: bool = True
    """Whether these are all: not where there was too much work."""


def smallest_repairs(solver: Solver, most: int = 8, refused: Refusal | None = None) -> Repairs:
    """The repairs of the system by no more than ``most`` unknowns.

    ``refused`` may know more than the system does: of a set of unknowns that repairs it, it says which others would
    have to be wrong as well, one of them at least, or ``None`` where the set will do.
    """
    search = _Search(solver, refused)
    try:
        for size in range(most + 1):
            search.go_on(0, 0, size)
            if search.found or search.is_hopeless:
                break
        else:
            search.complete = False
    except OverBudgetError:
        search.complete = False
    return Repairs(tuple(map(_members, sorted(search.found))), tuple(search.conflicts), search.complete)


def irreducible(solver: Solver, conflict: Conflict, everything: frozenset[int]) -> Conflict:
    """A conflict of which every unknown is needed; ``everything`` are all unknowns. Raises ``OverBudgetError``."""
    for unknown in sorted(conflict.unknowns):
        if unknown in conflict.unknowns:
            smaller = solver.conflict(everything - conflict.unknowns | {unknown})
            conflict = smaller or conflict
    return conflict


class _Search:
    """Sets of unknowns are bits of a number here: most of the work is to see which sets meet."""

    def __init__(self, solver: Solver, refused: Refusal | None = None) -> None:
        self.solver = solver
        self.refused = refused
        self.found: list[int] = []
        self.conflicts = solver.alone()
        self.complete = True
        self._masks = [_mask(conflict.unknowns) for conflict in self.conflicts]
        self.is_hopeless = 0 in self._masks

    def go_on(self, chosen: int, excluded: int, more: int) -> None:
        """All repairs that have the chosen unknowns, ``more`` others and none of those excluded.

        What a branch has tried its neighbours leave out, so that no set comes twice.
        """
        branch = self._open(chosen, excluded, more)
        if branch is None:
            conflict = self._conflict(chosen)
            if conflict is None:
                self.found.append(chosen)
                return
            branch = _mask(conflict.unknowns)
            if branch & chosen:  # a refusal that says nothing new: there may be repairs that are not found
                self.complete = False
                return
            self.conflicts.append(conflict)
            self._masks.append(branch)
            self.is_hopeless = self.is_hopeless or not branch
        branch &= ~excluded
        while more and branch:
            unknown = branch & -branch
            branch ^= unknown
            self.go_on(chosen | unknown, excluded, more - 1)
            excluded |= unknown

    def _conflict(self, chosen: int) -> Conflict | None:
        members = _members(chosen)
        conflict = self.solver.conflict(members)
        if conflict is not None or self.refused is None:
            return conflict
        others = self.refused(members)
        return None if others is None else Conflict(others, frozenset())

    def _open(self, chosen: int, excluded: int, more: int) -> int | None:
        """Where to go on: the smallest known conflict that is not hit, or what all of these have in common.

        ``None`` where all are hit, 0 where there is no way on.
        """
        missed = [mask & ~excluded for mask in self._masks if not mask & chosen]
        self.solver.spend(len(self._masks) + 1)
        if not missed:
            return None
        if more == 1:
            return reduce(and_, missed)
        missed.sort(key=int.bit_count)
        apart = covered = 0
        for mask in missed:
            if not mask & covered:
                apart += 1
                covered |= mask
        return missed[0] if apart <= more else 0


def _mask(unknowns: frozenset[int]) -> int:
    return sum(1 << unknown for unknown in unknowns)


def _members(mask: int) -> frozenset[int]:
    found = []
    while mask:
        found.append((mask & -mask).bit_length() - 1)
        mask &= mask - 1
    return frozenset(found)
