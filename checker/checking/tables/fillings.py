"""The tables of a document as fillings for rules that look there, by the pattern that they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.checking.tables.mentions import Mention, mentions_of
from checker.checking.tables.orders import average_of, dates_in_order, ranks_in_order
from checker.checking.tables.relations import relations_of
from checker.checking.tables.sums import sums_of
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure

__all__ = ["table_fillings"]

_Filling = dict[str, Figure | tuple[Figure, ...]]

_ROUNDING = "rounding"
"""A document that speaks of it has told its readers that sums may be off."""
_SLOTS = {
    "share": ("part", "whole", "share"),
    "difference": ("new", "old", "difference"),
    "change": ("new", "old", "change"),
}


def table_fillings(document: Document, extraction: Extraction) -> Mapping[str, Sequence[_Filling]]:
    """From each pattern of ``checker.rulebook.patterns`` to how its slots are filled, in the order of the tables."""
    found: dict[str, list[_Filling]] = defaultdict(list)
    warned = _ROUNDING in document.text.lower()
    for table in extraction.tables:
        for each in sums_of(table):
            found["table-sum"].append({"total": each.total, "parts": each.parts})
            if each.to_the_digit and not warned:
                found["table-exact-sum"].append({"total": each.total, "parts": each.parts})
        for mean in average_of(table):
            found["table-average"].append({"average": mean.average, "parts": mean.parts})
        for better, worse in ranks_in_order(table, extraction):
            found["table-rank"].append({"better": better, "worse": worse})
        for relation in relations_of(table):
            figures = relation.one, relation.other, relation.result
            found[f"table-{relation.pattern}"].append(dict(zip(_SLOTS[relation.pattern], figures, strict=True)))
    for earlier, later in dates_in_order(extraction):
        found["table-dates"].append({"earlier": earlier, "later": later})
    for said in mentions_of(document, extraction):
        if isinstance(said, Mention):
            found["table-mention"].append({"cell": said.cell, "mention": said.figure})
        else:
            way = "fall" if said.figure.direction == "down" else "rise"
            found[f"table-mentioned-{way}"].append({"new": said.new, "old": said.old, "change": said.figure})
    return found
