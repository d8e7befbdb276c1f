"""Figures times rules: find the figures that a rule speaks of, and say whether they can agree."""

from checker.checking.engine import bound_checks, check_document

__all__ = ["bound_checks", "check_document"]
