"""`units map`: workplaces that workers typed become units of the catalogue, many entries at a time."""

import csv
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer

from admin_cli.commands.bulk import ask_first
from admin_cli.commands.options import DryRun, FormatOption, Limit, Yes, unit_code
from admin_cli.console import Console, console_of
from admin_cli.desk import at_desk
from admin_cli.exits import Exit, WrongUsage
from admin_cli.output import Format, Row, field_names, give_object, give_sheet, row_of
from admin_cli.pages import most_wanted
from admin_cli.table import Column
from admin_cli.typed_names import MOST, go_through, map_all, why
from programme.operations.moving import LIST_TYPED
from programme.requests.mapping import ListTyped, MapUnits, TypedGroup, TypedGroups, TypedIs

PAGE = 50
_SEPARATORS = ("\t", ";", ",")
_GROUPS = (
    Column(field="unit"),
    Column(field="typed", least=16),
    Column(field="entries", right=True),
    Column(field="suggestion", least=20),
)
_MAPPED = (
    Column(field="typed", least=16),
    Column(field="to"),
    Column(field="done", right=True),
    Column(field="left", right=True),
)


def map_units(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    typed: Annotated[list[str] | None, typer.Argument()] = None,
    *,
    to: Annotated[str | None, typer.Option("--to")] = None,
    under: Annotated[str | None, typer.Option("--under")] = None,
    alias: Annotated[bool, typer.Option("--alias")] = False,
    interactive: Annotated[bool, typer.Option("--interactive", "-i")] = False,
    limit: Limit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """List typed workplaces, or say which unit each is."""
    console = console_of(context)
    place = unit_code(under)
    if interactive:
        if not console.asks or typed:
            raise WrongUsage("map-needs_person")
        at_desk(console, lambda desk: go_through(console, desk, place))
    elif typed:
        names = _names(typed, to, place)
        _map(console, MapUnits(names=names, alias=alias, dry_run=dry_run), yes=yes, chosen=chosen)
    else:
        most = most_wanted(console, limit, chosen, PAGE) or MOST
        asked = ListTyped(under=place, limit=min(most, MOST))
        _list(console, at_desk(console, lambda desk: desk.ask(LIST_TYPED, asked)), chosen)


def _names(typed: Sequence[str], to: str | None, under: str | None) -> tuple[TypedIs, ...]:
    """What is to be mapped: one name with `--to`, or pairs from stdin."""
    if list(typed) == ["-"] and to is None:
        lines = list(sys.stdin)
        separator = max(_SEPARATORS, key=lambda sign: sum(sign in line for line in lines))
        return tuple(_pair(row, under) for row in csv.reader(lines, delimiter=separator) if any(row))
    if to is None:
        raise WrongUsage("map-needs_to")
    return (TypedIs(typed=" ".join(typed), to=to.strip().upper(), under=under),)


def _pair(row: Sequence[str], under: str | None) -> TypedIs:
    cells = [cell.strip().lstrip("\ufeff") for cell in row if cell.strip()]
    if len(cells) != 2:  # noqa: PLR2004 - a pair
        raise WrongUsage("map-pair", line=" ".join(cells)[:60])
    return TypedIs(typed=cells[0], to=cells[1].upper(), under=under)


def _map(console: Console, request: MapUnits, *, yes: bool, chosen: Format | None) -> None:
    if not yes and not request.dry_run:
        _ask(console, request)
    outcome = at_desk(console, lambda desk: map_all(desk, request))
    if chosen is Format.JSON:
        give_object(console, outcome)
    else:
        rows = [row_of(name) for name in outcome.names if name.key is None]
        give_sheet(console, _MAPPED, rows, chosen, ("typed", "to", "under", "done", "left"))
    for name in outcome.names:
        if name.key is not None:
            console.say("map-refused", typed=name.typed, reason=why(console, name))
        elif not name.done and not name.left:
            console.say("map-nothing", typed=name.typed)
    if any(name.key is not None for name in outcome.names):
        raise typer.Exit(Exit.REFUSED)
    if not any(name.done or name.left for name in outcome.names):
        raise typer.Exit(Exit.NOT_FOUND)


def _ask(console: Console, request: MapUnits) -> None:
    """The question before entries are touched, with how many of them."""
    if not console.asks:
        raise WrongUsage("map-yes", count=str(len(request.names)))
    preview = at_desk(console, lambda desk: map_all(desk, replace(request, dry_run=True)))
    entries = sum(name.left for name in preview.names)
    if not entries:
        return
    names = "; ".join(f"“{name.typed}” → {name.to}" for name in request.names[:3])
    ask_first(console, "map-question", count=str(entries), names=names)


def _list(console: Console, found: TypedGroups, chosen: Format | None) -> None:
    if chosen is Format.JSON:
        give_object(console, found)
        return
    rows = [_row(group) for group in found.groups]
    give_sheet(console, _GROUPS, rows, chosen, [*field_names(TypedGroup), "suggestion"])
    if not found.groups:
        console.say("map-none")
        return
    more = found.total - len(found.groups)
    console.say("map-total", groups=str(found.total), entries=str(found.entries))
    if more:
        console.say("map-more", more=str(more))
    if console.shows:
        console.say("map-how")


def _row(group: TypedGroup) -> Row:
    told = [f"{each.unit} ({each.percent}%)" for each in group.suggestions]
    best = group.suggestions[0] if group.suggestions else None
    return row_of(group) | {
        "suggestions": tuple(told),
        "suggestion": f"{best.unit} {best.percent}% {best.path}" if best else "",
    }
