"""What can be said of a phrase before it is tried: what it needs of a sentence, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.figure import Kind
from checker.model.phrase import Choice, Element, Elements, Gap, Klass, SlotElement, Words
from checker.rulebook.phrase_regex import GAP_WIDTHS

__all__ = ["all_elements", "mistake_in", "needs", "triggers", "trimmed"]

_COMMON = frozenset("the a an of to in on at by for from and or is was were are be with it , ( ) ; : - 's".split())
_MOST_SENTENCES = 3
_MOST_WAYS = 1_000


def trimmed(elements: Elements) -> Elements:
    """Without gaps at its ends, which say nothing."""
    start = 1 if isinstance(elements[0], Gap) else 0
    end = len(elements) - (1 if isinstance(elements[-1], Gap) else 0)
    return elements[start:end]


def mistake_in(elements: Elements, sentences: int) -> str | None:
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
    if all(isinstance(element, Words) for element in elements):
        return 1
    stretches = [1]
    gap = 1
    for element in elements:
        if isinstance(element, Gap):
            gap = GAP_WIDTHS[element.dots] + 1
            stretches.append(1)
        elif isinstance(element, Choice):
            stretches[-1] *= _choice_ways(element)
    if inner:
        stretches[-1] *= gap  # not atomic
    return stretches[0] * max(stretches[1:], default=1)


def _choice_ways(choice: Choice) -> int:
    alike: dict[str, int] = {}
    for branch in choice.branches:
        first = _first(branch)
        alike[first] = alike.get(first, 0) + _ways(branch, inner=True)
    return max(alike.values()) + choice.optional


def _first(branch: Elements) -> str:
    """What an alternative begins with: those that begin alike may both be tried."""
    match branch[0]:
        case Words(encoded):
            return encoded.split()[0]
        case Klass(tag):
            return tag
        case SlotElement():
            return "{"
        case _:
            return ""


def all_elements(elements: Elements) -> Iterator[Element]:
    for element in elements:
        yield element
        if isinstance(element, Choice):
            for branch in element.branches:
                yield from all_elements(branch)


def needs(elements: Elements) -> tuple[frozenset[Kind], ...]:
    slots = [element for element in elements if isinstance(element, SlotElement)]
    return tuple(slot.kinds for slot in slots for _ in range(2 if slot.is_list else 1))


def triggers(elements: Elements) -> tuple[frozenset[str], ...]:
    sets: list[frozenset[str]] = []
    for element in elements:
        match element:
            case Words(encoded):
                sets += [frozenset((word,)) for word in encoded.split()]
            case Klass(triggers=words):
                sets.append(words)
            case Choice(branches, optional=False):
                best = [_rarest(triggers(branch)) for branch in branches]
                if all(best):
                    sets.append(frozenset().union(*best))
            case _:
                pass
    return tuple(sorted(dict.fromkeys(sets), key=_commonness))


def _rarest(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return next(iter(sets), frozenset())


def _commonness(words: frozenset[str]) -> tuple[bool, int]:
    return not words.isdisjoint(_COMMON), len(words)
