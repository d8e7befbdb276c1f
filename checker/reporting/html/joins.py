"""Which figures of a document were held against each other, as far as its page shows them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.model.figure import Figure
from checker.model.finding import DocumentReport, Severity
from checker.reporting.html.marking import Stretch

__all__ = ["Join", "joins", "nearest"]

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Join:
    """Figures that at least one check joins; ``marks`` are their stretches by number, from 1, in text order."""

    marks: tuple[int, ...]
    rules: tuple[str, ...]
    finding: int | None = None
    """The number of the finding that speaks of it; ``None`` where the figures agree."""
    severity: Severity | None = None


def joins(report: DocumentReport, marked: Sequence[Stretch]) -> list[Join]:
    """In text order, one for the same figures. What failed is among them only where a finding of the report says so:
    what is silenced or held back stays so.
    """
    page = report.page
    if page is None:
        return []
    starts = [stretch.start for stretch in marked]
    spoken = _findings_by_figure(report)
    found: dict[tuple[int, ...], Join] = {}
    for comparison in page.comparisons:
        marks = _marks(comparison.figures, marked, starts)
        number = None
        if comparison.verdict != "agrees":
            number = _speaking((_span(figure) for figure in comparison.figures), spoken)
        if len(marks) < 2 or (comparison.verdict != "agrees" and number is None):
            continue
        severity = report.findings[number - 1].severity if number is not None else None
        join = Join(marks, (comparison.rule,), number, severity)
        found[marks] = _together(found[marks], join) if marks in found else join
    return sorted(found.values(), key=lambda join: join.marks)


def nearest(found: Sequence[Join], marked: Sequence[Stretch], most: int) -> list[Join]:
    """In text order, as many as have at most ``most`` ends in all.

    What is in doubt goes before what shares a figure with a finding, and that before the rest.
    """
    doubted = {number for number, stretch in enumerate(marked, 1) if stretch.findings}
    kept = []
    for join in sorted(found, key=lambda join: (join.finding is None, doubted.isdisjoint(join.marks))):
        if len(join.marks) <= most:
            most -= len(join.marks)
            kept.append(join)
    return sorted(kept, key=lambda join: join.marks)


def _together(one: Join, other: Join) -> Join:
    """What fails counts for more than what agrees about the same figures."""
    if (one.finding is None) != (other.finding is None):
        return other if one.finding is None else one
    return Join(one.marks, tuple(dict.fromkeys(one.rules + other.rules)), one.finding, one.severity)


def _marks(figures: Iterable[Figure], marked: Sequence[Stretch], starts: Sequence[int]) -> tuple[int, ...]:
    numbers = {bisect_right(starts, figure.start): figure for figure in figures}
    return tuple(sorted(n for n, figure in numbers.items() if n and figure.start < marked[n - 1].end))


def _findings_by_figure(report: DocumentReport) -> dict[_Span, set[int]]:
    spoken: dict[_Span, set[int]] = {}
    for number, finding in enumerate(report.findings, 1):
        for part in finding.parts:
            for slot in part.slots:
                spoken.setdefault(_span(slot.figure), set()).add(number)
    return spoken


def _speaking(spans: Iterable[_Span], spoken: dict[_Span, set[int]]) -> int | None:
    """The first finding that has all of the figures."""
    common = set.intersection(*(spoken.get(span, set()) for span in spans))
    return min(common, default=None)


def _span(figure: Figure) -> _Span:
    return figure.start, figure.end
