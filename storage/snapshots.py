"""What dialogues may look at, read for a whole batch of chats at once (design §3.4)."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.chat import Details, OwnEntry
from programme.entry import Status
from storage.tables.entries import EntryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEntries:
    """The entries of one chat, newest first, and the details given with the newest."""

    entries: tuple[OwnEntry, ...] = ()
    details: Details | None = None


_OWN = (
    select(
        EntryRow.chat,
        EntryRow.code,
        EntryRow.status,
        EntryRow.submitted_at,
        EntryRow.text_hash,
        EntryRow.unit,
        EntryRow.nominated_to,
        EntryRow.full_name,
        EntryRow.phone,
        EntryRow.typed_unit,
        EntryRow.group,
    )
    .where(EntryRow.chat.in_(bindparam("chats", expanding=True)))
    .order_by(EntryRow.submitted_at.desc(), EntryRow.id.desc())
)


class Snapshots:
    """Reads whose number of queries does not depend on how many chats they are for."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def own_entries(self, chats: Collection[int]) -> dict[int, OwnEntries]:
        """The own entries of these chats; a chat without entries is absent."""
        entries: dict[int, list[OwnEntry]] = {}
        details: dict[int, Details] = {}
        for row in await self._connection.execute(_OWN, {"chats": list(chats)}):
            entries.setdefault(row.chat, []).append(
                OwnEntry(
                    code=row.code,
                    status=Status(row.status),
                    submitted_at=row.submitted_at,
                    text_hash=row.text_hash,
                    unit=row.unit,
                    nominated_to=row.nominated_to,
                )
            )
            if row.chat not in details:
                details[row.chat] = Details(
                    full_name=row.full_name,
                    phone=row.phone,
                    unit=row.unit,
                    typed_unit=row.typed_unit,
                    group=row.idea_group,
                )
        return {chat: OwnEntries(entries=tuple(own), details=details[chat]) for chat, own in entries.items()}
