"""What holds of any facts beside any document."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.api import built_in_rules, facts_of_content, lint_text
from checker.errors import UnreadableError
from checker.model.fact import Fact

WORDS = st.sampled_from(
    """12 1,300 40% $3m about town towns toll of the in dead members 2019 rose not would – “ ” . , : half two dozen
    million 3-2 May 5 km \u0661 \u200f ½ was had been than last year""".split()
)
TEXTS = st.one_of(st.lists(WORDS, max_size=25).map(" ".join), st.text(max_size=60))


def _facts(entries: list[str]) -> tuple[Fact, ...]:
    quoted = (entry.replace("'", "''") for entry in entries)
    lines = "".join(f"  f{number}: '{entry}'\n" for number, entry in enumerate(quoted))
    return facts_of_content("known.yaml", f"figures:\n{lines}".encode())


@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_entries_are_facts_or_refused_and_any_text_is_held_against_them(entries: list[str], text: str) -> None:
    try:
        facts = _facts(entries)
    except UnreadableError:
        return
    assert len(facts) == len(entries)
    report = lint_text(text, rules=replace(built_in_rules(), facts=facts))
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(text)


@given(st.integers(10, 9000), st.integers(10, 9000))
@settings(max_examples=40, deadline=None)
def test_a_text_that_repeats_a_fact_bears_it_out(one: int, other: int) -> None:
    facts = _facts([f"members of the chess club {one:,}", f"boats in the old harbour {other:,}"])
    rules = replace(built_in_rules(), facts=facts)
    text = f"The chess club has {one:,} members. There are {other:,} boats in the old harbour."
    assert not lint_text(text, rules=rules).findings


def test_thousands_of_facts_about_the_same_words_are_compared_so_far_and_no_farther(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    facts = _facts([f"members of the chess club {number}" for number in range(500, 520)])
    rules = replace(built_in_rules(), facts=facts)
    text = "The chess club has 730 members.\n\n" * 30
    found = len(lint_text(text, rules=rules).findings)
    monkeypatch.setattr("checker.checking.facts._WORK", 2_000)
    assert 0 < len(lint_text(text, rules=rules).findings) < found
