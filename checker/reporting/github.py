"""``--format github``: workflow commands, which GitHub Actions shows beside the lines of a pull request.

GitHub shows ten errors, ten warnings and ten notices of a step and leaves the others in its log, so the gravest come
first, and each message begins with its place.
"""

from __future__ import annotations

import os

from checker.model.finding import DocumentReport, Finding, Severity
from checker.model.places import Places
from checker.reporting.outcome import outcome
from checker.reporting.ranking import gravest_first
from checker.reporting.report import Write
from checker.reporting.totals import Totals
from checker.reporting.width import visible

__all__ = ["GithubFindings"]

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


class GithubFindings:
    def __init__(self, write: Write, *, quiet: bool) -> None:
        self._write = write
        self._quiet = quiet
        self._commands: list[tuple[Severity, str]] = []

    def begin(self) -> None:
        pass

    def document(self, report: DocumentReport) -> None:
        if report.error is not None:
            message = [f"{report.path}: cannot be read: {report.error}"]
            self._commands.append(("error", _command("error", {"file": _file(report.path)}, message)))
        places = Places(report.text)
        for finding in report.findings:
            self._commands.append((finding.severity, _of_finding(finding, places)))

    def end(self, totals: Totals) -> None:
        for command in gravest_first(self._commands):
            self._write(command + "\n")
        if not self._quiet:
            self._write(totals.summary() + "\n")


def _of_finding(finding: Finding, places: Places) -> str:
    line, column = places.place(finding.start)
    end_line, end_column = places.place(finding.end)
    properties: dict[str, str | int] = {"file": _file(finding.path), "line": line, "endLine": end_line}
    if line == end_line:  # GitHub refuses columns of what runs over several lines
        properties |= {"col": column, "endColumn": end_column}
    message = [f"{finding.path}:{line}:{column}: {finding.message}", *outcome(finding)]
    return _command(_COMMANDS[finding.severity], {**properties, "title": f"checker {finding.rule}"}, message)


def _file(path: str) -> str:
    """In full, since a relative path is taken to start at the repository, wherever the step works."""
    return os.path.abspath(path)


def _command(name: str, properties: dict[str, str | int], lines: list[str]) -> str:
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {given}::{'%0A'.join(map(_data, lines))}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
