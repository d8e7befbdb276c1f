"""Numbers that leave their unit or noun to the clause before: "3 km on Monday and 5 on Friday", "Ann 12 and Bo 9".

Only clauses built alike are believed: the same preposition behind both numbers, or before both of them; a name right
before the later number; or words that set the one against the other.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from checker.extraction.drafts import Draft
from checker.extraction.scope.edges import left_edge
from checker.extraction.scope.words import Role, role
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["goes_on_alike", "share_along_clauses", "share_small_change", "share_translations", "share_with_whole"]

_MEASURED = frozenset(("percent", "percentage-points", "quantity", "duration", "money"))
_BESIDE = frozenset(("date", "period", "time", "ordinal", "identifier", "multiple"))
"""What may stand between the two numbers: it tells when, names something, or says how the one came from the other."""
_JOINTS = frozenset((",", ";", "and", "but", "while", "or"))
_PREPOSITIONS = frozenset("in on at by for from to with of before after against among during across throughout".split())
_WHERE = frozenset(("in", "across", "throughout"))
_DETERMINERS = frozenset("the her his its their".split())
_WITH_NAMES = frozenset("in on at for from by with".split())
"""Prepositions that lead to a name before the later number: "and in Lyon 7"."""
_ANOTHER = frozenset(("another", "other"))
_CLOSES = frozenset(("", ".", ",", ";", ")", "and", "but", "while", "!", "?", "–", "—"))
_AGAINST = frozenset(("against", "versus", "vs"))
_COMPARED = frozenset(("compared", "compares", "comparing"))
_WENT = frozenset("had got took has takes managed scored won saw at with to getting having took only just".split())
"""What may stand between the name and its number."""
_BEHIND_A_LEVEL = _CLOSES | frozenset(
    "in on at by a the last this next for from when after before during ( since".split()
)
_MOST = frozenset(("most", "many", "some", "wall"))
_FORESEERS = frozenset("analysts economists forecasters experts investors traders markets brokers".split())
_HAS_LEVEL = frozenset("was is been stood stands reached hit rose fell climbed dropped".split())
_IN_NAMES = frozenset(("the", "of", "-", "'s", "&", "de", "la", "el"))
_OWNERS = frozenset("the its his her their those these every all 's".split())
_LONGEST_OWNER = 5
_LONGEST_NAME = 5
_LONGEST_CLAUSE = 8
_LONGEST_GAP = 18
_LARGEST_RATIO = 100
_MILLION = 10**6
_CENTS = frozenset(("cent", "cents"))
_OF_CENTS = frozenset("EUR AUD CAD NZD SGD HKD ZAR JMD TTD KES".split())
"""Currencies of which a hundredth is a cent, other than the one that "cents" alone stand for."""


def share_along_clauses(t: TokenList, drafts: list[Draft]) -> None:
    """Give a bare number the unit of the last measured one, where its clause goes on alike."""
    measured: Draft | None = None
    for draft in drafts:
        if draft.kind in _MEASURED:
            measured = draft if draft.unit is not None or draft.kind == "percentage-points" else None
        elif draft.kind == "number":
            if measured is None or not _may_share(draft, measured) or not _is_alike(t, measured, draft):
                measured = None
                continue
            draft.kind, draft.unit = measured.kind, measured.unit
            measured = draft
        elif draft.kind not in _BESIDE:
            measured = None


def share_with_whole(t: TokenList, drafts: list[Draft]) -> None:
    """Give "40 of its 90 acres" and "3 of the 8 km" the unit of the whole, which the part is in too."""
    for draft, whole in pairwise(drafts):
        if draft.kind != "number" or not draft.value or draft.value == 1 or whole.kind != "quantity":
            continue
        gap = t.lower[draft.last : whole.first]
        led = gap[:1] == ["of"] and len(gap) <= _LONGEST_OWNER and (len(gap) == 2 or gap[-1] in ("'s", *_OWNERS))
        tied = "-" in t.lower[whole.first : whole.last]
        described = role(t, whole.last) in (Role.MODIFIER, Role.PLURAL) and not t.word(whole.last).endswith("ed")
        if led and not tied and gap[-1] in _OWNERS and not described:
            draft.kind, draft.unit = whole.kind, whole.unit


def share_translations(t: TokenList, drafts: list[Draft]) -> None:
    """Give "2bn ($30m)" the currency of "9bn yen ($130m)" before it, where both are told in the same other one."""
    pairs = [
        (a, b)
        for a, b in pairwise(drafts)
        if b.kind == "money" and t.lower[a.last : b.first] == ["("] and t.word(b.last) == ")"
    ]
    known = [(a, b) for a, b in pairs if a.kind == "money"]
    for draft, told in pairs:
        in_millions = draft.kind == "quantity" and draft.unit == "meter" and t.word(draft.last - 1) == "m"
        if draft.kind != "number" and not in_millions:
            continue
        named = next((a for a, b in known if a.first < draft.first and a.unit != b.unit == told.unit), None)
        if named is None or draft.value is None:
            continue
        draft.kind, draft.unit = "money", named.unit
        if in_millions:
            draft.value, draft.place, draft.magnitude = draft.value * _MILLION, Fraction(_MILLION), Fraction(_MILLION)


def share_small_change(t: TokenList, drafts: list[Draft]) -> None:
    """Give bare "cents" the currency of which the rest of the sentence speaks: "rose by 12 cents to €1.62"."""
    money = [draft for draft in drafts if draft.kind == "money"]
    bare = [draft for draft in money if t.word(draft.last - 1) in _CENTS and draft.last - draft.number_last == 1]
    told = {draft.unit for draft in money if draft not in bare}
    if len(told) == 1 and told <= _OF_CENTS:
        for draft in bare:
            draft.unit = next(iter(told))


def _may_share(draft: Draft, measured: Draft) -> bool:
    """Whether both numbers may be of one unit: of like size, and money only where no sign had to be repeated."""
    if draft.value is None or draft.vague or not draft.value:
        return False
    if measured.kind == "money":
        signed = measured.first < measured.number_first
        if (signed and draft.magnitude == 1) or (measured.magnitude > 1) != (draft.magnitude > 1):
            return False
    elif draft.magnitude > 1 and measured.magnitude == 1:
        return False
    sizes = [abs(size) for size in (measured.value, measured.low, measured.high) if size]
    return any(size <= _LARGEST_RATIO * abs(draft.value) <= _LARGEST_RATIO**2 * size for size in sizes)


def _is_alike(t: TokenList, measured: Draft, draft: Draft) -> bool:
    return goes_on_alike(t, measured, draft) or _is_set_against(t, measured, draft) or _in_brackets(t, measured, draft)


def goes_on_alike(t: TokenList, known: Draft, draft: Draft) -> bool:
    """Whether the clause of a bare number is built like that of the figure before it."""
    if not known.last < draft.first <= known.last + _LONGEST_GAP:
        return False
    edge = left_edge(t, draft.first)
    if _same_behind(t, known, draft, edge) or _same_before(t, known, draft, edge):
        return True
    return _behind_name(t, draft, edge) or _behind_plural(t, known, draft, edge) or _behind_other(t, known, draft)


def _same_behind(t: TokenList, known: Draft, draft: Draft, edge: int) -> bool:
    """3 km on Monday and 5 on Friday; 30 tons of rye and 12 of oats."""
    behind = t.word(draft.last)
    if behind not in _PREPOSITIONS or t.word(edge - 1) not in _JOINTS or _is_divided(t, known, edge):
        return False
    if t.word(known.last) == behind or {t.word(known.last), behind} <= _WHERE:
        return behind != "of" or _is_stuff(t, draft.last + 1)
    further = t.word(draft.first - 1) in _ANOTHER and not t.word(draft.last + 1)[:1].isdigit()
    return further and behind != "of"  # another four for 38


def _is_divided(t: TokenList, known: Draft, edge: int) -> bool:
    """Whether a comma opens the parts of somebody's time, which are numbers of it: "his 9 years there, two in jail"."""
    return known.kind == "duration" and t.word(edge - 1) == "," and t.word(known.first - 1) in _DETERMINERS


