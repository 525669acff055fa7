"""The questions of `add`, in the order in which a worker is asked them; bad answers are asked again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from admin_cli.asking import ask_choice, ask_line, ask_text, ask_yes
from admin_cli.console import Console
from admin_cli.desk import Desk
from admin_cli.imports import cells
from admin_cli.overview import definitions
from admin_cli.row_problems import sentence
from admin_cli.words import people
from programme.entry import Group
from programme.levels import Level
from programme.operations.entering import ENTER
from programme.operations.units import SEARCH_UNITS
from programme.person import read_name
from programme.requests.entering import Enter, EnteringRules, OnBehalf, RowEntered, RowProblem
from programme.requests.units import SearchUnits, UnitLine

AGREEMENTS = ("signed", "message", "phone", "spoken")
"""The ways in which workers mostly agree, by their names in `choice-agreement`."""

_NOT_ANSWERED = frozenset({"missing", "needs_appraisal"})
"""Problems of what has not been asked yet."""

_SHOWN = 9  # units to choose from
_WIDEST = 100


@dataclass(frozen=True)
class Questions:
    """Asks what an officer has not given yet; the desk judges every answer by the rules that it goes by."""

    console: Console
    desk: Desk
    rules: EnteringRules
    for_unit: str | None

    async def ask(self, row: OnBehalf) -> OnBehalf:
        """The row with everything asked."""
        self.console.say("add-begin", unit=self.rules.unit_path or self.rules.unit)
        row = await self._judged(row, "full_name", self._line("full_name"))
        row = await self._judged(row, "phone", self._line("phone"))
        row = await self._place(row)
        row = await self._judged(row, "group", self._group)
        if self.rules.ask_period:
            row = await self._judged(row, "start_month", self._start)
        row = await self._judged(row, "title", self._line("title", skip=True), optional=True)
        row = await self._judged(row, "description", self._description)
        row = await self._judged(row, "agreement", self._agreement)
        return await self._appraisal(row)

    async def _judged(
        self, row: OnBehalf, field: str, put: Callable[[OnBehalf], OnBehalf], *, optional: bool = False
    ) -> OnBehalf:
        """The row with an answer to one question that the rules accept; one given well is not asked."""
        problems = await self._problems(row, field)
        given = getattr(row, field) is not None or (field == "start_month" and row.start_answer is not None)
        if given and not problems:
            return row
        if given:
            row = self._explained(row, problems)
        elif optional and not problems:
            row = put(row)
        while problems := await self._problems(row, field):
            if given or any(problem.key not in _NOT_ANSWERED for problem in problems):
                row = self._explained(row, problems)
                if not await self._problems(row, field):
                    break
            row, given = put(row), True
        return row

    def _explained(self, row: OnBehalf, problems: list[RowProblem]) -> OnBehalf:
        """Say what is wrong; an old phone number is offered its new form."""
        for problem in problems:
            if problem.key == "phone_old":
                new = problem.arguments["new"]
                if ask_yes(self.console, self.console.text("add-phone_new", new=new)):
                    return replace(row, phone=new)
                return row
            words = sentence(self.console.texts, problem)
            self.console.tell(f"  {words[:1].upper()}{words[1:]}")
        return row

    async def _problems(self, row: OnBehalf, field: str) -> list[RowProblem]:
        answer = await self.desk.ask(ENTER, Enter(rows=(row,), for_unit=self.for_unit, dry_run=True))
        return [problem for problem in answer.rows[0].problems if problem.field == field]

    def _line(self, field: str, *, skip: bool = False) -> Callable[[OnBehalf], OnBehalf]:
        """Asks for one line, which goes into `field`."""

        def put(row: OnBehalf) -> OnBehalf:
            question = self.console.text(f"add-{field}")
            said = ask_line(self.console, f"{question} {self.console.text('add-skip')}" if skip else question)
            return self._with_line(row, field, said or (None if skip else ""))

        return put

    @staticmethod
    def _with_line(row: OnBehalf, field: str, said: str | None) -> OnBehalf:
        match field:
            case "full_name":
                return replace(row, full_name=said)
            case "phone":
                return replace(row, phone=cells.phone(said))
            case "typed_unit":
                return replace(row, typed_unit=said)
            case "title":
                return replace(row, title=said)
            case _:
                return replace(row, council=said)

    async def _place(self, row: OnBehalf) -> OnBehalf:
        """The unit, unless there is but one; then the workplace, where the list may lack it."""
        below = 0
        if row.unit is None or await self._problems(row, "unit"):
            if row.unit is not None:
                self._explained(row, await self._problems(row, "unit"))
            if row.unit is not None or await self._problems(row, "unit"):
                unit = await self._unit()
                row, below = replace(row, unit=unit.code), unit.children
        if below and row.typed_unit is None:
            row = await self._judged(row, "typed_unit", self._line("typed_unit", skip=True), optional=True)
        return row

    async def _unit(self) -> UnitLine:
        under = None if self.rules.level is Level.NATIONAL else self.rules.unit
        said = ask_line(self.console, self.console.text("add-unit"))
        while True:
            found: tuple[UnitLine, ...] = ()
            if said:
                answer = await self.desk.ask(SEARCH_UNITS, SearchUnits(query=said, under=under, limit=_SHOWN))
                found = answer.units
            if not found:
                self.console.say("add-unit_none")
                said = ask_line(self.console, self.console.text("add-unit"))
                continue
            for number, unit in enumerate(found, 1):
                self.console.tell(f"  {number}. {unit.path} ({unit.code})")
            said = ask_line(self.console, self.console.text("add-unit_choose"))
            if said.isascii() and said.isdecimal() and 1 <= int(said) <= len(found):
                return found[int(said) - 1]

    def _group(self, row: OnBehalf) -> OnBehalf:
        labels = [self.console.texts.label("choice-group", group).partition(";")[0] for group in Group]
        chosen = ask_choice(self.console, self.console.text("add-group"), labels)
        return replace(row, group=list(Group)[int(chosen)])

    def _start(self, row: OnBehalf) -> OnBehalf:
        first = self.rules.months[0] if self.rules.months else date(2021, 3, 1)
        while True:
            example = f"{first.month}/{first.year}"
            said = ask_line(self.console, self.console.text("add-start_month", month=example))
            read = cells.month(said)
            if isinstance(read, date):
                return replace(row, start_month=read, start_answer=None)
            if read is not None:
                return replace(row, start_month=None, start_answer=read)
            self.console.say("add-bad_month", value=said)

    def _description(self, row: OnBehalf) -> OnBehalf:
        question = self.console.text("add-description", max=str(self.rules.description_max))
        return replace(row, description=ask_text(self.console, question))

    def _agreement(self, row: OnBehalf) -> OnBehalf:
        labels = [self.console.texts.label("choice-agreement", name) for name in AGREEMENTS]
        said = ask_choice(self.console, self.console.text("add-agreement"), labels, own=True)
        return replace(row, agreement=labels[said] if isinstance(said, int) else said)

    async def _appraisal(self, row: OnBehalf) -> OnBehalf:
        """Who appraised it and when, if it is recognised already (R74)."""
        if not row.approve:
            if not ask_yes(self.console, self.console.text("add-approve")):
                return row
            row = replace(row, approve=True)
        row = await self._judged(row, "council", self._line("council"))
        return await self._judged(row, "appraised_on", self._appraised_on)

    def _appraised_on(self, row: OnBehalf) -> OnBehalf:
        while True:
            example = people(self.console.texts, self.rules.opens.date())
            said = ask_line(self.console, self.console.text("add-appraised_on", day=example))
            read = cells.day(said)
            if read is not None:
                return replace(row, appraised_on=read)
            self.console.say("usage-day", value=said)


def drawn_row(console: Console, row: OnBehalf, checked: RowEntered) -> str:
    """Everything that would be entered, as it would be."""
    texts = console.texts
    start = f"{row.start_month.month}/{row.start_month.year}" if row.start_month else ""
    if row.start_answer:
        start = texts.label("choice-start_month", row.start_answer).partition(";")[0]
    facts = {
        "full_name": read_name(row.full_name or ""),
        "phone": row.phone or "",
        "unit": f"{checked.unit_path} ({checked.unit})",
        "typed_unit": row.typed_unit or "",
        "group": people(texts, row.group),
        "start_month": start,
        "title": row.title or "",
        "description": " ".join((row.description or "").split()),
        "agreement": row.agreement or "",
        "council": row.council or "",
        "appraised_on": people(texts, row.appraised_on),
    }
    shown = [(texts.text(f"sheet-{field}"), value) for field, value in facts.items() if value]
    shown.append((texts.text("add-status"), people(texts, checked.status)))
    if checked.flags:
        shown.append((texts.text("add-flags"), people(texts, checked.flags)))
    return definitions(shown, min(console.width, _WIDEST))
