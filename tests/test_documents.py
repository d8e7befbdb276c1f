"""What README and CONTRIBUTING show must work as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.api import load_rules
from checker.config.reading import read_config
from checker.proving import prove
from checker.reporting.formats import FINDING_FORMATS

ROOT = Path(__file__).parent.parent


def _blocks(name: str, language: str) -> list[str]:
    """The fenced blocks of a language, without the indentation of a list."""
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.findall(rf"^( *)```{language}\n(.*?)^\1```", text, re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, block in blocks]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_the_rule_that_is_shown_holds(name: str, tmp_path: Path) -> None:
    (block,) = (block for block in _blocks(name, "yaml") if block.startswith("name: "))
    path = tmp_path / (re.findall(r"^name: (.*)$", block, re.MULTILINE)[0] + ".yaml")
    path.write_text(block, encoding="utf-8")
    book = load_rules([str(path)], built_in=False)
    assert [mistake for rule in book.rules for mistake in prove(rule)] == []


def test_the_configuration_that_is_shown_is_one(tmp_path: Path) -> None:
    (block,) = _blocks("README.md", "toml")
    path = tmp_path / "reports" / "checker.toml"
    path.parent.mkdir()
    path.write_text(block, encoding="utf-8")
    (tmp_path / "checker.toml").touch()
    _, everywhere, drafts = read_config(str(path))
    assert [stated.value for stated in everywhere.values["fail-on"]] == ["warning"]
    assert drafts.globs is not None


def test_every_format_is_described() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in text for name in FINDING_FORMATS)


def test_setting_up_the_tests_is_said_as_ci_does_it() -> None:
    tested = "-m pytest -n 2"
    for name in ("README.md", "CONTRIBUTING.md", ".ci/run"):
        assert tested in (ROOT / name).read_text(encoding="utf-8")
