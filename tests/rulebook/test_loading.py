"""Rule folders: what is loaded, and every mistake that is found on the way."""

from __future__ import annotations

import pickle
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import UsageError
from checker.model.rule import Example, Rule, Together
from checker.rulebook import load_rules
from checker.rulebook.classes import WordClasses
from checker.rulebook.mistakes import RuleErrors, Source
from checker.rulebook.rule_file import FIELDS, read_rule
from checker.rulebook.selection import select_rules

RENTS = """\
name: rents
severity: error
summary: A rise in rents does not follow from the rents.
why: |
  One of them was changed.
find:
  - "rents @rose {change:percent}, from {old} to {new}"
  - 'rents @rose from {old} to {new} \\( ({change:percent}|{change:multiple}) \\)'
where: ["comparable(old, new)", old > 0]
check: new == old * (1 + change)
suspect: change
tolerance: 0.5%
message: "{old} to {new} is {computed}, not {change}"
invalid:
  - "Rents rose 20%, from $100 to $110."
valid:
  - "Rents rose 10%, from $100 to $110."
  - text: Rents rose 10%, from $100 to $110.
    title: Rents
    date: 2016-09-30
references: [A handbook of rents]
"""

HEADLINE = """\
name: headline
severity: warning
usual: note
confidence: low
summary: The headline counts more than the text.
why: It was written first.
given:
  total: {kind: count, section: headline, event: killed}
  part: {kind: [whole, ratio], section: [body, list], place: none, period: any, before: "(in|near) ..", unit: "@months"}
together: [document, counted]
check: part <= total
message: "{total} in the headline, {part} in the text"
invalid: [some text]
valid: [another text]
"""


def write(folder: Path, files: dict[str, str]) -> str:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return str(folder)


def load(folder: Path, files: dict[str, str]) -> tuple[Rule, ...]:
    return load_rules([write(folder, files)], builtin=False).rules


def mistakes(text: str, name: str = "rents") -> list[str]:
    source = Source(f"{name}.yaml", text)
    assert read_rule(source, "pack", WordClasses()) is None
    return [str(mistake) for mistake in source.mistakes]


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


def test_every_mistake_of_every_file_at_once(tmp_path: Path) -> None:
    files = {"pack/rents.yaml": RENTS.replace("severity: error", "severity: eror").replace("where:", "wher:")}
    files["pack/headline.yaml"] = HEADLINE.replace("killed", "[").replace("}", "")
    with pytest.raises(RuleErrors) as raised:
        load(tmp_path, files)
    assert [Path(mistake.path).name for mistake in raised.value.mistakes] == [
        "headline.yaml",
        "rents.yaml",
        "rents.yaml",
    ]
    assert isinstance(raised.value, UsageError)
    assert str(raised.value).startswith("3 mistakes in the rules")
    assert pickle.loads(pickle.dumps(raised.value)).mistakes == raised.value.mistakes


def test_a_mistake_is_shown_with_its_line_and_a_suggestion() -> None:
    shown = mistakes(RENTS.replace("{change:percent}, from", "{change:precent}, from"))
    assert shown == [
        "rents.yaml:7:26: there is no kind 'precent'\n"
        '    7 |   - "rents @rose {change:precent}, from {old} to {new}"\n'
        "      |                          ^\n"
        "        did you mean percent?"
    ]


def test_two_rules_of_one_name(tmp_path: Path) -> None:
    with pytest.raises(RuleErrors, match="another rule is named rents"):
        load(tmp_path, {"a/rents.yaml": RENTS, "b/rents.yaml": RENTS})


def test_a_folder_that_does_not_exist() -> None:
    with pytest.raises(UsageError, match="no such folder"):
        load_rules(["nowhere/at/all"], builtin=False)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "rents.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RuleErrors, match="not UTF-8"):
        load_rules([str(tmp_path)], builtin=False)


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    with pytest.raises(RuleErrors, match="200,000"):
        load(tmp_path, {"rents.yaml": "#" * 200_001})


@pytest.mark.parametrize("name", ["name", "severity", "summary", "why", "check", "message", "invalid", "valid"])
def test_a_field_that_is_missing(name: str) -> None:
    assert any(f"{name} is missing" in mistake for mistake in mistakes(RENTS.replace(f"{name}:", f"{name}_:", 1)))


