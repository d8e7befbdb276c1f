"""The exit codes of the machine contract."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["ExitCode"]


class ExitCode(IntEnum):
    CLEAN = 0
    FOUND = 1
    """Something at or above ``--fail-on``; of ``test``, an example that does not hold."""
    USAGE = 2
    UNREADABLE = 3
    """Goes before ``FOUND``: the others were checked and reported all the same."""
    INTERNAL = 4
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    """What a shell reports of a program whose reader went away; nobody is left to read a verdict."""
