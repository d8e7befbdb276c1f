"""How one figure is set beside another, and how "of" leads from a part to its whole."""

from __future__ import annotations

import pytest
from pages import fig, page

from checker.checking.appositions import apposed, part_of
from checker.checking.values import Context, NotApplicableError, Truth


def related(function: object, text: str, *others: str) -> bool:
    """What a function says of the figures "12" and "30%" of a text, which may have other figures."""
    numbers = sorted(("12", "30%", *others), key=text.index)
    here = page(text, *(fig(number, number.removesuffix("%")) for number in numbers))
    figures = {figure.text: figure for figure in here.extraction.figures}
    context = Context("stated", document=here.document, extraction=here.extraction)
    assert callable(function)
    return function((figures["12"], figures["30%"]), context) is Truth.YES


@pytest.mark.parametrize(
    "text",
    [
        "The 12 (30%) left.",
        "He sold 12 (that is, 30%).",
        "He sold 12 – or just 30% – of them.",
        "He sold 12 cars in the valley, or a mere 30%.",
        "He sold 12, which represents 30% of all.",
        "He sold 12, giving a bad-debt ratio of 30%.",
        "He sold 12, a loss of 30%.",
        "Some 30% of them were sold: 12.",
        "He sold 12. That is 30%.",
        "He sold 12. The share, 30%, is large.",
        "He sold 12 (cfr: 30%).",
        "Some 30% of that, or 12, was sold.",
    ],
)
def test_a_sign_and_little_words_set_one_figure_beside_another(text: str) -> None:
    assert related(apposed, text)


@pytest.mark.parametrize(
    "text",
    [
        "He sold 12 cars and 30% of his land.",
        "He sold 12 cars and, 30% richer, left.",
        "He sold 12 cars. Some 30% were red.",
        "The best (Lund, with 12) had 30%.",
        "They lost 12-30%.",
    ],
)
def test_without_a_sign_each_says_something_of_its_own(text: str) -> None:
    assert not related(apposed, text)


def test_a_third_figure_between_comes_first() -> None:
    assert not related(apposed, "He sold 12 of 40 (30%).", "40")


@pytest.mark.parametrize("text", ["12 of the 30%", "12) of the town council's 30%", "12 have died out of 30%"])
def test_of_leads_from_a_part_to_its_whole(text: str) -> None:
    assert related(part_of, text)


@pytest.mark.parametrize(
    "text",
    [
        "12 of which 30%",
        "12 of them and 30%",
        "12. Of the 30%",
        "30% of the 12",
        "12. Out of the 30%",
        "12, out-of-town 30%",
    ],
)
def test_of_ends_with_its_clause(text: str) -> None:
    assert not related(part_of, text)


def test_without_a_text_nothing_stands_between() -> None:
    here = page("12 (30%)", fig("12", "12"), fig("30%", "30"))
    for function in (apposed, part_of):
        with pytest.raises(NotApplicableError):
            function(here.extraction.figures, Context("stated"))
