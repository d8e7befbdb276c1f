"""Which noun each figure of a sentence counts."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.drafts import Draft
from checker.extraction.scope.edges import left_edge
from checker.extraction.scope.memory import Memory
from checker.extraction.scope.nouns import DETERMINERS, Figures, Phrase, hyphenated, phrase_at, phrase_of
from checker.extraction.scope.subjects import deed_before, subject_before
from checker.extraction.scope.words import Role, is_person, role
from checker.extraction.tokens import TokenList
from checker.words import word_forms

__all__ = ["attach_counted"]

_COUNTING = frozenset(("count", "number"))
_SHARES = frozenset(("percent", "ratio"))
_VAGUE = frozenset("dozens hundreds thousands millions billions scores tens handful couple lots".split())
_AGAIN = frozenset("more other others additional further".split())
_PRONOUNS = frozenset("them us you whom which these those".split())
_AS_MANY_TIMES = frozenset(
    "as more less higher lower larger greater bigger faster smaller the its their his stronger".split()
)
_AFTER_A_BARE_NUMBER = frozenset("in at from on near during , . ; ) and".split())
_BEFORE_A_PART = frozenset((",", ";", ":", "and", "or", "including", "plus", "(", "to", "from", "with", "but"))
_BE = frozenset(("were", "are", "being", "was", "is"))


def attach_counted(t: TokenList, drafts: list[Draft], memory: Memory) -> None:
    figures: Figures = {draft.first: draft for draft in drafts}
    earlier: list[Draft] = []
    for n, draft in enumerate(drafts):
        if draft.kind in _SHARES:
            phrase = _share_of(t, draft, figures)
            if phrase is not None:
                draft.counted, draft.head = phrase.lemma, phrase.head
        elif draft.kind in _COUNTING:
            following = drafts[n + 1] if n + 1 < len(drafts) else None
            _count(t, draft, following, earlier, figures, memory)
            draft.kind = "number" if draft.counted is None else "count"
            if draft.counted is not None:
                earlier.append(draft)


def _count(
    t: TokenList, draft: Draft, following: Draft | None, earlier: list[Draft], figures: Figures, memory: Memory
) -> None:
    """Try the places where a noun can stand, from the surest on."""
    i = draft.last
    if t.touches(i) and t.word(i)[:1].isalpha():
        return  # 5G
    phrase = hyphenated(t, i)
    if phrase is None and not _is_times(t, draft, i):
        phrase = _direct(t, draft, i, figures)
    if draft.counted is not None:
        return
    if phrase is not None:
        _take(draft, phrase, limit=following)
    elif t.word(i) in _AGAIN and t.word(i + 1) != "than":
        draft.counted = _antecedent(t, draft, earlier, memory)
        draft.last = i + 1
    elif t.word(i) == "of":
        _part(t, draft, i + 1, earlier, figures, memory)
    else:
        draft.counted = _elsewhere(t, draft, following, earlier, figures, memory)


def _direct(t: TokenList, draft: Draft, i: int, figures: Figures) -> Phrase | None:
    """The noun phrase right after the number: "30 more people", "dozens of small boats", "two or so miles"."""
    one = draft.value == Fraction(1)
    if t.word(i) == "of" and t.word(i - 1) in _VAGUE and t.word(i + 1) not in _PRONOUNS | DETERMINERS:
        i += 1
    elif t.word(i) == "+" or t.word(i) == "plus":
        i += 1
    elif t.word(i) == "or" and t.word(i + 1) in ("so", "more", "fewer"):
        i += 2
    elif t.word(i) == "-" and t.word(i + 1) == "odd":
        i += 2
    if t.word(i) in ("more", "additional", "further", "fewer", "such", "of") and t.word(i) != "of":
        i += 1
    phrase = phrase_at(t, i, figures, one=one)
    if phrase is not None and phrase.lemma in ("other", "more"):
        return None
    return phrase


def _is_times(t: TokenList, draft: Draft, i: int) -> bool:
    """Take "302 times" as a count of what was done so often."""
    if t.word(i) != "times" and not (t.word(i) == "time" and draft.value == 1):
        return False
    if t.word(i + 1) not in _AS_MANY_TIMES:
        draft.counted = deed_before(t, draft) or "time"
        draft.head, draft.last = i, i + 1
    return True


def _take(draft: Draft, phrase: Phrase, limit: Draft | None) -> None:
    draft.counted, draft.head = phrase.lemma, phrase.head
    if limit is None or phrase.last <= limit.first:
        draft.last = max(draft.last, phrase.last)


def _part(t: TokenList, draft: Draft, i: int, earlier: list[Draft], figures: Figures, memory: Memory) -> None:
    """A part of something named: "two of the hospitals", "45 of the 120 passengers", "12 of them children"."""
    if t.word(i) in _PRONOUNS and role(t, i + 1) is not Role.PLURAL and t.word(i) in ("these", "those"):
        draft.counted = _antecedent(t, draft, earlier, memory)
    elif t.word(i) in _PRONOUNS - {"these", "those"}:
        phrase = _predicated(t, i + 1, figures) or phrase_at(t, i + 1, figures)
        if phrase is not None:
            draft.counted, draft.head = phrase.lemma, phrase.head
        else:
            draft.counted = _antecedent(t, draft, earlier, memory)
    else:
        phrase = _share_of(t, draft, figures)
        if phrase is not None:
            draft.counted, draft.head = phrase.lemma, phrase.head


def _share_of(t: TokenList, draft: Draft, figures: Figures) -> Phrase | None:
    """What a share is a share of: "37% of voters", "one in five children", "a third of the 120 passengers"."""
    i = draft.last
    if t.word(i) == "of":
        i += 1
        for k in range(i, i + 3):
            whole = figures.get(k)
            if whole is not None and whole.kind in _COUNTING:
                return phrase_at(t, whole.last, figures)
        return phrase_of(t, i, figures) or (
            phrase_at(t, i + (t.word(i) in DETERMINERS), figures, one=True) if draft.kind == "percent" else None
        )
    return phrase_at(t, i, figures) if draft.kind == "ratio" else None


def _predicated(t: TokenList, i: int, figures: Figures) -> Phrase | None:
    """What a bare number of them are: "12 were children"."""
    return phrase_at(t, i + 1, figures) if t.word(i) in _BE else None


def _elsewhere(
    t: TokenList, draft: Draft, following: Draft | None, earlier: list[Draft], figures: Figures, memory: Memory
) -> str | None:
    """A number with no noun behind it."""
    i, edge = draft.last, left_edge(t, draft.first)
    before = t.word(edge - 1)
    if before in ("another", "other", "remaining"):
        return _antecedent(t, draft, earlier, memory)
    phrase = _predicated(t, i, figures)
    if phrase is not None and is_person(phrase.lemma):
        draft.head = phrase.head
        return phrase.lemma
    subject = subject_before(t, draft, figures)
    if subject is not None:
        draft.event = subject.event
        return subject.lemma
    if before == "from" and t.word(i) == "to" and following is not None and following.kind in _COUNTING:
        later = phrase_at(t, following.last, figures)
        if later is not None:
            return later.lemma
    return _listed(t, draft, edge, earlier)


def _listed(t: TokenList, draft: Draft, edge: int, earlier: list[Draft]) -> str | None:
    """A bare number that goes on with what the sentence counts: "killed 45 people in one city and 30 in another"."""
    if not earlier or t.word(edge - 1) not in _BEFORE_A_PART | word_forms("events").keys():
        return None
    last = earlier[-1]
    happened = t.word(draft.last) in word_forms("events") or t.word(draft.last) in word_forms("event-states")
    if happened or t.word(edge - 1) in word_forms("events"):
        return last.counted if is_person(last.counted) and t.word(edge - 1) != "and" else None
    if t.word(draft.last) not in _AFTER_A_BARE_NUMBER:
        return None
    return last.counted


def _antecedent(t: TokenList, draft: Draft, earlier: list[Draft], memory: Memory) -> str | None:
    """What "others", "more", "of them" stand for: people, where a verb of harm or rescue governs them."""
    edge = left_edge(t, draft.first)
    harmed = t.word(edge - 1) in word_forms("events")
    for known in reversed(earlier):
        if not harmed or is_person(known.counted):
            return known.counted
    if t.word(edge - 1) == "and" and t.words[edge - 2][:1].isupper():
        return "person"
    return memory.recall(t.index, person=harmed)
