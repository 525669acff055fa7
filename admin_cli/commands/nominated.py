"""`nominated` and `compare`: choosing among what the units below have nominated (R79, R83–R85)."""

import textwrap
from collections.abc import Sequence
from dataclasses import replace

import typer

from admin_cli.commands.bulk import read_codes
from admin_cli.commands.options import Codes, CommendationField, FormatOption, Statuses, Unit, unit_code
from admin_cli.comparison import compared, dossier_state
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, answer, at_desk
from admin_cli.exits import WrongUsage
from admin_cli.output import Format, Row, field_names, for_person, give_object, give_sheet, row_of
from admin_cli.overview import WIDEST
from admin_cli.table import Column
from programme.entry import Status
from programme.objection import FLAGS
from programme.operations.commendation import COMPARE, NOMINATED
from programme.requests.selection import CompareEntries, Finalist, ListNominated, Nominee, Sender
from programme.use_cases.selection import COMPARED_MAX, COMPARED_MIN

_COLUMNS = (
    Column(field="sender", least=10),
    Column(field="places"),
    Column(field="code"),
    Column(field="full_name", least=9),
    Column(field="initiative", least=12),
    Column(field="field"),
    Column(field="standing", least=12),
    Column(field="dossier", spare=True),
    Column(field="remarks", least=10, spare=True),
    Column(field="from_unit", spare=True),
)
_STAYS = "\N{NO-BREAK SPACE}"  # a name is not broken from its number
_OFTEN_EMPTY = frozenset({"field", "remarks", "dossier"})
_OF_SENDER = ("from_unit", "from_name", "used", "quota")
_FIELDS = (*_OF_SENDER, *field_names(Nominee))


def nominated(
    context: typer.Context,
    *,
    unit: Unit = None,
    field: CommendationField = None,
    status: Statuses = None,
    chosen: FormatOption = None,
) -> None:
    """Show what the units right below have nominated, with the places they use."""
    console = console_of(context)
    asked = ListNominated(unit=unit_code(unit), field=field, statuses=tuple(status or ()))
    senders = at_desk(console, lambda desk: _all(desk, asked))
    if chosen is Format.JSON:
        give_object(console, senders)
    else:
        table = for_person(console, chosen)
        shown = [sender for sender in senders if sender.entries or not table]
        rows = [row for sender in shown for row in _rows(console, sender, table=table)]
        columns = [column for column in _COLUMNS if not table or _needed(column, rows)]
        give_sheet(console, columns, rows, chosen, _FIELDS)
        if table:
            _give_others(console, senders)
    _say_total(console, senders)


def compare(context: typer.Context, codes: Codes, *, chosen: FormatOption = None) -> None:
    """Lay two to four entries side by side."""
    console = console_of(context)
    stored = read_codes(codes)
    if not COMPARED_MIN <= len(stored) <= COMPARED_MAX:
        raise WrongUsage("compare-number")
    found = answer(console, COMPARE, CompareEntries(codes=stored)).entries
    if chosen is Format.JSON:
        give_object(console, found)
    elif chosen is Format.CSV:
        give_sheet(console, (), [_flat(entry) for entry in found], chosen, field_names(Finalist))
    else:
        console.give(compared(console.texts, found, console.width))


async def _all(desk: Desk, asked: ListNominated) -> list[Sender]:
    """Every sender of every page."""
    page = await desk.ask(NOMINATED, asked)
    senders = list(page.senders)
    while page.next is not None:
        page = await desk.ask(NOMINATED, replace(asked, after=page.next))
        senders += page.senders
    return senders


def _rows(console: Console, sender: Sender, *, table: bool) -> list[dict[str, object]]:
    """A line for each entry, in a table the sender on the first only; one for a sender that has none."""
    of_sender: dict[str, object] = {
        "from_unit": sender.unit,
        "from_name": sender.name,
        "used": sender.used,
        "quota": sender.quota,
    }
    shown: dict[str, object] = {"sender": sender.short_name, "places": _places(sender)}
    if not sender.entries:
        empty = dict.fromkeys((*field_names(Nominee), "initiative", "remarks", "standing", "dossier"))
        return [empty | of_sender | shown]
    rows = []
    for number, entry in enumerate(sender.entries):
        first = number == 0 or not table
        rows.append(
            row_of(entry)
            | of_sender
            | (shown if first else dict.fromkeys(shown))
            | {
                "initiative": entry.excerpt,
                "remarks": entry.flags,
                "standing": _standing(console, sender, entry),
                "dossier": dossier_state(console.texts, entry.missing),
            }
        )
    return rows


def _needed(column: Column, rows: Sequence[Row]) -> bool:
    """Whether a column is worth its place in a table: one that is often empty gives way to the names."""
    return column.field not in _OFTEN_EMPTY or any(row[column.field] for row in rows)


def _standing(console: Console, sender: Sender, entry: Nominee) -> str:
    """What became of it at the unit: it waits, is objected to, went further up, or was decided."""
    if _waits(sender, entry):
        objected = next((kind for kind, flag in FLAGS.items() if flag in entry.flags), None)
        return console.text(f"nominated-{objected or entry.status}")
    if entry.status is Status.NOMINATED:
        return console.text("nominated-passed", to=entry.nominated_to or "")
    return console.text(f"nominated-{entry.status}")


def _waits(sender: Sender, entry: Nominee) -> bool:
    """Whether the receiving unit has still to decide."""
    return entry.status is Status.NOMINATED and entry.nominated_to == sender.to_unit


def _places(sender: Sender) -> str:
    return str(sender.used) if sender.quota is None else f"{sender.used}/{sender.quota}"


def _give_others(console: Console, senders: Sequence[Sender]) -> None:
    """The units that have nominated nothing, in one paragraph: there may be eighty."""
    others = [f"{sender.short_name} ({_places(sender)})" for sender in senders if not sender.entries]
    if others:
        whole = ", ".join(name.replace(" ", _STAYS) for name in others)
        text = console.text("nominated-none_of", units=whole)
        wrapped = textwrap.fill(text, min(console.width, WIDEST), break_on_hyphens=False)
        console.give(wrapped.replace(_STAYS, " "))


def _flat(entry: Finalist) -> dict[str, object]:
    return row_of(entry) | {"similar": tuple(f"{each.code}:{each.percent}" for each in entry.similar)}


def _say_total(console: Console, senders: Sequence[Sender]) -> None:
    """The whole in a sentence: words for the person, so not among the data."""
    if not senders:
        console.say("nominated-nobody_below")
        return
    nominees = [(sender, entry) for sender in senders for entry in sender.entries]
    console.say(
        "nominated-total",
        units=str(len(senders)),
        sent=str(sum(bool(sender.used) for sender in senders)),
        entries=str(len(nominees)),
        waiting=str(sum(_waits(sender, entry) for sender, entry in nominees)),
    )
