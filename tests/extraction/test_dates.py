"""Dates, periods and clock times as texts write them."""

from __future__ import annotations

from calendar import month_name
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from read_times import dates, only, read, sentences, spans, text_of

from checker.extraction.drafts import Draft
from checker.extraction.numerals import find_numerals
from checker.extraction.timex import Calendar, find_times, open_period
from checker.extraction.tokens import TokenList
from checker.model.period import Period


@pytest.mark.parametrize(
    "written",
    [
        "January 10, 2019",
        "Jan. 10, 2019",
        "10 January 2019",
        "10th of January 2019",
        "January 10th, 2019",
        "2019-01-10",
        "10.01.2019",
        "10-Jan-2019",
        "10/January/2019",
        "10-JAN-19",
        "1st of January",
    ],
)
def test_a_full_date_is_one_date_in_every_order(written: str) -> None:
    text = f"The bridge opened on {written} after a storm."
    assert spans(text) == [written]
    assert only(text).kind == "date"
    expected = "2016-01-01" if written.startswith("1st") else "2019-01-10"
    assert dates(text) == (expected, expected)


def test_swapped_years_are_still_a_span() -> None:
    assert dates("Between 2014 and 2009 the quarry sold no stone.") == ("2014", "2009")


def test_a_weekday_of_this_week_that_goes_on_as_a_date_is_that_date() -> None:
    draft = only("In this Friday, Jan. 11, 2019, photo she smiles.")
    assert (draft.weekday, draft.period) == (4, Period("2019-01-11", "2019-01-11"))


def test_the_named_weekday_is_kept_right_or_wrong() -> None:
    draft = only("They met on Friday, Jan. 10, 2019, in Oslo.")
    assert (draft.weekday, draft.period) == (4, Period("2019-01-10", "2019-01-10"))


def test_a_day_that_does_not_exist_is_still_a_date() -> None:
    assert dates("The vote was held on February 30.") == ("2016-02-30", "2016-02-30")


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("September 12-19", "2016-09-12", "2016-09-19"),
        ("September 19-12", "2016-09-19", "2016-09-12"),
        ("Sept. 12–19, 2015", "2015-09-12", "2015-09-19"),
        ("12-19 September 2015", "2015-09-12", "2015-09-19"),
        ("September 12 to October 3", "2016-09-12", "2016-10-03"),
        ("December to February 2014", "2013-12", "2014-02"),
        ("May-July 2015", "2015-05", "2015-07"),
        ("2013-14", "2013", "2014"),
        ("2013/14", "2013", "2014"),
        ("1990-95", "1990", "1995"),
    ],
)
def test_a_range_is_a_period_from_its_first_to_its_last_date(written: str, start: str, end: str) -> None:
    text = f"Output fell in {written} by a tenth."
    assert spans(text) == [written]
    assert only(text).kind == "period"
    assert dates(text) == (start, end)


@pytest.mark.parametrize(
    ("text", "span", "start", "end"),
    [
        ("It grew between 12 and 19 September.", "12 and 19 September", "2016-09-12", "2016-09-19"),
        ("It grew from 2010 to 2014.", "2010 to 2014", "2010", "2014"),
        ("It ran from Monday to Friday.", "Monday to Friday", "2016-10-17", "2016-10-21"),
    ],
)
def test_between_and_from_are_not_part_of_the_range(text: str, span: str, start: str, end: str) -> None:
    assert spans(text) == [span]
    assert dates(text) == (start, end)


def test_the_number_of_a_date_is_its_digits() -> None:
    for text, number in (("On September 12-19 it rained.", "12-19"), ("On February 26 it rained.", "26")):
        ((t, draft),) = read(text)
        assert text_of(t, draft.number_first, draft.number_last) == number
    ((t, draft),) = read("It rained last week.")
    assert text_of(t, draft.number_first, draft.number_last) == "last week"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It opened yesterday.", "2016-10-25", "2016-10-25"),
        ("It opened on Monday.", "2016-10-24", "2016-10-24"),
        ("It opened on Wednesday.", "2016-10-26", "2016-10-26"),
        ("It opened last Wednesday.", "2016-10-19", "2016-10-19"),
        ("It will open on Monday.", "2016-10-31", "2016-10-31"),
        ("It opens next Tuesday.", "2016-11-01", "2016-11-01"),
        ("It opened last week.", "2016-10-17", "2016-10-23"),
        ("It opened last month.", "2016-09", "2016-09"),
        ("It opened last year.", "2015", "2015"),
        ("It opened in November.", "2015-11", "2015-11"),
        ("It will open in November.", "2016-11", "2016-11"),
        ("It opened last November.", "2015-11", "2015-11"),
        ("It opened last summer.", "2016-06", "2016-09"),
        ("It grew over the past 24 hours.", "2016-10-25", "2016-10-26"),
        ("It grew over the last three months.", "2016-07", "2016-10"),
        ("It opened two years ago.", "2014", "2014"),
        ("It opened a decade ago.", "2006", "2006"),
        ("It grew in the first quarter.", "2016-01", "2016-03"),
        ("It grew in the fourth quarter of 2014.", "2014-10", "2014-12"),
        ("It grew in Q3 2014.", "2014-07", "2014-09"),
        ("It grew in the first nine months of 2014.", "2014-01", "2014-09"),
        ("It grew in fiscal 2014.", "2014", "2014"),
        ("It grew in FY2014.", "2014", "2014"),
        ("It grew in the 1990s.", "1990", "1999"),
        ("It grew in the '90s.", "1990", "1999"),
        ("It grew in the late 1980s.", "1980", "1989"),
        ("It grew in the 20th century.", "1901", "2000"),
        ("It opened in mid-2014.", "2014", "2014"),
        ("It opened in early September.", "2016-09", "2016-09"),
        ("It opened at the end of June.", "2016-06", "2016-06"),
        ("It opened in spring 2014.", "2014-03", "2014-06"),
        ("It opened on Christmas Day 2014.", "2014-12-25", "2014-12-25"),
        ("It opened on Thanksgiving 2014.", "2014-11-27", "2014-11-27"),
        ("It opened on Easter Sunday 2014.", "2014-04-20", "2014-04-20"),
    ],
)
def test_times_are_resolved_against_the_day_of_publication(text: str, start: str, end: str) -> None:
    assert dates(text) == (start, end)


