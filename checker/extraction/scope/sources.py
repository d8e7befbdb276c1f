"""Who says so: the person or body to whom a sentence attributes its figures."""

from __future__ import annotations

from typing import NamedTuple

from checker.extraction.drafts import Draft
from checker.extraction.scope.cues import SAYING, Cues
from checker.extraction.scope.edges import left_edge
from checker.extraction.scope.memory import Memory
from checker.extraction.scope.quotations import stands_in
from checker.extraction.scope.speakers import (
    DATA,
    DETERMINERS,
    LONGEST,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    is_abbreviation,
    named,
    phrase_end,
)
from checker.extraction.scope.words import Role, role
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["attach_sources"]


class _Attribution(NamedTuple):
    """Tokens ``start:end`` name somebody and a verb; they speak of the figures behind, or of those before."""

    start: int
    end: int
    source: str
    trails: bool


_FROM = frozenset("by from of".split())
_MADE = frozenset("published released compiled issued prepared carried out conducted commissioned provided".split())
_NOT_INVERTED = frozenset("told tells tell".split())
_AFTER_SPEAKER = frozenset(
    (".", ",", ";", "", "who", '"', "“", "”", "in", "on", "at", "during", "last", "after", "as", "(", "—")
)
_NOUNS_TOO = frozenset("claims reports estimates projects forecasts states notes shows".split())
_BEHIND_NOUNS = frozenset("by of for in on from about against to and or are were have".split())
_BE = frozenset("is are was were be been being get got".split())
_ARTICLES = frozenset("a an the its their his her be been is are was were to".split())
_ADVERBS = frozenset("also later earlier now then has had have have previously recently since still".split())
_PUT_REACH = 8
_LONGEST_NAME = 4
_IN_SUBJECTS = DETERMINERS | PRONOUNS | {"of", "for", "'s"}


def attach_sources(
    t: TokenList, governed: list[Draft], cues: Cues, memory: Memory, quoted: list[tuple[int, int]]
) -> None:
    """Set ``source`` of the figures that somebody vouches for; remember who spoke last."""
    attributions = _attributions(t, cues, governed, memory)
    for draft in governed:
        draft.source = _source_of(t, draft, attributions)
        if draft.source is None and quoted and not attributions and stands_in(quoted, t.starts[draft.number_first]):
            draft.source = memory.speaker(t.index)
    if attributions:
        memory.learn_speaker(t.index, attributions[-1].source)
    elif quoted and governed[-1].source is not None:
        memory.learn_speaker(t.index, governed[-1].source)


def _source_of(t: TokenList, draft: Draft, attributions: list[_Attribution]) -> str | None:
    """The next attribution behind the figure if it looks back, else the last before it."""
    last = None
    for attribution in attributions:
        if attribution.start >= draft.last:
            if attribution.trails and ";" not in t.lower[draft.last : attribution.start]:
                return attribution.source
            break
        if attribution.start <= draft.first:
            last = attribution
    if last is None or ";" in t.lower[last.end : draft.first]:
        return None
    return last.source


def _attributions(t: TokenList, cues: Cues, governed: list[Draft], memory: Memory) -> list[_Attribution]:
    found: list[_Attribution] = []
    for i, flag in cues:
        if flag & SAYING and (t.words[i].islower() or i == 0) and not (found and i < found[-1].end):
            attribution = _attribution(t, i, governed, memory)
            if attribution is not None:
                found.append(attribution)
    return found


def _attribution(t: TokenList, i: int, governed: list[Draft], memory: Memory) -> _Attribution | None:
    word = t.lower[i]
    if word == "according":
        return _according(t, i) if t.word(i + 1) == "to" else None
    if word in ("put", "puts"):
        return _put(t, i, governed, memory)
    if word in ("figure", "estimate", "estimates", "count", "tally") and t.word(i + 1) == "of":
        return _estimate_of(t, i, governed)
    if word in word_list("says"):
        return _said(t, i, governed, memory, sure=True)
    if word in word_list("says-that"):
        return _said(t, i, governed, memory, sure=False)
    return None


def _according(t: TokenList, i: int) -> _Attribution | None:
    end = phrase_end(t, i + 2)
    source = named(t, i + 2, end)
    if t.word(end - 1) in DATA:
        start = end
        while t.word(start) in _MADE:
            start += 1
        if t.word(start) in _FROM and phrase_end(t, start + 1) > start + 1:
            end = phrase_end(t, start + 1)
            source = named(t, start + 1, end) or source
    if source is None:
        return None
    return _Attribution(i, end, source, trails=i > 0)


def _put(t: TokenList, i: int, governed: list[Draft], memory: Memory) -> _Attribution | None:
    """Read "police put the toll at 12"."""
    for draft in governed:
        if not i < draft.first <= i + 2 * _PUT_REACH:
            continue
        edge = left_edge(t, draft.first)
        if i < edge <= i + _PUT_REACH and t.word(edge - 1) == "at" and "," not in t.lower[i:edge]:
            subject = _subject(t, i, memory)
            return _Attribution(subject[0], i + 1, subject[1], trails=False) if subject else None
    return None