def test_a_rule_that_does_not_say_where_to_look() -> None:
    assert any(
        "find, given, pattern or over is missing" in mistake for mistake in mistakes(RENTS.replace("find:", "findd:"))
    )


def test_a_comma_that_ends_an_item_of_a_list() -> None:
    found = mistakes(RENTS.replace('"comparable(old, new)"', "comparable(old, new)"))
    assert all("put quotation marks around it" in mistake for mistake in found)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("summary: A", "sumary: A", "did you mean summary"),
        ("name: rents", "name: rent", "they must be the same"),
        ("name: rents", "name: Rents", "small letters"),
        ("name: rents", "name: [rents]", "name is a text"),
        ("name: rents", "name:", "name is empty"),
        ("severity: error", "severity: error\nusual: error", "usual is one of"),
        ("severity: error", "severity: note\nusual: warning", "graver"),
        ("tolerance: 0.5%", "tolerance: 0.005", "a percentage such as 1%"),
        ("suspect: change", "suspect: chnge", "did you mean change"),
        ("suspect: change", "suspect: change\ntogether: [document]", "belongs to given"),
        ("check: new == old * (1 + change)", "check: old * (1 + change)", "no condition"),
        ("old > 0]", "old]", "no condition"),
        ("message:", "given: {a: {kind: count}}\nmessage:", "not both"),
        ('from {old} to {new}"', 'from {old}"', "this phrase has no {new}"),
        ("date: 2016-09-30", "date: 2016-9-30", "a day such as"),
        ("date: 2016-09-30", "date: 2016-02-30", "a day such as"),
        ("    title: Rents", "    titel: Rents", "did you mean title"),
        ("  - text: Rents", "  - txet: Rents", "needs a text"),
        ("references: [A handbook of rents]", "references: []", "empty list"),
        ("references: [A handbook of rents]", "references: [[a]]", "is a text"),
        ("@rose {change", "@roose {change", "did you mean @rose"),
    ],
)
def test_mistakes_in_rules_with_phrases(old: str, new: str, message: str) -> None:
    assert old in RENTS
    found = mistakes(RENTS.replace(old, new, 1))
    assert any(message in mistake for mistake in found), found


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("kind: count", "knd: count", "did you mean kind"),
        ("kind: count", "kind: cuont", "did you mean count"),
        ("section: headline", "section: hedline", "did you mean headline"),
        ("period: any", "period: 2016", "any or none"),
        ('"@months"', '"@monhts"', "did you mean @months"),
        ("(in|near) ..", "(in|near", "never closed"),
        ("(in|near) ..", "{n} in", "words, classes and gaps only"),
        ("[document, counted]", "[document, countd]", "did you mean counted"),
        ("[document, counted]", "[document, document]", "twice"),
        ("  total: {", "  Total: {", "small letters"),
        ("  total: {kind: count, section: headline, event: killed}", "  total: killed", "has the form name: value"),
    ],
)
def test_mistakes_in_rules_with_selectors(old: str, new: str, message: str) -> None:
    assert old in HEADLINE
    found = mistakes(HEADLINE.replace(old, new, 1), "headline")
    assert any(message in mistake for mistake in found), found


@pytest.mark.parametrize("text", ["", "a", "- a", "42", "# nothing"])
def test_a_file_that_holds_no_fields(text: str) -> None:
    assert len(mistakes(text)) == 1


_CLASSES = WordClasses()
_SPLICES = st.one_of(
    st.text(max_size=8), st.sampled_from([*FIELDS, "\n", ": ", "{", "[", '"', "@", "..", "(", ")?", "|"])
)


@given(st.sampled_from([RENTS, HEADLINE]), st.lists(st.tuples(st.integers(0, 900), st.integers(0, 12), _SPLICES)))
def test_a_spoilt_rule_is_a_rule_or_a_mistake(text: str, splices: list[tuple[int, int, str]]) -> None:
    for start, length, replacement in splices:
        text = text[:start] + replacement + text[start + length :]
    source = Source("rents.yaml", text)
    rule = read_rule(source, "pack", _CLASSES)
    assert (rule is None) == bool(source.mistakes)
    assert all(str(mistake) for mistake in source.mistakes)


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
