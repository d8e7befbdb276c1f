"""What happened to those that a figure counts, from the verb before it, the predicate after it, or its own noun."""

from __future__ import annotations

from typing import Literal, NamedTuple

from checker.extraction.drafts import Draft
from checker.extraction.scope.edges import left_edge, of_before
from checker.extraction.scope.event_phrases import phrase_before, phrase_from
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
    """reported reportedly believed feared confirmed thought known presumed said found also either later already left
    not subsequently since then now still all both it""".split()
)
_BREAKS = frozenset(
    """but while when after before as that which because if since until although though so whose where whereas ; : . ? !
    – — says say told killing""".split()
)
_IN_A_LIST = DETERMINERS | {"and", ",", "'s", "of"}
_PREPOSITIONS = frozenset("of in on at by for with from to against among between over about".split())
_OBJECT_STARTS = DETERMINERS | frozenset("him her them himself me us you one several many some dozens hundreds".split())
_LIFE_VERBS = frozenset(
    "claim claims claimed claiming cost costs costing lost losing lose take takes took taking taken".split()
)
_IRREGULAR_PARTICIPLES = frozenset("slain hurt stolen shot left".split())
_TIMES = frozenset(("date", "period", "time", "age", "duration", "identifier"))
_INCLUDE = frozenset("include included includes including".split())
_THOSE = frozenset("the those these its".split())
_ONE_MORE = frozenset("a an his her their its another".split())
_MEASURING = frozenset("worth valued costing weighing aged measuring totalling totaling".split())
_FURTHEST = 14
"""Tokens that a predicate may stand after its figure."""
_LONGEST_LIST = 12
_PARENTHESIS = 24


def find_event(t: TokenList, draft: Draft, end: int, figures: Figures) -> Event | None:
    """What happened to the figure whose words end before token ``end``, in its own clause."""
    edge = left_edge(t, draft.first)
    if t.word(edge - 1) == "but" and t.word(edge - 2) in ("all", "everyone", "everybody"):
        return None  # it happened to the others
    named = word_forms("event-nouns").get(draft.counted or "")
    if named is not None:
        return Event(named, "noun")
    before = _before(t, edge - 1)
    if before is not None:
        return Event(before, "before")
    if t.word(end - 1) in ("lives", "life") and t.word(edge - 1) in _LIFE_VERBS:
        return Event("killed", "before")
    if not _is_partitive(t, edge, figures) or t.word(end) in ("who", "that", "which"):
        after = _after(t, end, figures, opens=opens_clause(t, edge))
        if after is not None:
            return Event(after, "after")
    among = _among(t, draft, edge, end, figures)
    if among is not None:
        return Event(among, "before")
    wide = _before_list(t, edge - 1, figures)
    if wide is not None:
        return Event(wide, "before")
    inside = _inside(t, draft.number_last, end)
    return Event(inside, "inside") if inside else None


def _is_partitive(t: TokenList, edge: int, figures: Figures) -> bool:
    """Whether only a part of the figure is spoken of: of "300 of the 12,000 patients died" not all died."""
    of = of_before(t, edge)
    return of >= 0 and any(part.last == of for part in figures.values())


def _among(t: TokenList, draft: Draft, edge: int, end: int, figures: Figures) -> str | None:
    """What befell those that the figure is a part of: "the dead included 12 children", "12 were among the killed"."""
    i = edge - 1
    if t.word(i) in _INCLUDE:
        return _befallen(t, i - 1) if t.word(i - 2) in _THOSE else None
    if t.word(i) in _PASSIVE and t.word(i - 3) == "among":
        return _befallen(t, i - 1)
    if t.word(i) == "," and t.word(i - 2) in _THOSE and t.word(i - 3) == "of":
        return _befallen(t, i - 1)  # "of those arrested, 40 were women"
    if end == draft.number_last and t.word(end) == "of" and t.word(end + 1) == "those":
        return _befallen(t, end + 2)  # "40 of those arrested"
    i = end + (t.word(end) in _PASSIVE)
    if t.word(i) != "among" or t.word(i + 1) not in _THOSE:
        return None
    whole = figures.get(i + 1) or figures.get(i + 2)
    if whole is None:
        return _befallen(t, i + 2)
    return _befallen(t, whole.last) or _befallen(t, whole.last - 1)


def _befallen(t: TokenList, i: int) -> str | None:
    """The event of a participle that stands for people: "the dead", "those arrested"."""
    word = t.word(i)
    if word == "casualties":
        return "casualty"
    event = word_forms("event-states").get(word) or (
        word_forms("events").get(word) if word.endswith("ed") or word in _IRREGULAR_PARTICIPLES else None
    )
    return event or word_forms("event-nouns").get(word)


def _before(t: TokenList, i: int) -> str | None:
    """The verb or the noun of an event whose object begins after token ``i``: "killing", "the deaths of"."""
    word = t.word(i)
    if word == "of":
        return _of(t, i - 1)
    phrase = phrase_before(t, i)
    if phrase is not None:
        return None if _is_passive(t, phrase[1]) else phrase[0]
    event = word_forms("events").get(word)
    if event is None or _is_passive(t, i):
        return None
    return event


