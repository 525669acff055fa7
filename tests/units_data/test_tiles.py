"""The tile-grid map: everybody has one cell, and the country is recognised."""

from pathlib import Path

import pytest

from units_data.catalogue import Catalogue, CatalogueError, shipped
from units_data.tiles import Tile, load_tiles, shipped_tiles, tiles_of
from units_data.unit import PROVINCE_KINDS

YEARS = ("2021", "2025")
CELL_EXPECTED = "tiles.csv:2: expected a code, a row and a column from 1, and a label"


def cells(year: str) -> dict[str, Tile]:
    """The cells by the short name of their unit."""
    units = shipped(year)
    return {units[tile.code].short_name: tile for tile in tiles_of(units, shipped_tiles(year))}


@pytest.mark.parametrize(("year", "number", "archipelagos"), [("2021", 63, 2), ("2025", 34, 2)])
def test_every_province_and_city_has_one_cell_and_every_cell_one_unit(
    year: str, number: int, archipelagos: int
) -> None:
    units, tiles = shipped(year), shipped_tiles(year)
    codes = [tile.code for tile in tiles]
    tops = {unit.code for unit in units.tops if unit.kind in PROVINCE_KINDS}
    assert len(tops) == number
    assert len(codes) == len(set(codes)) == number + archipelagos
    assert len({(tile.row, tile.column) for tile in tiles}) == len(tiles)
    others = {
        units[code].short_name: units[units[code].parent or ""].short_name for code in set(codes) - tops
    }
    assert tops <= set(codes)
    assert others == {"Hoàng Sa": "Đà Nẵng", "Trường Sa": "Khánh Hòa"}


@pytest.mark.parametrize("year", YEARS)
def test_layout_is_sorted_and_names_no_unit_that_has_its_name_already(year: str) -> None:
    tiles, units = shipped_tiles(year), shipped(year)
    places = [(tile.row, tile.column) for tile in tiles]
    assert places == sorted(places)
    assert [tile.label for tile in tiles if tile.label == units[tile.code].short_name] == []
    assert max(len(word) for tile in cells(year).values() for word in tile.label.split()) <= 6


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(
    "names",
    [
        ("Cao Bằng", "Hà Nội", "Thanh Hóa", "Nghệ An", "Quảng Trị", "Đà Nẵng", "Gia Lai", "Cà Mau"),
        ("Lào Cai", "Phú Thọ", "Thanh Hóa", "Hà Tĩnh", "Khánh Hòa", "Cần Thơ"),
    ],
)  # fmt: skip
def test_north_is_above_south(year: str, names: tuple[str, ...]) -> None:
    rows = [cells(year)[name].row for name in names]
    assert rows == sorted(set(rows))


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(
    "names",
    [
        ("Điện Biên", "Phú Thọ", "Hà Nội", "Bắc Ninh", "Quảng Ninh"),
        ("Lai Châu", "Lào Cai", "Tuyên Quang", "Lạng Sơn"),
        ("Nghệ An", "Hà Tĩnh", "Đà Nẵng"),
        ("An Giang", "TP Hồ Chí Minh", "Lâm Đồng", "Khánh Hòa"),
    ],
)
def test_west_is_left_of_east(year: str, names: tuple[str, ...]) -> None:
    columns = [cells(year)[name].column for name in names]
    assert columns == sorted(set(columns))


