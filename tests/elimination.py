"""Whether linear constraints have a solution, found another way: one variable after another is eliminated (Fourier)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.checking.joint.system import System
from checker.model.interval import Interval, exactly


@dataclass(frozen=True)
class AtMost:
    """``sum(coefficients * values) <= end``, or ``<`` where it is strict."""

    coefficients: tuple[Fraction, ...]
    end: Fraction
    strict: bool


def has_solution(system: System, freed: frozenset[int]) -> bool:
    size = len(system.unknowns)
    rows: list[tuple[tuple[Fraction, ...], Interval]] = []
    for number, unknown in enumerate(system.unknowns):
        unit = tuple(Fraction(index == number) for index in range(size))
        rows.append((unit, unknown.freed if number in freed else unknown.domain))
    for constraint in system.constraints:
        if constraint.factors.isdisjoint(freed):
            terms = dict(constraint.terms)
            rows.append((tuple(terms.get(index, Fraction(0)) for index in range(size)), constraint.bounds))
    found = {each for coefficients, bounds in _substituted(rows) for each in _sides(coefficients, bounds)}
    for _ in range(size):
        found = _without(found, _cheapest(found, size))
    return all(each.end > 0 or (each.end == 0 and not each.strict) for each in found)


def _substituted(rows: list[tuple[tuple[Fraction, ...], Interval]]) -> list[tuple[tuple[Fraction, ...], Interval]]:
    """Without the equations: each gives one variable by the others."""
    for number, (coefficients, bounds) in enumerate(rows):
        pivot = next((index for index, a in enumerate(coefficients) if a), None)
        if bounds.is_exact and bounds.low is not None and pivot is not None:
            left = []
            for other, ends in rows[:number] + rows[number + 1 :]:
                factor = other[pivot] / coefficients[pivot]
                shifted = tuple(a - factor * b for a, b in zip(other, coefficients, strict=True))
                left.append((shifted, ends - exactly(factor * bounds.low)))
            return _substituted(left)
    return rows


def _cheapest(found: set[AtMost], size: int) -> int:
    def made(variable: int) -> tuple[bool, int]:
        above = sum(each.coefficients[variable] > 0 for each in found)
        below = sum(each.coefficients[variable] < 0 for each in found)
        return not above + below, above * below - above - below

    return min(range(size), key=made)


def _sides(coefficients: tuple[Fraction, ...], bounds: Interval) -> set[AtMost]:
    found = set()
    if bounds.high is not None:
        found.add(AtMost(coefficients, bounds.high, bounds.high_open))
    if bounds.low is not None:
        found.add(AtMost(tuple(-each for each in coefficients), -bounds.low, bounds.low_open))
    return found


def _without(found: set[AtMost], variable: int) -> set[AtMost]:
    kept = {each for each in found if not each.coefficients[variable]}
    above = [_unit(each, variable) for each in found if each.coefficients[variable] > 0]
    below = [_unit(each, variable) for each in found if each.coefficients[variable] < 0]
    for one in above:
        for other in below:
            summed = tuple(a + b for a, b in zip(one.coefficients, other.coefficients, strict=True))
            kept.add(AtMost(summed, one.end + other.end, one.strict or other.strict))
    return _tightest(kept)


def _unit(each: AtMost, variable: int) -> AtMost:
    by = abs(each.coefficients[variable])
    return AtMost(tuple(a / by for a in each.coefficients), each.end / by, each.strict)


def _tightest(found: set[AtMost]) -> set[AtMost]:
    """Of those with the same coefficients only what says most."""
    best: dict[tuple[Fraction, ...], AtMost] = {}
    for each in found:
        size = sum(map(abs, each.coefficients)) or Fraction(1)
        each = AtMost(tuple(a / size for a in each.coefficients), each.end / size, each.strict)
        known = best.get(each.coefficients)
        if known is None or (each.end, not each.strict) < (known.end, not known.strict):
            best[each.coefficients] = each
    return set(best.values())
