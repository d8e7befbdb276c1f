"""Names of those who speak: where they end, and how they are written so that they can be compared."""

from __future__ import annotations

from functools import cache

from checker.extraction.scope.words import Role, is_adjective, is_person, role, singular
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = [
    "DATA",
    "DETERMINERS",
    "LONGEST",
    "PREPOSITIONS",
    "PRONOUNS",
    "STOPS",
    "is_abbreviation",
    "named",
    "phrase_end",
]

STOPS = frozenset(
    """, ; : ( ) — – " “ ” . ! ? that who which where when while but if because as after before since although though
    whose said says say told and or than""".split()
)
PREPOSITIONS = frozenset("in on at by with from near under over between among during against about outside".split())
DETERMINERS = frozenset("the a an its his her their our my this that these those some other another".split())
PRONOUNS = frozenset("he she they it".split())
_PLAIN = frozenset(
    """latest new recent official preliminary initial own fresh separate same local senior top the current updated
    mr mrs ms dr one many several few most other early late all""".split()
)
_ABBREVIATED = frozenset("mr mrs ms dr sen rep gov gen col lt st sgt capt prof rev hon".split())
_HONORIFICS = frozenset("mr mrs ms dr".split())
_NAME_LINKS = frozenset("- of for on and a the . 's & de al".split())
_MEASURES = frozenset("number rate total percentage share what cumulative average level price overall".split())
_BARE_DATA = frozenset("number figure datum statistic estimate record document projection tally count research".split())
_SPEAKS_FOR = frozenset("spokesman spokeswoman spokesperson spokesmen spokespeople".split())
_NO_NOUNS = frozenset("so however indeed last overall annual today earlier only continuing further total".split())
_NOBODY = frozenset(
    """he she they it i we you who which that this these those there what none nobody everyone somebody someone some
    many others one plan schedule law custom tradition age size need rumours rumors legend not never also to""".split()
)
DATA = frozenset(
    """report reports study survey data figures figure statement estimates estimate poll analysis numbers statistics
    records documents filing filings tally count release research projections forecasts""".split()
)
"""What somebody has written or counted."""
LONGEST = 12
"""Tokens of a subject."""


def phrase_end(t: TokenList, i: int) -> int:
    """Where the noun phrase ends that begins at token ``i``."""
    end = i
    while end < len(t) and end - i < LONGEST:
        word = t.lower[end]
        if (word in STOPS and not is_abbreviation(t, end)) or word in PREPOSITIONS:
            break
        if t.words[end][0].islower() and (
            (role(t, end) is Role.END and word not in DETERMINERS and word not in ("of", "for", "'s"))
            or (end > i and word.endswith(("ed", "ing")) and t.lower[end - 1] not in DETERMINERS)
        ):
            break
        if word[0].isdigit() or (word == "for" and not t.words[min(end + 1, len(t) - 1)][0].isupper()):
            break
        end += 1
    return end


def is_abbreviation(t: TokenList, i: int) -> bool:
    """Whether token ``i`` is the full stop of "Sen." or of an initial."""
    return t.lower[i] == "." and i > 0 and (t.lower[i - 1] in _ABBREVIATED or len(t.lower[i - 1]) == 1)


def named(t: TokenList, start: int, end: int) -> str | None:
    """The name of somebody as it is compared: in lower case, without articles and titles, the head in the singular."""
    for k in range(start + 1, end):
        if t.lower[k] in DETERMINERS and t.lower[k - 1] not in ("of", "for", "and", "'s"):
            start = k  # "earlier the company"
    while start < end and (t.lower[start] in DETERMINERS or _says_nothing(t, start)):
        start += 1
    if start < end and t.word(end - 1) == "'s":
        end -= 1
    if start >= end or not t.words[start][0].isalpha() or t.lower[start] in ("of", "for", *PRONOUNS):
        return None
    if any(word[0].isdigit() for word in t.words[start:end]) or t.lower[end - 1] in _time_words():
        return None
    if not _is_name(t, end - 1) and _is_no_noun(t.lower[end - 1]):
        return None
    first = _person(t, start, end)
    while first < end - 1 and (t.lower[first] in _HONORIFICS or t.lower[first] == "."):
        first += 1
    words = t.lower[first:end]
    if "of" not in words and (t.words[end - 1][0].islower() or (end == 1 and is_person(singular(words[-1])))):
        words[-1] = singular(words[-1])
    words = _body(words)
    if not words or words[0] in _MEASURES:
        return None
    name = " ".join(words).replace(" 's", "'s").replace(" - ", "-").replace(" .", ".")
    return None if name in _NOBODY else name


def _body(words: list[str]) -> list[str]:
    """Whom a spokesman without a name speaks for: "a spokeswoman for the ministry", "a ministry spokesman"."""
    if words[0] in _SPEAKS_FOR and words[1:2] == ["for"]:
        words = words[3:] if words[2:3] in (["the"], ["a"], ["its"]) else words[2:]
    elif words[-1] in _SPEAKS_FOR and len(words) > 1:
        words = words[:-1]
    elif words[-2:-1] == ["'s"] and words[-1] in DATA:
        words = words[:-2]  # "the agency's report"
    if words[-1] in _BARE_DATA:
        words = words[:-1]  # "ministry figures"
    if words and words[-1] in ("'s", "'"):
        words = words[:-1]
    return words


def _is_no_noun(word: str) -> bool:
    return word in _NO_NOUNS or is_adjective(word) or word.endswith(("ly", "ed"))


@cache
def _time_words() -> frozenset[str]:
    return word_list("months") | word_list("weekdays")


def _says_nothing(t: TokenList, i: int) -> bool:
    """Whether a word tells one source from another no better than an article does; not in a name: "New York"."""
    if t.lower[i] == "new" and t.words[i][0].isupper() and t.words[i + 1 : i + 2] and t.words[i + 1][0].isupper():
        return False
    return t.lower[i] in _PLAIN and not _is_name(t, i)


def _is_name(t: TokenList, i: int) -> bool:
    """Whether token ``i`` has a capital that the beginning of a sentence does not give it."""
    return t.words[i][0].isupper() and i > 0 and t.lower[i - 1] not in ("“", '"', ".")


def _person(t: TokenList, start: int, end: int) -> int:
    """Where the name begins behind an office: "ministry spokesman Ann Lind"."""
    if not t.words[end - 1][0].isupper():
        return start
    first = end - 1
    while first > start and (t.words[first - 1][0].isupper() or t.lower[first - 1] in _NAME_LINKS):
        first -= 1
    while t.words[first][0].islower() or not t.words[first][0].isalpha():
        first += 1
    return first
