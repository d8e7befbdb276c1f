"""Results of games and votes: "won 3-2", "a 5-4 ruling", "voted 52 to 48". Elsewhere "3-5" is a range."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.extraction.drafts import Draft, Numeral
from checker.extraction.tokens import TokenList
from checker.extraction.units import match_unit
from checker.words import word_forms, word_list

__all__ = ["find_scores"]

_LARGEST = 500
_DASHES = frozenset(["-", "–"])
_VOTES = frozenset(
    ["vote", "ballot", "majority", "rule", "ruling", "decision", "margin", "pass", "approve", "reject", "confirm"]
)
_WHEN = frozenset("last late later early earlier yesterday today tonight this".split())
"""What may stand behind a vote and counts nothing: "34 to 21 last night"."""
_LONGEST_HEADLINE = 8
_MANY_GOALS = 20
_LOOK_BACK = 6
_LOOK_AHEAD = 2


def find_scores(tokens: TokenList, numerals: Sequence[Numeral], claimed: list[bool]) -> list[Draft]:
    """The scores of a sentence, from left to right: ``low`` and ``high`` are the two numbers in the order written."""
    if (result := _whole_headline(tokens, numerals)) is not None:
        return [result]
    drafts: list[Draft] = []
    for a, b in pairwise(numerals):
        if b.first != a.last + 1 or (drafts and a.first < drafts[-1].last) or any(claimed[a.first : b.last]):
            continue
        if _is_score(tokens, a, b, drafts):
            drafts.append(_draft(tokens, a, b))
    return drafts


def _whole_headline(t: TokenList, numerals: Sequence[Numeral]) -> Draft | None:
    """Rovers 3 United 1: two names with a number each, and nothing else."""
    if len(numerals) != 2 or len(t) > _LONGEST_HEADLINE or not all(_is_points(t, n) for n in numerals):
        return None
    a, b = numerals
    names = (t.words[: a.first], t.words[a.last : b.first])
    named = all(name and all(word.isalpha() and word[0].isupper() for word in name) for name in names)
    behind = t.words[b.last :] in ([], ["."])
    small = (a.value or 0) < _MANY_GOALS and (b.value or 0) < _MANY_GOALS
    return (
        Draft(a.first, b.last, a.first, b.last, "score", low=a.value, high=b.value)
        if named and behind and small
        else None
    )


def _draft(t: TokenList, a: Numeral, b: Numeral) -> Draft:
    end = b.last
    while t.word(end) == "-" and t.touches(end) and t.touches(end + 1) and t.word(end + 1).isdigit():
        end += 2  # a record of wins, draws and losses
    return Draft(a.first, end, a.first, end, "score", low=a.value, high=b.value)


def _is_score(t: TokenList, a: Numeral, b: Numeral, drafts: list[Draft]) -> bool:
    if not (_is_points(t, a) and _is_points(t, b)) or (a.value == b.value == 50):
        return False
    joint = t.lower[a.last]
    if joint not in _DASHES and joint != "to":
        return False
    if joint in _DASHES and not (t.touches(a.last) and t.touches(b.first)):
        return False
    if (
        match_unit(t, b.last) is not None
        or t.word(b.last) in ("%", "percent")
        or t.word(b.last) in word_list("time-units")
    ):
        return False
    if joint == "to":
        return _is_vote(t, a, b)
    if _falls(t, a, b) or _continues(t, a, drafts) or _continues_ahead(t, b):
        return True
    return _contest_after(t, b) or (_contest_before(t, a) and _counts_nothing(t, b)) or _teams(t, a, b)


def _is_points(t: TokenList, n: Numeral) -> bool:
    if n.form != "digits" or n.ordinal or n.magnitude != 1 or n.value is None or n.value.denominator != 1:
        return False
    return n.value <= _LARGEST and t.words[n.first].isdigit()


def _is_vote(t: TokenList, a: Numeral, b: Numeral) -> bool:
    """Whether "52 to 48" is a vote."""
    contest = word_forms("contest")
    near = t.lower[max(0, a.first - 3) : a.first] + t.lower[b.last : b.last + 1]
    return any(contest.get(word) in _VOTES for word in near) and _counts_nothing(t, b)


def _contest_after(t: TokenList, b: Numeral) -> bool:
    """A 3-2 win; a 5-4 court ruling."""
    contest = word_list("contest")
    for word in t.lower[b.last : b.last + _LOOK_AHEAD]:
        if word in contest:
            return word not in ("up", "down")
        if not word.isalpha() or word in word_list("noun-phrase-ends"):
            return False
    return False


def _contest_before(t: TokenList, a: Numeral) -> bool:
    """Won 3-2; beat the champions 2-1."""
    contest = word_list("contest")
    for word in reversed(t.lower[max(0, a.first - _LOOK_BACK) : a.first]):
        if word in contest:
            return True
        if word[0].isdigit() or word in (";", "."):
            return False
    return False


def _counts_nothing(t: TokenList, b: Numeral) -> bool:
    word = t.word(b.last)
    return not word.isalpha() or word in _WHEN or word in word_list("noun-phrase-ends") or word in word_list("contest")


def _continues(t: TokenList, a: Numeral, drafts: list[Draft]) -> bool:
    """The second set of "6-4, 7-6"."""
    if not drafts:
        return False
    gap = t.lower[drafts[-1].last : a.first]
    if gap == ["("] and t.word(a.last + 2) == ")":
        return True  # the tie-break of "7-6 (7-5)"
    return gap in ([","], ["and"], [",", "and"], []) or (len(gap) == 4 and gap[0] == "(" and gap[2] == ")")


def _falls(t: TokenList, a: Numeral, b: Numeral) -> bool:
    """Whether the second number is no greater than the first, as in no range, and nothing else touches them."""
    if a.value is None or b.value is None or a.value < b.value:
        return False
    return not t.touches(a.first) and not (t.touches(b.last) and t.word(b.last) in ("-", "/", ":", "–"))


def _continues_ahead(t: TokenList, b: Numeral) -> bool:
    """Whether a falling pair follows: the first set of "2-6, 6-3"."""
    at = b.last + 1 if t.word(b.last) == "," else b.last
    pair = t.lower[at : at + 3]
    if len(pair) < 3 or pair[1] not in _DASHES or not (t.touches(at + 1) and t.touches(at + 2)):
        return False
    first, second = pair[0], pair[2]
    return first.isdecimal() and second.isdecimal() and max(len(first), len(second)) <= 2 and int(first) >= int(second)


def _teams(t: TokenList, a: Numeral, b: Numeral) -> bool:
    """A result between two names: "Rovers 2-1 United"."""
    if a.first == 0 or b.last >= len(t):
        return False
    before, after = t.words[a.first - 1], t.words[b.last]
    return before[0].isupper() and after[0].isupper() and before.isalpha() and after.isalpha()
