"""How long the times last that rates are of: a day, a week, a working year."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from checker.checking.values import NotApplicableError
from checker.model.figure import Figure

__all__ = ["LASTING", "Lasting", "rated"]

_HOUR = 3_600
_DAY = 24 * _HOUR
_YEAR = Fraction(1_461, 4) * _DAY
_OF = "_per_"
"""What stands in the name of a unit that is itself a rate: liter_per_minute."""


class Lasting(NamedTuple):
    """Seconds that a time lasts: all of them on average and at most, and those that somebody works in it."""

    mean: Fraction
    most: Fraction
    worked: Fraction | None

    @property
    def days(self) -> Fraction:
        return self.mean / _DAY


def _lasting(mean: Fraction | int, most: int, worked: int | None) -> Lasting:
    return Lasting(Fraction(mean), Fraction(most), None if worked is None else Fraction(worked))


LASTING = {
    "second": _lasting(1, 1, 1),
    "minute": _lasting(60, 60, 60),
    "hour": _lasting(_HOUR, _HOUR, _HOUR),
    "day": _lasting(_DAY, _DAY, 7 * _HOUR),
    "night": _lasting(_DAY, _DAY, 7 * _HOUR),
    "week": _lasting(7 * _DAY, 7 * _DAY, 35 * _HOUR),
    "month": _lasting(_YEAR / 12, 31 * _DAY, 150 * _HOUR),
    "quarter": _lasting(_YEAR / 4, 92 * _DAY, 450 * _HOUR),
    "year": _lasting(_YEAR, 366 * _DAY, 1_600 * _HOUR),
    "decade": _lasting(10 * _YEAR, 3_653 * _DAY, None),
}


def rated(figure: Figure) -> tuple[str, str]:
    """What a rate measures and the time that it is of: "tonne" and "hour" of 3 tonnes an hour.

    A number that stands alone measures nothing: 40 trees a day. Raises ``NotApplicableError`` for what is no rate.
    """
    unit = figure.unit or ""
    measured, _, time = unit.partition(_OF)
    if (figure.per or time) not in LASTING:
        raise NotApplicableError
    return measured if time in LASTING else unit, figure.per or time
