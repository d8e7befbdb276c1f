"""``--format concise``: one line a finding, in the form that editors and ``grep`` know."""

from __future__ import annotations

from checker.model.finding import DocumentReport
from checker.model.places import Places
from checker.reporting.paint import Paint
from checker.reporting.report import Write
from checker.reporting.totals import Totals
from checker.reporting.width import visible

__all__ = ["ConciseFindings"]


class ConciseFindings:
    def __init__(self, write: Write, paint: Paint, *, quiet: bool) -> None:
        self._write = write
        self._paint = paint
        self._quiet = quiet

    def begin(self) -> None:
        pass

    def document(self, report: DocumentReport) -> None:
        places = Places(report.text)
        for finding in report.findings:
            line, column = places.place(finding.start)
            place = self._paint(f"{visible(finding.path)}:{line}:{column}:", "place")
            severity = self._paint(f"{finding.severity}:", finding.severity)
            rule = self._paint(f"[{visible(finding.rule)}]", "rule")
            self._write(f"{place} {severity} {visible(finding.message)} {rule}\n")

    def end(self, totals: Totals) -> None:
        if not self._quiet:
            self._write(totals.summary() + "\n")
