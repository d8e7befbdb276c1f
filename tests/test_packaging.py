from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

import checker
from checker import resources

ROOT = Path(__file__).parent.parent


def test_the_rules_lie_where_the_package_looks_for_them() -> None:
    folder = Path(resources.rules_folder())
    assert (folder / "words").is_dir()
    assert any(folder.glob("*/*.yaml"))


def test_an_installed_package_uses_the_rules_inside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_rules").mkdir()
    monkeypatch.setattr(resources, "_HERE", str(tmp_path))
    assert resources.rules_folder() == os.path.join(tmp_path, "_rules")


def test_the_wheel_takes_the_rules_along() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    targets = project["tool"]["hatch"]["build"]["targets"]
    assert targets["wheel"]["force-include"] == {"rules": "checker/_rules"}
    assert "/rules" in targets["sdist"]["include"]


def test_what_a_page_is_made_of_lies_inside_the_package() -> None:
    import checker.reporting.html

    for name in ("page.css", "page.js"):
        assert (Path(checker.reporting.html.__file__).parent / name).is_file()


def test_the_changelog_knows_the_version_or_what_is_to_come() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## \[([^\]]+)\]", changelog, re.MULTILINE)
    assert headings[0] == "Unreleased" or headings[0] == checker.__version__


def test_every_file_that_the_package_promises_is_there() -> None:
    for name in ("README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "checker/py.typed"):
        assert (ROOT / name).is_file()
