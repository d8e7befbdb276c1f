"""Words around a number that widen or open what it says: "no fewer than 45", "45 or more", "just under half"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import cast

from checker.extraction.drafts import Draft
from checker.extraction.tokens import TokenList, tokenise
from checker.model.document import Block
from checker.model.figure import Hedge
from checker.words import word_forms

__all__ = ["hedge_after", "hedge_before", "join_bounds", "put_hedges"]

_MAY_STAND_BETWEEN = frozenset(("another", "the", "a", "an", "additional", "further", "only", "just", "as"))
_NEVER = frozenset(("date", "period", "time", "identifier", "ordinal", "score"))


_COMPARING = frozenset(("than", "the", "a"))
_BEFORE_MORE = frozenset(
    """for after took take takes taken lasted lasts lasting last spent spend of is was be been in with just well since
    now because than to years aged age""".split()
)
"""Words after which "over two years" says how long, not when."""
_FROM_BELOW = frozenset(("more-than", "at-least"))
_FROM_ABOVE = frozenset(("less-than", "at-most", "up-to"))
_AFTER_AND_MORE = frozenset("in at on from by for to of were was are is have has had during who that".split())
_CONVERTED = frozenset(("quantity", "money"))
_CLOSE_CONVERSION = frozenset((")", "/", ";", ",", "or"))
_JOINTS = (("and",), ("but",), (",",), (",", "and"), (",", "but"), ())


def join_bounds(t: TokenList, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each pair of bounds made one range: "more than 10 and less than 20", "at least 5 but no more
    than 9".
    """
    joined: list[Draft] = []
    for draft in drafts:
        if joined and tuple(t.lower[joined[-1].last : draft.first]) in _JOINTS:
            bounded = _between(joined[-1], draft)
            if bounded is not None:
                joined[-1] = bounded
                continue
        joined.append(draft)
    return joined


def _between(a: Draft, b: Draft) -> Draft | None:
    lower, upper = (a, b) if a.hedge in _FROM_BELOW else (b, a)
    if lower.hedge not in _FROM_BELOW or upper.hedge not in _FROM_ABOVE or lower.value is None or upper.value is None:
        return None
    same = lower.kind == upper.kind and lower.unit == upper.unit
    if lower.value >= upper.value or not (same or (a.kind == "number" and b.unit is not None)):
        return None
    own = b if b.kind != "number" else a
    return Draft(
        a.first,
        b.last,
        a.number_first,
        b.number_last,
        own.kind,
        low=lower.value,
        high=upper.value,
        low_open=lower.hedge == "more-than",
        high_open=upper.hedge == "less-than",
        place=min((p for p in (a.place, b.place) if p), default=None),
        unit=own.unit,
    )


_GOES_UP = frozenset(
    "add adds added adding go goes going gone went move moves moved moving sum sums summed tot tots totted".split()
)
"""What makes "up to 200" a place to come to: "it adds up to 200"."""


def put_hedges(t: TokenList, drafts: list[Draft]) -> None:
    """Set the hedge of each draft and extend its expression over the hedging words."""
    _put_own(t, drafts)
    _put_converted(t, drafts)


def _put_converted(t: TokenList, drafts: list[Draft]) -> None:
    """Give "just under 300 miles (480 km / 260 nautical miles)" its hedge in each unit."""
    for draft, following in pairwise(drafts):
        gap = t.lower[draft.last : following.first]
        opens = gap == ["("] or (draft.converted and gap in (["/"], [";"], [","], ["or"]))
        if not opens or following.hedge is not None or t.word(following.last) not in _CLOSE_CONVERSION:
            continue
        if following.kind == draft.kind in _CONVERTED and following.unit != draft.unit:
            following.hedge, following.loose, following.converted = draft.hedge, draft.loose, True


def _put_own(t: TokenList, drafts: list[Draft]) -> None:
    end_of_last = 0
    for draft in drafts:
        if draft.kind not in _NEVER and not _is_window(draft):
            _put(t, draft, end_of_last)
        end_of_last = draft.last


def _is_window(draft: Draft) -> bool:
    """Whether it is a stretch of time that "over" only leads in: "over the past two years"."""
    return draft.kind == "duration" and draft.tells_when and draft.first < draft.number_first


def _put(t: TokenList, draft: Draft, floor: int) -> None:
    if draft.hedge is not None:
        return
    first = min(draft.first, draft.number_first)
    before = hedge_before(t, first, floor)
    if before is not None and draft.kind == "duration" and _is_during(t, before[1], first):
        before = None
    if before is not None and 0 < floor == before[1] and t.word(first - 1) in _COMPARING:
        before = None  # "3% more than the 81,680 of 2011" compares with them
    if before is not None and before[0] == "up-to" and t.word(before[1] - 1) in _GOES_UP:
        before = None
    if before is not None:
        draft.hedge, draft.first = before
        outer = hedge_before(t, draft.first, floor)
        if outer is not None and outer[0] != "about":
            draft.loose = draft.hedge == "about"
            draft.hedge, draft.first = outer
    if draft.hedge in (None, "about"):
        _put_after(t, draft)


