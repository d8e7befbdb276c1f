"""From bytes to text, without guessing: UTF-8, or UTF-16 and UTF-32 where a byte order mark says so."""

from __future__ import annotations

import codecs

from checker.errors import UnreadableError

__all__ = ["decode"]

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)


def decode(content: bytes) -> str:
    """The text of a file without its byte order mark, line ends as they stand. Raises ``UnreadableError``."""
    mark, encoding = next((pair for pair in _MARKS if content.startswith(pair[0])), (b"", "utf-8"))
    if encoding == "utf-8":
        _refuse_nul(content.find(b"\0"))
    try:
        text = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(_cause(content, error, len(mark))) from None
    if encoding != "utf-8":
        _refuse_nul(text.find("\0"))
    return text


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
