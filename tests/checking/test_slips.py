"""Numbers that a slip of the hand turns into each other, and the words between two figures."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.api import figures_of
from checker.checking.slips import between, slip_between, slipped
from checker.checking.values import Context, Truth
from checker.reading import read_document


def _slipped(text: str) -> Truth:
    one, other = figures_of(text).figures
    outcome = slipped((one, other), Context("widest"))
    assert isinstance(outcome, Truth)
    return outcome


@pytest.mark.parametrize(
    "text",
    [
        "£84m, then £48m",
        "6.4% and 4.6%",
        "450 homes, 540 homes",
        "2,100 jobs, 1,200 jobs",
        "£32,400 or £324,000",
        "$3.4 billion and $3.4 million",
        "12 thousand people, 12 people",
    ],
)
def test_a_slip_of_the_hand_is_known(text: str) -> None:
    assert _slipped(text) is Truth.YES


@pytest.mark.parametrize(
    "text",
    ["£48m, then £48m", "£48m and £49m", "450 homes, 11 homes", "4% and $4", "5 dogs, 55 dogs", "$110,000, then $1.1m"],
)
def test_what_is_equal_or_simply_different_is_no_slip(text: str) -> None:
    assert _slipped(text) is Truth.NO


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "Five dogs chased a cat for 20 minutes."),
        ("a.html", "<p>Five dogs <a rel=20>chased</a> a cat <p>for 20 minutes"),
    ],
)
def test_the_words_between_two_figures_are_known_whichever_comes_first(name: str, text: str) -> None:
    first, *_, last = figures_of(text, name=name).figures
    context = Context("widest", document=read_document(name, text.encode()))
    assert between((first, last), context) == between((last, first), context)
    assert str(between((first, last), context)).split() == ["chased", "a", "cat", "for"]


@pytest.mark.parametrize(
    ("text", "meant", "slip"),
    [
        ("4,817 homes", "4,871", "transposed"),
        ("48,817 homes", "4,817", "doubled"),
        ("4,417 homes", "417", "doubled"),
        ("471 homes", "4,171", "dropped"),
        ("$3.4 billion", "3,400,000", "magnitude"),
        ("3,650 homes", "365", "magnitude"),
        ("4,817 homes", "4,827", "neighbour"),
        ("4,817 homes", "4,867", "digit"),
        ("61.5%", "65.1", "transposed"),
        ("4,817 homes", "5,926", None),
        ("48 homes", "49", None),
        ("4,817 homes", "-4,817", None),
        ("4,817 homes", "4,817", None),
    ],
)
def test_how_a_number_came_to_be_written_for_another(text: str, meant: str, slip: str | None) -> None:
    (written,) = figures_of(text).figures
    assert slip_between(written, Fraction(meant.replace(",", ""))) == slip
