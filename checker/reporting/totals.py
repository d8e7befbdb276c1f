"""What a run came to: counted as the documents go by, so that nothing needs to be kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from checker.model.figure import DocumentFigures
from checker.model.finding import SEVERITIES, DocumentReport, Severity, fails

__all__ = ["Totals", "counted"]


@dataclass(slots=True)
class Totals:
    """Findings by severity, documents, and how much of their figures was tested."""

    findings: Counter[Severity] = field(default_factory=Counter)
    documents: int = 0
    figures: int = 0
    checked: int = 0
    unreadable: int = 0
    suppressed: int = 0
    """Findings that documents silence themselves."""
    baselined: int = 0
    """Findings that the baseline holds back."""
    unchanged: int = 0
    """Findings that no changed line takes part in."""
    stale: int = 0
    """Entries of the baseline that hold nothing back any more."""
    hidden: int = 0
    """Findings that are milder than what is to be shown."""
    failing: int = 0
    """Findings that fail the run."""

    def add(self, report: DocumentReport) -> None:
        if report.error is not None:
            self.unreadable += 1
            return
        self.documents += 1
        self.figures += report.figures
        self.checked += report.checked
        self.suppressed += len(report.suppressed)
        self.baselined += len(report.baselined)
        self.unchanged += len(report.unchanged)
        self.hidden += len(report.hidden)
        self.findings.update(finding.severity for finding in report.findings)
        self.failing += sum(fails(finding.severity, report.fail_on) for finding in report.findings)

    def add_figures(self, document: DocumentFigures) -> None:
        if document.error is not None:
            self.unreadable += 1
            return
        self.documents += not document.goes_on
        self.figures += len(document.figures)

    def summary(self) -> str:
        """One line that says what was found and what was covered, with what could not be."""
        found = ", ".join(counted(self.findings[each], each) for each in reversed(SEVERITIES) if self.findings[each])
        line = (
            f"{found or 'nothing found'} in {counted(self.documents, 'document')}; "
            f"{counted(self.figures, 'figure')} found, {self.checked} tested by at least one rule"
        )
        if self.suppressed:
            line += f"; {self.suppressed:,} suppressed by remarks"
        if self.baselined:
            line += f"; {self.baselined:,} held back by the baseline"
        if self.unchanged:
            line += f"; {self.unchanged:,} not on changed lines"
        if self.hidden:
            line += f"; {self.hidden:,} too mild to be shown"
        if self.stale:
            line += f"; {self.stale:,} stale in the baseline (checker baseline --prune removes what is stale)"
        if self.unreadable:
            line += f"; {counted(self.unreadable, 'document')} could not be read"
        return line


def counted(number: int, noun: str) -> str:
    """``1 error``, ``3 errors``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
