"""Figures times rules: find the figures that a rule speaks of, and say whether they can agree."""
