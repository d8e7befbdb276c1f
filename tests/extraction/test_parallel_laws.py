"""What a clause leaves out, the clause before it has: units, nouns, months, and how many names stand in a list."""

from __future__ import annotations

from calendar import day_name, month_name
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from told_figures import told

from checker.api import figures_of
from checker.model.figure import Figure
from checker.words import word_forms

UNITS = [
    ("litres", "quantity", "liter"),
    ("kg", "quantity", "kilogram"),
    ("per cent", "percent", "percent"),
    ("minutes", "duration", "minute"),
    ("francs", "money", "XXX"),
    ("geese", "count", None),
]
FRAMES = [
    "The mill used {a} {u} in May and {b} in June.",
    "Oslo took {a} {u}, Bergen {b}.",
    "They lost {a} {u} to frost and another {b} to hail.",
    "Rust cost them {a} {u} and in Lund {b}.",
    "Ann settled for {a} {u} and Bo for {b}.",
]
FRAMES_OF_UNITS = ["It used {a} {u} last year, compared with {b} in Turin.", "It used {a} {u}, against {b} in Turin."]
NAMES = "Berg Orr Lund Moss Vale Okoro Silva Tanaka Ruiz Hale".split()
NOUNS = ["letter", "nursing post", "old bridge"]
SEVERAL_WORDS = sorted(
    form
    for form in word_forms("units")
    if len(words := form.split()) > 1 and "".join(words).isalpha() and words[0] != "million"
)
NUMBERS = st.integers(2, 999)


def figures(text: str) -> tuple[Figure, ...]:
    return figures_of(text).figures


@given(NUMBERS, NUMBERS, st.sampled_from(UNITS), st.sampled_from(FRAMES + FRAMES_OF_UNITS))
@settings(max_examples=300, deadline=None)
def test_a_number_without_a_unit_has_that_of_the_clause_before(
    a: int, b: int, unit: tuple[str, str, str | None], frame: str
) -> None:
    word, kind, name = unit
    assume(a < 100 * b and b < 100 * a and not (name is None and frame in FRAMES_OF_UNITS))
    found = [figure for figure in figures(frame.format(a=a, b=b, u=word)) if figure.kind not in ("date", "period")]
    assert [(figure.value, figure.kind, figure.unit) for figure in found] == [(Fraction(n), kind, name) for n in (a, b)]
    assert found[0].counted == found[1].counted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The van weighs 20 kg and costs 15.", "quantity 20 kilogram; number 15"),
        ("It grew 3% in May and 7 of the 9 shops shut.", "percent 3 percent; date; count 7 shop; count 9 shop"),
        ("Eve paid 30 francs and Jim Orr, 44, left.", "money 30 XXX; age 44 year"),
        ("His nine years in it, two in jail, ended.", "duration 9 year; number 2"),
        ("The index rose 3% to 1,200.", "percent 3 percent; number 1200"),
    ],
)
def test_other_clauses_lend_nothing(text: str, expected: str) -> None:
    assert told(text) == expected


@given(NUMBERS, NUMBERS, st.sampled_from(["acres", "hectares", "km", "tonnes"]))
@settings(max_examples=60, deadline=None)
def test_a_part_is_in_the_unit_of_its_whole(a: int, b: int, unit: str) -> None:
    part, whole = figures(f"They gave {a} of their {b} {unit} to it.")
    assert (part.kind, part.unit, part.value) == (whole.kind, whole.unit, Fraction(a))


@pytest.mark.parametrize("form", SEVERAL_WORDS)
def test_hyphens_do_not_hide_units_of_several_words(form: str) -> None:
    apart, joined = figures(f"It is 12 {form} all told.")[0], figures(f"It is a 12-{form.replace(' ', '-')} thing.")[0]
    assert (joined.kind, joined.unit, joined.value) == (apart.kind, apart.unit, Fraction(12))


@given(st.sampled_from(NOUNS), st.integers(2, 20), st.sampled_from(["in", "in every", "out of"]))
@settings(max_examples=60, deadline=None)
def test_a_share_may_hold_its_noun(noun: str, of: int, joint: str) -> None:
    (ratio,) = figures(f"Clerks say that one {noun} {joint} {of} was lost.")
    assert (ratio.kind, ratio.value, ratio.counted) == ("ratio", Fraction(1, of), noun.rsplit(maxsplit=1)[-1])


@given(st.dates(date(2001, 1, 8), date(2029, 12, 1)), st.integers(1, 6))
@example(date(2001, 2, 23), 6)
@settings(max_examples=100, deadline=None)
def test_a_span_of_weekdays_has_the_month_of_its_end(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    first, last = f"{day_name[start.weekday()]} {start.day}", f"{day_name[end.weekday()]} {end.day}"
    (span,) = figures(f"It was shut from {first} to {last} {month_name[end.month]} {end.year}.")
    assert span.period is not None
    assert (span.period.start, span.period.end) == (start.isoformat(), end.isoformat())


@given(st.integers(0, 6), st.integers(1, 14), st.integers(1, 14))
@settings(max_examples=60, deadline=None)
def test_days_have_the_weekday_that_they_are_all_told_to_be(weekday: int, day: int, later: int) -> None:
    found = figures(f"It met on two {day_name[weekday]}s, {day} and {day + later} March 2021.")
    assert [figure.weekday for figure in found if figure.kind == "date"] == [weekday, weekday]


@given(st.integers(2, 9), st.lists(st.sampled_from(NAMES), min_size=2, max_size=8, unique=True))
@settings(max_examples=100, deadline=None)
def test_the_names_of_somebodys_people_are_counted(stated: int, names: list[str]) -> None:
    assume(len(names) != 2 * stated)
    listed = f"{', '.join(names[:-1])} and {names[-1]}"
    (count,) = figures(f"She thanked her {stated} deputies, {listed}, when the vote was over.")
    assert count.items == len(names)


@given(st.integers(2, 9), st.integers(2, 9), st.sampled_from(["(a)", "a)"]))
@settings(max_examples=60, deadline=None)
def test_lettered_points_are_counted(stated: int, points: int, mark: str) -> None:
    marks = [mark.replace("a", letter) for letter in "abcdefghi"[:points]]
    listed = ", ".join(f"{mark} rest" for mark in marks[:-1])
    assert figures(f"It has {stated} rules: {listed} and {marks[-1]} eat well.")[0].items == points
