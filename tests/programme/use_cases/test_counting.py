from datetime import date, timedelta

import pytest

from programme.entry import Status
from programme.errors import BadRequest
from programme.operations.acts import APPRAISE
from programme.operations.reading import COUNT
from programme.requests.acts import Appraise
from programme.requests.counting import CountEntries, CountLine
from programme.requests.entries import Filter
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

NATIONAL = "TLD"


async def test_the_most_active_people_are_counted_by_valid_entries_within_sight(desk: Desk) -> None:
    """R80."""
    a = {"full_name": "Nguyễn Văn A", "phone": "+84900000001"}
    b = {"full_name": "Nguyễn Văn B", "phone": "+84900000002"}
    c = {"full_name": "Nguyễn Văn C", "phone": "+84900000003"}
    valid = [
        await desk.submitted(unit, **who) for unit, who in ((HOAN_KIEM, b), (BA_DINH, b), (HOAN_KIEM, a))
    ]
    await desk.submitted(HOAN_KIEM, **a)
    await desk.submitted(HOAN_KIEM, **c)
    far = await desk.submitted(HA_GIANG, **c)
    await desk.ask(NATIONAL, APPRAISE, Appraise(act="approve", codes=(*valid, far)))

    counts = await desk.ask(HANOI, COUNT, CountEntries(by="person"))
    first = await desk.ask(NATIONAL, COUNT, CountEntries(by="person", most=1))

    assert [(line.label, line.phone, line.submitted, line.valid) for line in counts.lines] == [
        ("Nguyễn Văn B", "09xx xxx 002", 2, 2),
        ("Nguyễn Văn A", "09xx xxx 001", 2, 1),
    ]
    assert (counts.submitted, counts.valid) == (5, 3)
    assert [line.label for line in first.lines] == ["Nguyễn Văn B"]


async def test_nominations_are_counted_by_their_field(desk: Desk) -> None:
    """R85: only the step to the national level has one."""
    code = await desk.nominated(HANOI)
    await desk.nominated(HOAN_KIEM)

    counts = await desk.ask(NATIONAL, COUNT, CountEntries(by="field"))

    assert counts.lines == (CountLine(key="a", label=None, submitted=1, valid=1),)
    assert (await desk.entry(code)).nominated_to == NATIONAL
    assert (counts.submitted, counts.valid) == (2, 2)


@pytest.mark.parametrize("by", ["status", "unit", "group", "day", "channel"])
@pytest.mark.parametrize(
    ("where", "submitted"),
    [
        (Filter(), 4),
        (Filter(unit=HANOI), 3),
        (Filter(text="gá kẹp"), 4),
        (Filter(statuses=(Status.SUBMITTED,)), 3),
        (Filter(since=date(2021, 3, 16)), 1),
        (Filter(unit=HANOI, text="gá*", until=date(2021, 3, 15)), 2),
    ],
)
async def test_every_grouping_adds_up_to_what_the_filter_lets_through(
    desk: Desk, by: str, where: Filter, submitted: int
) -> None:
    """The running counts where they answer, else the indexes."""
    first = await desk.submitted(HOAN_KIEM)
    for unit, days in ((HOAN_KIEM, 0), (BA_DINH, 1), (HA_GIANG, 0)):
        await desk.submitted(unit, at=NOW + timedelta(days=days))
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=(first,)))

    counts = await desk.ask(NATIONAL, COUNT, CountEntries(by=by, where=where))

    assert counts.submitted == sum(line.submitted for line in counts.lines) == submitted


@pytest.mark.parametrize("most", [0, 1001])
async def test_an_unreadable_number_of_people_is_refused(desk: Desk, most: int) -> None:
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, COUNT, CountEntries(by="person", most=most))
