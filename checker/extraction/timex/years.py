"""Numbers of four digits that stand where a year stands, decades and centuries. In doubt, it is no year."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.timex.calendars import iso
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lexicon import COUNT_NOUNS, DASHES, MONTHS, WORD_ORDINALS
from checker.model.period import Period
from checker.words import word_list

__all__ = [
    "TEN_WORDS",
    "is_year",
    "read_century",
    "read_decade",
    "read_short_year",
    "read_year_range",
    "year_after",
]
_YEAR_FOLLOWS = frozenset(
    """in since until till during of from before after early late mid year years fiscal by through throughout for
        between spring summer autumn fall winter circa the and or to vs versus than compared""".split()
)
_STRONG = frozenset(
    """in since until till during before after early late mid year years fiscal circa throughout""".split()
)
_COUNTS = frozenset(
    """about some over than nearly almost only around approximately roughly least most another exactly up just
        under additional further extra killed no number # $ £ € ¥ & +""".split()
)
_UNITS_BEHIND = frozenset("percent per kg km m ft feet °c °f degrees".split())
_FIRST_LIKELY = 1800
_WHOLES = frozenset(
    """total number majority sample group crew cohort population maximum minimum average capacity""".split()
)
_DATED = frozenset(
    """battle war wars plague fire voyage treaty act rising revolt revolution siege charter massacre earthquake flood
    famine edition census peace fleet armada""".split()
)
"""Nouns that a year of long ago tells apart: "the plague of 1665"."""
_NUMBERED = frozenset(
    """resolution section flight room route highway act order number channel chapter article bill suite apartment box
    page part form model class type level building bus unit psalm interstate directive regulation protocol""".split()
)
TEN_WORDS = dict(
    zip(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), range(20, 100, 10), strict=True
    )
)


def year_after(s: Sentence, j: int) -> tuple[int, int] | None:
    """The year that completes a date which ends at ``j``: ``, 2019``, `` 2019``; its value and end."""
    k = j + (s.word(j) == ",")
    year = s.year(k)
    opens = s.word(k + 1) == ":" and not s.touches(k + 2)  # "August 30, 2018: a deal is struck"
    if year is not None and (opens or not _goes_on(s, k)) and s.word(k + 1) not in COUNT_NOUNS:
        return year, k + 1
    if s.word(k) in ("'", "‘") and s.touches(k + 1) and len(s.word(k + 1)) == 2:
        short = s.small(k + 1)
        if short is not None:
            return _century_of(s, short) + short, k + 2
    if s.word(j) == "in" and s.word(j - 1) in MONTHS and s.small(j - 2) is not None:
        behind = s.year(j + 1)  # on 31 March in 2024
        if behind is not None and not _goes_on(s, j + 1) and s.word(j + 2) not in COUNT_NOUNS:
            return behind, j + 2
    return None


def _century_of(s: Sentence, short: int) -> int:
    """1900 or 2000, whichever puts a year of two digits not beyond the publication."""
    published = s.calendar.publication
    return 2000 if short <= (published.year + 5 if published else 2030) - 2000 else 1900


def _goes_on(s: Sentence, k: int) -> bool:
    """Whether the digits go on into a longer thing: 2016km, 2016/7, 2016:1."""
    if not s.touches(k + 1):
        return False
    following = s.word(k + 1)
    if following == "s" and s.words[k][-1] != "0":
        return False  # "2018s best year", for 2018's
    if following == "-" and s.touches(k + 2) and s.word(k + 2)[0].isdecimal():
        return True
    if following == ":" and not s.touches(k + 2):
        return s.word(k - 1) not in _STRONG  # parcels handled in 2023: 5.5 million
    return following[0].isalnum() or following in ("%", "°", ":", "/", "@", "+")


def is_year(s: Sentence, i: int) -> bool:
    """Whether four digits are a year, by the words beside them."""
    value = s.year(i)
    if value is not None and _labels_figure(s, i):
        return value >= 1900
    if value is None or _goes_on(s, i) or not _free_on_left(s, i):
        return False
    before, following = s.word(i - 1), s.word(i + 1)
    if before in _COUNTS or before in _NUMBERED or (before == "of" and s.word(i - 2) in _WHOLES):
        return False
    if _opens_with_span(s, i):
        return True
    if following in COUNT_NOUNS:
        # in 2019 schools were told; not: in 2019 schools, the roof leaks
        begins = i == 1 and s.word(i + 2) not in (",", "of", "and")
        return before in ("in", "since") and (following == "people" or begins) and value >= 1900
    if s.word(i - 1) == "between" and s.word(i + 1) == "and" and s.year(i + 2) is not None:
        return value > 1200 and _ends_span(s, i + 2)
    if _ends_span(s, i):
        return value > 1200
    if before in _STRONG:
        return value > 1200 or before in ("in", "year", "since")
    if value < 1700:
        return before == "of" and s.word(i - 2) in _DATED and value > 1200
    if value % 100 == 0 and before not in _YEAR_FOLLOWS:
        return False
    if before in _YEAR_FOLLOWS:
        return True
    return value >= 1800 and (not _plural(s, i + 1) or following in word_list("yearly-plurals"))


def _opens_with_span(s: Sentence, i: int) -> bool:
    """Whether a sentence opens with "between 1991 and 2004": a noun behind it then is what did something."""
    first = i if s.word(i + 1) == "and" else i - 2
    until = s.year(first + 2)
    if first != 1 or s.word(0) != "between" or s.word(2) != "and" or until is None:
        return False
    touched = s.touches(first + 3) and s.word(first + 3)[0].isalnum()
    years = _FIRST_LIKELY <= (s.year(first) or 0) <= until
    return years and until % 10 != 0 and not touched and s.word(first + 3) not in _UNITS_BEHIND


