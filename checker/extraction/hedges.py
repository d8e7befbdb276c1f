"""Words around a number that widen or open what it says: "no fewer than 45", "45 or more", "just under half"."""

from __future__ import annotations

from itertools import pairwise, zip_longest

from checker.extraction.drafts import Draft
from checker.extraction.hedge_phrases import FROM_ABOVE, FROM_BELOW, hedge_after, hedge_before
from checker.extraction.tokens import TokenList
from checker.model.figure import Hedge
from checker.words import word_list

__all__ = ["join_bounds", "put_hedges", "put_hedges_behind_nouns"]

_NEVER = frozenset(("date", "period", "time", "identifier", "ordinal", "score"))
_COMPARING = frozenset(("than", "the", "a"))
_BEFORE_MORE = frozenset(
    """for after took take takes taken lasted lasts lasting last spent spend of is was be been in with just well since
    now because than to years aged age""".split()
)
"""Words after which "over two years" says how long, not when."""
_TAKE = frozenset(("took", "take", "takes", "taken", "taking"))
_POINTS_BACK = frozenset(("ago", "earlier", "before", "previously", "later", "after", "prior"))
_CONVERTED = frozenset(("quantity", "money"))
_CLOSE_CONVERSION = frozenset((")", "/", ";", ",", "or"))
_SHORTEST_WITH_HEDGE = 3
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
    lower, upper = (a, b) if a.hedge in FROM_BELOW else (b, a)
    if lower.hedge not in FROM_BELOW or upper.hedge not in FROM_ABOVE or lower.value is None or upper.value is None:
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


_PLACED = tuple([word, article] for word in ("over", "under", "above", "below") for article in ("a", "an", "the"))
_BOUNDS = frozenset(
    """limit limits mark threshold thresholds target targets ceiling cap level levels line barrier minimum maximum
    average mean norm goal total figure rate benchmark requirement quota cutoff estimate forecast consensus budget high
    low record increase decrease rise drop change""".split()
)
"""What a number is a bound of: "over the $40m limit"."""

_OF_A_CUT: dict[Hedge, Hedge] = {
    "more-than": "less-than",
    "at-least": "at-most",
    "less-than": "more-than",
    "almost": "just-over",
    "just-over": "almost",
}
"""What is more than halved has come to less than half."""


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
    before = hedge_before(t, first, floor) or _taking_over(t, draft, first, floor)
    ago = "ago" in t.lower[draft.number_last : draft.last + 1]
    if before is not None and draft.kind == "duration" and not ago and _is_during(t, before[1], first):
        before = None
    if before is not None and 0 < floor == before[1] and t.word(first - 1) in _COMPARING:
        before = None  # "3% more than the 81,680 of 2011" compares with them
    if before is not None and t.lower[before[1] : first] == ["over"] and _is_bare_number(t, before[1] - 1, floor):
        before = None  # a blood pressure of 150 over 90
    if before is not None and t.lower[first - 2 : first] == ["than", "the"]:
        before = None  # "fewer than the 300 who signed" compares with them
    if before is not None and t.lower[before[1] : first] == ["under", "the"] and _is_of_a_deal(t, draft):
        before = None
    if before is not None and _is_of_place(t, draft, before[1], first):
        before = None
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
    if draft.hedge is not None and draft.kind == "multiple" and t.lower[draft.number_first].startswith("halv"):
        draft.hedge = _OF_A_CUT.get(draft.hedge, draft.hedge)


def _is_bare_number(t: TokenList, at: int, floor: int) -> bool:
    return at + 1 == floor > 0 and t.lower[at].isdecimal()


def _is_of_a_deal(t: TokenList, draft: Draft) -> bool:
    """Whether "under the $40m settlement" is by its terms, not below it as "under the $40m limit" is."""
    return any(t.word(at) in word_list("agreements") for at in (draft.last, draft.last + 1, draft.last + 2))


def _is_of_place(t: TokenList, draft: Draft, start: int, first: int) -> bool:
    """Whether "over" says where or about what, since an article makes the number part of a thing's name: "went over a
    60 m cliff", "a row over the 2bn tunnel". Before a bound or a change it still compares: "over the 2% limit".
    """
    if t.lower[start:first] not in _PLACED or not t.lower[draft.number_first][0].isdigit():
        return False
    if t.lower[first - 1] == "the" and draft.kind in ("number", "count"):
        return False
    at = draft.last + (t.word(draft.last) == "-")
    thing = t.lower[at : at + 2]
    named = thing != [] and thing[0].isalpha() and thing[0] not in word_list("noun-phrase-ends")
    compared = any(word in words for words in (_BOUNDS, word_list("a-rise"), word_list("a-fall")) for word in thing)
    return named and not compared


def _taking_over(t: TokenList, draft: Draft, first: int, floor: int) -> tuple[Hedge, int] | None:
    """The "over" of "it took over 3 hours", where nobody takes over anything: not "she took over two years ago"."""
    if draft.kind != "duration" or t.word(first - 1) != "over" or t.word(first - 2) not in _TAKE or first - 1 < floor:
        return None
    behind = t.lower[draft.number_last : draft.last + 1]
    dated = behind[:1] == ["-"] or not _POINTS_BACK.isdisjoint(behind)
    return None if dated else ("more-than", first - 1)


def _put_after(t: TokenList, draft: Draft) -> None:
    """The hedge behind a number or its unit; behind "about 500" only a bound still says something."""
    for at in (draft.number_last, draft.last, *_inside(t, draft)):
        after = hedge_after(t, at)
        if after is not None and _tells_more(draft, after[0]):
            _take(draft, after)
            return


def _inside(t: TokenList, draft: Draft) -> list[int]:
    """Where the hedge of "sixty-odd thousand" may stand: behind the hyphens of a number with a magnitude."""
    if draft.magnitude == 1 or draft.number_last - draft.number_first <= _SHORTEST_WITH_HEDGE:
        return []
    return [i for i in range(draft.number_first, draft.number_last - 2) if t.lower[i] == "-"]


def put_hedges_behind_nouns(t: TokenList, drafts: list[Draft]) -> None:
    """Set the hedges of "40 people or more" and "$5 a week, if not more", once it is known what is counted."""
    for draft, following in zip_longest(drafts, drafts[1:]):
        if draft.kind in _NEVER or (draft.last == draft.number_last and draft.per is None):
            continue
        ends = (draft.last, draft.last + 2) if draft.per is not None else (draft.last,)
        for at in ends:
            after = hedge_after(t, at)
            free = after is not None and (following is None or after[1] <= following.first)
            if after is not None and free and _tells_more(draft, after[0]):
                _take(draft, after)
                break


def _tells_more(draft: Draft, hedge: Hedge) -> bool:
    return draft.hedge is None or (draft.hedge == "about" and hedge in FROM_BELOW | FROM_ABOVE)


def _take(draft: Draft, after: tuple[Hedge, int]) -> None:
    draft.loose = draft.hedge is not None
    draft.hedge, draft.last = after[0], max(draft.last, after[1])


def _is_during(t: TokenList, start: int, first: int) -> bool:
    """Whether "over" before a length of time means during: "$5m over two years", "over a three-year period"."""
    if t.word(first - 1) in ("a", "an", "the"):
        return True
    return t.lower[start:first] == ["over"] and t.word(start - 1) not in _BEFORE_MORE
