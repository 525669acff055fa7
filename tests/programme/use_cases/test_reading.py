from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from programme.entry import Flag, Group, Status
from programme.errors import BadRequest, EntryNotFound, OutsideYourUnit, UnitNotFound
from programme.operations.acts import APPRAISE
from programme.operations.reading import COUNT, LIST, SHOW
from programme.requests.acts import Appraise
from programme.requests.counting import CountEntries, CountLine
from programme.requests.entries import Filter, ListEntries, ShowEntry
from programme.window import VIETNAM
from storage.tables.officers import audit
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

NATIONAL = "TLD"


async def test_a_list_is_newest_first_and_masks_phones(desk: Desk) -> None:
    old = await desk.submitted(phone="+84900000007", title="Gá kẹp nhanh")
    new = await desk.submitted(at=NOW + timedelta(minutes=1))

    page = await desk.ask(HOAN_KIEM, LIST, ListEntries())

    assert [line.code for line in page.entries] == [new, old]
    assert page.next is None
    line = page.entries[1]
    assert (line.phone, line.unit_path, line.excerpt) == (
        "09xx xxx 007",
        "Hà Nội › Quận Hoàn Kiếm",
        "Gá kẹp nhanh",
    )


async def test_pages_follow_each_other_without_gap_or_repeat(desk: Desk) -> None:
    # Two at each second, so that the code decides within one.
    codes = [await desk.submitted(at=NOW + timedelta(seconds=number // 2)) for number in range(7)]
    seen: list[str] = []
    after = None
    for _ in range(4):
        page = await desk.ask(HANOI, LIST, ListEntries(limit=2, after=after))
        seen += [line.code for line in page.entries]
        after = page.next
        await desk.submitted(at=NOW + timedelta(hours=1))  # arrives in front, disturbs nothing behind

    assert after is None
    assert sorted(seen) == sorted(codes)
    order = [(entry.submitted_at, entry.code) for entry in await desk.entries(seen)]
    assert order == sorted(order, reverse=True)


@pytest.mark.parametrize(
    "request_",
    [
        ListEntries(limit=0),
        ListEntries(limit=1001),
        ListEntries(after="yesterday"),
        ListEntries(after="2021-03-15T09:30:00/SK-000-0000"),
        ListEntries(after="2021-03-15T09:30:00+07:00/'; DROP TABLE"),
        ListEntries(where=Filter(text="!?")),
    ],
)
async def test_an_unreadable_list_request_is_refused(desk: Desk, request_: ListEntries) -> None:
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, LIST, request_)


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (Filter(), "abcd"),
        (Filter(unit=HOAN_KIEM), "ab"),
        (Filter(unit=HA_GIANG), "d"),
        (Filter(statuses=(Status.APPROVED,)), "b"),
        (Filter(statuses=(Status.APPROVED, Status.SUBMITTED)), "abcd"),
        (Filter(group=Group.ADMINISTRATIVE), "c"),
        (Filter(text="MAY TIEN"), "a"),
        (Filter(text="tiện máy"), "a"),
        (Filter(text="quạt đá%"), "c"),
        (Filter(text="không có"), ""),
        (Filter(since=date(2021, 3, 16)), "cd"),
        (Filter(until=date(2021, 3, 16)), "abc"),
        (Filter(since=date(2021, 3, 16), until=date(2021, 3, 16)), "c"),
        (Filter(flags=(Flag.UNIT_TO_MAP,)), "bd"),
        (Filter(flags=(Flag.UNIT_TO_MAP, Flag.SHORT)), "d"),
        (Filter(unit=HANOI, flags=(Flag.UNIT_TO_MAP,), statuses=(Status.APPROVED,)), "b"),
    ],
)
async def test_all_conditions_of_a_filter_hold_together(desk: Desk, where: Filter, found: str) -> None:
    """R73."""
    codes = await four_entries(desk)

    page = await desk.ask(NATIONAL, LIST, ListEntries(where=where))

    assert sorted(
        name for name, code in codes.items() if code in {line.code for line in page.entries}
    ) == list(found)


@pytest.mark.parametrize(
    ("unit", "sees"), [(NATIONAL, "abcd"), (HANOI, "abc"), (HOAN_KIEM, "ab"), (HA_GIANG, "d")]
)
async def test_an_officer_sees_the_own_subtree_and_nothing_else(desk: Desk, unit: str, sees: str) -> None:
    """R82: in lists, counts and by code."""
    codes = await four_entries(desk)

    page = await desk.ask(unit, LIST, ListEntries())
    counts = await desk.ask(unit, COUNT, CountEntries())

    assert {line.code for line in page.entries} == {codes[name] for name in sees}
    assert counts.submitted == len(sees)
    for name, code in codes.items():
        if name in sees:
            assert (await desk.ask(unit, SHOW, ShowEntry(code=code))).code == code
        else:
            with pytest.raises(EntryNotFound):
                await desk.ask(unit, SHOW, ShowEntry(code=code))


