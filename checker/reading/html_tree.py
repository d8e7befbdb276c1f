"""From the markup of a page to its pieces: stretches of prose, each with the elements that it stands in.

A tree is never built. A stack of open elements follows the text, and forgives what writers forget: end tags of
paragraphs, items and cells, and ends that belong to nothing. What an end tag closes is looked for among the nearest
open elements only, so that the work grows with the length of the text and not with its depth.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.model.document import Section
from checker.reading.html_elements import BLOCKS, IMPLIED_ENDS, VOID, is_furniture, role_of
from checker.reading.html_entities import entity_edits, superscript_edit
from checker.reading.html_markup import Markup, attributes, markup_in
from checker.reading.masking import blanked, inside_words, on_one_line
from checker.reading.pieces import Comment, Context, Piece, Region
from checker.reading.table_places import Table

__all__ = ["Told", "Tree"]

_FAR = 100
"""How many open elements an end tag is held against."""
_DEEPEST = 10_000
_TELLING = frozenset(["title", "script", "meta", "time"])
_TABLE_PARTS = frozenset("caption colgroup tbody td tfoot th thead tr".split())
_CELL = frozenset(["td", "th", "caption", "table"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_LAYOUT = frozenset(["h1", "h2", "article", "main", "section", "nav", "aside", "header", "footer", "table"])
"""Elements that do not stand in the cells of a table of data."""
_SECTIONS: dict[str, Section] = {
    **dict.fromkeys(("ul", "ol", "dl", "menu", "dir"), "list"),
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A title, a script, a ``meta`` or a ``time``: where what a page says of itself may stand."""

    name: str
    attributes: dict[str, tuple[int, str]]
    """Offset and characters of each value."""
    start: int
    text: str
    """What a title or a script holds."""
    context: Context
    pieces: int
    """How many pieces stand before it."""


@dataclass(frozen=True, slots=True)
class _Open:
    name: str
    outer: Context


