"""Chats of participants for the tests of mailings."""

import json
from datetime import UTC, datetime
from itertools import count

from sqlalchemy import insert

from programme.mailings import MailingKind, NewMailing
from storage.database import Database
from storage.tables.chats import conversations
from storage.tables.entries import consents

NOW = datetime(2021, 4, 17, 2, 0, tzinfo=UTC)
EDITION = "75-nghin-2021"
HOAN_KIEM = "P01-002"
_NUMBERS = count(1)


def draft(unit: str | None = HOAN_KIEM, code: str | None = None) -> str:
    """The state of a chat in which an entry is being written."""
    begun = {"id": "d", "begun": "2021-04-01T02:00:00Z", "at": "desc", "full_name": "Nguyễn Văn A"}
    return json.dumps({"version": 1, "at": "desc", "draft": {**begun, "unit": unit, "code": code}})


def announcement(mark: str) -> NewMailing:
    """An announcement to everybody that is due now."""
    arguments = {"text": "Họp", "to": "everyone", "unit": "TLD"}
    return NewMailing(kind=MailingKind.ANNOUNCEMENT, mark=mark, due_at=NOW, arguments=arguments)


async def add_chats(database: Database, many: int, *, channel: str = "telegram", **values: object) -> None:
    """So many chats with a draft, a consent, and whatever else is wanted."""
    row = {
        "channel": channel,
        "account": "bot",
        "state": draft(),
        "draft_step": "desc",
        "draft_since": NOW,
        "last_seen": NOW,
    }
    consented = values.pop("consented", True)
    async with database.transaction() as work:
        for _ in range(many):
            statement = insert(conversations).values({**row, **values, "chat": str(next(_NUMBERS))})
            one = (await work.connection.execute(statement.returning(conversations.c.id))).scalar_one()
            if consented is not None:
                answer = {
                    "chat": one,
                    "version": "1",
                    "given_at": NOW,
                    "channel": channel,
                    "answer": consented,
                }
                await work.connection.execute(insert(consents).values(answer))
