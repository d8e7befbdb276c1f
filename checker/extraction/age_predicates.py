"""Ages told by a verb or a comparison: "turned 40", "died at 87", "she was 9 when", "people older than 65"."""

from __future__ import annotations

from checker.extraction.age_numerals import AgeNumerals
from checker.extraction.drafts import Draft
from checker.extraction.scope.words import is_person, singular
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = [
    "AT_A_TIME",
    "BEHIND_AGE",
    "OF_AN_AGE",
    "died",
    "is_closed",
    "is_said_of_people",
    "is_year",
    "now",
    "of_pair",
    "older_than",
    "person_of",
    "turned",
    "was",
]

BEHIND_AGE = frozenset(
    "travel go get pay enter receive need must drink attend ride eat qualify die dies live lives".split()
)
"""Verbs behind "children under 5", which look like nouns."""
OF_AN_AGE = frozenset(
    """aged age ages those people adults adult women men children anyone everyone child persons residents citizens
    patients americans population all youths voters workers pupils students drivers girls boys""".split()
)
AT_A_TIME = frozenset("now then just only still barely".split())
_BEING = frozenset("is was 's 'm am".split())
_PERSONAL = frozenset("he she i who".split())
_AFTER_BEING = frozenset(", . ; when and but — at by this next".split())
_ONE_OF_TWO = frozenset(("he", "she"))
_TURNS = frozenset("turn turns turned turning".split())
_DIES = frozenset("died dies die dying dead retired retires retire retiring married widowed orphaned".split())
_FIRST_STEPS = frozenset("debut bow career".split())
_HIS = frozenset(("his", "her", "their", "my"))
_LEAVES = frozenset(("left", "leave", "leaves", "leaving"))
_LEFT = frozenset(("school", "home"))
_AFTER_TURNING = frozenset("last next this yesterday today tomorrow earlier later".split())
_YEAR = 4
_SUBJECT_REACH = 8
_BEING_OF_MANY = frozenset(("were", "are", "is", "was", "be"))
_SOMEBODY = frozenset("man woman boy girl child person lad toddler widow widower pensioner youth teenager".split())
_ONE_PERSON = frozenset("a an the one another every this that any".split())


def older_than(ages: AgeNumerals, at: int) -> Draft | None:
    """People older than 65; those younger than 18."""
    t, n = ages.t, ages.numerals[at]
    compared = t.word(n.first - 1) == "than" and t.word(n.first - 2) in ("older", "younger")
    somebody = t.word(n.first - 3) in OF_AN_AGE or t.word(n.first - 3) in _BEING_OF_MANY
    if not compared or not somebody or ages.is_amount(n.last):
        return None
    return ages.draft(at, n.last, "year") if is_closed(t, n.last) or t.word(n.last) in BEHIND_AGE else None


def person_of(ages: AgeNumerals, at: int) -> Draft | None:
    """A woman of 34; a boy of two and a half."""
    t, n = ages.t, ages.numerals[at]
    if t.word(n.first - 1) != "of" or t.word(n.first - 2) not in _SOMEBODY or ages.is_amount(n.last):
        return None
    before = t.word(n.first - 3)
    alone = before in _ONE_PERSON or t.word(n.first - 4) in _ONE_PERSON
    return ages.draft(at, n.last, "year") if alone and (is_closed(t, n.last) or n.form == "digits") else None


def turned(ages: AgeNumerals, at: int) -> Draft | None:
    """She turned 40 in May."""
    t, n = ages.t, ages.numerals[at]
    if t.word(n.first - 1) not in _TURNS or ages.is_amount(n.last):
        return None
    closed = is_closed(t, n.last) or t.word(n.last) in _AFTER_TURNING
    return ages.draft(at, n.last, "year") if closed else None


