"""Mentions of places in a sentence: what stands behind "in" and its like, and who "Texas reported" is."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from checker.extraction.scope.cues import LOCATIVE, NAME, Cues
from checker.extraction.scope.edges import left_edge
from checker.extraction.scope.events import opens_clause
from checker.extraction.scope.gazetteer import known_at
from checker.extraction.scope.nouns import Figures, singular
from checker.extraction.scope.words import Role, is_person, role
from checker.extraction.tokens import TokenList
from checker.words import word_forms, word_list

__all__ = ["Mention", "find_mentions"]


class Mention(NamedTuple):
    """A place: tokens ``start:end`` with the preposition, and whether it is no adverbial but what a verb is said of."""

    start: int
    end: int
    name: str
    is_subject: bool = False


class _Place(NamedTuple):
    name: str
    end: int
    is_known: bool = True


_DIRECTIONS = frozenset(
    """northern southern eastern western central northeastern northwestern southeastern southwestern north south east
    west upper lower rural downtown greater north-eastern mid northeast northwest southeast southwest inner outer
    coastal mainland""".split()
)
_KINDS = frozenset(
    """city cities town towns village villages district districts province provinces region regions county counties
    state states governorate governorates prefecture prefectures municipality area areas suburb suburbs island islands
    neighbourhood neighborhood neighbourhoods neighborhoods capital port peninsula valley borough canton parish enclave
    township commune department metropolis highlands lowlands oasis delta""".split()
)
_PART_OF_NAME = _KINDS - frozenset("capital port suburb suburbs town village neighbourhood neighborhood".split())
_LEADS = (
    frozenset(
        """the a an of and besieged nearby neighbouring neighboring outskirts coast border centre center heart parts
        part whole all most much contested rest disputed ancient historic northernmost small remote old biblical
        coastal mountainous war-torn embattled eastern main country 's""".split()
    )
    | _KINDS
    | _DIRECTIONS
)
_THE = frozenset(("of", "the"))
_MOST_LEADS = 7
_FOR_UNKNOWN = frozenset("in across throughout near around outside".split())
_NO_PLACE_AFTER = frozenset(
    """confidence trust faith believe believes believed belief interest interested stake stakes share shares invest
    invests invested investing investment investments investors bonds deal deals enrolled involved participate
    participated play played plays starred starring star stars appeared role roles holdings position positions
    fluent speaking spoken written translated majored degree degrees bachelor master doctorate dressed traded
    trading game engaged""".split()
)
_FIRMS = frozenset(
    """motors airlines airways inc corp co ltd plc group holdings bank university college hospital church museum park
    stadium airport records pictures studios systems industries partners capital energy oil foods report review times
    post journal news magazine show game games open masters prix final finals day week month year""".split()
)
_LINKS = frozenset("de del la las los al el es as sur di da do dos bin the upon le van von".split())
_LONGEST_HEDGE = 8
_LONGEST_NAME = 4
_RECORDING = frozenset(
    """reported reports recorded records registered registers logged saw sees counted confirmed lost suffered
    posted experienced witnessed imported imports exported exports produces produced hosts hosted shelters
    accounts accounted""".split()
)
_TERRITORIAL = frozenset(
    """economy exports imports unemployment inflation gdp output population hospitals towns cities villages schools
    prisons farms households universities airports ports banks factories roads waters territory soil consumers growth
    trade debt deficit employment retail industrial wheat oil gas industry""".split()
)
_OPENERS = frozenset(", ; ( and : while but with — –".split())


def find_mentions(t: TokenList, figures: Figures, cues: Cues) -> list[Mention]:
    found: list[Mention] = []
    reached = 0
    for i, flag in cues:
        if i < reached or not flag & (LOCATIVE | NAME) or not _may_name(t, i, flag):
            continue
        mention = _behind_preposition(t, i) if flag & LOCATIVE else _bare(t, i, figures, found)
        if mention is not None:
            found.append(mention)
            reached = mention.end
    return found


def _may_name(t: TokenList, i: int, flag: int) -> bool:
    """Whether a first look leaves it open that a place is named: most words are no names."""
    if not flag & LOCATIVE:
        return t.words[i][0].isupper()
    return i + 1 < len(t.words) and (t.words[i + 1][0].isupper() or t.lower[i + 1] in _LEADS)


