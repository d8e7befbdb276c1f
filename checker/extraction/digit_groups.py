"""The digits of a number as they are written: with commas, points or spaces between groups, as in several countries."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.extraction.tokens import TokenList
from checker.model.document import JOINT
from checker.words import word_list

__all__ = [
    "LONGEST",
    "is_indian",
    "space_groups",
    "well_formed",
    "with_point",
    "worth_of_last",
]


LONGEST = 30
"""Digits of the longest number that is read; longer ones are codes."""

_PLAIN = re.compile(r"[0-9]*(?:\.[0-9]+)?")
_GROUPED = re.compile(r"(?!0,)[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_THOUSANDS = re.compile(r"[0-9]{3}(?:\.[0-9]+)?")
_EUROPEAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}")
_POINTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_DECIMAL_COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}")
_SAY_DECIMALS = frozenset(("million", "billion", "trillion", "mln", "mio", "bn", "%", "percent", "per"))
"""What follows a comma that can only be a decimal one."""
_SPACES = frozenset("\u00a0\u2009\u202f\u2007")


def with_point(t: TokenList, i: int) -> str:
    """The digits of a number, those with points for thousands or a comma for decimals as in English: 1.234,5."""
    text = t.lower[i].replace("·", ".")
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


def is_indian(text: str) -> bool:
    """Whether the groups are those of lakhs and crores: 2,50,000."""
    return "," in text and bool(_INDIAN.fullmatch(text))


def well_formed(text: str) -> bool:
    if "," in text:
        return bool(_GROUPED.fullmatch(text) or _INDIAN.fullmatch(text))
    return bool(_PLAIN.fullmatch(text)) and not (len(text) > 1 and text[0] == "0" and text[1] != ".")


def worth_of_last(digits: str) -> Fraction:
    """The worth of the last significant digit: 1/10 for 37.5, 100 for 12800."""
    _, point, decimals = digits.partition(".")
    if point:
        return Fraction(1, 10 ** len(decimals))
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0")))) if digits.strip("0") else Fraction(1)


def space_groups(t: TokenList, i: int) -> tuple[str, int]:
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
