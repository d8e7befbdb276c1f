"""Numbers that are typed wrongly: 6,5000,000; 1.234.5 tonnes. They have no value, but a rule may name them.

Only what cannot be a list, a version, an address or a date is taken for one.
"""

from __future__ import annotations

import re

from checker.extraction.digit_groups import is_indian
from checker.extraction.drafts import Draft
from checker.extraction.money import currency_before
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["find_malformed", "is_grouped_abroad", "is_parted_from_scale"]

_LONGEST = 30
_SEPARATED = re.compile(r"[1-9][0-9]*(?:[.,][0-9]+)+")
_PARTED = re.compile(r"[0-9][.,](?:[.,]?[0-9]| [mbt])")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_POINTS = re.compile(r"[1-9][0-9]{0,2}(?:[.][0-9]{3})+[.][0-9]{1,2}")
_TWO_POINTS = re.compile(r"[0-9]+[.][0-9]+[.][0-9]+")
_SHORT_END = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+,[0-9]{1,2}|[0-9]{1,3},[0-9]{4,5}")
_WRONG_GROUP = re.compile(r"[1-9][0-9]?,[0-9]{2}|[0-9]{1,3},(?!(?:19|20)[0-9]{2}$)[0-9]{4,5}")
_PENCE_BEHIND_COMMA = re.compile(r"[1-9][0-9]*,[0-9]{2}")
_ODD_GROUPS = re.compile(r"[1-9][0-9]*(?:,[0-9]+)+,[0-9]{3,}")
_POINT_SIGNS = frozenset(("£", "$"))
"""Currencies that nobody writes with a decimal comma."""
_SHORT_GROUP = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})*,[0-9]{1,2}")
_BEFORE_AMOUNTS = frozenset("some about around nearly almost over under roughly only just".split())
_MANY = frozenset(("people", "men", "women", "children"))
_VERBS = frozenset("is was has does says as its this".split())
_MAGNITUDES = frozenset(("million", "billion", "trillion", "m", "mn", "bn", "tn", "crore", "lakh", "percent", "%"))
_COMMA_AFTER_POINT = re.compile(r"[0-9]+(?:,[0-9]+)+[.][0-9]+,[0-9]+")
_BOTH_FOR_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[.][0-9]{3})+(?:,[0-9]{3})+")
_GOOD = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
_LONE_NOUGHT = re.compile(r"0,[0-9]{3}")
_WESTERN = frozenset(("EUR", "GBP", "USD"))
_OF_INDIA = re.compile(
    r"\b(?:Rs|INR|rupees?|lakhs?|crores?|taka|India|Indian|Pakistan|Nepal|Bangladesh|Sri Lanka)\b|[₹₨]"
)
_COMMAS = re.compile(r"[0-9]+(?:,[0-9]+)+")
_THOUSANDS = 3
_TO_SCALE = 3
"""Tokens of "14.6. million"."""
_SCALES = frozenset(("million", "billion", "trillion"))


def find_malformed(t: TokenList, claimed: list[bool]) -> list[Draft]:
    """The mistyped numbers of a sentence, from left to right."""
    if not t.words or not _PARTED.search(t.block.text, t.starts[0] - t.block.start, t.ends[-1] - t.block.start):
        return []
    return [
        _draft(t, i)
        for i, word in enumerate(t.lower)
        if word[0].isdigit()
        and not claimed[i]
        and (_is_cut_off(t, i) or is_parted_from_scale(t, i) if word.isdigit() else _is_mistyped(t, i))
    ]


def _draft(t: TokenList, i: int) -> Draft:
    end = i + (_TO_SCALE if is_parted_from_scale(t, i) else 1)
    return Draft(i, end, i, end, "number")


def is_parted_from_scale(t: TokenList, i: int) -> bool:
    """Whether a stray full stop parts a number from its magnitude: "$14.6. million"."""
    parted = t.word(i + 1) == "." and t.touches(i + 1) and not t.touches(i + 2)
    return parted and t.word(i + 2) in _SCALES and t.words[i + 2].islower()


def _is_cut_off(t: TokenList, i: int) -> bool:
    """Whether three digits that begin with a nought stand behind a doubled comma: the 000 of 14,,000."""
    behind = t.lower[max(0, i - 3) : i]
    doubled = behind[1:] == [",", ","] and behind[0].isdigit() and all(t.touches(k) for k in range(i - 2, i + 1))
    return doubled and len(t.lower[i]) == _THOUSANDS and t.lower[i][0] == "0"


def is_grouped_abroad(t: TokenList, i: int) -> bool:
    """Whether dollars, euros or pounds stand in lakhs, where nothing around them speaks of India: €2,50,000."""
    if not is_indian(t.lower[i]):
        return False
    currency = currency_before(t, i)
    return currency is not None and currency[0] in _WESTERN and not _OF_INDIA.search(t.block.text)


