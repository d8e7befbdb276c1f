"""The one pass over a document: sentences that can hold a figure are cut into tokens and read by each recogniser in
turn.

The order decides who may take a token: names first, then times, then ages, scores and ordinals, and what is left is
an amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.extraction import number_words
from checker.extraction.ages import find_ages, join_ages
from checker.extraction.assembling import to_figure
from checker.extraction.changes import put_directions
from checker.extraction.clocked import find_clocked
from checker.extraction.drafts import Draft, Numeral
from checker.extraction.enumerations import put_lengths
from checker.extraction.given import put_given
from checker.extraction.halves import find_halves
from checker.extraction.hedges import join_bounds, put_hedges, put_hedges_behind_nouns
from checker.extraction.identifiers import find_identifiers
from checker.extraction.lettered import put_numbers_of_points
from checker.extraction.listed_names import put_numbers_of_names
from checker.extraction.malformed import find_malformed
from checker.extraction.money import currency_before
from checker.extraction.number_names import SETS
from checker.extraction.numerals import find_numerals
from checker.extraction.occasions import OCCASIONS, find_occasions
from checker.extraction.ordinals import find_ordinals
from checker.extraction.parallels import share_along_clauses, share_small_change, share_translations, share_with_whole
from checker.extraction.points import put_percentage_points
from checker.extraction.quantities import find_quantities
from checker.extraction.ranges import share_times
from checker.extraction.rates import put_rates
from checker.extraction.ratios import multiple_starts
from checker.extraction.scope import Memory, attach
from checker.extraction.scores import find_scores
from checker.extraction.sentences import sentence_spans
from checker.extraction.timex import TRIGGERS, Calendar, find_times
from checker.extraction.tokens import TokenList, tokenise
from checker.extraction.tolerances import join_tolerances
from checker.extraction.unequal_ends import join_unequal_ends
from checker.model.document import Block, Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.table import Table
from checker.words import word_forms

__all__ = ["extract", "read_sentence"]

_LONGEST_CAPTION = 500
"""Characters of the paragraph above a table that are looked at."""
_SCALE_ABOVE = re.compile(r"\([^()]{1,80}\)|\bin (?:thousand|million|billion)s\b[^.;:]{0,40}", re.IGNORECASE)
"""What a paragraph says of the numbers of the table below it."""

_DIGIT = re.compile("[0-9½⅓⅔¼¾⅕⅛⅜⅝⅞]")
_WORD = re.compile("[a-z]+")
_LONGEST_SYMBOL = 3


def extract(document: Document) -> Extraction:
    """All figures of a document, in the order of the text, and the spans of its sentences."""
    reader = _Reader(document)
    figures: list[Figure] = []
    tables: list[Table] = []
    for block, cells in _with_tables(document.blocks):
        if not cells:
            figures += reader.prose(block)
            continue
        from checker.extraction.tables import read_table  # noqa: PLC0415 -- most documents have none

        read = read_table(cells, _above(block, cells), reader.prose, reader.sentence)
        figures += read.figures
        tables += [read.table] if read.table else []
    return Extraction(tuple(figures), tuple(reader.sentences), tuple(tables))


class _Reader:
    """Reads block after block, and counts their sentences."""

    def __init__(self, document: Document) -> None:
        self.sentences: list[tuple[int, int]] = []
        self._source = document.text
        self._calendar = Calendar(document.date)
        self._memory = Memory()

    def prose(self, block: Block) -> list[Figure]:
        figures: list[Figure] = []
        for start, end in sentence_spans(block.text):
            if _can_hold_figure(block, start, end):
                tokens = tokenise(block, start, end, len(self.sentences))
                drafts = read_sentence(tokens, self._calendar, self._memory)
                put_given(drafts, block.stated)
                figures.extend(to_figure(self._source, tokens, draft) for draft in drafts)
            self.sentences.append((block.start + start, block.start + end))
        return figures

    def sentence(self, block: Block) -> int:
        """The number of the sentence that a block is as a whole."""
        self.sentences.append((block.start, block.end))
        return len(self.sentences) - 1


def _with_tables(blocks: Sequence[Block]) -> Iterator[tuple[Block, Sequence[Block]]]:
    """Each block of prose; for a table the block above it, and all its cells."""
    at = 0
    while at < len(blocks):
        cell = blocks[at].cell
        if cell is None:
            yield blocks[at], ()
            at += 1
            continue
        end = at
        while end < len(blocks) and (other := blocks[end].cell) is not None and other.table == cell.table:
            end += 1
        yield blocks[max(0, at - 1)], blocks[at:end]
        at = end


def _above(block: Block, cells: Sequence[Block]) -> str:
    """What says of a whole table what its numbers are: its caption, or in the paragraph above it "(in millions)"."""
    if block.cell is not None or block.paragraph < cells[0].paragraph - 1:
        return ""
    if block.section == "caption":
        return block.text
    return " ".join(match[0] for match in _SCALE_ABOVE.finditer(block.text[-_LONGEST_CAPTION:]))


def read_sentence(t: TokenList, calendar: Calendar, memory: Memory) -> list[Draft]:
    """The figures of one sentence, complete but for their place in the document."""
    numerals = find_numerals(t)
    claimed = [False] * len(t)
    drafts: list[Draft] = []
    names = find_identifiers(t, numerals)
    _claim(drafts, [name for name in names if currency_before(t, name.number_first) is None], claimed)
    _claim(drafts, find_clocked(t, numerals, claimed), claimed)
    _claim(drafts, find_times(t, _free(numerals, claimed), calendar), claimed)
    _claim(drafts, find_ages(t, numerals, claimed), claimed)
    _claim(drafts, find_halves(t, claimed), claimed)
    _claim(drafts, find_scores(t, numerals, claimed), claimed)
    _claim(drafts, find_ordinals(t, numerals, claimed), claimed)
    drafts += find_quantities(t, numerals, claimed)
    drafts += find_occasions(t, claimed)
    drafts += find_malformed(t, claimed)
    if not drafts:
        return drafts
    drafts.sort(key=lambda draft: draft.first)
    share_times(t, drafts)
    share_along_clauses(t, drafts)
    share_translations(t, drafts)
    share_small_change(t, drafts)
    share_with_whole(t, drafts)
    drafts = join_tolerances(t, join_unequal_ends(t, join_ages(t, drafts)))
    put_percentage_points(t, drafts)
    put_hedges(t, drafts)
    drafts = join_bounds(t, drafts)
    attach(t, drafts, memory)
    drafts = put_rates(t, drafts)
    put_hedges_behind_nouns(t, drafts)
    put_directions(t, drafts)
    put_lengths(t, drafts)
    put_numbers_of_names(t, drafts)
    put_numbers_of_points(t, drafts)
    return _apart(drafts)


def _apart(drafts: list[Draft]) -> list[Draft]:
    """The drafts, without the words that one has taken from the next, and without what would still overlap."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: draft.first):
        if kept and draft.first < kept[-1].last:
            kept[-1].last = max(kept[-1].number_last, draft.first)
            draft.first = max(draft.first, kept[-1].last)
            if draft.number_first < draft.first:
                continue
        kept.append(draft)
    return kept


def _claim(drafts: list[Draft], found: list[Draft], claimed: list[bool]) -> None:
    """Add what does not touch tokens that are taken, and take its tokens."""
    for draft in found:
        if any(claimed[draft.first : draft.last]):
            continue
        drafts.append(draft)
        claimed[draft.first : draft.last] = [True] * (draft.last - draft.first)


def _free(numerals: list[Numeral], claimed: list[bool]) -> list[Numeral]:
    return [n for n in numerals if n.unit is None and not any(claimed[n.first : n.last])]  # 12 min-1 is no time


def _can_hold_figure(block: Block, start: int, end: int) -> bool:
    if _DIGIT.search(block.text, start, end):
        return True
    return not _trigger_words().isdisjoint(_WORD.findall(block.text[start:end].lower()))


@cache
def _trigger_words() -> frozenset[str]:
    numbers = (number_words.STARTS | multiple_starts() | OCCASIONS) - {"a", "an"}
    units = {form for form in word_forms("units") if form.isalpha() and len(form) > _LONGEST_SYMBOL and form[-1] != "s"}
    return numbers | SETS.keys() | units | TRIGGERS | {"percentage"}  # "a percentage point"
