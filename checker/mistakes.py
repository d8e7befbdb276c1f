"""Mistakes in files that people write: collected, not raised singly, each with its place and what may be meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

__all__ = ["Mistake", "Report", "Source"]

Report = Callable[[int, str, str | None], None]
"""Called with the offset of a mistake in the text that is being parsed, what is wrong, and what may be meant."""

_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_WIDEST = 160


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing wrong in a file; ``line`` and ``column`` count from 1."""

    path: str
    line: int
    column: int
    line_text: str
    message: str
    suggestion: str | None = None

    def __str__(self) -> str:
        lines = [f"{self.path}:{self.line}:{self.column}: {self.message}"]
        if self.line_text.strip():
            first = max(0, self.column - _WIDEST // 2)
            shown = self.line_text[first : first + _WIDEST].replace("\t", " ")
            label = f"{self.line:>5} | "
            lines += [label + shown, " " * (len(label) - 2) + "| " + " " * (self.column - 1 - first) + "^"]
        if self.suggestion:
            lines.append(f"        did you mean {self.suggestion}?")
        return "\n".join(lines)


class Source:
    """The text of one file and the mistakes found in it."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.mistakes: list[Mistake] = []

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def line_of(self, offset: int) -> int:
        return bisect_right(self._line_starts, offset)

    def report(self, offset: int, message: str, suggestion: str | None = None) -> None:
        """Note a mistake at an offset of the text."""
        self.mistakes.append(self.mistake(offset, message, suggestion))

    def mistake(self, offset: int, message: str, suggestion: str | None = None) -> Mistake:
        offset = min(max(offset, 0), len(self.text))
        line = self.line_of(offset)
        start = self._line_starts[line - 1]
        ending = _LINE_END.search(self.text, start)
        line_text = self.text[start : ending.start() if ending else len(self.text)]
        return Mistake(self.path, line, offset - start + 1, line_text, message, suggestion)
