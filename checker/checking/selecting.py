"""Which of the selectors of a rule book a figure fulfils: each is a bit, and a figure has the bits of its selectors.

What a selector asks of a field of a figure is worked out once for each of the values that selectors tell apart, in
whatever document; what it asks of the words around a figure, once for each figure of which the fields allow it.
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

    __slots__ = ("_after", "_always", "_asking", "_before", "_bits", "_fields", "_of_choices", "_of_kind", "_wanted")

    def __init__(self, choices: Iterable[Choices]) -> None:
        self._of_choices = dict.fromkeys(choices, 0)
        wanted = dict.fromkeys(each for several in self._of_choices for each in several)
        self._bits = {each: 1 << number for number, each in enumerate(wanted)}
        self._wanted = {bit: each for each, bit in self._bits.items()}
        for several in self._of_choices:
            self._of_choices[several] = sum({self._bits[each] for each in several})
        fields = dict.fromkeys(field for each in wanted for field, _ in each.fields)
        self._fields = [_Asked(field, self._bits) for field in fields]
        self._asking = sum(bit for each, bit in self._bits.items() if each.ask_for_words)
        self._of_kind: dict[Kind, int] = {}
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
        allowed = self._of_kind.get(figure.kind)
        if allowed is None:
            fitting = (bit for each, bit in self._bits.items() if each.kinds is None or figure.kind in each.kinds)
            allowed = self._of_kind[figure.kind] = sum(fitting)
        for asked in self._fields:
            allowed &= asked.allowing(_text_of(figure, asked.field))
        return allowed & ~self._asking, allowed & self._asking


class _Asked:
    """What the selectors of a rule book ask of one field: once for each value that they tell apart."""

    __slots__ = ("_allowing", "_bits", "_everyone", "_named", "field")

    def __init__(self, field: str, bits: Mapping[Conditions, int]) -> None:
        self.field = field
        self._everyone = sum(bits.values())
        self._bits = [(values, bit) for each, bit in bits.items() for asked, values in each.fields if asked == field]
        self._named = frozenset().union(*(values for values, _ in self._bits))
        self._allowing: dict[str, int] = {}

    def allowing(self, text: str) -> int:
        """The bits of all but those that want something else."""
        # to all that none of them names they say the same
        value = text if not text or text in self._named else "*"
        known = self._allowing.get(value)
        if known is None:
            refusing = {bit for values, bit in self._bits if not _allowed(value, values)}
            known = self._allowing[value] = self._everyone - sum(refusing)
        return known


def _any_of(bits_of: Mapping[str, int], encoded: str) -> int:
    """The bits of all words of an encoded text."""
    bits = 0
    for word in encoded.split():
        if word in bits_of:
            bits |= bits_of[word]
    return bits
