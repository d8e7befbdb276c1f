"""Which of the selectors of a rule book a figure fulfils: each is a bit, and a figure has the bits of its selectors.

What a selector asks of the fields of a figure is worked out once for all figures with such fields, in whatever
document; what it asks of the words around a figure, once for each figure of which the fields allow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from checker.model.figure import Figure, Kind
from checker.model.rule import Selector, Wording
from checker.rulebook.encoding import encode_words

__all__ = ["Choices", "Conditions", "Selecting", "conditions_of", "selects"]

_MOST_KNOWN = 4_000
"""Figures with different fields of which it is kept what they allow; 400 articles have 900 of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Conditions:
    """What a selector asks for. Equal ones are one object, so that looking them up costs nothing."""

    kinds: frozenset[Kind] | None
    fields: tuple[tuple[str, frozenset[str]], ...]
    before: Wording | None
    after: Wording | None
    beside: tuple[tuple[Wording | None, Wording | None], ...]

    @property
    def ask_for_words(self) -> bool:
        return self.before is not None or self.after is not None or bool(self.beside)


Choices: TypeAlias = tuple[Conditions, ...]
"""A slot is filled by what fulfils any of them."""

_one_object = cache(Conditions)


def conditions_of(selector: Selector) -> Conditions:
    return _one_object(selector.kinds, selector.fields, selector.before, selector.after, selector.beside)


def selects(selector: Selector, figure: Figure) -> bool:
    """Whether a figure may fill the slot."""
    wanted = conditions_of(selector)
    return _has_fields(wanted, figure) and _has_words(wanted, encode_words(figure.before), encode_words(figure.after))


def _has_fields(wanted: Conditions, figure: Figure) -> bool:
    if wanted.kinds is not None and figure.kind not in wanted.kinds:
        return False
    return all(_allowed(_text_of(figure, field), values) for field, values in wanted.fields)


def _allowed(value: str, values: frozenset[str]) -> bool:
    return value in values or ("*" in values and value != "")


def _text_of(figure: Figure, field: str) -> str:
    """A period is no text: of that it can only be asked whether there is one."""
    value = getattr(figure, field, None)
    return "" if value is None else value if isinstance(value, str) else "*"


def _has_words(wanted: Conditions, before: str, after: str) -> bool:
    """``before`` and ``after`` are the encoded words beside a figure."""
    if not _stand_beside(wanted.before, wanted.after, before, after):
        return False
    return not wanted.beside or any(_stand_beside(*sides, before, after) for sides in wanted.beside)


def _stand_beside(one: Wording | None, other: Wording | None, before: str, after: str) -> bool:
    if one is not None and not _compiled(one.pattern).search(before):
        return False
    return other is None or _compiled(other.pattern).search(after) is not None


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Selecting:
    """All selectors of a rule book."""

    __slots__ = ("_after", "_always", "_before", "_bits", "_fields", "_known", "_of_choices", "_wanted")

    def __init__(self, choices: Iterable[Choices]) -> None:
        self._of_choices = dict.fromkeys(choices, 0)
        wanted = dict.fromkeys(each for several in self._of_choices for each in several)
        self._bits = {each: 1 << number for number, each in enumerate(wanted)}
        self._wanted = {bit: each for each, bit in self._bits.items()}
        for several in self._of_choices:
            self._of_choices[several] = sum({self._bits[each] for each in several})
        self._fields = _named(wanted)
        self._known: dict[tuple[str, ...], tuple[int, int]] = {}
        self._before: dict[str, int] = {}
        """The bits of the selectors that a word before a figure makes worth asking."""
        self._after: dict[str, int] = {}
        self._always = 0
        """The bits of those that ask for words of which nothing is known."""
        for each, bit in self._bits.items():
            if each.ask_for_words:
                self._index(each, bit)

    def _index(self, wanted: Conditions, bit: int) -> None:
        for one, other in wanted.beside or ((wanted.before, wanted.after),):
            # one side is enough to look it up by
            side = self._after if one is None or not one.words else self._before
            wording = other if side is self._after else one
            if wording is None or not wording.words:
                self._always |= bit
                continue
            for word in wording.words:
                side[word] = side.get(word, 0) | bit

    def bits_of(self, choices: Choices) -> int:
        """Those of which a figure needs one, to be chosen."""
        return self._of_choices[choices]

    def fulfilled(self, figure: Figure) -> int:
        """The bits of all that the figure fulfils."""
        bits, asking = self._allowed_by_fields(figure)
        if not asking:
            return bits
        before, after = encode_words(figure.before), encode_words(figure.after)
        asking &= self._always | _any_of(self._before, before) | _any_of(self._after, after)
        while asking:
            bit = asking & -asking
            asking ^= bit
            if _has_words(self._wanted[bit], before, after):
                bits |= bit
        return bits

    def _allowed_by_fields(self, figure: Figure) -> tuple[int, int]:
        """The bits of those that ask for no words, and of the others, where the fields of the figure allow them."""
        signature: list[str] = [figure.kind]
        for field, named in self._fields:
            text = _text_of(figure, field)
            signature.append(text if text in named or not text else "*")
        key = tuple(signature)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            allowed = [each for each in self._bits if _has_fields(each, figure)]
            sure = sum(self._bits[each] for each in allowed if not each.ask_for_words)
            known = self._known[key] = sure, sum(self._bits[each] for each in allowed) - sure
        return known


def _named(wanted: Iterable[Conditions]) -> list[tuple[str, frozenset[str]]]:
    """The fields that selectors ask for, with the values that they name."""
    named: dict[str, set[str]] = {}
    for each in wanted:
        for field, values in each.fields:
            named.setdefault(field, set()).update(values)
    return [(field, frozenset(values)) for field, values in named.items()]


def _any_of(bits_of: Mapping[str, int], encoded: str) -> int:
    """The bits of all words of an encoded text."""
    bits = 0
    for word in encoded.split():
        if word in bits_of:
            bits |= bits_of[word]
    return bits
