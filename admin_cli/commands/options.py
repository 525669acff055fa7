"""Options that several commands share; their words are `option-<name>`, or the command's own."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from admin_cli.exits import WrongUsage
from admin_cli.output import Format
from programme.day import read_day
from programme.entry import Flag, Group, Status
from programme.requests.entries import Filter

Codes = Annotated[list[str], typer.Argument()]
FormatOption = Annotated[Format | None, typer.Option("--format")]
Yes = Annotated[bool, typer.Option("--yes", "-y")]
Overwrite = Annotated[bool, typer.Option("--yes", "-y", "--force")]
DryRun = Annotated[bool, typer.Option("--dry-run")]
ForUnit = Annotated[str | None, typer.Option("--for")]
Reason = Annotated[str | None, typer.Option("--reason")]
Template = Annotated[str | None, typer.Option("--template")]
MaybeCodes = Annotated[list[str] | None, typer.Argument(metavar="codes")]
Everything = Annotated[bool, typer.Option("--all")]
Council = Annotated[str | None, typer.Option("--council")]
Unit = Annotated[str | None, typer.Option("--unit")]
Statuses = Annotated[list[Status] | None, typer.Option("--status", case_sensitive=False)]
GroupOption = Annotated[Group | None, typer.Option("--group", case_sensitive=False)]
Text = Annotated[str | None, typer.Option("--text")]
Since = Annotated[str | None, typer.Option("--since")]
Until = Annotated[str | None, typer.Option("--until")]
ChangedSince = Annotated[str | None, typer.Option("--changed-since")]
ChangedUntil = Annotated[str | None, typer.Option("--changed-until")]
Flags = Annotated[list[Flag] | None, typer.Option("--flag", case_sensitive=False)]
Limit = Annotated[int | None, typer.Option("--limit")]
CommendationField = Annotated[str | None, typer.Option("--field")]
"""The code of one of the edition's fields (R85)."""

Days = Annotated[int, typer.Option("--days")]


def day(text: str | None) -> date | None:
    """A day as people in Viet Nam write it, or in ISO 8601.

    Raises:
        WrongUsage: it is none.
    """
    if text is None:
        return None
    read = read_day(text)
    if read is None:
        raise WrongUsage("usage-day", value=text)
    return read


def unit_code(text: str | None) -> str | None:
    """A unit code as it is stored, where one was given."""
    return text.strip().upper() if text else None


def at_least_one(number: int | None, name: str) -> int | None:
    """A number from 1 up, or none.

    Raises:
        WrongUsage: it is lower.
    """
    if number is not None and number < 1:
        raise WrongUsage("usage-limit", name=name)
    return number


def where(
    *,
    unit: str | None,
    status: list[Status] | None,
    group: Group | None,
    text: str | None,
    since: str | None,
    until: str | None,
    flag: list[Flag] | None,
) -> Filter:
    """The filter these options make."""
    return Filter(
        unit=unit_code(unit),
        statuses=tuple(status or ()),
        group=group,
        text=text or None,
        since=day(since),
        until=day(until),
        flags=tuple(flag or ()),
    )


def changed(asked: Filter, since: str | None, until: str | None) -> Filter:
    """The filter with the days on which entries came to stand where they stand."""
    return replace(asked, changed_since=day(since), changed_until=day(until))
