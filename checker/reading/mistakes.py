"""All mistakes of one file, gathered for a single message."""

from __future__ import annotations

from collections.abc import Sequence

from checker.errors import UnreadableError
from checker.model.places import Places

__all__ = ["Mistakes"]

_MOST = 50


class Mistakes:
    """Messages with their places. True once there is one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: list[tuple[int, str]] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, offset: int, message: str) -> None:
        self._found.append((min(offset, len(self._text)), message))

    def unknown(self, offset: int, name: str, known: Sequence[str]) -> None:
        """A name that is none of the known ones."""
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

        close = get_close_matches(name[:50], known, n=1) if len(self._found) < _MOST else []
        hint = f"did you mean {close[0]!r}?" if close else "known: " + ", ".join(known)
        self.add(offset, f"unknown field {name[:50]!r} ({hint})")

    def as_error(self) -> UnreadableError:
        """One error that lists them, a line each, in the order of the file."""
        places = Places(self._text)
        lines = []
        for offset, message in sorted(self._found)[:_MOST]:
            line, column = places.place(offset)
            lines.append(f"line {line}, column {column}: {message}")
        if len(self._found) > _MOST:
            lines.append(f"and {len(self._found) - _MOST} more")
        return UnreadableError("\n".join(lines))
