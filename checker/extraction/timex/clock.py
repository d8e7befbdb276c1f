"""Times of the day: 10:30, 10.30am, 3 p.m., 0930 GMT, noon, seven o'clock."""

from __future__ import annotations

import re

from checker.extraction.drafts import Draft
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lexicon import DAY_PARTS, WEEKDAYS, ZONES

__all__ = [
    "OF_A_TRAIN",
    "clock_behind",
    "end_of_half",
    "finish_clock",
    "read_clock",
    "read_noon",
    "read_o_clock",
    "read_past",
]

_BEFORE_CLOCK = frozenset(
    """at by from until till before after around about to since between and , @ ( - – until on""".split()
)
_ENDS = frozenset(("", ".", ",", ";", "?", "!", ")", "and", "or", "on", "in", "at", "tomorrow", "today", "tonight"))
_LEADS_TO_CLOCK = frozenset("at by until till from around about since before after".split())
_AFTER_CLOCK = frozenset(
    "on in at and but when to when the this that yesterday today tomorrow it he she they we".split()
)
_MINUTES_PAST = frozenset("five ten twenty twenty-five 5 10 20 25".split())
_HALF_A_DAY = 12
_PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "night"))
OF_A_TRAIN = frozenset(
    "from to for train ferry bus coach tram boat flight service express sleeper departure arrival shuttle".split()
)
"""What follows the time that a train or boat is known by: "the 10:30 express"."""
_SECONDS = re.compile(r"[0-5][0-9](?:\.[0-9]{1,9})?")


def read_clock(s: Sentence, i: int) -> Draft | None:
    """A time that begins with digits; bare ``10:30`` only after a word that a time can follow."""
    word = s.lower[i]
    if i and s.touches(i) and s.words[i - 1] in (":", "/", "$", "£", "€", "#", "-") and s.word(i - 2).isdecimal():
        return None
    if len(word) == 4 and word.isdecimal():
        return _military(s, i)
    hour, minute, j = _hour_and_minute(s, i)
    if hour is None:
        return None
    half, end = _half_of_day(s, j)
    if half and 0 <= hour <= 24:
        return finish_clock(s, i, end)
    if s.lower[j : j + 3] == ["o", "'", "clock"] and minute is None and hour <= 12:
        return finish_clock(s, i, j + 3)
    zone = s.word(j) in ZONES and s.words[j].isupper()
    if zone and hour < 25:
        return finish_clock(s, i, j + 1)
    part = _part_of_day(s, i, j)
    if part is not None and hour <= _HALF_A_DAY:
        return finish_clock(s, i, part)
    if hour <= _HALF_A_DAY and _shares_half(s, i, j):
        return s.draft(i, j, None, kind="time")
    if minute is not None and hour <= 24 and "." in word and _tells_dotted(s, i, j):
        return finish_clock(s, i, j)
    if minute is None or s.lower[i].count(".") or hour > 24:
        return None
    if s.word(i - 1) == "the" and s.word(j) in OF_A_TRAIN:
        return finish_clock(s, i, j)
    if s.word(j) in ("hours", "hrs") or s.lower[j : j + 2] == ["local", "time"]:
        return finish_clock(s, i, j)
    if s.word(i - 1) not in _BEFORE_CLOCK and i > 0 and not (s.word(i - 1) == "for" and s.word(j) in _ENDS):
        return None
    return None if s.word(j) == ":" or (s.word(i - 1) == "," and not s.word(j)) else finish_clock(s, i, j)


def _tells_dotted(s: Sentence, i: int, j: int) -> bool:
    """Whether it is a time that a full stop parts: "the 8.15 from Leeds", "at 9.40 that night"."""
    named = s.word(j) in ("from", "to") and j + 1 < s.size and s.words[j + 1][0].isupper()
    if s.word(i - 1) == "the" and (named or s.word(j) in ("train", "ferry", "bus", "express", "sleeper")):
        return True
    return s.word(i - 1) == "at" and s.word(j) in ("that", "this") and s.word(j + 1) in _PARTS_OF_DAY


def _part_of_day(s: Sentence, i: int, j: int) -> int | None:
    """Where the "in the evening" at token ``j`` ends, behind a number at ``i`` that a time may be."""
    told = s.lower[j : j + 2] == ["in", "the"] and s.word(j + 2) in ("morning", "afternoon", "evening")
    return j + 3 if told and s.word(i - 1) in _LEADS_TO_CLOCK else None


def _shares_half(s: Sentence, i: int, j: int) -> bool:
    """Whether the hour that ends at token ``j`` takes its half of the day from the next: "9-11am"."""
    joint = s.word(j)
    if not (joint in ("to", "-", "–") or (joint == "and" and s.word(i - 1) == "between")):
        return False
    other, _, end = _hour_and_minute(s, j + 1)
    return other is not None and other <= _HALF_A_DAY and _half_of_day(s, end)[0]


def _hour_and_minute(s: Sentence, i: int) -> tuple[int | None, int | None, int]:
    """``10``, ``10:30``, ``10.30`` at token ``i``, and where it ends."""
    word = s.word(i)
    if "." in word:
        hours, _, minutes = word.partition(".")
        if len(hours) > 2 or len(minutes) != 2 or not (hours + minutes).isdigit() or int(minutes) > 59:
            return None, None, i
        return int(hours), int(minutes), i + 1
    hour = s.small(i)
    if hour is None:
        return None, None, i
    if s.word(i + 1) == ":" and s.touches(i + 1) and s.touches(i + 2) and len(s.word(i + 2)) == 2:
        minute = s.small(i + 2)
        if minute is not None and minute < 60:
            j = i + 3
            second = s.small(i + 4) if s.word(j) == ":" and s.touches(j) else None
            return hour, minute, i + 5 if second is not None and second < 60 else j
    return hour, None, i + 1


