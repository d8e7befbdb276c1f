from __future__ import annotations

from fractions import Fraction

import pytest

from checker.extraction.ages import find_ages
from checker.extraction.drafts import Draft
from checker.extraction.numerals import find_numerals
from checker.extraction.tokens import tokenise
from checker.model.document import Block


def read(text: str) -> list[tuple[str, Draft]]:
    tokens = tokenise(Block(0, text), 0, len(text), 0)
    drafts = find_ages(tokens, find_numerals(tokens), [False] * len(tokens))
    return [(text[tokens.starts[draft.first] : tokens.ends[draft.last - 1]], draft) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("A 34-year-old man fell.", "34-year-old", 34, "year"),
        ("He is 34 years old.", "34 years old", 34, "year"),
        ("The six-month-old cat slept.", "six-month-old", 6, "month"),
        ("Children under 5 years of age sleep.", "5 years of age", 5, "year"),
        ("A 87 yo man fell.", "87 yo", 87, "year"),
        ("He died aged 34.", "34", 34, "year"),
        ("She left at the age of 21.", "21", 21, "year"),
        ("A calf aged 6 weeks fell.", "6 weeks", 6, "week"),
        ("Ann Lee, 34, of York, won.", "34", 34, "year"),
        ("It was found by Ann Lee, 34.", "34", 34, "year"),
        ("Lee, 34, won.", "34", 34, "year"),
        ("The driver, 52, was hurt.", "52", 52, "year"),
        ("She turned 40 in May.", "40", 40, "year"),
        ("When he was 9, he left.", "9", 9, "year"),
    ],
)
def test_reads_an_age(text: str, span: str, value: int, unit: str) -> None:
    [(found, draft)] = read(text)
    assert (found, draft.value, draft.unit) == (span, Fraction(value), unit)
    assert draft.kind == "age"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Boys ages 12 to 15 came.", 12, 15),
        ("The 12- to 15-year-olds came.", 12, 15),
        ("Men aged between 20 and 30 came.", 20, 30),
        ("Men between the ages of 20 and 30 came.", 20, 30),
        ("People aged 18-21 came.", 18, 21),
        ("He is in his 40s.", 40, 49),
        ("She is in her late 20s.", 27, 29),
    ],
)
def test_reads_a_range_of_ages(text: str, low: int, high: int) -> None:
    [(_, draft)] = read(text)
    assert (draft.value, draft.low, draft.high) == (None, Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("text", "value", "hedge"),
    [
        ("It is for those 18 and older.", 18, "at-least"),
        ("Adults 65 and over get it.", 65, "at-least"),
        ("Children aged 12 or younger get it.", 12, "at-most"),
        ("The under-18s lost.", 18, "less-than"),
        ("The over-65s won.", 65, "more-than"),
        ("Few people over 65 came.", 65, "more-than"),
    ],
)
def test_reads_an_age_limit(text: str, value: int, hedge: str) -> None:
    [(_, draft)] = read(text)
    assert draft.value == value
    assert draft.hedge == hedge


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The sons, aged 5, 7 and 12, left.", [5, 7, 12]),
        ("Wallace, 64, and White, 67, fell.", [64, 67]),
        ("The 16- and 17-year-olds left.", [16, 17]),
    ],
)
def test_reads_several_ages(text: str, values: list[int]) -> None:
    assert [draft.value for _, draft in read(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "They came in March, 34, by bus.",
        "In Aleppo, 35, and in Idlib, 20, fell.",
        "Prices of 5,000 and over are rare.",
        "An age of 24-hour news began.",
        "He turned 12 people away.",
        "She was 12 points behind.",
        "The war went on for 12 years.",
        "It sold for under 18 dollars.",
        "The list has 1) bread, 2) milk.",
    ],
)
def test_leaves_other_numbers(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("children under the age of 7 years", "less-than"),
        ("drivers over the age of 70", "more-than"),
        ("babies under age 2", "less-than"),
        ("left school at the age of 15", None),
    ],
)
def test_a_bound_stands_before_the_word_age(text: str, hedge: str | None) -> None:
    [(_, draft)] = read(text)
    assert draft.hedge == hedge


def test_reads_a_range_of_old_things_with_a_stray_hyphen() -> None:
    [(_, draft)] = read("a 210,000 to-250,000 year-old jaw")
    assert draft.low == 210_000
    assert draft.high == 250_000