def _labels_figure(s: Sentence, i: int) -> bool:
    """Whether it says of which year a figure in brackets is: "(2019: £3.7m)", "(2019: 40; 2018: 38)"."""
    behind = s.word(i + 2)
    before = s.word(i - 1)
    if s.word(i + 1) != ":" or s.touches(i + 2) or before not in ("(", "[", ";", ","):
        return False
    return before in ("(", "[") or behind[:1].isdigit() or behind in ("$", "£", "€", "¥")


def _ends_span(s: Sentence, i: int) -> bool:
    """Whether it is the second year of "between 1600 and 1900", which count nothing; late ones may be swapped."""
    before = s.year(i - 2) if s.word(i - 1) == "and" and s.word(i - 3) == "between" else None
    following = s.word(i + 1)
    counts = following in COUNT_NOUNS or _plural(s, i + 1) or (s.touches(i + 1) and following in ("%", "°", "-"))
    value = int(s.lower[i])
    ordered = before is not None and (before < value or min(before, value) >= 1800)
    return ordered and not counts and following not in _UNITS_BEHIND


def _free_on_left(s: Sentence, i: int) -> bool:
    if not s.touches(i):
        return True
    before = s.word(i - 1)
    if before in DASHES:
        return (
            not s.touches(i - 1)
            or s.word(i - 2) in ("mid", "pre", "post", "early", "late", "end")
            or s.year(i - 2) is not None
        )
    return before in ("(", "[", '"', "'", "‘", "“", ",", "—", "–") and not s.word(i - 2).isdecimal()


def _plural(s: Sentence, i: int) -> bool:
    """Whether a noun in the plural seems to follow, so that the number may count it."""
    word = s.word(i)
    return (
        len(word) > 3 and word.isalpha() and word.endswith("s") and not word.endswith(("ss", "us", "was", "has", "is"))
    )


def read_year_range(s: Sentence, i: int) -> Draft | None:
    """``2013-14``, ``2013/14``, ``1990-95``, ``2010-2014``."""
    year = s.year(i)
    if year is None or s.word(i + 1) not in ("-", "–", "/", "—") or not _free_on_left(s, i) or s.word(i - 1) in _COUNTS:
        return None
    j = i + 2
    if s.touches(i + 1) != s.touches(j) or _goes_on(s, j):
        return None
    until = s.year(j)
    if until is None:
        short = s.small(j)
        if short is None or len(s.word(j)) != 2 or not s.touches(j):
            return None
        until = year - year % 100 + short + (100 if short == 0 and year % 100 == 99 else 0)
    if s.word(j + 1) in COUNT_NOUNS or (s.touches(j + 1) and s.word(j + 1) in ("-", "/")):
        return None
    if s.word(i + 1) == "/" and until != year + 1:
        return None
    if until <= year:
        return (
            _month_of_year(s, i, year, until)
            if len(s.word(j)) == 2
            else s.draft(i, j + 1, Period(iso(year), iso(until)))
        )
    return s.draft(i, j + 1, Period(iso(year), iso(until)))


def _month_of_year(s: Sentence, i: int, year: int, until: int) -> Draft | None:
    """``2019-01``: a month by ISO 8601."""
    month = until % 100
    if s.word(i + 1) != "-" or not 1 <= month <= 12:
        return None
    return s.draft(i, i + 3, iso(year, month))


def read_decade(s: Sentence, i: int) -> Draft | None:
    """``1990s``, ``1990's``, and after an apostrophe or "the" ``90s``."""
    j = i + 1
    if s.word(j) not in ("s", "'s") or not s.touches(j):
        return None
    year = s.year(i)
    first = i
    if year is None:
        short = s.small(i)
        if short is None or short % 10 or len(s.word(i)) != 2 or s.word(i - 1) not in ("'", "‘", "the"):
            return None
        year = 1900 + short if short >= 20 else 2000 + short
        first = i - 1 if s.word(i - 1) != "the" else i
    if year % 10:
        return None
    last = year + (99 if year % 100 == 0 and year < 2000 else 9)
    return s.draft(max(first, s.floor), j + 1, Period(iso(year), iso(last)))


def read_short_year(s: Sentence, i: int) -> Draft | None:
    """``'90s`` from its apostrophe on, and the ``'70`` of "from 1960 to '70"."""
    short = s.small(i + 1)
    if short is None or not s.touches(i + 1):
        return None
    before = s.year(i - 2) if s.word(i - 1) in ("to", "and", "or", "-", "–") else None
    if before is not None and len(s.word(i + 1)) == len("70") and not _goes_on(s, i + 1):
        year = before - before % 100 + short
        return s.draft(i, i + 2, iso(year)) if year > before and not _plural(s, i + 2) else None
    return read_decade(s, i + 1)


def read_century(s: Sentence, i: int) -> Draft | None:
    """``20th century``, ``twentieth century``, ``19th-century``."""
    number, j = WORD_ORDINALS.get(s.word(i)), i + 1
    if number is None:
        number = s.small(i)
        j = i + 2
        if number is None or s.word(i + 1) not in ("st", "nd", "rd", "th"):
            return None
    j += s.word(j) == "-"
    if s.word(j) not in ("century", "centuries") or not 1 <= number <= 21:
        return None
    start = (number - 1) * 100 + 1
    return s.draft(i, j + 1, Period(iso(start), iso(start + 99)))
