"""A national announcement on SQLite: its preview, how fast it goes, and what a turn costs meanwhile.

    python -m benchmarks.announcement /dev/shm/announced --chats 280000 --say 50000

The first run makes the chats there, each with a consent and an entry or a draft (some minutes); the folder of
`entries_million` may be given too, whose first entries then get their chats. The service runs in a process of
its own before a channel that takes every message at once: what is measured is ours and no network's. It is
killed (kill -9) half way through and started again; then the record in the database is counted. `--say` ends
it early; the rest is only given out, which is what the database does for so many.
"""

import argparse
import asyncio
import os
import resource
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import inf
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

import msgspec

from benchmarks.entries_million import make, officer_of, stored
from bot.channels.channel import Sent, Traits
from bot.delivery.attempt import Route
from bot.engine.engine import Engine
from bot.log import open_log
from bot.messages import Address, Incoming, Message
from bot.service import Line, running
from bot.settings import Settings
from conversations.events import Typed
from conversations.facts import Abilities
from conversations.state import Draft, State, dump
from programme.context import Context
from programme.operations.announcing import ANNOUNCE, CANCEL_ANNOUNCEMENT, SHOW_ANNOUNCEMENT
from programme.operations.operation import run
from programme.requests.announcing import Announce, CancelAnnouncement, ShowAnnouncement
from programme.window import VIETNAM
from storage.database import Database
from storage.work import Work
from units_data.search import Search

Answer = TypeVar("Answer")

MORNING = datetime(2021, 4, 10, 9, tzinfo=VIETNAM)
TEXT = "Còn mười ngày nữa là hết hạn gửi sáng kiến. Bài viết dở vẫn còn, gõ TIẾP TỤC để gửi nốt."
DRAFTS = 7  # every seventh chat has a draft, as every seventh person left one (appendix 6)
ORDINARY_SECONDS = 0.2
IDLE_SECONDS = 15
REPORT_SECONDS = 2.0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--chats", type=int, default=2_000)
    parser.add_argument("--say", type=int, default=1_000)
    parser.add_argument("--serve", type=float, help="of this program itself: serve, so many hours after nine")
    asked = parser.parse_args()
    if asked.serve is not None:
        asyncio.run(serve(asked.folder, MORNING + timedelta(hours=asked.serve)))
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.folder or Path(scratch)
        if not (folder / "sangkien.db").exists():
            make(folder, asked.chats)
        add_chats(folder, asked.chats)
        measure(folder, asked.say)


def add_chats(folder: Path, chats: int) -> None:
    """A chat for each of the first entries, of which none is withdrawn; where there are chats, they stay."""
    draft = Draft(id="d", begun=MORNING, at="desc", full_name="Nguyễn Văn A", unit="P01-002")
    at = stored(MORNING - timedelta(days=1))
    connection = sqlite3.connect(folder / "sangkien.db")
    if connection.execute("SELECT 1 FROM conversations").fetchone() is None:
        idle, writing = (dump(State()), None, None), (dump(State(at="desc", draft=draft)), "desc", at)
        connection.executemany(
            "INSERT INTO conversations "
            "(id, channel, account, chat, last_seen, state, draft_step, draft_since) "
            "VALUES (?, 'telegram', 'bot', ?, ?, ?, ?, ?)",
            (
                (number, str(number), at, *(idle if number % DRAFTS else writing))
                for number in range(1, chats + 1)
            ),
        )
        for statement in (
            (
                "INSERT INTO consents (chat, version, given_at, channel, answer) "
                "SELECT id, '1', last_seen, channel, 1 FROM conversations"
            ),
            "UPDATE entries SET chat = id WHERE id IN (SELECT id FROM conversations)",
            "UPDATE entries SET status = 'submitted' WHERE status = 'withdrawn' AND chat IS NOT NULL",
        ):
            connection.execute(statement)
        connection.commit()
    connection.close()


# Measuring


