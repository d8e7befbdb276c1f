"""The noun that stands before its number: "the number of cases rose to 45", "a crew of 12", "deaths: 45"."""

from __future__ import annotations

from dataclasses import dataclass

from checker.extraction.drafts import Draft
from checker.extraction.scope.edges import left_edge
from checker.extraction.scope.nouns import DETERMINERS, Figures, phrase_at
from checker.extraction.scope.words import Role, is_adjective, role, singular
from checker.extraction.tokens import TokenList
from checker.words import word_forms, word_list

__all__ = ["STRETCHES", "Subject", "deed_before", "subject_before"]

_CLAUSE_ENDS = frozenset(
    """, ; : ( ) . – — and but while as after before when that if because where which who though said says reported
    told""".split()
)
_FURTHEST = 16
"""Tokens that a subject may stand before its figure."""
_PASSED = frozenset(("identifier", "date", "period", "duration", "time"))
_NUMBER_OF = frozenset("number numbers total tally count".split())
_DASHES = frozenset("-–—")
_LONGEST_HEADING = 7
STRETCHES = frozenset("last past first previous next final opening closing".split())
_LONGEST_LABEL = 4
_OF_PERSONS = frozenset(
    """killed injured missing displaced arrested infected evacuated rescued abducted freed deported hospitalised
    vaccinated""".split()
)
"""What befalls people and seldom anything else."""
_PLACING = frozenset("in at on across among to of for".split())
_LONGEST_OWNER = 5
_SETTLED = frozenset("nation country city town village island community hamlet metropolis".split())
"""What is so large by its people: a town of 12,000."""
_LEVELS = frozenset(("to", "by", "at", "from"))


@dataclass(frozen=True, slots=True)
class Subject:
    """What is counted, and what happened to it where the same words say so."""

    lemma: str | None
    event: str | None = None


def subject_before(t: TokenList, draft: Draft, figures: Figures) -> Subject | None:
    """What the words before a bare number say that it counts."""
    edge = left_edge(t, draft.first)
    before = t.word(edge - 1)
    if before in (":", "(") or (before in _DASHES and _labels(t, edge - 1)):
        return _label(t, edge - 1, draft, figures)
    if before == "of":
        return _size_of(t, edge - 2)
    verb = _verb_before(t, edge, figures)
    start = _clause_start(t, verb, figures)
    named = _number_of(t, start, edge, figures) or _toll_before(t, start)
    if named is not None:
        return named
    if verb <= start or t.word(start - 1) in ("which", "who") or t.word(verb) not in word_list("change-verbs"):
        return None
    return _plain_subject(t, start, verb, figures)


def _toll_before(t: TokenList, start: int) -> Subject | None:
    """The toll that a relative clause speaks of or stands behind: "the toll, which stood at 45, reached 60"."""
    if t.word(start - 1) in ("which", ","):
        for k in range(start - 1, max(-1, start - _FURTHEST), -1):
            if t.lower[k] == "which" and t.word(k - 1) == "," and t.word(k - 2) == "toll":
                return Subject("death", "killed")
    return None


def _verb_before(t: TokenList, edge: int, figures: Figures) -> int:
    """The verb of "rose to 45", "fell 45", "rose by 12% to 45"."""
    if t.word(edge - 1) not in _LEVELS:
        return edge - 1
    for change in figures.values():
        if change.last == edge - 1 and change.kind in ("percent", "multiple"):
            edge = left_edge(t, change.first)
            return edge - 2 if t.word(edge - 1) == "by" else edge - 1
    return edge - 2


def deed_before(t: TokenList, draft: Draft) -> str | None:
    """What "302 times" counts: the noun of the clause's verb ("violated the truce 302 times": violation)."""
    deeds = word_forms("deeds")
    for i in range(draft.first - 1, max(-1, draft.first - _FURTHEST), -1):
        word = t.lower[i]
        if word in deeds:
            return deeds[word]
        if word in (",", ";", ":", "(", ")", "but", "that"):
            break
    return None


def _label(t: TokenList, mark: int, draft: Draft, figures: Figures) -> Subject | None:
    """Labels: "deaths: 45", "cases (45)"; not a name before a bracket, since its number may be an age or a rank."""
    if t.word(mark) == "(":
        i = mark - 1
        if t.word(draft.last) not in (")", ",", ";") or role(t, i) is not Role.PLURAL or t.words[i][0].isupper():
            return None
        return _named(t, i)
    if t.word(mark - 1)[:1].isdigit():
        if t.word(mark - 2) != "per":
            return None  # 03:22
        mark -= 2  # births per 1,000: 9
    start = _heading_start(t, mark)
    plurals = [i for i in range(start, mark) if role(t, i) is Role.PLURAL]
    own = next((i for i in plurals if not _is_of_a_stretch(i, t, figures)), None)
    if own is not None:
        return _named(t, own)
    if plurals:
        return None
    return _befell(t, start, mark)


