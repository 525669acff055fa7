"""A file that is there only once it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from admin_cli.exits import Failed, WrongUsage, os_problem

_ONLY_OWNER, _EVERYBODY = 0o600, 0o666  # the umask takes away from the latter


@contextmanager
def whole_file(file: Path, *, force: bool, private: bool = True) -> Iterator[BinaryIO]:
    """A stream whose content becomes `file` at the end; after a fault or an interruption nothing is left.

    Only its owner may read it, because it holds people's names, unless it is not `private`.

    Raises:
        WrongUsage: there is such a file already, and it may not be replaced.
        Failed: it cannot be written.
    """
    check_free(file, force=force)
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


def check_free(file: Path, *, force: bool) -> None:
    """That a file may be written.

    Raises:
        WrongUsage: there is such a file already, and it may not be replaced.
    """
    if file.exists() and not force:
        raise WrongUsage("export-exists", file=str(file))


def _opened(part: Path, mode: int) -> BinaryIO:
    return open(part, "w+b", opener=lambda name, flags: os.open(name, flags | os.O_EXCL, mode))
