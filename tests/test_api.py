from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest

from checker import api
from checker.errors import UsageError
from checker.model.rule import RuleBook

RULE = """\
name: more-than-all
severity: error
summary: More than there are.
why: A slip.
find: ["{part:count} of the {whole:count}"]
check: part <= whole
message: "{part} is more than {whole}"
invalid: ["Nine of the six people left."]
valid: ["Five of the six people left.", "Two of the six people left."]
"""
UNSOUND = "Nine of the six people left."


@pytest.fixture
def rules(tmp_path: Path) -> RuleBook:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "more-than-all.yaml").write_text(RULE, encoding="utf-8")
    return api.load_rules([str(tmp_path / "house")], built_in=False)


def test_a_text_is_checked(rules: RuleBook) -> None:
    report = api.lint_text(UNSOUND, rules=rules)
    assert (report.path, report.figures, report.checked, report.error) == ("<text>.txt", 2, 2, None)
    (finding,) = report.findings
    assert finding.rule == "more-than-all"
    assert [report.text[slot.figure.start : slot.figure.end] for slot in finding.slots] == ["Nine", "six people"]


def test_a_report_brings_its_page_along_only_where_it_is_asked_for(rules: RuleBook) -> None:
    assert api.lint_text(UNSOUND, rules=rules).page is None
    page = api.lint_text(UNSOUND, rules=rules, page=True).page
    assert page is not None
    assert [block.text for block in page.blocks] == [UNSOUND]
    assert [figure.text for figure in page.figures] == ["Nine", "six people"]
    assert [(each.rule, each.verdict) for each in page.comparisons] == [("more-than-all", "contradicts")]
    assert page.comparisons[0].figures == page.figures


def test_a_file_is_checked_as_its_text_is(rules: RuleBook, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(UNSOUND.encode())
    assert api.lint_file(str(path), rules=rules) == api.lint_text(UNSOUND, name=str(path), rules=rules)
    assert api.figures_of_file(str(path)) == api.figures_of(UNSOUND, name=str(path))


def test_the_same_text_gives_the_same_report(rules: RuleBook) -> None:
    assert api.lint_text(UNSOUND, rules=rules) == api.lint_text(UNSOUND, rules=rules)


def test_rules_reports_and_figures_can_be_pickled(rules: RuleBook) -> None:
    there = pickle.loads(pickle.dumps(rules))
    report = api.lint_text(UNSOUND, rules=there)
    assert pickle.loads(pickle.dumps(report)) == api.lint_text(UNSOUND, rules=rules)
    figures = api.figures_of(UNSOUND)
    assert pickle.loads(pickle.dumps(figures)) == figures


def test_the_date_given_counts_where_the_text_has_none() -> None:
    text = "It closed on 3 May."
    (figure,) = api.figures_of(text, date=date(2016, 5, 20)).figures
    assert figure.period is not None
    assert figure.period.start == "2016-05-03"
    dated = f"---\ndate: 2012-05-20\n---\n{text}"
    last = api.figures_of(dated, date=date(2016, 5, 20)).figures[-1]
    assert last.period is not None
    assert last.period.start == "2012-05-03"


@pytest.mark.parametrize(("name", "text"), [("a.txt", "half a \ud800 pair"), ("a.png", "six"), ("a.txt", "nul \0")])
def test_what_cannot_be_read_is_reported_not_raised(name: str, text: str) -> None:
    report = api.lint_text(text, name=name, rules=RuleBook())
    assert report.error
    assert (report.findings, report.figures) == ((), 0)
    assert api.figures_of(text, name=name).error == report.error


@pytest.mark.parametrize("path", ["no/such/file.txt", "nul\0.txt", "."])
def test_a_path_that_cannot_be_opened_is_reported_not_raised(path: str) -> None:
    assert api.lint_file(path, rules=RuleBook()).error
    assert api.figures_of_file(path).error


def test_rules_with_mistakes_are_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("name: [", encoding="utf-8")
    with pytest.raises(UsageError, match=r"broken\.yaml"):
        api.load_rules([str(tmp_path)])


def test_the_built_in_rules_are_loaded_once() -> None:
    assert api.built_in_rules() is api.built_in_rules()
