"""Whose consent is withdrawn, and whose data is erased, is left alone by all that reads or contacts people.

A table: every thing × {normal, restricted, erased} (R99, appendix 7). Counts go on counting all three.
"""

from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta
from secrets import token_bytes

import pytest
from sqlalchemy import insert, select, update

from programme.digest import slot_at
from programme.dossier import Fault
from programme.entry import RETENTION, Flag
from programme.errors import DataErased, DataRestricted, ProgrammeError
from programme.mailings import MailingKind, NewMailing
from programme.objection import ObjectionKind
from programme.operations.acts import APPRAISE, NOMINATE, TAKE_BACK
from programme.operations.commendation import COMMEND, COMMENDED, RECOGNISE
from programme.operations.dossiers import EXPORT_DOSSIER, SET_DOSSIER, SHOW_DOSSIER
from programme.operations.handing_over import HAND_OVER
from programme.operations.objections import OBJECT
from programme.operations.people import DO_REQUEST
from programme.operations.quotas import SHOW_QUOTAS
from programme.operations.reading import COUNT, EXPORT, LIST, SEARCH, SHOW
from programme.operations.reviewing import NEXT, NOTE
from programme.operations.unreachable import CALLED, UNREACHABLE
from programme.requests.acts import ActsDone, Appraise, Nominate, TakeBack
from programme.requests.commendation import Commend, ListCommended
from programme.requests.counting import CountEntries
from programme.requests.data_requests import DoRequest
from programme.requests.dossiers import ExportDossier, LeftOut, SetDossier, ShowDossier
from programme.requests.entries import Filter, ListEntries, ShowEntry
from programme.requests.exporting import ExportEntries
from programme.requests.handing_over import HandOver
from programme.requests.objections import OpenObjections
from programme.requests.quotas import ShowQuotas
from programme.requests.recognition import Recognise
from programme.requests.reviewing import AddNote, NextEntry
from programme.requests.searching import SearchEntries
from programme.requests.unreachable import ListUnreachable, MarkCalled
from programme.use_cases.consents import withdraw_consent
from programme.use_cases.digests import digest_of
from programme.use_cases.own_data import REQUEST_BYTES
from storage.tables.chats import conversations, outbox, timers
from tests.example import HANOI, HOAN_KIEM, NOW, Desk

LATER = NOW + timedelta(hours=1)
KINDS = NORMAL, RESTRICTED, ERASED = "normal", "restricted", "erased"

People = dict[str, str]
"""The kind of each entry by its code."""


async def three(desk: Desk) -> People:
    """Three who agreed to be named, commended and nominated to TLĐ; then one withdraws, one is erased."""
    codes = [await desk.nominated() for _ in KINDS]
    await desk.ask(HANOI, NOMINATE, Nominate(codes=tuple(codes), field="a"))
    await desk.ask(HOAN_KIEM, COMMEND, Commend(codes=tuple(codes), form="Giấy khen"))
    for code in codes:
        await desk.ask(HANOI, SET_DOSSIER, SetDossier(code=code, answers={"publish_consent": "có"}))
    chats = [entry.chat for entry in await desk.entries(codes)]
    async with desk.database.transaction() as work:
        run, of_three = work.connection.execute, conversations.c.id.in_(chats)
        await run(update(conversations).where(of_three).values(channel="telegram"))
        unsaid = {"channel": "telegram", "number": 1, "message": "{}", "status": "dead", "finished_at": LATER}
        await run(insert(outbox), [{"conversation": chat, **unsaid} for chat in chats])
        asked = await withdraw_consent(
            work, desk.units, chats[1] or 0, "telegram", now=NOW, random=token_bytes(REQUEST_BYTES)
        )
    assert asked is not None
    await desk.ask(HANOI, DO_REQUEST, DoRequest(code=asked.code))
    async with desk.database.transaction() as work:
        await work.erasure.entries(codes[2:], RETENTION, NOW)
    return dict(zip(codes, KINDS, strict=True))


async def audience(desk: Desk, kind: MailingKind, **arguments: str) -> int:
    new = NewMailing(kind=kind, mark="", due_at=LATER, unit=HANOI, arguments=arguments)
    async with desk.database.reading() as work:
        return sum((await work.mailings.audience(desk.edition.code, new)).values())


