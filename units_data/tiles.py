"""The tile-grid map: one equal cell for each province or city, placed as on the map of the country."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import count
from pathlib import Path

from units_data.checks import CatalogueError
from units_data.tree import Catalogue
from units_data.unit import SECTOR_KINDS, Unit

_COLUMNS = ["code", "row", "column", "label"]
_WIDTH_OF_A_PLAIN_GRID = 8


@dataclass(frozen=True, slots=True)
class Tile:
    """The cell of a unit: `row` and `column` count from 1 at the north-west; `label` is its name in the cell.

    Beside the top units a layout has a cell for each archipelago, which belongs to one of them.
    """

    code: str
    row: int
    column: int
    label: str


def load_tiles(folder: Traversable | Path) -> tuple[Tile, ...]:
    """The layout in a catalogue's folder, `tiles.csv`; () without one.

    An empty `label` means the unit's short name. Raises CatalogueError with the line of every row that cannot
    be used.
    """
    file = folder / "tiles.csv"
    if not file.is_file():
        return ()
    head, *rows = csv.reader(io.StringIO(file.read_text(encoding="utf-8"), newline=""))
    if head != _COLUMNS:
        raise CatalogueError((f"tiles.csv:1: expected the columns {', '.join(_COLUMNS)}",))
    problems: list[str] = []
    tiles: dict[tuple[int, int], Tile] = {}
    for line, row in enumerate(rows, 2):
        try:
            tile = _tile(row)
        except ValueError:
            problems.append(f"tiles.csv:{line}: expected a code, a row and a column from 1, and a label")
            continue
        other = tiles.setdefault((tile.row, tile.column), tile)
        if other is not tile:
            problems.append(f"tiles.csv:{line}: {tile.code}: {other.code} has this cell already")
    if problems:
        raise CatalogueError(tuple(problems))
    return tuple(tiles.values())


@cache
def shipped_tiles(name: str) -> tuple[Tile, ...]:
    """The layout shipped beside the catalogue of this name; () where there is none."""
    return load_tiles(files("units_data") / name) if name.isalnum() else ()


def tiles_of(units: Catalogue, layout: Iterable[Tile]) -> tuple[Tile, ...]:
    """The cells of this catalogue's map, from north to south: each top territory has exactly one.

    Those that the layout does not know stand below it in reading order; without a layout all stand so.
    """
    placed = {tile.code: tile for tile in layout if _is_shown(units.get(tile.code))}
    named = [_named(tile, units[tile.code]) for tile in placed.values()]
    below = max((tile.row for tile in named), default=0)
    others = [unit for unit in units.tops if unit.kind not in SECTOR_KINDS and unit.code not in placed]
    cells = zip(others, _cells_from(below + 1), strict=False)
    named += [Tile(unit.code, row, column, unit.short_name) for unit, (row, column) in cells]
    return tuple(sorted(named, key=lambda tile: (tile.row, tile.column)))


def _tile(row: list[str]) -> Tile:
    """A row of the file; ValueError for one that is none."""
    code, line, column, label = row
    tile = Tile(code, int(line), int(column), label)
    if not tile.code or tile.row < 1 or tile.column < 1:
        raise ValueError(row)
    return tile


def _is_shown(unit: Unit | None) -> bool:
    return unit is not None and unit.offered and unit.kind not in SECTOR_KINDS


def _named(tile: Tile, unit: Unit) -> Tile:
    return Tile(tile.code, tile.row, tile.column, tile.label or unit.short_name)


def _cells_from(row: int) -> Iterator[tuple[int, int]]:
    """The cells of a plain grid, line by line."""
    return ((line, column) for line in count(row) for column in range(1, _WIDTH_OF_A_PLAIN_GRID + 1))
