"""``checker baseline``: write down what is found today, so that later runs report only what is new."""

from __future__ import annotations

import argparse
import os

from checker.commands.baselines import Baseline, read_entries
from checker.commands.documents import go_through, sources
from checker.commands.exit_codes import ExitCode
from checker.commands.files import replaced
from checker.commands.lint import lint_source
from checker.commands.outputs import refuse_overwriting
from checker.commands.settings import Settings
from checker.commands.terminal import Terminal
from checker.gate.baseline import Entry, baseline_text, entries_of
from checker.model.finding import DocumentReport
from checker.reporting.totals import counted
from checker.reporting.width import visible

__all__ = ["run"]

_FILE = "checker-baseline.json"


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Raises ``UsageError`` for wrong settings and rule files, and for a file that is no baseline."""
    settings = Settings.of(arguments)
    file = arguments.file or settings.baseline or _FILE
    old = read_entries(file) if arguments.prune or os.path.lexists(file) else ()
    book = settings.rule_book(terminal.cache)
    documents = sources(arguments.paths, settings.exclude, arguments.stdin_filename, terminal)
    refuse_overwriting([("baseline", file)], (source.path for source in documents if source.content is None))
    today = _Today(Baseline(file, old), only_old=arguments.prune)
    go_through(
        documents,
        lambda source: [lint_source(source, arguments.date, book, page=False)],
        today.add,
        terminal,
        quiet=arguments.quiet,
        tell_unreadable=True,
    )
    new = today.entries()
    if set(new) != set(old) or not os.path.lexists(file):
        with replaced(file) as write:
            write(baseline_text(new))
    if not arguments.quiet:
        terminal.out.write(_told(file, old, new))
    return ExitCode.UNREADABLE if today.unreadable else ExitCode.CLEAN


class _Today:
    """What the file is to hold: what is found now, and what is said of documents that were not looked at."""

    def __init__(self, baseline: Baseline, *, only_old: bool) -> None:
        self.unreadable = False
        self._baseline = baseline
        self._only_old = only_old
        self._entries: list[Entry] = []
        self._looked_at: set[str] = set(baseline.gone)

    def add(self, report: DocumentReport) -> None:
        if report.error is not None:
            self.unreadable = True
            return
        path = self._baseline.name_of(report.path)
        self._looked_at.add(path)
        found = self._baseline.held_back(report).baselined if self._only_old else report.findings
        self._entries += entries_of(path, found)

    def entries(self) -> tuple[Entry, ...]:
        kept = [entry for entry in self._baseline.entries if entry.path not in self._looked_at]
        return tuple(sorted({*self._entries, *kept}))


def _told(file: str, old: tuple[Entry, ...], new: tuple[Entry, ...]) -> str:
    added, removed = len(set(new) - set(old)), len(set(old) - set(new))
    documents = counted(len({entry.path for entry in new}), "document")
    return f"{visible(file)}: {counted(len(new), 'finding')} in {documents} ({added:,} added, {removed:,} removed)\n"
