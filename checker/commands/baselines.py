"""Baseline files as the commands use them: read, and asked by the paths of documents."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable

from checker.errors import UsageError
from checker.gate.baseline import Entry, Known, parse_baseline
from checker.model.finding import DocumentReport

__all__ = ["Baseline", "read_entries"]


def read_entries(file: str) -> tuple[Entry, ...]:
    """Raises ``UsageError`` where there is no such file or it is no baseline."""
    try:
        with open(file, "rb") as stream:
            return parse_baseline(file, stream.read())
    except FileNotFoundError:
        raise UsageError(f"{file}: there is no such baseline (checker baseline writes one)") from None
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror or error}") from None


class Baseline:
    """The entries of a file during a run."""

    def __init__(self, file: str, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._folder = os.path.dirname(os.path.abspath(file))
        paths = {entry.path for entry in self.entries}
        self.gone = frozenset(path for path in paths if not os.path.exists(os.path.join(self._folder, path)))
        self.known = Known(self.entries, self.gone)

    def name_of(self, path: str) -> str:
        """What the file calls a document, wherever the checker runs."""
        try:
            return os.path.relpath(path, self._folder).replace(os.sep, "/")
        except ValueError:  # on another drive
            return os.path.abspath(path).replace(os.sep, "/")

    def held_back(self, report: DocumentReport, not_asked: Collection[str] = ()) -> DocumentReport:
        """The report without what is known; ``not_asked`` are rules that were switched off for the document."""
        return self.known.held_back(self.name_of(report.path), report, not_asked)
