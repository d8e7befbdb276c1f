"""Documents whose figures are given by hand, for tests of what comes after extraction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from checker.extraction.sentences import sentence_spans
from checker.model.document import Block, Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure, Kind, Number
from checker.model.interval import Interval, exactly
from checker.model.period import Period
from checker.model.rule import Expression, Rule, RuleBook
from checker.rulebook.classes import WordClasses
from checker.rulebook.expressions import parse_expression
from checker.rulebook.phrases import parse_phrase
from checker.rulebook.templates import parse_template


@dataclass(frozen=True)
class Page:
    document: Document
    extraction: Extraction

    def __getitem__(self, index: int) -> Figure:
        return self.extraction.figures[index]


def fig(
    words: str,
    value: str | None = None,
    *,
    kind: Kind = "count",
    number: str | None = None,
    widest: Interval | None = None,
    usual: Interval | None = None,
    period: tuple[str | None, str | None] | str | None = None,
    **fields: Any,
) -> Figure:
    """A figure without its place. ``number`` is taken to be the words up to the first space unless given."""
    of = words.find(number) if number else 0
    own = Number(number or words.split(" ", maxsplit=1)[0], of, of + len(number or words.split(" ", maxsplit=1)[0]))
    exact = exactly(Fraction(value)) if value is not None else None
    if isinstance(period, str):
        period = (period, period)
    return Figure(
        words,
        0,
        len(words),
        own,
        kind,
        "body",
        0,
        0,
        value=Fraction(value) if value is not None else None,
        stated=fields.pop("stated", exact),
        widest=widest or exact,
        usual=usual or widest or exact,
        period=Period(*period) if period else None,
        **fields,
    )


def page(text: str, *figures: Figure, published: date | None = None) -> Page:
    """A document of the text, a blank line between paragraphs, and its figures in text order."""
    blocks = []
    spans = []
    start = 0
    for paragraph, part in enumerate(text.split("\n\n")):
        blocks.append(Block(start, part, paragraph=paragraph))
        spans += [(start + first, start + last) for first, last in sentence_spans(part)]
        start += len(part) + 2
    placed = []
    position = 0
    for figure in figures:
        position = text.index(figure.text, position)
        placed.append(_placed(figure, position, blocks, spans))
        position += len(figure.text)
    return Page(Document("page.txt", text, tuple(blocks), published), Extraction(tuple(placed), tuple(spans)))


def _placed(figure: Figure, at: int, blocks: Sequence[Block], spans: Sequence[tuple[int, int]]) -> Figure:
    number = figure.number
    return replace(
        figure,
        start=at,
        end=at + len(figure.text),
        number=Number(number.text, at + number.start, at + number.end),
        sentence=next(index for index, (first, last) in enumerate(spans) if first <= at < last),
        paragraph=next(block.paragraph for block in blocks if block.start <= at < block.end),
    )


def expression(text: str, *slots: str) -> Expression:
    parsed = parse_expression(text, slots)
    assert parsed is not None
    return parsed


def rule(check: str, *slots: str, find: Sequence[str] = (), where: Sequence[str] = (), **fields: Any) -> Rule:
    """A rule over these slots."""
    phrases = [parse_phrase(phrase, WordClasses()) for phrase in find]
    message = parse_template(fields.pop("message", "wrong"), slots)
    assert message is not None
    values: dict[str, Any] = {
        "name": "some-rule",
        "pack": "some",
        "path": "some-rule.yaml",
        "severity": "error",
        "summary": "",
        "why": "",
        "check": expression(check, *slots),
        "check_source": check,
        "message": message,
        "find": tuple(phrase for phrase in phrases if phrase is not None),
        "where": tuple(expression(condition, *slots) for condition in where),
    }
    return Rule(**{**values, **fields})


def book(*rules: Rule) -> RuleBook:
    return RuleBook(rules)
