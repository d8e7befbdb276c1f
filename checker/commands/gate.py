"""What a run holds back beside what documents silence themselves: what the baseline knows, what did not change,
what is too mild.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.commands.books import Books
from checker.commands.documents import Source
from checker.model.finding import DocumentReport, Severity, gravity
from checker.reporting.totals import Totals

if TYPE_CHECKING:
    from checker.commands.baselines import Baseline
    from checker.commands.changes import Changes

__all__ = ["Gate"]


class Gate:
    def __init__(self, books: Books, since: str | None, documents: Sequence[Source]) -> None:
        """``since`` is the revision from which on changes count.

        Raises ``UsageError`` where a baseline cannot be used, and where git cannot tell what changed.
        """
        self._books = books
        files = {source.settings.baseline for source in documents}
        self._baselines = {file: _baseline(file) for file in files if file is not None}
        self._changes = _changes(since, (source.path for source in documents if source.content is None))

    @property
    def has_baseline(self) -> bool:
        """Whether any document is held against a baseline."""
        return bool(self._baselines)

    def left(self, source: Source, report: DocumentReport) -> DocumentReport:
        """The report of a document with what the run is to show."""
        settings = source.settings
        if settings.baseline is not None:
            off = frozenset(rule.name for rule in self._books.of(settings).off)
            report = self._baselines[settings.baseline].held_back(report, off)
        if self._changes is not None:
            report = self._changes.left(report)
        report = replace(report, fail_on=settings.fail_on)
        return _grave_enough(report, settings.min_severity)

    def count(self, totals: Totals) -> None:
        """Add what is known only when all documents were seen."""
        totals.stale = sum(len(baseline.known.stale()) for baseline in self._baselines.values())


def _grave_enough(report: DocumentReport, least: Severity) -> DocumentReport:
    hidden = tuple(finding for finding in report.findings if gravity(finding.severity) < gravity(least))
    if not hidden:
        return report
    left = tuple(finding for finding in report.findings if gravity(finding.severity) >= gravity(least))
    return replace(report, findings=left, hidden=hidden)


def _changes(since: str | None, documents: Iterable[str]) -> Changes | None:
    if since is None:
        return None
    from checker.commands.changes import Changes  # noqa: PLC0415 -- most runs ask no git

    return Changes(since, documents)


def _baseline(file: str) -> Baseline:
    from checker.commands.baselines import Baseline, read_entries  # noqa: PLC0415 -- most runs have none

    return Baseline(file, read_entries(file))
