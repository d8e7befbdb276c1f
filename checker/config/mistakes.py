"""What is raised for a configuration that cannot be used."""

from __future__ import annotations

from collections.abc import Iterable

from checker.errors import UsageError
from checker.mistakes import Mistake

__all__ = ["ConfigError"]


class ConfigError(UsageError):
    """Configuration files with mistakes, all of them."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__(self.mistakes)

    def __str__(self) -> str:
        return "\n".join(map(str, self.mistakes))
