"""Takes personal data out of every table (requirements appendix 7); docs/personal-data.md is its map.

Rows stay where something is counted by them: an entry keeps its code, unit, status and times, a person
becomes a row that names nobody, a chat a row that leads nowhere. What only speaks of people is deleted.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Exists, Row, case, delete, exists, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.entry import Flag
from programme.erased import GONE
from programme.ports.data_requests import Remains
from storage.audit import Audit
from storage.consents import TO_PROCESS
from storage.erased_traces import Traces
from storage.tables.chats import conversations, outbox, timers, turns
from storage.tables.dossiers import dossier_answers, dossier_sendings, enterings
from storage.tables.entries import consents, entries, entry_flags, people, reviews
from storage.tables.following import mailings, officer_chats, once_codes, questions
from storage.tables.people import data_requests
from storage.tables.reviewing import claims, commendations, objections, recognitions, similarities
from storage.upsert import insert_into

_TEXTS = frozenset({"text", "text_en"})
"""What an officer wrote, among the arguments of an announcement."""

FORGOTTEN = "*"
"""How the name of a chat begins that is known no more: no channel calls a chat so."""


class Erasure:
    """Takes personal data out of every table; counts, codes and statuses stay."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._traces = Traces(connection)

    async def entries(
        self, codes: Collection[str], act: str, at: datetime, officer: str | None = None
    ) -> None:
        """Erase what entries say about people, with all that was said about them."""
        query = select(entries).where(entries.c.code.in_(codes)).order_by(entries.c.code)
        rows = (await self._connection.execute(query.with_for_update())).all()
        if not rows:
            return
        numbers = [row.id for row in rows]
        await self._traces.of_entries(rows)
        await self._empty_entries(numbers)
        await self._empty_beside(numbers)
        await self._delete_beside(numbers, [row.code for row in rows])
        await Audit(self._connection).erase_details([row.code for row in rows])
        await self._flag(numbers)
        await self._note(rows, {"act": act, "at": at, "officer": officer})
        await self._empty_people(rows)

    async def chats(self, chats: Sequence[int]) -> None:
        """Erase what was written in chats, and what was to be said there; who they are stays."""
        run = self._connection.execute
        await self._traces.of_chats(chats)
        await run(delete(timers).where(timers.c.conversation.in_(chats)))
        await run(delete(outbox).where(outbox.c.conversation.in_(chats)))
        # The rows stay for a while: an event that is delivered again must still be known.
        await run(update(turns).where(turns.c.conversation.in_(chats)).values(replies="[]", inline=False))
        await run(delete(once_codes).where(once_codes.c.chat.in_(chats)))
        answer = case((questions.c.answer.is_not(None), GONE))
        await run(update(questions).where(questions.c.chat.in_(chats)).values(text=GONE, answer=answer))
        of_chats = update(data_requests).where(data_requests.c.chat.in_(chats))
        texts = {"answer": data_requests.c.answer, "extension": data_requests.c.extension}
        emptied = {name: case((column.is_not(None), GONE)) for name, column in texts.items()}
        await run(of_chats.values(wanted="{}", **emptied))
        state = {"state": "", "draft_step": None, "draft_since": None, "reminders": True}
        await run(update(conversations).where(conversations.c.id.in_(chats)).values(**state))

    async def forget(self, chats: Sequence[int]) -> None:
        """Erase who these chats are, so that nothing can be said to them any more."""
        await self.chats(chats)
        await self._connection.execute(delete(turns).where(turns.c.conversation.in_(chats)))
        await self._connection.execute(
            update(conversations)
            .where(conversations.c.id.in_(chats))
            .values(
                account="",
                chat=literal(FORGOTTEN).concat(conversations.c.id),
                language=None,
                client_language=None,
                reachable=False,
                held_until=None,
            )
        )

    async def remains(self, edition: str, silent_since: datetime) -> Remains:
        """What is left to be erased of an edition, with chats that have been silent since then."""
        living = (entries.c.edition == edition, ~_is_erased())
        of_edition = select(func.count(), func.count(entries.c.person.distinct())).where(*living)
        number, persons = (await self._connection.execute(of_edition)).one()
        # As if the entries were erased: then these chats hold none.
        holds = exists().where(entries.c.chat == conversations.c.id, entries.c.edition != edition)
        silent = select(func.count()).where(*_silent(silent_since), ~holds)
        chats = (await self._connection.execute(silent)).scalar_one()
        return Remains(entries=number, people=persons, chats=chats)

    async def next_entries(self, edition: str, people: int) -> tuple[str, ...]:
        """The codes of the entries of the next so many people that are not erased yet."""
        living = (entries.c.edition == edition, ~_is_erased())
        persons = select(entries.c.person).where(*living).order_by(entries.c.person).distinct().limit(people)
        query = select(entries.c.code).where(*living, entries.c.person.in_(persons.scalar_subquery()))
        return tuple((await self._connection.scalars(query.order_by(entries.c.code))).all())

    async def next_chats(self, silent_since: datetime, limit: int) -> tuple[int, ...]:
        """The next chats, silent since then, that hold no entry any more and are not forgotten yet."""
        holds = exists().where(entries.c.chat == conversations.c.id)
        query = select(conversations.c.id).where(*_silent(silent_since), ~holds)
        return tuple((await self._connection.scalars(query.order_by(conversations.c.id).limit(limit))).all())

    async def erased_chats(self, done_before: datetime, limit: int) -> tuple[int, ...]:
        """Chats whose deletion was done before then, and that have not begun anew since."""
        holds = exists().where(entries.c.chat == conversations.c.id)
        last = select(func.max(consents.c.id)).where(consents.c.chat == conversations.c.id, TO_PROCESS)
        newest = last.correlate(conversations).scalar_subquery()
        agreed = exists().where(consents.c.id == newest, consents.c.answer)
        query = select(conversations.c.id).join(data_requests, data_requests.c.chat == conversations.c.id)
        done = (
            data_requests.c.kind == "delete",
            data_requests.c.outcome == "done",
            data_requests.c.closed_at < done_before,
        )
        query = query.where(*done, *_known(), ~holds, ~agreed).distinct().limit(limit)
        return tuple((await self._connection.scalars(query)).all())

    async def papers(self, edition: str) -> int:
        """Empty what an edition keeps beside its entries; how many rows had something."""
        sent = update(dossier_sendings).where(
            dossier_sendings.c.edition == edition, dossier_sendings.c.reference.is_not(None)
        )
        references = (await self._connection.execute(sent.values(reference=None))).rowcount
        return references + await self._announcements(edition)

    async def _announcements(self, edition: str) -> int:
        """The texts of officers; which unit spoke to whom stays, for the list of announcements."""
        query = select(mailings.c.id, mailings.c.arguments).where(
            mailings.c.edition == edition, mailings.c.arguments != "{}"
        )
        said = {row.id: json.loads(row.arguments) for row in await self._connection.execute(query)}
        emptied = {
            number: {name: GONE if name in _TEXTS else value for name, value in told.items()}
            for number, told in said.items()
        }
        changed = [number for number, told in said.items() if emptied[number] != told]
        for number in changed:
            arguments = json.dumps(emptied[number], ensure_ascii=False)
            row = update(mailings).where(mailings.c.id == number)
            await self._connection.execute(row.values(arguments=arguments))
        return len(changed)

    async def _empty_entries(self, numbers: Sequence[int]) -> None:
        await self._connection.execute(
            update(entries)
            .where(entries.c.id.in_(numbers))
            .values(
                chat=None,
                full_name=GONE,
                phone="",
                typed_unit=None,
                title=None,
                description=GONE,
                earlier_description=None,
                text_hash="",
                folded="",
                reason=None,
                compared=True,
                version=entries.c.version + 1,
            )
        )

    async def _empty_beside(self, numbers: Sequence[int]) -> None:
        """Texts of officers about the entries: who acted and when stays."""
        run = self._connection.execute
        await run(update(reviews).where(reviews.c.entry_id.in_(numbers)).values(reason=None, council=None))
        outcome = case((objections.c.outcome.is_not(None), GONE))
        of_entries = update(objections).where(objections.c.entry_id.in_(numbers))
        await run(of_entries.values(reason=GONE, outcome=outcome))
        decision = {"decision": GONE, "decided_by": GONE}
        await run(update(recognitions).where(recognitions.c.entry_id.in_(numbers)).values(**decision))
        given = {"form": GONE, "decision": None}
        await run(update(commendations).where(commendations.c.entry_id.in_(numbers)).values(**given))
        entered = {"agreement": GONE, "council": None}
        await run(update(enterings).where(enterings.c.entry_id.in_(numbers)).values(**entered))

    async def _delete_beside(self, numbers: Sequence[int], codes: Sequence[str]) -> None:
        run = self._connection.execute
        await run(delete(dossier_answers).where(dossier_answers.c.entry_id.in_(numbers)))
        await run(delete(claims).where(claims.c.entry_id.in_(numbers)))
        pairs = similarities.c.entry_id.in_(numbers) | similarities.c.other_id.in_(numbers)
        await run(delete(similarities).where(pairs))
        await run(delete(timers).where(timers.c.code.in_(codes)))

    async def _flag(self, numbers: Sequence[int]) -> None:
        statement = insert_into(entry_flags, self._connection).on_conflict_do_nothing()
        rows = [{"entry_id": number, "flag": Flag.ERASED} for number in numbers]
        await self._connection.execute(statement, rows)

    async def _note(self, erased: Sequence[Row[*tuple[object, ...]]], line: Mapping[str, object]) -> None:
        """One line in the history of each entry: nothing in it is personal."""
        stands = [
            {"entry_id": row.id, "status_before": row.status, "status_after": row.status} for row in erased
        ]
        await self._connection.execute(insert(reviews), [{**line, **each} for each in stands])

    async def _empty_people(self, rows: Sequence[Row[*tuple[object, ...]]]) -> None:
        """Each person of these entries; one with other entries keeps them, and these get a nameless one."""
        wanted = {row.person for row in rows}
        # Whoever has just found one of them gives it an entry first, which is to keep its person.
        held = select(people.c.id).where(people.c.id.in_(wanted)).order_by(people.c.id).with_for_update()
        await self._connection.execute(held)
        elsewhere = select(entries.c.person).where(entries.c.person.in_(wanted), ~_is_erased()).distinct()
        living = set((await self._connection.scalars(elsewhere)).all())
        for person in sorted(living):
            numbers = [row.id for row in rows if row.person == person]
            nobody = {"phone": "", "name_key": f"{FORGOTTEN}{numbers[0]}", "full_name": GONE}
            added = insert(people).values(**nobody, created_at=rows[0].submitted_at).returning(people.c.id)
            nameless = (await self._connection.execute(added)).scalar_one()
            moved = update(entries).where(entries.c.id.in_(numbers))
            await self._connection.execute(moved.values(person=nameless))
        gone = update(people).where(people.c.id.in_(wanted - living))
        # Its own number keeps it apart from others without a name: a person counts once, also so.
        key = literal(f"{FORGOTTEN}{FORGOTTEN}").concat(people.c.id)
        await self._connection.execute(gone.values(phone="", full_name=GONE, name_key=key))


def _is_erased() -> Exists:
    return exists().where(entry_flags.c.entry_id == entries.c.id, entry_flags.c.flag == Flag.ERASED)


def _known() -> tuple[ColumnElement[bool], ...]:
    """Chats that still lead to somebody, officers' own aside."""
    of_officer = exists().where(officer_chats.c.chat == conversations.c.id)
    return (~conversations.c.chat.startswith(FORGOTTEN, autoescape=True), ~of_officer)


def _silent(since: datetime) -> tuple[ColumnElement[bool], ...]:
    return (*_known(), conversations.c.last_seen < since)
