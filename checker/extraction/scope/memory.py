"""What earlier sentences of a document counted, for "others", "eight more", "12 of them"."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.extraction.drafts import Draft
from checker.extraction.scope.quotations import quotations
from checker.extraction.scope.words import is_person
from checker.model.document import Block
from checker.model.period import Period, first_day, last_day

__all__ = ["Memory"]

_REACH = 1
"""How many sentences back a word such as "others" may look."""


@dataclass(slots=True)
class Memory:
    """The counted noun of the last count, and the last that named people, with the sentence that each stood in."""

    counted: str | None = None
    sentence: int = -9
    person: str | None = None
    person_sentence: int = -9
    begun: str | None = None
    """When what is told began: the time at the head of a sentence that looks back."""
    begun_sentence: int = -9
    source: str | None = None
    """Who spoke last."""
    source_sentence: int = -9
    block: Block | None = None
    quoted: list[tuple[int, int]] = field(default_factory=list)
    """The quotations of ``block``."""

    def since(self, sentence: int, period: Period | None) -> Period | None:
        """A period with an end only ("by September"), from when the sentence just before said that things began."""
        if period is None or period.start is not None or self.begun is None or sentence - self.begun_sentence > _REACH:
            return None
        begun, ended = first_day(self.begun), last_day(period.end)
        if begun is None or ended is None or begun >= ended:
            return None
        return Period(self.begun, period.end)

    def speaker(self, sentence: int) -> str | None:
        """Who spoke in the sentence just before this one, for "he said" and for a quotation that goes on."""
        return self.source if sentence - self.source_sentence <= _REACH else None

    def learn_speaker(self, sentence: int, source: str) -> None:
        self.source, self.source_sentence = source, sentence

    def quotations(self, block: Block) -> list[tuple[int, int]]:
        """The quotations of a block, looked for once."""
        if block is not self.block:
            self.block, self.quoted = block, quotations(block)
        return self.quoted

    def recall(self, sentence: int, *, person: bool = False) -> str | None:
        """What a sentence just before this one counted last."""
        if person:
            return self.person if sentence - self.person_sentence <= _REACH else None
        return self.counted if sentence - self.sentence <= _REACH else None

    def learn(self, sentence: int, drafts: list[Draft]) -> None:
        """Remember what a sentence counted."""
        for draft in drafts:
            if draft.kind != "count" or draft.counted is None:
                continue
            self.counted, self.sentence = draft.counted, sentence
            if is_person(draft.counted):
                self.person, self.person_sentence = draft.counted, sentence
