"""What a phrase of a rule is made of, as the rule language writes it and as sentences are encoded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.figure import Kind

__all__ = ["Choice", "Element", "Elements", "Gap", "Klass", "Mark", "SlotElement", "Words"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words as encoded sentences have them, each followed by a space."""

    encoded: str


@dataclass(frozen=True, slots=True)
class Klass:
    """A word class. ``tag`` marks its ``single`` words in tagged sentences; ``several`` are its entries of several
    words, encoded. Every sentence that holds an entry has a word of ``triggers``.
    """

    tag: str
    single: frozenset[str]
    several: tuple[str, ...]
    triggers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gap:
    dots: int


@dataclass(frozen=True, slots=True)
class Mark:
    """The end of a sentence before another; or, with no width, the start or the end of one."""

    kind: Literal["//", "^", "$"]


@dataclass(frozen=True, slots=True)
class SlotElement:
    name: str
    kinds: frozenset[Kind]
    is_list: bool


@dataclass(frozen=True, slots=True)
class Choice:
    branches: tuple[Elements, ...]
    optional: bool


Element = Words | Klass | Gap | Mark | SlotElement | Choice
Elements = tuple[Element, ...]
