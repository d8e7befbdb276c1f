from __future__ import annotations

from io import StringIO

from checker.reporting.progress import PATIENCE, Progress


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class _Screen(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_short_run_shows_no_bar() -> None:
    screen, clock = _Screen(), _Clock()
    progress = Progress(2, screen, clock)
    clock.now = PATIENCE / 2
    progress.advance()
    progress.close()
    assert screen.getvalue() == ""


def test_a_long_run_shows_how_far_it_is_and_cleans_up() -> None:
    screen, clock = _Screen(), _Clock()
    progress = Progress(4, screen, clock)
    clock.now = PATIENCE * 2
    progress.advance()
    progress.advance()
    with progress.hidden():
        screen.write("a finding\n")
    progress.close()
    assert "a finding\n" in screen.getvalue()
    assert "/4" in screen.getvalue()


def test_nobody_watching_means_no_bar() -> None:
    clock = _Clock()
    progress = Progress(1, None, clock)
    clock.now = PATIENCE * 2
    progress.advance()
    progress.close()
    assert progress._bar is None
