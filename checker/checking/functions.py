"""What the named functions of the rule language do. Their names and documentation: ``checker.rulebook.functions``.

Each takes its evaluated arguments and their context. A value that it cannot work on makes the
rule not apply.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import reduce
from typing import TypeAlias

from checker.checking import likeness, notation, paces, rates, slips, times
from checker.checking.comparing import calculate, contains_words
from checker.checking.values import (
    Context,
    Measure,
    NotApplicableError,
    Reading,
    Truth,
    Value,
    as_measure,
    flatten,
    measure_of,
    parts_of_one,
    period_of,
)
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly

__all__ = ["FUNCTIONS", "Function"]

Function: TypeAlias = Callable[[tuple[Value, ...], Context], Value]

_UNITLESS = {"number": "count", "percentage-points": "percent"}


# --- numbers ---------------------------------------------------------------------------------------------------------


def _sum(values: tuple[Value, ...], context: Context) -> Value:
    total: Value = None
    for value in flatten(values):
        total = as_measure(value, context.reading) if total is None else calculate("+", total, value, context.reading)
    if total is None:
        raise NotApplicableError
    return total


def _len(values: tuple[Value, ...], _: Context) -> Value:
    return Measure(exactly(sum(1 for _ in flatten(values))))


def _extreme(values: tuple[Value, ...], context: Context, *, least: bool) -> Value:
    measures = [as_measure(value, context.reading) for value in flatten(values)]
    units = {measure.unit for measure in measures if measure.unit is not None}
    if not measures or len(units) > 1:
        raise NotApplicableError
    interval = measures[0].interval
    for measure in measures[1:]:
        interval = _smaller(interval, measure.interval) if least else -_smaller(-interval, -measure.interval)
    return Measure(interval, units.pop() if units else None)


def _smaller(a: Interval, b: Interval) -> Interval:
    """All values that the smaller of two can have."""
    low = a.hull(b)
    if a.high is None or b.high is None:
        high, high_open = (b.high, b.high_open) if a.high is None else (a.high, a.high_open)
    elif a.high == b.high:
        high, high_open = a.high, a.high_open or b.high_open
    else:
        high, high_open = (a.high, a.high_open) if a.high < b.high else (b.high, b.high_open)
    return Interval(low.low, high, low.low_open, high_open)


def _abs(values: tuple[Value, ...], context: Context) -> Value:
    measure = as_measure(_only(values), context.reading)
    interval = measure.interval
    if interval.high is not None and interval.high <= 0:
        interval = -interval
    elif interval.low is None or interval.low < 0:
        opposite = -interval
        upper = interval.hull(opposite)
        interval = Interval(Fraction(0), upper.high, False, upper.high_open)
    return Measure(interval, measure.unit)


def _stated(values: tuple[Value, ...], _: Context) -> Value:
    return _read(_only(values), "stated")


def _time(values: tuple[Value, ...], _: Context) -> Value:
    figure = _only(values)
    if not isinstance(figure, Figure):
        raise NotApplicableError
    return figure.frame or period_of(figure)


def _usual(values: tuple[Value, ...], context: Context) -> Value:
    return _read(_only(values), "usual" if context.reading == "widest" else context.reading)


def _unhedged(values: tuple[Value, ...], context: Context) -> Value:
    """All that rounds to the number as written; a range as it stands."""
    figure = _figure(_only(values))
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


# --- what is measured ------------------------------------------------------------------------------------------------


def _dimension(values: tuple[Value, ...], _: Context) -> Value:
    return _dimension_of(_figure(_only(values)))


def _dimension_of(figure: Figure) -> str:
    rate = f" per {figure.per}" if figure.per else ""
    if figure.kind == "money":
        return "money" + rate
    if figure.kind in ("quantity", "duration") and figure.unit:
        from checker.checking import units  # noqa: PLC0415 (the unit registry is costly and seldom needed)

        return (units.dimension(figure.unit) or figure.unit) + rate
    return _UNITLESS.get(figure.kind, figure.kind) + rate


def _comparable(values: tuple[Value, ...], _: Context) -> Value:
    figures = [_figure(value) for value in flatten(values)]
    measured = all(figure.stated is not None or figure.value is not None for figure in figures)
    return Truth.sure(measured and len({_class_of(figure) for figure in figures}) == 1)


def _class_of(figure: Figure) -> tuple[str, str | None, str | None]:
    kind = "count" if figure.kind == "number" else figure.kind
    return kind, figure.unit, figure.per


def _same_thing(values: tuple[Value, ...], _: Context) -> Value:
    counted = {_figure(value).counted for value in flatten(values)}
    return Truth.sure(len(counted - {None}) <= 1)


def _convert(values: tuple[Value, ...], context: Context, *, difference: bool = False) -> Value:
    source, target = _two(values)
    unit = target if isinstance(target, str) else _unit_of(_figure(target))
    interval = _in_unit(as_measure(source, context.reading), unit, context.reading, difference=difference)
    # a number in a unit that the rule itself names goes with any other number
    return Measure(interval, None if isinstance(target, str) else unit)


def _convert_difference(values: tuple[Value, ...], context: Context) -> Value:
    return _convert(values, context, difference=True)


def _unit_of(figure: Figure) -> str | None:
    return measure_of(figure, "stated").unit


def _in_unit(measure: Measure, unit: str | None, reading: Reading, *, difference: bool = False) -> Interval:
    """In another unit; all that a loose word (ton, gallon) can mean counts, except where one number is wanted."""
    from checker.checking import units  # noqa: PLC0415 (the unit registry is costly and seldom needed)

    if not measure.unit or not unit:
        raise NotApplicableError
    (source, _, of), (target, _, to) = measure.unit.partition("/"), unit.partition("/")
    if of != to:
        source, target = measure.unit.replace("/", "_per_"), unit.replace("/", "_per_")
    if not source or not target:
        raise NotApplicableError
    pairs = [(a, b) for a in units.readings(source) for b in units.readings(target)]
    converted = [units.convert(measure.interval, a, b, difference=difference) for a, b in pairs]
    intervals = [interval for interval in converted if interval is not None]
    if not intervals:
        raise NotApplicableError
    return intervals[0] if reading in ("stated", "shown") else reduce(Interval.hull, intervals)


# --- days ------------------------------------------------------------------------------------------------------------


def _days(values: tuple[Value, ...], context: Context) -> Value:
    value = _only(values)
    if isinstance(value, Figure) and value.kind == "duration":
        return Measure(_in_unit(as_measure(value, context.reading), "day", context.reading))
    return Measure(times.days(value, context.reading))


def _years(values: tuple[Value, ...], context: Context) -> Value:
    value = _only(values)
    if isinstance(value, Figure) and value.kind == "duration":
        return Measure(_in_unit(as_measure(value, context.reading), "year", context.reading))
    return Measure(times.years(value, context.reading))


def _published(values: tuple[Value, ...], context: Context) -> Value:
    if context.published is None or values:
        raise NotApplicableError
    return times.Days.between(context.published, context.published)


# --- words and tables ------------------------------------------------------------------------------------------------


def _contains(values: tuple[Value, ...], _: Context) -> Value:
    texts, words = _two(values)
    found = [text for text in flatten((texts,)) if isinstance(text, str)]
    if not found or not isinstance(words, str):
        raise NotApplicableError
    return Truth.sure(any(contains_words(text, words) for text in found))


def _reference(values: tuple[Value, ...], context: Context) -> Value:
    from checker.checking.references import table  # noqa: PLC0415 (reads YAML)

    name, key = _two(values)
    if not isinstance(name, str) or not isinstance(key, str):
        raise NotApplicableError
    found = table(name, context.reference_folders)
    value = None if found is None else found.values.get(key, found.values.get(key.lower()))
    if value is None:
        raise NotApplicableError
    return Measure(exactly(value))


# --- arguments -------------------------------------------------------------------------------------------------------


def _only(values: tuple[Value, ...]) -> Value:
    if len(values) != 1:
        raise NotApplicableError
    return values[0]


def _two(values: tuple[Value, ...]) -> tuple[Value, Value]:
    if len(values) != 2:
        raise NotApplicableError
    return values[0], values[1]


def _figure(value: Value) -> Figure:
    if not isinstance(value, Figure):
        raise NotApplicableError
    return value


def _of_one(function: Callable[[Value], Value]) -> Function:
    return lambda values, _: function(_only(values))


def _of_two(function: Callable[[Value, Value], Value]) -> Function:
    return lambda values, _: function(*_two(values))


FUNCTIONS: dict[str, Function] = {
    "abs": _abs,
    "backwards": _of_one(times.backwards),
    "alike": likeness.alike,
    "bare": likeness.bare,
    "base": notation.base,
    "cycle": rates.cycle,
    "begins": notation.begins,
    "between": slips.between,
    "comparable": _comparable,
    "contains": _contains,
    "convert": _convert,
    "convert_difference": _convert_difference,
    "days": _days,
    "days_between": _of_two(times.days_between),
    "digits": paces.digits,
    "dimension": _dimension,
    "during": rates.during,
    "end": _of_one(times.end),
    "exclusive": likeness.exclusive,
    "exists": _of_one(times.exists),
    "first": lambda values, context: notation.points(values, context, position=0),
    "hours_between": paces.hours_between,
    "in_unit": _convert,
    "inside": _of_two(times.inside),
    "is_range": notation.is_range,
    "len": _len,
    "listed": likeness.listed,
    "lower_end": lambda values, context: notation.end_of(values, context, lower=True),
    "magnitude": notation.magnitude,
    "max": lambda values, context: _extreme(values, context, least=False),
    "mentions": likeness.mentions,
    "min": lambda values, context: _extreme(values, context, least=True),
    "names_year": _of_one(times.names_year),
    "overlaps": _of_two(times.overlaps),
    "periods_in": paces.periods_in,
    "published": _published,
    "reference": _reference,
    "same_fact": likeness.same_fact,
    "same_name": notation.same_name,
    "same_thing": _same_thing,
    "second": lambda values, context: notation.points(values, context, position=1),
    "shared_words": likeness.shared_words,
    "slipped": slips.slipped,
    "start": _of_one(times.start),
    "stated": _stated,
    "sum": _sum,
    "time": _time,
    "transposed": notation.transposed,
    "unhedged": _unhedged,
    "unit_behind": notation.unit_behind,
    "upper_end": lambda values, context: notation.end_of(values, context, lower=False),
    "usual": _usual,
    "weekday": _of_one(times.weekday),
    "well_formed": notation.well_formed,
    "whole": notation.whole,
    "year": _of_one(times.year),
    "years": _years,
}
