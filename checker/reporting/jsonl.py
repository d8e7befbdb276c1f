"""``--format jsonl``: one document object a line, complete in itself, as soon as the document is done."""

from __future__ import annotations

from checker.model.figure import DocumentFigures
from checker.model.finding import DocumentReport
from checker.model.places import Places
from checker.reporting.contract import VERSION, document_object, encode, figure_object, finding_object
from checker.reporting.report import Write
from checker.reporting.totals import Totals

__all__ = ["FigureLine", "JsonlFigures", "JsonlFindings", "document_fields"]


class JsonlFindings:
    def __init__(self, write: Write) -> None:
        self._write = write

    def begin(self) -> None:
        pass

    def document(self, report: DocumentReport) -> None:
        places = Places(report.text)
        findings = [finding_object(finding, places) for finding in report.findings]
        self._write(encode({"version": VERSION, **document_object(report), "findings": findings}) + "\n")

    def end(self, totals: Totals) -> None:
        pass


class FigureLine:
    """One document object on one line, its figures written part by part as they come."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._is_open = False
        self._separator = ""

    def part(self, document: DocumentFigures, before: str) -> None:
        """Write a part; ``before`` is what stands before the figures of a document, in its object."""
        if not self._is_open:
            self._write(before)
            self._separator = ""
        places = Places(document.text)
        for figure in document.figures:
            self._write(self._separator + encode(figure_object(figure, places)))
            self._separator = ", "
        self._is_open = document.goes_on
        if not self._is_open:
            self._write("]}")


class JsonlFigures:
    def __init__(self, write: Write) -> None:
        self._write = write
        self._line = FigureLine(write)

    def begin(self) -> None:
        pass

    def document(self, figures: DocumentFigures) -> None:
        self._line.part(figures, f'{{"version": {VERSION}, {document_fields(figures)}, "figures": [')
        if not figures.goes_on:
            self._write("\n")

    def end(self, totals: Totals) -> None:
        pass


def document_fields(document: DocumentFigures) -> str:
    """What an object says of a document beside its figures."""
    return encode({"path": document.path, "error": document.error})[1:-1]
