"""What a run holds back beside what documents silence themselves: what the baseline knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.commands.settings import Settings
from checker.model.finding import DocumentReport
from checker.model.rule import RuleBook
from checker.reporting.totals import Totals

if TYPE_CHECKING:
    from checker.commands.baselines import Baseline

__all__ = ["Gate"]


class Gate:
    def __init__(self, settings: Settings, book: RuleBook) -> None:
        """Raises ``UsageError`` where the baseline cannot be used."""
        self._baseline = _baseline(settings.baseline)
        self._off = frozenset(rule.name for rule in book.off)

    def left(self, report: DocumentReport) -> DocumentReport:
        """The report with what the run is to show."""
        return report if self._baseline is None else self._baseline.held_back(report)

    def count(self, totals: Totals) -> None:
        """Add what is known only when all documents were seen."""
        if self._baseline is not None:
            totals.stale = len(self._baseline.known.stale(self._off))


def _baseline(file: str | None) -> Baseline | None:
    if file is None:
        return None
    from checker.commands.baselines import Baseline, read_entries  # noqa: PLC0415 -- most runs have none

    return Baseline(file, read_entries(file))
