"""Codes that work once and lapse, of which only the SHA-256 is kept."""

from datetime import datetime

from sqlalchemy import ColumnElement, Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.once_code import OnceCode, Purpose
from storage.tables.following import once_codes
from storage.tables.officers import officers

CHUNK = 500


class OnceCodes:
    """Codes that work once and lapse."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, code: OnceCode) -> None:
        """Keep a new code; an earlier one of the same purpose, chat and officer works no more."""
        officer_id = await self._officer_id(code.officer)
        of_same = (
            once_codes.c.purpose == code.purpose,
            _same(once_codes.c.chat, code.chat),
            _same(once_codes.c.officer_id, officer_id),
        )
        if code.chat is not None or officer_id is not None:
            unused = (*of_same, once_codes.c.used_at.is_(None))
            await self._connection.execute(delete(once_codes).where(*unused))
        await self._connection.execute(
            insert(once_codes).values(
                digest=code.digest,
                purpose=code.purpose,
                chat=code.chat,
                officer_id=officer_id,
                created_at=code.created_at,
                expires_at=code.expires_at,
            )
        )

    async def present(self, digest: str, purpose: Purpose, at: datetime) -> OnceCode | None:
        """The code, if it would work now; it is not used by looking."""
        query = select(once_codes, officers.c.name).outerjoin(
            officers, officers.c.id == once_codes.c.officer_id
        )
        row = (await self._connection.execute(query.where(*_works(digest, purpose, at)))).one_or_none()
        return None if row is None else _code(row, row.name)

    async def redeem(self, digest: str, purpose: Purpose, at: datetime) -> OnceCode | None:
        """Use the code up; None when it is unknown, of another purpose, lapsed or used: of two, one wins."""
        used = update(once_codes).where(*_works(digest, purpose, at)).values(used_at=at)
        row = (await self._connection.execute(used.returning(*once_codes.c))).one_or_none()
        if row is None:
            return None
        named = select(officers.c.name).where(officers.c.id == row.officer_id)
        return _code(row, await self._connection.scalar(named) if row.officer_id is not None else None)

    async def forget_before(self, moment: datetime) -> int:
        """Delete a chunk of the codes that lapsed before `moment`; how many there were."""
        old = select(once_codes.c.digest).where(once_codes.c.expires_at < moment).limit(CHUNK)
        rows = await self._connection.execute(
            delete(once_codes).where(once_codes.c.digest.in_(old)).returning(once_codes.c.digest)
        )
        return len(rows.all())

    async def _officer_id(self, name: str | None) -> int | None:
        if name is None:
            return None
        found: int = (
            await self._connection.execute(select(officers.c.id).where(officers.c.name == name))
        ).scalar_one()
        return found


def _same(column: ColumnElement[int], value: int | None) -> ColumnElement[bool]:
    return column.is_(None) if value is None else column == value


def _works(digest: str, purpose: Purpose, at: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        once_codes.c.digest == digest,
        once_codes.c.purpose == purpose,
        once_codes.c.used_at.is_(None),
        once_codes.c.expires_at > at,
    )


def _code(row: Row[*tuple[object, ...]], officer: str | None) -> OnceCode:
    return OnceCode(
        digest=row.digest,
        purpose=Purpose(row.purpose),
        chat=row.chat,
        officer=officer,
        created_at=row.created_at,
        expires_at=row.expires_at,
    )
