"""What a figure is a rate of: "per day", "$5 a week", "150 strikes ... daily", "every 20 minutes", "per 100,000
people".
"""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.drafts import Draft
from checker.extraction.number_words import STARTS
from checker.extraction.scope.edges import left_edge
from checker.extraction.scope.nouns import singular
from checker.extraction.tokens import TokenList
from checker.extraction.units import match_unit
from checker.words import word_forms, word_list

__all__ = ["put_rates"]

_RATED = frozenset(("count", "number", "money", "percent", "quantity", "ratio", "percentage-points", "duration"))
_ADVERBS = {
    "daily": "day", "hourly": "hour", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year",
    "nightly": "night", "quarterly": "quarter", "apiece": "item", "fortnightly": "fortnight", "pcm": "month",
}  # fmt: skip
_ADJECTIVES = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "annual": "year",
    "yearly": "year",
    "hourly": "hour",
}
_LATIN = {"annum": "year", "capita": "person", "diem": "day", "head": "person", "person": "person", "pop": "item"}
_NO_UNITS = frozenset(("degree", "bit", "bar", "mole", "dram", "point"))
"""Units whose names are more often something else behind "a"."""
_PERIODS = frozenset("second minute hour day night week fortnight month quarter year decade".split())
_ENDS = frozenset(
    (".", ";", ":", "(", ")", "–", "—", '"', "and", "but", "or", "as", "while", "when", "which", "that", ",")
)
_AGO = frozenset(("ago", "earlier", "before", "previously", "later", "prior", "after"))
_LONGEST_STUFF = 4
_LONGEST_SYMBOL = 2
"""Letters of a symbol, which would rather be a word behind "a"."""
_LONGEST_GROUP = 6
"""Words from "each" to the number of those meant: "each of the country's 40 heirs"."""
_CLOSES = frozenset((".", ",", ";", ")", "", "?", "!", "–", "—"))
_IS = frozenset(("is", "was", "makes", "means", "comes", "came", "made", "would", "amounts"))
_PRICED = frozenset("at costs cost costing fetches fetched fetching".split())
_TAKEN_OFF = frozenset("tax taxes tips bonuses deductions expenses costs rent".split())
_NOT_PRICED = frozenset(("lot", "record", "time", "bit"))
_REACH = 10
_LONGEST_PREDICATE = 5
_LONGEST_HEAD = 6
_PREDICATES = frozenset(
    """: is was are were has have had been now reached reaches stands stood at rose fell climbed dropped grew to of
    averaged came will be""".split()
)
"""What may stand between a rate and its level."""


def put_rates(t: TokenList, drafts: list[Draft]) -> list[Draft]:
    """Set ``per`` where a draft is a rate; the drafts, without those that were only the base of a rate."""
    kept: list[Draft] = []
    bases: set[int] = set()
    for i, draft in enumerate(drafts):
        if draft.first in bases:
            continue
        kept.append(draft)
        if draft.kind not in _RATED or draft.per is not None:
            continue
        following = drafts[i + 1] if i + 1 < len(drafts) else None
        preceding = drafts[i - 1] if i else None
        per = (
            _right_after(t, draft, following)
            or _adjective(t, draft)
            or _adverb(t, draft, following)
            or _of_each(t, draft, preceding)
            or _behind_unit(t, draft)
            or _to_each(t, draft)
        )
        if per is None:
            headed = _in_subject(t, draft, preceding)
            if headed is not None:
                draft.per = headed[0]
                kept[-2:-1] = [] if headed[1] else kept[-2:-1]
            continue
        draft.per, base = per
        if draft.kind == "count" and draft.counted == draft.per and draft.last == draft.number_last:
            draft.kind, draft.counted, draft.head = "number", None, None  # 64 a branch
        if draft.kind == "number" and preceding is not None and preceding.kind == "number" and not preceding.per:
            preceding.per = draft.per if t.lower[preceding.last : draft.first] == ["and"] else None
        if base and following is not None:
            bases.add(following.first)
    return kept


