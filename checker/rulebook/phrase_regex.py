"""From the elements of a phrase to its regular expression.

A stretch between two gaps is taken where it first fits and never tried again further on (an atomic group). So the cost
of an attempt is the sum of its gaps, not their product, and a hostile sentence costs no more than a long one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.phrase import Choice, Element, Elements, Gap, Klass, Mark, SlotElement, Words
from checker.model.rule import SlotPattern
from checker.rulebook.encoding import BOUNDARY
from checker.rulebook.phrase_lists import NO_WORD, PASSING, REST, any_of_words, figure_of, list_of, tagged

__all__ = ["GAP_WIDTHS", "Compiler", "expression_of"]

GAP_WIDTHS = {2: 3, 3: 10, 4: 25}
"""How many words a gap may pass, by its dots."""

_WIDEST = Gap(4)


def expression_of(elements: Elements) -> str:
    """The expression of a phrase over tagged sentences; group ``s<i>`` is its slot ``i``."""
    return "(?<![^ ])" + Compiler().sequence(elements)


class Compiler:
    """Writes the expression, and notes its slots and, for sentences that are tagged, the tags of its classes."""

    def __init__(self, *, tagged: bool = True) -> None:
        self.tagged = tagged
        self.slots: list[SlotPattern] = []
        self.tags: dict[str, frozenset[str]] = {}

    def sequence(self, elements: Elements, *, leads: bool = True, inner: bool = False) -> str:
        """The elements, each stretch that follows a gap as one atomic group with it.

        ``leads`` says that nothing stands on their left that would keep a list from going on there. The last stretch of
        an alternative (``inner``) goes on behind its bracket, so it is no group of its own.
        """
        if len(elements) == 1 and (inner or not isinstance(elements[0], Gap)):
            return self.element(elements[0], leads=leads)
        parts: list[str] = []
        last_gap = max((i for i, element in enumerate(elements) if isinstance(element, Gap)), default=-1)
        inside = False
        for position, element in enumerate(elements):
            if isinstance(element, Gap):
                parts.append(")" if inside else "")
                inside = not (inner and position == last_gap)
                parts.append("(?>" if inside else "")
            first = elements[position - 1] == _WIDEST if position else leads
            parts.append(self.element(element, leads=first))
        return "".join(parts) + (")" if inside else "")

    def element(self, element: Element, *, leads: bool) -> str:
        match element:
            case Words(encoded):
                return self.words(encoded)
            case Klass():
                return self.word_class(element)
            case Mark(kind):
                return {"//": f"{BOUNDARY} ", "^": f"(?<={BOUNDARY} )", "$": rf"(?={BOUNDARY}|\Z)"}[kind]
            case SlotElement():
                return self.slot(element, leads=leads)
            case Choice(branches, optional):
                return self.choice(branches, leads=leads) + ("?" if optional else "")
            case Gap(dots):
                return (_GAPS if self.tagged else _CONTEXT_GAPS)[dots]

    def choice(self, branches: Sequence[Elements], *, leads: bool) -> str:
        plain = [_plain_words(branch) for branch in branches] if self.tagged else []
        if plain and all(plain):
            return any_of_words(plain)
        return "(?:" + "|".join(self.sequence(branch, leads=leads, inner=True) for branch in branches) + ")"

    def words(self, encoded: str) -> str:
        return tagged(encoded) if self.tagged else re.escape(encoded)

    def word_class(self, words: Klass) -> str:
        if not self.tagged:
            plain = (*words.several, *(f"{word} " for word in sorted(words.single)))
            return "(?:" + "|".join(map(re.escape, plain)) + ")"
        self.tags[words.tag] = words.single
        several = any_of_words(words.several)
        if not words.single:
            return several
        single = f"[^ ]*{words.tag}[^ ]* "
        return f"(?:{several}|{single})" if several else single

    def slot(self, slot: SlotElement, *, leads: bool) -> str:
        number = len(self.slots)
        self.slots.append(SlotPattern(slot.name, slot.kinds, slot.is_list, slot.is_list and leads))
        if slot.is_list:
            return list_of(f"s{number}", slot.kinds)
        return f"(?P<s{number}>{figure_of(slot.kinds)})"


def _plain_words(branch: Elements) -> str:
    """The words of a branch that has nothing else; empty for one that has."""
    words = [element.encoded for element in branch if isinstance(element, Words)]
    return "".join(words) if len(words) == len(branch) else ""


_GAPS = {
    2: rf"(?:[\w'&%]{REST}){{0,{GAP_WIDTHS[2]}}}?",
    3: rf"(?:[^ ;{NO_WORD}]{REST}|{figure_of(PASSING)}){{0,{GAP_WIDTHS[3]}}}?",
    4: rf"(?:[^ {BOUNDARY}]{REST}){{0,{GAP_WIDTHS[4]}}}?",
}
_YEAR = r"(?:1[5-9]|20)[0-9]{2} "
_CONTEXT_GAPS = {
    2: rf"(?:(?![0-9])[\w'&%]{REST}){{0,{GAP_WIDTHS[2]}}}?",
    3: rf"(?:(?![0-9])[^ ;]{REST}|{_YEAR}){{0,{GAP_WIDTHS[3]}}}?",
    4: _GAPS[4],
}
"""Around a figure the others are words; those with digits are passed as little as a figure is, but for years."""
