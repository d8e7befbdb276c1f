"""Dates of the calendar as written: a weekday, a month, a day of a month, a year, in every usual order."""

from __future__ import annotations

from checker.extraction.timex.calendars import Parts
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lexicon import (
    ABBREVIATED,
    COUNT_NOUNS,
    DASHES,
    MONTHS,
    TENS_OF_ORDINALS,
    WEEKDAYS,
    WORD_ORDINALS,
)
from checker.extraction.timex.spoken import spoken_year
from checker.extraction.timex.years import year_after
from checker.words import word_list

__all__ = ["day_number", "read_day_first", "read_month", "read_weekday"]

Reading = tuple[Parts, Parts | None]
"""A date, or the two ends of a range that share what is written once ("12-19 September")."""

_NAMES = frozenset("may march august april june jan".split())
"""Months that are also names or verbs: alone, they need a word before them that a date can follow."""
_BEFORE_MONTH = frozenset(
    """in last since by until till of from to early late mid this next through during for between and or before
        after - every each past previous through throughout around beginning starting ending coming ended ending
        late-""".split()
)
_BEFORE_DAY = frozenset("on since until by before after from dated".split())
_NAMED_DAYS = frozenset("super black cyber fat ruby ash palm giving bloody".split())
_SUFFIXES = frozenset(["st", "nd", "rd", "th"])
_LONGEST_MONTH = 31
_FORTNIGHT = 14
"""The longest span told by its weekdays that may cross the end of a month."""
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days that each month may have."""
_SPANNING = DASHES | {"to", "through", "until", "till"}
_JOINERS = DASHES | {"to", "and", "through", "until", "till", "thru", "/"}


def read_weekday(s: Sentence, i: int) -> Reading | None:
    """``Friday``, ``Friday, Jan. 10, 2019``, ``Friday 10 January``, ``Friday the 13th``."""
    weekday = WEEKDAYS[s.lower[i]]
    if (not s.capital(i) and s.lower[i] in ABBREVIATED) or (s.word(i - 1) in _NAMED_DAYS and s.capital(i - 1)):
        return None
    j = i + 1
    dotted = s.word(j) == "." and s.touches(j)
    j += dotted
    k = j + (s.word(j) == ",")
    k += s.word(k) == "the"
    dated = read_month(s, k, dated=True) if s.word(k) in MONTHS else read_day_first(s, k)
    if dated is not None and dated[0].day is not None:
        dated[0].first, dated[0].weekday = i, weekday
        return dated
    day = day_number(s, k)
    if s.word(k - 1) == "the" and day is not None and day[2] and s.small(k) is not None:
        return Parts(i, day[1], day=day[0], weekday=weekday), None
    span = _span_of_days(s, i, weekday)
    if span is not None:
        return span
    goes_on = dotted and (s.word(j).isalpha() or s.word(j) == ",")
    if s.lower[i] in ABBREVIATED and (not goes_on or s.capital(i - 1)):
        return None
    return Parts(i, j if dotted and s.lower[i] in ABBREVIATED else i + 1, weekday=weekday), None


def _span_of_days(s: Sentence, i: int, weekday: int) -> Reading | None:
    """``Tuesday 6 to Friday 9 May``: the month of the last day is that of the first, unless a month ends between."""
    day, joint = s.small(i + 1), s.word(i + 2)
    if day is None or not 1 <= day <= _LONGEST_MONTH or joint not in _SPANNING or s.word(i + 3) not in WEEKDAYS:
        return None
    reading = read_weekday(s, i + 3)
    if reading is None or reading[1] is not None or reading[0].day is None or reading[0].month is None:
        return None
    end = reading[0]
    over = day > (end.day or 0) and day + _FORTNIGHT >= _LENGTHS[(end.month or 1) - 2] + (end.day or 0)
    start = Parts(i, i + 2, year=end.year, month=end.month, day=day, weekday=weekday)
    if over:
        start.month = ((end.month or 1) + 10) % 12 + 1
        start.year = end.year if end.year is None or end.month != 1 else end.year - 1
    return start, end


def day_number(s: Sentence, i: int) -> tuple[int, int, bool] | None:
    """A day of a month at token ``i``: its value, where it ends, whether it is written as an ordinal."""
    value = s.small(i)
    if value is None:
        return _spelled_day(s, i)
    if not 1 <= value <= 31:
        return None
    if s.word(i + 1) in _SUFFIXES and s.touches(i + 1):
        return value, i + 2, True
    return value, i + 1, False


def _spelled_day(s: Sentence, i: int) -> tuple[int, int, bool] | None:
    """``ninth``, ``twenty-ninth``; not the ``ninth`` of the latter."""
    tens = TENS_OF_ORDINALS.get(s.word(i))
    if tens is not None:
        ones = WORD_ORDINALS.get(s.word(i + 2)) if s.word(i + 1) == "-" else None
        return (tens + ones, i + 3, True) if ones is not None and tens + ones <= _LONGEST_MONTH else None
    ordinal = WORD_ORDINALS.get(s.word(i))
    behind_tens = s.word(i - 1) == "-" and s.word(i - 2) in TENS_OF_ORDINALS
    return (ordinal, i + 1, True) if ordinal is not None and not behind_tens else None


def read_month(s: Sentence, i: int, *, dated: bool = False) -> Reading | None:
    """``September``, ``Sept. 2016``, ``September 12``, ``September 12-19, 2016``; with ``dated`` only with a day."""
    name = s.lower[i]
    month = MONTHS[name]
    capital = s.capital(i)
    if not capital and (name in ABBREVIATED or name in _NAMES) and not _surely_month(s, i):
        return None
    j = i + 1
    if name in ABBREVIATED or len(name) <= 4:
        j += s.word(j) == "." and s.touches(j)
    k = j + (s.word(j) == "the")
    day = day_number(s, k)
    if day is not None and (day[2] or k == j) and s.small(k) is not None and not _continues_number(s, day[1]):
        return _with_day(s, i, month, day)
    if dated:
        return None
    year = _year_of_month(s, j)
    if year is not None:
        return Parts(i, year[1], year=year[0], month=month), None
    if not _stands_alone(s, i, j):
        return None
    return Parts(i, j if j - 1 == i or j < s.size else i + 1, month=month), None


def _surely_month(s: Sentence, i: int) -> bool:
    """Whether a month in small letters can be nothing else: "nov. 6", "on may 19"."""
    if s.lower[i] in ABBREVIATED and s.word(i + 1) == "." and s.touches(i + 1):
        day = day_number(s, i + 2)
        return day is not None and s.small(i + 2) is not None and s.word(day[1]) not in COUNT_NOUNS
    day = day_number(s, i + 1)
    if day is None or s.small(i + 1) is None or s.word(i - 1) not in _BEFORE_DAY:
        return False
    follows = s.word(day[1])
    return not follows.isalpha() or follows in word_list("noun-phrase-ends")


def _with_day(s: Sentence, i: int, month: int, day: tuple[int, int, bool]) -> Reading:
    start = Parts(i, day[1], month=month, day=day[0])
    s.calendar.day_first = False
    second = _second_day(s, day[1], spelled=s.word(i - 1) in ("between", "from"))
    end = Parts(i, second[1], month=month, day=second[0]) if second else None
    year = year_after(s, (end or start).last)
    if year is not None:
        start.year = year[0]
        (end or start).last = year[1]
        if end is not None:
            end.year = year[0]
    return start, end


def _second_day(s: Sentence, j: int, *, spelled: bool) -> tuple[int, int, bool] | None:
    """The ``-19`` of ``September 12-19``; ``to`` and ``and`` join days, not a day and a count."""
    joiner = s.word(j)
    if joiner not in _JOINERS or (joiner == "and" and not spelled):
        return None
    k = j + 1 + (s.word(j + 1) == "the")
    day = day_number(s, k)
    if day is None or s.small(k) is None or _continues_number(s, day[1]):
        return None
    if s.word(day[1]) in MONTHS and joiner != "-":
        return None  # "September 12 to 3 October"
    return day


def _continues_number(s: Sentence, j: int) -> bool:
    """Whether what looked like a day goes on as another number: 12:30, 12%, 12/5, 12-year, 12mm."""
    following = s.word(j)
    if following.isalpha() and s.touches(j):
        return True
    if following in (":", "/") and s.touches(j) and s.touches(j + 1):
        return True
    if following in ("%", "percent", "million", "billion", "thousand", "°", "years", "minutes", "hours"):
        return True
    return following == "-" and s.touches(j) and s.touches(j + 1) and s.word(j + 1)[:1].isalpha()


def _year_of_month(s: Sentence, j: int) -> tuple[int, int] | None:
    k = j + (s.word(j) in (",", "of"))
    spoken = spoken_year(s, k)
    if spoken is not None:
        return spoken
    year = s.year(k)
    return year_after(s, k) if year is not None else None


def _stands_alone(s: Sentence, i: int, j: int) -> bool:
    """Whether a month without day or year is one, and not a verb or somebody's name."""
    name = s.lower[i]
    before = s.word(i - 1)
    if name in ABBREVIATED:
        return j > i + 1 and before in _BEFORE_MONTH
    if name not in _NAMES:
        return True
    if (s.word(j) in DASHES or s.word(j) in ("to", "through")) and s.word(j + 1) in MONTHS and s.capital(j + 1):
        return True
    named = s.capital(j) and s.word(j) not in WEEKDAYS and s.word(j) not in MONTHS
    of_something = before in ("a", "the", "an", "its", "his", "their", "'s") and name in ("april", "june", "august")
    return (before in _BEFORE_MONTH or of_something) and not named


