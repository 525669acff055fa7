from dataclasses import is_dataclass
from typing import get_type_hints

import pytest

from programme.access import RIGHTS
from programme.errors import LevelMayNot, NotAllowed
from programme.levels import Level
from programme.operations.acts import APPRAISE, NOMINATE, TAKE_BACK
from programme.operations.every import OPERATIONS
from programme.operations.officers import ADD_OFFICER, LIST_OFFICERS, RENEW_TOKEN, REVOKE_OFFICER
from programme.operations.operation import Operation
from programme.operations.reading import SHOW
from programme.requests.acts import Appraise, Nominate, TakeBack
from programme.requests.entries import ShowEntry
from programme.requests.officers import AddOfficer, ListOfficers, RenewToken, RevokeOfficer
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, Desk

UNITS = {
    Level.NATIONAL: "TLD",
    Level.TOP: HANOI,
    Level.IMMEDIATE: HOAN_KIEM,
    Level.GRASSROOTS: "S-DL-CPC",
}


def test_each_operation_has_a_name_of_its_own_that_fits_an_address() -> None:
    names = [operation.name for operation in OPERATIONS]

    assert len(set(names)) == len(names)
    assert all(name.replace("-", "").isalpha() and name.islower() for name in names)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_each_operation_asks_and_answers_what_its_use_case_does(
    operation: Operation[object, object],
) -> None:
    hints = get_type_hints(operation.perform)

    assert (hints["request"], hints["return"]) == (operation.request, operation.response)
    assert is_dataclass(operation.request)
    assert is_dataclass(operation.response)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize(
    ("operation", "request_"),
    [
        (LIST_OFFICERS, ListOfficers()),
        (ADD_OFFICER, AddOfficer(name="B", unit="")),
        (REVOKE_OFFICER, RevokeOfficer(name="A")),
        (RENEW_TOKEN, RenewToken(name="A")),
    ],
    ids=lambda value: getattr(value, "name", None),
)
async def test_an_operation_on_officers_is_refused_to_levels_without_the_right(
    desk: Desk, operation: Operation[object, object], request_: object, level: Level
) -> None:
    """Design §8: one officer cannot see another branch."""
    unit = UNITS[level]
    async with desk.database.transaction() as work:
        await work.officers.add("A", unit, desk.context(unit).now)
    if isinstance(request_, AddOfficer):
        request_ = AddOfficer(name="B", unit=unit)

    if operation.right is not None and level in RIGHTS[operation.right]:
        assert await desk.ask(unit, operation, request_) is not None
    else:
        with pytest.raises(LevelMayNot):
            await desk.ask(unit, operation, request_)


@pytest.mark.parametrize(
    ("operation", "request_for"),
    [
        (APPRAISE, lambda codes, unit: Appraise(act="approve", codes=codes, for_unit=unit)),
        (NOMINATE, lambda codes, unit: Nominate(codes=codes, field="a", for_unit=unit)),
        (TAKE_BACK, lambda codes, unit: TakeBack(codes=codes, for_unit=unit)),
    ],
    ids=["appraise", "nominate", "take-back"],
)
async def test_no_act_reaches_another_branch(
    desk: Desk, operation: Operation[object, object], request_for: object
) -> None:
    """R82: neither on its entries, which are then not found, nor in the name of its units."""
    assert callable(request_for)
    code = await desk.submitted(HA_GIANG)

    for unit in (HANOI, HOAN_KIEM, "S-DL-CPC"):
        answer = await desk.ask(unit, operation, request_for((code,), None))
        assert [refused.key for refused in answer.refused] == ["entry_not_found"]  # type: ignore[attr-defined]  # all three answer ActsDone
        with pytest.raises(NotAllowed):
            await desk.ask(unit, operation, request_for((code,), HA_GIANG))


async def test_only_what_writes_opens_a_writing_transaction(desk: Desk) -> None:
    codes = ("SK-000-0000",)

    writes = {
        "reveal": SHOW.writes(ShowEntry(code=codes[0], reveal=True)),
        "show": SHOW.writes(ShowEntry(code=codes[0])),
        "approve": APPRAISE.writes(Appraise(act="approve", codes=codes)),
        "dry run": APPRAISE.writes(Appraise(act="approve", codes=codes, dry_run=True)),
    }

    assert writes == {"reveal": True, "show": False, "approve": True, "dry run": False}


@pytest.mark.parametrize(
    ("number", "sizes"), [(1, [1]), (200, [200]), (201, [200, 1]), (450, [200, 200, 50])]
)
def test_bulk_acts_are_cut_into_chunks_of_two_hundred(number: int, sizes: list[int]) -> None:
    """Design §8."""
    codes = tuple(str(code) for code in range(number))

    parts = TAKE_BACK.parts(TakeBack(codes=codes + codes, for_unit="P01"))

    assert [len(part.codes) for part in parts] == sizes
    assert tuple(code for part in parts for code in part.codes) == codes
    assert {part.for_unit for part in parts} == {"P01"}
