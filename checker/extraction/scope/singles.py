"""Things named singly in a list of counts: the mortar of "two tanks, a mortar and three lorries"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.drafts import Draft
from checker.extraction.number_words import STARTS
from checker.extraction.scope.nouns import Figures, Phrase, phrase_at, singular
from checker.extraction.scope.words import Role, role
from checker.extraction.tokens import TokenList

__all__ = ["single_items"]

_ARTICLES = frozenset(("a", "an"))
_NO_ITEMS = frozenset(
    """lot bit number total record majority minority range series variety host third fifth tenth half way day week month
    year time further more little good great kind sort way result fact sign chance share slew string spate""".split()
)
_GOES_ON = frozenset("to that of for said says told added announced reported believes thinks claims".split())
"""Words behind "12 people and a spokesman" that make something else of it than one more."""
_INSIDE = (Role.MODIFIER, Role.PLURAL, Role.HYPHEN)
_LONGEST = 12
_MOST_BEHIND = 4


def single_items(t: TokenList, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with what their lists name singly, in order. Only what stands behind a count with its noun."""
    figures: Figures = {draft.first: draft for draft in drafts}
    found = [
        item
        for draft in drafts
        if draft.kind == "count" and draft.head is not None and draft.last == draft.head + 1
        for item in _behind(t, draft.last, figures)
    ]
    return sorted(drafts + found, key=lambda draft: draft.first) if found else drafts


def _behind(t: TokenList, end: int, figures: Figures) -> list[Draft]:
    """The single items up to the next count of the list or to its end; none where no list is closed."""
    items: list[Draft] = []
    for _ in range(_LONGEST):
        comma = t.word(end) == ","
        last = t.word(end + comma) in ("and", "or")
        at = end + comma + last
        if at == end or (last and t.word(at - 1) == "or"):
            return []
        if at in figures:
            return items if figures[at].kind == "count" else []
        item = _item(t, at, figures)
        if item is None:
            return []
        items.append(item)
        end = item.last
        if last:
            return items if role(t, end) not in _INSIDE and t.word(end) not in _GOES_ON else []
    return []


def _over_participle(t: TokenList, phrase: Phrase | None) -> Phrase | None:
    """The phrase with what goes on behind a participle inside it: "a horse drawn hay cart"."""
    if phrase is None or not t.word(phrase.last).endswith("ed"):
        return phrase
    end = phrase.last + 1
    while end < phrase.last + _MOST_BEHIND and role(t, end) is Role.MODIFIER and t.words[end].islower():
        end += 1
    is_noun = end > phrase.last + 1 and t.word(end) in (",", "and", ".", ";") and not t.word(end - 1).endswith("ly")
    return Phrase(end - 1, end, singular(t.lower[end - 1])) if is_noun else phrase


def _item(t: TokenList, at: int, figures: Figures) -> Draft | None:
    if t.word(at) not in _ARTICLES or t.word(at + 1) in _NO_ITEMS or t.word(at + 1) in STARTS:
        return None
    phrase = _over_participle(t, phrase_at(t, at + 1, figures, one=True))
    if phrase is None or phrase.lemma in _NO_ITEMS:
        return None
    return Draft(
        at,
        phrase.last,
        at,
        at + 1,
        "count",
        value=Fraction(1),
        place=Fraction(1),
        counted=phrase.lemma,
        head=phrase.head,
    )
