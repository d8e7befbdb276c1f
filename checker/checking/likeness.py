"""Functions about what figures speak of: whether they go together, and whether what they count excludes each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from checker.checking.asking import asked_of, entries_of
from checker.checking.sorts import sort_of, stands_alone
from checker.checking.unpacking import figures_of, two
from checker.checking.values import FRACTIONS, Context, Measure, NotApplicableError, Truth, Value
from checker.model.figure import Figure
from checker.model.interval import exactly
from checker.words import word_forms, word_list

__all__ = ["alike", "bare", "exclusive", "listed", "same_fact", "shared_words"]

_AHEAD = 6
"""How many words after a figure may say what it counts: "12 were laboratory confirmed"."""
_SETS = ("exclusive", "men-women-children")
"""Lists of sets; a word stands in one set of a list."""
_STEM = 5
"""How many letters two forms of a word share at least: "closed" and "close"."""
_STOP = re.compile(r"[,;:()\[\]–—/]|\band\b")
_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")


def alike(values: tuple[Value, ...], _: Context) -> Value:
    """Whether all have one kind and unit, but for numbers alone, and no two rates: "from 40 to $50 a month"."""
    figures = figures_of(values)
    kinds = {sort_of(figure) for figure in figures if not stands_alone(figure)}
    rates = _told_apart({figure.per for figure in figures if figure.per})
    if any(figure.stated is None for figure in figures) or len(kinds) > 1 or len(rates) > 1:
        return Truth.NO
    alone = any(stands_alone(figure) for figure in figures)
    return Truth.sure(not (alone and any(kind in FRACTIONS for kind, *_ in kinds)))


def _told_apart(rates: set[str]) -> set[str]:
    """The rates without those that another names more fully: "6 per 100,000" beside "24 per 100,000 people"."""
    named = {rate.split()[0] for rate in rates if not rate.endswith(" unit")}
    return {rate for rate in rates if not (rate.endswith(" unit") and rate.split()[0] in named)}


def same_fact(values: tuple[Value, ...], _: Context) -> Value:
    """Whether nothing sets the figures apart as to where they hold, who says so and whether it is so.

    What is not said sets nothing apart: words are quoted of what is so, and headlines need not say that it is to come.
    """
    figures = figures_of(values)
    places = {figure.place for figure in figures} - {None}
    modes = {_reality(figure) for figure in figures if figure.section != "headline" or figure.mode}
    sources = [set(figure.source.split()) for figure in figures if figure.source]
    # the longest name of one speaker holds the others: "lind" is "ann lind"
    longest = max(sources, key=len, default=set())
    return Truth.sure(len(places) <= 1 and len(modes) <= 1 and all(source <= longest for source in sources))


def _reality(figure: Figure) -> str:
    """Whether it is so, is not so, or may come to be so."""
    return {"negated": "is not", "hypothetical": "may be", "forecast": "may be"}.get(figure.mode or "", "is")


def bare(values: tuple[Value, ...], _: Context) -> Value:
    """Whether each stands alone: nothing but the number says what it counts."""
    return Truth.sure(all(stands_alone(figure) for figure in figures_of(values)))


def exclusive(values: tuple[Value, ...], _: Context) -> Value:
    """Whether each figure counts another of some things that exclude each other (``words/exclusive.txt``)."""
    figures = figures_of(values)
    by_set: dict[str, list[set[str]]] = defaultdict(list)
    names = _SETS if len(figures) > 2 else _SETS[:1]  # women and children: some are girls
    for figure in figures:
        found: dict[str, set[str]] = defaultdict(set)
        for of, member in _members(figure, names):
            found[of].add(member)
        for of, members in found.items():
            by_set[of].append(members)
    return Truth.sure(any(_all_differ(sets, len(figures)) for sets in by_set.values()))


def _all_differ(sets: Iterable[set[str]], number: int) -> bool:
    members = [next(iter(members)) for members in sets if len(members) == 1]
    return len(members) == len(set(members)) == number


def _members(figure: Figure, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The sets that words of the figure belong to, by their first words, and the word."""
    ahead = _WORD.findall(_STOP.split(figure.after, maxsplit=1)[0])[:_AHEAD]
    words = (*_WORD.findall(figure.text.lower()), *ahead)
    for name in names:
        sets = word_forms(name)
        for word in words:
            if word in sets:
                yield f"{name} {sets[word]}", word


def listed(values: tuple[Value, ...], _: Context) -> Value:
    """Whether a word is in a word list, or in any of several."""
    word, words = two(values)
    if not isinstance(word, str):
        raise NotApplicableError
    return Truth.sure(word.lower() in entries_of(asked_of(words)))


def shared_words(values: tuple[Value, ...], _: Context) -> Value:
    """How many words two figures share among those that stand around them; forms of one word are the same."""
    one, other = (_stems(figure.before, figure.after, figure.counted) for figure in figures_of(values, 2))
    return Measure(exactly(len(one & other)))


@lru_cache(maxsize=256)
def _stems(before: str, after: str, counted: str | None) -> frozenset[str]:
    """The words around a figure that say something, cut to their first letters; not what it counts itself.

    A figure is held against all of its neighbours in a row.
    """
    nearby = _WORD.findall(f"{before} {after}".lower())
    words = (word.removesuffix("'s").removesuffix("’s") for word in nearby)
    said = {word for word in words if len(word) > 2 and word not in word_list("noun-phrase-ends")}
    return frozenset(word[:_STEM].rstrip("s") for word in said if word != counted)
