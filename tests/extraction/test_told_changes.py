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


def test_what_is_sent_up_or_down_by_so_much_has_moved() -> None:
    assert kinds("The mill cut the number of its carts by 12 per cent.")[-1] == ("percent", "down")
    assert kinds("They are expanding the choir by 21 per cent.")[-1] == ("percent", "up")
    assert kinds("He cut the loaf, and missed the bus by 12 per cent.")[-1] == ("percent", None)


def test_a_loss_in_percent_is_a_fall() -> None:
    assert kinds("The roll is 289, a loss of 25 per cent.")[-1] == ("percent", "down")
    assert kinds("The firm made a loss of $4m.")[-1] == ("money", None)


def test_what_is_short_of_a_value_is_below_it() -> None:
    assert kinds("It is 20 per cent short of the goal.")[-1] == ("percent", "down")
    assert kinds("It is 20 per cent ahead of the goal.")[-1] == ("percent", "up")


def test_a_third_bigger_is_a_share() -> None:
    assert kinds("The new hall is a third bigger than the old one.")[0] == ("ratio", "up")
    assert kinds("They built a third bigger hall.")[0][0] == "ordinal"


def test_more_than_halved_is_less_than_half() -> None:
    assert figures_of("The toll was more than halved.").figures[0].hedge == "less-than"
    assert figures_of("The toll was more than doubled.").figures[0].hedge == "more-than"


def test_where_many_are_spoken_of_an_m_is_a_million() -> None:
    assert kinds("With an audience of 2.1m, it was a hit.")[0][0] == "count"
    assert kinds("The audience sat 2.1m apart.")[0][0] == "quantity"


def test_what_was_one_of_so_much_is_told_by_its_noun() -> None:
    assert kinds("There were 4,500, so the fall was one of 45 per cent.")[-1] == ("percent", "down")
