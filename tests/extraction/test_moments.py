"""Words that say when without a number: listed for readers, and out of the way of everything else."""

from __future__ import annotations

from itertools import pairwise

import pytest

from checker.api import figures_of, lint_text


def moments(text: str) -> list[str]:
    return [f.text for f in figures_of(text).figures if f.kind in ("date", "period") and f.period is None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Now 302 men are there.", ["Now"]),
        ("She currently lives in Oslo and may soon leave.", ["currently", "soon"]),
        ("That was common in the past.", ["the past"]),
        ("He prays every day.", ["every day"]),
        ("Call as soon as you can.", []),
        ("He became the future king.", []),
        ("He reads The Daily Bugle and Life Now magazine.", []),
        ("It was a twice-daily, now-defunct ferry.", []),
    ],
)
def test_words_that_say_when(text: str, expected: list[str]) -> None:
    assert moments(text) == expected


def test_they_stand_in_no_other_figure() -> None:
    figures = figures_of("Of the 40 ships, 25 now sail every day, 150 trips in the past two years.").figures
    assert all(a.end <= b.start for a, b in pairwise(figures))


def test_lint_neither_counts_them_nor_stumbles_over_them() -> None:
    plain = "Of the 80 students, 45 passed and 41 failed."
    report, with_now = lint_text(plain), lint_text("Of the 80 students, 45 now passed and 41 failed.")
    assert report.figures == with_now.figures == 3
