"""What the readers of marked-up formats count while they go through a document."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.document import Section

__all__ = ["Numbering"]


@dataclass(slots=True)
class Numbering:
    """The number of the paragraph that was begun last and of the last table, and whether there is a headline yet."""

    paragraph: int = 0
    table: int = -1
    headed: bool = False

    def next_table(self) -> int:
        self.table += 1
        return self.table

    def heading(self, *, first: bool) -> Section:
        """The section of a heading: the first of the first level is the headline."""
        if first and not self.headed:
            self.headed = True
            return "headline"
        return "body"
