"""Functions about how a number goes wrong on its way, and about the words between two figures."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.checking.notation import transposed
from checker.checking.values import Context, NotApplicableError, Truth, Value, flatten
from checker.model.figure import Figure

__all__ = ["between", "slipped"]

_DIGIT = re.compile(r"[0-9]")
_NOUGHTS = {Fraction(10) ** places: 3 if abs(places) < 3 else 2 for places in (-6, -3, -2, -1, 1, 2, 3, 6)}
"""What one number is of the other, and how many digits they must share so that it is no accident."""


def between(values: tuple[Value, ...], context: Context) -> Value:
    """The words that stand between two figures, whichever comes first."""
    one, other = sorted(_pair(values), key=lambda figure: figure.start)
    return context.text[one.end : other.start]


def slipped(values: tuple[Value, ...], context: Context) -> Value:
    """Whether one number is another with a slip of the hand: two digits changed places, or noughts too many or few.

    "thousand", "million" and "billion" are noughts, too.
    """
    one, other = _pair(values)
    if transposed(values, context) is Truth.YES:
        return Truth.YES
    if not one.value or not other.value or one.kind != other.kind:
        return Truth.NO
    wanted = _NOUGHTS.get(one.value / other.value)
    enough = wanted is not None and len(_digits(one.value)) >= wanted
    return Truth.sure(enough or _mirrored(one.number.text, other.number.text))


def _digits(value: Fraction) -> str:
    """The digits of a number without the noughts at either end; none where it is no decimal."""
    scaled = abs(value) * 10**9
    return str(scaled.numerator).strip("0") if scaled.denominator == 1 and scaled < 10**30 else ""


def _mirrored(one: str, other: str) -> bool:
    """Whether two numbers of two digits are each other's mirror: 24 and 42, 6.4 and 4.6."""
    digits, others = (_DIGIT.findall(text) for text in (one, other))
    same_form = _DIGIT.sub("0", one) == _DIGIT.sub("0", other)
    return same_form and len(digits) == 2 and digits == others[::-1] != others


def _pair(values: tuple[Value, ...]) -> tuple[Figure, Figure]:
    figures = [value for value in flatten(values) if isinstance(value, Figure)]
    if len(figures) != 2:
        raise NotApplicableError
    return figures[0], figures[1]
