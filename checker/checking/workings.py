"""Sums written out for a reader: the expression of a rule with the numbers of the figures put in."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Literal

from checker.checking.evaluate import Environment, compile_expression
from checker.checking.formatting import collapsed, value_text
from checker.checking.numbers import Style, plain_number
from checker.checking.values import Days, NotApplicableError, Truth, Value
from checker.model.figure import Figure
from checker.model.rule import Binary, Call, Compare, Expression, ListOf, Literal_, Name, Unary

__all__ = ["claim", "evaluated", "inequality", "written_out"]

_SILENT = frozenset({"convert", "convert_difference", "in_unit", "magnitude", "stated", "unhedged", "usual"})
"""Functions that are shown as their first argument: the reader sees the unit change."""
_SHOWN_AS_VALUE = frozenset(
    {
        "base",
        "first",
        "second",
        "len",
        "days",
        "years",
        "weekday",
        "year",
        "start",
        "end",
        "days_between",
        "reference",
        "published",
    }
)
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "!=": "=", "in": "not in", "not in": "in"}
_OF_DAYS = {">": "is after", "<": "is before", ">=": "is not before", "<=": "is not after"}
_STRICTER: dict[str, Literal["<", ">"]] = {"<=": "<", ">=": ">"}
_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2}


def inequality(failed: Compare, shown: Environment) -> str | None:
    """``30 + 45 = 75 > 60``."""
    sides = [_with_value(side, shown) for side in (failed.left, failed.right)]
    if None in sides:
        return None
    if failed.operator == "==":
        return f"{sides[0]}, {'but' if isinstance(failed.right, Binary | Call) else 'not'} {sides[1]}"
    relation = _OPPOSITE[failed.operator]
    if relation in _STRICTER and evaluated(replace(failed, operator=_STRICTER[relation]), shown) is Truth.YES:
        relation = _STRICTER[relation]
    value = evaluated(failed.left, shown)
    days = isinstance(value, Days) or (isinstance(value, Figure) and value.kind in ("date", "period"))
    return f"{sides[0]} {_OF_DAYS.get(relation, relation) if days else relation} {sides[1]}"


def claim(claimed: Compare, shown: Environment) -> str:
    """What a comparison claims, where it need not be false: ``30 + 63 = 93 for about 90 dogs``."""
    for side, other in ((claimed.left, claimed.right), (claimed.right, claimed.left)):
        bound = shown.binding.get(side.name) if isinstance(side, Name) else None
        value = _value(other, shown)
        if isinstance(bound, Figure) and isinstance(other, Binary | Call) and value is not None:
            return f"{written_out(other, shown)} = {value} for {collapsed(bound.text)}"
    relation = "=" if claimed.operator == "==" else claimed.operator
    return f"{written_out(claimed.left, shown)} {relation} {written_out(claimed.right, shown)}"


def _with_value(side: Expression, shown: Environment) -> str | None:
    text = written_out(side, shown)
    if not isinstance(side, Binary | Call) or (isinstance(side, Call) and side.function in _SHOWN_AS_VALUE):
        return text
    value = _value(side, shown)
    return None if value is None else f"{text} = {value}" if value != text else text


def _value(expression: Expression, shown: Environment) -> str | None:
    value = evaluated(expression, shown)
    if value is None:
        return None
    return _bare(value) if isinstance(value, Figure) else value_text(value)


def evaluated(expression: Expression, shown: Environment) -> Value:
    try:
        return compile_expression(expression)(shown)
    except NotApplicableError:
        return None


def written_out(expression: Expression, shown: Environment, within: int = 0) -> str:
    """The expression with the numbers of the figures put in."""
    match expression:
        case Literal_(value):
            return value if isinstance(value, str) else plain_number(value)
        case ListOf(items):
            return ", ".join(written_out(item, shown) for item in items)
        case Call(function, arguments):
            return _callwritten_out(function, arguments, expression, shown, within)
        case Unary("-", operand):
            return f"-{written_out(operand, shown, 2)}"
        case Binary(operator, left, right):
            binds = _BINDS[operator]
            sides = written_out(left, shown, binds), written_out(right, shown, binds + (operator in "-/"))
            text = f"{sides[0]} {operator} {sides[1]}"
            return f"({text})" if binds < within else text
        case Name(name):
            bound = shown.binding.get(name, ())
            return _added(bound, within) if isinstance(bound, tuple) else _bare(bound)
        case _:
            return _value(expression, shown) or "?"


def _callwritten_out(
    function: str, arguments: tuple[Expression, ...], call: Expression, shown: Environment, within: int
) -> str:
    if function in _SILENT and arguments:
        return written_out(arguments[0], shown, within)
    if function == "sum":
        if len(arguments) == 1:
            return written_out(arguments[0], shown, within)
        text = " + ".join(written_out(argument, shown, 1) for argument in arguments)
        return f"({text})" if within > 1 else text
    if function in _SHOWN_AS_VALUE:
        return _value(call, shown) or "?"
    if function == "abs" and len(arguments) == 1:
        return written_out(_positive(arguments[0], shown), shown, within)
    return f"{function}({', '.join(written_out(argument, shown) for argument in arguments)})"


def _positive(expression: Expression, shown: Environment) -> Expression:
    """A difference the way round that makes it positive."""
    if evaluated(Compare("<", expression, Literal_(Fraction(0))), shown) is not Truth.YES:
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
