"""What a page says of itself: its title and its day of publication, where sites commonly put them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checker.model.document import Block
from checker.reading.days import day_stated
from checker.reading.html_entities import entity_edits
from checker.reading.html_tree import Told
from checker.reading.masking import blanked, on_one_line
from checker.reading.pieces import Piece

__all__ = ["day_told", "title_told"]

_TITLES = frozenset(["og:title", "twitter:title"])
_SUREST = ("article:published_time", "og:article:published_time", "og:published_time")
_OTHERS = tuple(
    """datepublished parsely-pub-date sailthru.date citation_publication_date publish-date pubdate publishdate
    publication_date article.published dc.date.issued dcterms.issued date dc.date dcterms.date dc.date.created
    dcterms.created""".split()
)
"""Names of ``meta`` elements, the surer ones first."""
_LINKED_DATA = re.compile(r"\"datePublished\"\s*+:\s*+\"([^\"]{10,40})\"")
_SITE = re.compile(r"\s[|–—»·•-]\s[^|–—»·•]{1,60}\Z")
_BYLINE = 100
"""Characters of the longest line in which a ``time`` is that of publication."""


def title_told(told: Sequence[Told]) -> Block | None:
    """The title for other sites, or that of the window without the name of the site at its end."""
    for each in told:
        if each.name == "meta" and _name(each) in _TITLES and "content" in each.attributes:
            return _headline(*each.attributes["content"])
    for each in told:
        if each.name == "title":
            return _headline(each.start, _SITE.sub("", each.text.rstrip()))
    return None


def day_told(told: Sequence[Told], pieces: Sequence[Piece]) -> date | None:
    """The day of publication: in ``meta``, in linked data or in the ``time`` of a byline. ``pieces``: of the page."""
    return next(filter(None, map(day_stated, _days(told, pieces))), None)


def _days(told: Sequence[Told], pieces: Sequence[Piece]) -> Iterator[str]:
    stated: dict[str, str] = {}
    for each in told:
        if each.name != "title" and "content" in each.attributes:
            stated.setdefault(_name(each), each.attributes["content"][1])
    yield from (stated[name] for name in _SUREST if name in stated)
    for each in told:
        if each.name == "script" and "json" in each.attributes.get("type", (0, ""))[1]:
            yield from (match[1] for match in _LINKED_DATA.finditer(each.text))
    yield from (stated[name] for name in _OTHERS if name in stated)
    yield from _bylines(told, pieces)


def _bylines(told: Sequence[Told], pieces: Sequence[Piece]) -> Iterator[str]:
    """The times that are said to be that of publication, then those in short lines ahead of the first long one."""
    times = [each for each in told if each.name == "time" and "datetime" in each.attributes]
    for each in times:
        if "pubdate" in each.attributes or _name(each) == "datepublished":
            yield each.attributes["datetime"][1]
    begun = next((index for index, piece in enumerate(pieces) if len(piece.text) > _BYLINE), len(pieces))
    for each in times:
        if each.pieces < begun and not each.context.hidden and _name(each) != "datemodified":
            yield each.attributes["datetime"][1]


def _name(told: Told) -> str:
    """By what a ``meta`` goes."""
    for key in ("property", "name", "itemprop"):
        if key in told.attributes:
            return told.attributes[key][1].strip().lower()
    return ""


def _headline(start: int, source: str) -> Block | None:
    prose = on_one_line(blanked(source, entity_edits(source)))
    text = prose.strip()
    return Block(start + len(prose) - len(prose.lstrip()), text, "headline") if text else None
