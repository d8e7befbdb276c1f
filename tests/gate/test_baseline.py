"""A baseline knows its findings again through edits and moves, and tells what it holds that is gone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from checker.api import lint_text
from checker.gate.baseline import BaselineError, Entry, Known, baseline_text, entries_of, parse_baseline
from checker.model.finding import DocumentReport, Finding

SALES = "Sales rose 34% to $134.4m from $120m a year earlier."
COSTS = "Costs fell 40% to $90m from $100m."
QUIET = "The weather was fine."


def lint(*paragraphs: str) -> DocumentReport:
    return lint_text("\n\n".join(paragraphs) + "\n", name="a.md")


def known(report: DocumentReport, path: str = "a.md") -> Known:
    return Known(entries_of(path, report.findings))


def test_what_is_known_is_held_back_and_what_is_new_is_left() -> None:
    report = known(lint(SALES)).held_back("a.md", lint(SALES, COSTS))
    assert [finding.message for finding in report.baselined] == ["$120m to $134.4m is a change of 12%, not 34%"]
    assert [finding.message[:5] for finding in report.findings] == ["$100m"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (QUIET, SALES, COSTS),
        (COSTS, SALES),
        (SALES, QUIET, f"More was said. {COSTS}"),
        (SALES.replace(" to ", "\nto "), COSTS),
        (f"> {COSTS}", f"- {SALES}"),
    ],
)
def test_edits_elsewhere_and_moved_paragraphs_are_nothing_new(paragraphs: tuple[str, ...]) -> None:
    report = known(lint(SALES, COSTS)).held_back("a.md", lint(*paragraphs))
    assert (len(report.findings), len(report.baselined)) == (0, 2)


PLANTED = sorted(
    path for path in (Path(__file__).parents[2] / "seeds").glob("*-planted.*") if path.suffix in (".md", ".txt")
)


@pytest.mark.parametrize("path", PLANTED, ids=lambda path: path.stem)
def test_an_edit_elsewhere_makes_nothing_in_a_real_document_new(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    before = lint_text(text, name=path.name)
    assert before.findings
    edited = lint_text(f"{text.rstrip()}\n\nNothing more was said of it.\n", name=path.name)
    middle = text.rindex("\n\n")
    inserted = lint_text(f"{text[:middle]}\n\nNothing was said of it.{text[middle:]}", name=path.name)
    for report in (edited, inserted):
        assert [finding.fingerprint for finding in report.findings] == [
            finding.fingerprint for finding in before.findings
        ]


def test_another_figure_in_the_sentence_is_new() -> None:
    baseline = known(lint(SALES))
    assert len(baseline.held_back("a.md", lint(SALES.replace("34%", "35%"))).findings) == 1
    assert len(baseline.stale()) == 1


def test_the_same_sentence_twice_is_known_once() -> None:
    report = known(lint(SALES)).held_back("a.md", lint(SALES, QUIET, SALES))
    assert (len(report.findings), len(report.baselined)) == (1, 1)


def test_the_same_sentence_in_another_document_is_new() -> None:
    assert len(known(lint(SALES)).held_back("b.md", lint(SALES)).findings) == 1


def test_a_renamed_document_is_known_by_what_it_says() -> None:
    baseline = Known(entries_of("old.md", lint(SALES).findings), gone=["old.md"])
    assert baseline.held_back("new.md", lint(SALES)).findings == ()
    assert baseline.stale() == ()
    assert len(baseline.held_back("copy.md", lint(SALES)).findings) == 1


def test_what_is_no_longer_found_is_stale() -> None:
    baseline = known(lint(SALES, COSTS))
    baseline.held_back("a.md", lint(COSTS))
    (entry,) = baseline.stale()
    assert entry.message.endswith("not 34%")


def test_what_was_not_looked_for_is_not_stale() -> None:
    baseline = known(lint(SALES, COSTS))
    baseline.held_back("a.md", lint(COSTS), not_asked=["percent-change"])
    assert baseline.stale() == ()


def test_only_documents_that_were_read_or_are_gone_are_stale() -> None:
    entries = [*entries_of("read.md", lint(SALES).findings), *entries_of("gone.md", lint(SALES).findings)]
    baseline = Known([*entries, *entries_of("other.md", lint(SALES).findings)], gone=["gone.md"])
    baseline.held_back("read.md", lint(QUIET))
    baseline.held_back("other.md", DocumentReport("other.md", "", error="not UTF-8"))
    assert [entry.path for entry in baseline.stale()] == ["gone.md", "read.md"]


def test_the_file_is_readable_and_in_stable_order() -> None:
    entries = [Entry("b.md", "r", "m", "2"), Entry("a.md", "s", "“m”", "1"), Entry("a.md", "r", "m", "3")]
    text = baseline_text(entries)
    assert text == baseline_text(reversed(entries))
    assert text.splitlines()[2] == '  {"path": "a.md", "rule": "r", "message": "m", "fingerprint": "3"},'
    assert "“m”" in text
    assert json.loads(baseline_text([])) == {"version": 1, "findings": []}


ENTRIES = st.lists(st.builds(Entry, st.text(), st.text(), st.text(), st.text()))


@given(ENTRIES)
def test_what_is_written_is_what_is_read(entries: list[Entry]) -> None:
    content = baseline_text(entries).encode("utf-8", "backslashreplace")
    assert parse_baseline("b.json", content) == tuple(sorted(set(entries)))


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "b.json:1:1: no baseline: not JSON: "),
        (b'{"version": 1,\n "findings": [\n<<<<<<< ours\n', "b.json:3:1: no baseline: not JSON: "),
        (b"\xff\xfe", "b.json: no baseline: not UTF-8 (byte 0)"),
        (b"[]", "an object with 'version' and a list 'findings' is expected"),
        (b'{"findings": []}', "an object with 'version'"),
        (b'{"version": 1, "findings": {}}', "a list 'findings'"),
        (b'{"version": 2, "findings": []}', "of version 1 only"),
        (
            b'{"version": 1, "findings": [{"path": "a", "rule": "r", "message": "m", "fingerprint": 1}]}',
            "entry 1: 'fin",
        ),
        (b'{"version": 1, "findings": [{"path": "a"}]}', "entry 1: 'rule' is missing"),
        (b'{"version": 1, "findings": [7]}', "entry 1: 'path' is missing"),
        (b"[" * 100_000, "b.json: no baseline: "),
        (b"1" * 5_000, "b.json: no baseline: "),
    ],
)
def test_a_broken_file_is_refused_with_place_and_cause(content: bytes, cause: str) -> None:
    with pytest.raises(BaselineError, match=re.escape(cause)):
        parse_baseline("b.json", content)


def test_findings_that_look_the_same_are_told_apart() -> None:
    one = samples.finding(samples.DEATHS, "10,250")
    same = Finding(one.rule, one.severity, one.confidence, one.path, one.start, one.end, one.message, one.slots)
    report = DocumentReport("a.txt", samples.DEATHS, (one, same))
    left = Known(entries_of("a.txt", [one])).held_back("a.txt", report)
    assert (len(left.findings), len(left.baselined)) == (1, 1)
