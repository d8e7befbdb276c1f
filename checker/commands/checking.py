"""What ``lint`` and ``baseline`` do alike: check every document of a run, and hand on the reports in their order."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import Protocol

from checker.commands.books import Books
from checker.commands.documents import Source, go_through
from checker.commands.terminal import Terminal
from checker.model.finding import DocumentReport
from checker.reporting.progress import Progress
from checker.running import Task, check_all

__all__ = ["check_documents"]


class Note(Protocol):
    def __call__(self, report: DocumentReport, seconds: float, *, kept: bool) -> None: ...


def check_documents(
    documents: Sequence[Source],
    books: Books,
    arguments: argparse.Namespace,
    terminal: Terminal,
    write: Callable[[Source, DocumentReport], None],
    *,
    page: bool = False,
    tell_unreadable: bool = True,
    note: Note | None = None,
) -> None:
    """``note`` is told what each report took."""
    tasks = (
        Task(source.path, books.of(source.settings), arguments.date, page, source.content, source.error)
        for source in documents
    )
    following = iter(documents)

    def reports(progress: Progress) -> Iterator[DocumentReport]:
        with closing(check_all(tasks, cache=terminal.cache, jobs=arguments.jobs, pause=progress.hidden)) as checks:
            for checked in checks:
                if note is not None:
                    note(checked.report, checked.seconds, kept=checked.kept)
                yield checked.report

    go_through(
        reports,
        len(documents),
        lambda report: write(next(following), report),
        terminal,
        quiet=arguments.quiet,
        tell_unreadable=tell_unreadable,
    )
