"""Which noun each figure of a sentence counts."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.extraction.drafts import Draft
from checker.extraction.number_names import SETS
from checker.extraction.parallels import goes_on_alike
from checker.extraction.scope.edges import left_edge, of_before
from checker.extraction.scope.lists import put_points, suspended
from checker.extraction.scope.memory import Memory
from checker.extraction.scope.nouns import DETERMINERS, Figures, Phrase, hyphenated, phrase_at, phrase_of, singular
from checker.extraction.scope.odd_nouns import odd_noun
from checker.extraction.scope.shared_nouns import COUNTING, noun_of_list, shared_noun
from checker.extraction.scope.subjects import STRETCHES, deed_before, subject_before
from checker.extraction.scope.words import Role, is_adjective, is_person, role
from checker.extraction.tokens import TokenList
from checker.words import word_forms

__all__ = ["attach_counted"]

_SHARES = frozenset(("percent", "ratio"))
_VAGUE = frozenset("dozens hundreds thousands millions billions scores tens handful couple lots".split())
_AGAIN = frozenset("more other others additional further".split())
_BEFORE_NOUN = frozenset("more additional further fewer such".split())
_PRONOUNS = frozenset("them us you whom which".split())
_DEMONSTRATIVES = frozenset(("these", "those"))
_AS_MANY_TIMES = frozenset(
    "as more less higher lower larger greater bigger faster smaller the its their his stronger".split()
)
_AFTER_A_BARE_NUMBER = frozenset("in at from on near during , . ; ) and".split())
_BEFORE_A_PART = frozenset((",", ";", ":", "and", "or", "including", "plus", "(", "to", "from", "with", "but"))
_AGAINST = frozenset(("against", "versus", "vs"))
_BE = frozenset(("were", "are", "being", "was", "is"))
_LONGEST_POSSESSOR = 6
_LONGEST_GAP = 12
_AUXILIARIES = frozenset("were was are is have has had been remain remained".split())
_VERBS = frozenset("bought sold lost won took gave kept built shot found left hit made drew cut sent".split())


@dataclass(slots=True)
class _Sentence:
    """What is known while the figures of a sentence are read from left to right."""

    t: TokenList
    figures: Figures
    memory: Memory
    earlier: list[Draft] = field(default_factory=list)
    """The counts so far whose noun is known."""


def attach_counted(t: TokenList, drafts: list[Draft], memory: Memory) -> None:
    """Set ``counted``, ``head`` and ``last``; a count without a noun becomes a bare number, and the other way round."""
    s = _Sentence(t, {draft.first: draft for draft in drafts}, memory)
    for n, draft in enumerate(drafts):
        if draft.kind in _SHARES:
            _point_at(draft, _share_of(s, draft))
        elif draft.kind in COUNTING:
            _count(s, draft, drafts[n + 1] if n + 1 < len(drafts) else None)
            if draft.kind not in COUNTING:
                continue
            draft.kind = "number" if draft.counted is None else "count"
            if draft.counted is not None:
                s.earlier.append(draft)
    put_points(t, drafts)


def _count(s: _Sentence, draft: Draft, following: Draft | None) -> None:
    """Try the places where a noun can stand, from the surest on."""
    t, i = s.t, draft.last
    word = t.word(i)
    if draft.counted is not None or (t.touches(i) and word[:1].isalpha()):
        return  # twice; 5G
    if word == "-" and t.touches(i) and (t.word(i + 1) == "," or not t.touches(i + 1)):
        suspended(t, draft, s.figures)
        return
    if word == "times" or (word == "time" and draft.value == 1):
        _times(s, draft)
        return
    phrase = hyphenated(t, i) or _direct(s, draft)
    if phrase is not None:
        _take(draft, phrase, following)
    elif word in _AGAIN and t.word(i + 1) != "than":
        draft.counted = _antecedent(s, draft)
        draft.last = i + 1
    elif word == "of":
        _part(s, draft)
    else:
        draft.counted = _elsewhere(s, draft, following)


def _direct(s: _Sentence, draft: Draft) -> Phrase | None:
    """The noun phrase right after the number: "30 more people", "dozens of small boats", "two or so miles"."""
    t, i = s.t, draft.last
    word, following = t.word(i), t.word(i + 1)
    if word == "of" and (t.word(i - 1) in _VAGUE or t.word(i - 1) in SETS):
        if following not in _PRONOUNS and following not in DETERMINERS:
            i += 1
    elif word in ("+", "plus"):
        i += 1
    elif (word == "or" and following in ("so", "more", "fewer")) or (word == "-" and following == "odd"):
        i += 2
    i += t.word(i) == "other" and t.word(i + 1) in _BEFORE_NOUN
    if t.word(i) in _BEFORE_NOUN:
        i += 1
    odd = odd_noun(t, i, draft)
    if odd is not None:
        return odd
    phrase = phrase_at(t, i, s.figures, one=draft.value == 1)
    return None if phrase is not None and phrase.lemma in _AGAIN | {"other"} else phrase


def _times(s: _Sentence, draft: Draft) -> None:
    """Take "302 times" as a count of what was done so often; "three times as many" is no count."""
    t = s.t
    if t.word(draft.last + 1) not in _AS_MANY_TIMES:
        known = s.earlier[-1] if s.earlier else None
        goes_on = known is not None and known.head is not None and t.lower[known.head] in ("time", "times")
        draft.counted = deed_before(t, draft) or (known.counted if known is not None and goes_on else "time")
        draft.head, draft.last = draft.last, draft.last + 1


def _take(draft: Draft, phrase: Phrase, following: Draft | None) -> None:
    draft.counted, draft.head = phrase.lemma, phrase.head
    if following is None or phrase.last <= following.first:
        draft.last = max(draft.last, phrase.last)


def _point_at(draft: Draft, phrase: Phrase | None) -> None:
    """Count the phrase without taking its words into the figure."""
    if phrase is not None:
        draft.counted, draft.head = phrase.lemma, phrase.head


def _part(s: _Sentence, draft: Draft) -> None:
    """A part of something named: "two of the hospitals", "45 of the 120 passengers", "12 of them children"."""
    t, i = s.t, draft.last + 1
    word = t.word(i)
    if word in _DEMONSTRATIVES and role(t, i + 1) not in (Role.PLURAL, Role.MODIFIER):
        draft.counted = _antecedent(s, draft)
    elif word in _PRONOUNS:
        if draft.value != 1:  # "one of them involves ..." has a verb there
            _point_at(draft, _predicated(s, i + 1) or phrase_at(t, i + 1, s.figures))
        if draft.counted is None:
            draft.counted = _antecedent(s, draft)
    else:
        whole = _share_of(s, draft)
        if whole is not None and whole.lemma == "other":
            draft.counted = _antecedent(s, draft)
        else:
            _point_at(draft, whole)


def _share_of(s: _Sentence, draft: Draft) -> Phrase | None:
    """What a share is a share of: "37% of voters", "one in five children", "a third of the 120 passengers"."""
    t, i = s.t, draft.last
    if t.word(i) != "of":
        return phrase_at(t, i, s.figures) if draft.kind == "ratio" else None
    i += 1
    for k in range(i, i + _LONGEST_POSSESSOR):
        whole = s.figures.get(k)
        if whole is not None and whole.kind in COUNTING and (k < i + 3 or t.word(k - 1) == "'s"):
            return phrase_at(t, whole.last, s.figures)
    plural = phrase_of(t, i, s.figures)
    if plural is None and draft.kind == "percent":
        return phrase_of(t, i, s.figures, one=True)
    return plural


def _predicated(s: _Sentence, i: int) -> Phrase | None:
    """What a bare number of them are: "12 were children"."""
    return phrase_at(s.t, i + 1, s.figures) if s.t.word(i) in _BE else None


def _elsewhere(s: _Sentence, draft: Draft, following: Draft | None) -> str | None:
    """A number with no noun behind it."""
    t, i, edge = s.t, draft.last, left_edge(s.t, draft.first)
    before = t.word(edge - 1)
    if before == "remaining" or t.word(draft.number_first - 1) in ("another", "other"):
        return _antecedent(s, draft)
    phrase = _predicated(s, i)
    if phrase is not None and is_person(phrase.lemma):
        draft.head = phrase.head
        return phrase.lemma
    subject = subject_before(t, draft, s.figures)
    if subject is not None:
        draft.event = subject.event
        return subject.lemma
    listed = noun_of_list(t, s.figures, draft)
    if listed is not None:
        return listed.lemma
    if _is_part_of_whole(s, edge) or _goes_on_with(s, draft, edge) or _is_parallel(s, draft):
        return s.earlier[-1].counted
    if before in ("whom", "which") and t.word(edge - 2) == "of":
        return _antecedent(s, draft)
    if before in _BE and t.word(edge - 2) == "there" and (named := _named_before(t, edge - 3)) is not None:
        return named
    shared = shared_noun(t, s.figures, i)
    if shared is None and before == "from" and t.word(i) == "to" and following is not None:
        shared = phrase_at(t, following.last, s.figures) if following.kind in COUNTING else None
    return shared.lemma if shared is not None else _listed(s, draft, edge)


def _named_before(t: TokenList, i: int) -> str | None:
    """What stands before "(there are 40)" and "of which there are 40": a plural right before the bracket or comma."""
    if t.lower[max(0, i - 1) : i + 1] == ["of", "which"]:
        i -= 2
    plural = i - 1
    return singular(t.words[plural]) if t.word(i) in ("(", ",") and role(t, plural) is Role.PLURAL else None


def _listed(s: _Sentence, draft: Draft, edge: int) -> str | None:
    """A bare number that goes on with what the sentence counts: "killed 45 people in one city and 30 in another"."""
    t = s.t
    before, after = t.word(edge - 1), t.word(draft.last)
    events = word_forms("events")
    if s.earlier and (before in _AGAINST or (t.word(edge - 2) == "compared" and before in ("with", "to"))):
        return s.earlier[-1].counted
    if not s.earlier or not (before in _BEFORE_A_PART or before in events):
        return None
    if ":" in t.lower[s.earlier[-1].last : draft.first] and t.word(s.earlier[-1].first - 1) in STRETCHES:
        return None  # in the last four games: 2, 0, 1, 3
    in_brackets = before == "(" and s.earlier[-1].last != edge - 1  # "24 deaths (17 in one town": of those
    counted = _listed_noun(s) if in_brackets else s.earlier[-1].counted
    if after in events or after in word_forms("event-states") or before in events:
        return counted if is_person(counted) and before != "and" else None
    if after == "who":
        return counted if is_person(counted) else None
    if before in ("from", "to") and s.earlier[-1].last == edge - 1:
        return counted
    if _is_described(t, draft.last):
        return counted
    if after not in _AFTER_A_BARE_NUMBER or t.word(draft.number_last - 1) in _VAGUE:
        return None
    return counted


def _goes_on_with(s: _Sentence, draft: Draft, edge: int) -> bool:
    """Whether the noun is left out since the clause is built as the one before: "12 were killed and 30 captured"."""
    if not s.earlier:
        return False
    t, known = s.t, s.earlier[-1]
    gap = t.lower[known.last : edge]
    if not gap or len(gap) > _LONGEST_GAP or any(known.last <= other < edge for other in s.figures):
        return False
    events, states = word_forms("events"), word_forms("event-states")
    if gap[-1] in ("and", ",", ";", "but") and is_person(known.counted):
        predicates = t.lower[draft.last : draft.last + 4]
        happens = next((word for word in predicates if word in events or word in states), None)
        led = not predicates or predicates[0] in _AUXILIARIES or predicates[0] == happens
        is_predicate = any(word in events or word in states for word in gap) or gap[-1] == ";"
        return is_predicate and (led and happens is not None)
    # "sold 12 players and bought eight"
    is_verb = len(gap) == 2 and gap[0] in ("and", "but") and (gap[1].endswith("ed") or gap[1] in _VERBS)
    return (
        is_verb and t.word(draft.last) in ("", ".", ",", ";", "in", "on", "last", "at") and edge == draft.number_first
    )


def _is_parallel(s: _Sentence, draft: Draft) -> bool:
    """Whether a clause built like that of the last count has only the number: "six with tents and five with tea"."""
    return bool(s.earlier) and draft.value is not None and goes_on_alike(s.t, s.earlier[-1], draft)


def _listed_noun(s: _Sentence) -> str | None:
    """What places in a list give numbers of, in brackets: of the last count that is no part of another."""
    for known in reversed(s.earlier):
        if known.head is not None and s.t.word(left_edge(s.t, known.first) - 1) != "including":
            return known.counted
    return None


def _is_described(t: TokenList, i: int) -> bool:
    """Whether an adjective stands for the noun: "(120 confirmed and 31 probable)"."""
    return is_adjective(t.word(i)) and t.word(i + 1) in (",", ";", ".", ")", "(", "and", "or", "")


def _is_part_of_whole(s: _Sentence, edge: int) -> bool:
    """Whether the number says how many of a whole just named: "of the 30 ships, 12 sank"."""
    whole = s.earlier[-1] if s.earlier else None
    if whole is None or s.t.word(edge - 1) != ",":
        return False
    of = of_before(s.t, left_edge(s.t, whole.first))
    return of >= 0 and (of == 0 or s.t.lower[of - 1] in (",", ";", "“", '"', "and"))


def _antecedent(s: _Sentence, draft: Draft) -> str | None:
    """What "others", "more", "of them" stand for: people, where a verb of harm or rescue governs them."""
    edge = left_edge(s.t, draft.first)
    before = s.t.word(edge - 1)
    harmed = before in word_forms("events")
    for known in reversed(s.earlier):
        if not harmed or is_person(known.counted):
            return known.counted
    if before == "and" and s.t.words[edge - 2][:1].isupper():
        return "person"
    return s.memory.recall(s.t.index, person=harmed)
