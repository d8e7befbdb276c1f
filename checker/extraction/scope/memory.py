"""What earlier sentences of a document counted, for "others", "eight more", "12 of them"."""

from __future__ import annotations

from dataclasses import dataclass

from checker.extraction.drafts import Draft
from checker.extraction.scope.words import is_person

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
