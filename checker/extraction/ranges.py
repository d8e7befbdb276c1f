"""Two numbers that are one figure: "20 to 30", "between $750,000 and $1 million", "1.2-1.5m"; and units that a list
shares.
"""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.drafts import Draft
from checker.extraction.hedge_phrases import hedge_before
from checker.extraction.smaller_units import add_smaller_unit
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["join_ranges", "share_times", "share_units"]

_BEFORE_LAST = (("and",), ("or",), (",", "and"), ("-", "and"), ("-", "or"))
_BEFORE_SMALLER = ((), ("and",), (",",), ("-",))
_DASHES = (("-",), ("–",), ("‑",), ("~",))
_TO = (("to",), ("-", "to", "-"), ("-", "to"), ("to", "-"), ("through",), ("up", "to"))
_SHARED = frozenset(("percent", "percentage-points", "quantity", "duration"))
_AFTERWARDS = frozenset("later earlier after before ago on".split())
_LONGEST_SIDE = 20
_LOOK_BACK = 6
_LOOK_BACK_PAST_A_PERCENTAGE = 18
_LOOK_BACK_FOR_MULTIPLES = 16
_TAKES = frozenset(
    """take takes took taken taking bring brings brought bringing push pushes pushed pushing
    carry carried send sent""".split()
)
_LEVELS = frozenset(("percent", "money"))
_ANYWHERE = frozenset(("anywhere", "somewhere", "anything"))
"""Before "from 5 to 20" they say that it is a span, whatever else moved."""
_OF_ITS_OWN = frozenset("the its their his her this that".split())
_PERCENT = frozenset(("%", "percent", "cent", "pct", "percentage", "points", "point"))


