"""The three intervals of a figure: what its words say literally, the most they can bear, and what a reader takes them
to mean.

A rounded number stands for everything that rounds or is cut off to it at its last significant place, with a hedge's
spread (``rules/words/spreads.txt``) on top. Method: the reported value as an interval, as in XBRL Calculations 1.1
(2023).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from checker.extraction.drafts import Draft
from checker.model.figure import Hedge
from checker.model.interval import Interval, exactly
from checker.resources import rules_folder

__all__ = ["Readings", "readings"]

_WITHOUT = frozenset(("date", "period", "time", "identifier", "score"))
_COUNTED = frozenset(("count", "number", "ordinal"))
_ZERO = Fraction(0)
_ONE = Fraction(1)
_SMALL = 1_000
_LOOSEST = 10
"""By how many units of its last place a hedged number may be off."""


@dataclass(frozen=True, slots=True)
class Readings:
    stated: Interval
    widest: Interval
    usual: Interval


@dataclass(frozen=True, slots=True)
class _Spread:
    """Factors of the number for both ends; ``None`` is no end, the flag whether the end is open."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool
    high_open: bool


def readings(draft: Draft) -> Readings | None:
    """The intervals of a draft; ``None`` where it has no magnitude."""
    if draft.kind in _WITHOUT:
        return None
    if draft.value is None:
        return _of_range(draft)
    exact = exactly(draft.value)
    if draft.kind == "ordinal":
        return Readings(exact, exact, exact)
    place = _rounding_place(draft)
    rounded = _rounded(draft, place)
    nearest = _nearest(draft, place, rounded)
    if draft.tolerance is not None:
        within = Interval(draft.value - draft.tolerance, draft.value + draft.tolerance)
        return Readings(within, within.hull(rounded), within.hull(nearest))
    if draft.hedge is None:
        return Readings(exact, rounded, nearest)
    widest, usual = _spreads()[draft.hedge]
    literal = _literal(draft.value, draft.hedge, usual)
    if draft.converted and (widest.low is None or widest.high is None):
        return Readings(literal, rounded, nearest)  # what a bound is converted to is held against its own number
    found = Readings(
        literal,
        _no_looser_than_written(_spread(exact, widest), draft).hull(rounded),
        _no_looser_than_written(_spread(exact, usual), draft).hull(nearest),
    )
    return _loosened(found, exact) if draft.loose else found


def _loosened(found: Readings, exact: Interval) -> Readings:
    """The readings with the spread of "about" around the bound."""
    widest, usual = _spreads()["about"]
    near = _spread(exact, usual)
    return Readings(found.stated.hull(near), found.widest.hull(_spread(exact, widest)), found.usual.hull(near))


def _no_looser_than_written(spread: Interval, draft: Draft) -> Interval:
    """Some 415 is not 500: who writes the last digit means it, more or less."""
    if spread.low is None or spread.high is None or draft.value is None:
        return spread
    reach = _LOOSEST * (draft.place or Fraction(1))
    low, high = max(spread.low, draft.value - reach), min(spread.high, draft.value + reach)
    return Interval(low, high, spread.low_open and low == spread.low, spread.high_open and high == spread.high)


def _of_range(draft: Draft) -> Readings | None:
    low, high = draft.low, draft.high
    if low is None or high is None:
        if low is None and high is None:
            return None
        stated = Interval(low, high)
        return Readings(stated, stated, stated)
    low, high = min(low, high), max(low, high)
    stated = exactly(low) if low == high else Interval(low, high, draft.low_open, draft.high_open)
    place = draft.place or _ZERO
    wide = Interval(low, None) if draft.vague else stated.widened(place / 2)
    if draft.hedge is None:
        return Readings(stated, wide, stated)
    widest, usual = _spreads()[draft.hedge]
    ends = _spread(exactly(low), usual), _spread(exactly(high), usual)
    opened = ends[0].hull(ends[1]).hull(stated)
    return Readings(stated, _spread(wide, widest).hull(wide), opened)


