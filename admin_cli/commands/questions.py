"""`questions`: what workers ask in chat, and what officers answer (R66)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer

from admin_cli.asking import edited
from admin_cli.commands.options import FormatOption, ForUnit, Limit, Unit, unit_code
from admin_cli.console import Console, console_of, require
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.details import shown
from admin_cli.output import Format, Sheet, field_names, for_person, give_object, row_of
from admin_cli.overview import definitions
from admin_cli.pages import give_pages, most_wanted, say_following
from admin_cli.table import Column
from admin_cli.words import people
from programme.operations.questions import ANSWER_QUESTION, LIST_QUESTIONS, SHOW_QUESTION
from programme.requests.questions import (
    AnswerQuestion,
    ListQuestions,
    QuestionLine,
    QuestionShown,
    ShowQuestion,
)

_PAGE = 50  # lines of one page on a terminal
_BATCH = 1000  # the most that one request gives
_WAITING = (
    Column(field="number", right=True),
    Column(field="asked_at", brief=True),
    Column(field="hours", right=True),
    Column(field="language"),
    Column(field="unit_path", least=14, end=True),
    Column(field="text", least=20),
)
_ANSWERED = (
    Column(field="number", right=True),
    Column(field="asked_at", brief=True),
    Column(field="text", least=20),
    Column(field="answer", least=16),
    Column(field="answered_by", least=10),
)

Number = Annotated[int, typer.Argument()]
Answered = Annotated[bool, typer.Option("--answered")]
After = Annotated[int | None, typer.Option("--after")]
Words = Annotated[str | None, typer.Argument()]


def list_questions(
    context: typer.Context,
    *,
    answered: Answered = False,
    unit: Unit = None,
    limit: Limit = None,
    after: After = None,
    chosen: FormatOption = None,
) -> None:
    """List the questions that wait, oldest first, or those that are answered."""
    console = console_of(context)
    most = most_wanted(console, limit, chosen, _PAGE)
    sheet = Sheet(console, _ANSWERED if answered else _WAITING, chosen, field_names(QuestionLine))
    asked = ListQuestions(is_open=not answered, unit=unit_code(unit), after=after)
    following = at_desk(console, lambda desk: _give(desk, sheet, asked, most))
    sheet.close()
    if sheet.count == 0:
        console.say("questions-none_answered" if answered else "questions-none")
    say_following(console, following)


def show(context: typer.Context, number: Number, *, chosen: FormatOption = None) -> None:
    """Show one question."""
    console = console_of(context)
    found = answer(console, SHOW_QUESTION, ShowQuestion(number=number))
    if not for_person(console, chosen):
        give_object(console, found)
        return
    console.give(_drawn(console, found))
    if found.question.answered_at is None:
        console.say("questions-how", number=str(number))


def give_answer(
    context: typer.Context,
    number: Number,
    text: Words = None,
    *,
    for_unit: ForUnit = None,
    chosen: FormatOption = None,
) -> None:
    """Answer a question; the text comes as an argument, from stdin or from an editor."""
    console = console_of(context)
    request = AnswerQuestion(number=number, text=_text(console, number, text), for_unit=for_unit)
    answered = answer(console, ANSWER_QUESTION, request)
    if chosen is Format.JSON:
        give_object(console, answered)
    console.say("questions-answered", number=str(number))


def _text(console: Console, number: int, given: str | None) -> str:
    """The answer: as given (`-` is stdin), from stdin, or written in the person's editor below the question.

    Raises:
        WrongUsage: there is none.
    """
    if given is not None and given != "-":
        return require(given.strip(), "usage-answer")
    if given == "-" or not console.asks:
        return require(console.piped().strip(), "usage-answer")
    found = answer(console, SHOW_QUESTION, ShowQuestion(number=number))
    written = _written(console, found.question.text)
    if written is None:
        console.tell(shown(found.question.text))
        written = console.ask("questions-ask_answer")
    return require(written, "usage-answer")


def _written(console: Console, question: str) -> str | None:
    """What a person writes in the editor above the question, whose lines are left out; None without one."""
    hint = [*question.splitlines(), console.text("questions-editor")]
    text = edited("tra-loi.txt", "".join(f"\n# {shown(line)}" for line in hint) + "\n")
    if text is None:
        return None
    return "\n".join(line for line in text.splitlines() if not line.startswith("#")).strip()


def _drawn(console: Console, found: QuestionShown) -> str:
    """A question with its facts, as an officer reads it at a terminal."""
    texts, question = console.texts, found.question
    facts = {
        "asked": people(texts, question.asked_at),
        "unit": f"{question.unit_path} ({question.unit})"
        if question.unit
        else texts.text("questions-national"),
        "language": texts.label("questions-language", question.language),
        "entries": ", ".join(found.entries),
        "question": question.text,
        "answer": question.answer or "",
        "answered": _answered(console, question),
    }
    named = ((texts.label("questions-show", name), shown(value)) for name, value in facts.items() if value)
    return definitions(named, console.width)


def _answered(console: Console, question: QuestionLine) -> str:
    if question.answered_at is None:
        return ""
    return f"{people(console.texts, question.answered_at)}, {question.answered_by} ({question.answered_for})"


async def _give(desk: Desk, sheet: Sheet, asked: ListQuestions, most: int | None) -> int | None:
    async def ask(limit: int, after: int | None) -> tuple[Sequence[QuestionLine], int | None]:
        page = await desk.ask(LIST_QUESTIONS, replace(asked, limit=limit, after=after))
        return page.questions, page.next

    def write(lines: Sequence[QuestionLine]) -> None:
        sheet.write(map(row_of, lines))

    return await give_pages(ask, write, most=most, at_once=_BATCH, after=asked.after)
