"""Claims that the text itself calls wrong: it quotes a slip in order to correct it."""

from __future__ import annotations

from checker.checking.comparing import contains_words
from checker.model.check import BoundCheck
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.words import word_list

__all__ = ["is_disowned"]


def is_disowned(check: BoundCheck, document: Document, extraction: Extraction) -> bool:
    """Whether the sentence after the figures says that they are wrong (``words/disowned.txt``)."""
    following = max(figure.sentence for figure in check.figures) + 1
    if following >= len(extraction.sentences):
        return False
    start, end = extraction.sentences[following]
    text = document.text[start:end]
    return any(contains_words(text, words) for words in word_list("disowned"))
