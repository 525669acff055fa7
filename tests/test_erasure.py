"""A person is erased from the whole database, and nothing else changes (R99, appendix 7)."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_bytes

import pytest
from sqlalchemy import func, insert, make_url, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.loops.housekeeping import tidy
from programme.data_request import Asked, DataRequest, Detail, Outcome
from programme.entry import Act, Flag, Status
from programme.errors import ActNotAllowed, CommendedNationally, StillNominated
from programme.objection import ObjectionKind
from programme.operations.acts import APPRAISE, NOMINATE, TAKE_BACK
from programme.operations.commendation import COMMEND, RECOGNISE
from programme.operations.dossiers import SET_DOSSIER
from programme.operations.objections import CLOSE_OBJECTIONS, OBJECT
from programme.operations.people import DO_REQUEST
from programme.operations.reviewing import NOTE
from programme.ports.officers import AuditRecord
from programme.progress import Tally
from programme.requests.acts import Appraise, Nominate, TakeBack
from programme.requests.commendation import Commend
from programme.requests.data_requests import DoRequest
from programme.requests.dossiers import SetDossier
from programme.requests.objections import CloseObjections, OpenObjections
from programme.requests.recognition import Recognise
from programme.requests.reviewing import AddNote
from programme.use_cases.erasing import request_deletion
from programme.use_cases.own_data import REQUEST_BYTES, correct
from programme.use_cases.own_entries import resubmit
from programme.use_cases.submission import Submission
from programme.window import VIETNAM
from storage.database import Database
from storage.erasure import FORGOTTEN
from storage.schema import metadata
from storage.tables.chats import conversations, dead_letters, inbox, outbox, timers, turns
from storage.tables.entries import entries, people
from storage.tables.following import questions
from storage.tables.reviewing import similarities
from storage.wiping import wipe
from tests.example import HANOI, HOAN_KIEM, NOW, Desk, an_entry

NAME, PHONE = "Nguyễn Văn Zzquỳnhx", "+84900000777"
CHAT_NAME = "chat-7700990077"
# Distinctive words, each standing where one kind of text is kept; two z, so that no index shortens them.
WORDS = {
    "name": "Zzquỳnhx",
    "name_key": "zzquynhx",
    "phone": "900000777",
    "phone_shown": "0900 000 777",
    "typed": "Zzimbêk",
    "title": "Zzonfram",
    "description": "Zzửngvàng",
    "folded": "zzungvang",
    "earlier": "Zzấtđỏ",
    "reason": "Zzầuriêng",
    "council": "Zzồngđỏ",
    "note": "Zzằnglăng",
    "objection": "Zzậnđỏ",
    "outcome": "Zzêvàng",
    "decided_by": "Zzàolông",
    "form": "Zzưaleo",
    "dossier": "Zzăngcụt",
    "question": "Zzômchôm",
    "answer": "Zzanhlong",
    "draft": "Zzyptôn",
    "wanted": "Zzơtây",
}


async def lived(desk: Desk) -> tuple[int, str, str]:
    """A chat whose person did everything there is to do; its approved and its waiting entry."""
    chat = await desk.chat()
    submission = an_entry(chat)
    known = {"full_name": NAME, "phone": PHONE, "typed_unit": f"Xưởng {WORDS['typed']}"}
    first = await desk.submit(
        _replaced(submission, **known, title=WORDS["title"], description=_long("earlier"))
    )
    await _considered(desk, chat, first.code)
    waiting = await desk.submit(_replaced(an_entry(chat), **known))
    await _talked(desk, chat, first.code)
    return chat, first.code, waiting.code


def _replaced(submission: Submission, **changes: object) -> Submission:
    return replace(submission, **changes)  # type: ignore[arg-type]  # names of fields


def _long(word: str) -> str:
    return f"{WORDS[word]} kẹp nhanh cho máy tiện, gá đặt chỉ còn hai phút thay vì mười phút như trước đây."


async def _considered(desk: Desk, chat: int, code: str) -> None:
    """Everything that may happen to an entry, from its return to its commendation."""
    codes = (code,)
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="return", codes=codes, reason=WORDS["reason"]))
    async with desk.database.transaction() as work:
        again = _long("description")
        await resubmit(work, desk.edition, chat, code, again, decided_at=NOW, now=NOW)
    await desk.ask(HOAN_KIEM, NOTE, AddNote(code=code, text=WORDS["note"]))
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=codes, council=WORDS["council"]))
    kind = ObjectionKind.COMPLAINT
    await desk.ask(HOAN_KIEM, OBJECT, OpenObjections(codes=codes, kind=kind, reason=WORDS["objection"]))
    await desk.ask(
        HOAN_KIEM, CLOSE_OBJECTIONS, CloseObjections(codes=codes, kind=kind, outcome=WORDS["outcome"])
    )
    decision = Recognise(codes=codes, decision="12/QĐ", decided_on=NOW.date(), decided_by=WORDS["decided_by"])
    await desk.ask(HOAN_KIEM, RECOGNISE, decision)
    await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=codes))
    await desk.ask(HANOI, SET_DOSSIER, SetDossier(code=code, answers={"position": f"Thợ {WORDS['dossier']}"}))
    await desk.ask(HOAN_KIEM, TAKE_BACK, TakeBack(codes=codes))
    await desk.ask(HOAN_KIEM, COMMEND, Commend(codes=codes, form=WORDS["form"]))


async def _talked(desk: Desk, chat: int, code: str) -> None:
    """What only channels and the service write: a draft, replies, notices, what failed, a raw update."""
    said = f"Chào {NAME}, số 0900 000 777"
    address = {"channel": "terminal", "account": "test", "chat": CHAT_NAME}
    async with desk.database.transaction() as work:
        await correct(
            work,
            desk.units,
            chat,
            {Detail.WORKPLACE: WORDS["wanted"]},
            now=NOW,
            random=token_bytes(REQUEST_BYTES),
        )
        run = work.connection.execute
        state = json.dumps({"version": 1, "draft": {"description": WORDS["draft"]}}, ensure_ascii=False)
        of_chat = conversations.c.id == chat
        await run(update(conversations).where(of_chat).values(state=state, chat=CHAT_NAME, draft_step="desc"))
        turn = {"conversation": chat, "event_id": "1", "replies": json.dumps([said]), "created_at": NOW}
        await run(insert(turns).values(**turn, inline=True, last_number=1))
        for number, status in enumerate(("pending", "parked", "dead"), 1):
            message = json.dumps({"text": f"{said} {status}"}, ensure_ascii=False)
            row = {"conversation": chat, "channel": "terminal", "number": number, "message": message}
            await run(insert(outbox).values(**row, status=status))
            if status == "dead":
                await run(insert(dead_letters).values(**_letter("message", message)))
        notice = {"conversation": chat, "notice": "returned", "code": code, "due_at": NOW + timedelta(days=1)}
        await run(insert(timers).values(**notice, arguments=json.dumps({"reason": WORDS["reason"]})))
        turn_letter = {"address": address, "event": {"text": WORDS["draft"]}}
        await run(insert(dead_letters).values(**_letter("turn", json.dumps(turn_letter, ensure_ascii=False))))
        raw = {"chat": {"id": CHAT_NAME}, "text": WORDS["draft"], "name": NAME}
        await run(insert(dead_letters).values(**_letter("update", json.dumps(raw))))
        kept = {"channel": "terminal", "account": "test", "received_at": NOW}
        await run(insert(inbox).values(**kept, payload=json.dumps(raw, ensure_ascii=False)))
        asked = {"edition": desk.edition.code, "chat": chat, "language": "vi", "asked_at": NOW}
        await run(insert(questions).values(**asked, text=WORDS["question"], answer=WORDS["answer"]))
        typed = {"typed": f"Xưởng {WORDS['typed']}"}
        work.audit.add(AuditRecord(at=NOW, act="catalogue", officer="officer P01", details=typed))


def _letter(kind: str, payload: str) -> dict[str, object]:
    return {"kind": kind, "channel": "terminal", "payload": payload, "error": "X", "created_at": NOW}


async def scan(database: Database) -> dict[str, set[str]]:
    """In which columns of the whole database each word stands, tables that no model describes included."""
    found: dict[str, set[str]] = {}
    async with database.reading() as work:
        for table, columns in (await _tables(work.connection, database)).items():
            rows = await work.connection.exec_driver_sql(f'SELECT {columns} FROM "{table}"')  # noqa: S608 - names of our own schema
            for row in rows:
                for column, cell in zip(rows.keys(), row, strict=True):
                    for word in _in(cell):
                        found.setdefault(word, set()).add(f"{table}.{column}")
    return found


async def _tables(connection: AsyncConnection, database: Database) -> dict[str, str]:
    names = dict.fromkeys(metadata.tables, "*")
    if database.is_sqlite:
        made = await connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'entry_words_%'"
        )
        names |= {row[0]: "*" for row in made}
    return names


def _in(cell: object) -> Iterable[str]:
    said = cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)
    with suppress(ValueError):
        said = json.dumps(json.loads(said), ensure_ascii=False) if said[:1] in {"{", "["} else said
    return [name for name, word in WORDS.items() if word in said or (name == "name" and CHAT_NAME in said)]


async def tally(desk: Desk) -> Tally:
    async with desk.database.reading() as work:
        return await work.counters.tally(desk.edition.code)


async def asked_to_delete(desk: Desk, chat: int) -> DataRequest:
    async with desk.database.transaction() as work:
        return await request_deletion(
            work, desk.units, chat, "terminal", now=NOW, random=token_bytes(REQUEST_BYTES)
        )


async def test_a_person_is_erased_from_every_table_and_nothing_else_changes(desk: Desk) -> None:
    neighbour = await desk.submitted()
    chat, approved, waiting = await lived(desk)
    async with desk.database.transaction() as work:
        numbers = (await work.connection.scalars(select(entries.c.id).order_by(entries.c.id))).all()
        pair = {"entry_id": numbers[0], "other_id": numbers[1], "percent": 90}
        await work.connection.execute(insert(similarities).values(**pair))
    before = await scan(desk.database)
    assert set(before) == set(WORDS), "the scan must find every word first, or it would prove nothing"
    assert await tally(desk) == Tally(3, 1)

    await asked_to_delete(desk, chat)
    async with desk.database.transaction() as work:
        await work.erasure.forget([chat])
    await wipe(desk.database, NOW)

    assert await scan(desk.database) == {}
    assert await tally(desk) == Tally(2, 1)
    left = await desk.entries([approved, waiting])
    assert [(entry.status, entry.chat, entry.unit) for entry in left] == [
        (Status.APPROVED, None, HOAN_KIEM),
        (Status.WITHDRAWN, None, HOAN_KIEM),
    ]
    assert all(Flag.ERASED in entry.flags for entry in left)
    with pytest.raises(ActNotAllowed):
        left[0].after(Act.NOMINATE, NOW)
    assert (await desk.entry(neighbour)).full_name == "Nguyễn Văn A"
    async with desk.database.reading() as work:
        verified = await work.audit.verify()
        assert (verified.broken_at, verified.erased > 0) == (None, True)
        names = (
            await work.connection.scalars(select(conversations.c.chat).where(conversations.c.id == chat))
        ).all()
        assert names == [f"{FORGOTTEN}{chat}"]
        persons = await work.connection.scalar(select(func.count()).select_from(people))
        assert persons == 2
        proofs = await work.consents.all_of(chat)
        assert [proof.answer for proof in proofs] == [True, False]


NIGHT = datetime(2021, 3, 16, 3, 52, tzinfo=VIETNAM)


@pytest.mark.parametrize("round_at", [NIGHT, NIGHT.replace(day=19, hour=8)], ids=["at night", "off at night"])
async def test_no_byte_of_the_file_remembers(sqlite_desk: Desk, round_at: datetime) -> None:
    """SQLite's freed pages, its log and its index of words, that no query reads: gone in the next night.

    A machine that is off at night does it when it is on again.
    """
    desk = sqlite_desk
    chat, _, _ = await lived(desk)
    file = Path(make_url(str(desk.database.engine.url)).database or "")
    await wipe(desk.database, NOW)
    there = {name for name, word in WORDS.items() if word.encode() in _bytes(file)}
    assert there >= set(WORDS) - {"wanted", "phone_shown"}

    await asked_to_delete(desk, chat)
    async with desk.database.transaction() as work:
        await work.erasure.forget([chat])
    await tidy(desk.database, round_at)

    assert {name for name, word in WORDS.items() if word.encode() in _bytes(file)} == set()


def _bytes(file: Path) -> bytes:
    log = file.with_name(f"{file.name}-wal")
    return file.read_bytes() + (log.read_bytes() if log.exists() else b"")


async def test_what_is_nominated_waits_for_an_officer_and_the_rest_is_erased_at_once(desk: Desk) -> None:
    nominated = await desk.nominated()
    chat = (await desk.entry(nominated)).chat or 0
    other = await desk.submit(an_entry(chat))

    request = await asked_to_delete(desk, chat)

    assert (request.kind, request.unit, request.blocked_by) == (Asked.DELETE, HOAN_KIEM, nominated)
    left = await desk.entries([nominated, other.code])
    assert [(entry.status, Flag.ERASED in entry.flags) for entry in left] == [
        (Status.NOMINATED, False),
        (Status.WITHDRAWN, True),
    ]
    with pytest.raises(StillNominated):
        await desk.ask(HANOI, DO_REQUEST, DoRequest(code=request.code))

    await desk.ask(HOAN_KIEM, TAKE_BACK, TakeBack(codes=(nominated,)))
    done = await desk.ask(HANOI, DO_REQUEST, DoRequest(code=request.code.replace("-", "").lower()))

    assert (done.outcome, done.closed_by, done.entries) == (Outcome.DONE, "officer P01", ())
    erased = await desk.entry(nominated)
    assert (erased.status, erased.full_name, erased.phone) == (Status.APPROVED, "—", "")
    async with desk.database.reading() as work:
        told = (await work.connection.execute(select(timers.c.notice, timers.c.code))).all()
        assert [tuple(row) for row in told] == [("data_erased", request.code)]
        assert (await work.nominations.used(desk.edition.code, [HOAN_KIEM])) == {}


async def test_only_the_national_level_erases_what_is_commended(desk: Desk) -> None:
    code = await desk.approved()
    chat = (await desk.entry(code)).chat or 0
    async with desk.database.transaction() as work:
        commended = {"status": Status.COMMENDED}
        await work.connection.execute(update(entries).where(entries.c.code == code).values(**commended))
    request = await asked_to_delete(desk, chat)

    with pytest.raises(CommendedNationally):
        await desk.ask(HANOI, DO_REQUEST, DoRequest(code=request.code))
    done = await desk.ask("TLD", DO_REQUEST, DoRequest(code=request.code))

    assert done.outcome is Outcome.DONE


async def test_a_person_with_entries_elsewhere_keeps_them(desk: Desk) -> None:
    """Equal phones are never merged: only what this chat sent goes with it (design §4)."""
    mine = await desk.submit(_replaced(an_entry(await desk.chat()), full_name=NAME, phone=PHONE))
    elsewhere = await desk.submit(_replaced(an_entry(await desk.chat()), full_name=NAME, phone=PHONE))
    chat = (await desk.entry(mine.code)).chat or 0

    await asked_to_delete(desk, chat)

    kept, gone = await desk.entries([elsewhere.code, mine.code])
    assert (kept.full_name, gone.full_name) == (NAME, "—")
    async with desk.database.reading() as work:
        assert await work.people.find(PHONE, NAME) is not None


async def test_asked_again_nothing_is_registered_twice(desk: Desk) -> None:
    nominated = await desk.nominated()
    chat = (await desk.entry(nominated)).chat or 0

    first, again = await asked_to_delete(desk, chat), await asked_to_delete(desk, chat)

    assert first == again
