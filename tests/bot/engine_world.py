"""A small engine around a small dialogue, for the tests of the engine."""

import asyncio
import io
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from uuid import uuid4

from sqlalchemy import event as sa_event

from bot.channels.channel import Traits
from bot.clock import Clock
from bot.effects.performing import UseCases
from bot.engine.batch import Batch
from bot.engine.engine import Engine, Limits
from bot.engine.turn import Step
from bot.facts import FactsReader, Knowledge
from bot.log import TurnLog, open_log
from bot.messages import Address, Incoming
from bot.metrics import Metrics
from conversations.dialogue import Reply, Turn
from conversations.effects import SetLanguage, SetReminders, SetTimer
from conversations.events import Event, Noticed, TimerDue, Typed
from conversations.facts import Abilities, Facts
from conversations.state import Lost, State
from conversations.wording import default_wording
from programme.edition import load_edition, shipped_edition_text
from storage.database import Database
from tests.bot.held_clock import HeldClock
from units_data.catalogue import shipped
from units_data.search import Search

BROWSER = Traits(abilities=Abilities(channel="browser", buttons=True, pushed=False), pushed=False)
KIOSK = Traits(abilities=Abilities(channel="kiosk", buttons=True, shared=True), pushed=False)
TELEGRAM = Traits(
    abilities=Abilities(channel="telegram", buttons=True, contact=True), by_outbox=frozenset({"submit.ok"})
)
TERMINAL = Traits(abilities=Abilities(channel="terminal", buttons=False))
ZALO = Traits(abilities=Abilities(channel="zalo", buttons=False, limit=2000), inline=False)
CHANNELS: Mapping[str, Traits] = {
    "browser": BROWSER,
    "kiosk": KIOSK,
    "telegram": TELEGRAM,
    "terminal": TERMINAL,
    "zalo": ZALO,
}


def echo(state: State | Lost, event: Event, _facts: Facts) -> Turn:
    """Answers every text with itself and the number of texts so far; a few words do more."""
    if isinstance(state, Lost):
        return Turn(State(), (said(f"lost: {state.kept}"),))
    return _echoed(replace(state, stamp=state.stamp + 1), event)


def _echoed(counted: State, event: Event) -> Turn:
    match event:
        case Typed("hỏng"):
            raise ValueError("Nguyễn Văn A, 0900 000 001")
        case Typed("hai"):
            long = "x" * 4000
            return Turn(counted, (said(long), said(long)))
        case Typed("im"):
            return Turn(counted)
        case Typed("đợi"):
            return Turn(counted, effects=(SetTimer("quiet", 3),))
        case Typed("thôi"):
            return Turn(counted, (said("thôi"),), (SetReminders(on=False), SetLanguage("en")))
        case Typed("nhận"):
            return Turn(counted, (Reply("submit.ok", RECEIPT),))
        case Typed(text):
            return Turn(counted, (said(f"{text} {counted.stamp}"),))
        case TimerDue(name):
            return Turn(counted, (said(f"timer {name} {counted.stamp}"),))
        case Noticed(notice, code, _):
            return Turn(counted, (said(f"{notice} {code}"),))
        case _:
            return Turn(counted, (said(type(event).__name__),))


def said(words: str) -> Reply:
    return Reply("err.choice", {"max": words})


def shown(words: str) -> str:
    return default_wording().text("vi", "err.choice", max=words)


RECEIPT = {"given": "A", "code": "SK-7K3-M9QX", "time": "09:00 1/4/2021", "unit_name": "Quận Hoàn Kiếm"}


def knowledge() -> Knowledge:
    units = shipped("2021")
    return Knowledge(
        edition=load_edition(shipped_edition_text(), "75-nghin-2021.toml"),
        units=units,
        search=Search(units),
        wording=default_wording(),
        public_url="http://127.0.0.1:8080",
    )


@dataclass
class World:
    """The engine under test and what surrounds it."""

    database: Database
    clock: HeldClock
    engine: Engine
    metrics: Metrics
    log: io.StringIO
    commits: list[int] = field(default_factory=lambda: [0])
    statements: list[str] = field(default_factory=list)

    def typed(
        self, text: str, chat: str = "1", channel: str = "telegram", event_id: str | None = None
    ) -> Incoming:
        return Incoming(
            address=Address(channel=channel, account="bot", chat=chat),
            event_id=event_id or uuid4().hex,
            event=Typed(text),
            received_at=self.clock.now(),
        )

    async def say(self, text: str, chat: str = "1", channel: str = "telegram") -> str | None:
        """The inline answer to a text."""
        handled = await self.engine.handle(self.typed(text, chat, channel))
        return handled.inline.text if handled.inline else None


@asynccontextmanager
async def world(
    database: Database,
    step: Step = echo,
    clock: HeldClock | None = None,
    limits: Limits | None = None,
) -> AsyncIterator[World]:
    clock = clock or HeldClock()
    known = knowledge()
    counter = iter(range(10_000_000))
    facts = FactsReader(lambda: known, lambda: f"id{next(counter)}")
    effects = UseCases(facts, clock.now, lambda size: (next(counter).to_bytes(4, "big") * size)[:size])
    metrics, log = Metrics(), io.StringIO()
    turn_log = TurnLog(open_log("json", file=log), metrics)
    engine = Engine(database, Batch(step, effects, facts, CHANNELS), clock, turn_log, limits)
    built = World(database=database, clock=clock, engine=engine, metrics=metrics, log=log)

    def committed(_connection: object) -> None:
        built.commits[0] += 1

    def executed(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        built.statements.append(statement)

    sa_event.listen(database.engine.sync_engine, "commit", committed)
    sa_event.listen(database.engine.sync_engine, "before_cursor_execute", executed)
    try:
        async with engine:
            yield built
    finally:
        sa_event.remove(database.engine.sync_engine, "commit", committed)
        sa_event.remove(database.engine.sync_engine, "before_cursor_execute", executed)


async def until(ready: asyncio.Event) -> None:
    """Wait for a condition that another task will bring about; a test that hangs fails by this limit."""
    async with asyncio.timeout(20):
        await ready.wait()


__all__ = ["CHANNELS", "Clock", "World", "echo", "knowledge", "shown", "until", "world"]
