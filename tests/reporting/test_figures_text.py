from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from io import StringIO

import pytest
import samples

from checker.model.figure import DocumentFigures
from checker.model.interval import Interval
from checker.model.period import Period
from checker.reporting.figures_text import meaning
from checker.reporting.formats import figures_writer
from checker.reporting.look import Look
from checker.reporting.paint import plain
from checker.reporting.totals import Totals


def test_figures_are_a_table_with_a_line_each() -> None:
    text = "Ten died.\nOver 20 fled."
    figures = (samples.figure(text, "Ten", value="10"), samples.figure(text, "Over 20", kind="number"))
    document = DocumentFigures("a.txt", text, figures)
    totals = Totals()
    totals.add_figures(document)
    out = StringIO()
    writer = figures_writer("text", out.write, Look(plain))
    writer.begin()
    writer.document(document)
    writer.end(totals)
    assert out.getvalue() == (
        "a.txt\n    1:1    Ten      count             10\n    2:1    Over 20  number\n\n2 figures in 1 document\n"
    )


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (Interval(Fraction(5), None, low_open=True), "> 5"),
        (Interval(Fraction(5), None), ">= 5"),
        (Interval(None, Fraction(5)), "<= 5"),
        (Interval(None, Fraction(5), high_open=True), "< 5"),
        (Interval(Fraction(1), Fraction(5), high_open=True), "[1, 5)"),
    ],
)
def test_a_range_shows_whether_its_ends_belong_to_it(stated: Interval, expected: str) -> None:
    assert meaning(samples.figure("five", "five", stated=stated)) == expected


def test_a_figure_says_what_it_is_of() -> None:
    figure = replace(
        samples.figure("nine", "nine", value="9"),
        counted="civilian",
        event="killed",
        period=Period("2016", "2016"),
        per="day",
    )
    assert meaning(figure) == "9 per day civilian killed 2016"
