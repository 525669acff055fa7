"""People: whoever has this phone and, without accents, this name (design §4, People and chats)."""

from datetime import datetime

from sqlalchemy import delete, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import Entry, Status
from programme.errors import EntryChanged
from programme.person import folded_name
from storage.tables.entries import entries, people
from storage.upsert import insert_into


class People:
    """The people who submitted."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find_or_add(self, phone: str, full_name: str, at: datetime) -> int:
        """The number of the person with this phone and (without accents) this name."""
        key = {"phone": phone, "name_key": folded_name(full_name)}
        known = select(people.c.id).filter_by(**key)
        person: int | None = await self._connection.scalar(known)
        if person is None:
            statement = insert_into(people, self._connection).values(
                **key, full_name=full_name, created_at=at
            )
            person = await self._connection.scalar(statement.on_conflict_do_nothing().returning(people.c.id))
        if person is None:  # another process has just added the same person
            person = (await self._connection.scalars(known)).one()
        return person

    async def correct(self, entry: Entry, at: datetime) -> None:
        """Keep the name and the phone of an entry as they are now; whom nothing refers to any more goes.

        Raises:
            EntryChanged: somebody else changed the entry since it was read.
        """
        of_code = select(entries.c.person).where(entries.c.code == entry.code)
        before = await self._connection.scalar(of_code)
        person = await self.find_or_add(entry.phone, entry.full_name, at)
        read = (entries.c.code == entry.code, entries.c.version == entry.version - 1)
        kept = {"full_name": entry.full_name, "phone": entry.phone, "person": person}
        changed = update(entries).where(*read)
        done = await self._connection.execute(
            changed.values(**kept, updated_at=entry.updated_at, version=entry.version)
        )
        if not done.rowcount:
            raise EntryChanged(code=entry.code)
        unused = ~exists().where(entries.c.person == people.c.id)
        await self._connection.execute(delete(people).where(people.c.id == before, unused))

    async def find(self, phone: str, full_name: str) -> int | None:
        """The number of a person who is known already."""
        known = select(people.c.id).filter_by(phone=phone, name_key=folded_name(full_name))
        person: int | None = await self._connection.scalar(known)
        return person

    async def entries_of(self, person: int, edition: str, *, hold: bool = False) -> int:
        """How many entries a person has in an edition, withdrawn ones aside; `hold` makes others wait."""
        if hold:
            await self._connection.execute(select(people.c.id).where(people.c.id == person).with_for_update())
        query = select(func.count()).where(
            entries.c.person == person, entries.c.edition == edition, entries.c.status != Status.WITHDRAWN
        )
        return (await self._connection.execute(query)).scalar_one()
