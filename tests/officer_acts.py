"""What officers do in a transcript (`! act subject text`), each through its real operation."""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.loops.mailing import MailingLoop
from bot.service import Service
from programme.context import Context
from programme.levels import Level
from programme.objection import ObjectionKind
from programme.officer import Officer
from programme.operations.acts import APPRAISE, NOMINATE, TAKE_BACK
from programme.operations.announcing import ANNOUNCE
from programme.operations.commendation import COMMEND, NOT_SELECT
from programme.operations.dossiers import SET_DOSSIER
from programme.operations.entering import ENTER
from programme.operations.handing_over import HAND_OVER
from programme.operations.linking import LINK_OFFICER
from programme.operations.objections import OBJECT
from programme.operations.officers import ADD_OFFICER, REVOKE_OFFICER
from programme.operations.operation import Answer, Asked, Operation, run
from programme.operations.people import ANSWER_REQUEST, DO_REQUEST, EXTEND_REQUEST
from programme.operations.questions import ANSWER_QUESTION
from programme.operations.window import EXTEND_WINDOW
from programme.requests.acts import ActsDone, Appraise, Nominate, TakeBack
from programme.requests.announcing import Announce
from programme.requests.commendation import Commend, NotSelect
from programme.requests.data_requests import AnswerRequest, DoRequest, ExtendRequest
from programme.requests.dossiers import SetDossier
from programme.requests.entering import Enter, OnBehalf
from programme.requests.handing_over import HandOver
from programme.requests.linking import LinkOfficer
from programme.requests.objections import OpenObjections
from programme.requests.officers import AddOfficer, RevokeOfficer
from programme.requests.questions import AnswerQuestion
from programme.requests.window import ExtendWindow
from units_data.catalogue import ROOT

OWNER = Officer(name="Tổng Liên đoàn", unit=ROOT, level=Level.NATIONAL)


@dataclass(frozen=True)
class Deed:
    """One line of a transcript: the service, what it is done to (an entry's code, a unit), and the text."""

    service: Service
    subject: str
    text: str

    @property
    def codes(self) -> tuple[str, ...]:
        return (self.subject,)

    @property
    def context(self) -> Context:
        """What an operation of a national officer is given now."""
        known = self.service.knowledge()
        return Context(
            officer=OWNER,
            edition=known.edition,
            units=known.units,
            search=known.search,
            now=self.service.clock.now(),
            random=secrets.token_bytes,
        )

    async def asked(self, operation: Operation[Asked, Answer], request: Asked) -> Answer:
        return await run(self.service.database, operation, self.context, request)

    async def on_entries(self, operation: Operation[Asked, ActsDone], request: Asked) -> None:
        assert (await self.asked(operation, request)).refused == ()


async def officer_acts(service: Service, name: str, subject: str, text: str) -> None:
    """What a national officer does meanwhile at the desk."""
    await _ACTS[name](Deed(service, subject, text))


async def link_code(service: Service, unit: str) -> str:
    """A code with which an officer of the unit links a chat."""
    deed, name = Deed(service, unit, ""), f"cán bộ {unit}"
    await deed.asked(ADD_OFFICER, AddOfficer(name=name, unit=unit))
    return (await deed.asked(LINK_OFFICER, LinkOfficer(name=name))).code


async def hand_over_code(service: Service, code: str) -> str:
    """A code by which another chat takes an entry over."""
    return (await Deed(service, code, "").asked(HAND_OVER, HandOver(code=code))).hand_over


async def _mails(deed: Deed) -> None:
    """The loop of mailings comes round."""
    service = deed.service
    edition, now = (lambda: service.knowledge().edition), service.clock.now
    await MailingLoop(service.database, edition, now, {"core"}, lambda: None)()


async def _extends(deed: Deed) -> None:
    await deed.asked(EXTEND_WINDOW, ExtendWindow(closes=datetime.fromisoformat(deed.subject)))
    await deed.service.look()


async def _announces(deed: Deed) -> None:
    await deed.asked(ANNOUNCE, Announce(text=deed.text, unit=deed.subject))


async def _answers(deed: Deed) -> None:
    await deed.asked(ANSWER_QUESTION, AnswerQuestion(number=int(deed.subject), text=deed.text))


async def _revokes(deed: Deed) -> None:
    await deed.asked(REVOKE_OFFICER, RevokeOfficer(name=f"cán bộ {deed.subject}"))


async def _fills(deed: Deed) -> None:
    item, _, text = deed.text.partition("=")
    await deed.asked(SET_DOSSIER, SetDossier(code=deed.subject, answers={item: text}, for_unit="P01"))


async def _does_request(deed: Deed) -> None:
    await deed.asked(DO_REQUEST, DoRequest(code=deed.subject))


async def _extends_request(deed: Deed) -> None:
    await deed.asked(EXTEND_REQUEST, ExtendRequest(code=deed.subject, reason=deed.text))


async def _answers_request(deed: Deed, *, refuse: bool) -> None:
    await deed.asked(ANSWER_REQUEST, AnswerRequest(code=deed.subject, text=deed.text, refuse=refuse))


async def _nominates(deed: Deed) -> None:
    await deed.on_entries(NOMINATE, Nominate(codes=deed.codes, field="b"))


async def _takes_back(deed: Deed) -> None:
    await deed.on_entries(TAKE_BACK, TakeBack(codes=deed.codes))


async def _commends(deed: Deed) -> None:
    await deed.on_entries(COMMEND, Commend(codes=deed.codes, form=deed.text))


async def _does_not_select(deed: Deed) -> None:
    await deed.on_entries(NOT_SELECT, NotSelect(codes=deed.codes))


async def _objects(deed: Deed, *, kind: ObjectionKind) -> None:
    await deed.on_entries(OBJECT, OpenObjections(kind=kind, codes=deed.codes, reason=deed.text))


async def _appraises(deed: Deed, *, act: str) -> None:
    await deed.on_entries(APPRAISE, Appraise(act=act, codes=deed.codes, reason=deed.text or None))


async def _enters(deed: Deed, *, approve: bool) -> None:
    """What the unit of an entry enters on behalf of its author."""
    async with deed.service.database.reading() as work:
        entry = await work.entries.by_code(deed.subject)
    assert entry is not None
    row = OnBehalf(
        row=1,
        full_name=entry.full_name,
        phone=entry.phone,
        unit=entry.unit,
        group=entry.group,
        start_month=entry.start_month,
        description=deed.text,
        agreement="Đồng ý bằng lời",
        council="Hội đồng sáng kiến" if approve else None,
        appraised_on=deed.context.today if approve else None,
        approve=approve,
    )
    (done,) = (await deed.asked(ENTER, Enter(rows=(row,), for_unit=entry.unit))).rows
    assert done.problems == ()


_ACTS: Mapping[str, Callable[[Deed], Awaitable[None]]] = {
    "mail": _mails,
    "extend": _extends,
    "announce": _announces,
    "answer": _answers,
    "revoke": _revokes,
    "fill": _fills,
    "people_do": _does_request,
    "people_extend": _extends_request,
    "people_answer": partial(_answers_request, refuse=False),
    "people_refuse": partial(_answers_request, refuse=True),
    "nominate": _nominates,
    "take_back": _takes_back,
    "commend": _commends,
    "not_select": _does_not_select,
    "enter": partial(_enters, approve=False),
    "enter_approved": partial(_enters, approve=True),
    **{str(kind): partial(_objects, kind=kind) for kind in ObjectionKind},
    **{act: partial(_appraises, act=act) for act in ("approve", "return", "reject", "reopen")},
}
"""The acts by the name that a transcript gives them."""