def _half_of_day(s: Sentence, j: int) -> tuple[bool, int]:
    """``am``, ``p.m.``, ``p.m`` without its last full stop."""
    word = s.word(j)
    if word in ("am", "pm", "a.m.", "p.m."):
        if (
            word == "am"
            and s.words[j] == "am"
            and not s.touches(j)
            and s.word(j + 1).isalpha()
            and s.word(j - 2) not in _BEFORE_CLOCK
            and s.word(j - 2) != ":"
        ):
            return False, j
        return True, j + 1
    if word in ("a", "p") and s.word(j + 1) == "." and s.word(j + 2) == "m" and s.touches(j + 2):
        return True, j + 3
    return False, j


def end_of_half(s: Sentence, j: int) -> int | None:
    """Where the ``am`` or ``p.m.`` at token ``j`` ends, if there is one."""
    half, end = _half_of_day(s, j)
    return end if half else None


def clock_behind(s: Sentence, last: int) -> int:
    """Where a date ends with the time right behind it: 2021-03-14T08:15:30.5Z, "14 March 2021 08:15"."""
    i = last + (s.word(last) == "t" and s.touches(last) and s.touches(last + 1))
    if s.small(i) is None or (i > last) != s.touches(i):
        return last
    hour, minute, end = _hour_and_minute(s, i)
    if hour is None or minute is None or hour > 24:
        return last
    if s.word(end) == ":" and s.touches(end) and s.touches(end + 1) and _SECONDS.fullmatch(s.word(end + 1)):
        end += 2  # seconds with decimals
    if s.word(end) == "z" and s.touches(end):
        return end + 1
    if s.word(end) in ("+", "-") and s.touches(end) and s.word(end + 2) == ":" and s.small(end + 3) is not None:
        return end + 4
    half, after = _half_of_day(s, end)
    return after if half else end


def _military(s: Sentence, i: int) -> Draft | None:
    word = s.lower[i]
    if int(word[:2]) > 24 or int(word[2:]) > 59:
        return None
    zone = s.word(i + 1) in ZONES and s.words[i + 1].isupper()
    if zone or (
        s.word(i + 1) in ("hours", "hrs") and s.word(i - 1) in ("at", "by", "until", "from", "around", "about", "to")
    ):
        return finish_clock(s, i, i + 1)
    if s.lower[i + 1 : i + 3] == ["local", "time"]:
        return finish_clock(s, i, i + 1)
    return None


def finish_clock(s: Sentence, i: int, end: int) -> Draft:
    """The time with its zone and the day that follows it directly."""
    if s.word(end) in ZONES and s.words[end].isupper():
        end += 1
    elif s.lower[end : end + 2] == ["local", "time"] or s.lower[end : end + 2] == ["eastern", "time"]:
        end += 2
    elif s.word(end) in ("hours", "hrs"):
        end += 1
    weekday = WEEKDAYS.get(s.word(end)) if len(s.word(end)) > 5 else None
    if weekday is not None and s.word(end + 1) != ",":
        settled = s.calendar.weekday(weekday, coming=s.coming(i))
        return s.draft(i, end + 1 + (s.word(end + 1) in DAY_PARTS), settled, kind="time", weekday=weekday)
    return s.draft(i, end, None, kind="time")


def read_noon(s: Sentence, i: int) -> Draft | None:
    """``noon``, ``midnight``, ``noon Saturday``; with a capital they may be names."""
    if s.capital(i) and i > 0:
        return None
    return finish_clock(s, i, i + 1)


def read_o_clock(s: Sentence, i: int) -> Draft | None:
    """``seven o'clock``, ``six in the morning``, ``half past ten``, from the number word."""
    numeral = s.numerals.get(i)
    if numeral is None or numeral.value is None:
        return None
    if s.lower[numeral.last : numeral.last + 3] == ["o", "'", "clock"]:
        return finish_clock(s, i, numeral.last + 3)
    part = _part_of_day(s, i, numeral.last) if numeral.value <= _HALF_A_DAY else None
    return finish_clock(s, i, part) if part is not None else read_past(s, i)


def read_past(s: Sentence, i: int) -> Draft | None:
    """``half past ten``, ``a quarter to nine``, ``ten past four``, ``20 minutes to six``."""
    j = i + 1 + (s.word(i) == "a")
    minutes = s.word(j) in ("minutes", "mins")
    counted = s.word(i) in _MINUTES_PAST
    j += minutes and counted
    joint = s.word(j)
    sure = joint == "past" or (joint == "to" and (minutes or s.word(j - 1) == "quarter"))
    if not sure or not (counted or s.word(j - 1) in ("half", "quarter")):
        return None
    hour = s.numerals.get(j + 1)
    if hour is None or hour.last != j + 2 or hour.value is None or not 1 <= hour.value <= _HALF_A_DAY:
        return None
    if s.word(i - 1) not in _LEADS_TO_CLOCK | {"a"} or (s.word(j + 2).isalpha() and s.word(j + 2) not in _AFTER_CLOCK):
        return None
    return finish_clock(s, i - (s.word(i - 1) == "a"), j + 2)
