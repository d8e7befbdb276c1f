"""Tables: cells become figures, which their heads explain, and a grid that rules can go along."""

from checker.extraction.tables.table import ReadTable, read_table

__all__ = ["ReadTable", "read_table"]
