"""Officers and workers of a demo act through the real operations: audit, counts and places are real."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TypeVar

from admin_cli.demo.acts import Batch, Kind
from admin_cli.demo.crowd import Crowd
from admin_cli.demo.material import people
from admin_cli.demo.plan import Planned
from admin_cli.demo.sending import Sent, chunks
from bot.facts import Knowledge
from programme.context import Context
from programme.levels import Level
from programme.officer import Officer
from programme.operations.acts import APPRAISE, NOMINATE, TAKE_BACK
from programme.operations.officers import ADD_OFFICER
from programme.operations.operation import Operation, run
from programme.ports.entries import Sight
from programme.ports.work import Random as RandomBytes
from programme.requests.acts import ActsDone, Appraise, Nominate, TakeBack
from programme.requests.officers import AddOfficer
from programme.use_cases.own_entries import resubmit, withdraw
from storage.database import Database
from storage.work import Work
from units_data.unit import ROOT

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")

_SEED = 84
_AT_ONCE = 200
_CHANGED_MIND = timedelta(hours=3)
_WITH_COUNCIL = 0.4  # of approvals


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """The officers of a demo by unit, and their tokens, which are stored nowhere."""

    officers: Mapping[str, Officer]
    tokens: Mapping[str, str]


class Acting:
    """Carries out batches in one demo."""

    def __init__(self, database: Database, knowledge: Knowledge, sent: Sent, randomness: RandomBytes) -> None:
        self._database = database
        self._knowledge = knowledge
        self._sent = sent
        self._randomness = randomness
        self._random = Random(_SEED)  # noqa: S311 - which reason is given: it should come out the same each time
        self._owner = Officer(name="", unit=ROOT, level=Level.NATIONAL)
        self._officers: Mapping[str, Officer] = {}

    async def hire(self, units: Sequence[str], at: datetime) -> Staff:
        """An officer for each of these units, added by the owner in one transaction."""
        crowd = Crowd(people(), self._random, entries=0, places=0)
        tree = self._knowledge.units
        officers: dict[str, Officer] = {}
        tokens: dict[str, str] = {}
        taken: set[str] = set()
        async with self._database.transaction() as work:
            self._owner = await _owner(work)
            context = self._context(self._owner, at)
            for unit in units:
                name = _unlike(taken, crowd)
                taken.add(name)
                made = await ADD_OFFICER.perform(work, context, AddOfficer(name=name, unit=unit))
                officers[unit] = Officer(name=name, unit=unit, level=tree[unit].level)
                tokens[unit] = made.token
        self._officers = officers
        return Staff(officers=officers, tokens=tokens)

    async def answer(
        self, unit: str | None, at: datetime, operation: Operation[Asked, Answer], request: Asked
    ) -> Answer:
        """What an operation answers the officer of a unit; without one the owner."""
        officer = self._owner if unit is None else self._officers[unit]
        return await run(self._database, operation, self._context(officer, at), request)

    async def act(
        self, unit: str | None, at: datetime, operation: Operation[Asked, ActsDone], request: Asked
    ) -> None:
        """An act on entries by the officer of a unit; the plan knows the rules, so that nothing is refused.

        Raises:
            RuntimeError: something was, which is a fault of the plan.
        """
        outcome = await self.answer(unit, at, operation, request)
        if outcome.refused:
            raise RuntimeError(f"{operation.name} was refused: {outcome.refused[0].key}")

    async def perform(self, batch: Batch) -> None:
        """One batch."""
        codes = tuple(self._sent.codes[planned.number] for planned in batch.entries)
        match batch.kind:
            case Kind.WITHDRAW | Kind.RESUBMIT:
                await self._workers(batch)
            case Kind.NOMINATE | Kind.NOMINATE_ON:
                await self.act(batch.officer_of, batch.at, NOMINATE, Nominate(codes=codes, field=batch.field))
            case Kind.TAKE_BACK:
                await self.act(batch.officer_of, batch.at, TAKE_BACK, TakeBack(codes=codes))
            case _:
                await self.act(batch.officer_of, batch.at, APPRAISE, self._verdict(batch.kind, codes))

    def _verdict(self, kind: Kind, codes: tuple[str, ...]) -> Appraise:
        said = {Kind.RETURN: people().return_reasons, Kind.REJECT: people().reject_reasons}.get(kind)
        council = kind is Kind.APPROVE and self._random.random() < _WITH_COUNCIL
        return Appraise(
            act=kind,
            codes=codes,
            reason=self._random.choice(said) if said else None,
            council=self._random.choice(people().councils) if council else None,
        )

    async def _workers(self, batch: Batch) -> None:
        """What people do with their own entries, each for themselves."""
        for some in chunks(batch.entries, _AT_ONCE):
            async with self._database.transaction() as work:
                for planned in some:
                    await self._worker(work, batch, planned)

    async def _worker(self, work: Work, batch: Batch, planned: Planned) -> None:
        chat, code = self._sent.chats[planned.chat.number], self._sent.codes[planned.number]
        if batch.kind is Kind.WITHDRAW:
            await withdraw(work, chat, code, now=planned.sent + _CHANGED_MIND)
            return
        longer = f"{planned.description}\n{planned.added}"
        await resubmit(work, self._knowledge.edition, chat, code, longer, decided_at=batch.at, now=batch.at)

    def _context(self, officer: Officer, at: datetime) -> Context:
        return Context(
            officer=officer,
            edition=self._knowledge.edition,
            units=self._knowledge.units,
            search=self._knowledge.search,
            now=at,
            random=self._randomness,
        )


async def _owner(work: Work) -> Officer:
    """The national owner, whom the first run has registered."""
    (record,) = await work.officers.within(Sight(unit=None))
    return Officer(name=record.name, unit=ROOT, level=record.level)


def _unlike(taken: set[str], crowd: Crowd) -> str:
    """A name that nobody has yet."""
    name = crowd.name()
    while name in taken:
        name = crowd.name()
    return name
