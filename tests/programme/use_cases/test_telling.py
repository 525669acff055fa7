"""What a worker is told when officers act, think again and act again (issue 5, Notices; script §17)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from programme.objection import ObjectionKind
from programme.operations.acts import APPRAISE, NOMINATE, TAKE_BACK
from programme.operations.commendation import COMMEND, NOT_SELECT, UNDO_COMMEND, UNDO_NOT_SELECT
from programme.operations.objections import CLOSE_OBJECTIONS, OBJECT
from programme.operations.reviewing import NEXT, RELEASE
from programme.requests.acts import ActsDone, Appraise, Nominate, TakeBack
from programme.requests.commendation import Commend, NotSelect, UndoCommend, UndoNotSelect
from programme.requests.objections import CloseObjections, OpenObjections
from programme.requests.reviewing import NextEntry, ReleaseClaims
from programme.use_cases.own_entries import resubmit, withdraw
from programme.window import VIETNAM
from storage.timers import Scope, Timer
from tests.example import HANOI, HOAN_KIEM, NOW, Desk

ROOT = "TLD"
EVERYBODY = Scope(channels=frozenset({"terminal"}))
BETTER = "Gá kẹp nhanh cho máy tiện vạn năng, mỗi năm làm lợi cho xưởng khoảng một trăm triệu đồng."


class Worker:
    """The author of one entry: what officers do to it at which minute, and what this chat hears of it."""

    def __init__(self, desk: Desk, code: str, begins: datetime = NOW) -> None:
        self._desk = desk
        self._code = code
        self._begins = begins
        self._heard: list[str] = []

    async def hears(self, until: float) -> None:
        """Everything that leaves until this minute, each at its time."""
        now = self._begins + timedelta(minutes=until)
        async with self._desk.database.transaction() as work:
            due = await work.timers.claim(EVERYBODY, now, now, 100)
            await work.timers.take([timer.id for timer in due], now)
        self._heard += [
            "/".join(
                (f"{(timer.due_at - self._begins) / timedelta(minutes=1):g} {timer.notice}", *_was(timer))
            )
            for timer in due
        ]

    async def lives_through(self, acts: str) -> str:
        """What is told until long after acts such as "0 approve, 5 reopen", each with its minute."""
        for said in acts.split(", "):
            minute, act = said.split()
            await self.hears(float(minute))
            at = self._begins + timedelta(minutes=float(minute))
            answer = await self._act(act, at)
            assert answer is None or answer.refused == ()
        await self.hears(10_000)
        return ", ".join(self._heard)

    async def _act(self, act: str, at: datetime) -> ActsDone | None:
        ask, codes = self._desk.ask, (self._code,)
        match act:
            case "nominate":
                holder = (await self._desk.entry(self._code)).nominated_to or HOAN_KIEM
                return await ask(holder, NOMINATE, Nominate(codes=codes, field="a"), now=at)
            case "take_back":
                return await ask(HANOI, TAKE_BACK, TakeBack(codes=codes), now=at)
            case "not_select":
                return await ask(HANOI, NOT_SELECT, NotSelect(codes=codes), now=at)
            case "undo_not_select":
                return await ask(HANOI, UNDO_NOT_SELECT, UndoNotSelect(codes=codes), now=at)
            case "commend" | "praise":
                unit = HANOI if act == "commend" else HOAN_KIEM
                return await ask(unit, COMMEND, Commend(codes=codes, form="Giấy khen"), now=at)
            case "undo_commend":
                return await ask(HANOI, UNDO_COMMEND, UndoCommend(codes=codes), now=at)
            case "complaint" | "dispute":
                opened = OpenObjections(kind=ObjectionKind(act), codes=codes, reason="Xem lại")
                return await ask(HANOI, OBJECT, opened, now=at)
            case "close_dispute":
                closed = CloseObjections(kind=ObjectionKind.DISPUTE, codes=codes, outcome="Nhầm")
                return await ask(HANOI, CLOSE_OBJECTIONS, closed, now=at)
            case "resubmit" | "withdraw":
                return await self._own(act, at)
            case _:
                request = Appraise(act=act, codes=codes, reason="Thiếu" if act != "reopen" else None)
                return await ask(HOAN_KIEM, APPRAISE, request, now=at)

    async def _own(self, act: str, at: datetime) -> None:
        chat = (await self._desk.entry(self._code)).chat or 0
        async with self._desk.database.transaction() as work:
            if act == "withdraw":
                await withdraw(work, chat, self._code, now=at)
            else:
                edition = self._desk.edition
                await resubmit(work, edition, chat, self._code, BETTER, decided_at=at, now=at)


def _was(timer: Timer) -> tuple[str, ...]:
    """What the worker believed before."""
    return (timer.arguments["was"],) if "was" in timer.arguments else ()


# fmt: off
LIVES = [
    ("0 approve", "10 approved"),
    ("0 approve, 9 reopen", ""),
    ("0 approve, 9 reopen, 11 reject", "21 rejected"),
    ("0 return, 3 reopen, 4 return", "14 returned"),
    ("0 return, 2 resubmit", ""),
    ("0 return, 2 withdraw", ""),
    # It has left: what was told does not stand, unless it does again before that is said.
    ("0 approve, 10 reopen", "10 approved, 20 reopened/approved"),
    ("0 approve, 15 reopen, 20 approve", "10 approved"),
    ("0 approve, 15 reopen, 25 approve", "10 approved, 25 reopened/approved, 35 approved"),
    ("0 approve, 15 reopen, 20 reject", "10 approved, 30 rejected/approved"),
    ("0 approve, 15 reopen, 20 reject, 22 reopen", "10 approved, 32 reopened/approved"),
    ("0 approve, 15 reopen, 20 approve, 22 reopen", "10 approved, 32 reopened/approved"),
    ("0 reject, 15 reopen, 20 withdraw", "10 rejected"),
    # The ladder.
    ("0 approve, 1 nominate, 2 take_back", "10 approved"),
    ("0 approve, 1 nominate, 2 nominate, 3 take_back", "10 approved, 11 nominated"),
    ("0 approve, 1 nominate, 20 take_back", "10 approved, 11 nominated, 30 taken_back/nominated"),
    ("0 approve, 1 nominate, 20 take_back, 25 nominate", "10 approved, 11 nominated"),
    ("0 approve, 1 nominate, 2 nominate, 20 take_back, 21 take_back, 22 nominate",
        "10 approved, 11 nominated, 12 nominated, 30 taken_back/nominated"),
    ("0 approve, 1 nominate, 20 not_select, 25 undo_not_select", "10 approved, 11 nominated"),
    ("0 approve, 1 nominate, 2 not_select, 15 undo_not_select, 16 not_select",
        "10 approved, 11 nominated, 12 not_selected"),
    ("0 approve, 1 nominate, 2 not_select, 15 undo_not_select",
        "10 approved, 11 nominated, 12 not_selected, 25 reopened/not_selected"),
    # Commendations and objections: only the one that was undone.
    ("0 approve, 20 praise, 21 commend, 22 undo_commend", "10 approved, 30 commended"),
    ("0 approve, 20 commend, 31 undo_commend", "10 approved, 30 commended, 41 reopened/commended"),
    ("0 complaint, 1 dispute, 2 close_dispute", "10 dispute"),
    ("0 dispute, 15 close_dispute", "10 dispute"),
]
# fmt: on


async def test_a_worker_hears_what_still_holds(desk: Desk) -> None:
    lives = {acts: await Worker(desk, await desk.submitted()).lives_through(acts) for acts, _ in LIVES}

    assert lives == dict(LIVES)


async def test_an_earlier_notice_about_an_entry_is_not_overtaken(desk: Desk) -> None:
    """What waits for the morning of the last day, on which there are no quiet hours."""
    eve = datetime(2021, 4, 19, 23, 45, tzinfo=VIETNAM)
    worker = Worker(desk, await desk.submitted(), eve)

    heard = await worker.lives_through("0 approve, 7 nominate")

    assert heard == "435 approved, 435 nominated"


async def test_without_a_delay_a_notice_leaves_at_once(desk: Desk) -> None:
    at_once = replace(desk.edition, notices=replace(desk.edition.notices, delay=timedelta()))
    worker = Worker(replace(desk, edition=at_once), await desk.submitted())

    heard = await worker.lives_through("0 approve, 5 reopen")

    assert heard == "0 approved, 5 reopened/approved"


@pytest.mark.parametrize("wanted", [False, True])
async def test_the_review_itself_is_told_once_and_only_where_the_edition_wants_it(
    desk: Desk, *, wanted: bool
) -> None:
    telling = replace(desk.edition, notices=replace(desk.edition.notices, under_review=wanted))
    asking = replace(desk, edition=telling)
    worker = Worker(asking, await desk.submitted())
    later = NOW + timedelta(hours=1)

    await asking.ask(HOAN_KIEM, NEXT, NextEntry())
    await asking.ask(HOAN_KIEM, RELEASE, ReleaseClaims())
    await worker.hears(30)
    await asking.ask(HOAN_KIEM, NEXT, NextEntry(), now=later)

    assert await worker.lives_through("65 approve") == "10 under_review, " * wanted + "75 approved"


async def test_a_verdict_within_the_time_says_it_all(desk: Desk) -> None:
    telling = replace(desk.edition, notices=replace(desk.edition.notices, under_review=True))
    asking = replace(desk, edition=telling)
    worker = Worker(asking, await desk.submitted())

    await asking.ask(HOAN_KIEM, NEXT, NextEntry())

    assert await worker.lives_through("3 approve") == "13 approved"
