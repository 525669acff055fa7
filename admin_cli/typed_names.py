"""Going through typed workplaces with an officer, the most frequent first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from admin_cli.console import Console
from admin_cli.desk import Desk
from admin_cli.words import refusal
from programme.operations.moving import LIST_TYPED, MAP_UNITS
from programme.operations.units import SEARCH_UNITS
from programme.requests.mapping import (
    ListTyped,
    MapUnits,
    NameMapped,
    Suggestion,
    TypedGroup,
    TypedIs,
    UnitsMapped,
)
from programme.requests.units import SearchUnits

MOST = 1000
"""Groups that one request gives."""

_FOUND = 9
_SKIP, _QUIT = "s", "q"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the officer wants with a group: its unit, or (None) to pass it over; `quits` ends the round."""

    unit: str | None = None
    quits: bool = False


async def go_through(console: Console, desk: Desk, under: str | None) -> None:
    """Ask about each group until all were asked or the officer has had enough; done is done at once."""
    found = await desk.ask(LIST_TYPED, ListTyped(under=under, limit=MOST))
    if not found.groups:
        console.say("map-none")
        return
    console.say("map-total", groups=str(found.total), entries=str(found.entries))
    console.say("map-keys")
    entries = 0
    for number, group in enumerate(found.groups, start=1):
        _show(console, group, number, len(found.groups))
        answer = await _answered(console, desk, group)
        if answer.quits:
            break
        if answer.unit is not None:
            entries += await _settle(console, desk, group, answer.unit)
    console.say("map-finished", entries=str(entries))


def _show(console: Console, group: TypedGroup, number: int, total: int) -> None:
    console.tell()
    told = {"typed": group.typed, "entries": str(group.entries), "codes": ", ".join(group.codes[:2])}
    console.say("map-group", number=str(number), total=str(total), unit=group.unit_path, **told)
    _show_units(console, group.suggestions)


def _show_units(console: Console, suggestions: Sequence[Suggestion]) -> None:
    for number, each in enumerate(suggestions, start=1):
        told = {"number": str(number), "unit": each.unit, "path": each.path}
        if each.percent:
            told["percent"] = str(each.percent)
        console.tell("  " + console.text("map-suggestion" if each.percent else "map-found", **told))


async def _answered(console: Console, desk: Desk, group: TypedGroup) -> Answer:
    """The officer's choice; words search again below the group's unit until one is chosen."""
    offered: Sequence[Suggestion] = group.suggestions
    while True:
        typed = console.ask("map-choose")
        if typed.casefold() == _QUIT:
            return Answer(quits=True)
        if typed.casefold() in {_SKIP, ""}:
            return Answer()
        if typed == "0":
            return Answer(unit=group.unit)
        if typed.isdecimal():
            if 1 <= int(typed) <= len(offered):
                return Answer(unit=offered[int(typed) - 1].unit)
            console.say("map-no_number", most=str(len(offered)))
            continue
        offered = await _search(desk, typed, group.unit)
        if not offered:
            console.say("units-none", query=typed)
        _show_units(console, offered)


async def _search(desk: Desk, query: str, under: str) -> Sequence[Suggestion]:
    """The units found below the group's unit; anywhere when there is none, for a worker may have erred."""
    found = await desk.ask(SEARCH_UNITS, SearchUnits(query=query, under=under, limit=_FOUND))
    if not found.units:
        found = await desk.ask(SEARCH_UNITS, SearchUnits(query=query, limit=_FOUND))
    return [Suggestion(unit=unit.code, path=unit.path, percent=0) for unit in found.units]


async def _settle(console: Console, desk: Desk, group: TypedGroup, unit: str) -> int:
    """How many entries were given the unit."""
    remember = unit != group.unit and _agrees_unless_no(console, group.typed)
    name = TypedIs(typed=group.typed, to=unit, under=group.unit)
    (outcome,) = (await map_all(desk, MapUnits(names=(name,), alias=remember))).names
    if outcome.key is not None:
        console.say("map-refused", typed=group.typed, reason=why(console, outcome))
    else:
        console.say("map-done", entries=str(outcome.done), unit=unit)
    return outcome.done


def _agrees_unless_no(console: Console, typed: str) -> bool:
    """Whether the name is to be remembered: yes, unless the officer says no."""
    return console.ask("map-remember", typed=typed).casefold() not in console.text("map-no").split()


async def map_all(desk: Desk, request: MapUnits) -> UnitsMapped:
    """Ask until no entry is left: one request settles at most 200."""
    whole: dict[int, NameMapped] = {}
    waiting = list(range(len(request.names)))
    while waiting:
        part = replace(request, names=tuple(request.names[place] for place in waiting))
        answer = await desk.ask(MAP_UNITS, part)
        progress = sum(outcome.done for outcome in answer.names)
        still = []
        for place, outcome in zip(waiting, answer.names, strict=True):
            before = whole[place].done if place in whole else 0
            whole[place] = replace(outcome, done=before + outcome.done)
            if outcome.left and progress and not request.dry_run:
                still.append(place)
        waiting = still
    return UnitsMapped(names=tuple(whole[place] for place in sorted(whole)), dry_run=request.dry_run)


def why(console: Console, name: NameMapped) -> str:
    """Why a name was not mapped."""
    return refusal(console.texts, name.key or "refused", name.arguments or {})
