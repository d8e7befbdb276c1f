"""Selectors as bits: a figure has the bits of the selectors that choose it, and no others."""

from __future__ import annotations

import pytest
from pages import fig

from checker.api import built_in_rules
from checker.checking.candidates import Candidates
from checker.checking.selecting import Selecting, conditions_of, selects
from checker.extraction import extract
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.rule import Rule, Selector, Wording
from checker.proving import document_of
from checker.reading import read_document

RULES = [rule for rule in built_in_rules().rules if rule.given]
SELECTORS = list({conditions_of(selector): selector for rule in RULES for selector in rule.given}.values())
SELECTING = Selecting((conditions_of(selector),) for selector in SELECTORS)


def figures_of(text: str) -> tuple[Figure, ...]:
    return extract(read_document("example.md", text.encode())).figures


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_figure_has_the_bits_of_what_selects_it(rule: Rule) -> None:
    for example in (*rule.invalid[:2], *rule.valid[:2]):
        for figure in figures_of(document_of(example)):
            bits = SELECTING.fulfilled(figure)
            chosen = [selector for selector in SELECTORS if selects(selector, figure)]
            assert bits == sum(SELECTING.bits_of((conditions_of(selector),)) for selector in chosen)


def test_words_that_must_stand_beside_a_figure_are_looked_up_before_it_is_asked() -> None:
    one, other = Wording(r"\Aleft ", frozenset({"left"})), Wording(r"(?<![^ ])other \Z", frozenset({"other"}))
    either, both = Selector("a", beside=((None, one), (other, None))), Selector("a", before=other, after=one)
    selecting = Selecting([(conditions_of(either),), (conditions_of(both),)])
    figures = [fig("1", "1", after="left"), fig("2", "2", before="other"), fig("3", "3", before="left")]
    last = fig("4", "4", before="other", after="left")
    candidates = Candidates(Extraction((*figures, last)), selecting)
    assert [figure.text for figure in candidates.of((conditions_of(either),))] == ["1", "2", "4"]
    assert [figure.text for figure in candidates.of((conditions_of(both),))] == ["4"]
