"""A check of a rule over certain figures, kept as data: all checks of a document together say more than each."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.comparison import Comparison, Verdict
from checker.model.figure import Figure
from checker.model.rule import Call, Rule, Unary

__all__ = ["BoundCheck", "DocumentChecks", "Verdict"]


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

    def compared(self) -> Comparison | None:
        """The figures that it holds against each other.

        ``None`` where it looks at a single one, or only rules out that two are one figure with a slip (``not f(...)``).
        """
        check = self.rule.check
        if self.verdict == "agrees" and isinstance(check, Unary) and isinstance(check.operand, Call):
            return None
        figures = tuple({(figure.start, figure.end): figure for figure in self.figures}.values())
        return Comparison(self.rule.name, self.verdict, figures) if len(figures) > 1 else None


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
