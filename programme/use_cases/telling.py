"""What a worker is told of an act on an entry, and what is not said because the act was undone in time."""

from collections.abc import Callable

from programme.edition import Edition
from programme.entry import Entry, Flag
from programme.notices import leaves_at, outdates, still_stands
from programme.ports.chats import Unsent
from programme.ports.work import Work


async def tell(work: Work, edition: Edition, entry: Entry, notice: str, **arguments: str) -> None:
    """Tell the worker what an act has just done to an entry; one without a chat tells nobody.

    What it outdates and has not left is not said at all; nor is this, when the worker was told the same and
    has not heard of its undoing.
    """
    if entry.chat is None:
        return
    waiting = await work.timers.unsent(entry.code)
    outdated = [each for each in waiting if outdates(notice, arguments, each.notice, each.arguments)]
    stopped = await _stopped(work, outdated)
    undone = next((each.arguments for each in stopped if "was" in each.arguments), None)
    if undone is not None:
        if still_stands(notice, undone):
            return
        # Should this be undone in its turn, the worker still believes what was told before.
        arguments["was"] = undone["was"]
    rest = [each for each in waiting if each not in stopped]
    await _leave(work, edition, entry, notice, arguments, rest)


async def untell(
    work: Work,
    edition: Edition,
    entry: Entry,
    said: Callable[[Unsent], bool],
    instead: str | None,
    **arguments: str,
) -> None:
    """Stop the last notice about an entry that is as `said`; tell `instead` if it has left.

    `was` among the arguments of that is what the worker believes.
    """
    if entry.chat is None:
        return
    waiting = await work.timers.unsent(entry.code)
    stopped = await _stopped(work, [each for each in waiting if said(each)][-1:])
    believed = stopped[0].arguments.get("was") if stopped else arguments.get("was")
    if instead is not None and believed is not None:
        rest = [each for each in waiting if each not in stopped]
        await _leave(work, edition, entry, instead, {**arguments, "was": believed}, rest)


async def silence(work: Work, entry: Entry, *notices: str) -> None:
    """Say nothing of what has not been said yet about an entry; of these notices, or of all."""
    waiting = await work.timers.unsent(entry.code)
    await _stopped(work, [each for each in waiting if not notices or each.notice in notices])


async def _stopped(work: Work, notices: list[Unsent]) -> list[Unsent]:
    """Those of these notices that now never leave."""
    gone = await work.timers.cancel([each.number for each in notices]) if notices else frozenset()
    return [each for each in notices if each.number in gone]


async def _leave(
    work: Work, edition: Edition, entry: Entry, notice: str, arguments: dict[str, str], waiting: list[Unsent]
) -> None:
    """Let a notice leave at its time, though never before an earlier one about the same entry.

    Whose author no longer agrees to its use is told nothing more of it (appendix 7).
    """
    if Flag.RESTRICTED in entry.flags:
        return
    leaves = leaves_at(notice, entry.updated_at, edition)
    leaves = max([leaves, *(each.due_at for each in waiting)])
    await work.timers.add_notice(entry.chat or 0, notice, entry.code, arguments, leaves)
