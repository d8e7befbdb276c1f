"""Days of publication as documents state them: in front matter, in the head of a page, in the name of a file."""

from __future__ import annotations

import os
import re
from datetime import date

__all__ = ["day_in_name", "day_of", "day_stated"]

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]|$)", re.ASCII)
_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})[-_ .]", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WRITTEN = re.compile(
    r"""(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?
    (?: (?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?P<month>[a-z]{3,9})\.?,?
      | (?P<month_first>[a-z]{3,9})\.?\s(?P<day_last>\d{1,2})(?:st|nd|rd|th)?,?
    )\s(?P<year>\d{4})(?:$|[\s,])""",
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
_SLASHED = re.compile(r"(\d{4})/(\d{2})/(\d{2})(?:[T ]|$)", re.ASCII)


def day_of(stated: str) -> date | None:
    """The day of ``2016-10-26`` or of a time stamp that begins so; ``None`` if there is no such day."""
    match = _DAY.match(stated.strip())
    return _iso(match[1]) if match else None


def day_stated(stated: str) -> date | None:
    """The same, and that of ``2016/10/26``, ``26 October 2016`` and ``October 26, 2016``."""
    bare = " ".join(stated[:100].split())
    if (slashed := _SLASHED.match(bare)) is not None:
        return _iso("-".join(slashed.groups()))
    match = _WRITTEN.match(bare)
    if match is None:
        return day_of(bare)
    month = (match["month"] or match["month_first"])[:3].lower()
    if month not in _MONTHS:
        return None
    return _iso(f"{match['year']}-{_MONTHS.index(month) + 1:02}-{(match['day'] or match['day_last']):0>2}")


def day_in_name(path: str) -> date | None:
    """The day with which the name of a file begins: ``2016-05-03-title.md``, as blogs name their posts."""
    match = _NAME.match(os.path.basename(path))
    return _iso(match[1]) if match else None


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
