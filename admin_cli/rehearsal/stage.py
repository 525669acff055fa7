"""A rehearsal from before the opening to the dossier deadline, on the real service (issue 5)."""

from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from random import Random

from structlog.typing import FilteringBoundLogger

from admin_cli.rehearsal.cast import TOPS, cast
from admin_cli.rehearsal.clock import StageClock
from admin_cli.rehearsal.director import Director
from admin_cli.rehearsal.post import Post
from admin_cli.rehearsal.returning import Return, of_own_accord, when_told
from admin_cli.rehearsal.staff import Staff
from admin_cli.rehearsal.worker import Worker
from bot.service import Service, running
from bot.settings import Settings
from conversations.dialogue import Event
from programme.edition import shipped_edition_text
from programme.edition_shift import shift
from programme.window import VIETNAM, Window

_SEED = 1653
_SELDOM, _OFTEN = timedelta(hours=6), timedelta(hours=1)
_LAST_DAY = timedelta(hours=26)
_AFTERWARDS = timedelta(hours=2)
_DESK_HOURS = (9, 15)
_SLIP_LASTS = timedelta(minutes=4)
_LAST_MINUTES = timedelta(minutes=10)

Advance = Callable[[datetime, datetime], None]
"""Told of the simulated moment now and then, and of the one at which it ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A rehearsal that is over; its service still runs, so that its database can be asked."""

    service: Service
    post: Post
    workers: Sequence[Worker]
    staff: Staff


async def play(
    settings: Settings,
    people: int,
    today: datetime,
    days: int,
    *,
    stack: AsyncExitStack,
    logger: FilteringBoundLogger,
    advance: Advance,
) -> Played:
    """The whole of it in an empty data folder, its window open from tomorrow; the service ends with `stack`.

    Raises:
        NeverQuiet, RuntimeError: the service did what it must not; the report would be worth nothing.
        OSError: the folder cannot be written.
    """
    random = Random(_SEED)  # noqa: S311 - a play that comes out much the same each time, no secret
    clock = StageClock(today)
    _write_programme(settings, today, days)
    post = Post(clock)
    service = await stack.enter_async_context(running(settings, post.lines(), logger=logger, clock=clock))
    service.engine.listen(post.heard)
    staff = Staff(service=service, random=random)
    await staff.hire()
    direction = _Direction(service=service, clock=clock, post=post, staff=staff)
    edition, units = service.knowledge().edition, service.knowledge().units
    for person in cast(people, edition, units, random):
        chat = post.chat(person.channel, person.number)
        direction.enters(Worker(person=person, chat=chat, units=units, random=random))
    direction.desk_days()
    until = edition.dossier_deadline + _AFTERWARDS
    await direction.director.run(until, direction.rests, lambda: direction.between(advance, until))
    return Played(service=service, post=post, workers=direction.workers, staff=staff)


def _write_programme(settings: Settings, today: datetime, days: int) -> None:
    """The letter's edition, its window open from tomorrow for so many days."""
    tomorrow = today.astimezone(VIETNAM).date() + timedelta(days=1)
    opens = datetime.combine(tomorrow, time.min, VIETNAM)
    window = Window(opens=opens, closes=opens + timedelta(days=days), grace=timedelta())
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    settings.programme.write_text(shift(shipped_edition_text(), window, tomorrow), encoding="utf-8")


class _Direction:
    """Who does what when."""

    def __init__(self, *, service: Service, clock: StageClock, post: Post, staff: Staff) -> None:
        self._service = service
        self._clock = clock
        self._post = post
        self._staff = staff
        self.director = Director(service, clock)
        self.workers: list[Worker] = []

    def enters(self, worker: Worker) -> None:
        """A worker comes at their time."""
        self.workers.append(worker)
        self.director.at(worker.person.comes, partial(self._says, worker, worker.opening()))

    def desk_days(self) -> None:
        """The officers work twice a day, and until midnight once the window has closed."""
        edition = self._service.knowledge().edition
        day = edition.window.opens.astimezone(VIETNAM)
        while day < edition.dossier_deadline:
            for hour in _DESK_HOURS:
                for top in TOPS:
                    self.director.at(day + timedelta(hours=hour), partial(self._reviews, top))
                    if day + timedelta(days=4) > edition.window.closes:
                        self.director.at(
                            day + timedelta(hours=hour, minutes=30), partial(self._staff.nominate, top)
                        )
            day += timedelta(days=1)

    def rests(self, last: datetime) -> datetime:
        """When the service rests next: often on the last day, and always before the quiet hours begin.

        A real clock stands at every moment; this one must not jump from the afternoon into the night.
        """
        closes = self._service.knowledge().edition.window.closes
        near = timedelta() <= closes - last < _LAST_DAY
        following = last + (_OFTEN if near else _SELDOM)
        evening = last.astimezone(VIETNAM).replace(hour=20, minute=50, second=0, microsecond=0)
        return min(following, evening) if last < evening else following

    def between(self, advance: Advance, until: datetime) -> None:
        """While the service rests people read what they were told, and decide to come back."""
        advance(self._clock.now(), until)
        for worker in self.workers:
            told, worker.chat.unheard = worker.chat.unheard, []
            for each in told:
                if (again := when_told(worker, each)) is not None:
                    self._comes_back(worker, again)

    async def _reviews(self, top: str) -> None:
        slips = await self._staff.review(top)
        if slips:
            self.director.at(self._clock.now() + _SLIP_LASTS, partial(self._staff.reopen, top, slips))

    async def _says(self, worker: Worker, event: Event) -> None:
        """What a worker does in one visit; near the close, where seconds count, one thing after the other."""
        following: Event | None = event
        while following is not None:
            await self._post.say(self._service.engine, worker.chat, following)
            worker.learn()
            following = worker.answer()
            if following is not None and self._seconds_count():
                moment = self._clock.now() + worker.pause()
                self.director.at(moment, partial(self._says, worker, following))
                return
        if (again := of_own_accord(worker)) is not None:
            self._comes_back(worker, again)

    def _seconds_count(self) -> bool:
        closes = self._service.knowledge().edition.window.closes
        return timedelta() < closes - self._clock.now() < _LAST_MINUTES

    def _comes_back(self, worker: Worker, again: Return) -> None:
        self.director.at(self._clock.now() + again.after, partial(self._returns, worker, again))

    async def _returns(self, worker: Worker, again: Return) -> None:
        if again.unblocks:
            worker.chat.blocked = False
        first, *rest = again.events
        worker.takes_up(*rest)
        if "stops" in worker.done and worker.stopped_at is None:
            worker.stopped_at = self._clock.now()
        await self._says(worker, first)
