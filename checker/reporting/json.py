"""``--format json``: one object for the whole run, written piece by piece."""

from __future__ import annotations

from checker.model.figure import DocumentFigures
from checker.model.finding import DocumentReport
from checker.model.places import Places
from checker.reporting.contract import VERSION, document_object, encode, finding_object
from checker.reporting.jsonl import FigureLine, document_fields
from checker.reporting.report import Write
from checker.reporting.totals import Totals

__all__ = ["JsonFigures", "JsonFindings"]


class _JsonList:
    """A list of objects, one a line, with the commas between them."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._separator = "\n"

    def add(self, line: str) -> None:
        self._write(self._separator + "  " + line)
        self._separator = ",\n"


class JsonFindings:
    """Documents are written as they are done; findings stand after them, so their lines are kept until the end."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._documents = _JsonList(write)
        self._findings: list[str] = []

    def begin(self) -> None:
        self._write(f'{{"version": {VERSION},\n "documents": [')

    def document(self, report: DocumentReport) -> None:
        self._documents.add(encode(document_object(report)))
        if report.findings:
            places = Places(report.text)
            self._findings += [encode(finding_object(finding, places)) for finding in report.findings]

    def end(self, _totals: Totals) -> None:
        self._write('],\n "findings": [')
        findings = _JsonList(self._write)
        for line in self._findings:
            findings.add(line)
        self._write("]}\n")


class JsonFigures:
    def __init__(self, write: Write) -> None:
        self._write = write
        self._line = FigureLine(write)
        self._separator = "\n"

    def begin(self) -> None:
        self._write(f'{{"version": {VERSION},\n "documents": [')

    def document(self, figures: DocumentFigures) -> None:
        self._line.part(figures, f'{self._separator}  {{{document_fields(figures)}, "figures": [')
        self._separator = ",\n"

    def end(self, _totals: Totals) -> None:
        self._write("]}\n")