async def test_every_list_file_and_message(desk: Desk) -> None:
    people = await three(desk)
    every, where = Filter(unit=HANOI), Filter(unit=HANOI, text="gá kẹp nhanh")

    async def named(codes: Awaitable[Iterable[str]]) -> list[str]:
        found = {people.get(code) for code in await codes}
        return [kind for kind in KINDS if kind in found]

    async def listed(flags: tuple[Flag, ...] = ()) -> list[str]:
        request = ListEntries(where=Filter(unit=HANOI, flags=flags))
        return [line.code for line in (await desk.ask(HANOI, LIST, request)).entries]

    async def found(text: str) -> list[str]:
        request = SearchEntries(where=Filter(unit=HANOI, text=text))
        return [hit.line.code for hit in (await desk.ask(HANOI, SEARCH, request)).hits]

    async def exported() -> list[str]:
        page = await desk.ask(HANOI, EXPORT, ExportEntries(where=every))
        assert page.total == len(page.entries)
        return [line.code for line in page.entries]

    async def called() -> list[str]:
        page = await desk.ask(HANOI, UNREACHABLE, ListUnreachable(), now=LATER)
        return [line.code for line in page.people]

    async def commended(*, public: bool) -> list[str]:
        page = await desk.ask(HANOI, COMMENDED, ListCommended(public=public))
        return [line.code for line in page.commended]

    async def papers() -> list[str]:
        return [row.code for row in (await desk.ask(HANOI, EXPORT_DOSSIER, ExportDossier())).entries]

    async def digest() -> Iterable[str]:
        slot = slot_at(desk.edition, NOW)
        assert slot is not None
        async with desk.database.reading() as work:
            told = await digest_of(work, desk.context("TLD"), HANOI, slot)
        assert told is not None
        return [each.partition(":")[0] for each in told["missing"].split("; ")]

    found_by = {
        "list": await named(listed()),
        "list --flag erased": await named(listed((Flag.ERASED,))),
        "search": await named(found(where.text or "")),
        "search by code": await named(found(next(code for code in people if people[code] == ERASED))),
        "export": await named(exported()),
        "people unreachable": await named(called()),
        "commended": await named(commended(public=False)),
        "commended --public": await named(commended(public=True)),
        "dossier export": await named(papers()),
        "digest": await named(digest()),
    }
    assert found_by == {
        "list": [NORMAL, RESTRICTED],
        "list --flag erased": [ERASED],
        "search": [NORMAL, RESTRICTED],
        "search by code": [ERASED],
        "export": [NORMAL, RESTRICTED],
        "people unreachable": [NORMAL],
        "commended": [NORMAL, RESTRICTED],
        "commended --public": [NORMAL],
        "dossier export": [NORMAL],
        "digest": [NORMAL],
    }
    told = {
        "dossier reminder": await audience(desk, MailingKind.DOSSIER),
        "announcement": await audience(desk, MailingKind.ANNOUNCEMENT, to="everyone"),
        "to the nominated": await audience(desk, MailingKind.ANNOUNCEMENT, to="nominated"),
    }
    assert told == dict.fromkeys(told, 1)
    active = await desk.ask(HANOI, COUNT, CountEntries(by="person"))
    assert len(active.lines) == 1
    counted = await desk.ask(HANOI, COUNT, CountEntries(by="status"))
    assert (counted.submitted, counted.valid) == (3, 3)


ACTS: dict[str, Callable[[Desk, str], Awaitable[object]]] = {
    "approve": lambda desk, code: desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=(code,))),
    "take_back": lambda desk, code: desk.ask(HANOI, TAKE_BACK, TakeBack(codes=(code,), dry_run=True)),
    "commend": lambda desk, code: desk.ask(HANOI, COMMEND, Commend(codes=(code,), form="Bằng khen")),
    "recognise": lambda desk, code: desk.ask(
        HOAN_KIEM,
        RECOGNISE,
        Recognise(codes=(code,), decision="1/QĐ", decided_by="Giám đốc", decided_on=NOW.date()),
    ),
    "complaint": lambda desk, code: desk.ask(
        HOAN_KIEM, OBJECT, OpenObjections(codes=(code,), kind=ObjectionKind.COMPLAINT, reason="sao chép")
    ),
    "called": lambda desk, code: desk.ask(HOAN_KIEM, CALLED, MarkCalled(codes=(code,))),
    "note": lambda desk, code: desk.ask(HOAN_KIEM, NOTE, AddNote(code=code, text="đã gọi")),
    "next": lambda desk, code: desk.ask(HOAN_KIEM, NEXT, NextEntry(code=code)),
    "dossier set": lambda desk, code: desk.ask(
        HANOI, SET_DOSSIER, SetDossier(code=code, answers={"position": "thợ tiện"})
    ),
    "hand-over": lambda desk, code: desk.ask(HOAN_KIEM, HAND_OVER, HandOver(code=code)),
}


