"""What the recognisers of names ask about a sentence."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.drafts import Numeral
from checker.extraction.tokens import TokenList
from checker.extraction.units import match_unit
from checker.words import word_list

__all__ = ["Sentence", "Span"]

Span = tuple[int, int]
"""Tokens, end-exclusive."""

_OPENERS = frozenset('" “ ‘ ( [ : ; . ! ? … • * — – | /'.split())
_CLOSING_MARKS = frozenset(". , ; : ) ] ? ! … \" ” ' ’ 's — –".split())
_SMALL_IN_TITLES = frozenset(
    """and are but can for nor not off out per the via yet about above after against along amid among around before
    behind below between beyond down during from into near once onto over than that this through under until upon
    when with within without""".split()
)
_AMOUNT_WORDS = frozenset(
    """% percent per pc pct percentage cents cent pence hundred thousand million billion trillion dozen people times
    years months weeks days hours minutes seconds degrees""".split()
)
_MOST_PARTS = 100
"""Above it "12.3" counts no paragraphs of a section."""
_PLURALS = frozenset("people men women children police troops staff more other others".split())


class Sentence:
    """A sentence with its numerals, and whether its capitals tell names from words."""

    __slots__ = ("_capitals_tell", "numerals", "t")

    def __init__(self, t: TokenList, numerals: list[Numeral]) -> None:
        self.t = t
        self.numerals = {numeral.first: numeral for numeral in numerals}
        self._capitals_tell: bool | None = None

    @property
    def capitals_tell(self) -> bool:
        """Not in a headline or a title, where every word but the smallest is capitalised."""
        if self._capitals_tell is None:
            self._capitals_tell = any(
                len(word) > 2 and word.islower() and word.isalpha() and word not in _SMALL_IN_TITLES
                for word in self.t.words
            )
        return self._capitals_tell

    def is_capital(self, i: int) -> bool:
        return 0 <= i < len(self.t) and self.t.words[i][0].isupper()

    def is_name(self, i: int) -> bool:
        """Whether token ``i`` has a capital because it is a name, not as the first word or in a title."""
        return self.is_capital(i) and not self.begins(i) and self.capitals_tell

    def begins(self, i: int) -> bool:
        """Whether a sentence, a quotation or an item of a list begins at token ``i``."""
        return i == 0 or self.t.lower[i - 1] in _OPENERS or (i == 1 and not self.t.words[0][0].isalnum())

    def is_closed(self, i: int) -> bool:
        """Whether nothing at token ``i`` can be counted by a number before it: the end, a mark, a word of grammar."""
        word = self.t.word(i)
        return not word or word in _CLOSING_MARKS or word in word_list("noun-phrase-ends")

    def counts(self, i: int) -> bool:
        """Whether token ``i`` looks like a plural that a number before it would count."""
        word = self.t.word(i)
        if word in _PLURALS:
            return True
        if not word.isalpha() or self.is_closed(i):
            return False
        return word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3

    def is_amount(self, end: int) -> bool:
        """Whether the words from token ``end`` make the number before it an amount."""
        t = self.t
        if end >= len(t):
            return False
        if t.lower[end] == "-" and t.touches(end):
            end += 1
        return t.word(end) in _AMOUNT_WORDS or match_unit(t, end) is not None

    def is_label(self, numeral: Numeral, below: int = 10_000, *, decimals: bool = False) -> bool:
        """Whether a numeral is written as labels are: a whole number, no separators, or a small word."""
        value = numeral.value
        if value is None or value >= below or numeral.fraction or numeral.ordinal:
            return False
        if value.denominator != 1 and not (decimals and numeral.form == "digits" and value < _MOST_PARTS):
            return False
        if numeral.form == "words":
            return value <= 20 and numeral.last == numeral.first + 1
        return (
            numeral.last == numeral.first + 1
            and numeral.magnitude == Fraction(1)
            and "," not in self.t.words[numeral.first]
        )

    def with_parts(self, end: int) -> int:
        """The end of a code that goes on without a space: 737-800, 2254/15, 12(3), 3.2b, 3:16."""
        t = self.t
        while end + 1 < len(t) and t.touches(end) and t.touches(end + 1):
            mark, part = t.lower[end], t.words[end + 1]
            if mark in ("-", "/", ".", ":", "–", "+") and (part[0].isdigit() or (len(part) <= 3 and part[0].isupper())):
                end += 2
            elif mark == "(" and len(part) <= 3 and part.isalnum() and t.word(end + 2) == ")":
                end += 3
            else:
                break
        return end
