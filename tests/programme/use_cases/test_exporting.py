from datetime import date, timedelta

import pytest
from sqlalchemy import select

from programme.entry import Flag, Status
from programme.errors import BadRequest, NotAllowed
from programme.operations.acts import APPRAISE
from programme.operations.reading import EXPORT
from programme.requests.acts import Appraise
from programme.requests.entries import Filter
from programme.requests.exporting import ExportEntries
from storage.tables.officers import audit, audit_details
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk


async def test_a_page_has_everything_that_goes_into_a_file(desk: Desk) -> None:
    """R73."""
    code = await desk.submitted(
        title="Gá kẹp nhanh", typed_unit="Xưởng may", phone="+84900000007", full_name="Nguyễn Văn B"
    )
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="return", codes=(code,), reason="Nêu rõ hơn"))
    nominated = await desk.nominated(HANOI)

    page = await desk.ask(HANOI, EXPORT, ExportEntries())

    lines = {line.code: line for line in page.entries}
    line = lines[code]
    assert (line.title, line.typed_unit, line.phone) == ("Gá kẹp nhanh", "Xưởng may", "09xx xxx 007")
    assert (line.status, line.reason, line.flags) == (Status.RETURNED, "Nêu rõ hơn", (Flag.UNIT_TO_MAP,))
    assert (line.unit_path, line.start_month) == ("Hà Nội › Quận Hoàn Kiếm", date(2021, 3, 1))
    step = lines[nominated]
    assert (step.nominated_to, step.place, step.field) == ("TLD", 1, "a")
    assert (page.total, page.next) == (2, None)


async def test_pages_of_an_export_follow_each_other_and_only_the_first_counts(desk: Desk) -> None:
    codes = [await desk.submitted(at=NOW + timedelta(seconds=number)) for number in range(5)]
    await desk.submitted(HA_GIANG)
    seen: list[str] = []
    totals = []
    after = None
    for _ in range(3):
        page = await desk.ask(HANOI, EXPORT, ExportEntries(limit=2, after=after))
        seen += [line.code for line in page.entries]
        totals.append(page.total)
        after = page.next

    assert after is None
    assert seen == codes[::-1]
    assert totals == [5, None, None]


async def test_whole_phones_are_audited_once_with_the_filter_and_the_count(desk: Desk) -> None:
    for number in range(3):
        await desk.submitted(phone=f"+8490000000{number}", at=NOW + timedelta(seconds=number))
    where = Filter(unit=HOAN_KIEM, text="gá kẹp")

    first = await desk.ask(HANOI, EXPORT, ExportEntries(where=where, limit=2, reveal=True))
    second = await desk.ask(HANOI, EXPORT, ExportEntries(where=where, limit=2, reveal=True, after=first.next))

    assert [line.phone for line in (*first.entries, *second.entries)] == [
        "0900 000 002",
        "0900 000 001",
        "0900 000 000",
    ]
    async with desk.database.reading() as work:
        acts = (await work.connection.scalars(select(audit.c.act))).all()
        details = (await work.connection.scalars(select(audit_details.c.details))).all()
    assert acts == ["reveal_export"]
    assert details == ['{"count": "3", "text": "gá kẹp", "unit": "P01-002"}']


async def test_no_page_shows_whole_phones_that_the_audit_does_not_account_for(desk: Desk) -> None:
    for number in range(3):
        await desk.submitted(at=NOW + timedelta(seconds=number))
    where = Filter(unit=HOAN_KIEM)
    first = await desk.ask(HANOI, EXPORT, ExportEntries(where=where, limit=1))
    later = ExportEntries(where=where, limit=1, reveal=True, after=first.next)
    with pytest.raises(NotAllowed):
        await desk.ask(HANOI, EXPORT, later)

    await desk.ask(HANOI, EXPORT, ExportEntries(where=where, limit=1, reveal=True))

    assert len((await desk.ask(HANOI, EXPORT, later)).entries) == 1
    wider = ExportEntries(limit=1, reveal=True, after=first.next)
    for officer, request, now in (
        (HANOI, wider, NOW),
        ("TLD", later, NOW),
        (HANOI, later, NOW + timedelta(days=1, seconds=1)),
    ):
        with pytest.raises(NotAllowed):
            await desk.ask(officer, EXPORT, request, now=now)


@pytest.mark.parametrize(
    "request_", [ExportEntries(limit=0), ExportEntries(limit=1001), ExportEntries(after="x")]
)
async def test_an_unreadable_request_for_a_page_is_refused(desk: Desk, request_: ExportEntries) -> None:
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, EXPORT, request_)
