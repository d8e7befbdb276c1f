"""The checker as a library: a text or a file goes through the five steps, and a report comes back.

    from checker.api import lint_text

    for finding in lint_text("Deaths rose 250%, from 10,250 to 25,500.").findings:
        print(finding.rule, finding.message)

The same text, date and rules always give the same report. Reports, figures and rules are frozen dataclasses that can be
pickled, so documents can be checked in other processes. A document that cannot be read raises nothing: its report says
why in ``error``. Rules that cannot be loaded raise ``checker.errors.UsageError``, with every mistake in them.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from checker.errors import UnreadableError, UsageError
from checker.model.check import BoundCheck, DocumentChecks
from checker.model.comparison import Comparison
from checker.model.document import Document
from checker.model.fact import Fact
from checker.model.figure import DocumentFigures, Figure
from checker.model.finding import DocumentReport, Finding, Page, Suppressed
from checker.model.rule import Rule, RuleBook
from checker.model.trial import DocumentTrials
from checker.reading import read_document, read_file
from checker.rulebook.selection import select_rules

__all__ = [
    "built_in_rules",
    "checks_of_content",
    "checks_of_file",
    "facts_of_content",
    "figure_parts_of_content",
    "figure_parts_of_file",
    "figures_of",
    "figures_of_content",
    "figures_of_file",
    "lint_content",
    "lint_file",
    "lint_text",
    "load_facts",
    "load_rules",
    "select_rules",
    "trials_of_content",
    "trials_of_file",
]

_UNNAMED = "<text>.txt"
_Date = datetime.date | None
_Read = Callable[[], Document]


def lint_text(
    text: str, *, name: str = _UNNAMED, date: _Date = None, rules: RuleBook | None = None, page: bool = False
) -> DocumentReport:
    """Check a text. The ending of ``name`` says how to read it (``.txt``, ``.md``, ``.yaml`` ...).

    ``date`` is the day of publication where the text itself gives none. ``rules`` are the built-in ones unless given.
    With ``page`` the report brings along the prose and all figures of the document.
    """
    return lint_content(name, _encoded(text), date=date, rules=rules, page=page)


def lint_file(path: str, *, date: _Date = None, rules: RuleBook | None = None, page: bool = False) -> DocumentReport:
    """Check a file."""
    return _lint(path, lambda: read_file(path), date, rules, page=page)


def lint_content(
    path: str, content: bytes, *, date: _Date = None, rules: RuleBook | None = None, page: bool = False
) -> DocumentReport:
    """Check what a file holds, or would hold if it were written."""
    return _lint(path, lambda: read_document(path, content), date, rules, page=page)


def figures_of(text: str, *, name: str = _UNNAMED, date: _Date = None) -> DocumentFigures:
    """The figures of a text; the arguments are those of ``lint_text``."""
    return figures_of_content(name, _encoded(text), date=date)


def figures_of_file(path: str, *, date: _Date = None) -> DocumentFigures:
    """The figures of a file."""
    return _joined(figure_parts_of_file(path, date=date))


def figure_parts_of_file(path: str, *, date: _Date = None) -> Iterator[DocumentFigures]:
    """The figures of a file: of a huge one part by part, so that they are never all held at once."""
    return _figures(path, lambda: read_file(path), date)


def figures_of_content(path: str, content: bytes, *, date: _Date = None) -> DocumentFigures:
    """The figures of what a file holds, or would hold."""
    return _joined(figure_parts_of_content(path, content, date=date))


def figure_parts_of_content(path: str, content: bytes, *, date: _Date = None) -> Iterator[DocumentFigures]:
    """The same for what a file holds, or would hold."""
    return _figures(path, lambda: read_document(path, content), date)


def checks_of_file(path: str, *, date: _Date = None, rules: RuleBook | None = None) -> DocumentChecks:
    """The figures of a file, and every check that could be made of them, whatever it came to."""
    return _checks(path, lambda: read_file(path), date, rules)


def checks_of_content(
    path: str, content: bytes, *, date: _Date = None, rules: RuleBook | None = None
) -> DocumentChecks:
    """The same for what a file holds, or would hold."""
    return _checks(path, lambda: read_document(path, content), date, rules)


def trials_of_file(path: str, rule: Rule, *, date: _Date = None, rules: RuleBook | None = None) -> DocumentTrials:
    """Each way in which a rule fills its slots in a file, and what keeps it from speaking there."""
    return _trials(path, lambda: read_file(path), rule, date, rules)


def trials_of_content(
    path: str, content: bytes, rule: Rule, *, date: _Date = None, rules: RuleBook | None = None
) -> DocumentTrials:
    """The same for what a file holds, or would hold."""
    return _trials(path, lambda: read_document(path, content), rule, date, rules)


def load_rules(folders: Sequence[str] = (), *, built_in: bool = True, cache: str | None = None) -> RuleBook:
    """The rules of folders, beside the built-in ones unless these are not wanted.

    ``cache`` is a folder where what was read of them is kept, so that the next start is faster.

    Raises ``UsageError`` with every mistake of every rule file.
    """
    from checker.rulebook import load_rules as load  # noqa: PLC0415 -- reading figures alone needs no rules

    book = load(folders, builtin=built_in, cache=cache)
    if not built_in:
        return book
    from checker.gate.rules import ABOUT_REMARKS  # noqa: PLC0415

    return replace(book, about_remarks=ABOUT_REMARKS)


def load_facts(path: str) -> tuple[Fact, ...]:
    """The facts of a figure set, for ``RuleBook.facts``. Raises ``UsageError`` where it cannot be read as such."""
    try:
        return _facts(read_file(path, "figure-set"))
    except UnreadableError as error:
        raise UsageError(f"{path}: {error}") from None


def facts_of_content(path: str, content: bytes) -> tuple[Fact, ...]:
    """The facts of what a figure set holds. Raises ``UnreadableError``."""
    return _facts(read_document(path, content, "figure-set"))


def _facts(document: Document) -> tuple[Fact, ...]:
    from checker.extraction.facts import facts_of  # noqa: PLC0415

    return facts_of(document)


@cache
def built_in_rules() -> RuleBook:
    """The rules that ship with the checker, loaded once."""
    return load_rules()


def _lint(path: str, read: _Read, date: _Date, rules: RuleBook | None, *, page: bool) -> DocumentReport:
    """All steps but reporting, as far as they need nothing but the document."""
    from checker.checking import check_document  # noqa: PLC0415 -- reading figures alone needs no checks
    from checker.extraction import extract, in_parts  # noqa: PLC0415 -- a command line that is wrong needs no grammar

    book = built_in_rules() if rules is None else rules
    try:
        document = _dated(read(), date)
        findings: list[Finding] = []
        shown: list[Figure] = []
        compared: list[Comparison | None] = []
        figures = checked = 0
        told: Counter[str] = Counter()
        for part in in_parts(document):
            extraction = extract(part)
            found, tested, checks = check_document(part, extraction, book, told)
            findings += found
            shown += extraction.figures if page else ()
            compared += (check.compared() for check in checks) if page else ()
            figures += len(extraction.figures)
            checked += tested
    except UnreadableError as error:  # in the checks that a figure set brings along, as well
        return DocumentReport(path, "", error=str(error))
    read_as = Page(document.blocks, tuple(shown), tuple(filter(None, compared))) if page else None
    left, suppressed = _suppressed(document, findings, book) if document.remarks else (tuple(findings), ())
    return DocumentReport(path, document.text, left, figures, checked, page=read_as, suppressed=suppressed)


def _suppressed(
    document: Document, findings: Sequence[Finding], book: RuleBook
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    from checker.gate.suppressions import suppress  # noqa: PLC0415 -- few documents have remarks

    return suppress(document, findings, book)


def _checks(path: str, read: _Read, date: _Date, rules: RuleBook | None) -> DocumentChecks:
    from checker.checking import bound_checks  # noqa: PLC0415
    from checker.extraction import extract, in_parts  # noqa: PLC0415

    book = built_in_rules() if rules is None else rules
    figures: list[Figure] = []
    checks: list[BoundCheck] = []
    try:
        document = _dated(read(), date)
        for part in in_parts(document):
            extraction = extract(part)
            figures += extraction.figures
            checks += bound_checks(part, extraction, book)
    except UnreadableError as error:
        return DocumentChecks(path, "", error=str(error))
    return DocumentChecks(path, document.text, tuple(figures), tuple(checks))


def _trials(path: str, read: _Read, rule: Rule, date: _Date, rules: RuleBook | None) -> DocumentTrials:
    from checker.checking.trying import tried  # noqa: PLC0415
    from checker.extraction import extract, in_parts  # noqa: PLC0415

    book = built_in_rules() if rules is None else rules
    try:
        document = _dated(read(), date)
        trials = [trial for part in in_parts(document) for trial in tried(part, extract(part), book, rule)]
    except UnreadableError as error:
        return DocumentTrials(path, "", error=str(error))
    return DocumentTrials(path, document.text, tuple(trials))


def _figures(path: str, read: _Read, date: _Date) -> Iterator[DocumentFigures]:
    from checker.extraction import extract, in_parts, with_moments  # noqa: PLC0415

    try:
        document = _dated(read(), date)
    except UnreadableError as error:
        yield DocumentFigures(path, "", error=str(error))
        return
    following = in_parts(document)
    part = next(following, None)
    while part is not None:
        figures = with_moments(part, extract(part))
        part = next(following, None)
        yield DocumentFigures(path, document.text, figures, goes_on=part is not None)


def _joined(found: Iterator[DocumentFigures]) -> DocumentFigures:
    documents = list(found)
    figures = tuple(chain.from_iterable(document.figures for document in documents))
    return replace(documents[-1], figures=figures) if len(documents) > 1 else documents[0]


def _dated(document: Document, date: _Date) -> Document:
    return replace(document, date=date) if document.date is None and date is not None else document


def _encoded(text: str) -> bytes:
    """Half a surrogate pair cannot be encoded; what stands for it here is refused when the text is read."""
    return text.encode("utf-8", "surrogatepass")
