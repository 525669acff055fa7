"""Mailings: one message to many chats, given out chunk by chunk (decision 0019).

How it goes. A row of `mailings` is planned (by an officer, or by a `Plan` of `programme.mailings`). When it
is due, a loop of `serve` (`bot.loops.mailing`) gives it out: in one transaction the next of its audience
get a notice each (a row of `timers` with `mailing`), and `position` moves behind them. So a kill goes on
where it stopped, and nobody is told twice. The scheduler feeds these notices to the engine only as fast as
each channel's outbox is empty (`room`): an ordinary reply never waits behind a mailing. There the notice
becomes a turn, with the chat's state and the facts as they are then; so a saying may find that there is
nothing to say any more.

How to add a kind:
1. a member of `programme.mailings.MailingKind`; if the service sends it by itself, a `Plan` in `PLANS` there:
   a function of edition and time that gives the one mailing which is sensible now, named by its `mark`;
2. an `Audience` in `storage.mailing_kinds.AUDIENCES`: the notice, and a SELECT of (`chat`, `code`) from
   `conversations`; `chats_where(condition)` where it is about no entry;
3. what it says: a line in `conversations.reminders.REMINDERS` (a function of state, notice and facts that
   gives a Reply, or None when there is nothing to say any more), or in `conversations.notices.SAYINGS`.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Row,
    Select,
    Text,
    case,
    delete,
    func,
    insert,
    literal,
    literal_column,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.mailings import Mailing, MailingKind, MailingStatus, NewMailing
from programme.ports.entries import Sight
from programme.ports.mailings import Reach, Told
from storage.mailing_kinds import AUDIENCES, wanted, wanted_of
from storage.schema import UtcDateTime
from storage.tables.chats import conversations, outbox, timers, turns
from storage.tables.following import mailings
from storage.units import in_sight
from storage.upsert import insert_into

CHUNK = 500
"""How many chats one transaction gives their notice."""

# Written out and not bound: a partial index serves only a condition that the planner can read.
_OPEN = mailings.c.status.in_([literal_column("'planned'"), literal_column("'running'")])
_OF_MAILING = timers.c.mailing.is_not(None)
_LOOKED_AT = 600  # of the newest notices, to see whether a channel has enough of them
_FEW = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What came of giving out: so many `told`, and whether that was all."""

    told: int
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """The next chats of a mailing: behind `position` up to `last` (None: there are no more); `ends` it."""

    position: int
    last: int | None
    ends: bool


