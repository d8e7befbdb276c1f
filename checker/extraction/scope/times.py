"""Over what time a figure holds: the sentence's time expression, where its place shows that it governs the figure.

A time at the head of the sentence governs what follows up to the next clause; one behind its figures governs those
before it up to a comma. Whatever else the sentence counts gets the time as its frame only. A time inside a noun's own
phrase ("the February agreement") governs nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.extraction.drafts import Draft
from checker.extraction.scope.edges import is_part, left_edge
from checker.extraction.scope.events import joined
from checker.extraction.scope.memory import Memory
from checker.extraction.scope.words import Role, is_adjective, role
from checker.extraction.timex import open_period
from checker.extraction.tokens import TokenList
from checker.model.period import Period
from checker.words import word_forms

__all__ = ["GOVERNED", "attach_times", "leads", "reaches"]

GOVERNED = frozenset(("count", "number", "money", "percent", "percentage-points", "quantity", "ratio", "multiple"))
_PREPOSITIONS = frozenset(
    "in on at by between during since until till before after through throughout over within for from".split()
)
_DETERMINERS = frozenset("the a an this that its his her their our my your 's each every any".split())
_DATE_WORDS = frozenset(
    "early late mid - the of end beginning start middle last past this next same month quarter half first second third "
    "fourth fiscal financial calendar year years week weeks months spring summer autumn fall winter least and night "
    "evening morning afternoon".split()
)
_REPORTING = frozenset(
    "said says told announced reported stated added according wrote confirmed estimated warned".split()
)
_BE = frozenset("is are was were be been being newly".split())
_EARLIER = (["before"], ["earlier"])
_LEAD_IN = frozenset("and but so also then meanwhile however , \" “ ( ‘ '".split())
_BOUNDARIES = _REPORTING | frozenset(
    """which who whose where that because although though while when whereas after before if unless compared versus
    against out ; : ( ) – — than""".split()
)
_NOW = frozenset(("today", "now", "nowadays", "currently"))
_NEGATIONS = frozenset("not never no t n't".split())
_RECORDS = frozenset("most least best worst first record".split())
_LONGEST_SINCE = 8
"""Tokens between "since" and the time that its clause ends with."""
_FURTHEST = 12
"""Tokens between a figure and the time behind it."""


class _Time(NamedTuple):
    draft: Draft
    start: int
    """The token of its preposition, or its own first."""
    period: Period
    leads: bool


def attach_times(t: TokenList, drafts: list[Draft], memory: Memory) -> None:
    """Set ``period`` or ``frame`` of all figures that can have a time; remember a time that leads."""
    if not any(draft.tells_when for draft in drafts):
        return
    times = _adverbials(t, drafts)
    _set_times(t, drafts, times)
    for draft in drafts:
        if draft.kind in GOVERNED:
            draft.frame = memory.since(t.index, draft.period or draft.frame) or draft.frame
    if times and times[0].leads and times[0].period.start is not None:
        memory.begun, memory.begun_sentence = times[0].period.start, t.index


def _set_times(t: TokenList, drafts: list[Draft], times: list[_Time]) -> None:
    governed = [draft for draft in drafts if draft.kind in GOVERNED and not _describes_noun(t, draft)]
    times = [time for time in times if not _labels(t, time, governed)]
    for time in times:
        if time.leads:
            _govern_following(t, time, governed, times)
        elif t.word(time.draft.last) != "when":
            _govern_preceding(t, time, governed)
    for draft in governed:
        if draft.period is None:
            draft.frame = _frame(draft, times)


def _labels(t: TokenList, time: _Time, governed: list[Draft]) -> bool:
    """Whether the time stands before the one figure that it is of, as in "(2019: £3.7m)"; gives it to that figure."""
    labelled = [draft for draft in governed if draft.first == time.draft.last + 1 and t.lower[draft.first - 1] == ":"]
    for draft in labelled:
        draft.period = time.period
    return bool(labelled)


def _describes_noun(t: TokenList, draft: Draft) -> bool:
    """Whether an amount only describes a noun, as in "the $2 billion project": the time is of what was done with it."""
    if draft.kind == "count" or role(t, draft.last) not in (Role.MODIFIER, Role.PLURAL):
        return False
    word = t.lower[draft.last]
    return not is_adjective(word) and not word.endswith(("ed", "ing", "ly"))


def _adverbials(t: TokenList, drafts: list[Draft]) -> list[_Time]:
    times: list[_Time] = []
    for draft in drafts:
        if not draft.tells_when:
            continue
        start = _adverbial_start(t, draft)
        if start is None or (t.word(start - 1) in _REPORTING and t.word(start - 2) not in _BE):
            continue
        period = open_period(t, draft)
        since = _since(t, start)
        if since is not None:
            if _is_record(t, since) or (leads(t, since) and t.word(draft.last) != ","):
                continue
            start, period = since, None if period is None else Period(period.start, None)
        if period is not None and not _is_not_until(t, start):
            times.append(_Time(draft, start, period, leads(t, start)))
    return times


def _since(t: TokenList, start: int) -> int | None:
    """The "since" of the clause that a time ends: "since the shop opened in 2014"."""
    for i in range(start - 1, max(-1, start - _LONGEST_SINCE), -1):
        if t.lower[i] == "since":
            return i
        if not (t.lower[i].isalpha() or t.lower[i] == "'s"):
            return None
    return None


def _is_record(t: TokenList, since: int) -> bool:
    """Whether it only says how long something was not so high or low: "the most since the shop opened in 2014"."""
    near = t.lower[max(0, since - 3) : since]
    return any(word in _RECORDS or (word.endswith("est") and len(word) > 4) for word in near)


def leads(t: TokenList, start: int) -> bool:
    """Whether an adverbial that begins at token ``start`` opens the sentence."""
    return start < 4 and all(word in _LEAD_IN for word in t.lower[:start])


def _is_not_until(t: TokenList, start: int) -> bool:
    """Whether something did not happen until then: the time ends nothing."""
    return t.word(start) == "until" and not _NEGATIONS.isdisjoint(t.lower[max(0, start - _FURTHEST) : start])


def _adverbial_start(t: TokenList, draft: Draft) -> int | None:
    """Where the adverbial begins; ``None`` where the time belongs to a noun."""
    i = draft.first
    determined = False
    while i > 0 and draft.first - i < 5 and t.lower[i - 1] in _DATE_WORDS:
        i -= 1
        determined = determined or t.lower[i] in _DETERMINERS
    preposition = i > 0 and t.lower[i - 1] in _PREPOSITIONS
    if not preposition and i > 0 and t.lower[i - 1] in ("of", "than", "'s", *_DETERMINERS):
        return None
    if _names_noun(t, draft) and (determined or (not preposition and i > 0)):
        return None
    if t.word(draft.last) == "'s":
        return None
    if preposition:
        return None if t.word(i - 2) in ("than", "as") else i - 1
    return i


def _names_noun(t: TokenList, draft: Draft) -> bool:
    """Whether a noun follows that the time may belong to: not a name ("in May Smith won"), not a verb in -ed."""
    if role(t, draft.last) not in (Role.MODIFIER, Role.PLURAL):
        return False
    return t.words[draft.last].islower() and not t.lower[draft.last].endswith("ed")


def _govern_following(t: TokenList, time: _Time, governed: list[Draft], times: list[_Time]) -> None:
    end = _clause_end(t, time.draft.last)
    for draft in governed:
        if not time.draft.last <= draft.first < end or draft.period is not None or _is_earlier(t, draft):
            continue
        if not any(other.start == draft.last and not other.leads for other in times):
            draft.period = time.period


def _clause_end(t: TokenList, i: int) -> int:
    while i < len(t) and t.lower[i] not in _BOUNDARIES and not (t.lower[i] in _NOW and t.lower[i - 1] in _LEAD_IN):
        i += 1
    return i


def _govern_preceding(t: TokenList, time: _Time, governed: list[Draft]) -> None:
    """Back from the time to the figures before it, as long as nothing separates them."""
    end = time.start
    nearest = True
    for draft in reversed(governed):
        if draft.last > end:
            continue
        if draft.period is not None or not reaches(t, draft.last, end) or (not nearest and _is_from(t, draft)):
            return
        draft.period = time.period
        if is_part(t, draft.last):
            return
        end = left_edge(t, draft.first)
        if t.word(end - 1) == "from":
            return
        nearest = False


def reaches(t: TokenList, start: int, end: int) -> bool:
    """Whether nothing between a figure and the adverbial behind it separates them."""
    if start == end:
        return True
    if end - start > _FURTHEST:
        return False
    if joined(t, start, end):
        return True
    events = word_forms("events")
    for i in range(start, end):
        word = t.lower[i]
        if word in _REPORTING and t.lower[i - 1] in _BE:
            continue  # "12 cases were reported in May"
        if word in _BOUNDARIES or word == "," or (word in ("and", "but", "or") and t.word(i + 1) not in events):
            return False
    return True


def _is_earlier(t: TokenList, draft: Draft) -> bool:
    """Whether the figure is of an earlier time: "from 12", "30 the year before"."""
    behind = t.lower[draft.last : draft.last + 3]
    return _is_from(t, draft) or (behind[:1] == ["the"] and behind[2:] in _EARLIER)


def _is_from(t: TokenList, draft: Draft) -> bool:
    """Whether the figure is the earlier value of a change: it is not of the time of the later one."""
    return t.word(left_edge(t, draft.first) - 1) == "from"


def _frame(draft: Draft, times: list[_Time]) -> Period | None:
    if len(times) == 1 or (times and times[0].leads):
        return times[0].period
    earlier = [time for time in times if time.draft.last <= draft.first]
    return earlier[-1].period if earlier else None
