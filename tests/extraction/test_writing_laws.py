"""Every way of writing a number reads back to its value, wherever it stands and whatever stands around it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from numbers_in_words import in_words
from told_figures import told

from checker.api import figures_of
from checker.model.figure import Figure, Number

PLACES = [
    ("The barns hold {} sheep.", "count", None),
    ("It cost ${}.", "money", "USD"),
    ("It cost {} euros.", "money", "EUR"),
    ("About {} percent of it is sand.", "percent", "percent"),
    ("The tank holds {} litres.", "quantity", "liter"),
    ("The road is {} km long, they say.", "quantity", "kilometer"),
    ("Only {} of them are left.", "number", None),
]
DIGITS_ONLY = frozenset(("It cost ${}.",))
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def only(text: str) -> Figure:
    (figure,) = figures_of(text).figures
    return figure


@given(st.integers(2, 10**9), st.sampled_from(PLACES), st.data())
@settings(max_examples=300, deadline=None)
def test_a_whole_number_in_any_writing(n: int, place: tuple[str, str, str | None], data: st.DataObject) -> None:
    text, kind, unit = place
    ways = [f"{n:,}", f"{n:,}".replace(",", "\u202f")]
    ways += [str(n)] if n < 1000 or 9999 < n < 10**9 else []  # else it may be a year, or the number of something
    if text not in DIGITS_ONLY:
        ways += [in_words(n, british=True), in_words(n, british=False)]
    figure = only(text.format(data.draw(st.sampled_from(ways))))
    assert (figure.value, figure.kind, figure.unit) == (Fraction(n), kind, unit)


@given(st.decimals(1, 999, places=2), st.sampled_from(sorted(SCALES)), st.sampled_from(PLACES))
@settings(max_examples=200, deadline=None)
def test_a_number_with_a_magnitude(d: Fraction, scale: str, place: tuple[str, str, str | None]) -> None:
    text, kind, unit = place
    figure = only(text.format(f"{d} {scale}"))
    assert (figure.value, figure.kind, figure.unit) == (Fraction(str(d)) * SCALES[scale], kind, unit)


@given(st.integers(2, 400), st.integers(1, 500), st.sampled_from(["between {} and {}", "{} to {}", "{}-{}", "{}–{}"]))
@settings(max_examples=200, deadline=None)
def test_a_range_has_its_two_ends(low: int, more: int, joint: str) -> None:
    high = low + more
    assume((low, high) != (50, 50))
    for noun, unit in (("sheep", None), ("percent", "percent"), ("litres", "liter"), ("million euros", "EUR")):
        figure = only(f"The farm sells {joint.format(low, high)} {noun} of it.")
        factor = Fraction(10**6 if "million" in noun else 1)
        assert figure.stated is not None
        assert (figure.stated.low, figure.stated.high, figure.unit) == (
            Fraction(low * factor),
            Fraction(high * factor),
            unit,
        )


@given(st.lists(st.integers(2, 90), min_size=2, max_size=5), st.sampled_from(["percent", "litres", "km", "euros"]))
@settings(max_examples=100, deadline=None)
def test_a_list_shares_its_unit(values: list[int], unit: str) -> None:
    *first, last = values
    found = figures_of(f"The three took {', '.join(map(str, first))} and {last} {unit}, as was said.").figures[1:]
    assert [figure.value for figure in found] == values
    if unit != "euros":
        assert len({figure.unit for figure in found}) == 1


SOUND = [
    "The barns hold 340 sheep and 12 goats.",
    "A ticket costs $14 or more.",
    "No fewer than 30% of the vines froze.",
    "She is 61 years old.",
    "The lake is 3.5 km across.",
    "One in five of the tiles is loose.",
    "Page 12 names two wells.",
    "They lost 3-2.",
]


def _moved(figure: Figure, by: int, sentences: int) -> Figure:
    number = Number(figure.number.text, figure.number.start - by, figure.number.end - by)
    return replace(
        figure, start=figure.start - by, end=figure.end - by, number=number, sentence=figure.sentence - sentences
    )


@pytest.mark.parametrize(("one", "other"), list(permutations(SOUND, 2)))
def test_a_sentence_with_figures_changes_no_other(one: str, other: str) -> None:
    first, second = figures_of(one).figures, figures_of(other).figures
    together = figures_of(f"{one} {other}").figures
    moved = [_moved(figure, len(one) + 1, 1) for figure in together[len(first) :]]
    assert list(together[: len(first)]) == list(first)
    assert moved == list(second)


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        ("They sold three million, two hundred and forty jars.", "count 3000240 jar"),
        ("They sold twelve thousand, three hundred and two jars.", "count 12302 jar"),
        ("She wants a gallon of milk and a litre of oil.", "quantity 1 gallon; quantity 1 liter"),
        ("It is a mile (1.6 km) off.", "quantity 1 mile; quantity 1.6 kilometer"),
        ("It costs $3 a gallon of milk.", "money 3 USD/gallon"),
        ("It was a ton of trouble.", ""),
        ("The 4x100m relay was fast.", "number 4; quantity 100 meter"),
    ],
)
def test_pauses_in_words_and_articles_for_one(text: str, told_as: str) -> None:
    assert told(text) == told_as
