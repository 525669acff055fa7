"""The chain of officers' and the system's acts (R82; design §4, Audit).

Each row carries the digest of the one before it, so that none can be changed or taken out unnoticed. A
row has no personal datum: texts and reasons stand in `audit_details`, which erasure may empty, and the
row keeps only their salted digest.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from secrets import token_hex

from sqlalchemy import ColumnElement, Row, Select, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import Status
from programme.ports.officers import AuditRecord
from programme.requests.auditing import AuditLine, AuditVerified, ReadAudit
from storage.days import end_of, start_of
from storage.tables.officers import audit, audit_details, audit_head
from storage.upsert import insert_into

_SALT_BYTES = 16
_ROWS_AT_ONCE = 1000

ROWS_IN_A_WALK = 20_000
"""After how many rows a walk ends and may go on with the next request."""


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
        after: int | None = 0
        rows = erased = 0
        broken_at = None
        while after is not None:
            part = await self.walk(after)
            rows, erased, broken_at, after = part.rows, erased + part.erased, part.broken_at, part.next
        return Verified(rows=rows, erased=erased, broken_at=broken_at)

    async def walk(self, after: int) -> AuditVerified:
        """Prove a bounded part of the chain, from behind act `after` on; at its end the head as well."""
        head = (await self._connection.execute(select(audit_head))).one_or_none()
        total, last = (head.number, head.digest) if head else (0, "")
        number, erased = after, 0
        previous = await self._digest_of(after)
        while rows := await self._page(after=number):
            for row in rows:
                if row.number != number + 1 or row.previous != previous or not _is_whole(row):
                    return AuditVerified(rows=number, total=total, erased=erased, broken_at=number + 1)
                erased += int(_is_erased(row))
                previous, number = row.digest, row.number
            if number >= after + ROWS_IN_A_WALK:
                return AuditVerified(rows=number, total=total, erased=erased, next=number)
        broken_at = None if (number, previous) == (total, last) else number + 1
        return AuditVerified(rows=number, total=total, erased=erased, broken_at=broken_at)

    async def page(self, asked: ReadAudit) -> tuple[AuditLine, ...]:
        """The newest acts that fit."""
        query = _with_details().where(*_fitting(asked)).order_by(audit.c.number.desc()).limit(asked.limit)
        return tuple(_line(row) for row in await self._connection.execute(query))

    async def _digest_of(self, number: int) -> str | None:
        """The digest of a row, from which the next one goes on; None when it is missing."""
        if number == 0:
            return ""
        digest: str | None = await self._connection.scalar(
            select(audit.c.digest).where(audit.c.number == number)
        )
        return digest

    async def details_of(self, officer: str, act: str, since: datetime) -> tuple[Mapping[str, str], ...]:
        """The details of an officer's acts of one kind since then, but for erased ones."""
        query = select(audit_details.c.details).join(audit).where(audit.c.officer == officer)
        query = query.where(audit.c.act == act, audit.c.at >= since, audit_details.c.details.is_not(None))
        return tuple(json.loads(details) for details in await self._connection.scalars(query))

    async def erase_details(self, codes: Collection[str]) -> None:
        """Empty the details of all acts on these entries; the chain has a digest of them, and stays whole."""
        acts = select(audit.c.number).where(audit.c.entry.in_(codes))
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
        query = _with_details().where(audit.c.number > after).order_by(audit.c.number)
        return list(await self._connection.execute(query.limit(_ROWS_AT_ONCE)))


def _with_details() -> Select[*tuple[object, ...]]:
    return select(audit, audit_details.c.salt, audit_details.c.details).outerjoin(audit_details)


def _fitting(asked: ReadAudit) -> Iterator[ColumnElement[bool]]:
    """The conditions of a page; each asked for is one."""
    for column, wanted in ((audit.c.entry, asked.entry), (audit.c.officer, asked.officer)):
        if wanted is not None:
            yield column == wanted
    if asked.act is not None:
        yield audit.c.act == asked.act
    if asked.since is not None:
        yield audit.c.at >= start_of(asked.since)
    if asked.until is not None:
        yield audit.c.at < end_of(asked.until)
    if asked.before is not None:
        yield audit.c.number < asked.before


def _line(row: Row[*tuple[object, ...]]) -> AuditLine:
    return AuditLine(
        number=row.number,
        at=row.at,
        officer=row.officer,
        act=row.act,
        entry=row.entry,
        before=Status(row.before) if row.before else None,
        after=Status(row.after) if row.after else None,
        for_unit=row.for_unit,
        origin=row.origin,
        details=json.loads(row.details) if row.details else {},
        erased=_is_erased(row),
    )


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
