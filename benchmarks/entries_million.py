"""What officers wait for with a million entries: lists, searches, statistics, the oldest that waits.

    python -m benchmarks.entries_million /dev/shm/million --entries 1000000

The first run makes the entries there (some minutes, 2 GB), later ones measure only. Without a folder a
twentieth of them is made, measured and removed again (a minute). A number is CPU time
of the median of some runs of one operation at the officers' desk, in one process; commands are timed
from outside, by their own CPU time and by the clock, which on a machine at work is several times longer.
"""

import argparse
import asyncio
import os
import random
import resource
import secrets
import sqlite3
import statistics
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from admin_cli.demo.material import initiatives, themes
from admin_cli.demo.writer import Writer
from programme.code import CODE_BYTES, entry_code
from programme.context import Context
from programme.digest import Slot
from programme.edition import load_edition, shipped_edition_text
from programme.entry import Flag, Status
from programme.folding import fold
from programme.levels import Level
from programme.officer import Officer
from programme.operations.operation import run
from programme.operations.reading import COUNT, EXPORT, LIST, SEARCH
from programme.person import folded_name
from programme.ports.entries import Sight
from programme.requests.counting import CountEntries
from programme.requests.entries import Filter, ListEntries
from programme.requests.exporting import ExportEntries
from programme.requests.searching import SearchEntries
from programme.use_cases.digests import digest_of
from storage.database import Database
from storage.word_index import CREATE, DROP, FILL
from units_data.catalogue import Catalogue, shipped
from units_data.search import Search

