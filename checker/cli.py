"""The command line: the only module that reads the environment, and the one that turns errors into exit codes.

A start costs next to nothing: what a command needs is imported when it is called.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from checker.commands.arguments import parser
from checker.commands.exit_codes import ExitCode
from checker.errors import CheckerError

if TYPE_CHECKING:
    from argparse import Namespace

    from checker.commands.terminal import Terminal

__all__ = ["main"]

_GUTTER = 10
"""Columns that a frame takes beside the source."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code. Raises ``SystemExit`` as argparse does."""
    arguments = parser().parse_args(argv)
    try:
        return _run(arguments)
    except CheckerError as error:
        from checker.reporting.width import visible_lines  # noqa: PLC0415

        _complain(visible_lines(str(error)))
        return ExitCode.USAGE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return ExitCode.BROKEN_PIPE
    except Exception as error:  # the last line of defence: one line for the user, never a traceback
        _complain_of_ourselves(error, debug=arguments.debug)
        return ExitCode.INTERNAL


def _run(arguments: Namespace) -> int:
    import atexit  # noqa: PLC0415
    import gc  # noqa: PLC0415
    from importlib import import_module  # noqa: PLC0415

    gc.set_threshold(250_000)  # a start makes much that stays, and hardly a cycle that looking for could free
    atexit.register(gc.freeze)  # nor at the end, when Python would look through all that is left: 8 ms of 120
    terminal = _terminal(arguments.color, None if arguments.no_cache else _cache_folder())
    code = int(import_module(f"checker.commands.{arguments.command}").run(arguments, terminal))
    terminal.out.flush()
    return code


def _terminal(color: str, cache: str | None) -> Terminal:
    from checker.commands.terminal import Terminal  # noqa: PLC0415

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # UTF-8 whatever the locale; a file name may hold what UTF-8 has not
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    stdin = BytesIO() if sys.stdin is None else sys.stdin.buffer  # a program that starts us may have closed it
    return Terminal(
        stdin,
        sys.stdout,
        sys.stderr,
        _wants_color(color, sys.stdout),
        _width(sys.stdout),
        cache,
        os.environ.get("GITHUB_STEP_SUMMARY") or None,
    )


def _cache_folder() -> str | None:
    """Where this platform keeps what programs can make again; ``None`` where it has no such place."""
    if sys.platform == "win32":
        above = os.environ.get("LOCALAPPDATA")
    elif sys.platform == "darwin":
        above = os.path.expanduser("~/Library/Caches")
    else:  # by the XDG specification a relative path counts as none
        given = os.environ.get("XDG_CACHE_HOME", "")
        above = given if os.path.isabs(given) else os.path.expanduser("~/.cache")
    return os.path.join(above, "statistics-checker") if above and os.path.isabs(above) else None


def _wants_color(choice: str, stream: TextIO) -> bool:
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _width(stream: TextIO) -> int:
    if not stream.isatty():
        return 100
    from shutil import get_terminal_size  # noqa: PLC0415

    return max(40, min(100, get_terminal_size().columns - _GUTTER))


def _complain(message: str) -> None:
    print(f"checker: {message}", file=sys.stderr)


def _complain_of_ourselves(error: Exception, *, debug: bool) -> None:
    if debug:
        import traceback  # noqa: PLC0415

        traceback.print_exception(error)
    what = " ".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ())])
    hint = "please report this" if debug else "please report this, with what --debug shows"
    from checker.reporting.width import visible  # noqa: PLC0415

    _complain(f"internal error: {visible(' '.join(what.split()))} ({hint})")


def _close_quietly() -> None:
    """Python flushes standard output once more when it ends, and would complain that nobody reads it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
