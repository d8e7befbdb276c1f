"""The usual units with their scales, as pint makes them of ``units.txt``: importing pint takes longer than checking a
text.
"""

from __future__ import annotations

import os
from fractions import Fraction
from functools import cache
from typing import NamedTuple

__all__ = ["Scale", "usual_scale"]


class Scale(NamedTuple):
    """How a unit measures: ``slope * x + offset`` is a value ``x`` in the base units of its dimension."""

    slope: Fraction
    offset: Fraction
    formula: str
    """The dimension by its base units: "length^1 time^-1"; of a share it is empty."""


@cache
def usual_scale(unit: str) -> Scale | None:
    """The scale of a unit of the table."""
    line = _lines().get(unit)
    if line is None:
        return None
    slope, offset, *formula = line.split()
    return Scale(Fraction(slope), Fraction(offset), " ".join(formula))


@cache
def _lines() -> dict[str, str]:
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "unit-table.txt")
    with open(path, encoding="ascii") as file:
        pairs = (line.partition(": ") for line in file if not line.startswith("#"))
        return {name: scale.strip() for name, _, scale in pairs}
