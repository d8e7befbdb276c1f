"""What a run holds back beside what documents silence themselves: what the baseline knows, what did not change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from checker.commands.settings import Settings
from checker.model.finding import DocumentReport
from checker.model.rule import RuleBook
from checker.reporting.totals import Totals

if TYPE_CHECKING:
    from checker.commands.baselines import Baseline
    from checker.commands.changes import Changes

__all__ = ["Gate"]


class Gate:
    def __init__(self, settings: Settings, book: RuleBook, since: str | None, documents: Iterable[str]) -> None:
        """``since`` is the revision from which on changes count, ``documents`` are the files of the run.

        Raises ``UsageError`` where the baseline cannot be used, and where git cannot tell what changed.
        """
        self._baseline = _baseline(settings.baseline)
        self._changes = _changes(since, documents)
        self._off = frozenset(rule.name for rule in book.off)

    def left(self, report: DocumentReport) -> DocumentReport:
        """The report with what the run is to show."""
        if self._baseline is not None:
            report = self._baseline.held_back(report)
        return report if self._changes is None else self._changes.left(report)

    def count(self, totals: Totals) -> None:
        """Add what is known only when all documents were seen."""
        if self._baseline is not None:
            totals.stale = len(self._baseline.known.stale(self._off))


def _changes(since: str | None, documents: Iterable[str]) -> Changes | None:
    if since is None:
        return None
    from checker.commands.changes import Changes  # noqa: PLC0415 -- most runs ask no git

    return Changes(since, documents)


def _baseline(file: str | None) -> Baseline | None:
    if file is None:
        return None
    from checker.commands.baselines import Baseline, read_entries  # noqa: PLC0415 -- most runs have none

    return Baseline(file, read_entries(file))
