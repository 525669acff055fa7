"""`people`: what people ask for about their own data, and by when (R99, appendix 7)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated

import typer

from admin_cli.commands.bulk import ask_first
from admin_cli.commands.options import DryRun, FormatOption, Limit, Reason, Unit, Yes, unit_code
from admin_cli.console import Console, console_of, require
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.output import Format, Row, Sheet, field_names, for_person, give_object, row_of
from admin_cli.overview import definitions
from admin_cli.pages import give_pages, most_wanted, say_following
from admin_cli.table import Column
from admin_cli.words import VIET_NAM, channel, ending, people
from programme.data_request import Asked
from programme.operations.people import (
    ANSWER_REQUEST,
    DO_REQUEST,
    EXTEND_REQUEST,
    PEOPLE_REQUEST,
    PEOPLE_REQUESTS,
)
from programme.requests.data_requests import (
    AnswerRequest,
    DoRequest,
    ExtendRequest,
    ListRequests,
    RequestDetails,
    RequestLine,
    RequestPage,
    ShowRequest,
)

_PAGE = 50  # lines of one page on a terminal
_BATCH = 1000  # the most that one request gives
_LATE = "\033[31m{}\033[0m"
_COLUMNS = (
    Column(field="code"),
    Column(field="asked"),
    Column(field="due_at", brief=True),
    Column(field="case", least=14),
    Column(field="unit_path", least=12, end=True, spare=True),
    Column(field="at", brief=True, spare=True),
)


class State(StrEnum):
    """Which to list."""

    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


_IS_OPEN = {State.OPEN: True, State.CLOSED: False, State.ALL: None}

Code = Annotated[str, typer.Argument()]


def list_requests(
    context: typer.Context,
    *,
    state: Annotated[State, typer.Option("--state", case_sensitive=False)] = State.OPEN,
    kind: Annotated[Asked | None, typer.Option("--kind", case_sensitive=False)] = None,
    overdue: Annotated[bool, typer.Option("--overdue")] = False,
    unit: Unit = None,
    limit: Limit = None,
    after: Annotated[int | None, typer.Option("--after", min=1)] = None,
    chosen: FormatOption = None,
) -> None:
    """List requests, what is due first."""
    console = console_of(context)
    most = most_wanted(console, limit, chosen, _PAGE)
    sheet = Sheet(console, _COLUMNS, chosen, field_names(RequestLine))
    asked = ListRequests(
        unit=unit_code(unit), is_open=_IS_OPEN[state], kind=kind, overdue=overdue, after=after
    )
    pages: list[RequestPage] = []
    following = at_desk(console, lambda desk: _give(desk, sheet, asked, most, pages, _row(console, chosen)))
    sheet.close()
    if sheet.count == 0:
        console.say("people-none")
    _say_late(console, pages[-1])
    say_following(console, following)


async def _give(
    desk: Desk,
    sheet: Sheet,
    asked: ListRequests,
    most: int | None,
    pages: list[RequestPage],
    row: Callable[[RequestLine], Row],
) -> int | None:
    async def ask(limit: int, after: int | None) -> tuple[Sequence[RequestLine], int | None]:
        pages.append(await desk.ask(PEOPLE_REQUESTS, replace(asked, limit=limit, after=after)))
        return pages[-1].requests, pages[-1].next

    return await give_pages(
        ask, lambda lines: sheet.write(map(row, lines)), most=most, at_once=_BATCH, after=asked.after
    )


def show(context: typer.Context, code: Code, *, chosen: FormatOption = None) -> None:
    """Show one request with its entries."""
    console = console_of(context)
    _give_details(console, answer(console, PEOPLE_REQUEST, ShowRequest(code=code)), chosen)


def give_answer(
    context: typer.Context,
    code: Code,
    *,
    text: Annotated[str | None, typer.Option("--text")] = None,
    refuse: Annotated[bool, typer.Option("--refuse")] = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Answer the person, or refuse with a reason."""
    console = console_of(context)
    said = _asked_for(console, text, "people-ask_text", "people-text_missing")
    if refuse and not yes:
        ask_first(console, "people-refuse_question", nobody="people-refuse_yes", count="1", code=code)
    found = answer(console, ANSWER_REQUEST, AnswerRequest(code=code, text=said, refuse=refuse))
    console.say("people-refused" if refuse else "people-answered", code=found.code)
    _give_json(console, found, chosen)


