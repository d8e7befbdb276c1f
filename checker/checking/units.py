"""Conversion between units, exact. Of the usual ones a table holds what pint makes; it is imported for others only.

A year has 365 or 366 days and a month 28 to 31, so a conversion between these and days widens the value.
"""

from __future__ import annotations

import os
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from checker.checking.composing import composed_scale
from checker.checking.unit_table import Scale, usual_scale
from checker.model.interval import Interval, exactly

if TYPE_CHECKING:
    from pint import Unit, UnitRegistry

__all__ = ["NAMED_DIMENSIONS", "convert", "dimension", "readings", "scale_by_pint"]

_LOOSE: dict[str, tuple[str, ...]] = {
    "metric_ton": ("metric_ton", "short_ton", "long_ton"),
    "gallon": ("gallon", "imperial_gallon"),
    "quart": ("quart", "imperial_quart"),
    "pint": ("pint", "imperial_pint"),
    "fluid_ounce": ("fluid_ounce", "imperial_fluid_ounce"),
    "ounce": ("ounce", "troy_ounce", "fluid_ounce", "imperial_fluid_ounce"),
    "mile_per_gallon": ("mile_per_gallon", "mile_per_imperial_gallon"),
    "hundredweight": ("hundredweight", "short_hundredweight"),
    "horsepower": ("horsepower", "metric_horsepower"),
    "calorie": ("calorie", "kilocalorie"),
    "degree": ("degree", "degree_Celsius", "degree_Fahrenheit"),
    "nanometer": ("nanometer", "nautical_mile"),
    "kilobyte": ("kilobyte", "kibibyte", "kilobit"),
    "megabyte": ("megabyte", "mebibyte", "megabit"),
    "gigabyte": ("gigabyte", "gibibyte", "gigabit"),
    "terabyte": ("terabyte", "tebibyte"),
}
"""What a writer can mean by a unit, where that is more than one thing."""

_CALENDAR = {
    "month": "month",
    "quarter": "month",
    "year": "year",
    "decade": "year",
    "century": "year",
    "millennium": "year",
    "kiloyear": "year",
    "megayear": "year",
    "gigayear": "year",
}
"""Times of no fixed length, and which of the two below each is a multiple of."""

_DAYS = {"month": Interval(Fraction(28), Fraction(31)), "year": Interval(Fraction(365), Fraction(366))}

NAMED_DIMENSIONS = {
    "time": "second",
    "length": "meter",
    "area": "square_meter",
    "volume": "cubic_meter",
    "mass": "gram",
    "temperature": "kelvin",
    "angle": "degree",
    "speed": "meter_per_second",
    "acceleration": "meter_per_square_second",
    "frequency": "hertz",
    "force": "newton",
    "pressure": "pascal",
    "energy": "joule",
    "power": "watt",
    "flow": "liter_per_second",
    "density": "gram_per_liter",
    "information": "bit",
    "information rate": "bit_per_second",
    "current": "ampere",
    "voltage": "volt",
    "fuel economy": "mile_per_gallon",
    "share": "ppm",
}


def convert(value: Interval, from_unit: str, to_unit: str, *, difference: bool = False) -> Interval | None:
    """``value`` in another unit; ``None`` where a unit is unknown or the dimensions differ.

    With ``difference``, temperatures are distances on their scales: a rise of 9 degrees Fahrenheit is one of 5 Celsius.
    """
    if from_unit == to_unit:
        return value
    if (from_unit in _CALENDAR) != (to_unit in _CALENDAR):
        return _through_days(value, from_unit, to_unit)
    line = _line(from_unit, to_unit)
    if line is None:
        return None
    slope, offset = line
    scaled = value * exactly(slope)
    return scaled if difference else scaled + exactly(offset)


def dimension(unit: str) -> str | None:
    """The name of a unit's dimension ("length", "speed"), or its formula where it has none; ``None``: no such unit."""
    formula = _formula(unit)
    return None if formula is None else _dimension_names().get(formula, formula)


@cache
def readings(unit: str) -> tuple[str, ...]:
    """Every unit that a writer can mean by it: a gallon is American or imperial; most units are only themselves."""
    if unit in _LOOSE:
        return _LOOSE[unit]
    above, joint, below = unit.partition("_per_")
    if not joint or (above not in _LOOSE and below not in _LOOSE):
        return (unit,)
    return tuple(f"{a}_per_{b}" for a in readings(above) for b in readings(below))


def _through_days(value: Interval, from_unit: str, to_unit: str) -> Interval | None:
    """From calendar times to clock times or back."""
    if from_unit in _CALENDAR:
        step = _CALENDAR[from_unit]
        steps = convert(value, from_unit, step)
        return None if steps is None else convert(steps * _DAYS[step], "day", to_unit)
    step = _CALENDAR[to_unit]
    days = convert(value, from_unit, "day")
    return None if days is None else convert(days / _DAYS[step], step, to_unit)


@cache
def _line(from_unit: str, to_unit: str) -> tuple[Fraction, Fraction] | None:
    """Slope and offset of the conversion."""
    source, target = _scale(from_unit), _scale(to_unit)
    if source is None or target is None or source.formula != target.formula:
        return None
    return source.slope / target.slope, (source.offset - target.offset) / target.slope


def _formula(unit: str) -> str | None:
    """The dimension by its base units: "length^1 time^-1"; of a share it is empty."""
    known = _scale(unit)
    return None if known is None else known.formula


@cache
def _scale(unit: str) -> Scale | None:
    return usual_scale(unit) or composed_scale(unit, _scale) or scale_by_pint(unit)


@cache
def scale_by_pint(unit: str) -> Scale | None:
    """The scale of any unit that is defined; the table of the usual ones holds what this says of them."""
    known = _unit(unit)
    if known is None:
        return None
    registry = _registry()
    root = registry.get_base_units(known)[1]
    offset = Fraction(registry.convert(Fraction(0), known, root))
    slope = Fraction(registry.convert(Fraction(1), known, root)) - offset
    formula = " ".join(f"{base.strip('[]')}^{power}" for base, power in sorted(known.dimensionality.items()))
    return Scale(slope, offset, formula)


@cache
def _dimension_names() -> dict[str, str]:
    return {formula: name for name, unit in NAMED_DIMENSIONS.items() if (formula := _formula(unit)) is not None}


@cache
def _unit(name: str) -> Unit | None:
    """The unit of this name; "X_per_Y" is X / Y where it has no definition of its own."""
    from pint.errors import PintError  # noqa: PLC0415  pint is slow to import, and few texts need it

    if not name.isidentifier():
        return None
    try:
        return _registry().parse_units(name)
    except PintError:
        above, joint, below = name.partition("_per_")
    if not (above and joint and below):
        return None
    try:
        return _registry().parse_units(f"{above} / {below}")
    except PintError:
        return None


@cache
def _registry() -> UnitRegistry[Fraction]:
    import pint  # noqa: PLC0415  (the same)

    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "units.txt")
    return pint.UnitRegistry(path, non_int_type=Fraction)
