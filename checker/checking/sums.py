"""What a failed check shows: the comparison that failed, what the suspect figure would have to be, and the sum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.checking.evaluate import Environment, compile_expression, truth_of
from checker.checking.formatting import collapsed, value_text, weekday_name
from checker.checking.numbers import Style
from checker.checking.solving import slot_of, solved
from checker.checking.suggesting import date_suggestion, suggestion
from checker.checking.values import Days, Measure, NotApplicableError, Truth, Value, measure_of
from checker.checking.workings import evaluated, inequality, written_out
from checker.model.figure import Figure
from checker.model.rule import BoolOp, Compare, Expression, Field, Name, Rule

__all__ = ["Results", "explain", "suspect_slot"]


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
    shown = Environment(environment.binding, replace(context, reading="shown"))
    equation = solved(failed, rule.suspect) if failed.operator == "==" else None
    if equation is None:
        return Results(working=inequality(failed, shown))
    return _solution(*equation, shown) or Results(working=inequality(failed, shown))


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


def _solution(target: Name | Field, expression: Expression, shown: Environment) -> Results | None:
    figure = shown.binding.get(slot_of(target))
    if not isinstance(figure, Figure):
        return None
    value = evaluated(expression, shown)
    if value is None:
        return None
    computed, suggested = _computed(figure, target, value)
    if isinstance(target, Field) and target.field == "weekday":
        working = f"{value_text(figure, 'date')} is a {computed}" if computed else None
        return Results(collapsed(figure.text), computed, working, suggested)
    # one figure is shown as another only where it is written another way: one in four = 25%
    compound = not isinstance(value, Figure) or value.kind != figure.kind
    working = f"{written_out(expression, shown)} = {computed}" if compound and computed else None
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
