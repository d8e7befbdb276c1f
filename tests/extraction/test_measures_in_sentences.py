"""Measures and bounds among other words: what is over a thing, and what an adjective parts from its unit."""

from __future__ import annotations

import pytest
from told_figures import told

from checker.api import figures_of


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The bus plunged over a 40m cliff.", "quantity 40 meter"),
        ("They met under a 12-metre awning.", "quantity 12 meter"),
        ("Two ministers quit over the €3bn airport plan.", "count 2 minister; money 3000000000 EUR"),
        ("They came in over the 2% limit.", "more-than percent 2 percent"),
        ("Sales saw over a 20% rise.", "more-than percent 20 percent"),
        ("Over a million people came.", "more-than count 1000000 person"),
        ("A 70m crane fell.", "quantity 70 meter"),
        ("He won with a 1,500m time that nobody beat.", "quantity 1500 meter"),
        ("It has a 3m customer base.", "number 3000000"),
    ],
)
def test_things_are_not_bounds_and_one_thing_is_no_million(text: str, figures: str) -> None:
    assert told(text) == figures


@pytest.mark.parametrize("adjective", ["gruelling", "sleepless", "long", "frantic"])
@pytest.mark.parametrize("unit", ["hour", "day", "month"])
def test_an_adjective_does_not_make_a_time_a_count(adjective: str, unit: str) -> None:
    assert told(f"It took four {adjective} {unit}s.") == f"duration 4 {unit}"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Stay for 10 or more days.", "at-least duration 10 day"),
        ("Stir in two heaped teaspoons of salt.", "quantity 2 teaspoon"),
        ("The deck is 40 wooden feet long.", "count 40 foot"),
        ("It was four to five times the usual rate.", "multiple 4..5"),
        ("The offer was three times oversubscribed.", "multiple 3"),
        ("It rained three times over the hills.", "count 3 time"),
        ("He faces between six months and two years in jail.", "duration 6..24 month"),
        ("They stay between 90 minutes and three hours.", "duration 90..180 minute"),
        ("They stay between six weeks and three months.", "duration 6 week; duration 3 month"),
        ("He stole 40,000 pounds from a church.", "money 40000 GBP"),
        ("The bike was sold for 4,000 pounds.", "money 4000 GBP"),
        ("He stole 40 pounds of beef.", "quantity 40 pound"),
        ("It was bought at 400 pounds live weight.", "quantity 400 pound"),
        ("Rent is £700 pcm.", "money 700 GBP/month"),
        ("Lessons cost £38 a term for three pupils.", "money 38 GBP/term; count 3 pupil"),
    ],
)
def test_measures(text: str, figures: str) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("She made her debut at 22.", "age 22 year"),
        ("He left school at 15 and never went back.", "age 15 year"),
        ("Doctors put the dead at 22.", "number 22"),
        ("He was dead at 22.", "age 22 year"),
        ("The lovers, he 81 and she 79, were tied up.", "age 81 year; age 79 year"),
        ("The winners, he 12 and she 15 points, met.", "number 12; count 15 point"),
    ],
)
def test_ages_at_first_steps(text: str, figures: str) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Drugs cut weight by an average of 15%.", "down"),
        ("The peso is 5% weaker.", "down"),
        ("Add 300g of sugar.", None),
        ("They set up a 3km cordon.", None),
        ("It came down 150 feet away.", None),
        ("It cut costs by 5%.", "down"),
    ],
)
def test_directions(text: str, direction: str | None) -> None:
    assert figures_of(text).figures[0].direction == direction


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It sank a mile and a half off the pier.", "quantity 1.5 mile"),
        ("Add a pint and a quarter of milk.", "quantity 1.25 pint"),
        ("Ice covered 4.2m sq km.", "quantity 4200000 square_kilometer"),
        ("Divers searched a 300m stretch.", "quantity 300 meter"),
        ("Her pressure was 178 over 102.", "number 178; number 102"),
        ("It paid four and a half times in 1995.", "multiple 4.5; date"),
        ("A T-55 was hit.", "identifier"),
        ("The 8.15 from Leeds is late.", "time"),
        ("He was seen at 9.40 that night.", "time"),
        ("The 8.15 from sales is 3% less.", "number 8.15; percent 3 percent"),
    ],
)
def test_measures_with_parts_between(text: str, figures: str) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(("low", "high"), [("1.8", "1.95"), ("66", "70"), ("two", "three")])
@pytest.mark.parametrize("scale", ["million", "thousand", "billion"])
def test_a_span_of_years_shares_its_magnitude(low: str, high: str, scale: str) -> None:
    apart = figures_of(f"It took from {low} {scale} years to {high} {scale} years.").figures
    together = figures_of(f"It took {low} to {high} {scale} years.").figures[0].stated
    assert together is not None
    assert (together.low, together.high) == (apart[0].value, apart[-1].value)