def _before_list(t: TokenList, i: int, figures: Figures) -> str | None:
    """The verb before a list of objects whose last is the figure: "killed the driver and two passengers"."""
    if t.word(i) not in ("and", ","):
        return None
    for k in range(i - 1, max(-1, i - _LONGEST_LIST), -1):
        word = t.lower[k]
        if k in figures or word in _BREAKS:
            return None
        event = word_forms("events").get(word)
        if event is not None:
            return None if _is_passive(t, k) or k == i - 1 else event
        if role(t, k) in (Role.END, Role.MARK) and word not in _IN_A_LIST:
            return None
    return None


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


def _after(t: TokenList, i: int, figures: Figures, *, opens: bool) -> str | None:
    """The predicate: "were killed", "died in the blast", "dead", ", 12 of them children, were killed"."""
    governed = nested = False
    if opens:
        i = _past_companion(t, i)
    start = i
    for _ in range(_FURTHEST):
        figure = figures.get(i)
        if figure is not None:
            whole = t.word(start) == "of" and of_before(t, left_edge(t, i)) == start  # "six of the seven died"
            if figure.kind not in _TIMES and t.word(i - 1) not in _MEASURING and not whole:
                return None
            i = figure.last
            continue
        word = t.word(i)
        if not word or word in _BREAKS:
            return None
        if word in (",", "("):
            i = 0 if governed or nested else _past_parenthesis(t, i)
            if i == 0:
                return None
            nested = True
            continue
        found = _predicate(t, i, figures, governed=governed, adjacent=i == start)
        if found is not None:
            return found or None
        governed = governed or word in _AUXILIARIES
        if not governed and _ends_subject(t, i, nested=nested):
            return None
        i += 1
    return None


def _past_companion(t: TokenList, i: int) -> int:
    """Past one more who shares the predicate: "12 women and a man were hurt"."""
    if t.word(i) != "and" or t.word(i + 1) not in _ONE_MORE:
        return i
    k = i + 2
    while k < i + 5 and role(t, k) is Role.MODIFIER and t.lower[k] not in word_forms("event-states"):
        k += 1
    return k if k > i + 2 else i


def _ends_subject(t: TokenList, i: int, *, nested: bool) -> bool:
    """Whether no verb of the figure's own can follow, since another subject or another predicate begins."""
    word = t.lower[i]
    if nested:
        return word not in _TRANSPARENT and word != "who"
    return word in ("and", "or") or (role(t, i) is Role.END and word.endswith("ed") and word not in _TRANSPARENT)


def _predicate(t: TokenList, i: int, figures: Figures, *, governed: bool, adjacent: bool) -> str | None:
    """The event that token ``i`` predicates; "" where it shows that the figure did it to somebody else.

    ``adjacent`` to the figure's own noun a participle is said of it ("12 people killed in the blast"); after another
    noun it is said of that ("families of people killed").
    """
    word = t.lower[i]
    earlier = t.word(i - 1)
    phrase = phrase_from(t, i)
    if phrase is not None:
        return "" if _has_object(t, phrase[1], figures) and not governed else phrase[0]
    event = word_forms("events").get(word)
    state = word_forms("event-states").get(word)
    if not governed and earlier in _PREPOSITIONS and word != "custody":
        return None  # an adjective of what follows: "on behalf of wounded soldiers"
    if event is None and state is not None:
        return None if earlier in DETERMINERS else state
    if event is None or not (word.endswith("ed") or word in _IRREGULAR_PARTICIPLES):
        return None
    if word == "tested" and t.word(i + 1) == "positive":
        return "infected"
    if governed and earlier not in ("have", "has", "had", "having"):
        return event
    if _has_object(t, i + 1, figures):
        return ""
    others = earlier in ("those", "people") or (role(t, i - 1) is Role.PLURAL and t.word(i - 2) == "of")
    if others and not governed and not adjacent:
        return ""
    return event


def _has_object(t: TokenList, i: int, figures: Figures) -> bool:
    """Whether an object begins at token ``i``: a determiner, a figure, a plural, a name."""
    if i in figures:
        return figures[i].kind not in _TIMES
    part = role(t, i)
    return t.word(i) in _OBJECT_STARTS or part is Role.PLURAL or (part is Role.MODIFIER and t.words[i][0].isupper())


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


_BEFORE_SUBJECT = frozenset(
    ', ; : . " “ that when while after as said where because and but left leaves leaving'.split()
)
_JOINTS = frozenset(", and or plus ; & as well along with both".split())


def joined(t: TokenList, start: int, end: int) -> bool:
    """Whether only "and", a comma and the like stand between two figures, so that they share a verb."""
    return start < end <= start + 4 and all(t.lower[i] in _JOINTS for i in range(start, end))


def opens_clause(t: TokenList, i: int) -> bool:
    """Whether a subject can begin at token ``i``."""
    return i <= 0 or t.lower[i - 1] in _BEFORE_SUBJECT
