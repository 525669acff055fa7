"""A national announcement on SQLite: its preview, how fast it is given out and said, and what a turn costs meanwhile.

    python -m benchmarks.announcement /dev/shm/announced --chats 280000 --say 50000

The first run makes the chats there, each with a consent and an entry or a draft (some minutes). The service runs
in a process of its own before a channel that takes every message at once: what is measured is ours and no
network's. It is killed (kill -9) half way through and started again; then the record in the database is counted.
`--say` ends it early; the rest is only given out, which is what the database does for so many.
"""

import argparse
import asyncio
import json
import os
import resource
import signal
import sqlite3
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from math import inf
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.entries_million import EDITION, make, officer_of, stored
from bot.channels.channel import Sent, Traits
from bot.delivery_attempt import Route
from bot.engine import Engine
from bot.log import open_log
from bot.messages import Address, Incoming, Message
from bot.service import Line, running
from bot.settings import Settings
from conversations.events import Typed
from conversations.facts import Abilities
from conversations.state import Draft, State, dump
from programme.mailings import MailingKind
from programme.operations.announcing import ANNOUNCE, CANCEL_ANNOUNCEMENT, SHOW_ANNOUNCEMENT
from programme.operations.operation import run
from programme.requests.announcing import Announce, CancelAnnouncement, ShowAnnouncement
from programme.window import VIETNAM
from storage.database import Database
from storage.work import Work
from units_data.search import Search

MORNING = datetime(2021, 4, 10, 9, tzinfo=VIETNAM)
TEXT = "Còn mười ngày nữa là hết hạn gửi sáng kiến. Bài viết dở vẫn còn, gõ TIẾP TỤC để gửi nốt."
DRAFTS = 7  # every seventh chat has a draft, as every seventh person left one (appendix 6)
ORDINARY_SECONDS = 0.2
IDLE_SECONDS = 15
REPORT_SECONDS = 2.0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, nargs="?", default=Path("/dev/shm/announced"))  # noqa: S108 - a benchmark's
    parser.add_argument("--chats", type=int, default=20_000)
    parser.add_argument("--say", type=int, default=2_000)
    parser.add_argument(
        "--serve", type=float, help="of this program itself: serve, at so many hours after nine"
    )
    asked = parser.parse_args()
    if asked.serve is not None:
        asyncio.run(serve(asked.folder, MORNING + timedelta(hours=asked.serve)))
        return
    if not (asked.folder / "sangkien.db").exists():
        make(asked.folder, asked.chats)
        add_chats(asked.folder)
    measure(asked.folder, asked.say)


def add_chats(folder: Path) -> None:
    """A chat for every entry; all of them count."""
    draft = Draft(id="d", begun=MORNING, at="desc", full_name="Nguyễn Văn A", unit="P01-002")
    at = stored(MORNING - timedelta(days=1))
    connection = sqlite3.connect(folder / "sangkien.db")
    connection.execute("UPDATE entries SET status = 'submitted' WHERE status = 'withdrawn'")
    connection.execute(
        "INSERT INTO conversations (id, channel, account, chat, state, last_seen, draft_step, draft_since) "
        f"SELECT id, 'telegram', 'bot', id, iif(id % {DRAFTS}, ?, ?), ?, iif(id % {DRAFTS}, NULL, 'desc'), "
        f"iif(id % {DRAFTS}, NULL, ?) FROM entries",
        (dump(State()), dump(State(at="desc", draft=draft)), at, at),
    )
    connection.execute(
        "INSERT INTO consents (chat, version, given_at, channel, answer) "
        "SELECT id, '1', last_seen, channel, 1 FROM conversations"
    )
    connection.execute("UPDATE entries SET chat = id")
    connection.commit()
    connection.close()


# Measuring


