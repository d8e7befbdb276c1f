"""The words "one" and "half" where they are no numbers: "no one", "the one who", "the first half", "half past"."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.hedge_phrases import hedge_before
from checker.extraction.number_names import AFTER_FRACTION, FRACTION_NOUNS, SCALES
from checker.extraction.number_words import STARTS, is_all_there_is, is_moved_to, is_of_a_whole, is_set_beside
from checker.extraction.ratios import LONGEST_NOUN
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["is_no_number"]

_NO_ONE_BEFORE = frozenset(
    """    same no any every some each this that which the another such whichever other first last next latter former
    new old square good big loved everyone someone anyone 's""".split()
)
_OF_A_RECORD = frozenset(("won", "drawn", "drew", "lost", "tied"))
"""Verbs that tell of one match: "won six, drawn one and lost two"."""
_VERBS = frozenset("has had is was can could will would did does".split())
_NO_ONE_AFTER = frozenset(
    """another , . ; : ) ? ! who that which 's 't is was has had can could will would should may might must does did
    way thing day or and but as than by to at for with on from if when where it we i you he she they them not also -
    time after morning evening afternoon night moment anothers being having""".split()
)
_POSSESSED = frozenset("the my your his her its our their 's".split())
_DETERMINERS = frozenset(
    "every each the these those them us his her its their our my your which whom more two three four five".split()
)
_HALF_BEFORE = frozenset(
    "first second other latter opening closing early top bottom better last final 's next former whole".split()
)
_NO_SHARE_OF_HALF = frozenset(("past", "time", "way", "term"))
_ENDS = frozenset((".", ";", "?", "!", ""))
_HALF_AFTER = frozenset(
    """of the a an their its his her my our your as those these all what this that were have are say said voted think
    support believe from will would could want favor favour
    full empty""".split()
)


def is_no_number(t: TokenList, draft: Draft) -> bool:
    """Whether "one" is a pronoun here, or "half" a part of a game."""
    word = t.lower[draft.number_first]
    if word == "one":
        return _is_pronoun(t, draft)
    return word == "half" and _is_part_of_match(t, draft)


def _is_pronoun(t: TokenList, draft: Draft) -> bool:
    """Whether "one" stands for a person or thing: "the one who", "no one", "this one"."""
    before, after = t.word(draft.first - 1), t.word(draft.last)
    told = before in _OF_A_RECORD and after in (",", ";", ".", "and", "")
    if told or _is_of_every(t, draft.first):
        return False
    if after == "of":
        return t.word(draft.last + 1) not in _DETERMINERS
    if _leads_to_ratio(t, draft.last):
        return False
    joined = before == "-" and t.touches(draft.first)  # all-in-one, but "adults - one in five -"
    if joined or (before == "the" and after.isalpha() and after not in _NO_ONE_AFTER):
        return joined
    if after == "-" and t.word(draft.last + 1) == "in" and _is_counting(t.word(draft.last + 3)):
        return False  # a one-in-ten chance
    if after == "in":
        of = draft.last + 2 if t.word(draft.last + 1) in ("every", "each") else draft.last + 1
        large = t.word(of) == "a" and t.word(of + 1) in SCALES  # one in a million
        return not (_is_counting(t.word(of)) or large or _is_listed(t, draft))
    if after in ("to", "or") and _is_counting(t.word(draft.last + 1)):
        return False  # one to two percent
    if before == "only":
        return t.word(draft.first - 2) in _POSSESSED or after in _NO_ONE_AFTER - _VERBS
    if before in ("is", "was"):
        return not after.isalpha() or after in word_list("noun-phrase-ends") or after in _NO_ONE_AFTER
    return before in _NO_ONE_BEFORE or before in word_list("adjectives") or after in _NO_ONE_AFTER or not after


def _is_part_of_match(t: TokenList, draft: Draft) -> bool:
    """Whether "half" is a part of a game or a word of its own: "the first half", "half past", "half the time"."""
    before, after = t.word(draft.first - 1), t.word(draft.last)
    if before in ("other", "remaining") and _has_share(t, draft.first - 1):
        return False
    whole = draft.first - (before == "a")
    if is_all_there_is(t, whole, draft.last) or (is_moved_to(t, whole) and after in AFTER_FRACTION):
        return False
    if is_of_a_whole(t, draft.first, draft.last):
        return False
    hedged = hedge_before(t, draft.first)
    if hedged is not None and before not in ("the", "-") and (after.isalpha() or after in _ENDS):
        return after in _NO_SHARE_OF_HALF
    return not is_set_beside(t, draft.first, draft.last) and (before in _HALF_BEFORE or after not in _HALF_AFTER)


def _is_listed(t: TokenList, one: Draft) -> bool:
    """Whether "one in Lyon" goes on a list of numbers: "(20 in Paris and one in Lyon)"."""
    place = t.words[one.last + 1 : one.last + 2]
    before = t.lower[max(0, one.first - 8) : one.first]
    counted = any(word[0].isdigit() or word in STARTS for word in before)
    return bool(place) and place[0][0].isupper() and before[-1:] in (["and"], [","]) and counted and "in" in before


def _is_counting(word: str) -> bool:
    return word[:1].isdigit() or (word in STARTS and word not in ("a", "an"))


def _is_of_every(t: TokenList, first: int) -> bool:
    """Whether a numeral at ``first`` is so many of those before it: "of every 200 made, one was faulty"."""
    before = t.lower[max(0, first - 7) : first]
    at = next((i for i, word in enumerate(before[:-1]) if word in ("every", "each")), -1)
    return at > 0 and before[at - 1] in ("of", "in") and _is_counting(before[at + 1]) and before[-1] == ","


def _leads_to_ratio(t: TokenList, i: int) -> bool:
    """Whether the words behind "one" go on as "-in-five" or "out of (every) five", or with a noun before "in five"."""
    if t.word(i) == "-" and t.touches(i):
        return t.word(i + 1) == "in" and t.word(i + 2) == "-" and _is_counting(t.word(i + 3))
    for at in range(i, i + LONGEST_NOUN + 1):  # one nursing post in ten
        behind = at + 1 if t.word(at) == "in" else at + 2
        if t.word(at) == "in" or t.lower[at:behind] == ["out", "of"]:
            behind += t.word(behind) in ("every", "each")
            return (at > i or t.word(at) == "out") and _is_counting(t.word(behind))
        if not t.word(at).isalpha() or t.word(at) in word_list("noun-phrase-ends"):
            break
    return False


def _has_share(t: TokenList, end: int) -> bool:
    """Whether a share was told before token ``end``, of which "the other half" leaves the rest."""
    return any(word in FRACTION_NOUNS or word in ("%", "percent", "cent") for word in t.lower[:end])
