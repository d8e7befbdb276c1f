"""Whether one figure is set beside another, or is of another: "29 roofs in the valley, or just 38%", "29 of the 76"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter

from checker.checking.sorts import WITHOUT_MAGNITUDE
from checker.checking.unpacking import figures_of
from checker.checking.values import Context, NotApplicableError, Truth, Value
from checker.model.figure import Kind
from checker.words import word_list

__all__ = ["apposed", "part_of"]

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|(?<=\s)[-–−]+(?=\s|$)|[—,:;()\[\].?!]|--+")
_SIGNS = frozenset((",", ":", ";", "(", "[", "or"))
_DASHES = "-–—−"
_LONGEST_ENTRY = 4
_LONGEST_NAME = 7
"""How many words may stand before "rate" in "giving the parish a bad debt rate of"."""
_SHORT_NAME = 5
_BEHIND_NAMES = frozenset(("of", "at", ":", "is", "was"))
_ARTICLES = frozenset(("a", "an"))
_LONGEST_THING = 4
_POINT_BACK = frozenset(("that", "this", "it", "they", "the"))
_MOST_WORDS = 25
_FARTHEST = 500
"""How many characters may stand between; so many words are never longer."""
_LASTING: frozenset[Kind] = frozenset(("duration", "age"))
_CLOSING = frozenset((")", "]", ","))
_OF = frozenset(("of", "among", "from", "on", "off"))
_HALF_ITS = [["the"], ["its"], ["their"], ["his"], ["her"], ["our"], ["these"], ["those"]]
_OTHER_CLAUSE = frozenset(("and", "or", "but", "which", "whom", "whose", "who", "that"))
_ALL_OF_IT = frozenset(("total", "whole", "sample", "group", "cohort", "population"))
_BEFORE_OUT = 3
"""How many words may stand before "out of": "forty cattle have died out of 500"."""
_FARTHEST_WHOLE = 7
"""How many words lead from a part to its whole: "of the town council's"."""


def apposed(values: tuple[Value, ...], context: Context) -> Value:
    """Whether a sign and little words alone lead up to the later of two figures, and no third stands between them."""
    one, other = sorted(figures_of(values, 2), key=lambda figure: figure.start)
    if context.document is None or context.extraction is None:
        raise NotApplicableError
    if other.start - one.end > _FARTHEST or not _leads_up(context.prose(one.end, other.start).lower()):
        return Truth.NO
    figures = context.extraction.figures
    first = bisect_left(figures, one.end, key=attrgetter("start"))
    last = bisect_left(figures, other.start, key=attrgetter("start"))
    others = WITHOUT_MAGNITUDE | _LASTING - {one.kind, other.kind}
    return Truth.sure(all(figure.kind in others for figure in figures[first:last]))


def part_of(values: tuple[Value, ...], context: Context) -> Value:
    """Whether "of" or the like leads from one figure to the other: "29 of the 76", "29 (38%) of the 76", "29/76"."""
    part, whole = figures_of(values, 2)
    if context.document is None:
        raise NotApplicableError
    if part.end > whole.start or whole.start - part.end > _FARTHEST:
        return Truth.NO
    between = context.prose(part.end, whole.start).lower()
    halves = part.kind == "ratio" and between.split()[:1] in _HALF_ITS
    return Truth.sure(_is_of(f"of {between}" if halves else between))


@lru_cache(maxsize=1024)
def _is_of(between: str) -> bool:
    if between.strip() == "/":
        return True
    tokens = _TOKEN.findall(between)
    while tokens and tokens[0] in _CLOSING:
        del tokens[0]
    if "." in tokens and tokens[tokens.index(".") + 1 :][:2] == ["out", "of"]:
        return False  # the next sentence begins with a whole of its own
    if ["out", "of"] in (tokens[at : at + 2] for at in range(1, _BEFORE_OUT + 1)):
        del tokens[: tokens.index("out")]
    if tokens[-1:] == ["("] and tokens[-2:-1] and tokens[-2] in _ALL_OF_IT:
        del tokens[-1]
    if tokens[:2] == ["majority", "of"]:
        del tokens[0]
    if tokens and tokens[0] in word_list("charge") and "on" in tokens[:_BEFORE_OUT]:
        del tokens[: tokens.index("on")]
    led = tokens[:1] == ["out"] or (bool(tokens) and tokens[0] in _OF)
    plain = all(token[0].isalpha() and token not in _OTHER_CLAUSE for token in tokens)
    return led and plain and len(tokens) <= _FARTHEST_WHOLE


@lru_cache(maxsize=1024)
def _leads_up(between: str) -> bool:
    tokens = _TOKEN.findall(between.replace("i.e.", "ie").replace("?", ".").replace("!", "."))
    if len(tokens) > _MOST_WORDS or _closes(tokens):
        return False
    end = _before_little_words(tokens, _before_name(tokens, _before_little_words(tokens, len(tokens))))
    if not end:
        return False
    named = _before_name(tokens, end - 1) if tokens[end - 1] == "," else end
    end = named if tokens[named - 1] == "." else end  # ". The share, 40%,"
    sign = tokens[end - 1]
    if tokens[end - 2 : end - 1] and tokens[end - 2] in _OTHER_CLAUSE and tokens[end - 3 : end - 2] != ["of"]:
        return False
    if ";" in tokens[: end - 1]:
        return False
    if "." in tokens:
        return sign == "." and end < len(tokens) and tokens[end] in _POINT_BACK
    return sign in _SIGNS or sign[0] in _DASHES or tokens[end : end + 1] == ["or"]


def _closes(tokens: list[str]) -> bool:
    """Whether a bracket ends that was opened before: what stands in it is set beside something else."""
    depth = 0
    for token in tokens:
        depth += (token in "([") - (token in ")]")
        if depth < 0:
            return True
    return False


def _before_little_words(tokens: list[str], end: int) -> int:
    words = word_list("in-apposition")
    while end:
        lengths = range(min(_LONGEST_ENTRY, end), 0, -1)
        length = next((n for n in lengths if " ".join(tokens[end - n : end]) in words), 0)
        if not length:
            break
        end -= length
    return end


def _is_article_near(tokens: list[str], behind: list[str]) -> bool:
    """Whether it ends in a short name with an indefinite article, before "of": ", a reward of"."""
    return behind == ["of"] and not _ARTICLES.isdisjoint(tokens[-_LONGEST_THING:-1])


def _before_name(tokens: list[str], end: int) -> int:
    """Where a name of the figure begins: "a bad debt ratio of", "the share is", "a loss of"."""
    at = end - 1 if end and tokens[end - 1] in _BEHIND_NAMES else end
    if not at or not (tokens[at - 1] in word_list("share") or _is_article_near(tokens[:at], tokens[at:end])):
        return end
    for first in range(at - 1, max(at - 2 - _LONGEST_NAME, 0), -1):
        if not tokens[first - 1][0].isalpha():
            named = tokens[first:at]
            return end if len(named) > _SHORT_NAME and not _OTHER_CLAUSE.isdisjoint(named) else first
    return end
