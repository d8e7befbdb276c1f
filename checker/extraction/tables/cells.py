"""What a cell of a table states where it holds one number and nothing else.

In prose the words around a number say what it is. In a cell its own signs do, and the heads of its row and column: a
bracket is a minus, a dash is nothing, a letter in brackets is a footnote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.extraction.money import currency_named
from checker.model.document import JOINT

__all__ = ["CellNumber", "blank_of", "read_cell"]

_LONGEST = 60
"""Characters of a cell that can be a number with all its signs."""
_MOST_DIGITS = 30

_SIGNS = r"(?:[A-Z]{1,3}\s?)?[$£€¥₹₽₩₪₦₱₺₫฿₴₿¢₡₾₭]|[A-Z]{3}(?![a-z])|Rs\.?"
_CELL = re.compile(
    rf"""
    [\s*†‡§]*+
    (?P<open>[(\[])?\s*+
    (?P<minus>[-−–])?\s?+ \+? (?P<currency>{_SIGNS})?\s*+
    (?P<open_too>\()?\s*+ (?P<minus_too>[-−–])?
    (?P<number>
        [0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?
      | [0-9]{{1,3}}(?:[\u00a0\u2009\u202f'’\x20][0-9]{{3}})+(?:\.[0-9]+)?
      | [0-9]+(?:\.[0-9]+)?
      | \.[0-9]+
    )
    \s*+(?P<percent>%|percent\b|per\x20cent\b|pct\b|pp\b)?
    \s*+(?:(?P<magnitude>[kKmM]|[mbtMBT]n|(?:m|b|tr)illion|thousand)(?![A-Za-z]))?
    \s*+(?P<behind>[€£]|[A-Z]{{3}})?(?![A-Za-z]{{2}})
    \s*+[)\]]?[)]?\s*+(?P<percent_too>%)?
    (?P<notes>(?:\s*+(?:\*++|[†‡§¶#^]++|[¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜ]++|\([a-z]\)|\([0-9]\)|\[[a-z0-9]{{1,3}}\]|[a-erp](?![a-z])))*+)
    \s*\Z
    """,
    re.VERBOSE,
)
_MAGNITUDES = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9,
    "tn": 10**12, "trillion": 10**12,
}  # fmt: skip
_AROUND_BLANK = " \t\u00a0$£€¥()%*[]"
_DASHES = frozenset("-–—−‒―")
_NOTHING = frozenset(("nil", "none", "zero", "no"))
_UNKNOWN = frozenset("n/a na n.a. n.a nm n.m. n/m .. ... … x : ? tbc tbd unknown".split())


@dataclass(frozen=True, slots=True)
class CellNumber:
    """A number as a cell has it; ``first`` and ``last`` are where its digits stand in the cell's text.

    ``value`` is signed, and has the cell's own magnitude, as ``place`` has: the worth of the last digit written.
    """

    first: int
    last: int
    value: Fraction
    place: Fraction
    currency: str | None = None
    percent: Literal["percent", "percentage-points"] | None = None
    scaled: bool = False
    """Whether it names its magnitude itself."""
    bare: bool = False
    """Whether it is digits only, without a sign or separator: it may be a year or a rank."""


def read_cell(text: str) -> CellNumber | None:
    """The number of a cell that holds no words; ``None`` for any other."""
    bare = text.replace(JOINT, "")
    match = _CELL.match(bare) if len(bare) <= _LONGEST else None
    if match is None or not _brackets_match(match):
        return None
    digits = match["number"]
    plain = re.sub(r"[^0-9.]", "", digits)
    currency = match["currency"] or match["behind"]
    code = currency_named(currency) if currency else None
    if len(plain) > _MOST_DIGITS or (currency and code is None):
        return None
    factor = _MAGNITUDES.get((match["magnitude"] or "").lower(), 1)
    fraction = len(plain.partition(".")[2])
    negative = (match["open"] or match["open_too"] or "") == "(" or match["minus"] or match["minus_too"]
    unit = match["percent"] or match["percent_too"]
    return CellNumber(
        _in_place(text, match.start("number")),
        _in_place(text, match.end("number") - 1) + 1,
        value=Fraction(plain) * factor * (-1 if negative else 1),
        place=Fraction(factor, 10**fraction),
        currency=code,
        percent=("percentage-points" if unit == "pp" else "percent") if unit else None,
        scaled=factor != 1,
        bare=bare.strip() == digits and digits.isdigit(),
    )


def _in_place(text: str, index: int) -> int:
    """Where a character of the text without joints stands in the text."""
    if JOINT not in text:
        return index
    return [place for place, character in enumerate(text) if character != JOINT][index]


def _brackets_match(match: re.Match[str]) -> bool:
    """A minus in brackets has both; "12)" is the number of a list."""
    opened = sum(1 for name in ("open", "open_too") if match[name])
    behind = match.string[match.end("number") : match.start("notes")]
    return opened == behind.count(")") + behind.count("]")


def blank_of(text: str) -> Literal["nothing", "unknown"] | None:
    """What a cell without a number says of it; ``None`` where it says something else."""
    bare = text.strip(_AROUND_BLANK)
    if not bare:
        return "unknown" if "*" in text else None
    if set(bare.replace(" ", "")) <= _DASHES or bare.lower() in _NOTHING:
        return "nothing"
    return "unknown" if bare.lower() in _UNKNOWN else None
