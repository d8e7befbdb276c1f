"""What is made of a rule book once, for all documents: its phrases, the ways of its selectors, its expressions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.checking.evaluate import Compiled, compile_expression
from checker.checking.functions import COSTLY
from checker.checking.joining import Way
from checker.checking.phrase_index import index_phrases
from checker.model.figure import Kind
from checker.model.rule import Call, Expression, Rule, RuleBook
from checker.rulebook.expressions import names_in, walk

__all__ = ["Plan", "Prepared", "plan_of", "prepared"]

_COSTLY = 5


@dataclass(frozen=True, slots=True)
class Prepared:
    """A rule with its expressions compiled."""

    rule: Rule
    where: list[Compiled]
    in_turn: list[list[Compiled]]
    """The same, each with the slot that makes it decidable, where the slots are filled one after the other."""
    grounds: tuple[Compiled, ...]
    check: Compiled


class Plan:
    """What is made of a rule book once; the expressions of a rule when it first finds its figures."""

    __slots__ = ("_prepared", "_ways", "facts", "over_checks", "phrases", "rules", "ways")

    def __init__(self, book: RuleBook) -> None:
        rules = book.rules
        self.rules = rules
        self.facts = book.facts
        self.phrases = index_phrases(rules)
        self.ways = {number: Way(rule.given, rule.together) for number, rule in enumerate(rules) if rule.given}
        self.over_checks = tuple(rule for rule in rules if rule.over is not None)
        self._prepared: dict[int, Prepared] = {}
        self._ways: dict[frozenset[Kind], Mapping[int, Way]] = {}

    def ways_for(self, kinds: frozenset[Kind]) -> Mapping[int, Way]:
        """The ways that figures of these kinds can go; most documents have kinds that others have had before them."""
        if kinds not in self._ways:
            self._ways[kinds] = {number: way for number, way in self.ways.items() if way.may_go(kinds)}
        return self._ways[kinds]

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
    conditions = sorted(rule.where, key=_cost)
    where = list(map(compile_expression, conditions))
    filled = [slot.name for slot in way.slots] if way is not None else []
    turns: list[list[Compiled]] = [[] for _ in filled]
    for condition, compiled in zip(conditions, where, strict=True) if filled else ():
        turns[max(map(filled.index, names_in(condition)), default=0)].append(compiled)
    grounds = tuple(map(compile_expression, rule.grounds))
    return Prepared(rule, where, turns, grounds, compile_expression(rule.check, rule.tolerance))


def _cost(condition: Expression) -> int:
    """What a condition takes to decide, by and large: all must hold, so the cheap ones are asked first."""
    return sum(_COSTLY if part.function in COSTLY else 1 for part in walk(condition) if isinstance(part, Call))
