"""Where a figure begins once its hedges are counted in: scope is read before hedges are, and must look past them."""

from __future__ import annotations

from checker.extraction.tokens import TokenList

__all__ = ["left_edge"]

_SOFT = frozenset(
    """about around some nearly almost roughly approximately just only over under more than less fewer no not least most
    many much few as estimated another an a additional further other the these those well slightly up altogether record
    staggering possibly perhaps probably reportedly even close also all its their both total""".split()
)
_AFTER_TO = frozenset(("up", "close", "next"))
_AFTER_OF = frozenset(("total", "excess", "minimum", "maximum", "average", "estimate", "upwards", "upward", "combined"))
_FURTHEST = 7


def left_edge(t: TokenList, i: int) -> int:
    """The first token of the hedges before token ``i``: of 30 in "killing at least an estimated 30" that of "at"."""
    lower = t.lower
    lowest = max(0, i - _FURTHEST)
    while i > lowest:
        word = lower[i - 1]
        if not (_is_soft(word) or (i > 1 and _links(lower[i - 2], word, lower[i]))):
            break
        i -= 1
    return i


def _is_soft(word: str) -> bool:
    return word in _SOFT or (word.endswith("ly") and len(word) > 4)


def _links(before: str, word: str, after: str) -> bool:
    """Whether a preposition is part of a hedge: "up to", "a total of", "at least", "in excess of"."""
    if word == "to":
        return before in _AFTER_TO
    if word == "of":
        return before in _AFTER_OF
    return (word == "at" and after in ("least", "most")) or (word == "in" and after in ("excess", "total"))
