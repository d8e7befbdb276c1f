"""Functions about how a number goes wrong on its way, and about the words between two figures."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

from checker.checking.notation import transposed
from checker.checking.unpacking import figure_of, figures_of, two
from checker.checking.values import Context, Truth, Value, as_measure, parts_of_one
from checker.model.figure import Figure

__all__ = ["Slip", "between", "digits_of", "misprinted", "slip_between", "slipped"]

Slip = Literal["transposed", "doubled", "dropped", "magnitude", "neighbour", "digit"]
"""``doubled`` and ``dropped``: a digit too many or too few; ``neighbour``: the key beside the right one."""

_DIGIT = re.compile(r"[0-9]")
_NOUGHTS = {Fraction(10) ** places: 3 if abs(places) < 3 else 2 for places in (-6, -3, -2, -1, 1, 2, 3, 6)}
"""What one number is of the other, and how many digits they must share so that it is no accident."""

_KEYS = "1234567890"
_ENOUGH_DIGITS = 3
"""In fewer, any two numbers are a slip apart."""
_MOST_DECIMALS = 6
_LONGEST = 40


def between(values: tuple[Value, ...], context: Context) -> Value:
    """The words that stand between two figures, whichever comes first."""
    one, other = sorted(figures_of(values, 2), key=lambda figure: figure.start)
    return context.prose(one.end, other.start) if context.document is not None else ""


def slipped(values: tuple[Value, ...], context: Context) -> Value:
    """Whether one number is another with a slip of the hand: two digits changed places, or noughts too many or few.

    "thousand", "million" and "billion" are noughts, too.
    """
    one, other = figures_of(values, 2)
    if transposed(values, context) is Truth.YES:
        return Truth.YES
    if not one.value or not other.value or one.kind != other.kind:
        return Truth.NO
    wanted = _NOUGHTS.get(one.value / other.value)
    enough = wanted is not None and len(digits_of(one.value)) >= wanted
    return Truth.sure(enough or _mirrored(one.number.text, other.number.text))


def misprinted(values: tuple[Value, ...], context: Context) -> Value:
    """Whether a figure is what a slip of the hand makes of a value; of numbers below 100 no slip can be told."""
    slot, value = two(values)
    figure, meant = figure_of(slot), as_measure(value, context.reading).interval
    if figure.value is None or meant.low is None or meant.high is None:
        return Truth.NO
    parts = parts_of_one(figure)
    middle = _as_fine(meant.middle * parts if meant.middle is not None else None, figure)
    return Truth.sure(middle is not None and slip_between(figure, middle) is not None)


def _as_fine(value: Fraction | None, figure: Figure) -> Fraction | None:
    """A value rounded to the last place that the figure has."""
    if value is None or not figure.place_value:
        return value
    return round(value / figure.place_value) * figure.place_value


def digits_of(value: Fraction) -> str:
    """The digits of a number without the noughts at either end; none where it is no decimal."""
    scaled = abs(value) * 10**9
    return str(scaled.numerator).strip("0") if scaled.denominator == 1 and scaled < 10**30 else ""


def _mirrored(one: str, other: str) -> bool:
    """Whether two numbers of two digits are each other's mirror: 24 and 42, 6.4 and 4.6."""
    digits, others = (_DIGIT.findall(text) for text in (one, other))
    same_form = _DIGIT.sub("0", one) == _DIGIT.sub("0", other)
    return same_form and len(digits) == 2 and digits == others[::-1] != others


def slip_between(figure: Figure, value: Fraction) -> Slip | None:
    """The slip of the hand by which a figure came to be written for ``value``, in its unit, if there is one."""
    if figure.value is None or value <= 0 or figure.value <= 0 or figure.value == value:
        return None
    noughts = _NOUGHTS.get(figure.value / value)
    if noughts is not None and len(digits_of(value)) >= noughts:
        return "magnitude"
    scale = 10**_MOST_DECIMALS
    written, meant = figure.value * scale, value * scale
    if written.denominator != 1 or meant.denominator != 1 or max(written, meant) >= 10**_LONGEST:
        return None
    shared = min(_noughts(written.numerator), _noughts(meant.numerator))
    return _slip(str(written.numerator)[: -shared or None], str(meant.numerator)[: -shared or None])


def _noughts(number: int) -> int:
    text = str(number)
    return len(text) - len(text.rstrip("0"))


def _slip(written: str, meant: str) -> Slip | None:
    if len(written) == len(meant):
        return _changed(written, meant)
    shorter, longer = sorted((written, meant), key=len)
    if len(longer) != len(shorter) + 1 or len(shorter) < _ENOUGH_DIGITS - 1:
        return None
    for at in range(len(longer)):
        if longer[:at] + longer[at + 1 :] == shorter:
            if longer is meant:
                return "dropped"
            return "doubled" if longer[at] in longer[max(at - 1, 0) : at] + longer[at + 1 : at + 2] else None
    return None


def _changed(written: str, meant: str) -> Slip | None:
    differing = [at for at, (a, b) in enumerate(zip(written, meant, strict=True)) if a != b]
    if len(written) < _ENOUGH_DIGITS or not differing:
        return None
    first = differing[0]
    if (
        len(differing) == 2
        and differing[1] == first + 1
        and written[first : first + 2] == meant[first : first + 2][::-1]
    ):
        return "transposed"
    if len(differing) > 1:
        return None
    apart = abs(_KEYS.index(written[first]) - _KEYS.index(meant[first]))
    return "neighbour" if apart == 1 else "digit"
