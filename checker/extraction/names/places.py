"""Numbers in addresses, telephone numbers and coordinates."""

from __future__ import annotations

from checker.extraction.drafts import Numeral
from checker.extraction.names.context import Sentence, Span
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["address", "british_postcode", "coordinate", "postcode", "street", "telephone"]

_MOST_WORDS = 5
_STATES = frozenset(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
    PA RI SC SD TN TX UT VT VA WA WV WI WY DC D.C.""".split()
)
_LONGEST_DATE = 10
"""Digits that a date with its time of day has no more of."""
_MOST_GROUPS = 6
"""Of digits, in a telephone number."""
_POINTS = frozenset(["n", "s", "e", "w", "north", "south", "east", "west"])
_CALLING = frozenset("call calls calling called phone telephone tel dial dialled dialed ring text fax number".split())
_MINUTES = frozenset("' ′ ’".split())
_SECONDS = frozenset('" ″ ”'.split())


def address(sentence: Sentence, numeral: Numeral) -> Span | None:
    """A house number with its street: "12 Lime Walk"."""
    t, i = sentence.t, numeral.last
    if numeral.form != "digits" or not sentence.is_label(numeral, 100_000) or not sentence.is_capital(i):
        return None
    if _ends_date(t, numeral.first):
        return None
    for at in range(i, min(i + _MOST_WORDS, len(t))):
        word = t.words[at]
        if at > i and word[0].isupper() and word.lower() in word_list("street-types"):
            is_listed = t.word(at + 1) == "," and sentence.is_capital(at + 2)
            is_address = sentence.is_closed(at + 1) and (sentence.capitals_tell or len(t) < 12 or is_listed)
            return (numeral.first, at + 1) if is_address else None
        if word[0].isupper():
            if word.lower() in word_list("noun-phrase-ends") and len(word) > 1:
                return None
        elif not (word[0].isdigit() or (t.touches(at) and word in ("st", "nd", "rd", "th", "."))):
            return None
    return None


def _ends_date(t: TokenList, i: int) -> bool:
    """Whether token ``i`` is the year of a date, apart from what follows: "May 17 2006 Senator Lee"."""
    day = i - 1 - (t.word(i - 1) == ",")
    return len(t.words[i]) == 4 and t.word(day).isdecimal() and t.word(day - 1) in word_list("months")


def street(sentence: Sentence, numeral: Numeral) -> Span | None:
    """A street that has a number for its name: "Fifth Avenue", "West 57th St"."""
    end = numeral.last
    if not numeral.ordinal or not sentence.is_capital(end) or sentence.t.lower[end] not in word_list("street-types"):
        return None
    return numeral.first, end + 1


def postcode(sentence: Sentence, numeral: Numeral) -> Span | None:
    """A ZIP code behind a comma and a state."""
    t, i = sentence.t, numeral.first
    if len(t.words[i]) != 5 or not t.words[i].isdigit() or i < 2:
        return None
    return (i, i + 1) if t.words[i - 1] in _STATES and t.words[i - 2] == "," else None


def british_postcode(sentence: Sentence, numeral: Numeral) -> Span | None:
    """The outward and the inward half of "SW1A 2AA" or "M21 9AB"."""
    t, i = sentence.t, numeral.first
    if not _is_outward(t, i) and i >= 2:
        i -= 1 + (t.words[i - 1].isalpha() and t.touches(i - 1))  # asked for the inward half
    if not _is_outward(t, i):
        return None
    at = i + 1
    if t.touches(at) and len(t.words[at]) == 1 and t.words[at].isupper():
        at += 1
    is_inward = len(t.word(at)) == 1 and t.word(at).isdigit() and not t.touches(at) and t.touches(at + 1)
    if not is_inward or len(t.words[at + 1]) != 2 or not t.words[at + 1].isupper() or not t.words[at + 1].isalpha():
        return None
    return i - 1, at + 2


def _is_outward(t: TokenList, i: int) -> bool:
    letters = t.words[i - 1] if i > 0 else ""
    is_area = len(letters) <= 2 and letters.isalpha() and letters.isupper()
    return is_area and t.touches(i) and not t.touches(i - 1) and len(t.words[i]) <= 2 and t.words[i].isdigit()


def coordinate(sentence: Sentence, numeral: Numeral) -> Span | None:
    """51° 30' N; 12.5 degrees south latitude."""
    t, end = sentence.t, numeral.last
    if _is_point(t, end, "NS") and (_is_point(t, end + 2, "EW") or _is_point(t, end + 3, "EW")):
        return numeral.first, end + 1  # 51.5N, 0.12W
    if _is_point(t, end, "EW") and (_is_point(t, end - 2, "NS") or _is_point(t, end - 3, "NS")):
        return numeral.first, end + 1
    if t.word(end) not in ("°", "º", "degrees"):
        return None
    end += 1
    for marks in (_MINUTES, _SECONDS):
        if t.word(end)[:1].isdigit() and t.word(end + 1) in marks:
            end += 2
    if t.word(end) not in _POINTS:
        return None
    is_sign = t.word(numeral.last) != "degrees" and len(t.word(end)) == 1
    if is_sign or t.word(end + 1) in ("latitude", "longitude"):
        return numeral.first, end + 1
    return None


def _is_point(t: TokenList, i: int, letters: str) -> bool:
    """Whether one of the letters of the compass touches the digits before it."""
    return 0 < i < len(t) and t.words[i] in letters and t.touches(i) and t.words[i - 1][-1].isdigit()


def telephone(sentence: Sentence, numeral: Numeral) -> Span | None:
    """Groups of digits as telephone numbers are written: 212-555-0100, +44 20 7946 0000, 0800 123 456."""
    t, i = sentence.t, numeral.first
    if numeral.form != "digits" or not t.words[i].isdigit():
        return None
    first, end = i, i + 1
    for _ in range(_MOST_GROUPS):
        previous = _group_before(t, first)
        if previous is None:
            break
        first = previous
    for _ in range(_MOST_GROUPS):
        following = _group_after(t, end)
        if following is None:
            break
        end = following
    groups = [word for word in t.words[first:end] if word[0].isdigit()]
    is_international = t.word(first - 1) == "+" and t.touches(first)
    is_national = groups[0][0] == "0" and len(groups[0]) >= 3
    if (is_international or is_national) and len(groups) >= 2 and sum(map(len, groups)) >= 8:
        return (first - 1 if is_international else first), end
    lengths = tuple(map(len, groups))
    if len(lengths) > 2 and sum(lengths) >= _LONGEST_DATE and _is_one_word(t, first, end):
        while t.word(end) == "-" and t.touches(end) and t.touches(end + 1) and t.words[end + 1].isdigit():
            end += 2
        return first, end  # 1111-22223333-4444
    if lengths == (3, 4) and not _CALLING.isdisjoint(t.lower[max(0, first - 3) : first]):
        return first, end
    if lengths[-3:] == (3, 3, 4) and len(lengths) <= 4:
        return (first - 1 if t.word(first - 1) == "(" and ")" in t.words[first:end] else first), end
    return None


def _is_one_word(t: TokenList, first: int, end: int) -> bool:
    """Whether nothing but hyphens parts the groups."""
    return all(t.touches(at) and (t.words[at] == "-" or t.words[at].isdigit()) for at in range(first + 1, end))


def _group_before(t: TokenList, i: int) -> int | None:
    """The token of the group of digits before the one at ``i``."""
    at = i - 1
    while at >= 0 and t.words[at] in ("-", "/", ")", "("):
        at -= 1
    return at if at >= 0 and i - at <= 3 and t.words[at].isdigit() else None


def _group_after(t: TokenList, end: int) -> int | None:
    """The end of the group of digits that goes on at token ``end``."""
    at = end
    while at < len(t) and t.words[at] in ("-", "/", ")", "("):
        at += 1
    return at + 1 if at < len(t) and at - end <= 2 and t.words[at].isdigit() and len(t.words[at]) >= 2 else None
