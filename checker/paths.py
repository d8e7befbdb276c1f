"""Globs over paths, as configurations and the command line write them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

__all__ = ["PathGlobs"]


class PathGlobs:
    """Globs relative to a folder. ``drafts/**``, ``drafts/`` and ``drafts`` mean a folder and all that is in it;
    a glob is held against the path in the folder and against the name of each part of it; ``*`` goes over slashes.
    Without a folder, paths are taken as they are written.
    """

    def __init__(self, globs: Iterable[str], folder: str = "") -> None:
        self._pattern = _compiled(tuple(globs))
        self._folder = folder

    def match(self, path: str) -> bool:
        """Whether a path or a folder above it is meant; one outside of the folder by its own name only."""
        if self._pattern is None:
            return False
        return any(self._pattern.match(name) for name in self._names(path))

    def found_in(self, path: str, root: str) -> bool:
        """Whether what is found in the folder ``root`` is meant by its own name, its path, or its path from there.

        Of a tree that is walked from above, the folders were asked before.
        """
        if self._pattern is None:
            return False
        names = os.path.basename(path), self._relative(path), os.path.relpath(path, root)
        return any(self._pattern.match(name.replace(os.sep, "/")) for name in names)

    def _names(self, path: str) -> Iterator[str]:
        parts = self._relative(path).replace(os.sep, "/").split("/")
        if parts[0] == os.pardir:
            yield parts[-1]
            return
        for index, part in enumerate(parts, 1):
            yield part
            yield "/".join(parts[:index])

    def _relative(self, path: str) -> str:
        if not self._folder:
            return os.path.normpath(path)
        try:
            return os.path.relpath(path, self._folder)
        except ValueError:  # on another drive
            return os.path.join(os.pardir, os.path.basename(path))


@lru_cache(maxsize=256)
def _compiled(globs: tuple[str, ...]) -> re.Pattern[str] | None:
    if not globs:
        return None
    from fnmatch import translate  # noqa: PLC0415

    patterns = [translate(os.path.normcase(each)) for glob in globs for each in _spellings(glob)]
    return re.compile("|".join(patterns))


def _spellings(glob: str) -> Iterator[str]:
    """``drafts/``, ``drafts/**`` and ``**/drafts`` as the globs of the folder itself."""
    bare = glob.removesuffix("/**").rstrip("/").removeprefix("./")
    yield bare
    if bare.startswith("**/"):
        yield bare[3:]