def _rounded(draft: Draft, place: Fraction) -> Interval:
    """Everything that rounds, half up or half down, or is cut off to the number at its place."""
    assert draft.value is not None
    value = draft.value
    if draft.kind == "age":
        return Interval(value, value + 1, False, True)
    if place == 0:
        return exactly(value)
    if value < 0:
        return Interval(value - place, value + place / 2, True, False)
    return Interval(value - place / 2, value + place, False, True)


def _nearest(draft: Draft, place: Fraction, rounded: Interval) -> Interval:
    """What a reader takes it to be rounded from: nobody is thought to have cut off, or rounded a number below 1,000."""
    assert draft.value is not None
    if draft.kind == "age" or place == 0:
        return rounded
    if draft.kind == "money" and place == 1 and abs(draft.value) < _SMALL:
        place = Fraction(1, 10)  # a price that is given in whole dollars has no cents
    elif place > 1 and abs(draft.value) < _SMALL:
        place = Fraction(1)
    return Interval(draft.value - place / 2, draft.value + place / 2, False, True)


def _rounding_place(draft: Draft) -> Fraction:
    """The worth of the place at which the number may be rounded; 0 where it is exact."""
    assert draft.value is not None
    place = draft.place or _ONE
    if draft.kind in _COUNTED and place == 1 and draft.value.denominator == 1:
        return _ZERO
    if draft.kind in ("percent", "percentage-points"):
        return min(place, _ONE)
    if place < draft.magnitude or place <= 1:
        return place  # decimals as written: 0.6 million
    return min(place, _second_digit(draft.value))


def _second_digit(value: Fraction) -> Fraction:
    """The worth of the second digit: nothing is rounded to its first digit without a word that says so."""
    worth = 1
    rest = int(abs(value))
    while rest >= 100:
        rest //= 10
        worth *= 10
    return Fraction(worth)


def _literal(value: Fraction, hedge: Hedge, usual: _Spread) -> Interval:
    if hedge == "up-to" and value >= 0:
        return Interval(_ZERO, value)
    if hedge in ("less-than", "at-most", "up-to"):
        return Interval(None, value, True, hedge == "less-than")
    if hedge in ("more-than", "at-least"):
        return Interval(value, None, hedge == "more-than", True)
    return _spread(exactly(value), usual)


def _spread(around: Interval, spread: _Spread) -> Interval:
    """``around`` with its ends moved by the factors; a negative number's ends are mirrored."""
    if around.high is not None and around.high < 0:
        return (
            -_spread(-around, spread) if spread.low is not None and spread.high is not None else _mirror(around, spread)
        )
    low = None if spread.low is None or around.low is None else around.low * spread.low
    high = None if spread.high is None or around.high is None else around.high * spread.high
    if low is not None and low == high:
        return exactly(low)
    return Interval(low, high, spread.low_open, spread.high_open)


def _mirror(around: Interval, spread: _Spread) -> Interval:
    """More than -5 has no upper end either: a hedge without an end keeps its side."""
    if spread.high is None:
        return Interval(around.low, None, spread.low_open, True)
    return Interval(None, around.high, True, spread.high_open)


@cache
def _spreads() -> dict[str, tuple[_Spread, _Spread]]:
    """From a hedge to its widest and its usual spread."""
    table: dict[str, tuple[_Spread, _Spread]] = {}
    with open(os.path.join(rules_folder(), "words", "spreads.txt"), encoding="utf-8") as file:
        for line in file:
            hedge, colon, rest = line.partition("#")[0].partition(":")
            if colon:
                a, b, c, d = (end.strip() for end in rest.split(","))
                table[hedge.strip()] = (_read_spread(a, b), _read_spread(c, d))
    return table


def _read_spread(low: str, high: str) -> _Spread:
    return _Spread(
        None if low == "-" else Fraction(low.strip("()")),
        None if high == "-" else Fraction(high.strip("()")),
        low == "-" or low.startswith("("),
        high == "-" or high.endswith(")"),
    )
