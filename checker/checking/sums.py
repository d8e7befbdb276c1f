"""What a failed check shows: the comparison that failed, what the suspect figure would have to be, and the sum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from checker.checking.evaluate import Environment, compile_expression, truth_of
from checker.checking.formatting import collapsed, value_text, weekday_name
from checker.checking.numbers import Style, plain_number
from checker.checking.suggesting import date_suggestion, suggestion
from checker.checking.values import Context, Days, Measure, NotApplicableError, Truth, Value, measure_of
from checker.model.figure import Figure
from checker.model.rule import Binary, BoolOp, Call, Compare, Expression, Field, ListOf, Literal_, Name, Rule, Unary

__all__ = ["Results", "explain", "suspect_slot"]

_SILENT = frozenset({"convert", "convert_difference", "in_unit", "stated", "usual"})
"""Functions that are shown as their first argument: the reader sees the unit change."""
_SHOWN_AS_VALUE = frozenset(
    {"len", "days", "years", "weekday", "year", "start", "end", "days_between", "reference", "published"}
)
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "!=": "=", "in": "not in", "not in": "in"}
_OF_DAYS = {">": "is after", "<": "is before", ">=": "is not before", "<=": "is not after"}
_STRICTER: dict[str, Literal["<", ">"]] = {"<=": "<", ">=": ">"}
_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2}


@dataclass(frozen=True, slots=True)
class Results:
    """What a message can show beside the figures."""

    stated: str | None = None
    computed: str | None = None
    working: str | None = None
    suggestion: str | None = None


def explain(rule: Rule, environment: Environment) -> Results:
    """The sum of a check that fails in this environment, as far as it can be written."""
    try:
        return _explained(rule, environment)
    except NotApplicableError:
        return Results()


def _explained(rule: Rule, environment: Environment) -> Results:
    failed = next(_failed(rule.check, rule, environment), None)
    if failed is None:
        return Results()
    context = environment.context
    shown = Environment(environment.binding, Context("shown", context.published, context.reference_folders))
    solved = _solved(failed, rule.suspect) if failed.operator == "==" else None
    if solved is None:
        return Results(working=_inequality(failed, shown))
    return _solution(*solved, shown) or Results(working=_inequality(failed, shown))


def suspect_slot(rule: Rule) -> str | None:
    """The slot whose figure is most likely wrong: the one named, else one that stands alone on a side of ``==``."""
    if rule.suspect is not None:
        return rule.suspect
    for comparison in _comparisons(rule.check):
        if comparison.operator == "==":
            for side in (comparison.left, comparison.right):
                if isinstance(side, Name | Field):
                    return side.name if isinstance(side, Name) else side.slot
    return None


def _comparisons(check: Expression) -> Iterator[Compare]:
    if isinstance(check, Compare):
        yield check
    elif isinstance(check, BoolOp):
        for operand in check.operands:
            yield from _comparisons(operand)


def _failed(check: Expression, rule: Rule, environment: Environment) -> Iterator[Compare]:
    for comparison in _comparisons(check):
        if truth_of(compile_expression(comparison, rule.tolerance), environment) is Truth.NO:
            yield comparison


# --- solving for the suspect -----------------------------------------------------------------------------------------


def _solved(failed: Compare, suspect: str | None) -> tuple[Name | Field, Expression] | None:
    """``failed`` as suspect == expression; the suspect is isolated where it stands in it once."""
    sides = (failed.left, failed.right), (failed.right, failed.left)
    alone = [(side, other) for side, other in sides if _is_target(side)]
    for side, other in alone:
        if isinstance(side, Name | Field) and suspect in (None, _slot_of(side)):
            return side, other
    if suspect is not None:
        for side, other in sides:
            if _count(side, suspect) == 1 and _count(other, suspect) == 0:
                isolated = _isolated(side, other, suspect)
                if isolated is not None:
                    return Name(suspect), isolated
    for side, other in alone:
        if isinstance(side, Name | Field):
            return side, other
    return None


def _is_target(side: Expression) -> bool:
    return isinstance(side, Name) or (isinstance(side, Field) and side.field in ("weekday", "value"))


def _slot_of(side: Name | Field) -> str:
    return side.name if isinstance(side, Name) else side.slot


def _count(expression: Expression, slot: str) -> int:
    match expression:
        case Name(name):
            return int(name == slot)
        case Field(name, _):
            return int(name == slot)
        case ListOf(items) | Call(_, items) | BoolOp(_, items):
            return sum(_count(item, slot) for item in items)
        case Unary(_, operand):
            return _count(operand, slot)
        case Binary(_, left, right) | Compare(_, left, right):
            return _count(left, slot) + _count(right, slot)
        case _:
            return 0


def _isolated(side: Expression, other: Expression, slot: str) -> Expression | None:
    """What ``slot`` equals where ``side == other``."""
    while side != Name(slot):
        match side:
            case Binary(operator, left, right):
                in_left = _count(left, slot) == 1
                side, kept = (left, right) if in_left else (right, left)
                if in_left or operator in ("+", "*"):
                    other = Binary(_INVERSE[operator], other, kept)
                else:
                    other = Binary(operator, kept, other)
            case Unary("-", operand):
                side, other = operand, Unary("-", other)
            case _:
                return None
    return other


_INVERSE: dict[str, Literal["+", "-", "*", "/"]] = {"+": "-", "-": "+", "*": "/", "/": "*"}


def _solution(target: Name | Field, expression: Expression, shown: Environment) -> Results | None:
    figure = shown.binding.get(_slot_of(target))
    if not isinstance(figure, Figure):
        return None
    value = _evaluated(expression, shown)
    if value is None:
        return None
    computed, suggested = _computed(figure, target, value)
    if isinstance(target, Field) and target.field == "weekday":
        working = f"{value_text(figure, 'date')} is a {computed}" if computed else None
        return Results(collapsed(figure.text), computed, working, suggested)
    # one figure is shown as another only where it is written another way: one in four = 25%
    compound = not isinstance(value, Figure) or value.kind != figure.kind
    working = f"{_shown(expression, shown)} = {computed}" if compound and computed else None
    return Results(collapsed(figure.text), computed, working, suggested)


def _computed(figure: Figure, target: Name | Field, value: Value) -> tuple[str | None, str | None]:
    """A value in the style of the suspect, and the suspect's text with it."""
    if isinstance(target, Field) and target.field == "weekday":
        if not isinstance(value, Measure) or not value.interval.is_exact or value.interval.low is None:
            return None, None
        day = weekday_name(int(value.interval.low))
        return day, date_suggestion(figure, day)
    if isinstance(value, Figure):
        if value.kind in ("date", "period") or value.kind == figure.kind:
            return collapsed(value.text), None
        value = measure_of(value, "shown")
    if isinstance(value, Days):
        return value_text(value), None
    if not isinstance(value, Measure):
        return None, None
    return Style.of(figure).write(value.interval), suggestion(figure, value.interval)