def measure(folder: Path, say: int) -> None:
    asyncio.run(previews(folder))
    told("before it", list(served(folder, 0, until=inf, seconds=IDLE_SECONDS)))
    number, chats = asyncio.run(ordered(folder))
    say = min(say, chats)
    print(f"announcement {number} to {chats} chats; {say} of them are told", flush=True)
    told("until kill -9", list(served(folder, 1, until=say // 2, kill=True)))
    told("after the restart", list(served(folder, 2, until=say)))
    asyncio.run(progress(folder, number))
    asyncio.run(given_out(folder, number))
    asyncio.run(progress(folder, number))
    count(folder, number)


async def previews(folder: Path) -> None:
    async with desk(folder) as (database, context):
        for unit in (None, "P01", "P01-002"):
            request = Announce(text=TEXT, unit=unit, dry_run=True)
            await timed(f"preview, {unit or 'everybody'}", run(database, ANNOUNCE, context, request))


async def ordered(folder: Path) -> tuple[int, int]:
    async with desk(folder) as (database, context):
        answer = await timed("order", run(database, ANNOUNCE, context, Announce(text=TEXT, again=True)))
        return answer.number or 0, sum(each.chats for each in answer.chats)


async def progress(folder: Path, number: int) -> None:
    async with desk(folder) as (database, context):
        asked = run(database, SHOW_ANNOUNCEMENT, context, ShowAnnouncement(number=number))
        shown = await timed("its progress", asked)
        print(f"  {shown.line.told} given out, {shown.waiting} wait, {shown.delivered} delivered", flush=True)
        request = CancelAnnouncement(number=number, dry_run=True)
        if shown.waiting:
            await timed("preview of a cancel", run(database, CANCEL_ANNOUNCEMENT, context, request))


async def given_out(folder: Path, number: int) -> None:
    """The rest, as the loop of mailings gives it out, without waiting for a channel."""
    holds: list[float] = []
    rows, now = 0, MORNING + timedelta(hours=3)
    async with desk(folder) as (database, _):
        began, began_cpu = perf_counter(), process_time()
        while True:
            async with database.reading() as work:
                found = await work.mailings.following(number)
            if found is None:
                break
            held = perf_counter()
            async with database.transaction() as work:
                given = await work.mailings.give_out(number, now, found=found)
            holds.append(perf_counter() - held)
            rows += given.told if given else 0
        seconds, cpu = perf_counter() - began, process_time() - began_cpu
    print(f"{'the rest given out':24} {rows} rows, {rows / seconds:.0f} a second; of CPU {rows / cpu:.0f}")
    if holds:
        print(
            f"  write lock: median {1000 * statistics.median(holds):.0f} ms, longest {1000 * max(holds):.0f}"
        )


def count(folder: Path, number: int) -> None:
    """The database's own record, and that of the channel."""
    connection = sqlite3.connect(folder / "sangkien.db")
    of_mailing = (f"mailing:{number}:%",)
    said = connection.execute(
        "SELECT count(*), count(DISTINCT conversation) FROM turns WHERE event_id LIKE ?", of_mailing
    ).fetchone()
    sent = connection.execute(
        "SELECT count(*), count(DISTINCT o.conversation) FROM outbox o JOIN turns t "
        "ON t.conversation = o.conversation AND t.last_number = o.number "
        "WHERE o.status = 'sent' AND t.event_id LIKE ?",
        of_mailing,
    ).fetchone()
    waiting = connection.execute("SELECT count(*) FROM timers WHERE mailing = ?", (number,)).fetchone()
    given = connection.execute("SELECT told, status FROM mailings WHERE id = ?", (number,)).fetchone()
    connection.close()
    arrived = (folder / "arrived").read_text().split()
    print(f"by the database: {given[0]} chats have their notice ({given[1]}), {waiting[0]} wait;")
    print(f"  {said[0]} said to {said[1]} chats, {sent[0]} sent to {sent[1]}")
    print(f"by the channel: {len(arrived)} messages to {len(set(arrived))} chats")


@asynccontextmanager
async def desk(folder: Path) -> AsyncIterator[tuple[Database, Context]]:
    """The database, and a national officer at it."""
    database = Database(f"sqlite:///{folder}/sangkien.db")
    async with database.reading() as work:
        units = await work.units.load()
    try:
        yield database, officer_of("TLD", units, Search(units), now=MORNING)
    finally:
        await database.close()


async def timed(name: str, asked: Awaitable[Answer]) -> Answer:
    began, began_cpu = perf_counter(), process_time()
    answer = await asked
    seconds, cpu = perf_counter() - began, process_time() - began_cpu
    print(f"{name:24} {1000 * seconds:7.0f} ms, {1000 * cpu:7.0f} ms of CPU", flush=True)
    return answer


# The service


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a service says of itself: messages that have arrived, turns and holds in ms, CPU, MB at most."""

    at: float
    arrived: int
    turns: list[float]
    holds: dict[str, float]
    cpu: float
    memory: float


def served(
    folder: Path, hours: float, *, until: float, seconds: float = inf, kill: bool = False
) -> Iterator[Report]:
    """What a service of its own reports, until so many chats are told or so many seconds are over."""
    call = [sys.executable, "-m", "benchmarks.announcement", str(folder), "--serve", str(hours)]
    process = subprocess.Popen(call, stdout=subprocess.PIPE, text=True)  # noqa: S603 - this very program
    assert process.stdout is not None
    began = None
    for line in process.stdout:
        report = msgspec.json.decode(line, type=Report)
        began = began or report.at
        yield report
        if report.arrived >= until or report.at - began >= seconds:
            process.send_signal(signal.SIGKILL if kill else signal.SIGTERM)
            break
    process.wait()


def told(name: str, reports: list[Report]) -> None:
    turns = sorted(each for report in reports for each in report.turns)
    holds: dict[str, float] = defaultdict(float)
    for report in reports:
        for task, longest in report.holds.items():
            holds[task] = max(holds[task], longest)
    first, last = reports[0], reports[-1]
    arrived, seconds, cpu = last.arrived - first.arrived, last.at - first.at, last.cpu - first.cpu
    print(f"{name:24} {arrived} messages in {seconds:.0f} s, {arrived / seconds:.0f} a second")
    print(f"  {100 * cpu / seconds:.0f} % of a CPU, {last.memory:.0f} MB at most")
    print(
        f"  {len(turns)} ordinary turns: median {statistics.median(turns):.0f} ms, "
        f"95 % {turns[len(turns) * 95 // 100]:.0f}, longest {turns[-1]:.0f}"
    )
    held = ", ".join(f"{task} {longest:.0f}" for task, longest in sorted(holds.items()))
    print(f"  longest holds of the write lock in ms: {held}", flush=True)


class Everybody:
    """A channel that takes everything at once, and writes down whom it told."""

    def __init__(self, folder: Path) -> None:
        path = folder / "arrived"
        self.arrived = len(path.read_text().split()) if path.exists() else 0
        self._file = path.open("ab", buffering=0)

    async def send(self, address: Address, _message: Message) -> Sent:
        if not address.chat.startswith("ordinary"):
            self.arrived += 1
            self._file.write(f"{address.chat}\n".encode())
        return Sent()


async def serve(folder: Path, now: datetime) -> None:
    """A service that says what it has to say, and answers somebody in between."""
    holds: defaultdict[str, float] = defaultdict(float)
    watch_holds(holds)
    channel = Everybody(folder)
    traits = Traits(abilities=Abilities(channel="telegram", buttons=True, contact=True))
    lines = {"telegram": Line(traits=traits, route=Route(channel=channel, pace=inf))}
    settings = Settings(data_dir=folder, now=now, _env_file=None)  # type: ignore[call-arg]  # pydantic's own
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    turns: list[float] = []
    async with running(settings, lines, logger=open_log(level="error")) as service:
        asking = asyncio.create_task(ask(service.engine, service.clock.now, turns))
        while not stop.is_set():
            await asyncio.sleep(REPORT_SECONDS)
            report = Report(
                at=perf_counter(),
                arrived=channel.arrived,
                turns=turns,
                holds=holds,
                cpu=process_time(),
                memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            )
            print(msgspec.json.encode(report).decode(), flush=True)
            turns.clear()
            holds.clear()
        asking.cancel()


async def ask(engine: Engine, now: Callable[[], datetime], turns: list[float]) -> None:
    """Somebody asks for the status again and again."""
    number = 0
    while True:
        number += 1
        address = Address(channel="telegram", account="bot", chat=f"ordinary {number % 20}")
        event_id, began = f"{os.getpid()}-{number}", perf_counter()
        await engine.handle(
            Incoming(address=address, event_id=event_id, event=Typed("trạng thái"), received_at=now())
        )
        turns.append(1000 * (perf_counter() - began))
        await asyncio.sleep(ORDINARY_SECONDS)


def watch_holds(holds: defaultdict[str, float]) -> None:
    """Note for each task the longest time that it held the write lock, in ms."""
    original = Database.transaction

    @asynccontextmanager
    async def transaction(database: Database) -> AsyncIterator[Work]:
        task = asyncio.current_task()
        name = (task.get_name() if task else "").partition("-")[0]
        began = None
        try:
            async with original(database) as work:
                began = perf_counter()
                yield work
        finally:
            if began is not None:
                holds[name] = max(holds[name], 1000 * (perf_counter() - began))

    Database.transaction = transaction  # type: ignore[method-assign]  # to measure it


if __name__ == "__main__":
    main()
