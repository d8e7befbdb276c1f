"""Numbers that their neighbours' capitals show to be names: "Toy Story 3", "Radio Four", "82nd Airborne"."""

from __future__ import annotations

from checker.extraction.drafts import Numeral
from checker.extraction.names.context import Sentence, Span
from checker.words import word_forms, word_list

__all__ = ["behind_acronym", "behind_name", "capitalised_words", "ordinal_name"]

_AFTER_NAME = frozenset("' 's . ; ! ? ) — on at by for from with because which that in is said says".split()) | {""}
_LANDS = frozenset("AD CE US USA UK EU UN UAE DRC GMT UTC EST EDT PST PDT CET BST AM PM".split())
_UNITS_OF_ARMIES = frozenset("squadron platoon battalion regiment brigade commando wing flotilla para".split())
_LONGEST_STUFF = 4
"""Words between a number and the name behind it that a gap follows: "52 seats in the house and Labour 41"."""
_PLACING = frozenset("in at near from to around outside inside of against for over beat defeated beating".split())


def behind_acronym(sentence: Sentence, numeral: Numeral) -> Span | None:
    """A number of three digits and more behind capitals, where no plural follows: "UFC 244", "RU 486"."""
    t, at = sentence.t, numeral.first - 1
    if numeral.form != "digits" or at < 0 or not 2 <= len(t.words[at]) <= 5 or not t.words[at].isupper():
        return None
    if not sentence.capitals_tell or t.words[at] in _LANDS or not t.words[at].isalpha() or _is_time_word(t.lower[at]):
        return None
    if not sentence.is_label(numeral, 10**7) or numeral.value is None or numeral.value < 100:
        return None
    if 1900 <= numeral.value < 2100 or sentence.is_amount(numeral.last) or sentence.counts(numeral.last):
        return None
    return None if t.words[at] in word_forms("currency-signs", keep_case=True) else (at, numeral.last)


def behind_name(sentence: Sentence, numeral: Numeral) -> Span | None:
    """A small number right behind a proper name, with nothing behind it that it could count."""
    t, at = sentence.t, numeral.first - 1
    if numeral.form != "digits" or not sentence.is_name(at) or not t.words[at].isalpha() or len(t.words[at]) < 3:
        return None
    if (
        not sentence.is_label(numeral, 1000)
        or t.word(numeral.last) not in _AFTER_NAME
        or sentence.is_amount(numeral.last)
    ):
        return None
    if _is_time_word(t.lower[at]) or _has_rival(sentence, numeral):
        return None
    first = at
    while first > 0 and sentence.is_name(first - 1) and t.words[first - 1].isalpha():
        first -= 1
    if _gapped(sentence, first):
        return None
    is_place = t.word(first - 1) in _PLACING and not (t.words[at].isupper() and t.words[at] not in _LANDS)
    return None if is_place else (first, numeral.last)


def capitalised_words(sentence: Sentence, numeral: Numeral) -> Span | None:
    """A number word with a capital of its own, beside another capital: "Radio Four", "the Three Gorges"."""
    t, i, end = sentence.t, numeral.first, numeral.last
    if numeral.form != "words" or numeral.ordinal or end > i + 1 or not sentence.is_name(i):
        return None
    if sentence.is_capital(i - 1) and t.words[i - 1].isalpha() and t.lower[i - 1] not in word_list("noun-phrase-ends"):
        return i - 1, end
    return (i, end + 1) if sentence.is_capital(end) and t.words[end].isalpha() else None


def ordinal_name(sentence: Sentence, numeral: Numeral) -> Span | None:
    """An ordinal that is part of a name: "Ninth Circuit", "82nd Airborne". A wrong ending is left for rules."""
    t, end = sentence.t, numeral.last
    if (
        numeral.form == "digits"
        and not numeral.ordinal
        and t.word(end) in _UNITS_OF_ARMIES
        and sentence.is_capital(end)
    ):
        return numeral.first, end + 1
    if (
        not numeral.ordinal
        or numeral.misspelt
        or not sentence.is_name(end)
        or not t.words[end].isalpha()
        or _is_time_word(t.lower[end])
    ):
        return None
    if t.lower[end].removesuffix("s") in word_list("persons") and not sentence.is_capital(end + 1):
        return None
    if t.word(numeral.first - 1) in word_list("months"):
        return None
    has_capital = sentence.is_name(numeral.first) or t.words[numeral.first][0].isdigit()
    return (numeral.first, end + 1) if has_capital else None


def _has_rival(sentence: Sentence, numeral: Numeral) -> bool:
    """Whether another number stands behind a name too: a table of results, not a name."""
    return any(
        n is not numeral and sentence.is_name(n.first - 1) and not _is_time_word(sentence.t.lower[n.first - 1])
        for n in sentence.numerals.values()
    )


def _gapped(sentence: Sentence, first: int) -> bool:
    """Whether the name stands where the verb of the clause before is left out: "Leeds had 241 and Hull 98"."""
    first -= sentence.t.word(first - 1) == "the"
    if sentence.t.word(first - 1) not in ("and", ",", ";"):
        return False
    behind = first - 1 - (sentence.t.word(first - 2) == ",")
    return any(
        n.form == "digits"
        and behind - _LONGEST_STUFF <= n.last <= behind
        and sentence.is_label(n, 1000)
        and not sentence.is_name(n.first - 1)
        for n in sentence.numerals.values()
    )


def _is_time_word(word: str) -> bool:
    return (
        word in word_list("months")
        or word in word_list("weekdays")
        or word in word_list("time-units")
        or word in word_list("seasons")
        or word in ("quarter", "half")
    )
