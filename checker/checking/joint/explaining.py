"""What is wrong where checks contradict their figures: every smallest repair, the likeliest first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from checker.checking.budget import Budget, OverBudgetError
from checker.checking.joint.evidence import Evidence, Said
from checker.checking.joint.factors import Factors
from checker.checking.joint.network import Network
from checker.checking.joint.repairs import irreducible, smallest_repairs
from checker.checking.joint.solver import Conflict, Solver
from checker.checking.numbers import Style
from checker.checking.suggesting import suggestion
from checker.model.figure import Figure
from checker.model.finding import Repair
from checker.model.interval import EVERYTHING, Interval, exactly

__all__ = ["WORK_OF_DOCUMENT", "Explanation", "Remedy", "contradiction", "explanation"]

_WORK = 400_000
"""Entries of rows that may be touched for the figures of one network: some tenths of a second."""
WORK_OF_DOCUMENT = 4 * _WORK
"""The same for all of a document."""
_MOST_BY_AND_BY = 100
"""Figures of a repair that is found one by one: for each all are looked through again."""
_MOST_WEIGHED = 200
"""Repairs for which it is worked out what their figures would have to be."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """What a figure of a repair would have to be: a value in arithmetic, where one is likeliest, else a range."""

    figure: int
    value: Fraction | None
    range: Interval

    def written(self, figure: Figure) -> str | None:
        """In the figure's own words, as far as these are known."""
        if self.value is None:
            low = self.range.low or None  # that it is not negative goes without saying
            return None if low is self.range.high is None else Style.of(figure).write(Interval(low, self.range.high))
        return suggestion(figure, exactly(self.value)) or Style.of(figure).write(exactly(self.value))


@dataclass(frozen=True, slots=True)
class Explanation:
    """Repairs, the likeliest first, each with its figures by number, the one likeliest to be wrong first."""

    network: Network
    repairs: tuple[tuple[tuple[Remedy, ...], int], ...]
    """With their weights."""
    complete: bool

    def told(self) -> tuple[Repair, ...]:
        return tuple(Repair(*self._told(remedies), weight) for remedies, weight in self.repairs)

    def _told(self, remedies: tuple[Remedy, ...]) -> tuple[tuple[Figure, ...], tuple[str | None, ...]]:
        mentions = [(figure, remedy) for remedy in remedies for figure in self.network.mentions[remedy.figure]]
        return tuple(figure for figure, _ in mentions), tuple(remedy.written(figure) for figure, remedy in mentions)


def explanation(network: Network, said: Said, budget: Budget | None = None) -> Explanation | None:
    """``None`` where no figure would have to be another, as far as the joint system can tell.

    ``budget`` is that of the document.
    """
    evidence = Evidence(network, said)
    sets: list[frozenset[int]] = []
    all_found = False
    try:
        with (budget or Budget(_WORK)).share(_WORK) as own:
            solver = Solver(network.system, own)
            found = smallest_repairs(solver, refused=Factors(network).refusal)
            sets = [chosen for chosen in found.sets if chosen]
            all_found = found.complete
            weighed = [_weighed(network, solver, evidence, chosen) for chosen in sets[:_MOST_WEIGHED]]
    except OverBudgetError:
        weighed = []
    if not weighed and not all_found:
        weighed = [_by_and_by(network, evidence)]
    if not weighed or not weighed[0][0]:
        return None
    weighed.sort(key=lambda repair: (-repair[1], [remedy.figure for remedy in repair[0]]))
    return Explanation(network, tuple(weighed), all_found and len(sets) <= _MOST_WEIGHED)


def contradiction(network: Network, budget: Budget | None = None) -> Conflict | None:
    """The smallest contradiction between checks of which each alone agrees with its figures.

    ``budget`` is that of the document.
    """
    try:
        with (budget or Budget(_WORK)).share(_WORK) as own:
            solver = Solver(network.system, own)
            conflict = solver.conflict()
            if conflict is None:
                return None
            return irreducible(solver, conflict, frozenset(range(len(network.figures))))
    except OverBudgetError:
        return None


def _by_and_by(network: Network, evidence: Evidence) -> tuple[tuple[Remedy, ...], int]:
    """A repair where to look for the smallest is too much work: the figure that explains most, then the next."""
    fixes: dict[tuple[int, Fraction], set[int]] = {}
    stated = _stated(network)
    for owner, (taking, linears) in enumerate(zip(network.takings, network.linears, strict=True)):
        for linear in linears if taking.failed else ():
            for number in linear.form.unknowns | linear.form.factors if linear.operator == "==" else ():
                root = linear.form.root(number, stated) if number >= 0 else None
                if root is not None:
                    fixes.setdefault((number, root), set()).add(owner)
    weights = {fix: evidence.weight(*fix) for fix in fixes}
    remedies: list[tuple[int, Fraction]] = []
    left = set[int]().union(*fixes.values())
    while left and len(remedies) < _MOST_BY_AND_BY:
        best = max(fixes, key=lambda fix: (len(fixes[fix] & left), weights[fix], fix))
        remedies.append(best)
        left -= fixes[best]
    told = tuple(Remedy(number, value, exactly(value)) for number, value in remedies)
    return told, sum(weights[fix] for fix in remedies)


def _stated(network: Network) -> dict[int, Fraction]:
    unknowns = enumerate(network.system.unknowns)
    return {number: unknown.start for number, unknown in unknowns if unknown.start is not None}


def _weighed(
    network: Network, solver: Solver, evidence: Evidence, chosen: frozenset[int]
) -> tuple[tuple[Remedy, ...], int]:
    """The remedies of a repair, and its weight. Raises ``OverBudgetError``."""
    solver.conflict(chosen)  # begin from a solution
    remedies = [_remedy(network, solver, chosen, number) for number in chosen]
    weights = {remedy.figure: evidence.weight(remedy.figure, remedy.value) for remedy in remedies}
    remedies.sort(key=lambda remedy: (-weights[remedy.figure], remedy.figure))
    return tuple(remedies), sum(weights.values())


def _remedy(network: Network, solver: Solver, chosen: frozenset[int], number: int) -> Remedy:
    found = solver.range_of(number) if any(number in dict(c.terms) for c in network.system.constraints) else EVERYTHING
    if found.is_exact:
        return Remedy(number, found.low, found)
    return Remedy(number, _likeliest(network, chosen - {number}, number, found), found)


def _likeliest(network: Network, others: frozenset[int], number: int, within: Interval) -> Fraction | None:
    """What most checks make of the figure, those that failed first, where all else is as stated."""
    stated = _stated(network)
    votes: Counter[Fraction] = Counter()
    for taking, linears in zip(network.takings, network.linears, strict=True):
        for linear in linears:
            involved = linear.form.unknowns | linear.form.factors
            if linear.operator == "==" and number in involved and not involved & others:
                root = linear.form.root(number, stated)
                if root is not None and root in within:
                    votes[root] += 1 + len(network.takings) * taking.failed
    return max(votes, key=lambda value: (votes[value], -value.denominator, -value), default=None)
