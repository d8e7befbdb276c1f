"""A finding that speaks for others is silenced, known or unchanged part by part."""

from __future__ import annotations

from dataclasses import replace

from samples import finding

from checker.gate.baseline import Known, entries_of
from checker.gate.changes import on_changed_lines
from checker.model.finding import DocumentReport, Finding

TEXT = "first 10 of 20\nthen 30 and 40\n"


def speaking() -> tuple[Finding, Finding]:
    other = replace(finding(TEXT, "30", "40", rule="other"), fingerprint="b")
    return replace(finding(TEXT, "10", "20", rule="lead"), fingerprint="a", related=(other,)), other


def report() -> DocumentReport:
    return DocumentReport("a.txt", TEXT, (speaking()[0],), figures=4, checked=4)


def test_a_baseline_holds_every_part() -> None:
    assert [entry.rule for entry in entries_of("a.txt", report().findings)] == ["lead", "other"]
    left = Known(entries_of("a.txt", report().findings)).held_back("a.txt", report())
    assert left.findings == ()
    assert [each.rule for each in left.baselined] == ["lead", "other"]


def test_what_is_not_known_speaks_for_itself() -> None:
    lead, other = speaking()
    known = Known(entries_of("a.txt", [replace(lead, related=())]))
    left = known.held_back("a.txt", report())
    assert left.findings == (other,)
    assert [each.rule for each in left.baselined] == ["lead"]


def test_only_the_part_with_a_changed_line_is_left() -> None:
    lead, other = speaking()
    assert on_changed_lines(report(), [(2, 2)]).findings == (other,)
    assert on_changed_lines(report(), [(1, 1)]).findings == (replace(lead, related=()),)
    assert on_changed_lines(report(), [(1, 2)]).findings == report().findings
