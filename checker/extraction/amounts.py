"""One number with what makes it an amount: a sign, a currency, a percent sign, a unit."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.deep_time import deep_time
from checker.extraction.drafts import Draft, Numeral
from checker.extraction.money import currency_after, currency_before
from checker.extraction.number_tails import read_scales
from checker.extraction.redundant_names import behind_redundant_name
from checker.extraction.tokens import TokenList
from checker.extraction.unit_expressions import UnitExpression
from checker.extraction.units import is_temperature, match_unit
from checker.model.figure import Kind
from checker.words import word_list

__all__ = ["OF_LENGTH", "percent_at", "read_amount"]

_PERCENT = frozenset(("%", "percent", "pct", "percents", "pc"))
_OR_SO = frozenset(("so", "more", "fewer", "less"))
_POINTS = frozenset(("point", "points", "pt", "pts"))
_MINUTES = Fraction(1, 100)
"""The last place of a time that is written with a point: 9.30 pm."""
_MINUS = frozenset("-−")
_NEGATIVE = frozenset(("minus", "negative"))
_BEFORE_UPPER_END = frozenset(("%", "°", "c", "f", "percent", "cent"))
"""What ends the lower end of a range: 2% –5%."""
_BEFORE_MINUS = frozenset("([/±,~<>=≤≥")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_PRIMES = {"'": "'", "′": "'", '"': '"', "″": '"'}
OF_LENGTH = frozenset("tall long wide high deep thick x by screen tv television monitor display pipe".split())
_LENGTHS = frozenset("altitude height depth length width diameter measures measured measuring".split())
"""Words that make the marks behind a number feet or inches."""
_BASIS = frozenset(("bp", "bps"))


def read_amount(t: TokenList, numeral: Numeral) -> Draft:
    """The figure that one numeral makes with its signs and units; of kind ``number`` where it has none."""
    draft = Draft(
        numeral.first,
        numeral.last,
        numeral.first,
        numeral.last,
        "number",
        value=numeral.value,
        place=numeral.place,
        magnitude=numeral.magnitude,
        low=numeral.low,
        high=numeral.high,
        vague=numeral.form == "vague",
    )
    if numeral.fraction:
        draft.kind = "ratio"
    before = currency_before(t, numeral.first)
    if before is None and t.word(numeral.first - 1) in _MINUS and t.touches(numeral.first):
        before = currency_before(t, numeral.first - 1)  # $-50.8bn
        if before is not None and draft.value is not None:
            draft.value, draft.number_first = -draft.value, numeral.first - 1
    if before is not None:
        _make_money(t, draft, before)
    else:
        _read_after(t, draft, numeral)
    if numeral.unit is not None:
        _divide(draft, numeral.unit)
    _read_sign(t, draft)
    return draft


def _divide(draft: Draft, unit: UnitExpression) -> None:
    """Make "$350 t-1", "3% yr-1" and "5 mm yr-1" rates."""
    per = unit.per
    if draft.kind in ("money", "percent") and draft.last < unit.end:
        if unit.name is not None and not unit.name.startswith("per_"):
            return
        per = "_per_".join(filter(None, ((unit.name or "")[len("per_") :], per)))
    if per:
        draft.per, draft.last = per, max(draft.last, unit.end)


def _make_money(t: TokenList, draft: Draft, before: tuple[str, int]) -> None:
    draft.kind, draft.unit, draft.first = "money", before[0], before[1]
    draft.last = behind_redundant_name(t, draft.last)


def _read_after(t: TokenList, draft: Draft, numeral: Numeral) -> None:
    last = numeral.last
    if t.word(last) == "of" and (draft.vague or t.word(last - 1) == "couple"):
        last += 1
    last = _over_suffix(t, last)
    time = deep_time(t, last)
    if time is not None:
        draft.kind, draft.unit, draft.last = "duration", time[0], time[1]
        return
    percent = percent_at(t, last) or _part_of_one(t, last, numeral) or _part_of_hyphened_point(t, last, numeral)
    if percent is not None:
        draft.kind, draft.unit, draft.last = percent
        return
    money = currency_after(t, last, numeral)
    if money is not None:
        draft.kind, draft.unit, draft.last = "money", money[0], money[1]
        scale, end = read_scales(t, draft.last) if numeral.magnitude == 1 and money[2] == 1 else (1, 0)
        if scale > 1:  # 75 USD million
            draft.last = end
        _scale(draft, money[2] * scale)
        return
    unit = _read_primes(t, draft, last) if t.word(last) in _PRIMES else None
    unit = unit or _unit_behind(t, numeral, last) or _unit_in_brackets(t, last)
    if unit is None and t.word(last) in ("cup", "cups") and draft.value is not None and draft.value.denominator > 1:
        unit = "cup", last + 1  # three cups may have been won
    if unit is not None:
        draft.kind, draft.unit, draft.last = "quantity", unit[0], unit[1]


def _unit_behind(t: TokenList, numeral: Numeral, last: int) -> tuple[str, int] | None:
    if t.words[last : last + 1] in (["pm"], ["am"]) and numeral.place < 1 and numeral.place != _MINUTES:
        return ("picometer" if t.words[last] == "pm" else "attometer"), last + 1
    if numeral.unit is not None and last == numeral.last:
        return None if numeral.unit.name is None else (numeral.unit.name, numeral.unit.end)
    return match_unit(t, last if last > numeral.last else _unit_place(t, numeral))


def _part_of_one(t: TokenList, last: int, numeral: Numeral) -> tuple[Kind, str | None, int] | None:
    """Half a percentage point, a quarter of one percent, 0.2 of a percentage point."""
    at = last + 1 if t.word(last) == "of" else last
    small = numeral.fraction or (at > last and numeral.value is not None and numeral.value < 1)
    one = t.word(at) == "a" or (at > last and t.word(at) in ("one", "1"))
    return percent_at(t, at + 1) if small and one else None


def _part_of_hyphened_point(t: TokenList, last: int, numeral: Numeral) -> tuple[Kind, str | None, int] | None:
    """A half-point cut, the quarter-point rise: of a rate, not of a match."""
    if not numeral.fraction or t.word(last) != "-" or t.word(last + 1) not in _POINTS or not t.touches(last):
        return None
    following = t.word(last + 2)
    moved = following in word_list("a-fall") or following in word_list("a-rise") or t.word(numeral.first - 1) == "by"
    return ("percentage-points", None, last + 2) if moved else None


def _over_suffix(t: TokenList, last: int) -> int:
    """Where a unit may stand behind "40-odd", "40+", "40 or so": before it the number itself says no more."""
    if t.word(last) == "+" and t.touches(last):
        return last + 1
    if t.word(last) == "-" and t.touches(last) and t.word(last + 1) in ("odd", "plus", "some", "ish"):
        return last + 2
    if t.word(last) == "or" and t.word(last + 1) in _OR_SO:
        measured = percent_at(t, last + 2) or match_unit(t, last + 2) or t.word(last + 2) in word_list("currencies")
        return last + 2 if measured else last
    return last


def _read_primes(t: TokenList, draft: Draft, last: int) -> tuple[str, int] | None:
    """The unit of 6'2", which takes its inches into the draft, and of 27" and 30' where words say a length."""
    if draft.value is None or draft.value.denominator > 100:
        return None
    if not t.touches(last) and (t.lower[last] == "'" or t.word(last + 1) not in OF_LENGTH):
        return None  # 10 " long
    inches, mark = t.word(last + 1), _PRIMES[t.lower[last]]
    if mark == "'" and inches.isdecimal() and len(inches) < 3 and int(inches) < 12:
        closed = _PRIMES.get(t.word(last + 2)) == '"' and t.touches(last + 2)
        end = last + 2 + closed
        if not closed and not (t.touches(last + 1) and t.word(end) in OF_LENGTH):
            return None
        draft.value, draft.place, draft.number_last = draft.value + Fraction(int(inches), 12), Fraction(1, 12), end
        return "foot", end
    near = t.lower[max(0, draft.first - 3) : draft.first]
    if t.word(last + 1) not in OF_LENGTH and _LENGTHS.isdisjoint(near):
        return None
    return ("foot" if mark == "'" else "inch"), last + 1


def _unit_in_brackets(t: TokenList, i: int) -> tuple[str, int] | None:
    """The unit of "20 (kg)" or "20 [kg]", with its brackets."""
    closing = _BRACKETS.get(t.word(i))
    unit = match_unit(t, i + 1) if closing is not None else None
    return (unit[0], unit[1] + 1) if unit is not None and t.word(unit[1]) == closing else None


def percent_at(t: TokenList, i: int) -> tuple[Kind, str | None, int] | None:
    """Kind, unit and end of the percent sign or word at token ``i``; ``None`` where there is none."""
    at = i + 1 if t.word(i) == "-" and t.touches(i) and t.touches(i + 1) else i
    word = t.word(at)
    if word == "percentage":
        after = at + 2 if t.word(at + 1) == "-" else at + 1
        return ("percentage-points", None, after + 1) if t.word(after) in _POINTS else ("percent", "percent", at + 1)
    if word == "basis":
        after = at + 2 if t.word(at + 1) == "-" else at + 1
        return ("percentage-points", "basis_point", after + 1) if t.word(after) in _POINTS else None
    if word in _BASIS:
        return "percentage-points", "basis_point", at + 1
    if word in ("pp", "ppt", "ppts") and t.touches(at):
        return "percentage-points", None, at + 1
    if word == "per" and "cent" in (t.word(at + 1), t.word(at + 2) if t.word(at + 1) == "-" else ""):
        end = at + 2 + (t.word(at + 1) == "-")
    elif word in _PERCENT and (word != "pc" or t.touches(at)):
        end = at + 1
    else:
        return None
    after = end + 1 if t.word(end) == "-" and t.touches(end) else end
    if t.word(after) in _POINTS and (after > end or word in ("%", "percent", "pct")):
        return "percentage-points", None, after + 1
    return "percent", "percent", end


def _scale(draft: Draft, factor: Fraction) -> None:
    """Cents are stated in dollars."""
    if factor == 1:
        return
    draft.value = None if draft.value is None else draft.value * factor
    draft.place = None if draft.place is None else draft.place * factor
    draft.low = None if draft.low is None else draft.low * factor
    draft.high = None if draft.high is None else draft.high * factor
    draft.magnitude *= factor


def _unit_place(t: TokenList, numeral: Numeral) -> int:
    """Where a unit would stand: right after, after a hyphen, after the "a" of "half a mile"."""
    at = numeral.last
    if t.word(at) in ("-", "‑") and t.touches(at) and t.touches(at + 1):
        return at + 1
    if numeral.fraction:
        if t.word(at) == "of" and t.word(at + 1) in ("a", "an"):
            return at + 2
        if t.word(at) in ("a", "an"):
            return at + 1
    return at


def _is_dash_for_minus(t: TokenList, draft: Draft) -> bool:
    """Whether the dash right before a temperature or a percentage is its minus: "fell to –5°C", not "10 –5%"."""
    if draft.kind != "percent" and not is_temperature(draft.unit):
        return False
    before = t.word(draft.first - 2)
    return t.touches(draft.first) and not (before[-1:].isdigit() or before in _BEFORE_UPPER_END)


def _read_sign(t: TokenList, draft: Draft) -> None:
    """Make a number with a minus, "minus" or "negative" before it, or between it and its currency's sign, negative."""
    at = draft.first - 1
    word = t.word(at)
    if draft.value is None:
        return
    if t.lower[draft.last : draft.last + 2] == ["below", "zero"] and draft.kind in ("number", "quantity"):
        draft.value, draft.last = -draft.value, draft.last + 2
        return
    if word == "–" and not _is_dash_for_minus(t, draft):
        return
    if (
        word in _MINUS | {"–"}
        and draft.kind == "quantity"
        and t.word(at - 1)[-1:].isdigit()
        and not is_temperature(draft.unit)
    ):
        return  # a lens of 75 -300mm
    if word in _MINUS | {"–"}:
        if t.word(at - 1) in _NEGATIVE:
            at -= 1  # minus-5
        elif not t.touches(draft.first) or (t.touches(at) and t.words[at - 1] not in _BEFORE_MINUS):
            return
    elif word not in _NEGATIVE:
        return
    if t.lower[max(0, at - 2) : at] in (["plus", "or"], ["+", "/"]):
        return  # plus or minus three points
    if draft.number_first == draft.first:
        draft.number_first = at
    draft.first, draft.value = at, -draft.value