def _is_stuff(t: TokenList, i: int) -> bool:
    """Whether a plain noun follows "of": what is measured, not a whole that the number is a part of."""
    word = t.word(i)
    return word.isalpha() and word not in word_list("noun-phrase-ends")


def _same_before(t: TokenList, known: Draft, draft: Draft, edge: int) -> bool:
    """Dean swam for 30 minutes and Rose for 45; Yes stood at 51% and No at 49."""
    preposition = t.word(edge - 1)
    if preposition not in _PREPOSITIONS or preposition != t.word(left_edge(t, known.first) - 1):
        return False
    return t.word(draft.last) in _CLOSES and _is_name(t, edge - 1)


def _behind_name(t: TokenList, draft: Draft, edge: int) -> bool:
    """Oslo took 3 tons, Bergen 5 and in Tromso 8."""
    end = edge - (t.word(edge - 1) in _WENT)
    return t.word(draft.last) in _CLOSES and _is_name(t, end)


def _behind_plural(t: TokenList, known: Draft, draft: Draft, edge: int) -> bool:
    """Tenants pay 60 per cent and landlords 40: things in the plural did both."""
    first = edge - 1 - (t.word(edge - 2) in _DETERMINERS)
    many = role(t, edge - 1) is Role.PLURAL and t.word(first - 1) in ("and", ",")
    if t.word(draft.last) not in _CLOSES or not many:
        return False
    clause = range(max(0, known.first - _LONGEST_CLAUSE), known.first)
    return edge == draft.number_first and any(role(t, i) is Role.PLURAL for i in clause)


