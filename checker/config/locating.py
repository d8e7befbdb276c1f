"""Which configuration a document has: the nearest one upwards from it."""

from __future__ import annotations

import os

from checker.config.layers import Layer
from checker.config.mistakes import ConfigError
from checker.mistakes import Mistake

__all__ = ["Configurations", "find_config"]

_OWN, _SHARED = "checker.toml", "pyproject.toml"


def find_config(start: str) -> str | None:
    """The nearest configuration file in a folder or above it; ``checker.toml`` goes before ``pyproject.toml``.

    Raises ``ConfigError``.
    """
    return Configurations().file_above(start)


class Configurations:
    """The configurations of a run, each read once; mistakes in them are kept until all have been seen."""

    def __init__(self, named: str | None = None) -> None:
        """``named`` is the one file that holds for every document, whatever lies above it."""
        self._named = named
        self._files: dict[str, str | None] = {}
        self._layers: dict[str, tuple[Layer, ...]] = {}
        self.mistakes: dict[str, tuple[Mistake, ...]] = {}

    def of_folder(self, folder: str) -> tuple[Layer, ...]:
        """What holds for the documents in a folder; nothing where there is no configuration, or one with mistakes."""
        file = self.file_of_folder(folder)
        if file is None:
            return ()
        if file not in self._layers:
            from checker.config.reading import read_config  # noqa: PLC0415 -- most folders have no settings

            try:
                self._layers[file] = read_config(file)
            except ConfigError as error:
                self._layers[file] = ()
                self.mistakes[file] = error.mistakes
        return self._layers[file]

    def file_of_folder(self, folder: str) -> str | None:
        """The configuration file for the documents in a folder."""
        if self._named is not None:
            return self._named
        try:
            return self.file_above(folder)
        except ConfigError as error:  # of a shared file that is no TOML
            self.mistakes[error.mistakes[0].path] = error.mistakes
            return self._files.setdefault(os.path.abspath(folder), None)

    def raise_mistakes(self) -> None:
        """Raises ``ConfigError`` with the mistakes of all files that were read, if there are any."""
        if self.mistakes:
            raise ConfigError(mistake for mistakes in self.mistakes.values() for mistake in mistakes)

    def file_above(self, folder: str) -> str | None:
        """The nearest file in a folder or above it. Raises ``ConfigError``."""
        folder = os.path.abspath(folder)
        passed: list[str] = []
        while folder not in self._files:
            passed.append(folder)
            above = os.path.dirname(folder)
            found = _file_in(folder)
            if found is not None or above == folder:
                self._files[folder] = found
                break
            folder = above
        self._files.update(dict.fromkeys(passed, self._files[folder]))
        return self._files[folder]


def _file_in(folder: str) -> str | None:
    own, shared = os.path.join(folder, _OWN), os.path.join(folder, _SHARED)
    if os.path.isfile(own):
        return own
    if not os.path.isfile(shared):
        return None
    from checker.config.reading import speaks_of_us  # noqa: PLC0415

    return shared if speaks_of_us(shared) else None
