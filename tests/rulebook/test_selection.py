from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import pytest

from checker.model.finding import Severity
from checker.model.rule import Name, Rule, RuleBook, Template
from checker.rulebook.selection import UnknownRuleError, select_rules


def _rule(name: str, pack: str, severity: Severity = "error", usual: Severity | None = None) -> Rule:
    return Rule(name, pack, f"{name}.yaml", severity, "", "", Name("x"), "x", Template("", ()), usual=usual)


BOOK = RuleBook((_rule("sum", "core", usual="warning"), _rule("change", "core"), _rule("toll", "unlikely", "warning")))

Severities = Mapping[str, Severity | Literal["off"]]


def _names(select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), severity: Severities | None = None) -> list[str]:
    return [rule.name for rule in select_rules(BOOK, select=select, ignore=ignore, severity=severity).rules]


def test_all_rules_apply_unless_something_is_said() -> None:
    assert _names() == ["sum", "change", "toll"]


def test_rules_and_packs_are_selected_and_ignored_by_name() -> None:
    assert _names(select=("core",)) == ["sum", "change"]
    assert _names(select=("core", "toll"), ignore=("sum",)) == ["change", "toll"]
    assert _names(ignore=("core",)) == ["toll"]


def test_off_is_as_good_as_ignored() -> None:
    assert _names(severity={"core": "off"}) == ["toll"]
    assert _names(severity={"core": "off", "sum": "note"}) == ["sum", "toll"]


def test_a_severity_of_a_rule_goes_before_that_of_its_pack() -> None:
    book = select_rules(BOOK, severity={"core": "note", "change": "warning"})
    assert [rule.severity for rule in book.rules] == ["note", "warning", "warning"]


def test_a_pack_stands_for_the_packs_in_it() -> None:
    book = RuleBook((_rule("a", "core/change"), _rule("b", "core/sums"), _rule("c", "corelike")))
    assert [rule.name for rule in select_rules(book, select=["core"]).rules] == ["a", "b"]
    levels = select_rules(book, severity={"core": "note", "core/sums": "warning"}).rules
    assert [rule.severity for rule in levels] == ["note", "warning", "error"]


def test_a_strained_reading_never_weighs_more_than_the_rule() -> None:
    (milder,) = select_rules(BOOK, select=["sum"], severity={"sum": "note"}).rules
    assert milder.usual == "note"


def test_unknown_names_are_refused_all_at_once_with_what_was_meant() -> None:
    with pytest.raises(UnknownRuleError) as caught:
        select_rules(BOOK, select=["cor"], ignore=["chnge"], severity={"zzz": "off"})
    assert str(caught.value).splitlines() == [
        "select: no rule or pack is named cor; did you mean core?",
        "ignore: no rule or pack is named chnge; did you mean change?",
        "severity: no rule or pack is named zzz",
    ]
