"""Numbers as written: digits with separators, decimals, fractions, exponents, magnitudes; words are in
``number_words``.

A numeral is only the number. What it is a number of is for ``quantities``; whether it is a name is for ``identifiers``.
"""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.digit_groups import LONGEST, space_groups, well_formed, with_point, worth_of_last
from checker.extraction.drafts import Numeral
from checker.extraction.magnitudes import with_magnitude
from checker.extraction.malformed import is_grouped_abroad, is_parted_from_scale
from checker.extraction.number_tails import mixed_tail, read_fraction_noun, read_scales
from checker.extraction.number_words import STARTS, read_words
from checker.extraction.powers import read_power
from checker.extraction.tokens import TokenList
from checker.extraction.unit_expressions import is_exponent, read_expression
from checker.extraction.units import match_unit
from checker.words import word_list

__all__ = [
    "find_numerals",
]

_VULGAR = {c: Fraction(n, d) for c, n, d in (
    ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5), ("⅗", 3, 5), ("⅘", 4, 5),
    ("⅙", 1, 6), ("⅚", 5, 6), ("⅐", 1, 7), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8), ("⅑", 1, 9), ("⅒", 1,
    10),
)}  # fmt: skip
_DENOMINATORS = frozenset("2 3 4 5 6 8 10 16 32 64 100".split())
_SUFFIXES_MISTAKEN = ("th", "nd", "rd")
"""Endings that a number may wrongly have: 22th. 22st may be stones."""
_COME_IN_ORDER = frozenset(
    """anniversary attempt birthday century day edition floor game goal green hole hour match minute place round season
    stage time title victory win year""".split()
)
"""Before these 12st is no weight."""
_SELDOM_ONE = frozenset("ton tons bit bar stone mole degree knot carat point grain turn".split())
"""Units that "a" more often makes a figure of speech, or another thing, of."""
_RATED = frozenset(
    "cents cent pence p c percent million billion thousand hundred such quite many not half what".split()
)


def find_numerals(t: TokenList) -> list[Numeral]:
    """All numbers of a sentence, from left to right, none overlapping another."""
    found: list[Numeral] = []
    lower = t.lower
    i, n = 0, len(lower)
    starts = STARTS
    while i < n:
        word = lower[i]
        numeral = None
        if word in starts:
            numeral = read_words(t, i) or _one_unit(t, i) or _one_point(t, i)
        elif word[0] in "0123456789" or (word[0] == "." and word[1:].isdigit()):
            numeral = _digits(t, i)
        elif word in _VULGAR:
            numeral = with_magnitude(t, i, i + 1, _VULGAR[word], Fraction(1, 16), fraction=True)
        if numeral is None:
            i += 1
            continue
        if numeral.fraction:
            _multiply_fraction(t, numeral)
        if numeral.last < n and lower[numeral.last] == "(":
            _repeat(t, numeral)
        found.append(numeral)
        i = numeral.last
        if numeral.form != "words" and i < n:
            numeral.unit = read_expression(t, i + (lower[i] == "%"))
            i = numeral.unit.end if numeral.unit else i
    return found


def _one_unit(t: TokenList, i: int) -> Numeral | None:
    """The article of "a litre of milk" and "a mile (1.6 km)": not of a rate, nor of "a ton of trouble"."""
    if t.lower[i] not in ("a", "an") or t.word(i + 1) in _SELDOM_ONE:
        return None
    unit = match_unit(t, i + 1)
    if unit is None or "_per_" in unit[0] or t.lower[unit[1] - 1] in _SELDOM_ONE:
        return None
    end = unit[1]
    measured = (t.word(end) == "of" and t.word(end + 1).isalpha()) or (
        t.word(end) == "(" and t.word(end + 1)[:1].isdigit()
    )
    before = t.word(i - 1)
    rated = before[-1:].isdigit() or before in word_list("currencies") or before in _RATED or t.touches(i)
    return Numeral(i, i + 1, Fraction(1), Fraction(1), "article") if measured and not rated else None


def _one_point(t: TokenList, i: int) -> Numeral | None:
    """The article of "a percentage point" and "a full percentage point"."""
    at = i + 2 if t.word(i + 1) in ("full", "whole", "single") else i + 1
    if t.lower[i] not in ("a", "an") or t.lower[at : at + 2] not in (["percentage", "point"], ["basis", "point"]):
        return None
    part_of = t.word(i - 1) == "of" or t.word(i - 1) in ("half", "quarter")
    return None if part_of else Numeral(i, at, Fraction(1), Fraction(1), "article")


