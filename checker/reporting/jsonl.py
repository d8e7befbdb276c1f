"""``--format jsonl``: one document object a line, complete in itself, as soon as the document is done."""

from __future__ import annotations

from checker.model.figure import DocumentFigures
from checker.model.finding import DocumentReport
from checker.reporting.contract import VERSION, JsonObject, document_object, encode, figure_object, finding_object
from checker.model.places import Places
from checker.reporting.report import Write
from checker.reporting.totals import Totals

__all__ = ["JsonlFigures", "JsonlFindings", "figures_object"]


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


class JsonlFigures:
    def __init__(self, write: Write) -> None:
        self._write = write

    def begin(self) -> None:
        pass

    def document(self, figures: DocumentFigures) -> None:
        self._write(encode({"version": VERSION, **figures_object(figures)}) + "\n")

    def end(self, totals: Totals) -> None:
        pass


def figures_object(document: DocumentFigures) -> JsonObject:
    places = Places(document.text)
    figures = [figure_object(figure, places) for figure in document.figures]
    return {"path": document.path, "error": document.error, "figures": figures}
