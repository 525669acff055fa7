"""`doctor`: what works, what does not, and what to do about it."""

import asyncio
import textwrap
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from admin_cli.commands.options import FormatOption, Limit, at_least_one
from admin_cli.console import Console, console_of
from admin_cli.desk.local import database_trouble, open_database, read_edition
from admin_cli.doctor.checks import examine
from admin_cli.doctor.finding import Finding, Grade
from admin_cli.exits import Exit, Failed, WrongUsage
from admin_cli.output import Format, give_sheet
from admin_cli.table import Column
from bot.settings import Settings
from storage.dead_letters import DeadLetter

if TYPE_CHECKING:
    from bot.engine.retry import Retried

_LETTERS = 50
_MARK = 9  # cells before a finding
_COLUMNS = (
    Column(field="id", right=True),
    Column(field="at"),
    Column(field="channel"),
    Column(field="kind"),
    Column(field="problem", least=12),
)
_COLOURS = {Grade.OK: "32", Grade.WARNING: "33", Grade.BAD: "31"}


class Subject(StrEnum):
    """The parts that can be looked at alone."""

    DEAD_LETTERS = "dead-letters"


def doctor(
    context: typer.Context,
    subject: Annotated[Subject | None, typer.Argument()] = None,
    *,
    retry: Annotated[bool, typer.Option("--retry")] = False,
    limit: Limit = _LETTERS,
    chosen: FormatOption = None,
) -> None:
    """Check everything, or list or retry dead letters; exit 1 when something is broken."""
    console = console_of(context)
    if retry:
        _retry(console, subject)
        return
    if subject is Subject.DEAD_LETTERS:
        _dead_letters(console, at_least_one(limit, "--limit") or _LETTERS, chosen)
        return
    findings = asyncio.run(examine(console))
    give_findings(console, findings, chosen)
    counts = Counter(finding.grade for finding in findings)
    if counts[Grade.BAD] or counts[Grade.WARNING]:
        console.say("doctor-summary", bad=str(counts[Grade.BAD]), warnings=str(counts[Grade.WARNING]))
    else:
        console.say("doctor-all_good")
    if counts[Grade.BAD]:
        raise typer.Exit(Exit.FAILED)


def give_findings(console: Console, findings: Sequence[Finding], chosen: Format | None) -> None:
    """Findings as a person or a script reads them."""
    if chosen in {Format.JSON, Format.CSV}:
        rows = [{"grade": f.grade, "check": f.key, "message": f.sentence(console.texts)} for f in findings]
        give_sheet(console, (), rows, chosen, ("grade", "check", "message"))
        return
    for finding in findings:
        sentence = finding.sentence(console.texts)
        if not console.shows and chosen is None:
            console.give(f"{finding.grade}\t{finding.key}\t{sentence}")
            continue
        mark = console.text(f"doctor-{finding.grade}").ljust(_MARK - 1)
        first, *more = textwrap.wrap(
            sentence, console.width - _MARK, break_long_words=False, break_on_hyphens=False
        )
        colour = f"\033[{_COLOURS[finding.grade]}m{mark}\033[0m" if console.colours else mark
        console.give(f"{colour} {first}")
        for line in more:
            console.give(" " * _MARK + line)


def _dead_letters(console: Console, limit: int, chosen: Format | None) -> None:
    letters = asyncio.run(_newest(console.settings, limit))
    rows = [
        {
            "id": letter.id,
            "at": letter.created_at,
            "channel": letter.channel,
            "kind": letter.kind,
            "problem": letter.error,
        }
        for letter in letters
    ]
    give_sheet(console, _COLUMNS, rows, chosen, [column.field for column in _COLUMNS])
    if not letters:
        console.say("letters-none")


async def _newest(settings: Settings, limit: int) -> list[DeadLetter]:
    async with open_database(settings) as database:
        with database_trouble():
            async with database.reading() as work:
                return await work.dead_letters.newest(limit)


def _retry(console: Console, subject: Subject | None) -> None:
    """Give failed turns back to the engine, and tell what came of it; exit 1 when one has failed again."""
    if subject is not Subject.DEAD_LETTERS:
        raise WrongUsage("usage-retry")
    retried = asyncio.run(_retried(console.settings))
    if retried.done or retried.failed:
        console.say("letters-retried", done=str(retried.done), failed=str(retried.failed))
    else:
        console.say("letters-none_to_retry")
    if retried.skipped:
        console.say("letters-skipped", skipped=str(retried.skipped))
    if retried.failed or retried.skipped:
        raise typer.Exit(Exit.FAILED)


async def _retried(settings: Settings) -> "Retried":
    from bot.clock import Clock
    from bot.engine.errors import ServiceUnavailable
    from bot.engine.retry import retry_letters, silent_engine
    from bot.knowledge import CurrentKnowledge
    from bot.log import open_log

    edition, clock = read_edition(settings), Clock(settings.now)
    clock.begin()
    async with open_database(settings) as database:
        with database_trouble():
            knowledge = CurrentKnowledge(database, settings, edition)
            await knowledge.refresh()
            logger = open_log(settings.log_format, "error")
            async with silent_engine(database, knowledge(), clock, logger) as engine:
                try:
                    return await retry_letters(database, engine)
                except ServiceUnavailable:
                    raise Failed("letters-unavailable") from None
