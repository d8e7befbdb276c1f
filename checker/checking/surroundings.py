"""Functions about what stands around figures: their order, the words of their sentences, what else could be meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from operator import attrgetter

from checker.checking.asking import Asked, asked_of, entries_of, words_of
from checker.checking.sorts import WITHOUT_MAGNITUDE, sort_of, stands_alone
from checker.checking.unpacking import figures_of, two
from checker.checking.values import Context, Measure, NotApplicableError, Truth, Value
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.interval import exactly
from checker.words import word_forms

__all__ = ["ahead", "alone", "apart", "dated", "led_by", "named_apart", "same_sentence", "unrivalled", "words"]

_DATES = frozenset(("date", "period"))
_YEAR = re.compile(r"[0-9]{4}|['’‘][0-9]{2}")
_AMOUNTS = frozenset(("count", "number", "money", "quantity"))
_FAR = 20
_LINK = re.compile(
    r"[\s,)–-]*(?:which |that )?(?:is|was|were|are|being) (?:still |now )?(?:by far )?(?:the |its |their )?"
)
_LONGEST_LINK = 40
_NAME = re.compile(r"\b[A-Z][\w'’-]+")
_WORD = re.compile(r"\w[\w'’-]*")
_LONGEST_VERB = 1
_LONGEST_LEAD = 4
_SENTENCE = attrgetter("sentence")


def alone(values: tuple[Value, ...], context: Context) -> Value:
    """Whether the sentences from the first of the figures to the last have no other figure of such a sort.

    Then nothing else can be meant by the words that tell what each of them is.
    """
    figures = figures_of(values)
    sorts = {_sort(figure) for figure in figures}
    places = {(figure.start, figure.end) for figure in figures}
    return Truth.sure(
        not any(
            _sort(other) in sorts and (other.start, other.end) not in places
            for other in _around(figures, _extraction(context))
        )
    )


def unrivalled(values: tuple[Value, ...], context: Context) -> Value:
    """Whether these sentences have no other figure of such a sort, rate and counted thing.

    The milder form of ``alone``: where the figures count voters or money, two officials behind them and a price per
    ticket are no rivals, nor is "one" in letters, which is a pronoun as often as not. A number that stands alone goes
    with any amount.
    """
    figures = figures_of(values)
    if not figures:
        raise NotApplicableError
    places = {(figure.start, figure.end) for figure in figures}
    counted = {figure.counted for figure in figures} - {None}
    first, last = min(place[0] for place in places), max(place[1] for place in places)
    return Truth.sure(
        not any(
            any(_rivals(other, figure) for figure in figures)
            for other in _around(figures, _extraction(context))
            if (other.start, other.end) not in places
            if other.kind not in WITHOUT_MAGNITUDE and other.number.text.lower() != "one"
            if not counted or other.counted is None or other.counted in counted or first < other.start < last
        )
    )


def _rivals(other: Figure, figure: Figure) -> bool:
    """Whether the one could be meant for the other."""
    if other.per != figure.per and ((other.per and figure.per) or not _near(other, figure)):
        return False
    if _sort(other) == _sort(figure):
        return True
    return (
        other.kind in _AMOUNTS
        and figure.kind in _AMOUNTS
        and (stands_alone(other) or stands_alone(figure))
        and _near(other, figure)
    )


def _near(one: Figure, other: Figure) -> bool:
    """Whether a rate that goes unsaid may be all that sets them apart."""
    if not one.value or not other.value:
        return False
    return 1 < _FAR * abs(one.value / other.value) < _FAR**2


def dated(values: tuple[Value, ...], context: Context) -> Value:
    """Whether the sentences from the first of the figures to the last name a year."""
    return Truth.sure(
        any(_sort(figure) == ("date", "year") for figure in _around(figures_of(values), _extraction(context)))
    )


def same_sentence(values: tuple[Value, ...], _: Context) -> Value:
    """Whether all of the figures stand in one sentence."""
    return Truth.sure(len({figure.sentence for figure in figures_of(values)}) == 1)


def named_apart(values: tuple[Value, ...], context: Context) -> Value:
    """Whether each of the figures stands right behind a name that is its own: "Leeds had 241, Hull 98 and York 12".

    A verb may stand between the two, and a few words before the next name. The word that a sentence begins with has a
    capital anyway: it is no name if it is one of grammar.
    """
    figures = sorted(figures_of(values), key=lambda figure: figure.start)
    if context.document is None or not figures:
        raise NotApplicableError
    spans = _extraction(context).sentences
    names: set[str] = set()
    last = 0
    for figure in figures:
        sentence = spans[figure.sentence][0]
        text = context.document.prose(max(sentence, last), figure.start)
        found = [
            match
            for match in _NAME.finditer(text)
            if last > sentence or match.start() or match.group().lower() not in word_forms("little-words")
        ]
        if not found or found[-1].group() in names:
            return Truth.NO
        if len(_WORD.findall(text[found[-1].end() :])) > _LONGEST_VERB:
            return Truth.NO
        if last > sentence and len(_WORD.findall(text[: found[0].start()])) > _LONGEST_LEAD:
            return Truth.NO
        names.add(found[-1].group())
        last = figure.end
    return Truth.YES


def words(values: tuple[Value, ...], context: Context) -> Value:
    """The words of the sentences from the first of the figures to the last."""
    numbers = [figure.sentence for figure in figures_of(values)]
    spans = _extraction(context).sentences
    if context.document is None or not numbers or max(numbers) >= len(spans):
        raise NotApplicableError
    return context.prose(spans[min(numbers)][0], spans[max(numbers)][1])


def ahead(values: tuple[Value, ...], _: Context) -> Value:
    """Whether the figures stand in this order, each before the next."""
    starts = [figure.start for figure in figures_of(values)]
    return Truth.sure(all(one < other for one, other in pairwise(starts)))


def apart(values: tuple[Value, ...], context: Context) -> Value:
    """How many words stand between two figures, whichever comes first."""
    one, other = sorted(figures_of(values, 2), key=lambda figure: figure.start)
    if context.document is None:
        raise NotApplicableError
    return Measure(exactly(len(context.prose(one.end, other.start).split())))


def led_by(values: tuple[Value, ...], context: Context) -> Value:
    """Whether its sentence has an entry of a word list before the figure, and none of its sort between the two."""
    figure, words = two(values)
    if not isinstance(figure, Figure) or context.document is None:
        raise NotApplicableError
    entries, first_words = _entries(asked_of(words))
    extraction = _extraction(context)
    start, end = extraction.sentences[figure.sentence]
    if first_words.isdisjoint(words_of(context.prose(start, end))):
        return Truth.NO  # most sentences have none of them, and many figures ask the same sentence
    found = list(entries.finditer(context.prose(start, figure.start).lower()))
    if not found:
        return Truth.NO
    sort, around = _sort(figure), _around([figure], extraction)
    if any(
        _sort(other) == sort and _is_told_by(other, start + found[-1].start(), context.document) for other in around
    ):
        return Truth.NO
    ends = [entry.end() for entry in found]
    between = (other for other in around if start + ends[-1] <= other.start < figure.start)
    return Truth.sure(not any(_sort(other) == sort for other in between))


def _is_told_by(figure: Figure, entry: int, document: Document) -> bool:
    """Whether the words at an offset are said of the figure before them: "at 142km, is the shortest"."""
    return figure.end <= entry <= figure.end + _LONGEST_LINK and bool(
        _LINK.fullmatch(document.prose(figure.end, entry).lower())
    )


@cache
def _entries(lists: Asked) -> tuple[re.Pattern[str], frozenset[str]]:
    """What finds any entry of word lists, as whole words; and the words of which a text that holds one has one."""
    longest_first = sorted(entries_of(lists), key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
    return pattern, frozenset().union(*map(words_of, longest_first))


def _around(figures: Sequence[Figure], extraction: Extraction) -> Sequence[Figure]:
    """All figures of the sentences from the first of these to the last."""
    numbers = [figure.sentence for figure in figures]
    first = bisect_left(extraction.figures, min(numbers), key=_SENTENCE)
    return extraction.figures[first : bisect_right(extraction.figures, max(numbers), key=_SENTENCE)]


def _sort(figure: Figure) -> tuple[str, str | None]:
    """Figures of one sort can be meant by the same words: a date without a year never where one with it is meant."""
    if figure.kind in _DATES:
        return "date", "year" if _YEAR.search(figure.text) else None
    return sort_of(figure)


def _extraction(context: Context) -> Extraction:
    if context.extraction is None:
        raise NotApplicableError
    return context.extraction
