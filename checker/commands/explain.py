"""``checker explain NAME``: everything that a rule file says, laid out to be read, or what it makes of documents."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterable

from checker.api import trials_of_content, trials_of_file
from checker.commands.books import Books
from checker.commands.documents import Source, go_through, sources
from checker.commands.exit_codes import ExitCode
from checker.commands.settings import Project
from checker.commands.terminal import Terminal
from checker.errors import UsageError, did_you_mean
from checker.model.rule import Example, Rule, RuleBook, Selector
from checker.model.trial import DocumentTrials
from checker.reporting.paint import Paint
from checker.reporting.trials_text import trials_text
from checker.rulebook.figure_sets import RULE_NAME as FIGURE_SET
from checker.rulebook.patterns import PATTERNS

__all__ = ["explanations", "run"]

_WIDTH = 100
_FIGURE_SET = f"""\
{FIGURE_SET}

A figure set may end with checks of its own figures, by name, under the key "checks". A finding of this name
says that one of them does not hold, whatever the words allow. No rule file stands behind it: to mend it, mend
the figures or the check in the set.
"""


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Raises ``UsageError`` where no rule has the name."""
    if arguments.name == FIGURE_SET:
        terminal.out.write(_FIGURE_SET)
        return ExitCode.CLEAN
    project = Project(arguments)
    rule = _named(Books(terminal.cache).whole(project.here()), arguments.name)
    if arguments.paths:
        return _try(rule, project, arguments, terminal)
    paint = terminal.look(quiet=False).paint
    sections = [_heading(rule, paint), _why(rule), *_where(rule, paint), *_examples(rule, paint), *_rest(rule, paint)]
    terminal.out.write("\n\n".join(section for section in sections if section) + "\n")
    return ExitCode.CLEAN


def _try(rule: Rule, project: Project, arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Show each way in which the rule fills its slots in documents, and which of its conditions do not hold."""
    if rule.over or not rule.check_source:
        raise UsageError(f"{rule.name} looks at no figures of its own, so there is nothing to try on a document")
    documents = sources(arguments.paths, project, arguments.stdin_filename, terminal)
    books = Books.of_project(project, terminal.cache)
    paint = terminal.look(quiet=False).paint
    unreadable = False

    def tried(source: Source) -> DocumentTrials:
        if source.error is not None:
            return DocumentTrials(source.path, "", error=source.error)
        book = books.of(source.settings)
        if source.content is None:
            return trials_of_file(source.path, rule, date=arguments.date, rules=book)
        return trials_of_content(source.path, source.content, rule, date=arguments.date, rules=book)

    def write(trials: DocumentTrials) -> None:
        nonlocal unreadable
        unreadable = unreadable or trials.error is not None
        if trials.error is None:
            terminal.out.write(trials_text(trials, paint))

    go_through(lambda _: map(tried, documents), len(documents), write, terminal, quiet=True, tell_unreadable=True)
    return ExitCode.UNREADABLE if unreadable else ExitCode.CLEAN


def explanations(spoke: Iterable[str], rules: Iterable[Rule], paint: Paint) -> str:
    """What the rules that spoke look for and why, once each."""
    known = {rule.name: rule for rule in rules}
    parts = []
    for name in spoke:
        if name in known:
            parts.append(f"{_heading(known[name], paint)}\n\n{_why(known[name])}\n")
        elif name == FIGURE_SET:
            parts.append(_FIGURE_SET)
    return "".join(f"\n{part}" for part in parts)


def _named(book: RuleBook, name: str) -> Rule:
    rules = (*book.rules, *book.about_remarks)
    for rule in rules:
        if rule.name == name:
            return rule
    packs = {rule.pack for rule in rules}
    if name in packs:
        raise UsageError(f"{name} is a pack of rules: checker rules --select {name} lists them")
    raise UsageError(f"no rule is named {name}{did_you_mean(name, {rule.name for rule in rules})}")


def _heading(rule: Rule, paint: Paint) -> str:
    severity = paint(rule.severity, rule.severity)
    if rule.usual:
        severity += f", or {paint(rule.usual, rule.usual)} where only the usual reading of the words is contradicted"
    facts = f"pack {rule.pack}, {severity}, {rule.confidence} confidence"
    facts += f", a looser form of {rule.variant_of}" if rule.variant_of else ""
    return f"{paint(rule.name, 'heading')}\n{facts}\n\n{textwrap.fill(' '.join(rule.summary.split()), _WIDTH)}"


def _why(rule: Rule) -> str:
    return "\n\n".join(textwrap.fill(" ".join(part.split()), _WIDTH) for part in rule.why.strip().split("\n\n"))


def _where(rule: Rule, paint: Paint) -> list[str]:
    sections = []
    if rule.find:
        sections.append(_section("Looks for", (phrase.source for phrase in rule.find), paint))
    if rule.given:
        together = f" (together: {', '.join(rule.together)})" if rule.together else ""
        sections.append(_section("Looks at" + together, map(_selector, rule.given), paint))
    if rule.pattern:
        sections.append(_section("Looks for", [PATTERNS[rule.pattern].summary], paint))
    if rule.over:
        sections.append(_section("Looks at", ["all checks that the other rules made, taken together"], paint))
    if rule.check_source:
        sections.append(_section("Must hold", [rule.check_source], paint))
    return sections


def _selector(selector: Selector) -> str:
    conditions = [f"kind {' or '.join(sorted(selector.kinds))}"] if selector.kinds else []
    conditions += [f"{field} {' or '.join(sorted(values)) or 'none'}" for field, values in selector.fields]
    conditions += ["certain words before it"] if selector.before else []
    conditions += ["certain words after it"] if selector.after else []
    conditions += ["certain words beside it"] if selector.beside else []
    return f"{selector.slot}: {', '.join(conditions) or 'any figure'}"


def _examples(rule: Rule, paint: Paint) -> list[str]:
    return [
        _section("Unsound", map(_example, rule.invalid), paint),
        _section("Sound", map(_example, rule.valid), paint),
    ]


def _example(example: Example) -> str:
    """On one line, but for a document with lines of its own, such as a table."""
    text = example.text.strip("\n")
    parts = [
        f"published {example.date}:" if example.date else "",
        f"{example.title} |" if example.title else "",
        f"with the facts {example.facts.strip()}:" if example.facts else "",
        text if "\n" in text else " ".join(text.split()),
    ]
    return " ".join(part for part in parts if part)


def _rest(rule: Rule, paint: Paint) -> list[str]:
    off = [f"checker lint --ignore {rule.name} ...", f'checker.toml: ignore = ["{rule.name}"]']
    if rule.check_source or rule.over:
        off.append(f"for one paragraph: <!-- checker: ignore[{rule.name}] the reason -->")
    return [_section("References", rule.references, paint), _section("To switch it off", off, paint)]


def _section(title: str, items: Iterable[str], paint: Paint) -> str:
    lines = [_item(item) for item in items]
    return "\n".join([paint(title, "heading"), *lines]) if lines else ""


def _item(item: str) -> str:
    if "\n" in item:
        return "  - " + textwrap.indent(item, "    ").lstrip()
    return textwrap.fill(item, _WIDTH, initial_indent="  - ", subsequent_indent="    ")
