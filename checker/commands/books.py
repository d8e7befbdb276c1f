"""The rule books of a run: one for all documents that have the same rules in the same way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from checker.api import load_facts, load_rules
from checker.commands.settings import Project, Settings
from checker.config import Layer, Stated, merged
from checker.errors import closest
from checker.mistakes import Mistake
from checker.model.fact import Fact
from checker.model.rule import Rule, RuleBook
from checker.rulebook.selection import UnknownRuleError, known_names, selected_rules

__all__ = ["Books"]

_Choice = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]

_KEYS = ("select", "ignore", "severity")
"""The keys that name rules or packs."""


class Books:
    def __init__(self, cache: str | None = None) -> None:
        """``cache`` is the folder where what was read of rule files is kept between runs."""
        self._cache = cache
        self._whole: dict[tuple[str, ...], RuleBook] = {}
        self._chosen: dict[_Choice, RuleBook] = {}
        self._pinned: dict[str, tuple[Fact, ...]] = {}

    @classmethod
    def of_project(cls, project: Project, cache: str | None) -> Books:
        """The books of a run whose documents have been found, so that all configurations have been met.

        Raises ``UsageError`` for configurations and rule files with mistakes, and for names of no rule or pack.
        """
        books = cls(cache)
        books.refuse_unknown(project)
        return books

    def whole(self, settings: Settings) -> RuleBook:
        """All rules, whatever is switched off. Raises ``UsageError`` with every mistake of every rule file."""
        if settings.rules not in self._whole:
            self._whole[settings.rules] = load_rules(settings.rules, cache=self._cache)
        return self._whole[settings.rules]

    def of(self, settings: Settings) -> RuleBook:
        """The rules that are switched on, and the facts. Raises ``UsageError`` for files of either with mistakes."""
        choice = settings.rules, settings.facts, settings.select, settings.ignore, settings.severity
        if choice not in self._chosen:
            book = selected_rules(
                self.whole(settings),
                select=settings.select,
                ignore=settings.ignore,
                severity=dict(settings.severity),
            )
            self._chosen[choice] = replace(book, facts=tuple(chain(*map(self._facts, settings.facts))))
        return self._chosen[choice]

    def _facts(self, path: str) -> tuple[Fact, ...]:
        if path not in self._pinned:
            self._pinned[path] = load_facts(path)
        return self._pinned[path]

    def rules(self, documents: Iterable[Settings]) -> tuple[Rule, ...]:
        """Every rule that is asked of some document, once; those about remarks last."""
        books = [self.of(settings) for settings in dict.fromkeys(documents)]
        rules = chain(*(book.rules for book in books), *(book.about_remarks for book in books))
        return tuple({rule.name: rule for rule in reversed(list(rules))}.values())[::-1]

    def refuse_unknown(self, project: Project) -> None:
        """Raises ``UsageError`` for what ``of_project`` does."""
        project.raise_mistakes()
        known = [(layers, known_names(self.whole(Settings.of(merged(layers))))) for layers in project.sections()]
        everywhere = set().union(*(names for _, names in known))
        mistakes: dict[tuple[str, str], str] = {}
        for layers, names in known:
            for key, stated in _names_in(layers):
                given_here = not stated.origin.line
                name = stated.name or stated.value
                if name not in (everywhere if given_here else names):
                    mistakes.setdefault((str(stated.origin), name), _unknown(key, name, stated, names))
        if mistakes:
            raise UnknownRuleError("\n".join(mistakes.values()))


def _names_in(layers: Iterable[Layer]) -> Iterator[tuple[str, Stated]]:
    for layer in layers:
        for key in _KEYS:
            for stated in layer.values.get(key, ()):
                yield key, stated


def _unknown(key: str, name: str, stated: Stated, known: set[str]) -> str:
    message, meant = f"no rule or pack is named {name}", closest(name, known)
    origin = stated.origin
    if origin.line:
        return str(Mistake(origin.path, origin.line, origin.column, origin.line_text, f"{key}: {message}", meant))
    return f"{origin}: {message}" + (f"; did you mean {meant}?" if meant else "")
