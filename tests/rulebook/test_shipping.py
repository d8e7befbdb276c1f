"""The rules that a wheel brings as parsed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.resources import rules_folder
from checker.rulebook import shipping
from checker.rulebook.loading import load_rules, rule_files


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a few rules as a wheel holds it, with its book."""
    folder = tmp_path / "made"
    for part in ("words", "reference", "units"):
        shutil.copytree(Path(rules_folder()) / part, folder / part)
    for module in ("checker.rulebook.shipping", "checker.rulebook.loading"):
        monkeypatch.setattr(f"{module}.rules_folder", lambda: str(folder))
    shipping.make_book(load_rules(), list(rule_files(str(folder))), str(folder / "book"))
    return folder


def test_what_is_shipped_is_what_was_parsed(packed: Path) -> None:
    files = list(rule_files(str(packed)))
    shipped = shipping.shipped_book(files)
    (packed / "book").unlink()
    assert shipped == load_rules()
    assert {rule.pack for rule in load_rules().rules} == {"units"}


def test_it_may_lie_elsewhere_than_where_it_was_made(packed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = packed.parent / "installed"
    packed.rename(moved)
    monkeypatch.setattr("checker.rulebook.shipping.rules_folder", lambda: str(moved))
    book = shipping.shipped_book(list(rule_files(str(moved))))
    assert book is not None
    assert all(rule.path.startswith(str(moved)) for rule in book.rules)


def test_nothing_of_the_machine_that_made_it_is_in_it(packed: Path) -> None:
    assert str(packed.parent).encode() not in (packed / "book").read_bytes()


def test_a_changed_rule_or_word_list_makes_it_void(packed: Path) -> None:
    with (packed / "words" / "rose.txt").open("a") as file:
        file.write("zoomed\n")
    assert shipping.shipped_book(list(rule_files(str(packed)))) is None


@pytest.mark.parametrize("content", [b"", b"x" * 40, b"\0" * 1000])
def test_a_broken_one_is_passed_over(packed: Path, content: bytes) -> None:
    (packed / "book").write_bytes(content)
    assert shipping.shipped_book(list(rule_files(str(packed)))) is None


def test_a_checkout_has_none() -> None:
    assert shipping.shipped_book(list(rule_files(rules_folder()))) is None
