"""What every batch asks is found by an index, however many chats and turns there are (design §9)."""

from collections.abc import Awaitable, Callable, Sequence

from sqlalchemy import event

from storage.conversations import ChatKey
from storage.database import Database
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
