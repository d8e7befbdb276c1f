"""The syntax of phrases: from their text to a small tree."""

from __future__ import annotations

import re
from functools import lru_cache
from keyword import iskeyword
from typing import get_args

from checker.model.figure import Kind
from checker.model.phrase import Choice, Element, Elements, Gap, Mark, SlotElement, Words
from checker.rulebook.classes import WordClasses
from checker.rulebook.encoding import encode_words
from checker.rulebook.mistakes import Report, nearest

__all__ = [
    "KIND_GROUPS",
    "LONGEST",
    "MEASURED",
    "read_phrase",
    "resolve_kinds",
    "slot_name_mistake",
]

LONGEST = 600
"""Characters that a phrase may have."""
_DEEPEST = 8

MEASURED: frozenset[Kind] = frozenset(
    ("count", "number", "money", "quantity", "percent", "percentage-points", "duration", "age", "ratio", "multiple")
)
"""The kinds of figures that have a magnitude."""

KIND_GROUPS: dict[str, frozenset[Kind]] = {
    "amount": frozenset(("count", "number", "money", "quantity")),
    "whole": frozenset(("count", "number")),
    "any": frozenset(get_args(Kind)) - {"identifier"},
    "day": frozenset(("date", "period")),
    "count": frozenset(("count", "number")),
}
"""Names for several kinds. What is counted often goes unsaid, so a bare number may stand for a count."""

_KIND_NAMES: dict[str, frozenset[Kind]] = {kind: frozenset((kind,)) for kind in get_args(Kind)} | KIND_GROUPS
RESERVED = frozenset(("computed", "stated", "working", "none"))
"""Names that mean something else in messages and expressions."""


_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<gap>\.{2,})|(?P<mark>//|[\^$])|(?P<class>@[\w-]*)|(?P<slot>\{[^{}]*\})"
    r"|(?P<choice>\([\w' |-]+\)\??)|(?P<open>\()"
    r"|(?P<close>\)\??)|(?P<bar>\|)|(?P<words>(?:\\[^\w\s]|[^\s(){}|^$?@\\./]|\.(?!\.)|/(?!/))+)|(?P<bad>.)",
    re.DOTALL,
)
_SLOT = re.compile(r"\{\s*(?P<name>[^\s:*|]+)\s*(?P<list>\*?)\s*(?::(?P<kinds>[^:*]*))?\}\Z")
_DIGIT_WORD = re.compile(r"(?<![^ ])\d")
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")


@lru_cache(maxsize=4096)
def _encoded(literal: str) -> str:
    """The words of a literal as sentences have them, its backslashes taken away."""
    return encode_words(re.sub(r"\\(.)", r"\1", literal))


@lru_cache(maxsize=4096)
def _choice_of_words(token: str) -> Choice | None:
    """``(a|b c)`` or ``(a|b)?``, as most brackets of phrases are; ``None`` where a word of it cannot stand there."""
    branches = []
    for branch in token.rstrip("?")[1:-1].split("|"):
        encoded = [_encoded(word) for word in branch.split()]
        if not encoded or not all(encoded) or any(map(_DIGIT_WORD.search, encoded)):
            return None
        branches.append(tuple(map(Words, encoded)))
    return Choice(tuple(branches), token.endswith("?"))


class Abandoned(Exception):  # noqa: N818  (never leaves the package)
    """The text is no phrase; what is wrong was reported."""


def read_phrase(text: str, classes: WordClasses, report: Report) -> Elements:
    """The elements of a phrase. Raises ``Abandoned`` after reporting what is wrong."""
    if len(text) > LONGEST:
        report(0, f"a phrase may have {LONGEST} characters, this one has {len(text):,}", None)
        raise Abandoned
    return _Reader(text, classes, report).read()


def slot_name_mistake(name: str) -> str | None:
    """What is wrong with a name for a slot, if anything."""
    if not _NAME.match(name) or iskeyword(name):
        return f"a slot's name has small letters, digits and _ only, not {name!r}"
    return f"{name} has a meaning of its own: choose another name" if name in RESERVED else None


def resolve_kinds(names: list[str], report: Report, offset: int) -> frozenset[Kind] | None:
    """The kinds that these names stand for; ``None`` after a mistake."""
    kinds: frozenset[Kind] = frozenset()
    for name in names:
        if name not in _KIND_NAMES:
            report(offset, f"there is no kind {name!r}", nearest(name, _KIND_NAMES))
            return None
        if name == "identifier":
            report(offset, "an identifier is a name (Boeing 787): no rule compares it", None)
            return None
        kinds |= _KIND_NAMES[name]
    return kinds


