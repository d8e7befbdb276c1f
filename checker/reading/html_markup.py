"""Tags, comments and raw text of HTML, in one pass in linear time, whatever stands in the file.

Where a file breaks the rules, little is lost: a tag whose quotes never close ends at the next ``>``, a ``<`` without
any is text, and a script that never ends reaches to the end, as in a browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

__all__ = ["Markup", "attributes", "markup_in"]

_MARK = re.compile(r"<(?=[A-Za-z/!?])")
_TAG = re.compile(r"</?([A-Za-z][^\s/>]*+)((?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+|[\"'])*+)>")
_PLAIN_TAG = re.compile(r"</?([A-Za-z][^\s/>]*+)([^>]*+)>")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?+")
_COMMENT_END = re.compile(r"--!?>")
_EMPTY_COMMENT = re.compile(r"<!---?>")
_RAW = frozenset("script style textarea title xmp iframe noembed noframes plaintext".split())


class Markup(NamedTuple):
    """What stands between two stretches of text: a tag, a comment, or an element that holds no markup."""

    kind: Literal["open", "close", "comment", "raw"]
    name: str
    start: int
    end: int
    attributes: tuple[int, int] = (0, 0)
    inner: tuple[int, int] = (0, 0)
    """What a comment or a script holds."""

    @property
    def is_remark(self) -> bool:
        """Whether it is a comment, and not a declaration or an instruction."""
        return self.kind == "comment" and self.inner != (0, 0)


def markup_in(text: str) -> Iterator[Markup]:
    """All markup of a text, in order. A script, a style or a title comes whole, with what is in it."""
    return _Scanner(text).run()


def attributes(text: str, span: tuple[int, int]) -> dict[str, tuple[int, int]]:
    """Where the value of each attribute of a tag stands, by its name in lower case; the first of a name counts."""
    found: dict[str, tuple[int, int]] = {}
    for match in _ATTRIBUTE.finditer(text, *span):
        group = match.lastindex or 1
        found.setdefault(match[1].lower(), match.span(group) if group > 1 else (match.end(), match.end()))
    return found


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self._last = text.rfind(">")
        self._tag = _TAG
        self._endless: set[str] = set()

    def run(self) -> Iterator[Markup]:
        position = 0
        while (mark := _MARK.search(self.text, position)) is not None and mark.start() < self._last:
            found = self._at(mark.start())
            if found is not None:
                yield found
            position = found.end if found else mark.end()

    def _at(self, start: int) -> Markup | None:
        if self.text.startswith(("<!", "<?"), start):
            return self._comment(start)
        match = self._tag.match(self.text, start)
        if match is None and self._tag is _TAG:
            match = _PLAIN_TAG.match(self.text, start)
            if match is not None:  # its quotes do not close before the end of the file, and no later ones would
                self._tag = _PLAIN_TAG
        if match is None:
            return self._comment(start) if self.text.startswith("</", start) else None
        name = match[1].lower()
        if self.text[start + 1] == "/":
            return Markup("close", name, start, match.end())
        if name in _RAW and not match[2].endswith("/"):
            return self._raw(name, match)
        return Markup("open", name, start, match.end(), match.span(2))

    def _comment(self, start: int) -> Markup:
        """A comment, a declaration or an instruction."""
        text = self.text
        if not text.startswith("<!--", start):
            mark = "]]>" if text.startswith("<![CDATA[", start) else ">"
            at = text.find(mark, start)
            return Markup("comment", "", start, at + len(mark) if at >= 0 else len(text))
        if (empty := _EMPTY_COMMENT.match(text, start)) is not None:
            return Markup("comment", "", start, empty.end())
        closing = _COMMENT_END.search(text, start + 4)
        first, last = closing.span() if closing else (len(text), len(text))
        return Markup("comment", "", start, last, inner=(start + 4, first))

    def _raw(self, name: str, opening: re.Match[str]) -> Markup:
        """An element that holds no markup, to its end tag; a title without one is empty."""
        inner = end = opening.end()
        if name not in self._endless:
            closing = _closing(name).search(self.text, end)
            if closing is not None:
                inner = closing.start()
                end = self.text.find(">", closing.end()) + 1 or len(self.text)
            else:
                self._endless.add(name)
                inner = end = len(self.text) if name != "title" else end
        return Markup("raw", name, opening.start(), end, opening.span(2), (opening.end(), inner))


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
