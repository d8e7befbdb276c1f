"""Selectors: which figures of a document may fill a slot of a ``given`` rule."""

from __future__ import annotations

from checker.model.rule import Selector, Wording
from checker.reading.yaml_nodes import Mapping, Node, Scalar
from checker.rulebook import fields
from checker.rulebook.classes import WordClasses
from checker.rulebook.functions import FIELD_VALUES
from checker.rulebook.mistakes import Source, nearest
from checker.rulebook.phrase_syntax import resolve_kinds, slot_name_mistake
from checker.rulebook.phrases import parse_context

__all__ = ["SELECTABLE", "read_selectors"]

SELECTABLE: dict[str, str] = {
    "kind": "a kind, a kind group, or a list of them",
    "counted": "the noun that is counted, in the singular",
    "event": "what happened to it",
    "unit": "the unit's name; the currency's code for money",
    "per": "what it is a rate of",
    "section": "headline, body, quote, list, table or caption",
    "hedge": "about, at-least, more-than ...",
    "direction": "up or down",
    "place": "where",
    "source": "who says so",
    "mode": "hypothetical, forecast, negated or quoted",
    "name": "its name in a figure set",
    "period": "any or none: whether its words give it a time",
    "before": "a phrase without slots that ends where the figure begins",
    "after": "a phrase without slots that begins where the figure ends",
    "beside": "phrases of which one must fit, each with {} for the figure: '@leaving .. {}', '{} left'",
}


def read_selectors(source: Source, node: Node | None, classes: WordClasses) -> tuple[Selector, ...]:
    """The selectors of ``given``, by slot; those of one slot stand together, and any of them may find its figure."""
    given = fields.mapping(source, node, "given")
    if given is None:
        return ()
    if not given.entries:
        source.report(given.start, "given names no slot")
    selectors = []
    for key, value in given.entries:
        wrong = slot_name_mistake(key.text.removesuffix("*"))
        if wrong:
            source.report(key.start, wrong)
        for choice in fields.items(source, value, f"the selector {key.text}"):
            conditions = fields.mapping(source, choice, f"the selector {key.text}")
            if conditions is not None:
                selectors.append(_selector(source, key.text, conditions, classes))
    return tuple(selectors)


def _selector(source: Source, slot: str, node: Mapping, classes: WordClasses) -> Selector:
    fields.unknown_fields(source, node, SELECTABLE, "a selector")
    conditions: list[tuple[str, frozenset[str]]] = []
    kinds = None
    context: dict[str, Wording | None] = {}
    beside: list[tuple[Wording | None, Wording | None]] = []
    for key, value in node.entries:
        texts = fields.scalars(source, value, key.text)
        if key.text in ("before", "after"):
            context[key.text] = _context(source, texts, classes, key.text)
        elif key.text == "beside":
            beside += [_both_sides(source, text, classes) for text in texts]
        elif key.text == "kind":
            names = [text.text for text in texts]
            at = value.start
            kinds = resolve_kinds(names, lambda _, *rest, at=at: source.report(at, *rest), 0)
        elif key.text in SELECTABLE:
            conditions.append((key.text, _values(source, key.text, texts, classes)))
    name, star, _ = slot.partition("*")
    sides = context.get("before"), context.get("after")
    return Selector(name, kinds, tuple(conditions), *sides, tuple(beside), bool(star))


def _both_sides(source: Source, text: Scalar, classes: WordClasses) -> tuple[Wording | None, Wording | None]:
    """What stands before and after the {} of a phrase."""
    before, mark, after = text.text.partition("{}")
    if not mark or not (before.strip() or after.strip()):
        source.report(text.start, "a phrase beside a figure has words, and {} where the figure stands")
        return None, None
    report, behind = text.report(source), len(before) + len(mark)

    def report_behind(offset: int, message: str, suggestion: str | None) -> None:
        report(behind + offset, message, suggestion)

    return (
        parse_context(before, classes, "before", report) if before.strip() else None,
        parse_context(after, classes, "after", report_behind) if after.strip() else None,
    )


def _context(source: Source, texts: list[Scalar], classes: WordClasses, side: str) -> Wording | None:
    found = [
        parse_context(text.text, classes, "before" if side == "before" else "after", text.report(source))
        for text in texts
    ]
    wordings = [wording for wording in found if wording is not None]
    if not wordings:
        return None
    words = [wording.words for wording in wordings]
    return Wording(
        "|".join(f"(?:{wording.pattern})" for wording in wordings),
        frozenset().union(*words) if all(words) else frozenset(),
    )


def _values(source: Source, field: str, texts: list[Scalar], classes: WordClasses) -> frozenset[str]:
    """The values that a field may have: "" for none, "*" for any, and all words of a class."""
    values: set[str] = set()
    for text in texts:
        if text.text in ("none", "any"):
            values.add("" if text.text == "none" else "*")
        elif text.text.startswith("@"):
            values |= _class(source, text, classes)
        elif field == "period":
            source.report(text.start, "a selector can ask of a period only whether there is one: any or none")
        elif field in FIELD_VALUES and text.text not in FIELD_VALUES[field]:
            source.report(text.start, f"no {field} is called {text.text}", nearest(text.text, FIELD_VALUES[field]))
        else:
            values.add(text.text)
    return frozenset(values)


def _class(source: Source, text: Scalar, classes: WordClasses) -> frozenset[str]:
    name = text.text[1:]
    try:
        words = classes.get(name)
    except (OSError, ValueError) as error:
        source.report(text.start, f"the word class {name} cannot be read: {error}")
        return frozenset()
    if words is None:
        near = nearest(name, classes.names())
        source.report(text.start, f"there is no word class {name}", near and f"@{near}")
        return frozenset()
    return words.words
