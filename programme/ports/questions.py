"""Where the workers' questions are kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from programme.ports.entries import Sight


@dataclass(frozen=True, slots=True, kw_only=True)
class NewQuestion:
    """A question as it was asked."""

    edition: str
    chat: int
    unit: str | None
    language: str
    text: str
    asked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question as it is kept, with its answer once there is one."""

    number: int
    chat: int
    unit: str | None
    language: str
    text: str
    asked_at: datetime
    answer: str | None = None
    answered_by: str | None = None
    answered_for: str | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an officer answers, in the name of `unit`."""

    text: str
    officer: str
    unit: str
    at: datetime


class Questions(Protocol):
    """What workers ask the helpdesk."""

    async def add(self, question: NewQuestion) -> int:
        """Keep a new one; its number."""

    async def of_chat(self, chat: int) -> tuple[Question, ...]:
        """All that were asked in this chat, oldest first."""

    async def waiting_of(self, chat: int) -> int:
        """How many questions of this chat have no answer yet."""

    async def waiting_in(self, edition: str, sight: Sight) -> tuple[int, datetime | None]:
        """How many questions wait within sight, and since when the oldest does."""

    async def get(self, number: int, edition: str, sight: Sight) -> Question | None:
        """The one of this number, within sight."""

    async def page(
        self, edition: str, sight: Sight, *, is_open: bool, limit: int, after: int | None
    ) -> tuple[Question, ...]:
        """Those that wait, oldest first, or those that are answered, newest first."""

    async def answer(self, number: int, answer: Answer) -> bool:
        """Answer it; False when it has an answer already: of two, one wins."""
