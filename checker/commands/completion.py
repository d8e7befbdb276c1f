"""``checker completion SHELL``: a script that completes commands, options, formats, files and names of rules.

It is made from the parser of the command line itself, so that neither can know what the other does not.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from checker.commands.arguments import parser
from checker.commands.exit_codes import ExitCode
from checker.commands.terminal import Terminal
from checker.reporting.formats import FINDING_FORMATS

__all__ = ["run"]

Values = Literal["none", "anything", "file", "folder", "rule", "output"]
"""What comes after an option, or in its place: nothing, something that nobody can guess, or one of these."""

_BY_METAVAR: dict[str, Values] = {
    "FILE": "file",
    "FOLDER": "folder",
    "PATH": "file",
    "NAMES": "rule",
    "FORMAT=FILE": "output",
}
_RULE_NAMES = "checker rules --format names 2>/dev/null"


@dataclass(frozen=True, slots=True)
class _Option:
    names: tuple[str, ...]
    summary: str
    values: Values
    choices: tuple[str, ...] = ()
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class _Command:
    name: str
    summary: str
    options: tuple[_Option, ...]
    operand: _Option | None


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    commands = tuple(_commands(parser()))
    terminal.out.write(_SCRIPTS[arguments.shell](commands))
    return ExitCode.CLEAN


def _commands(top: argparse.ArgumentParser) -> Iterator[_Command]:
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            summaries = {each.dest: each.help or "" for each in action._choices_actions}
            for name, command in action.choices.items():
                options = tuple(_option(each) for each in command._actions if each.option_strings)
                operands = [_option(each) for each in command._actions if not each.option_strings]
                yield _Command(name, summaries[name], options, operands[0] if operands else None)


def _option(action: argparse.Action) -> _Option:
    choices = tuple(map(str, action.choices or ()))
    values: Values = "none" if action.nargs in (0, "?") else "anything"
    if values == "anything" and not choices:
        values = "rule" if action.dest == "name" else _BY_METAVAR.get(str(action.metavar), "anything")
    repeats = isinstance(action, argparse._AppendAction)
    return _Option(tuple(action.option_strings), _first_clause(action.help), values, choices, repeats)


def _first_clause(text: str | None) -> str:
    """What fits beside the name of an option."""
    return (text or "").partition(";")[0].partition(" (")[0]


# --- bash ------------------------------------------------------------------------------------------------------------


def _bash(commands: tuple[_Command, ...]) -> str:
    cases = "\n".join(_bash_command(command) for command in commands)
    return _BASH.format(commands=" ".join(command.name for command in commands), cases=cases, names=_RULE_NAMES)


def _bash_command(command: _Command) -> str:
    lines = [f"    {command.name})"]
    taking = [option for option in command.options if option.values != "none"]
    if taking:
        lines.append('      case "$previous" in')
        lines += [f"        {'|'.join(option.names)}) {_bash_reply(option)}; return;;" for option in taking]
        lines.append("      esac")
    names = " ".join(name for option in command.options for name in option.names)
    lines.append(f'      if [[ $current == -* ]]; then _checker_words "{names}"; return; fi')
    if command.operand is not None:
        lines.append(f"      {_bash_reply(command.operand)}")
    return "\n".join([*lines, "      ;;"])


def _bash_reply(option: _Option) -> str:
    if option.choices:
        return f'_checker_words "{" ".join(option.choices)}"'
    if option.values == "output":
        return f'_checker_output "{" ".join(FINDING_FORMATS)}"'
    return {"file": "_checker_files -f", "folder": "_checker_files -d", "rule": "_checker_rules"}.get(
        option.values, ":"
    )


_BASH = """\
# bash completion for checker; put  eval "$(checker completion bash)"  into ~/.bashrc

_checker_words() {{ COMPREPLY=($(compgen -W "$1" -- "$current")); }}

_checker_files() {{
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "$1" -- "$current"))
}}

_checker_rules() {{
  # what stands before the last comma is there already
  local begun=""
  [[ $current == *,* ]] && begun="${{current%,*}},"
  COMPREPLY=($(compgen -P "$begun" -W "$({names})" -- "${{current##*,}}"))
}}

_checker_output() {{
  COMPREPLY=($(compgen -S = -W "$1" -- "$current"))
  compopt -o nospace 2>/dev/null
}}

