"""Catalogues read from their CSV files (units_data/README.md says what stands in them)."""

import csv
import io
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from units_data.cells import read_day, read_level, read_target
from units_data.checks import CatalogueError
from units_data.tree import Catalogue
from units_data.unit import ROOT, Unit, default_level

__all__ = ["ROOT", "Catalogue", "CatalogueError", "Unit", "load", "load_quotas", "shipped", "shipped_quotas"]

UNIT_COLUMNS = ("code", "parent_code", "kind", "name", "short_name")
OPTIONAL_COLUMNS = ("source", "level", "replaced_by", "target", "contact", "valid_from", "valid_to")
_MORE_LEVELS_THAN_ANY_TREE = 100

Row = Mapping[str, str]


def load(folder: Traversable | Path, name: str) -> Catalogue:
    """The catalogue in a folder: `units.csv`, and `aliases.csv` if there is one.

    Raises CatalogueError with the file and line of every row that cannot be used.
    """
    rows = _rows(folder, "units.csv", UNIT_COLUMNS, OPTIONAL_COLUMNS)
    aliases = _aliases(folder, {row["code"] for _, row in rows})
    parents = {row["code"]: row["parent_code"] for _, row in rows}
    units: list[Unit] = []
    problems: list[str] = []
    for line, row in rows:
        try:
            units.append(_unit(row, aliases.get(row["code"], ()), _depth(row["code"], parents)))
        except ValueError as error:
            problems.append(f"units.csv:{line}: {row['code']}: {error}")
    if problems:
        raise CatalogueError(tuple(problems))
    return _build(units, name, {row["code"]: line for line, row in rows})


@cache
def shipped(name: str) -> Catalogue:
    """A catalogue of this package: "2021" (the letter's) or "2025" (since 1 July 2025)."""
    folder = files("units_data") / name
    if not name.isalnum() or not (folder / "units.csv").is_file():
        raise CatalogueError((f"there is no catalogue “{name}” in this package",))
    return load(folder, name)


def load_quotas(folder: Traversable | Path) -> dict[str, int]:
    """Nominations to the national level that `quotas.csv` allows each top unit (R83, R84); {} without one."""
    quotas: dict[str, int] = {}
    problems: list[str] = []
    for line, row in _rows(folder, "quotas.csv", ("code", "max_nominations"), (), optional=True):
        code, number = row["code"], row["max_nominations"]
        if code in quotas:
            problems.append(f"quotas.csv:{line}: {code}: the code is given twice")
        elif not (number.isascii() and number.isdecimal()):
            problems.append(f"quotas.csv:{line}: {code}: “{number}” is not a whole number of at least 0")
        else:
            quotas[code] = int(number)
    if problems:
        raise CatalogueError(tuple(problems))
    return quotas


def shipped_quotas(name: str) -> dict[str, int]:
    """The quota table shipped beside the catalogue of this name."""
    return load_quotas(files("units_data") / name)


def _build(units: list[Unit], name: str, lines: Mapping[str, int]) -> Catalogue:
    try:
        return Catalogue.build(units, name)
    except CatalogueError as error:
        raise CatalogueError(
            tuple(f"units.csv:{lines.get(problem.split(':')[0], 1)}: {problem}" for problem in error.problems)
        ) from None


def _unit(row: Row, aliases: tuple[str, ...], depth: int) -> Unit:
    return Unit(
        code=row["code"],
        parent=row["parent_code"] or (None if row["code"] == ROOT else ROOT),
        kind=row["kind"],
        name=row["name"],
        short_name=row["short_name"],
        level=read_level(row["level"]) if row.get("level") else default_level(depth, row["kind"]),
        aliases=aliases,
        replaced_by=row.get("replaced_by") or None,
        target=read_target(row["target"]) if row.get("target") else None,
        contact=row.get("contact") or None,
        valid_from=_date("valid_from", row.get("valid_from", "")),
        valid_to=_date("valid_to", row.get("valid_to", "")),
    )


def _date(column: str, text: str) -> date | None:
    try:
        return read_day(text) if text else None
    except ValueError as error:
        raise ValueError(f"{column} {error}") from None


def _depth(code: str, parents: Mapping[str, str]) -> int:
    depth = 0 if code == ROOT else 1
    above = parents.get(code, "")
    while above and above != ROOT and depth < _MORE_LEVELS_THAN_ANY_TREE:
        depth += 1
        above = parents.get(above, "")
    return depth


def _aliases(folder: Traversable | Path, codes: set[str]) -> dict[str, tuple[str, ...]]:
    aliases: dict[str, tuple[str, ...]] = {}
    problems: list[str] = []
    for line, row in _rows(folder, "aliases.csv", ("code", "alias"), (), optional=True):
        if row["code"] not in codes:
            problems.append(f"aliases.csv:{line}: {row['code']}: is not in units.csv")
        aliases[row["code"]] = (*aliases.get(row["code"], ()), row["alias"])
    if problems:
        raise CatalogueError(tuple(problems))
    return aliases


def _rows(
    folder: Traversable | Path,
    name: str,
    columns: tuple[str, ...],
    more: tuple[str, ...],
    *,
    optional: bool = False,
) -> list[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with the lines they end on; every value stripped."""
    file = folder / name
    if not file.is_file():
        if optional:
            return []
        raise CatalogueError((f"{name}: there is no such file in the catalogue’s folder",))
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CatalogueError((f"{name}: is not UTF-8 text",)) from None
    reader = csv.reader(io.StringIO(text, newline=""))
    head = tuple(next(reader, ()))
    _check_head(name, head, columns, more)
    rows: list[tuple[int, dict[str, str]]] = []
    for values in reader:
        if not values:
            continue
        if len(values) != len(head):
            raise CatalogueError((f"{name}:{reader.line_num}: {len(values)} values, expected {len(head)}",))
        row = dict(zip(head, (value.strip() for value in values), strict=True))
        rows.append((reader.line_num, row))
    return rows


def _check_head(name: str, head: tuple[str, ...], columns: tuple[str, ...], more: tuple[str, ...]) -> None:
    problems = [f"{name}:1: the column “{column}” is missing" for column in columns if column not in head]
    problems += [
        f"{name}:1: unknown column “{column}”, expected {', '.join(columns + more)}"
        for column in head
        if column not in columns + more
    ]
    if len(set(head)) != len(head):
        problems.append(f"{name}:1: a column is given twice")
    if problems:
        raise CatalogueError(tuple(problems))
