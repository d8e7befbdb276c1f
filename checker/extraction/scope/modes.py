"""Whether a figure is stated as so: a supposition, a forecast, a denial or a quotation."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.scope.cues import MODAL, Cues
from checker.extraction.scope.edges import left_edge
from checker.extraction.scope.events import opens_clause
from checker.extraction.scope.quotations import stands_in
from checker.extraction.tokens import TokenList
from checker.model.figure import Hedge, Mode
from checker.words import word_forms, word_list

__all__ = ["attach_modes"]

_STRENGTH: dict[str, int] = {"negated": 3, "hypothetical": 2, "forecast": 1}
_FURTHEST = 30
"""Tokens between a word such as "could" and the figure that it governs."""
_FURTHEST_OF_ALL = 80
"""The same, with other figures that it governs between."""
_SUBJECT_REACH = 12
_OBJECT_REACH = 6

_ENDS = frozenset(
    """; : ( ) but while whereas although though because since after when before who which where whose than as until
    compared against versus – — despite already currently whether how what""".split()
)
_ENDS_SUBJECT = _ENDS | frozenset(
    """, " “ ” and or that it he she they we i you said says say told what how why if has have had""".split()
)
_NEW_PREDICATE = frozenset("has have had was were is are he she it they said says".split())
_DEFINITE = frozenset("the these those this that its their his her our my 's all both".split())
_IN_LISTS = frozenset(", and or plus including as well".split())
_LOOSE = frozenset("in on at for with from within around over after before than about into near of".split())
_NOT_NEGATING = frozenset("only just least until all every far to necessarily more less fewer unlike mention".split())
_WISHES = frozenset("to that on".split())
_BE = frozenset("is are was were be been being 's 're".split())
_BOUNDS: dict[str, Hedge] = {"more-than": "at-most", "less-than": "at-least"}
"""What is not more is at most so much: that denies nothing."""
_BARE = frozenset(("expected", "forecast", "projected", "predicted", "anticipated", "expects", "expect"))


def attach_modes(t: TokenList, governed: list[Draft], cues: Cues, quoted: list[tuple[int, int]]) -> None:
    """Set ``mode`` of the figures. ``quoted`` are the quotations of the block."""
    following: dict[Mode, int] = {}
    for i, flag in reversed(cues):
        mode = _mode(t, i) if flag & MODAL else None
        if mode is not None:
            _govern(t, i, mode, governed, following.get(mode, len(t)))
            following[mode] = i
    for draft in governed:
        if draft.mode is None and (t.block.section == "quote" or stands_in(quoted, t.starts[draft.number_first])):
            draft.mode = "quoted"


def _mode(t: TokenList, i: int) -> Mode | None:
    """What a word makes of the figures that it governs, if it is used in that sense here."""
    word, following, before = t.lower[i], t.word(i + 1), t.word(i - 1)
    if t.words[i][0].isupper() and (i > 0 or word in ("may", "will")):
        return None
    mode = word_forms("modes")[word]
    if mode == "negated":
        return None if following in _NOT_NEGATING or before in ("if", "whether", "or") else "negated"
    if word == "may":
        return None if following[:1].isdigit() else "hypothetical"
    if word == "will":
        return None if before in ("the", "a", "his", "her", "their", "good", "free") else "forecast"
    if mode == "hypothetical":
        return None if before in ("as", "even") or (following in ("not", "any") and word == "if") else "hypothetical"
    return "forecast" if _looks_ahead(t, i) else None


def _looks_ahead(t: TokenList, i: int) -> bool:
    """Whether a word such as "expected", "plans" or "target" speaks of what is to come."""
    word, following, before = t.lower[i], t.word(i + 1), t.word(i - 1)
    if word in ("'ll", "shall"):
        return True
    if before in ("than", "as") or (before == "-" and t.word(i - 2) == "than"):
        return False
    if word in _BARE or (word == "forecasts" and following in ("of", "for")):
        return True
    if word in ("set", "due", "going", "poised", "likely", "track", "scheduled", "slated"):
        verb = t.word(i + 2)
        return (
            following == "to"
            and (before in _BE or word in ("poised", "likely", "track"))
            and verb.isalpha()
            and (word != "due" or (before in _BE and verb not in _DEFINITE and verb not in ("a", "an")))
        )
    if word in ("target", "goal"):
        return following in ("of", "is", "for")
    if word in ("projects", "predicts", "forecasts", "anticipates"):
        return following in ("growth", "a", "an", "that")
    return following in _WISHES


def _govern(t: TokenList, i: int, mode: Mode, governed: list[Draft], end: int) -> None:
    """Put the mode of the word ``i`` to its figures; from token ``end`` on the next such word does."""
    reached = i + 1
    """Where the words end that are known to be governed."""
    for draft in governed:
        if draft.last + _SUBJECT_REACH < i:
            continue
        if draft.first > end:
            return
        edge = left_edge(t, draft.first)
        if draft.first > i:
            if edge - i > _FURTHEST_OF_ALL:
                return
            edge = max(edge, reached)
            if edge - reached > _FURTHEST or not _reaches(t, i, reached, edge, mode):
                return  # nor anything behind it
            reached = draft.last
            bound = _BOUNDS.get(draft.hedge or "") if mode == "negated" else None
            if bound is not None and t.lower[i] not in word_list("denials"):
                draft.hedge = bound
            elif not _is_definite(t, edge) and not (draft.value == 1 and t.word(draft.last) == "of"):
                _put(draft, mode)
        elif mode != "negated" and draft.last <= i <= draft.last + _SUBJECT_REACH and _is_subject(t, draft, edge, i):
            _put(draft, mode)


def _put(draft: Draft, mode: Mode) -> None:
    """Set the mode, unless a stronger one is known."""
    if draft.mode is None or _STRENGTH[draft.mode] < _STRENGTH[mode]:
        draft.mode = mode


def _reaches(t: TokenList, i: int, start: int, edge: int, mode: Mode) -> bool:
    """Whether the word ``i`` governs what begins at token ``edge``, as it does what ends at ``start``."""
    between = t.lower[start:edge]
    is_loose = edge - start > _OBJECT_REACH or not _LOOSE.isdisjoint(between)
    if is_loose and mode == "negated" and t.lower[i] not in word_list("denials"):
        return False
    if start > i + 1 and _IN_LISTS.issuperset(between):
        return True
    return not any(
        word in _ENDS or word == "," or (word in ("and", "or") and t.word(k + 1) in _NEW_PREDICATE)
        for k, word in enumerate(between, start)
    )


def _is_definite(t: TokenList, edge: int) -> bool:
    """Whether the figure is of something that there is in any case: "would help the 40 families"."""
    return t.word(edge) in _DEFINITE or (t.word(edge - 1) in _DEFINITE and t.word(edge - 1) != "that")


def _is_subject(t: TokenList, draft: Draft, edge: int, verb: int) -> bool:
    """Whether the figure is the subject of a verb behind it: "12,000 people could lose their homes"."""
    if not opens_clause(t, edge) or _is_definite(t, edge):
        return False
    events, states = word_forms("events"), word_forms("event-states")
    for k in range(draft.last, verb):
        word = t.lower[k]
        if word in _ENDS_SUBJECT or word in events or word in states:
            return False
    return True
