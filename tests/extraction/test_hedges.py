"""Words around a number that widen or open what it says, wherever they stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.api import figures_of
from checker.model.figure import Figure
from checker.words import word_forms

BOUNDS = {"little": {"over": "just-over", "under": "almost"}, "not": {"over": "at-most", "under": "at-least"}}
OPEN = {"over": "more-than", "more than": "more-than", "under": "less-than", "fewer than": "less-than"}
CLOSED = [
    "They need {}.",
    "They need {}, he said.",
    "“They need {}”",
    "(They need {})",
]
"""A hedge at the end of a clause may be told from words that only look like one."""


def forms(name: str) -> list[tuple[str, str]]:
    """The phrases of a word list with what they mean."""
    return sorted((form, key) for form, key in word_forms(name).items() if " " in form or form != key)


def number(text: str) -> Figure:
    """The only figure of a text that has a 4 in it."""
    (figure,) = (f for f in figures_of(text).figures if "4" in f.number.text or "forty" in f.number.text)
    return figure


AMOUNTS = st.sampled_from(["40", "4,300", "2.4 million", "43%", "$43m", "43 kg", "340 goats", "64 old boats"])


@given(st.sampled_from(forms("hedges")), AMOUNTS)
@settings(max_examples=400, deadline=None)
def test_every_hedge_before_a_number_is_read(hedge: tuple[str, str], amount: str) -> None:
    words, meaning = hedge
    if words in ("c", "ca", "c.", "ca.") and amount.startswith("$"):
        return  # Canadian dollars
    figure = number(f"They say that it needs {words} {amount}.")
    assert figure.hedge == meaning
    assert figure.text == f"{words} {amount}"


@given(st.sampled_from(forms("hedges-after")), AMOUNTS, st.sampled_from(CLOSED), st.sampled_from(["", ","]))
@settings(max_examples=400, deadline=None)
def test_every_hedge_behind_a_number_is_read(hedge: tuple[str, str], amount: str, text: str, comma: str) -> None:
    words, meaning = hedge
    touching = words in ("+", "ish") or words.startswith("-")
    if (touching and (comma or not amount[-1].isdigit())) or words == "odd":
        return
    if words == "tops" and amount[-1] == "s" and not comma:
        return  # clothes
    said = f"{amount}{words.replace('- ', '-')}" if touching else f"{amount}{comma} {words}"
    figure = number(text.format(said))
    assert figure.hedge == meaning
    assert figure.text.removesuffix(".") == said.removesuffix(".")


@given(st.sampled_from(forms("hedge-degrees")), st.sampled_from(sorted(OPEN)), AMOUNTS)
@settings(max_examples=200, deadline=None)
def test_every_degree_shifts_a_bound(degree: tuple[str, str], bound: str, amount: str) -> None:
    words, meaning = degree
    words = words.replace("'t", "mustn't")
    opened = OPEN[bound]
    side = "over" if opened == "more-than" else "under"
    wanted = BOUNDS[meaning][side] if meaning in BOUNDS else opened
    assert number(f"They say it needs {words} {bound} {amount}.").hedge == wanted


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The lift must not exceed 40 kg.", "at-most"),
        ("A ticket can't be more than $4.", "at-most"),
        ("A ticket isn't more than $4.", "at-most"),
        ("The rooms were never below 14 degrees.", "at-least"),
        ("A lorry that is no longer than 14 metres may pass.", "at-most"),
        ("No fewer than 14 gardens flowered.", "at-least"),
        ("The walk is not much longer than 4 miles.", "just-over"),
        ("The walk is a whisker under 4 miles.", "almost"),
        ("It sold only slightly fewer than 400 jars.", "almost"),
        ("Hundreds came, if not over 4,000.", "more-than"),
        ("He ate 14 plums or more.", "at-least"),
        ("He ate 14 small plums, if not more, every day.", "at-least"),
        ("It costs $14 a week or more.", "at-least"),
        ("She keeps 40 plus goats.", "at-least"),
        ("She keeps 40-odd goats.", "about"),
        ("The village has 400 souls, give or take.", "about"),
        ("The bill came to $40 and change.", "just-over"),
        ("The repair took over 4 hours.", "more-than"),
        ("It lasts 14 minutes, tops.", "at-most"),
        ("Some 14 pupils at most were late.", "at-most"),
        ("About 14 pupils at least were late.", "at-least"),
        ("The hikers were forty-something men.", "about"),
    ],
)
def test_hedges_in_their_places(text: str, hedge: str | None) -> None:
    assert number(text).hedge == hedge


@pytest.mark.parametrize(
    "text",
    [
        "He took over 4 shops from his uncle.",
        "She took over 4 years ago.",
        "Anger over 40 lost jobs grew.",
        "There is a row over 4 parking places.",
        "We asked about 4 of them.",
        "Buyers want 14 or more than that.",
        "He ordered 14 boards and more nails.",
        "They sent 4 adults plus children.",
        "It took 14 at least three times.",
        "The count was 14, more than half of them white.",
        "The trip costs 14 dollars plus tips for the guide.",
    ],
)
def test_words_that_only_look_like_hedges(text: str) -> None:
    assert number(text).hedge is None


def test_an_alternative_is_no_hedge() -> None:
    assert [figure.hedge for figure in figures_of("That is 14% or just over 300 goats.").figures] == [None, "just-over"]
