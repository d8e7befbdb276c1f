"""Rules that load but are weak, unproven or idle."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.rule import Rule
from checker.rulebook import load_rules
from checker.rulebook.linting import lint_rules

SOUND = """\
name: dogs
severity: error
summary: More dogs are black than there are.
why: A slip.
find:
  - "{all} dogs, {black} of them black"
  - "{black} of {all} dogs are black"
check: black <= all
message: "{black} of {all}"
invalid:
  - "12 of 10 dogs are black."
valid:
  - "10 of 10 dogs are black."
"""


def rules(folder: Path, text: str) -> tuple[Rule, ...]:
    (folder / "dogs.yaml").write_text(text, encoding="utf-8")
    return load_rules([str(folder)], builtin=False).rules


def lint(folder: Path, text: str) -> list[tuple[int, str]]:
    return [(mistake.line, mistake.message) for mistake in lint_rules(rules(folder, text))]


def test_a_sound_rule_has_nothing_to_say(tmp_path: Path) -> None:
    assert lint(tmp_path, SOUND) == []


def test_a_rule_of_ours_needs_more_examples(tmp_path: Path) -> None:
    found = lint_rules(rules(tmp_path, SOUND), ours=True)
    assert [mistake.message for mistake in found] == [
        "1 of at least 3 invalid examples",
        "1 of at least 5 valid examples",
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("{all} dogs, {black}", "{all} dogs, {some} (less)?, {black}", 5, "the slot some is used nowhere"),
        ('message: "{black} of {all}"', "message: too many", 9, "the message names none of the figures"),
        ("check: black <= all", "check: black <= -all", 8, "all is a list: write sum(all)"),
        ("check: black <= all", "check: 1 <= 2", 8, "the check speaks of no slot"),
        ('message: "{black}', 'message: "{computed}', 9, "there is a computed figure only where the check is slot =="),
        ('"{black} of {all} dogs are', '"{all} dogs, {black} of them', 5, "a phrase stands here twice"),
        ("10 of 10", "12 of 10", 12, "an example stands here twice"),
    ],
)
def test_weak_rules(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    assert old in SOUND
    sound = SOUND.replace("{all} dogs", "{all*} dogs") if "is a list" in message else SOUND
    found = lint(tmp_path, sound.replace(old, new, 1))
    assert any(at == line and message in said for at, said in found), found


def test_figures_from_anywhere_must_share_something(tmp_path: Path) -> None:
    given = "given:\n  all: {kind: count}\n  black: {kind: count}\n"
    text = SOUND[: SOUND.index("find:")] + given + SOUND[SOUND.index("check:") :]
    assert [message for _, message in lint(tmp_path, text)] == [
        "together is missing: any figures of the document would be compared"
    ]


def test_a_phrase_that_no_example_needs(tmp_path: Path) -> None:
    loaded = rules(tmp_path, SOUND)
    found = lint_rules(loaded, used_phrases=lambda rule: rule.find[1:])
    assert [(mistake.line, mistake.message) for mistake in found] == [
        (6, "no example uses this phrase: add one that it finds")
    ]


def test_rules_whose_file_is_gone_are_still_linted(tmp_path: Path) -> None:
    loaded = rules(
        tmp_path, SOUND.replace("{black} of {all}", "too many", 2).replace('"too many dogs', '"{black} of {all} dogs')
    )
    (tmp_path / "dogs.yaml").unlink()
    assert [mistake.line for mistake in lint_rules(loaded)] == [1]
