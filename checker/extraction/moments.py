"""Words that say when without a number or a date: now, currently, in the past, every day.

They are for readers of a document's figures only. No period is known of them, so no rule could use them, and a phrase
that passes over a plain "now" must go on doing so: they are found after the figures, where no figure stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from typing import cast

from checker.model.document import Block, Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure, Kind, Number
from checker.words import word_forms, word_list

__all__ = ["with_moments"]

_AFTER = re.compile(r"\s*([^\W\d_]+)?")


def with_moments(document: Document, extraction: Extraction) -> tuple[Figure, ...]:
    """The figures, and between them the words that say when, in the order of the text."""
    moments = [moment for block in document.blocks for moment in _of_block(block, extraction)]
    starts = [figure.start for figure in extraction.figures]
    free = [m for m in moments if _is_free(m, extraction.figures, bisect_right(starts, m.start))]
    return tuple(sorted((*extraction.figures, *free), key=lambda figure: figure.start)) if free else extraction.figures


def _is_free(moment: Figure, figures: tuple[Figure, ...], at: int) -> bool:
    """Whether it overlaps neither the figure before nor the one behind it."""
    return not (at and figures[at - 1].end > moment.start) and not (
        at < len(figures) and figures[at].start < moment.end
    )


def _of_block(block: Block, extraction: Extraction) -> Iterator[Figure]:
    text, sentences = block.text, extraction.sentences
    for match in _pattern().finditer(text):
        words, start, end = match.group(), match.start(), match.end()
        sentence = bisect_right(sentences, block.start + start, key=itemgetter(0)) - 1
        opens = sentence >= 0 and not text[sentences[sentence][0] - block.start : start].strip(" \n\"'“‘(")
        if (words[0].isupper() and not opens) or not _says_when(text, words.lower(), start, end):
            continue
        number = Number(words, block.start + start, block.start + end)
        kind = _kinds()[" ".join(words.lower().split())]
        yield Figure(
            words, number.start, number.end, number, kind, block.section, max(sentence, 0), block.paragraph,
            cell=block.cell, name=block.name,
        )  # fmt: skip


def _says_when(text: str, words: str, start: int, end: int) -> bool:
    """Not so in "as soon as", "the past week", "the future king", "now-defunct" and "twice-daily"."""
    if text[end : end + 1] in ("-", "’", "'") or text[start - 1 : start] == "-":
        return words in ("the future", "the past") and text[end : end + 1] != "-"
    behind = _AFTER.match(text, end)
    following = (behind[1] or "").lower() if behind is not None else ""
    if words == "soon":
        return following != "as"
    return not words.startswith("the ") or not following or following in word_list("noun-phrase-ends")


@cache
def _kinds() -> dict[str, Kind]:
    forms = word_forms("moments")
    return {form: cast("Kind", kind) for form, kind in forms.items() if form != kind}


@cache
def _pattern() -> re.Pattern[str]:
    """Every form with its first letter small or capital: a flag for all letters would make the search slow."""
    forms = sorted(_kinds(), key=len, reverse=True)
    each = "|".join(f"[{form[0]}{form[0].upper()}]" + form[1:].replace(" ", r"\s") for form in forms)
    return re.compile(rf"\b(?:{each})\b")