EDITION = "75-nghin-2021"
PROVINCE, WARD = "P01", "P01-002"
LARGE = "P96-970"
"""The largest unit that `weighted_units` makes."""
RARE = "zyzzyva"
OPENS = datetime(2021, 3, 9, 17, tzinfo=UTC)
DAYS = 42
MILLION = 1_000_000
BATCH = 20_000
SHARES = {
    Status.SUBMITTED: 24,
    Status.UNDER_REVIEW: 1,
    Status.RETURNED: 4,
    Status.REJECTED: 4,
    Status.APPROVED: 60,
    Status.NOMINATED: 5,
    Status.NOT_SELECTED: 1,
    Status.WITHDRAWN: 1,
}
MAIN = "import sys; from admin_cli.main import main; sys.exit(main(sys.argv[1:]))"
COLUMNS = (
    *("id", "code", "edition", "draft_id", "chat", "person", "full_name", "phone", "unit", "typed_unit"),
    *("idea_group", "start_month", "start_answer", "title", "description", "text_hash", "folded", "language"),
    *("channel", "submitted_at", "updated_at", "status", "reason", "nominated_to", "version", "compared"),
)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--entries", type=int, help="a million in a folder, without one a twentieth")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--export", action="store_true", help="also write every kind of file")
    asked = parser.parse_args()
    if asked.folder is not None:
        made_and_measured(asked.folder, asked.entries or MILLION, asked.runs, exports=asked.export)
        return
    print(
        f"at full size: python -m benchmarks.entries_million /dev/shm/million --entries {MILLION}", flush=True
    )
    with TemporaryDirectory() as folder:
        made_and_measured(Path(folder), asked.entries or MILLION // 20, asked.runs, exports=asked.export)


def made_and_measured(folder: Path, entries: int, runs: int, *, exports: bool) -> None:
    if not (folder / "sangkien.db").exists():
        make(folder, entries)
    asyncio.run(measure(folder, runs))
    measure_commands(folder, exports=exports)


# Making them


def make(folder: Path, entries: int) -> None:
    began = perf_counter()
    sangkien(folder, "db", "upgrade")
    connection = sqlite3.connect(folder / "sangkien.db", isolation_level=None)
    for pragma in ("synchronous=OFF", "journal_mode=OFF", "cache_size=-400000", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'entries' AND sql <> ''"
    ).fetchall()
    statements = [*DROP["sqlite"], *(f"DROP INDEX {name}" for name, _ in indexes)]
    for statement in statements:
        connection.execute(statement)
    fill(connection, entries)
    for statement in [*(sql for _, sql in indexes), *CREATE["sqlite"], *FILL["sqlite"]]:
        connection.execute(statement)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()
    size = (folder / "sangkien.db").stat().st_size / 1e9
    print(f"made {entries} entries in {perf_counter() - began:.0f} s: {size:.2f} GB")


def fill(connection: sqlite3.Connection, entries: int) -> None:
    chance = random.Random(20210420)
    units = weighted_units()
    texts = [(text, fold(text)) for text in written(chance, 20_000)]
    statuses, shares = list(SHARES), list(SHARES.values())
    connection.execute("BEGIN")
    for start in range(0, entries, BATCH):
        numbers = range(start + 1, min(start + BATCH, entries) + 1)
        people = {number: person(number * 7 // 10 + 1) for number in numbers}
        connection.executemany(
            "INSERT OR IGNORE INTO people (id, phone, name_key, full_name, created_at) "
            "VALUES (?, ?, ?, ?, ?)",
            [
                (number, phone, folded_name(name), name, stored(OPENS))
                for number, phone, name in people.values()
            ],
        )
        chosen = chance.choices(units[0], cum_weights=units[1], k=len(numbers))
        fates = chance.choices(statuses, shares, k=len(numbers))
        rows = [
            entry(chance, number, entries, people[number], unit, status, texts)
            for number, unit, status in zip(numbers, chosen, fates, strict=True)
        ]
        connection.executemany(
            f"INSERT INTO entries ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})",  # noqa: S608 - names of ours
            rows,
        )
        flags = [(number, chance.choice(list(Flag))) for number in numbers if chance.random() < 0.05]
        connection.executemany("INSERT INTO entry_flags (entry_id, flag) VALUES (?, ?)", flags)
    connection.execute(
        "INSERT INTO nominations (edition, entry_id, from_unit, to_unit, place, field, officer, at, active) "
        "SELECT edition, id, unit, 'TLD', row_number() OVER (PARTITION BY unit ORDER BY id), "
        "substr('abcde', 1 + id % 5, 1), 'benchmark', submitted_at, 1 FROM entries WHERE status = 'nominated'"
    )
    connection.execute(
        "INSERT INTO counters SELECT edition, unit, sum(status != 'withdrawn'), "
        "sum(status IN ('approved', 'nominated', 'not_selected', 'commended')) "
        "FROM entries GROUP BY edition, unit"
    )
    connection.execute("COMMIT")


def weighted_units() -> tuple[list[str], list[int]]:
    """All units below the root; a few are very large, as the unit with 25,621 entries was."""
    codes = [unit.code for unit in shipped("2021") if unit.code != "TLD"]
    chance, total, sums = random.Random(75), 0, []
    for _ in codes:
        total += max(int(chance.paretovariate(1.1) * 10), 1)
        sums.append(total)
    return codes, sums


def written(chance: random.Random, number: int) -> list[str]:
    writer = Writer(themes(), chance, load_edition(shipped_edition_text(), "benchmark").description_max)
    sectors = list(initiatives().sectors.values())
    return [writer.fresh(chance.choice(sectors)) for _ in range(number)]


def person(number: int) -> tuple[int, str, str]:
    """Names of the examples, Nguyễn Văn AAB and so on; a phone of the examples has seven hundred of them."""
    letters = "".join(chr(65 + number // 1000 // 26**place % 26) for place in (2, 1, 0))
    return number, f"+849000{number % 1000:05}", f"Nguyễn Văn {letters}"


def entry(
    chance: random.Random,
    number: int,
    entries: int,
    who: tuple[int, str, str],
    unit: str,
    status: Status,
    texts: list[tuple[str, str]],
) -> tuple[object, ...]:
    text, folded = texts[chance.randrange(len(texts))]
    ending = f" Đợt {number}." + (f" {RARE}" if number % 10_000 == 7 else "")
    at = stored(OPENS + timedelta(days=DAYS) * number / entries)
    code = entry_code((number * 2654435761 % 2**30 << 2).to_bytes(CODE_BYTES))
    group = "ADMINISTRATIVE" if chance.random() < 0.3 else "ENTERPRISE"
    channel = chance.choice(("zalo_oa", "zalo_oa", "browser", "telegram"))
    return (
        *(number, code, EDITION, f"draft-{number}", None, who[0], who[2], who[1], unit, None, group),
        *(date(2021, 3, 1).isoformat(), None, None, text + ending, f"{number:064x}"),
        *(folded + fold(ending).join((" ", "")), "vi", channel, at, at, status, None),
        *("TLD" if status is Status.NOMINATED else None, 1, 1),
    )


def stored(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(" ", "microseconds")


# Measuring them


def questions() -> Iterator[tuple[str, str, object, object]]:
    """What is asked: whose officer, a name, the operation and its request."""
    filters = {
        "country": Filter(),
        "one province": Filter(unit=PROVINCE),
        "one ward": Filter(unit=WARD),
        "status submitted": Filter(statuses=(Status.SUBMITTED,)),
        "status nominated in a ward": Filter(unit=WARD, statuses=(Status.NOMINATED,)),
        "with a flag": Filter(flags=(Flag.LATE,)),
        "with a flag in a ward": Filter(unit=WARD, flags=(Flag.LATE,)),
        "with a rare word": Filter(text=RARE),
        "with a common word": Filter(text="may"),
        "with a common word in a ward": Filter(unit=WARD, text="may"),
        "one day": Filter(since=date(2021, 4, 1), until=date(2021, 4, 1)),
    }
    for name, where in filters.items():
        yield "TLD", f"list, {name}", LIST, ListEntries(where=where)
    deep = f"{(OPENS + timedelta(days=3)).isoformat()}/SK-000-0000"
    yield "TLD", "list, deep page", LIST, ListEntries(after=deep)
    yield PROVINCE, "list, a province's officer", LIST, ListEntries()
    yield WARD, "list, a ward's officer", LIST, ListEntries()
    searched = {
        "rare word": RARE,
        "common word": "may",
        "two common words": "giam may",
        "phrase": '"gá kẹp nhanh"',
        "prefix": "kep*",
        "name": "Nguyễn Văn ABC",
        "nothing": "khongcochunay",
    }
    for name, text in searched.items():
        yield "TLD", f"search, {name}", SEARCH, SearchEntries(where=Filter(text=text))
    yield WARD, "search, common word, a ward's officer", SEARCH, SearchEntries(where=Filter(text="giam may"))
    for by in ("status", "unit", "group", "day", "flag", "channel", "field", "person"):
        yield "TLD", f"stats by {by}", COUNT, CountEntries(by=by)
        yield PROVINCE, f"stats by {by}, a province", COUNT, CountEntries(by=by)
    yield "TLD", "stats by day, with a common word", COUNT, CountEntries(by="day", where=Filter(text="may"))
    yield "TLD", "a page of an export", EXPORT, ExportEntries()


async def measure(folder: Path, runs: int) -> None:
    database = Database(f"sqlite:///{folder}/sangkien.db")
    async with database.reading() as work:
        units = await work.units.load()
    search = Search(units)
    for unit, name, operation, request in questions():
        context = officer_of(unit, units, search)
        await timed(name, lambda: run(database, operation, context, request), runs)  # type: ignore[arg-type, misc]  # noqa: B023 - awaited within the round

    await timed("the oldest that waits, country", lambda: oldest(database, None), runs)
    await timed("the oldest that waits, a ward", lambda: oldest(database, WARD), runs)
    at = OPENS + timedelta(days=DAYS)
    slot = Slot(at=at, since=at - timedelta(days=1))
    for unit in ("TLD", PROVINCE, LARGE, WARD):
        context = officer_of("TLD", units, search)
        await timed(f"digest, {unit}", lambda: digest(database, context, unit, slot), runs)  # noqa: B023 - awaited within the round
    await database.close()


async def timed(name: str, ask: Callable[[], Awaitable[object]], runs: int) -> None:
    cpu, clock = [], []
    for _ in range(runs):
        began, began_cpu = perf_counter(), process_time()
        answer = await ask()
        clock.append(perf_counter() - began)
        cpu.append(process_time() - began_cpu)
    found = next(
        (len(value) for field in ("entries", "hits", "lines") if (value := getattr(answer, field, None))), 0
    )
    print(
        f"{name:45} {1000 * statistics.median(cpu):8.1f} ms CPU {1000 * min(clock):8.1f} ms at best {found:6}"
    )


async def oldest(database: Database, unit: str | None) -> object:
    waiting = Filter(statuses=(Status.SUBMITTED,))
    async with database.reading() as work:
        return await work.claims.oldest(EDITION, Sight(unit=unit), waiting, ())


async def digest(database: Database, context: Context, unit: str, slot: Slot) -> object:
    async with database.reading() as work:
        return await digest_of(work, context, unit, slot)


def officer_of(unit: str, units: Catalogue, search: Search, now: datetime | None = None) -> Context:
    return Context(
        officer=Officer(
            name="benchmark", unit=unit, level=units[unit].level if unit != "TLD" else Level.NATIONAL
        ),
        edition=load_edition(shipped_edition_text(), "benchmark"),
        units=units,
        search=search,
        now=now or datetime.now(UTC),
        random=secrets.token_bytes,
    )


def measure_commands(folder: Path, *, exports: bool) -> None:
    calls = [
        ("list", "--limit", "50"),
        ("list", "--unit", WARD, "--limit", "50"),
        ("list", "--text", "may", "--limit", "50"),
        ("search", "gá kẹp", "--limit", "20"),
        ("stats",),
        ("stats", "--by", "day"),
    ]
    if exports:
        calls += [
            ("export", "--output", str(folder / f"all.{kind}"), "--force") for kind in ("csv", "json", "xlsx")
        ]
    for call in calls:
        seconds, cpu, memory = sangkien(folder, *call)
        shown = " ".join(call)
        print(f"sangkien {shown:60} {seconds:7.2f} s, {cpu:7.2f} s CPU, {memory / 1024:.0f} MB at most")


def sangkien(folder: Path, *call: str) -> tuple[float, float, float]:
    """Run a command on the million: its time, its CPU time, the most memory (KB) it or one before took."""
    environment = os.environ | {"SANGKIEN_DATA_DIR": str(folder), "SANGKIEN_LANGUAGE": "vi"}
    folder.mkdir(parents=True, exist_ok=True)
    began, before = perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", MAIN, *call],
        env=environment,
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return perf_counter() - began, cpu, after.ru_maxrss


if __name__ == "__main__":
    main()
