import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from programme.errors import (
    BadRequest,
    ConsentMissing,
    OutsideYourUnit,
    QuestionAnswered,
    QuestionNotFound,
    TooManyQuestions,
)
from programme.operations.auditing import READ_AUDIT
from programme.operations.questions import ANSWER_QUESTION, LIST_QUESTIONS, SHOW_QUESTION
from programme.ports.questions import NewQuestion
from programme.question import WAITING_MAX
from programme.requests.auditing import ReadAudit
from programme.requests.questions import AnswerQuestion, ListQuestions, QuestionLine, ShowQuestion
from programme.use_cases.questions import ask_helpdesk
from programme.window import VIETNAM
from storage.tables.chats import timers
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk, an_entry

TLD = "TLD"
TEXT = "Nhóm em gửi chung một bài được không ạ?"


async def asked(
    desk: Desk, unit: str | None = HOAN_KIEM, *, chat: int | None = None, at: datetime = NOW, text: str = TEXT
) -> int:
    """The number of a new question, of a new chat unless one is given."""
    question = NewQuestion(
        edition=desk.edition.code,
        chat=await desk.chat() if chat is None else chat,
        unit=unit,
        language="vi",
        text=text,
        asked_at=at,
    )
    async with desk.database.transaction() as work:
        return await ask_helpdesk(work, desk.edition, desk.units, question)


async def waiting(desk: Desk, by: str, /, **wanted: object) -> list[int]:
    page = await desk.ask(by, LIST_QUESTIONS, ListQuestions(**wanted))  # type: ignore[arg-type]  # names of fields
    return [question.number for question in page.questions]


async def notices(desk: Desk) -> list[tuple[int, str, datetime]]:
    async with desk.database.reading() as work:
        rows = await work.connection.execute(select(timers).order_by(timers.c.id))
        return [(row.conversation, row.notice, row.due_at) for row in rows]


async def test_a_question_is_seen_from_its_unit_up_and_nowhere_else_r66(desk: Desk) -> None:
    own, without, other = await asked(desk), await asked(desk, None), await asked(desk, HA_GIANG)
    assert await waiting(desk, HOAN_KIEM) == [own]
    assert await waiting(desk, HANOI) == [own]
    assert await waiting(desk, HA_GIANG) == [other]
    assert await waiting(desk, TLD) == [own, without, other]
    assert await waiting(desk, TLD, unit=HANOI) == [own]
    with pytest.raises(OutsideYourUnit):
        await waiting(desk, HA_GIANG, unit=HANOI)
    for unit, number in ((HA_GIANG, own), (HANOI, without), (HOAN_KIEM, other)):
        with pytest.raises(QuestionNotFound):
            await desk.ask(unit, SHOW_QUESTION, ShowQuestion(number=number))
        with pytest.raises(QuestionNotFound):
            await desk.ask(unit, ANSWER_QUESTION, AnswerQuestion(number=number, text="Được."))


async def test_a_question_erased_before_its_answer_waits_for_nobody_r99(desk: Desk) -> None:
    chat = await desk.chat()
    gone, other = await asked(desk, chat=chat), await asked(desk)
    async with desk.database.transaction() as work:
        await work.erasure.chats([chat])
    assert await waiting(desk, HOAN_KIEM) == [other]
    with pytest.raises(QuestionNotFound):
        await desk.ask(HOAN_KIEM, SHOW_QUESTION, ShowQuestion(number=gone))
    with pytest.raises(QuestionNotFound):
        await desk.ask(HOAN_KIEM, ANSWER_QUESTION, AnswerQuestion(number=gone, text="Được."))


async def test_questions_come_page_by_page_the_oldest_first(desk: Desk) -> None:
    numbers = [await asked(desk) for _ in range(3)]
    page = await desk.ask(HANOI, LIST_QUESTIONS, ListQuestions(limit=2))
    assert ([one.number for one in page.questions], page.next) == (numbers[:2], numbers[1])
    assert await waiting(desk, HANOI, after=page.next) == numbers[2:]
    for number in numbers:
        await desk.ask(HOAN_KIEM, ANSWER_QUESTION, AnswerQuestion(number=number, text="Được."))
    assert await waiting(desk, HANOI) == []
    assert await waiting(desk, HANOI, is_open=False) == numbers[::-1]
    assert await waiting(desk, HANOI, is_open=False, after=numbers[1]) == numbers[:1]
    with pytest.raises(BadRequest):
        await waiting(desk, HANOI, limit=0)


