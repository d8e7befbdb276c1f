"""Functions about what figures measure: whether they can be compared, one in the unit of another, in days, in years."""

from __future__ import annotations

from functools import reduce

from checker.checking import times
from checker.checking.sorts import sort_of
from checker.checking.unpacking import figure_of, only, two
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
)
from checker.model.figure import Figure
from checker.model.interval import Interval

__all__ = [
    "comparable",
    "convert",
    "convert_difference",
    "days",
    "dimension",
    "same_thing",
    "years",
]


_UNITLESS = {"number": "count", "percentage-points": "percent"}


def dimension(values: tuple[Value, ...], _: Context) -> Value:
    return _dimension_of(figure_of(only(values)))


def _dimension_of(figure: Figure) -> str:
    rate = f" per {figure.per}" if figure.per else ""
    if figure.kind == "money":
        return "money" + rate
    if figure.kind in ("quantity", "duration") and figure.unit:
        from checker.checking import units  # noqa: PLC0415 (the unit registry is costly and seldom needed)

        return (units.dimension(figure.unit) or figure.unit) + rate
    return _UNITLESS.get(figure.kind, figure.kind) + rate


def comparable(values: tuple[Value, ...], _: Context) -> Value:
    figures = [figure_of(value) for value in flatten(values)]
    measured = all(figure.stated is not None or figure.value is not None for figure in figures)
    return Truth.sure(measured and len({_class_of(figure) for figure in figures}) == 1)


def _class_of(figure: Figure) -> tuple[str, str | None, str | None]:
    return *sort_of(figure), figure.per


def same_thing(values: tuple[Value, ...], _: Context) -> Value:
    counted = {figure_of(value).counted for value in flatten(values)}
    return Truth.sure(len(counted - {None}) <= 1)


def convert(values: tuple[Value, ...], context: Context, *, difference: bool = False) -> Value:
    source, target = two(values)
    unit = target if isinstance(target, str) else _unit_of(figure_of(target))
    interval = _in_unit(as_measure(source, context.reading), unit, context.reading, difference=difference)
    # a number in a unit that the rule itself names goes with any other number
    return Measure(interval, None if isinstance(target, str) else unit)


def convert_difference(values: tuple[Value, ...], context: Context) -> Value:
    return convert(values, context, difference=True)


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


def days(values: tuple[Value, ...], context: Context) -> Value:
    value = only(values)
    if isinstance(value, Figure) and value.kind == "duration":
        return Measure(_in_unit(as_measure(value, context.reading), "day", context.reading))
    return Measure(times.days(value, context.reading))


def years(values: tuple[Value, ...], context: Context) -> Value:
    value = only(values)
    if isinstance(value, Figure) and value.kind == "duration":
        return Measure(_in_unit(as_measure(value, context.reading), "year", context.reading))
    return Measure(times.years(value, context.reading))
