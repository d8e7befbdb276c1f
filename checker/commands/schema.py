"""``checker schema NAME``: the JSON Schema of a file that people write, for their editors."""

from __future__ import annotations

import argparse
import json

from checker.commands.exit_codes import ExitCode
from checker.commands.terminal import Terminal
from checker.schemas import schema

__all__ = ["run"]


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    terminal.out.write(json.dumps(schema(arguments.name), indent=2) + "\n")
    return ExitCode.CLEAN
