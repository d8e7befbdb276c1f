"""The word lists that conditions name: each must exist, and what a user has added goes into the condition itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from checker.model.rule import Call, Expression, ListOf, Literal_, WordList
from checker.rulebook.classes import WordClasses
from checker.rulebook.mistakes import nearest
from checker.rulebook.trees import rebuilt

__all__ = ["with_word_lists"]

Tell: TypeAlias = Callable[[str, str | None], None]
"""Takes what is wrong, and what may have been meant."""

_BY_NAME = frozenset(("mentions", "listed", "led_by"))
_BY_MARK = frozenset(("begins", "ends", "contains"))
"""They ask for words; a word list is marked: ``"@rose"``."""


def with_word_lists(expression: Expression, classes: WordClasses, tell: Tell) -> Expression:
    """The same expression with the user's word lists in the place of their names; ``tell`` hears of unknown ones."""

    def known(part: Expression) -> Expression:
        match part:
            case Call(function, (of, words)) if function in _BY_NAME | _BY_MARK:
                return Call(function, (known(of), _asked(function, words, classes, tell)))
            case _:
                return rebuilt(part, known)

    return known(expression)


def _asked(function: str, words: Expression, classes: WordClasses, tell: Tell) -> Expression:
    match words:
        case ListOf(()):
            tell(f"{function} is asked for nothing: the list is empty", None)
        case ListOf(items):
            return ListOf(tuple(_asked(function, item, classes, tell) for item in items))
        case Literal_(str(name)) if function in _BY_NAME:
            return _list(name, words, classes, tell)
        case Literal_(str(word)) if word[:1] == "@" and word != "@":
            if function == "contains":
                tell("contains asks for words: for those of a list write mentions", f'mentions(..., "{word[1:]}")')
            return _list(word[1:], words, classes, tell)
        case _:
            pass
    return words


def _list(name: str, written: Expression, classes: WordClasses, tell: Tell) -> Expression:
    """A list that is only built in stays a name: then rules that name it share one set of words."""
    if name not in classes.names():
        tell(f"there is no word list {name}", nearest(name, classes.names()))
        return written
    added = classes.added_to(name)
    return written if added is None else WordList(name, added)
