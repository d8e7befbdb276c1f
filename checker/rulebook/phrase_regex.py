"""From the elements of a phrase to its regular expression.

A stretch between two gaps is taken where it first fits and never tried again further on (an atomic group). So the cost
of an attempt is the sum of its gaps, not their product, and a hostile sentence costs no more than a long one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker.model.figure import Kind
from checker.model.rule import SlotPattern
from checker.rulebook.classes import WordClass
from checker.rulebook.encoding import BOUNDARY, KIND_CODES, TAG
from checker.rulebook.phrase_syntax import Choice, Element, Elements, Gap, Klass, Mark, SlotElement, Words

__all__ = ["GAP_WIDTHS", "Compiler", "goes_on_left"]

GAP_WIDTHS = {2: 3, 3: 10, 4: 25}
"""How many words a gap may pass, by its dots."""

_PASSING: frozenset[Kind] = frozenset(("date", "period", "time", "duration", "ordinal", "identifier"))
"""What a gap of three dots may pass: figures that say when or which, not how many."""

_NO_WORD = "\x80-\x9f"
_REST = "[^ ]{0,59} "
_SEPARATORS = ("and", "plus", "or", "&", "as well as")
_NOT_IN_LISTS = ("including", "includes", "of which", "of whom", "of them", "total")
"""Words that begin a part of the item before, or the total, not the next item."""
_OF_ALL = ("in all", "in total", "altogether", "all told", "combined", "overall")
"""Words after the total of a list, which is none of its items."""


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
        parts: list[str] = []
        last_gap = max((i for i, element in enumerate(elements) if isinstance(element, Gap)), default=-1)
        inside = False
        for position, element in enumerate(elements):
            if isinstance(element, Gap):
                parts.append(")" if inside else "")
                inside = not (inner and position == last_gap)
                parts.append("(?>" if inside else "")
            first = elements[position - 1] == Gap(4) if position else leads
            parts.append(self.element(element, leads=first))
        return "".join(parts) + (")" if inside else "")

    def element(self, element: Element, *, leads: bool) -> str:
        match element:
            case Words(encoded):
                return self.words(encoded)
            case Klass(words):
                return self.word_class(words)
            case Mark(kind):
                return {"//": f"{BOUNDARY} ", "^": f"(?<={BOUNDARY} )", "$": rf"(?={BOUNDARY}|\Z)"}[kind]
            case SlotElement():
                return self.slot(element, leads=leads)
            case Choice(branches, optional):
                alternatives = "|".join(self.sequence(branch, leads=leads, inner=True) for branch in branches)
                return f"(?:{alternatives}){'?' if optional else ''}"
            case Gap(dots):
                return _GAPS[dots]

    def words(self, encoded: str) -> str:
        return _tagged(encoded) if self.tagged else re.escape(encoded)

    def word_class(self, words: WordClass) -> str:
        if not self.tagged:
            plain = (*words.several, *(f"{word} " for word in sorted(words.single)))
            return "(?:" + "|".join(map(re.escape, plain)) + ")"
        self.tags[words.tag] = words.single
        entries = [self.words(entry) for entry in words.several]
        if words.single:
            entries.append(f"[^ ]*{words.tag}[^ ]* ")
        return "(?:" + "|".join(entries) + ")"

    def slot(self, slot: SlotElement, *, leads: bool) -> str:
        number = len(self.slots)
        self.slots.append(SlotPattern(slot.name, slot.kinds, slot.is_list, slot.is_list and leads))
        if slot.is_list:
            return _list(f"s{number}", slot.kinds)
        return f"(?P<s{number}>{_figure(slot.kinds)})"


@lru_cache(maxsize=4096)
def _tagged(encoded: str) -> str:
    """Words with whatever tags; signs have none."""
    words = encoded.split()
    return "".join(re.escape(word) + (f"{TAG}[^ ]* " if word[0].isalnum() else " ") for word in words)


@cache
def _figure(kinds: frozenset[Kind]) -> str:
    return "[" + "".join(sorted(KIND_CODES[kind] for kind in kinds)) + "]. "


_GAPS = {
    2: rf"(?:[\w'&%]{_REST}){{0,{GAP_WIDTHS[2]}}}?",
    3: rf"(?:[^ ;{_NO_WORD}]{_REST}|{_figure(_PASSING)}){{0,{GAP_WIDTHS[3]}}}?",
    4: rf"(?:[^ {BOUNDARY}]{_REST}){{0,{GAP_WIDTHS[4]}}}?",
}


def _item_word(kinds: frozenset[Kind]) -> str:
    """A word that may stand beside a figure in a list: no separator, no bracket, no figure that the list may hold."""
    passing = _PASSING - kinds
    barred = "|".join(_tagged(word) for word in (*_SEPARATORS[:-1], *_NOT_IN_LISTS))
    word = rf"(?!(?:{barred}))[^ ,;:()\[\]/{_NO_WORD}]{_REST}"
    return f"(?:{word}|{_figure(passing)})" if passing else f"(?:{word})"


_SEPARATOR = "(?:, |; |/ |" + "|".join(map(_tagged, _SEPARATORS)) + "){1,2}"


@cache
def _list_parts(kinds: frozenset[Kind]) -> tuple[str, str, str]:
    """What may stand before a figure of a list, the figure, and what may stand after it."""
    word = _item_word(kinds)
    own = "".join(sorted(KIND_CODES[kind] for kind in kinds))
    bracket = rf"\( (?:[^ (){BOUNDARY}{own}]{_REST}){{1,8}}\) "
    figure = f"{_figure(kinds)}(?!{'|'.join(map(_tagged, _OF_ALL))})"
    return f"{word}{{0,10}}?", figure, f"{word}{{0,10}}?(?:{bracket}{word}{{0,10}}?)?"


def _list(group: str, kinds: frozenset[Kind]) -> str:
    """2 to 12 figures with separators between them, and no further one that would belong to them."""
    before, figure, after = _list_parts(kinds)
    following = f"{after}{_SEPARATOR}{before}{figure}"
    return f"{before}(?P<{group}>{figure}(?:{following}){{1,11}})(?!{following}){after}"


@cache
def goes_on_left(kinds: frozenset[Kind]) -> str:
    """An expression that matches before a list that is only the end of a longer one."""
    before, figure, after = _list_parts(kinds)
    return rf"{figure}{after}{_SEPARATOR}{before}\Z"
