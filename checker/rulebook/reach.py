"""How far a phrase gets in a sentence, in all ways at once: whether its regular expression is worth a try.

Before each token of a sentence is a place, and one behind the last; a place is a bit. From the places where an element
may begin come those where it may end: for a word that is one shift. A phrase that reaches no place has no match. What
this lets through is more than what the expression matches (a list ends anywhere behind its second figure, and nothing
is atomic), but not much more: of 100 phrases that find all their words and figures in a sentence 96 do not match it,
and 95 of these end here. So of 500 expressions that 400 articles would need, 390 are never compiled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from checker.model.phrase import Choice, Element, Elements, Gap, Klass, Mark, SlotElement, Words
from checker.rulebook.encoding import BOUNDARY, KIND_CODES
from checker.rulebook.phrase_lists import PASSING
from checker.rulebook.phrase_regex import GAP_WIDTHS

__all__ = ["Places", "Step", "gets_through", "steps_of"]


class Places:
    """The places before the words, figures and marks of an encoded sentence, or of several in a row."""

    __slots__ = ("_classes", "_passable", "_tags", "all", "before", "end", "figures")

    def __init__(self, before: dict[str, int], figures: dict[str, int], end: int, tags: Mapping[str, str]) -> None:
        """``before`` words and marks, ``figures`` by their kinds; ``tags`` are those of words in the rule book."""
        self.before = before
        self.figures = figures
        self.end = end
        """Behind the last."""
        self.all = (end << 1) - 1
        self._tags = tags
        self._classes: dict[str, int] | None = None
        self._passable: dict[int, int] = {}

    @classmethod
    def of(cls, encoded: str, tags: Mapping[str, str]) -> Places:
        before: dict[str, int] = {}
        figures: dict[str, int] = {}
        place = 1
        for token in encoded.split(" ")[:-1]:
            if token[0] in _KINDS:
                figures[token[0]] = figures.get(token[0], 0) | place
            else:
                before[token] = before.get(token, 0) | place
            place <<= 1
        return cls(before, figures, place, tags)

    @classmethod
    def joined(cls, sentences: Sequence[Places]) -> Places:
        """Those of sentences in a row."""
        first, *others = sentences
        if not others:
            return first
        before, figures, end = dict(first.before), dict(first.figures), first.end
        for other in others:
            for word, places in other.before.items():
                before[word] = before.get(word, 0) | places * end
            for kind, places in other.figures.items():
                figures[kind] = figures.get(kind, 0) | places * end
            end *= other.end
        return cls(before, figures, end, first._tags)

    def before_class(self, tag: str) -> int:
        """Before the words of a class."""
        if self._classes is None:
            classes: dict[str, int] = {}
            tags = self._tags
            for word, places in self.before.items():
                for each in tags.get(word, ""):
                    classes[each] = classes.get(each, 0) | places
            self._classes = classes
        return self._classes.get(tag, 0)

    def before_any(self, words: Iterable[str]) -> int:
        before = self.before
        places = 0
        for word in words:
            if word in before:
                places |= before[word]
        return places

    def before_figures(self, kinds: str) -> int:
        """Before figures of these kinds."""
        places = 0
        for kind, its_places in self.figures.items():
            if kind in kinds:
                places |= its_places
        return places

    def passable(self, dots: int) -> int:
        """Before what a gap may pass; a word that is too long for it counts as any other here."""
        if dots not in self._passable:
            stops = self.before.get(BOUNDARY, 0)
            if dots < _WIDEST:
                stops |= self.before_figures(_KINDS if dots == _NARROWEST else _NOT_PASSING)
                stops |= self.before_any(filter(_is_sign, self.before) if dots == _NARROWEST else (";",))
            self._passable[dots] = (self.end - 1) & ~stops
        return self._passable[dots]


_KINDS = "".join(KIND_CODES.values())
_NOT_PASSING = "".join(code for kind, code in KIND_CODES.items() if kind not in PASSING)
_NARROWEST, _WIDEST = min(GAP_WIDTHS), max(GAP_WIDTHS)


def _is_sign(token: str) -> bool:
    return not token[0].isalnum() and token[0] not in "'&%"


Step = Callable[[int, Places], int]
"""From the places where an element begins to those where it ends."""


def gets_through(steps: Sequence[Step], places: Places) -> bool:
    """Whether these steps lead anywhere."""
    return _go(steps, places.all, places) != 0


def _go(steps: Sequence[Step], reached: int, places: Places) -> int:
    for step in steps:
        reached = step(reached, places)
        if not reached:
            break
    return reached


def steps_of(elements: Elements) -> tuple[Step, ...]:
    steps: list[Step] = []
    for element in elements:
        if isinstance(element, Words):
            steps += [_any_word((word,)) for word in element.encoded.split()]
        else:
            steps.append(_step(element))
    return tuple(steps)


def _step(element: Element) -> Step:
    match element:
        case Words(encoded):
            return _any_word((encoded[:-1],))
        case Klass():
            return _word_class(element)
        case Gap(dots):
            return _gap(dots)
        case Mark(kind):
            return _MARKS[kind]
        case SlotElement(_, kinds, is_list):
            codes = "".join(KIND_CODES[each] for each in kinds)
            return _list(codes) if is_list else _figure(codes)
        case Choice(branches, optional):
            return _choice(branches, optional=optional)


def _any_word(words: Sequence[str]) -> Step:
    if len(words) == 1:
        word = words[0]
        return lambda reached, places: (reached & places.before.get(word, 0)) << 1
    return lambda reached, places: (reached & places.before_any(words)) << 1


def _word_class(words: Klass) -> Step:
    tag = words.tag
    if not words.several:
        return lambda reached, places: (reached & places.before_class(tag)) << 1
    first = frozenset(entry.split(" ", 1)[0] for entry in words.several)
    further = max(entry.count(" ") for entry in words.several) - 1

    def step(reached: int, places: Places) -> int:
        # of an entry of several words only the first is looked for
        several = (reached & places.before_any(first)) << 1
        for _ in range(further if several else 0):
            several |= several << 1
        return ((reached & places.before_class(tag)) << 1 | several) & places.all

    return step


_SHIFTS = {3: (1, 2), 10: (1, 2, 4, 3), 25: (1, 2, 4, 8, 10)}
"""Shifts that bring a place to all that lie no further behind it than the width of a gap."""


def _gap(dots: int) -> Step:
    shifts = _SHIFTS[GAP_WIDTHS[dots]]

    def step(reached: int, places: Places) -> int:
        passable = places.passable(dots)
        # the carry of a sum runs to the end of what may be passed, which a loop would reach word by word
        open_to = reached | ((reached & passable) + passable) ^ passable
        for shift in shifts:
            reached |= reached << shift
        return reached & open_to

    return step


def _figure(kinds: str) -> Step:
    return lambda reached, places: (reached & places.before_figures(kinds)) << 1


def _list(kinds: str) -> Step:
    def step(reached: int, places: Places) -> int:
        figures = places.before_figures(kinds) & -(reached & -reached)  # -n has all bits from the lowest of n on
        figures &= figures - 1  # without the first
        return places.all & -((figures & -figures) << 1)

    return step


def _choice(branches: Sequence[Elements], *, optional: bool) -> Step:
    words = [branch[0].encoded[:-1] for branch in branches if len(branch) == 1 and isinstance(branch[0], Words)]
    if len(words) == len(branches) and not any(" " in word for word in words):
        any_word = _any_word(words)
        return (lambda reached, places: reached | any_word(reached, places)) if optional else any_word
    ways = [steps_of(branch) for branch in branches]

    def step(reached: int, places: Places) -> int:
        ends = reached if optional else 0
        for way in ways:
            ends |= _go(way, reached, places)
        return ends

    return step


_MARKS: dict[str, Step] = {
    "//": _any_word((BOUNDARY,)),
    "^": lambda reached, places: reached & places.before.get(BOUNDARY, 0) << 1,
    "$": lambda reached, places: reached & (places.before.get(BOUNDARY, 0) | places.end),
}