def _behind_preposition(t: TokenList, i: int) -> Mention | None:
    """The place that a preposition leads to: "in eastern Kenya", "near the town of Ardley", "in Homs and Hama"."""
    at, direction, is_kind = i + 1, "", False
    for _ in range(_MOST_LEADS):
        word = t.word(at)
        if not word or t.words[at][0].isupper():
            break
        if word not in _LEADS:
            if t.word(at + 1) != "-" or t.word(at + 2) not in ("held", "controlled", "occupied", "run"):
                return None
            at += 2
        direction = "rest of" if word == "rest" else word if word in _DIRECTIONS else direction if word in _THE else ""
        is_kind = is_kind or word in _KINDS
        at += 1
    if not _is_capital(t, at):
        return None
    place = _place_at(t, at, t.lower[i], sure=is_kind and t.word(at - 1) == "of", before=t.word(i - 1))
    if place is None:
        return None
    name, end = _with_others(t, place, t.lower[i])
    return Mention(i, end, f"{direction} {name}" if direction else name)


def _place_at(t: TokenList, i: int, preposition: str, *, sure: bool = False, before: str = "") -> _Place | None:
    """The name of a place that begins at token ``i``."""
    if t.lower[i] in _DIRECTIONS and known_at(t, i) is None and _is_capital(t, i + 1):
        place = _place_at(t, i + 1, preposition, sure=sure, before=before)
        return place and _Place(f"{t.lower[i]} {place.name}", place.end, place.is_known)
    known = known_at(t, i)
    if known is None:
        return _unknown(t, i, preposition, sure=sure, before=before)
    if known.is_people:
        return _of_people(t, known.end, known.name, preposition)
    if t.word(known.end) == "'s" and _is_capital(t, known.end + 1):
        inner = _place_at(t, known.end + 1, preposition, sure=sure, before=before)
        if inner is not None:
            return inner
    name, end = _with_kind(t, known.name, known.end)
    if end == known.end and (_goes_on(t, end) or (t.word(end) == "-" and t.touches(end))):
        return None
    return _Place(name, end)


def _of_people(t: TokenList, i: int, name: str, preposition: str) -> _Place | None:
    """Behind an adjective: "in Syrian towns" is in Syria, "in the Syrian city of Homs" in Homs."""
    at = i
    while t.word(at) in _LEADS and not _is_capital(t, at):
        at += 1
    if at > i and _is_capital(t, at):
        return _place_at(t, at, preposition, sure=True)
    if _is_capital(t, i):
        return None
    return _Place(name, i) if role(t, i) in (Role.MODIFIER, Role.PLURAL) else None


def _with_kind(t: TokenList, name: str, end: int) -> tuple[str, int]:
    """With the word that says what it is: "Homs province" is not Homs."""
    if t.word(end) in _PART_OF_NAME:
        word = t.lower[end]
        if word in ("state", "states") and role(t, end + 1) in (Role.MODIFIER, Role.PLURAL):
            return name, end  # Kenya state television
        return f"{name} {word}", end + 1
    return name, end


def _goes_on(t: TokenList, i: int) -> bool:
    """Whether a name goes on at token ``i``, so that it is no place's: "Kenya Airways"."""
    return _is_capital(t, i) and t.words[i].isalpha() and not _is_time(t.lower[i]) and role(t, i) is not Role.END


def _unknown(t: TokenList, i: int, preposition: str, *, sure: bool, before: str) -> _Place | None:
    """A name that no list has, read as a place from what stands around it."""
    end = i
    while end - i < _LONGEST_NAME and _continues(t, i, end):
        end += 1
        if t.word(end) == "-" and t.touches(end) and _is_capital(t, end + 1):
            end += 1
    if end == i or t.word(end) == "'" or (t.word(end)[:1].isdigit() and t.lower[i] in word_list("name-nouns")):
        return None
    words = t.words[i:end]
    if t.lower[i] in _KINDS or t.lower[i] in _DIRECTIONS or (t.lower[i].endswith(("th", "st")) and end - i == 1):
        return None
    if any(word.lower() in word_list("not-places") or _is_time(word.lower()) for word in words):
        return None
    if any((word.isupper() and len(word) > 1) or is_person(word.lower()) for word in words):
        return None
    name, last = _with_kind(t, _joined(words), end)
    if last > end or sure:
        return _Place(name, last, last > end)
    if any(word.lower() in _FIRMS for word in words):
        return None
    if preposition not in _FOR_UNKNOWN or before in _NO_PLACE_AFTER or len(name) < 4 or not _is_closed(t, end):
        return None
    if t.word(i - 1) in ("the", "a", "an"):
        return None  # the Capitol
    return _Place(name, end, is_known=False)


