"""Phrases, compiled: each becomes one bounded regular expression over encoded sentences.

A stretch between two gaps is taken where it first fits and never tried again further on (an atomic group). So the cost
of an attempt is the sum of its gaps, not their product, and a hostile sentence costs no more than a long one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

from checker.model.figure import Kind
from checker.model.rule import Phrase, SlotPattern
from checker.rulebook.classes import WordClass, WordClasses
from checker.rulebook.encoding import BOUNDARY, KIND_CODES, TAG, encode, encode_words, figure_indexes
from checker.rulebook.mistakes import Report, plain_report
from checker.rulebook.phrase_syntax import (
    Abandoned,
    Choice,
    Element,
    Elements,
    Gap,
    Klass,
    Mark,
    SlotElement,
    Words,
    read_phrase,
)

__all__ = [
    "BOUNDARY",
    "KIND_CODES",
    "Binding",
    "bindings",
    "encode",
    "encode_words",
    "parse_context",
    "parse_phrase",
]

Binding = dict[str, int | tuple[int, ...]]
"""From each slot that is filled to the index of its figure, or the indexes of its list."""

_PASSING: frozenset[Kind] = frozenset(("date", "period", "time", "duration", "ordinal", "identifier"))
"""What a gap of three dots may pass: figures that say when or which, not how many."""

_NO_WORD = "\x80-\x9f"
_REST = "[^ ]{0,59} "
_SEPARATORS = ("and", "plus", "or", "&", "as well as")
_COMMON = frozenset("the a an of to in on at by for from and or is was were are be with it , ( ) ; : - 's".split())
_MOST_SENTENCES = 3
_MOST_WAYS = 1_000
_GAP_WAYS = {2: 4, 3: 11, 4: 26}


def parse_phrase(text: str, classes: WordClasses, report: Report | None = None) -> Phrase | None:
    """The phrase, or ``None`` if it has mistakes, which ``report`` hears of (without it the first one raises)."""
    report = report or plain_report(text)
    try:
        elements = _trimmed(read_phrase(text, classes, report))
    except Abandoned:
        return None
    sentences = 1 + (elements.count(Mark("//")) if "//" in text else 0)
    mistake = _mistake_in(elements, sentences)
    if mistake:
        report(0, mistake, None)
        return None
    compiler = _Compiler()
    return Phrase(
        source=text,
        pattern="(?<![^ ])" + compiler.sequence(elements),
        slots=tuple(compiler.slots),
        triggers=_triggers(elements),
        needs=_needs(elements),
        sentences=sentences,
        tags=tuple(sorted(compiler.tags.items())),
    )


def parse_context(
    text: str, classes: WordClasses, side: Literal["before", "after"], report: Report | None = None
) -> str | None:
    """A regular expression for the words just before or after a figure, as ``encode_words`` gives them."""
    report = report or plain_report(text)
    try:
        elements = read_phrase(text, classes, report)
    except Abandoned:
        return None
    if any(isinstance(element, SlotElement | Mark) for element in _all_elements(elements)):
        report(0, f"what stands {side} a figure is told by words, classes and gaps only", None)
        return None
    compiler = _Compiler(tagged=False)
    if side == "before":
        return "(?<![^ ])" + compiler.sequence((*elements, Mark("$")))
    return r"\A" + compiler.sequence(elements)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def bindings(phrase: Phrase, tagged: str) -> Iterator[Binding]:
    """Every way in which the phrase matches a tagged sentence, from every word on; the same figures only once."""
    pattern = _compiled(phrase.pattern)
    seen: set[tuple[tuple[str, int | tuple[int, ...]], ...]] = set()
    match = pattern.search(tagged)
    while match:
        binding = _binding(phrase, match)
        key = tuple(sorted(binding.items())) if binding is not None else None
        if binding is not None and key is not None and key not in seen:
            seen.add(key)
            yield binding
        match = pattern.search(tagged, match.start() + 1)


def _binding(phrase: Phrase, match: re.Match[str]) -> Binding | None:
    binding: Binding = {}
    for number, slot in enumerate(phrase.slots):
        filling = match.group(f"s{number}")
        if filling is None:
            continue
        indexes = figure_indexes(filling, slot.kinds)
        if slot.is_list and slot.leads:
            start = match.start(f"s{number}")
            if _compiled(_goes_on_left(slot.kinds)).search(match.string[max(0, start - 400) : start]):
                return None
        binding[slot.name] = indexes if slot.is_list else indexes[0]
    return binding


# --- from elements to regular expressions ----------------------------------------------------------------------------


class _Compiler:
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
    2: rf"(?:[\w'&%]{_REST}){{0,3}}?",
    3: rf"(?:[^ ;{_NO_WORD}]{_REST}|{_figure(_PASSING)}){{0,10}}?",
    4: rf"(?:[^ {BOUNDARY}]{_REST}){{0,25}}?",
}


def _item_word(kinds: frozenset[Kind]) -> str:
    """A word that may stand beside a figure in a list: no separator, no bracket, no figure that the list may hold."""
    passing = _PASSING - kinds
    word = rf"(?!(?:{'|'.join(_tagged(word) for word in _SEPARATORS[:-1])}))[^ ,;:()\[\]/{_NO_WORD}]{_REST}"
    return f"(?:{word}|{_figure(passing)})" if passing else f"(?:{word})"


_SEPARATOR = "(?:, |; |/ |" + "|".join(map(_tagged, _SEPARATORS)) + "){1,2}"


@cache
def _list_parts(kinds: frozenset[Kind]) -> tuple[str, str, str]:
    """What may stand before a figure of a list, the figure, and what may stand after it."""
    word = _item_word(kinds)
    own = "".join(sorted(KIND_CODES[kind] for kind in kinds))
    bracket = rf"\( (?:[^ (){BOUNDARY}{own}]{_REST}){{1,8}}\) "
    return f"{word}{{0,4}}?", _figure(kinds), f"{word}{{0,4}}?(?:{bracket}{word}{{0,4}}?)?"


def _list(group: str, kinds: frozenset[Kind]) -> str:
    """2 to 12 figures with separators between them, and no further one that would belong to them."""
    before, figure, after = _list_parts(kinds)
    following = f"{after}{_SEPARATOR}{before}{figure}"
    return f"{before}(?P<{group}>{figure}(?:{following}){{1,11}})(?!{following}){after}"


@cache
def _goes_on_left(kinds: frozenset[Kind]) -> str:
    before, figure, after = _list_parts(kinds)
    return rf"{figure}{after}{_SEPARATOR}{before}\Z"


# --- what a phrase needs, and what is wrong with it ------------------------------------------------------------------


def _trimmed(elements: Elements) -> Elements:
    """Without gaps at its ends, which say nothing."""
    start = 1 if isinstance(elements[0], Gap) else 0
    end = len(elements) - (1 if isinstance(elements[-1], Gap) else 0)
    return elements[start:end]


def _mistake_in(elements: Elements, sentences: int) -> str | None:
    names = _names(elements)
    if names is None:
        return "a slot stands twice in one phrase (only in different alternatives of a bracket may it)"
    if not names:
        return "a phrase needs at least one slot, such as {n}"
    if sentences > _MOST_SENTENCES:
        return f"a phrase may span {_MOST_SENTENCES} sentences"
    if _ways(elements) > _MOST_WAYS:
        return "too many optional parts and alternatives that begin alike: split the phrase"
    return None


def _names(elements: Elements) -> set[str] | None:
    """The names of the slots; ``None`` if one could be filled twice."""
    names: set[str] = set()
    for element in elements:
        found: set[str] | None = set()
        if isinstance(element, SlotElement):
            found = {element.name}
        elif isinstance(element, Choice):
            branches = [_names(branch) for branch in element.branches]
            found = None if None in branches else set().union(*(branch or set() for branch in branches))
        if found is None or found & names:
            return None
        names |= found
    return names


def _ways(elements: Elements, *, inner: bool = False) -> int:
    """In how many ways the elements may be tried at most before they fail: what backtracking can cost."""
    stretches = [1]
    gap = 1
    for element in elements:
        if isinstance(element, Gap):
            gap = _GAP_WAYS[element.dots]
            stretches.append(1)
        elif isinstance(element, Choice):
            stretches[-1] *= _choice_ways(element)
    if inner:
        stretches[-1] *= gap  # not atomic
    return stretches[0] * max(stretches[1:], default=1)


def _choice_ways(choice: Choice) -> int:
    firsts = [_first(branch) for branch in choice.branches]
    ways = [_ways(branch, inner=True) for branch in choice.branches]
    alike = {first: sum(w for f, w in zip(firsts, ways, strict=True) if f == first) for first in firsts}
    return max(alike.values()) + choice.optional


def _first(branch: Elements) -> str:
    """What an alternative begins with: those that begin alike may both be tried."""
    match branch[0]:
        case Words(encoded):
            return encoded.split()[0]
        case Klass(words):
            return words.tag
        case SlotElement():
            return "{"
        case _:
            return ""


def _all_elements(elements: Elements) -> Iterator[Element]:
    for element in elements:
        yield element
        if isinstance(element, Choice):
            for branch in element.branches:
                yield from _all_elements(branch)


def _needs(elements: Elements) -> tuple[frozenset[Kind], ...]:
    slots = [element for element in elements if isinstance(element, SlotElement)]
    return tuple(slot.kinds for slot in slots for _ in range(2 if slot.is_list else 1))


def _triggers(elements: Elements) -> tuple[frozenset[str], ...]:
    sets: list[frozenset[str]] = []
    for element in elements:
        match element:
            case Words(encoded):
                sets += [frozenset((word,)) for word in encoded.split()]
            case Klass(words):
                sets.append(words.triggers)
            case Choice(branches, optional=False):
                best = [_rarest(_triggers(branch)) for branch in branches]
                if all(best):
                    sets.append(frozenset().union(*best))
            case _:
                pass
    return tuple(sorted(dict.fromkeys(sets), key=_commonness))


def _rarest(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return next(iter(sets), frozenset())


def _commonness(words: frozenset[str]) -> tuple[bool, int]:
    return not words.isdisjoint(_COMMON), len(words)
