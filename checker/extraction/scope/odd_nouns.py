"""Words that a number counts although they are more often something else: "9 wins", "three forwards", "40 strong"."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.scope.nouns import Phrase, singular
from checker.extraction.scope.words import Role, role
from checker.extraction.tokens import TokenList

__all__ = ["odd_noun"]

_VERBS_TOO = {"wins": "win", "finds": "find", "adds": "add", "climbs": "climb", "drops": "drop"}
"""Plurals that are as often verbs: where a clause goes on behind them as behind a noun they are none."""
_BEHIND_NOUNS = frozenset("in at from on near during out over against , . ; ) and".split())
_PLAYERS = frozenset(("forwards",))
"""Adverbs that right behind a number are players."""


def odd_noun(t: TokenList, i: int, draft: Draft) -> Phrase | None:
    """The noun at token ``i`` behind a number, where it is one of these."""
    word, following = t.word(i), t.word(i + 1)
    if word in _VERBS_TOO and (following in _BEHIND_NOUNS or not following):
        return Phrase(i, i + 1, _VERBS_TOO[word])
    goes_on = following.isalpha() and role(t, i + 1) is not Role.END
    if word == "strong" and draft.value != 1 and not goes_on:
        return Phrase(i, i + 1, "member")  # the crew was 40 strong
    return Phrase(i, i + 1, singular(word)) if word in _PLAYERS else None
