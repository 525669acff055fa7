"""The audit at the desk: who did what, to what, when, from where and why (R82)."""

from datetime import date, timedelta

import pytest

from programme.entry import Act, Status
from programme.errors import BadRequest, EntryNotFound, LevelMayNot
from programme.operations.acts import APPRAISE
from programme.operations.auditing import READ_AUDIT, VERIFY_AUDIT
from programme.operations.operation import run
from programme.operations.reading import SHOW
from programme.requests.acts import Appraise
from programme.requests.auditing import AuditLine, AuditVerified, ReadAudit, VerifyAudit
from programme.requests.entries import ShowEntry
from tests.example import HANOI, HOAN_KIEM, NOW, Desk

NATIONAL = "TLD"
REASON = "Xin nêu rõ áp dụng ở đâu."


async def test_an_act_is_read_with_all_that_is_known_of_it(desk: Desk) -> None:
    code = await desk.submitted()
    request = Appraise(act=Act.RETURN, codes=(code,), reason=REASON, for_unit=HOAN_KIEM)
    await desk.ask(HANOI, APPRAISE, request)

    page = await desk.ask(NATIONAL, READ_AUDIT, ReadAudit())

    assert page.next is None
    assert page.acts == (
        AuditLine(
            number=1,
            at=NOW,
            officer=f"officer {HANOI}",
            act="return",
            entry=code,
            before=Status.SUBMITTED,
            after=Status.RETURNED,
            for_unit=HOAN_KIEM,
            origin=None,
            details={"reason": REASON},
        ),
    )


async def test_acts_are_found_by_entry_officer_act_and_day_and_paged(desk: Desk) -> None:
    one, two = await desk.submitted(), await desk.submitted()
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=Act.APPROVE, codes=(one, two)))
    tomorrow = NOW + timedelta(days=1)
    await desk.ask(HANOI, SHOW, ShowEntry(code=one, reveal=True), now=tomorrow)

    async def numbers(**asked: object) -> list[int]:
        page = await desk.ask(NATIONAL, READ_AUDIT, ReadAudit(**asked))  # type: ignore[arg-type]  # names of fields
        return [act.number for act in page.acts]

    assert await numbers() == [3, 2, 1]
    assert await numbers(entry=two.lower()) == [2]
    assert await numbers(officer=f"officer {HANOI}") == [3]
    assert await numbers(act="approve") == [2, 1]
    assert await numbers(act="take-back") == []
    assert await numbers(since=date(2021, 3, 16)) == [3]
    assert await numbers(until=date(2021, 3, 15)) == [2, 1]
    assert (await desk.ask(NATIONAL, READ_AUDIT, ReadAudit(limit=2))).next == 2
    assert await numbers(limit=2, before=2) == [1]


async def test_erased_details_are_named_as_such_and_the_audit_stays_whole(desk: Desk) -> None:
    code = await desk.submitted()
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=Act.RETURN, codes=(code,), reason=REASON))
    async with desk.database.transaction() as work:
        await work.audit.erase_details([code])

    (act,) = (await desk.ask(NATIONAL, READ_AUDIT, ReadAudit())).acts
    proved = await desk.ask(NATIONAL, VERIFY_AUDIT, VerifyAudit())

    assert (act.details, act.erased) == ({}, True)
    assert proved == AuditVerified(rows=1, total=1, erased=1)


async def test_only_the_national_level_reads_and_proves_it(desk: Desk) -> None:
    for unit in (HANOI, HOAN_KIEM):
        with pytest.raises(LevelMayNot):
            await desk.ask(unit, READ_AUDIT, ReadAudit())
        with pytest.raises(LevelMayNot):
            await run(desk.database, VERIFY_AUDIT, desk.context(unit), VerifyAudit())


async def test_what_cannot_be_read_is_refused(desk: Desk) -> None:
    for limit in (0, 1001):
        with pytest.raises(BadRequest):
            await desk.ask(NATIONAL, READ_AUDIT, ReadAudit(limit=limit))
    with pytest.raises(BadRequest):
        await desk.ask(NATIONAL, VERIFY_AUDIT, VerifyAudit(after=-1))
    with pytest.raises(EntryNotFound):
        await desk.ask(NATIONAL, READ_AUDIT, ReadAudit(entry="SK"))
