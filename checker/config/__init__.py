"""Settings of a project: ``checker.toml``, or ``[tool.checker]`` in ``pyproject.toml``, found upwards from a document.

Relative paths in a file are relative to it. All mistakes of a file are reported together, each with its place.
"""

from checker.config.keys import SeverityChoice
from checker.config.layers import Layer, Origin, Stated, merged
from checker.config.locating import Configurations, find_config
from checker.config.mistakes import ConfigError

__all__ = [
    "ConfigError",
    "Configurations",
    "Layer",
    "Origin",
    "SeverityChoice",
    "Stated",
    "find_config",
    "merged",
]
