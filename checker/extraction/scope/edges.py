"""Where a figure begins once its hedges are counted in: scope is read before hedges are, and must look past them."""

from __future__ import annotations

from checker.extraction.tokens import TokenList

__all__ = ["is_part", "left_edge", "of_before"]

_SOFT = frozenset(
    """about around some nearly almost roughly approximately just only over under more than less fewer no not least most
    many much few as estimated another an a additional further other the these those well slightly up altogether record
    staggering possibly perhaps probably reportedly even close also all its their both total""".split()
)
_AFTER_TO = frozenset(("up", "close", "next"))
_AFTER_OF = frozenset(("total", "excess", "minimum", "maximum", "average", "estimate", "upwards", "upward", "combined"))
_FURTHEST = 7
_FURTHEST_OF = 4
_NAMED_BEFORE = frozenset("them whom which those these us".split())


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


def of_before(t: TokenList, edge: int) -> int:
    """The "of" whose phrase the figure at ``edge`` ends, past a possessor: "of the ward's 30 beds"; -1 without one."""
    if t.word(edge - 1) == "of":
        return edge - 1
    if t.word(edge - 1) == "'s":
        for k in range(edge - 2, max(-1, edge - 2 - _FURTHEST_OF), -1):
            if t.lower[k] == "of":
                return k
    return -1


def is_part(t: TokenList, i: int) -> bool:
    """Whether the number that ends at token ``i`` is of a part of those just named: "12 of them"."""
    return t.word(i) == "of" and t.word(i + 1) in _NAMED_BEFORE


def _is_soft(word: str) -> bool:
    return word in _SOFT or (word.endswith("ly") and len(word) > 4)


def _links(before: str, word: str, after: str) -> bool:
    """Whether a preposition is part of a hedge: "up to", "a total of", "at least", "in excess of"."""
    if word == "to":
        return before in _AFTER_TO
    if word == "of":
        return before in _AFTER_OF
    return (word == "at" and after in ("least", "most")) or (word == "in" and after in ("excess", "total"))
