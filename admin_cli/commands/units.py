"""`units`: finding units and their codes."""

from typing import Annotated

import typer

from admin_cli.commands.options import FormatOption, Limit, at_least_one
from admin_cli.console import console_of
from admin_cli.desk import answer
from admin_cli.exits import Exit
from admin_cli.output import Format, field_names, give_object, give_sheet, row_of
from admin_cli.table import Column
from programme.errors import UnitNotFound
from programme.operations.units import SEARCH_UNITS
from programme.requests.units import SearchUnits, UnitLine

_MOST = 20
_COLUMNS = (
    Column(field="code"),
    Column(field="path", least=24),
    Column(field="level", least=12, spare=True),
    Column(field="children", right=True, spare=True),
    Column(field="quota", right=True, spare=True),
)


def search(
    context: typer.Context,
    query: Annotated[str, typer.Argument()],
    *,
    under: Annotated[str | None, typer.Option("--under")] = None,
    limit: Limit = _MOST,
    chosen: FormatOption = None,
) -> None:
    """Find units by a few letters or by code; exit 3 when there is none."""
    console = console_of(context)
    most = at_least_one(limit, "--limit") or _MOST
    asked = SearchUnits(query=query, under=under.strip().upper() if under else None, limit=most)
    found = answer(console, SEARCH_UNITS, asked)
    give_sheet(console, _COLUMNS, [row_of(unit) for unit in found.units], chosen, field_names(UnitLine))
    if not found.units:
        console.say("units-none", query=query)
        raise typer.Exit(Exit.NOT_FOUND)


def show(
    context: typer.Context, code: Annotated[str, typer.Argument()], *, chosen: FormatOption = None
) -> None:
    """Show the unit of exactly this code."""
    console = console_of(context)
    found = answer(console, SEARCH_UNITS, SearchUnits(query=code, limit=1))
    if not found.units or _key(found.units[0].code) != _key(code):
        raise UnitNotFound(unit=code)
    unit = found.units[0]
    if chosen is Format.JSON:
        give_object(console, unit)
        return
    give_sheet(console, _COLUMNS, [row_of(unit)], chosen, field_names(UnitLine))


def _key(code: str) -> str:
    """A unit code as typed: case, spaces and dashes do not matter."""
    return "".join(character for character in code.upper() if character.isalnum())
