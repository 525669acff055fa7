"""Workers whom no message reaches: their chats are blocked, have no route, or there is none."""

from datetime import datetime

from sqlalchemy import ColumnElement, case, false, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.code import read_code
from programme.entry import Flag
from programme.notices import CALLED, NEWS
from programme.ports.entries import Sight
from programme.ports.unreachable import Unreached
from programme.requests.unreachable import Barrier, ListUnreachable
from storage.consents import TO_PROCESS
from storage.decisions import decided_after, stands_since
from storage.entry_filters import flagged, within
from storage.tables.chats import conversations, outbox
from storage.tables.entries import EntryRow, consents, entries, reviews

_NO_ROUTE = ("terminal", "kiosk", "demo")
"""Channels on which nothing can be said later: a command that ended, a screen that others use now.

The browser is not among them: its page shows what was said when it is opened again.
"""


class Unreachable:
    """Workers whom no message reaches."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def page(
        self, edition: str, sight: Sight, request: ListUnreachable, decided_until: datetime
    ) -> tuple[Unreached, ...]:
        """Those that are asked for, of what was decided until then; its unit is the sight's already."""
        barrier = _barrier()
        query = (
            select(EntryRow.code, stands_since().label("since"), barrier.label("barrier"))
            .outerjoin(conversations, conversations.c.id == EntryRow.chat)
            .where(
                EntryRow.edition == edition,
                EntryRow.status.in_([status for status in request.statuses or NEWS if status in NEWS]),
                EntryRow.id.not_in(decided_after(decided_until)),
                barrier.in_(request.barriers or tuple(Barrier)),
                ~_called(),
                ~_wants_no_call(),
                *within(sight),
            )
            .order_by(EntryRow.id)
            .limit(request.limit)
        )
        if request.after is not None:
            before = select(entries.c.id).where(entries.c.code == read_code(request.after))
            query = query.where(EntryRow.id > before.scalar_subquery())
        rows = await self._connection.execute(query)
        return tuple(Unreached(code=row.code, since=row.since, barrier=Barrier(row.barrier)) for row in rows)


def _barrier() -> ColumnElement[str]:
    """Why the last decision on an entry has not reached its worker; NULL where it has, or still may."""
    silent = conversations.c.last_seen < stands_since()
    undelivered = select(outbox.c.id).where(
        outbox.c.conversation == EntryRow.chat,
        or_(outbox.c.status == "parked", outbox.c.status == "dead"),
        outbox.c.finished_at >= stands_since(),
    )
    return case(
        (EntryRow.chat.is_(None), Barrier.NO_CHAT.value),
        (conversations.c.channel.in_(_NO_ROUTE), Barrier.NO_ROUTE.value),
        # Who has not written since cannot have seen it; who blocked us after reading it is called once more.
        ((conversations.c.reachable == false()) & silent, Barrier.BLOCKED.value),
        (undelivered.exists(), Barrier.UNDELIVERED.value),
    )


def _called() -> ColumnElement[bool]:
    """Whether an officer has told the worker by phone since."""
    call = select(reviews.c.id).where(
        reviews.c.entry_id == EntryRow.id, reviews.c.act == CALLED, reviews.c.at >= stands_since()
    )
    return call.exists()


def _wants_no_call() -> ColumnElement[bool]:
    """Whether nobody is to be called: the data is erased, or consent was withdrawn (appendix 7)."""
    last = select(consents.c.answer).where(consents.c.chat == EntryRow.chat, TO_PROCESS)
    refused = last.order_by(consents.c.id.desc()).limit(1).scalar_subquery().is_(false())
    return flagged(Flag.ERASED, Flag.RESTRICTED) | refused
