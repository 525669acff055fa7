"""What officers see of the way from a poster to an entry (issue 4)."""

from collections.abc import Iterable

from programme.access import Right
from programme.context import Context
from programme.ports.doors import DoorTally
from programme.ports.work import Work
from programme.requests.doors import CountDoors, DoorLine, DoorReport, Step
from programme.requests.entries import Filter
from programme.use_cases.filtering import sight_asked

_STEPS = tuple(Step)


async def count_doors(work: Work, context: Context, request: CountDoors) -> DoorReport:
    """The counts of a unit by branch, step and door.

    Raises:
        NotAllowed: the unit asked for is out of reach.
    """
    where = Filter(unit=request.unit, since=request.since, until=request.until)
    sight = sight_asked(context, Right.COUNT, where)
    counted = request.unit or context.officer.unit
    tallies = await work.door_counts.tallies(context.edition.code, sight, where)
    return DoorReport(unit=counted, lines=_lines(tallies, counted, context))


def _lines(tallies: Iterable[DoorTally], counted: str, context: Context) -> tuple[DoorLine, ...]:
    times: dict[tuple[str, Step, str], int] = {}
    for tally in tallies:
        key = (_branch(tally.unit, counted, context), tally.step, tally.door)
        times[key] = times.get(key, 0) + tally.times
    reached = {branch: _reached(times, branch) for branch, _, _ in times}

    def in_order(key: tuple[str, Step, str]) -> tuple[list[int], str, int, int, str]:
        branch, step, door = key
        return [-number for number in reached[branch]], branch, _STEPS.index(step), -times[key], door

    return tuple(
        DoorLine(
            unit=branch, name=_name(branch, context), step=step, door=door, times=times[branch, step, door]
        )
        for branch, step, door in sorted(times, key=in_order)
    )


def _reached(times: dict[tuple[str, Step, str], int], branch: str) -> list[int]:
    """How often each step was taken at a branch."""
    return [
        sum(number for (of, at, _), number in times.items() if of == branch and at is step) for step in _STEPS
    ]


def _branch(unit: str, counted: str, context: Context) -> str:
    """The counted unit itself, or the unit right below it that this one belongs to; "" for none."""
    if unit not in context.units:
        return ""
    chain = (unit, *context.units.ancestors(unit))
    return chain[max(chain.index(counted) - 1, 0)]


def _name(branch: str, context: Context) -> str | None:
    return context.units[branch].name if branch else None
