"""Dates as precise as they are stated, and stretches between them.

A partial date is an ISO 8601 string: ``2016``, ``2016-09`` or ``2016-09-12``; a year that nothing settles is
``XXXX``. A day that does not exist (``2016-02-30``) can be stated too: then it has no first and no last day.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

__all__ = ["PartialDate", "Period", "first_day", "last_day"]

PartialDate = str


def first_day(stated: PartialDate | None) -> date | None:
    """The first day that a partial date can mean; ``None`` where its year is unknown or the day does not exist."""
    return _day(stated, last=False)


def last_day(stated: PartialDate | None) -> date | None:
    """The last day that a partial date can mean; ``None`` where its year is unknown or the day does not exist."""
    return _day(stated, last=True)


@lru_cache(maxsize=4096)
def _day(stated: PartialDate | None, *, last: bool) -> date | None:
    if stated is None or stated.startswith("XXXX"):
        return None
    parts = [int(part) for part in stated.split("-")]
    try:
        year = parts[0]
        month = parts[1] if len(parts) > 1 else (12 if last else 1)
        day = parts[2] if len(parts) > 2 else (monthrange(year, month)[1] if last else 1)
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day of ``start`` to the last day of ``end``, both included; ``None`` is an end not stated."""

    start: PartialDate | None
    end: PartialDate | None

    @property
    def first(self) -> date | None:
        return first_day(self.start)

    @property
    def last(self) -> date | None:
        return last_day(self.end)

    @property
    def days(self) -> int | None:
        """How many days it holds; ``None`` where an end is not known or the ends are reversed."""
        first, last = self.first, self.last
        if first is None or last is None or last < first:
            return None
        return (last - first).days + 1
