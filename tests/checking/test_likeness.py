"""What goes together, and what excludes each other, as rules ask for it."""

from __future__ import annotations

import pytest

from checker.api import figures_of
from checker.checking.likeness import alike, bare, exclusive, listed, same_fact, shared_words
from checker.checking.values import Context, Measure, NotApplicableError, Truth
from checker.model.figure import Figure
from checker.model.interval import exactly

CONTEXT = Context("stated", None, ())


def figures(text: str) -> tuple[Figure, ...]:
    return figures_of(text).figures


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Sales rose from 40 to $50.", True),
        ("Sales rose from €40 to $50.", False),
        ("The rate rose from 11 in spring to 24%.", False),
        ("They have 12 goats and 14 sheep.", True),
        ("They walked 12 miles with 14 sheep.", False),
    ],
)
def test_a_number_alone_goes_with_any_unit_but_not_with_a_percentage(text: str, together: bool) -> None:
    amounts = tuple(figure for figure in figures(text) if figure.kind not in {"date", "period"})
    assert alike(amounts, CONTEXT) is Truth.sure(together)


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The choir has 26 women and 14 men.", True),
        ("Of the herds, 31 were confirmed and four probable.", True),
        ("There were 12 confirmed and two confirmed cases.", False),
        ("There were 12 men, nine women and four children.", True),
        ("There were nine women and four children.", False),
        ("There were five children and eight women.", False),
        ("There were 14 dogs and two cats.", False),
    ],
)
def test_men_and_women_exclude_each_other_but_children_and_women_do_not(text: str, apart: bool) -> None:
    assert exclusive(figures(text), CONTEXT) is Truth.sure(apart)


def test_a_figure_stands_alone_without_a_noun_or_sign() -> None:
    alone, dogs, share = figures("We saw 14, then 15 dogs and 16%.")
    assert bare((alone,), CONTEXT) is Truth.YES
    assert bare((alone, dogs), CONTEXT) is Truth.NO
    assert bare((share,), CONTEXT) is Truth.NO


def test_a_word_is_looked_up_in_any_form() -> None:
    assert listed(("Climbs", "rose"), CONTEXT) is Truth.YES
    assert listed(("table", "rose"), CONTEXT) is Truth.NO


def test_a_list_that_does_not_exist_answers_nothing() -> None:
    with pytest.raises(NotApplicableError):
        listed(("word", "no-such-list"), CONTEXT)


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("In Oslo 12 trams stopped. The 14 trams are old.", True),
        ("In Oslo 12 trams stopped. In Bergen 14 trams stopped.", False),
        ("Ann Lind said 12 trams stopped. Ms Lind said 14 trams were old.", True),
        ("Ann Lind said 12 trams stopped. Police said 14 trams stopped.", False),
        ("There are 12 trams. There will be 14 trams.", False),
        ("There are 12 trams. “We have 14 trams,” it says.", True),
    ],
)
def test_another_place_speaker_or_mode_is_another_fact(text: str, one: bool) -> None:
    assert same_fact(figures(text), CONTEXT) is Truth.sure(one)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Barley closed at $4.15 on Friday. Friday's close of $4.51 was best.", 2),
        ("The mast is 84 metres tall. At 48 metres, the mast is red.", 1),
        ("The mast is 84 metres tall. A hen weighs 3 kilos.", 0),
    ],
)
def test_two_numbers_share_the_words_that_stand_around_both(text: str, number: int) -> None:
    one, other = (figure for figure in figures(text) if figure.kind in ("money", "quantity"))
    assert shared_words((one, other), CONTEXT) == Measure(exactly(number))
