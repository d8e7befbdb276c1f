from __future__ import annotations

from fractions import Fraction

import pytest

from checker.api import figures_of
from checker.extraction.drafts import Draft
from checker.extraction.given import put_given
from checker.model.figure import Figure
from checker.model.period import Period
from checker.reading.figure_fields import FIELDS


def entry(fields: str) -> Figure:
    text = f"figures:\n  week: {{{fields}}}\n"
    (figure,) = figures_of(text, name="x.figures.yaml").figures
    return figure


def test_a_figure_set_says_over_what_time_a_figure_is() -> None:
    assert entry('says: "302 visits", period: 2016-09-12/2016-09-19').period == Period("2016-09-12", "2016-09-19")
    assert entry('says: "302 visits", period: 2016-09').period == Period("2016-09", "2016-09")
    assert entry('says: "302 visits", period: /2016-09').period == Period(None, "2016-09")


@pytest.mark.parametrize(
    ("field", "value"),
    [("counted", "guest"), ("event", "arrested"), ("per", "day"), ("place", "Oslo"), ("direction", "up")],
)
def test_what_a_figure_set_gives_goes_before_the_words(field: str, value: str) -> None:
    assert getattr(entry(f'says: "302 visits", {field}: {value}'), field) == value


def test_a_hedge_that_is_given_widens_the_figure() -> None:
    figure = entry('says: "302 visits", hedge: at-least')
    assert figure.widest is not None
    assert figure.widest.high is None


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_that_a_set_may_give_can_be_put(field: str) -> None:
    values = {"period": "2016", "kind": "number", "hedge": "about", "direction": "down"}
    put_given([Draft(0, 1, 0, 1, "count", value=Fraction(302))], [(field, values.get(field, "thing"))])


def test_a_date_among_the_words_stays_a_date() -> None:
    draft = Draft(0, 1, 0, 1, "date", period=Period("2016", "2016"))
    put_given([draft], [("period", "2017"), ("counted", "visit")])
    assert (draft.period, draft.counted) == (Period("2016", "2016"), None)
