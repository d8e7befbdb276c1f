"""One sentence while its dates and times are read: tokens, numerals, the calendar, and how drafts are made."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.drafts import Draft, Numeral
from checker.extraction.timex.calendars import Calendar
from checker.extraction.tokens import TokenList
from checker.model.figure import Kind
from checker.model.period import PartialDate, Period

__all__ = ["Sentence"]

_COMING = frozenset(
    """will 'll shall scheduled due upcoming coming expected expects planned planning forthcoming hopes intends payable
    may should""".split()
)
_TO_COME = frozenset("is are be set was were due about agreed".split())
"""Words that, before "to", put what follows into the future."""
_TOLD = frozenset("said told says announced reported agreed declared".split())
"""Verbs that tell what may lie ahead or behind."""
_PAST = frozenset("began met won made took left held came went had was were".split())
_MOVED = frozenset("moved postponed rescheduled adjourned delayed deferred back forward off changed".split())
"""What says that the day behind "to" is a new one for what is yet to come."""
_DEADLINES = frozenset("by until before through till".split())
_REACH = 10
"""How many tokens before a date may say that it lies ahead."""


class Sentence:
    """What every recogniser works on."""

    __slots__ = ("calendar", "floor", "lower", "numerals", "size", "tokens", "words")

    def __init__(self, tokens: TokenList, numerals: Sequence[Numeral], calendar: Calendar) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.lower = tokens.lower
        self.size = len(tokens.lower)
        self.numerals = {numeral.first: numeral for numeral in numerals}
        self.calendar = calendar
        self.floor = 0
        """The first token that no draft has taken yet."""

    def word(self, i: int) -> str:
        """The lower-case token ``i``; empty outside the sentence."""
        return self.lower[i] if 0 <= i < self.size else ""

    def touches(self, i: int) -> bool:
        """Whether token ``i`` exists and no white space stands before it."""
        return i < self.size and self.tokens.touches(i)

    def capital(self, i: int) -> bool:
        """Whether token ``i`` begins with a capital letter."""
        return 0 <= i < self.size and self.words[i][0].isupper()

    def small(self, i: int, longest: int = 2) -> int | None:
        """The value of token ``i`` where it is one or two digits."""
        word = self.word(i)
        return int(word) if word.isascii() and word.isdigit() and len(word) <= longest else None

    def year(self, i: int) -> int | None:
        """The value of token ``i`` where it is four digits between 1000 and 2100."""
        word = self.word(i)
        if len(word) != 4 or not (word.isascii() and word.isdigit()):
            return None
        value = int(word)
        return value if 1000 <= value <= 2100 else None

    def coming(self, first: int) -> bool:
        """Whether the words before token ``first`` say that what it begins lies ahead."""
        return self.tense(first) > 0

    def tense(self, first: int) -> int:
        """1 where the nearest verb before token ``first`` says that it lies ahead, -1 where behind, 0 in doubt."""
        for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
            word = self.lower[i]
            if self.words[i] == "May":
                continue
            if word in _COMING or (word == "to" and self.word(i - 1) in _TO_COME):
                return 1
            if self.word(i - 1) == "be" and word not in _COMING:
                continue  # "will be sentenced"
            if i == first - 2 and word in _MOVED and self.word(first - 1) in ("to", "until", "till"):
                return 1
            if word in _TOLD:
                return int(self.word(first - 1) in _DEADLINES)
            if word in _PAST or (len(word) > 4 and word.endswith("ed")):
                return 0 if self.word(first - 1) in _DEADLINES else -1
        if self.word(first - 1) == "since":
            return -1
        return self._tense_after(first) if self.word(first - 1) in _DEADLINES else 0

    def _tense_after(self, first: int) -> int:
        """The tense of a deadline at the head of a sentence: "By September they had ..." lies behind."""
        for word in self.lower[first : first + _REACH]:
            if word in _COMING:
                return 1
            if word in _PAST or (len(word) > 4 and word.endswith("ed")):
                return -1
        return 1

    def draft(
        self,
        first: int,
        last: int,
        period: Period | PartialDate | None,
        *,
        kind: Kind | None = None,
        weekday: int | None = None,
    ) -> Draft:
        """A date, or a period where its ends differ. Its number is its digits, or all of it where it has none."""
        if isinstance(period, str):
            period = None if period == "XXXX" else Period(period, period)
        if kind is None:
            kind = "period" if period is not None and period.start != period.end else "date"
        number_first, number_last = self.digits(first, last)
        return Draft(first, last, number_first, number_last, kind, period=period, weekday=weekday)

    def digits(self, first: int, last: int) -> tuple[int, int]:
        """From the first to the last token of digits; the whole where there is none."""
        found = [i for i in range(first, last) if self.lower[i][0].isdecimal()]
        return (found[0], found[-1] + 1) if found else (first, last)
