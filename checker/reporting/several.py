"""Several formats of one run: each gets every document."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.finding import DocumentReport
from checker.reporting.report import FindingsWriter
from checker.reporting.totals import Totals

__all__ = ["SeveralFindings"]


class SeveralFindings:
    def __init__(self, writers: Sequence[FindingsWriter]) -> None:
        self._writers = writers

    def begin(self) -> None:
        for writer in self._writers:
            writer.begin()

    def document(self, report: DocumentReport) -> None:
        for writer in self._writers:
            writer.document(report)

    def end(self, totals: Totals) -> None:
        for writer in self._writers:
            writer.end(totals)
