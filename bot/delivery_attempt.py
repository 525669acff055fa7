"""One attempt to send one message, and what follows from its outcome."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.channel import Channel, Permanent, RetryLater, Sent, Temporary, Undeliverable
from bot.delivery_marks import HOLD, Mark
from bot.stored import address_of, load_message
from storage.outbox import Pending

_SEND_SECONDS = HOLD.total_seconds() / 2
_LONGEST_PAUSE = 300.0
_LONGEST_DOUBLING = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """How one channel is served: `pace` messages a second, `at_once` chats at a time, only `chat` if given.

    A message that the provider refuses is dead after `refused` attempts, one that meets nobody (network,
    provider in trouble) after `failed`, which with the growing pauses is about a day.
    """

    channel: Channel
    pace: float = 25.0
    at_once: int = 10
    chat: str | None = None
    refused: int = 3
    failed: int = 300


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
    route: Route, message: Pending, now: Callable[[], datetime], random: Callable[[], float]
) -> Attempt:
    """Send `message`; `random` spreads the next attempt over half of the pause."""
    try:
        async with asyncio.timeout(_SEND_SECONDS):
            sent = await route.channel.send(address_of(message.key), load_message(message.message))
    except Undeliverable:
        return Attempt(mark=Mark(message=message, parked=True, done=True), outcome="parked")
    except RetryLater as wait:
        again_at = now() + timedelta(seconds=wait.seconds)
        mark = Mark(message=message, again_at=again_at, attempts=message.attempts)
        return Attempt(mark=mark, outcome="later", quiet_until=again_at if wait.whole_channel else None)
    except (Temporary, OSError) as error:  # a TimeoutError is an OSError too
        return _tried(message, route.failed, type(error).__name__, now(), random())
    except Permanent as error:
        return _tried(message, route.refused, error.reason, now(), random())
    except Exception as error:  # noqa: BLE001 - the edge at which a fault is caught, logged and survived
        tried = _tried(message, route.refused, type(error).__name__, now(), random())
        return Attempt(mark=tried.mark, outcome=tried.outcome, fault=error)
    return Attempt(mark=_sent(message, sent), outcome="sent")


def _sent(message: Pending, sent: Sent) -> Mark:
    return Mark(message=message, provider_ids=tuple(sent.provider_ids))


def _tried(message: Pending, most: int, reason: str, now: datetime, chance: float) -> Attempt:
    attempts = message.attempts + 1
    if attempts >= most:
        return Attempt(mark=Mark(message=message, dead=reason), outcome="dead")
    pause = min(_LONGEST_PAUSE, 2.0 ** min(attempts - 1, _LONGEST_DOUBLING)) * (0.5 + chance / 2)
    again_at = now + timedelta(seconds=pause)
    return Attempt(mark=Mark(message=message, again_at=again_at, attempts=attempts), outcome="later")
