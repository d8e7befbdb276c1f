"""Whatever stands around an amount, and however it is written, it is read as the amount that it is."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numbers_in_words import in_words
from told_figures import told

from checker.api import figures_of
from checker.model.figure import Figure
from checker.words import word_forms

NOUNS = ["lamb", "ferry", "night nurse", "rented flat"]
FRACTIONS = {"a third": (1, 3), "two fifths": (2, 5), "three-quarters": (3, 4), "one twenty-fourth": (1, 24)}
MOVES = ["The herd shrank by {}.", "The herd was cut to {}.", "The share fell from {} to nothing.", "Only {} agreed."]
PARTS = ["{} of one percent", "{} of a percent", "{} of 1 per cent", "{} of a percentage point"]
HEDGES = ["about", "almost", "at least", "no more than", "slightly over", "an estimated", "close to", "a minimum of"]


def only(text: str) -> Figure:
    (figure,) = figures_of(text).figures
    return figure


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


@given(
    st.integers(3, 900), st.sampled_from(["acre", "hectare", "square mile"]), st.sampled_from(["a", "per", "for every"])
)
@settings(max_examples=60, deadline=None)
def test_things_go_to_what_is_measured(n: int, unit: str, each: str) -> None:
    figure = only(f"The valley has {n} lambs {'an' if each == 'a' and unit == 'acre' else each} {unit}.")
    assert (figure.value, figure.counted, figure.per) == (Fraction(n), "lamb", unit.replace(" ", "_"))


@given(st.integers(3, 90), st.integers(2, 400), st.sampled_from(["barn", "school", "depot"]))
@settings(max_examples=60, deadline=None)
def test_a_mean_is_told_for_one_of_what_was_counted(places: int, mean: int, noun: str) -> None:
    *_, figure = figures_of(f"The {places} {noun}s hold {places * mean:,} beds: {mean} a {noun}.").figures
    assert (figure.value, figure.counted, figure.per) == (Fraction(mean), None, noun)


@given(st.integers(1, 999), st.integers(1, 9), st.sampled_from(["thousand", "million"]))
@settings(max_examples=100, deadline=None)
def test_a_number_in_digits_may_have_two_magnitudes(n: int, hundreds: int, scale: str) -> None:
    value = n * {"thousand": 1_000, "million": 10**6}[scale] + hundreds * 100
    figure = only(f"They picked {n} {scale} {hundreds} hundred plums.")
    assert (figure.value, figure.counted) == (Fraction(value), "plum")


@given(st.integers(2, 900), st.booleans())
@settings(max_examples=100, deadline=None)
def test_a_number_said_again_in_brackets_is_one_number(n: int, digits_first: bool) -> None:
    words = in_words(n, british=True)
    twice = f"{n} ({words})" if digits_first else f"{words} ({n})"
    figure = only(f"The lease names {twice} sheep.")
    assert (figure.value, figure.number.text, figure.counted) == (Fraction(n), twice, "sheep")


@pytest.mark.parametrize("frame", MOVES)
@pytest.mark.parametrize("fraction", FRACTIONS)
def test_a_fraction_needs_no_noun_where_something_moves(fraction: str, frame: str) -> None:
    figure = only(frame.format(fraction))
    assert (figure.kind, figure.value) == ("ratio", Fraction(*FRACTIONS[fraction]))


@pytest.mark.parametrize("frame", PARTS)
@pytest.mark.parametrize("fraction", FRACTIONS)
def test_a_part_of_one_percent_is_a_percentage(fraction: str, frame: str) -> None:
    figure = only(f"Rents rose {frame.format(fraction)} in all.")
    kind = "percentage-points" if "point" in frame else "percent"
    assert (figure.kind, figure.value, figure.direction) == (kind, Fraction(*FRACTIONS[fraction]), "up")


@given(
    st.sampled_from(NOUNS),
    st.integers(1, 9),
    st.integers(1, 9),
    st.sampled_from(["out of", "in every", "out of every"]),
)
@settings(max_examples=100, deadline=None)
def test_a_share_names_what_it_is_of_between_its_numbers(noun: str, n: int, more: int, joint: str) -> None:
    figure = only(f"On the coast {n} {noun if n == 1 else _plural(noun)} {joint} {n + more} had to wait.")
    assert (figure.kind, figure.value) == ("ratio", Fraction(n, n + more))


@pytest.mark.parametrize("hedge", HEDGES)
def test_an_age_stays_an_age_behind_any_hedge(hedge: str) -> None:
    assert only(f"The rider, aged {hedge} 52, got up.").kind == "age"


@given(st.lists(st.integers(1, 28), min_size=2, max_size=4, unique=True).map(sorted), st.integers(1990, 2030))
@settings(max_examples=100, deadline=None)
def test_listed_days_share_their_month_and_year(days: list[int], year: int) -> None:
    *first, last = map(str, days)
    listed = f"{', '.join(first)} and {last}"
    expected = [date(year, 3, day).isoformat() for day in days]
    for text in (f"It sailed on {listed} March {year}.", f"It sailed on March {listed}, {year}."):
        found = [figure.period for figure in figures_of(text).figures]
        assert [period.start for period in found[: len(days)] if period is not None] == expected


@pytest.mark.parametrize(
    ("form", "code"), [(form, code) for form, code in word_forms("currencies").items() if " " in form and code != "XXX"]
)
def test_every_full_name_of_a_currency_makes_money(form: str, code: str) -> None:
    figure = only(f"They paid 740 {form} for it.")
    assert (figure.kind, figure.value, figure.unit) == ("money", Fraction(740), code)


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        ("The council lost half-a-million books.", "count 500000 book"),
        ("It fed a million and a half geese.", "count 1500000 goose"),
        ("It has thirty-odd thousand eels.", "about count 30000 eel"),
        ("The vat takes 30 or so litres.", "about quantity 30 liter"),
        ("The plot is 7m by 9m then.", "quantity 7 meter; quantity 9 meter"),
        ("The jug weighs 2kg 250g.", "quantity 2.25 kilogram"),
        ("It dropped to –12°C.", "quantity -12 degree_Celsius"),
        ("It held 3·5% of it.", "percent 3.5 percent"),
        ("A half-point rise is due.", "percentage-points 0.5"),
        ("The 30-basis-point cut came.", "percentage-points 30 basis_point"),
        ("It rose a full percentage point.", "percentage-points 1"),
        ("It was a multi-million-euro deal.", ""),
        ("It is a quarter mile off.", "quantity 0.25 mile"),
        ("They ask $9 p.a. for it.", "money 9 USD/year"),
        ("Some 6—9 riders fell.", "about count 6..9 rider"),
        ("The side has 11 forwards, 9 backs and a goat.", "count 11 forward; count 9 back; count 1 goat"),
        ("It lists 9 dead and 12 barns.", "count 9; count 12 barn"),
        ("They read 14 children's books.", "count 14 book"),
        ("We met 14 passers-by.", "count 14 passer-by"),
        ("It has 14 very old elms.", "count 14 elm"),
    ],
)
def test_plain_writings_of_amounts(text: str, told_as: str) -> None:
    assert told(text) == told_as


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        ("Ned Lowe, 171, was the oldest.", "age 171 year"),
        ("Ned, just 17, was the oldest.", "age 17 year"),
        ("A woman of 71 was found.", "age 71 year"),
        ("Riders older than 71 go free.", "more-than number 71"),
        ("People older than 71 go free.", "more-than age 71 year"),
        ("Adults 71 years and older go free.", "at-least age 71 year"),
        ("Route 9, 171, was shut.", "identifier; number 171"),
    ],
)
def test_ages_told_in_passing(text: str, told_as: str) -> None:
    assert told(text) == told_as


@pytest.mark.parametrize(
    ("text", "told_as"),
    [
        ("It opens at half past nine.", "time"),
        ("It shut at a quarter to six.", "time"),
        ("The bell went at six in the evening.", "time"),
        ("It is open 9–11am.", "time; time"),
        ("The 10:40 ferry was full.", "time"),
        ("The ferry left at 8.75pm.", "time"),
        ("It opens on June 4,9:30 am.", "date; time"),
        ("He had half past records.", ""),
        ("The walk took an hour and 25 minutes.", "duration 85 minute"),
        ("She swam it in 57.31s.", "duration 57.31 second"),
        ("It took 40 ms.", "duration 40 millisecond"),
    ],
)
def test_times_of_day_and_times_taken(text: str, told_as: str) -> None:
    assert told(text) == told_as


@pytest.mark.parametrize("mark", [": ", " – ", " - "])
@pytest.mark.parametrize(("label", "event"), [("Killed", "killed"), ("Missing", "missing"), ("Death toll", "killed")])
def test_a_label_says_what_befell_people(label: str, event: str, mark: str) -> None:
    figure = only(f"{label}{mark}340")
    assert (figure.value, figure.kind, figure.event) == (Fraction(340), "count", event)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("In the raid 14 nurses lost their lives.", "killed"),
        ("The guards shot dead 14 nurses.", "killed"),
        ("Last year 14 nurses were laid off.", "dismissed"),
        ("The ward laid off 14 nurses.", "dismissed"),
        ("The fire forced 14 nurses from their homes.", "displaced"),
    ],
)
def test_what_befalls_people_may_be_told_in_several_words(text: str, event: str) -> None:
    assert [figure.event for figure in figures_of(text).figures if figure.kind == "count"] == [event]


@pytest.mark.parametrize("amount", ["4%", "a quarter", "£9", "30 beds"])
def test_a_change_goes_the_way_of_the_verb_over_its_object(amount: str) -> None:
    figure = only(f"The ward cut the length of its list by {amount}.")
    assert figure.direction == "down"
