"""What every batch asks is found by an index, however many chats and turns there are (design §9)."""

from collections.abc import Sequence

from sqlalchemy import event

from storage.conversations import ChatKey
from storage.database import Database
from tests.storage.mailing_chats import NOW

KEYS = [ChatKey("telegram", "bot", str(number)) for number in range(10)]


async def test_a_batch_of_several_chats_looks_at_no_other_chat_or_turn(sqlite_url: str) -> None:
    """SQLite uses no index for a list of several keys alone: of 280,000 chats each batch looked at all."""
    database = Database(sqlite_url)
    asked: list[tuple[str, Sequence[object]]] = []

    def noted(
        _connection: object, _cursor: object, statement: str, values: Sequence[object], *_: object
    ) -> None:
        asked.append((statement, values))

    async with database.transaction() as work:
        event.listen(database.engine.sync_engine, "before_cursor_execute", noted)
        chats = await work.conversations.open(KEYS, NOW)
        await work.turns.seen([(chat.id, "1") for chat in chats.values()])
        event.remove(database.engine.sync_engine, "before_cursor_execute", noted)
        plans = [
            str(row.detail)
            for statement, values in asked
            if statement.startswith("SELECT")
            for row in await work.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", tuple(values))
        ]
    await database.close()
    searches = {plan.partition(" USING")[0] for plan in plans if "CONSTANT ROW" not in plan}
    assert searches >= {"SEARCH conversations", "SEARCH turns"}
    assert not {plan for plan in plans if plan.startswith(("SCAN conversations", "SCAN turns"))}
