"""What is said plainly is found where it is wrong, and nothing is said of it where it is right.

Examples of rules are sentences that somebody thought of with the rule in view. These are what reporters write every
day: whoever makes a rule narrower is told here which of them it has lost.
"""

from __future__ import annotations

from random import Random

import plain_changes  # noqa: F401 -- each registers its sentences
import plain_order  # noqa: F401
import plain_rates  # noqa: F401
import plain_sums  # noqa: F401
import pytest
from plain_sentences import RELATIONS, Numbers

from checker.api import lint_text
from checker.model.finding import Finding

DRAWN = 3
SENTENCES = [(name, sentence) for name, relation in RELATIONS.items() for sentence in relation.sentences]


def complaints(sentence: str, numbers: Numbers) -> list[Finding]:
    return [finding for finding in lint_text(sentence.format_map(numbers)).findings if finding.severity != "note"]


@pytest.mark.parametrize(("name", "sentence"), SENTENCES)
def test_a_plain_sentence_is_found_where_its_numbers_are_wrong_and_only_there(name: str, sentence: str) -> None:
    random = Random(sentence)
    for _ in range(DRAWN):
        right, wrong = RELATIONS[name].draw(random)
        assert not complaints(sentence, right), sentence.format_map(right)
        assert complaints(sentence, wrong), sentence.format_map(wrong)
