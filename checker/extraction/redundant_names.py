"""The name of a currency behind a sum that its sign has named already: "$5 dollars", "$3 US", "A$2 Australian"."""

from __future__ import annotations

from checker.extraction.tokens import TokenList

__all__ = ["behind_redundant_name"]

_NAMES = frozenset("us u.s. dollars dollar usd pounds euro euros dlrs cad aud australian canadian".split())
_COUNTRIES = frozenset(("us", "u.s.", "australian", "canadian"))
_BEHIND_COUNTRIES = frozenset("dollars dollar dlrs in to and for a per".split())
_LONGEST = 2


def behind_redundant_name(t: TokenList, i: int) -> int:
    """Where a sum ends that has the name of its currency at token ``i``; ``i`` itself where it has none."""
    stop = i + _LONGEST
    while i < stop and t.word(i) in _NAMES and not _is_of_a_fund(t, i):
        if t.word(i) in _COUNTRIES and t.word(i + 1).isalpha() and t.word(i + 1) not in _BEHIND_COUNTRIES:
            break
        i += 1
    return i


def _is_of_a_fund(t: TokenList, i: int) -> bool:
    """Whether the name is a part of another: "$5 Dollars for Dogs"."""
    behind = t.words[i + 1 : i + 3]
    return t.words[i].istitle() and behind[:1] == ["for"] and len(behind) == _LONGEST and behind[1][0].isupper()
