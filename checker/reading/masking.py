"""Blanking what is not prose, so that a text keeps its length and every character its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.model.document import JOINT

__all__ = ["Edit", "addresses", "blanked", "inside_words", "on_one_line", "without_addresses"]

Edit = tuple[int, int, str]
"""From, to (exclusive), and the characters that stand there instead; spaces fill the rest."""


def inside_words(start: int, end: int) -> Edit:
    """Blanks markup that leaves no gap where a reader sees the text: ``<b>12</b>%``."""
    return start, end, JOINT * (end - start)


_BREAKS = str.maketrans("\r\n", "  ")


def blanked(text: str, edits: Iterable[Edit]) -> str:
    """The text after the edits, exactly as long as before. Of two that overlap the one that begins first wins."""
    parts: list[str] = []
    done = 0
    for start, end, instead in sorted(edits):
        if start < done:
            start, instead = done, ""
        if start < end:
            parts += (text[done:start], instead[: end - start].ljust(end - start))
            done = end
    parts.append(text[done:])
    return "".join(parts)


def on_one_line(text: str) -> str:
    """The text with each character of a line break blanked."""
    return text.translate(_BREAKS) if "\n" in text or "\r" in text else text


# --- web and e-mail addresses, and names on platforms: numbers in them are no figures --------------------------------

_ANCHOR = re.compile(r"://|(?<!\w)www\.|(?<!@)@(?!@)|\.(?:com|org|net|gov|edu|int|info|[a-z]{2})/")
_REST = re.compile(r"[^\s<>\"“”«»`|]*")
_HOST = re.compile(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_HANDLE = re.compile(r"[A-Za-z]\w{0,63}")
_NAME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-."
_LEFT = 64
"""How many characters before its anchor a scheme, a host or a mailbox is looked for."""


def without_addresses(text: str) -> str:
    """The text with its addresses blanked."""
    return blanked(text, addresses(text)) if any(mark in text for mark in ("@", "/", "www.")) else text


def addresses(text: str, start: int = 0) -> Iterator[Edit]:
    """Edits that blank the addresses in ``text`` from ``start``, in order."""
    done = start
    for match in _ANCHOR.finditer(text, start):
        if match.start() < done:
            continue
        span = _mail(text, match.start(), done) if match.group() == "@" else _url(text, match, done)
        if span is not None:
            done = span[1]
            yield *span, ""


def _url(text: str, anchor: re.Match[str], done: int) -> tuple[int, int] | None:
    at = anchor.start()
    start = at if anchor.group() == "www." else _leftwards(text, at, done, _NAME + "+")
    if start == at and anchor.group() != "www.":
        return None
    rest = _REST.match(text, anchor.end())
    return start, _trimmed(text, start, rest.end() if rest else anchor.end())


def _mail(text: str, at: int, done: int) -> tuple[int, int] | None:
    start = _leftwards(text, at, done, _NAME + "_+%")
    host = _HOST.match(text, at + 1)
    if start < at and host is not None:
        return start, host.end()
    handle = _HANDLE.match(text, at + 1)
    return (at, handle.end()) if start == at and handle is not None else None


def _leftwards(text: str, at: int, done: int, allowed: str) -> int:
    """Where the run of allowed characters that ends at ``at`` begins."""
    before = text[max(done, at - _LEFT) : at]
    return at - len(before) + len(before.rstrip(allowed))


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of an address without the punctuation of the sentence around it."""
    unopened = text.find("(", start, end) < 0
    stops = ".,;:!?'’*_]}…" + (")" if unopened else "")
    return start + len(text[start:end].rstrip(stops))
