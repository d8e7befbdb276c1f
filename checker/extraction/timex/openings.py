"""The stretch of time that a date gives to the figures beside it, by the preposition before it."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.tokens import TokenList
from checker.model.period import Period

__all__ = ["open_period"]

_UP_TO = frozenset("by until till through before to".split())
_ON_FROM = frozenset(["since", "from", "after"])
_BETWEEN = frozenset(("to", "through", "until", "till", "and", "-", "–", "—", "/"))
_SKIPPED = frozenset("the about around roughly approximately at least mid - early late".split())


def open_period(tokens: TokenList, draft: Draft) -> Period | None:
    """The stretch that a figure beside the date is about.

    By September, until Friday, as of May: open at the start. Since 2011, from March: open at the end.
    Else the date's own.
    """
    period = draft.period
    if period is None or (period.start is None or period.end is None):
        return period
    i = draft.first - 1
    while i >= 0 and tokens.lower[i] in _SKIPPED and i > draft.first - 4:
        i -= 1
    word, before = tokens.word(i), tokens.word(i - 1)
    if _is_range(tokens, draft):
        return period
    if word in _UP_TO or (word == "of" and before == "as") or (word == "to" and before in ("prior", "up")):
        return Period(None, period.end)
    if word in _ON_FROM or (word in ("on", "in") and before in ("starting", "beginning")):
        return Period(period.start, None)
    if word in ("starting", "beginning"):
        return Period(period.start, None)
    return period


def _is_range(tokens: TokenList, draft: Draft) -> bool:
    """Whether the expression says both of its ends."""
    return draft.kind == "period" and not _BETWEEN.isdisjoint(tokens.lower[draft.first + 1 : draft.last - 1])
