"""Where a figure begins once its hedges are counted in: scope is read before hedges are, and must look past them."""

from __future__ import annotations

from checker.extraction.tokens import TokenList

__all__ = ["left_edge"]

_SOFT = frozenset(
    """about around some nearly almost roughly approximately just only over under more than less fewer no not least most many
    much few as estimated another an a additional further other the these those well slightly up altogether around another
    record staggering possibly perhaps probably reportedly even close also all its their both total""".split()
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
        if word in _SOFT or (word.endswith("ly") and len(word) > 4):
            i -= 1
        elif i > 1 and (
            (word == "to" and lower[i - 2] in _AFTER_TO)
            or (word == "of" and lower[i - 2] in _AFTER_OF)
            or (word == "at" and lower[i] in ("least", "most"))
            or (word == "in" and lower[i] in ("excess", "total"))
        ):
            i -= 1
        else:
            break
    return i
