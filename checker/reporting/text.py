"""``--format text``, for people: each finding with both ends of the contradiction, its sum, and what would be right."""

from __future__ import annotations

import re

from checker.model.finding import DocumentReport, Finding, Severity
from checker.model.places import Places
from checker.reporting.frames import FrameLine, frame_lines
from checker.reporting.marks import marks_of
from checker.reporting.outcome import explanation
from checker.reporting.paint import Paint
from checker.reporting.report import Write
from checker.reporting.totals import Totals
from checker.reporting.width import visible

__all__ = ["TextFindings"]

_RULE_OF_MARKS = re.compile(r"\^+|-+")


class TextFindings:
    def __init__(self, write: Write, paint: Paint, *, width: int, quiet: bool) -> None:
        self._write = write
        self._paint = paint
        self._width = width
        self._quiet = quiet

    def begin(self) -> None:
        pass

    def document(self, report: DocumentReport) -> None:
        places = Places(report.text)
        for finding in report.findings:
            self._write("\n".join([self._heading(finding, places), *self._body(finding, places)]) + "\n\n")

    def end(self, totals: Totals) -> None:
        if not self._quiet:
            self._write(totals.summary() + "\n")

    def _heading(self, finding: Finding, places: Places) -> str:
        line, column = places.place(finding.start)
        place = self._paint(f"{visible(finding.path)}:{line}:{column}", "place")
        severity = self._paint(f"{finding.severity}:", finding.severity)
        rule = self._paint(f"[{visible(finding.rule)}]", "rule")
        return f"{place} {severity} {visible(finding.message)}  {rule}"

    def _body(self, finding: Finding, places: Places) -> list[str]:
        frame = frame_lines(places, marks_of(finding), self._width)
        gutter = 2 + max((len(str(line.number)) for line in frame), default=1)
        lines = [text for line in frame for text in self._frame_line(line, gutter, finding.severity)]
        outcome = self._outcome(finding)
        after = [outcome] if outcome else []
        explained = explanation(finding)
        after += [visible(explained)] if explained else []
        after += [self._also(other, places) for other in finding.related]
        return [*lines, *(" " * (gutter + 1) + line for line in after)]

    def _also(self, other: Finding, places: Places) -> str:
        line, column = places.place(other.start)
        return f"also {line}:{column}: {visible(other.message)}  {self._paint(f'[{other.rule}]', 'rule')}"

    def _frame_line(self, line: FrameLine, gutter: int, severity: Severity) -> tuple[str, str]:
        number = self._paint(f"{line.number:>{gutter}} |", "gutter")
        empty = self._paint(f"{'':>{gutter}} |", "gutter")
        underline = _RULE_OF_MARKS.sub(
            lambda match: self._paint(match.group(), severity if match.group()[0] == "^" else "other"), line.underline
        )
        return f"{number} {line.source}", f"{empty} {underline}"

    def _outcome(self, finding: Finding) -> str:
        parts = []
        if finding.working:
            parts.append(f"= {visible(finding.working)}")
        if finding.suggestion:
            parts.append(f"did you mean: {self._paint(visible(finding.suggestion), 'good')}")
        return "     ".join(parts)
