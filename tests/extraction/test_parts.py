"""Huge documents are read in parts: nothing but what stands in different parts may come out otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.parts import in_parts
from checker.model.document import Block, Document, NamedCheck

SENTENCES = [
    "Nine of the six people left.",
    "It cost $5 million.",
    "They came at 9 a.m. from St. Ives!",
    "Oh!",
    "A" * 70 + "?",
]


def _document(paragraphs: list[str]) -> Document:
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        blocks.append(Block(start, paragraph, paragraph=number))
        start += len(paragraph) + 2
    return Document("a.txt", text, tuple(blocks))


def test_a_document_of_usual_size_is_one_part() -> None:
    document = _document(["Nine of the six people left.", "It cost $5 million."])
    assert [part is document for part in in_parts(document)] == [True]


def test_figure_sets_are_never_parted() -> None:
    document = Document("a.yaml", "x" * 100, (Block(0, "x" * 100),), checks=(NamedCheck("a <= b", 0),))
    assert list(in_parts(document, largest=10)) == [document]


def test_a_huge_paragraph_is_cut_where_sentences_end() -> None:
    document = _document(["One man left. Two men came. Three stayed."])
    cut = [block.text for part in in_parts(document, largest=15) for block in part.blocks]
    assert cut == ["One man left.", " Two men came.", " Three stayed."]


@given(
    st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=6),
    st.integers(1, 200),
)
def test_the_parts_are_the_document(paragraphs: list[str], largest: int) -> None:
    document = _document(paragraphs)
    found = list(in_parts(document, largest))
    covered = ["\0"] * len(document.text)
    for part in found:
        assert part.text == document.text
        for block in part.blocks:
            assert set(covered[block.start : block.end]) <= {"\0"}
            covered[block.start : block.end] = document.text[block.start : block.end]
    assert "".join(covered) == document.text.replace("\n", "\0")
    longest = max(map(len, SENTENCES)) + 1
    assert all(sum(len(block.text) for block in part.blocks) <= max(largest, longest) for part in found)
    assert [block.paragraph for part in found for block in part.blocks] == sorted(
        block.paragraph for part in found for block in part.blocks
    )


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_a_document_without_prose_is_one_part(text: str) -> None:
    assert len(list(in_parts(Document("a.txt", text)))) == 1
