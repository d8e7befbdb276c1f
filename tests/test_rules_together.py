"""The rules side by side: what one of them calls sound, the others let pass."""

from __future__ import annotations

import pytest

from checker.api import built_in_rules, lint_text
from checker.model.rule import Rule
from checker.proving import document_of

RULES = [rule for rule in built_in_rules().rules if rule.valid]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_rule_speaks_of_what_another_calls_sound(rule: Rule) -> None:
    """A note is no complaint: it says what is unusual, as sound examples often are."""
    for example in rule.valid:
        findings = lint_text(document_of(example), name="example.md").findings
        assert [finding.message for finding in findings if finding.severity != "note"] == []
