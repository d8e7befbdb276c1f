"""What the heads and the caption of a table say of all numbers below: a currency, a magnitude, a unit, percent."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from checker.extraction.money import currency_named
from checker.extraction.tokens import tokenise
from checker.extraction.units import match_unit
from checker.model.document import Block
from checker.words import word_forms

__all__ = ["UNSCALED", "Scale", "is_scale_only", "scale_of"]

_LONGEST = 300
"""Characters of a head or caption that are looked at."""

_SIGN = r"(?:[A-Z]{1,3}\s?)?[$£€¥₹₽₩₪₦₱₺₫฿₴₿¢₡₾₭]|[A-Z]{3}(?![A-Za-z])"
_CURRENCY = re.compile(rf"(?<![A-Za-z])(?:{_SIGN})")
_NAMED = re.compile(r"[A-Za-z]+")
_MAGNITUDE = re.compile(
    rf"""
    (?: \b(?P<word>thousand|million|billion|trillion|lakh|crore)s?\b
      | (?<![0-9.,])(?P<noughts>['’]?000(?:['’]?s)?(?![0-9]))
      | (?<=[$£€¥₹])(?P<letter>m|mn|bn|k|tn)\b
      | (?:(?<=USD)|(?<=EUR)|(?<=GBP))\s?(?P<coded>m|mn|bn|k|tn)\b
      | \b(?P<clear>mn|mln|mio|bn|bln|tn)\b
      | [(]\s?(?P<bracketed>m|k)\s?[)]
      | (?:{_SIGN})\s(?P<apart>m|bn|k)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_FACTORS = {
    "thousand": 10**3, "k": 10**3, "lakh": 10**5, "million": 10**6, "m": 10**6, "mn": 10**6, "mln": 10**6,
    "mio": 10**6, "crore": 10**7, "billion": 10**9, "bn": 10**9, "bln": 10**9, "trillion": 10**12, "tn": 10**12,
}  # fmt: skip
_PERCENT = re.compile(r"%|\bper\s?cent\b|\bpct\b|\bpercentages?\b", re.IGNORECASE)
_APART = re.compile(r"\bexcept\b|\bunless\b|\bother than\b", re.IGNORECASE)
"""What begins an exception: "in thousands, except per share"."""
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]")
_FILLERS = frozenset("in of expressed all figures amounts values dollars and u.s us audited unaudited".split())


@dataclass(frozen=True, slots=True)
class Scale:
    """``None`` where nothing is said."""

    currency: str | None = None
    factor: Fraction | None = None
    percent: bool = False
    unit: str | None = None

    def over(self, other: Scale) -> Scale:
        """What it says itself, and where it says nothing, what the other does."""
        return Scale(
            self.currency or other.currency,
            self.factor or other.factor,
            self.percent or other.percent,
            self.unit or other.unit,
        )


UNSCALED = Scale()


@lru_cache(maxsize=8192)
def scale_of(text: str) -> Scale:
    """What a head or a caption says of the numbers under it."""
    text = text[:_LONGEST]
    apart = _APART.search(text)
    text = text[: apart.start()] if apart else text
    if _PERCENT.search(text):
        return Scale(percent=True)
    return Scale(_currency(text), _factor(text), unit=_unit(text))


def is_scale_only(text: str) -> bool:
    """Whether a text says nothing but the scale: "(in millions)", "US$ m"."""
    scale = scale_of(text)
    if replace(scale, currency=None) == UNSCALED and scale.currency is None:
        return False
    rest = _CURRENCY.sub(" ", _MAGNITUDE.sub(" ", _PERCENT.sub(" ", text)))
    words = {word.lower() for word in _NAMED.findall(rest)}
    return words <= _FILLERS or (scale.unit is not None and text.strip()[:1] in "([")


def _currency(text: str) -> str | None:
    for match in _CURRENCY.finditer(text):
        code = currency_named(match[0])
        if code is not None:
            return code
    names = word_forms("currencies")
    for word in _NAMED.findall(text.lower()):
        if len(word) > 3 and word in names:
            return names[word]
    return None


def _factor(text: str) -> Fraction | None:
    match = _MAGNITUDE.search(text)
    if match is None:
        return None
    if match["noughts"]:
        return Fraction(1000)
    return Fraction(_FACTORS[next(part for part in match.groups() if part).lower()])


def _unit(text: str) -> str | None:
    """The unit that stands in brackets: "Area (sq km)"."""
    for match in _IN_BRACKETS.finditer(text):
        tokens = tokenise(Block(0, match[1]), 0, len(match[1]), 0)
        found = match_unit(tokens, 0) if len(tokens) else None
        if found is not None and found[1] == len(tokens):
            return found[0]
    return None
