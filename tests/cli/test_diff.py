"""Only what changed, in a real repository: the edited figure, and the partner that nobody edited."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from checker.cli import main

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

FIGURES = """\
figures:
  part: 5 boats
  other: 3 boats
  whole: 9 boats
  loss: 8 boats
  stock: 7 boats
checks:
  - part <= whole
  - loss <= stock
"""
SALES = "Sales rose 34% to $134.4m from $120m a year earlier.\n"


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which one check of a figure set does not hold, and a document is wrong."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "set.yaml").write_text(FIGURES, encoding="utf-8")
    (tmp_path / "sales.md").write_text(f"A line.\n\n{SALES}", encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    return tmp_path


def lines(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    capsys.readouterr()
    main(["lint", *arguments, "--format", "concise", "-q"])
    return [line.split(": ")[0] for line in capsys.readouterr().out.splitlines()]


def edit(path: str, old: str, new: str) -> None:
    file = Path(path)
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_nothing_changed_is_nothing_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "."]) == 1
    capsys.readouterr()
    assert main(["lint", ".", "--diff"]) == 0
    assert capsys.readouterr().out.endswith("; 2 not on changed lines\n")


def test_an_edited_figure_finds_its_unedited_partner(capsys: pytest.CaptureFixture[str]) -> None:
    edit("deep/er/set.yaml", "whole: 9", "whole: 4")
    (found,) = lines(capsys, "deep", "--diff")
    assert found.startswith("deep/er/set.yaml:2:"), "it is told where the figure stands that nobody edited"
    edit("deep/er/set.yaml", "whole: 4", "whole: 9")
    edit("deep/er/set.yaml", "part: 5", "part: 10")
    assert len(lines(capsys, "deep", "--diff")) == 1


def test_an_edit_elsewhere_in_the_file_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    edit("deep/er/set.yaml", "other: 3", "other: 2")
    edit("sales.md", "A line.", "Two\nlines.\n\nMore.")
    assert lines(capsys, ".", "--diff") == []


def test_from_a_folder_below_and_with_whole_paths(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("deep/er/set.yaml", "whole: 9", "whole: 4")
    monkeypatch.chdir(project / "deep")
    assert len(lines(capsys, "er/set.yaml", "../sales.md", "--diff")) == 1
    assert len(lines(capsys, str(project), "--diff")) == 1


def test_a_new_file_is_new_whether_git_knows_it_or_not(capsys: pytest.CaptureFixture[str]) -> None:
    Path("new one.md").write_text(SALES, encoding="utf-8")
    assert lines(capsys, ".", "--diff") == ["./new one.md:1:12"]
    git("add", "new one.md")
    assert len(lines(capsys, ".", "--diff")) == 1


def test_a_renamed_file_is_changed_where_it_was_edited(capsys: pytest.CaptureFixture[str]) -> None:
    git("mv", "deep/er/set.yaml", "moved.yaml")
    assert lines(capsys, ".", "--diff") == []
    edit("moved.yaml", "whole: 9", "whole: 4")
    assert len(lines(capsys, ".", "--diff")) == 1


def test_since_a_revision(capsys: pytest.CaptureFixture[str]) -> None:
    edit("sales.md", "34%", "35%")
    git("commit", "-qam", "second")
    assert lines(capsys, "sales.md", "--diff") == []
    assert lines(capsys, "sales.md", "--diff=HEAD~1") == ["sales.md:3:12"]
    assert lines(capsys, "--diff", "HEAD~1", "sales.md") == ["sales.md:3:12"]


def test_settings_of_git_do_not_matter(capsys: pytest.CaptureFixture[str]) -> None:
    for name, value in {
        "diff.noprefix": "true",
        "diff.mnemonicPrefix": "true",
        "color.ui": "always",
        "diff.external": "false",
        "diff.interHunkContext": "9",
        "diff.relative": "true",
    }.items():
        git("config", name, value)
    edit("sales.md", "34%", "35%")
    assert lines(capsys, "sales.md", "--diff") == ["sales.md:3:12"]


def test_what_the_baseline_knows_stays_held_back_on_changed_lines(capsys: pytest.CaptureFixture[str]) -> None:
    edit("sales.md", "earlier.", "earlier. So it was.")
    assert len(lines(capsys, "sales.md", "--diff")) == 1
    main(["baseline", "sales.md"])
    assert lines(capsys, "sales.md", "--diff", "--baseline", "checker-baseline.json") == []


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x", "-p", ""])
def test_an_unknown_revision_is_2(revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "sales.md", f"--diff={revision}"]) == 2
    assert f"{revision} is no revision of the repository" in capsys.readouterr().err
    assert not Path("x").exists()


def test_a_document_taken_for_a_revision_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--diff", "sales.md", "deep"]) == 2
    assert "write --diff=REV, or --diff after the documents" in capsys.readouterr().err


def test_outside_of_a_repository_it_is_2(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "a.md"
    outside.write_text(SALES, encoding="utf-8")
    assert main(["lint", str(outside), "--diff"]) == 2
    assert "lies in no git repository" in capsys.readouterr().err


def test_without_git_it_is_2(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("PATH", "")
    assert main(["lint", "sales.md", "--diff"]) == 2
    assert "needs git, which is not installed here" in capsys.readouterr().err


def test_a_repository_that_git_cannot_read_is_2(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / ".git" / "HEAD").write_text("nonsense", encoding="utf-8")
    assert main(["lint", "sales.md", "--diff"]) == 2
    assert "checker: --diff: git rev-parse failed in " in capsys.readouterr().err
