"""What an update of a provider can tell, whichever provider it is."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.messages import Address, Incoming
from bot.stored import key_of
from storage.dead_letters import NewDeadLetter
from storage.work import Work

KEPT = 64 * 1024
"""Characters that are kept of an update that is not understood."""


@dataclass(frozen=True, slots=True)
class Happened:
    """Somebody did something in a chat."""

    incoming: Incoming


@dataclass(frozen=True, slots=True, kw_only=True)
class Reachability:
    """A person has shut us out, or let us in again; nobody said anything."""

    address: Address
    reachable: bool


@dataclass(frozen=True, slots=True)
class Ignored:
    """Nothing that concerns us."""


@dataclass(frozen=True, slots=True)
class Unusable:
    """No update that we understand; `reason` is for operators and quotes nothing."""

    reason: str


Parsed = Happened | Reachability | Ignored | Unusable


def buried(channel: str, payload: str, reason: str, now: datetime) -> NewDeadLetter:
    """An update that is not understood, kept for an operator."""
    text = payload[:KEPT].replace("\0", "")
    return NewDeadLetter(kind="update", channel=channel, payload=text, error=reason, created_at=now)


async def reached(work: Work, address: Address, now: datetime, *, reachable: bool) -> None:
    """Keep what is to be sent while the person shuts us out, and send it afterwards."""
    key = key_of(address)
    if not reachable:
        await work.conversations.park(key, now)
        return
    known = await work.conversations.find(key)
    if known is None or known.reachable:
        return
    conversation = (await work.conversations.open([key], now))[key]
    await work.conversations.save([replace(conversation, reachable=True)])
    # Delivery sees it within a second, as it sees what other processes write.
    await work.outbox.unpark([conversation.id])
