"""Rule folders: what is loaded from them."""

from __future__ import annotations

import pickle
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from rule_files import HEADLINE, RENTS, load, mistakes, write

from checker.model.rule import Example, Together
from checker.rulebook import load_rules
from checker.rulebook.mistakes import RuleErrors
from checker.rulebook.selection import select_rules


def test_a_rule_with_phrases(tmp_path: Path) -> None:
    (rule,) = load(tmp_path, {"pack/rents.yaml": RENTS})
    assert (rule.name, rule.pack, rule.severity, rule.usual, rule.confidence) == (
        "rents",
        "pack",
        "error",
        None,
        "high",
    )
    assert rule.why == "One of them was changed."
    assert [slot.name for slot in rule.find[1].slots] == ["old", "new", "change", "change"]
    assert len(rule.where) == 2
    assert rule.check_source == "new == old * (1 + change)"
    assert rule.tolerance == Fraction(1, 200)
    assert rule.suspect == "change"
    assert rule.invalid == (Example("Rents rose 20%, from $100 to $110.", 15),)
    assert rule.valid[1] == Example("Rents rose 10%, from $100 to $110.", 18, "Rents", date(2016, 9, 30))
    assert rule.references == ("A handbook of rents",)


def test_a_rule_with_selectors(tmp_path: Path) -> None:
    (rule,) = load(tmp_path, {"pack/headline.yaml": HEADLINE})
    together: tuple[Together, ...] = ("document", "counted")
    assert rule.together == together
    total, part = rule.given
    assert total.kinds == frozenset({"count", "number"})
    assert dict(total.fields) == {"section": frozenset({"headline"}), "event": frozenset({"killed"})}
    assert part.kinds == frozenset({"count", "number", "ratio"})
    values = dict(part.fields)
    assert values["section"] == frozenset({"body", "list"})
    assert values["place"] == frozenset({""})
    assert values["period"] == frozenset({"*"})
    assert "january" in {value.lower() for value in values["unit"]}
    assert part.before is not None
    assert part.after is None


def test_a_selector_may_name_words_on_either_side(tmp_path: Path) -> None:
    text = HEADLINE.replace("place: none,", 'place: none, beside: ["@remaining .. {}", "the {} others", "{} left"],')
    (rule,) = load(tmp_path, {"pack/headline.yaml": text})
    sides = [(before is not None, after is not None) for before, after in rule.given[1].beside]
    assert sides == [(True, False), (True, True), (False, True)]


@pytest.mark.parametrize("beside", ["left", "{}", "{} {n} left"])
def test_words_beside_a_figure_say_where_it_stands(tmp_path: Path, beside: str) -> None:
    text = HEADLINE.replace("place: none,", f'place: none, beside: "{beside}",')
    with pytest.raises(RuleErrors):
        load(tmp_path, {"pack/headline.yaml": text})


def test_rules_come_sorted_by_pack_and_name(tmp_path: Path) -> None:
    def named(name: str) -> str:
        return RENTS.replace("name: rents", f"name: {name}")

    rules = load(tmp_path, {"b/a.yaml": named("a"), "a/deep/z.yaml": named("z"), "a/y.yml": named("y")})
    assert [(rule.pack, rule.name) for rule in rules] == [("a", "y"), ("a/deep", "z"), ("b", "a")]


def test_rules_may_lie_in_the_folder_itself(tmp_path: Path) -> None:
    (rule,) = load(tmp_path / "mine", {"rents.yaml": RENTS})
    assert rule.pack == "mine"


def test_one_file_may_be_named(tmp_path: Path) -> None:
    folder = write(tmp_path, {"pack/rents.yaml": RENTS, "words/rose.txt": "levitated", "pack/other.yaml": "x"})
    (rule,) = load_rules([f"{folder}/pack/rents.yaml"], builtin=False).rules
    assert rule.pack == "pack"


def test_word_lists_tables_and_hidden_files_are_no_rules(tmp_path: Path) -> None:
    files = {
        "reference/t.yaml": "x",
        "words/w.yaml": "x",
        ".git/r.yaml": "x",
        "pack/.r.yaml": "x",
        "pack/README.md": "x",
    }
    assert load(tmp_path, {"pack/rents.yaml": RENTS, **files})[0].name == "rents"