def test_without_a_publication_date_the_year_stays_open() -> None:
    assert dates("It opened on March 5.", None) == ("XXXX-03-05", "XXXX-03-05")
    assert only("It opened last week.", None).period is None


def test_a_later_date_takes_the_year_that_the_document_gave() -> None:
    text = "Work began on 3 March 2011. It ended on 9 June."
    assert [draft.period for _, draft in read(text, None)] == [
        Period("2011-03-03", "2011-03-03"),
        Period("2011-06-09", "2011-06-09"),
    ]


def test_days_later_count_from_the_date_before() -> None:
    found = read("It opened on June 3, 2014. Three days later it burned.")
    assert found[1][1].period == Period("2014-06-06", "2014-06-06")


def test_digits_only_dates_take_the_order_that_is_possible() -> None:
    assert dates("Signed on 25/12/2014 in Bern.") == ("2014-12-25", "2014-12-25")
    assert dates("Signed on 12/25/2014 in Bern.") == ("2014-12-25", "2014-12-25")
    assert read("Signed on 25/12/2014 and again on 1/2/2015.")[1][1].period == Period("2015-02-01", "2015-02-01")
    assert dates("Signed on 3/4/2015 in Bern.") == ("2015-03-04", "2015-03-04")


@pytest.mark.parametrize(
    "text",
    [
        "It opens at 10:30 today week.",
        "It opens at 10.30am sharp.",
        "It opens at 3.15 p.m. sharp.",
        "It opens at 5 pm sharp.",
        "It struck at 0930 GMT off Fiji.",
        "It opens at noon.",
        "She set the clock for 5:30.",
        "It opens at 7 o'clock.",
        "It opens at seven o'clock.",
    ],
)
def test_clock_times(text: str) -> None:
    assert read(text)[0][1].kind == "time"


def test_a_sentence_may_begin_with_its_year() -> None:
    assert spans("In 2016 schools were told of it.") == ["2016"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Built by September 2014.", Period(None, "2014-09")),
        ("Built until 2014.", Period(None, "2014")),
        ("Built as of May 31, 2014.", Period(None, "2014-05-31")),
        ("Built since 2014.", Period("2014", None)),
        ("Built from 2014.", Period("2014", None)),
        ("Built in 2014.", Period("2014", "2014")),
        ("Built from 2010 to 2014.", Period("2010", "2014")),
        ("Built between May and July 2014.", Period("2014-05", "2014-07")),
    ],
)
def test_the_preposition_opens_the_period_that_a_date_gives(text: str, period: Period) -> None:
    ((t, draft),) = read(text)
    assert open_period(t, draft) == period


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)), st.sampled_from(["{1} {2}, {0}", "{2} {1} {0}"]))
def test_any_full_date_is_read_back(day: date, style: str) -> None:
    text = f"It happened on {style.format(day.year, month_name[day.month], day.day)} in a village."
    assert dates(text) == (day.isoformat(), day.isoformat())


_WORDS = st.sampled_from(
    """the a of last next this past first quarter year years week day Monday May March 12 2016 1990 s ' - – /
    to and between
    from 10 : 30 p.m. early end ago later Q 3 th st , .
    $ half two several fiscal Christmas same Jan Sun noon that
    99999999999999999999 10.01.2019 0000 31""".split()
)


@settings(max_examples=500)
@given(st.lists(_WORDS, min_size=1, max_size=14), st.sampled_from([" ", ""]), st.none() | st.dates())
def test_no_mixture_of_time_words_breaks_or_overlaps(words: list[str], gap: str, published: date | None) -> None:
    for t, drafts in _drafts(gap.join(words), published):
        taken = [i for draft in drafts for i in range(draft.first, draft.last)]
        assert len(taken) == len(set(taken))
        assert all(0 <= d.first <= d.number_first < d.number_last <= d.last <= len(t) for d in drafts)


def _drafts(text: str, published: date | None) -> list[tuple[TokenList, list[Draft]]]:
    calendar = Calendar(published)
    return [(t, find_times(t, find_numerals(t), calendar)) for t in sentences(text)]
