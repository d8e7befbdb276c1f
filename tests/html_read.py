"""HTML pages as they are read."""

from __future__ import annotations

from checker.model.document import JOINT, Document
from checker.reading import read_document

LONG = "The harbour office counted the boats twice, once at dawn and once at dusk, and wrote both numbers down. "


def read(text: str) -> Document:
    return read_document("a.html", text.encode())


def words(text: str) -> list[str]:
    """The words of each block, as they are shown."""
    return [" ".join(block.text.replace(JOINT, "").split()) for block in read(text).blocks]


def sections(text: str) -> list[tuple[str, str]]:
    return [(block.section, " ".join(block.text.replace(JOINT, "").split())) for block in read(text).blocks]
