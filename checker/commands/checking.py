"""What ``lint`` and ``baseline`` do alike: check every document of a run, and hand on the reports in their order."""

from __future__ import annotations

import argparse
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import Protocol

from checker.commands.books import Books
from checker.commands.documents import Source, go_through
from checker.commands.ignore_files import with_ignores
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
    """``write`` gets the reports of each document: its own, and one on the file beside it if something is wrong there.

    ``note`` is told what each took.
    """
    tasks = (
        Task(source.path, books.of(source.settings), arguments.date, page, source.content, source.error)
        for source in documents
    )
    sources: deque[Source] = deque()

    def reports(progress: Progress) -> Iterator[DocumentReport]:
        with closing(check_all(tasks, cache=terminal.cache, jobs=arguments.jobs, pause=progress.hidden)) as checks:
            for source, checked in zip(documents, checks, strict=True):
                if note is not None:
                    note(checked.report, checked.seconds, kept=checked.kept)
                for report in with_ignores(checked.report, books.of(source.settings)):
                    sources.append(source)
                    yield report

    go_through(
        reports,
        len(documents),
        lambda report: write(sources.popleft(), report),
        terminal,
        quiet=arguments.quiet,
        tell_unreadable=tell_unreadable,
    )
