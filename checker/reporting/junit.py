"""``--format junit``: a test case for each document, which passes where nothing in it fails the run.

What is found below ``--fail-on`` stands in the case as its output.
"""

from __future__ import annotations

import re

from checker.model.finding import DocumentReport, Finding, fails
from checker.model.places import Places
from checker.reporting.outcome import outcome
from checker.reporting.report import Write
from checker.reporting.totals import Totals, counted
from checker.reporting.width import visible

__all__ = ["JunitFindings"]

_MARKUP = re.compile("[&<>\"']")


class JunitFindings:
    """The counts stand before the cases, so the cases are kept, as text."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._cases: list[str] = []
        self._failures = self._errors = 0

    def begin(self) -> None:
        pass

    def document(self, report: DocumentReport) -> None:
        body = _element("error", report.error, message="cannot be read") if report.error is not None else ""
        self._errors += report.error is not None
        places = Places(report.text)
        failing = [each for each in report.findings if fails(each.severity, report.fail_on)]
        if failing:
            self._failures += 1
            text = "\n".join(_told(finding, places) for finding in failing)
            body += _element("failure", text, message=_headline(failing), type=failing[0].rule)
        others = [_told(each, places) for each in report.findings if not fails(each.severity, report.fail_on)]
        if others:
            body += _element("system-out", "\n".join(others))
        self._cases.append(f"    <testcase{_attributes(classname='checker', name=report.path)}>{body}</testcase>\n")

    def end(self, _totals: Totals) -> None:
        counts = {"tests": len(self._cases), "failures": self._failures, "errors": self._errors}
        attributes = _attributes(name="checker", **{key: str(count) for key, count in counts.items()})
        self._write('<?xml version="1.0" encoding="UTF-8"?>\n')
        self._write(f"<testsuites{attributes}>\n  <testsuite{attributes}>\n")
        for case in self._cases:
            self._write(case)
        self._write("  </testsuite>\n</testsuites>\n")


def _headline(failing: list[Finding]) -> str:
    more = len(failing) - 1
    return failing[0].message + (f" (and {counted(more, 'more finding')})" if more else "")


def _told(finding: Finding, places: Places) -> str:
    line, column = places.place(finding.start)
    parts = [f"{finding.path}:{line}:{column}: {finding.severity}: {finding.message} [{finding.rule}]"]
    return "\n".join(visible(part) for part in [*parts, *(f"    {each}" for each in outcome(finding))])


def _element(name: str, text: str, **attributes: str) -> str:
    return f"<{name}{_attributes(**attributes)}>{_text(text)}</{name}>"


def _attributes(**attributes: str) -> str:
    return "".join(f' {name}="{_text(" ".join(value.split()))}"' for name, value in attributes.items())


def _text(text: str) -> str:
    """Text without markup, and without the characters that XML does not allow."""
    lines = "\n".join(visible(line) for line in text.split("\n"))
    return _MARKUP.sub(lambda match: f"&#{ord(match.group())};", lines)
