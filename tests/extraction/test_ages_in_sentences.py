"""Ages, of one person and of several."""

from __future__ import annotations

import pytest
from told_figures import told


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The camp takes 9- to 14-year-olds.", "age 9..14 year"),
        (
            "Orders of 12, 15 and 18 tonnes were turned away.",
            "quantity 12 metric_ton; quantity 15 metric_ton; quantity 18 metric_ton",
        ),
        ("A six-week-old puppy was found.", "age 6 week"),
        ("Two women, 31 and 44, were hurt.", "count 2 woman; age 31 year; age 44 year"),
        ("The twins, both 7, were asleep.", "age 7 year"),
        ("Pat Lowe, 61, chairs the board.", "age 61 year"),
        ("A man in his fifties was held.", "age 50..59 year"),
        ("Children under 5 travel free.", "less-than age 5 year"),
        ("Anyone 18 or over may vote.", "at-least age 18 year"),
        ("The two climbers, aged 23 and 29, were lifted out.", "count 2 climber; age 23 year; age 29 year"),
        ("Two sisters, 9 and 12, escaped.", "count 2 sister; age 9 year; age 12 year"),
        ("The brothers, 31, 33 and 40, run the shop.", "age 31 year; age 33 year; age 40 year"),
        ("Three boys, aged 7, 9 and 10, were found.", "count 3 boy; age 7 year; age 9 year; age 10 year"),
        ("A boy, 7, and a girl, 9, were found.", "age 7 year; age 9 year"),
        ("Ann Poe, 34, and her son Tim, 6, live there.", "age 34 year; age 6 year"),
        ("Pupils aged between 11 and 16 take part.", "age 11..16 year"),
        ("Anyone over 65 is eligible.", "more-than age 65 year"),
        ("Over-65s and under-5s get it free.", "more-than age 65 year; less-than age 5 year"),
        ("People in their 30s and 40s moved out.", "age 30..39 year; age 40..49 year"),
        ("A woman in her late twenties won.", "age 27..29 year"),
        ("A nine-month-old calf won.", "age 9 month"),
        ("He died at 87.", "age 87 year"),
        ("The weavers are under 40.", "less-than age 40 year"),
        ("The dues are under 40.", "less-than number 40"),
        ("A flautist, 29, was late.", "age 29 year"),
        ("A checklist, 29, was late.", "number 29"),
        ("Now 45 and a grandfather, he rows.", "date; age 45 year"),
        ("Their ages ranged from 31 to 77.", "age 31..77 year"),
        ("She was 12 when it began and 19 when it closed.", "age 12 year; age 19 year"),
        ("The duo, 33 and 41, sang.", "age 33 year; age 41 year"),
        ("They are likelier to die before 65 than others.", "age 65 year"),
        ("She retired at the age of 60.", "age 60 year"),
        ("He turned 40 last week.", "age 40 year; date"),
        ("The under-21 side lost.", "less-than age 21 year"),
        ("The 5-year-old, the 40-year-old and the 2-month-old slept.", "age 5 year; age 40 year; age 2 month"),
        ("Both of the 12-year-olds left.", "age 12 year"),
        ("The under-18s and the over-60s pay half.", "less-than age 18 year; more-than age 60 year"),
        ("He is in his early 50s.", "age 50..53 year"),
        ("She, 44, and he, 46, wed.", "age 44 year; age 46 year"),
        ("Children aged six to 12 may join.", "age 6..12 year"),
        ("A 6-month-old baby and a 3-day-old lamb.", "age 6 month; age 3 day"),
    ],
)
def test_ages_are_read(text: str, figures: str) -> None:
    assert told(text) == figures
