"""Announcements to the participants of a subtree (R72, R78)."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from programme.erased import GONE
from programme.errors import AnnouncementNotFound, AnnouncementRefused, OutsideYourUnit
from programme.mailings import Addressees, MailingStatus
from programme.operations.announcing import (
    ANNOUNCE,
    CANCEL_ANNOUNCEMENT,
    LIST_ANNOUNCEMENTS,
    SHOW_ANNOUNCEMENT,
)
from programme.operations.auditing import READ_AUDIT
from programme.requests.announcing import (
    Announce,
    CancelAnnouncement,
    ListAnnouncements,
    ShowAnnouncement,
)
from programme.requests.auditing import ReadAudit
from programme.use_cases.announcing import TEXT_MAX
from programme.use_cases.retention import ends_at, erase_papers
from programme.window import VIETNAM
from tests.example import NOW, Desk
from tests.storage.mailing_chats import add_chats, draft

NATIONAL, HANOI, HOAN_KIEM, HA_GIANG = "TLD", "P01", "P01-002", "P02"
MEETING = Announce(text="Tập huấn lúc 9 giờ")


async def refused(desk: Desk, unit: str, request: Announce, *, now: datetime = NOW) -> str:
    with pytest.raises(AnnouncementRefused) as refusal:
        await desk.ask(unit, ANNOUNCE, request, now=now)
    return refusal.value.arguments["problem"]


async def listed(desk: Desk, unit: str) -> list[tuple[str, str, MailingStatus]]:
    lines = (await desk.ask(unit, LIST_ANNOUNCEMENTS, ListAnnouncements())).lines
    return [(line.sender, line.unit, line.status) for line in lines]


async def test_an_announcement_reaches_the_subtree_and_is_seen_from_above(desk: Desk) -> None:
    await add_chats(desk.database, 2)
    await add_chats(desk.database, 1, channel="zalo_oa")
    await add_chats(desk.database, 1, state=draft(HA_GIANG))
    preview = await desk.ask(HANOI, ANNOUNCE, replace(MEETING, dry_run=True))
    assert [(line.channel, line.chats) for line in preview.chats] == [("telegram", 2), ("zalo_oa", 1)]
    assert (preview.number, preview.seconds, preview.silent) == (None, 1, 0)
    assert await listed(desk, HANOI) == []
    done = await desk.ask(HANOI, ANNOUNCE, replace(MEETING, text_en="Training at 9"))
    assert (done.sender, done.sender_name, done.unit, done.leaves_at) == (
        HANOI,
        "Thành phố Hà Nội",
        HANOI,
        NOW,
    )
    planned = [(HANOI, HANOI, MailingStatus.PLANNED)]
    assert await listed(desk, HANOI) == await listed(desk, NATIONAL) == planned
    assert await listed(desk, HOAN_KIEM) == await listed(desk, HA_GIANG) == []
    assert done.number is not None
    shown = await desk.ask(NATIONAL, SHOW_ANNOUNCEMENT, ShowAnnouncement(number=done.number))
    assert (shown.audience, shown.waiting, shown.text_en) == (3, 0, "Training at 9")
    [act] = (await desk.ask(NATIONAL, READ_AUDIT, ReadAudit(act="announce"))).acts
    assert (act.details["text"], act.details["unit"]) == ("Tập huấn lúc 9 giờ", HANOI)


async def test_what_was_said_is_gone_with_the_edition_and_that_it_was_said_stays(desk: Desk) -> None:
    await add_chats(desk.database, 1)
    await desk.ask(HANOI, ANNOUNCE, replace(MEETING, text_en="Training at 9"))
    over = ends_at(desk.edition)
    async with desk.database.transaction() as work:
        assert [await erase_papers(work, desk.edition, over) for _ in range(2)] == [1, 0]

    [line] = (await desk.ask(NATIONAL, LIST_ANNOUNCEMENTS, ListAnnouncements())).lines
    assert (line.sender, line.unit, line.to, line.text) == (HANOI, HANOI, Addressees.EVERYONE, GONE)
    shown = await desk.ask(HANOI, SHOW_ANNOUNCEMENT, ShowAnnouncement(number=line.number))
    assert shown.text_en == GONE


async def test_the_same_text_is_not_ordered_twice_by_mistake(desk: Desk) -> None:
    """Two officers press at once, one presses again: people get it once, unless it is meant."""
    await add_chats(desk.database, 1)
    results = await asyncio.gather(
        *(desk.ask(HANOI, ANNOUNCE, MEETING) for _ in range(3)), return_exceptions=True
    )
    assert [type(result) for result in results].count(AnnouncementRefused) == 2
    assert await refused(desk, HANOI, MEETING) == "repeated"
    preview = await desk.ask(HANOI, ANNOUNCE, replace(MEETING, dry_run=True))
    assert preview.repeats is not None
    await desk.ask(HANOI, ANNOUNCE, replace(MEETING, again=True))
    await desk.ask(HANOI, ANNOUNCE, replace(MEETING, unit=HOAN_KIEM))
    await desk.ask(HANOI, ANNOUNCE, MEETING, now=NOW + timedelta(days=2))
    assert len(await listed(desk, HANOI)) == 4


async def test_a_cancelled_announcement_may_be_ordered_again(desk: Desk) -> None:
    await add_chats(desk.database, 1)
    first = await desk.ask(HANOI, ANNOUNCE, MEETING)
    assert first.number is not None
    await desk.ask(HANOI, CANCEL_ANNOUNCEMENT, CancelAnnouncement(number=first.number))
    await desk.ask(HANOI, ANNOUNCE, MEETING)
    assert [status for *_, status in await listed(desk, HANOI)] == [
        MailingStatus.PLANNED,
        MailingStatus.CANCELLED,
    ]
    with pytest.raises(AnnouncementRefused) as refusal:
        await desk.ask(HANOI, CANCEL_ANNOUNCEMENT, CancelAnnouncement(number=first.number))
    assert refusal.value.arguments == {"problem": "cancelled"}


async def test_who_may_announce_where_and_stop_what(desk: Desk) -> None:
    """Appendix 2: one's own unit and its subtree; what a unit above announced is stopped there."""
    await add_chats(desk.database, 1)
    with pytest.raises(OutsideYourUnit):
        await desk.ask(HANOI, ANNOUNCE, replace(MEETING, unit=HA_GIANG))
    with pytest.raises(OutsideYourUnit):
        await desk.ask(HANOI, ANNOUNCE, replace(MEETING, for_unit=HOAN_KIEM, unit=HANOI))
    done = await desk.ask(NATIONAL, ANNOUNCE, replace(MEETING, unit=HANOI))
    assert (done.sender, done.unit) == (NATIONAL, HANOI)
    assert done.number is not None
    for unit, problem in ((HA_GIANG, AnnouncementNotFound), (HANOI, OutsideYourUnit)):
        with pytest.raises(problem):
            await desk.ask(unit, CANCEL_ANNOUNCEMENT, CancelAnnouncement(number=done.number))
    stopped = await desk.ask(NATIONAL, CANCEL_ANNOUNCEMENT, CancelAnnouncement(number=done.number))
    assert (stopped.told, stopped.line.number) == (0, done.number)


async def test_an_announcement_waits_for_its_hour_and_for_the_morning(desk: Desk) -> None:
    await add_chats(desk.database, 1)
    night = datetime(2021, 3, 18, 22, tzinfo=VIETNAM)
    assert (await desk.ask(HANOI, ANNOUNCE, replace(MEETING, at=night))).leaves_at == night.replace(
        day=19, hour=7
    )
    assert await refused(desk, HANOI, replace(MEETING, text="a", at=NOW)) == "time"
    assert await refused(desk, HANOI, replace(MEETING, text="a", at=NOW + timedelta(days=400))) == "time"


async def test_texts_that_cannot_be_sent(desk: Desk) -> None:
    texts = {
        " \n ": "empty",
        "x" * (TEXT_MAX + 1): "too_long",
        "😀" * (TEXT_MAX // 2 + 1): "too_long",
        "a\x1b[2J": "signs",
        "Họp": "nobody",
    }
    assert {text: await refused(desk, HANOI, Announce(text=text)) for text in texts} == texts
