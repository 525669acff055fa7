import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.errors import UnitNotFound
from programme.folding import fold_key
from programme.levels import Level
from units_data.catalogue import ROOT, Catalogue, Unit, shipped
from units_data.naming import bare_name
from units_data.search import Search

LETTER = shipped("2021")
NOW = shipped("2025")
SEARCH = Search(LETTER)
SEARCH_NOW = Search(NOW)
ALIASES = Path(__file__).parents[2] / "units_data"


def found(query: str, under: str = ROOT) -> list[str]:
    return [match.unit.code for match in SEARCH.find(query, under)]


def found_now(query: str, under: str = ROOT) -> list[str]:
    return [match.unit.code for match in SEARCH_NOW.find(query, under)]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("hcm", "P79"), ("tphcm", "P79"), ("sai gon", "P79"), ("sg", "P79"), ("hue", "P46"), ("brvt", "P77"),
        ("vung tau", "P77"), ("daklak", "P66"), ("dac lac", "P66"), ("than", "S-TKV"), ("tkv", "S-TKV"),
        ("evn", "S-DL"), ("dien", "S-DL"), ("pvn", "S-DK"), ("ha noi", "P01"), ("HÀ NỘI", "P01"),
        ("hanoi", "P01"),
        ("binh duong", "P74"), ("det may", "S-DM"), ("dien luc", "S-DL"), ("tỉnh Nghệ An", "P40"),
        ("LĐLĐ tỉnh Nghệ An", "P40"), ("cong doan nganh y te", "S-YT"), ("thành phố hồ chí minh", "P79"),
        ("Liên đoàn Lao động thành phố Hồ Chí Minh", "P79"), ("Công đoàn Dầu khí Việt Nam", "S-DK"),
        ("da\u0300 na\u0306\u0303ng", "P48"), ("haf nooij", "P01"), ("DDoongf Nai", "P75"),
    ],
)  # fmt: skip
def test_names_and_abbreviations_of_appendix_5(query: str, code: str) -> None:
    matches = SEARCH.find(query)

    assert [(match.unit.code, match.score, match.exact) for match in matches] == [(code, 100.0, True)]


@pytest.mark.parametrize(("year", "search"), [("2021", SEARCH), ("2025", SEARCH_NOW)])
def test_every_alias_finds_its_unit_exactly(year: str, search: Search) -> None:
    catalogue = shipped(year)
    with (ALIASES / year / "aliases.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["code"], row["alias"]) for row in csv.DictReader(file)]

    for code, alias in rows:
        parent = catalogue[code].parent or ROOT
        matches = search.find(alias, parent)
        assert code in [match.unit.code for match in matches if match.exact], (code, alias)


@pytest.mark.parametrize("search", [SEARCH, SEARCH_NOW], ids=["2021", "2025"])
def test_every_name_without_accents_finds_its_unit_exactly(search: Search) -> None:
    catalogue = LETTER if search is SEARCH else NOW
    for unit in catalogue:
        if unit.code != ROOT:
            for name in (unit.name, unit.short_name, fold_key(unit.name)):
                matches = search.find(name, unit.parent or ROOT)
                assert unit in [match.unit for match in matches if match.exact], (unit.code, name)


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("bd", ["P74", "P52"]), ("bt", ["P83", "P60"]), ("ct", ["P92", "S-CT"]), ("dl", ["P66", "S-DL"]),
        ("dn", ["P48", "P75"]), ("hg", ["P02", "P93"]), ("lc", ["P12", "P10"]), ("qn", ["P49", "P22"]),
        ("tn", ["P72", "P19"]),
    ],
)  # fmt: skip
def test_an_ambiguous_abbreviation_gives_all_its_units(query: str, codes: list[str]) -> None:
    assert found(query) == codes


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("hà lội", "P01"), ("bin duong", "P74"), ("dog nai", "P75"), ("da nag", "P48"), ("vinh fuc", "P26"),
        ("hai duog", "P30"), ("thái nguyn", "P19"), ("dien bein", "P11"), ("lam dinh", "P36"),
        ("sóc chăng", "P94"),
        ("chà vinh", "P84"), ("than khoan san", "S-TKV"), ("em làm ở hà lội ạ", "P01"), ("detmai", "S-DM"),
    ],
)  # fmt: skip
def test_typing_errors_find_the_unit_first_and_not_exactly(query: str, code: str) -> None:
    matches = SEARCH.find(query)

    assert (matches[0].unit.code, matches[0].exact) == (code, False)


def test_a_typing_error_between_two_provinces_gives_both() -> None:
    assert found("quang nim") == ["P49", "P22"]


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("em làm ở hà nội ạ", ["P01"]),
        ("dạ cháu ở Bình Dương", ["P74"]),
        ("nhà máy ở Bình Dương", ["P74"]),
        ("q7 tphcm", ["P79"]),
        ("dĩ an, bình dương", ["P74"]),
        ("em o hn", ["P01"]),
        ("công ty may 10 ở hn", ["P01"]),
        ("bac ninh bac giang", ["P24", "P27"]),
    ],
)
def test_a_name_inside_a_sentence_is_found(query: str, codes: list[str]) -> None:
    assert found(query) == codes


