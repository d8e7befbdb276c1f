"""Conditions that speak of one slot only: asked of a figure once in a document, by however many rules."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.checking.conjuncts import renamed
from checker.checking.evaluate import Compiled, Environment, compile_expression, truth_of
from checker.checking.values import Context, Truth
from checker.model.figure import Figure
from checker.model.rule import Expression

__all__ = ["Answers", "compile_alone"]

_SLOT = ""
"""No slot of a rule has this name."""


def compile_alone(condition: Expression) -> Compiled:
    """One object for all conditions that ask the same, whatever their slots are called."""
    return _one_object(renamed(condition, _SLOT))


_one_object = lru_cache(maxsize=4096)(compile_expression)


class Answers:
    """What has been asked of the figures of a document."""

    __slots__ = ("_environments", "_known", "stated")

    def __init__(self, stated: Context) -> None:
        self.stated = stated
        self._known: dict[Compiled, dict[int, bool]] = {}
        self._environments: dict[int, Environment] = {}

    def fitting(self, conditions: list[Compiled], figures: Sequence[Figure]) -> Sequence[Figure]:
        """Those for which all conditions hold."""
        for number, condition in enumerate(conditions):
            known = self._known.get(condition)
            if known is None:
                known = self._known[condition] = {}
            left = []
            for figure in figures:
                answer = known.get(id(figure))
                if answer is None:
                    answer = known[id(figure)] = self._holds(condition, figure)
                if answer:
                    left.append(figure)
            figures = left
            if not figures:
                if number:  # what fails most comes to be asked first
                    conditions[number - 1], conditions[number] = condition, conditions[number - 1]
                break
        return figures

    def _holds(self, condition: Compiled, figure: Figure) -> bool:
        environment = self._environments.get(id(figure))
        if environment is None:
            environment = self._environments[id(figure)] = Environment({_SLOT: figure}, self.stated)
        return truth_of(condition, environment) is Truth.YES
