"""What every format of findings and of figures offers: documents are written as they are done, and then forgotten."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from checker.model.figure import DocumentFigures
from checker.model.finding import DocumentReport
from checker.reporting.totals import Totals

__all__ = ["FiguresWriter", "FindingsWriter", "Write"]

Write = Callable[[str], object]
"""Where the text goes: the ``write`` of a stream."""


class FindingsWriter(Protocol):
    def begin(self) -> None: ...

    def document(self, report: DocumentReport) -> None: ...

    def end(self, totals: Totals) -> None: ...


class FiguresWriter(Protocol):
    def begin(self) -> None: ...

    def document(self, figures: DocumentFigures) -> None: ...

    def end(self, totals: Totals) -> None: ...
