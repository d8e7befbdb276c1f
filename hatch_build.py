"""Puts the built-in rules into the wheel as parsed, beside the files that they are parsed from."""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ParsedRules(BuildHookInterface):  # type: ignore[type-arg, misc, unused-ignore]
    """Runs before a wheel is packed; an editable install parses its rules itself, since they change."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        sys.dont_write_bytecode = True  # the source folder stays as it is
        sys.path.insert(0, self.root)
        from checker.resources import rules_folder  # noqa: PLC0415 -- of the source that is being packed
        from checker.rulebook.loading import load_rules, rule_files  # noqa: PLC0415
        from checker.rulebook.shipping import make_book  # noqa: PLC0415

        target = os.path.join(tempfile.mkdtemp(), "book")
        make_book(load_rules(), list(rule_files(rules_folder())), target)
        build_data["force_include"][target] = "checker/_rules/book"
