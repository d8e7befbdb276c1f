"""What is checked in parts comes out as what is checked whole, where the parts have nothing to do with each other."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from itertools import chain

import pytest

from checker import api
from checker.extraction import parts
from checker.model.finding import Finding
from checker.reporting.formats import figures_writer
from checker.reporting.look import Look
from checker.reporting.paint import plain
from checker.reporting.totals import Totals

PARAGRAPHS = [
    "Deaths rose 250%, from 10,250 to 25,500.",
    "A total of 90 people came, including 30 men and 70 women.",
    "The field is 5 km (3.1 miles) long.",
    "It closed on Monday, 3 May 2016.",
    "Nothing is counted here.",
    "Deaths rose 250%, from 10,250 to 25,500.",
]
TEXT = "\n\n".join(PARAGRAPHS * 2)


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LARGEST", 60)


def test_the_findings_are_the_same() -> None:
    whole = api.lint_text(TEXT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "LARGEST", 60)
        parted = api.lint_text(TEXT)
    assert len(whole.findings) >= 6
    assert [_told(finding) for finding in parted.findings] == [_told(finding) for finding in whole.findings]
    assert (parted.figures, parted.checked) == (whole.figures, whole.checked)


def _told(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.start, finding.end, finding.message, finding.fingerprint


@pytest.mark.usefixtures("small_parts")
def test_the_figures_come_part_by_part() -> None:
    found = list(api.figure_parts_of_content("a.txt", TEXT.encode()))
    assert len(found) > 6
    assert [part.goes_on for part in found] == [True] * (len(found) - 1) + [False]
    together = api.figures_of(TEXT, name="a.txt")
    assert together.figures == tuple(chain.from_iterable(part.figures for part in found))
    assert not together.goes_on


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_the_figures_of_all_parts_are_one_document(form: str) -> None:
    parted, whole = _written(form, in_parts=True), _written(form, in_parts=False)
    assert parted == whole
    assert json.loads(parted)


def _written(form: str, *, in_parts: bool) -> str:
    out = io.StringIO()
    writer = figures_writer(form, out.write, Look(plain))
    totals = Totals()
    writer.begin()
    for content in (b"No figure. " * 9 + TEXT.encode(),) if form == "jsonl" else (TEXT.encode(), b"One. " * 40, b""):
        documents = list(api.figure_parts_of_content("a.txt", content))
        if not in_parts:
            together = tuple(chain.from_iterable(document.figures for document in documents))
            documents = [replace(documents[-1], figures=together)]
        for document in documents:
            totals.add_figures(document)
            writer.document(document)
    writer.end(totals)
    return out.getvalue()


@pytest.mark.usefixtures("small_parts")
def test_a_huge_document_counts_once() -> None:
    out = io.StringIO()
    writer = figures_writer("text", out.write, Look(plain))
    totals = Totals()
    for document in api.figure_parts_of_content("a.txt", TEXT.encode()):
        totals.add_figures(document)
        writer.document(document)
    writer.end(totals)
    lines = out.getvalue().splitlines()
    assert lines.count("a.txt") == 1
    assert lines[-1] == f"{totals.figures} figures in 1 document"
    assert len(lines) == totals.figures + 3
