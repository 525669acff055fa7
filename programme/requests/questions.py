"""What workers ask the helpdesk in chat, and what officers answer (R66)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuestions:
    """A page of the questions of a unit and everything below it, by default of the officer's own.

    Those that wait come oldest first, those that are answered newest first; `after` is the last page's mark.
    """

    is_open: bool = True
    unit: str | None = None
    limit: int = 50
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """One question; without a `unit` it belongs to the national level.

    `hours` is how long it has waited, or did until it was answered, in whole hours; `answered_for` is the
    unit in whose name it was answered.
    """

    number: int
    unit: str | None
    unit_path: str
    language: str
    text: str
    asked_at: datetime
    hours: int
    answer: str | None
    answered_by: str | None
    answered_for: str | None
    answered_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """Questions, and the mark of the page that follows."""

    questions: tuple[QuestionLine, ...]
    next: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowQuestion:
    """One question by its number."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionShown:
    """A question, and the codes of the entries of its chat that the officer may see, newest first."""

    question: QuestionLine
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerQuestion:
    """Answer a question, in the name of `for_unit` of the subtree or of the officer's own unit."""

    number: int
    text: str
    for_unit: str | None = None