def _right_after(t: TokenList, draft: Draft, following: Draft | None) -> tuple[str, bool] | None:
    at = draft.last
    word = t.word(at)
    if _is_for_each(t, at):
        return "item", False
    if word in ("per", "every", "for") or (word == "in" and t.word(at + 1) == "every"):
        at += 2 if word == "in" or (word == "for" and t.word(at + 1) in ("every", "each")) else 1
        if following is not None and following.first == at:
            return _per_figure(following) if word != "for" or at == draft.last + 2 else None
        if word in ("for", "every") and not (word == "for" and at == draft.last + 2):
            return _noun(t, at) if word == "every" and (t.word(at) in _PERIODS or _is_turn(t, draft, at)) else None
        return _noun(t, at)
    if following is not None and following.first == at and following.value == 12 and word == "a":
        return "dozen", True
    if word == "-" and t.word(at + 1) in ("a", "an", "per") and t.word(at + 2) == "-":
        return _noun(t, at + 3)  # a 9-cent-a-litre levy
    if word == "/" and t.touches(at) and t.touches(at + 1):
        return _noun(t, at + 1)
    if word in ("a", "an", "each", "the"):
        noun = _noun(t, at + 1)
        paid = (
            draft.kind == "money"
            and noun is not None
            and t.word(at + 2) in ("before", "after")
            and (noun[0] == "hour" or t.word(at + 3) in _TAKEN_OFF)
        )
        if noun is None or (t.word(at + 2) in _AGO and not paid):
            return None
        timed = noun[0] in _PERIODS
        if (timed and word != "the") or (draft.kind == "money" and _is_priced(t, draft, at + 1)):
            return noun
        return noun if _is_turn(t, draft, at + 1) else None
    if word in _ADVERBS:
        return _ADVERBS[word], False
    if word == "p.a." or (word == "pa" and t.words[at] != "PA"):
        return "year", False
    if word == "of" and draft.kind == "quantity":
        return _behind_stuff(t, at + 1, following)
    return None


def _in_subject(t: TokenList, draft: Draft, preceding: Draft | None) -> tuple[str, bool] | None:
    """The rate that heads a figure: "deaths per million people: 74", "income per head has reached $4,000"."""
    if draft.kind == "percent":
        return None
    at = left_edge(t, draft.first)
    end = at
    while end > 0 and at - end < _LONGEST_PREDICATE and t.lower[end - 1] in _PREDICATES:
        end -= 1
    if end == at or _is_rated_already(t, end - 2):
        return None
    if preceding is not None and preceding.last == end and t.word(preceding.first - 1) == "per":
        return _per_figure(preceding)
    return _noun(t, end - 1) if t.word(end - 2) == "per" and t.word(end - 1) != "cent" else None


def _is_rated_already(t: TokenList, per: int) -> bool:
    """Whether the "per" at a token belongs to a number before it: "44 marks (a record) per hectare was"."""
    for i in range(per - 1, max(-1, per - _LONGEST_HEAD), -1):
        if t.lower[i] in (",", ";", ":", ".", "and", "but", "or"):
            return False
        if t.lower[i][0].isdigit():
            return True
    return False


def _is_for_each(t: TokenList, at: int) -> bool:
    """Whether it holds for each of the things that are spoken of: "$12 each", "12 to each of them", "€3 for each"."""
    at += t.word(at) in ("for", "to", "on", "from", "in")
    after = t.word(at + 1)
    return t.word(at) == "each" and (after in _CLOSES or after in word_list("noun-phrase-ends"))


def _of_each(t: TokenList, draft: Draft, preceding: Draft | None) -> tuple[str, bool] | None:
    """What holds for every one of those just counted: "each of the 40 heirs gets $25,000"."""
    if preceding is None or preceding.kind != "count" or draft.first - preceding.last > _REACH:
        return None
    ahead = t.lower[max(0, preceding.first - _LONGEST_GROUP) : preceding.first]
    told = "each of" in " ".join(ahead) or "every one of" in " ".join(ahead)
    between = t.lower[preceding.last : draft.first]
    return ("item", False) if told and "total" not in between and _ENDS.isdisjoint(between) else None


def _behind_unit(t: TokenList, draft: Draft) -> tuple[str, bool] | None:
    """What is priced, ahead of its price: "with a tonne at $600", "a litre costs $2"."""
    at = draft.first - 1
    if draft.kind != "money" or t.word(at) not in _PRICED or t.word(at - 2) not in ("a", "an", "per"):
        return None
    return _noun(t, at - 1) if match_unit(t, at - 1) is not None and _is_unit_in_full(t.word(at - 1)) else None


def _is_unit_in_full(word: str) -> bool:
    return len(word) > _LONGEST_SYMBOL and word not in _NO_UNITS


def _behind_stuff(t: TokenList, at: int, following: Draft | None) -> tuple[str, bool] | None:
    """The rate behind what is measured: "3 million barrels of crude oil a day", "6 grams of salt per 100 grams"."""
    for i in range(at, at + _LONGEST_STUFF):
        word = t.word(i)
        if word == "per" and following is not None and following.first == i + 1:
            return _per_figure(following)
        if word in ("a", "an", "per", "every", "each"):
            noun = _noun(t, i + 1) if i > at else None
            return noun if noun is not None and noun[0] in _PERIODS and t.word(i + 2) not in _AGO else None
        if not word.isalpha() or word in word_list("noun-phrase-ends"):
            return None
    return None


