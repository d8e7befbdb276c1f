"""The page that explains the rule language holds all of it, and its example is a rule."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import get_args

import pytest

import checker
from checker.model.figure import Kind
from checker.model.rule import Together
from checker.resources import rules_folder
from checker.rulebook import load_rules, rule_file
from checker.rulebook.classes import WordClasses
from checker.rulebook.functions import FIELDS, FUNCTIONS
from checker.rulebook.linting import lint_rules
from checker.rulebook.patterns import PATTERNS, Pattern
from checker.rulebook.phrase_syntax import KIND_GROUPS
from checker.rulebook.selectors import SELECTABLE
from checker.rulebook.templates import FORMATS, RESULTS

PAGE = Path(os.path.join(rules_folder(), "README.md")).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_is_explained(name: str) -> None:
    assert f"| `{name}({FUNCTIONS[name].takes})` | {FUNCTIONS[name].summary} |" in PAGE


@pytest.mark.parametrize(
    ("name", "summary"),
    [*FIELDS.items(), *SELECTABLE.items(), *FORMATS.items(), *rule_file.FIELDS.items()],
)
def test_every_field_and_format_is_explained(name: str, summary: str) -> None:
    assert re.search(rf"\| `{name}`\*? \| {re.escape(summary)} \|", PAGE)


@pytest.mark.parametrize("name", [*get_args(Kind), *KIND_GROUPS, *get_args(Together)])
def test_every_kind_group_and_bond_is_named(name: str) -> None:
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize(("name", "pattern"), PATTERNS.items())
def test_every_pattern_of_a_table_is_explained(name: str, pattern: Pattern) -> None:
    slots = " ".join(f"`{slot}{'*' if slot in pattern.lists else ''}`" for slot in pattern.slots)
    assert f"| `{name}` | {slots} | {pattern.summary} |" in PAGE


@pytest.mark.parametrize("name", RESULTS)
def test_every_result_is_named(name: str) -> None:
    assert f"`{{{name}}}`" in PAGE


def test_no_word_list_lies_idle() -> None:
    """A rule or the reading of figures asks for each, or the page offers it to the rules of others."""
    folder = Path(rules_folder())
    code = Path(checker.__file__).parent
    asking = [*folder.rglob("*.yaml"), *code.rglob("*.py"), folder / "README.md"]
    asked = set(
        re.findall(r"""[@"']([a-z][a-z0-9-]*)""", "\n".join(path.read_text(encoding="utf-8") for path in asking))
    )
    assert {path.stem for path in (folder / "words").glob("*.txt")} <= asked


def test_every_class_that_it_lists_exists() -> None:
    listed = re.findall(r"\| `@([\w-]+)` \|", PAGE[PAGE.index("### Word lists") :])
    assert len(listed) > 20
    assert set(listed) <= WordClasses().names()


def test_its_example_is_a_sound_rule(tmp_path: Path) -> None:
    example = re.search(r"```yaml\n# house-rules/percent-change.yaml\n(.*?)```", PAGE, re.DOTALL)
    assert example is not None
    (tmp_path / "percent-change.yaml").write_text(example[1], encoding="utf-8")
    book = load_rules([str(tmp_path)], builtin=False)
    assert lint_rules(book.rules, ours=True) == []
