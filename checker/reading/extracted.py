"""The text of a file that is none itself, written while its pieces are found: a paragraph or a table's row a line."""

from __future__ import annotations

from checker.reading.pieces import Context, Piece

__all__ = ["ExtractedText"]


class ExtractedText:
    """The text so far, and the pieces that it is of, whose places are those of the text."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._parts: list[str] = []
        self._length = 0

    def add(self, said: str, context: Context, gap: str = "\n", *, goes_on: bool = False) -> Piece:
        """Write a piece after a gap; the first has none before it. ``said`` is on one line, without space around it."""
        if self._length:
            self._write(gap)
        piece = Piece(self._length, self._length + len(said), context, goes_on=goes_on, text=said)
        self._write(said)
        self.pieces.append(piece)
        return piece

    def __str__(self) -> str:
        return "".join(self._parts)

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
