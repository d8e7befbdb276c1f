"""Ages of several people, and ages told by their decade: "two sisters, 9 and 12," and "in her 40s"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.age_numerals import AgeNumerals
from checker.extraction.drafts import Draft
from checker.extraction.scope.nouns import singular
from checker.extraction.scope.words import is_person
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["decade", "listed", "of_several", "spoken_decades"]

_POSSESSIVES = frozenset("his her their my your our its".split())
_DECADE_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_DECADES = dict(
    zip(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), range(20, 100, 10), strict=True
    )
)
_BEFORE_LISTED = frozenset(["aged", "age", "ages", "of", ",", "and"])
_AFTER_AGE = frozenset(", . ; who ? !".split())
_FEW_TOGETHER = frozenset(("pair", "couple", "duo", "trio", "quartet"))
_LIST_GAPS = ([","], ["and"], [",", "and"], ["&"])
_MOST_LISTED = 12


def listed(ages: AgeNumerals, at: int, drafts: list[Draft]) -> Draft | None:
    """The second of "aged 34 and 36"."""
    if not drafts or at == 0 or drafts[-1].number_last != ages.numerals[at - 1].last:
        return None
    gap = ages.t.lower[drafts[-1].last : ages.numerals[at].first]
    end = ages.numerals[at].last
    if gap not in (["and"], [","], [",", "and"], ["or"]) or ages.is_amount(end):
        return None
    if drafts[-1].first != drafts[-1].number_first or ages.t.word(drafts[-1].first - 1) not in _BEFORE_LISTED:
        return None
    follows = ages.t.word(end)
    return ages.draft(at, end, "year") if not follows.isalpha() or follows in ("and", "were", "was", "to") else None


def of_several(ages: AgeNumerals, at: int) -> Draft | None:
    """The first of "two sisters, 9 and 12, ..."; "the twins, both 7, ..."."""
    t, n = ages.t, ages.numerals[at]
    both = t.word(n.first - 1) == "both"
    comma = n.first - 2 if both else n.first - 1
    if t.word(comma) != "," or n.form != "digits" or not _is_people(t, comma - 1):
        return None
    end = at
    while end + 1 < len(ages.numerals) and end - at < _MOST_LISTED and ages.is_age(end + 1):
        following = ages.numerals[end + 1]
        if t.lower[ages.numerals[end].last : following.first] not in _LIST_GAPS or following.form != "digits":
            break
        end += 1
    closed = t.word(ages.numerals[end].last) in _AFTER_AGE
    return ages.draft(at, n.last, "year") if closed and (end > at or both) else None


def _is_people(t: TokenList, i: int) -> bool:
    """Whether the token ends a plural noun for people: "the two brothers"."""
    word = t.word(i)
    return (
        word in _FEW_TOGETHER
        or word in word_list("persons-plural")
        or (word != singular(word) and is_person(singular(word)))
    )


def spoken_decades(t: TokenList) -> list[Draft]:
    """In his fifties, in her late twenties."""
    found: list[Draft] = []
    if _DECADES.keys().isdisjoint(t.lower):
        return found
    for i, word in enumerate(t.lower):
        tens = _DECADES.get(word)
        if tens is None:
            continue
        first = i - 1 if t.word(i - 1) == "-" else i
        part = _DECADE_PARTS.get(t.word(first - 1))
        first = i if part is None else first - 1
        if t.word(first - 1) in _POSSESSIVES - {"its"}:
            low, high = part or (0, 9)
            draft = Draft(first, i + 1, i, i + 1, "age", unit="year", place=Fraction(1))
            draft.low, draft.high = Fraction(tens + low), Fraction(tens + high)
            found.append(draft)
    return found


def decade(ages: AgeNumerals, at: int) -> Draft | None:
    """In his 40s, in their late 20s, in her 30s or 40s."""
    t, n = ages.t, ages.numerals[at]
    if n.value is None or n.value % 10 or not t.touches(n.last) or t.word(n.last) not in ("s", "'s"):
        return None
    i = n.first - 1
    if t.word(i) == "-":
        i -= 1
    part = _DECADE_PARTS.get(t.word(i))
    if part is not None:
        i -= 1
    if t.word(i) not in _POSSESSIVES and not _goes_on_decades(ages, at):
        return None
    low, high = part or (0, 9)
    draft = Draft(
        i + 1 if t.word(i) in _POSSESSIVES else n.first,
        n.last + 1,
        n.first,
        n.last + 1,
        "age",
        unit="year",
        place=Fraction(1),
    )
    draft.low, draft.high = n.value + low, n.value + high
    return draft


def _goes_on_decades(ages: AgeNumerals, at: int) -> bool:
    """Whether it is the second of "her 30s and 40s"."""
    t, first = ages.t, ages.numerals[at].first
    if at == 0 or t.word(first - 1) not in ("and", "or", "to") or not t.word(first - 2).endswith("s"):
        return False
    before = ages.numerals[at - 1]
    return before.last <= first - 2 and decade(ages, at - 1) is not None