def _behind_other(t: TokenList, known: Draft, draft: Draft) -> bool:
    """The bus takes 9 minutes, the tram 7; her first song lasts 3 minutes, her second 5."""
    at = draft.first - 1
    determined = t.word(at - 1) in _DETERMINERS and t.word(at - 2) in ("and", ",")
    if t.word(draft.last) not in _CLOSES or not determined or role(t, at) is not Role.MODIFIER:
        return False
    alike = t.word(at - 1) in t.lower[max(0, known.first - _LONGEST_CLAUSE) : known.first]
    return alike and t.words[at].islower() and t.lower[at] not in word_list("name-nouns")


def _is_name(t: TokenList, end: int) -> bool:
    """Whether a name ends before token ``end``, with nothing before it but what joins clauses."""
    first = end
    while first > max(0, end - _LONGEST_NAME) and (t.words[first - 1][0].isupper() or t.lower[first - 1] in _IN_NAMES):
        first -= 1
    if first == end or not any(word[0].isupper() for word in t.words[first:end]):
        return False
    if t.word(end - 1) in word_list("months") or t.word(end - 1) in word_list("weekdays"):
        return False
    return t.word(first - 1 - (t.word(first - 1) in _WITH_NAMES)) in _JOINTS


def _is_set_against(t: TokenList, measured: Draft, draft: Draft) -> bool:
    """5 litres, against 3 in Rome; 4.1bn marks last year, compared with 3.6bn."""
    edge = left_edge(t, draft.first)
    if _is_forecast(t, draft):
        return measured.kind in ("money", "percent") and edge <= measured.last + _LONGEST_GAP
    if t.word(draft.last) not in _BEHIND_A_LEVEL or edge > measured.last + _LONGEST_GAP:
        return False
    before = t.word(edge - 1)
    if draft.place is not None and draft.place < 1 and _is_level_of_it(t, edge):
        return measured.kind == "percent"
    if before == "to" and measured.kind == "money" and _moves(t, measured.last, edge):
        return True
    if before == "from" and t.word(edge - 2) in ("up", "down"):
        return draft.magnitude == measured.magnitude > 1
    if before == "from" and measured.kind == "money" and t.word(left_edge(t, measured.first) - 1) == "to":
        return draft.magnitude == measured.magnitude > 1  # narrowed to 4m euros in May from 9m
    return before in _AGAINST or (before in ("with", "to") and t.word(edge - 2) in _COMPARED)


def _is_forecast(t: TokenList, draft: Draft) -> bool:
    """Whether those behind the number foresaw it: "2.8bn reais, less than the 3.1bn analysts had expected"."""
    if draft.value is None or (draft.magnitude == 1 and draft.value.denominator == 1):
        return False  # 20 experts predicted 5%
    i = draft.last
    i += t.word(i) in _MOST
    i += t.word(i) == "the"
    if t.word(i) not in _FORESEERS:
        return False
    i += 1 + (t.word(i + 1) in ("had", "have"))
    return t.word(i) in word_list("forecasts") or t.word(i) in ("predicted", "pencilled")


def _is_level_of_it(t: TokenList, edge: int) -> bool:
    """Whether "it" has the level that stands at ``edge``: "5.9 percent in July; in August it was 5.1"."""
    at = edge - 1 - (t.word(edge - 1) in ("at", "to"))
    return t.word(at) in _HAS_LEVEL and t.word(at - 1 - (t.word(at - 1) == "had")) == "it"


def _moves(t: TokenList, first: int, last: int) -> bool:
    """Whether a rise, a fall or a multiple is told there: a fine of 30m crowns was halved to 15m."""
    words = t.lower[first:last]
    return any(
        word in word_list("rose") or word in word_list("fell") or word in word_list("multiples") for word in words
    )


def _in_brackets(t: TokenList, measured: Draft, draft: Draft) -> bool:
    """40 acres (25 of wheat, 15 of rye): parts of what stands before the bracket; others of its kind: Rome (2m)."""
    if measured.value is None or draft.value is None:
        return False
    if t.word(draft.first - 1) == "(" and t.word(draft.last) == ")" and draft.magnitude == measured.magnitude > 1:
        return t.words[draft.first - 2][0].isupper()
    if t.word(draft.last) not in ("of", "in", "on", "for"):
        return False
    first = t.word(draft.first - 1) == "(" and draft.first == measured.last + 1
    return first and draft.value < measured.value
