from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.paths import PathGlobs
from checker.reading import find_files

SET = "figures:\n  a: 5 people\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, content in {
        "b.txt": "5",
        "a.md": "5",
        "sub/c.markdown": "5",
        "sub/deep/D.TEXT": "5",
        "set.yaml": SET,
        "broken.figures.yaml": "oops",
        "settings.yml": "name: figures\n",
        "list.yaml": "figures:\n  - 1\n",
        "gone.md.ignore.yaml": SET,
        "page.xml": "5",
        "sub/page.HTM": "5",
        "sub/rates.csv": "5",
        ".hidden/x.txt": "5",
        ".secret.txt": "5",
    }.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return tmp_path


def names(*paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return [file.path.replace(os.sep, "/") for file in find_files(paths, PathGlobs(exclude).found_in)]


def test_a_folder_is_searched_in_order_for_known_types(folder: Path) -> None:
    assert names("docs") == [
        "docs/a.md",
        "docs/b.txt",
        "docs/broken.figures.yaml",
        "docs/set.yaml",
        "docs/sub/c.markdown",
        "docs/sub/deep/D.TEXT",
        "docs/sub/page.HTM",
        "docs/sub/rates.csv",
    ]


def test_a_file_that_is_named_is_always_read(folder: Path) -> None:
    assert names("docs/settings.yml", "docs/.secret.txt") == ["docs/settings.yml", "docs/.secret.txt"]


def test_a_file_is_read_once(folder: Path) -> None:
    assert names("docs/b.txt", "docs", "docs/sub/../b.txt").count("docs/b.txt") == 1
    assert "docs/sub/../b.txt" not in names("docs/b.txt", "docs", "docs/sub/../b.txt")


@pytest.mark.parametrize("glob", ["sub", "sub/", "docs/sub", "docs/sub/**", "**/sub", "s?b", "./docs/sub"])
def test_a_folder_can_be_left_out(folder: Path, glob: str) -> None:
    assert names("docs", exclude=(glob,)) == ["docs/a.md", "docs/b.txt", "docs/broken.figures.yaml", "docs/set.yaml"]


@pytest.mark.parametrize("glob", ["*.md", "docs/*.md", "a.md", "**/*.md"])
def test_files_can_be_left_out(folder: Path, glob: str) -> None:
    found = names("docs", exclude=(glob,))
    assert "docs/a.md" not in found
    assert "docs/b.txt" in found


def test_a_path_that_does_not_exist_stops_nothing(folder: Path) -> None:
    first, second = find_files(["nowhere.txt", "docs/b.txt"])
    assert first.path == "nowhere.txt"
    assert first.error == "no such file or directory"
    assert (second.path, second.error) == ("docs/b.txt", None)


def test_a_path_with_a_nul_stops_nothing(folder: Path) -> None:
    first, second = find_files(["a\0b", "docs/b.txt"])
    assert first.error
    assert second.error is None


def test_links_that_go_round_do_not_hang(folder: Path) -> None:
    (folder / "docs/sub/round").symlink_to(folder / "docs", target_is_directory=True)
    (folder / "docs/self.txt").symlink_to("self.txt")
    found = {file.path: file.error for file in find_files(["docs"])}
    assert found["docs/self.txt"]
    assert not any("round" in path for path in found)


def test_a_pipe_in_a_folder_is_passed_over(folder: Path) -> None:
    os.mkfifo(folder / "docs" / "pipe.txt")
    assert "docs/pipe.txt" not in names("docs")


@pytest.mark.parametrize(
    "content",
    [
        "figures: {a: 5 people}",
        "\ufefffigures:\n  a: 5 people",
        'title: x\n"figures": # all\n\n  # one\n  a: 5 people',
        "figures:\r\n\r\n  a: 5 people",
    ],
)
def test_any_spelling_of_a_figure_set_is_found(folder: Path, content: str) -> None:
    (folder / "docs/list.yaml").write_bytes(content.encode())
    assert "docs/list.yaml" in names("docs")


def test_a_page_of_findings_is_no_document(folder: Path) -> None:
    from checker.cli import main

    assert main(["lint", "docs", "--exclude", "broken*", "--output", "html=docs/found.html", "--quiet"]) == 0
    assert "docs/found.html" not in names("docs")
    assert names("docs/found.html") == ["docs/found.html"]
