"""What is made of a rule book once, for all documents: its phrases, the ways of its selectors, its expressions."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.checking.alone import compile_alone
from checker.checking.conjuncts import conjuncts
from checker.checking.evaluate import Compiled, compile_expression
from checker.checking.functions import COSTLY
from checker.checking.joining import Way
from checker.checking.phrase_index import index_phrases
from checker.checking.selecting import Selecting
from checker.model.rule import BoolOp, Call, Expression, Rule, RuleBook
from checker.rulebook.trees import names_in, walk

__all__ = ["Plan", "Prepared", "plan_of", "prepared"]

_COSTLY = 5


@dataclass(frozen=True, slots=True)
class Prepared:
    """A rule with its expressions compiled."""

    rule: Rule
    where: list[Compiled]
    """Where the slots are filled at once, by a phrase or by the ties of a table."""
    alone: list[list[Compiled]]
    """Where the slots are filled one after the other: what is asked of the figure of each, whatever the others are."""
    in_turn: list[list[Compiled]]
    """The other conditions, each with the slot that makes it decidable."""
    grounds: tuple[Compiled, ...]
    check: Compiled


class Plan:
    """What is made of a rule book once; the expressions of a rule when it first finds its figures."""

    __slots__ = ("_patterns", "_prepared", "_wanted", "facts", "over_checks", "phrases", "rules", "selecting", "ways")

    def __init__(self, book: RuleBook) -> None:
        rules = book.rules
        self.rules = rules
        self.facts = book.facts
        self.phrases = index_phrases(rules)
        self.ways = {number: Way(rule.given, rule.together) for number, rule in enumerate(rules) if rule.given}
        self.over_checks = tuple(rule for rule in rules if rule.over is not None)
        self._patterns = [(number, rule.pattern) for number, rule in enumerate(rules) if rule.pattern is not None]
        self._prepared: dict[int, Prepared] = {}
        choices = {number: [slot.choices for slot in way.slots] for number, way in self.ways.items()}
        self.selecting = Selecting(each for slots in choices.values() for each in slots)
        self._wanted = [(number, tuple(map(self.selecting.bits_of, slots))) for number, slots in choices.items()]

    def ways_for(self, fulfilled: int) -> Iterator[int]:
        """The rules of which every slot can be filled where figures fulfil these selectors."""
        for number, wanted in self._wanted:
            if all(map(fulfilled.__and__, wanted)):
                yield number

    def numbers_of(self, patterns: Container[str | None]) -> Iterator[int]:
        """The rules whose slots these patterns fill."""
        return (number for number, pattern in self._patterns if pattern in patterns)

    def prepared(self, number: int) -> Prepared:
        if number not in self._prepared:
            self._prepared[number] = prepared(self.rules[number], self.ways.get(number))
        return self._prepared[number]


class _Same:
    """A rule book compared by identity: comparing hundreds of rules would cost more than using them."""

    __slots__ = ("book",)

    def __init__(self, book: RuleBook) -> None:
        self.book = book

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.book is self.book

    def __hash__(self) -> int:
        return id(self.book)


def plan_of(book: RuleBook) -> Plan:
    return _plan(_Same(book))


@lru_cache(maxsize=16)
def _plan(same: _Same) -> Plan:
    return Plan(same.book)


def prepared(rule: Rule, way: Way | None = None) -> Prepared:
    whole = rule.where if way is None or rule.find or rule.pattern is not None else ()
    where = [compile_expression(condition) for condition in sorted(whole, key=_cost)]
    alone, turns = _by_slot(rule, way) if way is not None else ([], [])
    grounds = tuple(map(compile_expression, rule.grounds))
    return Prepared(rule, where, alone, turns, grounds, compile_expression(rule.check, rule.tolerance))


def _by_slot(rule: Rule, way: Way) -> tuple[list[list[Compiled]], list[list[Compiled]]]:
    """The conditions on each slot alone, and those that its filling makes decidable."""
    filled = [slot.name for slot in way.slots]
    single = {slot.name for slot in way.slots if not slot.is_list}
    alone: list[list[Compiled]] = [[] for _ in filled]
    turns: list[list[Compiled]] = [[] for _ in filled]
    for condition in sorted(conjuncts(BoolOp("and", rule.where)), key=_cost):
        names = names_in(condition)
        last = max(map(filled.index, names), default=0)
        if len(names) == 1 and names <= single:
            alone[last].append(compile_alone(condition))
        else:
            turns[last].append(compile_expression(condition))
    return alone, turns


def _cost(condition: Expression) -> int:
    """What a condition takes to decide, by and large: all must hold, so the cheap ones are asked first."""
    return sum(_COSTLY if part.function in COSTLY else 1 for part in walk(condition) if isinstance(part, Call))