def _is_mistyped(t: TokenList, i: int) -> bool:
    word = t.lower[i]
    if is_grouped_abroad(t, i) or is_parted_from_scale(t, i):
        return True
    if _LONE_NOUGHT.fullmatch(word):
        return _stands_apart(t, i) and _is_counted(t, i)
    measured = t.word(i + 1) in word_list("units") and _TWO_POINTS.fullmatch(word)  # 1.2.5 metres, 0.2.5mg
    if len(word) > _LONGEST or not (_SEPARATED.fullmatch(word) or measured) or not _stands_apart(t, i):
        return False
    whole, _, decimals = word.partition(".")
    if _COMMA_AFTER_POINT.fullmatch(word):
        return True
    if _BOTH_FOR_THOUSANDS.fullmatch(word):  # 1.450,000
        return _is_amount(t, i)
    scaled = t.word(i + 1) in _MAGNITUDES or (t.word(i + 1) == "per" and t.word(i + 2) == "cent")
    if _POINTS.fullmatch(word) or measured or (scaled and _TWO_POINTS.fullmatch(word)):
        return _is_amount(t, i)
    if (decimals and not decimals.isdigit()) or not _COMMAS.fullmatch(whole):
        return False
    if _SHORT_END.fullmatch(whole) and (currency_before(t, i) is not None or t.word(i + 1) in _MAGNITUDES):
        return True
    signed = t.touches(i) and t.word(i - 1) in _POINT_SIGNS and not (t.touches(i - 1) and t.word(i - 2).isalpha())
    if _PENCE_BEHIND_COMMA.fullmatch(word) and signed:  # £40,00
        return True
    if decimals and _SHORT_GROUP.fullmatch(whole):  # £7,25.00
        return _is_amount(t, i)
    if _wrong_groups(whole):
        return True
    odd = _WRONG_GROUP.fullmatch(whole) or (_ODD_GROUPS.fullmatch(whole) and not _GOOD.fullmatch(whole))
    if _ODD_GROUPS.fullmatch(whole) and odd and t.word(i + 1) in word_list("currencies"):  # 1,20,5000 euros
        return not decimals and not is_indian(whole)
    return not decimals and bool(odd) and _is_counted(t, i)


def _is_counted(t: TokenList, i: int) -> bool:
    """Whether what precedes and follows says that it is one number of things: "14,50 hectares", not "pages 14,50"."""
    before = t.words[i - 1] if i else ""
    following = t.words[i + 1] if i + 1 < len(t) else ""
    if before == "of" and t.word(i - 2) in word_list("collectives"):
        return True  # a crowd of 14,50
    lower = before.islower() and before not in word_list("name-nouns") and before[:-1] not in word_list("name-nouns")
    hedged = before.lower() in _BEFORE_AMOUNTS
    plural = following.isalpha() and following.islower() and (following.endswith("s") or following in _MANY)
    other = following in _VERBS or following in word_list("noun-phrase-ends") or following in word_list("currencies")
    return (lower or hedged) and plural and not other


def _stands_apart(t: TokenList, i: int) -> bool:
    """Whether nothing touches the number but a currency sign, a bracket or what ends a sentence."""
    before = t.word(i - 1) if t.touches(i) else ""
    after = t.word(i + 1) if t.touches(i + 1) else ""
    return not before[-1:].isalnum() and before not in ("-", "/", ":", "_") and after not in ("-", "/", ":", "_", "=")


def _wrong_groups(whole: str) -> bool:
    """Whether the groups can be neither thousands (or lakhs) nor the items of a list without spaces."""
    if _GOOD.fullmatch(whole):
        return False
    first, *others = whole.split(",")
    if _YEAR.fullmatch(first) and len(others) == 1:
        return False
    noughts = any(not group.strip("0") and len(group) > 1 for group in others)
    too_long = len(others[-1]) == _THOUSANDS and any(len(group) > _THOUSANDS for group in (first, *others[:-1]))
    return (noughts or too_long) and not all(len(group) == len(first) for group in others)


def _is_amount(t: TokenList, i: int) -> bool:
    """Whether a unit, a currency or a noun in small letters says that points separate no version or section."""
    if currency_before(t, i) is not None or t.word(i + 1) in ("%", "percent"):
        return True
    if t.word(i + 1) == "per" and t.word(i + 2) == "cent":
        return True
    following = t.words[i + 1] if i + 1 < len(t) else ""
    before = t.words[i - 1] if i else ""
    is_noun = following.isalpha() and following.islower() and following not in word_list("noun-phrase-ends")
    hedged = before.lower() in _BEFORE_AMOUNTS
    return is_noun and (hedged or (before.islower() and before not in word_list("name-nouns")))
