"""What the commands say of themselves before their options."""

from __future__ import annotations

__all__ = [
    "BASELINE",
    "COMPLETION",
    "CONFIG",
    "EXPLAIN",
    "FIGURES",
    "LINT",
    "LINT_MORE",
    "OVERVIEW",
    "RULES",
    "SCHEMA",
    "TEST",
]


OVERVIEW = """\
A linter for the numbers in a text. It finds every figure, and says which of them cannot all be true
(arithmetic, calendar, units) or are unlikely. It is offline and deterministic, and shows its sums.

  checker lint article.md             check a document
  checker lint reports/               check every document in a folder
  checker explain percent-change      what a rule looks for, with examples"""

LINT = """\
Check documents and report figures that contradict each other, the calendar or arithmetic.

An error has no reading of the words that makes the figures agree. A warning needs a strained reading,
or two mentions that mean different things. A note says that a number is unlikely."""

LINT_MORE = """\
exit codes:
  0  nothing at or above --fail-on       3  a document could not be read (the others were checked)
  1  something at or above --fail-on     4  an internal error
  2  wrong usage, settings or rules    130  interrupted

examples:
  checker lint reports/ --fail-on warning
  checker lint article.md --ignore plausibility,percent-change
  pandoc draft.odt -t markdown | checker lint - --stdin-filename draft.md
  checker lint . --diff=main
  checker lint . --output sarif=findings.sarif --output html=findings.html
  checker lint drafts/ --watch

Settings are read from checker.toml, or [tool.checker] in pyproject.toml, in the folder of a document or
above it. "checker config PATH" shows what holds for a document, and from where each value comes."""

BASELINE = """\
Write down what is found today, so that "lint --baseline FILE" reports only what is new. What the file says of
the documents that are named is replaced; what it says of others stays, unless they no longer exist."""

FIGURES = """\
Show every figure that was found, with what it was taken to mean: the range that its words allow, what is
counted and what happened to it, its unit and its time. Use it to see why a rule did or did not look at a
number: a figure that is not here, or is here with another kind, cannot be tested."""

RULES = """\
List the rules by pack, with their severity and what they say. --select and --ignore take a rule or a pack,
as they do for lint, so this shows what a run would use."""

EXPLAIN = """\
Show what a rule looks for and why, what must hold, its unsound and sound examples, and how to switch it off.

With documents: try the rule on them. Each way in which it finds its figures is shown with what its check comes to,
and with the conditions that do not hold: that is why it is silent, or why it speaks."""

TEST = """\
Prove rules by their own examples: each invalid one must draw a finding of its rule and each valid one none,
at least two valid ones must have been tested by the rule, and some example must use each of its phrases.

Without a folder the built-in rules and those of the configuration are proved."""

CONFIG = """\
Show what holds for documents, value by value, and where each was said. Without a path: for this folder."""

COMPLETION = """\
Print a script that completes commands, options, files and names of rules.

  eval "$(checker completion bash)"                                   in ~/.bashrc
  eval "$(checker completion zsh)"                                    in ~/.zshrc, after compinit
  checker completion fish > ~/.config/fish/completions/checker.fish   once"""

SCHEMA = """\
Print the JSON Schema of a file that people write, so that an editor completes it and marks mistakes.

  config: checker.toml                   figure-set: figures without prose
  rule: a rule of your own               ignore-file: DOCUMENT.ignore.yaml"""
