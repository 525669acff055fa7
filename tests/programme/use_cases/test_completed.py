"""A returned entry that was completed, as officers see it."""

from programme.entry import Flag
from programme.operations.acts import APPRAISE
from programme.operations.reading import SHOW
from programme.ports.entries import Sight
from programme.requests.acts import Appraise
from programme.requests.entries import Filter, ShowEntry
from programme.use_cases.own_entries import resubmit
from tests.example import HOAN_KIEM, NOW, Desk

BETTER = "Gá kẹp nhanh cho máy tiện vạn năng, mỗi năm làm lợi cho xưởng khoảng một trăm triệu đồng."


async def test_the_officer_sees_what_was_completed_and_how_many_came_back(desk: Desk) -> None:
    """R62, R74; the count of the digest (script §21)."""
    code, other = await desk.submitted(description="Gá kẹp"), await desk.submitted()
    chat = (await desk.entry(code)).chat or 0

    async def back() -> tuple[int, frozenset[Flag], str | None]:
        details = await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))
        async with desk.database.reading() as work:
            waiting = await work.claims.waiting(
                desk.edition.code, Sight(unit=HOAN_KIEM), Filter(flags=(Flag.COMPLETED,))
            )
        return waiting, frozenset(details.flags), details.earlier_description

    seen = [await back()]
    for text in (BETTER, f"{BETTER} Đã áp dụng cho sáu máy."):
        await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="return", codes=(code,), reason="Ngắn quá"))
        seen.append(await back())
        async with desk.database.transaction() as work:
            await resubmit(work, desk.edition, chat, code, text, decided_at=NOW, now=NOW)
        seen.append(await back())

    none, completed = frozenset(), frozenset({Flag.COMPLETED})
    assert [(count, flags & completed, earlier) for count, flags, earlier in seen] == [
        (0, none, None),
        (0, none, None),
        (1, completed, "Gá kẹp"),
        (0, none, "Gá kẹp"),
        (1, completed, BETTER),
    ]
    assert (await desk.entry(other)).flags == none
