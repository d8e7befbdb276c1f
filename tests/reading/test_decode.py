from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import UnreadableError
from checker.reading.decode import decode


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"], ids=["plain", "utf-8 mark", "utf-16 mark", "utf-32 mark"]
)
def test_a_file_in_a_unicode_encoding_is_read(encoding: str) -> None:
    text = "Fünf Tote\r\n5 😀\rend"
    assert decode(text.encode(encoding)) == text


def test_big_endian_files_are_read() -> None:
    assert decode(b"\xfe\xff\x00h\x00i") == "hi"
    assert decode(b"\x00\x00\xfe\xff\x00\x00\x00h") == "h"


def test_a_binary_file_is_refused_with_the_place() -> None:
    with pytest.raises(UnreadableError, match=r"binary data.*offset 3"):
        decode(b"PK\x03\x00rest")


def test_a_nul_in_utf_16_is_refused_too() -> None:
    with pytest.raises(UnreadableError, match="binary data"):
        decode("a\0b".encode("utf-16"))


def test_an_old_encoding_is_refused_with_byte_and_line() -> None:
    with pytest.raises(UnreadableError, match=r"byte 0xE9 at byte offset 9 \(line 2\)"):
        decode("first\ncaf\u00e9".encode("latin-1"))


def test_the_offset_counts_the_byte_order_mark() -> None:
    with pytest.raises(UnreadableError, match="byte offset 4"):
        decode(b"\xef\xbb\xbfa\xff")


def test_a_broken_utf_16_file_is_refused() -> None:
    with pytest.raises(UnreadableError, match="UTF-16"):
        decode(b"\xff\xfea")


@given(st.binary())
def test_any_bytes_are_text_or_unreadable(content: bytes) -> None:
    with suppress(UnreadableError):
        assert "\0" not in decode(content)
