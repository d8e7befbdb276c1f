"""Settings of all tests."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree

import pytest
from hypothesis import settings

# a slow machine is no defect: what is slow is for benchmarks to say
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the cache of the person who runs it, or sees reports that another test has kept."""
    folder = tmp_path_factory.getbasetemp() / "cache"
    rmtree(folder / "statistics-checker" / "reports", ignore_errors=True)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(folder))
    return folder
