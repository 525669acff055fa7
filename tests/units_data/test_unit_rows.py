"""What rows change in a catalogue, and what is wrong with them (R70, R71)."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.levels import Level
from programme.requests.importing import UnitRow
from units_data.catalogue import ROOT, Catalogue, Unit
from units_data.importing import Plan, planned
from units_data.search import Search
from units_data.unit import default_level

TODAY = date(2026, 3, 1)
DAY = date(2025, 7, 1)


def a_unit(code: str, parent: str, kind: str = "subordinate", **more: object) -> Unit:
    depth = 1 if parent == ROOT else code.count("-") + 1
    return Unit(code, parent, kind, f"Công đoàn {code}", code, default_level(depth, kind), **more)  # type: ignore[arg-type]  # names of fields


TREE = Catalogue.build(
    (
        a_unit("P", ROOT, "province"),
        a_unit("P-1", "P", "district"),
        a_unit("P-1-A", "P-1", target=10, contact="helpdesk contact", aliases=("a một",)),
        a_unit("P-1-B", "P-1"),
        a_unit("P-2", "P", "district"),
        a_unit("Q", ROOT, "sector"),
        a_unit("Q-OLD", "Q", replaced_by="Q-NEW"),
        a_unit("Q-NEW", "Q"),
    ),
    "test",
)


def plan(*rows: dict[str, str]) -> Plan:
    return planned(TREE, [UnitRow(line=line, values=row) for line, row in enumerate(rows, start=2)], TODAY)


def told(outcome: Plan) -> list[tuple[int, str, str, str, str]]:
    assert outcome.problems == ()
    return [(each.line, each.code, each.change, each.before, each.after) for each in outcome.changes]


def after(outcome: Plan) -> Catalogue:
    assert outcome.catalogue is not None
    return outcome.catalogue


@pytest.mark.parametrize(
    ("row", "changes"),
    [
        ({"code": "P-3", "parent": "P", "name": "N"}, [(2, "P-3", "added", "", "N")]),
        ({"code": "p 3", "parent": "p", "name": "N"}, [(2, "P-3", "added", "", "N")]),
        ({"code": "R", "kind": "tỉnh", "name": "R"}, [(2, "R", "added", "", "R")]),
        (
            {"code": "P-1-A", "name": "Mới"},
            [
                (2, "P-1-A", "renamed", "Công đoàn P-1-A", "Mới"),
                (2, "P-1-A", "changed", "a một", "a một; Công đoàn P-1-A"),
            ],
        ),
        ({"code": "P-1-A", "parent": "P-2"}, [(2, "P-1-A", "moved", "P-1", "P-2")]),
        ({"code": "P-1-A", "replaced_by": "P-1-B"}, [(2, "P-1-A", "merged", "", "P-1-B")]),
        ({"code": "P-2", "valid_to": "28/2/2026"}, [(2, "P-2", "ended", "", "2026-02-28")]),
        ({"code": "P-1-A", "target": "1.200"}, [(2, "P-1-A", "changed", "10", "1200")]),
        ({"code": "P-1-A", "target": "-"}, [(2, "P-1-A", "changed", "10", "")]),
        ({"code": "P-1-A", "aliases": "x; y"}, [(2, "P-1-A", "changed", "a một", "x; y")]),
        ({"code": "P-1-A", "more_aliases": "x"}, [(2, "P-1-A", "changed", "a một", "a một; x")]),
        ({"code": "Q-OLD", "replaced_by": "-"}, [(2, "Q-OLD", "changed", "Q-NEW", "")]),
        (
            {"code": "P-1-A", "level": "cấp trên trực tiếp cơ sở"},
            [(2, "P-1-A", "changed", "grassroots", "immediate")],
        ),
        ({"code": "P-1-A"}, []),
        ({"code": "P-1-A", "target": "10", "name": "Công đoàn P-1-A"}, []),
    ],
)
def test_a_row_changes_what_its_cells_say(
    row: dict[str, str], changes: list[tuple[int, str, str, str, str]]
) -> None:
    assert told(plan(row)) == changes


@pytest.mark.parametrize(
    ("rows", "problems"),
    [
        ([{"name": "N"}], [(2, "code", "code_empty")]),
        ([{"code": "TLD", "name": "N"}], [(2, "code", "root_fixed")]),
        ([{"code": "P-3", "name": "N"}], [(2, "parent", "parent_empty")]),
        ([{"code": "P-3", "parent": "X", "name": "N"}], [(2, "parent", "parent_unknown")]),
        (
            [{"code": "P-3", "parent": "P"}],
            [(2, "name", "name_empty"), (2, "short_name", "short_name_empty")],
        ),
        ([{"code": "P_3", "parent": "P", "name": "N"}], [(2, "code", "code_form")]),
        ([{"code": "P1A", "parent": "P", "name": "N"}], [(2, "code", "code_alike")]),
        ([{"code": "R", "parent": "TLD", "name": "N"}], [(2, "kind", "kind_empty")]),
        ([{"code": "R", "parent": "P", "kind": "sector", "name": "N"}], [(2, "kind", "kind_place")]),
        ([{"code": "P-3", "parent": "P", "kind": "x", "name": "N"}], [(2, "kind", "kind_unknown")]),
        (
            [
                {"code": "P-2", "level": "cao"},
                {"code": "P-1", "target": "ten"},
                {"code": "P-1-A", "valid_from": "x"},
            ],
            [(2, "level", "level_unknown"), (3, "target", "target_form"), (4, "valid_from", "day_form")],
        ),
        ([{"code": "P-2", "target": "0"}], [(2, "target", "target_low")]),
        ([{"code": "P-2", "target": "10000001"}], [(2, "target", "target_high")]),
        ([{"code": "P-2", "target": "9" * 20}], [(2, "target", "target_high")]),
        ([{"code": "P-2", "target": "9" * 5000}], [(2, "target", "target_form")]),
        ([{"code": "P-2", "target": "10"}, {"code": "p-2", "target": "11"}], [(3, "code", "row_twice")]),
        ([{"code": "P-2", "valid_to": "2026-03-02"}], [(2, "valid_to", "ends_later")]),
        (
            [{"code": "P-2", "valid_from": "2026-01-02", "valid_to": "2026-01-01"}],
            [(2, "valid_to", "dates_crossed")],
        ),
        ([{"code": "P-1", "parent": "P-1-A"}], [(2, "parent", "circle")]),
        ([{"code": "P-2", "replaced_by": "X"}], [(2, "replaced_by", "successor_unknown")]),
        (
            [{"code": "P-1", "replaced_by": "P-2"}],
            [(2, "replaced_by", "below_left"), (2, "replaced_by", "below_left")],
        ),
        (
            [{"code": "P-1-A", "replaced_by": "P-1-B"}, {"code": "P-1-B", "replaced_by": "P-1-A"}],
            [(2, "replaced_by", "successor_unknown"), (3, "replaced_by", "successor_unknown")],
        ),
        ([{"code": "P-2", "name": "x" * 301}], [(2, "name", "too_long")]),
        ([{"code": "P-2", "aliases": ";".join("x" * 51)}], [(2, "aliases", "aliases_many")]),
    ],
)
def test_every_bad_cell_is_told_and_then_nothing_changes(
    rows: list[dict[str, str]], problems: list[tuple[int, str, str]]
) -> None:
    outcome = plan(*rows)

    assert [(each.line, each.column, each.key) for each in outcome.problems] == problems
    assert (outcome.catalogue, outcome.changes) == (None, ())


def test_the_parents_of_a_unit_are_at_most_as_many_as_can_be_stored() -> None:
    """Only the first unit that is too deep is told: below /TLD/P/ eleven codes of 32 characters."""
    codes = [f"P-{number:030}" for number in range(14)]
    rows = [{"code": code, "parent": above, "name": "N"} for above, code in pairwise(("P", *codes))]

    assert plan(*rows[:11]).problems == ()
    (problem,) = plan(*rows).problems
    assert (problem.line, problem.code, problem.column, problem.key) == (13, codes[11], "parent", "too_deep")
    assert problem.arguments == {"above": "13", "length": "403", "most": "400"}


def test_a_moved_subtree_comes_along_and_usual_levels_follow_the_depth() -> None:
    tree = after(plan({"code": "P-1", "parent": "P-2"}))

    assert tree.ancestors("P-1-A") == ("P-1", "P-2", "P", ROOT)
    assert tree["P-1"].level is Level.GRASSROOTS  # a territory is an immediate upper unit at depth two only


def test_who_was_replaced_before_leads_to_the_unit_in_force() -> None:
    outcome = plan(
        {"code": "Q-NEW", "replaced_by": "Q-NEWER"}, {"code": "Q-NEWER", "parent": "Q", "name": "N"}
    )

    assert (after(outcome)["Q-OLD"].replaced_by, after(outcome)["Q-NEW"].replaced_by) == (
        "Q-NEWER",
        "Q-NEWER",
    )
    assert (0, "Q-OLD", "merged", "Q-NEW", "Q-NEWER") in told(outcome)


def test_a_branch_may_be_closed_in_one_file() -> None:
    rows = [
        {"code": code, "replaced_by": "P-2", "valid_to": "2025-07-01"} for code in ("P-1", "P-1-A", "P-1-B")
    ]
    tree = after(plan(*rows))

    assert [unit.code for unit in tree.children("P")] == ["P-2"]
    assert tree["P-1-A"].valid_to == DAY


def test_a_unit_that_ended_is_not_found_and_one_that_was_merged_leads_on() -> None:
    tree = after(plan({"code": "P-2", "valid_to": "2025-07-01"}, {"code": "P-1-A", "replaced_by": "P-1-B"}))
    search = Search(tree)

    assert search.find("P-2", "P") == ()
    assert [match.unit.replaced_by for match in search.find("P-1-A", "P")] == ["P-1-B"]


texts = st.sampled_from(
    ["P", "P-1", "P-1-A", "P-2", "Q", "TLD", "NEW", "N-1", "-", "", "sector", "x", "1", "2025-07-01"]
)
rows = st.lists(
    st.dictionaries(
        st.sampled_from(
            ["code", "parent", "kind", "name", "level", "target", "replaced_by", "valid_to", "aliases"]
        ),
        texts,
    ),
    min_size=1,
    max_size=4,
)


@given(rows)
def test_whatever_is_written_the_tree_stays_whole_and_loses_nothing(given_rows: list[dict[str, str]]) -> None:
    outcome = plan(*given_rows)

    assert (outcome.catalogue is None) == bool(outcome.problems)
    if outcome.catalogue is not None:
        assert {unit.code for unit in TREE} <= {unit.code for unit in outcome.catalogue}
        again = planned(outcome.catalogue, [UnitRow(line=1, values=row) for row in given_rows], TODAY)
        assert again.changes == ()
