"""Asking an officer at the terminal: one line, several lines, one of a few."""

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import typer

from admin_cli.console import Console
from programme.folding import fold


def ask_line(console: Console, question: str) -> str:
    """What is typed, without outer blanks.

    Raises:
        typer.Abort: input ended, so that no question is asked for ever.
    """
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        console.tell()
        raise typer.Abort
    return line.strip()


def ask_yes(console: Console, question: str) -> bool:
    """Whether the answer is yes; anything else is no."""
    return ask_line(console, question).casefold() in console.text("ask-yes").split()


def ask_choice(console: Console, question: str, labels: Sequence[str], *, own: bool = False) -> int | str:
    """The index of the label that was chosen by its number; with `own`, other words are an answer too."""
    for number, label in enumerate(labels, 1):
        console.tell(f"  {number}. {label}")
    while True:
        said = ask_line(console, question)
        if said.isascii() and said.isdecimal():
            if 1 <= int(said) <= len(labels):
                return int(said) - 1
        elif said:
            named = [index for index, label in enumerate(labels) if fold(label) == fold(said)]
            if named:
                return named[0]
            if own:
                return said
        console.say("add-choice", most=str(len(labels)))


def ask_text(console: Console, question: str) -> str:
    """Several lines, until one says that it is the end, or what was written in an editor."""
    console.tell(question)
    end, editor = fold(console.text("add-description_end")), fold(console.text("add-description_editor"))
    lines: list[str] = []
    while True:
        line = sys.stdin.readline()
        if not line and not lines:
            raise typer.Abort
        if not line or fold(line) == end:
            return "".join(lines)
        if not any(kept.strip() for kept in lines) and fold(line) == editor:
            written = edited("mo-ta.txt")
            if written is not None:
                return written
            console.say("add-no_editor")
        else:
            lines.append(line)


def edited(name: str, before: str = "") -> str | None:
    """What was made of the text `before` in the person's editor; None when it cannot be opened.

    The file is called `name`, which the editor shows.
    """
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not command:
        return None
    with tempfile.TemporaryDirectory(prefix="sangkien-") as folder:  # only its owner may read it
        file = Path(folder) / name
        file.write_text(before, encoding="utf-8")
        try:
            subprocess.run([*command, str(file)], check=True)  # noqa: S603 - the person's own editor
            return file.read_text(encoding="utf-8")
        except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
            return None
