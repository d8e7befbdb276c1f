"""Every mistake in rule files: what is said of it, and where."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rule_files import HEADLINE, RENTS, load, mistakes

from checker.errors import UsageError
from checker.rulebook import load_rules
from checker.rulebook.classes import WordClasses
from checker.rulebook.mistakes import RuleErrors, Source
from checker.rulebook.rule_file import FIELDS, read_rule


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
