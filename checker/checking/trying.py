"""A rule tried on a document: each way in which it fills its slots, and which of its conditions do not hold there.

What ``checker.checking.engine`` does for all rules as fast as it can, and then only tells what speaks.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checking.engine import READINGS, fillings_of, verdict_of
from checker.checking.evaluate import Binding, Environment, compile_expression, truth_of
from checker.checking.formatting import collapsed
from checker.checking.values import Context, Truth
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.rule import Rule, RuleBook
from checker.model.trial import Trial

__all__ = ["tried"]


def tried(document: Document, extraction: Extraction, rulebook: RuleBook, rule: Rule) -> Iterator[Trial]:
    """In the order in which the rule finds its figures. ``rulebook`` is for its facts and reference tables.

    Raises ``UsageError`` where a reference table that the rule asks for cannot be read.
    """
    contexts = {
        reading: Context(reading, document.date, rulebook.reference_folders, document, extraction)
        for reading in READINGS
    }
    conditions = [compile_expression(condition) for condition in (*rule.where, *rule.grounds)]
    check = compile_expression(rule.check, rule.tolerance)
    alone = RuleBook((rule,), rulebook.reference_folders, facts=rulebook.facts)
    for filling in fillings_of(document, extraction, alone):
        stated = Environment(filling, contexts["stated"])
        unmet = [
            source
            for source, condition in zip(rule.conditions, conditions, strict=True)
            if truth_of(condition, stated) is not Truth.YES
        ]
        yield Trial(
            verdict_of(rule, check, filling, contexts),
            tuple((slot, _words(bound)) for slot, bound in filling.items()),
            min(figure.start for figure in _figures(filling)),
            tuple(unmet),
        )


def _words(bound: Figure | tuple[Figure, ...]) -> str:
    return "; ".join(collapsed(figure.text) for figure in (bound if isinstance(bound, tuple) else (bound,)))


def _figures(filling: Binding) -> Iterator[Figure]:
    for bound in filling.values():
        yield from bound if isinstance(bound, tuple) else (bound,)
