"""Mentions of places in a sentence: what stands behind "in" and its like, and who "Texas reported" is."""

from __future__ import annotations

from typing import NamedTuple

from checker.extraction.scope.cues import LOCATIVE, NAME, Cues
from checker.extraction.scope.edges import left_edge
from checker.extraction.scope.events import opens_clause
from checker.extraction.scope.gazetteer import known_at
from checker.extraction.scope.nouns import Figures, singular
from checker.extraction.scope.place_names import is_capital, place_at, with_others
from checker.extraction.scope.place_words import DIRECTIONS, KINDS, LEADS
from checker.extraction.scope.words import is_person
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = [
    "Mention",
    "find_mentions",
]


class Mention(NamedTuple):
    """A place: tokens ``start:end`` with the preposition, and whether it is no adverbial but what a verb is said of."""

    start: int
    end: int
    name: str
    is_subject: bool = False


_THE = frozenset(("of", "the"))
_MOST_LEADS = 7
_LONGEST_HEDGE = 8
_RECORDING = frozenset(
    """reported reports recorded records registered registers logged saw sees counted confirmed lost suffered
    posted experienced witnessed imported imports exported exports produces produced hosts hosted shelters
    accounts accounted""".split()
)
_TERRITORIAL = frozenset(
    """economy exports imports unemployment inflation gdp output population hospitals towns cities villages schools
    prisons farms households universities airports ports banks factories roads waters territory soil consumers growth
    trade debt deficit employment retail industrial wheat oil gas industry""".split()
)
_OPENERS = frozenset(", ; ( and : while but with — –".split())


def find_mentions(t: TokenList, figures: Figures, cues: Cues) -> list[Mention]:
    found: list[Mention] = []
    reached = 0
    for i, flag in cues:
        if i < reached or not flag & (LOCATIVE | NAME) or not _may_name(t, i, flag):
            continue
        mention = _behind_preposition(t, i) if flag & LOCATIVE else _bare(t, i, figures, found)
        if mention is not None:
            found.append(mention)
            reached = mention.end
    return found


def _may_name(t: TokenList, i: int, flag: int) -> bool:
    """Whether a first look leaves it open that a place is named: most words are no names."""
    if not flag & LOCATIVE:
        return t.words[i][0].isupper()
    return i + 1 < len(t.words) and (t.words[i + 1][0].isupper() or t.lower[i + 1] in LEADS)


def _behind_preposition(t: TokenList, i: int) -> Mention | None:
    """The place that a preposition leads to: "in eastern Kenya", "near the town of Ardley", "in Homs and Hama"."""
    at, direction, is_kind = i + 1, "", False
    for _ in range(_MOST_LEADS):
        word = t.word(at)
        if not word or t.words[at][0].isupper():
            break
        if word not in LEADS:
            if t.word(at + 1) != "-" or t.word(at + 2) not in ("held", "controlled", "occupied", "run"):
                return None
            at += 2
        direction = "rest of" if word == "rest" else word if word in DIRECTIONS else direction if word in _THE else ""
        is_kind = is_kind or word in KINDS
        at += 1
    if not is_capital(t, at):
        return None
    place = place_at(t, at, t.lower[i], sure=is_kind and t.word(at - 1) == "of", before=t.word(i - 1))
    if place is None:
        return None
    name, end = with_others(t, place, t.lower[i])
    return Mention(i, end, f"{direction} {name}" if direction else name)


def _bare(t: TokenList, i: int, figures: Figures, found: list[Mention]) -> Mention | None:
    """A place without a preposition: "Texas reported", "Kenya's 12 million", "Lagos, where", "Mali 12, Chad 30"."""
    known = known_at(t, i)
    if known is None or (t.word(i - 1) == "-" and t.touches(i)) or (is_capital(t, i - 1) and t.lower[i - 1] != "the"):
        return None
    end = known.end
    if known.is_people:
        return Mention(i, end, known.name, True) if _speaks_of_territory(t, i, end) else None
    word = t.word(end)
    if word == "'s":
        if is_capital(t, end + 1) or is_person(singular(t.words[end + 1]) if end + 1 < len(t) else None):
            return None
        return Mention(i, end + 1, known.name, True)
    if word == "," and t.word(end + 1) == "where":
        return Mention(i, end, known.name)
    start = i - 1 if t.word(i - 1) == "the" else i
    if opens_clause(t, start) and _records(t, end, figures):
        return Mention(i, end, known.name, True)
    behind = end + (word in ("by", "with"))
    opens = t.word(i - 1) in _OPENERS and (t.word(i - 1) != "and" or found)
    if opens and _is_edge(t, behind, figures):
        return Mention(i, end, known.name, True)
    return None


def _records(t: TokenList, i: int, figures: Figures) -> bool:
    """Whether a verb follows by which a place has figures: "Texas reported", "Kenya has also recorded"."""
    for k in range(i, i + 3):
        word = t.word(k)
        if word in _RECORDING or (word in word_list("change-verbs") and t.words[k].islower()):
            return True
        if word in ("has", "had") and _is_edge(t, k + 1, figures):
            return True
        if word not in ("also", "alone", "has", "had", "itself") and not word.endswith("ly"):
            return False
    return False


def _is_edge(t: TokenList, i: int, figures: Figures) -> bool:
    """Whether a figure with its hedges begins at token ``i``."""
    return any(k in figures and left_edge(t, k) == i for k in range(i, i + _LONGEST_HEDGE))


def _speaks_of_territory(t: TokenList, i: int, end: int) -> bool:
    start = i - 1 if t.word(i - 1) == "the" else i
    return opens_clause(t, start) and t.word(end) in _TERRITORIAL
