"""Whether a figure is stated as so."""

from __future__ import annotations

import pytest
from scoped_fields import fields


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The tunnel would cost $5 million.", "hypothetical"),
        ("Some 4,000 clerks could lose their jobs.", "hypothetical"),
        ("If 12 more members agree, the rule changes.", "hypothetical"),
        ("Up to 40 hikers may be lost.", "hypothetical"),
        ("Rents will rise 12%.", "forecast"),
        ("Rents are expected to rise 12%.", "forecast"),
        ("The bank projects growth of 3%.", "forecast"),
        ("The yard plans to build 12 ferries.", "forecast"),
        ("About 300 guests are set to arrive.", "forecast"),
        ("The chain has a target of 400 shops.", "forecast"),
        ("Profit beat forecasts of $10 million.", "forecast"),
        ("The firm did not pay $5 million.", "negated"),
        ("The club hasn't sold 300 tickets.", "negated"),
        ("She never had 12 cats.", "negated"),
        ("The clinic denied that 12 patients had left.", "negated"),
        ("“We have 12 cats,” she said.", "quoted"),
        ('"We have 12 cats," she said.', "quoted"),
        ("“We could buy 12 cats,” she said.", "hypothetical"),
    ],
)
def test_what_is_not_simply_so(text: str, mode: str) -> None:
    assert fields(text, "mode") == [mode]


@pytest.mark.parametrize(
    "text",
    [
        "The tunnel cost $5 million.",
        "The 4,000 clerks could lose their jobs.",
        "The grant would help the 40 families.",
        "He sold 12 cows, and would sell the farm.",
        "Not only 12 cows but 30 sheep were sold.",
        "No fewer than 12 cows were sold.",
        "They did not stop for 12 days in the 40 huts.",
        "It was not known whether 12 cows had died.",
        "The delay was due to 12 strikes.",
        "In May 12 cows were sold.",
        "Will has 12 cows.",
        "It sold 12 cows, more than expected.",
        "Ten of 12 cows were sold because he could not feed them.",
        'The screen of 12" was sold with 40 others at 9" each.',
        "The 12 riders killed in the crash will be buried today.",
    ],
)
def test_what_is_so(text: str) -> None:
    assert set(fields(text, "mode")) <= {None}


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("The tunnel would cost $5 million, up from $3 million.", ["hypothetical", None]),
        ("Most would not sell, 12% had sold and 9% had left.", [None, None]),
        ("The yard may build 12 ferries, 30 tugs and four docks.", ["hypothetical"] * 3),
        ("Rents rose 12% but are expected to fall 4%.", [None, "forecast"]),
        ("“We have 12 cats,” she said; she had 9 cats.", ["quoted", None]),
        ("The yard will build 12 ferries and 30 tugs.", ["forecast", "forecast"]),
        ("The yard will build 12 ferries and has built 30 tugs.", ["forecast", None]),
    ],
)
def test_how_far_a_word_reaches(text: str, modes: list[str | None]) -> None:
    assert fields(text, "mode") == modes


@pytest.mark.parametrize(
    ("text", "hedge", "mode"),
    [
        ("Fares never go above $40.", "at-most", None),
        ("Costs did not exceed $40.", "at-most", None),
        ("She had never sold fewer than 300 pies.", "at-least", None),
        ("He denied that more than 12 riders fell.", "more-than", "negated"),
    ],
)
def test_what_is_not_more_is_at_most_so_much(text: str, hedge: str, mode: str | None) -> None:
    assert (fields(text, "hedge"), fields(text, "mode")) == ([hedge], [mode])
