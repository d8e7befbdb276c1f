"""One document to check with all that its report depends on, and what checks it: in this process or in another."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from checker.api import lint_content, lint_file, lint_text
from checker.errors import UnreadableError
from checker.gate.cache import ReportCache, context_of
from checker.model.finding import DocumentReport
from checker.model.rule import RuleBook
from checker.reading import content_of

__all__ = ["Checked", "Checker", "Task", "warm_up"]

_SAMPLE = "In 2016 deaths rose 50%, from 10 to 15. On Monday, 5 May, 3 of the 8 houses, worth $2 million, burned."


@dataclass(frozen=True, slots=True)
class Task:
    """A file to open, content that is there already, or a path that cannot be read and why; and how to check it."""

    path: str
    book: RuleBook = field(repr=False)
    date: date | None = None
    """The day of publication, where the document gives none."""
    page: bool = False
    """Whether the report is to bring the prose of the document along."""
    content: bytes | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A report, and what it took to have it."""

    report: DocumentReport
    seconds: float = 0.0
    kept: bool = False
    """Whether an earlier run had made it."""


class Checker:
    """Checks one document after the other, and keeps their reports where there is a cache."""

    def __init__(self, cache: str | None) -> None:
        """``cache`` is the folder for what may be kept from run to run."""
        self._cache = None if cache is None else ReportCache(cache)
        self._contexts: dict[tuple[int, date | None], tuple[RuleBook, str]] = {}

    def known(self, task: Task) -> Checked | None:
        """What can be said without checking anything."""
        if task.error is not None:
            return Checked(DocumentReport(task.path, "", error=task.error))
        context = self._context(task)
        if self._cache is None or not context:
            return None
        try:
            content = _content(task)
        except UnreadableError as error:
            return Checked(DocumentReport(task.path, "", error=str(error)))
        report = self._cache.report(self._cache.key(context, task.path, content), task.path, content)
        return None if report is None else Checked(report, kept=True)

    def check(self, task: Task) -> Checked:
        """Whatever goes wrong in this program itself is raised, with the document that it went wrong with."""
        begun = time.perf_counter()
        try:
            report = self._report(task)
        except Exception as error:
            error.add_note(f"while checking {task.path}")
            raise
        return Checked(report, time.perf_counter() - begun)

    def _report(self, task: Task) -> DocumentReport:
        context = self._context(task)
        if self._cache is None or not context:
            return _linted(task)
        try:
            content = _content(task)  # once: what is kept is the report of what stood there when its key was made
        except UnreadableError as error:
            return DocumentReport(task.path, "", error=str(error))
        report = lint_content(task.path, content, date=task.date, rules=task.book)
        self._cache.keep(self._cache.key(context, task.path, content), content, report)
        return report

    def _context(self, task: Task) -> str:
        """Empty where the report is not kept: one with a page is many times as large as its document."""
        if self._cache is None or task.page:
            return ""
        key = id(task.book), task.date
        if key not in self._contexts:
            self._contexts[key] = task.book, context_of(task.book, task.date)  # the book stays, and so does its id
        return self._contexts[key][1]


def warm_up(books: Iterable[RuleBook]) -> None:
    """Load and compile what almost every document needs."""
    for book in books:
        lint_text(_SAMPLE, rules=book)


def _content(task: Task) -> bytes:
    return content_of(task.path) if task.content is None else task.content


def _linted(task: Task) -> DocumentReport:
    if task.content is None:
        return lint_file(task.path, date=task.date, rules=task.book, page=task.page)
    return lint_content(task.path, task.content, date=task.date, rules=task.book, page=task.page)
