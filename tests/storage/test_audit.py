import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update

from programme.ports.officers import AuditRecord
from programme.requests.auditing import AuditVerified
from storage.audit import Verified
from storage.database import Database
from storage.tables.officers import audit, audit_details, audit_head
from tests.example import NOW

REASON = "Nguyễn Văn A chưa ghi rõ số tiền làm lợi"


async def test_acts_are_chained_in_order(database: Database) -> None:
    await three_acts(database)

    async with database.reading() as work:
        rows = (await work.connection.execute(select(audit).order_by(audit.c.number))).all()
        assert await work.audit.verify() == Verified(rows=3, erased=0, broken_at=None)
    assert [(row.number, row.act, row.entry) for row in rows] == [
        (1, "approve", "SK-000-0000"),
        (2, "return", "SK-000-0011"),
        (3, "officers_add", None),
    ]
    assert [row.previous for row in rows] == ["", rows[0].digest, rows[1].digest]


async def test_the_chained_rows_hold_no_personal_datum(database: Database) -> None:
    await three_acts(database)

    async with database.reading() as work:
        rows = (await work.connection.execute(select(audit))).all()
        details = (await work.connection.execute(select(audit_details))).all()
    assert REASON in str(details)
    assert REASON not in str(rows)


@pytest.mark.parametrize("column", [column.name for column in audit.c if column.name != "number"])
async def test_a_changed_row_breaks_the_chain_there(database: Database, column: str) -> None:
    await three_acts(database)
    forged = NOW + timedelta(microseconds=1) if column == "at" else "forged"

    async with database.transaction() as work:
        await work.connection.execute(update(audit).where(audit.c.number == 2).values({column: forged}))

    async with database.reading() as work:
        assert await work.audit.verify() == Verified(rows=1, erased=0, broken_at=2)


@pytest.mark.parametrize(("number", "broken_at"), [(1, 1), (2, 2), (3, 3)])
async def test_a_missing_row_breaks_the_chain_there(database: Database, number: int, broken_at: int) -> None:
    await three_acts(database)

    async with database.transaction() as work:
        await work.connection.execute(delete(audit_details).where(audit_details.c.number == number))
        await work.connection.execute(delete(audit).where(audit.c.number == number))

    async with database.reading() as work:
        assert (await work.audit.verify()).broken_at == broken_at


async def test_a_number_given_to_another_row_breaks_the_chain(database: Database) -> None:
    await three_acts(database)

    async with database.transaction() as work:
        await work.connection.execute(delete(audit_details))
        await work.connection.execute(update(audit).where(audit.c.number == 3).values(number=4))

    async with database.reading() as work:
        assert (await work.audit.verify()).broken_at == 3


async def test_a_walk_is_bounded_and_goes_on_where_it_ended(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.audit.ROWS_IN_A_WALK", 2)
    monkeypatch.setattr("storage.audit._ROWS_AT_ONCE", 2)
    await three_acts(database)

    async with database.reading() as work:
        first = await work.audit.walk(0)
        rest = await work.audit.walk(2)
        assert await work.audit.verify() == Verified(rows=3, erased=0, broken_at=None)
        beyond = await work.audit.walk(9)
    assert first == AuditVerified(rows=2, total=3, erased=0, next=2)
    assert rest == AuditVerified(rows=3, total=3, erased=0)
    assert beyond.broken_at == 10

    async with database.transaction() as work:
        await work.connection.execute(update(audit).where(audit.c.number == 2).values(digest="forged"))
    async with database.reading() as work:
        assert (await work.audit.walk(0)).broken_at == 2
        assert (await work.audit.walk(2)).broken_at == 3


async def test_changed_details_break_the_chain_and_erased_ones_do_not(database: Database) -> None:
    await three_acts(database)

    async with database.transaction() as work:
        await work.audit.erase_details(["SK-000-0011"])
    async with database.transaction() as work:
        assert await work.audit.verify() == Verified(rows=3, erased=1, broken_at=None)
        await work.connection.execute(
            update(audit_details).where(audit_details.c.number == 3).values(details="{}")
        )
    async with database.reading() as work:
        assert (await work.audit.verify()).broken_at == 3


async def test_acts_at_once_form_one_chain(database: Database) -> None:
    async def act(number: int) -> None:
        async with database.transaction() as work:
            for _ in range(2):
                work.audit.add(AuditRecord(at=NOW, act="approve", officer=f"officer {number}"))

    await asyncio.gather(*(act(number) for number in range(20)))

    async with database.reading() as work:
        assert await work.audit.verify() == Verified(rows=40, erased=0, broken_at=None)
        assert len((await work.connection.execute(select(audit_head))).all()) == 1


async def test_a_failing_transaction_chains_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError):
        await act_and_fail(database)

    async with database.reading() as work:
        assert await work.audit.verify() == Verified(rows=0, erased=0, broken_at=None)


async def act_and_fail(database: Database) -> None:
    async with database.transaction() as work:
        work.audit.add(AuditRecord(at=NOW, act="approve", officer="A"))
        raise RuntimeError


async def three_acts(database: Database) -> None:
    records = (
        AuditRecord(at=NOW, act="approve", officer="A", entry="SK-000-0000"),
        AuditRecord(at=NOW, act="return", officer="A", entry="SK-000-0011", details={"reason": REASON}),
        AuditRecord(at=NOW, act="officers_add", officer="A", details={"officer": "B", "unit": "P01"}),
    )
    async with database.transaction() as work:
        work.audit.add(records[0])
    async with database.transaction() as work:
        work.audit.add(records[1])
        work.audit.add(records[2])
