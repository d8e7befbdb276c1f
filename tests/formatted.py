"""Reports as a format writes them, and documents that try to break out of it."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import samples

from checker.model.comparison import Comparison
from checker.model.document import Block
from checker.model.finding import DocumentReport, Page, Repair
from checker.reporting.formats import findings_writer
from checker.reporting.look import Look
from checker.reporting.paint import plain
from checker.reporting.run import Run
from checker.reporting.totals import Totals

HOSTILE = (
    "<script>alert(1)</script>",
    "</style></script><img src=x onerror=alert(1)>",
    "\" onmouseover='alert(1)' x=\"",
    "]]></failure></testcase>",
    "&lt;b&gt;&#60;",
    "\n::error file=x::y",
    "\r\n::stop-commands::t",
    "a%0A::add-mask::b, c: d",
    "\x1b[2J\x1b]0;title\x07",
    "\x9b31m\x85\u2028\u202e",
    "[link](http://host) ![x](http://host) `code` | cell | **bold** www.host.example @name $x$",
    "{0} [0](1) \\",
    "\ud800\udcff\ufffe\x00\x7f",
    "https://host.example/a?b=c&d",
)


def formatted(
    name: str, *reports: DocumentReport, run: Run | None = None, quiet: bool = True, totals: Totals | None = None
) -> str:
    out = StringIO()
    writer = findings_writer(name, out.write, Look(plain, quiet=quiet), run or Run())
    totals = totals or Totals()
    writer.begin()
    for report in reports:
        totals.add(report)
        writer.document(report)
    writer.end(totals)
    return out.getvalue()


def hostile_report(evil: str) -> DocumentReport:
    """A document that says something hostile wherever it can."""
    text = f"{evil} nine {evil} and ten {evil}"
    found = samples.finding(
        text,
        f"nine {evil}",
        "ten",
        suspect=f"nine {evil}",
        path=f"{evil}.md",
        rule=f"rule-{evil}",
        message=f"nine {evil} is not ten",
        working=f"nine {evil} = 9",
        suggestion=f"ten {evil}",
    )
    nine, ten = (slot.figure for slot in found.slots)
    found = replace(found, repairs=(Repair((nine,), (evil,), 2), Repair((ten,), (evil,), 1)), all_repairs=False)
    page = Page((Block(0, text, name=evil),), (nine, ten), (Comparison(f"rule-{evil}", "agrees", (nine, ten)),))
    return DocumentReport(f"{evil}.md", text, (found,), figures=2, checked=2, page=page)


def hostile_failure(evil: str) -> DocumentReport:
    return DocumentReport(f"{evil}.md", "", error=f"bad {evil} here")
