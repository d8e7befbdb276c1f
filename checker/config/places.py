"""Where the keys and values of a TOML text stand: ``tomllib`` tells no places.

The text has been read by ``tomllib`` before, so that what stands where is all there is to find out.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field

__all__ = ["Path", "Places", "find_places"]

Path = tuple[str | int, ...]
"""The way to a value from the root: keys of tables, and numbers of items from 0."""

_BLANK = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_SPACE = re.compile(r"[ \t]*+")
_KEY = re.compile(r'"((?:[^"\\\n]|\\.)*+)"|\'([^\'\n]*+)\'|([A-Za-z0-9_-]++)')
_STRING = re.compile(
    r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*+"{3,5}|' r"'''(?:[^']|'(?!''))*+'{3,5}|" r'"(?:[^"\\\n]|\\.)*+"|' r"'[^'\n]*+'"
)
_BARE = re.compile(r"[^,\]}#\r\n]*+")
_MOST_PARTS = 50
"""Of a key; nobody writes more."""
_HEADER_END = re.compile(r"[ \t]*+\]{0,2}")


@dataclass(slots=True)
class Places:
    """Offsets by path; an item of a list has no key."""

    keys: dict[Path, int] = field(default_factory=dict)
    values: dict[Path, int] = field(default_factory=dict)

    def of(self, path: Path) -> int:
        """Where a value stands, or else its key, or else the nearest thing around it."""
        while path:
            for known in (self.values, self.keys):
                if path in known:
                    return known[path]
            path = path[:-1]
        return 0


def find_places(text: str) -> Places:
    """The places in a text that is TOML; of one that is not, or is nested too deeply, as far as they can be told."""
    scanner = _Scanner(text)
    with suppress(RecursionError):
        scanner.document()
    return scanner.places


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.places = Places()
        self._lists: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        while True:
            self._pass(_BLANK)
            if self.at >= len(self.text):
                return
            before = self.at
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            if self.at == before:
                return  # this is no TOML

    def _header(self) -> Path:
        """``[table]`` or ``[[list of tables]]``: the path of what follows."""
        listed = self.text.startswith("[[", self.at)
        self.at += 1 + listed
        path: Path = ()
        parts = self._key()
        for index, (part, start) in enumerate(parts):
            path = (*path, part)
            self.places.keys.setdefault(path, start)
            if path in self._lists and not (listed and index == len(parts) - 1):
                path = (*path, self._lists[path])
        if listed:
            self._lists[path] = self._lists.get(path, -1) + 1
            path = (*path, self._lists[path])
            self.places.values.setdefault(path, parts[-1][1] if parts else self.at)
        self._pass(_HEADER_END)
        return path

    def _pair(self, table: Path) -> None:
        """``key = value`` in a table."""
        path = table
        for part, start in self._key():
            path = (*path, part)
            self.places.keys.setdefault(path, start)
        self._pass(_SPACE)
        if self.text.startswith("=", self.at):
            self.at += 1
            self._pass(_SPACE)
            self._value(path)

    def _key(self) -> list[tuple[str, int]]:
        """The parts of a key with dots between."""
        parts: list[tuple[str, int]] = []
        while len(parts) < _MOST_PARTS:
            self._pass(_SPACE)
            match = _KEY.match(self.text, self.at)
            if match is None:
                return parts
            parts.append((_unquoted(match), self.at))
            self.at = match.end()
            self._pass(_SPACE)
            if not self.text.startswith(".", self.at):
                return parts
            self.at += 1
        return parts

    def _value(self, path: Path) -> None:
        self.places.values.setdefault(path, self.at)
        first = self.text[self.at : self.at + 1]
        if first == "[":
            self._items(path)
        elif first == "{":
            self._inline(path)
        elif not self._pass(_STRING):
            self._pass(_BARE)

    def _items(self, path: Path) -> None:
        self.at += 1
        for number in range(len(self.text)):
            self._pass(_BLANK)
            if self.text[self.at : self.at + 1] in ("]", ""):
                break
            self._value((*path, number))
            self._separator()
        self.at += 1

    def _inline(self, path: Path) -> None:
        self.at += 1
        for _ in range(len(self.text)):
            self._pass(_BLANK)
            if self.text[self.at : self.at + 1] in ("}", ""):
                break
            self._pair(path)
            self._separator()
        self.at += 1

    def _separator(self) -> None:
        self._pass(_BLANK)
        self.at += self.text.startswith(",", self.at)

    def _pass(self, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self.text, self.at)
        if match is not None:
            self.at = match.end()
        return match is not None


def _unquoted(match: re.Match[str]) -> str:
    if match[1] is None or "\\" not in match[1]:
        return match[1] or match[2] or match[3] or ""
    import tomllib  # noqa: PLC0415 -- escapes in a key are rare

    try:
        return next(iter(tomllib.loads(f"{match.group()}=0")))
    except tomllib.TOMLDecodeError:
        return match[1]
