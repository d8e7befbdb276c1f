"""The dates, periods and clock times that are read in a text, before they become figures."""

from __future__ import annotations

from datetime import date

from checker.extraction.drafts import Draft
from checker.extraction.numerals import find_numerals
from checker.extraction.sentences import sentence_spans
from checker.extraction.timex import Calendar, find_times
from checker.extraction.tokens import TokenList, tokenise
from checker.model.document import Block

PUBLISHED = date(2016, 10, 26)


def sentences(text: str) -> list[TokenList]:
    block = Block(0, text)
    return [tokenise(block, start, end, i) for i, (start, end) in enumerate(sentence_spans(text))]


def read(text: str, published: date | None = PUBLISHED) -> list[tuple[TokenList, Draft]]:
    calendar = Calendar(published)
    return [(t, draft) for t in sentences(text) for draft in find_times(t, find_numerals(t), calendar)]


def text_of(t: TokenList, first: int, last: int) -> str:
    return t.block.text[t.starts[first] : t.ends[last - 1]]


def spans(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [text_of(t, draft.first, draft.last) for t, draft in read(text, published)]


def only(text: str, published: date | None = PUBLISHED) -> Draft:
    found = read(text, published)
    assert len(found) == 1, [text_of(t, draft.first, draft.last) for t, draft in found]
    return found[0][1]


def dates(text: str, published: date | None = PUBLISHED) -> tuple[str | None, str | None]:
    period = only(text, published).period
    assert period is not None
    return period.start, period.end
