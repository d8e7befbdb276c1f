"""Expressions of rules: a whitelisted subset of Python's, parsed by ``ast`` and never evaluated by Python.

Numbers are exact: they are taken from the source text, so 0.1 is one tenth.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Collection
from fractions import Fraction
from typing import Literal

from checker.model.rule import Binary, BoolOp, Call, Compare, Expression, Field, ListOf, Literal_, Name, Unary
from checker.rulebook.functions import CONDITIONS, FIELD_VALUES, FIELDS, FUNCTIONS
from checker.rulebook.mistakes import Report, nearest, plain_report

__all__ = ["LONGEST", "is_condition", "parse_expression"]

LONGEST = 1_000
"""Characters that an expression may have."""
_DEEPEST = 40

_NUMBER = re.compile(r"(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})\Z")
_TOUCHING = re.compile(r"[0-9.][^\W\d]")
_SPACE = re.compile(r"\s")

_ARITHMETIC: dict[type[ast.operator], Literal["+", "-", "*", "/"]] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
}
_COMPARISONS: dict[type[ast.cmpop], Literal["==", "!=", "<", "<=", ">", ">=", "in", "not in"]] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "not in",
}


def parse_expression(text: str, slots: Collection[str], report: Report | None = None) -> Expression | None:
    """The expression, or ``None`` if it has mistakes, which ``report`` hears of.

    Without ``report`` the first mistake raises ``RuleErrors``.
    """
    report = report or plain_report(text)
    flat = _SPACE.sub(" ", text)
    inner = flat.strip()
    if not inner:
        report(0, "an expression is missing", None)
        return None
    for bad, message in (("\\", "a backslash has no meaning in an expression"), ("\0", "a character that is no text")):
        if bad in inner:
            report(text.index(bad), message, None)
            return None
    if len(inner) > LONGEST:
        report(0, f"an expression may have {LONGEST:,} characters, this one has {len(inner):,}", None)
        return None
    return _Parser(inner, len(flat) - len(flat.lstrip()), slots, report).parse()


def is_condition(expression: Expression) -> bool:
    """Whether it says yes or no, rather than how much."""
    match expression:
        case Compare():
            return True
        case BoolOp(_, operands):
            return all(map(is_condition, operands))
        case Unary("not", operand):
            return is_condition(operand)
        case Call(function, _):
            return function in CONDITIONS
        case _:
            return False


class _Mistaken(Exception):  # noqa: N818  (never leaves this module)
    pass


class _Parser:
    """Turns the nodes of ``ast`` into ours; goes on after a mistake, so that all of them are reported."""

    def __init__(self, text: str, shift: int, slots: Collection[str], report: Report) -> None:
        self.text = text
        self.bytes = text.encode("utf-8", "replace")
        self.shift = shift
        self.slots = slots
        self.report = report
        self.failed = False

    def parse(self) -> Expression | None:
        try:
            tree = _python(self.text)
            expression = self.node(tree.body, 0)
        except SyntaxError as error:
            column = (error.offset or 1) - 1
            self.report(self.shift + min(max(column, 0), len(self.text)), _syntax_message(self.text, error), None)
            return None
        except (RecursionError, MemoryError, ValueError):
            self.report(self.shift, "the expression is nested too deeply, or is no expression", None)
            return None
        except _Mistaken:
            return None
        return None if self.failed else expression

    def offset(self, byte: int) -> int:
        """``ast`` counts bytes; we count characters."""
        return self.shift + len(self.bytes[:byte].decode("utf-8", "ignore"))

    def mistake(self, node: ast.expr, message: str, suggestion: str | None = None) -> Expression:
        self.failed = True
        self.report(self.offset(node.col_offset), message, suggestion)
        return Literal_("")

    def node(self, node: ast.expr, depth: int) -> Expression:
        if depth > _DEEPEST:
            self.report(self.offset(node.col_offset), "the expression is nested too deeply", None)
            raise _Mistaken
        match node:
            case ast.Name(id=name):
                return self.name(node, name)
            case ast.Constant():
                return self.constant(node)
            case ast.Attribute(value=ast.Name(id=slot), attr=field):
                return self.field(node, slot, field)
            case ast.List(elts=items) | ast.Tuple(elts=items):
                return ListOf(tuple(self.node(item, depth + 1) for item in items))
            case ast.Call():
                return self.call(node, depth)
            case ast.UnaryOp(op=ast.USub() | ast.Not() as operator, operand=operand):
                return Unary("-" if isinstance(operator, ast.USub) else "not", self.node(operand, depth + 1))
            case ast.BinOp(left=left, op=operation, right=right) if type(operation) in _ARITHMETIC:
                return Binary(_ARITHMETIC[type(operation)], self.node(left, depth + 1), self.node(right, depth + 1))
            case ast.BoolOp(op=connective, values=values):
                operands = tuple(self.node(value, depth + 1) for value in values)
                return BoolOp("and" if isinstance(connective, ast.And) else "or", operands)
            case ast.Compare():
                return self.comparison(node, depth)
            case _:
                return self.mistake(node, _refusal(node))

    def name(self, node: ast.expr, name: str) -> Expression:
        if name in self.slots:
            return Name(name)
        if name in ("none", "None"):
            return Literal_("")
        if name in FUNCTIONS:
            return self.mistake(node, f"{name} is a function: call it", f"{name}({FUNCTIONS[name].takes})")
        return self.mistake(node, f"no slot is named {name}", nearest(name, self.slots))

    def constant(self, node: ast.Constant) -> Expression:
        if isinstance(node.value, str):
            return Literal_(node.value)
        if node.value is None:
            return Literal_("")
        written = self.bytes[node.col_offset : node.end_col_offset].decode("utf-8", "replace")
        if isinstance(node.value, int | float) and _NUMBER.match(written):
            return Literal_(Fraction(written.rstrip(".")))
        return self.mistake(node, "write a number in plain digits, such as 1000 or 0.05, or a text in quotation marks")

    def field(self, node: ast.expr, slot: str, field: str) -> Expression:
        if slot not in self.slots:
            return self.mistake(node, f"no slot is named {slot}", nearest(slot, self.slots))
        if field not in FIELDS:
            if field in FUNCTIONS:
                return self.mistake(node, f"{field} is a function, not a field", f"{field}({slot})")
            return self.mistake(node, f"a figure has no field {field}", nearest(field, FIELDS))
        return Field(slot, field)

    def call(self, node: ast.Call, depth: int) -> Expression:
        if not isinstance(node.func, ast.Name):
            return self.mistake(node, "only functions can be called")
        name = node.func.id
        if name not in FUNCTIONS:
            return self.mistake(
                node, f"there is no function {name}", _as_field(name, node.args) or nearest(name, FUNCTIONS)
            )
        if node.keywords or any(isinstance(argument, ast.Starred) for argument in node.args):
            return self.mistake(
                node, f"write the arguments of {name} one after another: {name}({FUNCTIONS[name].takes})"
            )
        arguments = tuple(self.node(argument, depth + 1) for argument in node.args)
        return self.counted(node, name, arguments)

    def counted(self, node: ast.Call, name: str, arguments: tuple[Expression, ...]) -> Expression:
        function = FUNCTIONS[name]
        # one list slot stands for several values
        least = 1 if function.most is None else function.least
        if len(arguments) < least or (function.most is not None and len(arguments) > function.most):
            message = f"{name} takes ({function.takes}): {_number(len(arguments))} given"
            return self.mistake(node, message)
        return Call(name, arguments)

    def comparison(self, node: ast.Compare, depth: int) -> Expression:
        sides = [self.node(side, depth + 1) for side in (node.left, *node.comparators)]
        links: list[Expression] = []
        for position, operation in enumerate(node.ops):
            kind = type(operation)
            if kind not in _COMPARISONS:
                return self.mistake(node, "compare with ==, !=, <, <=, >, >=, in or not in")
            self.field_values(node, sides[position], sides[position + 1])
            self.field_values(node, sides[position + 1], sides[position])
            links.append(Compare(_COMPARISONS[kind], sides[position], sides[position + 1]))
        return links[0] if len(links) == 1 else BoolOp("and", tuple(links))

    def field_values(self, node: ast.expr, field: Expression, other: Expression) -> None:
        """A misspelt kind would never be equal: refuse it here."""
        if not isinstance(field, Field) or field.field not in FIELD_VALUES:
            return
        known = FIELD_VALUES[field.field]
        for value in other.items if isinstance(other, ListOf) else (other,):
            if isinstance(value, Literal_) and value.value not in known and value.value != "":
                wrong = str(value.value)
                self.mistake(node, f'no {field.field} is called "{wrong}"', nearest(wrong, known))


def _python(text: str) -> ast.Expression:
    """Python's own parser, kept from warning of numbers that touch a word: here that is a mistake or means nothing."""
    if not _TOUCHING.search(text):
        return ast.parse(text, mode="eval")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text, mode="eval")


