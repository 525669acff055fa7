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
        """The number of the person with this phone and (without accents) this name.

        Until the transaction ends nobody takes this row away: an entry may be given its number.
        """
        key = {"phone": phone, "name_key": folded_name(full_name)}
        known = select(people.c.id).filter_by(**key).with_for_update(read=True, key_share=True)
        new = insert_into(people, self._connection).values(**key, full_name=full_name, created_at=at)
        added = new.on_conflict_do_nothing().returning(people.c.id)
        while True:  # another process may add the same person, or take it away, between the two
            for statement in (known, added):
                person: int | None = await self._connection.scalar(statement)
                if person is not None:
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
        await self._remove_unused(before)

    async def _remove_unused(self, person: int | None) -> None:
        """Take a person away to whom no entry refers, whatever is being submitted meanwhile."""
        of_person = people.c.id == person
        # Whoever has just found the row gives it an entry first; only a statement begun later sees that one.
        await self._connection.execute(select(people.c.id).where(of_person).with_for_update())
        unused = ~exists().where(entries.c.person == people.c.id)
        await self._connection.execute(delete(people).where(of_person, unused))

    async def find(self, phone: str, full_name: str) -> int | None:
        """The number of a person who is known already."""
        known = select(people.c.id).filter_by(phone=phone, name_key=folded_name(full_name))
        person: int | None = await self._connection.scalar(known)
        return person

    async def entries_of(self, person: int, edition: str, *, hold: bool = False) -> int:
        """How many entries a person has in an edition, withdrawn ones aside; `hold` makes others wait."""
        if hold:
            # Weaker than `find_or_add` of others, which hold it too and would wait in a circle.
            held = select(people.c.id).where(people.c.id == person).with_for_update(key_share=True)
            await self._connection.execute(held)
        query = select(func.count()).where(
            entries.c.person == person, entries.c.edition == edition, entries.c.status != Status.WITHDRAWN
        )
        return (await self._connection.execute(query)).scalar_one()
