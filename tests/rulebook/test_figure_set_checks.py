"""The checks of a figure set as rules."""

from __future__ import annotations

import pytest

from checker.errors import UnreadableError
from checker.model.document import Block, Document, NamedCheck
from checker.model.rule import Compare, Name
from checker.rulebook.figure_sets import RULE_NAME, FigureSetError, check_rules


def figure_set(*checks: str, quote: str = "") -> Document:
    text = "".join(f"- {quote}{check}{quote}\n" for check in checks)
    named = tuple(NamedCheck(check, text.index(quote + check)) for check in checks)
    blocks = tuple(Block(0, "", name=name) for name in ("week", "month", "killed"))
    return Document("set.yaml", text, blocks, checks=named)


def test_a_check_becomes_a_rule_over_the_figures_by_name() -> None:
    (rule,) = check_rules(figure_set("week <= month"))
    assert (rule.name, rule.severity, rule.check_source) == (RULE_NAME, "error", "week <= month")
    assert rule.check == Compare("<=", Name("week"), Name("month"))
    assert [(chosen.slot, chosen.fields) for chosen in rule.given] == [
        ("week", (("name", frozenset({"week"})),)),
        ("month", (("name", frozenset({"month"})),)),
    ]
    assert [part for part in rule.message.parts if isinstance(part, str)] == [
        "week <= month does not hold: ",
        "week is ",
        " and month is ",
    ]


def test_a_set_without_checks_has_no_rules() -> None:
    assert check_rules(figure_set()) == ()


@pytest.mark.parametrize("quote", ["", '"', "'"])
def test_mistakes_have_their_place(quote: str) -> None:
    with pytest.raises(FigureSetError) as raised:
        check_rules(figure_set("week <= month", "week <= mnth", "week + month", quote=quote))
    width = len(quote)
    assert [(mistake.line, mistake.column) for mistake in raised.value.mistakes] == [(2, 11 + width), (3, 3 + width)]
    assert "did you mean month" in str(raised.value)
    assert isinstance(raised.value, UnreadableError)


def test_a_check_that_names_no_figure_is_a_mistake() -> None:
    with pytest.raises(FigureSetError, match="compares figures"):
        check_rules(figure_set("1 == 2"))
