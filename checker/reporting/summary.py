"""``--format summary``: what was found, in Markdown, as GitHub Actions shows it below a run."""

from __future__ import annotations

from checker.model.finding import SEVERITIES, DocumentReport, Finding, Severity
from checker.model.places import Places
from checker.reporting.markdown import escaped
from checker.reporting.outcome import outcome
from checker.reporting.ranking import gravest_first
from checker.reporting.report import Write
from checker.reporting.totals import Totals, counted

__all__ = ["MOST_BYTES", "MOST_ROWS", "SummaryFindings"]

MOST_ROWS = 200
"""More than anyone reads; the other formats have them all."""

MOST_BYTES = 500_000
"""GitHub refuses more than a mebibyte for all summaries of a step together."""

_LONGEST_CELL = 1_000


class SummaryFindings:
    def __init__(self, write: Write) -> None:
        self._write = write
        self._rows: list[tuple[Severity, str]] = []

    def begin(self) -> None:
        pass

    def document(self, report: DocumentReport) -> None:
        if report.error is not None:
            self._rows.append(("error", _row("not read", _cell(report.path), _cell(report.error))))
        places = Places(report.text)
        for finding in report.findings:
            self._rows.append((finding.severity, _finding_row(finding, places)))

    def end(self, totals: Totals) -> None:
        self._write(f"### checker: {_heading(totals)}\n\n")
        if self._rows:
            self._write(_row("", "where", "what") + "|---|---|---|\n")
            self._write_rows(gravest_first(self._rows))
        self._write(totals.summary() + "\n")

    def _write_rows(self, rows: list[str]) -> None:
        room, written = MOST_BYTES, 0
        for row in rows[:MOST_ROWS]:
            room -= len(row.encode())
            if room < 0:
                break
            self._write(row)
            written += 1
        left_out = len(rows) - written
        self._write(f"\n… and {left_out:,} more\n\n" if left_out else "\n")


def _heading(totals: Totals) -> str:
    found = ", ".join(counted(totals.findings[each], each) for each in reversed(SEVERITIES) if totals.findings[each])
    return found or "nothing found"


def _finding_row(finding: Finding, places: Places) -> str:
    line, column = places.place(finding.start)
    what = [f"{_cell(finding.message)} (<code>{_cell(finding.rule)}</code>)", *map(_cell, outcome(finding))]
    return _row(f"**{finding.severity}**", f"{_cell(finding.path)}:{line}:{column}", "<br>".join(what))


def _cell(text: str) -> str:
    return escaped(text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…")


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"
