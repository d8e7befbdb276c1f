"""Figures of a text with their scope, read by the recognisers of numbers, amounts and times alone."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from checker.extraction.drafts import Draft
from checker.extraction.hedges import put_hedges
from checker.extraction.numerals import find_numerals
from checker.extraction.quantities import find_quantities
from checker.extraction.scope import Memory, attach
from checker.extraction.sentences import sentence_spans
from checker.extraction.timex import Calendar, find_times
from checker.extraction.tokens import TokenList, tokenise
from checker.model.document import Block

PUBLISHED = date(2016, 10, 26)


class Scoped(NamedTuple):
    text: str
    draft: Draft

    @property
    def said(self) -> tuple[str, str | None, str | None]:
        """The figure's text, what it counts, and what happened to it."""
        return self.text, self.draft.counted, self.draft.event


def scoped(text: str) -> list[Scoped]:
    """All figures but dates and times, in order."""
    block, calendar, memory = Block(0, text), Calendar(PUBLISHED), Memory()
    found: list[Scoped] = []
    for number, (start, end) in enumerate(sentence_spans(text)):
        t = tokenise(block, start, end, number)
        drafts = _read(t, calendar)
        attach(t, drafts, memory)
        found += [
            Scoped(text[t.starts[draft.first] : t.ends[draft.last - 1]], draft)
            for draft in drafts
            if draft.kind not in ("date", "period", "time")
        ]
    return found


def _read(t: TokenList, calendar: Calendar) -> list[Draft]:
    numerals = find_numerals(t)
    drafts = find_times(t, numerals, calendar)
    claimed = [any(draft.first <= i < draft.last for draft in drafts) for i in range(len(t))]
    drafts += find_quantities(t, [n for n in numerals if not any(claimed[n.first : n.last])], claimed)
    drafts.sort(key=lambda draft: draft.first)
    put_hedges(t, drafts)
    return drafts


def said(text: str) -> list[tuple[str, str | None, str | None]]:
    return [figure.said for figure in scoped(text)]