def test_a_word_list_beside_the_rules_adds_to_the_built_in_one(tmp_path: Path) -> None:
    (rule,) = load(tmp_path, {"pack/rents.yaml": RENTS, "words/rose.txt": "levitated"})
    triggers = set().union(*rule.find[0].triggers)
    assert {"levitated", "rose"} <= triggers


def test_the_users_tables_go_before_ours(tmp_path: Path) -> None:
    book = load_rules([write(tmp_path, {"pack/rents.yaml": RENTS})], builtin=False)
    assert book.reference_folders[0] == str(tmp_path / "reference")
    assert len(book.reference_folders) == 2


def test_a_table_that_does_not_exist(tmp_path: Path) -> None:
    rule = RENTS.replace("old > 0]", "\"old > reference('rentz', 'floor')\"]")
    with pytest.raises(RuleErrors, match=r"no reference table rentz(.|\n)*did you mean rents"):
        load(tmp_path, {"pack/rents.yaml": rule, "reference/rents.yaml": "values: {floor: 1}"})


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    assert load(tmp_path, {"pack/rents.yaml": "\ufeff" + RENTS})[0].name == "rents"


def test_line_ends_of_any_system(tmp_path: Path) -> None:
    (tmp_path / "rents.yaml").write_bytes(RENTS.replace("\n", "\r\n").encode())
    (rule,) = load_rules([str(tmp_path)], builtin=False).rules
    assert rule.invalid[0].line == 15


def test_a_book_can_be_handed_to_another_process(tmp_path: Path) -> None:
    book = load_rules([write(tmp_path, {"pack/rents.yaml": RENTS, "pack/headline.yaml": HEADLINE})], builtin=False)
    assert pickle.loads(pickle.dumps(book)) == book


TOGETHER = """\
name: rents
severity: error
summary: Rents do not fit together.
why: One of them was changed.
over: checks
message: "these cannot all hold: {working} ({figures})"
invalid: ["Rents rose."]
valid: ["Rents fell."]
"""


def test_a_rule_over_checks(tmp_path: Path) -> None:
    (rule,) = load(tmp_path, {"pack/rents.yaml": TOGETHER})
    assert (rule.over, rule.find, rule.given, rule.check_source) == ("checks", (), (), "")


@pytest.mark.parametrize("field", ["check: a == b", "suspect: figures", "tolerance: 1%", "where: a == b"])
def test_a_rule_over_checks_has_nothing_that_speaks_of_single_figures(field: str) -> None:
    name = field.partition(":")[0]
    found = mistakes(TOGETHER.replace("over: checks", f"over: checks\n{field}"))
    assert any(f"{name} is for rules over figures" in mistake for mistake in found)


def test_a_rule_over_checks_and_phrases() -> None:
    found = mistakes(TOGETHER.replace("over: checks", 'over: checks\nfind: ["rents @rose {a}"]'))
    assert any("not both" in mistake for mistake in found)


def test_a_rule_over_what_is_not_there() -> None:
    assert any("over is one of checks" in mistake for mistake in mistakes(TOGETHER.replace("checks", "chekcs", 1)))


def test_a_looser_form_goes_by_the_name_of_the_rule_as_well(tmp_path: Path) -> None:
    (tmp_path / "rents-nearby.yaml").write_text(
        RENTS.replace("name: rents", "name: rents-nearby\nvariant-of: rents"), encoding="utf-8"
    )
    (tmp_path / "rents.yaml").write_text(RENTS, encoding="utf-8")
    book = load_rules([str(tmp_path)], builtin=False)
    assert [rule.name for rule in select_rules(book, ignore=["rents-nearby"]).rules] == ["rents"]
    assert select_rules(book, ignore=["rents"]).rules == ()
    graded = select_rules(book, severity={"rents": "note", "rents-nearby": "warning"}).rules
    assert [(rule.name, rule.severity) for rule in graded] == [("rents", "note"), ("rents-nearby", "warning")]


def test_a_looser_form_of_no_rule(tmp_path: Path) -> None:
    (tmp_path / "rents.yaml").write_text(
        RENTS.replace("name: rents", "name: rents\nvariant-of: percent-chnage"), encoding="utf-8"
    )
    with pytest.raises(RuleErrors, match="there is no rule percent-chnage"):
        load_rules([str(tmp_path)], builtin=False)
