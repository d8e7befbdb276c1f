"""The tables of a document as fillings for rules that look there, by the pattern that they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress

from checker.checking.budget import Budget, OverBudgetError
from checker.checking.tables.lines import frames_of
from checker.checking.tables.mentions import Mention, Share, mentions_of
from checker.checking.tables.orders import average_of, dates_in_order, ranks_in_order, ranks_of
from checker.checking.tables.relations import relations_of
from checker.checking.tables.sums import sums_of
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure

__all__ = ["table_fillings"]

_Filling = dict[str, Figure | tuple[Figure, ...]]

_ROUNDING = "rounding"
"""A document that speaks of it has told its readers that sums may be off."""
_WORK = 1_500_000
"""Cells that may be looked at for the sums and relations of a document, and as many for what its prose says of them:
some seconds. What is tried in one table is bounded too, but by more than its size."""
_SLOTS = {
    "share": ("part", "whole", "share"),
    "product": ("one", "other", "product"),
    "difference": ("new", "old", "difference"),
    "change": ("new", "old", "change"),
}


def table_fillings(document: Document, extraction: Extraction) -> Mapping[str, Sequence[_Filling]]:
    """From each pattern of ``checker.rulebook.patterns`` to how its slots are filled, in the order of the tables."""
    found: dict[str, list[_Filling]] = defaultdict(list)
    with suppress(OverBudgetError):
        _put_tables(document, extraction, found)
    for earlier, later in dates_in_order(extraction):
        found["table-dates"].append({"earlier": earlier, "later": later})
    with suppress(OverBudgetError):
        _put_mentions(document, extraction, found)
    return found


def _put_tables(document: Document, extraction: Extraction, found: dict[str, list[_Filling]]) -> None:
    """What hangs together within each table. Raises ``OverBudgetError`` where the tables ask for too much work."""
    budget = Budget(_WORK)
    warned = _ROUNDING in document.text.lower()
    ranks = ranks_of(extraction)
    for table in extraction.tables:
        frames = list(frames_of(table))
        for each in sums_of(frames, budget):
            found["table-sum"].append({"total": each.total, "parts": each.parts})
            if each.to_the_digit and not warned:
                found["table-exact-sum"].append({"total": each.total, "parts": each.parts})
        for mean in average_of(frames, budget):
            found["table-average"].append({"average": mean.average, "parts": mean.parts})
        for better, worse in ranks_in_order(table, ranks.get(table.number, {})):
            found["table-rank"].append({"better": better, "worse": worse})
        for relation in relations_of(frames, budget):
            figures = relation.one, relation.other, relation.result
            found[f"table-{relation.pattern}"].append(dict(zip(_SLOTS[relation.pattern], figures, strict=True)))


def _put_mentions(document: Document, extraction: Extraction, found: dict[str, list[_Filling]]) -> None:
    """What the prose says of the tables. Raises ``OverBudgetError`` where it speaks of too many."""
    for said in mentions_of(document, extraction, Budget(_WORK)):
        if isinstance(said, Mention):
            found["table-mention"].append({"cell": said.cell, "mention": said.figure})
        elif isinstance(said, Share):
            found["table-mentioned-share"].append({"part": said.part, "whole": said.whole, "share": said.figure})
        else:
            way = "fall" if said.figure.direction == "down" else "rise"
            found[f"table-mentioned-{way}"].append({"new": said.new, "old": said.old, "change": said.figure})
