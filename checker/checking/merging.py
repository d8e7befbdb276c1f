"""One contradiction, one finding: of findings over the same figures the gravest speaks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from checker.model.finding import SEVERITIES, Confidence, Finding

__all__ = ["merge"]

_SUREST: tuple[Confidence, ...] = ("high", "medium", "low")
_Place = tuple[int, int]


def merge(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that speak, in text order.

    Two findings are of one contradiction where they share two figures, or all that they have. The graver goes first,
    then the one over more figures, then the surer, then the one that comes first in the text.
    """
    speaking: list[Finding] = []
    said: set[frozenset[_Place]] = set()
    for finding in sorted(findings, key=_precedence):
        claims = _claims(finding)
        if said.isdisjoint(claims):
            said.update(claims)
            speaking.append(finding)
    return tuple(sorted(speaking, key=lambda finding: (finding.start, finding.end, finding.rule)))


def _precedence(finding: Finding) -> tuple[int, int, int, int, str, int]:
    return (
        -SEVERITIES.index(finding.severity),
        -len(finding.slots),
        _SUREST.index(finding.confidence),
        finding.start,
        finding.rule,
        finding.end,
    )


def _claims(finding: Finding) -> list[frozenset[_Place]]:
    """Every two of its figures, and all of them: sets, so that many findings over one figure cost no more each."""
    places = {(slot.figure.start, slot.figure.end) for slot in finding.slots}
    return [frozenset(places), *map(frozenset, combinations(sorted(places), 2))]
