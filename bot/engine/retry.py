"""Dead letters given back to the engine: turns that failed, retried by an operator (design §3.5)."""

import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from structlog.typing import FilteringBoundLogger

from bot.channels import browser, terminal
from bot.channels.channel import Traits
from bot.channels.telegram import traits as telegram
from bot.channels.zalo_bot import traits as zalo_bot
from bot.channels.zalo_oa import traits as zalo_oa
from bot.clock import Clock
from bot.effects.performing import UseCases
from bot.engine.batch import Batch
from bot.engine.engine import Engine
from bot.engine.job import Done, Job
from bot.facts import FactsReader, Knowledge
from bot.log import TurnLog
from bot.metrics import Metrics
from bot.stored import UnreadableEventError, load_incoming
from conversations.router import step
from storage.database import Database
from storage.dead_letters import DeadLetter

# Nothing is answered inline to an event that came long ago: what a channel can show is all that matters.
_CHANNELS: Mapping[str, Traits] = {
    browser.CHANNEL: browser.TRAITS,
    terminal.CHANNEL: terminal.TRAITS,
    telegram.NAME: telegram.traits(inline=False),
    zalo_bot.NAME: zalo_bot.TRAITS,
    zalo_oa.NAME: zalo_oa.TRAITS,
}
_DRAFT_ID_BYTES = 12
_AT_ONCE = 200


@dataclass(slots=True)
class Retried:
    """What retrying came to: letters `done`, `failed` again, `skipped` because they cannot be read here."""

    done: int = 0
    failed: int = 0
    skipped: int = 0


@asynccontextmanager
async def silent_engine(
    database: Database, knowledge: Knowledge, clock: Clock, logger: FilteringBoundLogger
) -> AsyncIterator[Engine]:
    """An engine that serves no channel: what it answers leaves by the outbox of the running service."""
    facts = FactsReader(lambda: knowledge, lambda: secrets.token_hex(_DRAFT_ID_BYTES))
    batch = Batch(step, UseCases(facts, clock.now, secrets.token_bytes), facts, _CHANNELS)
    async with Engine(database, batch, clock, TurnLog(logger, Metrics())) as engine:
        yield engine


async def retry_letters(database: Database, engine: Engine) -> Retried:
    """Give every failed turn back, oldest first; one that fails again is a new dead letter.

    Raises:
        ServiceUnavailable: the database cannot be written; what was not yet retried waits as before.
    """
    retried = Retried()

    def heard(_job: Job, done: Done) -> None:
        retried.failed += int(done.failed)
        retried.done += int(done.before is not None)  # neither: another process has just retried it

    engine.listen(heard)
    async for letter in _waiting(database):
        job = _job(letter)
        if job is None:
            retried.skipped += 1
        else:
            await engine.do(job)
    return retried


async def _waiting(database: Database) -> AsyncIterator[DeadLetter]:
    """The failed turns that there are now: those that come of retrying are left for the next time."""
    async with database.reading() as work:
        last = await work.dead_letters.last_id()
    after = 0
    while True:
        async with database.reading() as work:
            letters = await work.dead_letters.turns(after, last, _AT_ONCE)
        if not letters:
            return
        for letter in letters:
            yield letter
        after = letters[-1].id


def _job(letter: DeadLetter) -> Job | None:
    """The event of a letter, as a new one; its times stay, for they decide about the window (R64)."""
    try:
        incoming = load_incoming(letter.payload or "")
    except UnreadableEventError:
        return None
    if incoming.address.channel not in _CHANNELS:
        return None
    return Job(incoming=replace(incoming, event_id=f"retry:{letter.id}"), letter=letter.id)
