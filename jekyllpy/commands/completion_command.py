"""`jekyllpy completion`: prints a script that makes a shell complete commands and options."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from jekyllpy.commands.console import Console
from jekyllpy.commands.options import COMMANDS, make_parser, names_of

Words = dict[str, list[str]]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `completion`."""
    parser.add_argument("shell", choices=sorted(SCRIPTS), help="the shell; put what is printed into its start-up file")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print the script."""
    print(SCRIPTS[arguments.shell](_words()))
    return 0


def _words() -> Words:
    """Return the options of each command, by all its names."""
    words: Words = {}
    for command in COMMANDS:
        parser = next(
            action.choices[command.name]
            for action in make_parser([command.name])._actions
            if isinstance(action, argparse._SubParsersAction)
        )
        options = sorted(option for option in parser._option_string_actions if option.startswith("--"))
        words.update((name, options) for name in names_of(command))
    return words


def _bash(words: Words) -> str:
    cases = "\n".join(f'    {name}) words="{" ".join(options)}" ;;' for name, options in words.items())
    return f"""_jekyllpy() {{
  local words
  case "${{COMP_WORDS[1]}}" in
{cases}
    *) words="{" ".join(words)} --help --version" ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && words="{" ".join(words)} --help --version"
  COMPREPLY=($(compgen -f -W "$words" -- "${{COMP_WORDS[COMP_CWORD]}}"))
}}
complete -o filenames -F _jekyllpy jekyllpy"""


def _zsh(words: Words) -> str:
    cases = "\n".join(f"    {name}) compadd -- {' '.join(options)}; _files ;;" for name, options in words.items())
    return f"""#compdef jekyllpy
_jekyllpy() {{
  if (( CURRENT == 2 )); then
    compadd -- {" ".join(words)} --help --version
    return
  fi
  case "$words[2]" in
{cases}
  esac
}}
compdef _jekyllpy jekyllpy"""


def _fish(words: Words) -> str:
    lines = [f'complete -c jekyllpy -n __fish_use_subcommand -f -a "{" ".join(words)}"']
    for name, options in words.items():
        lines += [f'complete -c jekyllpy -n "__fish_seen_subcommand_from {name}" -l {option[2:]}' for option in options]
    return "\n".join(lines)


SCRIPTS: dict[str, Callable[[Words], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
