"""The checker for other programs: texts and files are checked as ``checker lint`` checks them.

    from checker import check_paths, check_text

    for finding in check_text("Deaths rose 250%, from 10,250 to 25,500.").findings:
        print(finding.severity, finding.message)

    for report in check_paths(["articles/"]):
        print(report.path, len(report.findings))

That includes the settings of each document, its remarks (where something is wrong in the file of remarks beside it, a
report on that file comes next) and its baseline; what these hold back is told apart in the report. The keywords are the
options of the command by the same names, and go over the settings in the same way. Nothing is printed, and nothing is
kept unless a folder is given for it. ``checker.api`` has the steps one by one.
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from datetime import date as Date  # noqa: N812 -- the keywords are named date
from functools import cache as once
from io import BytesIO, StringIO

from checker.commands.books import Books
from checker.commands.documents import STDIN, Source, sources
from checker.commands.gate import Gate
from checker.commands.ignore_files import with_ignores
from checker.commands.settings import Project
from checker.commands.terminal import Terminal
from checker.model.finding import DocumentReport, FailOn, Severity
from checker.running import Task, check_all

__all__ = ["check_paths", "check_text"]


def check_text(
    text: str,
    *,
    name: str = "<text>.txt",
    date: Date | None = None,
    config: str | None = None,
    rules: Sequence[str] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    min_severity: Severity | None = None,
    fail_on: FailOn | None = None,
    baseline: str | None = None,
    cache: str | None = None,
) -> DocumentReport:
    """Check a text as if it were the file ``name``, which need not exist.

    The ending of ``name`` says how to read it, its folder whose settings hold; ``date`` is the day of publication where
    the text gives none. ``cache`` is a folder where reports are kept for later calls. Rule files are read once in a
    process. Where the text cannot be read the report says why in ``error``. Raises ``UsageError`` for settings and rule
    files with mistakes.
    """
    project = _project(
        config=config,
        rules=rules,
        select=select,
        ignore=ignore,
        min_severity=min_severity,
        fail_on=fail_on,
        baseline=baseline,
    )
    content = text.encode("utf-8", "surrogatepass")  # half a pair is refused when the text is read
    document = Source(name, project.settings(name), content)
    with closing(_reports([document], project, date=date, cache=cache)) as reports:
        return next(reports)


def check_paths(
    paths: Iterable[str | os.PathLike[str]],
    *,
    date: Date | None = None,
    config: str | None = None,
    rules: Sequence[str] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    exclude: Sequence[str] = (),
    min_severity: Severity | None = None,
    fail_on: FailOn | None = None,
    baseline: str | None = None,
    diff: str | None = None,
    jobs: int | None = 1,
    cache: str | None = None,
) -> Generator[DocumentReport]:
    """Check files, and the documents in folders; their reports come in order, each as soon as it is there.

    ``jobs`` documents are checked at a time, with ``None`` one a core where there is enough to do. That starts
    processes: a script needs ``if __name__ == "__main__":`` on platforms that cannot fork. For the rest see
    ``check_text``; it raises the same, before any document is checked, and also ``UsageError`` where git cannot tell
    what changed since ``diff``. A document that cannot be read is a report with an ``error``.
    """
    project = _project(
        config=config,
        rules=rules,
        select=select,
        ignore=ignore,
        exclude=exclude,
        min_severity=min_severity,
        fail_on=fail_on,
        baseline=baseline,
    )
    named = [os.fspath(path) for path in paths]
    quiet = Terminal(BytesIO(), StringIO(), StringIO())
    found = sources([os.path.join(os.curdir, path) if path == STDIN else path for path in named], project, "", quiet)
    return _reports(found, project, date=date, cache=cache, diff=diff, jobs=jobs)


def _reports(
    documents: Sequence[Source],
    project: Project,
    *,
    date: Date | None,
    cache: str | None,
    diff: str | None = None,
    jobs: int | None = 1,
) -> Generator[DocumentReport]:
    books = _books(cache)
    books.refuse_unknown(project)
    gate = Gate(books, diff, documents)
    tasks = [
        Task(each.path, books.of(each.settings), date, content=each.content, error=each.error) for each in documents
    ]

    def reports() -> Generator[DocumentReport]:
        with closing(check_all(tasks, cache=cache, jobs=jobs)) as checks:
            for document, checked in zip(documents, checks, strict=True):
                for report in with_ignores(checked.report, books.of(document.settings)):
                    yield gate.left(document, report)

    return reports()


@once
def _books(cache: str | None) -> Books:
    """Reading and compiling rules takes longer than checking a text."""
    return Books(cache)


def _project(**options: str | Sequence[str] | None) -> Project:
    """The settings of documents, with options as the command line would have them."""
    given = {name: list(value) if isinstance(value, (list, tuple)) else value for name, value in options.items()}
    return Project(Namespace(**{name: None if value == [] else value for name, value in given.items()}))