class _Reader:
    """One pass over the tokens with a stack of open brackets."""

    def __init__(self, text: str, classes: WordClasses, report: Report) -> None:
        self.text = text
        self.classes = classes
        self.report = report
        self.failed = False
        # of each open bracket: its offset, its finished branches, the branch being read
        self.stack: list[tuple[int, list[Elements], list[Element]]] = [(0, [], [])]

    def mistake(self, offset: int, message: str, suggestion: str | None = None) -> None:
        self.failed = True
        self.report(offset, message, suggestion)

    def read(self) -> Elements:
        position = 0
        while match := _TOKEN.match(self.text, position):
            position = match.end()
            group, token = match.lastgroup or "", match.group()
            if group == "choice":
                choice = _choice_of_words(token) if len(self.stack) <= _DEEPEST else None
                if choice is not None:
                    self.add(choice)
                    continue
                group, token, position = "open", "(", match.start() + 1  # bit by bit, for its mistake
            if group != "space":
                self.token(group, token, match.start())
        if len(self.stack) > 1:
            self.mistake(self.stack[-1][0], "this bracket is never closed (a bracket of the text is written \\( )")
        elements = tuple(self.stack[0][2])
        if not elements and not self.failed:
            self.mistake(0, "a phrase is missing")
        if self.failed:
            raise Abandoned
        return elements

    def add(self, element: Element) -> None:
        self.stack[-1][2].append(element)

    def token(self, group: str, token: str, offset: int) -> None:
        match group:
            case "words":
                self.words(token, offset)
            case "slot":
                self.slot(token, offset)
            case "class":
                self.word_class(token[1:], offset)
            case "gap":
                self.gap(len(token), offset)
            case "mark":
                self.mark(token, offset)
            case "open":
                if len(self.stack) > _DEEPEST:
                    self.mistake(offset, "brackets are nested too deeply")
                    raise Abandoned
                self.stack.append((offset, [], []))
            case "close":
                self.close(offset, optional=token.endswith("?"))
            case "bar":
                self.bar(offset)
            case _:
                self.bad(token, offset)

    def words(self, token: str, offset: int) -> None:
        encoded = _encoded(token)
        if not encoded:
            self.mistake(offset, f"{token} never stands in a sentence as phrases see it: leave it out")
        elif _DIGIT_WORD.search(encoded):
            self.mistake(offset, f"{token}: a number in a text is a figure, so write a slot, such as {{n}}")
        else:
            self.add(Words(encoded))

    def slot(self, token: str, offset: int) -> None:
        match = _SLOT.match(token)
        if match is None:
            return self.mistake(offset, "a slot is written {name}, {name:kind}, {name*} or {name*:kind|kind}")
        wrong = slot_name_mistake(match["name"])
        if wrong:
            return self.mistake(offset + 1, wrong)
        kinds: frozenset[Kind] | None = MEASURED
        if match["kinds"] is not None:
            names = [name.strip() for name in match["kinds"].split("|")]
            kinds = resolve_kinds(names, self.mistake_in_kind, offset + match.start("kinds"))
        if kinds:
            self.add(SlotElement(match["name"], kinds, bool(match["list"])))
        return None

    def mistake_in_kind(self, offset: int, message: str, suggestion: str | None) -> None:
        self.mistake(offset, message, suggestion)

    def word_class(self, name: str, offset: int) -> None:
        try:
            words = self.classes.get(name) if name else None
        except (OSError, ValueError) as error:
            return self.mistake(offset, f"the word class {name} cannot be read: {error}")
        if words is not None:
            return self.add(words.element)
        near = nearest(name, self.classes.names())
        return self.mistake(offset, f"there is no word class {name or '@'}", near and f"@{near}")

    def gap(self, dots: int, offset: int) -> None:
        if dots > 4:
            return self.mistake(offset, "a gap is .. (3 words), ... (10 words) or .... (25 words)")
        branch = self.stack[-1][2]
        if branch and isinstance(branch[-1], Gap):
            return self.mistake(offset, "two gaps side by side: write the longer one")
        return self.add(Gap(dots))

    def mark(self, token: str, offset: int) -> None:
        if len(self.stack) > 1:
            self.mistake(offset, f"{token} cannot stand in brackets (of the text it is written \\{token[0]})")
        elif token == "^" and (self.stack[0][2] and self.stack[0][2][-1] != Mark("//")):
            self.mistake(offset, "^ is the start of a sentence: it comes first")
        elif token == "//":
            self.add(Mark("//"))
        else:
            self.add(Mark("^" if token == "^" else "$"))

    def close(self, offset: int, *, optional: bool) -> None:
        if len(self.stack) == 1:
            return self.mistake(offset, "this bracket was never opened (a bracket of the text is written \\) )")
        start, branches, last = self.stack.pop()
        branches.append(tuple(last))
        if not all(branches):
            return self.mistake(start, "an alternative is empty: for a part that may be missing write (...)?")
        return self.add(Choice(tuple(branches), optional))

    def bar(self, offset: int) -> None:
        if len(self.stack) == 1:
            return self.mistake(offset, "put alternatives in brackets: (a|b)")
        _, branches, branch = self.stack[-1]
        branches.append(tuple(branch))
        self.stack[-1] = (self.stack[-1][0], branches, [])
        return None

    def bad(self, token: str, offset: int) -> None:
        if token == "?":
            self.mistake(offset, "? may only follow a bracket", "( ... )?")
        elif token in "{}":
            self.mistake(offset, "a slot is written {name}; a brace of the text is written \\{")
        else:
            self.mistake(offset, f"{token} has no meaning here")
