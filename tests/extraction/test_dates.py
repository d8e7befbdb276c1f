"""Dates, periods and clock times as texts write them."""

from __future__ import annotations

from calendar import month_name
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extraction.drafts import Draft
from checker.extraction.numerals import find_numerals
from checker.extraction.sentences import sentence_spans
from checker.extraction.timex import Calendar, find_times, open_period
from checker.extraction.tokens import TokenList, tokenise
from checker.model.document import Block
from checker.model.period import Period

PUBLISHED = date(2016, 10, 26)


def sentences(text: str) -> list[TokenList]:
    block = Block(0, text)
    return [tokenise(block, start, end, i) for i, (start, end) in enumerate(sentence_spans(text))]


def read(text: str, published: date | None = PUBLISHED) -> list[tuple[TokenList, Draft]]:
    calendar = Calendar(published)
    return [(t, draft) for t in sentences(text) for draft in find_times(t, find_numerals(t), calendar)]


def text_of(t: TokenList, first: int, last: int) -> str:
    return t.block.text[t.starts[first] : t.ends[last - 1]]


def spans(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [text_of(t, draft.first, draft.last) for t, draft in read(text, published)]


def only(text: str, published: date | None = PUBLISHED) -> Draft:
    found = read(text, published)
    assert len(found) == 1, [text_of(t, draft.first, draft.last) for t, draft in found]
    return found[0][1]


def dates(text: str, published: date | None = PUBLISHED) -> tuple[str | None, str | None]:
    period = only(text, published).period
    assert period is not None
    return period.start, period.end


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
    "text",
    [
        "Some 2,016 people marched.",
        "There were 2016 people in the hall.",
        "In 2016 schools, the roof leaked.",
        "It paid $2016 for the boat.",
        "They drove 2016 km to the coast.",
        "It failed 2000 times.",
        "Passed as Resolution 2254.",
        "He may march on in august company.",
        "Theresa May spoke with August Wilson.",
        "The team won 12-7 at home.",
        "A 34-year-old man spoke.",
        "She is 34 years old.",
        "It was the second time.",
        "The Sun shone.",
        "It costs $5 a week.",
        "They fly 12 times a day.",
        "The index rose 10:1 against gold.",
        "It might last a long while.",
        "Call 2016-555-0199 now.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert spans(text) == []


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


@pytest.mark.parametrize(
    ("text", "span", "start"),
    [
        ("Ann Lee 3 March 2018 14:05", "3 March 2018 14:05", "2018-03-03"),
        ("logged 2018-03-03T09:12:44.120Z by", "2018-03-03T09:12:44.120Z", "2018-03-03"),
        ("logged 2018-03-03T09:12:44+02:00 by", "2018-03-03T09:12:44+02:00", "2018-03-03"),
        ("due nov. 9, 1994, at par", "nov. 9, 1994", "1994-11-09"),
        ("it met on 10 january 2017.", "10 january 2017", "2017-01-10"),
        ("It had 2015 sales of $4 million.", "2015", "2015"),
        ("In January nineteen ninety-eight it began.", "January nineteen ninety-eight", "1998-01"),
        ("The twenty-ninth of February 2000 was cold.", "twenty-ninth of February 2000", "2000-02-29"),
        ("It was 2017s best year.", "2017", "2017"),
        ("Between 1550 and 1850 the winters were cold.", "1550 and 1850", "1550"),
        ("Over the past two years it grew.", "the past two years", None),
        ("in the first nine months of 2014", "the first nine months of 2014", "2014-01"),
        ("in the past 20-plus months", "the past 20-plus months", None),
    ],
)
def test_dates_as_other_texts_write_them(text: str, span: str, start: str | None) -> None:
    t, draft = read(text)[0]
    assert text_of(t, draft.first, draft.last) == span
    assert start is None or (draft.period is not None and draft.period.start == start)


@pytest.mark.parametrize(
    "text",
    [
        "they may 12 of them come",
        "between 1700 and 1900 people died",
        "2016 civilians were killed",
        "of mar. 3 men",
    ],
)
def test_what_only_looks_like_a_date_without_capitals(text: str) -> None:
    assert read(text) == []


def test_a_day_to_which_something_has_been_moved_lies_ahead() -> None:
    assert dates("The match has been moved to Friday 12 July.", date(2025, 6, 28)) == ("2025-07-12", "2025-07-12")
    assert dates("He will be sentenced next Tuesday, 21 November.", date(2024, 11, 14)) == ("2024-11-21", "2024-11-21")


def test_a_year_may_stand_before_a_colon() -> None:
    assert spans("Tuesday, August 30, 2018: a deal is struck.") == ["Tuesday, August 30, 2018"]


def test_years_behind_a_comma_are_a_period() -> None:
    assert spans("For long, 1974 to 1989, the bridge had a toll.") == ["1974 to 1989"]


def test_a_century_ago_is_still_a_length() -> None:
    assert only("A century ago the mill burned down.").kind == "duration"
    assert only("A year ago the mill burned down.").kind == "date"
