"""A linter for the numbers in a text: figures are read, checked against rules, and contradictions shown with their
sums.

``check_text`` and ``check_paths`` check what a program hands to them; ``checker.library`` describes them.
"""

__version__ = "0.1.0"

__all__ = ["CheckerError", "DocumentReport", "Finding", "UsageError", "__version__", "check_paths", "check_text"]

TYPE_CHECKING = False  # importing the package must cost nothing, not even ``typing``
if TYPE_CHECKING:
    from checker.errors import CheckerError, UsageError
    from checker.library import check_paths, check_text
    from checker.model.finding import DocumentReport, Finding

_HOMES = {
    "CheckerError": "checker.errors",
    "UsageError": "checker.errors",
    "check_paths": "checker.library",
    "check_text": "checker.library",
    "DocumentReport": "checker.model.finding",
    "Finding": "checker.model.finding",
}


def __getattr__(name: str) -> object:
    """What the package offers is imported when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    found = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return found