def _continues(t: TokenList, first: int, i: int) -> bool:
    if i >= len(t) or not t.words[i][0].isalpha():
        return False
    if i > first and t.words[i][0].islower():
        return t.lower[i] in _LINKS and _is_capital(t, i + 1)
    return _is_capital(t, i)


def _is_closed(t: TokenList, i: int) -> bool:
    """Whether nothing goes on with the name that could make it another thing: "in Ardley bonds"."""
    word = t.word(i)
    if word[:1].isdigit() or word in word_forms("events") or word in word_list("change-verbs"):
        return True
    return not word or (word != "'s" and role(t, i) in (Role.END, Role.MARK, Role.QUOTE)) or _is_time(word)


def _with_others(t: TokenList, place: _Place, preposition: str) -> tuple[str, int]:
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
    if not _is_capital(t, i) or known_at(t, i) is not None:
        return None
    place = _unknown(t, i, preposition, sure=False, before="")
    return place if place is not None and place.is_known else None


def _bare(t: TokenList, i: int, figures: Figures, found: list[Mention]) -> Mention | None:
    """A place without a preposition: "Texas reported", "Kenya's 12 million", "Lagos, where", "Mali 12, Chad 30"."""
    known = known_at(t, i)
    if known is None or (t.word(i - 1) == "-" and t.touches(i)) or (_is_capital(t, i - 1) and t.lower[i - 1] != "the"):
        return None
    end = known.end
    if known.is_people:
        return Mention(i, end, known.name, True) if _speaks_of_territory(t, i, end) else None
    word = t.word(end)
    if word == "'s":
        if _is_capital(t, end + 1) or is_person(singular(t.words[end + 1]) if end + 1 < len(t) else None):
            return None
        return Mention(i, end + 1, known.name, True)
    if word == "," and t.word(end + 1) == "where":
        return Mention(i, end, known.name)
    start = i - 1 if t.word(i - 1) == "the" else i
    if opens_clause(t, start) and _records(t, end, figures):
        return Mention(i, end, known.name, True)
    behind = end + (word in ("by", "with"))
    opens = t.word(i - 1) in _OPENERS and (t.word(i - 1) != "and" or found)
    if opens and _is_edge(t, behind, figures):
        return Mention(i, end, known.name, True)
    return None


def _records(t: TokenList, i: int, figures: Figures) -> bool:
    """Whether a verb follows by which a place has figures: "Texas reported", "Kenya has also recorded"."""
    for k in range(i, i + 3):
        word = t.word(k)
        if word in _RECORDING or (word in word_list("change-verbs") and t.words[k].islower()):
            return True
        if word in ("has", "had") and _is_edge(t, k + 1, figures):
            return True
        if word not in ("also", "alone", "has", "had", "itself") and not word.endswith("ly"):
            return False
    return False


def _is_edge(t: TokenList, i: int, figures: Figures) -> bool:
    """Whether a figure with its hedges begins at token ``i``."""
    return any(k in figures and left_edge(t, k) == i for k in range(i, i + _LONGEST_HEDGE))


def _speaks_of_territory(t: TokenList, i: int, end: int) -> bool:
    start = i - 1 if t.word(i - 1) == "the" else i
    return opens_clause(t, start) and t.word(end) in _TERRITORIAL


def _is_capital(t: TokenList, i: int) -> bool:
    return 0 <= i < len(t) and t.words[i][0].isupper()


def _joined(words: list[str]) -> str:
    return " ".join(words).replace(" - ", "-")


def _is_time(word: str) -> bool:
    return word in _time_names()


@cache
def _time_names() -> frozenset[str]:
    days = frozenset(part for name in word_list("holidays") for part in name.split())
    return word_list("months") | word_list("weekdays") | word_list("seasons") | (days - _LINKS)
