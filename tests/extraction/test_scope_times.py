"""Over what time a figure holds, and what time its sentence only speaks of. Published on 26 October 2016."""

from __future__ import annotations

import pytest
from scoped_figures import scoped

from checker.model.period import Period

MAY = Period("2016-05", "2016-05")


def periods(text: str) -> list[Period | None]:
    return [figure.draft.period for figure in scoped(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May 2016, the firm sold 45 cars and hired 12 drivers.", [MAY, MAY]),
        ("The firm sold 45 cars in May 2016, hiring 12 drivers.", [MAY, None]),
        ("The firm sold 45 cars in May 2016 and 50 in June 2016.", [MAY, Period("2016-06", "2016-06")]),
        ("About 45 men and 12 women were hurt in May 2016.", [MAY, MAY]),
        ("Sales rose from 45 cars to 60 cars in May 2016.", [None, MAY]),
        ("The firm had sold 45 cars by May 2016.", [Period(None, "2016-05")]),
        ("Since May 2016 the firm has sold 45 cars.", [Period("2016-05", None)]),
        ("The firm paid $45 million in May 2016.", [MAY]),
        ("About 45 cars were reported sold in May 2016.", [MAY]),
        ("About 45 thefts were reported in May 2016.", [MAY]),
        ("The firm sold 45 cars, 12 of them in May 2016.", [None, MAY]),
        ("In May 2016 the firm sold 45 cars and 12 the month before.", [MAY, None]),
        ("The firm has sold 45 cars since the road opened in May 2016.", [Period("2016-05", None)]),
        ("The 45 cars were the most since the road opened in May 2016.", [None]),
        ("In May 2016 it took 45 men, and now it takes 12 men.", [MAY, None]),
    ],
)
def test_the_time_of_a_figure(text: str, expected: list[Period | None]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The May 2016 agreement freed 45 men.",
        "In May 2016, he met a man who owned 45 cars.",
        "In May 2016, officials said that 45 cars were sold.",
        "In May 2016, he walked for eight days.",
        "The 45 cars did not arrive until May 2016.",
        "He signed the $45 billion budget in May 2016.",
    ],
)
def test_a_time_that_does_not_govern_the_figure(text: str) -> None:
    assert periods(text) == [None]


def test_what_the_time_does_not_govern_has_it_as_its_frame() -> None:
    figures = scoped("The firm sold 45 cars in May 2016, hiring 12 drivers.")
    assert [figure.draft.frame for figure in figures] == [None, MAY]


def test_the_time_inside_a_name_is_no_frame() -> None:
    assert [figure.draft.frame for figure in scoped("The May 2016 agreement freed 45 men.")] == [None]
