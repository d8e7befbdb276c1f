"""Messages: text with slots, fields, results and expressions in it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.rule import Binary, Field, Literal_, Name
from checker.rulebook.mistakes import RuleErrors
from checker.rulebook.templates import FORMATS, parse_template

SLOTS = {"old", "new"}


def test_text_slots_and_results() -> None:
    template = parse_template("{old} to {new.number} is {computed}, not {stated}: {working}", SLOTS)
    assert template is not None
    assert template.parts == (
        (Name("old"), ""),
        " to ",
        (Field("new", "number"), ""),
        " is ",
        (Name("computed"), ""),
        ", not ",
        (Name("stated"), ""),
        ": ",
        (Name("working"), ""),
    )


@pytest.mark.parametrize("style", FORMATS)
def test_an_expression_with_a_format(style: str) -> None:
    template = parse_template(f"{{= new / 2 | {style}}}", SLOTS)
    assert template is not None
    assert template.parts == ((Binary("/", Name("new"), Literal_(Fraction(2))), style),)


def test_an_expression_without_a_format() -> None:
    template = parse_template("{=new}", SLOTS)
    assert template is not None
    assert template.parts == ((Name("new"), ""),)


def test_doubled_braces_are_braces() -> None:
    template = parse_template("{{old}} }}{{", SLOTS)
    assert template is not None
    assert template.parts == ("{old} }{",)


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("a {olt} b", 4, "did you mean old"),
        ("a {old.unti} b", 4, "did you mean unit"),
        ("a {compted} b", 4, "did you mean computed"),
        ("a {old", 3, "written {{"),
        ("a } b", 3, "written }}"),
        ("a {} b", 4, "no slot"),
        ("a {= old | percnt}", 12, "did you mean percent"),
        ("a {= olt + 1}", 6, "did you mean old"),
        ("a {= } b", 5, "missing"),
        ("a " * 301, 1, "600 characters"),
    ],
)
def test_mistakes_have_their_place(text: str, column: int, message: str) -> None:
    with pytest.raises(RuleErrors, match=message) as raised:
        parse_template(text, SLOTS)
    assert raised.value.mistakes[0].column == column


_PIECES = st.sampled_from(["{", "}", "{{", "}}", "old", "= ", " | ", "percent", ".", "unit", "computed", "x", "+", "é"])


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join)))
def test_any_text_is_a_template_or_a_mistake(text: str) -> None:
    mistakes: list[int] = []
    template = parse_template(text, SLOTS, lambda offset, *_: mistakes.append(offset))
    assert (template is None) == bool(mistakes)
    assert all(0 <= offset <= len(text) for offset in mistakes)


@given(st.text(max_size=600))
def test_text_with_its_braces_doubled_says_itself(text: str) -> None:
    doubled = text.replace("{", "{{").replace("}", "}}")
    if len(doubled) <= 600:
        template = parse_template(doubled, ())
        assert template is not None
        assert "".join(part for part in template.parts if isinstance(part, str)) == text
