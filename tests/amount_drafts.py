"""Reads the amounts of one sentence."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.hedges import join_bounds, put_hedges
from checker.extraction.numerals import find_numerals
from checker.extraction.quantities import find_quantities
from checker.extraction.tokens import TokenList, tokenise
from checker.model.document import Block

__all__ = ["drafts", "only", "tokens_of", "written"]


def tokens_of(text: str) -> TokenList:
    return tokenise(Block(0, text), 0, len(text), 0)


def drafts(text: str) -> list[Draft]:
    t = tokens_of(text)
    found = find_quantities(t, find_numerals(t), [False] * len(t))
    put_hedges(t, found)
    return join_bounds(t, found)


def only(text: str) -> Draft:
    found = drafts(text)
    assert len(found) == 1, found
    return found[0]


def written(text: str, draft: Draft) -> str:
    t = tokens_of(text)
    return text[t.starts[draft.first] : t.ends[draft.last - 1]]
