"""Lines and columns of a text: found once, looked up by bisection."""

from __future__ import annotations

import re
from bisect import bisect_right

__all__ = ["Places"]

_LINE_END = re.compile(r"\r\n|\r|\n")


class Places:
    r"""The lines of a text, which end at ``\n``, ``\r\n`` or ``\r`` only; lines and columns count from 1."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        self._ends: list[int] = []
        for match in _LINE_END.finditer(text):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(len(text))

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_span(self, line: int) -> tuple[int, int]:
        """Where a line starts and ends, without its line end."""
        return self._starts[line - 1], self._ends[line - 1]