# --- the sum, written out --------------------------------------------------------------------------------------------


def _inequality(failed: Compare, shown: Environment) -> str | None:
    """``30 + 45 = 75 > 60``."""
    sides = [_with_value(side, shown) for side in (failed.left, failed.right)]
    if None in sides:
        return None
    if failed.operator == "==":
        return f"{sides[0]}, {'but' if isinstance(failed.right, Binary | Call) else 'not'} {sides[1]}"
    relation = _OPPOSITE[failed.operator]
    if relation in _STRICTER and _evaluated(replace(failed, operator=_STRICTER[relation]), shown) is Truth.YES:
        relation = _STRICTER[relation]
    value = _evaluated(failed.left, shown)
    days = isinstance(value, Days) or (isinstance(value, Figure) and value.kind in ("date", "period"))
    return f"{sides[0]} {_OF_DAYS.get(relation, relation) if days else relation} {sides[1]}"


def _with_value(side: Expression, shown: Environment) -> str | None:
    text = _shown(side, shown)
    if not isinstance(side, Binary | Call) or (isinstance(side, Call) and side.function in _SHOWN_AS_VALUE):
        return text
    value = _value(side, shown)
    return None if value is None else f"{text} = {value}" if value != text else text


def _value(expression: Expression, shown: Environment) -> str | None:
    value = _evaluated(expression, shown)
    if value is None:
        return None
    return _bare(value) if isinstance(value, Figure) else value_text(value)


def _evaluated(expression: Expression, shown: Environment) -> Value:
    try:
        return compile_expression(expression)(shown)
    except NotApplicableError:
        return None


def _shown(expression: Expression, shown: Environment, within: int = 0) -> str:
    """The expression with the numbers of the figures put in."""
    match expression:
        case Literal_(value):
            return value if isinstance(value, str) else plain_number(value)
        case ListOf(items):
            return ", ".join(_shown(item, shown) for item in items)
        case Call(function, arguments):
            return _call_shown(function, arguments, expression, shown, within)
        case Unary("-", operand):
            return f"-{_shown(operand, shown, 2)}"
        case Binary(operator, left, right):
            binds = _BINDS[operator]
            text = f"{_shown(left, shown, binds)} {operator} {_shown(right, shown, binds + (operator in '-/'))}"
            return f"({text})" if binds < within else text
        case Name(name):
            bound = shown.binding.get(name, ())
            return _added(bound, within) if isinstance(bound, tuple) else _bare(bound)
        case _:
            return _value(expression, shown) or "?"


def _call_shown(
    function: str, arguments: tuple[Expression, ...], call: Expression, shown: Environment, within: int
) -> str:
    if function in _SILENT and arguments:
        return _shown(arguments[0], shown, within)
    if function == "sum":
        if len(arguments) == 1:
            return _shown(arguments[0], shown, within)
        text = " + ".join(_shown(argument, shown, 1) for argument in arguments)
        return f"({text})" if within > 1 else text
    if function in _SHOWN_AS_VALUE:
        return _value(call, shown) or "?"
    if function == "abs" and len(arguments) == 1:
        return _shown(_positive(arguments[0], shown), shown, within)
    return f"{function}({', '.join(_shown(argument, shown) for argument in arguments)})"


def _positive(expression: Expression, shown: Environment) -> Expression:
    """A difference the way round that makes it positive."""
    if _evaluated(Compare("<", expression, Literal_(Fraction(0))), shown) is not Truth.YES:
        return expression
    if isinstance(expression, Binary) and expression.operator == "-":
        return Binary("-", expression.right, expression.left)
    return Unary("-", expression)


def _added(figures: tuple[Figure, ...], within: int) -> str:
    text = " + ".join(_bare(figure) for figure in figures)
    return f"({text})" if within > 1 and len(figures) > 1 else text


def _bare(figure: Figure) -> str:
    """A figure in a sum: its number with its sign or unit, without its hedge or what it counts."""
    number = collapsed(figure.number.text)
    if figure.kind == "ratio":
        return number if number[:1].isdigit() else collapsed(figure.text)
    style = Style.of(figure)
    if figure.kind in ("percent", "percentage-points", "quantity", "duration") or style.scale < 1:
        return collapsed(f"{number}{style.magnitude if style.magnitude.strip() not in number else ''}{style.suffix}")
    if figure.kind in ("date", "period", "time"):
        return collapsed(figure.text)
    return collapsed(f"{style.prefix}{number}{'' if style.magnitude.strip() in number else style.magnitude}")
