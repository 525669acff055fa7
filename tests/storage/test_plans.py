"""What every batch asks is found by an index, however many chats and turns there are (design §9)."""

from collections.abc import Awaitable, Callable, Sequence

from sqlalchemy import event, select, text

from programme.ports.entries import Sight
from programme.requests.entries import Filter
from storage.conversations import ChatKey
from storage.database import Database
from storage.entry_filters import Lead, conditions
from storage.tables.entries import EntryRow
from storage.work import Work
from tests.example import HANOI, HOAN_KIEM, Desk
from tests.storage.mailing_chats import NOW

KEYS = [ChatKey("telegram", "bot", str(number)) for number in range(10)]


async def plans(database: Database, ask: Callable[[Work], Awaitable[object]]) -> list[str]:
    """How SQLite finds what is asked, step by step."""
    asked: list[tuple[str, Sequence[object]]] = []

    def noted(
        _connection: object, _cursor: object, statement: str, values: Sequence[object], *_: object
    ) -> None:
        asked.append((statement, values))

    async with database.transaction() as work:
        event.listen(database.engine.sync_engine, "before_cursor_execute", noted)
        await ask(work)
        event.remove(database.engine.sync_engine, "before_cursor_execute", noted)
        return [
            str(row.detail)
            for statement, values in asked
            if statement.startswith("SELECT")
            for row in await work.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", tuple(values))
        ]


async def test_a_batch_of_several_chats_looks_at_no_other_chat_or_turn(sqlite_desk: Desk) -> None:
    """SQLite uses no index for a list of several keys alone: of 280,000 chats each batch looked at all."""

    async def batch(work: Work) -> None:
        chats = await work.conversations.open(KEYS, NOW)
        await work.turns.seen([(chat.id, "1") for chat in chats.values()])

    steps = await plans(sqlite_desk.database, batch)
    searches = {step.partition(" USING")[0] for step in steps if "CONSTANT ROW" not in step}
    assert searches >= {"SEARCH conversations", "SEARCH turns"}
    assert not {step for step in steps if step.startswith(("SCAN conversations", "SCAN turns"))}


async def test_a_round_of_digests_looks_at_none_of_the_days_before(sqlite_desk: Desk) -> None:
    """Every 30 seconds; an edition of six weeks keeps a digest of each unit and day."""
    steps = await plans(
        sqlite_desk.database, lambda work: work.digests.done("edition", [HOAN_KIEM, HANOI], NOW)
    )
    index = "sqlite_autoindex_mailings_1"
    assert steps == [f"SEARCH mailings USING INDEX {index} (edition=? AND kind=? AND mark=?)"]


async def test_what_was_decided_on_a_day_is_found_by_its_index(sqlite_url: str) -> None:
    """Of a million entries with their acts none is read that was neither sent nor decided on that day."""
    where = Filter(changed_since=NOW.date(), changed_until=NOW.date())
    asked = conditions("e", Sight(unit=None), where, lead=Lead.CHANGE)
    database = Database(sqlite_url)
    async with database.reading() as work:
        query = select(EntryRow.id).where(*asked)
        compiled = query.compile(database.engine.sync_engine, compile_kwargs={"literal_binds": True})
        rows = await work.connection.execute(text(f"EXPLAIN QUERY PLAN {compiled}"))
        plans = {str(row.detail).partition(" (")[0] for row in rows}
    await database.close()
    assert plans >= {
        "SEARCH entries USING INTEGER PRIMARY KEY",
        "SEARCH reviews USING INDEX ix_reviews_decisions",
        "SEARCH entries USING COVERING INDEX ix_entries_time",
        "SEARCH reviews USING INDEX ix_reviews_entry_id",
    }
    assert not {plan for plan in plans if plan.startswith("SCAN")}
