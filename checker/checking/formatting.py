"""Values written for readers: numbers, days, weekdays, lists, in the style of a figure or on their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from checker.checking.numbers import plain_number
from checker.checking.values import Days, Measure, NotApplicableError, Truth, Value, interval_of
from checker.model.document import collapsed
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly
from checker.model.period import Period
from checker.model.rule import WordList

__all__ = ["collapsed", "date_text", "days_text", "listed", "value_text", "weekday_name"]

MONTHS = (
    "January February March April May June July August September October November December"
).split()  # fmt: skip
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTH_FIRST = re.compile(r"[^\W\d_]{3,}\.?\s+[0-9]{1,2}(?![0-9])")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥"}
_MAGNITUDES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))


def listed(texts: Sequence[str]) -> str:
    """``a, b and c``."""
    return " and ".join([", ".join(texts[:-1]), texts[-1]]) if len(texts) > 1 else "".join(texts)


def value_text(value: Value, form: str = "") -> str:
    """A value in one of the forms of message templates; a range as "X to Y". Of what is not known, nothing."""
    if isinstance(value, tuple):
        return listed([value_text(item, form) for item in value])
    if isinstance(value, Figure):
        return _figure_text(value, form)
    if isinstance(value, Measure):
        return _money_text(value, form) or _interval_text(value.interval, form)
    if isinstance(value, Days):
        return weekday_name(value.only.weekday()) if form == "weekday" else days_text(value)
    if isinstance(value, Period):
        return _period_text(value)
    if isinstance(value, Truth):
        return {Truth.YES: "yes", Truth.NO: "no", Truth.EITHER: "perhaps"}[value]
    return collapsed(value.name if isinstance(value, WordList) else value or "")


def _figure_text(figure: Figure, form: str) -> str:
    if form == "weekday" and figure.weekday is not None:
        return weekday_name(figure.weekday)
    if form == "date" and figure.period is not None:
        return _period_text(figure.period)
    if form in ("number", "days"):
        return _interval_text(interval_of(figure, "shown"), form)
    return collapsed(figure.text)


def _money_text(value: Measure, form: str) -> str | None:
    """A sum of money as people write it, "£29.4 million"; nothing if it is none, or a range."""
    amount = value.interval.low
    if form not in ("", "number") or amount is None or amount != value.interval.high:
        return None
    if value.unit is None or not _CURRENCY.fullmatch(value.unit):
        return None
    scale, word = next((found for found in _MAGNITUDES if abs(amount) >= found[0]), (1, ""))
    return _SIGNS.get(value.unit, f"{value.unit} ") + plain_number(amount / scale) + word


def _interval_text(interval: Interval, form: str) -> str:
    if form == "percent":
        interval = interval * exactly(Fraction(100))
    if form in ("weekday", "date") and interval.is_exact and interval.low is not None:
        day = int(interval.low)
        return weekday_name(day) if form == "weekday" else days_text(Days(interval))
    unit = {"percent": "%", "days": " day" if interval.low == interval.high == 1 else " days"}.get(form, "")
    low = None if interval.low is None else _number(interval.low, form)
    high = None if interval.high is None else _number(interval.high, form)
    if low is None or high is None:
        if low is None and high is None:
            return "any number"
        return (f"at most {high}" if low is None else f"at least {low}") + unit
    return (low if low == high else f"{low} to {high}") + unit


def _number(value: Fraction, form: str) -> str:
    if form == "percent" and 10 <= abs(value) < 1000 and value.denominator != 1:
        return plain_number(Fraction(round(value * 10), 10))
    return plain_number(value)


def weekday_name(number: int) -> str:
    return WEEKDAYS[number % 7]


def days_text(days: Days, like: str = "") -> str:
    """A day, or the month, the year or the two days that it lies between, in the style of ``like``."""
    interval = days.interval
    if interval.low is None or interval.high is None:
        raise NotApplicableError
    first, last = Days(exactly(interval.low)).only, Days(exactly(interval.high)).only
    if first == last:
        return date_text(first, like)
    if first.day == 1 and first.year == last.year and last == Days.of(f"{last:%Y-%m}").latest:
        if first.month == last.month:
            return f"{MONTHS[first.month - 1]} {first.year}"
        if first.month == 1 and last.month == 12:
            return str(first.year)
    return f"{date_text(first, like)} to {date_text(last, like)}"


def date_text(day: date, like: str = "") -> str:
    """``10 January 2019``, or as the date in ``like`` is written."""
    if _ISO.search(like):
        return day.isoformat()
    if _MONTH_FIRST.search(like):
        return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _period_text(period: Period) -> str:
    start = period.start and _stated_text(period.start)
    end = period.end and _stated_text(period.end)
    if start == end:
        return start or ""
    if not start or not end:
        return f"since {start}" if start else f"until {end}"
    return f"{start} to {end}"


def _stated_text(stated: str) -> str:
    try:
        return days_text(Days.of(stated))
    except NotApplicableError:
        return stated
