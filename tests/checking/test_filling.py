"""How slots are filled: conditions that are asked early leave out what they would have left out in the end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pages import fig, page

from checker.api import built_in_rules
from checker.checking.candidates import Candidates
from checker.checking.evaluate import Environment, compile_expression, truth_of
from checker.checking.filling import fillings
from checker.checking.joining import Way, join
from checker.checking.planning import Plan
from checker.checking.selecting import Selecting
from checker.checking.values import Context, Truth
from checker.extraction import extract
from checker.model.rule import Rule, RuleBook, Selector
from checker.proving import document_of
from checker.reading import read_document

JOINING = [rule for rule in built_in_rules().rules if len({selector.slot for selector in rule.given}) > 1]


@pytest.mark.parametrize("rule", JOINING, ids=lambda rule: rule.name)
def test_what_is_asked_early_is_what_would_be_asked_in_the_end(rule: Rule) -> None:
    book = replace(built_in_rules(), rules=(rule,))
    conditions = [compile_expression(condition) for condition in rule.where]
    for example in (*rule.invalid[:2], *rule.valid[:2]):
        document = read_document("example.md", document_of(example).encode())
        extraction = extract(document)
        stated = Context("stated", document.date, book.reference_folders, document, extraction)
        whole = [filling for _, found in fillings(document, extraction, Plan(book), None) for filling in found]
        holding = [
            filling
            for filling in whole
            if all(truth_of(condition, Environment(filling, stated)) is Truth.YES for condition in conditions)
        ]
        early = [filling for _, found in fillings(document, extraction, Plan(book), stated) for filling in found]
        assert early == holding


def test_what_does_not_fit_is_not_gone_on_with() -> None:
    here = page("1 2 3", *(fig(number) for number in "123"))
    asked: list[tuple[str, ...]] = []

    def fits(slot: int, filling: object) -> bool:
        assert isinstance(filling, dict)
        asked.append(tuple(figure.text for figure in filling.values()))
        return slot > 0 or filling["a"].text == "2"

    way = Way((Selector("a"), Selector("b")), ("sentence",))
    candidates = Candidates(here.extraction, Selecting(slot.choices for slot in way.slots))
    found = [tuple(filling) for filling in join(way, candidates, fits=fits)]
    assert len(found) == 2
    assert asked == [("1",), ("2",), ("2", "1"), ("2", "3"), ("3",)]


def test_a_book_without_rules_fills_nothing() -> None:
    document = read_document("a.txt", b"12 of 40 (30%)")
    extraction = extract(document)
    assert not list(fillings(document, extraction, Plan(RuleBook()), None))
