"""Figures that take their sense from words near them: levels foreseen, points of a percentage, ages of groups."""

from __future__ import annotations

import pytest
from told_figures import told

from checker.api import figures_of


@pytest.mark.parametrize("seers", ["analysts", "economists", "most investors", "the experts"])
@pytest.mark.parametrize("foresaw", ["expected", "had forecast", "predicted"])
def test_what_somebody_foresaw_is_no_number_of_them(seers: str, foresaw: str) -> None:
    text = f"Sales of 2.8 billion yuan beat the 3.1 billion {seers} {foresaw}."
    assert told(text) == "money 2800000000 CNY; money 3100000000 CNY"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The loss widened to 96 million euros from 21 million.", "money 96000000 EUR; money 21000000 EUR"),
        ("The cost rose to 96 million euros from 21 farms.", "money 96000000 EUR; count 21 farm"),
        ("Some expect 4%, but the 20 experts predicted more.", "percent 4 percent; count 20 expert"),
        ("Joblessness was 9.1%, 1.2 points lower than here.", "percent 9.1 percent; percentage-points 1.2"),
        ("In the poll she has 52%, nine points ahead of him.", "percent 52 percent; percentage-points 9"),
        ("The index lost 1.2% and was 8.5 points lower.", "percent 1.2 percent; count 8.5 point"),
        ("They won 60% of games and are 6 points clear.", "percent 60 percent; count 6 point"),
        ("The 18-to-24 bracket votes least.", "age 18..24 year"),
        ("One child under five dies of it.", "count 1 child; less-than age 5 year"),
        ("It hurt 40 people, 12 of them under 18.", "count 40 person; count 12 person; less-than age 18 year"),
        ("The abbey was founded in AD 1132.", "date"),
        ("Bill C-18 passed.", "identifier"),
        ("Jets of 617 Squadron used Runway 12L.", "identifier; identifier"),
        ("Junctions 15 and 16 are shut.", "identifier"),
        ("He wears size 14 boots.", "identifier"),
    ],
)
def test_figures(text: str, figures: str) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("Gales brought down 40 trees.", [None]),
        ("The firm raised its dividend 4%.", ["up"]),
        ("It cut the top rate 3%.", ["down"]),
        ("It owns the top floor and 3%.", [None]),
    ],
)
def test_directions(text: str, directions: list[str | None]) -> None:
    assert [figure.direction for figure in figures_of(text).figures] == directions
