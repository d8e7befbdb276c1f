"""HTML: the text of the article, with the places that it has in the file, and none of the furniture around it.

What is furniture is told by elements, roles and the commonest names (``html_elements``). Of what is left, the article
is the first of these that holds at least half of the text: the largest ``article``, what stands in ``main``, the body.
An article inside an article is a comment on it, a list of nothing but links is navigation, and a table that holds parts
of a page is no table. The headline is the first ``h1``, else ``og:title``, else ``title`` without the name of the site.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from checker.model.document import Block, Document
from checker.reading.captions import with_captions
from checker.reading.front_matter import read_front_matter
from checker.reading.html_facts import day_told, title_told
from checker.reading.html_tree import Tree
from checker.reading.numbering import Numbering
from checker.reading.piece_blocks import PieceBlocks
from checker.reading.pieces import Piece, Region
from checker.reading.remarks import placed

__all__ = ["read"]


def read(path: str, text: str) -> Document:
    """An HTML page."""
    tree = Tree()
    front = read_front_matter(text)
    tree.read(text[front.end :], front.end)
    pieces = _article(_prose(tree.pieces))
    numbers = Numbering()
    title: tuple[Block, ...] = (front.title,) if front.title else ()
    numbers.headed = bool(title)
    if not title and not any(piece.context.heading == "h1" for piece in pieces):
        pieces, title = _headed(tree, pieces)
        numbers.headed = bool(title)
    found = PieceBlocks(numbers)
    blocks = with_captions((*title, *found.of(pieces)))
    notes = [*front.notes, *found.notes(tree.comments)]
    remarks = placed(notes, blocks, len(text)) if notes else ()
    return Document(path, text, blocks, front.date or day_told(tree.told, pieces), remarks=remarks)


def _headed(tree: Tree, pieces: list[Piece]) -> tuple[list[Piece], tuple[Block, ...]]:
    """An article that has no headline of its own, with that which stands before it, or with that of the page."""
    title = title_told(tree.told)
    start = pieces[0].start if pieces else 0
    heads = [piece for piece in tree.pieces if piece.context.heading == "h1" and piece.start < start]
    if title is not None and (said := [head for head in heads if head.text.lower() in title.text.lower()]):
        heads = said
    elif title is not None:
        heads = [head for head in heads if not head.context.header]
    if heads:
        return [heads[-1], *pieces], ()
    return pieces, (title,) if title is not None and title.start < start else ()


def _prose(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces that are not in forms, in the header of the page, or in lists that lead elsewhere."""
    kept = [
        piece
        for piece in pieces
        if not piece.context.header and (piece.context.form is None or piece.context.form.holds_article)
    ]
    unlinked: Counter[Region] = Counter()
    for piece in kept:
        if piece.context.list is not None:
            unlinked[piece.context.list] += 10 * (piece.length - piece.linked) - piece.length
    return [piece for piece in kept if piece.context.list is None or unlinked[piece.context.list] > 0]


def _article(pieces: list[Piece]) -> list[Piece]:
    """The pieces of the first part of the page that holds at least half of its text."""
    whole, outermost, own = 0, Counter[Region](), Counter[Region]()
    for piece in pieces:
        whole += piece.length
        if piece.context.article is not None:
            own[piece.context.article] += piece.length
            outermost[piece.context.article.outermost] += piece.length
    for article, length in outermost.most_common(1):
        if 2 * length >= whole:
            with_inner = 2 * own[article] < length
            return [piece for piece in pieces if _stands_in(piece, article, with_inner=with_inner)]
    main = [piece for piece in pieces if piece.context.main]
    return main if 2 * sum(piece.length for piece in main) >= whole else pieces


def _stands_in(piece: Piece, article: Region, *, with_inner: bool) -> bool:
    region = piece.context.article
    return region is article or (with_inner and region is not None and region.outermost is article)
