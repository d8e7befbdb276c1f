"""Days that share a month and a year: "on 3 and 10 February 2025", "February 3, 10 and 17, 2025"."""

from __future__ import annotations

from datetime import date

from checker.extraction.drafts import Draft
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lexicon import WEEKDAYS
from checker.model.period import Period
from checker.words import word_list

__all__ = ["with_listed_days"]

_DAY = 10
"""Characters of a date that is precise to the day."""
_MONTHS_END = 31
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_JOINTS = frozenset(("and", "or", "&"))
_LEADS = frozenset((",", ":", "(", "–", "—", "-"))
_LISTING = _JOINTS | {",", "on", "the"}
_ONE_OF_THEM = frozenset("only first second third last next same".split())
_BEFORE_LIST = frozenset(("on", "for", "of", "the", "(", ",", ":", "–", "—", "dates", "both", ""))
_GOES_ON = frozenset(("%", "-", ":", "/", "$", "£", "€", "more", "other", "others", "of", "per", "°", "."))
"""What makes the number before it no day. A full stop ends a sentence only where nothing touches it."""


def with_listed_days(s: Sentence, found: list[Draft]) -> list[Draft]:
    """The drafts with one more for each day that takes its month from another."""
    kept: list[Draft] = []
    for draft in found:
        if kept and draft.first < kept[-1].last:
            continue  # the year, which the last day has taken
        if _is_day(s, draft) and _ends_with_day(s, draft):
            kept += (draft, *_days_behind(s, draft))
        else:
            kept += (*(_days_before(s, draft, kept) if _is_day(s, draft) else ()), draft)
    return _with_weekdays(s, _without_overlap(kept))


def _with_weekdays(s: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The days, each with the weekday that they are all told to be: "on two Thursdays, 3 and 10 February 2025"."""
    weekday, end = None, -1
    for draft in drafts:
        listed = _is_dated(draft) and all(word in _LISTING for word in s.lower[end : draft.first])
        if weekday is None or not listed:
            named = s.word(draft.first - 1 - (s.word(draft.first - 1) in _LEADS))
            weekday = WEEKDAYS.get(named[:-1]) if named.endswith("days") else None
        if _is_dated(draft) and draft.weekday is None:
            draft.weekday = _only_weekday(s, draft) if weekday is None else weekday
        end = draft.last
    return drafts


def _is_dated(draft: Draft) -> bool:
    period = draft.period
    return draft.kind == "date" and period is not None and len(period.start or "") == _DAY


def _only_weekday(s: Sentence, draft: Draft) -> int | None:
    """The weekday of which a day is told to be one: "10 May was the only Friday on which it was shut"."""
    at = draft.last + (s.word(draft.last) == ",")
    told = s.word(at) in ("is", "was") and s.word(at + 1) == "the" and s.word(at + 2) in _ONE_OF_THEM
    return WEEKDAYS.get(s.word(at + 3)) if told and s.capital(at + 3) else None


def _ends_with_day(s: Sentence, draft: Draft) -> bool:
    """Whether the month stands first: "February 3"."""
    return draft.last == draft.number_first + 1 + (s.word(draft.last - 1) in _SUFFIXES)


def _is_day(s: Sentence, draft: Draft) -> bool:
    """Whether a draft is a single day whose number stands in digits."""
    period = draft.period
    if draft.kind != "date" or period is None or period.start is None or period.start != period.end:
        return False
    day = s.small(draft.number_first)
    return len(period.start) == _DAY and day is not None and day == int(period.start[-2:])


def _days_before(s: Sentence, draft: Draft, kept: list[Draft]) -> list[Draft]:
    """The days before "10 February 2025", of which only the last has the month."""
    days: list[tuple[int, int]] = []
    at, latest = draft.first, s.small(draft.number_first) or 0
    while True:
        end = _before_joint(s, at, last=not days)
        first = end - 1 - (s.word(end - 1) in _SUFFIXES)
        day = s.small(first) if end > 0 else None
        if day is None or not 0 < day < latest or (s.touches(first) and s.words[first - 1][-1].isalnum()):
            break
        weekday = next((one for one in kept if one.last == first and one.weekday is not None), None)
        days.append((first, day))
        at, latest = (first if weekday is None else weekday.first), day
    if s.word(at - 1) not in _BEFORE_LIST:
        return []
    return [_dated(s, draft, first, day, kept) for first, day in reversed(days)]


def _before_joint(s: Sentence, at: int, *, last: bool) -> int:
    """Where a day before the "and" or comma before token ``at`` ends; 0 where none can."""
    if last:
        if s.word(at - 1) not in _JOINTS:
            return 0
        return at - 1 - (s.word(at - 2) == ",")
    return at - 1 if s.word(at - 1) == "," else 0


def _days_behind(s: Sentence, draft: Draft) -> list[Draft]:
    """The days behind "February 3", of which only the first has the month; the year of the last is theirs too."""
    days: list[tuple[int, int]] = []
    at, earliest = draft.last, s.small(draft.number_first) or 0
    closed = False
    while not closed:
        closed = s.word(at) in _JOINTS or (s.word(at) == "," and s.word(at + 1) in _JOINTS)
        first = at + 1 + (s.word(at) == "," and closed)
        day = s.small(first)
        if s.word(at) not in _JOINTS | {","} or day is None or not earliest < day <= _MONTHS_END:
            return []
        days.append((first, day))
        at, earliest = first + 1 + (s.word(first + 1) in _SUFFIXES), day
    if not _ends(s, at):
        return []
    year = s.year(at + 1) if s.word(at) == "," and _ends(s, at + 2) else None
    if year is not None:
        assert draft.period is not None
        start = f"{year:04d}{(draft.period.start or '')[4:]}"
        draft.period = Period(start, start)
    listed = [_dated(s, draft, first, day, []) for first, day in days]
    if year is not None:
        listed[-1].last = listed[-1].number_last = at + 2
    return listed


def _ends(s: Sentence, at: int) -> bool:
    """Whether nothing behind the last day makes it a count."""
    word = s.word(at)
    if word in _GOES_ON and not (word == "." and not s.word(at + 1)):
        return False
    return not word[:1].isalnum() or word in word_list("noun-phrase-ends")


def _dated(s: Sentence, draft: Draft, first: int, day: int, kept: list[Draft]) -> Draft:
    """The day at token ``first`` in the month and year of another; with the weekday or the "the" before it."""
    assert draft.period is not None
    start = f"{(draft.period.start or '')[:-2]}{day:02d}"
    last = first + 1 + (s.word(first + 1) in _SUFFIXES)
    before = next((one for one in kept if one.last == first and one.weekday is not None), None)
    before = before or next((one for one in kept if one.last == last and one.period is None), None)
    settled = start if _exists(start) else None
    if before is None:
        return s.draft(first, last, settled)
    return s.draft(before.first, last, settled, weekday=before.weekday)


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day.replace("XXXX", "2000"))
    except ValueError:
        return False
    return True


def _without_overlap(drafts: list[Draft]) -> list[Draft]:
    """The drafts without each that the next one has taken in: the weekday of a day, "the 3rd" that had no month."""
    taken = {draft.first: draft for draft in drafts}
    return [draft for draft in drafts if taken[draft.first] is draft]
