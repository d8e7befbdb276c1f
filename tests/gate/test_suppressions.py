"""A document may silence a rule, with a reason; what is wrong with such a remark is a finding itself."""

from __future__ import annotations

import pytest

from checker.api import built_in_rules, lint_text
from checker.model.finding import DocumentReport
from checker.model.rule import RuleBook
from checker.rulebook.selection import select_rules

WRONG = "Sales rose 34% to $134.4m from $120m a year earlier."
OTHER = "Costs fell 40% to $90m from $100m."
RULE = "percent-change"


def lint(text: str, rules: RuleBook | None = None, name: str = "a.md") -> DocumentReport:
    return lint_text(text, name=name, rules=rules)


def found(text: str, rules: RuleBook | None = None, name: str = "a.md") -> list[str]:
    return [finding.rule for finding in lint(text, rules, name).findings]


def ignore(names: str, reason: str = "rounded by the ministry", word: str = "ignore") -> str:
    return f"<!-- checker: {word}[{names}] {reason} -->"


def test_the_texts_of_these_tests_are_unsound() -> None:
    assert found(f"{WRONG}\n\n{OTHER}\n") == [RULE, RULE]


@pytest.mark.parametrize("names", [RULE, "all"])
def test_a_remark_silences_the_next_block_only(names: str) -> None:
    report = lint(f"{ignore(names)}\n{WRONG}\n\n{OTHER}\n")
    assert [finding.message[:5] for finding in report.findings] == ["$100m"]
    (silent,) = report.suppressed
    assert (silent.finding.rule, silent.reason) == (RULE, "rounded by the ministry")


def test_a_remark_silences_a_pack() -> None:
    pack = next(rule.pack for rule in built_in_rules().rules if rule.name == RULE)
    assert found(f"{WRONG} {ignore(pack)}\n") == []


def test_a_remark_silences_no_other_rule() -> None:
    other = next(rule.name for rule in built_in_rules().rules if rule.name != RULE)
    assert found(f"{WRONG} {ignore(other)}\n") == [RULE, "unused-ignore"]


@pytest.mark.parametrize("end", ["part", "whole"])
def test_either_end_of_a_contradiction_may_be_silenced(end: str) -> None:
    lines = ["part: 5 boats", "free: 9 boats", "whole: 4 boats"]
    remark = "  # checker: ignore[figure-set] counted twice"
    marked = [line + remark if line.startswith(end) else line for line in lines]
    figures = "\n  ".join(["figures:", *marked]) + "\nchecks:\n  - part <= whole\n"
    assert found(figures.replace(remark, ""), name="a.yaml") == ["figure-set"]
    assert found(figures, name="a.yaml") == []
    elsewhere = figures.replace(remark, "").replace("9 boats", f"9 boats{remark}")
    assert sorted(found(elsewhere, name="a.yaml")) == ["figure-set", "unused-ignore"]


def test_from_a_start_to_an_end_and_a_whole_file() -> None:
    start, end = ignore(RULE, word="ignore-start"), "<!-- checker: ignore-end -->"
    assert found(f"{start}\n{WRONG}\n\n{OTHER}\n\n{end}\n") == []
    assert found(f"{start}\n{WRONG}\n\n{end}\n\n{OTHER}\n") == [RULE]
    assert found(f"{WRONG}\n\n{OTHER}\n\n{ignore(RULE, word='ignore-file')}\n") == []


def test_front_matter_plain_text_and_figure_sets_can_silence_too() -> None:
    front = f"---\nchecker: {{ignore: [{{rule: {RULE}, reason: rounded}}]}}\n---\n"
    assert found(f"{front}{WRONG}\n") == found(f"{front}{WRONG}\n", name="a.txt") == []
    assert found(f"# checker: ignore[{RULE}] rounded\n{WRONG}\n{OTHER}\n", name="a.txt") == [RULE]
    figures = "figures:\n  part: 5 boats{}\n  whole: 4 boats\nchecks:\n  - part <= whole\n"
    assert found(figures.format(""), name="a.yaml") == ["figure-set"]
    assert found(figures.format("  # checker: ignore[figure-set] counted twice"), name="a.yaml") == []


def test_without_a_reason_nothing_is_silenced() -> None:
    report = lint(f"{WRONG} {ignore(RULE, '')}\n")
    assert [finding.rule for finding in report.findings] == [RULE, "ignore-without-reason"]
    assert report.findings[1].severity == "warning"


