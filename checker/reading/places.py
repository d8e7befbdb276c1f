"""Lines and columns of offsets, both from 1. A line ends with LF, CR LF or CR."""

from __future__ import annotations

import re
from bisect import bisect_right

__all__ = ["line_and_column", "line_starts"]

_BREAK = re.compile(r"\r\n?|\n")


def line_starts(text: str) -> list[int]:
    """The offset at which each line begins."""
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def line_and_column(starts: list[int], offset: int) -> tuple[int, int]:
    """The place of an offset, by the starts of the lines."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
