"""Words that look like a rise, and words that look like no number."""

from __future__ import annotations

import pytest

from checker.api import figures_of
from checker.model.figure import Figure


def figure(text: str, number: str) -> Figure:
    return next(found for found in figures_of(text).figures if found.number.text == number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Spices make up 40% of its exports.", "40"),
        ("The runner-up 3,100 votes behind was Orr.", "3,100"),
        ("The yeast broke down 8.4 grams of it.", "8.4"),
        ("They counted 5,200 seals, up 9%, in May.", "5,200"),
        ("They counted 5,200 seals up 9% from May.", "5,200"),
        ("The hut lies 900 metres above the lake.", "900"),
        ("The fair raised $900 for the bell.", "900"),
        ("Three down at half-time, the Reds drew.", "Three"),
        ("The board turned down 12 plans.", "12"),
        ("Nine farms cut off by snow were fed.", "Nine"),
        ("She put 15% down on a boat.", "15"),
    ],
)
def test_not_every_up_is_a_rise(text: str, number: str) -> None:
    assert figure(text, number).direction is None


def test_up_alone_is_a_rise() -> None:
    assert figure("The fee was raised by $900.", "900").direction == "up"
    assert figure("Exports were up 40% in May.", "40").direction == "up"
    assert figure("The new mast is 12 metres taller.", "12").direction == "up"
    assert figure("The trip is 20 minutes shorter.", "20").direction == "down"
    assert figure("Oil is 18 cents a litre cheaper.", "18").direction == "down"
    assert figure("Arrivals jumped an annual 7.5% in May.", "7.5").direction == "up"
    assert figure("That is a shortfall of 12%.", "12").direction == "down"
    assert figure("It is priced 40% above the old one.", "40").direction == "up"


def test_one_in_five_between_dashes_is_a_share() -> None:
    kinds = {found.text: found.kind for found in figures_of("Some adults - one in five - cannot swim.").figures}
    assert kinds == {"one in five": "ratio"}
    assert all(found.kind != "ratio" for found in figures_of("It is an all-in-one kit.").figures)


@pytest.mark.parametrize("words", ["twice last year's price", "four times last month's toll"])
def test_a_multiple_may_be_of_what_was_last_year(words: str) -> None:
    assert figures_of(f"The fee is {words}.").figures[0].kind == "multiple"


@pytest.mark.parametrize("words", ["twice last year", "six times this month", "four times that week"])
def test_what_was_done_so_often_in_a_time_is_no_multiple(words: str) -> None:
    assert all(found.kind != "multiple" for found in figures_of(f"They met {words} in Oslo.").figures)
