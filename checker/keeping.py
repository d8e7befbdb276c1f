"""The folder of what can be made again: what is kept there is a help and never a need.

A file in it is this user's alone and signed by whoever keeps it; one that is broken, of another version or writable by
others is passed over, and a folder that cannot be written is left alone.
"""

from __future__ import annotations

import os
from contextlib import suppress

__all__ = ["BINARY", "make_folder", "read_ours", "write_whole"]

BINARY = getattr(os, "O_BINARY", 0)
"""Windows would write line ends of its own."""

_OTHERS_MAY_WRITE = 0o022


def make_folder(folder: str) -> None:
    """Raises ``OSError`` and ``ValueError``."""
    os.makedirs(folder, mode=0o700, exist_ok=True)


def read_ours(path: str, most: int) -> bytes | None:
    """The first ``most`` bytes of a file, unless somebody else may have written it.

    Raises ``OSError`` and ``ValueError``.
    """
    with open(path, "rb", buffering=0) as file:
        return file.read(most) if _is_ours(os.fstat(file.fileno())) else None


def write_whole(path: str, content: bytes) -> None:
    """Whole or not at all: another run may read it at any time. A disk that is full is no error."""
    draft = f"{path}.{os.getpid()}"
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | BINARY, 0o600), "wb") as file:
            file.write(content)
        os.replace(draft, path)
    except OSError:
        with suppress(OSError):
            os.remove(draft)


def _is_ours(about: os.stat_result) -> bool:
    """Whether nobody else can have written it."""
    if not hasattr(os, "geteuid"):
        return True
    return about.st_uid == os.geteuid() and not about.st_mode & _OTHERS_MAY_WRITE
