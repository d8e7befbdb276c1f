"""How many files a second: this checker beside other linters of prose, on the same files.

They look for other things; what they share is the text that they have to get through. Each is run as its users run it,
on all files at once: cold, and again where it keeps something between runs. One that is not installed is passed over.

    python tests/benchmarks/other_linters.py FOLDER [FILES]
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[2]
RUNS = 2


@dataclass(frozen=True, slots=True)
class Linter:
    name: str
    command: Sequence[str]
    """Without the files."""
    before: Callable[[], None] | None = None
    """What makes the next run a cold one."""


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    found = sorted(path for path in Path(sys.argv[1]).rglob("*.md") if path.is_file())[:most]
    if not found:
        sys.exit(f"no .md files in {sys.argv[1]}")
    with tempfile.TemporaryDirectory() as scratch:
        files = [shutil.copy(path, Path(scratch) / f"{number:05}.md") for number, path in enumerate(found)]
        words = sum(len(path.read_text(encoding="utf-8").split()) for path in found)
        print(f"{len(files)} files, {words / len(files):.0f} words each")
        print(f"{'':<24} {'files a second':>16} {'files a second of one core':>28}")
        rates: dict[str, tuple[float, float]] = {}
        for linter in _linters(Path(scratch) / "cache"):
            rates[linter.name] = _rates(linter, [str(file) for file in files])
            print(f"{linter.name:<24} {rates[linter.name][0]:16,.1f} {rates[linter.name][1]:28,.1f}")
    for number, what in enumerate(("all cores", "one core")):
        others = [rate[number] for name, rate in rates.items() if not name.startswith("checker")]
        if others:
            print(f"checker, {what}, against the fastest other: {rates[f'checker, {what}'][number] / max(others):.1f}x")


def _linters(cache: Path) -> list[Linter]:
    os.environ["XDG_CACHE_HOME"] = str(cache)
    os.environ["PYTHONPATH"] = str(ROOT)

    def forget_reports() -> None:
        shutil.rmtree(cache / "statistics-checker" / "reports", ignore_errors=True)

    # compiled modules are kept, as an installed package has them
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    python = [sys.executable, "-X", f"pycache_prefix={cache / 'modules'}"]
    ours = [*python, "-m", "checker", "lint", "--quiet", "--format", "concise"]
    subprocess.run([*ours, os.devnull], check=False, capture_output=True)  # parse the rules, as an installed one has
    linters = [
        Linter("checker, one core", [*ours, "--jobs", "1"], forget_reports),
        Linter("checker, all cores", ours, forget_reports),
        Linter("checker, again", ours),
    ]
    if proselint := shutil.which("proselint"):
        linters.append(Linter("proselint", [proselint, "check"]))
    else:
        print("proselint is not installed (pip install proselint)")
    if textlint := _textlint():
        linters.append(Linter("textlint, one rule", textlint))
    else:
        print("textlint is not installed (npm install textlint textlint-rule-terminology, here or above)")
    return linters


def _textlint() -> list[str] | None:
    npx = shutil.which("npx")
    if npx is None:
        return None
    command = [npx, "--no-install", "textlint", "--no-textlintrc", "--rule", "terminology"]
    if subprocess.run([*command, "--version"], check=False, capture_output=True).returncode:
        return None
    return command


def _rates(linter: Linter, files: Sequence[str]) -> tuple[float, float]:
    """Files a second in the best of several runs, by the clock and by the time that cores spent on it."""
    best = spent = float("inf")
    for _ in range(RUNS):
        if linter.before is not None:
            linter.before()
        begun, worked = perf_counter(), _worked()
        done = subprocess.run([*linter.command, *files], check=False, capture_output=True, text=True)
        best, spent = min(best, perf_counter() - begun), min(spent, _worked() - worked)
        if done.returncode > 1:
            sys.exit(f"{linter.name} failed: {done.stderr[-500:]}")
    return len(files) / best, len(files) / spent if spent else 0


def _worked() -> float:
    """Seconds that cores spent on the processes that were started from here."""
    times = os.times()
    return times.children_user + times.children_system


if __name__ == "__main__":
    main()