def read_day_first(s: Sentence, i: int) -> Reading | None:
    """``10 January 2019``, ``the 10th of January``, ``12-19 September``, ``between 12 and 19 September``."""
    day = day_number(s, i)
    if day is None:
        return None
    found = _month_after(s, day[1])
    if found is not None:
        if not day[2] and (not _is_month_of_day(s, i, found[1]) or _counts_things_of_month(s, i, found)):
            return None
        if s.small(i) is None and s.word(day[1]) != "of":
            return None
        return _finish_day_first(s, [day], i, found)
    if s.small(i) is None or s.word(day[1]) not in _JOINERS or (s.word(day[1]) == "and" and s.word(i - 1) != "between"):
        return None
    k = day[1] + 1
    second = day_number(s, k)
    found = _month_after(s, second[1]) if second is not None and s.small(k) is not None else None
    if second is None or found is None or not _is_month_of_day(s, k, found[1]):
        return None
    return _finish_day_first(s, [day, second], i, found)


def _counts_things_of_month(s: Sentence, i: int, found: tuple[int, int]) -> bool:
    """Whether a day that its month has not counts what the month brings: "the 31 June weddings"."""
    following = s.word(found[1])
    many = following.endswith("s") and len(following) > len("this") and following not in word_list("noun-phrase-ends")
    return s.word(i - 1) == "the" and many and (s.small(i) or 0) > _LENGTHS[found[0] - 1]


