from dataclasses import replace
from datetime import timedelta

import pytest

from programme.edition import Edition
from programme.entry import Act, Flag, Status
from programme.errors import EntryChanged, EntryNotFound
from programme.ports.entries import Sight
from programme.progress import Counts, Tally
from storage.database import Database
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk
from units_data.catalogue import Catalogue

COUNTRY = Sight(unit=None)


async def test_of_two_officers_who_read_the_same_entry_only_one_wins(desk: Desk) -> None:
    code = await desk.submitted()
    entry = await desk.entry(code)
    async with desk.database.transaction() as work:
        await work.entries.save(entry.after(Act.APPROVE, NOW))

    async with desk.database.transaction() as work:
        with pytest.raises(EntryChanged) as refusal:
            await work.entries.save(entry.after(Act.REJECT, NOW))

    assert refusal.value.arguments == {"code": code}
    saved = await desk.entry(code)
    assert (saved.status, saved.version) == (Status.APPROVED, 2)


async def test_a_change_between_reading_and_saving_is_noticed(
    postgresql_url: str, edition: Edition, units: Catalogue
) -> None:
    """On PostgreSQL only: on SQLite the second transaction begins after the first has ended."""
    desk = Desk(database=Database(postgresql_url), edition=edition, units=units)
    code = await desk.submitted()

    async with desk.database.transaction() as slow:
        entry = (await slow.entries.seen((code,), COUNTRY))[code]
        async with desk.database.transaction() as quick:
            await quick.entries.save((await quick.entries.seen((code,), COUNTRY))[code].after(Act.CLAIM, NOW))
        with pytest.raises(EntryChanged):
            await slow.entries.save(entry.after(Act.APPROVE, NOW))
    await desk.database.close()


async def test_a_flag_set_meanwhile_by_the_system_survives_an_officers_act(desk: Desk) -> None:
    code = await desk.submitted(typed_unit="Xưởng may")
    async with desk.database.transaction() as work:
        entry = (await work.entries.seen((code,), COUNTRY))[code]
        await work.entries.flag((code,), Flag.POSSIBLE_DUPLICATE)
        flags = entry.flags - {Flag.UNIT_TO_MAP} | {Flag.LATE}
        await work.entries.save(replace(entry.after(Act.APPROVE, NOW), flags=flags))

    assert (await desk.entry(code)).flags == {Flag.POSSIBLE_DUPLICATE, Flag.LATE}


async def test_what_is_not_there_is_not_saved(desk: Desk) -> None:
    entry = replace(await desk.entry(await desk.submitted()), code="SK-000-0000")

    async with desk.database.transaction() as work:
        with pytest.raises(EntryNotFound):
            await work.entries.save(entry)


async def test_an_entry_comes_back_as_it_went_in(desk: Desk) -> None:
    code = await desk.submitted(title="Gá kẹp “nhanh”", typed_unit="Xưởng\nmay", language="en")
    entry = await desk.entry(code)
    changed = replace(
        entry.after(Act.RETURN, NOW + timedelta(hours=1)),
        reason="Thiếu",
        description="Đá mài 🔧",
        unit=BA_DINH,
    )

    async with desk.database.transaction() as work:
        await work.entries.save(changed)

    assert await desk.entry(code) == replace(changed, version=2)


@pytest.mark.parametrize(
    ("unit", "codes"), [(None, "abcd"), (HANOI, "abc"), (HOAN_KIEM, "b"), (HA_GIANG, "d"), ("P03", "")]
)
async def test_sight_is_a_subtree_and_not_a_beginning_of_codes(
    desk: Desk, unit: str | None, codes: str
) -> None:
    names = dict(
        zip("abcd", [await desk.submitted(u) for u in (HANOI, HOAN_KIEM, BA_DINH, HA_GIANG)], strict=True)
    )

    async with desk.database.reading() as work:
        seen = await work.entries.seen(tuple(names.values()), Sight(unit=unit))

    assert sorted(name for name, code in names.items() if code in seen) == list(codes)


async def test_counters_show_what_the_transaction_is_about_to_write(desk: Desk) -> None:
    edition = desk.edition.code
    async with desk.database.transaction() as work:
        work.counters.add(edition, HOAN_KIEM, submitted=2)
        work.counters.add(edition, HA_GIANG, submitted=1, valid=1)
        work.counters.add("another", HOAN_KIEM, submitted=9)
        during = [await work.counters.tally(edition, unit) for unit in (None, HANOI, HOAN_KIEM, BA_DINH)]
        all_during = await work.counters.all(edition)
    async with desk.database.reading() as work:
        after = [await work.counters.tally(edition, unit) for unit in (None, HANOI, HOAN_KIEM, BA_DINH)]
        all_after = await work.counters.all(edition)

    assert during == after == [Tally(3, 1), Tally(2, 0), Tally(2, 0), Tally(0, 0)]
    assert all_during == all_after == Counts({HOAN_KIEM: Tally(2, 0), HA_GIANG: Tally(1, 1)})