def _as_field(name: str, arguments: list[ast.expr]) -> str | None:
    """Whoever writes ``unit(x)`` means ``x.unit``."""
    match arguments:
        case [ast.Name(id=slot)] if name in FIELDS:
            return f"{slot}.{name}"
        case _:
            return None


def _number(count: int) -> str:
    return "none" if count == 0 else str(count)


def _refusal(node: ast.expr) -> str:
    match node:
        case ast.BinOp():
            return "the only arithmetic is + - * /"
        case ast.Attribute():
            return "a field is written slot.field"
        case ast.UnaryOp():
            return "only - and not may stand before a value"
        case ast.JoinedStr():
            return "a text is written in plain quotation marks"
        case ast.IfExp() | ast.NamedExpr() | ast.Lambda():
            return "an expression has no conditions or assignments: use where, and, or"
        case _:
            return "an expression has slots, numbers, texts, lists, fields, functions, arithmetic and comparisons only"


def _syntax_message(text: str, error: SyntaxError) -> str:
    if re.search(r"(?<![=<>!])=(?!=)", text):
        return "this is no expression: equality is written =="
    if "%" in text:
        return "this is no expression: write 5% as 0.05"
    if text.count("(") != text.count(")"):
        return "a bracket is left open (in a YAML list in brackets a comma ends an item: put quotation marks around it)"
    message = str(error.msg or "").partition(". ")[0].lower()
    return f"this is no expression: {message}" if message else "this is no expression"
