"""What may follow a number, in words or in digits: magnitudes ("million"), "thirds", "and a half"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.number_names import (
    AFTER_FRACTION,
    AFTER_NUMBER,
    ARTICLES,
    FRACTION_NOUNS,
    ORDINALS,
    SCALES,
    SINGULAR_FRACTIONS,
    TENS,
    UNITS,
)
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = [
    "half_of_scale",
    "lower_scale",
    "mixed_tail",
    "read_fraction_noun",
    "read_scales",
]

_LONGEST_MULTIPLE = 3
"""Digits of what stands before a magnitude."""
_TEN = 10
_THOUSAND = 1_000
_MORE_OR_LESS = frozenset(("odd", "plus", "some", "something"))
"""What stands before the magnitude of "sixty-odd thousand"."""
_POINTS_BACK = frozenset(("it", "them", "that", "those", "these", "this"))
_PARTS_OF_SCALE = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
_BEHIND_QUARTERS = frozenset(("running", "straight", "ago", "earlier", "later"))
_SPANS = frozenset("for last past next previous first consecutive final these those".split())


def read_scales(t: TokenList, i: int) -> tuple[int, int]:
    """The product of the magnitude words from token ``i`` (1 where there is none), and where they end."""
    product = 1
    while True:
        at = i
        if t.word(i) == "-" and t.touches(i):
            at += 2 if t.word(i + 1) in _MORE_OR_LESS and t.word(i + 2) in SCALES else t.word(i + 1) in SCALES
        scale = AFTER_NUMBER.get(t.word(at))
        if scale is None or (product > 1 and scale < 100):
            return product, i
        product *= scale
        i = at + 1


def lower_scale(t: TokenList, i: int, scale: int) -> tuple[int, int]:
    """What the "3 hundred" of "4 thousand 3 hundred" at token ``i`` adds to a number of so many, and where it ends."""
    word = t.word(i)
    if not word.isdecimal() or len(word) > _LONGEST_MULTIPLE:
        return 0, i
    product, end = read_scales(t, i + 1)
    added = int(word) * product
    return (added, end) if product > 1 and 0 < added < scale else (0, i)


def half_of_scale(t: TokenList, i: int, scale: Fraction) -> tuple[Fraction, int]:
    """What the "and a half" of "3 million and a half people" at token ``i`` adds, and where it ends."""
    part = _PARTS_OF_SCALE.get(t.word(i + 2))
    following = t.word(i + 3)
    if part is None or scale < _THOUSAND or t.lower[i : i + 2] != ["and", "a"]:
        return Fraction(0), i
    ends = not following.isalpha() or following in ("and", "in", "to", "by") or _is_plural(t, i + 3)
    return (scale * part, i + 3) if ends and following not in ("-", "$", "£", "€") else (Fraction(0), i)


def mixed_tail(t: TokenList, i: int) -> tuple[Fraction, int]:
    """What "and a half", "-and-a-half", "and three quarters" at token ``i`` adds, and where it ends."""
    at = i
    if t.word(at) == "-":
        at += 1
    if t.word(at) != "and":
        return Fraction(0), i
    at += 2 if t.word(at + 1) == "-" else 1
    numerator = 1 if t.word(at) in ARTICLES else UNITS.get(t.word(at), 0)
    at += 2 if t.word(at + 1) == "-" else 1
    noun = t.word(at)
    if (
        not numerator
        or noun not in FRACTION_NOUNS
        or (noun == "quarter" and numerator > 1 and not _is_plural(t, at + 1))
        or (t.word(at + 1) == "of" and t.word(at + 2) in _POINTS_BACK)
    ):
        return Fraction(0), i
    return Fraction(numerator, FRACTION_NOUNS[noun]), at + 1


def _ends_share(t: TokenList, i: int) -> bool:
    """Whether the word at token ``i`` ends "one third", as no noun does."""
    return t.word(i) in AFTER_FRACTION or t.word(i) in word_list("noun-phrase-ends")


def _of_compound(t: TokenList, i: int, numerator: Fraction) -> tuple[Fraction, int] | None:
    """The fraction of "one twenty-fifth" and "three thirty-seconds", of which the denominator begins at token ``i``."""
    at = i + 2 if t.word(i + 1) == "-" else i + 1
    noun = t.word(at)
    one = numerator == 1
    ordinal = noun if one else noun.removesuffix("s")
    parts = TENS[t.lower[i]] + ORDINALS.get(ordinal, 0)
    if ORDINALS.get(ordinal, _TEN) >= _TEN or (noun == ordinal) != one or not 0 < numerator < parts:
        return None
    if one and not _ends_share(t, at + 1):
        return None  # one twenty-first birthday
    return numerator / parts, at + 1


def _are_of_a_year(t: TokenList, i: int) -> bool:
    """Whether the "quarters" at token ``i`` are three months each: "for three quarters in a row"."""
    behind = t.word(i + 1)
    if behind in _BEHIND_QUARTERS or t.lower[i + 1 : i + 4] == ["in", "a", "row"]:
        return True
    return t.word(i - 2) in _SPANS and behind not in ("of", "the", "a", "as")


def _is_plural(t: TokenList, i: int) -> bool:
    """Whether what "two and three quarter" measures or counts may follow: miles, feet, children."""
    return t.word(i).endswith("s") or t.word(i) in word_list("irregular-plurals")


def read_fraction_noun(t: TokenList, i: int, numerator: Fraction) -> tuple[Fraction, int] | None:
    """What "two" and the noun at token ``i`` ("thirds", "-quarters") make together, and where it ends."""
    at = i + 1 if t.word(i) == "-" and t.touches(i) else i
    noun = t.word(at)
    parts = FRACTION_NOUNS.get(noun)
    if noun in TENS:
        return _of_compound(t, at, numerator)
    if parts is None or numerator.denominator != 1 or numerator <= 0:
        return None
    if numerator >= max(parts, 3) and (noun != "halves" or numerator % 2 == 0 or t.word(at + 1) == "of"):
        return None  # three halves, but not those of a match
    if noun == "quarters" and at == i and _are_of_a_year(t, i):
        return None
    if noun in SINGULAR_FRACTIONS:
        if numerator > 1 and at == i:
            return None  # "two third ..." is no fraction; "three-quarter" is
        if numerator == 1 and noun not in ("half", "quarter") and not _ends_share(t, at + 1):
            return None  # one third party
    return numerator / parts, at + 1