def _heading_start(t: TokenList, mark: int) -> int:
    """Where the heading before a colon or dash begins; one word more than usual where that is a whole clause."""
    start = mark
    while start > 0 and mark - start < _LONGEST_HEADING and t.lower[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    whole = start == 0 or t.lower[start - 1] in _CLAUSE_ENDS
    return start if whole else max(start, mark - _LONGEST_HEADING + 1)


def _is_of_a_stretch(i: int, t: TokenList, figures: Figures) -> bool:
    """Whether a plural only says over how many rounds or games: "points won in the last four games: 2, 0, 1, 3"."""
    return any(figure.head == i and t.word(figure.first - 1) in STRETCHES for figure in figures.values())


def _labels(t: TokenList, dash: int) -> bool:
    """Whether the dash parts a label from its number, as at the start of a line: "Dead – 12"."""
    return 0 < dash <= _LONGEST_LABEL and not t.touches(dash) and not t.touches(dash + 1)


def _befell(t: TokenList, start: int, mark: int) -> Subject | None:
    """Labels without a plural: "dead: 12", "death toll: 12", "population: 450"."""
    last = t.word(mark - 1)
    if last == "toll":
        return Subject("death", "killed")
    if last in word_list("collectives"):
        return Subject(last)
    event = word_forms("event-states").get(last) or word_forms("events").get(last)
    befallen = start == mark - 1 and event in _OF_PERSONS and (last == "missing" or not last.endswith(("ing", "s")))
    return Subject("person", event) if befallen else None


def _size_of(t: TokenList, i: int) -> Subject | None:
    word = t.word(i)
    if word == "toll":
        return Subject("death", "killed")
    if word in word_list("collectives"):
        return Subject(word)
    if word in _SETTLED and t.word(i - 1) in ("a", "this", "that", "our"):
        return Subject("person")
    if role(t, i) is Role.PLURAL and word in word_forms("event-nouns"):
        return _named(t, i)
    return None


def _clause_start(t: TokenList, verb: int, figures: Figures) -> int:
    start = verb
    while start > 0 and verb - start < _FURTHEST:
        named = (
            start > 1
            and t.lower[start - 1] == "and"
            and t.words[start - 2][0].isupper()
            and t.words[start][0].isupper()
        )
        if t.lower[start - 1] in _CLAUSE_ENDS and not named:
            break
        if start in figures and figures[start].kind not in _PASSED and not _is_inside(t, figures[start]):
            break
        start -= 1
    return start


def _is_inside(t: TokenList, figure: Draft) -> bool:
    """Whether a count only tells where or of whom: "patients at the trust's three clinics"."""
    edge = left_edge(t, figure.first)
    near = range(edge - 1, max(-1, edge - _LONGEST_OWNER), -1)
    place = next((i for i in near if t.lower[i] in _PLACING), None)
    own_noun = figure.kind == "count" and figure.head is not None and figure.head >= figure.number_last
    return own_noun and place is not None and place > 0 and t.lower[place - 1].isalpha()


def _number_of(t: TokenList, start: int, end: int, figures: Figures) -> Subject | None:
    """Look for "the number of confirmed cases", "the death toll" in the clause before the figure."""
    for i in range(start, end):
        word = t.lower[i]
        if word == "toll":
            return Subject("death", "killed")
        if word in _NUMBER_OF and t.word(i + 1) in ("of", "killed", "injured", "wounded", "dead"):
            return _counted_by(t, i + 1, end, figures)
    return None


def _counted_by(t: TokenList, i: int, end: int, figures: Figures) -> Subject | None:
    i += t.word(i) == "of"
    while t.word(i) in DETERMINERS:
        i += 1
    phrase = phrase_at(t, i, figures)
    last = phrase.last if phrase and phrase.last <= end else i
    events = word_forms("events") | word_forms("event-states")
    event = None
    for k in [*range(i, last), last]:
        event = event or events.get(t.word(k))
    if phrase is None or phrase.last > end:
        return Subject(None, event) if event else None
    return Subject(phrase.lemma, word_forms("event-nouns").get(t.lower[phrase.head]) or event)


def _plain_subject(t: TokenList, start: int, verb: int, figures: Figures) -> Subject | None:
    """The plural subject of "rose", "reached", "fell by"; of a level ("shares rose to 45") a number counts nothing."""
    for i in range(start, verb):
        part = role(t, i)
        if part is Role.PLURAL:
            phrase = phrase_at(t, i, figures)
            if phrase is None or phrase.last > verb or t.lower[phrase.head] in word_list("measures"):
                return None
            return _named(t, phrase.head)
        if t.lower[i] in word_list("collectives") or t.lower[i] in ("unemployment", "employment"):
            return Subject(t.lower[i])
        if part is not Role.MODIFIER and part is not Role.HYPHEN and t.lower[i] not in DETERMINERS:
            return None
    return None


def _named(t: TokenList, i: int) -> Subject | None:
    if t.lower[i] in word_list("measures") or is_adjective(t.lower[i]):
        return None
    return Subject(singular(t.words[i]), word_forms("event-nouns").get(t.lower[i]))