def _put_after(t: TokenList, draft: Draft) -> None:
    """The hedge behind a number or its unit; behind "about 500" only a bound still says something."""
    for at in (draft.number_last, draft.last):
        after = hedge_after(t, at)
        if after is not None and (draft.hedge is None or after[0] in _FROM_BELOW | _FROM_ABOVE):
            draft.loose = draft.hedge is not None
            draft.hedge = after[0]
            draft.last = max(draft.last, after[1])
            return


def _is_during(t: TokenList, start: int, first: int) -> bool:
    """Whether "over" before a length of time means during: "$5m over two years", "over a three-year period"."""
    if t.word(first - 1) in ("a", "an", "the"):
        return True
    return t.lower[start:first] == ["over"] and t.word(start - 1) not in _BEFORE_MORE


def hedge_before(t: TokenList, first: int, floor: int = 0) -> tuple[Hedge, int] | None:
    """The hedge whose words end just before token ``first``, and its first token, not before token ``floor``."""
    at = first - 1
    if at < floor:
        return None
    found = _ending_at(t, at, floor)
    if found is None and t.lower[at] in _MAY_STAND_BETWEEN and t.lower[at] not in ("just", "only", "as"):
        found = _ending_at(t, at - 1, floor)
    return found


def _ending_at(t: TokenList, at: int, floor: int) -> tuple[Hedge, int] | None:
    word = t.word(at)
    for words, hedge in _before().get(word, ()):
        start = at - len(words)
        if start >= floor and tuple(t.lower[start:at]) == words and not _is_something_else(t, start, at):
            return hedge, start
    if word == "than" and at - 1 >= floor:
        comparative = word_forms("comparatives").get(t.lower[at - 1])
        if comparative is not None:
            return cast("Hedge", comparative), at - 1
    return None


def _is_something_else(t: TokenList, start: int, at: int) -> bool:
    """Whether the word is not a hedge here: "some" as the end of "and some", "over" of "took over", "all about"."""
    word, before = t.lower[at], t.word(start - 1)
    if start != at:
        return False
    if word == "over":
        return before in ("all", "took", "take", "taken", "taking", "hand", "handed", "left", "won", "fall", "start")
    if word == "about":
        return before in ("all", "what", "how", "talk", "talked", "worried", "is") and before != "is"
    if word == "under":
        return before == "down"
    if word == "~":
        return False
    return word in ("<", ">") and t.word(at + 1) == word


def hedge_after(t: TokenList, end: int) -> tuple[Hedge, int] | None:
    """The hedge whose words begin at token ``end``, and where they end."""
    for words, hedge in _after().get(t.word(end), ()):
        stop = end + 1 + len(words)
        if tuple(t.lower[end + 1 : stop]) != words:
            continue
        if t.word(stop) == "than" or (
            t.lower[end] == "and" and not _closes(t, stop) and t.word(stop) not in _AFTER_AND_MORE
        ):
            continue  # "200 or greater than 190", "50 men and more women"
        if t.lower[end] in ("+", "-", "odd", "ish", "plus") and not _is_suffix(t, end, stop):
            continue
        if t.lower[end] in ("tops", "maximum", "minimum", "approximately", "at") and not _closes(t, stop):
            continue
        return hedge, stop
    return None


def _is_suffix(t: TokenList, end: int, stop: int) -> bool:
    """Whether "+", "plus", "-odd" belongs to the number before it, not to a sum."""
    if t.lower[end] == "plus":
        return t.word(end - 1) == "-"
    return t.touches(end) and not (stop < len(t) and t.touches(stop) and t.lower[stop][0].isdigit())


def _closes(t: TokenList, stop: int) -> bool:
    return t.word(stop) in ("", ".", ",", ";", ")", "and", "-", "–", "—")


@cache
def _before() -> dict[str, list[tuple[tuple[str, ...], Hedge]]]:
    """From the last word of a hedge to the words before it, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for form, hedge in word_forms("hedges").items():
        if form != hedge or form in ("about", "almost"):
            *rest, last = _cut(form)
            table.setdefault(last, []).append((tuple(rest), cast("Hedge", hedge)))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def _after() -> dict[str, list[tuple[tuple[str, ...], Hedge]]]:
    table: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for form, hedge in word_forms("hedges-after").items():
        if form != hedge:
            first, *rest = _cut(form)
            table.setdefault(first, []).append((tuple(rest), cast("Hedge", hedge)))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def _cut(form: str) -> list[str]:
    return tokenise(Block(0, form), 0, len(form), 0).lower
