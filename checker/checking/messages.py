"""From a failed check to its finding: message, span, fingerprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from checker.checking.evaluate import Environment, compile_expression
from checker.checking.formatting import collapsed, value_text
from checker.checking.sums import Results, explain, suspect_slot
from checker.checking.values import NotApplicableError
from checker.model.check import BoundCheck
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.finding import Finding, Severity, Slot
from checker.model.rule import Expression, Name, Rule, Template

__all__ = ["message_of", "span_of", "told", "untold", "with_fingerprints"]


def untold(document: Document, check: BoundCheck, severity: Severity) -> Finding:
    """The finding of a failed check without its words: enough to see which findings are one."""
    start, end = span_of(check.figures, _suspect(check) or check.figures[0])
    rule = check.rule
    return Finding(rule.name, severity, rule.confidence, document.path, start, end, "", _slots(check))


def told(finding: Finding, rule: Rule, environment: Environment) -> Finding:
    """The finding with its message and its sum; the check failed in ``environment``."""
    results = explain(rule, environment)
    return replace(
        finding,
        message=message_of(rule.message, environment, results),
        stated=results.stated,
        computed=results.computed,
        suggestion=results.suggestion,
        working=results.working,
    )


def _slots(check: BoundCheck) -> tuple[Slot, ...]:
    named: list[Slot] = []
    for name, bound in check.slots:
        figures = bound if isinstance(bound, tuple) else (bound,)
        named += [Slot(name, figure) for figure in figures if figure.origin is None]
    return tuple(named)


def span_of(figures: Sequence[Figure], suspect: Figure) -> tuple[int, int]:
    """All figures where they stand in one sentence, else the one that is most likely wrong."""
    if len({figure.sentence for figure in figures}) == 1:
        return min(figure.start for figure in figures), max(figure.end for figure in figures)
    return suspect.start, suspect.end


def _suspect(check: BoundCheck) -> Figure | None:
    bound = dict(check.slots).get(suspect_slot(check.rule) or "")
    return bound if isinstance(bound, Figure) else bound[0] if bound else None


def message_of(template: Template, environment: Environment, results: Results) -> str:
    """The words of a template for these figures."""
    context = environment.context
    shown = Environment(environment.binding, replace(context, reading="shown"))
    parts = [part if isinstance(part, str) else _part(*part, shown, results) for part in template.parts]
    return collapsed("".join(parts))


def _part(expression: Expression, form: str, shown: Environment, results: Results) -> str:
    if isinstance(expression, Name) and expression.name not in shown.binding:
        found = {"computed": results.computed, "stated": results.stated, "working": results.working}
        return found.get(expression.name) or "?"
    try:
        return value_text(compile_expression(expression)(shown), form)
    except NotApplicableError:
        return "?"


# --- fingerprints ----------------------------------------------------------------------------------------------------


def with_fingerprints(
    findings: Iterable[Finding], document: Document, extraction: Extraction, seen: Counter[str]
) -> tuple[Finding, ...]:
    """The findings, each with a name that stays the same while its sentence does, wherever that moves to.

    ``seen`` counts those that are alike.
    """
    marked = []
    for finding in findings:
        base = "\x00".join([finding.rule, *_figure_texts(finding), *_sentences(finding, document, extraction)])
        marked.append(replace(finding, fingerprint=_digest(f"{base}\x00{seen[base]}")))
        seen[base] += 1
    return tuple(marked)


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _figure_texts(finding: Finding) -> Sequence[str]:
    return [f"{slot.name}={''.join(slot.figure.text.split()).lower()}" for slot in finding.slots]


def _sentences(finding: Finding, document: Document, extraction: Extraction) -> Sequence[str]:
    numbers = sorted({slot.figure.sentence for slot in finding.slots})
    spans = [extraction.sentences[number] for number in numbers if number < len(extraction.sentences)]
    return ["".join(document.text[start:end].split()) for start, end in spans]
