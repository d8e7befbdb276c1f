"""What a run came to in numbers: how often each rule spoke, how many documents there were, and what took long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from heapq import heappush, heappushpop

from checker.model.finding import SEVERITIES, DocumentReport, Severity
from checker.reporting.paint import Paint
from checker.reporting.totals import counted
from checker.reporting.width import visible

__all__ = ["Statistics"]

_SLOWEST = 5


class Statistics:
    def __init__(self) -> None:
        self._findings: Counter[tuple[str, Severity]] = Counter()
        self._checked = self._kept = 0
        self._slowest: list[tuple[float, str]] = []

    @property
    def rules(self) -> list[str]:
        """The rules that spoke, in the order of their names."""
        return sorted({rule for rule, _ in self._findings})

    def took(self, report: DocumentReport, seconds: float, *, kept: bool) -> None:
        """Note what it took to have a report; ``kept``: an earlier run had made it."""
        if report.error is not None:
            return
        self._kept += kept
        self._checked += not kept
        if not kept:
            timed = (seconds, report.path)
            if len(self._slowest) < _SLOWEST:
                heappush(self._slowest, timed)
            else:
                heappushpop(self._slowest, timed)

    def add(self, report: DocumentReport) -> None:
        """Count what is left of a report to be shown."""
        self._findings.update((finding.rule, finding.severity) for finding in report.findings)

    def lines(self, paint: Paint) -> Iterable[str]:
        """The most frequent rules first."""
        gravity = {severity: number for number, severity in enumerate(reversed(SEVERITIES))}
        widest = max((len(f"{count:,}") for count in self._findings.values()), default=0)
        ranked = sorted(self._findings.items(), key=lambda item: (-item[1], gravity[item[0][1]], item[0][0]))
        for (rule, severity), count in ranked:
            yield f"{count:>{widest},}  {paint(f'{severity:<7}', severity)}  {visible(rule)}"
        yield f"{counted(self._checked, 'document')} checked, {self._kept:,} unchanged since an earlier run"
        for seconds, path in sorted(self._slowest, reverse=True):
            yield f"{seconds:8.3f} s  {visible(path)}"
