"""What is different about a unit after rows of an organiser, told field by field (R70)."""

from collections.abc import Iterable, Iterator, Mapping

from programme.requests.importing import Change, UnitChange, UnitRow
from units_data.unit import Unit

_KINDS = {
    "name": Change.RENAMED,
    "parent": Change.MOVED,
    "replaced_by": Change.MERGED,
    "valid_to": Change.ENDED,
    "short_name": Change.CHANGED,
    "kind": Change.CHANGED,
    "level": Change.CHANGED,
    "target": Change.CHANGED,
    "contact": Change.CHANGED,
    "aliases": Change.CHANGED,
    "valid_from": Change.CHANGED,
}


def changes_of(unit: Unit, present: Mapping[str, Unit], lines: Mapping[str, int]) -> Iterator[UnitChange]:
    """The changes of one unit, the weightiest first."""
    before = present.get(unit.code)
    if before == unit:
        return
    line = lines.get(unit.code, 0)
    if before is None:
        yield UnitChange(
            line=line, code=unit.code, change=Change.ADDED, field="name", before="", after=unit.name
        )
        return
    for field, change in _KINDS.items():
        old, new = _shown(getattr(before, field)), _shown(getattr(unit, field))
        if old != new:
            told = change if new or change is Change.RENAMED else Change.CHANGED
            yield UnitChange(line=line, code=unit.code, change=told, field=field, before=old, after=new)


def unchanged(rows: Iterable[UnitRow], changes: Iterable[UnitChange]) -> int:
    """How many rows say what is so already."""
    told = {change.line for change in changes}
    return sum(row.line not in told for row in rows)


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)