# Pairs with a border between them that everybody knows.
BORDERS = {
    "2021": """
        Hà Nội+Vĩnh Phúc, Hà Nội+Bắc Ninh, Hà Nội+Hà Nam, Hà Nội+Hòa Bình, Hà Nội+Phú Thọ, Hà Nội+Hưng
        Yên, Hải Phòng+Quảng Ninh, Hải Phòng+Hải Dương, Thanh Hóa+Nghệ An, Nghệ An+Hà Tĩnh, Hà
        Tĩnh+Quảng Bình, Quảng Bình+Quảng Trị, Quảng Trị+Thừa Thiên Huế, Thừa Thiên Huế+Đà Nẵng, Đà
        Nẵng+Quảng Nam, Kon Tum+Gia Lai, Gia Lai+Đắk Lắk, Đắk Lắk+Khánh Hòa, Khánh Hòa+Ninh Thuận, Ninh
        Thuận+Bình Thuận, Lâm Đồng+Bình Thuận, TP Hồ Chí Minh+Bình Dương, TP Hồ Chí Minh+Đồng Nai, TP Hồ
        Chí Minh+Long An, TP Hồ Chí Minh+Bà Rịa - Vũng Tàu, Long An+Tiền Giang, Cần Thơ+Vĩnh Long, Cần
        Thơ+An Giang, Kiên Giang+Cà Mau, Cà Mau+Bạc Liêu""",
    "2025": """
        Hà Nội+Phú Thọ, Hà Nội+Thái Nguyên, Hà Nội+Bắc Ninh, Hà Nội+Hưng Yên, Hà Nội+Ninh Bình, Hải
        Phòng+Quảng Ninh, Hải Phòng+Hưng Yên, Ninh Bình+Thanh Hóa, Thanh Hóa+Nghệ An, Nghệ An+Hà Tĩnh,
        Hà Tĩnh+Quảng Trị, Quảng Trị+Huế, Huế+Đà Nẵng, Đà Nẵng+Quảng Ngãi, Quảng Ngãi+Gia Lai, Gia
        Lai+Đắk Lắk, Đắk Lắk+Khánh Hòa, Đắk Lắk+Lâm Đồng, Lâm Đồng+Đồng Nai, Lâm Đồng+TP Hồ Chí Minh, TP
        Hồ Chí Minh+Đồng Nai, TP Hồ Chí Minh+Tây Ninh, Tây Ninh+Đồng Tháp, Đồng Tháp+Vĩnh Long, Cần
        Thơ+An Giang, Cần Thơ+Cà Mau""",
}  # fmt: skip


@pytest.mark.parametrize("year", YEARS)
def test_neighbours_touch(year: str) -> None:
    known = cells(year)
    pairs = [pair.split("+") for pair in " ".join(BORDERS[year].split()).split(", ")]
    apart = [
        (one, other)
        for one, other in pairs
        if abs(known[one].row - known[other].row) > 1 or abs(known[one].column - known[other].column) > 1
    ]
    assert apart == []


@pytest.mark.parametrize("year", YEARS)
def test_country_hangs_together(year: str) -> None:
    """From Hà Nội every province is reached over cells that touch, at a side or at a corner."""
    tops = {unit.code for unit in shipped(year).provinces}
    places = {(tile.row, tile.column) for tile in shipped_tiles(year) if tile.code in tops}
    hanoi = cells(year)["Hà Nội"]
    reached, waiting = set(), [(hanoi.row, hanoi.column)]
    while waiting:
        row, column = waiting.pop()
        if (row, column) in places - reached:
            reached.add((row, column))
            waiting += [(row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    assert reached == places


def test_catalogue_without_a_layout_gets_a_plain_grid_in_reading_order() -> None:
    units = shipped("2021")
    tiles = tiles_of(units, ())
    assert [tile.code for tile in tiles] == [unit.code for unit in units.provinces]
    assert [(tile.row, tile.column) for tile in tiles[:9]] == [
        *((1, column) for column in range(1, 9)),
        (2, 1),
    ]
    assert shipped_tiles("union-of-our-own") == shipped_tiles("2019") == ()


def test_unit_that_the_layout_does_not_know_stands_below_and_one_that_is_gone_has_no_cell() -> None:
    units = shipped("2021")
    layout = (Tile("P01", 3, 4, ""), Tile("P99", 1, 1, ""), Tile("S-CT", 2, 2, ""))
    tiles = tiles_of(units, layout)
    assert tiles[0] == Tile("P01", 3, 4, "Hà Nội")
    assert {tile.row for tile in tiles[1:]} == set(range(4, 12))
    assert len(tiles) == 63


def test_empty_catalogue_has_no_map() -> None:
    assert tiles_of(Catalogue.build(()), shipped_tiles("2021")) == ()


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("code,row,column\n", "tiles.csv:1: expected the columns code, row, column, label"),
        ("code,row,column,label\nP01,1,0,\n", CELL_EXPECTED),
        ("code,row,column,label\nP01,một,1,\n", CELL_EXPECTED),
        ("code,row,column,label\nP01,1,1,\nP02,1,1,\n", "tiles.csv:3: P02: P01 has this cell already"),
    ],
)  # fmt: skip
def test_layout_that_cannot_be_used_is_refused_with_its_line(tmp_path: Path, rows: str, problem: str) -> None:
    (tmp_path / "tiles.csv").write_text(rows, encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        load_tiles(tmp_path)
    assert caught.value.problems == (problem,)