_checker() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _checker_words "{commands} --help --version"
    return
  fi
  # bash takes "=" for a word of its own
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $previous == "=" ]]; then
    previous=${{COMP_WORDS[COMP_CWORD-2]}}
  fi
  if [[ ${{COMP_WORDS[COMP_CWORD-3]-}} == --output && $previous != --* ]]; then
    _checker_files -f
    return
  fi
  case "$command" in
{cases}
  esac
}}

complete -F _checker checker
"""


# --- zsh -------------------------------------------------------------------------------------------------------------


def _zsh(commands: tuple[_Command, ...]) -> str:
    listed = "\n".join(f"    {_quoted(f'{command.name}:{command.summary}')}" for command in commands)
    cases = "\n".join(_zsh_command(command) for command in commands)
    formats = " ".join(FINDING_FORMATS)
    return _ZSH.format(commands=listed, cases=cases, names=_RULE_NAMES, formats=formats)


def _zsh_command(command: _Command) -> str:
    specifications = [_quoted(each) for option in command.options for each in _zsh_option(option)]
    if command.operand is not None:
        specifications.append(_quoted(f"*: :{_zsh_action(command.operand)}"))
    inner = " \\\n        ".join(specifications)
    return f"    ({command.name})\n      _arguments -s \\\n        {inner}\n      ;;"


def _zsh_option(option: _Option) -> Iterator[str]:
    summary = option.summary.replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
    for name in option.names:
        begun = f"{'*' if option.repeats else ''}{name}"
        if option.values == "none":
            yield f"{begun}[{summary}]"
        else:
            yield f"{begun}{'=' if name.startswith('--') else '+'}[{summary}]: :{_zsh_action(option)}"


def _zsh_action(option: _Option) -> str:
    if option.choices:
        return f"({' '.join(option.choices)})"
    actions = {"file": "_files", "folder": "_files -/", "rule": "_checker_rules", "output": "_checker_output"}
    return actions.get(option.values, "")


_ZSH = """\
#compdef checker
# zsh completion for checker; put  eval "$(checker completion zsh)"  into ~/.zshrc, after compinit

_checker_rules() {{ local -a rules; rules=(${{(f)"$({names})"}}); _values -s , rule $rules }}

_checker_output() {{
  if compset -P '*='; then _files; else compadd -S = -q -- {formats}; fi
}}

_checker() {{
  local -a commands
  commands=(
{commands}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    compadd -- --help --version
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
{cases}
  esac
}}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _checker "$@"
else
  compdef _checker checker
fi
"""


# --- fish ------------------------------------------------------------------------------------------------------------


def _fish(commands: tuple[_Command, ...]) -> str:
    lines = [
        "# fish completion for checker; checker completion fish > ~/.config/fish/completions/checker.fish",
        "complete -c checker -f",
        "complete -c checker -n __fish_use_subcommand -l help -d 'show the commands'",
        "complete -c checker -n __fish_use_subcommand -l version -d 'show the version'",
    ]
    lines += (
        f"complete -c checker -n __fish_use_subcommand -a {command.name} -d {_quoted(command.summary, fish=True)}"
        for command in commands
    )
    for command in commands:
        here = f"complete -c checker -n '__fish_seen_subcommand_from {command.name}'"
        lines += [f"{here} {_fish_option(option)}" for option in command.options]
        if command.operand is not None:
            lines.append(f"{here} {_fish_values(command.operand)}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _fish_option(option: _Option) -> str:
    names = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    values = "" if option.values == "none" else f" -r {_fish_values(option)}"
    return f"{' '.join(names)} -d {_quoted(option.summary, fish=True)}{values}"


def _fish_values(option: _Option) -> str:
    if option.choices:
        return f"-a {_quoted(' '.join(option.choices), fish=True)}"
    formats = " ".join(f"{name}=" for name in FINDING_FORMATS)
    return {
        "file": "-F",
        "folder": "-a '(__fish_complete_directories)'",
        "rule": f"-a '({_RULE_NAMES})'",
        "output": f"-a {_quoted(formats, fish=True)}",
    }.get(option.values, "")


def _quoted(text: str, *, fish: bool = False) -> str:
    """As one word of the shell."""
    return "'" + text.replace("\\", "\\\\" if fish else "\\").replace("'", "\\'" if fish else "'\\''") + "'"


_SCRIPTS: dict[str, Callable[[tuple[_Command, ...]], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
