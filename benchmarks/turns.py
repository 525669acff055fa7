"""CPU time of a turn on SQLite, 100 chats a batch: of the engine alone, then with the dialogues."""

import asyncio
import itertools
import secrets
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from time import process_time

from bot.channels.channel import Traits
from bot.clock import Clock
from bot.effects.performing import UseCases
from bot.engine.batch import Batch
from bot.engine.engine import Engine
from bot.engine.turn import Step
from bot.facts import FactsReader, Knowledge
from bot.log import TurnLog, open_log
from bot.messages import Address, Incoming
from bot.metrics import Metrics
from conversations.dialogue import Reply, Turn
from conversations.events import Event, Opened, Typed
from conversations.facts import Abilities, Facts
from conversations.router import step
from conversations.state import State
from conversations.wording import default_wording
from programme.edition import load_edition, shifted, shipped_edition_text
from storage.database import Database
from storage.migrate import upgrade
from units_data.catalogue import shipped, shipped_quotas
from units_data.search import Search

CHATS = 100
ROUNDS = 2
SAID: tuple[Event, ...] = (
    Opened("P01-002"),
    Typed("1"),
    Typed("1"),
    Typed("Nguyễn Văn A"),
    Typed("0900 000 001"),
    Typed("1"),
    Typed("1"),
    Typed("Gá kẹp nhanh cho máy tiện, thay chi tiết không phải dừng máy. " * 3),
    Typed("xong"),
    Typed("trạng thái"),
)


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder)}/bench.db")
        await upgrade(database)
        async with database.transaction() as work:
            await work.units.seed(shipped("2021"), shipped_quotas("2021"))
        await measure(database, "engine alone", answer)
        await measure(database, "with dialogues", step)
        await database.close()


def answer(state: State, _event: Event, _facts: Facts) -> Turn:
    """The least that a dialogue can do."""
    return Turn(replace(state, stamp=state.stamp + 1), (Reply("err.too_fast"),))


async def measure(database: Database, name: str, step: Step) -> None:
    clock, units = Clock(), shipped("2021")
    knowledge = Knowledge(
        edition=load_edition(shifted(shipped_edition_text(), datetime.now(UTC).date()), "bench"),
        units=units,
        search=Search(units),
        wording=default_wording(),
        public_url="http://127.0.0.1:8080",
    )
    facts = FactsReader(lambda: knowledge, lambda: secrets.token_hex(8))
    channels = {"telegram": Traits(abilities=Abilities(channel="telegram", buttons=True, contact=True))}
    batch = Batch(step, UseCases(facts, clock.now, secrets.token_bytes), facts, channels)
    log = StringIO()
    numbers = itertools.count()
    async with Engine(database, batch, clock, TurnLog(open_log("json", file=log), Metrics())) as engine:
        began = process_time()
        for round_ in range(ROUNDS):
            for event in SAID:
                await asyncio.gather(
                    *(
                        engine.handle(
                            Incoming(
                                address=Address(
                                    channel="telegram", account="bot", chat=f"{name} {round_}-{chat}"
                                ),
                                event_id=str(next(numbers)),
                                event=event,
                                received_at=clock.now(),
                            )
                        )
                        for chat in range(CHATS)
                    )
                )
        seconds = process_time() - began
    turns = CHATS * ROUNDS * len(SAID)
    async with database.reading() as work:
        dead = await work.dead_letters.newest(1)
    print(f"{name}: {turns} turns, {1000 * seconds / turns:.3f} ms of CPU each; dead letters: {len(dead)}")


if __name__ == "__main__":
    asyncio.run(main())