def join_ranges(t: TokenList, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each pair that states a range made one; feet and inches too."""
    joined: list[Draft] = []
    for draft in drafts:
        if joined:
            last = joined[-1]
            gap = tuple(t.lower[last.last : draft.first])
            if gap in _BEFORE_SMALLER and last.kind in ("quantity", "money") and add_smaller_unit(t, last, draft):
                continue
            if len(gap) <= 3 and last.value is not None and draft.value is not None and _is_range(t, last, draft, gap):
                joined[-1] = _range(last, draft)
                continue
            if gap in _TO:
                _share_along_move(t, last, draft)
        joined.append(draft)
    return joined


def _is_range(t: TokenList, a: Draft, b: Draft, gap: tuple[str, ...]) -> bool:
    if not _same_sort(a, b) or t.word(a.first - 1) == "±" or t.lower[max(0, a.first - 2) : a.first] == ["/", "-"]:
        return False  # 10 ± 2 to 12 ± 3
    assert a.value is not None
    assert b.value is not None
    low = a.value * _shared_magnitude(a, b)
    if low >= b.value:
        return low > b.value and _falls(t, a, b, gap)
    if gap == ("—",):
        return t.touches(a.last) and t.touches(b.first)
    if gap in _DASHES:
        even = t.touches(b.first) == t.touches(a.last) or (a.kind == "number" and b.kind in ("quantity", "duration"))
        return even and not (a.first and t.lower[a.first - 1] in "-/" and t.touches(a.first))
    if gap == ("and",):
        return _after(t, a, "between")
    if gap in _TO:
        return _is_span(t, a, low, b.value)
    if gap == ("or",):
        return a.unit is None and b.value <= 2 * low and b.value < 100 and b.value.denominator == 1
    return gap == ("/",) and a.kind == b.kind == "money"


def _falls(t: TokenList, a: Draft, b: Draft, gap: tuple[str, ...]) -> bool:
    """Whether a range is told from its upper end, as below nought: "ranged from -18 to -34 °C". Else it is a slip."""
    if b.unit is None or b.value is None or b.value >= 0:
        return False
    if gap == ("and",):
        return _after(t, a, "between")
    return gap in _TO and " ".join(t.lower[max(0, a.first - 2) : a.first]) in word_list("ranging")


def _same_sort(a: Draft, b: Draft) -> bool:
    """Whether both are of one unit, or one of them has none and takes the other's."""
    if a.kind == b.kind and a.unit == b.unit:
        return a.kind != "ratio" or a.value != Fraction(1, 2)
    if a.kind == "number" and b.kind in ("percent", "percentage-points", "quantity", "duration"):
        return True
    if a.kind == "number" and b.kind == "money":
        return b.first == b.number_first
    return a.kind == "money" and b.kind == "number" and a.last == a.number_last


def _shared_magnitude(a: Draft, b: Draft) -> Fraction:
    """The factor that the first number takes from the second: "5 to 10 million"."""
    assert a.value is not None
    assert b.value is not None
    written = b.value / b.magnitude
    if a.magnitude == 1 != b.magnitude and 0 < a.value < written and (a.value < 1000 or written <= 2 * a.value):
        return b.magnitude
    return Fraction(1)


def _after(t: TokenList, draft: Draft, word: str) -> bool:
    """Whether the word stands before the draft, with nothing but a hedge or an article between."""
    at = draft.first - 1
    hedge = hedge_before(t, draft.first)
    if hedge is not None:
        at = hedge[1] - 1
    if t.word(at) in ("the", "a", "an"):
        at -= 1
    return t.word(at) == word or (word == "between" and t.word(draft.first - 1) == "between")


def _is_span(t: TokenList, a: Draft, low: Fraction, high: Fraction) -> bool:
    """Whether "20 to 30" is a span of values, not a move: "rose from 20 to 30", "rose 5 to 300"."""
    if " ".join(t.lower[max(0, a.first - 2) : a.first]) in word_list("ranging"):
        return True  # a price that varied from 20 to 30 has not moved
    moved = _moved_before(t, a.first) or (a.kind in _LEVELS and _taken_before(t, a.first))
    if t.word(a.number_first - 1) == "from" and t.word(a.number_first - 2) in _ANYWHERE:
        return True
    if low == 0 or (low != a.value and not (moved and t.word(a.first - 1) == "from")):
        return True
    if _after(t, a, "from"):
        return not moved
    return not moved or high <= 3 * low


def _share_along_move(t: TokenList, a: Draft, b: Draft) -> None:
    """Give the old value what is written with the new one only: "doubled from $50 to $60 million", "from 11 to 13%"."""
    if a.value is None or b.value is None or not _same_sort(a, b):
        return
    if t.word(a.first - 1) != "from" or not _moved_before(t, a.first):
        return
    near = b.magnitude / 20 <= b.value / a.value <= 20 * b.magnitude if a.value else False
    factor = b.magnitude if a.magnitude == 1 < b.magnitude and a.value < 1000 and near else Fraction(1)
    a.value, a.magnitude = a.value * factor, a.magnitude * factor
    a.place = None if a.place is None else a.place * factor
    if a.kind == "number":
        a.kind, a.unit = b.kind, b.unit


def _moved_before(t: TokenList, first: int) -> bool:
    """Whether one of the words just before speaks of a rise, a fall or another change."""
    near = t.lower[max(0, first - _LOOK_BACK) : first]
    behind_comma = t.word(first - 2) == "," and t.word(first - 1) == "from"  # grew by £12m, from £48m to £60m
    if behind_comma or not _PERCENT.isdisjoint(near):  # grew by over 40 per cent, from 520 to 740
        near = t.lower[max(0, first - _LOOK_BACK_PAST_A_PERCENTAGE) : first]
    if any(word in words for words in map(word_list, ("rose", "fell", "changed")) for word in near):
        return True
    multiples = word_list("multiples")  # its keys are numbers
    near = t.lower[max(0, first - _LOOK_BACK_FOR_MULTIPLES) : first]
    return any(word in multiples and word.isalpha() for word in near)


def _taken_before(t: TokenList, first: int) -> bool:
    """Whether somebody takes something from the one level to the other: "brought its rate from 2% to 3%"."""
    near = t.lower[max(0, first - _LOOK_BACK) : first]
    return any(word in _TAKES and near[i + 1] in _OF_ITS_OWN for i, word in enumerate(near[:-2]))


def _range(a: Draft, b: Draft) -> Draft:
    assert a.value is not None
    assert b.value is not None
    factor = _shared_magnitude(a, b)
    own = b if b.kind != "number" else a
    low, high = sorted((a.value * factor, b.value))
    places = [p for p in (a.place and a.place * factor, b.place) if p]
    return Draft(
        a.first,
        b.last,
        a.number_first,
        b.number_last,
        own.kind,
        low=low,
        high=high,
        place=min(places, default=None),
        magnitude=b.magnitude,
        unit=own.unit,
        per=own.per,
    )


def share_units(t: TokenList, drafts: list[Draft]) -> None:
    """Give "8.2, 8.5 and 9.1 percent" its unit in each place."""
    for i in range(len(drafts) - 1, 0, -1):
        unit = drafts[i]
        if unit.kind == "quantity" and _is_side(t, drafts[i - 1], unit):
            drafts[i - 1].kind, drafts[i - 1].unit = unit.kind, unit.unit
        if unit.kind == "money" and _is_choice(t, drafts[i - 1], unit):
            drafts[i - 1].kind, drafts[i - 1].unit = unit.kind, unit.unit
        if unit.kind not in _SHARED or unit.value is None or unit.unit is None:
            continue
        previous = drafts[i - 1]
        gap = tuple(t.lower[previous.last : unit.first])
        j = i - 1
        if gap in _BEFORE_LAST or (gap == (",", "or") and i > 1 and _comma_between(t, drafts[i - 2], previous)):
            while j >= 0 and _takes(drafts[j], unit):
                drafts[j].kind, drafts[j].unit = unit.kind, unit.unit
                j -= 1
                if j < 0 or tuple(t.lower[drafts[j].last : drafts[j + 1].first]) not in ((",",), ("-", ",")):
                    break


def share_times(t: TokenList, drafts: list[Draft]) -> None:
    """Give "12, 15, 9 and 16 minutes" its unit in each place; of two numbers the first may well be no time."""
    for i in range(2, len(drafts)):
        time, j = drafts[i], i - 1
        gap = tuple(t.lower[drafts[j].last : time.first])
        if time.kind != "duration" or time.unit is None or gap not in _BEFORE_LAST:
            continue
        if not _comma_between(t, drafts[j - 1], drafts[j]) or not _takes(drafts[j - 1], time):
            continue
        if t.word(time.last) in _AFTERWARDS:
            continue
        while j >= 0 and _takes(drafts[j], time):
            drafts[j].kind, drafts[j].unit = time.kind, time.unit
            j -= 1
            if j < 0 or not _comma_between(t, drafts[j], drafts[j + 1]):
                break


def _is_side(t: TokenList, draft: Draft, other: Draft) -> bool:
    """Whether a bare number is a side of what the next one measures: "30 x 20 cm", "3 by 4 metres"."""
    gap = t.lower[draft.last : other.first]
    if draft.kind != "number" or not draft.value or not other.value or gap not in (["x"], ["×"], ["by"]):
        return False
    return max(draft.value, other.value) < _LONGEST_SIDE * min(draft.value, other.value)  # not the relay of 4x400m


def _is_choice(t: TokenList, draft: Draft, money: Draft) -> bool:
    """Whether a bare number and the sum behind it are two guesses: "8 or $9", "nine or ten dollars"."""
    if t.lower[draft.last : money.first] != ["or"] or draft.kind != "number" or not draft.value or not money.value:
        return False
    return draft.value < money.value <= 2 * draft.value and draft.magnitude == money.magnitude == 1


def _comma_between(t: TokenList, a: Draft, b: Draft) -> bool:
    """Whether a comma parts the two, so that "8, 9, or 10 percent" is a list and "57, or 10 percent" a restatement."""
    return t.lower[a.last : b.first] == [","]


def _takes(draft: Draft, unit: Draft) -> bool:
    if draft.kind != "number" or draft.value is None or draft.magnitude != 1 or unit.value is None:
        return False
    return abs(draft.value) <= 100 * abs(unit.value) and abs(unit.value) <= 100 * abs(draft.value)
