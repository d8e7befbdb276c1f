"""From a file to a document: its text as it stands, and the blocks of prose in it, with exact places.

One module per format; each is imported when the first file of its kind is read.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from dataclasses import replace
from typing import cast

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.reading.days import day_in_name
from checker.reading.decode import declared_encoding, decode
from checker.reading.files import FoundFile, find_files

__all__ = ["KINDS", "SUFFIXES", "FoundFile", "content_of", "find_files", "read_document", "read_file"]

KINDS: dict[str, str] = {
    "text": "checker.reading.text",
    "markdown": "checker.reading.markdown",
    "html": "checker.reading.html",
    "table": "checker.reading.delimited",
    "docx": "checker.reading.docx",
    "pdf": "checker.reading.pdf",
    "figure-set": "checker.reading.figure_set",
}
"""The module of each kind of document; it has a function ``read(path, text)``, or ``read(path, content)`` of bytes."""

_OF_BYTES = frozenset(["docx", "pdf"])
"""The kinds of which the files are no text."""

SUFFIXES: dict[str, str] = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".csv": "table",
    ".tsv": "table",
    ".docx": "docx",
    ".docm": "docx",
    ".pdf": "pdf",
    ".yaml": "figure-set",
    ".yml": "figure-set",
}
"""Which kind a file is by the end of its name, in lower case; a name without an end is plain text."""


def read_document(path: str, content: bytes, kind: str | None = None) -> Document:
    """The document that ``content`` holds; ``kind`` (one of ``KINDS``) overrules the file's name.

    Raises ``UnreadableError``.
    """
    kind = kind or _kind_of(path)
    module = importlib.import_module(KINDS[kind])
    if kind in _OF_BYTES:
        document = cast("Callable[[str, bytes], Document]", module.read)(path, content)
    else:
        text = decode(content, declared_encoding(content) if kind == "html" else None)
        document = cast("Callable[[str, str], Document]", module.read)(path, text)
    day = day_in_name(path) if document.date is None and kind != "figure-set" else None
    return replace(document, date=day) if day is not None else document


def read_file(path: str, kind: str | None = None) -> Document:
    """The document in a file. Raises ``UnreadableError``."""
    return read_document(path, content_of(path), kind)


def content_of(path: str) -> bytes:
    """What a file holds. Raises ``UnreadableError``."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        raise UnreadableError(str(getattr(error, "strerror", None) or error)) from None


def _kind_of(path: str) -> str:
    suffix = os.path.splitext(path)[1].lower()
    kind = SUFFIXES.get(suffix)
    if kind is None:
        known = ", ".join(name for name in SUFFIXES if name)
        raise UnreadableError(f"unknown file type {suffix!r} (known: {known})")
    return kind
