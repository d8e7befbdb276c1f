"""What a document is called in reports for programs that look for it in a repository."""

from __future__ import annotations

import os

__all__ = ["path_bytes", "relative_path"]


def relative_path(path: str) -> str | None:
    """The path from the folder that the checker runs in, with slashes; ``None`` where the document lies elsewhere."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # on another drive, or no name at all
        return None
    if relative == os.pardir or relative.startswith(os.pardir + os.sep):
        return None
    return relative.replace(os.sep, "/")


def path_bytes(path: str) -> bytes:
    """The bytes of a path, as they are in the file system where its name is no UTF-8."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
