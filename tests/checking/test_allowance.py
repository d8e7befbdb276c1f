"""However many figures a text has, what is tried of them grows no faster than it does."""

from __future__ import annotations

import pytest

from checker.api import lint_text
from checker.checking import values
from checker.checking.allowance import LEAST, MOST_OF_RULE, OF_FIGURE, Allowance
from checker.checking.budget import Budget, OverBudgetError
from checker.checking.joint import network, together
from checker.checking.values import Context, NotApplicableError
from checker.model.document import Block, Document


@pytest.mark.parametrize("figures", [0, 100, 10_000])
def test_all_rules_together_try_no_more_than_the_figures_allow(figures: int) -> None:
    allowance = Allowance(figures)
    tried = 0
    for _ in range(1_000):
        turn = allowance.turn()
        assert turn.most <= MOST_OF_RULE
        turn.tried = turn.most
        tried += turn.tried
    assert tried <= LEAST + OF_FIGURE * figures


def test_a_rule_that_tries_all_it_may_keeps_none_from_its_turn() -> None:
    allowance = Allowance(0)
    for _ in range(10):
        turn = allowance.turn()
        assert turn.most > 500
        assert not turn.is_over
        turn.tried = turn.most
        assert turn.is_over


def test_what_is_not_tried_is_left_to_the_others() -> None:
    allowance = Allowance(0)
    first = allowance.turn()
    assert allowance.turn().most == first.most


def test_a_share_of_a_budget_is_spent_of_the_whole() -> None:
    budget = Budget(100)
    with budget.share(30) as own:
        own.spend(20)
    assert budget.left == 80
    with pytest.raises(OverBudgetError), budget.share(30) as own:
        own.spend(31)
    assert budget.left == 50
    with pytest.raises(OverBudgetError), budget.share(1_000) as own:
        own.spend(51)
    assert budget.left == 0


def test_long_stretches_are_read_so_often_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "MOST_READ", 0)
    text = "word " * 1_000
    context = Context("stated", document=Document("a.txt", text, (Block(0, text),)))
    for _ in range(values.READ_OVER):
        assert context.prose(0, len(text)) == text
    with pytest.raises(NotApplicableError):
        context.prose(0, len(text))
    assert context.prose(0, 10) == text[:10]


WRONG = "A total of 90 people came, including 30 men and 70 women. "


def test_each_contradiction_is_found_where_too_many_hang_together_to_be_explained(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wanted = [(finding.start, finding.rule) for finding in lint_text(WRONG * 5).findings]
    monkeypatch.setattr(network, "MOST_DRAFTED", 2)
    monkeypatch.setattr(together, "_MOST_EXPLAINED", 1)
    found = lint_text(WRONG * 5).findings
    assert [(finding.start, finding.rule) for finding in found] == wanted
    assert wanted
    assert not any(finding.repairs for finding in found[2:])


@pytest.mark.parametrize("sound", ["A total of 9 men, including 3 in Leeds and 6 in Hull, died. ", "He had 5 of 7. "])
def test_sound_text_stays_sound_however_often_it_comes(sound: str) -> None:
    assert lint_text(sound * 400).findings == ()
