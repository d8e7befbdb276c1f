"""What can go wrong for a user: each error says where and why, and never shows a traceback."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["CheckerError", "UnreadableError", "UsageError", "closest", "did_you_mean"]

_LONGEST_NAME = 60


class CheckerError(Exception):
    """The base of all errors that a user can mend."""


class UsageError(CheckerError):
    """Wrong arguments, configuration or rule file: exit code 2."""


class UnreadableError(CheckerError):
    """A document that could not be read: exit code 3. The message is the cause, without the path."""


def closest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was probably meant."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only a mistake needs it

    if len(name) > _LONGEST_NAME:
        return None
    return next(iter(get_close_matches(name.lower(), sorted(known), n=1, cutoff=0.6)), None)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown name: empty where nothing comes close."""
    meant = closest(name, known)
    return f"; did you mean {meant}?" if meant else ""
