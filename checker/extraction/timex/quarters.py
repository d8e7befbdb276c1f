"""Parts of years: quarters, halves, "the first nine months", fiscal years."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.timex.calendars import iso
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lexicon import WORD_ORDINALS
from checker.extraction.timex.years import is_year, year_after
from checker.model.period import Period

__all__ = ["quarter_of", "read_fiscal", "read_q", "read_quarter", "stated_year"]

_SHARES = {"quarter": 4, "quarters": 4, "half": 2, "halves": 2, "trimester": 3}
_OTHER_YEARS = {"last": -1, "this": 0, "next": 1}


def read_quarter(s: Sentence, i: int) -> Draft | None:
    """``third quarter``, ``third-quarter``, ``fiscal first quarter of 2016``, ``4th quarter last year``."""
    j = i
    fiscal = s.word(j) == "fiscal"
    j += fiscal + (fiscal and s.word(j + 1) == "-")
    which = WORD_ORDINALS.get(s.word(j))
    if which is None:
        which = s.small(j, 1)
        if which is None or s.word(j + 1) not in ("st", "nd", "rd", "th"):
            return None
        j += 1
    j += 1
    j += s.word(j) == "-"
    if s.word(j) in ("fiscal", "financial"):
        fiscal = True
        j += 1
    shares = _SHARES.get(s.word(j))
    if shares is None or which > shares:
        return None
    year, last, explicit = stated_year(s, j + 1)
    if shares == 2 and not explicit:
        return None  # "the second half" may be of a match
    year = year if explicit else _meant(s, which, shares, i)
    return _quarter(s, i, last, None if fiscal or year is None else quarter_of(year, which, shares))


def _quarter(s: Sentence, first: int, last: int, period: Period | None) -> Draft:
    if period is not None:
        s.calendar.quarter = period
    return s.draft(first, last, period, kind="period")


def quarter_of(year: int, which: int, shares: int = 4) -> Period:
    """The months of one of ``shares`` equal parts of a year, counted from 1."""
    months = 12 // shares
    return Period(iso(year, (which - 1) * months + 1), iso(year, which * months))


def _meant(s: Sentence, which: int, shares: int, first: int) -> int | None:
    """The year of a quarter that is named without one: the last that has begun, or the next."""
    published = s.calendar.publication
    if published is None:
        return None
    begins = (which - 1) * 12 // shares + 1
    if s.coming(first):
        return published.year + (begins + 12 // shares <= published.month)
    return published.year - (begins > published.month)


def stated_year(s: Sentence, j: int) -> tuple[int | None, int, bool]:
    """The year after ``third quarter`` (``of 2016``, ``last year``): value, where it ends, whether stated."""
    k = j + (s.word(j) in ("of", "in", ","))
    k += s.word(k) == "fiscal"
    if s.year(k) is not None and (is_year(s, k) or k > j):
        return s.year(k), k + 1, True
    found = year_after(s, k)
    if found is not None:
        return found[0], found[1], True
    shift = _OTHER_YEARS.get(s.word(k))
    if shift is not None and s.word(k + 1) == "year":
        published = s.calendar.publication
        return (published.year + shift if published else None), k + 2, True
    return None, j, False


def read_q(s: Sentence, i: int) -> Draft | None:
    """``Q3``, ``Q3 2016``, ``3Q16``, ``H1 2016``, ``FY2016``, ``FY16``."""
    letter = s.lower[i]
    if letter in ("fy", "cy"):
        return _fy(s, i)
    which = s.small(i + 1, 1)
    first, j = i, i + 2
    if which is None or not s.touches(i + 1):
        which = s.small(i - 1, 1)
        first, j = i - 1, i + 1
        if which is None or not s.touches(i) or first < s.floor:
            return None
    shares = 4 if letter == "q" else 2
    if not 1 <= which <= shares or not s.words[i].isupper():
        return None
    year, last, explicit = stated_year(s, j)
    short = s.small(j)
    if not explicit and short is not None and s.touches(j) and len(s.word(j)) == 2:
        year, last, explicit = 2000 + short, j + 1, True
    if letter == "h" and not explicit:
        return None
    year = year if explicit else _meant(s, which, shares, first)
    return _quarter(s, first, last, None if year is None else quarter_of(year, which, shares))


def _fy(s: Sentence, i: int) -> Draft | None:
    j = i + 1
    j += s.word(j) in ("'", "-", "‘")
    year = s.year(j)
    short = s.small(j)
    if year is None and (short is None or len(s.word(j)) != 2):
        return None
    year = year if year is not None else 2000 + (short or 0)
    end = s.small(j + 2) if s.word(j + 1) in ("-", "/") and s.touches(j + 1) else None
    if end is not None and len(s.word(j + 2)) == 2 and end == (year + 1) % 100:
        return s.draft(i, j + 3, Period(iso(year), iso(year + 1)))
    return s.draft(i, j + 1, iso(year))


def read_fiscal(s: Sentence, i: int) -> Draft | None:
    """``fiscal 2016``, ``fiscal year 2016``, ``financial year 2016/17``, ``fiscal third quarter``."""
    j = i + 1
    if s.word(j) == "-" or s.word(j) in WORD_ORDINALS:
        return read_quarter(s, i)
    j += s.word(j) in ("year", "years")
    year = s.year(j)
    if year is None:
        return s.draft(i, j, None, kind="period") if j > i + 1 and s.word(j - 1) == "year" else None
    end = s.small(j + 2) if s.word(j + 1) in ("-", "/", "–") and s.touches(j + 1) else None
    if end is not None and len(s.word(j + 2)) == 2 and end == (year + 1) % 100:
        return s.draft(i, j + 3, Period(iso(year), iso(year + 1)))
    return s.draft(i, j + 1, iso(year))
