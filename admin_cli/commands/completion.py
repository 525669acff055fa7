"""`completion`: the script that lets a shell complete commands, options and choices."""

from enum import StrEnum
from typing import Annotated

import typer

from admin_cli.console import console_of


class Shell(StrEnum):
    """The shells there are scripts for."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


def completion(context: typer.Context, shell: Annotated[Shell, typer.Argument(case_sensitive=False)]) -> None:
    """Print the script; it holds all there is to complete, in the language of this call."""
    from admin_cli.completion import bash, fish, zsh
    from admin_cli.completion.tree import places

    console = console_of(context)
    scripts = {Shell.BASH: bash.script, Shell.ZSH: zsh.script, Shell.FISH: fish.script}
    console.give(scripts[shell](places(console.texts)))
