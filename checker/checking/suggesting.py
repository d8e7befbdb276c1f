"""What would make a figure right: its own words with another number in them, as precise as its hedge wants it."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.checking.formatting import collapsed
from checker.checking.numbers import Style, around_number, rounded
from checker.checking.values import parts_of_one
from checker.model.figure import Figure
from checker.model.interval import Interval

__all__ = ["date_suggestion", "suggestion"]

_ABOVE = frozenset({"almost", "less-than", "at-most", "up-to"})
_BELOW = frozenset({"more-than", "at-least", "just-over"})
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_WEEKDAY = re.compile(
    r"\b(?:(mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun))\b", re.IGNORECASE
)


def suggestion(figure: Figure, computed: Interval) -> str | None:
    """The figure's text with the number that it should have; ``None`` where that cannot be told or written."""
    if not computed.is_exact or computed.low is None or figure.value is None or figure.kind == "ratio":
        return None
    value = _as_hedged(figure, computed.low)
    if value is None or value == _own_value(figure):
        return None
    number = _number(figure, value)
    if number is None or collapsed(number) == collapsed(figure.number.text):
        return None
    before, _, after = around_number(figure)
    return collapsed(before + number + after)


def _own_value(figure: Figure) -> Fraction | None:
    return None if figure.value is None else figure.value / parts_of_one(figure)


def _as_hedged(figure: Figure, value: Fraction) -> Fraction | None:
    """Rounded as coarsely as the figure is, to the side that its hedge is on."""
    if figure.hedge is None or not figure.place_value:
        return value
    step = figure.place_value / parts_of_one(figure)
    while step > abs(value) and value:
        step /= 10
    if figure.hedge in _ABOVE:
        return -(-value // step) * step
    if figure.hedge in _BELOW:
        return (value // step) * step
    return rounded(value, step)


def _number(figure: Figure, value: Fraction) -> str | None:
    _, written, after = around_number(figure)
    if not any(character.isdigit() for character in written):
        if figure.kind == "multiple":
            return None
        if written.lower() in _WORDS and value.denominator == 1 and 0 <= value < len(_WORDS):
            return _WORDS[int(value)].capitalize() if written[:1].isupper() else _WORDS[int(value)]
    style = Style.of(figure)
    number = style.number(value)
    if style.magnitude and style.magnitude not in written:
        # the magnitude stands after the number, where it stays: the number must suit it
        if not after.startswith(style.magnitude) or not number.endswith(style.magnitude):
            return None
        number = number.removesuffix(style.magnitude)
    return number


def date_suggestion(figure: Figure, day: str) -> str | None:
    """The date's text with another weekday, abbreviated where it is."""
    match = _WEEKDAY.search(figure.text)
    if match is None:
        return None
    name = day if match.group(1) else day[:3]
    name = name.lower() if match.group()[0].islower() else name
    return collapsed(figure.text[: match.start()] + name + figure.text[match.end() :])
