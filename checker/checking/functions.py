"""What the named functions of the rule language do. Their names and documentation: ``checker.rulebook.functions``.

Each takes its evaluated arguments and their context. A value that it cannot work on makes the
rule not apply.
"""

from __future__ import annotations

from fractions import Fraction

from checker.checking import adding, appositions, likeness, notation, paces, rates, slips, surroundings, times
from checker.checking.asking import QUESTIONS, asked_for
from checker.checking.measures import comparable, convert, convert_difference, days, dimension, same_thing, years
from checker.checking.totals import extreme, head_of, median_of, number_of, sum_of, without_sign
from checker.checking.unpacking import Function, figure_of, of_one, of_two, only, two
from checker.checking.values import (
    Context,
    Measure,
    NotApplicableError,
    Reading,
    Value,
    measure_of,
    parts_of_one,
    period_of,
)
from checker.model.figure import Figure
from checker.model.interval import exactly

__all__ = ["COSTLY", "FUNCTIONS"]

COSTLY = frozenset(
    """alone apposed between dated mentions misprinted named_apart nearly_sum otherwise_sum part_of reference same_fact
    same_name shared_words slipped time transposed unrivalled words""".split()
)
"""Functions that look at more than the figures themselves, or at each of their digits."""


def _stated(values: tuple[Value, ...], _: Context) -> Value:
    return _read(only(values), "stated")


def _time(values: tuple[Value, ...], _: Context) -> Value:
    figure = figure_of(only(values))
    return figure.frame or period_of(figure)


def _usual(values: tuple[Value, ...], context: Context) -> Value:
    return _read(only(values), "usual" if context.reading == "widest" else context.reading)


def _unhedged(values: tuple[Value, ...], context: Context) -> Value:
    """All that rounds to the number as written; a range as it stands."""
    figure = figure_of(only(values))
    shown = measure_of(figure, "shown")
    if context.reading == "shown" or figure.value is None or not figure.place_value:
        return shown
    half = min(figure.place_value, _second_digit(figure.value)) / 2
    if abs(figure.value) < 10 * figure.place_value:  # one digit and noughts: 90 is rougher than 87
        half = max(half, abs(figure.value) / 20)
    interval = exactly(figure.value).widened(half)
    return Measure(interval * exactly(Fraction(1, parts_of_one(figure))), shown.unit)


def _second_digit(value: Fraction) -> Fraction:
    """The worth of the second digit of a large number: nothing is rounded to its first without saying so."""
    worth = Fraction(1)
    while abs(value) >= 100 * worth:
        worth *= 10
    return worth


def _read(value: Value, reading: Reading) -> Value:
    if isinstance(value, tuple):
        return tuple(_read(item, reading) for item in value)
    if not isinstance(value, Figure):
        raise NotApplicableError
    return measure_of(value, reading)


def _published(values: tuple[Value, ...], context: Context) -> Value:
    if context.published is None or values:
        raise NotApplicableError
    return times.Days.between(context.published, context.published)


def _reference(values: tuple[Value, ...], context: Context) -> Value:
    from checker.checking.references import table  # noqa: PLC0415 (reads YAML)

    name, key = two(values)
    if not isinstance(name, str) or not isinstance(key, str):
        raise NotApplicableError
    found = table(name, context.reference_folders)
    value = None if found is None else found.values.get(key, found.values.get(key.lower()))
    if value is None:
        raise NotApplicableError
    return Measure(exactly(value))


FUNCTIONS: dict[str, Function] = {
    "abs": without_sign,
    "backwards": of_one(times.backwards),
    "ahead": surroundings.ahead,
    "alike": likeness.alike,
    "alone": surroundings.alone,
    "dated": surroundings.dated,
    "unrivalled": surroundings.unrivalled,
    "same_sentence": surroundings.same_sentence,
    "apart": surroundings.apart,
    "led_by": surroundings.led_by,
    "named_apart": surroundings.named_apart,
    "apposed": appositions.apposed,
    "bare": likeness.bare,
    "base": notation.base,
    "cycle": rates.cycle,
    "between": slips.between,
    "comparable": comparable,
    "convert": convert,
    "convert_difference": convert_difference,
    "days": days,
    "days_between": of_two(times.days_between),
    "digits": paces.digits,
    "dimension": dimension,
    "during": rates.during,
    "end": of_one(times.end),
    "exclusive": likeness.exclusive,
    "exists": of_one(times.exists),
    "first": lambda values, context: notation.points(values, context, position=0),
    "fits_clock": paces.fits_clock,
    "hours_between": paces.hours_between,
    "head": head_of,
    "in_unit": convert,
    "inside": of_two(times.inside),
    "is_range": notation.is_range,
    "len": number_of,
    "listed": likeness.listed,
    "lower_end": lambda values, context: notation.end_of(values, context, lower=True),
    "magnitude": notation.magnitude,
    "max": lambda values, context: extreme(values, context, least=False),
    "median": median_of,
    "min": lambda values, context: extreme(values, context, least=True),
    "misprinted": slips.misprinted,
    "nearly_sum": adding.nearly_sum,
    "names_year": of_one(times.names_year),
    "otherwise_sum": adding.otherwise_sum,
    "overlaps": of_two(times.overlaps),
    "part_of": appositions.part_of,
    "periods_in": paces.periods_in,
    "published": _published,
    "reference": _reference,
    "same_fact": likeness.same_fact,
    "same_name": notation.same_name,
    "same_thing": same_thing,
    "second": lambda values, context: notation.points(values, context, position=1),
    "shared_words": likeness.shared_words,
    "slipped": slips.slipped,
    "start": of_one(times.start),
    "stated": _stated,
    "sum": sum_of,
    "time": _time,
    "transposed": notation.transposed,
    "unhedged": _unhedged,
    "unit_behind": notation.unit_behind,
    "upper_end": lambda values, context: notation.end_of(values, context, lower=False),
    "usual": _usual,
    "weekday": of_one(times.weekday),
    "well_formed": notation.well_formed,
    "whole": notation.whole,
    "words": surroundings.words,
    "year": of_one(times.year),
    "years": years,
    **{name: asked_for(questions) for name, questions in QUESTIONS.items()},
}
