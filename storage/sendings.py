"""How many messages each channel has sent in a month: providers sell them by number."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.window import VIETNAM
from storage.tables.channels import sendings
from storage.upsert import insert_into

Account = tuple[str, str]
"""A channel and the account on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """The messages that one account of a channel has sent in a month."""

    channel: str
    account: str
    messages: int


class Sendings:
    """The counts of sent messages."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, sent: Mapping[Account, int], at: datetime) -> None:
        """Count so many messages more."""
        if not sent:
            return
        rows = [
            {"channel": channel, "account": account, "month": _month(at), "messages": number}
            for (channel, account), number in sorted(sent.items())
        ]
        statement = insert_into(sendings, self._connection).values(rows)
        more = {"messages": sendings.c.messages + statement.excluded.messages}
        keys = ["channel", "account", "month"]
        await self._connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=more))

    async def of_month(self, at: datetime) -> tuple[Sending, ...]:
        """What was sent in the month of `at`, in Viet Nam."""
        query = select(sendings).where(sendings.c.month == _month(at))
        rows = await self._connection.execute(query.order_by(sendings.c.channel, sendings.c.account))
        return tuple(Sending(channel=row.channel, account=row.account, messages=row.messages) for row in rows)


def _month(at: datetime) -> date:
    return at.astimezone(VIETNAM).date().replace(day=1)
