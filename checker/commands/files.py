"""Files that a command writes: each appears when all of it is written, and what was there before stays until then."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from secrets import token_hex
from typing import TextIO

from checker.errors import UsageError
from checker.reporting.report import Write

__all__ = ["append", "replaced"]


@contextmanager
def replaced(file: str) -> Iterator[Write]:
    """A ``write`` to a file that is put in place at the end, unless something goes wrong before.

    Raises ``UsageError`` where the file cannot be written.
    """
    target = os.path.realpath(file)  # behind a link stands a file; the link itself stays
    # a pipe or a device has nothing that could be replaced
    scratch = None if os.path.exists(target) and not os.path.isfile(target) else _scratch(target)
    with _complaining(file):
        stream = _opened(target, os.O_WRONLY) if scratch is None else _opened(scratch, os.O_CREAT | os.O_EXCL)
    try:
        yield _guarded(stream, file)
        with _complaining(file):
            stream.close()
            if scratch is not None:
                _put_in_place(scratch, target)
    finally:
        with suppress(OSError):  # of a full disk, which has been told
            stream.close()
        if scratch is not None:
            with suppress(FileNotFoundError):
                os.unlink(scratch)


def append(file: str, text: str) -> None:
    """Add a text at once to a file that others write to as well. Raises ``UsageError`` where that cannot be done."""
    with _complaining(file), _opened(file, os.O_CREAT | os.O_APPEND) as stream:
        stream.write(text)


def _scratch(target: str) -> str:
    return os.path.join(os.path.dirname(target), f".{os.path.basename(target)[:50]}.{token_hex(4)}.tmp")


def _opened(path: str, flags: int) -> TextIO:
    # a file name in a report may hold what UTF-8 has not
    return open(
        os.open(path, flags | os.O_WRONLY, 0o666), "w", encoding="utf-8", errors="backslashreplace", newline="\n"
    )


def _put_in_place(scratch: str, target: str) -> None:
    if os.path.exists(target):
        os.chmod(scratch, os.stat(target).st_mode & 0o7777)
    os.replace(scratch, target)


def _guarded(stream: TextIO, file: str) -> Write:
    def write(text: str) -> None:
        with _complaining(file):
            stream.write(text)

    return write


@contextmanager
def _complaining(file: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {error.strerror or error}") from error