@pytest.mark.parametrize(
    "query",
    ["", "   ", "😀😀", "…", "x" * 10_000, "hà nội " * 2_000, "xin chào", "không biết", "công nhân",
     "bảo hiểm",
     "quận 13", "12345", "alo", "em không nhớ", "ký tự 漢字"],
)  # fmt: skip
def test_what_names_no_unit_finds_nothing(query: str) -> None:
    assert found(query) == []


def test_a_beginning_gives_all_that_go_on_so_whole_words_first() -> None:
    assert found("quang n") == ["P49", "P51", "P22"]
    assert found("ha")[:4] == ["P02", "P35", "P01", "P42"]
    assert found("binh") == ["P74", "P52", "P70", "P60", "P17", "P37", "P44", "P34"]


def test_the_root_has_only_top_units_and_a_top_unit_all_below_it() -> None:
    assert found("hoàn kiếm") == []
    assert found("hoàn kiếm", "P01") == ["P01-002"]
    assert found("hoan kiem", "S-DL") == []


@pytest.mark.parametrize(
    ("query", "under", "codes"),
    [
        ("hk", "P01", ["P01-002"]),
        ("hoàn kím", "P01", ["P01-002"]),
        ("hoan kiem ha noi", "P01", ["P01-002"]),
        ("khu cong nghiep", "P01", ["P01-X-KCN"]),
        ("h. yen phong", "P27", ["P27-258"]),
        ("quan 2", "P79", ["P79-769"]),
        ("q1", "P79", ["P79-760"]),
        ("quan 1", "P79", ["P79-760"]),
        ("quan 13", "P79", []),
        ("tinh gia", "P38", ["P38-407"]),
        ("quan hoa", "P38", ["P38-385"]),
        ("huyen quan hoa", "P38", ["P38-385"]),
        ("ky anh", "P42", ["P42-447", "P42-449"]),
        ("h ky anh", "P42", ["P42-447"]),
        ("tx. kỳ anh", "P42", ["P42-449"]),
        ("genco 2", "S-DL", ["S-DL-GENCO2"]),
        ("dien luc ha noi", "S-DL", ["S-DL-HN"]),
    ],
)
def test_units_below_a_top_unit(query: str, under: str, codes: list[str]) -> None:
    assert found(query, under) == codes


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("Mỹ Tho", ["N82-28261", "N82-30076"]),
        ("Mỹ Thọ", ["N82-30076", "N82-28261"]),
        ("xa my tho", ["N82-30076"]),
    ],
)
def test_typed_accents_rank_and_do_not_decide(query: str, codes: list[str]) -> None:
    assert found_now(query, "N82") == codes


def test_units_that_differ_only_by_accents_are_always_all_found() -> None:
    alike: dict[tuple[str, str], list[Unit]] = {}
    for unit in NOW:
        alike.setdefault((unit.parent or ROOT, fold_key(bare_name(unit.name))), []).append(unit)
    twins = {key: units for key, units in alike.items() if len(units) > 1}

    assert len(twins) == 10
    for (parent, _), units in twins.items():
        for unit in units:
            matches = [match.unit for match in SEARCH_NOW.find(unit.short_name, parent)]
            assert (matches[0], set(matches)) == (unit, set(units))


@pytest.mark.parametrize(
    ("query", "codes"),
    [("hcm", ["N79"]), ("binh duong", ["N79"]), ("vung tau", ["N79"]), ("thua thien hue", ["N46"]),
     ("evn", ["S-DL"]), ("dien", ["S-DL"]), ("gtvt", ["S-XD"]), ("ha tay", [])],
)  # fmt: skip
def test_names_of_2021_lead_to_the_units_of_2025(query: str, codes: list[str]) -> None:
    assert found_now(query) == codes


def test_a_deep_tree_is_searched_to_its_leaves_r70() -> None:
    tree = Catalogue.build(
        (
            Unit("S-Q", ROOT, "sector", "Công đoàn Thép", "Thép", Level.TOP),
            Unit("S-Q-A", "S-Q", "subordinate", "Công đoàn Gang thép", "Gang thép", Level.IMMEDIATE),
            Unit("S-Q-A-1", "S-Q-A", "subordinate", "Công đoàn Cơ khí", "Cơ khí", Level.GRASSROOTS),
            Unit("S-Q-A-1-9", "S-Q-A-1", "subordinate", "Phân xưởng Đúc", "PX Đúc", Level.GRASSROOTS),
        ),
        "deep",
    )
    search = Search(tree)

    assert [match.unit.code for match in search.find("px duc", "S-Q")] == ["S-Q-A-1-9"]
    assert [match.unit.code for match in search.find("phan xuong duc", "S-Q-A")] == ["S-Q-A-1-9"]
    assert search.find("gang thep", "S-Q-A") == ()


def test_no_more_than_the_limit_is_given() -> None:
    assert [match.unit.code for match in SEARCH.find("binh", limit=2)] == ["P74", "P52"]


def test_an_unknown_place_is_refused() -> None:
    with pytest.raises(UnitNotFound):
        SEARCH.find("hà nội", "P99")


@given(st.text(max_size=250))
def test_any_text_is_answered_in_order_of_score(query: str) -> None:
    scores = [match.score for match in SEARCH.find(query)]

    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 100 for score in scores)
