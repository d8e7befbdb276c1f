"""Units that names of units make: "joule_per_kilogram_per_kelvin", "square_parsec", "per_femtobarn", "newton_meter"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from fractions import Fraction

from checker.checking.unit_table import Scale

__all__ = ["composed_scale"]

_POWERS = {"square_": 2, "cubic_": 3, "quartic_": 4}
_Lookup = Callable[[str], Scale | None]


def composed_scale(unit: str, scale_of: _Lookup) -> Scale | None:
    """The scale of a unit by those of its parts, which ``scale_of`` looks up; ``None`` where a part is no unit."""
    if unit.startswith("per_") or "_per_" in unit[1:]:
        return _ratio(unit, scale_of)
    for prefix, power in _POWERS.items():
        if unit.startswith(prefix):
            base = scale_of(unit[len(prefix) :])
            return None if base is None else _product([(base, power)])
    return None


def _ratio(unit: str, scale_of: _Lookup) -> Scale | None:
    above, *below = ("_" + unit).split("_per_")
    named = [(above[1:], 1)] if above else []
    parts: list[tuple[Scale, int]] = []
    for name, power in (*named, *((name, -1) for name in below)):
        scale = scale_of(name) or _names_together(name, scale_of)
        if scale is None:
            return None
        parts.append((scale, power))
    return _product(parts)


def _names_together(name: str, scale_of: _Lookup) -> Scale | None:
    """The product that "kilogram_square_meter" is of, cut where both halves are units."""
    words = name.split("_")
    for at in range(1, len(words)):
        first = scale_of("_".join(words[:at]))
        rest = "_".join(words[at:])
        second = None if first is None else scale_of(rest) or _names_together(rest, scale_of)
        if first is not None and second is not None:
            return _product([(first, 1), (second, 1)])
    return None


def _product(parts: list[tuple[Scale, int]]) -> Scale:
    """A product of powers: what is measured on a scale of its own, as degrees are, counts by its steps."""
    slope = Fraction(1)
    powers: Counter[str] = Counter()
    for scale, power in parts:
        slope *= scale.slope**power
        for base in scale.formula.split():
            name, _, own = base.partition("^")
            powers[name] += int(own) * power
    formula = " ".join(f"{name}^{power}" for name, power in sorted(powers.items()) if power)
    return Scale(slope, Fraction(0), formula)
