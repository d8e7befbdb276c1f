"""A check of a rule over certain figures, kept as data: all checks of a document together say more than each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.figure import Figure
from checker.model.rule import Rule

__all__ = ["BoundCheck", "DocumentChecks", "Verdict"]

Verdict = Literal["agrees", "strained", "contradicts"]
"""``strained``: the figures agree only where their words are taken for more than a reader takes them for."""


@dataclass(frozen=True, slots=True)
class BoundCheck:
    """A rule whose slots are filled, and what its check came to. ``slots`` are in the order of the figures."""

    rule: Rule
    slots: tuple[tuple[str, Figure | tuple[Figure, ...]], ...]
    verdict: Verdict

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures of the document that take part, in the order of the slots."""
        found: list[Figure] = []
        for _, bound in self.slots:
            found.extend(bound if isinstance(bound, tuple) else (bound,))
        return tuple(figure for figure in found if figure.origin is None)


@dataclass(frozen=True, slots=True)
class DocumentChecks:
    """One document's figures and the checks that join them; ``text`` is what the offsets refer to."""

    path: str
    text: str
    figures: tuple[Figure, ...] = ()
    checks: tuple[BoundCheck, ...] = ()
    error: str | None = None
    """Why the document could not be read."""
    goes_on: bool = False
    """Always false: a document comes whole."""
