"""Dates, periods, clock times and durations."""

from __future__ import annotations

from checker.extraction.timex.calendars import Calendar
from checker.extraction.timex.find import TRIGGERS, find_times
from checker.extraction.timex.openings import open_period

__all__ = ["TRIGGERS", "Calendar", "find_times", "open_period"]