def extend(context: typer.Context, code: Code, *, reason: Reason = None, chosen: FormatOption = None) -> None:
    """Take fifteen days more, once."""
    console = console_of(context)
    said = _asked_for(console, reason, "people-ask_reason", "people-reason_missing")
    found = answer(console, EXTEND_REQUEST, ExtendRequest(code=code, reason=said))
    console.say("people-extended", code=found.code, until=people(console.texts, found.finish_by))
    _give_json(console, found, chosen)


def do(
    context: typer.Context,
    code: Code,
    *,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Erase, correct or restrict, as was asked for."""
    console = console_of(context)
    planned = answer(console, DO_REQUEST, DoRequest(code=code, dry_run=True))
    if dry_run:
        console.say("acts-dry")
        _give_details(console, planned, chosen)
        return
    if not yes:
        if for_person(console, chosen):
            console.tell(_drawn(console, planned))
        question = f"people-do_{planned.kind}"
        count = str(len(planned.entries))
        ask_first(console, question, nobody="people-do_yes", count=count, code=planned.code)
    done = answer(console, DO_REQUEST, DoRequest(code=planned.code))
    console.say(f"people-done_{done.kind}", code=done.code)
    _give_json(console, done, chosen)


def _asked_for(console: Console, given: str | None, question: str, missing: str) -> str:
    """What was given, asked for where a person can answer."""
    text = given or (console.ask(question) if console.asks else "")
    return require(text.strip(), missing)


def _row(console: Console, chosen: Format | None) -> Callable[[RequestLine], Row]:
    """How a request becomes a row: what is due next, in words for a person and red when it is late."""

    def row(line: RequestLine) -> Row:
        cells = row_of(line) | {"asked": line.kind, "due_at": _due(line), "case": _standing(line)}
        if not for_person(console, chosen):
            return cells
        words = {
            "asked": console.text(f"people-kind-{line.kind}"),
            "case": console.text(f"people-standing-{_standing(line)}"),
        }
        due = cells["due_at"]
        # A deadline is the end of a day: midnight would be read as the day after.
        day = due - timedelta(seconds=1) if isinstance(due, datetime) else None
        return cells | words | {"due_at": day and day.astimezone(VIET_NAM).date()}

    return row


def _due(line: RequestLine | RequestDetails) -> object:
    """What is due next: an answer, then the end; nothing once it has ended."""
    if line.closed_at is not None:
        return None
    return line.answer_by if line.answered_at is None else line.finish_by


def _standing(line: RequestLine | RequestDetails) -> str:
    if line.outcome is not None:
        return str(line.outcome)
    if line.overdue:
        return "overdue"
    return "answered" if line.answered_at else "waiting"


def _say_late(console: Console, page: RequestPage) -> None:
    if not page.overdue:
        return
    sentence = console.text("people-overdue", overdue=str(page.overdue), waiting=str(page.waiting))
    console.tell(_LATE.format(sentence) if console.colours else sentence)


def _give_details(console: Console, found: RequestDetails, chosen: Format | None) -> None:
    if chosen is Format.JSON or not for_person(console, chosen):
        give_object(console, found)
        return
    console.give(_drawn(console, found))


def _give_json(console: Console, found: RequestDetails, chosen: Format | None) -> None:
    if chosen is Format.JSON:
        give_object(console, found)


def _drawn(console: Console, found: RequestDetails) -> str:
    """A request as a person reads it: what is asked, by when, what became of it, the entries."""
    texts = console.texts
    standing = _standing(found)
    title = texts.text(
        "people-title",
        code=found.code,
        kind=texts.text(f"people-kind-{found.kind}"),
        standing=texts.text(f"people-standing-{standing}"),
    )
    late = standing == "overdue" and console.colours
    values = {
        "at": people(texts, found.at),
        "channel": channel(texts, found.channel),
        "unit": found.unit_path,
        "answer_by": ending(texts, found.answer_by),
        "finish_by": ending(texts, found.finish_by),
        "blocked_by": found.blocked_by or "",
        "wanted": "; ".join(
            f"{texts.text(f'people-detail-{name}')}: {text}" for name, text in found.wanted.items()
        ),
        "extension": found.extension or "",
        "answered": people(texts, found.answered_at),
        "answer": found.answer or "",
        "closed": people(texts, found.closed_at),
    }
    facts = [(texts.text(f"people-fact-{name}"), value) for name, value in values.items() if value]
    lines = [
        f"  {each.code}  {people(texts, each.status)}  {each.full_name}  {each.phone}  {each.unit_path}"
        for each in found.entries
    ]
    blocks = [_LATE.format(title) if late else title, definitions(iter(facts), console.width)]
    if lines:
        blocks.append("\n".join((texts.text("people-entries"), *lines)))
    return "\n\n".join(blocks)
