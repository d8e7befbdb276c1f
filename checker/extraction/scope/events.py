"""What happened to those that a figure counts, from the verb before it, the predicate after it, or its own noun."""

from __future__ import annotations

from typing import Literal, NamedTuple

from checker.extraction.drafts import Draft
from checker.extraction.scope.edges import left_edge
from checker.extraction.scope.nouns import DETERMINERS, Figures
from checker.extraction.scope.words import Role, role
from checker.extraction.tokens import TokenList
from checker.words import word_forms

__all__ = ["Event", "find_event", "joined", "opens_clause"]

Side = Literal["noun", "before", "after", "inside"]


class Event(NamedTuple):
    """What happened, and where the words say so: only what stands before or after is shared with other figures."""

    name: str
    side: Side


_AUXILIARIES = frozenset(
    "was were is are be been being has have had having got get will would may might could can".split()
)
_PASSIVE = frozenset("was were is are be been being got get getting".split())
_TRANSPARENT = frozenset(
    """reported reportedly believed feared confirmed thought known presumed said found also either later already left not
    subsequently since then now still all both it""".split()
)
_BREAKS = frozenset(
    """but while when after before as that which because if since until although though so whose where whereas ; : . ? ! – —
    says say told killing""".split()
)
_OBJECT_STARTS = DETERMINERS | frozenset("him her them himself me us you one several many some dozens hundreds".split())
_LIFE_VERBS = frozenset(
    "claim claims claimed claiming cost costs costing lost losing lose take takes took taking taken".split()
)
_IRREGULAR_PARTICIPLES = frozenset("slain hurt stolen shot left".split())
_FURTHEST = 14
"""Tokens that a predicate may stand after its figure."""
_PARENTHESIS = 24


def find_event(t: TokenList, draft: Draft, end: int, figures: Figures) -> Event | None:
    """What happened to the figure whose words end before token ``end``, in its own clause."""
    named = word_forms("event-nouns").get(draft.counted or "")
    if named is not None:
        return Event(named, "noun")
    before = _before(t, left_edge(t, draft.first) - 1)
    if before is not None:
        return Event(before, "before")
    if t.word(end - 1) in ("lives", "life") and t.word(left_edge(t, draft.first) - 1) in _LIFE_VERBS:
        return Event("killed", "before")
    after = _after(t, end, figures)
    if after is not None:
        return Event(after, "after")
    inside = _inside(t, draft.number_last, end)
    return Event(inside, "inside") if inside else None


def _before(t: TokenList, i: int) -> str | None:
    """The verb or the noun of an event whose object begins after token ``i``: "killing", "the deaths of"."""
    word = t.word(i)
    if word == "of":
        return _of(t, i - 1)
    event = word_forms("events").get(word)
    if event is None or _is_passive(t, i):
        return None
    return event


def _of(t: TokenList, i: int) -> str | None:
    word = t.word(i)
    if word in ("lives", "life"):
        if any(t.word(k) in _LIFE_VERBS or t.word(k) == "loss" for k in range(i - 4, i)):
            return "killed"
        return None
    return word_forms("event-nouns").get(word) or (word_forms("events").get(word) if word.endswith("ing") else None)


def _is_passive(t: TokenList, i: int) -> bool:
    """Whether an auxiliary of the passive governs the participle ``i``."""
    for k in (i - 1, i - 2):
        word = t.word(k)
        if word in _PASSIVE:
            return True
        if not (word.endswith("ly") or word in ("also", "not", "later")):
            return False
    return False


def _after(t: TokenList, i: int, figures: Figures) -> str | None:
    """The predicate: "were killed", "died in the blast", "dead", ", 12 of them children, were killed"."""
    governed = nested = False
    for _ in range(_FURTHEST):
        figure = figures.get(i)
        if figure is not None:
            if figure.kind not in ("date", "period", "time", "age", "duration"):
                return None
            i = figure.last
            continue
        word = t.word(i)
        if not word or word in _BREAKS:
            return None
        if word == "," or word == "(":
            if governed or nested:
                return None
            i = _past_parenthesis(t, i)
            nested = True
            if i == 0:
                return None
            continue
        found = _predicate(t, i, governed=governed)
        if found == "":
            return None
        if found is not None:
            return found
        if word in _AUXILIARIES:
            governed = True
        elif word in ("and", "or"):
            if not governed:
                return None
        elif nested and not governed and word not in _TRANSPARENT and word != "who":
            return None
        elif role(t, i) is Role.END and _is_finite(word):
            return None
        i += 1
    return None


def _predicate(t: TokenList, i: int, *, governed: bool) -> str | None:
    """The event that token ``i`` predicates; "" where it shows that the figure did it to somebody else."""
    word = t.lower[i]
    earlier = t.word(i - 1)
    state = word_forms("event-states").get(word)
    if state is not None:
        return None if earlier in DETERMINERS else state
    event = word_forms("events").get(word)
    if event is None or not (word.endswith("ed") or word in _IRREGULAR_PARTICIPLES):
        return None
    if word == "tested" and t.word(i + 1) == "positive":
        return "infected"
    if governed and earlier not in ("have", "has", "had", "having"):
        return event
    if _has_object(t, i + 1):
        return ""
    if not governed and (earlier in ("those", "people") or (role(t, i - 1) is Role.PLURAL and t.word(i - 2) == "of")):
        return ""
    return event


def _has_object(t: TokenList, i: int) -> bool:
    word = t.word(i)
    return word in _OBJECT_STARTS or (bool(word) and (word[0].isdigit() or role(t, i) is Role.PLURAL))


def _is_finite(word: str) -> bool:
    """Whether a function word is a verb that begins another predicate."""
    return word.endswith("ed") and word not in _TRANSPARENT


def _past_parenthesis(t: TokenList, i: int) -> int:
    """The token after the comma or bracket that closes the one at ``i``; 0 where none closes it, or none is needed."""
    closing = ")" if t.lower[i] == "(" else ","
    for k in range(i + 1, min(len(t), i + _PARENTHESIS)):
        word = t.lower[k]
        if word == closing:
            return k + 1
        if word == ";" or (closing == "," and word == "("):
            return 0
    return 0


def _inside(t: TokenList, start: int, end: int) -> str | None:
    """A participle in the noun phrase itself: "12 wounded soldiers"."""
    for i in range(start, end - 1):
        word = t.lower[i]
        event = word_forms("event-states").get(word)
        if event is None and word.endswith("ed"):
            event = word_forms("events").get(word)
        if event is not None:
            return event
    return None


_JOINTS = frozenset(", and or plus ; & as well along with both".split())


def joined(t: TokenList, start: int, end: int) -> bool:
    """Whether only "and", a comma and the like stand between two figures, so that they share a verb."""
    return start < end <= start + 4 and all(t.lower[i] in _JOINTS for i in range(start, end))


def opens_clause(t: TokenList, i: int) -> bool:
    """Whether a subject can begin at token ``i``."""
    return i <= 0 or t.lower[i - 1] in (
        ",", ";", ":", ".", '"', "“", "that", "when", "while", "after", "as", "said", "where", "because", "and", "but",
    )  # fmt: skip
