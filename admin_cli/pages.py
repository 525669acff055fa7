"""Long answers page by page: how much a terminal gets at once, and how the next page is asked for."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from admin_cli.commands.options import at_least_one
from admin_cli.console import Console, same_call
from admin_cli.output import Format

Line = TypeVar("Line")
Mark = TypeVar("Mark")


def most_wanted(console: Console, limit: int | None, chosen: Format | None, page: int) -> int | None:
    """How many lines: as `--limit` says, else a page on a terminal and all (None) for a script.

    Raises:
        WrongUsage: the limit is lower than 1.
    """
    return at_least_one(limit, "--limit") or (page if console.shows and chosen is None else None)


async def give_pages(
    ask: Callable[[int, Mark | None], Awaitable[tuple[Sequence[Line], Mark | None]]],
    write: Callable[[Sequence[Line]], None],
    *,
    most: int | None,
    at_once: int,
    after: Mark | None,
) -> Mark | None:
    """Write lines until there are `most` or no more; the mark of the page that would follow.

    `ask` is given how many lines at the most (never over `at_once`), and the mark behind which they begin.
    """
    left = most
    while left is None or left > 0:
        lines, after = await ask(at_once if left is None else min(left, at_once), after)
        write(lines)
        if after is None:
            return None
        left = None if left is None else left - len(lines)
    return after


def say_following(
    console: Console, mark: object, *, option: str = "--after", dropping: Sequence[str] = ()
) -> None:
    """To a person the command for the page that follows, if there is one; without the switches `dropping`."""
    if mark is not None and console.shows:
        command = same_call(console, without=(option,), more=(option, str(mark)), dropping=dropping)
        console.say("list-more", command=command)
