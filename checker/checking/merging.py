"""One contradiction, one finding: of findings over the same figures the gravest speaks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from checker.model.finding import SEVERITIES, Finding

__all__ = ["merge"]

_Place = tuple[int, int]


def merge(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that speak, in text order.

    Two findings are of one contradiction where they share two figures, or all that they have. The graver goes first,
    then the one over more figures, then the one that comes first in the text.
    """
    speaking: list[Finding] = []
    by_place: dict[_Place, list[int]] = defaultdict(list)
    for finding in sorted(findings, key=_precedence):
        places = _places(finding)
        if _is_said(places, speaking, by_place):
            continue
        for place in places:
            by_place[place].append(len(speaking))
        speaking.append(finding)
    return tuple(sorted(speaking, key=lambda finding: (finding.start, finding.end, finding.rule)))


def _precedence(finding: Finding) -> tuple[int, int, int, str, int]:
    return -SEVERITIES.index(finding.severity), -len(finding.slots), finding.start, finding.rule, finding.end


def _places(finding: Finding) -> frozenset[_Place]:
    return frozenset((slot.figure.start, slot.figure.end) for slot in finding.slots)


def _is_said(places: frozenset[_Place], speaking: Sequence[Finding], by_place: dict[_Place, list[int]]) -> bool:
    shared = Counter(number for place in places for number in by_place[place])
    return any(count >= 2 or places == _places(speaking[number]) for number, count in shared.items())
