"""The noun that several numbers of a list share: "12 likely and nine suspected thefts", "3, 5 and 6 goals"."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.scope.nouns import Figures, Phrase, phrase_at
from checker.extraction.scope.words import Role, is_person, role
from checker.extraction.tokens import TokenList
from checker.words import word_forms

__all__ = ["COUNTING", "noun_of_list", "shared_noun"]

COUNTING = frozenset(("count", "number"))
_LONGEST_LIST = 4
_SHORTEST_LIST = 2


def shared_noun(t: TokenList, figures: Figures, i: int) -> Phrase | None:
    """The noun at the end of a list: "31 proven, 12 likely and nine suspected thefts", "one or two people"."""
    befallen = t.word(i) in word_forms("events") or t.word(i) in word_forms("event-states")  # 12 dead and 30 houses
    for _ in range(_LONGEST_LIST):
        bare = i
        while i < bare + 3 and role(t, i) is Role.MODIFIER:
            i += 1
        if t.word(i) not in ((",", "and", "or") if i > bare else ("or",)):
            return None
        i += 2 if t.word(i + 1) in ("and", "or") else 1
        following = figures.get(i)
        if following is None or following.kind not in COUNTING:
            return None
        i = following.last
        phrase = phrase_at(t, i, figures)
        if phrase is not None:
            return phrase if is_person(phrase.lemma) or not befallen else None
    return None


def noun_of_list(t: TokenList, figures: Figures, draft: Draft) -> Phrase | None:
    """The noun that three numbers or more share behind the last: "3, 5, 6 and 10 goals"."""
    at, number = draft, 1
    ends = {figure.last: figure for figure in figures.values()}
    while t.word(at.first - 1) == "," and (before := ends.get(at.first - 1)) is not None and before.kind in COUNTING:
        at, number = before, number + 1
    at, joint = draft, ","
    while joint == ",":
        joint = t.word(at.last)
        i = at.last + (2 if joint == "," and t.word(at.last + 1) == "and" else 1)
        joint = "and" if i == at.last + 2 else joint
        following = figures.get(i)
        if joint not in (",", "and") or following is None or following.kind not in COUNTING:
            return None
        at, number = following, number + 1
    return phrase_at(t, at.last, figures) if number > _SHORTEST_LIST else None
