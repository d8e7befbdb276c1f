"""The checks that a figure set makes of its own figures, as rules: the same engine runs them."""

from __future__ import annotations

from checker.errors import UnreadableError
from checker.model.document import Document, NamedCheck
from checker.model.rule import Field, Name, Rule, Selector, Template
from checker.rulebook.expressions import is_condition, parse_expression
from checker.rulebook.mistakes import Mistake, Source
from checker.rulebook.trees import names_in

__all__ = ["RULE_NAME", "FigureSetError", "check_rules"]

RULE_NAME = "figure-set"


class FigureSetError(UnreadableError):
    """Every mistake in the checks of a figure set; it cannot be checked before they are mended."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        self.mistakes = mistakes
        super().__init__(mistakes)

    def __str__(self) -> str:
        return "\n".join(["mistakes in the checks of the figure set", *map(str, self.mistakes)])


def check_rules(document: Document) -> tuple[Rule, ...]:
    """A rule for each check of the document, over its figures by name. Raises ``FigureSetError``."""
    if not document.checks:
        return ()
    source = Source(document.path, document.text)
    names = {block.name for block in document.blocks if block.name}
    rules = [_rule(check, names, source) for check in document.checks]
    if source.mistakes:
        raise FigureSetError(tuple(source.mistakes))
    return tuple(rule for rule in rules if rule is not None)


def _rule(check: NamedCheck, names: set[str], source: Source) -> Rule | None:
    written = source.text.find(check.expression, check.start, check.start + len(check.expression) + 2)
    start = check.start if written < 0 else written  # past a quotation mark

    def report(offset: int, message: str, suggestion: str | None) -> None:
        source.report(start if written < 0 else start + offset, message, suggestion)

    expression = parse_expression(check.expression, names, report)
    if expression is None:
        return None
    used = sorted(names_in(expression), key=check.expression.index)
    if not is_condition(expression) or not used:
        report(0, "a check compares figures of the set, as in week <= violations", None)
        return None
    shown = " ".join(check.expression.split())
    return Rule(
        name=RULE_NAME,
        pack=RULE_NAME,
        path=source.path,
        severity="error",
        summary="Figures of a set do not fit a check that the set makes of them.",
        why="The set itself says how its figures hang together.",
        check=expression,
        check_source=shown,
        message=_message(shown, used),
        given=tuple(Selector(name, fields=(("name", frozenset((name,))),)) for name in used),
        together=("document",),
    )


def _message(check: str, names: list[str]) -> Template:
    parts: list[str | tuple[Name | Field, str]] = [f"{check} does not hold: "]
    for position, name in enumerate(names):
        joint = "" if position == 0 else " and " if position == len(names) - 1 else ", "
        parts += [f"{joint}{name} is ", (Name(name), "")]
    return Template("", tuple(parts))
