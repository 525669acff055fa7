"""Typed workplaces become units: grouped, with suggestions, settled many at a time (R32, R34)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from programme.access import Right, permit, reach
from programme.context import Context
from programme.errors import BadRequest, OutsideYourUnit, ProgrammeError, UnitNotFound
from programme.folding import fold_key
from programme.ports.mapping import Spelling
from programme.ports.work import Work
from programme.relocation import MAP, check_takes_entries, relocated
from programme.requests.importing import UnitRow
from programme.requests.mapping import (
    ListTyped,
    MapUnits,
    NameMapped,
    Suggestion,
    TypedGroup,
    TypedGroups,
    TypedIs,
    UnitsMapped,
)
from programme.use_cases.acting import CODES_MAX, acting_as, sight_of
from programme.use_cases.moving import relocate
from programme.use_cases.recording import Acting, audited

GROUPS_MAX, NAMES_MAX = 1000, 1000
_SUGGESTED = 3
_CODES = 5  # of a group, for a look at its entries


@dataclass(slots=True)
class _Group:
    """The spellings of one name under one unit."""

    unit: str
    spellings: list[Spelling] = field(default_factory=list)

    @property
    def entries(self) -> int:
        return sum(spelling.entries for spelling in self.spellings)

    @property
    def typed(self) -> str:
        """The spelling used most."""
        return min(self.spellings, key=lambda spelling: (-spelling.entries, spelling.typed)).typed


async def list_typed(work: Work, context: Context, request: ListTyped) -> TypedGroups:
    """The groups of typed names within sight, the biggest first.

    Raises:
        BadRequest: the limit is not 1 to 1000.
        UnitNotFound, OutsideYourUnit: the unit is out of reach.
    """
    permit(context.officer, Right.LIST, context.units)
    if not 1 <= request.limit <= GROUPS_MAX:
        raise BadRequest(problem="limit")
    under = reach(context.officer, request.under or context.officer.unit, context.units)
    spellings = await work.typed_units.spellings(context.edition.code, sight_of(under, context))
    groups = sorted(_grouped(spellings).values(), key=lambda group: (-group.entries, group.unit, group.typed))
    return TypedGroups(
        groups=tuple(_line(group, context) for group in groups[: request.limit]),
        total=len(groups),
        entries=sum(group.entries for group in groups),
    )


async def map_units(work: Work, context: Context, request: MapUnits) -> UnitsMapped:
    """Give up to 200 entries the units that their workers had typed; the workers are told nothing.

    Raises:
        BadRequest: no name is given, or more than 1000.
    """
    acting = acting_as(context, Right.MOVE, None)
    if not 1 <= len(request.names) <= NAMES_MAX:
        raise BadRequest(problem="names")
    spellings = await work.typed_units.spellings(context.edition.code, sight_of(acting.unit, context))
    groups = _grouped(spellings)
    outcomes: list[NameMapped] = []
    room = CODES_MAX
    for name in request.names:
        try:
            outcome = await _map(work, context, acting, name, groups, room, dry_run=request.dry_run)
        except ProgrammeError as error:
            outcome = NameMapped(
                typed=name.typed, to=name.to, under=name.under, key=error.key, arguments=error.arguments
            )
        room -= outcome.done
        outcomes.append(outcome)
    if request.alias and not request.dry_run:
        await _remember(
            work,
            context,
            [name for name, done in zip(request.names, outcomes, strict=True) if done.key is None],
        )
    return UnitsMapped(names=tuple(outcomes), dry_run=request.dry_run)


async def _map(
    work: Work,
    context: Context,
    acting: Acting,
    name: TypedIs,
    groups: dict[tuple[str, str], _Group],
    room: int,
    *,
    dry_run: bool,
) -> NameMapped:
    """Settle one name, as far as there is room.

    Raises:
        UnitNotFound, OutsideYourUnit, UnitTakesNoEntries: `to` or `under` is no unit for it.
    """
    _check(context, name)
    key = fold_key(name.typed)
    meant = [
        group
        for (unit, typed), group in groups.items()
        if typed == key and (unit == name.under if name.under else context.units.contains(unit, name.to))
    ]
    total, done = sum(group.entries for group in meant), 0
    if dry_run:
        return NameMapped(typed=name.typed, to=name.to, under=name.under, done=0, left=total)
    for group in meant:
        done += await _settle(work, context, acting, name.to, group, room - done)
    return NameMapped(typed=name.typed, to=name.to, under=name.under, done=done, left=total - done)


async def _settle(work: Work, context: Context, acting: Acting, to: str, group: _Group, room: int) -> int:
    """How many entries of a group were given the unit now."""
    if room <= 0:
        return 0
    spellings = [spelling.typed for spelling in group.spellings]
    codes = await work.typed_units.codes(context.edition.code, group.unit, spellings, room)
    entries = await work.entries.seen(codes, sight_of(acting.unit, context), hold=True)
    for entry in entries.values():
        after = relocated(entry, to, MAP, context.now, context.units)
        await relocate(work, acting, MAP, entry, after)
    return len(entries)


def _check(context: Context, name: TypedIs) -> None:
    for unit in filter(None, (name.to, name.under)):
        if unit not in context.units:
            raise UnitNotFound(unit=unit)
        if not context.units.contains(context.officer.unit, unit):
            raise OutsideYourUnit(unit=unit, home=context.officer.unit)
    check_takes_entries(name.to, context.units)


async def _remember(work: Work, context: Context, names: Iterable[TypedIs]) -> None:
    """Keep typed names as other names of their units: whoever types one next finds the unit by itself.

    All at once, for each change reads the whole tree; a unit that has its fill of names gets no more.
    """
    rows = _rows_of(names, context)
    while rows:
        outcome = await work.units.change(rows, context.today, dry_run=False)
        for change in outcome.changes:
            details = {"unit": change.code, "before": change.before, "aliases": change.after}
            work.audit.add(audited(context, Right.CATALOGUE, **details))
        full = {problem.line for problem in outcome.problems if problem.line}
        rows = [row for row in rows if row.line not in full] if full else []


def _rows_of(names: Iterable[TypedIs], context: Context) -> list[UnitRow]:
    """A row for each unit with the names that it has not got yet."""
    new: dict[str, dict[str, str]] = {}
    for name in names:
        unit = context.units[name.to]
        known = {fold_key(text) for text in (unit.name, unit.short_name, *unit.aliases)}
        if fold_key(name.typed) not in known:
            new.setdefault(name.to, {}).setdefault(fold_key(name.typed), " ".join(name.typed.split()))
    return [
        UnitRow(line=line, values={"code": unit, "more_aliases": "\n".join(typed.values())})
        for line, (unit, typed) in enumerate(new.items(), start=1)
    ]


def _grouped(spellings: Iterable[Spelling]) -> dict[tuple[str, str], _Group]:
    groups: dict[tuple[str, str], _Group] = {}
    for spelling in spellings:
        key = (spelling.unit, fold_key(spelling.typed))
        groups.setdefault(key, _Group(spelling.unit)).spellings.append(spelling)
    return groups


def _line(group: _Group, context: Context) -> TypedGroup:
    codes = [code for spelling in group.spellings for code in spelling.codes]
    return TypedGroup(
        unit=group.unit,
        unit_path=context.units.path_text(group.unit),
        typed=group.typed,
        spellings=len(group.spellings),
        entries=group.entries,
        codes=tuple(codes[:_CODES]),
        suggestions=_suggested(group, context),
    )


def _suggested(group: _Group, context: Context) -> tuple[Suggestion, ...]:
    found = context.search.find(group.typed, group.unit, 2 * _SUGGESTED)
    return tuple(
        Suggestion(
            unit=match.unit.code, path=context.units.path_text(match.unit.code), percent=round(match.score)
        )
        for match in found
        if match.unit.offered
    )[:_SUGGESTED]
