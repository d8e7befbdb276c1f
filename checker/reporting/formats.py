"""The formats by name. A new one is one module and one line here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the names of the formats are part of every start
    from checker.reporting.look import Look
    from checker.reporting.report import FiguresWriter, FindingsWriter, Write
    from checker.reporting.run import Run

__all__ = ["FIGURE_FORMATS", "FINDING_FORMATS", "figures_writer", "findings_writer"]

FINDING_FORMATS = (
    "text",
    "concise",
    "json",
    "jsonl",
    "sarif",
    "code-scanning",
    "github",
    "summary",
    "gitlab",
    "junit",
    "html",
)
FIGURE_FORMATS = ("text", "json", "jsonl")


def findings_writer(name: str, write: Write, look: Look, run: Run | None = None) -> FindingsWriter:
    """Each format's module is imported only when it is asked for."""
    match name:
        case "text":
            from checker.reporting.text import TextFindings  # noqa: PLC0415

            return TextFindings(write, look.paint, width=look.width, quiet=look.quiet)
        case "concise":
            from checker.reporting.concise import ConciseFindings  # noqa: PLC0415

            return ConciseFindings(write, look.paint, quiet=look.quiet)
        case "json":
            from checker.reporting.json import JsonFindings  # noqa: PLC0415

            return JsonFindings(write)
        case "jsonl":
            from checker.reporting.jsonl import JsonlFindings  # noqa: PLC0415

            return JsonlFindings(write)
        case _:
            return _report_writer(name, write, look, run)


def _report_writer(name: str, write: Write, look: Look, run: Run | None) -> FindingsWriter:
    """The formats that other programs show to people."""
    match name:
        case "sarif":
            from checker.reporting.sarif.findings import SarifFindings  # noqa: PLC0415

            return SarifFindings(write, run)
        case "code-scanning":
            from checker.reporting.sarif.findings import SarifFindings  # noqa: PLC0415

            return SarifFindings(write, run, only_open=True)
        case "github":
            from checker.reporting.github import GithubFindings  # noqa: PLC0415

            return GithubFindings(write, quiet=look.quiet)
        case "summary":
            from checker.reporting.summary import SummaryFindings  # noqa: PLC0415

            return SummaryFindings(write)
        case "gitlab":
            from checker.reporting.gitlab import GitlabFindings  # noqa: PLC0415

            return GitlabFindings(write)
        case "junit":
            from checker.reporting.junit import JunitFindings  # noqa: PLC0415

            return JunitFindings(write)
        case "html":
            from checker.reporting.html.findings import HtmlFindings  # noqa: PLC0415

            return HtmlFindings(write)
    raise ValueError(f"no format of findings is named {name}")


def figures_writer(name: str, write: Write, look: Look) -> FiguresWriter:
    match name:
        case "text":
            from checker.reporting.figures_text import TextFigures  # noqa: PLC0415

            return TextFigures(write, look.paint, quiet=look.quiet)
        case "json":
            from checker.reporting.json import JsonFigures  # noqa: PLC0415

            return JsonFigures(write)
        case "jsonl":
            from checker.reporting.jsonl import JsonlFigures  # noqa: PLC0415

            return JsonlFigures(write)
    raise ValueError(f"no format of figures is named {name}")
