"""From bytes to text, without guessing: UTF-8, or UTF-16 and UTF-32 where a byte order mark says so.

A page that is no UTF-8 is in the encoding that it declares.
"""

from __future__ import annotations

import codecs
import re

from checker.errors import UnreadableError

__all__ = ["declared_encoding", "decode"]

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)


_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\s[^<>]{0,300}?\b(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
_HEAD = 4_096
"""Bytes of a page in which its encoding must be declared."""
_OF_TEXT = ("cp125", "cp86", "iso8859", "koi8", "mac", "shift_jis", "euc", "gb", "big5", "iso2022_jp")


def declared_encoding(content: bytes) -> str | None:
    """The encoding that a page says it is in, where Python knows it. As in browsers, Latin-1 means Windows-1252."""
    match = _DECLARED.search(content, 0, _HEAD)
    try:
        name = codecs.lookup(match[1].decode("ascii")).name if match else ""
    except (LookupError, ValueError):
        return None
    if name in ("iso8859-1", "ascii"):
        return "cp1252"
    return name if name.startswith(_OF_TEXT) else None


def decode(content: bytes, declared: str | None = None) -> str:
    """The text of a file without its byte order mark, line ends as they stand. Raises ``UnreadableError``.

    ``declared`` is what it says of its encoding: that counts where it is no UTF-8.
    """
    mark, encoding = next((pair for pair in _MARKS if content.startswith(pair[0])), (b"", "utf-8"))
    if encoding == "utf-8":
        _refuse_nul(content.find(b"\0"))
    try:
        text = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if declared is not None and not mark:
            return _decoded(content, declared)
        raise UnreadableError(_cause(content, error, len(mark))) from None
    if encoding != "utf-8":
        _refuse_nul(text.find("\0"))
    return text


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(_cause(content, error, 0)) from None


def _refuse_nul(offset: int) -> None:
    if offset >= 0:
        raise UnreadableError(f"binary data, not text: a NUL at offset {offset}")


def _cause(content: bytes, error: UnicodeDecodeError, skipped: int) -> str:
    offset = error.start + skipped
    where = f"at byte offset {offset}"
    if error.encoding != "utf-8":
        return f"not valid {error.encoding.upper()} {where}: {error.reason}"
    line = content.count(b"\n", 0, offset) + 1
    return f"not valid UTF-8: byte 0x{content[offset]:02X} {where} (line {line}); save the file as UTF-8"
