"""What hangs together in a table: sums over rows and columns, shares, changes."""

from checker.checking.tables.fillings import table_fillings
from checker.checking.tables.lines import frames_of
from checker.checking.tables.sums import TableSum, sums_of

__all__ = ["TableSum", "frames_of", "sums_of", "table_fillings"]
