"""What one rule makes of figures that it was tried on, spoken of or not: for those who write rules."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.comparison import Verdict

__all__ = ["DocumentTrials", "Trial"]


@dataclass(frozen=True, slots=True)
class Trial:
    """One way to fill the slots of a rule, and what keeps it from saying what its check came to."""

    verdict: Verdict | None
    """What the check comes to; ``None`` where it has no value for these figures."""
    slots: tuple[tuple[str, str], ...]
    """Each slot with the words of its figure, or of its list."""
    place: int
    """Where the first of the figures begins."""
    unmet: tuple[str, ...] = ()
    """The conditions of the rule that do not hold, as they are written."""


@dataclass(frozen=True, slots=True)
class DocumentTrials:
    """One document and every trial of one rule on it; ``text`` is what the offsets refer to."""

    path: str
    text: str
    trials: tuple[Trial, ...] = ()
    error: str | None = None
    """Why the document could not be read."""
    goes_on: bool = False
    """Always false: a document comes whole."""
