"""A document as it reads: its headings, paragraphs, lists and tables, without their markup, with its figures marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from itertools import groupby

from checker.model.document import JOINT, Block
from checker.model.finding import DocumentReport
from checker.reporting.html.elements import Html, element, joined, text, void
from checker.reporting.html.marking import Stretch
from checker.reporting.html.tables import table

__all__ = ["Article", "finding_id", "mark_id"]


def finding_id(document: int, finding: int) -> str:
    return f"d{document}f{finding}"


def mark_id(document: int, mark: int) -> str:
    return f"d{document}m{mark}"


class Article:
    """The documents of a page have numbers, which the ids in it begin with."""

    def __init__(self, report: DocumentReport, marked: Sequence[Stretch], number: int) -> None:
        self._text = report.text
        self._page = report.page
        self._marked = marked
        self._starts = [stretch.start for stretch in marked]
        self._number = number

    def html(self) -> Html:
        if self._page is None:  # the text is there, but not what in it is prose
            return element("article", self._prose(Block(0, self._text)), class_="text")
        groups = groupby(self._page.blocks, key=_belonging)
        return element("article", *(self._group(list(blocks)) for _, blocks in groups), class_="text")

    def _group(self, blocks: list[Block]) -> Html:
        first = blocks[0]
        if first.cell is not None:
            return table(blocks, self._prose)
        prose = [self._prose(block) for block in blocks]
        match first.section:
            case "headline":
                return element("h3", *prose)
            case "list":
                return element("ul", *(element("li", each) for each in prose))
            case "quote":
                return element("blockquote", joined(prose, void("br")))
            case "caption":
                return element("p", joined(prose, void("br")), class_="caption")
            case _:
                return element("p", joined(prose, void("br")))

    def _prose(self, block: Block) -> Html:
        """The text of a block with its marks. What is blanked in it, such as markup, is left out."""
        parts = [element("span", text(block.name), class_="name")] if block.name else []
        done = block.start
        for index in range(bisect_left(self._starts, block.start), bisect_left(self._starts, block.end)):
            stretch = self._marked[index]
            parts.append(self._shown(block, done, stretch.start))
            parts.append(self._mark(block, stretch, index + 1))
            done = min(stretch.end, block.end)
        parts.append(self._shown(block, done, block.end))
        return joined(parts)

    def _mark(self, block: Block, stretch: Stretch, number: int) -> Html:
        findings = [finding_id(self._number, finding) for finding in stretch.findings]
        references = [
            element("a", text(str(finding)), href=f"#{name}", aria_label=f"finding {finding}")
            for finding, name in zip(stretch.findings, findings, strict=True)
        ]
        kinds = ["figure", *([stretch.severity] if stretch.severity else []), *(["suspect"] if stretch.suspect else [])]
        return element(
            "mark",
            self._shown(block, stretch.start, min(stretch.end, block.end)),
            *([element("sup", *references)] if references else []),
            id=mark_id(self._number, number),
            class_=" ".join(kinds),
            title=stretch.meaning or None,
            data_findings=" ".join(findings) or None,
        )

    def _shown(self, block: Block, start: int, end: int) -> Html:
        prose = block.text[start - block.start : end - block.start]
        source = self._text[start:end]
        if prose == source:
            return text(prose)
        return text("".join(map(_kept, prose, source)))


def _kept(prose: str, source: str) -> str:
    """A character of the prose; nothing for a blank that stands where there was something else, such as markup."""
    return prose if prose == source or prose not in (" ", JOINT) or source.isspace() else ""


def _belonging(block: Block) -> Hashable:
    """What the blocks of one element have in common."""
    if block.cell is not None:
        return "table", block.cell.table
    if block.section == "headline" or block.name is not None:
        return block.start
    return block.section, block.paragraph
