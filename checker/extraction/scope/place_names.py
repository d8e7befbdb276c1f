"""Names of places: those that lists have, and those that can only be read from what stands around them."""

from __future__ import annotations

from typing import NamedTuple

from checker.extraction.scope.gazetteer import known_at
from checker.extraction.scope.place_words import (
    DIRECTIONS,
    FIRMS,
    FOR_UNKNOWN,
    KINDS,
    LEADS,
    LINKS,
    NO_PLACE_AFTER,
    PART_OF_NAME,
    is_time,
)
from checker.extraction.scope.words import Role, is_person, role
from checker.extraction.tokens import TokenList
from checker.words import word_forms, word_list

__all__ = [
    "is_capital",
    "place_at",
    "with_others",
]


class _Place(NamedTuple):
    name: str
    end: int
    is_known: bool = True


_LONGEST_NAME = 4


def place_at(t: TokenList, i: int, preposition: str, *, sure: bool = False, before: str = "") -> _Place | None:
    """The name of a place that begins at token ``i``."""
    if t.lower[i] in DIRECTIONS and known_at(t, i) is None and is_capital(t, i + 1):
        place = place_at(t, i + 1, preposition, sure=sure, before=before)
        return place and _Place(f"{t.lower[i]} {place.name}", place.end, place.is_known)
    known = known_at(t, i)
    if known is None:
        return _unknown(t, i, preposition, sure=sure, before=before)
    if known.is_people:
        return _of_people(t, known.end, known.name, preposition)
    if t.word(known.end) == "'s" and is_capital(t, known.end + 1):
        inner = place_at(t, known.end + 1, preposition, sure=sure, before=before)
        if inner is not None:
            return inner
    name, end = _with_kind(t, known.name, known.end)
    if end == known.end and (_goes_on(t, end) or (t.word(end) == "-" and t.touches(end))):
        return None
    return _Place(name, end)


def _of_people(t: TokenList, i: int, name: str, preposition: str) -> _Place | None:
    """Behind an adjective: "in Syrian towns" is in Syria, "in the Syrian city of Homs" in Homs."""
    at = i
    while t.word(at) in LEADS and not is_capital(t, at):
        at += 1
    if at > i and is_capital(t, at):
        return place_at(t, at, preposition, sure=True)
    if is_capital(t, i):
        return None
    return _Place(name, i) if role(t, i) in (Role.MODIFIER, Role.PLURAL) else None


def _with_kind(t: TokenList, name: str, end: int) -> tuple[str, int]:
    """With the word that says what it is: "Homs province" is not Homs."""
    if t.word(end) in PART_OF_NAME:
        word = t.lower[end]
        if word in ("state", "states") and role(t, end + 1) in (Role.MODIFIER, Role.PLURAL):
            return name, end  # Kenya state television
        return f"{name} {word}", end + 1
    return name, end


def _goes_on(t: TokenList, i: int) -> bool:
    """Whether a name goes on at token ``i``, so that it is no place's: "Kenya Airways"."""
    return is_capital(t, i) and t.words[i].isalpha() and not is_time(t.lower[i]) and role(t, i) is not Role.END


def _unknown(t: TokenList, i: int, preposition: str, *, sure: bool, before: str) -> _Place | None:
    """A name that no list has, read as a place from what stands around it."""
    end = i
    while end - i < _LONGEST_NAME and _continues(t, i, end):
        end += 1
        if t.word(end) == "-" and t.touches(end) and is_capital(t, end + 1):
            end += 1
    if end == i or t.word(end) == "'" or (t.word(end)[:1].isdigit() and t.lower[i] in word_list("name-nouns")):
        return None
    words = t.words[i:end]
    if t.lower[i] in KINDS or t.lower[i] in DIRECTIONS or (t.lower[i].endswith(("th", "st")) and end - i == 1):
        return None
    if any(word.lower() in word_list("not-places") or is_time(word.lower()) for word in words):
        return None
    if any((word.isupper() and len(word) > 1) or is_person(word.lower()) for word in words):
        return None
    name, last = _with_kind(t, _joined(words), end)
    if last > end or sure:
        return _Place(name, last, last > end)
    if any(word.lower() in FIRMS for word in words):
        return None
    if preposition not in FOR_UNKNOWN or before in NO_PLACE_AFTER or len(name) < 4 or not _is_closed(t, end):
        return None
    if t.word(i - 1) in ("the", "a", "an"):
        return None  # the Capitol
    return _Place(name, end, is_known=False)


def _continues(t: TokenList, first: int, i: int) -> bool:
    if i >= len(t) or not t.words[i][0].isalpha():
        return False
    if i > first and t.words[i][0].islower():
        return t.lower[i] in LINKS and is_capital(t, i + 1)
    return is_capital(t, i)


def _is_closed(t: TokenList, i: int) -> bool:
    """Whether nothing goes on with the name that could make it another thing: "in Ardley bonds"."""
    word = t.word(i)
    if word[:1].isdigit() or word in word_forms("events") or word in word_list("change-verbs"):
        return True
    return not word or (word != "'s" and role(t, i) in (Role.END, Role.MARK, Role.QUOTE)) or is_time(word)


def with_others(t: TokenList, place: _Place, preposition: str) -> tuple[str, int]:
    """A list of places, and what a place lies in: "in Homs and Hama provinces", "in Lagos, Nigeria"."""
    names, end = [place.name], place.end
    while len(names) < _LONGEST_NAME and t.word(end) == ",":
        following = _next_known(t, end + 1)
        if following is None or t.word(following.end) not in (",", "and", ".", ";", ")", ""):
            break
        names.append(following.name)
        end = following.end
    if t.word(end) == "and" and (place.is_known or len(names) > 1):
        last = _next_known(t, end + 1) or _next_of_kind(t, end + 1, preposition)
        if last is not None:
            return f"{', '.join(names)} and {last.name}", last.end
    if end > place.end and t.word(end) == ",":
        return names[0], end + 1 if t.word(end + 1) != "where" else end
    return names[0], end


def _next_known(t: TokenList, i: int) -> _Place | None:
    known = known_at(t, i)
    if known is None or known.is_people or _goes_on(t, known.end) or t.word(known.end) == "'s":
        return None
    name, end = _with_kind(t, known.name, known.end)
    return _Place(name, end)


def _next_of_kind(t: TokenList, i: int, preposition: str) -> _Place | None:
    """An unknown name with its kind behind it: "Hama provinces"."""
    if not is_capital(t, i) or known_at(t, i) is not None:
        return None
    place = _unknown(t, i, preposition, sure=False, before="")
    return place if place is not None and place.is_known else None


def is_capital(t: TokenList, i: int) -> bool:
    return 0 <= i < len(t) and t.words[i][0].isupper()


def _joined(words: list[str]) -> str:
    return " ".join(words).replace(" - ", "-")
