"""The symbols that are units where several make an expression, each with the prefixes that it may have."""

from __future__ import annotations

from functools import cache

from checker.words import word_forms

__all__ = ["BY_THE_CALENDAR", "factors"]

BY_THE_CALENDAR = frozenset(("day", "week", "month", "year", "decade"))
"""Times that make a rate of a figure, not another unit: "3 mm yr-1" is 3 mm a year."""

_PREFIXES = {
    "f": "femto", "p": "pico", "n": "nano", "µ": "micro", "μ": "micro", "u": "micro", "m": "milli", "c": "centi",
    "d": "deci", "h": "hecto", "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa",
}  # fmt: skip
_SELDOM = {
    "c": ("meter", "liter"),
    "d": ("meter", "liter"),
    "h": ("pascal", "liter"),
    "u": ("meter", "gram", "liter", "mole"),
}
"""Prefixes that only a few units have."""
_PREFIXED = frozenset(
    """meter gram second ampere kelvin mole candela hertz newton pascal joule watt coulomb volt farad ohm siemens weber
    tesla henry lumen lux becquerel gray sievert liter electron_volt parsec bit byte""".split()
)


@cache
def factors() -> dict[str, str]:
    """From a symbol to the pint name of its unit."""
    listed = {symbol: name for symbol, name in word_forms("unit-factors", keep_case=True).items() if symbol != name}
    listed |= {name: name for name in BY_THE_CALENDAR}
    prefixed = {
        prefix + symbol: word + name
        for symbol, name in listed.items()
        if name in _PREFIXED
        for prefix, word in _PREFIXES.items()
        if name in _SELDOM.get(prefix, (name,)) and (name != "tesla" or prefix in "nµμm")  # MT is a tonne
    }
    return prefixed | listed