def _is_priced(t: TokenList, draft: Draft, at: int) -> bool:
    """Whether "$60 a barrel" names what is priced by the piece: money, and a unit of trade."""
    if draft.kind != "money":
        return False
    after = t.word(at + 1)
    ends = after in _CLOSES or (after == "that" and t.word(at + 2) in _IS)  # at £95 a keg that is £760
    closes = ends and t.lower[at - 1] in ("a", "an") and t.word(at) not in _NOT_PRICED
    return closes or t.word(at) in word_forms("traded-units") or match_unit(t, at) is not None


def _is_turn(t: TokenList, draft: Draft, at: int) -> bool:
    """Whether "3.1 goals a game" names what comes round again and again."""
    unit = match_unit(t, at)
    after = t.word(at + 1 if unit is None else unit[1])
    closes = after in (*_CLOSES, "last", "this", "next") or after in word_list("noun-phrase-ends")
    if draft.kind not in ("count", "number", "quantity") or not closes:
        return False
    return t.word(at) in word_list("turns") or (draft.kind != "quantity" and _is_shared_out(t, draft, at))


def _is_shared_out(t: TokenList, draft: Draft, at: int) -> bool:
    """Whether so many go to what is measured or was counted: "12 trees a hectare", "25 shops ... 64 a shop"."""
    word = t.word(at)
    if match_unit(t, at) is not None:
        return _is_unit_in_full(word) and t.word(at - 1) in ("a", "an")
    told = t.lower[at + 1 : at + 3] == ["on", "average"] or "average" in t.lower[max(0, draft.first - 3) : draft.first]
    return told or (draft.last == draft.number_last and _was_counted(t, word, draft.first))


def _to_each(t: TokenList, draft: Draft) -> tuple[str, bool] | None:
    """What so many go to: "40 sheep to the acre", "149 to a farm"."""
    at = draft.last + 2
    if t.word(at - 2) != "to" or t.word(at - 1) not in ("a", "an", "the") or draft.kind not in ("count", "number"):
        return None
    unit = match_unit(t, at)
    if t.word(at + 1 if unit is None else unit[1]) not in _CLOSES:
        return None
    alone = draft.last == draft.number_last and _was_counted(t, t.word(at), draft.first)
    return _noun(t, at) if alone or (unit is not None and _is_unit_in_full(t.word(at))) else None


def _was_counted(t: TokenList, noun: str, end: int) -> bool:
    """Whether a number of such things stands before token ``end``: "across its 25 branches"."""
    plural = next((i for i in range(end - 1, 0, -1) if t.lower[i] != noun and singular(t.lower[i]) == noun), 0)
    near = t.lower[max(0, plural - _LONGEST_STUFF) : plural]
    return any(word[0].isdigit() or word in STARTS for word in near)


def _per_figure(base: Draft) -> tuple[str, bool]:
    """Per 100,000 people, every 20 minutes: the base's number belongs to the rate."""
    noun = base.unit or base.counted or "unit"
    value = base.value if base.value is not None else Fraction(1)
    return (noun if value == 1 else f"{value} {noun}"), True


def _noun(t: TokenList, at: int) -> tuple[str, bool] | None:
    word = t.word(at)
    if word in _LATIN:
        return _LATIN[word], False
    unit = match_unit(t, at)
    if unit is not None and "_per_" not in unit[0] and word not in _NO_UNITS:
        return unit[0], False
    if not word.isalpha() or len(word) < 2:
        return None
    return word_forms("time-units").get(word) or singular(word), False


def _adjective(t: TokenList, draft: Draft) -> tuple[str, bool] | None:
    """150 daily strikes; an annual £42,000."""
    if draft.kind == "money" and t.word(draft.first - 2) in ("a", "an", "the", "its", "his", "her", "their"):
        per = _ADJECTIVES.get(t.word(draft.first - 1))
        if per is not None:
            return per, False
    for i in range(draft.number_last, draft.last):
        per = _ADJECTIVES.get(t.lower[i])
        if per is not None:
            return per, False
    return None


def _adverb(t: TokenList, draft: Draft, following: Draft | None) -> tuple[str, bool] | None:
    """150 strikes against targets on the ground daily: an adverb that closes the clause."""
    if draft.kind not in ("count", "money", "quantity"):
        return None
    stop = min(len(t), draft.last + _REACH, following.first if following is not None else len(t))
    for i in range(draft.last, stop):
        word = t.lower[i]
        if word in _ENDS:
            return None
        if word in ("each", "every") and t.word(i + 1) in _PERIODS and t.word(i + 2) in _CLOSES:
            return t.word(i + 1), False
        if word in _ADVERBS and t.word(i + 1) in ("", ".", ",", ";", "and", "in", "on", "to", "for"):
            return _ADVERBS[word], False
    return None
