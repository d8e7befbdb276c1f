"""Figures, findings and reports for tests, made from a text and the words in it."""

from __future__ import annotations

from fractions import Fraction

from checker.model.figure import Figure, Kind, Number
from checker.model.finding import DocumentReport, Finding, Severity, Slot
from checker.model.interval import Interval, exactly

DEATHS = "Excess winter deaths leapt nearly 250%, from 10,250 in 2013-14 to 25,500 the year after.\n"


def figure(
    text: str, words: str, *, kind: Kind = "count", value: str | None = None, stated: Interval | None = None
) -> Figure:
    """The figure that ``words`` state where they first stand in the text."""
    start = text.index(words)
    number = Fraction(value) if value is not None else None
    if stated is None and number is not None:
        stated = exactly(number)
    end = start + len(words)
    return Figure(words, start, end, Number(words, start, end), kind, "body", 0, 0, value=number, stated=stated)


def finding(
    text: str,
    *words: str,
    suspect: str | None = None,
    severity: Severity = "error",
    rule: str = "some-rule",
    path: str = "a.txt",
    message: str = "these figures disagree",
    working: str | None = None,
    suggestion: str | None = None,
) -> Finding:
    """A finding of which the figures are those that ``words`` state."""
    slots = tuple(Slot(f"slot{index}", figure(text, each)) for index, each in enumerate(words))
    start = min(slot.figure.start for slot in slots)
    end = max(slot.figure.end for slot in slots)
    return Finding(
        rule,
        severity,
        "high",
        path,
        start,
        end,
        message,
        slots,
        stated=suspect,
        suggestion=suggestion,
        working=working,
    )


def deaths_report(path: str = "a.txt") -> DocumentReport:
    """A report with one finding, all of its fields in use."""
    found = finding(
        DEATHS,
        "nearly 250%",
        "10,250",
        "25,500",
        suspect="nearly 250%",
        path=path,
        rule="percent-change",
        message="10,250 to 25,500 is a rise of 148.8%, not nearly 250%",
        working="25,500 / 10,250 - 1 = 148.8%",
        suggestion="nearly 150%",
    )
    return DocumentReport(path, DEATHS, (found,), figures=5, checked=3)
