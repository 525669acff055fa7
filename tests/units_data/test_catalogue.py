import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.errors import UnitNotFound
from programme.levels import Level
from units_data.catalogue import (
    ROOT,
    Catalogue,
    CatalogueError,
    Unit,
    load,
    load_quotas,
    shipped,
    shipped_quotas,
)

LETTER = shipped("2021")
NOW = shipped("2025")
DATA = Path(__file__).parents[2] / "units_data"

PROVINCES_OF_THE_LETTER = (  # noqa: SIM905 - a list of 63 names reads better as the letter prints it
    "An Giang, Bà Rịa – Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, "
    "Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, "
    "Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, "
    "Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, "
    "Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, "
    "Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, "
    "TP. Hồ Chí Minh, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái"
).split(", ")

NOT_THERE = "does not go there: top units, and only they, are city, corporation, province, sector"

FIVE = {
    "P01", "P79", "P31", "P74", "P75", "S-CT", "S-NH", "S-TTTT", "S-YT", "S-GD", "S-QP",
    "S-DL", "S-DK", "S-TKV", "S-HK",
}  # fmt: skip


def unit(code: str, parent: str | None, kind: str = "subordinate", level: Level = Level.GRASSROOTS) -> Unit:
    return Unit(code, parent, kind, f"Công đoàn {code}", code, level)


def deep_units() -> tuple[Unit, ...]:
    return (
        unit("A", ROOT, "corporation", Level.TOP),
        unit("A-B", "A", level=Level.IMMEDIATE),
        unit("A-B-C", "A-B"),
        unit("A-B-C-D", "A-B-C"),
        unit("A-Z", "A"),
        unit("E", None, "province", Level.TOP),
    )


def problems_of(*units: Unit) -> tuple[str, ...]:
    with pytest.raises(CatalogueError) as caught:
        Catalogue.build(units, "test")
    return caught.value.problems


def test_the_letter_has_63_provinces_and_20_central_unions_r33() -> None:
    assert (len(LETTER.provinces), len(LETTER.sectors), len(LETTER.tops)) == (63, 20, 83)


def test_the_catalogue_of_2025_has_34_provinces_17_unions_and_3321_communes() -> None:
    assert (len(NOW.provinces), len(NOW.sectors), len(NOW)) == (34, 17, 1 + 34 + 17 + 3321)


def test_provinces_stand_in_the_order_of_the_letters_list() -> None:
    names = [unit.short_name.replace("TP Hồ", "TP. Hồ").replace(" - ", " – ") for unit in LETTER.provinces]

    assert names == PROVINCES_OF_THE_LETTER


def test_numbered_districts_are_counted_and_types_do_not_sort() -> None:
    districts = [unit.short_name for unit in LETTER.children("P79") if unit.short_name.startswith("Quận ")]
    of_ha_tinh = [unit.short_name for unit in LETTER.children("P42")]

    assert districts == [f"Quận {number}" for number in (1, 3, 4, 5, 6, 7, 8, 10, 11, 12)]
    assert of_ha_tinh[of_ha_tinh.index("Hương Sơn") + 1 :][:3] == ["H. Kỳ Anh", "TX Kỳ Anh", "Lộc Hà"]


def test_the_root_is_the_confederation_and_parent_of_all_top_units() -> None:
    root = LETTER[ROOT]

    assert (root.name, root.short_name) == ("Tổng Liên đoàn Lao động Việt Nam", "Tổng Liên đoàn")
    assert (root.parent, root.level) == (None, Level.NATIONAL)
    assert LETTER.children(ROOT) == LETTER.tops
    assert LETTER.parent_of("P01") == root
    assert LETTER.parent_of(ROOT) is None


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("TLD", Level.NATIONAL),
        ("P01", Level.TOP),
        ("S-DL", Level.TOP),
        ("P01-002", Level.IMMEDIATE),
        ("P01-X-KCN", Level.GRASSROOTS),
        ("S-DL-CPC", Level.GRASSROOTS),
    ],
)
def test_levels_follow_depth_and_kind_r70(code: str, level: Level) -> None:
    assert LETTER[code].level is level


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("P01-002", "Hà Nội › Quận Hoàn Kiếm"),
        ("P01", "Hà Nội"),
        ("TLD", "Tổng Liên đoàn Lao động Việt Nam"),
        ("S-DL-CPC", "Điện lực › Công đoàn Tổng công ty Điện lực miền Trung"),
    ],
)
def test_paths_are_written_as_in_the_letter_r34(code: str, path: str) -> None:
    assert LETTER.path_text(code) == path


