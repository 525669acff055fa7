"""One attempt to send one message, and what follows from its outcome."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.channel import (
    AttachingChannel,
    Channel,
    File,
    Permanent,
    RetryLater,
    Sent,
    Temporary,
    Undeliverable,
)
from bot.delivery.marks import HOLD, Mark
from bot.messages import Message
from bot.stored import address_of, load_message
from conversations.dialogue import Attachment
from storage.faults import is_database_fault
from storage.outbox import Pending

Draw = Callable[[Pending, Attachment], Awaitable[File | None]]
"""Draws the file of a message; None where the message is no longer to be sent."""

_SEND_SECONDS = HOLD.total_seconds() / 2
_LONGEST_PAUSE = 300.0
_LONGEST_DOUBLING = 10
_NO_FILES = "no files on this channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """How one channel is served: `pace` messages a second, `at_once` chats at a time, only `chat` if given.

    A message that the provider refuses is dead after `refused` attempts, one that meets nobody (network,
    provider in trouble) after `failed`, which with the growing pauses is about a day; one with a file after
    `unattached`, about two minutes, because there is another way to give what stands in it.
    """

    channel: Channel
    pace: float = 25.0
    at_once: int = 10
    chat: str | None = None
    refused: int = 3
    failed: int = 300
    unattached: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What came of an attempt.

    `quiet_until` keeps the whole channel silent; `fault` is an exception that no channel should raise.
    """

    mark: Mark
    outcome: str
    quiet_until: datetime | None = None
    fault: Exception | None = None


async def attempt(
    route: Route, message: Pending, draw: Draw, now: Callable[[], datetime], random: Callable[[], float]
) -> Attempt:
    """Send `message`; `random` spreads the next attempt over half of the pause."""
    shown = load_message(message.message)
    try:
        async with asyncio.timeout(_SEND_SECONDS):
            sent = await _send(route.channel, message, shown, draw)
    except Undeliverable:
        return Attempt(mark=Mark(message=message, parked=True, done=True), outcome="parked")
    except RetryLater as wait:
        again_at = now() + timedelta(seconds=wait.seconds)
        mark = Mark(message=message, again_at=again_at, attempts=message.attempts)
        return Attempt(mark=mark, outcome="later", quiet_until=again_at if wait.whole_channel else None)
    except (Temporary, OSError) as error:  # a TimeoutError is an OSError too
        most = route.failed if shown.attachment is None else route.unattached
        return _tried(message, most, type(error).__name__, now(), random())
    except Permanent as error:
        return _tried(message, route.refused, error.reason, now(), random())
    except Exception as error:  # noqa: BLE001 - the edge at which a fault is caught, logged and survived
        tried = _tried(message, route.refused, type(error).__name__, now(), random())
        return Attempt(mark=tried.mark, outcome=tried.outcome, fault=error)
    if sent is None:
        return Attempt(mark=Mark(message=message), outcome="gone")
    return Attempt(mark=_sent(message, sent), outcome="sent")


async def _send(channel: Channel, message: Pending, shown: Message, draw: Draw) -> Sent | None:
    """Send it, with its file if it has one; None where it was taken back meanwhile."""
    address = address_of(message.key)
    if shown.attachment is None:
        return await channel.send(address, shown)
    if not isinstance(channel, AttachingChannel):
        raise Permanent(_NO_FILES)
    try:
        file = await draw(message, shown.attachment)
    except Exception as error:
        if not is_database_fault(error):
            raise
        raise Temporary from error
    return None if file is None else await channel.send_file(address, shown, file)


def _sent(message: Pending, sent: Sent) -> Mark:
    return Mark(message=message, provider_ids=tuple(sent.provider_ids))


def _tried(message: Pending, most: int, reason: str, now: datetime, chance: float) -> Attempt:
    attempts = message.attempts + 1
    if attempts >= most:
        return Attempt(mark=Mark(message=message, dead=reason), outcome="dead")
    pause = min(_LONGEST_PAUSE, 2.0 ** min(attempts - 1, _LONGEST_DOUBLING)) * (0.5 + chance / 2)
    again_at = now + timedelta(seconds=pause)
    return Attempt(mark=Mark(message=message, again_at=again_at, attempts=attempts), outcome="later")
