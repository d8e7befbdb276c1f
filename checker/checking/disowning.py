"""Claims that the text itself calls wrong: it denies them, or quotes a slip in order to correct it."""

from __future__ import annotations

from checker.checking.asking import contains_words
from checker.model.check import BoundCheck
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.words import word_list

__all__ = ["is_disowned"]


def is_disowned(check: BoundCheck, document: Document, extraction: Extraction) -> bool:
    """Whether one of the figures is denied, or their own sentence or the one after them says that they are wrong
    (``words/disowned-at-once.txt``, ``words/disowned.txt``).
    """
    if any(figure.mode == "negated" for figure in check.figures):
        return True
    if any(_says(number, "disowned-at-once", document, extraction) for number in {f.sentence for f in check.figures}):
        return True
    following = max(figure.sentence for figure in check.figures) + 1
    return _says(following, "disowned", document, extraction)


def _says(number: int, name: str, document: Document, extraction: Extraction) -> bool:
    """Whether the sentence of that number, if there is one, has an entry of a word list."""
    if not 0 <= number < len(extraction.sentences):
        return False
    start, end = extraction.sentences[number]
    text = document.prose(start, end)
    return any(contains_words(text, words) for words in word_list(name))
