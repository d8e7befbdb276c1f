"""A linter for the numbers in a text: figures are read, checked against rules, and contradictions shown with their
sums.
"""

__version__ = "0.1.0"
