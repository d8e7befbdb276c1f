"""Whatever rules and figures come together, taking them together raises nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from any_rules import bindings, expressions
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.checking.joint.evidence import Said
from checker.checking.joint.explaining import contradiction, explanation
from checker.checking.joint.together import taking_part
from checker.checking.values import Context
from checker.model.check import BoundCheck, Verdict
from checker.model.figure import Figure
from checker.model.rule import Compare, Expression, Rule, Template
from checker.reporting.contract import exact

Binding = Mapping[str, Figure | tuple[Figure, ...]]

comparisons = st.builds(Compare, st.sampled_from(["==", "<=", "<", ">=", ">"]), expressions, expressions)
verdicts: st.SearchStrategy[Verdict] = st.sampled_from(["agrees", "contradicts"])


def check(expression: Expression, binding: Binding, verdict: Verdict) -> BoundCheck:
    rule = Rule("r", "p", "", "error", "", "", expression, "", Template("", ()), tolerance=Fraction(1, 50))
    starts = iter(range(0, 100, 10))

    def placed(figure: Figure) -> Figure:
        start = next(starts)
        return replace(figure, start=start, end=start + 5)

    slots = tuple(
        (name, tuple(map(placed, bound)) if isinstance(bound, tuple) else placed(bound))
        for name, bound in binding.items()
    )
    return BoundCheck(rule, slots, verdict)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(bindings, st.lists(st.tuples(comparisons, verdicts), min_size=1, max_size=3))
def test_any_checks_of_any_figures(binding: Binding, made: list[tuple[Compare, Verdict]]) -> None:
    checks = [check(expression, binding, verdict) for expression, verdict in made]
    for network in taking_part(checks, Context("widest")):
        contradiction(network)
        why = explanation(network, Said.of(network.figures))
        for repair in why.told() if why else ():
            assert repair.figures
            assert len(repair.figures) == len(repair.values)
            json.dumps([repair.values, repair.weight, exact(Fraction(repair.weight))])
