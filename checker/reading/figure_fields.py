"""The fields that a figure set may give outright, and what each may hold."""

from __future__ import annotations

import re
from typing import get_args

from checker.model.figure import Direction, Hedge, Kind, Mode
from checker.model.period import first_day, last_day

__all__ = ["CHOICES", "FIELDS", "complaint"]

FIELDS: dict[str, str] = {
    "period": "its time: a date, or two with a slash between, as in 2016-02/2016-09",
    "event": "what happened to what is counted, such as killed",
    "counted": "the noun that is counted, in the singular",
    "unit": "the unit's name; the currency's code for money",
    "per": "what it is a rate of, such as day or person",
    "place": "where",
    "source": "who says so",
    "mode": "how it is said, where it is not said to be so",
    "kind": "what sort of figure it is",
    "hedge": "how its words open or widen it",
    "direction": "up or down, where it is a change",
}

CHOICES: dict[str, tuple[str, ...]] = {
    "kind": get_args(Kind),
    "hedge": get_args(Hedge),
    "direction": get_args(Direction),
    "mode": get_args(Mode),
}
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)


def complaint(field: str, value: str) -> str | None:
    """What is wrong with the value of a field; ``None`` if nothing is."""
    if not value.strip():
        return f"{field}: a text is expected, this is empty"
    if field == "period":
        return _about_period(value)
    choices = CHOICES.get(field)
    if choices is not None and value not in choices:
        return f"{field}: {value!r} is none of {', '.join(choices)}"
    return None


def _about_period(value: str) -> str | None:
    """A period is one date, or two with a slash between of which one may be missing; YYYY, YYYY-MM or YYYY-MM-DD."""
    ends = value.split("/")
    if len(ends) > 2 or not any(ends):
        return f"period: {value!r} is no date and no two dates with a slash between"
    for end in ends:
        if end and (_DAY.fullmatch(end) is None or first_day(end) is None):
            return f"period: {end!r} is no date (YYYY, YYYY-MM or YYYY-MM-DD)"
    first, last = first_day(ends[0] or None), last_day(ends[-1] or None)
    if first is not None and last is not None and last < first:
        return f"period: {value!r} ends before it begins"
    return None
