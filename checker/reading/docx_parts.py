"""The parts of a Word file: XML in a zip archive, read with bounds on all that a stranger may have put there."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from xml.parsers import expat

from checker.errors import UnreadableError

__all__ = ["Attributes", "Parts", "parse"]

_LARGEST = 100_000_000
"""Bytes of a part above which it is refused: a hundred times the longest book."""
_MOST_MEMBERS = 100_000
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
)  # fmt: skip
"""What unpacking raises for what is no archive, or a damaged or a protected one."""
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
}
_RELATIONSHIP = "relationships Relationship"

Attributes = Mapping[str, str]
"""By their names, without the namespace for those of Word."""


class Parts:
    """An open Word file. Raises ``UnreadableError`` for what is none."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            names = self._archive.namelist()
        except _BROKEN:
            raise UnreadableError(_not_a_zip(content)) from None
        if len(names) > _MOST_MEMBERS:
            raise UnreadableError(f"not a Word document: {len(names):,} members")
        self._names = frozenset(names)

    def main(self) -> str:
        """The name of the part that holds the text."""
        targets: list[str] = []

        def take(name: str, given: Attributes) -> None:
            if name.endswith(_RELATIONSHIP) and given.get("Type", "").endswith("/officeDocument"):
                targets.append(given.get("Target", "").lstrip("/"))

        relations = self.read("_rels/.rels")
        if relations:
            parse("_rels/.rels", relations, take, lambda _: None, lambda _: None)
        found = next((target for target in (*targets, "word/document.xml") if target in self._names), None)
        if found is None:
            raise UnreadableError("not a Word document: no text in it")
        return found

    def read(self, name: str) -> bytes:
        """The content of a part; empty if there is none of that name."""
        if name not in self._names:
            return b""
        try:
            with self._archive.open(name) as member:
                content = member.read(_LARGEST + 1)
        except _BROKEN as error:
            raise UnreadableError(f"{name} in it cannot be unpacked: {error}") from None
        if len(content) > _LARGEST:
            raise UnreadableError(f"{name} in it is larger than {_LARGEST:,} bytes")
        return content


def _not_a_zip(content: bytes) -> str:
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return "not a Word document of the kind .docx: it is protected with a password, or of the older kind .doc"
    return "not a Word document: no zip archive"


def parse(
    part: str,
    content: bytes,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None],
    data: Callable[[str], None],
) -> None:
    """Go through the XML of a part. Elements of Word come as ``w:p``, those of compatibility as ``mc:Fallback``.

    Raises ``UnreadableError`` for what is no XML, and for a document type, which no Word file has
    and entity bombs need.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    names: dict[str, str] = {}

    def short(name: str) -> str:
        if name not in names:
            space, _, local = name.rpartition(" ")
            names[name] = _PREFIXES[space] + local if space in _PREFIXES else name
        return names[name]

    def opened(name: str, given: dict[str, str]) -> None:
        start(short(name), {key.rpartition(" ")[2]: value for key, value in given.items()})

    def refuse(*_: object) -> None:
        raise UnreadableError(f"{part} in it has a document type, which Word does not write")

    parser.StartElementHandler = opened
    parser.EndElementHandler = lambda name: end(short(name))
    parser.CharacterDataHandler = data
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise UnreadableError(f"{part} in it is no XML: {error}") from None
