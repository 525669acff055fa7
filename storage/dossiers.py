"""The dossiers: what was answered, who was nominated, how they were sent (R86–R90)."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.dossier import Answer, Item, Sending, Way
from programme.entry import Entry
from programme.ports.dossiers import Nominee
from storage.entry_rows import entries_of
from storage.tables.dossiers import dossier_answers, dossier_sendings
from storage.tables.entries import entries, nominations
from storage.upsert import insert_into


class Dossiers:
    """Answers to the items of dossiers, and how dossiers were sent."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def answers(self, codes: Collection[str]) -> dict[str, tuple[Answer, ...]]:
        """The answers kept for each entry that has any."""
        query = select(dossier_answers, entries.c.code).join(entries).where(entries.c.code.in_(codes))
        answers: dict[str, tuple[Answer, ...]] = {}
        for row in await self._connection.execute(query):
            answer = Answer(item=Item(row.field), value=row.value, at=row.at, officer=row.officer)
            answers[row.code] = (*answers.get(row.code, ()), answer)
        return answers

    async def entries(self, codes: Collection[str]) -> tuple[Entry, ...]:
        """The entries with these codes, only to be read: nothing of them is held or saved."""
        numbers = await self._connection.scalars(select(entries.c.id).where(entries.c.code.in_(codes)))
        return await entries_of(self._connection, numbers.all())

    async def put(self, code: str, answer: Answer) -> None:
        """Keep an answer in the place of the one before."""
        kept = {"value": answer.value, "at": answer.at, "officer": answer.officer}
        entry = select(entries.c.id).where(entries.c.code == code).scalar_subquery()
        statement = insert_into(dossier_answers, self._connection)
        statement = statement.values(entry_id=entry, field=answer.item, **kept)
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=["entry_id", "field"], set_=kept)
        )

    async def drop(self, code: str, item: Item) -> None:
        """Forget an answer."""
        entry = select(entries.c.id).where(entries.c.code == code).scalar_subquery()
        of_item = (dossier_answers.c.entry_id == entry, dossier_answers.c.field == item)
        await self._connection.execute(delete(dossier_answers).where(*of_item))

    async def nominees(self, edition: str, to_unit: str, from_unit: str | None) -> tuple[Nominee, ...]:
        """The entries nominated to a unit, by unit and place; of all units below it without `from_unit`."""
        columns = (entries.c.code, nominations.c.from_unit, nominations.c.place, nominations.c.field)
        query = select(*columns).join(nominations, nominations.c.entry_id == entries.c.id)
        query = query.where(
            nominations.c.edition == edition, nominations.c.to_unit == to_unit, nominations.c.active
        )
        if from_unit is not None:
            query = query.where(nominations.c.from_unit == from_unit)
        rows = await self._connection.execute(query.order_by(nominations.c.from_unit, nominations.c.place))
        return tuple(
            Nominee(code=row.code, unit=row.from_unit, place=row.place, field=row.field) for row in rows
        )

    async def add_sending(
        self, edition: str, unit: str, sending: Sending, officer: str, at: datetime
    ) -> None:
        """Keep one sending of a top unit's dossier."""
        await self._connection.execute(
            insert(dossier_sendings).values(
                edition=edition,
                unit=unit,
                way=sending.way,
                sent_on=sending.sent_on,
                reference=sending.reference,
                officer=officer,
                at=at,
            )
        )

    async def sendings(self, edition: str, unit: str | None) -> dict[str, tuple[Sending, ...]]:
        """The sendings of a top unit, oldest first; of all that have any without `unit`."""
        query = select(dossier_sendings).where(dossier_sendings.c.edition == edition)
        if unit is not None:
            query = query.where(dossier_sendings.c.unit == unit)
        sendings: dict[str, tuple[Sending, ...]] = {}
        for row in await self._connection.execute(query.order_by(dossier_sendings.c.id)):
            sending = Sending(way=Way(row.way), sent_on=row.sent_on, reference=row.reference)
            sendings[row.unit] = (*sendings.get(row.unit, ()), sending)
        return sendings
