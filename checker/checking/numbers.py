"""Numbers written for readers: rounded, grouped, in the style of a figure of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from checker.checking.values import FRACTIONS, parts_of_one
from checker.model.document import JOINT
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly

__all__ = ["Style", "around_number", "number_text", "plain_number", "rounded"]

_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+")
_MAGNITUDES = {
    "thousand": 10**3,
    "k": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "bn": 10**9,
    "b": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}
_MAGNITUDE = re.compile(rf"[\s-]*(?:{'|'.join(sorted(_MAGNITUDES, key=len, reverse=True))})\b", re.IGNORECASE)
_PERCENT = re.compile(r"\s*[-–]?\s*(?:%|per\s?cent(?:age)?\b|pct\b)(?:[\s-]*points?\b)?", re.IGNORECASE)
_SIGN = re.compile(r"\S*[^\s\w()\[\]\"'“”‘’-]\Z")
"""What stands touching the number and is not a word: a currency's sign, with the letters before it ("US$")."""
_WORD = re.compile(r"[^\W\d_]+(?:\.|\s)\s*\Z")
_MOST_DECIMALS = 6


def rounded(value: Fraction, step: Fraction) -> Fraction:
    """To the nearest multiple of ``step``, halves away from zero."""
    steps = (2 * abs(value) + step) // (2 * step)
    return steps * step if value >= 0 else -steps * step


def number_text(value: Fraction, decimals: int = 0, *, grouped: bool = True) -> str:
    """The value with so many decimals, halves away from zero."""
    scaled = int(rounded(abs(value), Fraction(1, 10**decimals)) * 10**decimals)
    whole, part = divmod(scaled, 10**decimals)
    sign = "-" if value < 0 and scaled else ""
    digits = f"{whole:,}" if grouped else str(whole)
    return f"{sign}{digits}.{part:0{decimals}d}" if decimals else sign + digits


def plain_number(value: Fraction) -> str:
    """The value with three or four digits that count, and no zeros at the end of its decimals."""
    size = abs(value)
    if size.denominator == 1 or size >= 1000:
        return number_text(value)
    decimals = 1 if size >= 100 else 2 if size >= 1 else 3
    while decimals < 12 and size and size * 10**decimals < 100:
        decimals += 1
    text = number_text(value, decimals)
    return text.rstrip("0").rstrip(".") if "." in text else text


def around_number(figure: Figure) -> tuple[str, str, str]:
    """What a figure says before its number, the number, and what it says after that; without joints in words."""
    start = max(figure.number.start - figure.start, 0)
    end = start + figure.number.end - figure.number.start
    before, after = figure.text[:start], figure.text[end:]
    return before.replace(JOINT, ""), figure.number.text, after.replace(JOINT, "")


