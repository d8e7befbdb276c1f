"""What git says of the documents of a run: which of their lines are not as they were."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable

from checker.errors import UsageError
from checker.gate.changes import Lines, changed_lines, on_changed_lines
from checker.model.finding import DocumentReport
from checker.reporting.width import visible

__all__ = ["Changes"]

_DIFF = (
    "diff --unified=0 --inter-hunk-context=0 --no-color --no-ext-diff --no-textconv --text --find-renames "
    "--src-prefix=a/ --dst-prefix=b/ --ignore-submodules=all"
).split()


class Changes:
    """The lines of documents that were changed since a revision, as the working tree has them."""

    def __init__(self, revision: str, documents: Iterable[str]) -> None:
        """Raises ``UsageError`` where git, a repository or the revision is missing."""
        self._lines: dict[str, tuple[Lines, ...]] = {}
        roots: dict[str, str | None] = {}
        repositories: dict[str, _Repository] = {}
        for document in documents:
            real = os.path.realpath(document)
            root = _root(os.path.dirname(real), roots)
            if root is None:
                raise UsageError(f"--diff: {visible(document)} lies in no git repository")
            if root not in repositories:
                repositories[root] = _Repository(root, revision)
            lines = repositories[root].lines(os.path.relpath(real, root).replace(os.sep, "/"))
            if lines is not None:
                self._lines[document] = lines

    def left(self, report: DocumentReport) -> DocumentReport:
        """The report with what a changed line takes part in; of a document that git does not know, all of it."""
        lines = self._lines.get(report.path)
        return report if lines is None else on_changed_lines(report, lines)


class _Repository:
    def __init__(self, root: str, revision: str) -> None:
        commit = _commit(root, revision)
        self._changed = changed_lines(_git(root, *_DIFF, commit, "--"))
        self._tracked = frozenset(os.fsdecode(_git(root, "ls-files", "-z")).split("\0"))

    def lines(self, path: str) -> tuple[Lines, ...] | None:
        """``None`` for a file that is not tracked: all of it is new."""
        return self._changed.get(path, ()) if path in self._tracked else None


def _root(folder: str, known: dict[str, str | None]) -> str | None:
    """The folder of the repository that a folder lies in; ``known`` keeps what was found."""
    passed = []
    while folder not in known:
        passed.append(folder)
        above = os.path.dirname(folder)
        if os.path.lexists(os.path.join(folder, ".git")):
            known[folder] = folder
        elif above == folder:
            known[folder] = None
        else:
            folder = above
    known.update(dict.fromkeys(passed, known[folder]))
    return known[folder]


def _commit(root: str, revision: str) -> str:
    """The commit that a revision names: git would take one that begins with a dash for an option."""
    found = b""
    if not revision.startswith("-"):
        found = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", may_fail=True).strip()
    if found:
        return found.decode("ascii")
    hint = "; write --diff=REV, or --diff after the documents" if os.path.exists(revision) else ""
    raise UsageError(f"--diff: {visible(revision)} is no revision of the repository {visible(root)}{hint}")


def _git(root: str, *arguments: str, may_fail: bool = False) -> bytes:
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, cwd=root, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except FileNotFoundError:
        raise UsageError("--diff needs git, which is not installed here") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"--diff: git cannot be run: {error}") from None
    if done.returncode and not (may_fail and not done.stderr.strip()):
        said = done.stderr.decode("utf-8", "replace").strip()
        raise UsageError(f"--diff: git {arguments[0]} failed in {visible(root)}: {said}")
    return done.stdout
