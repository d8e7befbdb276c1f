"""Units that symbols make together: "W m-2", "m s−2", "kg·m/s²", "J/(kg K)", "5 fb⁻¹", "kg ha-1 yr-1".

Symbols that only stand side by side make no unit: an exponent below nought, a dot or a second stroke has to say that
they belong together. So "5 m a day", "10 t A" and "a 5 s-1 vote" are left alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from checker.extraction.tokens import TokenList
from checker.extraction.unit_factors import BY_THE_CALENDAR, factors

__all__ = ["UnitExpression", "is_exponent", "read_expression"]

_MINUS = frozenset("-–⁻")
_DOTS = frozenset("·⋅∙*×")
_RAISED = {"¹": 1, "²": 2, "³": 3, "⁴": 4}
_DIGITS = frozenset("1234")
_POWERS = {1: "", 2: "square_", 3: "cubic_", 4: "quartic_"}
_MOST = 6
"""Symbols of the longest expression."""
_ARTICLES = frozenset(("a", "an", "the"))
_OPEN = {"{": "}", "(": ")"}


@dataclass(frozen=True, slots=True)
class UnitExpression:
    """A unit (``None`` where only a time divides: "0.3 yr-1"), what it is a rate of, and the token behind."""

    name: str | None
    per: str | None
    end: int


class _Factor(NamedTuple):
    unit: str
    power: int
    end: int
    signed: bool
    """Whether a sign that can be no hyphen, or none, stands in the exponent."""


def read_expression(t: TokenList, i: int) -> UnitExpression | None:
    """The unit that the symbols from token ``i`` make together; ``None`` where it is a single one, or none."""
    words = t.words
    if not 0 <= i < len(words) or (words[i] not in factors() and words[i][-1] not in _RAISED and words[i] != "°"):
        return None
    first = _factor(t, i)
    if first is None:
        return None
    read = [first]
    proved = 1 if first.power < 0 and _may_stand_alone(t, i, first) else 0
    side, strokes = 1, 0
    while len(read) < _MOST:
        last = read[-1]
        joint = t.word(last.end)
        if joint == "/" and t.touches(last.end) and t.touches(last.end + 1):
            group = _group(t, last.end + 1)
            strokes += 1
            if not group:
                break
            whole = len(words[i]) > 1 and group[0].unit not in BY_THE_CALENDAR  # µV/K; 5 m/s is for ``units``
            read += group
            if strokes > 1 or len(group) > 1 or proved or whole:
                proved = len(read)
            side = -1
            continue
        dotted = joint in _DOTS and t.touches(last.end) and t.touches(last.end + 1)
        following = _factor(t, last.end + dotted)
        if following is None or (side < 0 and not dotted) or not (dotted or _may_follow(t, read, following, last.end)):
            break
        read.append(_Factor(following.unit, side * following.power, following.end, following.signed))
        if dotted or following.power < 0:
            proved = len(read)
    return _named(read[:proved]) if proved else None


def is_exponent(t: TokenList, i: int) -> bool:
    """Whether the digit at token ``i`` belongs to a unit that no number stands before: "in W m-2"."""
    if t.lower[i] not in _DIGITS or not t.touches(i) or t.word(i - 1) not in _MINUS or not t.touches(i - 1):
        return False
    symbol = t.words[i - 2]
    if symbol not in factors() or t.touches(i - 2) or (i + 1 < len(t) and t.touches(i + 1) and _goes_on(t, i + 1)):
        return False
    before = t.word(i - 3)
    behind_another = before in _DIGITS and t.touches(i - 3) and t.word(i - 4) in _MINUS
    if behind_another or t.words[i - 1] == "−":
        return True
    return i > 2 and t.words[i - 3] in factors() and not (_is_capital(symbol) and before == t.words[i - 3])


def _group(t: TokenList, i: int) -> list[_Factor]:
    """What divides behind a stroke: one symbol, or those in brackets."""
    if t.word(i) != "(":
        only = _factor(t, i)
        return [] if only is None or only.power < 0 else [only._replace(power=-only.power)]
    found: list[_Factor] = []
    at = i + 1
    while len(found) < _MOST:
        factor = _factor(t, at)
        if factor is None:
            return []
        at = factor.end
        found.append(factor._replace(power=-factor.power))
        if t.word(at) == ")":
            found[-1] = found[-1]._replace(end=at + 1)
            return found
        at += t.word(at) in _DOTS
    return []


def _factor(t: TokenList, i: int) -> _Factor | None:
    """A symbol with its exponent: "m", "s-1", "m²", "cm^3", "s⁻¹", "m^{-2}"."""
    word = t.words[i] if i < len(t) else ""
    end = i + 1
    if word == "°" and t.touches(end):
        word, end = word + t.words[end], end + 1
    raised = _RAISED.get(word[-1:], 0)
    unit = factors().get(word[:-1] if raised else word)
    if unit is None:
        return None
    if raised:
        return _Factor(unit, raised, end, signed=False)
    if not t.touches(end):
        return _Factor(unit, 1, end, signed=False)
    power, behind, signed = _exponent(t, end)
    return _Factor(unit, power, behind, signed) if power else None


def _exponent(t: TokenList, i: int) -> tuple[int, int, bool]:
    """The exponent that touches a symbol at token ``i`` (1 where there is none, 0 where it is none of a unit)."""
    at = i
    closing = ""
    caret = t.lower[at] == "^"
    if caret:
        at += 1
        closing = _OPEN.get(t.word(at), "")
        at += bool(closing)
    minus = t.word(at) in _MINUS and t.touches(at)
    at += minus
    digit = t.word(at)
    if digit in _RAISED:
        power = _RAISED[digit]
    elif digit in _DIGITS and t.touches(at):
        power = int(digit)
    else:
        return (0 if caret or (minus and t.word(at)[:1].isalnum()) else 1), i, False
    end = at + 1 + bool(closing)
    if (closing and t.word(at + 1) != closing) or (t.touches(end) and _goes_on(t, end)):
        return 0, i, False
    signed = caret or digit in _RAISED or t.words[at - 1] != "-" or not minus
    return (-power if minus else power), end, signed


def _goes_on(t: TokenList, i: int) -> bool:
    """Whether a name goes on behind what looked like an exponent: "m-2a", "K-1-2"."""
    return t.words[i][0].isalnum() or (t.lower[i] in "-–" and t.touches(i + 1))


def _may_stand_alone(t: TokenList, i: int, factor: _Factor) -> bool:
    """Whether "s-1" is one by the second by itself: not the "K-1" of visas, nor "a 5 s-1 vote"."""
    if factor.signed:
        return True
    word = t.words[i]
    if (len(word) == 1 and word not in "smght") or word == factor.unit:
        return False
    return word[0].islower() and t.word(i - 2) not in _ARTICLES and not t.touches(i)  # section 289g-2


def _may_follow(t: TokenList, read: list[_Factor], factor: _Factor, at: int) -> bool:
    """Whether a symbol behind a space goes on with the unit: not the name of "a 10 km F-1 track"."""
    if t.touches(at):
        return False
    proved = factor.signed or factor.power > 0 or any(other.power < 0 for other in read)
    return proved or not _is_capital(t.words[at]) or t.words[at - 1][-1:].isupper()


def _is_capital(symbol: str) -> bool:
    return len(symbol) == 1 and symbol.isupper()


def _named(read: list[_Factor]) -> UnitExpression | None:
    """The pint name of a product: what multiplies first, then a "per" for each that divides."""
    end = read[-1].end
    per = next((factor for factor in read if factor.power == -1 and factor.unit in BY_THE_CALENDAR), None)
    above = "_".join(_POWERS[f.power] + f.unit for f in read if f.power > 0)
    below = "".join(f"_per_{_POWERS[-f.power]}{f.unit}" for f in read if f.power < 0 and f is not per)
    name = above + below if above else below[1:]
    return UnitExpression(name or None, per.unit if per else None, end)
