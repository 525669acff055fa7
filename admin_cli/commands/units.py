"""`units`: finding units and their codes, the tree, and a unit's own target."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer

from admin_cli.commands.options import FormatOption, Limit, at_least_one, unit_code
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.exits import Exit, WrongUsage
from admin_cli.output import Format, Row, Sheet, field_names, for_person, give_object, give_sheet, row_of
from admin_cli.pages import give_pages, most_wanted, say_following
from admin_cli.table import Column
from conversations.formats import grouped
from programme.errors import UnitNotFound
from programme.operations.units import LIST_UNITS, SEARCH_UNITS, SET_TARGET
from programme.requests.importing import SetTarget, TargetSet
from programme.requests.units import ListUnits, SearchUnits, UnitLine, UnitTreeLine
from units_data.sheet import COLUMNS

_MOST = 20
_COLUMNS = (
    Column(field="code"),
    Column(field="path", least=24),
    Column(field="level", least=12, spare=True),
    Column(field="children", right=True, spare=True),
    Column(field="quota", right=True, spare=True),
)

_PAGE, _BATCH = 50, 1000
_INDENT = "  "
_TREE = (
    Column(field="code"),
    Column(field="name", least=24),
    Column(field="level", least=12, spare=True),
    Column(field="children", right=True, spare=True),
    Column(field="target", right=True, spare=True),
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
    asked = SearchUnits(query=query, under=unit_code(under), limit=most)
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


def list_units(
    context: typer.Context,
    *,
    under: Annotated[str | None, typer.Option("--under")] = None,
    depth: Annotated[int | None, typer.Option("--depth")] = None,
    limit: Limit = None,
    after: Annotated[str | None, typer.Option("--after")] = None,
    chosen: FormatOption = None,
) -> None:
    """List the tree below a unit; CSV has the columns that `units import` reads."""
    console = console_of(context)
    most = most_wanted(console, limit, chosen, _PAGE)
    asked = ListUnits(under=unit_code(under), depth=at_least_one(depth, "--depth"), after=after)
    fields = COLUMNS if chosen is Format.CSV else field_names(UnitTreeLine)
    sheet = Sheet(console, _TREE, chosen, fields)
    following = at_desk(console, lambda desk: _give_tree(desk, console, sheet, asked, most, chosen))
    sheet.close()
    say_following(console, following)


async def _give_tree(
    desk: Desk, console: Console, sheet: Sheet, asked: ListUnits, most: int | None, chosen: Format | None
) -> str | None:
    drawn = for_person(console, chosen)

    async def ask(limit: int, after: str | None) -> tuple[Sequence[UnitTreeLine], str | None]:
        page = await desk.ask(LIST_UNITS, replace(asked, limit=limit, after=after))
        return page.units, page.next

    def write(lines: Sequence[UnitTreeLine]) -> None:
        sheet.write(_tree_row(unit, drawn=drawn, csv=chosen is Format.CSV) for unit in lines)

    return await give_pages(ask, write, most=most, at_once=_BATCH, after=asked.after)


def _tree_row(unit: UnitTreeLine, *, drawn: bool, csv: bool) -> Row:
    row = row_of(unit)
    if drawn:
        return row | {"name": f"{_INDENT * unit.depth}{unit.name}"}
    return row | {"aliases": "; ".join(unit.aliases)} if csv else row


def target(
    context: typer.Context,
    unit: Annotated[str, typer.Argument()],
    number: Annotated[int | None, typer.Argument()] = None,
    *,
    clear: Annotated[bool, typer.Option("--clear")] = False,
    chosen: FormatOption = None,
) -> None:
    """Set a unit's own target, or take it away."""
    console = console_of(context)
    if (number is None) != clear:
        raise WrongUsage("units-target_number")
    answered = answer(console, SET_TARGET, SetTarget(unit=unit.strip().upper(), target=number))
    if chosen is Format.JSON:
        give_object(console, answered)
    elif chosen is Format.CSV:
        give_sheet(console, (), [row_of(answered)], chosen, field_names(TargetSet))
    elif answered.after is None:
        console.say("units-target_cleared", unit=answered.unit)
    else:
        console.say(
            "units-target_set", unit=answered.unit, number=grouped(answered.after, console.texts.language)
        )
