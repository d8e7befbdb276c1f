"""Ratios and multiples: "one in five", "9 out of 10", "3-to-1"; "doubled", "threefold", "four times as many", "half
as many".
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from checker.extraction.drafts import Draft, Numeral
from checker.extraction.scope.words import Role, is_adjective, role, singular
from checker.extraction.tokens import TokenList
from checker.words import word_forms, word_list

__all__ = ["LONGEST_NOUN", "find_multiples", "join_ratios", "multiple_starts"]

_AFTER_TIMES = frozenset(
    """as the more higher larger bigger greater faster lower fewer less longer likelier that those what its their his
    her smaller worse better stronger better-than this theirs ours yours hers mine oversubscribed covered annual
    normal""".split()
)
_NOT_OF_A_SAMPLE = frozenset(
    """games matches starts appearances innings attempts outings seasons years days weeks months minutes hours rounds
    sets tests races events plays overs""".split()
)
_OF_MATCHES = frozenset("goal win wicket try point game match set race defeat title medal save assist run".split())
"""What there is one of in five matches, though they are not named: "one goal in five"."""
_BEFORE_VERB = frozenset(
    "to would will could should may might can must also not nearly almost than roughly about approximately".split()
)
_VERBS = frozenset("is was are were has have had will would can could does did goes".split())
_DID = frozenset(
    """gave went said says thought thinks felt came comes got gets took made found left knew lost won ate fell told
    wants needs owns lives works believes""".split()
)
_AFTER_A_SHARE = _VERBS | _DID | frozenset(". , ; : ( ) [ – — - and or but who that which".split()) | {""}
"""What follows "one person in 25", and not "one person in 25 cars"."""
_RATIO_WORDS = frozenset(("ratio", "ratios", "odds", "outnumber", "outnumbered", "proportion", "scale", "split", "mix"))
_SHAPES = frozenset(("screen", "screens", "display", "aspect", "format", "ratio", "widescreen", "mixture", "dilution"))
_RATIO_REACH = 8
_LEAST_SPREAD = Fraction(8, 100)
_OUT_OF = (
    ("out", "of"),
    ("in",),
    ("in", "every"),
    ("of", "every"),
    ("out", "of", "every"),
    ("in", "each"),
    ("-", "in", "-"),
)
_TO_ONE = (("to",), ("-", "to", "-"), (":",))


_BY_LENGTH = sorted((tail for tail in _OUT_OF if tail[0] != "-"), key=len, reverse=True)
_LONGEST_TAIL = 3
LONGEST_NOUN = 3
"""Words of what is counted between the two numbers: "one nursing post in ten"."""
_LARGEST_SMALL_SAMPLE = 20
_ROUND_SAMPLES = frozenset((25, 30, 40, 50, 100, 200, 250, 500, *(k * 10**n for n in (3, 4, 5, 6) for k in (1, 2, 5))))


def join_ratios(t: TokenList, drafts: list[Draft]) -> list[Draft]:
    """The drafts with "one in five", "3-to-1" made one figure each."""
    joined: list[Draft] = []
    for draft in drafts:
        if joined and joined[-1].kind == draft.kind == "number":
            ratio = _ratio(t, joined[-1], draft)
            if ratio is not None:
                joined[-1] = ratio
                continue
        joined.append(draft)
    return joined


def _ratio(t: TokenList, a: Draft, b: Draft) -> Draft | None:
    gap, counted = _without_noun(t, a, b, tuple(t.lower[a.last : b.first]))
    if a.value is None or b.value is None or a.value <= 0 or b.value <= 0 or len(gap) > _LONGEST_TAIL:
        return None
    if gap in _OUT_OF:
        bare_in = gap == ("in",) and counted is None
        if a.value >= b.value or b.value.denominator != 1 or a.hedge or (bare_in and not _is_sample(t, a, b)):
            return None
        # "three in four" lies between "two in three" and "four in five", as "one in four" between its neighbours
        square = b.value * b.value
        spread = min(a.value / square, max((b.value - a.value) / square, _LEAST_SPREAD))
        return Draft(
            a.first,
            b.last,
            a.number_first,
            b.number_last,
            "ratio",
            value=a.value / b.value,
            place=spread,
            counted=counted,
        )
    if gap == ("/",) and b.value == 1 < a.value and t.touches(a.last) and t.touches(b.first):
        return Draft(
            a.first, b.last, a.number_first, b.number_last, "ratio", value=a.value, place=Fraction(1, 10) * a.value
        )
    if gap in _TO_ONE and (b.value == 1 or gap != ("to",)):
        if gap == ("-", "to", "-") and a.value < b.value and not (a.value == 1 or _speaks_of_ratio(t, a, b)):
            return None  # the 18-to-24 group
        if gap == (":",) and not (t.touches(a.last) and t.touches(b.first) and _speaks_of_ratio(t, a, b)):
            return None
        value = a.value / b.value
        return Draft(
            a.first, b.last, a.number_first, b.number_last, "ratio", value=value, place=Fraction(1, 10) * value
        )
    if gap in (("-",), ("–",)) and a.value + b.value == 100 and a.value >= b.value:
        share = a.value / 100
        return Draft(a.first, b.last, a.number_first, b.number_last, "ratio", value=share, place=Fraction(1, 20))
    return None


def _without_noun(t: TokenList, a: Draft, b: Draft, gap: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """The words between the numbers without what is counted: "one person in 25", "three new cars out of four"."""
    tail = next((tail for tail in _BY_LENGTH if gap[-len(tail) :] == tail), None)
    if tail is None or not 0 < len(gap) - len(tail) <= LONGEST_NOUN:
        return gap, None
    at = a.last + len(gap) - len(tail) - 1
    parts = [role(t, i) for i in range(a.last, at + 1)]
    last = Role.MODIFIER if a.value == 1 else Role.PLURAL
    noun = singular(t.words[at])
    closed = parts[-1] is last and all(part is Role.MODIFIER for part in parts[:-1])
    if not closed or is_adjective(noun) or (tail == ("in",) and noun in _OF_MATCHES):
        return gap, None
    somebody = noun in word_list("persons") or noun in word_list("households")
    return (tail, noun) if _is_share(t, a, b, tail, somebody=somebody) else (gap, None)


def _is_share(t: TokenList, a: Draft, b: Draft, tail: tuple[str, ...], *, somebody: bool) -> bool:
    """Whether so many things in or of so many are a share of them, not so many within others or a while."""
    after = t.word(b.last)
    if after in _VERBS or (tail == ("in",) and a.value != 1 and not somebody):
        return after in _VERBS
    every = tail[-1] in ("every", "each")
    usual = b.value is not None and (b.value <= _LARGEST_SMALL_SAMPLE or b.value in _ROUND_SAMPLES)
    if not (usual or somebody or every):
        return False
    done = after.endswith("ed") and after not in ("red", "bed", "shed")
    return after in _AFTER_A_SHARE or done or (every and a.value == 1)


def _speaks_of_ratio(t: TokenList, a: Draft, b: Draft) -> bool:
    """3:1 is a ratio where the words say so; otherwise it is a time or a score."""
    near = t.lower[max(0, a.first - _RATIO_REACH) : a.first] + t.lower[b.last : b.last + 2]
    return not _RATIO_WORDS.isdisjoint(near) or t.word(b.last) in _SHAPES


def _is_sample(t: TokenList, a: Draft, b: Draft) -> bool:
    """Whether "N in M" is a share: not "scored two in five games", "12 in 30 attempts", "won 3 in 1990"."""
    assert a.value is not None
    assert b.value is not None
    if t.word(b.last) in _NOT_OF_A_SAMPLE or t.word(b.last) in ("%", "per", "percent"):
        return False
    small = a.value <= 10 and b.value <= 20
    return a.value == 1 or small or b.value in (50, 100, 1_000, 10_000, 100_000, 1_000_000)


def multiple_starts() -> frozenset[str]:
    """Words that may be a multiple by themselves: doubled, tripled, halved, twice."""
    return frozenset(_factors()) | {"twice", "twofold"}


@cache
def _factors() -> dict[str, Fraction]:
    return {form: Fraction(key) for form, key in word_forms("multiples").items() if form != key}


def find_multiples(t: TokenList, numerals: Sequence[Numeral], claimed: list[bool]) -> list[Draft]:
    """Multiples of the sentence; marks the tokens that they take in ``claimed``."""
    found = [draft for draft in (_times(t, n, claimed) for n in numerals) if draft is not None]
    ends = {n.last: n for n in numerals}
    for draft in found:
        _take_lower_end(t, draft, ends, claimed)
    factors = _factors()
    for i in [i for i, word in enumerate(t.lower) if word in factors]:
        if not claimed[i] and _is_multiple(t, i) and not (t.lower[i] == "halves" and _is_of_number(i, numerals)):
            factor = factors[t.lower[i]]
            found.append(Draft(i, i + 1, i, i + 1, "multiple", value=factor, place=_place(factor)))
    for draft in found:
        for i in range(draft.first, draft.last):
            claimed[i] = True
    return found


def _take_lower_end(t: TokenList, draft: Draft, ends: dict[int, Numeral], claimed: list[bool]) -> None:
    """Make a range of "four to five times as much"."""
    lower = ends.get(draft.first - 1) if t.word(draft.first - 1) in ("to", "or", "-", "–") else None
    if lower is None or lower.value is None or draft.value is None or claimed[lower.first] or lower.ordinal:
        return
    if 1 <= lower.value < draft.value <= 3 * lower.value and lower.magnitude == 1:
        draft.low, draft.high, draft.value = lower.value, draft.value, None
        draft.first, draft.number_first = lower.first, lower.first


def _is_of_number(i: int, numerals: Sequence[Numeral]) -> bool:
    """Whether the "halves" at token ``i`` are things that a number counts: three halves, two halves."""
    return any(n.first < i <= n.last for n in numerals)


def _place(factor: Fraction) -> Fraction:
    return Fraction(1, 2) if factor >= 1 else factor / 4


_MUCH = frozenset(("many", "much", "large", "big", "likely", "high", "long", "fast", "often"))


def _times(t: TokenList, n: Numeral, claimed: list[bool]) -> Draft | None:
    """Three times as many, 3x, 3-fold; half as many."""
    if n.value is None or n.ordinal or claimed[n.first]:
        return None
    end = n.last
    word = t.word(end)
    if n.fraction:
        if word == "as" and t.word(end + 2) == "again":  # half as tall again
            return Draft(n.first, end + 3, n.first, end, "multiple", value=1 + n.value, place=n.place)
        if word == "as" and (t.word(end + 2) == "as" or t.word(end + 1) in _MUCH):
            return Draft(n.first, end, n.first, end, "multiple", value=n.value, place=n.place)
        return None
    if word == "times" and (_compares(t, end + 1) or n.value.denominator > 1):  # nothing is done half a time
        return Draft(n.first, end + 1, n.first, n.last, "multiple", value=n.value, place=n.place)
    if word in ("x", "×") and t.touches(end) and not t.word(end + 1).isdigit():
        return Draft(n.first, end + 1, n.first, n.last, "multiple", value=n.value, place=n.place)
    at = end + 1 if word == "-" else end
    if (t.word(at) in ("fold", "times") and at > end) or word == "fold":
        return Draft(n.first, at + 1, n.first, n.last, "multiple", value=n.value, place=n.place)
    return None


def _compares(t: TokenList, i: int) -> bool:
    word = t.word(i)
    if word == "over":
        return t.word(i + 1) == "the" and "limit" in (t.word(i + 2), t.word(i + 3), t.word(i + 4))
    if word in ("this", "that") and t.word(i + 1) in word_list("time-units"):
        return False  # rained three times this week
    if word == "last":  # twice last year's price, not "won four times last year"
        return t.word(i + 1).endswith(("'s", "’s")) or t.word(i + 2) in ("'s", "’s")
    return word in _AFTER_TIMES or (
        len(word) > 4 and word.endswith("er") and word not in ("under", "after", "over", "later")
    )


def _is_multiple(t: TokenList, i: int) -> bool:
    """Whether "double", "twice" and their like are a factor here, not a bed or two occasions."""
    word, following = t.lower[i], t.word(i + 1)
    if word == "twice":
        if following == "as":
            return t.words[i + 2 : i + 3] == t.lower[i + 2 : i + 3]  # not "scored twice as United ..."
        return _compares(t, i + 1)
    if word in ("double", "triple", "treble", "quadruple", "half"):
        if word != "half" and t.word(i - 1) in _BEFORE_VERB:
            return True
        return following in (
            "the",
            "that",
            "what",
            "its",
            "their",
            "his",
            "her",
            "those",
            "this",
            "to",
            "in",
            "by",
            "from",
        )
    if word in ("doubling", "doubles", "tripling", "triples", "halving") and following in ("as", "up"):
        return False
    return following not in ("down", "up") and not (following == "as" and t.word(i + 2) == "a")
