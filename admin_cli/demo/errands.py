"""What officers of a demo do besides verdicts and nominations, each through its real operation."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from admin_cli.demo.acting import Acting
from admin_cli.demo.acts import officer_of
from admin_cli.demo.material import people, shape
from admin_cli.demo.plan import ENTERED, Fate, Plan, Planned
from programme.description import excerpt
from programme.dossier import Item, Way
from programme.objection import ObjectionKind
from programme.operations.commendation import COMMEND, NOT_SELECT, RECOGNISE
from programme.operations.dossiers import SEND_DOSSIER, SET_DOSSIER
from programme.operations.entering import ENTER
from programme.operations.objections import CLOSE_OBJECTIONS, OBJECT
from programme.operations.quotas import SET_QUOTAS
from programme.operations.reviewing import NEXT, NOTE
from programme.operations.units import SET_TARGET
from programme.requests.commendation import Commend, NotSelect
from programme.requests.dossiers import SendDossier, SetDossier
from programme.requests.entering import Enter, OnBehalf
from programme.requests.importing import SetTarget
from programme.requests.objections import CloseObjections, OpenObjections
from programme.requests.quotas import QuotaWanted, SetQuotas
from programme.requests.recognition import Recognise
from programme.requests.reviewing import AddNote, NextEntry
from units_data.tree import Catalogue

CITY, DISTRICT, SENT, OTHER = "P01", "P01-002", "S-DL", "P79"
"""The units in which it is done: Hà Nội and Hoàn Kiếm, the dossier that is sent, and another city."""

_RECOGNISED = 12
_COMMENDED = 3
_TARGET = 500
_SPARE_PLACES = 3
_HALF = (Item.TITLE, Item.BIRTH_YEAR, Item.POSITION)
_USING_A_PLACE = frozenset({Fate.HELD_ABOVE, Fate.TO_NATIONAL})
_MINUTE = timedelta(minutes=1)
_TITLE_CHARACTERS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Errands:
    """The errands of one demo; `codes` are those of its entries by number."""

    acting: Acting
    plan: Plan
    codes: dict[int, str]
    units: Catalogue

    @property
    def officers_of(self) -> frozenset[str]:
        """The units whose officers are needed."""
        return shape().own_officers | {CITY, DISTRICT, SENT, OTHER} | set(self._entered())

    async def before(self) -> None:
        """What is done before any verdict: a target is set, and what came on paper is entered."""
        opened = self.plan.calendar.at(0, 7)
        await self.acting.answer(DISTRICT, opened, SET_TARGET, SetTarget(unit=DISTRICT, target=_TARGET))
        for unit, planned in self._entered().items():
            rows = tuple(_row(each) for each in planned)
            made = await self.acting.answer(unit, planned[0].sent, ENTER, Enter(rows=rows))
            for each, row in zip(planned, made.rows, strict=True):
                if row.code is None:
                    raise RuntimeError(f"an entry on behalf was refused: {row.problems[0].key}")
                self.codes[each.number] = row.code

    async def after(self) -> None:
        """What is done once units have nominated: on the last evening; entries are opened just now."""
        evening = self.plan.calendar.last_evening
        for place, errand in enumerate(
            (self._quotas, self._recognise, self._commend, self._object, self._note, self._dossiers)
        ):
            await errand(evening + place * 5 * _MINUTE)
        for unit in sorted(shape().reviewing):
            await self.acting.answer(unit, self.plan.calendar.now, NEXT, NextEntry())

    def _entered(self) -> Mapping[str, Sequence[Planned]]:
        """The entries on behalf, by the unit whose officer enters them."""
        entered: dict[str, list[Planned]] = {}
        for planned in self.plan.entries:
            if planned.fate in ENTERED:
                entered.setdefault(officer_of(planned.unit, self.units), []).append(planned)
        return entered

    async def _quotas(self, at: datetime) -> None:
        used = Counter(each.unit for each in self.plan.entries if each.fate in _USING_A_PLACE)
        wanted = tuple(
            QuotaWanted(unit=unit, quota=used[unit] + _SPARE_PLACES)
            for unit in sorted(shape().own_officers)
            if self.units[unit].parent == CITY
        )
        done = await self.acting.answer(CITY, at, SET_QUOTAS, SetQuotas(wanted=wanted))
        if done.refused:
            raise RuntimeError(f"a quota was refused: {done.refused[0].key}")

    async def _recognise(self, at: datetime) -> None:
        """Two decisions on a dozen approved entries."""
        codes = self._codes(CITY, Fate.APPROVED)[:_RECOGNISED]
        middle = (len(codes) + 1) // 2
        for number, some in enumerate((codes[:middle], codes[middle:]), 1):
            if some:
                request = Recognise(
                    codes=some,
                    decision=people().decision.format(number=number),
                    decided_on=self.plan.calendar.last_evening.date(),
                    decided_by=people().councils[0],
                )
                await self.acting.act(CITY, at + number * _MINUTE, RECOGNISE, request)

    async def _commend(self, at: datetime) -> None:
        """At the level of districts; another city leaves one aside."""
        for unit in sorted(shape().own_officers):
            if self.units[unit].parent == CITY:
                codes = self._codes(unit, Fate.TO_NATIONAL, Fate.HELD_ABOVE, Fate.APPROVED)[:_COMMENDED]
                await self.acting.act(unit, at, COMMEND, Commend(codes=codes, form=people().forms[0]))
        left = self._codes(OTHER, Fate.HELD_ABOVE)[:1]
        await self.acting.act(OTHER, at + _MINUTE, NOT_SELECT, NotSelect(codes=left))

    async def _object(self, at: datetime) -> None:
        """Two complaints stay open; a dispute is closed again."""
        said = people().objections
        against = (self._codes(DISTRICT, Fate.REJECTED)[:1], self._codes(OTHER, Fate.TO_NATIONAL)[:1])
        for unit, codes, reason in zip((DISTRICT, OTHER), against, said.complaints, strict=True):
            request = OpenObjections(codes=codes, kind=ObjectionKind.COMPLAINT, reason=reason)
            await self.acting.act(unit, at, OBJECT, request)
        disputed = self._codes(DISTRICT, Fate.APPROVED)[:1]
        opened = OpenObjections(codes=disputed, kind=ObjectionKind.DISPUTE, reason=said.dispute)
        await self.acting.act(DISTRICT, at + _MINUTE, OBJECT, opened)
        closed = CloseObjections(codes=disputed, kind=ObjectionKind.DISPUTE, outcome=said.outcome)
        await self.acting.act(DISTRICT, at + 2 * _MINUTE, CLOSE_OBJECTIONS, closed)

    async def _note(self, at: datetime) -> None:
        code = self._codes(DISTRICT, Fate.WAITING)[0]
        await self.acting.answer(DISTRICT, at, NOTE, AddNote(code=code, text=people().note))

    async def _dossiers(self, at: datetime) -> None:
        """Of Hà Nội one is complete and one half; another is complete and sent, and one of it commended."""
        whole, half, *_ = self._of(CITY, Fate.TO_NATIONAL)
        await self._fill(CITY, whole, at, tuple(people().dossier))
        await self._fill(CITY, half, at, tuple(map(str, _HALF)))
        for planned in self._of(SENT, Fate.TO_NATIONAL):
            await self._fill(SENT, planned, at + _MINUTE, tuple(people().dossier))
        for way in Way:
            request = SendDossier(way=way, sent_on=at.date(), reference=people().references[way])
            await self.acting.answer(SENT, at + 2 * _MINUTE, SEND_DOSSIER, request)
        codes = self._codes(SENT, Fate.TO_NATIONAL)[:1]
        commended = Commend(codes=codes, form=people().forms[1])
        await self.acting.act(None, at + 3 * _MINUTE, COMMEND, commended)

    async def _fill(self, unit: str, planned: Planned, at: datetime, items: Sequence[str]) -> None:
        title = excerpt(planned.description.split(".")[0], _TITLE_CHARACTERS)
        answers = {item: people().dossier[item].format(title=title) for item in items}
        request = SetDossier(code=self.codes[planned.number], answers=answers)
        await self.acting.answer(unit, at, SET_DOSSIER, request)

    def _of(self, unit: str, *fates: Fate) -> Sequence[Planned]:
        """The entries of a unit and all below it with one of these fates, by fate, the plan's first first."""
        found: Iterator[Planned] = (
            each
            for each in self.plan.entries
            if each.fate in fates and (each.unit == unit or each.unit.startswith(f"{unit}-"))
        )
        return sorted(found, key=lambda each: (fates.index(each.fate), each.number))

    def _codes(self, unit: str, *fates: Fate) -> tuple[str, ...]:
        return tuple(self.codes[each.number] for each in self._of(unit, *fates))


def _row(planned: Planned) -> OnBehalf:
    """What stands on the paper of a worker."""
    recognised = planned.fate is Fate.ENTERED_APPROVED
    return OnBehalf(
        row=planned.number,
        full_name=planned.full_name,
        phone=planned.chat.phone,
        unit=planned.unit,
        group=planned.group,
        start_month=planned.start_month,
        start_answer=planned.start_answer,
        description=planned.description,
        agreement=planned.agreement,
        council=people().councils[0] if recognised else None,
        appraised_on=planned.sent.date() if recognised else None,
        approve=recognised,
    )
