"""What can go wrong for a user: each error says where and why, and never shows a traceback."""

from __future__ import annotations

__all__ = ["CheckerError", "UnreadableError", "UsageError"]


class CheckerError(Exception):
    """The base of all errors that a user can mend."""


class UsageError(CheckerError):
    """Wrong arguments, configuration or rule file: exit code 2."""


class UnreadableError(CheckerError):
    """A document that could not be read: exit code 3. The message is the cause, without the path."""
