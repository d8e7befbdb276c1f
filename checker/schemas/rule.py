"""The schema of a rule file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from checker.model.finding import SEVERITIES, Confidence
from checker.model.rule import Over, Together
from checker.rulebook.patterns import PATTERNS
from checker.rulebook.rule_file import EXAMPLE_FIELDS, FIELDS, NAME, OF_FIGURES, REQUIRED, WAYS
from checker.rulebook.selectors import SELECTABLE
from checker.schemas.forms import TEXT, choice, described, one_or_more, record

__all__ = ["schema"]

_TEXTS = one_or_more(TEXT)


def schema() -> Mapping[str, Any]:
    selector = record(described(dict.fromkeys(SELECTABLE, _TEXTS), SELECTABLE))
    example = record(described(dict.fromkeys(EXAMPLE_FIELDS, TEXT), EXAMPLE_FIELDS), required=["text"])
    examples = one_or_more({"anyOf": [TEXT, example]})
    forms: dict[str, Mapping[str, Any]] = {
        "name": {"type": ["string", "number"], "pattern": NAME.pattern.replace(r"\Z", "$")},
        "severity": choice(SEVERITIES),
        "usual": choice(SEVERITIES[:2]),
        "confidence": choice(get_args(Confidence)),
        "variant-of": TEXT,
        "summary": TEXT,
        "why": TEXT,
        "find": _TEXTS,
        "given": {"type": "object", "minProperties": 1, "additionalProperties": one_or_more(selector)},
        "pattern": choice(PATTERNS),
        "over": choice(get_args(Over)),
        "together": one_or_more(choice(get_args(Together))),
        "where": _TEXTS,
        "check": TEXT,
        "suspect": TEXT,
        "suffices": TEXT,
        "grounds": _TEXTS,
        "tolerance": TEXT,
        "message": TEXT,
        "invalid": examples,
        "valid": examples,
        "references": _TEXTS,
    }
    return record(
        described(forms, FIELDS),
        required=REQUIRED,
        oneOf=[{"required": [way, *(["check"] if way != "over" else [])]} for way in WAYS],
        dependencies={
            "together": ["given"],
            "grounds": ["suffices"],
            "over": {"not": {"anyOf": [{"required": [name]} for name in OF_FIGURES]}},
        },
    )
