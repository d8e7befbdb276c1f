"""The hooks, the action and the examples for what runs the checker: they are run as these would run them."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.cli import main
from checker.reading import SUFFIXES

ROOT = Path(__file__).parent.parent
UNSOUND = "Rents rose 90%, from 200 to 250.\n"
SOUND = "Rents rose 25%, from 200 to 250.\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with articles, and ``checker`` among the commands of the shell."""
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "checker"
    command.write_text(f"#!/bin/sh\nPYTHONPATH='{ROOT}' exec '{sys.executable}' -m checker \"$@\"\n", encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(command.parent), os.environ["PATH"]]))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    work = tmp_path / "work"
    (work / "articles").mkdir(parents=True)
    (work / "articles" / "unsound.md").write_text(UNSOUND, encoding="utf-8")
    (work / "articles" / "sound one.md").write_text(SOUND, encoding="utf-8")
    monkeypatch.chdir(work)
    return work


def _example(first_line: str) -> Any:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = (block for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if block.startswith(first_line))
    return yaml.safe_load(block)


# --- GitHub ----------------------------------------------------------------------------------------------------------


ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def _act(project: Path, inputs: dict[str, str]) -> tuple[int, str, dict[str, str]]:
    """Run the step of the action that checks: its exit code, what it says, and its outputs."""
    (step,) = (step for step in ACTION["runs"]["steps"] if step.get("id") == "lint")
    given = {name: inputs.get(name, about["default"]) for name, about in ACTION["inputs"].items()}
    variables = {
        name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda match: given[match[1]], value)
        for name, value in step["env"].items()
    }
    outputs, summary = project / "outputs", project / "summary.md"
    outputs.touch()
    environment = {
        **os.environ,
        **variables,
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_OUTPUT": str(outputs),
        "GITHUB_STEP_SUMMARY": str(summary),
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2 or "### checker: " in summary.read_text(encoding="utf-8")
    told = dict(line.split("=", 1) for line in outputs.read_text(encoding="utf-8").splitlines())
    return done.returncode, done.stdout, told


def test_the_action_shows_what_it_finds_and_fails(project: Path) -> None:
    code, said, outputs = _act(project, {})
    assert code == 1
    assert outputs == {"exit-code": "1"}
    assert said.count("::error ") == 1
    assert "articles/unsound.md,line=1," in said


def test_the_action_takes_a_value_a_line_and_runs_none_of_it(project: Path) -> None:
    paths = "articles/sound one.md\r\n\n$(touch ran).md\n"
    code, said, outputs = _act(project, {"paths": paths, "arguments": "--ignore=calendar\n--fail-on=never"})
    assert code == 3
    assert outputs == {"exit-code": "3"}
    assert "articles/sound one.md" not in said
    assert not (project / "ran").exists()


def test_the_action_is_clean_where_nothing_is_wrong(project: Path) -> None:
    assert _act(project, {"paths": "articles/sound one.md"})[0] == 0


def test_wrong_arguments_fail_the_action(project: Path) -> None:
    assert _act(project, {"arguments": "--nonsense"})[0] == 2


def test_the_workflow_that_is_shown_runs(project: Path) -> None:
    steps = _example("# .github/workflows")["jobs"]["figures"]["steps"]
    (ours,) = (step for step in steps if step["uses"].startswith("OWNER/checker@"))
    assert ours["with"].keys() <= ACTION["inputs"].keys()
    code, said, _ = _act(project, ours["with"])
    assert (code, said.count("::error ")) == (1, 1)
    (upload,) = (step for step in steps if "upload-sarif" in step["uses"])
    found = json.loads((project / upload["with"]["sarif_file"]).read_text(encoding="utf-8"))
    assert len(found["runs"][0]["results"]) == 1


# --- GitLab ----------------------------------------------------------------------------------------------------------


def test_the_job_for_gitlab_runs(project: Path) -> None:
    job = _example("# .gitlab-ci.yml")["figures"]
    install, lint = job["script"]
    assert install.startswith("pip install ")
    assert subprocess.run(["sh", "-c", lint], capture_output=True, check=False).returncode == 1
    reports = job["artifacts"]["reports"]
    assert len(json.loads((project / reports["codequality"]).read_text(encoding="utf-8"))) == 1
    assert "<testsuites" in (project / reports["junit"]).read_text(encoding="utf-8")


# --- pre-commit ------------------------------------------------------------------------------------------------------


HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}


def _git(*arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def _hook(name: str, *files: str, arguments: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run a hook as pre-commit does: its entry, the arguments of the user, the files that it is for."""
    hook = HOOKS[name]
    meant = [file for file in files if re.search(hook["files"], file)]
    return subprocess.run(
        [*shlex.split(hook["entry"]), *arguments, *meant], capture_output=True, text=True, check=False
    )


def test_the_hook_refuses_what_is_unsound() -> None:
    assert _hook("checker", "articles/sound one.md").returncode == 0
    done = _hook("checker", "articles/sound one.md", "articles/unsound.md")
    assert done.returncode == 1
    assert "articles/unsound.md:1:12 error: " in done.stdout


def test_the_hook_leaves_out_what_the_settings_exclude(project: Path) -> None:
    (project / "checker.toml").write_text('exclude = ["articles/un*"]\n', encoding="utf-8")
    assert _hook("checker", "articles/unsound.md", "articles/sound one.md").returncode == 0
    (project / "checker.toml").write_text('exclude = ["articles"]\n', encoding="utf-8")
    assert _hook("checker", "articles/unsound.md").returncode == 0
    assert main(["lint", "articles/unsound.md"]) == 1


def test_the_hook_for_changes_looks_at_these_only(project: Path) -> None:
    _git("init", "--quiet")
    _git("add", ".")
    _git("commit", "--quiet", "-m", "first")
    document = project / "articles" / "unsound.md"
    document.write_text(f"{UNSOUND}\nIt rained.\n", encoding="utf-8")
    assert _hook("checker-changes", "articles/unsound.md").returncode == 0
    document.write_text("Sales fell 90%, from 500 to 400.\n", encoding="utf-8")
    assert _hook("checker-changes", "articles/unsound.md").returncode == 1


@pytest.mark.parametrize("name", HOOKS)
def test_the_hooks_are_for_all_that_a_folder_is_searched_for(name: str, project: Path) -> None:
    pattern = HOOKS[name]["files"]
    for suffix in SUFFIXES:
        file = f"a{suffix}" if suffix not in (".yaml", ".yml") else f"a.figures{suffix}"
        assert bool(re.search(pattern, file)) == (suffix not in ("", ".pdf"))  # PDF needs an extra
    for other in ("a.py", "amd", "a.md.bak", "data.yaml"):
        assert not re.search(pattern, other)


def test_the_hook_that_is_shown_exists(project: Path) -> None:
    (repository,) = _example("# .pre-commit-config.yaml")["repos"]
    for hook in repository["hooks"]:
        assert _hook(hook["id"], "articles/unsound.md", arguments=tuple(hook["args"])).returncode == 1
