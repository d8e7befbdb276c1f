"""What the commands may touch of the world outside: the standard streams, how the terminal looks,
and where things are kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO, TextIO

from checker.reporting.look import Look
from checker.reporting.paint import coloured, plain

__all__ = ["Terminal"]


@dataclass(frozen=True, slots=True)
class Terminal:
    stdin: BinaryIO
    out: TextIO
    err: TextIO
    color: bool = False
    width: int = 100
    """Columns for a line of the source."""
    cache: str | None = None
    """The folder for what may be kept from run to run."""
    summary: str | None = None
    """The file that GitHub Actions shows below a run."""

    def complain(self, message: str) -> None:
        """One message for the person at the terminal, beside the output."""
        self.err.write(f"checker: {message}\n")

    def look(self, *, quiet: bool) -> Look:
        return Look(coloured() if self.color else plain, self.width, quiet)
