"""The checks that a figure set makes of its own figures, each bound to the figures that it names."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checking.matching import Filling
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.rule import Rule

__all__ = ["named_checks"]


def named_checks(document: Document, extraction: Extraction) -> Iterator[tuple[Rule, Filling]]:
    """Each check with its figures; not one of a name in whose words there is no figure. Raises ``FigureSetError``."""
    if not document.checks:
        return
    from checker.rulebook.figure_sets import check_rules  # noqa: PLC0415
    from checker.rulebook.trees import names_in  # noqa: PLC0415 -- prose brings no checks along

    figures = _by_name(extraction)
    for rule in check_rules(document):
        names = sorted(names_in(rule.check))
        if all(name in figures for name in names):
            yield rule, {name: figures[name] for name in names}


def _by_name(extraction: Extraction) -> dict[str, Figure]:
    """The figure that a name means: the first with a magnitude, else the first that says when."""
    figures: dict[str, Figure] = {}
    for figure in extraction.figures:
        if figure.name is None or figure.kind == "identifier":
            continue
        known = figures.get(figure.name)
        if known is None or (known.stated is None and figure.stated is not None):
            figures[figure.name] = figure
    return figures