def _month_after(s: Sentence, j: int) -> tuple[int, int] | None:
    """The month that follows a day, with or without ``of``: its number and where it ends."""
    k = j + (s.word(j) == "of")
    name = s.word(k)
    if name not in MONTHS or not (s.capital(k) or _is_small_month(s, j, k)):
        return None
    if name in ABBREVIATED and s.word(k + 1) == "." and s.touches(k + 1) and k + 2 < s.size:
        return MONTHS[name], k + 2
    return MONTHS[name], k + 1


def _is_small_month(s: Sentence, j: int, k: int) -> bool:
    """Whether the month of "10 january 2019" or "on 1 may" is one, in a text without capitals."""
    name = s.lower[k]
    if name in ABBREVIATED or name in _NAMES:
        return s.year(k + 1) is not None or (name in _NAMES and s.word(j - 2) == "on")
    return True


def _is_month_of_day(s: Sentence, i: int, end: int) -> bool:
    """Not so in ``at 10 March 5``, nor where the number goes on from one before it ("5.30", "4-10")."""
    if i > 0 and s.touches(i) and s.word(i - 1) in ("$", "£", "€", "#", ":", "/"):
        return False
    later = s.small(end)
    return later is None or s.word(end + 1) in (":", "-")


def _finish_day_first(s: Sentence, days: list[tuple[int, int, bool]], i: int, found: tuple[int, int]) -> Reading:
    month, last = found
    year = year_after(s, last)
    if year is not None:
        last = year[1]
    elif s.word(last - 1) == "." and last == s.size:
        last -= 1
    s.calendar.day_first = True
    ends = [Parts(i, last, year=year[0] if year else None, month=month, day=day[0]) for day in days]
    return ends[0], (ends[1] if len(ends) > 1 else None)
