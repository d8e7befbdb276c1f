"""One rule file: from its text to a ``Rule``, with every mistake on the way."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable
from functools import partial
from typing import TypeVar, get_args

from checker.model.finding import SEVERITIES, Confidence, Severity
from checker.model.rule import Call, Example, Expression, Literal_, Over, Phrase, Rule, Selector, Template, Together
from checker.reading.yaml_nodes import Mapping, Node, Scalar, read_tree
from checker.rulebook import fields
from checker.rulebook.classes import WordClasses
from checker.rulebook.expressions import is_condition, parse_expression
from checker.rulebook.mistakes import Source, nearest
from checker.rulebook.patterns import PATTERNS
from checker.rulebook.phrases import parse_phrase
from checker.rulebook.selectors import read_selectors
from checker.rulebook.templates import parse_template
from checker.rulebook.trees import names_in, walk
from checker.rulebook.word_lists import with_word_lists

Word = TypeVar("Word", bound=str)

__all__ = ["EXAMPLE_FIELDS", "FIELDS", "NAME", "OF_FIGURES", "OVER_SLOT", "REQUIRED", "WAYS", "read_rule"]

FIELDS: dict[str, str] = {
    "name": "the rule's name: small letters and hyphens, the same as the file's",
    "severity": "error, warning or note",
    "usual": "warning or note: how grave it is where only the usual readings disagree; without it, that is no finding",
    "confidence": "high (without it), medium or low",
    "variant-of": "the rule of which this is a looser form; what switches that off or silences it does so here",
    "summary": "one sentence: what is wrong where the rule speaks",
    "why": "how such mistakes come about, and what to look at",
    "find": "phrases; any of them may match",
    "given": "a selector for each slot, instead of find",
    "together": "what the figures of given must share",
    "pattern": "what to look for in tables and among facts, instead of find",
    "over": "checks, instead of find, given and check: all that the other rules checked, taken together",
    "where": "conditions for the rule to apply",
    "check": "what must hold",
    "suspect": "the slot whose figure is most likely wrong",
    "suffices": "the slot whose figure must agree with one partner only, not with each that the rule finds for it",
    "grounds": "conditions without which figures that disagree prove nothing; they can still agree, for suffices",
    "tolerance": "by how much the computed side may be off, such as 1%",
    "message": "what to say",
    "invalid": "texts in which the rule must find something",
    "valid": "texts in which it must not",
    "references": "where to read more",
}
REQUIRED = ("name", "severity", "summary", "why", "message", "invalid", "valid")

OVER_SLOT = "figures"
"""The slot of a rule over checks: all figures of a smallest contradiction."""
OF_FIGURES = ("together", "where", "check", "suspect", "suffices", "grounds", "tolerance", "usual")
"""Fields that speak of figures, which a rule over checks does not choose."""

EXAMPLE_FIELDS: dict[str, str] = {
    "text": "what the document says",
    "title": "its headline",
    "date": "the day of publication, such as 2016-09-30",
    "facts": "a figure set whose figures are pinned",
}

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_SLOT_LIKE = re.compile(r"\{\s*(\w+)")


WAYS = ("find", "given", "pattern", "over")


def read_rule(source: Source, pack: str, classes: WordClasses, tables: Collection[str] | None = None) -> Rule | None:
    """The rule; ``None`` if there is a mistake in its file, which is then among the mistakes of ``source``.

    ``tables`` are the names of the reference tables that it may use; without them that is not looked into.
    """
    tree = read_tree(source)
    if not isinstance(tree, Mapping):
        if not source.mistakes:
            source.report(0, "a rule file has the form field: value, a line each")
        return None
    rule = _Reader(source, tree, classes, tables).rule(pack)
    return None if source.mistakes else rule


def _slots_of_pattern(node: Node | None) -> tuple[str, ...]:
    pattern = PATTERNS.get(node.text) if isinstance(node, Scalar) else None
    return pattern.slots if pattern else ()


class _Reader:
    """Reads every field whatever is wrong with the others, so that all mistakes come out at once."""

    def __init__(self, source: Source, tree: Mapping, classes: WordClasses, tables: Collection[str] | None) -> None:
        self.source = source
        self.nodes: dict[str, Node] = {key.text: value for key, value in tree.entries}
        self.start = tree.start
        self.classes = classes
        self.tables = tables
        fields.unknown_fields(source, tree, FIELDS, "a rule")
        for name in REQUIRED:
            if name not in self.nodes:
                source.report(tree.start, f"{name} is missing: {FIELDS[name]}")
        if "check" not in self.nodes and "over" not in self.nodes:
            source.report(tree.start, f"check is missing: {FIELDS['check']}")

    def rule(self, pack: str) -> Rule:
        phrases, selectors, slots = self.places()
        where = tuple(self.condition(node, slots) for node in self.texts("where"))
        grounds = tuple(self.condition(node, slots) for node in self.texts("grounds"))
        check_node = self.scalar("check")
        check = self.condition(check_node, slots) if check_node else Literal_("")
        message = self.message(slots)
        self.unbound(phrases, names_in(check).union(*map(names_in, (*where, *grounds))))
        severity = self.choice("severity", SEVERITIES) or "error"
        return Rule(
            name=self.name(),
            pack=pack,
            path=self.source.path,
            severity=severity,
            summary=self.text("summary"),
            why=self.text("why"),
            check=check,
            check_source=" ".join(check_node.text.split()) if check_node else "",
            message=message,
            find=phrases,
            given=selectors,
            together=self.together(),
            pattern=self.pattern(),
            over=self.over(),
            where=where,
            conditions=tuple(" ".join(node.text.split()) for node in (*self.texts("where"), *self.texts("grounds"))),
            usual=self.usual(severity),
            confidence=self.choice("confidence", get_args(Confidence)) or "high",
            variant_of=self.text("variant-of") or None,
            suspect=self.slot("suspect", slots),
            suffices=self.suffices(slots),
            grounds=grounds,
            tolerance=fields.percentage(self.source, self.nodes.get("tolerance"), "tolerance"),
            invalid=self.examples("invalid"),
            valid=self.examples("valid"),
            references=tuple(node.text.strip() for node in self.texts("references")),
        )

    # --- fields that stand alone

    def scalar(self, name: str) -> Scalar | None:
        return fields.scalar(self.source, self.nodes.get(name), name)

    def text(self, name: str) -> str:
        node = self.scalar(name)
        return node.text.strip() if node else ""

    def texts(self, name: str) -> list[Scalar]:
        return fields.scalars(self.source, self.nodes.get(name), name)

    def choice(self, name: str, choices: Iterable[Word]) -> Word | None:
        return fields.choice(self.source, self.nodes.get(name), name, choices)

    def name(self) -> str:
        node = self.scalar("name")
        if node is None:
            return ""
        stem = os.path.splitext(os.path.basename(self.source.path))[0]
        if not NAME.match(node.text):
            self.source.report(node.start, f"a name has small letters, digits and hyphens, not {node.text}")
        elif node.text != stem:
            self.source.report(node.start, f"the rule is named {node.text}, its file {stem}: they must be the same")
        return node.text

    def usual(self, severity: Severity) -> Severity | None:
        usual = self.choice("usual", SEVERITIES[:2])
        if usual is not None and SEVERITIES.index(usual) > SEVERITIES.index(severity):
            self.source.report(self.nodes["usual"].start, f"usual is {usual}, graver than the severity {severity}")
        return usual

    def slot(self, name: str, slots: Collection[str]) -> str | None:
        node = self.scalar(name)
        if node is not None and node.text not in slots:
            self.source.report(node.start, f"no slot is named {node.text}", nearest(node.text, slots))
        return node.text if node else None

    def suffices(self, slots: Collection[str]) -> str | None:
        if "grounds" in self.nodes and "suffices" not in self.nodes:
            self.source.report(self.nodes["grounds"].start, "grounds belong to suffices: without it write where")
        return self.slot("suffices", slots)

    def together(self) -> tuple[Together, ...]:
        if "together" in self.nodes and "given" not in self.nodes:
            self.source.report(self.nodes["together"].start, "together belongs to given: a phrase says where it looks")
        found = []
        for item in fields.items(self.source, self.nodes.get("together"), "together"):
            shared: Together | None = fields.choice(self.source, item, "together", get_args(Together))
            if shared in found:
                self.source.report(item.start, f"{shared} stands here twice")
            elif shared is not None:
                found.append(shared)
        return tuple(found)

    # --- where to look

    def pattern(self) -> str | None:
        return self.choice("pattern", PATTERNS)

    def over(self) -> Over | None:
        chosen: Over | None = self.choice("over", get_args(Over))
        for name in OF_FIGURES if "over" in self.nodes else ():
            if name in self.nodes:
                self.source.report(self.nodes[name].start, f"{name} is for rules over figures: this one has over")
        return chosen

    def places(self) -> tuple[tuple[Phrase, ...], tuple[Selector, ...], set[str]]:
        """The phrases or selectors, and the names of all slots."""
        ways = [name for name in WAYS if name in self.nodes]
        if len(ways) != 1:
            wrong = f"a rule has {' or '.join(ways)}, not both" if ways else "find, given, pattern or over is missing"
            self.source.report(self.start, wrong)
        nodes = self.texts("find")
        parsed = [parse_phrase(node.text, self.classes, node.report(self.source)) for node in nodes]
        phrases = tuple(phrase for phrase in parsed if phrase is not None)
        selectors = read_selectors(self.source, self.nodes.get("given"), self.classes)
        slots = {slot.name for phrase in phrases for slot in phrase.slots} | {chosen.slot for chosen in selectors}
        slots.update(_slots_of_pattern(self.nodes.get("pattern")))
        slots.update((OVER_SLOT,) if "over" in self.nodes else ())
        # a phrase with a mistake still names its slots: no need to call them unknown as well
        slots.update(*(_SLOT_LIKE.findall(node.text) for node in nodes))
        return phrases, selectors, slots

    def unbound(self, phrases: Iterable[Phrase], needed: set[str]) -> None:
        """A phrase without a slot that the check needs could never come to a result."""
        nodes = {node.text: node for node in self.texts("find")}
        for phrase in phrases:
            missing = needed - {slot.name for slot in phrase.slots}
            if missing:
                at = nodes[phrase.source].start
                self.source.report(at, f"this phrase has no {{{min(missing)}}}, which where or check needs")

    # --- what must hold, and what to say

    def condition(self, node: Scalar, slots: Collection[str]) -> Expression:
        expression = parse_expression(node.text, slots, node.report(self.source))
        if expression is None:
            return Literal_("")
        if not is_condition(expression):
            self.source.report(node.start, "this is no condition: compare something, as in a == b + c")
        self.known_tables(expression, node)
        return with_word_lists(expression, self.classes, partial(self.source.report, node.start))

    def known_tables(self, expression: Expression, node: Scalar) -> None:
        for part in walk(expression):
            match part:
                case Call("reference", (Literal_(str(table)), _)) if (
                    self.tables is not None and table not in self.tables
                ):
                    self.source.report(node.start, f"there is no reference table {table}", nearest(table, self.tables))
                case _:
                    pass

    def message(self, slots: Collection[str]) -> Template:
        node = self.scalar("message")
        template = parse_template(node.text.strip(), slots, node.report(self.source)) if node else None
        return template or Template("", ())

    # --- examples

    def examples(self, name: str) -> tuple[Example, ...]:
        found = (self.example(node, name) for node in fields.items(self.source, self.nodes.get(name), name))
        return tuple(example for example in found if example is not None)

    def example(self, node: Node, name: str) -> Example | None:
        line = self.source.line_of(node.start)
        if not isinstance(node, Mapping):
            text = fields.scalar(self.source, node, f"an example of {name}")
            return Example(text.text, line) if text else None
        fields.unknown_fields(self.source, node, EXAMPLE_FIELDS, "an example")
        if node.get("text") is None:
            self.source.report(node.start, "an example needs a text")
        text = fields.scalar(self.source, node.get("text"), "the text of an example")
        title = fields.scalar(self.source, node.get("title"), "the title of an example")
        day = fields.day(self.source, node.get("date"), "the date of an example")
        facts = fields.scalar(self.source, node.get("facts"), "the facts of an example")
        if text is None:
            return None
        return Example(text.text, line, title.text if title else None, day, facts.text if facts else None)
