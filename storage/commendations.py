"""Decisions of recognition and commendations (R77, R95, R96)."""

from collections.abc import Collection

from sqlalchemy import Row, ScalarSelect, Select, delete, insert, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.dossier import YES, Item
from programme.entry import Flag
from programme.levels import Level
from programme.ports.commendations import Commended
from programme.ports.entries import Sight
from programme.requests.commendation import Commendation, ListCommended
from programme.requests.recognition import Recognition
from storage.entry_filters import flagged, within
from storage.tables.dossiers import dossier_answers
from storage.tables.entries import EntryRow, entries
from storage.tables.officers import units
from storage.tables.reviewing import commendations, recognitions
from storage.upsert import insert_into

_END = "0"  # every path begins with a slash, which comes before it


class Recognitions:
    """The decisions that recognised initiatives."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def put(self, code: str, recognition: Recognition) -> None:
        """Keep the decision of an entry; it replaces a former one."""
        values = {
            "decision": recognition.decision,
            "decided_on": recognition.decided_on,
            "decided_by": recognition.decided_by,
            "at": recognition.at,
            "officer": recognition.officer,
        }
        statement = insert_into(recognitions, self._connection).values(entry_id=_entry(code), **values)
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=["entry_id"], set_=values)
        )

    async def of(self, codes: Collection[str]) -> dict[str, Recognition]:
        """The decision of each entry that has one."""
        query = select(*recognitions.c, entries.c.code).join(entries, entries.c.id == recognitions.c.entry_id)
        rows = await self._connection.execute(query.where(entries.c.code.in_(codes)))
        return {
            row.code: Recognition(
                decision=row.decision,
                decided_on=row.decided_on,
                decided_by=row.decided_by,
                at=row.at,
                officer=row.officer,
            )
            for row in rows
        }


class Commendations:
    """The commendations of all levels."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, code: str, commendation: Commendation) -> None:
        """Keep a new one."""
        await self._connection.execute(
            insert(commendations).values(
                entry_id=_entry(code),
                unit=commendation.unit,
                level=commendation.level,
                form=commendation.form,
                decision=commendation.decision,
                decided_on=commendation.decided_on,
                at=commendation.at,
                officer=commendation.officer,
            )
        )

    async def remove(self, number: int) -> None:
        """Forget the one of this number; history and audit keep that there was one."""
        await self._connection.execute(delete(commendations).where(commendations.c.id == number))

    async def of(self, codes: Collection[str]) -> dict[str, tuple[Commendation, ...]]:
        """The commendations of each entry, oldest first."""
        query = _joined().where(entries.c.code.in_(codes)).order_by(commendations.c.id)
        found: dict[str, tuple[Commendation, ...]] = {}
        for row in await self._connection.execute(query):
            found[row.code] = (*found.get(row.code, ()), _commendation(row))
        return found

    async def page(self, edition: str, sight: Sight, request: ListCommended) -> tuple[Commended, ...]:
        """Those that the request asks for, by the worker's unit; its unit is the sight's already.

        Who is erased has no name to be called up by; who withdrew consent is named nowhere.
        """
        query = _joined().join(units, units.c.code == entries.c.unit)
        query = query.where(EntryRow.edition == edition, *within(sight), ~flagged(Flag.ERASED))
        if request.level is not None:
            query = query.where(commendations.c.level == request.level)
        if request.public:
            query = query.where(entries.c.id.in_(_agreed()), ~flagged(Flag.RESTRICTED))
        if request.after is not None:
            mark = await self._place(request.after)
            query = query.where(tuple_(units.c.path, commendations.c.id) > tuple_(*mark))
        query = query.order_by(units.c.path, commendations.c.id).limit(request.limit)
        return tuple(
            Commended(code=row.code, commendation=_commendation(row))
            for row in await self._connection.execute(query)
        )

    async def _place(self, number: int) -> tuple[str, int]:
        """Where the commendation of this number stands in the order of pages; one that is gone is the end."""
        query = select(units.c.path).join(entries, entries.c.unit == units.c.code)
        query = query.join(commendations, commendations.c.entry_id == entries.c.id)
        path = await self._connection.scalar(query.where(commendations.c.id == number))
        return path or _END, number


def _joined() -> Select[*tuple[object, ...]]:
    return select(*commendations.c, entries.c.code).join(entries, entries.c.id == commendations.c.entry_id)


def _agreed() -> Select[int]:
    """The entries whose people agreed to be named (the second consent, script §18)."""
    consent = (dossier_answers.c.field == Item.PUBLISH_CONSENT, dossier_answers.c.value == YES)
    return select(dossier_answers.c.entry_id).where(*consent)


def _entry(code: str) -> ScalarSelect[int]:
    return select(entries.c.id).where(entries.c.code == code).scalar_subquery()


def _commendation(row: Row[*tuple[object, ...]]) -> Commendation:
    return Commendation(
        number=row.id,
        unit=row.unit,
        level=Level(row.level),
        form=row.form,
        decision=row.decision,
        decided_on=row.decided_on,
        at=row.at,
        officer=row.officer,
    )
