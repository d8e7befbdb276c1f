"""Numbers that number the text itself: items of a list, footnote marks, citations."""

from __future__ import annotations

from checker.extraction.drafts import Numeral
from checker.extraction.names.context import Sentence, Span

__all__ = ["citation", "list_number"]


_BEFORE_ITEM = frozenset([":", ";", ",", "and", "or"])


def list_number(sentence: Sentence, numeral: Numeral) -> Span | None:
    """A "1." or "2)" or "(3)" before an item, at the start of a block or alone."""
    t, i = sentence.t, numeral.first
    if numeral.form != "digits" or not t.words[i].isdigit() or len(t.words[i]) > 3:
        return None
    mark = t.word(i + 1)
    if mark not in (".", ")") or not t.touches(i + 1) or t.touches(i + 2):
        return None
    if i == 0:
        return (0, 2) if len(t) == 2 or _begins_block(sentence) else None
    if mark != ")":
        return None
    if t.lower[i - 1] != "(":
        return (
            (i, i + 2)
            if t.lower[i - 1] in _BEFORE_ITEM and len(t.words[i]) < 3 and not _in_brackets(sentence, i)
            else None
        )
    if i == 1 or (t.lower[i - 2] in _BEFORE_ITEM and numeral.value is not None and numeral.value <= 20):
        return i - 1, i + 2
    return None


def _in_brackets(sentence: Sentence, i: int) -> bool:
    """Whether a bracket is open at token ``i``."""
    for word in reversed(sentence.t.lower[:i]):
        if word in ("(", ")"):
            return word == "("
    return False


def citation(sentence: Sentence, numeral: Numeral) -> Span | None:
    """[1], [2, 5-7]."""
    t, end = sentence.t, numeral.last
    if t.word(numeral.first - 1) != "[" or numeral.form != "digits":
        return None
    while end < len(t) and (t.lower[end] in (",", "-", "–") or t.words[end].isdigit()):
        end += 1
    return (numeral.first - 1, end + 1) if t.word(end) == "]" else None


def _begins_block(sentence: Sentence) -> bool:
    t = sentence.t
    return not t.block.text[: t.starts[0] - t.block.start].strip()
