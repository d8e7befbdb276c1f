"""Numbers as written: digits with separators, decimals, fractions, exponents, magnitudes; words are in
``number_words``.

A numeral is only the number. What it is a number of is for ``quantities``; whether it is a name is for ``identifiers``.
"""

from __future__ import annotations

import re
from fractions import Fraction

from checker.extraction import number_words
from checker.extraction.drafts import Numeral
from checker.extraction.money import SIGNS, currency_before
from checker.extraction.tokens import TokenList
from checker.extraction.units import match_unit
from checker.model.document import JOINT
from checker.words import word_list

__all__ = ["find_numerals"]

LONGEST = 30
"""Digits of the longest number that is read; longer ones are codes."""

_PLAIN = re.compile(r"[0-9]*(?:\.[0-9]+)?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_THOUSANDS = re.compile(r"[0-9]{3}(?:\.[0-9]+)?")
_EUROPEAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}")
_POINTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_DECIMAL_COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}")
_SAY_DECIMALS = frozenset(("million", "billion", "trillion", "mln", "mio", "bn", "%", "percent", "per"))
"""What follows a comma that can only be a decimal one."""
_VULGAR = {c: Fraction(n, d) for c, n, d in (
    ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5), ("⅗", 3, 5), ("⅘", 4, 5),
    ("⅙", 1, 6), ("⅚", 5, 6), ("⅐", 1, 7), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8), ("⅑", 1, 9), ("⅒", 1,
    10),
)}  # fmt: skip
_DENOMINATORS = frozenset("2 3 4 5 6 8 10 16 32 64 100".split())
_SUFFIXES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mil": 10**6, "mln": 10**6, "mm": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9,
    "tn": 10**12, "trn": 10**12, "trln": 10**12, "t": 10**12, "cr": 10**7,
}  # fmt: skip
_SUFFIXES_MISTAKEN = ("th", "nd", "rd")
"""Endings that a number may wrongly have: 22th. 22st may be stones."""
_UNMISTAKABLE = frozenset(("bn", "mln", "bln", "tn", "trn", "trln", "mn"))
_POWERS = frozenset("/²³^°2")
_AFTER_METRES = frozenset(
    """of in at from to by for on and or above below high tall long wide deep away apart off race sprint dash final
    hurdles relay freestyle butterfly backstroke breaststroke world record tower pool wave waves yacht fence wall
    bridge north south east west square cubic per up down behind ahead into under over across between""".split()
)
_OF_RUNS = frozenset(("race", "run", "races", "runs", "walk"))
_OF_SCREENS = frozenset(
    """screen screens display displays monitor monitors camera cameras footage video videos tv tvs television
    televisions streaming projector projectors content resolution ultra uhd hdr""".split()
)
_OF_CROWDS = frozenset(("strong", "member", "plus"))
_SELDOM_ONE = frozenset("ton tons bit bar stone mole degree knot carat point grain turn".split())
"""Units that "a" more often makes a figure of speech, or another thing, of."""
_RATED = frozenset(
    "cents cent pence p c percent million billion thousand hundred such quite many not half what".split()
)
_MINUS = frozenset("-−")
_SPACES = frozenset("\u00a0\u2009\u202f\u2007")


def find_numerals(t: TokenList) -> list[Numeral]:
    """All numbers of a sentence, from left to right, none overlapping another."""
    found: list[Numeral] = []
    lower = t.lower
    i, n = 0, len(lower)
    starts = number_words.STARTS
    while i < n:
        word = lower[i]
        numeral = None
        if word in starts:
            numeral = number_words.read_words(t, i) or _one_unit(t, i)
        elif word[0] in "0123456789" or (word[0] == "." and word[1:].isdigit()):
            numeral = _digits(t, i)
        elif word in _VULGAR:
            numeral = _with_magnitude(t, i, i + 1, _VULGAR[word], Fraction(1, 16), fraction=True)
        if numeral is None:
            i += 1
            continue
        if numeral.fraction:
            _multiply_fraction(t, numeral)
        found.append(numeral)
        i = numeral.last
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


def _multiply_fraction(t: TokenList, numeral: Numeral) -> None:
    """A quarter of a million, three quarters of a billion, a quarter million."""
    at = numeral.last
    if numeral.value is None:
        return
    if t.word(at) == "of" and t.word(at + 1) == "a":
        at += 2
    product, end = number_words.read_scales(t, at)
    if product > 1:
        numeral.value, numeral.place = numeral.value * product, Fraction(product, 20)
        numeral.last, numeral.fraction, numeral.magnitude = end, False, Fraction(product)


