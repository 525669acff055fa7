"""`stats doors`: how many scans became starts, and how many of those became entries."""

from collections.abc import Iterable, Sequence

from admin_cli.console import Console
from admin_cli.desk import answer
from admin_cli.exits import WrongUsage
from admin_cli.output import Format, Row, field_names, for_person, give_object, give_sheet, row_of
from admin_cli.table import Column
from admin_cli.words import channel
from programme.operations.doors import COUNT_DOORS
from programme.requests.doors import CountDoors, DoorLine, DoorReport, Step
from programme.requests.entries import Filter

_NUMBERS = (
    Column(field="scans", right=True),
    Column(field="starts", right=True),
    Column(field="submitted", right=True),
    Column(field="started_share", right=True),
    Column(field="submitted_share", right=True),
)
_UNITS = (Column(field="key"), Column(field="label", least=12), *_NUMBERS)
_DOORS = (Column(field="door", least=12), *_NUMBERS)
_LINES = tuple(Column(field=name) for name in ("unit", "step", "door", "times"))
_PRINTED = {
    "poster": "doors-poster",
    "tent": "doors-tent",
    "sticker": "doors-sticker",
    "message": "doors-message",
    "icon": "doors-icon",
    "link": "doors-link",
}


def give_doors(console: Console, asked: Filter, chosen: Format | None, *, plain: bool) -> None:
    """The counts of doors; a person sees a line a unit, then a line a door, a script every number.

    Raises:
        WrongUsage: the filter asks for more than a unit and days.
    """
    if not plain or asked != Filter(unit=asked.unit, since=asked.since, until=asked.until):
        raise WrongUsage("doors-only_unit_and_days")
    request = CountDoors(unit=asked.unit, since=asked.since, until=asked.until)
    report = answer(console, COUNT_DOORS, request)
    if chosen is Format.JSON:
        give_object(console, report)
    elif for_person(console, chosen):
        _give_tables(console, report, chosen)
    else:
        give_sheet(console, _LINES, [row_of(line) for line in report.lines], chosen, field_names(DoorLine))
    console.say("doors-note" if report.lines else "doors-none")


def _give_tables(console: Console, report: DoorReport, chosen: Format | None) -> None:
    if not report.lines:
        return
    give_sheet(console, _UNITS, _by_unit(console, report), chosen, ())
    console.give()
    give_sheet(console, _DOORS, _by_door(console, report.lines), chosen, ())


def _by_unit(console: Console, report: DoorReport) -> list[Row]:
    names = {line.unit: line.name for line in report.lines}
    nowhere = console.text("doors-no_unit")
    return [
        {"key": unit or "–", "label": name or nowhere}
        | _numbers([line for line in report.lines if line.unit == unit])
        for unit, name in names.items()
    ]


def _by_door(console: Console, lines: Sequence[DoorLine]) -> list[Row]:
    """What was scanned, then the doors by which people began and submitted, then everything together."""
    printed = sorted({line.door for line in lines if line.step is Step.SCAN}, key=[*_PRINTED].index)
    doors = {line.door: None for line in lines if line.step is not Step.SCAN}
    rows: list[Row] = [
        {"door": console.text(_PRINTED[one])}
        | _only(_numbers(line for line in lines if (line.step, line.door) == (Step.SCAN, one)), "scans")
        for one in printed
    ]
    rows += [
        {"door": channel(console.texts, door)}
        | _only(
            _numbers(line for line in lines if line.step is not Step.SCAN and line.door == door),
            *("starts", "submitted", "submitted_share"),
        )
        for door in doors
    ]
    return [*rows, {"door": console.text("doors-all")} | _numbers(lines)]


def _numbers(lines: Iterable[DoorLine]) -> dict[str, object]:
    """The steps and what part of each went on."""
    times = dict.fromkeys(Step, 0)
    for line in lines:
        times[line.step] += line.times
    scans, starts, sent = (times[step] for step in (Step.SCAN, Step.START, Step.SUBMISSION))
    return {
        "scans": scans,
        "starts": starts,
        "submitted": sent,
        "started_share": _share(starts, scans),
        "submitted_share": _share(sent, starts),
    }


def _only(numbers: dict[str, object], *known: str) -> dict[str, object]:
    """Blanks where nothing can be known."""
    return {name: value if name in known else "" for name, value in numbers.items()}


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)}%" if whole else ""
