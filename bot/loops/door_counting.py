"""Counting scans and starts: added up in memory, written in one statement every few seconds.

A poster seen by a thousand phones must not mean a thousand transactions. What was counted since the last
writing is lost with a process that is killed: five seconds at most of numbers that steer posters, nobody's
entry. Starts are counted here too, from committed turns: inside the turns' own transaction all of a unit's
workers would queue for one row on the last evening.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from structlog.typing import FilteringBoundLogger

from bot.clock import Clock
from bot.engine.job import Done, Job
from bot.facts import Knowledge
from bot.loops.repeating import repeating
from conversations.events import Opened, Typed
from conversations.state import State
from conversations.submission.drafts import has_content
from programme.requests.doors import Step
from programme.window import VIETNAM
from storage.database import Database
from storage.door_counts import DoorKey
from storage.faults import is_database_fault

EVERY_SECONDS = 5.0

_ABOUT_A_UNIT = frozenset({"unit_confirm", "old_qr"})
_AFTER_THE_CODE = _ABOUT_A_UNIT | {"consent", "name", "known_person"}


class DoorCounting:
    """The counts of this process; `at_work` writes them every few seconds, and what is left at its end."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        knowledge: Callable[[], Knowledge],
        logger: FilteringBoundLogger,
    ) -> None:
        self._database = database
        self._clock = clock
        self._knowledge = knowledge
        self._logger = logger
        self._counts: Counter[DoorKey] = Counter()
        self._writing = asyncio.Lock()

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """As long as this lasts, what is counted is written."""

        async def whole() -> None:
            # The end may come in the middle: what is being written is finished, and not written again.
            await asyncio.shield(self.write())

        try:
            async with repeating(whole, "door counting", self._clock, self._logger, every=EVERY_SECONDS):
                yield
        finally:
            await self._write_last()

    def scanned(self, unit: str | None, printed: str) -> None:
        """Somebody came to the page of a unit (None: the code is none) from a link `printed` on something."""
        self._count(unit, Step.SCAN, printed)

    def heard(self, job: Job, done: Done) -> None:
        """A turn was committed: it may have begun an entry."""
        if done.before is not None and done.after is not None and begins(done.before, done.after):
            self._count(self._named(job, done.after), Step.START, job.key.channel)

    async def write(self) -> None:
        """Write what was counted; what cannot be written now is kept for the next time."""
        async with self._writing:
            counts, self._counts = self._counts, Counter()
            if not counts:
                return
            try:
                async with self._database.transaction() as work:
                    await work.door_counts.add(counts)
            except Exception:
                self._counts.update(counts)
                raise

    async def _write_last(self) -> None:
        try:
            await self.write()
        except Exception as error:
            if not is_database_fault(error):
                raise
            self._logger.warning("scans not written", error=type(error).__name__)

    def _count(self, unit: str | None, step: Step, door: str) -> None:
        day = self._clock.now().astimezone(VIETNAM).date()
        edition = self._knowledge().edition.code
        self._counts[DoorKey(edition, unit or "", step, door, day)] += 1

    def _named(self, job: Job, after: State) -> str | None:
        """The unit that the poster's link or the typed code named; None without one."""
        if after.at in _ABOUT_A_UNIT:
            return after.about
        match job.incoming.event:
            case Opened(str(code)) | Typed(code):
                return self._knowledge().units.read_code(code)
            case _:
                return None


def begins(before: State, after: State) -> bool:
    """Whether an entry begins in this turn: a draft is new, and the poster's code is not asked any more.

    Where no link carries the code it is asked first; the start is counted with its answer, for that unit. A
    draft in which nothing stands yet, begun anew by opening the chat again, is the same start; revising a
    returned entry is none, and neither is a draft that comes back.
    """
    draft, earlier = after.draft, before.draft
    if draft is None or draft.code is not None or after.at == "ask_code":
        return False
    if earlier is not None and (earlier.id == draft.id or not has_content(earlier)):
        return before.at == "ask_code" and after.at in _AFTER_THE_CODE
    return all(parked.id != draft.id for parked in before.parked)