def _estimate_of(t: TokenList, i: int, governed: list[Draft]) -> _Attribution | None:
    """Read "the ministry's figure of 12", "a UN estimate of 300"."""
    if not any(i < draft.number_first <= i + 4 and left_edge(t, draft.first) <= i + 2 for draft in governed):
        return None
    start = i
    while start > 0 and i - start < LONGEST:
        word = t.lower[start - 1]
        if word in STOPS or (role(t, start - 1) is Role.END and word not in ("'s", *DETERMINERS)):
            break
        if t.words[start - 1][0].isdigit():
            break
        start -= 1
    end = i - 1 if t.word(i - 1) == "'s" else i
    source = named(t, start, end)
    is_somebody = t.word(i - 1) == "'s" or any(word[0].isupper() for word in t.words[max(start, 1) : end])
    if source is None or not (is_somebody or source in ("police", "government", "official", "army")):
        return None
    return _Attribution(start, i + 2, source, trails=False)


def _said(t: TokenList, i: int, governed: list[Draft], memory: Memory, *, sure: bool) -> _Attribution | None:
    """A verb of saying with its subject before or behind it."""
    before, following = t.word(i - 1), t.word(i + 1)
    if not sure and following != "that" and before not in DATA and not _has_comma_before_subject(t, i):
        return None
    if before in _ARTICLES or before in _BE or (t.lower[i] in _NOUNS_TOO and following in _BEHIND_NOUNS):
        return None
    if before in (",", "”", '"', "’", "—") and i > 0 and t.lower[i] not in _NOT_INVERTED:
        end = phrase_end(t, i + 1)
        source = _somebody(t, i + 1, end, memory) if t.word(end) in _AFTER_SPEAKER else None
        if source is not None:
            return _Attribution(i, end, source, trails=True)
    subject = _subject(t, i, memory)
    if subject is None:
        return None
    start, source = subject
    if any(start <= draft.number_first < i and draft.value != 1 for draft in governed):
        return None
    return _Attribution(start, i + 1, source, trails=_trails(t, start, i, governed))


def _has_comma_before_subject(t: TokenList, i: int) -> bool:
    for k in range(i - 1, max(-1, i - LONGEST), -1):
        if t.lower[k] in (",", "”", '"'):
            return t.word(i + 1) in (".", ",", "", '"', "“") or _is_end(t, i + 1)
    return False


def _is_end(t: TokenList, i: int) -> bool:
    return i >= len(t) - 1


def _trails(t: TokenList, start: int, verb: int, governed: list[Draft]) -> bool:
    """Whether the words before are what was said: ", officials said on Monday."."""
    if start == 0 or t.word(start - 1) not in (",", "”", '"', "’", "—", "–", "("):
        return False
    if t.word(verb + 1) == "that":
        return False
    end = verb + 1
    while end < len(t) and t.lower[end] not in (",", ";", "—", "”", '"', "“"):
        end += 1
    return not any(verb < draft.first < end for draft in governed)


def _subject(t: TokenList, verb: int, memory: Memory) -> tuple[int, str] | None:
    """Where the clause of a verb begins, and who its subject is."""
    end = verb
    while end > 0 and (t.lower[end - 1] in _ADVERBS or t.lower[end - 1].endswith("ly")):
        end -= 1
    if t.word(end - 1) == ",":
        end -= 1
    start = _clause_start(t, end)
    if t.word(end) == ",":
        start, end = _before_apposition(t, start, end)
    if start == end or end - start >= LONGEST:
        return None
    last = _first_phrase(t, start, end)
    if last is None:
        return None
    if t.word(last - 1) in DATA and t.word(last) in _FROM:
        following = _first_phrase(t, last + 1, end)
        source = None if following is None else named(t, last + 1, following)
    else:
        source = _somebody(t, start, last, memory)
    return None if source is None else (start, source)


def _clause_start(t: TokenList, end: int) -> int:
    start = end
    while start > 0 and end - start < LONGEST and (t.lower[start - 1] not in STOPS or is_abbreviation(t, start - 1)):
        start -= 1
    return start


def _before_apposition(t: TokenList, start: int, end: int) -> tuple[int, int]:
    """The name before what is said of it between commas: "Ann Lind, the mayor, said", "the board, which met, said"."""
    if t.word(start - 1) in ("which", "who") and t.word(start - 2) == ",":
        return _clause_start(t, start - 2), start - 2
    if t.word(start - 1) != "," or start == end or t.words[start][0].isupper():
        return start, end
    name = last = start - 1
    while name > 0 and t.words[name - 1][0].isupper() and last - name < _LONGEST_NAME:
        name -= 1
    return (name, last) if name < last else (start, end)


def _first_phrase(t: TokenList, start: int, end: int) -> int | None:
    """Where the noun phrase ends that a subject begins with; ``None`` where it is none."""
    for i in range(start, end):
        word = t.lower[i]
        if word in PREPOSITIONS:
            return i
        if word not in _IN_SUBJECTS and t.words[i][0].islower() and role(t, i) is Role.END:
            return None
    return end


def _somebody(t: TokenList, start: int, end: int, memory: Memory) -> str | None:
    if end == start + 1 and t.lower[start] in PRONOUNS:
        return memory.speaker(t.index)
    return named(t, start, end)
