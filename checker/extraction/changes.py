"""Which way a change goes: "rose 2%", "down by 45", "a 3-point drop", "12% higher"."""

from __future__ import annotations

from functools import cache

from checker.extraction.drafts import Draft
from checker.extraction.tokens import TokenList
from checker.model.figure import Direction
from checker.words import word_list

__all__ = ["put_directions"]

_CHANGEABLE = frozenset(
    ("percent", "percentage-points", "money", "count", "number", "quantity", "multiple", "duration", "ratio")
)
_BETWEEN = frozenset(
    """by of a an another further the as some sharply slightly only just annual annualised annualized overall total
    whopping massive average mean healthy modest mere record staggering year-on-year""".split()
)
_AFTER_UP = frozenset(
    """increase rise gain jump surge growth higher more up hike raise boost leap climb advance uptick upturn
    improvement stronger taller longer heavier older bigger larger greater wider deeper faster hotter warmer
    dearer""".split()
)
_AFTER_DOWN = frozenset(
    """decrease fall drop decline lower less fewer down cut reduction slump plunge dip loss slide tumble
    contraction shortfall shorter lighter younger smaller narrower shallower slower weaker colder cooler
    cheaper""".split()
)
_WAS = frozenset(("is", "was", "be", "were", "been"))
_MAKE = frozenset(("make", "makes", "made", "making", "sum", "sums", "add", "adds"))
_SET = frozenset(("set", "sets", "setting"))
_COLLECT = frozenset(("raise", "raises", "raised", "raising"))
_TO_PIECES = frozenset("break breaks broke broken breaking shut shuts shutting tear tears tore torn pin pinned".split())
_REFUSE = frozenset("turn turns turned turning vote votes voted knock knocked".split())
_PUT = frozenset(("put", "puts", "putting"))
_CAME = frozenset(("came", "come", "comes", "coming"))
_BROUGHT = frozenset(("brought", "bring", "brings", "bringing", "burned", "burnt", "mowed", "gunned"))
_TO_COOK = frozenset(("cut", "add", "drop", "reduce", "slash", "trim", "dip"))
"""Orders of a recipe, which begin their sentence."""
_OWNERS = frozenset(("its", "their", "his", "her", "the"))
_ALTERS = frozenset(
    """raise raised raises raising cut cuts cutting lift lifted lifts lifting boost boosted boosting hike hiked hiking
    increase increased increasing reduce reduced reducing lower lowered lowering trim trimmed trimming slash slashed
    slashing""".split()
)
_BREAKS = frozenset("half break interval half-time halftime lunch tea turn".split())
"""When a match stands still, and somebody is two down."""
_IN_PERCENT = frozenset(("percent", "percentage-points"))
_LOST = frozenset(("loss", "losses", "saving", "savings"))
"""What is a fall in percent: "a loss of 12%"; of money it is a sum."""
_LEADS = frozenset(("(", "[", ":", "-", "–", "—", ","))
_LONGEST_OBJECT = 6
"""Tokens from the verb to the end of what is cut or raised."""
_IN_OBJECTS = frozenset("the a an its their his her our my your this that of for in".split())
_NOT_BEFORE = frozenset(("more", "less", "fewer", "lower", "higher", "smaller", "growing", "rising", "falling"))


def put_directions(t: TokenList, drafts: list[Draft]) -> None:
    """Set the direction of each draft that is a change."""
    for draft in drafts:
        if draft.kind in _CHANGEABLE and draft.direction is None:
            draft.direction = _before(t, draft) or _after(t, draft)


