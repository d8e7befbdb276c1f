"""Changes, moves and times that are told by signs and little words."""

from __future__ import annotations

from checker.api import figures_of


def kinds(text: str) -> list[tuple[str, str | None]]:
    return [(figure.kind, figure.direction) for figure in figures_of(text).figures]


def test_plus_in_brackets_is_a_rise() -> None:
    assert kinds("Takings: 90 crowns (plus 5 per cent).")[-1] == ("percent", "up")


def test_plus_between_two_terms_is_none() -> None:
    assert kinds("It costs $40 plus 5 per cent.")[-1] == ("percent", None)


def test_what_is_taken_from_one_rate_to_the_other_has_moved() -> None:
    assert len(kinds("The bank brought its rate from 2% to 3%.")) == 2


def test_what_takes_so_long_is_a_range() -> None:
    assert len(kinds("It took from 2% to 3% of the crop.")) == 1


def test_a_year_before_a_colon_is_a_date() -> None:
    assert kinds("Letters carried in 2023: 5.5 million.")[0][0] == "date"


def test_ill_is_a_state_only_with_a_capital() -> None:
    found = figures_of("Some 40 monks had fallen ill. That is 30 more than in May.").figures
    assert [figure.sentence for figure in found][:2] == [0, 1]


def test_a_quarter_cooler_is_a_share() -> None:
    assert kinds("The halls are a quarter cooler.")[0][0] == "ratio"
