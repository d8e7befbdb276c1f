"""All mistakes of one document, in a single message."""

from __future__ import annotations

from collections.abc import Collection

from checker.errors import UnreadableError, closest
from checker.mistakes import Source

__all__ = ["report_unknown", "unreadable"]

_MOST = 50


def report_unknown(source: Source, offset: int, name: str, known: Collection[str]) -> None:
    """Note a name that is none of the known ones; only for the first mistakes it is worth it to look what was meant."""
    meant = closest(name, known) if len(source.mistakes) < _MOST else None
    hint = "" if meant else f" (known: {', '.join(known)})"
    source.report(offset, f"unknown field {name[:50]}{hint}", meant)


def unreadable(source: Source) -> UnreadableError:
    """One error that lists the mistakes, a line each, in the order of the file."""
    found = sorted(source.mistakes)
    lines = [
        f"line {each.line}, column {each.column}: {each.message}"
        + (f"; did you mean {each.suggestion}?" if each.suggestion else "")
        for each in found[:_MOST]
    ]
    if len(found) > _MOST:
        lines.append(f"and {len(found) - _MOST} more")
    return UnreadableError("\n".join(lines))
