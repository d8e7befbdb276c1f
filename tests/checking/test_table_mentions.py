"""What prose says of a table is held against its cells, and only if it plainly speaks of them."""

from __future__ import annotations

import pytest

from checker.api import built_in_rules, lint_text
from checker.model.rule import RuleBook

RULES = RuleBook(tuple(rule for rule in built_in_rules().rules if rule.name.startswith("table-mention")))
TABLE = """

| £ thousand       |  2022 |  2021 |  2020 |
|------------------|------:|------:|------:|
| Income from fees | 1,280 | 1,105 |   960 |
| Donations        |   344 |   298 |   310 |
| Total income     | 1,624 | 1,403 | 1,270 |
"""


def said(sentence: str) -> list[str]:
    return [finding.message for finding in lint_text(sentence + TABLE, name="a.md", rules=RULES).findings]


@pytest.mark.parametrize(
    "sentence",
    [
        "Donations came to £434,000 in 2022.",
        "In 2021, donations were £928,000.",
        "Donations in 2020 stood at £301,000, and total income was £1,270,000.",
        "Total income rose to £1.82m in 2022.",
        "Donations rose 25% in 2022.",
        "From 2020 to 2022 total income rose by 38%.",
        "Donations made up 31% of total income in 2022.",
    ],
)
def test_a_sentence_that_the_table_contradicts(sentence: str) -> None:
    assert len(said(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Donations came to £344,000 in 2022.",
        "Donations were £344,000 in 2022 and £298,000 in 2021.",
        "Donations came to 344 in 2022.",  # as the table writes it
        "Donations came to £298,000, and we had hoped for more in 2022.",  # of another year
        "Donations from abroad came to £91,000 in 2022.",
        "Regular donations came to £91,000 in 2022.",
        "An increase in donations of £91,000 is planned for 2022.",
        "Donations and legacies came to £434,000 in 2022.",
        "Donations rose 15% in 2022.",
        "Donations rose by 11% from 2020 to 2022.",
        "Other costs were £12,000 in 2022.",
        "Donations made up 21% of total income in 2022.",
        "Donations made up 31% of what we had hoped for in 2022.",
        "Donations were £434,000 in 2019.",
        "Donations and total income were £344,000 and £1,642,000, respectively, in 2022.",
        "Total income per member was £25 in 2022.",
        "For 2022 the branch has planned with the following: donations of £91,000 and no rent.",
    ],
)
def test_a_sentence_that_it_bears_out_or_does_not_speak_of(sentence: str) -> None:
    assert said(sentence) == []


def test_what_is_said_names_both_numbers_and_the_cell() -> None:
    assert said("Donations came to £434,000 in 2022.") == ["the text says £434,000, the table 344 (Donations, 2022)"]
