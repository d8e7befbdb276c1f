"""What numbers share with their neighbours."""

from __future__ import annotations

import pytest

from checker.api import figures_of
from checker.model.figure import Figure


def figures(text: str) -> list[Figure]:
    return list(figures_of(text).figures)


def counted(text: str) -> list[str | None]:
    return [figure.counted for figure in figures(text)]


def test_a_word_left_out_before_a_hyphen_is_that_of_the_next_number() -> None:
    assert counted("They sell three-, five- and seven-door vans.") == ["door"] * 3
    assert counted("It has two- or three-storey homes.") == ["storey"] * 2
    assert [f.unit for f in figures("He had two-, three- and five-year terms.")] == ["year"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "The index closed at 7,104.20, up 35 points.",
        "The index (7104.20 down 35.5 points) fell.",
        "It rose 58 points to 2,100.4.",
        "It rose 58 points, or 2.8%, to close at 2,100.4.",
    ],
)
def test_the_level_of_an_index_counts_points_as_its_change_does(text: str) -> None:
    assert [f.counted for f in figures(text) if f.kind != "percent"] == ["point", "point"]


def test_points_of_a_player_make_no_level() -> None:
    assert counted("He had 31 points and 2,100 fans in the hall.") == ["point", "fan"]


def test_a_choice_of_two_sums_is_money_both_times() -> None:
    assert [f.kind for f in figures("It costs 8 or $9.")] == ["money", "money"]
    assert [f.kind for f in figures("Pay the 3 of us or $900.")] == ["number", "money"]


def test_what_is_measured_may_stand_before_the_rate() -> None:
    assert figures("The ferry takes 3 million gallons of heavy oil a year.")[0].per == "year"
    assert figures("It bought 3 tonnes of rice a week ago.")[0].per is None


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("They got $40 each, or less.", ["item"]),
        ("It paid $40 to each of them.", ["item"]),
        ("It costs $40 each way.", [None]),
        ("Each of the 12 heirs gets $40.", [None, "item"]),
        ("Each of the 12 heirs came, and a total of $40 was spent.", [None, None]),
        ("She scores 3.1 goals a game.", ["game"]),
        ("He gave 12 dogs a game to play.", ["game"]),
        ("He gave 12 dogs a home.", [None]),
        ("There were 475 thefts recorded by guards each day.", ["day", None]),
    ],
)
def test_what_holds_for_each_is_a_rate(text: str, per: list[str | None]) -> None:
    assert [figure.per for figure in figures(text)] == per
