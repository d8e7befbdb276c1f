"""Linear constraints over unknown values that lie in intervals, or over their logarithms."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeVar

from checker.model.interval import Interval

__all__ = ["Constraint", "System", "Unknown", "components"]

_Unknown = TypeVar("_Unknown", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Unknown:
    """The true value behind a figure."""

    domain: Interval
    """What the words of the figure allow."""
    freed: Interval
    """What it may be where the figure is taken to be wrong; holds ``domain``."""
    start: Fraction | None = None
    """Where to begin to look for it: a sound text fits what it states."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """``sum(coefficient * value) in bounds``, each unknown at most once, no coefficient 0."""

    terms: tuple[tuple[int, Fraction], ...]
    bounds: Interval
    factors: frozenset[int] = field(default_factory=frozenset)
    """Unknowns whose domain is part of the coefficients: the constraint falls where one of these is wrong.

    For ``new == old * rate`` with ``old >= 0`` and ``rate`` from ``low`` to ``high``, the two constraints
    ``new - low * old >= 0`` and ``new - high * old <= 0`` hold for exactly those ``new`` and ``old`` for which there is
    a rate. So a product is linear as long as no other constraint speaks of its rate.
    """

    @property
    def unknowns(self) -> frozenset[int]:
        return self.factors.union(unknown for unknown, _ in self.terms)


@dataclass(frozen=True, slots=True)
class System:
    """Unknowns by number, and what must hold between them."""

    unknowns: tuple[Unknown, ...]
    constraints: tuple[Constraint, ...]
    of_products: bool = False
    """Constraints are ``product(value ** coefficient) in bounds``, and all values are positive.

    On a logarithmic scale that is linear, whichever figures the constraints share. A domain or bounds that reach down
    to 0 or below stand for their positive values, of which there must be some.
    """


def components(constraints: Iterable[Iterable[_Unknown]]) -> list[list[int]]:
    """The constraints by number, those together that hang together; each is given by its unknowns."""
    leader: dict[_Unknown, _Unknown] = {}

    def find(unknown: _Unknown) -> _Unknown:
        leader.setdefault(unknown, unknown)
        while leader[unknown] != unknown:
            leader[unknown] = leader[leader[unknown]]
            unknown = leader[unknown]
        return unknown

    anchored: list[tuple[int, _Unknown]] = []
    for number, unknowns in enumerate(constraints):
        roots = [find(unknown) for unknown in unknowns]
        for root in roots[1:]:
            leader[find(root)] = find(roots[0])
        anchored += [(number, roots[0])] if roots else []
    groups: dict[_Unknown, list[int]] = {}
    for number, anchor in anchored:
        groups.setdefault(find(anchor), []).append(number)
    return list(groups.values())
