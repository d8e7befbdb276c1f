"""Functions about how numbers are written: scores, rates of a number of things, digits, whole numbers."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor

from checker.checking.unpacking import figure_of, figures_of, only
from checker.checking.values import (
    Context,
    Measure,
    NotApplicableError,
    Truth,
    Value,
    as_measure,
    flatten,
    measure_of,
)
from checker.model.document import Document
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly
from checker.words import word_forms

__all__ = [
    "base",
    "end_of",
    "is_range",
    "magnitude",
    "points",
    "same_name",
    "transposed",
    "well_formed",
    "whole",
]

_NUMBERS = re.compile(r"[0-9]{1,4}")
_BASE = re.compile(r"[0-9]{1,12}(?:/[1-9][0-9]{0,8})?(?= )")
_GROUPS = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{1,2})?"  # 7.480,25
)
_LEADING = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_ORDINAL_DAY = re.compile(r"\b[0-9]{1,2}(?:st|nd|rd|th)\b")
_ORDINAL = re.compile(r"([0-9,]*[0-9])(st|nd|rd|th)")
_HALF_TOO_MUCH = re.compile(r"(?:1[3-9]|2[0-3])[:.][0-5][0-9]\s*p\.?m\b")
_SEPARATORS = frozenset(",.")
_SHORT_GROUP = re.compile(r"[0-9]{1,2},[0-9]{2}")
_LONG_GROUP = re.compile(r"[0-9]{1,3},[0-9]{4,5}")
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
_NAME = re.compile(r"((?:\b[A-Z][\w'’-]*\.?\s+)*\b[A-Z][\w'’-]*)(?:\s*,|,?\s+(?:who )?is)\s*$")
_LONGEST_NAME = 80
"""How many characters before a figure may hold the name that it stands behind."""
_TITLES = frozenset(("mr", "ms", "mrs", "miss", "dr", "professor", "prof", "sir", "dame", "lord", "lady", "judge"))
_PRONOUNS = frozenset(("he", "she", "it", "this", "that", "there"))
_SEVERAL = 2
_LONG = 7
_WORDS_OF_UNIT = 4
_FINEST = Fraction(1, 10**6)
_SHORTEST = 3
"""Digits that a number has if it is no accident that two of them changed places."""


def points(values: tuple[Value, ...], _: Context, *, position: int) -> Value:
    """One side of a score or vote."""
    figure = figure_of(only(values))
    numbers = _NUMBERS.findall(figure.text) if figure.kind == "score" else []
    if len(numbers) != 2:
        raise NotApplicableError
    return Measure(exactly(Fraction(numbers[position])))


def base(values: tuple[Value, ...], _: Context) -> Value:
    """The number that a rate is of: 100,000 for "17 per 100,000 people"."""
    found = _BASE.match(figure_of(only(values)).per or "")
    if found is None:
        raise NotApplicableError
    return Measure(exactly(Fraction(found.group())))


def magnitude(values: tuple[Value, ...], context: Context) -> Value:
    """The number alone, with all that its words allow: "$8 a ticket" is 8."""
    return Measure(measure_of(figure_of(only(values)), context.reading).interval)


def is_range(values: tuple[Value, ...], _: Context) -> Value:
    """Whether a figure is written with two ends: "12 to 30", not "dozens"."""
    figure = figure_of(only(values))
    ends = figure.stated
    two = figure.value is None and ends is not None and None not in (ends.low, ends.high)
    return Truth.sure(two and any(c.isspace() or c in "-–—" for c in figure.number.text))


def end_of(values: tuple[Value, ...], context: Context, *, lower: bool) -> Value:
    """One end of a range, with all that rounds to it as it is written."""
    figure = figure_of(only(values))
    ends = figure.stated
    end = None if ends is None else ends.low if lower else ends.high
    if end is None:
        raise NotApplicableError
    interval = exactly(end)
    if context.reading not in ("stated", "shown"):
        interval = interval.widened(_last_digit(end) / 2)
    return Measure(interval, measure_of(figure, "shown").unit)


def _last_digit(number: Fraction) -> Fraction:
    """The worth of the last digit that is no nought at the end; of a large number that of the second digit."""
    worth = Fraction(1)
    while (number / worth).denominator != 1 and worth > _FINEST:
        worth /= 10
    while number and (number / (worth * 10)).denominator == 1 and abs(number) >= 100 * worth:
        worth *= 10
    return worth


def whole(values: tuple[Value, ...], context: Context) -> Value:
    """Whether a value can be a whole number."""
    interval = as_measure(only(values), context.reading).interval
    return Truth.of(_holds_whole(interval), not (interval.is_exact and _holds_whole(interval)))


def _holds_whole(interval: Interval) -> bool:
    if interval.low is None or interval.high is None:
        return True
    lowest = floor(interval.low) + 1 if interval.low_open else ceil(interval.low)
    return lowest < interval.high or (lowest == interval.high and not interval.high_open)


def same_name(values: tuple[Value, ...], context: Context) -> Value:
    """Whether two figures stand behind one name, the second time by one name alone: "Harlow, 25, said".

    With the same digits ("52", "25") also by the other part of the name, or by a title in place of the first name.
    """
    names = [_name_before(value, context.document) for value in flatten(values) if isinstance(value, Figure)]
    if len(names) != 2 or None in names:
        return Truth.NO
    (title, name), (other_title, other_name) = (f"- - {name}".lower().split()[-2:] for name in names)
    alone = other_title == "-"
    titled = other_title in _TITLES and title == other_title
    if name == other_name and (alone or titled):
        return Truth.YES
    by_first_name = alone and title == other_name
    by_title = name == other_name and other_title in _TITLES
    return Truth.sure((by_first_name or by_title) and title not in _TITLES and _same_digits(values))


def _same_digits(values: tuple[Value, ...]) -> bool:
    """Whether two figures are written with the same digits; of one first name, others are another's: a niece's."""
    return len({"".join(sorted(f.number.text)) for f in flatten(values) if isinstance(f, Figure)}) == 1


def _name_before(figure: Figure, document: Document | None) -> str | None:
    """The words before a comma that the figure follows, or before "is"; of a document, those with capitals."""
    words = figure.before.split()
    if len(words) < 2 or words[-1] not in (",", "is"):
        return None
    if (not words[-2].isalpha() and words[-2] != ",") or words[-2].lower() in _PRONOUNS:
        return None
    if document is not None:
        found = _NAME.search(document.prose(max(figure.start - _LONGEST_NAME, 0), figure.start))
        return found.group(1) if found is not None else None
    return " ".join(words[:-1])


def transposed(values: tuple[Value, ...], _: Context) -> Value:
    """Whether two numbers differ only in that two digits next to each other have changed places."""
    one, other = (figure.number.text for figure in figures_of(values, 2))
    differing = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(differing) != 2:
        return Truth.NO
    first, second = differing
    between = one[first + 1 : second]
    swapped = one[first] == other[second] and one[second] == other[first]
    digits = one[first].isdigit() and one[second].isdigit() and between in ("", ".", ",")
    return Truth.sure(swapped and digits and sum(c.isdigit() for c in one) >= _SHORTEST)


def unit_behind(values: tuple[Value, ...], _: Context) -> Value:
    """The unit that the words right behind a figure name: "kilogram" of "10kg kilos"; no text where they name none."""
    forms = word_forms("units")
    figure = figure_of(only(values))
    words = figure.after.split()[:_WORDS_OF_UNIT]
    for length in range(len(words), 0, -1):
        name = forms.get(" ".join(words[:length]))
        if name is None:
            continue
        if name == figure.unit:
            return name  # "71kg kilos an hour before the race"
        hourly = words[length : length + 2] == ["per", "hour"] or words[length : length + 2] == ["an", "hour"]
        return f"{name}_per_hour" if hourly else name
    return ""


def well_formed(values: tuple[Value, ...], _: Context) -> Value:
    """Whether the digits are grouped as somewhere they are, an ordinal ends as it is spoken, 13:30 is no "pm".

    A number with a single separator, or none, cannot be told from others.
    """
    if figure_of(only(values)).kind == "time":
        return Truth.sure(_HALF_TOO_MUCH.match(figure_of(only(values)).text.lower()) is None)
    text = figure_of(only(values)).number.text.lower()
    if figure_of(only(values)).kind == "date":
        day = _ORDINAL_DAY.search(figure_of(only(values)).text.lower())  # the 3th of May
        if day is None:
            raise NotApplicableError
        text = day.group()
    if figure_of(only(values)).kind == "period":
        text = re.split(r"[\s-]", figure_of(only(values)).text.lower(), maxsplit=1)[0]  # the 13rd century
    ordinal = _ORDINAL.fullmatch(text)
    if ordinal is not None:
        return Truth.sure(ordinal.group(2) == _ending(ordinal.group(1)))
    figure = figure_of(only(values))
    if figure.value is None and figure.stated is None and figure.kind != "date" and set(text) & _SEPARATORS:
        return Truth.NO  # it could not be read
    digits = _digits(text)
    if _LONG_GROUP.fullmatch(digits) or (figure_of(only(values)).value is None and _SHORT_GROUP.fullmatch(digits)):
        return Truth.NO
    if sum(c in ",." for c in digits) < _SEVERAL and len(digits) < _LONG:
        raise NotApplicableError
    return Truth.sure(bool(_GROUPS.fullmatch(digits)))


def _digits(text: str) -> str:
    found = _LEADING.match(text)
    return found.group() if found else ""


def _ending(digits: str) -> str:
    return "th" if digits[-2:-1] == "1" else _ENDINGS.get(digits[-1], "th")