def _repeat(t: TokenList, numeral: Numeral) -> None:
    """Take in the number in brackets that says the same in the other writing: "40 (forty) cows", "forty (40) cows"."""
    i = numeral.last + 1
    word = t.word(i)
    if numeral.form == "digits":
        again = read_words(t, i) if word in STARTS else None
    else:
        again = _digits(t, i) if word[:1].isdigit() else None
    if again is not None and again.value == numeral.value and t.word(again.last) == ")" and not again.ordinal:
        numeral.last = again.last + 1


def _multiply_fraction(t: TokenList, numeral: Numeral) -> None:
    """A quarter of a million, three quarters of a billion, a quarter million."""
    at = numeral.last
    if numeral.value is None:
        return
    if t.word(at) == "of" and t.word(at + 1) == "a":
        at += 2
    product, end = read_scales(t, at)
    if product > 1:
        numeral.value, numeral.place = numeral.value * product, Fraction(product, 20)
        numeral.last, numeral.fraction, numeral.magnitude = end, False, Fraction(product)


def _digits(t: TokenList, i: int) -> Numeral | None:
    text = with_point(t, i)
    if len(text) > LONGEST or not well_formed(text) or _is_note_mark(t, i) or is_exponent(t, i):
        return None
    if is_grouped_abroad(t, i) or is_parted_from_scale(t, i):
        return None
    end = i + 1
    mistaken = t.word(end) == "st" and t.word(end + 1) in _COME_IN_ORDER
    if t.touches(end) and (mistaken or t.word(end) in (_ordinal_suffix(text), *_SUFFIXES_MISTAKEN)):
        return _ordinal(t, i, text)
    grouped, end = space_groups(t, i)
    if grouped:
        text = grouped
    digits = text.replace(",", "")
    value, place = Fraction(digits if digits[0] != "." else "0" + digits), worth_of_last(digits)
    fraction = _slash_fraction(t, i)
    if fraction is not None:
        value, end = fraction
        return with_magnitude(t, i, end, value, Fraction(1, 16), fraction=True)
    added, end = _mixed(t, end)
    if added:
        value, place = value + added, Fraction(1, added.denominator)
    else:
        part = read_fraction_noun(t, end, value) if value < 100 else None
        if part is not None:
            return Numeral(i, part[1], part[0], Fraction(1, 20), "mixed", fraction=True)
        raised = read_power(t, i, end, value, place)
        if raised is not None:
            return raised
    return with_magnitude(t, i, end, value, place)


def _is_note_mark(t: TokenList, i: int) -> bool:
    """Whether a digit is the mark of a footnote that lost its height: "752 cases1 (698 confirmed)"."""
    before = t.word(i - 1)
    return len(t.lower[i]) == 1 and t.touches(i) and before.isalpha() and len(before) > 4 and not t.touches(i + 1)


def _ordinal_suffix(digits: str) -> str:
    if digits[-2:] in ("11", "12", "13"):
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")


def _ordinal(t: TokenList, i: int, text: str) -> Numeral | None:
    if "." in text:
        return None
    value = Fraction(text.replace(",", ""))
    if t.word(i - 1) in ("a", "one") and t.word(i + 2) == "of" and value > 2:
        return Numeral(i - 1, i + 2, 1 / value, Fraction(1, 20), "mixed", fraction=True)
    misspelt = t.word(i + 1) != _ordinal_suffix(text)
    return Numeral(i, i + 2, value, Fraction(1), "digits", ordinal=True, misspelt=misspelt)


def _slash_fraction(t: TokenList, i: int) -> tuple[Fraction, int] | None:
    """1/2, 3/4: both parts touching the slash, the denominator one that people divide by."""
    if t.word(i + 1) != "/" or not (t.touches(i + 1) and t.touches(i + 2)):
        return None
    usual = t.word(i + 2) in _DENOMINATORS
    if not usual and not (
        t.lower[i] == "1" and t.word(i + 3) == "of" and t.word(i + 2).isdigit() and len(t.word(i + 2)) < 4
    ):
        return None
    if not t.lower[i].isdigit() or t.word(i + 3) == "/" or t.word(i - 1) == "/":
        return None
    numerator, denominator = int(t.lower[i]), int(t.lower[i + 2])
    if not 0 < numerator < denominator:
        return None
    return Fraction(numerator, denominator), i + 3


def _mixed(t: TokenList, end: int) -> tuple[Fraction, int]:
    """The fraction of 2 1/2, 2-1/2, 2½ and "2 and a half" at token ``end``, and where it ends."""
    word = t.word(end)
    if word in _VULGAR:
        return _VULGAR[word], end + 1
    at = end + 1 if word == "-" and t.touches(end) else end
    if t.word(at).isdigit() and len(t.word(at)) <= 2:
        fraction = _slash_fraction(t, at)
        if fraction is not None:
            return fraction
    if word in ("and", "-"):
        return mixed_tail(t, end)
    return Fraction(0), end