class Tree:
    """Takes a page, or one after the other the blocks of HTML in another format."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.comments: list[Comment] = []
        self.told: list[Told] = []
        self._text = ""
        self._base = 0
        self._open: list[_Open] = []
        self._context = Context()
        self._piece: Piece | None = None
        self._breaks = 0

    def read(self, text: str, base: int = 0) -> None:
        """Take a text that begins at offset ``base`` of its file."""
        self._text, self._base = text, base
        done = 0
        for markup in markup_in(text):
            if markup.start < done:
                continue  # in a superscript
            self._prose(done, markup.start)
            done = self._take(markup)
        self._prose(done, len(text))
        self._flush()

    def _take(self, markup: Markup) -> int:
        """Handle markup; where to go on."""
        if markup.kind == "comment":
            if markup.is_remark:
                said = self._text[slice(*markup.inner)]
                base = self._base
                self.comments.append(Comment(base + markup.start, base + markup.end, said, self._context, self._piece))
            self._join(markup)
        elif markup.kind == "raw":
            self._note(markup)
            self._join(markup)
        elif markup.kind == "close":
            self._break(markup)
            self._close(markup.name)
        elif markup.name == "sup" and (edit := superscript_edit(self._text, markup.start)) is not None:
            if self._piece is not None:
                self._piece.edits.append(edit)
                self._piece.end = edit[1]
            return edit[1]
        else:
            self._start(markup)
        return markup.end

    def _note(self, markup: Markup) -> None:
        if markup.name not in _TELLING:
            return
        base = self._base
        found = {
            name: (base + first, self._text[first:last])
            for name, (first, last) in attributes(self._text, markup.attributes).items()
        }
        inner = markup.inner if markup.kind == "raw" else (markup.end, markup.end)
        text = self._text[slice(*inner)]
        self.told.append(Told(markup.name, found, base + inner[0], text, self._context, len(self.pieces)))

    # --- text --------------------------------------------------------------------------------------------------------

    def _prose(self, start: int, end: int) -> None:
        if start >= end:
            return
        if self._context.hidden:
            if self._piece is not None:
                self._piece.edits.append((start, end, ""))
            return
        words = self._text[start:end].strip()
        if not words:
            return
        if self._piece is None:
            self._piece = Piece(start, end, self._context, goes_on=self._breaks == 1)
        self._piece.end = end
        self._piece.length += len(words)
        self._piece.linked += len(words) if self._context.link else 0
        self._breaks = 0

    def _join(self, markup: Markup) -> None:
        if self._piece is not None:
            self._piece.edits.append(inside_words(markup.start, markup.end))

    def _flush(self) -> None:
        piece, self._piece = self._piece, None
        if piece is None:
            return
        start, end = piece.start, piece.end
        edits = [(first - start, last - start, instead) for first, last, instead in piece.edits if first < end]
        source = self._text[start:end]
        prose = blanked(source, [*edits, *entity_edits(source)])
        left = prose.lstrip()
        if left:
            piece.text = on_one_line(left.rstrip())
            piece.start = self._base + start + len(prose) - len(left)
            piece.end = piece.start + len(piece.text)
            piece.edits.clear()
            self.pieces.append(piece)

    # --- elements ----------------------------------------------------------------------------------------------------

    def _start(self, markup: Markup) -> None:
        name = markup.name
        self._break(markup)
        for names, scope in IMPLIED_ENDS.get(name, ()):
            self._pop(names, scope, outermost=True)
        self._note(markup)
        if name in VOID or len(self._open) >= _DEEPEST:
            return
        given = self._given(markup)
        if given.pop("/", None) is None:
            self._open.append(_Open(name, self._context))
            self._context = self._inside(name, given)

    def _given(self, markup: Markup) -> dict[str, str]:
        """The attributes of a tag, and ``/`` where it is closed as XHTML closes it."""
        first, last = markup.attributes
        if last - first < 2:
            return {}
        found = {name: self._text[slice(*span)] for name, span in attributes(self._text, (first, last)).items()}
        if self._text[last - 1] == "/" and self._text[last - 2] in " \t\r\n\"'":
            found["/"] = ""
        return found

    def _break(self, markup: Markup) -> None:
        """End the paragraph or the line where a tag does."""
        context = self._context
        if markup.name in BLOCKS:
            self._flush()
            self._breaks = 0
        elif markup.name != "br":
            self._join(markup)
        elif context.place is None and not context.heading and not context.hidden:
            self._flush()
            self._breaks += 1
        elif self._piece is not None:
            self._piece.edits.append((markup.start, markup.end, ""))

    def _close(self, name: str) -> None:
        if name in _TABLE_PARTS:
            self._pop(frozenset([name]), frozenset(["table"]))
        elif name == "table":
            self._pop(frozenset([name]), frozenset())
        elif name not in ("body", "html"):
            self._pop(frozenset([name]), _CELL if name in BLOCKS else BLOCKS)

    def _pop(self, names: frozenset[str], scope: frozenset[str], *, outermost: bool = False) -> None:
        """Close the nearest open element of these names, or the outermost, that is not outside of one of ``scope``."""
        found = None
        for index in range(len(self._open) - 1, max(-1, len(self._open) - 1 - _FAR), -1):
            name = self._open[index].name
            if name in names:
                found = index
                if not outermost:
                    break
            elif name in scope:
                break
        if found is not None:
            self._context = self._open[found].outer
            del self._open[found:]

    # --- what stands inside an element -------------------------------------------------------------------------------

    def _inside(self, name: str, given: dict[str, str]) -> Context:
        outer = self._context
        if outer.hidden:
            return outer
        if is_furniture(name, given):
            return replace(outer, hidden=True)
        if outer.place is not None and outer.table is not None and name in _LAYOUT:
            outer.table.is_layout = True
        role = role_of(name, given)
        if role in ("article", "main"):
            if outer.form is not None:
                outer.form.holds_article = True
            article = Region(outer.article and outer.article.outermost) if role == "article" else outer.article
            return replace(outer, article=article, main=outer.main or role == "main", header=False)
        if name in ("table", "thead", "tr", "td", "th"):
            return self._in_table(name, given)
        if name in _HEADINGS:
            if outer.form is not None and name == "h1":
                outer.form.holds_article = True
            return replace(outer, heading=name)
        if name in _SECTIONS:
            first = Region() if _SECTIONS[name] == "list" and outer.list is None else outer.list
            return replace(outer, section=_inner(outer.section, _SECTIONS[name]), list=first)
        if name == "a":
            return replace(outer, link=True)
        if name == "form":
            return replace(outer, form=Region())
        if name == "figure":
            return replace(outer, figure=Region())
        if name == "header" and outer.article is None and not outer.main:
            return replace(outer, header=True)
        return outer

    def _in_table(self, name: str, given: dict[str, str]) -> Context:
        outer, table = self._context, self._context.table
        if name == "table":
            is_layout = given.get("role", "") in ("presentation", "none")
            return replace(outer, table=Table(is_layout), place=None, in_head=False, section=None, list=None)
        if table is None:
            return outer
        if name == "thead":
            return replace(outer, in_head=True)
        if name == "tr":
            table.next_row()
            return outer
        place = table.next_cell(
            head=name == "th" or outer.in_head, rows=given.get("rowspan", ""), columns=given.get("colspan", "")
        )
        return replace(outer, place=place)


def _inner(outer: Section | None, section: Section) -> Section:
    """A quotation stays one, whatever it holds."""
    return "quote" if outer == "quote" else section
