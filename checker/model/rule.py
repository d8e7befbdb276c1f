"""A rule as loaded: what it is, where it looks, what must hold, what it says, and the examples that prove it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal

from checker.model.fact import Fact
from checker.model.figure import Kind
from checker.model.finding import Confidence, Severity
from checker.model.phrase import Elements

__all__ = [
    "Binary",
    "BoolOp",
    "Call",
    "Compare",
    "Example",
    "Expression",
    "Field",
    "ListOf",
    "Literal_",
    "Name",
    "Over",
    "Phrase",
    "Rule",
    "RuleBook",
    "Selector",
    "SlotPattern",
    "Template",
    "Together",
    "Unary",
    "WordList",
    "Wording",
]


# --- expressions -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Name:
    """A slot, by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Literal_:  # noqa: N801  (typing has the other)
    """A number or a string written in the rule; ``none`` is the empty string.

    ``slot.per == none`` asks whether the field is missing; in any other use a missing field makes the rule not apply.
    """

    value: Fraction | str


@dataclass(frozen=True, slots=True)
class Field:
    """``slot.unit``: one field of a figure; of a list of figures, the list of their fields."""

    slot: str
    field: str


@dataclass(frozen=True, slots=True)
class ListOf:
    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Call:
    function: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Unary:
    operator: Literal["-", "not"]
    operand: Expression


@dataclass(frozen=True, slots=True)
class Binary:
    operator: Literal["+", "-", "*", "/"]
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Compare:
    """One comparison; a chain ``a <= b <= c`` becomes ``BoolOp("and", ...)``."""

    operator: Literal["==", "!=", "<", "<=", ">", ">=", "in", "not in"]
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class BoolOp:
    operator: Literal["and", "or"]
    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class WordList:
    """A word list that lies with the rules of a user, with all that it adds to. Built-in ones are only named."""

    name: str
    forms: frozenset[str]


Expression = Name | Literal_ | Field | ListOf | Call | Unary | Binary | Compare | BoolOp | WordList


# --- where to look ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SlotPattern:
    """A slot of a phrase: its name, the kinds that may fill it, and whether it is a list of figures."""

    name: str
    kinds: frozenset[Kind]
    is_list: bool = False
    leads: bool = False
    """A list that nothing holds on its left: a match that leaves out its first items is none."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase over encoded sentences (see ``checker.rulebook.encoding``): what it is made of, and what it needs.

    Group ``s<i>`` of its regular expression is what fills ``slots[i]``. Two entries of ``slots`` may have one name:
    they stand in different alternatives, and at most one of them is filled. A sentence can match only if it holds at
    least one word of every set in ``triggers`` (the rarest first, so that an index over the first is enough) and, for
    every set in ``needs``, a figure of one of its kinds of its own.
    """

    source: str
    elements: Elements
    slots: tuple[SlotPattern, ...]
    triggers: tuple[frozenset[str], ...] = ()
    needs: tuple[frozenset[Kind], ...] = ()
    sentences: int = 1
    """How many sentences in a row it spans."""
    tags: tuple[tuple[str, frozenset[str]], ...] = ()
    """The word classes it names: the character that marks a class, and the words that a sentence must mark with it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What must stand beside a figure: a regular expression over encoded words (``encode_words``), anchored at it."""

    pattern: str
    words: frozenset[str] = frozenset()
    """Whatever matches has at least one of these; empty where nothing is known of it."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Which figures of the document may fill a slot: all of its conditions hold.

    ``fields`` maps a field to the values that it may have: "" stands for none, "*" for any but none. ``before`` and
    ``after`` are what stands just before and just after the figure.
    """

    slot: str
    kinds: frozenset[Kind] | None = None
    fields: tuple[tuple[str, frozenset[str]], ...] = ()
    before: Wording | None = None
    after: Wording | None = None
    beside: tuple[tuple[Wording | None, Wording | None], ...] = ()
    """Pairs like ``before`` and ``after``: where there are any, one of them must fit."""
    is_list: bool = False
    """Whether the slot takes all such figures of a sentence or passage that no other slot takes, not one of them."""


Together = Literal[
    "sentence",
    "neighbours",
    "next",
    "passage",
    "paragraph",
    "document",
    "counted",
    "event",
    "unit",
    "sort",
    "digits",
    "kind",
    "per",
    "place",
    "source",
    "mode",
]

Over = Literal["checks"]


# --- the rule --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Example:
    """A text that must draw a finding of the rule, or must not."""

    text: str
    line: int
    title: str | None = None
    date: date | None = None
    facts: str | None = None
    """A figure set whose figures are pinned while it is checked."""


@dataclass(frozen=True, slots=True)
class Template:
    """A message: literal text and expressions in turn; each expression with its format ("" for the usual one).

    Besides slots, the names ``computed``, ``stated`` and ``working`` may stand there as a ``Name``.
    """

    source: str
    parts: tuple[str | tuple[Expression, str], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule file. ``find``, ``given``, ``pattern`` or ``over`` says where to look, only one of them."""

    name: str
    pack: str
    path: str
    severity: Severity
    summary: str
    why: str
    check: Expression
    check_source: str
    message: Template
    find: tuple[Phrase, ...] = ()
    given: tuple[Selector, ...] = ()
    together: tuple[Together, ...] = ()
    pattern: str | None = None
    """What fills the slots where words do not: a pattern of ``checker.rulebook.patterns``."""
    over: Over | None = None
    """Instead of figures: the checks that the other rules made, all together. Such a rule has no check of its own."""
    where: tuple[Expression, ...] = ()
    conditions: tuple[str, ...] = ()
    """Those of ``where`` and then of ``grounds``, as they are written."""
    usual: Severity | None = None
    """The severity where only the usual readings disagree; ``None``: then it is silent."""
    confidence: Confidence = "high"
    variant_of: str | None = None
    """The name of the rule of which this is a looser form; by that name it is switched off and silenced, too."""
    suspect: str | None = None
    """The slot whose figure is most likely wrong; its style is what the computed value is written in."""
    suffices: str | None = None
    """The slot whose figure needs to agree with one partner only: then the others are not held against it."""
    grounds: tuple[Expression, ...] = ()
    """Without them figures that disagree prove nothing; they can still agree, and so clear the slot of ``suffices``."""
    tolerance: Fraction = Fraction(0)
    """A relative widening of the computed side: 1/100 for 1%."""
    invalid: tuple[Example, ...] = ()
    valid: tuple[Example, ...] = ()
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules of a run, sorted by pack and name, and the folders where ``reference`` looks for its tables."""

    rules: tuple[Rule, ...] = ()
    reference_folders: tuple[str, ...] = ()
    about_remarks: tuple[Rule, ...] = ()
    """Rules that judge no figures, but what the document tells the checker itself."""
    off: tuple[Rule, ...] = ()
    """What was switched off: a document may name it all the same."""
    facts: tuple[Fact, ...] = ()
    """Figures that every mention in a document must bear out."""
    key: str = field(default="", compare=False)
    """Stands for the content of all files that the rules were read from, whatever was switched off since; empty where
    nobody asked for it."""