@pytest.mark.parametrize("reason", ["", "–", " - ", ":"])
def test_a_dash_is_no_reason(reason: str) -> None:
    assert "ignore-without-reason" in found(f"{WRONG} {ignore(RULE, reason)}\n")


def test_an_unknown_rule_is_told_with_what_was_meant() -> None:
    report = lint(f"{WRONG} {ignore('percent-chnage')}\n")
    assert [finding.rule for finding in report.findings] == [RULE, "unknown-ignore"]
    assert report.findings[1].message == "no rule or pack is named percent-chnage; did you mean percent-change?"


def test_a_misspelt_word_and_a_missing_name_are_told() -> None:
    (_, misspelt) = lint(f"{WRONG} {ignore(RULE, word='ingore')}\n").findings
    assert misspelt.message.endswith("did you mean ignore?")
    (_, nameless) = lint(f"{WRONG} <!-- checker: ignore rounded -->\n").findings
    assert (nameless.rule, misspelt.rule) == ("unknown-ignore", "unknown-ignore")
    assert "names no rule" in nameless.message


def test_an_ignore_that_silences_nothing_is_told_by_its_idle_names() -> None:
    (unused,) = lint(f"Nothing is wrong here. {ignore(RULE)}\n").findings
    assert (unused.rule, unused.severity, unused.message) == (
        "unused-ignore",
        "warning",
        f"ignore[{RULE}] silences nothing",
    )
    (partly,) = lint(f"{WRONG} {ignore(f'{RULE}, figure-set')}\n").findings
    assert partly.message == "ignore[figure-set] silences nothing"


def test_an_end_that_ends_nothing_is_told() -> None:
    assert found("Nothing.\n\n<!-- checker: ignore-end -->\n") == ["unused-ignore"]


def test_the_innermost_of_two_remarks_is_the_one_in_use() -> None:
    text = f"{ignore(RULE, 'outer', 'ignore-file')}\n\n{WRONG} {ignore(RULE, 'inner')}\n"
    report = lint(text)
    assert [silent.reason for silent in report.suppressed] == ["inner"]
    assert [finding.message for finding in report.findings] == [f"ignore-file[{RULE}] silences nothing"]


def test_a_rule_that_is_switched_off_may_be_named_and_is_not_called_unused() -> None:
    text = f"{WRONG} {ignore(f'{RULE}, all')}\n"
    assert found(text, select_rules(built_in_rules(), ignore=[RULE])) == []


def test_the_rules_about_remarks_are_selected_ignored_and_regraded_like_others() -> None:
    text = f"Nothing is wrong here. {ignore(RULE)}\n"
    assert found(text, select_rules(built_in_rules(), ignore=["unused-ignore"])) == []
    assert found(text, select_rules(built_in_rules(), select=["remarks", RULE])) == ["unused-ignore"]
    book = select_rules(built_in_rules(), severity={"remarks": "error"})
    assert [finding.severity for finding in lint(text, book).findings] == ["error"]


def test_a_rule_about_remarks_can_be_silenced_by_its_name() -> None:
    text = f"{ignore('unused-ignore', 'comes and goes', 'ignore-file')}\n\nNothing. {ignore(RULE)}\n"
    report = lint(text)
    assert report.findings == ()
    assert [silent.finding.rule for silent in report.suppressed] == ["unused-ignore"]


def test_findings_about_remarks_have_fingerprints_of_their_own() -> None:
    text = f"One. {ignore(RULE)}\n\nTwo. {ignore(RULE)}\n"
    first, second = lint(text).findings
    assert first.fingerprint != second.fingerprint
    moved = lint(f"A new paragraph.\n\n{text}").findings
    assert [finding.fingerprint for finding in moved] == [first.fingerprint, second.fingerprint]


def test_many_remarks_and_many_findings_are_no_burden() -> None:
    text = "\n\n".join(f"{ignore(RULE, word='ignore-start')} {WRONG}" for _ in range(300))
    report = lint(text)
    assert len(report.suppressed) == 300
    assert report.findings == ()


def test_the_same_name_twice_in_a_remark_is_told_once() -> None:
    assert found(f"{WRONG} {ignore('percent-chnage, percent-chnage')}\n") == [RULE, "unknown-ignore"]
