"""The officers of a rehearsal: they review every day, undo a slip, nominate and fill their quotas."""

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from admin_cli.demo.material import people
from admin_cli.rehearsal.cast import TOPS
from bot.facts import Knowledge
from bot.service import Service
from programme.context import Context
from programme.entry import Status
from programme.levels import Level
from programme.officer import Officer
from programme.operations.acts import APPRAISE, NOMINATE
from programme.operations.officers import ADD_OFFICER
from programme.operations.operation import Answer, Asked, Operation, run
from programme.operations.reading import LIST
from programme.ports.entries import Sight
from programme.requests.acts import ActsDone, Appraise, Nominate
from programme.requests.entries import EntryLine, Filter, ListEntries
from programme.requests.officers import AddOfficer
from units_data.unit import ROOT

_WAITING = (Status.SUBMITTED, Status.UNDER_REVIEW)
_APPROVES, _RETURNS = 0.74, 0.88
_UNDOES = 0.06
_PAGE = 200


@dataclass(slots=True, kw_only=True)
class Staff:
    """One officer for each top unit, and the owner."""

    service: Service
    random: Random
    officers: dict[str, Officer] = field(default_factory=dict)
    returned: set[str] = field(default_factory=set)
    full: set[str] = field(default_factory=set)
    acts: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)

    async def hire(self) -> None:
        """The owner adds the officers."""
        async with self.service.database.reading() as work:
            (record,) = await work.officers.within(Sight(unit=None))
        owner = Officer(name=record.name, unit=ROOT, level=Level.NATIONAL)
        self.officers[ROOT] = owner
        for letter, top in zip("BCDEG", TOPS, strict=False):
            name = f"Nguyễn Văn {letter}"
            await self.ask(ROOT, ADD_OFFICER, AddOfficer(name=name, unit=top))
            self.officers[top] = Officer(name=name, unit=top, level=self.knowledge.units[top].level)

    @property
    def knowledge(self) -> Knowledge:
        """The edition and units in force."""
        return self.service.knowledge()

    async def ask(self, unit: str, operation: Operation[Asked, Answer], request: Asked) -> Answer:
        """What an operation answers the officer of a unit."""
        context = Context(
            officer=self.officers[unit],
            edition=self.knowledge.edition,
            units=self.knowledge.units,
            search=self.knowledge.search,
            now=self.service.clock.now(),
            random=secrets.token_bytes,
        )
        return await run(self.service.database, operation, context, request)

    async def review(self, top: str) -> Sequence[str]:
        """Decide on everything that waits; gives what was approved by a slip, to be reopened in a moment."""
        waiting = await self._listed(top, _WAITING)
        verdicts: dict[str, list[str]] = {"approve": [], "return": [], "reject": []}
        for line in waiting:
            verdicts[self._verdict(line)].append(line.code)
        for act, codes in verdicts.items():
            if codes:
                said = {"return": people().return_reasons, "reject": people().reject_reasons}.get(act)
                reason = self.random.choice(said) if said else None
                await self._act(top, APPRAISE, Appraise(act=act, codes=tuple(codes), reason=reason))
        return [code for code in verdicts["approve"] if self.random.random() < _UNDOES]

    async def reopen(self, top: str, codes: Sequence[str]) -> None:
        """Undo a slip; the entries wait again."""
        await self._act(top, APPRAISE, Appraise(act="reopen", codes=tuple(codes)))

    async def nominate(self, top: str) -> None:
        """Each grassroots unit's best two go up; the top unit's go to TLĐ until its places are full."""
        approved = await self._listed(top, (Status.APPROVED,))
        taken: Counter[str] = Counter()
        for line in sorted(approved, key=lambda line: line.code):
            if taken[line.unit] < _BEST and line.unit != top:
                taken[line.unit] += 1
                await self._act(top, NOMINATE, Nominate(codes=(line.code,), for_unit=line.unit, field="b"))
        for line in await self._listed(top, (Status.NOMINATED,)):
            if line.nominated_to == top and top not in self.full:
                before = self.refusals["quota_reached"]
                await self._act(top, NOMINATE, Nominate(codes=(line.code,), field="b"))
                if self.refusals["quota_reached"] > before:
                    self.full.add(top)

    def _verdict(self, line: EntryLine) -> str:
        chance = self.random.random()
        if chance < _APPROVES:
            return "approve"
        if chance < _RETURNS and line.code not in self.returned:
            self.returned.add(line.code)
            return "return"
        return "approve" if line.code in self.returned else "reject"

    async def _listed(self, top: str, statuses: tuple[Status, ...]) -> list[EntryLine]:
        lines: list[EntryLine] = []
        after: str | None = None
        while True:
            request = ListEntries(where=Filter(unit=top, statuses=statuses), limit=_PAGE, after=after)
            page = await self.ask(top, LIST, request)
            lines += page.entries
            if page.next is None:
                return lines
            after = page.next

    async def _act(self, top: str, operation: Operation[Asked, ActsDone], request: Asked) -> None:
        outcome = await self.ask(top, operation, request)
        self.acts[getattr(request, "act", operation.name)] += len(outcome.done)
        self.refusals.update(refused.key for refused in outcome.refused)


_BEST = 2
"""How many entries a grassroots unit sends up each time."""
