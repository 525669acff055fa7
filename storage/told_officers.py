"""That the officers of a unit were told something: a row of `mailings` which is never given out."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from programme.mailings import MailingStatus
from storage.tables.following import mailings
from storage.upsert import insert_into

ALARM = "question"
"""The kind of a message about questions."""

DIGEST = "digest"
"""The kind of a digest."""


def mark_of(unit: str, moment: str) -> str:
    """What makes it the only one of its kind."""
    return f"{unit}:{moment}"


async def remember(
    connection: AsyncConnection,
    edition: str,
    kind: str,
    unit: str,
    moment: str,
    due_at: datetime,
    now: datetime,
) -> bool:
    """Keep that it leaves at `due_at`; False when another process did, for the same unit and `moment`."""
    statement = insert_into(mailings, connection).values(
        edition=edition,
        kind=kind,
        mark=mark_of(unit, moment),
        unit=unit,
        arguments="{}",
        created_at=now,
        due_at=due_at,
        status=MailingStatus.DONE,
        finished_at=now,
    )
    kept = await connection.scalar(statement.on_conflict_do_nothing().returning(mailings.c.id))
    return kept is not None
