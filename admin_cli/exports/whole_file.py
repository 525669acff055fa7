"""A file that is there only once it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from admin_cli.exits import Failed, os_problem

_ONLY_OWNER, _EVERYBODY = 0o600, 0o666  # the umask takes away from the latter


@contextmanager
def whole_file(file: Path, *, private: bool = True) -> Iterator[BinaryIO]:
    """A stream whose content becomes `file` at the end; after a fault or an interruption nothing is left.

    Only its owner may read it, because it holds people's names, unless it is not `private`. One that is there
    is replaced: whether it may be is asked before (`admin_cli.overwriting`).

    Raises:
        Failed: it cannot be written.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with _opened(part, _ONLY_OWNER if private else _EVERYBODY) as stream:
            yield stream
        part.replace(file)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise Failed("export-cannot_write", file=str(file), problem=os_problem(error)) from error
    finally:
        part.unlink(missing_ok=True)


def _opened(part: Path, mode: int) -> BinaryIO:
    return open(part, "w+b", opener=lambda name, flags: os.open(name, flags | os.O_EXCL, mode))
