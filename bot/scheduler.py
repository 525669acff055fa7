"""The scheduler: feeds what is due, timers of dialogues and notices, to the engine (design §3)."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from bot.engine.engine import Engine
from bot.engine.errors import NotHandled
from bot.engine.job import Done, Job
from bot.loops.repeating import begin
from bot.messages import Incoming
from bot.stored import address_of
from conversations.events import Noticed, TimerDue
from programme.edition import Edition
from programme.notices import is_quiet, put_off
from storage.conversations import ChatKey
from storage.database import Database
from storage.faults import is_database_fault
from storage.mailing_kinds import NOT_PUSHED
from storage.mailings import event_prefix
from storage.timers import Scope, Timer

POLL_SECONDS = 30.0
"""How long the scheduler sleeps at most; a timer that this process or another sets wakes it at once."""

MAILED_SECONDS = 0.25
"""How long it sleeps while a mailing waits for room in an outbox."""

_CLAIM = timedelta(seconds=30)
_AT_ONCE = 200
_TROUBLE_SECONDS = 0.5


class Scheduler:
    """Wakes the timers of `scope`; in this process on time, for the rows of others when told by `wake`.

    In the quiet hours of the `edition` mailings wait, and notices that are late are put off to the morning.
    """

    def __init__(
        self,
        database: Database,
        engine: Engine,
        clock: Clock,
        scope: Scope,
        logger: FilteringBoundLogger,
        edition: Callable[[], Edition],
    ) -> None:
        self._database = database
        self._engine = engine
        self._clock = clock
        self._scope = scope
        self._edition = edition
        self._logger = logger
        self._awake = asyncio.Event()
        self._next: datetime | None = None
        self._mailed = False
        self._open = False
        self._loop: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._open = True
        self._loop = begin(self._run, "scheduler", self._clock, self._logger)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open = False
        self.wake()
        if self._loop is not None:
            await self._loop

    def heard(self, job: Job, done: Done) -> None:
        """A turn was committed: it may have set a timer."""
        if done.next_timer is None or job.key.channel not in self._scope.channels:
            return
        if self._next is None or done.next_timer < self._next:
            self.wake()

    def wake(self) -> None:
        """Look for what is due now."""
        self._awake.set()

    async def _run(self) -> None:
        while self._open:
            self._awake.clear()
            try:
                due = [*await self._claim(), *await self._claim_mailed()]
            except Exception as error:
                if not is_database_fault(error):
                    raise
                self._logger.warning("database unavailable", error=type(error).__name__)
                await self._clock.sleep(_TROUBLE_SECONDS)
                continue
            if due:
                await asyncio.gather(*(self._fire(timer) for timer in due))
            else:
                await self._clock.wait(self._awake, self._pause())

    async def _claim(self) -> list[Timer]:
        """What is due; when nothing is, `_next` says when something will be."""
        now = self._clock.now()
        async with self._database.reading() as work:
            self._next = await work.timers.next_due(self._scope, now)
        if self._next is None or self._next > now:
            return []
        async with self._database.transaction() as work:
            due = await work.timers.claim(self._scope, now, now + _CLAIM, _AT_ONCE)
            late = late_at_night(due, now, self._edition())
            await work.timers.put_off(late)
        return [timer for timer in due if timer.id not in late]

    async def _claim_mailed(self) -> list[Timer]:
        """Notices of mailings, so many of each channel as hardly anything waits before an ordinary reply."""
        now = self._clock.now()
        if is_quiet(now, self._edition()):
            self._mailed = False
            return []
        async with self._database.reading() as work:
            self._mailed = await work.timers.mailed(self._scope, now)
            if not self._mailed:
                return []
            rooms = {
                channel: await work.outbox.room(channel, now)
                for channel in sorted(self._scope.channels.difference(NOT_PUSHED))
                if await work.timers.mailed_for(self._scope, channel, now)
            }
        self._mailed = bool(rooms)
        due: list[Timer] = []
        for channel, room in rooms.items():
            if room:
                async with self._database.transaction() as work:
                    due += await work.timers.claim_mailed(self._scope, channel, now, now + _CLAIM, room)
        return due

    async def _fire(self, timer: Timer) -> None:
        event = TimerDue(timer.name) if timer.name else Noticed(timer.notice, timer.code, timer.arguments)
        incoming = Incoming(
            address=address_of(timer.key),
            event_id=_event_id(timer),
            event=event,
            received_at=self._clock.now(),
        )
        try:
            await self._engine.do(Job(incoming=incoming, timer=timer.id))
        except NotHandled as error:
            # Its claim lapses, and it is due again.
            self._logger.warning("timer put off", channel=timer.key.channel, error=type(error).__name__)

    def _pause(self) -> float:
        longest = MAILED_SECONDS if self._mailed else POLL_SECONDS
        if self._next is None:
            return longest
        return min(longest, max(0.0, (self._next - self._clock.now()).total_seconds()))


def late_at_night(due: Sequence[Timer], now: datetime, edition: Edition) -> Mapping[int, datetime]:
    """Those of these notices that wait for the morning, and until when.

    Before one that cannot wait, what is due before it in its chat is said too: their order stays.
    """
    until: dict[int, datetime] = {}
    woken: set[ChatKey] = set()
    for timer in reversed(due):
        leaves = put_off(timer.notice, timer.due_at, now, edition) if timer.notice else now
        if leaves > now and timer.key not in woken:
            until[timer.id] = leaves
        elif timer.notice:
            woken.add(timer.key)
    return until


def _event_id(timer: Timer) -> str:
    """What the engine knows the event by: of a mailing a chat hears once about an entry, whatever happens."""
    if timer.mailing is None:
        return f"timer:{timer.id}"
    return f"{event_prefix(timer.mailing)}{timer.code}"
