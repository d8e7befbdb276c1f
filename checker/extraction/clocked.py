"""Times taken, as sport and instruments write them: "3:02.1", "1:02:03.4", "2h 14m", "40m12s"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.extraction.drafts import Draft, Numeral
from checker.extraction.tokens import TokenList

__all__ = ["find_clocked"]

_SECONDS = {"h": 3600, "hr": 3600, "hrs": 3600, "m": 60, "min": 60, "mins": 60, "s": 1, "sec": 1, "secs": 1}
_PARTS = 3
_SIXTY = 60
_LAST_HOUR = 24


def find_clocked(t: TokenList, numerals: Sequence[Numeral], claimed: list[bool]) -> list[Draft]:
    """The times taken of a sentence, in seconds, from left to right."""
    drafts: list[Draft] = []
    end = 0
    raced = 0
    for numeral in numerals:
        i = numeral.first
        if i < end or claimed[i] or not t.lower[i].isdecimal():
            continue
        raced = raced or _raced(t, i)
        draft = _with_colons(t, i, raced) or _with_letters(t, i)
        if draft is not None:
            drafts.append(draft)
            end = draft.last
    return drafts


def _raced(t: TokenList, i: int) -> int:
    """Of how many parts the time is that the words before say was needed: 3 of "won in 2:04:18", 0 where none do."""
    before = t.word(i - 1)
    if before != "in" and not (before == "of" and t.word(i - 2) in ("time", "times")):
        return 0
    parts = [t.word(at) for at in (i, i + 2, i + 4) if at == i or (t.word(at - 1) == ":" and t.touches(at - 1))]
    if any(len(part) != 2 or not part.isdecimal() or int(part) >= _SIXTY for part in parts[1:]):
        return 0
    return len(parts) if len(parts) == _PARTS or (len(parts) == 2 and int(parts[0]) > _LAST_HOUR) else 0


def _with_colons(t: TokenList, i: int, raced: int) -> Draft | None:
    """3:02.1: the decimals tell it from a time of day, or another of so many parts that stands before it."""
    parts, at = [t.lower[i]], i
    while len(parts) < _PARTS and t.word(at + 1) == ":" and t.touches(at + 1) and t.touches(at + 2):
        at += 2
        parts.append(t.lower[at])
    whole, point, decimals = parts[-1].partition(".")
    if len(parts) == 1 or not (decimals.isdecimal() and len(decimals) <= _PARTS if point else len(parts) == raced):
        return None
    if (t.touches(i) and t.words[i - 1] not in "([\"'“") or any(len(part) > 2 for part in (*parts[:-1], whole)):
        return None
    if not all(part.isdecimal() for part in (*parts[:-1], whole)):
        return None
    seconds = Fraction(parts[-1])
    for power, part in enumerate(reversed(parts[:-1]), start=1):
        seconds += int(part) * 60**power
    return _draft(i, at + 1, seconds, Fraction(1, 10 ** len(decimals)))


def _with_letters(t: TokenList, i: int) -> Draft | None:
    """2h 14m: two units or three, each touching its number, each smaller than the one before."""
    seconds, last, at, parts = Fraction(0), 10_000, i, 0
    while parts < _PARTS and _is_number(t, at) and t.touches(at + 1):
        unit = _SECONDS.get(t.word(at + 1), 0)
        if not 0 < unit < last:
            break
        seconds, last, at, parts = seconds + unit * Fraction(t.lower[at]), unit, at + 2, parts + 1
    if parts < 2 or (t.touches(at) and t.word(at)[:1].isalnum()):
        return None
    return _draft(i, at, seconds, Fraction(last))


def _is_number(t: TokenList, i: int) -> bool:
    whole, _, decimals = t.word(i).partition(".")
    return whole.isdecimal() and len(whole) <= _PARTS and (not decimals or (decimals.isdecimal() and len(decimals) < 4))


def _draft(first: int, last: int, seconds: Fraction, place: Fraction) -> Draft:
    return Draft(first, last, first, last, "duration", value=seconds, place=place, unit="second")
