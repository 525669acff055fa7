"""What a person reads when our own code fails, and what is kept for the engineer."""

import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from admin_cli.console import Console
from admin_cli.exits import Exit, Failed

LOG = "errors.log"


def apologise(error: BaseException, console: Console, *, debug: bool) -> int:
    """An apology that says what to do; with `debug` the trace too. Exit 1."""
    if debug:
        console.tell("".join(traceback.format_exception(error)))
    folder = Path(os.environ.get("SANGKIEN_DATA_DIR") or "var")
    kept = _keep(error, folder / LOG)
    console.say("crash", problem=type(error).__name__)
    if kept:
        console.say("crash-log", file=str(folder / LOG))
    else:
        console.say("crash-debug")
    return Exit.FAILED


@contextmanager
def open_errors(folder: Path) -> Iterator[TextIO]:
    """The file of errors in the data folder, to be appended to; both are made where they are missing.

    Raises:
        Failed: it cannot be written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = open(folder / LOG, "a", encoding="utf-8", buffering=1, opener=_private)  # noqa: SIM115 - closed below
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise Failed("chat-cannot_record", file=str(folder / LOG), problem=problem) from None
    with file:
        yield file


def _keep(error: BaseException, log: Path) -> bool:
    """Whether the trace could be appended; without its message, which may quote a person's data."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    try:
        if not log.parent.is_dir():
            return False
        with open(log, "a", encoding="utf-8", opener=_private) as file:
            file.write(f"{datetime.now(UTC).isoformat()} {type(error).__qualname__}\n{frames}\n")
    except OSError:
        return False
    return True


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