async def refusal(asked: Awaitable[object]) -> str | None:
    """The key of what refused, if anything did."""
    try:
        answer = await asked
    except ProgrammeError as error:
        return error.key
    return next((each.key for each in answer.refused), None) if isinstance(answer, ActsDone) else None


async def test_every_act(desk: Desk) -> None:
    people = await three(desk)
    of = {kind: code for code, kind in people.items()}

    erased = {act: await refusal(ask(desk, of[ERASED])) for act, ask in ACTS.items()}
    restricted = {act: await refusal(ask(desk, of[RESTRICTED])) for act, ask in ACTS.items()}

    assert erased == dict.fromkeys(ACTS, DataErased.key)
    assert restricted == {
        **dict.fromkeys(("take_back", "recognise", "complaint", "called", "note")),
        "approve": "already_decided",
        "next": "already_decided",
        **dict.fromkeys(("commend", "dossier set", "hand-over"), DataRestricted.key),
    }
    async with desk.database.reading() as work:
        waiting = select(timers.c.notice).where(timers.c.code.in_([of[RESTRICTED], of[ERASED]]))
        assert (await work.connection.scalars(waiting)).all() == []


async def test_a_dossier_names_nobody_without_a_name(desk: Desk) -> None:
    """R83, R92: the place counts as used, the rest of the dossier is sent without the entry."""
    people = await three(desk)
    of = {kind: code for code, kind in people.items()}

    papers = await desk.ask(HANOI, EXPORT_DOSSIER, ExportDossier())

    assert [(row.code, row.values["full_name"]) for row in papers.entries] == [(of[NORMAL], "Nguyễn Văn A")]
    assert papers.verdict.state.nominated == 1
    assert papers.verdict.left_out == (
        LeftOut(code=of[RESTRICTED], place=2, flag=Flag.RESTRICTED),
        LeftOut(code=of[ERASED], place=3, flag=Flag.ERASED),
    )
    faults = [(fault.fault, fault.code) for fault in papers.verdict.faults if fault.code != of[NORMAL]]
    assert (Fault.CONSENT_WITHDRAWN, of[RESTRICTED]) in faults
    assert of[ERASED] not in {code for _, code in faults}
    own = (await desk.ask(HANOI, SHOW_QUOTAS, ShowQuotas())).own
    assert own is not None
    assert (own.used, own.waiting) == (3, 0)


async def test_show_says_that_it_is_erased_when_and_why(desk: Desk) -> None:
    code = await desk.approved()
    async with desk.database.transaction() as work:
        await work.erasure.entries([code], RETENTION, LATER)

    shown = await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))

    assert (shown.erased_at, shown.erased_why, shown.history[-1].act) == (LATER, RETENTION, RETENTION)


async def test_who_withdraws_consent_is_named_nowhere_from_now_on(desk: Desk) -> None:
    """R99: a publish yes becomes a no in the same transaction, and no officer makes it a yes again."""
    code = await desk.nominated()
    await desk.ask(HANOI, SET_DOSSIER, SetDossier(code=code, answers={"publish_consent": "có"}))
    chat = (await desk.entry(code)).chat or 0
    async with desk.database.transaction() as work:
        random = token_bytes(REQUEST_BYTES)
        await withdraw_consent(work, desk.units, chat, "terminal", now=NOW, random=random)
        proofs = await work.consents.all_of(chat)

    items = (await desk.ask(HANOI, SHOW_DOSSIER, ShowDossier(code=code))).items
    history = (await desk.ask(HANOI, SHOW, ShowEntry(code=code))).history
    assert [(item.value, item.officer) for item in items if item.item == "publish_consent"] == [("no", None)]
    assert history[-1].act == "publish_withdrawn"
    assert [(proof.version, proof.answer) for proof in proofs[-2:]] == [("1", False), ("publish-1", False)]
    with pytest.raises(DataRestricted):
        await desk.ask(HANOI, SET_DOSSIER, SetDossier(code=code, answers={"publish_consent": "có"}))
