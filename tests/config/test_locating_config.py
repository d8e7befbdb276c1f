from __future__ import annotations

from pathlib import Path

from checker.config import Configurations, find_config, merged


def _file(folder: Path, text: str, name: str = "checker.toml") -> str:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_nearest_file_above_the_documents_counts(tmp_path: Path) -> None:
    _file(tmp_path, "")
    nearer = _file(tmp_path / "a", "")
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    assert find_config(str(tmp_path / "a" / "b" / "c")) == nearer


def test_pyproject_counts_only_with_a_section_for_the_checker(tmp_path: Path) -> None:
    above = _file(tmp_path, '[tool.checker]\nfail-on = "note"\n', "pyproject.toml")
    _file(tmp_path / "a", "[tool.ruff]\n", "pyproject.toml")
    assert find_config(str(tmp_path / "a")) == above


def test_checker_toml_goes_before_pyproject(tmp_path: Path) -> None:
    _file(tmp_path, "[tool.checker]\n", "pyproject.toml")
    own = _file(tmp_path, "")
    assert find_config(str(tmp_path)) == own


def test_a_named_file_goes_before_all(tmp_path: Path) -> None:
    _file(tmp_path, 'fail-on = "note"')
    named = _file(tmp_path, 'fail-on = "never"', "other.toml")
    values = merged(Configurations(named).of_folder(str(tmp_path)))
    assert [each.value for each in values["fail-on"]] == ["never"]


def test_the_mistakes_of_several_files_come_together(tmp_path: Path) -> None:
    _file(tmp_path / "a", "nonsense = 1\n")
    _file(tmp_path / "b", "nonsense = \n", "pyproject.toml")
    _file(tmp_path / "c", 'fail-on = "note"\n')
    configurations = Configurations()
    for name in "abc":
        configurations.of_folder(str(tmp_path / name))
    found = [mistake for mistakes in configurations.mistakes.values() for mistake in mistakes]
    assert [(Path(each.path).parent.name, each.message[:11]) for each in found] == [
        ("a", "unknown key"),
        ("b", "not TOML: i"),
    ]
