"""``figures --graph``: the figures of documents and the checks that join them, as one JSON object."""

from __future__ import annotations

from checker.model.check import BoundCheck, DocumentChecks
from checker.model.figure import Figure
from checker.model.places import Places
from checker.reporting.contract import VERSION, JsonObject, encode, figure_object
from checker.reporting.report import Write

__all__ = ["JsonGraph"]


class JsonGraph:
    """Documents are written as they are done."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._separator = "\n"

    def begin(self) -> None:
        self._write(f'{{"version": {VERSION},\n "documents": [')

    def document(self, document: DocumentChecks) -> None:
        self._write(f"{self._separator}  {encode(_document_object(document))}")
        self._separator = ",\n"

    def end(self) -> None:
        self._write("]}\n")


def _document_object(document: DocumentChecks) -> JsonObject:
    """A check names its figures by their place in the list of figures."""
    places = Places(document.text)
    numbers = {(figure.start, figure.end): number for number, figure in enumerate(document.figures)}
    return {
        "path": document.path,
        "error": document.error,
        "figures": [figure_object(figure, places) for figure in document.figures],
        "checks": [_check_object(check, numbers) for check in document.checks],
    }


def _check_object(check: BoundCheck, numbers: dict[tuple[int, int], int]) -> JsonObject:
    def number(figure: Figure) -> int | None:
        return numbers.get((figure.start, figure.end))

    return {
        "rule": check.rule.name,
        "verdict": check.verdict,
        "check": check.rule.check_source,
        "figures": {
            name: list(map(number, bound)) if isinstance(bound, tuple) else number(bound) for name, bound in check.slots
        },
    }
