"""From the lines that markdown-it names back to the characters of the file.

Its tokens hold a block's lines without the markers of quotations and lists before them. Each is the end of a line of
the file, so it is found there again from the right; what stands to its left is blanked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["SourceLines", "row_cells"]

_BREAK = re.compile(r"\r\n?|\n")
_CONTAINERS = re.compile(r"(?:[ \t]*+(?:>|(?:[-*+]|[0-9]{1,9}[.)])(?=[ \t])))*+")
_PIPE = re.compile(r"\\.|\|", re.DOTALL)


class SourceLines:
    """The lines of a text from an offset on, as markdown-it counts them."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self._starts = [start]
        self._ends: list[int] = []
        for match in _BREAK.finditer(text, start):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(len(text))

    def spans(self) -> Iterator[tuple[int, int]]:
        """Offsets of each line without its break."""
        return zip(self._starts, self._ends, strict=True)

    def span(self, line: int) -> tuple[int, int]:
        """Offsets of a line without its break."""
        return self._starts[line], self._ends[line]

    def stretch(self, token: Token, heading: str = "") -> tuple[int, str]:
        """Offset and characters of a token's lines: breaks stand, what is not the token's own content is blanked.

        ``heading`` is the mark of a heading of one line, which may be closed with the same mark.
        """
        spans = self._heading(token, heading) if heading.startswith("#") else list(self._content(token))
        if not spans:
            return 0, ""
        start = done = spans[0][0]
        parts: list[str] = []
        for first, last in spans:
            parts += (_only_breaks(self.text[done:first]), self.text[first:last])
            done = last
        return start, "".join(parts)

    def _content(self, token: Token) -> Iterator[tuple[int, int]]:
        """Where each line of a token's content stands in the file, as far as it can be told."""
        first = token.map[0] if token.map else 0
        for line, content in enumerate(token.content.split("\n"), first):
            content = content.strip()
            if not content or line >= len(self._ends):
                continue
            start, end = self.span(line)
            source = self.text[start:end]
            bare = source.rstrip()
            if bare.endswith(content):
                yield start + len(bare) - len(content), end

    def _heading(self, token: Token, mark: str) -> list[tuple[int, int]]:
        start, end = self.span(token.map[0] if token.map else 0)
        after_mark = self.text.find(mark, start, end) + len(mark)
        first = self.text.find(token.content, after_mark, end)
        return [(first, first + len(token.content))] if token.content and first >= 0 else []


def _only_breaks(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)


def row_cells(lines: SourceLines, line: int, *, nested: bool) -> Iterator[tuple[int, str]]:
    """Offset and characters of each cell of a table row, an empty one too.

    A pipe after a backslash parts no cells, in code neither: so GitHub's specification has it. ``nested``: the row may
    stand after the markers of a quotation or a list.
    """
    start, end = lines.span(line)
    if nested and (markers := _CONTAINERS.match(lines.text, start, end)) is not None:
        start = markers.end()
    row = lines.text[start:end]
    start += len(row) - len(row.lstrip())
    row = row.strip()
    pipes = [match.start() for match in _PIPE.finditer(row) if match.group() == "|"]
    bounds = [-1, *pipes, len(row)]
    cells = [(left + 1, right) for left, right in pairwise(bounds)]
    if cells and cells[0][0] == cells[0][1]:
        cells.pop(0)
    if cells and cells[-1][0] == cells[-1][1]:
        cells.pop()
    for left, right in cells:
        yield start + left, row[left:right]