@dataclass(frozen=True, slots=True)
class Style:
    """How a figure is written: what stands before and after its digits, how many decimals, in what magnitude."""

    prefix: str
    suffix: str
    magnitude: str
    """The word or letter after the digits, with the space before it: " million"."""
    scale: Fraction
    """What the digits are multiples of: 1,000,000 in "1.2 million", 1/100 in a percentage."""
    decimals: int
    grouped: bool
    is_share: bool
    """Whether the digits are a percentage."""
    shown: Interval | None
    """What the figure itself can mean, in the same measure: computed values are written so that they differ."""

    @classmethod
    def of(cls, figure: Figure) -> Style:
        if figure.kind == "ratio":
            return _AS_PERCENTAGE
        before, number, after = around_number(figure)
        digits = _DIGITS.search(number)
        written = digits.group() if digits else ""
        rest = number[digits.end() :] if digits else " " + number.rpartition(" ")[2]
        magnitude = _MAGNITUDE.match(rest) or (_MAGNITUDE.match(after) if digits else None)
        word = magnitude.group() if magnitude else ""
        if magnitude and magnitude.string is after:
            after = after[magnitude.end() :]
        scale = _scale_of(figure, written) or Fraction(_MAGNITUDES[word.strip(" -\t\n").lower()] if word else 1)
        parts = parts_of_one(figure)
        shown = figure.widest
        return cls(
            prefix=_sign_before(figure, before),
            suffix=_suffix(figure, after, written),
            magnitude=word,
            scale=scale / parts,
            decimals=len(written.partition(".")[2]),
            grouped="," in written or len(written) < 4,
            is_share=parts > 1,
            shown=shown * exactly(Fraction(1, parts)) if parts > 1 and shown is not None else shown,
        )

    def write(self, interval: Interval) -> str | None:
        """A computed value in this style; a range as "X to Y"; ``None`` where it has no end."""
        if interval.low is None or interval.high is None:
            return self._half_open(interval)
        if interval.low == interval.high:
            return self._whole(self.digits(interval.low), interval.low)
        low, high = self.digits(interval.low), self.digits(interval.high)
        return self._whole(low if low == high else f"{low} to {self.prefix}{high}", interval.high)

    def number(self, value: Fraction) -> str:
        """The digits with their magnitude, to stand where the figure's number stands."""
        return self.digits(value) + (self.magnitude if self._fits(value) else "")

    def digits(self, value: Fraction) -> str:
        least = self.decimals if self._fits(value) else 0
        value = value / self._scale(value)
        decimals = self._decimals(value, least)
        text = number_text(value, decimals, grouped=self.grouped)
        if decimals > least:
            kept = len(text) - decimals + least
            text = text[:kept] + text[kept:].rstrip("0")
        return text.rstrip(".")

    def _decimals(self, value: Fraction, least: int) -> int:
        """As many as the figure has, or more where that would hide what is left over or that it differs."""
        if (value * 10**least).denominator == 1:
            return least
        decimals = least
        if self.scale > 1 or (least == 0 and abs(value) < (1000 if self.is_share else 10)):
            decimals += 1
        while decimals < _MOST_DECIMALS and self._hides(value, decimals):
            decimals += 1
        return decimals

    def _hides(self, value: Fraction, decimals: int) -> bool:
        shorter = rounded(value, Fraction(1, 10**decimals))
        if value and not shorter:
            return True
        if self.shown is None or value * self.scale in self.shown:
            return False
        return shorter * self.scale in self.shown

    def _fits(self, value: Fraction) -> bool:
        """Whether the magnitude suits the value: 1.3 million, but never 0.0013 million."""
        return not self.magnitude or not value or abs(value) * 10 >= self.scale

    def _scale(self, value: Fraction) -> Fraction:
        if self._fits(value):
            return self.scale
        return Fraction(1)

    def _whole(self, digits: str, value: Fraction) -> str:
        magnitude = self.magnitude if self._fits(value) else ""
        sign = "-" if digits.startswith("-") else ""
        return " ".join(f"{sign}{self.prefix}{digits.removeprefix('-')}{magnitude}{self.suffix}".split())

    def _half_open(self, interval: Interval) -> str | None:
        if interval.low is not None:
            words = "more than" if interval.low_open else "at least"
            return f"{words} {self.write(exactly(interval.low))}"
        if interval.high is not None:
            words = "less than" if interval.high_open else "at most"
            return f"{words} {self.write(exactly(interval.high))}"
        return None


_AS_PERCENTAGE = Style("", "%", "", Fraction(1, 100), 0, True, True, None)
"""How a share is computed that is written as "a third" or "one in five"."""


def _percent_sign(after: str) -> str:
    """The words or the sign for percent, without what the share is of."""
    match = _PERCENT.match(after)
    return match.group() if match else "%"


def _scale_of(figure: Figure, written: str) -> Fraction | None:
    """By which power of ten the digits differ from the value: 1,000,000 of "1.2 million", 1/100 of "70p"."""
    digits = Fraction(written.replace(",", "") or 0) if len(written) < 50 else 0
    if not digits or not figure.value:
        return None
    scale = figure.value / digits
    power_of_ten = {str(scale.numerator).rstrip("0"), str(scale.denominator).rstrip("0")} == {"1"}
    return scale if power_of_ten else None


def _suffix(figure: Figure, after: str, written: str) -> str:
    if figure.kind in FRACTIONS and figure.unit != "basis_point":
        return _percent_sign(after)
    if figure.kind == "multiple" and not written:
        return " times"
    return after


def _sign_before(figure: Figure, before: str) -> str:
    """A currency's sign or code before the number; hedges are left out."""
    if figure.kind != "money":
        return ""
    match = _SIGN.search(before) or (_WORD.search(before) if not figure.text[-1:].isalpha() else None)
    return match.group() if match else ""
