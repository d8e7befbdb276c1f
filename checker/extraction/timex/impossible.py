"""Dates and times that no calendar and no clock has, though they are written as such: January 32, 2019-13-04, 25:10.

They are worth reading since a rule can then name them. Nothing else is taken for one: the words around must say that a
day or a time is meant.
"""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.timex.calendars import iso
from checker.extraction.timex.clock import OF_A_TRAIN, end_of_half, finish_clock
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lexicon import ABBREVIATED, COUNT_NOUNS, MONTHS, WEEKDAYS
from checker.words import word_list

__all__ = ["read_impossible", "read_impossible_day_of"]

_BEFORE_DAY = frozenset("on dated until till by before after since from".split())
_BEFORE_DAY_OF_MONTH = _BEFORE_DAY | frozenset("for the of to and between through around – — - ( ,".split())
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_DAYS = range(32, 40)
"""What is typed for a day, and is none; more than that is a year or a count."""
_HOURS = range(25, 30)
_MINUTES = 60
_HALF_A_DAY = 12
_BEFORE_TIME = frozenset("at until till".split())
_NEAR = 8
_OF_A_RACE = frozenset(
    """timed clocked finished finish finishing home scored scores goal penalty ran run mark minute equalised equalized
    odds stood led leads trailed ahead half""".split()
)
_MOMENTS = frozenset("noon midnight o'clock dawn dusk".split())
_OF_TRAVEL = frozenset("leaves departs departed arrives arrived arrive train bus ferry flight".split())
_SHOWN = frozenset("video film clip recording footage tape episode podcast match game".split())
_OF_A_FILM = frozenset("of into in - : min mins minutes".split())


def read_impossible(s: Sentence, i: int) -> Draft | None:
    """A day or time that begins with the digits at token ``i``."""
    return _day_first(s, i) or _numeric(s, i) or _clock(s, i) or _clock_with_point(s, i)


def read_impossible_day_of(s: Sentence, i: int) -> Draft | None:
    """``on January 32``, ``on Feb. 33, 2019``, at the month."""
    j = i + 1
    j += s.lower[i] in ABBREVIATED and s.word(j) == "." and s.touches(j)
    day, weekday = s.small(j), s.word(i - 1 - (s.word(i - 1) == ","))
    if day not in _DAYS or not s.capital(i) or not (s.word(i - 1) in _BEFORE_DAY or weekday in WEEKDAYS):
        return None
    j += 1 + (s.word(j + 1) in _SUFFIXES)
    k = j + (s.word(j) == ",")
    year = s.year(k)
    if year is None and not _ends(s, j):
        return None
    return s.draft(i, k + 1 if year is not None else j, iso(year, MONTHS[s.lower[i]], day))


def _day_first(s: Sentence, i: int) -> Draft | None:
    """``by 32 January``, ``the 33rd of May``, ``28 to 32 August``."""
    day = s.small(i)
    if day not in _DAYS or (i and s.touches(i)):
        return None
    j = i + 1 + (s.word(i + 1) in _SUFFIXES)
    month = j + (s.word(j) == "of" and j > i + 1)
    before = s.word(i - 1)
    if s.word(month) not in MONTHS or not s.capital(month) or before not in _BEFORE_DAY_OF_MONTH:
        return None
    if before == "the" and j == i + 1:
        return None
    year = s.year(month + 1)
    if year is None and not _ends(s, month + 1):
        return None
    return s.draft(i, month + 1 + (year is not None), iso(year, MONTHS[s.lower[month]], day))


def _ends(s: Sentence, j: int) -> bool:
    """Whether nothing behind the day makes it a count: "on January 32 states had agreed" is none."""
    following = s.word(j)
    if following in COUNT_NOUNS or following in ("%", "-", ":", "/", "$", "£", "€"):
        return False
    return not following[:1].isalnum() or following in word_list("noun-phrase-ends") or following in ("the", "a", "an")