async def test_a_filter_may_not_look_into_another_branch(desk: Desk) -> None:
    for operation, request in (
        (LIST, ListEntries(where=Filter(unit=HA_GIANG))),
        (COUNT, CountEntries(where=Filter(unit=HA_GIANG))),
    ):
        with pytest.raises(OutsideYourUnit):
            await desk.ask(HANOI, operation, request)  # type: ignore[arg-type]  # a pair of each
    with pytest.raises(UnitNotFound):
        await desk.ask(HANOI, LIST, ListEntries(where=Filter(unit="P01-999")))


async def test_a_revealed_phone_is_audited_and_a_masked_one_is_not(desk: Desk) -> None:
    code = await desk.submitted(phone="+84900000007")

    masked = await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))
    revealed = await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code, reveal=True))

    assert (masked.phone, revealed.phone) == ("09xx xxx 007", "0900 000 007")
    async with desk.database.reading() as work:
        rows = (await work.connection.execute(select(audit))).all()
    assert [(row.act, row.entry, row.officer) for row in rows] == [("reveal", code, f"officer {HOAN_KIEM}")]


async def test_the_other_entries_of_the_person_are_named_within_sight(desk: Desk) -> None:
    phone = {"phone": "+84900000007"}
    code = await desk.submitted(HOAN_KIEM, **phone)
    near = await desk.submitted(HOAN_KIEM, **phone)
    far = await desk.submitted(HA_GIANG, **phone)
    await desk.submitted(HOAN_KIEM, full_name="Nguyễn Văn B", **phone)

    assert (await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))).other_codes == (near,)
    assert sorted((await desk.ask(NATIONAL, SHOW, ShowEntry(code=code))).other_codes) == sorted((near, far))


@pytest.mark.parametrize(
    ("by", "lines"),
    [
        ("status", [("approved", None, 1, 1), ("submitted", None, 3, 0)]),
        ("unit", [("P01", "Thành phố Hà Nội", 3, 1), ("P02", "Tỉnh Hà Giang", 1, 0)]),
        ("group", [("ADMINISTRATIVE", None, 1, 0), ("ENTERPRISE", None, 3, 1)]),
        ("day", [("2021-03-15", None, 2, 1), ("2021-03-16", None, 1, 0), ("2021-03-17", None, 1, 0)]),
        ("flag", [("short", None, 1, 0), ("unit_to_map", None, 2, 1)]),
        ("channel", [("browser", None, 1, 0), ("terminal", None, 3, 1)]),
    ],
)
async def test_counts_by_every_grouping(
    desk: Desk, by: str, lines: list[tuple[str, str | None, int, int]]
) -> None:
    """R2, R73."""
    await four_entries(desk)

    counts = await desk.ask(NATIONAL, COUNT, CountEntries(by=by))

    expected = [
        CountLine(key=key, label=label, submitted=all_, valid=valid) for key, label, all_, valid in lines
    ]
    assert list(counts.lines) == expected
    assert (counts.submitted, counts.valid, counts.goal) == (4, 1, 75_000)


async def test_counts_by_unit_go_one_level_down_and_keep_the_own_entries_apart(desk: Desk) -> None:
    for unit in (HANOI, HOAN_KIEM, HOAN_KIEM, BA_DINH, HA_GIANG):
        await desk.submitted(unit)

    counts = await desk.ask(HANOI, COUNT, CountEntries(by="unit"))

    assert [(line.key, line.submitted) for line in counts.lines] == [(HOAN_KIEM, 2), (HANOI, 1), (BA_DINH, 1)]
    assert (counts.submitted, counts.goal) == (4, None)


async def test_an_unknown_grouping_is_refused(desk: Desk) -> None:
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, COUNT, CountEntries(by="phone"))


async def four_entries(desk: Desk) -> dict[str, str]:
    """a and b of Hoàn Kiếm (b approved, to be mapped), c of Ba Đình a day later, d of Hà Giang two."""
    midnight = datetime(2021, 3, 16, tzinfo=VIETNAM)
    codes = {
        "a": await desk.submitted(at=midnight - timedelta(microseconds=1)),
        "b": await desk.submitted(
            typed_unit="Xưởng may",
            description="Bàn cắt vải có thước dẫn, giảm một nửa lượng vải thừa mỗi ca.",
        ),
        "c": await desk.submitted(
            BA_DINH,
            at=midnight,
            group=Group.ADMINISTRATIVE,
            description="Quạt làm mát bằng nước đá cho phòng tiếp dân, không phải thay điều hòa.",
        ),
        "d": await desk.submitted(
            HA_GIANG,
            at=midnight + timedelta(days=1),
            typed_unit="Xã X",
            channel="browser",
            description="Sổ theo dõi trên điện thoại.",
        ),
    }
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=(codes["b"],)))
    return codes