def died(ages: AgeNumerals, at: int) -> Draft | None:
    """He died at 87; dead at 30; she married at 20; likely to die before 65."""
    t, n = ages.t, ages.numerals[at]
    if t.word(n.first - 1) not in ("at", "before") or n.value is None or n.value < 1 or n.value.denominator != 1:
        return None
    verb = t.word(n.first - 2)
    if verb == "dead" and t.word(n.first - 3) == "the":
        return None  # "put the dead at 22" counts them
    if verb not in _DIES and not _first_done(t, n.first - 2):
        return None
    if not (is_closed(t, n.last) or t.word(n.last) in ("as", "than")):
        return None
    return ages.draft(at, n.last, "year") if t.word(n.last) not in (":", "-", "/") else None


def of_pair(ages: AgeNumerals, at: int) -> Draft | None:
    """A couple, he 81 and she 79: the one alone may be a score."""
    both = [k for k, n in enumerate(ages.numerals) if ages.t.word(n.first - 1) in _ONE_OF_TWO and ages.is_age(k)]
    if at not in both or len(both) != len(_ONE_OF_TWO):
        return None
    t, (first, second) = ages.t, (ages.numerals[k] for k in both)
    gap = t.lower[first.last : second.first - 1]
    opens = t.word(first.first - 2) in (",", "(", "–", "—") and t.lower[first.first - 1] != t.lower[second.first - 1]
    told = opens and gap in (["and"], [","], [",", "and"]) and not t.word(second.last).isalpha()
    return ages.draft(at, ages.numerals[at].last, "year") if told else None


def _first_done(t: TokenList, at: int) -> bool:
    """Whether the words that end at a token tell a first step in life: "made her debut at 22"."""
    left = t.word(at) in _LEFT and t.word(at - 1) in _LEAVES
    return left or (t.word(at) in _FIRST_STEPS and t.word(at - 1) in _HIS)


def was(ages: AgeNumerals, at: int) -> Draft | None:
    """She was 9 when; he's 46, an age; "At 83, Lee"."""
    t, n = ages.t, ages.numerals[at]
    i, after = n.first - 1, t.word(n.last)
    if i == 0 and t.lower[0] == "at" and after == "," and n.value is not None and n.value > 10:
        return ages.draft(at, n.last, "year")
    if t.word(i) == "be" and t.word(i - 1) in ("will", "would", "'ll"):
        i -= 1  # he will be 35 by then
    will_be = t.word(i + 1) == "be"
    i -= t.word(i) in AT_A_TIME
    if not (t.word(i) in _BEING or will_be):
        return None
    if t.word(i - 1) in _PERSONAL and (after in _AFTER_BEING or (will_be and after in ("in", "on"))):
        return ages.draft(at, n.last, "year")
    named = t.words[i - 1 : i] != [] and t.words[i - 1][0].isupper() and t.words[i - 1].isalpha()
    then = after == "when" and t.word(n.last + 1) in _PERSONAL
    return ages.draft(at, n.last, "year") if (named or t.word(i - 1) in _SOMEBODY) and then else None


def now(ages: AgeNumerals, at: int) -> Draft | None:
    """Now 39 and a father of two, he; and 26 when it ended, behind another age told so."""
    t, n = ages.t, ages.numerals[at]
    before, after = t.word(n.first - 1), t.word(n.last)
    opens = n.first == 1 and before in ("now", "still") and after in (",", "and")
    somebody = t.word(n.last + 1) in _PERSONAL or t.word(n.last + 1) in _ONE_PERSON
    goes_on = after == "when" and before == "and" and any(was(ages, k) is not None for k in range(at))
    return ages.draft(at, n.last, "year") if (opens and somebody) or goes_on else None


def is_said_of_people(t: TokenList, i: int) -> bool:
    """Whether the bound at token ``i`` is told of people: "most of the players are under 30"."""
    if t.word(i - 1) not in _BEING_OF_MANY:
        return False
    near = t.lower[max(0, i - 1 - _SUBJECT_REACH) : i - 1]
    return any(is_person(singular(word)) for word in near if word.isalpha())


def is_year(word: str) -> bool:
    return len(word) == _YEAR and word.isdecimal()


def is_closed(t: TokenList, i: int) -> bool:
    word = t.word(i)
    return not word.isalpha() or word in word_list("noun-phrase-ends")