def test_a_tree_of_four_levels_r70() -> None:
    tree = Catalogue.build(deep_units(), "deep")

    assert [unit.code for unit in tree.chain("A-B-C-D")] == ["A", "A-B", "A-B-C", "A-B-C-D"]
    assert tree.ancestors("A-B-C-D") == ("A-B-C", "A-B", "A", "TLD")
    assert tree.subtree("A-B") == ("A-B", "A-B-C", "A-B-C-D")
    assert tree.subtree(ROOT) == ("TLD", "A", "A-B", "A-B-C", "A-B-C-D", "A-Z", "E")
    assert tree.path_text("A-B-C") == "A › Công đoàn A-B › Công đoàn A-B-C"
    assert tree.chain(ROOT) == ()


@given(st.data())
def test_containing_is_being_among_the_ancestors_or_the_same(data: st.DataObject) -> None:
    codes = sorted(unit.code for unit in LETTER)
    above = data.draw(st.sampled_from(["TLD", "P01", "S-DL", "P01-002", *codes]))
    code = data.draw(st.sampled_from(codes))

    assert LETTER.contains(above, code) == (above in (code, *LETTER.ancestors(code)))
    assert LETTER.contains(above, code) == (code in LETTER.subtree(above))


def test_an_unknown_unit_is_refused_by_name() -> None:
    assert LETTER.get("P99") is None
    for ask in (LETTER.__getitem__, LETTER.chain, LETTER.children, LETTER.subtree, LETTER.path_text):
        with pytest.raises(UnitNotFound) as caught:
            ask("P99")
        assert caught.value.arguments == {"unit": "P99"}
    with pytest.raises(UnitNotFound):
        LETTER.contains("P99", "P01")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("P01-002", "P01-002"), ("p01 002", "P01-002"), ("P01002", "P01-002"), (" p01_002 ", "P01-002"),
        ("P.01.002", "P01-002"), ("PO1 OO2", "P01-002"), ("s dl cpc", "S-DL-CPC"),
        ("sdl", "S-DL"), ("p01", "P01"),
        ("P01-002 ạ", None), ("mã P01-002", None), ("P01-999", None), ("TLD", None), ("", None), ("đ", None),
        ("P01-002" * 9, None), ("Hà Nội", None), ("1", None),
    ],
)  # fmt: skip
def test_a_whole_message_that_is_a_code_is_read(typed: str, code: str | None) -> None:
    assert LETTER.read_code(typed) == code


@pytest.mark.parametrize("catalogue", [LETTER, NOW], ids=["2021", "2025"])
def test_every_code_is_read_however_it_is_typed(catalogue: Catalogue) -> None:
    codes = [unit.code for unit in catalogue if unit.code != ROOT]

    assert [catalogue.read_code(code) for code in codes] == codes
    assert [catalogue.read_code(code.lower().replace("-", " ")) for code in codes] == codes
    assert [catalogue.read_code(code.replace("-", "")) for code in codes] == codes


def test_quotas_are_five_for_fifteen_units_and_four_for_the_rest_r83_r84() -> None:
    quotas = shipped_quotas("2021")

    assert {code for code, quota in quotas.items() if quota == 5} == FIVE
    assert set(quotas) == {unit.code for unit in LETTER.tops}
    assert sum(quotas.values()) == 347
    assert shipped_quotas("2025") == {}


def test_the_revision_is_that_of_the_content() -> None:
    units = deep_units()
    same = Catalogue.build(reversed(units), "other name")
    renamed = Catalogue.build((replace(units[0], short_name="Khác"), *units[1:]), "test")

    assert Catalogue.build(units, "test").revision == same.revision
    assert renamed.revision != same.revision
    assert len(same.revision) == 16


def test_a_replaced_unit_keeps_its_history_and_is_not_offered() -> None:
    units = (*deep_units(), replace(unit("A-OLD", "A"), replaced_by="A-Z"))
    tree = Catalogue.build(units, "test")

    assert [unit.code for unit in tree.children("A")] == ["A-B", "A-Z"]
    assert tree["A-OLD"].replaced_by == "A-Z"
    assert tree.contains("A", "A-OLD")


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        (unit("a-q", "A"), "a-q: a code is at most 32 capital letters A to Z, digits and single dashes"),
        (unit("A-Q", "Q"), "A-Q: its parent Q is not in the catalogue"),
        (unit("A-Q", "A", "province"), f"A-Q: “province” {NOT_THERE}"),
        (unit("Q", ROOT), f"Q: “subordinate” {NOT_THERE}"),
        (unit("A-Z", "A"), "A-Z: the code is given 2 times"),
        (unit("AZ", "A"), "A-Z: cannot be told from AZ when typed without dashes"),
        (replace(unit("A-Q", "A"), name=" "), "A-Q: the name is empty"),
        (replace(unit("A-Q", "A"), short_name="Ha\u0300"), "A-Q: the short name is not in Unicode form NFC"),
        (replace(unit("A-Q", "A"), aliases=("x", "")), "A-Q: an alias is empty"),
        (replace(unit("A-Q", "A"), target=0), "A-Q: the target is 0, expected at least 1"),
        (replace(unit("A-Q", "A"), level=Level.NATIONAL), "A-Q: only TLD is at the national level"),
        (replace(unit("A-Q", "A"), replaced_by="X"),
            "A-Q: it is replaced by X, which is not a unit in force in the catalogue"),
    ],
)  # fmt: skip
def test_a_bad_row_is_named(bad: Unit, problem: str) -> None:
    assert problems_of(*deep_units(), bad) == (problem,)


