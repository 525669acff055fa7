"""The entries: Core where a submission passes, ORM where officers work (design §4, SQLAlchemy)."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import Select, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.orm import selectinload
from sqlalchemy.orm.exc import StaleDataError

from programme.entry import Entry, Flag, Status
from programme.errors import EntryChanged, EntryNotFound
from programme.folding import fold
from programme.person import folded_name
from programme.ports.entries import GroupCount, Nearness, PersonCount, Sight, Twins
from programme.progress import Tally
from programme.requests.entries import Filter
from storage.entry_counts import group_counts, most_active, number, total
from storage.entry_filters import within
from storage.entry_pages import page
from storage.entry_rows import read_row
from storage.tables.entries import EntryRow, entries, entry_flags, people
from storage.upsert import insert_into

_CHANGED_BY_ACTS = (
    "chat",
    "unit",
    "typed_unit",
    "title",
    "description",
    "earlier_description",
    "text_hash",
    "updated_at",
    "status",
    "reason",
    "nominated_to",
)


class Entries:
    """The entries."""

    def __init__(self, connection: AsyncConnection, session: Callable[[], AsyncSession]) -> None:
        self._connection = connection
        # Asked for only when the ORM is needed: a submission does without.
        self._session = session
        # Held so that `save` checks the version that was read: the session itself forgets a row as soon
        # as nobody refers to it.
        self._rows: dict[str, EntryRow] = {}

    async def add(self, entry: Entry, person: int) -> bool:
        """Store a new entry; False when its code or its draft is already there."""
        statement = insert_into(entries, self._connection).values(_columns(entry) | {"person": person})
        number = await self._connection.scalar(statement.on_conflict_do_nothing().returning(entries.c.id))
        if number is None:
            return False
        if entry.flags:
            rows = [{"entry_id": number, "flag": flag} for flag in sorted(entry.flags)]
            await self._connection.execute(insert(entry_flags), rows)
        return True

    async def add_all(self, new: Sequence[tuple[Entry, int]]) -> None:
        """Store new entries, each with its person's number; that codes and drafts are free is not checked."""
        rows = [_columns(entry) | {"person": person} for entry, person in new]
        await self._connection.execute(insert(entries), rows)
        flags = {entry.code: entry.flags for entry, _ in new if entry.flags}
        if not flags:
            return
        numbers = select(entries.c.id, entries.c.code).where(entries.c.code.in_(flags))
        flagged = [
            {"entry_id": row.id, "flag": flag}
            for row in await self._connection.execute(numbers)
            for flag in sorted(flags[row.code])
        ]
        await self._connection.execute(insert(entry_flags), flagged)

    async def of_draft(self, draft_id: str) -> Entry | None:
        """The entry that this draft became (R50)."""
        known = select(entries.c.code).where(entries.c.draft_id == draft_id)
        code = await self._connection.scalar(known)
        return None if code is None else await self.by_code(code)

    async def of_chat(self, chat: int, *, hold: bool = False) -> tuple[Entry, ...]:
        """All entries of a chat, newest first."""
        found = await self._read(select(EntryRow).where(EntryRow.chat == chat), hold=hold)
        return tuple(sorted(found, key=lambda entry: entry.submitted_at, reverse=True))

    async def own(self, chat: int, code: str, *, hold: bool = False) -> Entry | None:
        """The entry with this code if this chat submitted it."""
        query = select(EntryRow).where(EntryRow.chat == chat, EntryRow.code == code)
        return next(iter(await self._read(query, hold=hold)), None)

    async def by_code(self, code: str) -> Entry | None:
        """The entry with this code, whoever asks: only for R51, which proves the phone as well."""
        return next(iter(await self._read(select(EntryRow).where(EntryRow.code == code))), None)

    async def seen(self, codes: Collection[str], sight: Sight, *, hold: bool = False) -> dict[str, Entry]:
        """The entries with these codes within sight; `hold` locks them until the transaction ends."""
        query = select(EntryRow).where(EntryRow.code.in_(codes), *within(sight))
        return {entry.code: entry for entry in await self._read(query, hold=hold)}

    async def twins(self, entry: Entry) -> Twins:
        """What is like this entry in its edition, from another chat or person."""
        same_person = select(people.c.id).where(
            people.c.phone == entry.phone, people.c.name_key == folded_name(entry.full_name)
        )
        other_chat = entries.c.chat.is_distinct_from(entry.chat)
        living = (
            entries.c.edition == entry.edition,
            entries.c.status != Status.WITHDRAWN,
            entries.c.code != entry.code,
        )
        of_others = other_chat | entries.c.person.not_in(same_person)
        same_text = select(entries.c.code).where(*living, entries.c.text_hash == entry.text_hash, of_others)
        # An officer may enter for whoever has sent by a chat too: then only another name is worth a look.
        elsewhere = entries.c.person.not_in(same_person) if entry.chat is None else other_chat
        same_phone = select(entries.c.id).where(*living, entries.c.phone == entry.phone, elsewhere).limit(1)
        return Twins(
            same_text=tuple((await self._connection.scalars(same_text)).all()),
            same_phone=await self._connection.scalar(same_phone) is not None,
        )

    async def flag(self, codes: Collection[str], flag: Flag) -> None:
        """Set a flag on entries that may be in other hands: their version stays."""
        if not codes:
            return
        of_codes = select(entries.c.id).where(entries.c.code.in_(codes)).order_by(entries.c.id)
        rows = [{"entry_id": number, "flag": flag} for number in await self._connection.scalars(of_codes)]
        statement = insert_into(entry_flags, self._connection).on_conflict_do_nothing()
        await self._connection.execute(statement, rows)

    async def save(self, entry: Entry) -> None:
        """Store what an act changed.

        Raises:
            EntryChanged: somebody else changed the entry since it was read.
        """
        if entry.code not in self._rows:
            await self.by_code(entry.code)
        row = self._rows.get(entry.code)
        if row is None:
            raise EntryNotFound(code=entry.code)
        if row.version != entry.version:
            raise EntryChanged(code=entry.code)
        await self._save_flags(row, entry.flags)
        for name in _CHANGED_BY_ACTS:
            setattr(row, name, getattr(entry, name))
        # A new text is compared anew; an act on the old one leaves what was found.
        row.compared = row.compared and row.folded == _folded(entry)
        row.folded = _folded(entry)
        try:
            await self._session().flush()
        except StaleDataError:
            raise EntryChanged(code=entry.code) from None

    def forget(self) -> None:
        """Read every entry anew: what was read may have been taken back."""
        self._rows.clear()

    async def page(
        self,
        edition: str,
        sight: Sight,
        where: Filter,
        *,
        limit: int,
        after: tuple[datetime, str] | None,
        near: Nearness | None = None,
    ) -> tuple[Entry, ...]:
        """Entries newest first, from behind `after` (time of submission and code) on."""
        return await page(self._connection, edition, sight, where, limit=limit, after=after, near=near)

    async def number(self, edition: str, sight: Sight, where: Filter) -> int:
        """How many entries a filtered set has, withdrawn ones among them."""
        return await number(self._connection, edition, sight, where)

    async def total(self, edition: str, sight: Sight, where: Filter) -> Tally:
        """The tally of a filtered set."""
        return await total(self._connection, edition, sight, where)

    async def group_counts(
        self, edition: str, sight: Sight, where: Filter, by: str
    ) -> tuple[GroupCount, ...]:
        """The tallies of a filtered set by status, unit, group, day, flag, channel or field."""
        return await group_counts(self._connection, edition, sight, where, by)

    async def most_active(
        self, edition: str, sight: Sight, where: Filter, most: int
    ) -> tuple[PersonCount, ...]:
        """The people with the most valid entries of a filtered set (R80)."""
        return await most_active(self._connection, edition, sight, where, most)

    async def of_same_person(self, code: str, sight: Sight) -> tuple[str, ...]:
        """The codes of the person's other entries within sight, newest first."""
        person = select(entries.c.person).where(entries.c.code == code).scalar_subquery()
        query = select(entries.c.code).where(
            entries.c.person == person, entries.c.code != code, *within(sight)
        )
        return tuple((await self._connection.scalars(query.order_by(entries.c.submitted_at.desc()))).all())

    async def _read(self, query: Select[EntryRow], *, hold: bool = False) -> list[Entry]:
        query = query.options(selectinload(EntryRow.flag_rows)).execution_options(populate_existing=True)
        if hold:
            # In one order for all, so that two acts never wait for each other in a circle.
            query = query.order_by(EntryRow.code).with_for_update()
        rows = (await self._session().scalars(query)).all()
        self._rows.update({row.code: row for row in rows})
        return [_entry(row) for row in rows]

    async def _save_flags(self, row: EntryRow, flags: Iterable[Flag]) -> None:
        """Only what the act changed: a flag that the system has set meanwhile stays."""
        wanted, before = set(flags), {Flag(flag.flag) for flag in row.flag_rows}
        if gone := before - wanted:
            of_row = (entry_flags.c.entry_id == row.id, entry_flags.c.flag.in_(gone))
            await self._connection.execute(delete(entry_flags).where(*of_row))
        for flag in sorted(wanted - before):
            await self.flag((row.code,), flag)


def _columns(entry: Entry) -> dict[str, object]:
    """The entry as a row, but for its person and its flags."""
    return {
        "code": entry.code,
        "edition": entry.edition,
        "draft_id": entry.draft_id,
        "chat": entry.chat,
        "full_name": entry.full_name,
        "phone": entry.phone,
        "unit": entry.unit,
        "typed_unit": entry.typed_unit,
        "idea_group": entry.group,
        "start_month": entry.start_month,
        "start_answer": entry.start_answer,
        "title": entry.title,
        "description": entry.description,
        "earlier_description": entry.earlier_description,
        "text_hash": entry.text_hash,
        "folded": _folded(entry),
        "language": entry.language,
        "channel": entry.channel,
        "submitted_at": entry.submitted_at,
        "updated_at": entry.updated_at,
        "status": entry.status,
        "reason": entry.reason,
        "nominated_to": entry.nominated_to,
        "version": entry.version,
    }


def _folded(entry: Entry) -> str:
    """What a search looks through: SQLite folds no accents and no đ by itself."""
    return fold(f"{entry.title or ''} {entry.description}")


def _entry(row: EntryRow) -> Entry:
    return read_row(row, (Flag(flag.flag) for flag in row.flag_rows))
