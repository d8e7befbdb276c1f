"""The sides of a comparison as forms over its figures: what ``linearising`` makes constraints of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import chain

from checker.checking.evaluate import Environment, compile_expression
from checker.checking.functions import FUNCTIONS
from checker.checking.joint.forms import ONE, Form, NotLinearError
from checker.checking.values import Measure, Value, measure_of
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly
from checker.model.rule import Binary, Call, Compare, Expression, Field, ListOf, Literal_, Name, Unary

__all__ = ["Reader", "Sides", "may_be_negative"]

_READERS = frozenset(("stated", "unhedged", "usual"))
_CONVERTERS = frozenset(("convert", "convert_difference", "in_unit"))

Reader = Callable[[Figure, Interval], int]
"""Gives a figure its number, and takes note of the range that a check reads it as."""


class Sides:
    """Of one comparison, for the figures that its check is bound to, some of which are factors."""

    def __init__(self, environment: Environment, number: Reader, factors: frozenset[int]) -> None:
        self.environment = environment
        self.number = number
        self.factors = factors
        self.ranges: dict[int, Interval] = {}
        """Of the factors; those that are no figures have numbers below -1."""
        self.read_as: dict[int, Interval] = {}
        self.signed: set[int] = set()
        """Unknowns that may be negative."""

    def compared(self, comparison: Compare, tolerance: Fraction) -> tuple[Form, str]:
        """The difference of the sides, and what it is to 0: ``==``, ``<=`` or ``<``."""
        (left, below_left), (right, below_right) = self.side(comparison.left), self.side(comparison.right)
        left, right = left * below_right, right * below_left
        operator = comparison.operator
        if operator in (">", ">="):
            left, right, operator = right, left, "<" if operator == ">" else "<="
        if tolerance and operator == "==":
            right = right * self.range_of(Interval(1 - tolerance, 1 + tolerance))
        elif tolerance:
            if not (self.sign(left) > 0 and self.sign(right) > 0):
                raise NotLinearError
            left, right = left * Form.constant(1 - tolerance), right * Form.constant(1 + tolerance)
        return left - right, operator

    # --- sides

    def side(self, side: Expression) -> tuple[Form, Form]:
        """A side as a fraction: what stands above the line, and below it."""
        match side:
            case Unary("-", operand):
                above, below = self.side(operand)
                return -above, below
            case Binary("/", left, right):
                (above, below), (by, by_below) = self.side(left), self.side(right)
                if self.sign(by) <= 0:
                    raise NotLinearError
                return above * by_below, below * by
            case Binary("*", left, right):
                (above, below), (by, by_below) = self.side(left), self.side(right)
                return above * by, below * by_below
            case Binary(operator, left, right):
                (above, below), (other, other_below) = self.side(left), self.side(right)
                if below != other_below:
                    above, other, below = above * other_below, other * below, below * other_below
                return (above + other if operator == "+" else above - other), below
            case Call("abs", (argument,)):
                above, below = self.side(argument)
                return self.positive(above), below
            case _:
                return self.term(side), Form.constant(Fraction(1))

    def term(self, term: Expression) -> Form:
        match term:
            case Literal_(Fraction() as value):
                return Form.constant(value)
            case Name() | Call("stated" | "unhedged" | "usual", (Name(),)):
                slot, reading = _read_slot(term)
                return self.figure(self.environment.binding.get(slot or ""), reading)
            case Call("magnitude", (argument,)):
                return self.term(argument)
            case Call("sum", arguments):
                return self.total(arguments)
            case Call(function, (argument, target)) if function in _CONVERTERS:
                return self.converted(function, argument, target)
            case Call("len" | "base" | "reference", _) | Call("days", (Field(),)):
                found = self.value(term)
                if isinstance(found, Measure) and found.interval.low is not None and found.interval.is_exact:
                    return Form.constant(found.interval.low)
        raise NotLinearError

    def value(self, expression: Expression) -> Value:
        return compile_expression(expression)(self.environment)

    def total(self, arguments: Iterable[Expression]) -> Form:
        return Form.sum(chain.from_iterable(map(self.addends, arguments)))

    def addends(self, argument: Expression) -> Iterator[Form]:
        slot, reading = _read_slot(argument)
        if slot is not None:
            bound = self.environment.binding.get(slot)
            yield from (self.figure(figure, reading) for figure in (bound if isinstance(bound, tuple) else (bound,)))
        elif isinstance(argument, ListOf):
            yield self.total(argument.items)
        else:
            above, below = self.side(argument)
            if below != Form.constant(Fraction(1)):
                raise NotLinearError
            yield above

    def figure(self, figure: Figure | tuple[Figure, ...] | None, reading: str) -> Form:
        if not isinstance(figure, Figure):
            raise NotLinearError
        interval = self.read(figure, reading)
        number = self.number(figure, interval)
        self.read_as[number] = self.read_as[number].hull(interval) if number in self.read_as else interval
        if may_be_negative(figure, interval):
            self.signed.add(number)
        if number not in self.factors:
            return Form.unknown(number)
        if number in self.signed:
            raise NotLinearError
        self.ranges[number] = Interval(interval.low, interval.high)
        return Form.factor(number)

    def read(self, figure: Figure, reading: str) -> Interval:
        context = self.environment.context
        if reading in _READERS:
            found = FUNCTIONS[reading]((figure,), context)
            if isinstance(found, Measure):
                return found.interval
            raise NotLinearError
        return measure_of(figure, context.reading).interval

    def converted(self, function: str, argument: Expression, target: Expression) -> Form:
        above = self.term(argument)
        inner = argument
        while isinstance(inner, Call):
            inner = inner.arguments[0]
        source = self.value(inner)
        if not isinstance(source, Figure):
            raise NotLinearError
        unit = measure_of(source, "stated").unit
        into = self.value(target)
        none, one = (self.one_converted(function, Fraction(amount), unit, into) for amount in (0, 1))
        if none != exactly(0):
            raise NotLinearError  # degrees of two scales
        if one.low is not None and one.is_exact:
            return above * Form.constant(one.low)
        return above * self.range_of(one)

    def one_converted(self, function: str, amount: Fraction, unit: str | None, target: Value) -> Interval:
        found = FUNCTIONS[function]((Measure(exactly(amount), unit), target), self.environment.context)
        if not isinstance(found, Measure):
            raise NotLinearError
        return found.interval

    def range_of(self, interval: Interval) -> Form:
        """A factor that is no figure."""
        if interval.low is None or interval.low <= 0:
            raise NotLinearError
        name = -2 - len(self.ranges)
        self.ranges[name] = interval
        return Form.factor(name)

    def positive(self, form: Form) -> Form:
        """A difference the way round that makes it positive, whatever its figures are."""
        if any(product != ONE for product in form.parts):
            raise NotLinearError
        linear, constant = form.linear(ONE)
        total = exactly(constant)
        for unknown, a in linear.items():
            total += self.read_as[unknown] * exactly(a)
        if total.low is not None and total.low >= 0:
            return form
        if total.high is not None and total.high <= 0:
            return -form
        raise NotLinearError

    def sign(self, form: Form) -> int:
        """1 or -1 where a form is never negative or positive, whatever its figures are; else 0."""
        signs = set()
        for linear in form.parts.values():
            for unknown, a in linear.items():
                signs.add(0 if unknown in self.signed else 1 if a > 0 else -1)
        return signs.pop() if len(signs) == 1 else 0


def _read_slot(expression: Expression) -> tuple[str | None, str]:
    """The slot that an expression is, and how it is read."""
    match expression:
        case Name(name):
            return name, "widest"
        case Call(function, (Name(name),)) if function in _READERS:
            return name, function
        case _:
            return None, ""


def may_be_negative(figure: Figure, interval: Interval) -> bool:
    """Whether the true value could have the other sign: of a temperature, or of what has no lower end."""
    if figure.kind == "quantity" and "degree" in (figure.unit or ""):
        return True
    return interval.low is None or interval.low < 0
