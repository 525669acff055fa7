"""The chain of officers' and the system's acts (R82; design §4, Audit).

Each row carries the digest of the one before it, so that none can be changed or taken out unnoticed. A
row has no personal datum: texts and reasons stand in `audit_details`, which erasure may empty, and the
row keeps only their salted digest.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from secrets import token_hex

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.ports.officers import AuditRecord
from storage.tables.officers import audit, audit_details, audit_head
from storage.upsert import insert_into

_SALT_BYTES = 16
_ROWS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What a walk along the chain found: its length, rows whose details were erased, the first broken row."""

    rows: int
    erased: int
    broken_at: int | None


class Audit:
    """The chain; acts are gathered and chained when the transaction ends, for its head is one row for all."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._pending: list[AuditRecord] = []

    def add(self, record: AuditRecord) -> None:
        """Chain one more act; written when the transaction ends."""
        self._pending.append(record)

    def gathered(self) -> list[AuditRecord]:
        """The acts not yet chained, to be put back when a part of the transaction is taken back."""
        return list(self._pending)

    def put_back(self, gathered: list[AuditRecord]) -> None:
        """Forget what was added since `gathered`."""
        self._pending = gathered

    async def flush(self) -> None:
        """Chain what was gathered."""
        if not self._pending:
            return
        number, digest = await self._head()
        rows, details = [], []
        for record in self._pending:
            number += 1
            salt = token_hex(_SALT_BYTES)
            row = _row(number, record, salt, digest)
            digest = _chained(row)
            rows.append(row | {"digest": digest})
            if record.details:
                details.append({"number": number, "salt": salt, "details": _json(dict(record.details))})
        self._pending.clear()
        await self._connection.execute(insert(audit), rows)
        if details:
            await self._connection.execute(insert(audit_details), details)
        await self._connection.execute(update(audit_head).values(number=number, digest=digest))

    async def verify(self) -> Verified:
        """Walk the whole chain, from its first row to its head."""
        previous, number, erased = "", 0, 0
        while rows := await self._page(after=number):
            for row in rows:
                if row.number != number + 1 or row.previous != previous or not _is_whole(row):
                    return Verified(rows=number, erased=erased, broken_at=number + 1)
                erased += int(_is_erased(row))
                previous, number = row.digest, row.number
        head = (await self._connection.execute(select(audit_head))).one_or_none()
        whole = (number, previous) == ((head.number, head.digest) if head else (0, ""))
        return Verified(rows=number, erased=erased, broken_at=None if whole else number + 1)

    async def erase_details(self, entry: str) -> None:
        """Empty the details of all acts on an entry; the chain stays whole."""
        acts = select(audit.c.number).where(audit.c.entry == entry)
        emptied = update(audit_details).where(audit_details.c.number.in_(acts))
        await self._connection.execute(emptied.values(salt=None, details=None))

    async def _head(self) -> tuple[int, str]:
        """The last row's number and digest, locked until the transaction ends."""
        query = select(audit_head).with_for_update()
        head = (await self._connection.execute(query)).one_or_none()
        if head is None:
            first = insert_into(audit_head, self._connection).values(id=1, number=0, digest="")
            await self._connection.execute(first.on_conflict_do_nothing())
            head = (await self._connection.execute(query)).one()
        return head.number, head.digest

    async def _page(self, after: int) -> list[Row[*tuple[object, ...]]]:
        query = select(audit, audit_details.c.salt, audit_details.c.details).outerjoin(audit_details)
        query = query.where(audit.c.number > after).order_by(audit.c.number).limit(_ROWS_AT_ONCE)
        return list(await self._connection.execute(query))


def _row(number: int, record: AuditRecord, salt: str, previous: str) -> dict[str, object]:
    details_digest = _digest(salt, _json(dict(record.details))) if record.details else ""
    return {
        "number": number,
        "at": record.at,
        "officer": record.officer,
        "act": record.act,
        "for_unit": record.for_unit,
        "entry": record.entry,
        "before": record.before,
        "after": record.after,
        "origin": record.origin or None,
        "details_digest": details_digest,
        "previous": previous,
    }


def _chained(row: Mapping[str, object]) -> str:
    """The digest of a row: of everything in it, the digest of the row before included."""
    at = row["at"]
    moment = at.astimezone(UTC).isoformat() if isinstance(at, datetime) else ""
    names = (
        "number",
        "officer",
        "act",
        "for_unit",
        "entry",
        "before",
        "after",
        "origin",
        "details_digest",
        "previous",
    )
    return _digest(moment, *(_json(row[name]) for name in names))


def _is_whole(row: Row[*tuple[object, ...]]) -> bool:
    content: Mapping[str, object] = dict(row._mapping)  # noqa: SLF001 - the documented way to a row's mapping
    if content["digest"] != _chained(content):
        return False
    return _is_erased(row) or not row.details_digest or _digest(row.salt, row.details) == row.details_digest


def _is_erased(row: Row[*tuple[object, ...]]) -> bool:
    return bool(row.details_digest) and row.details is None


def _digest(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