def _numeric(s: Sentence, i: int) -> Draft | None:
    """``dated 2019-13-04``, ``on 32/01/2019``: three numbers with the same mark between them."""
    mark = s.word(i + 1)
    before = s.word(i - 1)
    if mark not in ("-", "/") or s.word(i + 3) != mark or before not in _BEFORE_DAY:
        return None
    if not all(s.touches(k) for k in range(i + 1, i + 5)) or (s.touches(i + 5) and s.word(i + 5)[:1].isalnum()):
        return None
    year, at = (s.year(i), (i + 2, i + 4)) if s.year(i) else (s.year(i + 4), (i, i + 2))
    one, other = s.small(at[0]), s.small(at[1])
    if year is None or one is None or other is None or (s.touches(i + 5) and s.word(i + 5) == mark):
        return None
    month, day = (one, other) if s.year(i) is not None or other > 12 >= one else (other, one)
    possible = (1 <= month <= 12 and 1 <= day <= 31) or (1 <= day <= 12 and 1 <= month <= 31)
    return None if possible and s.year(i) is None else s.draft(i, i + 5, iso(year, month, day))


def _clock(s: Sentence, i: int) -> Draft | None:
    """``at 25:10``, ``at 10:75``, ``3:61am``, ``the 23:72 from Perth``."""
    hour, minute, j = s.small(i), s.small(i + 2), i + 3
    touching = s.touches(i + 1) and s.touches(i + 2)
    if s.word(i + 1) != ":" or not touching or hour is None or minute is None or len(s.word(i + 2)) != 2:
        return None
    if (i and s.touches(i)) or (s.word(j) in (":", "-", ".") and s.touches(j) and s.word(j + 1)[:1].isdecimal()):
        return None
    if hour <= 24 and minute < 60:
        return None
    half = end_of_half(s, j)
    if half is not None:
        return finish_clock(s, i, half)
    if not _SHOWN.isdisjoint(s.lower[j : j + _NEAR]):
        return None
    if (
        not (_leads_to_time(s, i) or (s.word(i - 1) == "the" and s.word(j) in OF_A_TRAIN))
        or s.word(j) in _OF_A_FILM
        or not _OF_A_RACE.isdisjoint(s.lower[max(0, i - _NEAR) : j + _NEAR])
    ):
        return None
    return finish_clock(s, i, j) if hour in _HOURS or hour <= 24 else None


def _clock_with_point(s: Sentence, i: int) -> Draft | None:
    """``9.74pm``, ``at 11.65 a.m.``: as the times that are written with a point, but for their minutes."""
    hours, point, minutes = s.lower[i].partition(".")
    if not point or not (hours.isdecimal() and minutes.isdecimal()) or len(minutes) != 2 or int(minutes) < _MINUTES:
        return None
    if len(hours) == 2 and int(hours) < _HOURS.start and s.word(i - 1) in _BEFORE_TIME and _tells_times(s, i):
        return finish_clock(s, i, i + 1)
    half = end_of_half(s, i + 1) if len(hours) < 3 and 0 < int(hours) <= _HALF_A_DAY else None
    return None if half is None or (i and s.touches(i)) else finish_clock(s, i, half)


def _tells_times(s: Sentence, i: int) -> bool:
    """Whether digits with a point can only be hours and minutes: "at 08.75", "from noon until 13.75"."""
    following = s.word(i + 1)
    if following[:1].isalnum() and following not in word_list("noun-phrase-ends"):
        return False
    if following in ("%", "°", "per", "-", "/", ":"):
        return False
    return s.lower[i][0] == "0" or not (_OF_TRAVEL | _MOMENTS).isdisjoint(s.lower)


def _leads_to_time(s: Sentence, i: int) -> bool:
    return s.word(i - 1) in _BEFORE_TIME or (s.word(i - 1) == "to" and s.word(i - 3) == ":")