def _digits(t: TokenList, i: int) -> Numeral | None:
    text = _with_point(t, i)
    if len(text) > LONGEST or not _well_formed(text) or _is_note_mark(t, i):
        return None
    end = i + 1
    if t.touches(end) and t.word(end) in (_ordinal_suffix(text), *_SUFFIXES_MISTAKEN):
        return _ordinal(t, i, text)
    grouped, end = _space_groups(t, i)
    if grouped:
        text = grouped
    digits = text.replace(",", "")
    value, place = Fraction(digits if digits[0] != "." else "0" + digits), _place(digits)
    fraction = _slash_fraction(t, i)
    if fraction is not None:
        value, end = fraction
        return _with_magnitude(t, i, end, value, Fraction(1, 16), fraction=True)
    added, end = _mixed(t, end)
    if added:
        value, place = value + added, Fraction(1, added.denominator)
    else:
        part = number_words.read_fraction_noun(t, end, value) if value < 100 else None
        if part is not None:
            return Numeral(i, part[1], part[0], Fraction(1, 20), "mixed", fraction=True)
        exponent, end = _exponent(t, end)
        value, place = value * exponent, place * exponent
    return _with_magnitude(t, i, end, value, place)


def _with_point(t: TokenList, i: int) -> str:
    """The digits of a number, those with points for thousands or a comma for decimals as in English: 1.234,5."""
    text = t.lower[i]
    if "," not in text and text.count(".") < 2:
        return text
    following = t.word(i + 1)
    if _EUROPEAN.fullmatch(text):
        return text.replace(".", "").replace(",", ".")
    if _POINTED.fullmatch(text) and following.isalpha() and following not in word_list("noun-phrase-ends"):
        return text.replace(".", "")
    if _DECIMAL_COMMA.fullmatch(text) and (following in _SAY_DECIMALS or "€" in (following, t.word(i - 1))):
        return text.replace(",", ".")
    return text


def _is_note_mark(t: TokenList, i: int) -> bool:
    """Whether a digit is the mark of a footnote that lost its height: "752 cases1 (698 confirmed)"."""
    before = t.word(i - 1)
    return len(t.lower[i]) == 1 and t.touches(i) and before.isalpha() and len(before) > 4 and not t.touches(i + 1)


def _well_formed(text: str) -> bool:
    if "," in text:
        return bool(_GROUPED.fullmatch(text) or _INDIAN.fullmatch(text))
    return bool(_PLAIN.fullmatch(text)) and not (len(text) > 1 and text[0] == "0" and text[1] != ".")


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
    return Numeral(i, i + 2, value, Fraction(1), "digits", ordinal=True)


def _place(digits: str) -> Fraction:
    """The worth of the last significant digit: 1/10 for 37.5, 100 for 12800."""
    _, point, decimals = digits.partition(".")
    if point:
        return Fraction(1, 10 ** len(decimals))
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0")))) if digits.strip("0") else Fraction(1)


def _space_groups(t: TokenList, i: int) -> tuple[str, int]:
    """The digits of a number of which the groups stand apart, and its end; no digits where they do not."""
    return _groups_after_commas(t, i) if t.word(i + 1) == "," else _groups_after_spaces(t, i)


def _groups_after_commas(t: TokenList, i: int) -> tuple[str, int]:
    """80, 000 or 1, 250, 000, with a stray space: only where a group begins with 0, as no number of a list does."""
    digits, end = t.lower[i], i + 1
    if len(digits) > 3 or not digits.isdigit() or digits[0] == "0":
        return "", end
    while t.word(end) == "," and t.touches(end) and len(t.word(end + 1)) == 3 and t.word(end + 1).isdigit():
        digits += t.lower[end + 1]
        end += 2
    has_zero = any(t.lower[at][0] == "0" for at in range(i + 2, end, 2))
    return (digits, end) if has_zero and len(digits) <= LONGEST else ("", i + 1)


def _groups_after_spaces(t: TokenList, i: int) -> tuple[str, int]:
    """12 800 or 1 234 567, with a no-break, thin or plain space between groups of three: its digits, and its end."""
    first = t.lower[i]
    end = i + 1
    if len(first) > 3 or not first.isdigit() or first[0] == "0" or t.word(end)[:3] == "":
        return "", end
    digits = first
    text = t.block.text
    while end < len(t) and t.lower[end][:3].isdigit() and _THOUSANDS.fullmatch(t.lower[end]) and digits.isdigit():
        gap = text[t.ends[end - 1] - t.block.start : t.starts[end] - t.block.start].replace(JOINT, "")
        if len(gap) != 1 or (gap not in _SPACES and not _may_group(t, i)):
            break
        digits += t.lower[end]
        end += 1
    if end == i + 1 or (end < len(t) and t.lower[end][0].isdigit() and not t.touches(end)):
        return "", i + 1
    return digits, end


