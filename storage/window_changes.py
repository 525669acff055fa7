"""The window as the owner has moved it: the last decision of an edition is in force (R63)."""

from typing import Any

from sqlalchemy import Row, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.window_change import WindowChange
from storage.tables.following import window_changes


class WindowChanges:
    """Decisions about the window."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def last(self, edition: str) -> WindowChange | None:
        """The decision in force, or None while the programme file alone holds."""
        query = select(window_changes).where(window_changes.c.edition == edition)
        newest = query.order_by(window_changes.c.id.desc()).limit(1)
        row = (await self._connection.execute(newest)).one_or_none()
        return None if row is None else _change(row)

    async def every(self, edition: str) -> list[WindowChange]:
        """All of them, newest first."""
        query = select(window_changes).where(window_changes.c.edition == edition)
        rows = await self._connection.execute(query.order_by(window_changes.c.id.desc()))
        return [_change(row) for row in rows]

    async def add(self, edition: str, change: WindowChange) -> None:
        """One more decision, in force from here on."""
        await self._connection.execute(
            insert(window_changes).values(
                edition=edition,
                closes=change.closes,
                return_deadline=change.return_deadline,
                dossier_deadline=change.dossier_deadline,
                officer=change.officer,
                at=change.at,
            )
        )


def _change(row: Row[*tuple[Any, ...]]) -> WindowChange:
    return WindowChange(
        closes=row.closes,
        return_deadline=row.return_deadline,
        dossier_deadline=row.dossier_deadline,
        officer=row.officer,
        at=row.at,
    )
