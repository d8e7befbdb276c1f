"""How many points a lettered or numbered list in a sentence has: "two steps: (a) boil the rice, and (b) drain it"."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.tokens import TokenList

__all__ = ["put_numbers_of_points"]

_LETTERS = "abcdefghijkl"
_FEWEST = 2
_LAST_JOINTS = frozenset(("and", "or"))


def put_numbers_of_points(t: TokenList, drafts: list[Draft]) -> None:
    """Set ``items`` of the count before a colon, where the points behind it are marked in order up to an "and"."""
    if ")" not in t.lower or ":" not in t.lower:
        return
    colon = t.lower.index(":")
    count = next((draft for draft in reversed(drafts) if draft.last <= colon), None)
    if count is None or count.kind != "count" or count.hedge is not None or count.items is not None:
        return
    marks = _marks(t, colon + 1)
    closed = len(marks) >= _FEWEST and t.word(marks[-1] - 1 - (t.word(marks[-1] - 1) == "(")) in _LAST_JOINTS
    if closed and all(word.isalpha() for word in t.lower[count.last : colon]):
        count.items = len(marks)


def _marks(t: TokenList, first: int) -> list[int]:
    """The tokens of (a), (b), (c) or 1), 2), 3) from a token on, in order; none where they start late."""
    marks: list[int] = []
    for i in range(first, len(t) - 1):
        expected = (_LETTERS[len(marks) : len(marks) + 1], str(len(marks) + 1))
        if t.lower[i + 1] == ")" and t.lower[i] in expected and t.lower[i] and t.touches(i + 1):
            marks.append(i)
    return marks if marks and marks[0] <= first + 1 else []