def _before(t: TokenList, draft: Draft) -> Direction | None:
    rose, fell = _moves()
    first = draft.first
    at = first - 1
    while at >= 0 and first - at <= 4 and (t.lower[at] in _BETWEEN or t.lower[at : at + 2] == [",", "of"]):
        at -= 1
    if "by" in t.lower[at + 1 : first] or _is_object(t, draft, at):
        at = _verb_over_object(t, at)
    if at > 1 and t.lower[at : at + 2] == ["one", "of"] and t.lower[at - 1] in _WAS:
        at -= 2  # the fall was one of 45%
    if at < 0 or t.lower[at] in _NOT_BEFORE:
        return None
    if t.word(at - 1) == "-" and t.touches(at):
        return None  # the runner-up, 3,100 votes
    if t.lower[at] == "up" and t.word(at - 1) in _MAKE:
        return None  # they make up 40% of it
    if t.lower[at] == "down" and t.word(at - 1) in _TO_PIECES:
        return None  # it broke down 8 grams
    if t.lower[at] == "down" and t.word(at - 1) in _REFUSE and draft.kind not in _IN_PERCENT:
        return None  # it turned down 30 bids
    if _is_deed(t, draft, at):
        return None
    if t.lower[at] in _COLLECT and draft.kind == "money" and "by" not in t.lower[at:first]:
        return None  # the fair raised $900
    if t.lower[at] == "plus" and at == first - 1:
        # a change where a bracket or colon leads up to it: "(plus 23%)"; elsewhere a term of a sum
        return "up" if draft.kind in _IN_PERCENT and t.word(at - 1) in _LEADS else None
    if t.lower[at] in rose:
        return "up"
    return "down" if t.lower[at] in fell or (draft.kind in _IN_PERCENT and t.lower[at] in _LOST) else None


def _is_object(t: TokenList, draft: Draft, at: int) -> bool:
    """Whether the words that end at a token are what is raised or cut by a percentage: "raised its dividend 4%"."""
    if draft.kind != "percent" or at != draft.first - 1 or not t.lower[at].isalpha():
        return False
    owner = next((i for i in range(at - 1, max(0, at - 3), -1) if t.lower[i] in _OWNERS), 0)
    return owner > 0 and t.lower[owner - 1] in _ALTERS


def _is_deed(t: TokenList, draft: Draft, at: int) -> bool:
    """Whether the word before says what is done, not what grows: "set up 30 tents", "came down 150 feet away", "add
    300 g of sugar" at the head of a sentence.
    """
    word, before = t.lower[at], t.word(at - 1)
    if word == "down" and before in _BROUGHT and draft.kind == "count":
        return True
    if (word == "up" and before in _SET) or (word == "down" and before in _CAME and draft.kind == "quantity"):
        return True
    return draft.kind in ("quantity", "count") and at <= 1 and word in _TO_COOK


def _verb_over_object(t: TokenList, at: int) -> int:
    """The token of the verb whose object ends at token ``at``: "cut" in "cut its fares by 5%"."""
    rose, fell = _moves()
    for i in range(at, max(-1, at - _LONGEST_OBJECT), -1):
        word = t.lower[i]
        if word in rose or word in fell:
            return i
        ends = word in word_list("noun-phrase-ends") and word not in _IN_OBJECTS
        if ends or not word.isalpha() or word.endswith(("ed", "ing")):
            break
    return at


def _after(t: TokenList, draft: Draft) -> Direction | None:
    at = draft.last
    if draft.per and t.word(at) in ("a", "an", "per", "each"):
        at += 2  # 18 cents a litre cheaper
    if t.word(at) == "-" and t.touches(at):
        at += 1
    word = t.word(at)
    if _is_no_move(t, draft, at):
        return None
    if word in ("up", "down") and t.word(at + 1)[:1].isdigit():
        return None  # 1,200 visitors, up 9%: that goes with the next
    if draft.kind == "percent" and word in ("above", "below"):
        return "up" if word == "above" else "down"
    if draft.kind in _IN_PERCENT and word in ("short", "shy", "ahead") and t.word(at + 1) == "of":
        return "up" if word == "ahead" else "down"
    if word in _AFTER_UP:
        return "up"
    return "down" if word in _AFTER_DOWN else None


def _is_no_move(t: TokenList, draft: Draft, at: int) -> bool:
    """Whether "down" and "cut" behind a figure are told of something else: two down at half-time, 10% put down."""
    word = t.word(at)
    if word == "cut":
        return t.word(at + 1) in ("off", "out", "short", "open")  # three towns cut off
    if word == "down" and t.word(draft.first - 1) in _PUT:
        return True
    trailing = (
        word in ("up", "down") and t.word(at + 1) == "at" and t.word(at + 2 + (t.word(at + 2) == "the")) in _BREAKS
    )
    return trailing and draft.kind in ("number", "count")


@cache
def _moves() -> tuple[frozenset[str], frozenset[str]]:
    return word_list("rose"), word_list("fell")
