"""What workers ask the helpdesk in chat (R66)."""

from datetime import datetime

from sqlalchemy import Row, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from programme.erased import GONE
from programme.ports.entries import Sight
from programme.ports.questions import Answer, NewQuestion, Question
from storage.tables.following import questions
from storage.units import in_sight

# What is erased before it was answered can be read by nobody, so that it waits for nobody.
_WAITS = (questions.c.answered_at.is_(None), questions.c.text != GONE)
_CAN_BE_READ = or_(questions.c.answered_at.is_not(None), questions.c.text != GONE)


class Questions:
    """What workers ask the helpdesk."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, question: NewQuestion) -> int:
        """Keep a new one; its number."""
        statement = insert(questions).values(
            edition=question.edition,
            chat=question.chat,
            unit=question.unit,
            language=question.language,
            text=question.text,
            asked_at=question.asked_at,
        )
        number: int = (await self._connection.execute(statement.returning(questions.c.id))).scalar_one()
        return number

    async def of_chat(self, chat: int) -> tuple[Question, ...]:
        """All that were asked in this chat, oldest first."""
        query = select(questions).where(questions.c.chat == chat).order_by(questions.c.id)
        return tuple(_question(row) for row in await self._connection.execute(query))

    async def waiting_of(self, chat: int) -> int:
        """How many questions of this chat have no answer yet."""
        of_chat = (questions.c.chat == chat, *_WAITS)
        return await self._connection.scalar(select(func.count()).where(*of_chat)) or 0

    async def get(self, number: int, edition: str, sight: Sight) -> Question | None:
        """The one of this number, within sight."""
        of_number = (questions.c.id == number, questions.c.edition == edition, _CAN_BE_READ)
        query = select(questions).where(*of_number, *in_sight(questions.c.unit, sight))
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else _question(row)

    async def page(
        self, edition: str, sight: Sight, *, is_open: bool, limit: int, after: int | None
    ) -> tuple[Question, ...]:
        """Those that wait, oldest first, or those that are answered, newest first."""
        query = (
            select(questions)
            .where(questions.c.edition == edition, *in_sight(questions.c.unit, sight))
            .limit(limit)
        )
        if is_open:
            query = query.where(*_WAITS).order_by(questions.c.id)
            query = query.where(questions.c.id > (after or 0))
        else:
            query = query.where(questions.c.answered_at.is_not(None)).order_by(questions.c.id.desc())
            query = query if after is None else query.where(questions.c.id < after)
        return tuple(_question(row) for row in await self._connection.execute(query))

    async def answer(self, number: int, answer: Answer) -> bool:
        """Answer it; False when it has an answer already: of two, one wins."""
        still_open = (questions.c.id == number, *_WAITS)
        answering = (
            update(questions)
            .where(*still_open)
            .values(
                answer=answer.text,
                answered_by=answer.officer,
                answered_for=answer.unit,
                answered_at=answer.at,
            )
        )
        answered = await self._connection.scalar(answering.returning(questions.c.id))
        return answered is not None

    async def waiting_in(self, edition: str, sight: Sight) -> tuple[int, datetime | None]:
        """How many questions wait within sight, and since when the oldest does."""
        query = select(func.count(), func.min(questions.c.asked_at)).where(
            questions.c.edition == edition,
            *_WAITS,
            *in_sight(questions.c.unit, sight),
        )
        number, oldest = (await self._connection.execute(query)).one()
        return number, oldest


def _question(row: Row[*tuple[object, ...]]) -> Question:
    return Question(
        number=row.id,
        chat=row.chat,
        unit=row.unit,
        language=row.language,
        text=row.text,
        asked_at=row.asked_at,
        answer=row.answer,
        answered_by=row.answered_by,
        answered_for=row.answered_for,
        answered_at=row.answered_at,
    )