def _may_group(t: TokenList, i: int) -> bool:
    """Whether a plain space after token ``i`` may separate thousands: not after a month or a name ("Flight 370 239
    ...").
    """
    if i == 0:
        return True
    before = t.words[i - 1]
    if before[-1].isalpha() and t.touches(i):
        return False  # i7 860
    if before in (".", "/", "-", "–", ",", ":") and t.touches(i):
        return False
    if before == "." and i > 1:
        before = t.words[i - 2]
    return before.lower() not in word_list("months") and not (before[0].isupper() and i > 1)


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
        return number_words.mixed_tail(t, end)
    return Fraction(0), end


def _exponent(t: TokenList, end: int) -> tuple[Fraction, int]:
    """The factor of 1e6, 2 x 10^5 or 2×10−5 that starts at token ``end``, and where it ends."""
    if t.word(end) == "e" and t.touches(end) and t.touches(end + 1):
        return _power(t, end + 1, end)
    if t.word(end) in ("x", "×") and t.word(end + 1) == "10":
        if t.word(end + 2) == "^":
            return _power(t, end + 3, end)
        if t.word(end + 2) in _MINUS and t.touches(end + 2):
            return _power(t, end + 2, end)
    return Fraction(1), end


def _power(t: TokenList, at: int, otherwise: int) -> tuple[Fraction, int]:
    """Ten to the signed digits at token ``at``, and where they end; 1 and ``otherwise`` where there are none."""
    sign = -1 if t.word(at) in _MINUS else 1
    if t.word(at) in _MINUS or t.word(at) == "+":
        at += 1
    if not (t.word(at).isdigit() and len(t.word(at)) <= 2 and t.touches(at)):
        return Fraction(1), otherwise
    return Fraction(10) ** (sign * int(t.lower[at])), at + 1


def _with_magnitude(
    t: TokenList, first: int, end: int, value: Fraction, place: Fraction, *, fraction: bool = False
) -> Numeral:
    """The numeral with the magnitude that follows it: million, -million, bn, m, k."""
    product, last = number_words.read_scales(t, end)
    form = "digits" if last == end else "mixed"
    if product == 1:
        product, last = _suffix(t, first, end)
    if product > 1:
        value, place, fraction = value * product, place * product, False
    return Numeral(
        first,
        last,
        value,
        place,
        "mixed" if form == "mixed" else "digits",
        magnitude=Fraction(product),
        fraction=fraction,
    )


def _suffix(t: TokenList, first: int, end: int) -> tuple[int, int]:
    """The short magnitude at token ``end`` (40k, 3.5bn, $10m), as a factor, and where it ends."""
    word = t.word(end)
    factor = _SUFFIXES.get(word)
    if factor is None or (t.word(end + 1) in _POWERS and t.touches(end + 1)):
        return 1, end
    return (factor, end + 1) if _is_magnitude(t, first, end) else (1, end)


def _is_magnitude(t: TokenList, first: int, end: int) -> bool:
    """Whether the letters at token ``end`` are a magnitude, not metres, tonnes or a name."""
    word = t.lower[end]
    if word in _UNMISTAKABLE:
        return True
    money = _after_currency(t, first) or _before_currency(t, end + 1)
    if not t.touches(end):
        return money and word in ("m", "b", "k")
    if t.word(end + 1) in ("-", "–", "to") and t.word(end + 3) == word and t.word(end + 2)[:1].isdigit():
        return money or _is_magnitude(t, end + 2, end + 3)  # 1.2m-1.5m: the second decides for both
    if money:
        return True
    following = t.word(end + 1)
    if following == "-" and t.word(end + 2) in _OF_CROWDS:
        return True
    if word == "k":
        return not (t.words[end] == "K" and (following in _OF_RUNS or following in _OF_SCREENS))
    if t.words[end] == "B" and _is_house(t, first, end):
        return False
    if t.words[end] == "m":
        return following.isalpha() and len(following) > 2 and following not in _AFTER_METRES
    return t.words[end] in ("M", "B") and following.isalpha()


def _is_house(t: TokenList, first: int, end: int) -> bool:
    """Whether it is the 221B of a street, not 221 billion of anything."""
    if "." in t.words[first] or len(t.words[first]) > 4:
        return False
    near = t.words[end + 1 : end + 4]
    return near[:1] != [] and near[0][0].isupper() and any(word.lower() in word_list("street-types") for word in near)


def _after_currency(t: TokenList, first: int) -> bool:
    """Whether a currency stands before the number, or before the number that it makes a range with (£5-10m)."""
    if currency_before(t, first) is not None:
        return True
    if first < 3 or t.lower[first - 1] not in ("-", "–", "to"):
        return False
    return t.lower[first - 2][0].isdigit() and currency_before(t, first - 2) is not None


def _before_currency(t: TokenList, end: int) -> bool:
    following = t.word(end)
    return following in SIGNS or following in word_list("currencies") or following in ("us", "u.s.")
