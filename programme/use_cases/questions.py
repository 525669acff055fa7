"""A worker's question to the helpdesk, and its answer by an officer (R66)."""

from programme.access import Right, permit, reach
from programme.consent import needs_asking
from programme.context import Context
from programme.edition import Edition
from programme.errors import (
    BadRequest,
    ConsentMissing,
    QuestionAnswered,
    QuestionNotFound,
    TooManyQuestions,
)
from programme.notices import after_quiet
from programme.ports.entries import Sight
from programme.ports.questions import Answer, NewQuestion, Question
from programme.ports.units import UnitTree
from programme.ports.work import Work
from programme.question import ANSWER_MAX, WAITING_MAX
from programme.requests.questions import (
    AnswerQuestion,
    ListQuestions,
    QuestionLine,
    QuestionPage,
    QuestionShown,
    ShowQuestion,
)
from programme.use_cases.acting import acting_as, sight_of
from programme.use_cases.alarms import alarm
from programme.use_cases.recording import audited

PAGE_MAX = 1000


async def ask_helpdesk(work: Work, edition: Edition, units: UnitTree, asked: NewQuestion) -> int:
    """Keep a worker's question and tell the officers whose it is; its number.

    Raises:
        ConsentMissing: a question may be personal, and this chat has not agreed to anything being kept.
        TooManyQuestions: as many as may wait are waiting.
    """
    consent = (await work.consents.of_chats((asked.chat,))).get(asked.chat)
    if needs_asking(consent):
        raise ConsentMissing
    if await work.questions.waiting_of(asked.chat) >= WAITING_MAX:
        raise TooManyQuestions(limit=str(WAITING_MAX))
    number = await work.questions.add(asked)
    await alarm(work, edition, units, asked.unit, asked.asked_at)
    return number


async def list_questions(work: Work, context: Context, request: ListQuestions) -> QuestionPage:
    """One page of the questions within sight; those without a unit are seen at the national level.

    Raises:
        BadRequest: the limit is not 1 to 1000.
        NotAllowed: the unit asked for is out of reach.
    """
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    permit(context.officer, Right.HELPDESK, context.units)
    unit = reach(context.officer, request.unit or context.officer.unit, context.units)
    found = await work.questions.page(
        context.edition.code,
        sight_of(unit, context),
        is_open=request.is_open,
        limit=request.limit + 1,
        after=request.after,
    )
    page, more = found[: request.limit], len(found) > request.limit
    return QuestionPage(
        questions=tuple(_line(question, context) for question in page),
        next=page[-1].number if more else None,
    )


async def show_question(work: Work, context: Context, request: ShowQuestion) -> QuestionShown:
    """One question, with what the same chat has sent.

    Raises:
        QuestionNotFound: there is none of this number within sight.
    """
    permit(context.officer, Right.HELPDESK, context.units)
    sight = sight_of(context.officer.unit, context)
    question = await _question(work, context, request.number, sight)
    sent = [entry.code for entry in await work.entries.of_chat(question.chat)]
    seen = await work.entries.seen(sent, sight)
    return QuestionShown(
        question=_line(question, context), entries=tuple(code for code in sent if code in seen)
    )


async def answer_question(work: Work, context: Context, request: AnswerQuestion) -> QuestionLine:
    """Answer a question; the worker reads it in the chat, not at night.

    The audit names the question only: what was said is kept with it, and goes when the person's data goes.

    Raises:
        BadRequest: the answer is empty or too long.
        QuestionNotFound: there is none of this number within sight.
        QuestionAnswered: somebody has answered it before.
    """
    text = request.text.strip()
    if not text:
        raise BadRequest(problem="answer")
    if len(text) > ANSWER_MAX:
        raise BadRequest(problem="answer_long")
    acting = acting_as(context, Right.HELPDESK, request.for_unit)
    sight = sight_of(acting.unit, context)
    question = await _question(work, context, request.number, sight)
    answer = Answer(text=text, officer=acting.officer, unit=acting.unit, at=context.now)
    answered = await work.questions.answer(question.number, answer)
    question = await _question(work, context, request.number, sight)
    if not answered:
        at = question.answered_at.isoformat() if question.answered_at else ""
        raise QuestionAnswered(number=str(question.number), by=question.answered_by or "", at=at)
    arguments = {"unit": acting.unit, "answer": text}
    due_at = after_quiet(context.now, context.edition)
    await work.timers.add_notice(question.chat, "answer", "", arguments, due_at)
    work.audit.add(audited(context, "questions_answer", acting, number=str(question.number)))
    return _line(question, context)


async def _question(work: Work, context: Context, number: int, sight: Sight) -> Question:
    question = await work.questions.get(number, context.edition.code, sight)
    if question is None:
        raise QuestionNotFound(number=str(number))
    return question


def _line(question: Question, context: Context) -> QuestionLine:
    waited = (question.answered_at or context.now) - question.asked_at
    return QuestionLine(
        number=question.number,
        unit=question.unit,
        unit_path=context.units.path_text(question.unit) if question.unit else "",
        language=question.language,
        text=question.text,
        asked_at=question.asked_at,
        hours=max(int(waited.total_seconds() // 3600), 0),
        answer=question.answer,
        answered_by=question.answered_by,
        answered_for=question.answered_for,
        answered_at=question.answered_at,
    )
