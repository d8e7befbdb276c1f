"""Expressions compiled to closures over an environment: the figures of one binding, and how to read them.

Logic is Kleene's: a part that has no value does not matter where the others decide.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from checker.checking.asking import QUESTIONS, Asked, Question, answer
from checker.checking.comparing import calculate, compare, negative
from checker.checking.fields import FIELDS, TEXTS, field_of
from checker.checking.functions import FUNCTIONS
from checker.checking.stated_numbers import Quick, compile_stated
from checker.checking.values import Context, Measure, NotApplicableError, Truth, Value
from checker.model.figure import Figure
from checker.model.interval import exactly
from checker.model.rule import Binary, BoolOp, Call, Compare, Expression, Field, ListOf, Literal_, Name, Unary, WordList

__all__ = ["Binding", "Compiled", "Environment", "compile_expression", "truth_of"]

Binding: TypeAlias = Mapping[str, Figure | tuple[Figure, ...]]


class Environment(NamedTuple):
    """The figures of one binding, and how to take them."""

    binding: Binding
    context: Context


Compiled: TypeAlias = Callable[[Environment], Value]


def truth_of(compiled: Compiled, environment: Environment) -> Truth | None:
    """What a condition comes to; ``None`` where it does not apply."""
    try:
        value = compiled(environment)
    except NotApplicableError:
        return None
    return value if isinstance(value, Truth) else None


def compile_expression(expression: Expression, tolerance: Fraction = Fraction(0)) -> Compiled:
    """A closure that raises nothing but ``NotApplicableError``. ``tolerance`` is that of the rule's check."""
    match expression:
        case Name(name):
            return _slot(name)
        case Literal_(value):
            literal = value if isinstance(value, str) else Measure(exactly(value))
            return lambda _: literal
        case WordList():
            return lambda _: expression
        case Field(slot, field):
            return _field(slot, field)
        case ListOf(items):
            parts = [compile_expression(item, tolerance) for item in items]
            return lambda environment: tuple(part(environment) for part in parts)
        case Call(function, (of, words)) if function in QUESTIONS and (asked := _constant(words)):
            return _question(of, function, asked)
        case Call(function, arguments):
            return _call(function, [compile_expression(argument, tolerance) for argument in arguments])
        case Unary(operator, operand):
            return _unary(operator, compile_expression(operand, tolerance))
        case Binary(operator, left, right):
            return _binary(operator, compile_expression(left, tolerance), compile_expression(right, tolerance))
        case Compare(("==" | "!=") as operator, Field(slot, field), Literal_(str(text))) if field in TEXTS:
            return _says(slot, field, text, operator)
        case Compare(operator, left, right):
            sides = compile_expression(left, tolerance), compile_expression(right, tolerance)
            thorough = _compare(operator, *sides, tolerance)
            quick = None if tolerance else compile_stated(expression)
            return thorough if quick is None else _quickly(quick, thorough)
        case BoolOp(operator, operands):
            return _logic(operator, [compile_expression(operand, tolerance) for operand in operands])


def _slot(name: str) -> Compiled:
    def evaluate(environment: Environment) -> Value:
        figure = environment.binding.get(name)
        if figure is None:
            raise NotApplicableError
        return figure

    return evaluate


def _field(slot: str, field: str) -> Compiled:
    of = FIELDS.get(field)

    def evaluate(environment: Environment) -> Value:
        bound = environment.binding.get(slot)
        if bound is None:
            raise NotApplicableError
        if isinstance(bound, tuple):
            return tuple(field_of(figure, field, environment.context.reading) for figure in bound)
        return of(bound) if of is not None else field_of(bound, field, environment.context.reading)

    return evaluate


def _says(slot: str, field: str, text: str, operator: str) -> Compiled:
    """What most conditions are: whether a field says this."""
    of, said = TEXTS[field], _field(slot, field)
    same, other = (Truth.YES, Truth.NO) if operator == "==" else (Truth.NO, Truth.YES)

    def evaluate(environment: Environment) -> Value:
        bound = environment.binding.get(slot)
        if isinstance(bound, Figure):
            says = of(bound)
            if says is not None:
                return same if says == text else other
        return compare(operator, said(environment), text, environment.context.reading)

    return evaluate


def _constant(words: Expression) -> Asked | None:
    """What a text is asked for, where the rule says it."""
    items = words.items if isinstance(words, ListOf) else (words,)
    asked = [item.value if isinstance(item, Literal_) else item for item in items]
    constant = tuple([item for item in asked if isinstance(item, (str, WordList))])
    return constant if len(constant) == len(items) else None


def _question(of: Expression, function: str, asked: Asked) -> Compiled:
    if isinstance(of, Field) and of.field in TEXTS:
        return _question_of_field(of, function, asked)
    text = compile_expression(of)
    question: Question | None = None

    def evaluate(environment: Environment) -> Value:
        nonlocal question
        if question is None:
            question = QUESTIONS[function](asked)  # not before: most conditions are never asked
        return answer(question, text(environment))

    return evaluate


def _question_of_field(of: Field, function: str, asked: Asked) -> Compiled:
    """What most of the others are: whether a field has certain words."""
    slot, text_of, texts = of.slot, TEXTS[of.field], _field(of.slot, of.field)
    question: Question | None = None

    def evaluate(environment: Environment) -> Value:
        nonlocal question
        if question is None:
            question = QUESTIONS[function](asked)
        bound = environment.binding.get(slot)
        if isinstance(bound, Figure):
            text = text_of(bound)
            if text is not None:
                return Truth.YES if question(text) else Truth.NO
        return answer(question, texts(environment))

    return evaluate


def _call(name: str, arguments: list[Compiled]) -> Compiled:
    function = FUNCTIONS.get(name)

    def evaluate(environment: Environment) -> Value:
        if function is None:
            raise NotApplicableError
        values = tuple([argument(environment) for argument in arguments])
        return function(values, environment.context)

    return evaluate


def _unary(operator: str, operand: Compiled) -> Compiled:
    def opposite(environment: Environment) -> Value:
        value = operand(environment)
        if not isinstance(value, Truth):
            raise NotApplicableError
        return value.opposite()

    if operator == "not":
        return opposite
    return lambda environment: negative(operand(environment), environment.context.reading)


def _binary(operator: str, left: Compiled, right: Compiled) -> Compiled:
    return lambda environment: calculate(operator, left(environment), right(environment), environment.context.reading)


def _quickly(quick: Quick, thorough: Compiled) -> Compiled:
    def evaluate(environment: Environment) -> Value:
        outcome = quick(environment.binding)
        return thorough(environment) if outcome is None else outcome

    return evaluate


def _compare(operator: str, left: Compiled, right: Compiled, tolerance: Fraction) -> Compiled:
    return lambda environment: compare(
        operator, left(environment), right(environment), environment.context.reading, tolerance
    )


def _logic(operator: str, operands: list[Compiled]) -> Compiled:
    decisive, opposite = (Truth.NO, Truth.YES) if operator == "and" else (Truth.YES, Truth.NO)

    def evaluate(environment: Environment) -> Value:
        common, without_value = opposite, False
        for operand in operands:
            try:
                outcome = operand(environment)
            except NotApplicableError:
                without_value = True
                continue
            if outcome is decisive:
                return decisive
            if outcome is Truth.EITHER:
                common = Truth.EITHER
            elif outcome is not opposite:
                without_value = True
        if without_value:
            raise NotApplicableError
        return common

    return evaluate
