"""The documents and figure sets of seeds/: what must be found in each of them, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from checker.api import lint_file
from checker.model.document import collapsed
from checker.model.finding import DocumentReport
from checker.reading.files import find_files

SEEDS = Path(__file__).parent.parent / "seeds"
EXPECTED: dict[str, list[dict[str, str]]] = yaml.safe_load((SEEDS / "expected.yaml").read_text(encoding="utf-8"))


def _found(report: DocumentReport, expected: list[dict[str, str]]) -> list[dict[str, str]]:
    """The findings as the list gives them: of their figures the one that it names, where it is among them."""
    found = []
    for index, finding in enumerate(report.findings):
        texts = [collapsed(slot.figure.text) for slot in finding.slots]
        named = expected[index]["wrong"] if index < len(expected) else ""
        wrong = named if named in texts else " / ".join(texts)
        found.append({"rule": finding.rule, "severity": finding.severity, "wrong": wrong})
    return found


@pytest.mark.parametrize("name", EXPECTED)
def test_what_was_planted_is_found_and_nothing_else(name: str) -> None:
    report = lint_file(str(SEEDS / name))
    assert report.error is None
    assert report.figures > 0
    assert _found(report, EXPECTED[name]) == EXPECTED[name]


def test_every_seed_is_on_the_list() -> None:
    assert [Path(file.path).name for file in find_files([str(SEEDS)])] == sorted(EXPECTED)


@pytest.mark.parametrize("name", [name for name in EXPECTED if "planted" not in name])
def test_a_sound_seed_has_notes_at_most(name: str) -> None:
    assert {finding["severity"] for finding in EXPECTED[name]} <= {"note"}


def test_of_ten_errors_in_a_report_nine_are_named_first() -> None:
    expected = EXPECTED["annual-report-planted.md"]
    findings = lint_file(str(SEEDS / "annual-report-planted.md")).findings
    first = [collapsed(finding.slots[0].figure.text) for finding in findings]
    named = [text == planted["wrong"] for text, planted in zip(first, expected, strict=True)]
    assert len(named) == 10
    assert sum(named) >= 9