async def test_a_question_is_shown_with_the_entries_of_its_chat_within_sight(desk: Desk) -> None:
    chat = await desk.chat()
    here = (await desk.submit(an_entry(chat))).code
    there = (await desk.submit(an_entry(chat, unit=HA_GIANG))).code
    number = await asked(desk, chat=chat)
    shown = await desk.ask(
        HOAN_KIEM, SHOW_QUESTION, ShowQuestion(number=number), now=NOW + timedelta(hours=30)
    )
    assert shown.entries == (here,)
    assert shown.question == QuestionLine(
        number=number,
        unit=HOAN_KIEM,
        unit_path="Hà Nội › Quận Hoàn Kiếm",
        language="vi",
        text=TEXT,
        asked_at=NOW,
        hours=30,
        answer=None,
        answered_by=None,
        answered_for=None,
        answered_at=None,
    )
    national = await desk.ask(TLD, SHOW_QUESTION, ShowQuestion(number=number))
    assert sorted(national.entries) == sorted((here, there))


async def test_an_answer_reaches_the_chat_and_the_audit_does_not_quote_it(desk: Desk) -> None:
    chat = await desk.chat()
    number = await asked(desk, chat=chat)
    request = AnswerQuestion(number=number, text=" Được, ghi rõ tên từng người. ", for_unit=HOAN_KIEM)
    answered = await desk.ask(HANOI, ANSWER_QUESTION, request)
    assert (answered.answer, answered.answered_by, answered.answered_for) == (
        "Được, ghi rõ tên từng người.",
        f"officer {HANOI}",
        HOAN_KIEM,
    )
    assert await notices(desk) == [(chat, "answer", NOW)]
    (line,) = (await desk.ask(TLD, READ_AUDIT, ReadAudit())).acts
    assert (line.act, line.officer, line.for_unit) == ("questions_answer", f"officer {HANOI}", HOAN_KIEM)
    assert line.details == {"number": str(number)}


async def test_an_answer_at_night_is_read_in_the_morning(desk: Desk) -> None:
    number = await asked(desk)
    night = datetime(2021, 3, 15, 22, 0, tzinfo=VIETNAM)
    await desk.ask(HOAN_KIEM, ANSWER_QUESTION, AnswerQuestion(number=number, text="Được."), now=night)
    assert [due for _, _, due in await notices(desk)] == [datetime(2021, 3, 16, 7, 0, tzinfo=VIETNAM)]


async def test_of_two_officers_one_answers_and_the_other_is_told(desk: Desk) -> None:
    number = await asked(desk)

    async def answers(unit: str) -> str | Mapping[str, str]:
        try:
            line = await desk.ask(unit, ANSWER_QUESTION, AnswerQuestion(number=number, text=unit))
        except QuestionAnswered as error:
            return error.arguments
        return line.answered_by or ""

    first, second = sorted(
        await asyncio.gather(answers(HANOI), answers(HOAN_KIEM)), key=lambda one: not isinstance(one, str)
    )
    assert isinstance(second, dict)
    assert (second["by"], datetime.fromisoformat(second["at"])) == (first, NOW)
    assert len(await notices(desk)) == 1


@pytest.mark.parametrize(("text", "problem"), [("  ", "answer"), ("x" * 1001, "answer_long")])
async def test_an_answer_must_say_something_and_not_too_much(desk: Desk, text: str, problem: str) -> None:
    number = await asked(desk)
    with pytest.raises(BadRequest) as refused:
        await desk.ask(HOAN_KIEM, ANSWER_QUESTION, AnswerQuestion(number=number, text=text))
    assert refused.value.arguments == {"problem": problem}


async def test_a_few_questions_of_one_chat_may_wait_at_a_time(desk: Desk) -> None:
    chat = await desk.chat()
    numbers = [await asked(desk, chat=chat) for _ in range(WAITING_MAX)]
    with pytest.raises(TooManyQuestions) as refused:
        await asked(desk, chat=chat)
    assert refused.value.arguments == {"limit": "3"}
    await desk.ask(HOAN_KIEM, ANSWER_QUESTION, AnswerQuestion(number=numbers[1], text="Được."))
    assert await asked(desk, chat=chat) > numbers[-1]


async def test_without_consent_nothing_is_kept_r99(desk: Desk) -> None:
    with pytest.raises(ConsentMissing):
        await asked(desk, chat=await desk.chat(consent=False))
    assert await waiting(desk, TLD) == []
