"""Mistakes in rule files, all of them at once, and what parsers call when they find one."""

from __future__ import annotations

from collections.abc import Iterable

from checker.errors import UsageError
from checker.errors import closest as nearest
from checker.mistakes import Mistake, Report, Source

__all__ = ["Mistake", "Report", "RuleErrors", "Source", "nearest", "plain_report"]


class RuleErrors(UsageError):  # noqa: N818  (it holds several)
    """Every mistake of every file, at once."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__(self.mistakes)

    def __str__(self) -> str:
        count = len(self.mistakes)
        heading = "1 mistake in the rules" if count == 1 else f"{count} mistakes in the rules"
        return "\n".join([heading, *map(str, self.mistakes)])


def plain_report(text: str) -> Report:
    """A report for text without a file: raises ``RuleErrors`` at the first mistake."""

    def report(offset: int, message: str, suggestion: str | None) -> None:
        source = Source("<text>", text)
        source.report(offset, message, suggestion)
        raise RuleErrors(source.mistakes)

    return report
