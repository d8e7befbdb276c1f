"""``checker baseline``: write down what is found today, so that later runs report only what is new."""

from __future__ import annotations

import argparse
import os

from checker.commands.baselines import Baseline, read_entries
from checker.commands.books import Books
from checker.commands.checking import check_documents
from checker.commands.documents import Source, sources
from checker.commands.exit_codes import ExitCode
from checker.commands.files import replaced
from checker.commands.outputs import refuse_overwriting
from checker.commands.settings import Project
from checker.commands.terminal import Terminal
from checker.gate.baseline import Entry, baseline_text, entries_of
from checker.model.finding import DocumentReport
from checker.reporting.totals import counted
from checker.reporting.width import visible

__all__ = ["run"]

_FILE = "checker-baseline.json"


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Raises ``UsageError`` for wrong settings and rule files, and for a file that is no baseline."""
    project = Project(arguments)
    documents = sources(arguments.paths, project, arguments.stdin_filename, terminal)

    def file_of(source: Source) -> str:
        return arguments.file or source.settings.baseline or _FILE

    # without documents there is still a baseline to look after: that of this folder
    files = dict.fromkeys(map(file_of, documents)) or [arguments.file or project.here().baseline or _FILE]
    todays = {file: _Today(file, only_old=arguments.prune) for file in files}
    books = Books.of_project(project, terminal.cache)
    opened = [source.path for source in documents if source.content is None]
    refuse_overwriting([("baseline", file) for file in todays], opened)

    check_documents(documents, books, arguments, terminal, lambda source, report: todays[file_of(source)].add(report))
    for today in todays.values():
        told = today.write()
        if not arguments.quiet:
            terminal.out.write(told)
    return ExitCode.UNREADABLE if any(today.unreadable for today in todays.values()) else ExitCode.CLEAN


class _Today:
    """What a file is to hold: what is found now, and what is said of documents that were not looked at."""

    def __init__(self, file: str, *, only_old: bool) -> None:
        """Raises ``UsageError`` where the file is no baseline."""
        self.unreadable = False
        self._file = file
        self._baseline = Baseline(file, read_entries(file) if only_old or os.path.lexists(file) else ())
        self._only_old = only_old
        self._entries: list[Entry] = []
        self._looked_at: set[str] = set(self._baseline.gone)

    def add(self, report: DocumentReport) -> None:
        if report.error is not None:
            self.unreadable = True
            return
        path = self._baseline.name_of(report.path)
        self._looked_at.add(path)
        found = self._baseline.held_back(report).baselined if self._only_old else report.findings
        self._entries += entries_of(path, found)

    def write(self) -> str:
        """Write the file, if there is anything new to say, and tell what became of it."""
        old, new = self._baseline.entries, self._now()
        if set(new) != set(old) or not os.path.lexists(self._file):
            with replaced(self._file) as write:
                write(baseline_text(new))
        return _told(self._file, old, new)

    def _now(self) -> tuple[Entry, ...]:
        kept = [entry for entry in self._baseline.entries if entry.path not in self._looked_at]
        return tuple(sorted({*self._entries, *kept}))


def _told(file: str, old: tuple[Entry, ...], new: tuple[Entry, ...]) -> str:
    added, removed = len(set(new) - set(old)), len(set(old) - set(new))
    documents = counted(len({entry.path for entry in new}), "document")
    return f"{visible(file)}: {counted(len(new), 'finding')} in {documents} ({added:,} added, {removed:,} removed)\n"
