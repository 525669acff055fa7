"""`quota`: how many entries units may nominate to the unit above them (R76, R83, R84)."""

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Annotated

import typer

from admin_cli.commands.bulk import ask_first, named, with_code
from admin_cli.commands.options import DryRun, FormatOption, Limit, Yes, unit_code
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.exits import Exit, WrongUsage
from admin_cli.output import Format, Row, field_names, for_person, give_object, give_sheet, row_of
from admin_cli.pages import give_pages, most_wanted, say_following
from admin_cli.table import Column
from admin_cli.words import refusal
from programme.errors import UnitNotFound
from programme.operations.quotas import SET_QUOTAS, SHOW_QUOTAS
from programme.requests.quotas import (
    QuotaLine,
    QuotaPage,
    QuotaSet,
    QuotasSet,
    QuotaWanted,
    SetQuotas,
    ShowQuotas,
)

PAGE = 50
_BATCH = 1000
_PARTS = re.compile(r"[\t,; ]+")
_SHOWN = (
    Column(field="unit"),
    Column(field="name", least=16),
    Column(field="quota", right=True),
    Column(field="used", right=True),
    Column(field="left", right=True),
    Column(field="waiting", right=True),
)
_SET = (
    Column(field="unit"),
    Column(field="name", least=16),
    Column(field="before", right=True),
    Column(field="after", right=True),
    Column(field="used", right=True),
)


def set_quota(
    context: typer.Context,
    wanted: Annotated[list[str] | None, typer.Argument()] = None,
    *,
    all_below: Annotated[str | None, typer.Option("--all-below")] = None,
    clear: Annotated[bool, typer.Option("--clear")] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Set the numbers of units below."""
    console = console_of(context)
    if all_below is not None:
        (number,) = _numbers(wanted or [], clear=clear, units=False)
        codes = at_desk(console, lambda desk: _below(desk, all_below.strip().upper()))
        quotas = [QuotaWanted(unit=code, quota=number) for code in codes]
    else:
        quotas = _wanted(wanted or [], clear=clear)
    if len(quotas) > 1 and not yes and not dry_run:
        units = named(console, [wanted.unit for wanted in quotas], more="quota-question-more")
        ask_first(console, "quota-question", nobody="units-yes", count=str(len(quotas)), units=units)
    outcome = answer(console, SET_QUOTAS, SetQuotas(wanted=tuple(quotas), dry_run=dry_run))
    _give_set(console, outcome, chosen)


def show(
    context: typer.Context,
    unit: Annotated[str | None, typer.Argument()] = None,
    *,
    used: Annotated[bool, typer.Option("--used")] = False,
    limit: Limit = None,
    after: Annotated[str | None, typer.Option("--after")] = None,
    chosen: FormatOption = None,
) -> None:
    """Show quotas, what is used of them, and what waits."""
    console = console_of(context)
    asked = ShowQuotas(unit=unit_code(unit), used=used, after=after)
    most = most_wanted(console, limit, chosen, PAGE)
    page = at_desk(console, lambda desk: _pages(desk, asked, most))
    if chosen is Format.JSON:
        give_object(console, page)
        return
    lines = page.lines if page.lines or page.own is None else (page.own,)
    give_sheet(
        console, _SHOWN, [_row(console, line, chosen) for line in lines], chosen, field_names(QuotaLine)
    )
    if page.own is not None and page.lines:
        _say_own(console, page.own)
    say_following(console, page.next)


async def _pages(desk: Desk, asked: ShowQuotas, most: int | None) -> QuotaPage:
    """As many lines as are wanted, or all, as one page."""
    lines: list[QuotaLine] = []
    pages: list[QuotaPage] = []

    async def ask(limit: int, after: str | None) -> tuple[Sequence[QuotaLine], str | None]:
        pages.append(await desk.ask(SHOW_QUOTAS, replace(asked, limit=limit, after=after)))
        return pages[-1].lines, pages[-1].next

    following = await give_pages(ask, lines.extend, most=most, at_once=_BATCH, after=asked.after)
    return replace(pages[-1], lines=tuple(lines), next=following)


async def _below(desk: Desk, unit: str) -> list[str]:
    """The codes of all units right below a unit."""
    page = await _pages(desk, ShowQuotas(unit=unit), None)
    if not page.lines:
        raise WrongUsage("quota-nothing_below", unit=unit)
    return [line.unit for line in page.lines]


def _wanted(words: Sequence[str], *, clear: bool) -> list[QuotaWanted]:
    """The numbers of a call: units and one number, or pairs from stdin."""
    if list(words) == ["-"]:
        return [_pair(line) for line in sys.stdin if line.strip()]
    numbers = _numbers(words, clear=clear, units=True)
    codes = words if clear else words[:-1]
    return [QuotaWanted(unit=code.upper(), quota=numbers[0]) for code in dict.fromkeys(codes)]


def _pair(line: str) -> QuotaWanted:
    parts = _PARTS.split(line.strip())
    if len(parts) != 2 or not _is_number(parts[1]):  # noqa: PLR2004 - a pair
        raise WrongUsage("quota-pair", line=line.strip()[:60])
    return QuotaWanted(unit=parts[0].upper(), quota=int(parts[1]))


def _numbers(words: Sequence[str], *, clear: bool, units: bool) -> tuple[int | None]:
    """The one number of a call; none with `--clear`."""
    least, most = (1, len(words)) if units else (0, 0)
    if clear and least <= len(words) <= max(most, least):
        return (None,)
    count = len(words) - 1
    if clear or not words or not _is_number(words[-1]) or not least <= count <= max(most, least):
        raise WrongUsage("quota-number")
    return (int(words[-1]),)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _give_set(console: Console, outcome: QuotasSet, chosen: Format | None) -> None:
    if chosen is Format.JSON:
        give_object(console, outcome)
    else:
        if outcome.dry_run and outcome.done:
            console.say("acts-dry")
        rows = [_row(console, done, chosen) for done in outcome.done]
        give_sheet(console, _SET, rows, chosen, field_names(QuotaSet))
    for refused in outcome.refused:
        reason = refusal(console.texts, refused.key, refused.arguments)
        console.tell(with_code(console, refused.unit, reason))
    if len(outcome.done) + len(outcome.refused) > 1:
        console.say("quota-total", done=str(len(outcome.done)), refused=str(len(outcome.refused)))
    if outcome.refused:
        raise typer.Exit(_exit(outcome))


def _exit(outcome: QuotasSet) -> Exit:
    missing = all(refused.key == UnitNotFound.key for refused in outcome.refused)
    return Exit.NOT_FOUND if missing and not outcome.done else Exit.REFUSED


def _row(console: Console, value: QuotaLine | QuotaSet, chosen: Format | None) -> Row:
    """A line; a person reads in words that there is no limit."""
    row = row_of(value)
    if for_person(console, chosen):
        return row | {name: console.text("quota-none") for name in _limits(row) if row[name] is None}
    return row


def _limits(row: Row) -> Iterable[str]:
    return (name for name in ("quota", "before", "after") if name in row)


def _say_own(console: Console, own: QuotaLine) -> None:
    if own.quota is None:
        console.say("quota-own_free", unit=own.name, used=str(own.used), waiting=str(own.waiting))
        return
    numbers = {"quota": str(own.quota), "used": str(own.used), "left": str(own.left)}
    console.say("quota-own", unit=own.name, waiting=str(own.waiting), **numbers)
