"""Rules as SARIF describes them: what a reader sees who knows nothing but the finding."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.finding import Finding
from checker.model.rule import Example, Rule
from checker.reporting.contract import JsonObject
from checker.reporting.markdown import code_block, escaped
from checker.rulebook.figure_sets import RULE_NAME as FIGURE_SET

__all__ = ["described_rule", "described_unknown"]

_LONGEST = 1000
"""GitHub refuses a description of more than 1,024 characters."""

_FIGURE_SET = (
    "A check that a figure set makes of its own figures does not hold.",
    "To mend it, mend the figures or the check in the set. No rule file stands behind it.",
)


def described_rule(rule: Rule) -> JsonObject:
    """The reporting descriptor of a rule."""
    summary, why = " ".join(rule.summary.split()), rule.why.strip()
    return {
        **_descriptor(rule.name, summary, why),
        "help": {"text": _help_text(rule), "markdown": _help_markdown(rule)},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {
            "precision": rule.confidence,
            "problem.severity": "recommendation" if rule.severity == "note" else rule.severity,
            "tags": [rule.pack],
        },
    }


def described_unknown(finding: Finding) -> JsonObject:
    """The descriptor of what no rule file stands behind."""
    summary, why = _FIGURE_SET if finding.rule == FIGURE_SET else (f"A finding of {finding.rule}.", "")
    return {
        **_descriptor(finding.rule, summary, why),
        "help": {"text": f"{summary} {why}".strip(), "markdown": escaped(f"{summary} {why}".strip())},
        "defaultConfiguration": {"level": finding.severity},
    }


def _descriptor(name: str, summary: str, why: str) -> JsonObject:
    return {
        "id": name,
        "shortDescription": {"text": _cut(summary or name)},
        "fullDescription": {"text": _cut(" ".join([summary, *why.split()]).strip() or name)},
    }


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _help_text(rule: Rule) -> str:
    parts = [
        " ".join(rule.summary.split()),
        rule.why.strip(),
        _listed("Unsound:", map(_shown, rule.invalid)),
        _listed("Sound:", map(_shown, rule.valid)),
        _listed("References:", rule.references),
        f"checker explain {rule.name} says more.",
    ]
    return "\n\n".join(part for part in parts if part)


def _help_markdown(rule: Rule) -> str:
    why = "\n\n".join(escaped(" ".join(part.split())) for part in rule.why.strip().split("\n\n"))
    parts = [
        escaped(" ".join(rule.summary.split())),
        why,
        *_examples("Unsound", rule.invalid),
        *_examples("Sound", rule.valid),
        _listed("## References", map(escaped, rule.references)),
        f"`checker explain {rule.name}` says more.",
    ]
    return "\n\n".join(part for part in parts if part)


def _examples(title: str, examples: Iterable[Example]) -> list[str]:
    lines = [_shown(example) for example in examples]
    return [f"## {title}", code_block(lines)] if lines else []


def _listed(title: str, items: Iterable[str]) -> str:
    lines = [f"- {' '.join(item.split())}" for item in items]
    return "\n".join([title, *lines]) if lines else ""


def _shown(example: Example) -> str:
    before = [f"published {example.date}:"] if example.date else []
    before += [f"{example.title} |"] if example.title else []
    return " ".join([*before, *example.text.split()])
