from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from any_rules import bindings, expressions, figures
from hypothesis import given
from pages import fig, rule

from checker.checking.evaluate import Environment
from checker.checking.formatting import value_text
from checker.checking.numbers import Style
from checker.checking.suggesting import suggestion
from checker.checking.sums import Results, explain, suspect_slot
from checker.checking.values import Context, NotApplicableError, Reading, measure_of
from checker.model.figure import Figure
from checker.model.interval import Interval
from checker.model.rule import Compare, Expression, Name
from checker.rulebook.templates import FORMATS

Bound = Figure | tuple[Figure, ...]
PLAIN: dict[str, Bound] = {
    "a": fig("30 men", "30"),
    "b": fig("45 men", "45"),
    "c": fig("about 60 men", "60", number="60", hedge="about"),
    "parts": (fig("9 men", "9"), fig("4 women", "4")),
    "share": fig("40%", "40", kind="percent", number="40"),
    "km": fig("50 km", "50", kind="quantity", number="50", unit="kilometer"),
    "mile": fig("40 miles", "40", kind="quantity", number="40", unit="mile"),
    "half": fig("half", "1/2", kind="ratio"),
    "coin": fig("36 cents", "0.36", kind="money", number="36"),
    "day": fig("Friday, 10 January 2019", kind="date", number="10", period="2019-01-10", weekday=4),
    "later": fig("March 2018", kind="date", number="2018", period="2018-03"),
}


def explained(check: str, suspect: str | None = None) -> Results:
    failing = replace(rule(check, *PLAIN), suspect=suspect)
    return explain(failing, Environment(PLAIN, Context("widest", date(2019, 1, 1))))


@pytest.mark.parametrize(
    ("check", "working"),
    [
        ("c == a + b", "30 + 45 = 75 men"),
        ("a + b <= c", "30 + 45 = 75 > 60"),
        ("a * 3 <= b", "30 * 3 = 90 > 45"),
        ("c > b > a * 2", "45 < 30 * 2 = 60"),
        ("a == sum(parts)", "9 + 4 = 13 men"),
        ("a == 2 * sum(parts)", "2 * (9 + 4) = 26 men"),
        ("a == b - (c - a)", "45 - (60 - 30) = 15 men"),
        ("share == a / c", "30 / 60 = 50%"),
        ("share == abs(a / c - 1)", "1 - 30 / 60 = 50%"),
        ("mile == convert(km, mile)", "50 km = 31 miles"),
        ("a == len(parts)", "2 = 2 men"),
        ("later > day", "March 2018 is before Friday, 10 January 2019"),
        ("day.weekday == weekday(day)", "10 January 2019 is a Thursday"),
        ("share == half - 0.2", "half - 0.2 = 30%"),
        ("share == half", "half = 50%"),
        ("coin * 3 == coin * 2", "36 cents * 3 = 1.08, but 36 cents * 2 = 0.72"),
        ("a + b == 80", "30 + 45 = 75, not 80"),
        ("a == b", None),
        ("not a == a", None),
    ],
)
def test_the_working_is_the_sum_as_a_reader_would_write_it(check: str, working: str | None) -> None:
    assert explained(check).working == working


def test_the_suspect_is_put_right_wherever_it_stands() -> None:
    assert explained("a == c * share", suspect="share").computed == "50%"
    assert explained("c - a == b", suspect="a").computed == "15 men"
    assert explained("a - c == b", suspect="c").working == "30 - 45 = -15 men"
    assert explained("a / b == 3", suspect="b").computed == "10 men"
    assert explained("a == b", suspect="b").computed == "30 men"
    assert explained("day.weekday == weekday(day)").suggestion == "Thursday, 10 January 2019"


def test_the_suspect_is_the_slot_that_stands_alone_unless_the_rule_names_one() -> None:
    assert suspect_slot(rule("a + b == c", *PLAIN)) == "c"
    assert suspect_slot(replace(rule("a + b == c", *PLAIN), suspect="a")) == "a"
    assert suspect_slot(rule("a + b <= c", *PLAIN)) is None


@given(expressions, bindings)
def test_any_failing_check_can_be_explained_as_far_as_it_goes(check: Expression, binding: dict[str, Bound]) -> None:
    for expression in (check, Compare("==", Name("a"), check), Compare("<", check, Name("b"))):
        for suspect in (None, "a"):
            failing = replace(rule("a == b", "a", "b"), check=expression, suspect=suspect)
            results = explain(failing, Environment(binding, Context("widest")))
            assert results.computed is None or results.computed.strip()


@given(figures(), figures())
def test_any_figure_can_be_written_in_any_form_and_in_the_style_of_any_other(one: Figure, other: Figure) -> None:
    readings: list[Reading] = ["widest", "shown"]
    for reading in readings:
        for form in ("", *FORMATS):
            try:
                value_text(measure_of(one, reading), form)
                value_text(one, form)
            except NotApplicableError:
                continue
        try:
            interval: Interval = measure_of(one, reading).interval
        except NotApplicableError:
            continue
        written = Style.of(other).write(interval)
        assert written is None or any(character.isdigit() for character in written)
        suggested = suggestion(other, interval)
        assert suggested is None or suggested != " ".join(other.text.split())
