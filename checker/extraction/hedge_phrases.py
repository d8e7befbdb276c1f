"""Which words before and after a number are a hedge: the phrases of ``rules/words``, with "just", "well" and "not"
before them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import cast

from checker.extraction.money import SIGNS
from checker.extraction.number_words import STARTS
from checker.extraction.tokens import TokenList, tokenise
from checker.model.document import Block
from checker.model.figure import Hedge
from checker.words import word_forms, word_list

__all__ = ["FROM_ABOVE", "FROM_BELOW", "hedge_after", "hedge_before"]

FROM_BELOW = frozenset(("more-than", "at-least"))
FROM_ABOVE = frozenset(("less-than", "at-most", "up-to"))

_MAY_STAND_BETWEEN = frozenset(("another", "the", "a", "an", "additional", "further"))
_AFTER_AND_MORE = frozenset("in at on from by for to of were was are is have has had during who that".split())
_VERBS = frozenset("were was are is have has had will would could may might came went".split())
_TOUCHING = frozenset(("+", "-", "odd", "ish"))
_CLOSING = frozenset(
    """tops maximum max minimum min approximately approx roughly at rising climbing growing counting plus bit little
    change that perhaps possibly maybe""".split()
)
"""First or last words of hedges that close a clause: "300 at least"."""
_CLOSES = frozenset(("", ".", ",", ";", ":", ")", "and", "-", "–", "—", "?", "!", '"', "”", "but"))
_Phrases = dict[str, list[tuple[tuple[str, ...], str]]]

_SHIFTED: dict[tuple[str, str], Hedge] = {
    ("little", "more-than"): "just-over",
    ("little", "less-than"): "almost",
    ("not", "more-than"): "at-most",
    ("not", "less-than"): "at-least",
}


def hedge_before(t: TokenList, first: int, floor: int = 0) -> tuple[Hedge, int] | None:
    """The hedge whose words end just before token ``first``, and its first token, not before token ``floor``."""
    at = first - 1
    if at < floor:
        return None
    found = _ending_at(t, at, floor)
    if found is None and t.lower[at] in _MAY_STAND_BETWEEN:
        found = _ending_at(t, at - 1, floor)
    return found if found is None else _by_degree(t, found, floor)


def _ending_at(t: TokenList, at: int, floor: int) -> tuple[Hedge, int] | None:
    found = _phrase_ending_at(t, at, floor, _before())
    if found is not None:
        return None if _is_something_else(t, found[1], at) else (cast("Hedge", found[0]), found[1])
    if t.word(at) == "than" and at - 1 >= floor:
        comparative = word_forms("comparatives").get(t.lower[at - 1])
        if comparative is not None:
            return cast("Hedge", comparative), at - 1
    return None


def _by_degree(t: TokenList, found: tuple[Hedge, int], floor: int) -> tuple[Hedge, int]:
    """The hedge with what says how far it goes: "well over", "a shade under", "never more than"."""
    hedge, start = found
    if hedge not in ("more-than", "less-than"):
        return found
    degree = _phrase_ending_at(t, start - 1, floor, _degrees())
    if degree is None or (degree[0] == "not" and t.word(degree[1] - 1) in ("if", "or")):
        return found  # "hundreds, if not over a thousand"
    first = degree[1]
    if degree[0] == "little" and first > floor and t.lower[first - 1] == "only":
        first -= 1
    return _SHIFTED.get((degree[0], hedge), hedge), first


def _phrase_ending_at(t: TokenList, at: int, floor: int, phrases: _Phrases) -> tuple[str, int] | None:
    """What the longest phrase means of which token ``at`` is the last, and where it begins."""
    if at < floor:
        return None
    for words, meaning in phrases.get(t.lower[at], ()):
        start = at - len(words)
        if start >= floor and tuple(t.lower[start:at]) == words:
            return meaning, start
    return None


def _is_something_else(t: TokenList, start: int, at: int) -> bool:
    """Whether the word is not a hedge here: "over" of "took over", "all about", "<<"."""
    if start != at:
        return False
    word = t.lower[at]
    if word in ("<", ">"):
        return t.word(at + 1) == word
    return f"{t.word(at - 1)} {word}" in word_list("not-hedges")


def hedge_after(t: TokenList, end: int) -> tuple[Hedge, int] | None:
    """The hedge whose words begin at token ``end``, or behind a comma there, and where they end."""
    word = t.word(end)
    if word == ",":
        behind = _beginning_at(t, end + 1)
        return behind if behind is not None and t.lower[behind[1] - 1] not in _TOUCHING and _closes(t, behind) else None
    return _beginning_at(t, end) if word in _after() else None


def _beginning_at(t: TokenList, end: int) -> tuple[Hedge, int] | None:
    for words, hedge in _after().get(t.word(end), ()):
        stop = end + 1 + len(words)
        if tuple(t.lower[end + 1 : stop]) == words and _is_hedge(t, end, stop):
            return cast("Hedge", hedge), stop
    return None


def _is_hedge(t: TokenList, end: int, stop: int) -> bool:
    word, following = t.lower[end], t.word(stop)
    closes = following in _CLOSES
    if following == "than" or (word == "or" and _is_number(t, stop)):
        return False  # "200 or greater than 190", "12% or just over 300"
    if word == "plus":
        return closes or _adds_nothing(t, end)
    if word in _TOUCHING:
        return _is_suffix(t, end, stop)
    if word == "at" and t.lower[stop - 1] in ("least", "most"):
        return closes or following in _VERBS
    if word in _CLOSING or t.lower[stop - 1] in _CLOSING:
        return closes
    return word != "and" or closes or following in _AFTER_AND_MORE  # "50 men and more women"


def _is_number(t: TokenList, at: int) -> bool:
    word = t.word(at)
    return word[:1].isdigit() or word in SIGNS or (word in STARTS and word not in ("a", "an"))


def _closes(t: TokenList, found: tuple[Hedge, int]) -> bool:
    return t.word(found[1]) in _CLOSES


def _is_suffix(t: TokenList, end: int, stop: int) -> bool:
    """Whether "+", "-odd", "-plus" belongs to the number before it, not to a sum."""
    return t.touches(end) and not (stop < len(t) and t.touches(stop) and t.lower[stop][0].isdigit())


def _adds_nothing(t: TokenList, end: int) -> bool:
    """Whether "plus" follows a bare number: "300 plus people", "20 plus years"; but "2 adults plus children"."""
    number, noun = t.word(end - 1), t.word(end + 1)
    large = number.replace(",", "").isdecimal() and len(number) > 1
    return large and noun.isalpha() and (noun.endswith("s") or noun in word_forms("irregular-plurals"))


@cache
def _before() -> _Phrases:
    """From the last word of a hedge to the words before it, longest first."""
    return _by_last(_forms("hedges", ("about", "almost")))


@cache
def _degrees() -> _Phrases:
    return _by_last(_forms("hedge-degrees", ("not", "little", "far")))


@cache
def _after() -> _Phrases:
    table: _Phrases = {}
    for form, hedge in _forms("hedges-after", ()):
        first, *rest = _cut(form)
        table.setdefault(first, []).append((tuple(rest), hedge))
    return _longest_first(table)


def _forms(name: str, keys_too: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    """The forms of a list with their keys; of the keys themselves only those that are words of a text too."""
    return ((form, key) for form, key in word_forms(name).items() if form != key or form in keys_too)


def _by_last(forms: Iterable[tuple[str, str]]) -> _Phrases:
    table: _Phrases = {}
    for form, key in forms:
        *rest, last = _cut(form)
        table.setdefault(last, []).append((tuple(rest), key))
    return _longest_first(table)


def _longest_first(table: _Phrases) -> _Phrases:
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def _cut(form: str) -> list[str]:
    words = form.split()
    return words if all(map(str.isalpha, words)) else tokenise(Block(0, form), 0, len(form), 0).lower
