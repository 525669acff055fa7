"""A worker's answers for the dossier: kept at once, seen by officers, in the Word table (R86–R92)."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from docx import Document
from sqlalchemy import func, select

from admin_cli.exports.dossier import dossier_file
from programme.consent import CONSENT_VERSION, PUBLISH_VERSION, Consent, needs_asking
from programme.dossier import ASKED, Item, Source
from programme.dossier_questions import unanswered
from programme.edition import Edition
from programme.errors import AnswerTooLong, ConsentMissing, DossierNotOpen, EntryNotFound
from programme.mailings import MailingKind, NewMailing, dossier_reminder, late_dossier_notice
from programme.operations.acts import NOMINATE, TAKE_BACK
from programme.operations.dossiers import CHECK_DOSSIER, EXPORT_DOSSIER, SET_DOSSIER, SHOW_DOSSIER
from programme.requests.acts import Nominate, TakeBack
from programme.requests.dossiers import CheckDossier, ExportDossier, SetDossier, ShowDossier
from programme.use_cases.own_dossiers import answer_item, finish_dossier, own_dossiers
from programme.window import VIETNAM
from storage.mailings import Given
from storage.tables.chats import conversations, timers
from storage.tables.entries import consents
from tests.example import HANOI, HOAN_KIEM, NOW, Desk

TYPED = {
    Item.TITLE: "Gá kẹp nhanh",
    Item.BIRTH_YEAR: "1988",
    Item.POSITION: "Thợ tiện",
    Item.WORKPLACE: "Tổ tiện, Công ty X",
    Item.CONTACT_PHONE: "0900 000 009",
    Item.APPLIED_TIME: "từ tháng 3/2021 đến nay",
    Item.SUMMARY: "Gá kẹp thay dao trong hai phút.",
    Item.EFFECT: "Nhanh hơn năm lần.",
    Item.VALUE: "1,5 tỷ",
    Item.SCOPE: "Cả xưởng.",
    Item.AWARDS: "không",
    Item.PUBLISH_CONSENT: "đồng ý",
}

WITHDRAWN = Consent(version=CONSENT_VERSION, given_at=NOW, channel="telegram", answer=False)


async def answered(desk: Desk, code: str, item: Item, text: str, *, now: datetime = NOW) -> None:
    """What the worker of this entry says in chat."""
    chat = (await desk.entry(code)).chat
    assert chat is not None
    async with desk.database.transaction() as work:
        await answer_item(work, desk.edition, chat, code, item, text, channel="telegram", now=now)


async def to_national(desk: Desk) -> str:
    """The code of an entry of Hà Nội that it has nominated to the national level."""
    code = await desk.approved(HANOI)
    await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="a"))
    return code


async def test_what_the_worker_answers_stands_in_the_word_table(desk: Desk) -> None:
    code = await to_national(desk)
    for item, text in TYPED.items():
        await answered(desk, code, item, text)

    papers = await desk.ask(HANOI, EXPORT_DOSSIER, ExportDossier())

    table = Document(BytesIO(dossier_file(papers, NOW))).tables[-2:]
    cells = [cell.text for each in table for cell in each.rows[-1].cells]
    assert "\n".join(cells).count("Gá kẹp nhanh") >= 1
    row = next(each.rows[-1] for each in table if "1988" in each.rows[-1].cells[1].text)
    assert [cell.text.split("\n") for cell in row.cells[1:]] == [
        [
            "Nguyễn Văn A",
            "Sinh năm: 1988",
            "Chức vụ: Thợ tiện",
            "Đơn vị: Tổ tiện, Công ty X",
            "ĐT: 0900 000 009",
        ],
        ["Gá kẹp nhanh"],
        ["từ tháng 3/2021 đến nay"],
        ["Gá kẹp thay dao trong hai phút."],
        [
            "Hiệu quả: Nhanh hơn năm lần.",
            "Giá trị làm lợi: 1.500.000.000 đồng/năm",
            "Phạm vi ứng dụng: Cả xưởng.",
        ],
        ["Không"],
    ]
    verdict = await desk.ask(HANOI, CHECK_DOSSIER, CheckDossier())
    assert (verdict.state.complete, verdict.state.ready) == (1, True)


async def test_what_the_worker_skips_an_officer_fills_in_and_it_is_not_asked_again(desk: Desk) -> None:
    code = await to_national(desk)
    await answered(desk, code, Item.TITLE, "Gá kẹp nhanh")
    await desk.ask(HANOI, SET_DOSSIER, SetDossier(code=code, answers={"birth_year": "1988"}))

    dossier = await desk.ask(HANOI, SHOW_DOSSIER, ShowDossier(code=code))
    sources = {item.item: item.source for item in dossier.items}
    async with desk.database.reading() as work:
        (own,) = (await own_dossiers(work, (code,), desk.units)).values()

    assert (sources[Item.TITLE], sources[Item.BIRTH_YEAR]) == (Source.WORKER, Source.OFFICER)
    assert set(ASKED) - set(unanswered(own[0].items)) == {Item.TITLE, Item.BIRTH_YEAR}


async def test_the_newest_answer_stands_and_the_history_keeps_what_an_officer_had_written(desk: Desk) -> None:
    code = await to_national(desk)
    filled = SetDossier(code=code, answers={"position": "Công nhân", "contact_phone": "0900 000 005"})
    await desk.ask(HANOI, SET_DOSSIER, filled)

    await answered(desk, code, Item.POSITION, "Thợ tiện")
    await answered(desk, code, Item.POSITION, "Thợ tiện bậc 5")
    await answered(desk, code, Item.CONTACT_PHONE, "0900 000 006")

    async with desk.database.reading() as work:
        history = [line for line in await work.reviews.of(code) if line.act == "dossier_replaced"]
        answers = {answer.item: answer for answer in (await work.dossiers.answers((code,)))[code]}
    assert [line.reason for line in history] == [
        "position: Công nhân (officer P01)",
        "contact_phone: 09xx xxx 005 (officer P01)",
    ]
    assert (answers[Item.POSITION].value, answers[Item.POSITION].officer) == ("Thợ tiện bậc 5", None)


async def test_consent_to_publish_is_kept_apart_and_touches_no_other(desk: Desk) -> None:
    """R99: a second purpose, a second consent; a no to it withdraws nothing, a yes to it renews nothing."""
    code = await to_national(desk)
    chat = (await desk.entry(code)).chat
    assert chat is not None
    await answered(desk, code, Item.PUBLISH_CONSENT, "không đồng ý")

    async with desk.database.reading() as work:
        query = select(consents.c.version, consents.c.answer, consents.c.channel).where(
            consents.c.chat == chat
        )
        rows = [tuple(row) for row in await work.connection.execute(query.order_by(consents.c.id))]
        standing = (await work.consents.of_chats([chat]))[chat]
    assert rows[-1] == (PUBLISH_VERSION, False, "telegram")
    assert not needs_asking(standing)

    await answered(desk, code, Item.PUBLISH_CONSENT, "đồng ý")
    async with desk.database.transaction() as work:
        await work.consents.add(chat, WITHDRAWN)
        assert needs_asking((await work.consents.of_chats([chat]))[chat])


async def test_after_the_deadline_answers_are_kept_all_the_same(desk: Desk) -> None:
    """The officer sees when each came, and decides what is still of use."""
    code, late = await to_national(desk), datetime(2021, 4, 23, 9, tzinfo=VIETNAM)
    await answered(desk, code, Item.TITLE, "Gá kẹp nhanh", now=late)

    dossier = await desk.ask(HANOI, SHOW_DOSSIER, ShowDossier(code=code), now=late)

    title = next(item for item in dossier.items if item.item is Item.TITLE)
    assert (title.value, title.source, title.at) == ("Gá kẹp nhanh", Source.WORKER, late)
    assert title.at is not None
    assert title.at > dossier.deadline


async def test_only_the_own_nominated_entry_takes_answers_and_only_with_consent(desk: Desk) -> None:
    code = await to_national(desk)
    chat, other = (await desk.entry(code)).chat, await desk.chat()
    assert chat is not None
    async with desk.database.transaction() as work:
        with pytest.raises(EntryNotFound):
            await answer_item(
                work, desk.edition, other, code, Item.TITLE, "Gá kẹp", channel="terminal", now=NOW
            )
    with pytest.raises(AnswerTooLong):
        await answered(desk, code, Item.TITLE, "a" * 201)
    await desk.ask(HANOI, TAKE_BACK, TakeBack(codes=(code,)))
    with pytest.raises(DossierNotOpen):
        await answered(desk, code, Item.TITLE, "Gá kẹp nhanh")
    await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="a"))
    async with desk.database.transaction() as work:
        await work.consents.add(chat, WITHDRAWN)
    with pytest.raises(ConsentMissing):
        await answered(desk, code, Item.TITLE, "Gá kẹp nhanh")
    async with desk.database.reading() as work:
        assert await work.dossiers.answers((code,)) == {}


async def test_that_the_worker_is_done_stands_in_the_history(desk: Desk) -> None:
    code = await to_national(desk)
    chat = (await desk.entry(code)).chat
    assert chat is not None
    async with desk.database.transaction() as work:
        await finish_dossier(work, chat, code, now=NOW)
        assert [(line.act, line.officer) for line in (await work.reviews.of(code))[-1:]] == [
            ("dossier_finished", None)
        ]


async def given_out(desk: Desk, kind: MailingKind) -> tuple[Given | None, list[str | None]]:
    """What came of a mailing of this kind, and the entries its notices are about."""
    async with desk.database.transaction() as work:
        number = await work.mailings.add(desk.edition.code, NewMailing(kind=kind, mark="1", due_at=NOW), NOW)
        assert number is not None
        given = await work.mailings.give_out(number, NOW)
        codes = await work.connection.scalars(select(timers.c.code).where(timers.c.mailing == number))
        return given, sorted(codes.all(), key=str)


async def test_who_is_reminded_lacks_something_and_has_not_said_stop(desk: Desk) -> None:
    whole, partly, of_officer, below, stopped = [await to_national(desk) for _ in range(3)] + [
        await desk.nominated(HOAN_KIEM),
        await desk.nominated(HOAN_KIEM),
    ]
    not_nominated = await desk.approved(HANOI)
    for item, text in TYPED.items():
        await answered(desk, whole, item, text)
        if item not in {Item.SCOPE, Item.APPLIED_TIME}:
            await answered(desk, partly, item, text)
    rest = {item: text for item, text in TYPED.items() if item in {Item.TITLE, Item.SCOPE}}
    for item, text in TYPED.items():
        if item not in rest:
            await answered(desk, of_officer, item, text)
    await desk.ask(
        HANOI, SET_DOSSIER, SetDossier(code=of_officer, answers={str(k): v for k, v in rest.items()})
    )
    async with desk.database.transaction() as work:
        chat = (await desk.entry(stopped)).chat
        await work.connection.execute(
            conversations.update().where(conversations.c.id == chat).values(reminders=False)
        )
        query = select(func.count()).select_from(conversations)
        assert await work.connection.scalar(query) == 6
    reminded, late = (
        await given_out(desk, MailingKind.DOSSIER),
        await given_out(desk, MailingKind.DOSSIER_LATE),
    )

    assert reminded[1] == sorted([partly, below])
    assert late[1] == [partly]
    assert not_nominated not in reminded[1]


@pytest.mark.parametrize(
    ("now", "mark", "leaves"),
    [
        ("2021-04-20T12:00:00+07:00", None, None),
        ("2021-04-21T06:00:00+07:00", None, None),
        ("2021-04-21T07:00:00+07:00", "2d", "2021-04-21T07:00:00+07:00"),
        ("2021-04-21T22:00:00+07:00", None, None),
        ("2021-04-22T07:00:01+07:00", "1d", "2021-04-22T07:00:01+07:00"),
        ("2021-04-22T18:00:00+07:00", "6h", "2021-04-22T18:00:00+07:00"),
        ("2021-04-22T22:00:00+07:00", None, None),
        ("2021-04-23T00:00:00+07:00", None, None),
    ],
)
def test_reminders_go_two_days_one_day_and_six_hours_before(
    edition: Edition, now: str, mark: str | None, leaves: str | None
) -> None:
    wanted = dossier_reminder(edition, datetime.fromisoformat(now))
    seen = wanted and (wanted.mark.rpartition("/")[2], wanted.due_at)
    assert seen == (mark and (mark, datetime.fromisoformat(leaves or "")))


def test_a_moved_deadline_is_reminded_of_anew_and_lateness_told_once(edition: Edition) -> None:
    later = replace(edition, dossier_deadline=datetime(2021, 5, 2, 23, 59, 59, tzinfo=VIETNAM))
    at = datetime(2021, 5, 2, 18, tzinfo=VIETNAM)
    wanted = dossier_reminder(later, at)
    assert wanted is not None
    assert wanted.mark == "2021-05-02T23:59:59+07:00/6h"
    told = late_dossier_notice(edition, datetime(2021, 4, 23, 0, 5, tzinfo=VIETNAM))
    assert told is not None
    assert (told.mark, told.due_at) == (
        "2021-04-22T23:59:59+07:00",
        datetime(2021, 4, 23, 7, tzinfo=VIETNAM),
    )
    assert late_dossier_notice(edition, datetime(2021, 4, 22, 23, 59, tzinfo=VIETNAM)) is None
    assert late_dossier_notice(edition, datetime(2021, 4, 26, tzinfo=VIETNAM)) is None
