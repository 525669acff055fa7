"""An entry as it stands in its row, read and written."""

from collections.abc import Collection, Iterable

from sqlalchemy import Row, Select, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import Entry, Flag, Group, Status
from storage.tables.entries import EntryRow, FlagRow

_ALL = tuple(
    getattr(EntryRow, column.key).label(column.key)
    for column in EntryRow.__mapper__.column_attrs
    if column.key not in {"folded", "compared"}
)


async def entries_of(connection: AsyncConnection, numbers: Collection[int]) -> tuple[Entry, ...]:
    """The entries with these row numbers, in this order."""
    if not numbers:
        return ()
    rows = await connection.execute(select(*_ALL).where(EntryRow.id.in_(numbers)))
    flags: dict[int, list[Flag]] = {}
    of_entries: Select[int, str] = select(FlagRow.entry_id, FlagRow.flag).where(FlagRow.entry_id.in_(numbers))
    for number, flag in await connection.execute(of_entries):
        flags.setdefault(number, []).append(Flag(flag))
    found = {row.id: read_row(row, flags.get(row.id, ())) for row in rows}
    return tuple(found[number] for number in numbers)


def read_row(row: EntryRow | Row[*tuple[object, ...]], flags: Iterable[Flag]) -> Entry:
    """The entry of a row, mapped or not."""
    return Entry(
        code=row.code,
        edition=row.edition,
        draft_id=row.draft_id,
        chat=row.chat,
        full_name=row.full_name,
        phone=row.phone,
        unit=row.unit,
        typed_unit=row.typed_unit,
        group=Group(row.group),
        start_month=row.start_month,
        start_answer=row.start_answer,
        title=row.title,
        description=row.description,
        earlier_description=row.earlier_description,
        text_hash=row.text_hash,
        language=row.language,
        channel=row.channel,
        submitted_at=row.submitted_at,
        updated_at=row.updated_at,
        status=Status(row.status),
        reason=row.reason,
        nominated_to=row.nominated_to,
        flags=frozenset(flags),
        version=row.version,
    )