class Mailings:
    """Mailings."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._is_sqlite = connection.dialect.name == "sqlite"

    async def add(self, edition: str, new: NewMailing, now: datetime) -> int | None:
        """Plan a mailing; its number, or None when there was one of this kind and mark."""
        statement = insert_into(mailings, self._connection).values(
            edition=edition,
            kind=new.kind,
            mark=new.mark,
            unit=new.unit,
            arguments=_json(new.arguments),
            officer=new.officer,
            created_at=now,
            due_at=new.due_at,
            status=MailingStatus.PLANNED,
        )
        number: int | None = await self._connection.scalar(
            statement.on_conflict_do_nothing().returning(mailings.c.id)
        )
        return number

    async def find(self, edition: str, number: int) -> Mailing | None:
        """The mailing of this number."""
        query = select(mailings).where(mailings.c.edition == edition, mailings.c.id == number)
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else _mailing(row)

    async def seen(
        self, edition: str, kind: MailingKind, sight: Sight, limit: int, *, number: int | None = None
    ) -> list[Mailing]:
        """The mailings of a kind to units within sight, newest first; with `number` only that one."""
        of_kind = (mailings.c.edition == edition, mailings.c.kind == kind)
        query = select(mailings).where(*of_kind, *in_sight(mailings.c.unit, sight))
        if number is not None:
            query = query.where(mailings.c.id == number)
        rows = await self._connection.execute(query.order_by(mailings.c.id.desc()).limit(limit))
        return [_mailing(row) for row in rows]

    async def marked(self, edition: str, kind: MailingKind, prefix: str) -> list[Mailing]:
        """Those whose mark begins so."""
        begins = mailings.c.mark.startswith(prefix, autoescape=True)
        query = select(mailings).where(mailings.c.edition == edition, mailings.c.kind == kind, begins)
        return [_mailing(row) for row in await self._connection.execute(query)]

    async def unsaid(self, edition: str, kind: MailingKind) -> list[Mailing]:
        """The mailings of a kind that can still say something: open ones, and done ones with notices left."""
        left = select(timers.c.id).where(timers.c.mailing == mailings.c.id).exists()
        not_over = _OPEN | ((mailings.c.status == MailingStatus.DONE) & left)
        query = select(mailings).where(mailings.c.edition == edition, mailings.c.kind == kind, not_over)
        return [_mailing(row) for row in await self._connection.execute(query)]

    async def has(self, edition: str, kind: MailingKind, mark: str) -> bool:
        """Whether there is or was one of this kind and mark."""
        query = select(mailings.c.id).where(
            mailings.c.edition == edition, mailings.c.kind == kind, mailings.c.mark == mark
        )
        return (await self._connection.execute(query)).first() is not None

    async def due(self, edition: str, now: datetime) -> list[Mailing]:
        """The open mailings whose time has come, the longest waiting first."""
        query = select(mailings).where(_OPEN, mailings.c.edition == edition, mailings.c.due_at <= now)
        rows = await self._connection.execute(query.order_by(mailings.c.due_at, mailings.c.id))
        return [_mailing(row) for row in rows if row.kind in AUDIENCES]

    async def following(self, number: int, chunk: int = CHUNK) -> Slice | None:
        """The next chats, None when it is over; to find them may take a while, and no writer need wait."""
        query = select(mailings).where(mailings.c.id == number, _OPEN)
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else await self._slice(_mailing(row), chunk)

    async def give_out(
        self, number: int, now: datetime, chunk: int = CHUNK, found: Slice | None = None
    ) -> Given | None:
        """Set the notices of the next chats, those `found` before or looked for now.

        None when it is over, when another process is at it, or was since they were found.
        """
        query = select(mailings).where(mailings.c.id == number, _OPEN).with_for_update(skip_locked=True)
        row = (await self._connection.execute(query)).one_or_none()
        if row is None:
            return None
        mailing = _mailing(row)
        some = found or await self._slice(mailing, chunk)
        if some.position != mailing.position:
            return None
        told = 0 if some.last is None else await self._tell(mailing, some.last, now)
        await self._connection.execute(
            update(mailings)
            .where(mailings.c.id == number)
            .values(
                position=some.last or mailing.position,
                told=mailing.told + told,
                status=MailingStatus.DONE if some.ends else MailingStatus.RUNNING,
                finished_at=now if some.ends else None,
            )
        )
        return Given(told=told, done=some.ends)

    async def hungry(self, number: int, channels: Collection[str]) -> bool:
        """Whether one of these channels will soon have nothing more to say of this mailing."""
        newest = (
            select(timers.c.conversation)
            .where(timers.c.mailing == number)
            .order_by(timers.c.id.desc())
            .limit(_LOOKED_AT)
            .subquery()
        )
        query = select(conversations.c.channel, func.count().label("many"))
        query = query.join(newest, newest.c.conversation == conversations.c.id)
        rows = await self._connection.execute(query.group_by(conversations.c.channel))
        waiting = {row.channel: row.many for row in rows}
        return any(waiting.get(channel, 0) < _FEW for channel in channels)

    async def cancel(self, number: int, now: datetime) -> int | None:
        """Stop a mailing; how many of its notices were still unsaid, or None when nothing was left to stop.

        One that is done, but not said to the end, is stopped too.
        """
        stopped = await self._connection.execute(
            update(mailings)
            .where(mailings.c.id == number, mailings.c.status != MailingStatus.CANCELLED)
            .values(status=MailingStatus.CANCELLED, finished_at=now)
            .returning(mailings.c.id)
        )
        if stopped.first() is None:
            return None
        gone = await self._connection.execute(delete(timers).where(timers.c.mailing == number))
        return gone.rowcount

    async def lapse(self, now: datetime) -> int:
        """Drop notices that could not be said in time; how many."""
        old = select(timers.c.id).where(_OF_MAILING, timers.c.due_at <= now).limit(CHUNK)
        return (await self._connection.execute(delete(timers).where(timers.c.id.in_(old)))).rowcount

    async def any_lapsed(self, now: datetime) -> bool:
        """Whether there are such."""
        query = select(timers.c.id).where(_OF_MAILING, timers.c.due_at <= now).limit(1)
        return (await self._connection.execute(query)).first() is not None

    async def audience(self, edition: str, new: NewMailing) -> dict[str, int]:
        """How many notices it would be now, by channel."""
        query = self._wanted(edition, new).with_only_columns(conversations.c.channel, func.count())
        rows = await self._connection.execute(query.group_by(conversations.c.channel))
        return {row[0]: row[1] for row in rows}

    async def reach(self, edition: str, new: NewMailing, *, silent_since: datetime) -> dict[str, Reach]:
        """The same, and how many of these chats have not been heard from since then."""
        silent = func.sum(case((conversations.c.last_seen < silent_since, 1), else_=0))
        columns = (conversations.c.channel, func.count(), silent)
        query = self._wanted(edition, new).with_only_columns(*columns)
        rows = await self._connection.execute(query.group_by(conversations.c.channel))
        return {row[0]: Reach(chats=row[1], silent=row[2]) for row in rows}

    async def has_audience(self, edition: str, new: NewMailing) -> bool:
        """Whether it would be any notice at all."""
        return (await self._connection.execute(self._wanted(edition, new).limit(1))).first() is not None

    async def progress(self, mailing: Mailing) -> Told:
        """What became of its notices, as long as turns and sent messages are kept."""
        waiting = select(func.count()).where(timers.c.mailing == mailing.id)
        of_mailing = turns.c.event_id.like(f"{event_prefix(mailing.id)}%")
        said = (
            select(outbox.c.status, func.count().label("many"))
            .select_from(turns)
            .outerjoin(
                outbox,
                (outbox.c.conversation == turns.c.conversation) & (outbox.c.number == turns.c.last_number),
            )
            .where(turns.c.created_at >= mailing.due_at, of_mailing)
            .group_by(outbox.c.status)
        )
        counts = {row.status: row.many for row in await self._connection.execute(said)}
        return Told(
            waiting=await self._connection.scalar(waiting) or 0,
            sending=counts.get("pending", 0),
            delivered=counts.get("sent", 0),
            failed=counts.get("dead", 0),
            parked=counts.get("parked", 0),
            passed=counts.get(None, 0),
        )

    def _wanted(self, edition: str, new: NewMailing) -> Select[tuple[int, str | None]]:
        return wanted(edition, new, is_sqlite=self._is_sqlite)

    def _following(self, mailing: Mailing, last: int | None) -> Select[tuple[int, str | None]]:
        return wanted_of(mailing, last, is_sqlite=self._is_sqlite)

    async def _slice(self, mailing: Mailing, chunk: int) -> Slice:
        chats = self._following(mailing, None).order_by(conversations.c.id).limit(chunk)
        found = [row.chat for row in await self._connection.execute(chats)]
        last = found[-1] if found else None
        return Slice(position=mailing.position, last=last, ends=len(found) < chunk)

    async def _tell(self, mailing: Mailing, last: int, now: datetime) -> int:
        """Set the notice of every chat up to `last`; its `due_at` is when it lapses unsaid."""
        audience = AUDIENCES[mailing.kind]
        chosen = self._following(mailing, last).order_by(conversations.c.id).subquery()
        rows = select(
            chosen.c.chat,
            literal(audience.notice),
            chosen.c.code,
            literal(_json(mailing.arguments), Text()),
            literal(mailing.id),
            literal(now + audience.lasts, UtcDateTime()),
        )
        columns = ["conversation", "notice", "code", "arguments", "mailing", "due_at"]
        return (await self._connection.execute(insert(timers).from_select(columns, rows))).rowcount


def event_prefix(number: int) -> str:
    """What the ids of the events begin with that a mailing's notices become."""
    return f"mailing:{number}:"


def _json(arguments: Mapping[str, str]) -> str:
    return json.dumps(dict(arguments), ensure_ascii=False)


def _mailing(row: Row[*tuple[Any, ...]]) -> Mailing:
    return Mailing(
        id=row.id,
        edition=row.edition,
        kind=row.kind,
        mark=row.mark,
        unit=row.unit,
        arguments=json.loads(row.arguments),
        officer=row.officer,
        created_at=row.created_at,
        due_at=row.due_at,
        status=MailingStatus(row.status),
        position=row.position,
        told=row.told,
        finished_at=row.finished_at,
    )
