"""What one officer does in one sitting: the entry at hand, those that come next, and what was decided."""

import asyncio
from collections import Counter, deque
from dataclasses import dataclass, replace

from admin_cli.desk import Desk
from admin_cli.exits import CommandError
from programme.entry import VERDICTS, Act
from programme.errors import ProgrammeError
from programme.operations.acts import APPRAISE
from programme.operations.reading import SHOW
from programme.operations.reviewing import NEXT, NOTE, REASONS, RELEASE
from programme.requests.acts import Appraise, NotDone
from programme.requests.entries import EntryDetails, Filter, ShowEntry
from programme.requests.reviewing import (
    SKIPPED_MAX,
    AddNote,
    ListReasons,
    NextEntry,
    ReasonLine,
    ReleaseClaims,
    ReviewSheet,
)

_FRESH_SECONDS = 120.0
"""An entry fetched ahead is fetched anew when it waited longer: its claim and what it says may be old."""

_RECOUNTED_AFTER = 20
"""After so many verdicts it is counted anew how many wait: others are at work too."""

_HELD_MOST = 10
"""How many entries a session may hold besides those it skipped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which entries are reviewed, in whose name, and who appraised them besides the officer (R74)."""

    where: Filter
    for_unit: str | None = None
    council: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One verdict of this session, which can be undone."""

    code: str
    act: Act


class Session:
    """The entry at hand and the next one, fetched while the officer reads.

    It is not left without `close`, which gives back what it still holds; after a crash the claims lapse.
    """

    def __init__(self, desk: Desk, scope: Scope) -> None:
        self._desk = desk
        self._scope = scope
        self._coming: deque[tuple[ReviewSheet, float]] = deque()
        self._fetching: asyncio.Task[ReviewSheet] | None = None
        self._skipped: dict[str, None] = {}
        self._undoable: list[Decided] = []
        self._begun = asyncio.get_running_loop().time()
        self.reasons: tuple[ReasonLine, ...] = ()
        self.entry: EntryDetails | None = None
        self.sheet = ReviewSheet()
        self.tally: Counter[Act | str] = Counter()
        self.waiting = 0
        self.today = 0

    @property
    def decided(self) -> int:
        """How many verdicts of this session stand."""
        return sum(self.tally[act] for act in VERDICTS)

    @property
    def rate(self) -> float:
        """Verdicts a minute since the beginning."""
        minutes = (asyncio.get_running_loop().time() - self._begun) / 60
        return self.decided / minutes if minutes > 0 else 0.0

    @property
    def can_undo(self) -> bool:
        """Whether a verdict of this session can be undone."""
        return bool(self._undoable)

    async def open(self) -> None:
        """The first entry, and how many wait."""
        self.reasons = (await self._desk.ask(REASONS, ListReasons())).reasons
        self._show(await self._fetch(counted=True))

    async def decide(
        self, act: Act, *, template: str | None = None, reason: str | None = None
    ) -> NotDone | None:
        """Give a verdict and go on; what came in between when somebody else was first.

        Raises:
            ProgrammeError, CommandError: nothing was decided, and the entry stays at hand.
        """
        code = self._code()
        request = Appraise(
            act=act,
            codes=(code,),
            template=template,
            reason=reason,
            council=self._scope.council,
            for_unit=self._scope.for_unit,
        )
        outcome = await self._desk.ask(APPRAISE, request)
        self.waiting = max(self.waiting - 1, 0)
        if outcome.done:
            self.tally[act] += 1
            self.today += 1
            self._undoable.append(Decided(code=code, act=act))
        await self.advance()
        return next(iter(outcome.refused), None)

    async def skip(self) -> None:
        """Leave the entry to later sessions and to others."""
        code = self._code()
        self._skipped[code] = None
        while len(self._skipped) > SKIPPED_MAX - _HELD_MOST:
            # The one skipped longest ago comes again: there is nothing else to show for a long while.
            del self._skipped[next(iter(self._skipped))]
        self.tally["skip"] += 1
        await self._desk.ask(RELEASE, ReleaseClaims(codes=(code,)))
        await self.advance()

    async def note(self, text: str) -> None:
        """Keep a note on the entry at hand."""
        code = self._code()
        await self._desk.ask(NOTE, AddNote(code=code, text=text, for_unit=self._scope.for_unit))
        self._show(await self._fetch(code=code))

    async def undo(self) -> NotDone | None:
        """Reopen the entry decided last and take it up again; why it could not be, otherwise."""
        last = self._undoable[-1]
        request = Appraise(act=Act.REOPEN, codes=(last.code,), for_unit=self._scope.for_unit)
        outcome = await self._desk.ask(APPRAISE, request)
        self._undoable.pop()
        if outcome.refused:
            return outcome.refused[0]
        self.tally[last.act] -= 1
        self.today = max(self.today - 1, 0)
        self.waiting += 1
        present = self.sheet
        self._show(await self._fetch(code=last.code))
        if present.entry is not None:
            self._coming.appendleft((present, asyncio.get_running_loop().time()))
        return None

    async def reveal(self) -> None:
        """Show the whole phone of the person, which is audited."""
        shown = await self._desk.ask(SHOW, ShowEntry(code=self._code(), reveal=True))
        if self.entry is not None:
            self.entry = replace(self.entry, phone=shown.phone)

    async def advance(self) -> None:
        """The next entry, or none when nothing waits any more."""
        sheet = await self._fetched_ahead()
        while sheet is None:
            sheet = await self._fetch(counted=True)
        self._show(sheet)

    async def close(self) -> None:
        """Give back everything that was not decided."""
        if self._fetching is not None:
            await self._gathered()
        sheets = [self.sheet, *(sheet for sheet, _ in self._coming)]
        codes = tuple(sheet.entry.code for sheet in sheets if sheet.entry is not None)
        if codes:
            await self._desk.ask(RELEASE, ReleaseClaims(codes=codes))

    def look_ahead(self) -> None:
        """Begin to fetch the entry after this one, unless there is one already; blocks nothing."""
        if self.entry is not None and not self._coming and self._fetching is None:
            counted = self.decided % _RECOUNTED_AFTER == _RECOUNTED_AFTER - 1
            self._fetching = asyncio.create_task(self._fetch(counted=counted, ahead=True))

    def _code(self) -> str:
        if self.entry is None:
            raise LookupError("there is no entry at hand")
        return self.entry.code

    def _show(self, sheet: ReviewSheet) -> None:
        self.sheet, self.entry = sheet, sheet.entry
        self.waiting = self.waiting if sheet.waiting is None else sheet.waiting
        self.today = self.today if sheet.decided is None else sheet.decided

    async def _fetched_ahead(self) -> ReviewSheet | None:
        """The entry fetched while this one was read, fetched anew if that was long ago."""
        if self._fetching is not None:
            await self._gathered()
        while self._coming:
            sheet, at = self._coming.popleft()
            if sheet.entry is None:
                continue
            if asyncio.get_running_loop().time() - at < _FRESH_SECONDS:
                return sheet
            try:
                return await self._fetch(code=sheet.entry.code)
            except ProgrammeError:
                continue  # decided on or taken by somebody else since
        return None

    async def _gathered(self) -> None:
        """What was being fetched; that it could not be fetched shows when it is asked for again."""
        fetching, self._fetching = self._fetching, None
        if fetching is None:
            return
        try:
            sheet = await fetching
            # It was counted while the entry at hand was still waiting.
            left = None if sheet.waiting is None else max(sheet.waiting - 1, 0)
            at = asyncio.get_running_loop().time()
            self._coming.append((replace(sheet, waiting=left, decided=None), at))
        except (ProgrammeError, CommandError):
            return

    async def _fetch(
        self, *, code: str | None = None, counted: bool = False, ahead: bool = False
    ) -> ReviewSheet:
        held = [self.entry.code] if self.entry is not None and ahead else []
        waiting = [sheet.entry.code for sheet, _ in self._coming if sheet.entry is not None]
        request = NextEntry(
            where=self._scope.where,
            for_unit=self._scope.for_unit,
            skip=(*self._skipped, *held, *waiting),
            code=code,
            counted=counted,
        )
        return await self._desk.ask(NEXT, request)
