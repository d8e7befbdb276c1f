"""Ages: "a 34-year-old", "aged 34", "ages 12 to 15", "Ann Lee, 34,", "in her forties", "18 and older", "under-5s"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.age_lists import decade, listed, of_several, spoken_decades
from checker.extraction.age_numerals import AgeNumerals
from checker.extraction.age_predicates import (
    AT_A_TIME,
    BEHIND_AGE,
    OF_AN_AGE,
    died,
    is_closed,
    is_said_of_people,
    is_year,
    now,
    of_pair,
    older_than,
    person_of,
    turned,
    was,
)
from checker.extraction.drafts import Draft, Numeral
from checker.extraction.hedge_phrases import hedge_before
from checker.extraction.scope.words import is_person
from checker.extraction.tokens import TokenList
from checker.model.figure import Hedge
from checker.words import word_list

__all__ = ["find_ages", "join_ages"]

_TO = (["to"], ["-"], ["–"], ["‑"])
_LIST_GAPS = ([","], [",", "and"], ["and"], ["or"])
_OLD = frozenset(["old", "olds"])
_SHORT_OLD = frozenset(["yo", "y.o."])
_AGE_WORDS = frozenset(["aged", "age", "ages"])
_OF_SEVERAL = frozenset(["average", "mean", "median", "combined", "total"])
_BEFORE_AGE = frozenset(
    """of from between over under below above about around approximately just only at least most up to more less than
    nearly almost roughly group groups range ranged ranging bracket is was the""".split()
)
_AGE_BOUNDS: dict[str, Hedge] = {
    "under": "less-than",
    "below": "less-than",
    "before": "less-than",
    "over": "more-than",
    "above": "more-than",
}
"""Words before "the age of"."""
_LOOK_BACK = 4
_GROUPS = frozenset(("bracket", "cohort", "demographic", "age"))
_OLDER = frozenset(["older", "over", "up"])
_YOUNGER = frozenset(["younger", "under"])
_AFTER_AGE = frozenset(", . ; who ? !".split())
_BEHIND_FULL_NAME = 2
_NO_AGE = 200
_SAID_OF_A_PERSON = frozenset("was is has had who died said says told a an of from".split())
_PLACING = frozenset("in at near from to around outside inside".split())


def find_ages(tokens: TokenList, numerals: Sequence[Numeral], claimed: list[bool]) -> list[Draft]:
    """The ages of a sentence, from left to right."""
    ages = AgeNumerals(tokens, [n for n in numerals if not n.ordinal and not any(claimed[n.first : n.last])])
    drafts: list[Draft] = []
    for at, numeral in enumerate(ages.numerals):
        if drafts and numeral.first < drafts[-1].last:
            continue
        found = _read(ages, at, drafts)
        if found is not None:
            drafts.append(found)
    return drafts + spoken_decades(tokens)


def join_ages(t: TokenList, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each age that runs on to a length of time made one: "aged 23-67 years" tells ages alone."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if last is not None and _runs_on(t, last, draft):
            low, high = last.value, draft.value
            places = (last.first, draft.last, last.number_first, draft.number_last)
            joined[-1] = Draft(*places, "age", None, draft.place, low=low, high=high, unit=draft.unit)
        else:
            joined.append(draft)
    return joined


def _runs_on(t: TokenList, age: Draft, time: Draft) -> bool:
    if age.kind != "age" or time.kind != "duration" or time.hedge or age.value is None or time.value is None:
        return False
    bare = age.last == age.number_last and age.unit == "year" == time.unit
    return bare and age.value < time.value and t.lower[age.last : time.first] in _TO


def _read(ages: AgeNumerals, at: int, drafts: list[Draft]) -> Draft | None:
    old = _old(ages, at)
    if old is not None:
        return old
    if not ages.is_age(at):
        return _after_name(ages, at) if _is_beyond_any(ages, at) else None
    return (
        _aged(ages, at)
        or listed(ages, at, drafts)
        or of_several(ages, at)
        or _of_bracket(ages, at)
        or _after_name(ages, at)
        or decade(ages, at)
        or _and_older(ages, at)
        or _under(ages, at)
        or of_pair(ages, at)
        or older_than(ages, at)
        or person_of(ages, at)
        or turned(ages, at)
        or died(ages, at)
        or was(ages, at)
        or now(ages, at)
    )


def _old(ages: AgeNumerals, at: int) -> Draft | None:
    """34-year-old, 34 years of age, 12- to 15-year-olds, 16- and 17-year-olds, six months old."""
    alone = _behind_unit(ages, at)
    if alone is not None:
        return ages.draft(at, alone[1], alone[0])
    listed_unit = _unit_of_list(ages, at)
    if listed_unit is not None:
        return ages.draft(at, ages.numerals[at].last, listed_unit)
    until = ages.joined(at, whatever=True)
    together = None if until is None else _behind_unit(ages, until)
    if until is None or together is None:
        return None
    unit, end = together
    first, second = ages.numerals[at], ages.numerals[until]
    if ages.t.lower[second.first - 1] in ("and", "or") and ages.t.word(first.first - 1) != "between":
        return ages.draft(at, first.last, unit)  # two ages, not a range; the second is read by itself
    return ages.draft(at, end, unit, until=until)


def _unit_of_list(ages: AgeNumerals, at: int) -> str | None:
    """The unit that the last of a list has: "8, 11 and 13 years old"."""
    t, numerals, end = ages.t, ages.numerals, at
    while end + 1 < len(numerals) and t.lower[numerals[end].last : numerals[end + 1].first] in _LIST_GAPS:
        end += 1
    if end == at or t.word(numerals[at].last) != ",":
        return None
    behind = _behind_unit(ages, end)
    return None if behind is None else behind[0]


def _behind_unit(ages: AgeNumerals, at: int) -> tuple[str, int] | None:
    """The unit of the numeral number ``at`` and the end of "old" or "of age" behind it."""
    last = ages.numerals[at].last
    if ages.t.word(last) in _SHORT_OLD:
        return "year", last + 1
    unit, end = ages.unit(last)
    if end == last:
        return None
    if ages.t.word(end) == "of" and ages.t.word(end + 1) == "age":
        return unit, end + 2
    old = end + 1 if ages.t.word(end) == "-" else end
    return (unit, old + 1) if ages.t.word(old) in _OLD else None


def _aged(ages: AgeNumerals, at: int) -> Draft | None:
    """Aged 34, ages 12 to 15, aged between 20 and 30, the age of 21, aged 6 months."""
    t, i = ages.t, ages.numerals[at].first - 1
    hedged = hedge_before(t, i + 1)
    i = i if hedged is None else hedged[1] - 1
    stop = i - _LOOK_BACK
    while i > stop and t.word(i) in _BEFORE_AGE:
        i -= 1
    if t.word(i) == ":" and i == 1 and t.word(0) == "age":
        i = 0
    if t.word(i) not in _AGE_WORDS:
        return None
    until = ages.joined(at)
    if (
        until is not None
        and t.lower[ages.numerals[until].first - 1] in ("and", "or")
        and "between" not in t.lower[max(0, i - 2) :]
    ):
        until = None
    last = ages.numerals[at if until is None else until].last
    unit, end = ages.unit(last)
    if end == last and (ages.is_amount(end) or (t.word(i - 1) in _OF_SEVERAL and _is_plural(t.word(end)))):
        return None
    hedge, end = _bound(t, end)
    draft = ages.draft(at, end, unit, until=until, hedge=hedge)
    first = i - 1 - (t.word(i - 1) == "the")
    if draft.hedge is None and until is None and t.word(first) in _AGE_BOUNDS and t.word(i) == "age":
        draft.hedge, draft.first = _AGE_BOUNDS[t.lower[first]], first
    return draft


def _is_plural(word: str) -> bool:
    return word.isalpha() and len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _of_bracket(ages: AgeNumerals, at: int) -> Draft | None:
    """The 18-to-24 bracket; the 65-74 cohort."""
    until = ages.joined(at)
    if until is None or not ages.is_age(until):
        return None
    t, a, b = ages.t, ages.numerals[at], ages.numerals[until]
    tied = "-" in t.lower[a.last : b.first] or "–" in t.lower[a.last : b.first]
    if not tied or t.word(b.last) not in _GROUPS or a.value is None or b.value is None or not a.value < b.value:
        return None
    return ages.draft(at, b.last, "year", until=until)


def _after_name(ages: AgeNumerals, at: int) -> Draft | None:
    """Ann Lee, 34, of York; the driver, 34, was hurt."""
    t, n = ages.t, ages.numerals[at]
    timed = t.word(n.first - 1) in AT_A_TIME and n.first > 1
    comma = n.first - 1 - timed
    closed = t.word(n.last) in _AFTER_AGE or (timed and t.lower[n.last : n.last + 3] == ["at", "the", "time"])
    dated = t.lower[n.last : n.last + 2] == ["at", "the"] and is_year(t.word(n.last + 2))  # 44 at the 1972 Games
    closed = closed or dated
    if t.word(comma) != "," or not closed or comma < 1 or not (n.form == "digits" or _is_set_off(t, n)):
        return None
    if n.value is None or n.value.denominator != 1 or n.value < 1:
        return None
    name = comma - 1
    if t.words[name] == "." and name > 0:
        name -= 1
    word = t.words[name]
    if not word.isalpha():
        return None
    if t.lower[name] in ("he", "she"):
        return ages.draft(at, n.last, "year") if t.word(n.last) == "," else None
    if word[0].isupper():
        is_named = word.lower() not in word_list("months") and word.lower() not in word_list("weekdays")
        is_named = (
            is_named and t.word(name - 1) not in _PLACING and (name > 0 or timed or dated or t.word(n.last) == ",")
        )
        return ages.draft(at, n.last, "year") if is_named else None
    return ages.draft(at, n.last, "year") if is_person(word) and t.word(n.last) == "," else None


def _is_set_off(t: TokenList, n: Numeral) -> bool:
    """Whether a number in words stands between commas behind a full name: "Ann Lee, fifty-two, of York"."""
    named = all(word.isalpha() and word[0].isupper() for word in t.words[max(0, n.first - 3) : n.first - 1])
    return named and n.first > _BEHIND_FULL_NAME and n.form == "words" and t.word(n.last) == ","


def _is_beyond_any(ages: AgeNumerals, at: int) -> bool:
    """Whether a number can only be meant for an age, though nobody gets so old: "Ann Lee, 164, was"."""
    t, n = ages.t, ages.numerals[at]
    written = n.form == "digits" and n.last == n.first + 1 and t.lower[n.first].isdecimal()
    if not written or n.value is None or n.value >= _NO_AGE or t.word(n.first - 1) != "," or t.word(n.last) != ",":
        return False
    name = t.words[max(0, n.first - 3) : n.first - 1]
    full = len(name) == _BEHIND_FULL_NAME and all(word.istitle() and len(word) > 1 for word in name)
    return full and t.word(n.last + 1) in _SAID_OF_A_PERSON


def _and_older(ages: AgeNumerals, at: int) -> Draft | None:
    """18 and older; adults 65 and over; 12 years or younger."""
    t, n = ages.t, ages.numerals[at]
    unit, end = ages.unit(n.last)
    hedge, end = _bound(t, end)
    if hedge is None:
        return None
    says_age = t.lower[end - 1] in ("older", "younger") or not OF_AN_AGE.isdisjoint(
        t.lower[max(0, n.first - 3) : n.first]
    )
    return ages.draft(at, end, unit, hedge=hedge) if says_age else None


def _bound(t: TokenList, end: int) -> tuple[Hedge | None, int]:
    """What "and older", "or under" at token ``end`` make of an age, and where it ends."""
    if t.word(end) in ("and", "or") and t.word(end + 2) not in ("the", "a", "his", "her"):
        if t.word(end + 1) in _OLDER:
            return "at-least", end + 2
        if t.word(end + 1) in _YOUNGER:
            return "at-most", end + 2
    return None, end


def _under(ages: AgeNumerals, at: int) -> Draft | None:
    """Under-18s, over-65s, under 5s, the under-21 side, people over 65."""
    t, n = ages.t, ages.numerals[at]
    i = n.first - 1
    is_hyphened = t.word(i) == "-"
    i -= is_hyphened
    hedges: dict[str, Hedge] = {"under": "less-than", "over": "more-than"}
    hedge = hedges.get(t.word(i))
    has_s = t.word(n.last) == "s" and t.touches(n.last)
    told = t.word(i - 1) in OF_AN_AGE or t.lower[max(0, i - 2) : i] == ["of", "them"] or is_said_of_people(t, i)
    is_of_people = told and (is_closed(t, n.last) or t.word(n.last) in BEHIND_AGE)
    if hedge is None or not (has_s or is_hyphened or is_of_people) or (not has_s and ages.is_amount(n.last)):
        return None
    draft = ages.draft(at, n.last + has_s, "year", hedge=hedge)
    draft.first = i
    return draft