def measure(folder: Path, say: int) -> None:
    asyncio.run(preview(folder))
    told("before it", list(served(folder, 0, until=0, seconds=IDLE_SECONDS)), IDLE_SECONDS)
    number, chats = asyncio.run(ordered(folder))
    say = min(say, chats)
    print(f"announcement {number} to {chats} chats; {say} of them are told")
    began = perf_counter()
    first = list(served(folder, 1, until=say // 2, kill=True))
    told("until kill -9", first, perf_counter() - began)
    began = perf_counter()
    told("after the restart", list(served(folder, 2, until=say)), perf_counter() - began)
    asyncio.run(progress(folder, number))
    asyncio.run(given_out(folder, number))
    asyncio.run(progress(folder, number))
    count(folder, number)


async def preview(folder: Path) -> None:
    async with desk(folder) as (database, ask):
        for unit in (None, "P01", "P01-002"):
            await timed(
                f"preview, {unit or 'everybody'}", ask(ANNOUNCE, Announce(text=TEXT, unit=unit, dry_run=True))
            )


async def ordered(folder: Path) -> tuple[int, int]:
    async with desk(folder) as (_, ask):
        answer = await timed("order", ask(ANNOUNCE, Announce(text=TEXT, again=True)))
        return answer.number or 0, sum(each.chats for each in answer.chats)


async def progress(folder: Path, number: int) -> None:
    async with desk(folder) as (_, ask):
        shown = await timed("its progress", ask(SHOW_ANNOUNCEMENT, ShowAnnouncement(number=number)))
        print(
            f"  {shown.line.told} given out, {shown.waiting} wait, {shown.delivered} delivered, {shown.passed} passed"
        )
        await timed(
            "preview of a cancel", ask(CANCEL_ANNOUNCEMENT, CancelAnnouncement(number=number, dry_run=True))
        )


async def given_out(folder: Path, number: int) -> None:
    """The rest, as the loop of mailings gives it out, without waiting for a channel."""
    holds: list[float] = []
    rows = 0
    async with desk(folder) as (database, _):
        began, began_cpu = perf_counter(), process_time()
        while True:
            async with database.reading() as work:
                found = await work.mailings.following(number)
            if found is None:
                break
            async with database.transaction() as work:
                held = perf_counter()
                given = await work.mailings.give_out(number, MORNING + timedelta(hours=3), found=found)
            holds.append(perf_counter() - held)
            rows += given.told if given else 0
        seconds, cpu = perf_counter() - began, process_time() - began_cpu
    if rows:
        print(
            f"{'given out':24} {rows} rows, {rows / seconds:.0f} a second ({rows / cpu:.0f} a second of CPU); the "
            f"write lock held {1000 * statistics.median(holds):.1f} ms, at most {1000 * max(holds):.0f}"
        )


def count(folder: Path, number: int) -> None:
    """The database's own record, and that of the channel."""
    connection = sqlite3.connect(folder / "sangkien.db")
    said, chats = connection.execute(
        "SELECT count(*), count(DISTINCT conversation) FROM turns WHERE event_id LIKE ?",
        (f"mailing:{number}:%",),
    ).fetchone()
    sent, sent_chats = connection.execute(
        "SELECT count(*), count(DISTINCT o.conversation) FROM outbox o JOIN turns t "
        "ON t.conversation = o.conversation AND t.last_number = o.number "
        "WHERE o.status = 'sent' AND t.event_id LIKE ?",
        (f"mailing:{number}:%",),
    ).fetchone()
    waiting = connection.execute("SELECT count(*) FROM timers WHERE mailing = ?", (number,)).fetchone()[0]
    row = connection.execute("SELECT told, status FROM mailings WHERE id = ?", (number,)).fetchone()
    connection.close()
    arrived = (folder / "arrived").read_text().split()
    print(
        f"by the database: {row[0]} chats told ({row[1]}): {said} said to {chats}, {sent} sent to {sent_chats}, "
        f"{waiting} wait; the channel took {len(arrived)} messages for {len(set(arrived))} chats"
    )


@asynccontextmanager
async def desk(folder: Path) -> AsyncIterator[tuple[Database, object]]:
    """The database, and the national officer's operations on it."""
    database = Database(f"sqlite:///{folder}/sangkien.db")
    async with database.reading() as work:
        units = await work.units.load()
    context = officer_of("TLD", units, Search(units), now=MORNING)
    try:
        yield database, lambda operation, request: lambda: run(database, operation, context, request)
    finally:
        await database.close()


async def timed(name: str, ask):  # type: ignore[no-untyped-def]  # any operation's answer
    began, began_cpu = perf_counter(), process_time()
    answer = await ask()
    print(
        f"{name:24} {1000 * (perf_counter() - began):7.0f} ms, {1000 * (process_time() - began_cpu):7.0f} ms of CPU"
    )
    return answer


# The service


def served(
    folder: Path, hours: float, *, until: int, seconds: float = inf, kill: bool = False
) -> Iterator[dict]:
    """What a service of its own reports, until so many chats are told or so many seconds are over."""
    call = [sys.executable, "-m", "benchmarks.announcement", str(folder), "--serve", str(hours)]
    process = subprocess.Popen(call, stdout=subprocess.PIPE, text=True)  # noqa: S603 - this very program
    assert process.stdout is not None
    began = None
    for line in process.stdout:
        report = json.loads(line)
        began = began or perf_counter()
        yield report
        if report["arrived"] >= until > 0 or perf_counter() - began > seconds:
            process.send_signal(signal.SIGKILL if kill else signal.SIGTERM)
            break
    process.wait()


def told(name: str, reports: list[dict], seconds: float) -> None:
    turns = sorted(each for report in reports for each in report["turns"])
    holds: dict[str, list[float]] = defaultdict(list)
    for report in reports:
        for task, longest in report["holds"].items():
            holds[task].append(longest)
    arrived = reports[-1]["arrived"] - reports[0]["arrived"]
    took = reports[-1]["at"] - reports[0]["at"]
    print(
        f"{name:24} {arrived} messages in {took:.0f} s: {arrived / took:.0f} a second, "
        f"{reports[-1]['cpu'] / max(arrived, 1) * 1000:.2f} ms of CPU each; {reports[-1]['memory']:.0f} MB at most"
    )
    print(
        f"  {len(turns)} ordinary turns: median {statistics.median(turns):.0f} ms, "
        f"95 % {turns[len(turns) * 95 // 100]:.0f}, longest {turns[-1]:.0f}"
    )
    print(
        "  longest holds of the write lock: "
        + ", ".join(f"{task} {max(each):.0f} ms" for task, each in sorted(holds.items()))
    )


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
    line = Line(traits=traits, route=Route(channel=channel, pace=inf))
    settings = Settings(data_dir=folder, now=now, _env_file=None)  # type: ignore[call-arg]  # pydantic's own
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    turns: list[float] = []
    async with running(settings, {"telegram": line}, logger=open_log(level="error")) as service:
        asking = asyncio.create_task(ask(service.engine, service.clock.now, turns))
        began_cpu = process_time()
        while not stop.is_set():
            await asyncio.sleep(REPORT_SECONDS)
            report = {
                "at": perf_counter(),
                "arrived": channel.arrived,
                "turns": turns[:],
                "holds": dict(holds),
                "cpu": process_time() - began_cpu,
                "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            }
            print(json.dumps(report), flush=True)
            turns.clear()
            holds.clear()
        asking.cancel()


async def ask(engine: Engine, now, turns: list[float]) -> None:  # type: ignore[no-untyped-def]  # a clock's
    """Somebody asks for the status again and again."""
    number = 0
    while True:
        number += 1
        address = Address(channel="telegram", account="bot", chat=f"ordinary {number % 20}")
        event_id = f"{os.getpid()}-{number}"
        began = perf_counter()
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
