"""Years of an era."""

from __future__ import annotations

import pytest

from checker.api import figures_of


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It was built in 575 B.C. by a king.", ["575 B.C."]),
        ("It fell between 500 and 400 BC.", ["500 and 400 BC"]),
        ("It dates from 300-250 BCE.", ["300-250 BCE"]),
        ("It blew up in AD 79.", ["AD 79"]),
        ("It was lost by 1200 AD.", ["1200 AD"]),
        ("Some 44 BC residents left.", []),
        ("They saw the ad 5 times.", []),
    ],
)
def test_a_year_of_an_era_is_a_date(text: str, dates: list[str]) -> None:
    assert [figure.text for figure in figures_of(text).figures if figure.kind == "date"] == dates


@pytest.mark.parametrize(("text", "start"), [("It blew up in AD 79.", "0079"), ("It was lost by 1200 AD.", "1200")])
def test_a_year_of_our_era_is_a_period(text: str, start: str) -> None:
    (figure,) = figures_of(text).figures
    assert figure.period is not None
    assert figure.period.start == figure.period.end == start