def test_parents_in_a_circle_are_named() -> None:
    problems = problems_of(*deep_units(), unit("X", "Y"), unit("Y", "X"))

    assert problems == (
        "X: its parents lead back to X and never up to TLD",
        "Y: its parents lead back to Y and never up to TLD",
    )


def rows(*lines: str) -> str:
    return "\n".join(("code,parent_code,kind,name,short_name,level,target,valid_from", *lines)) + "\n"


def test_an_organisers_own_catalogue_may_be_deep_and_have_targets_r71(tmp_path: Path) -> None:
    text = rows(
        "S-Q,,sector,Công đoàn Q,Q,,,",
        "S-Q-A,S-Q,subordinate,Công đoàn A,A,immediate,500,2025-07-01",
        "S-Q-A-1,S-Q-A,subordinate,Phân xưởng 1,PX1,,,",
    )
    (tmp_path / "units.csv").write_text("\ufeff" + text.replace("\n", "\r\n"), encoding="utf-8")

    tree = load(tmp_path, "own")

    assert [(unit.level, unit.target) for unit in tree.chain("S-Q-A-1")] == [
        (Level.TOP, None), (Level.IMMEDIATE, 500), (Level.GRASSROOTS, None),
    ]  # fmt: skip
    assert load_quotas(tmp_path) == {}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("S-Q,,sector,Q,Q,high,,",
            "units.csv:2: S-Q: unknown level “high”, expected one of national, top, immediate, grassroots"),
        ("S-Q,,sector,Q,Q,,many,", "units.csv:2: S-Q: the target “many” is not a whole number"),
        ("S-Q,,sector,Q,Q,,,2025-07",
            "units.csv:2: S-Q: valid_from “2025-07” is not a date such as 2025-07-01"),
        ("S-Q,,sector,Q,Q,,", "units.csv:2: 7 values, expected 8"),
        ("S-Q,S-X,subordinate,Q,Q,,,", "units.csv:2: S-Q: its parent S-X is not in the catalogue"),
    ],
)  # fmt: skip
def test_a_bad_line_of_a_file_is_named(tmp_path: Path, line: str, problem: str) -> None:
    (tmp_path / "units.csv").write_text(rows(line), encoding="utf-8")

    with pytest.raises(CatalogueError) as caught:
        load(tmp_path, "own")

    assert caught.value.problems == (problem,)


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("units.csv", b"code,kind,name,short_name\n", "units.csv:1: the column “parent_code” is missing"),
        ("units.csv", b"\xff\xfe", "units.csv: is not UTF-8 text"),
        ("aliases.csv", b"code,alias\nX,y\n", "aliases.csv:2: X: is not in units.csv"),
        ("other.csv", b"", "units.csv: there is no such file in the catalogue’s folder"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    if name == "aliases.csv":
        (tmp_path / "units.csv").write_text(rows(), encoding="utf-8")
    (tmp_path / name).write_bytes(content)

    with pytest.raises(CatalogueError) as caught:
        load(tmp_path, "own")

    assert caught.value.problems == (problem,)


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("P01,5\nP01,4", "quotas.csv:3: P01: the code is given twice"),
        ("P01,-1", "quotas.csv:2: P01: “-1” is not a whole number of at least 0"),
    ],
)
def test_a_bad_quota_is_named(tmp_path: Path, lines: str, problem: str) -> None:
    (tmp_path / "quotas.csv").write_text(f"code,max_nominations\n{lines}\n", encoding="utf-8")

    with pytest.raises(CatalogueError) as caught:
        load_quotas(tmp_path)

    assert caught.value.problems == (problem,)


@pytest.mark.parametrize("name", ["1999", "../2021", ""])
def test_a_catalogue_that_is_not_shipped_is_refused(name: str) -> None:
    with pytest.raises(CatalogueError):
        shipped(name)


def shipped_aliases(year: str) -> Iterator[tuple[str, str]]:
    with (DATA / year / "aliases.csv").open(encoding="utf-8", newline="") as file:
        yield from ((row["code"], row["alias"]) for row in csv.DictReader(file))


@pytest.mark.parametrize("year", ["2021", "2025"])
def test_every_alias_of_the_files_is_with_its_unit(year: str) -> None:
    catalogue = shipped(year)

    assert [row for row in shipped_aliases(year) if row[1] not in catalogue[row[0]].aliases] == []
