"""From rule files to rules: the rule language, its mistakes and its phrases."""

from checker.rulebook.loading import load_rules

__all__ = ["load_rules"]
