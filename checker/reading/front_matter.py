"""Front matter: a headline and a day of publication ahead of the text, in YAML, in TOML (``+++``) or in JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from checker.model.document import Block
from checker.reading.days import day_stated
from checker.reading.remarks import Note, is_word
from checker.reading.yaml_nodes import Items, Mapping, Node, NotYamlError, Scalar, read_yaml, scalar_stretch

__all__ = ["NONE", "FrontMatter", "read_front_matter"]

_LONGEST = 100_000
_LINE_END = re.compile(r"[ \t]*+(?:\r\n?|\n|\Z)")
_TOML_TABLE = re.compile(r"^[ \t]*+\[", re.MULTILINE)
_TOML_PAIR = re.compile(
    r"""^[ \t]*+(["']?)([\w-]++)\1[ \t]*+=[ \t]*+
    ("(?!"")(?:[^"\\\r\n]|\\.)*+" | '(?!'')[^'\r\n]*+' | [\w:.+-]++(?:[ ]\d[\w:.+-]*+)?)""",
    re.MULTILINE | re.VERBOSE,
)
_DAYS = tuple(
    """date datepublished published publishedat publishedon publisheddate publishdate publicationdate pubdate""".split()
)
"""Fields that give the day of publication, without hyphens and in lower case; the surer ones first."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a document says of itself; ``end`` is where its text begins."""

    end: int = 0
    title: Block | None = None
    date: date | None = None
    notes: tuple[Note, ...] = ()
    """Remarks to the checker about the whole document."""


NONE = FrontMatter()


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a document. One that cannot be parsed, or is no mapping, is none: then it is text."""
    if text.startswith("---"):
        return _fenced(text, _YAML, _yaml_root)
    if text.startswith("+++"):
        return _fenced(text, _TOML, _toml_root)
    return _json(text) if text.startswith("{") else NONE


@dataclass(frozen=True, slots=True)
class _Fence:
    opening: re.Pattern[str]
    closing: re.Pattern[str]


_YAML = _Fence(
    re.compile(r"---[ \t]*+(?:\r\n?|\n)"), re.compile(r"(?:\r\n?|\n|\A)(?:---|\.\.\.)[ \t]*+(?:\r\n?|\n|\Z)")
)
_TOML = _Fence(re.compile(r"\+\+\+[ \t]*+(?:\r\n?|\n)"), re.compile(r"(?:\r\n?|\n|\A)\+\+\+[ \t]*+(?:\r\n?|\n|\Z)"))


def _fenced(text: str, fence: _Fence, root_of: Callable[[str, int], Node | None]) -> FrontMatter:
    opening = fence.opening.match(text)
    closing = fence.closing.search(text, opening.end() - 1, opening.end() + _LONGEST) if opening else None
    if opening is None or closing is None:
        return NONE
    end = max(opening.end(), closing.start())
    try:
        root = root_of(text[opening.end() : end], opening.end())
    except _NotParsedError:
        return NONE
    return _understood(text, root, closing.end())


def _json(text: str) -> FrontMatter:
    """An object at the begin of the file, and a line break behind it; YAML knows its places."""
    import json  # noqa: PLC0415 - hardly any text begins so

    try:
        end = json.JSONDecoder().raw_decode(text[:_LONGEST])[1]
        root = _yaml_root(text[:end].replace("\t", " "), 0)
    except (ValueError, RecursionError, _NotParsedError):
        return NONE
    following = _LINE_END.match(text, end)
    return _understood(text, root, following.end()) if following is not None and root is not None else NONE


class _NotParsedError(Exception):
    """What stands where front matter does is none."""


def _yaml_root(source: str, base: int) -> Node | None:
    try:
        return read_yaml(source, base).root
    except NotYamlError:
        raise _NotParsedError from None


def _toml_root(source: str, base: int) -> Node | None:
    """The fields of TOML above its first table, as a mapping of scalars with their places."""
    import tomllib  # noqa: PLC0415 - few texts have it

    try:
        tomllib.loads(source.replace("\r\n", "\n"))
    except (ValueError, RecursionError):
        raise _NotParsedError from None
    table = _TOML_TABLE.search(source)
    root = Mapping(base, base + len(source))
    for match in _TOML_PAIR.finditer(source, 0, table.start() if table else len(source)):
        quote = match[3][0] if match[3][0] in "\"'" else ""
        value = match[3][1:-1] if quote else match[3]
        key = Scalar(base + match.start(2), base + match.end(2), match[2], "")
        root.entries.append((key, Scalar(base + match.start(3), base + match.end(3), value, quote)))
    return root


def _understood(text: str, root: Node | None, body: int) -> FrontMatter:
    if root is None:
        return FrontMatter(body)
    if not isinstance(root, Mapping):
        return NONE
    nodes = {key.text: value for key, value in root.entries}
    fields = {_bare(key): value for key, value in nodes.items() if isinstance(value, Scalar)}
    title = fields.get("title") or fields.get("headline")
    block = None
    if title is not None and (stretch := scalar_stretch(text, title))[1] not in ("", "~", "null"):
        block = Block(*stretch, section="headline")
    days = (day_stated(fields[name].text) for name in _DAYS if name in fields)
    return FrontMatter(body, block, next(filter(None, days), None), tuple(_notes(nodes.get("checker"))))


def _bare(key: str) -> str:
    return key.lower().replace("-", "").replace("_", "")


def _notes(settings: Node | None) -> Iterator[Note]:
    """``checker: {ignore: [{rule: percent-change, reason: ...}]}``; other things by that name may mean anything."""
    if not isinstance(settings, Mapping):
        return
    for key, value in settings.entries:
        if not is_word(key.text):
            continue
        if key.text not in ("ignore", "ignore-file"):
            yield Note(key.start, key.end, key.text)
            continue
        for item in value.items if isinstance(value, Items) else [value]:
            yield _note(item, key)


def _note(item: Node, key: Scalar) -> Note:
    fields = {name.text: value for name, value in item.entries} if isinstance(item, Mapping) else {"rule": item}
    rule, reason = fields.get("rule"), fields.get("reason")
    named = [each for each in (rule.items if isinstance(rule, Items) else [rule]) if isinstance(each, Scalar)]
    place = named[0] if named else key
    said = " ".join(reason.text.split()) if isinstance(reason, Scalar) else ""
    return Note(place.start, place.end, "ignore-file", tuple(each.text for each in named), said)
