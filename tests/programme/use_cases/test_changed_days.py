"""Entries by the day on which they came to stand where they stand: yesterday's returned ones (R73)."""

from datetime import date, datetime

import pytest

from programme.data_request import Detail
from programme.entry import Flag, Status
from programme.errors import NotAllowed
from programme.operations.acts import APPRAISE, NOMINATE
from programme.operations.reading import COUNT, EXPORT, LIST, SEARCH
from programme.operations.reviewing import NEXT, NOTE
from programme.requests.acts import Appraise, Nominate
from programme.requests.counting import CountEntries
from programme.requests.entries import Filter, ListEntries
from programme.requests.exporting import ExportEntries
from programme.requests.reviewing import AddNote, NextEntry
from programme.requests.searching import SearchEntries
from programme.use_cases.own_data import REQUEST_BYTES, correct
from programme.window import VIETNAM
from tests.example import HANOI, HOAN_KIEM, Desk

NATIONAL = "TLD"
SENT, RETURNED, TOUCHED = (datetime(2021, 3, day, 12, tzinfo=VIETNAM) for day in (15, 16, 17))
_16, _17 = RETURNED.date(), TOUCHED.date()


async def entries_of_three_days(desk: Desk) -> dict[str, str]:
    """All sent on the 15th but f, sent on the 16th; what was done with each since stands beside it."""
    sent = {name: await desk.submitted(at=SENT) for name in "abcde"} | {
        "f": await desk.submitted(at=RETURNED)
    }
    await _appraise(desk, "return", sent["a"], RETURNED)
    await _appraise(desk, "return", sent["b"], RETURNED)  # noted on and corrected a day later
    await desk.ask(HOAN_KIEM, NOTE, AddNote(code=sent["b"], text="Đã gọi điện"), now=TOUCHED)
    async with desk.database.transaction() as work:
        chat = (await desk.entry(sent["b"])).chat or 0
        name = {Detail.FULL_NAME: "Nguyễn Văn B"}
        await correct(work, desk.units, chat, name, now=TOUCHED, random=bytes(REQUEST_BYTES))
    await _appraise(desk, "return", sent["c"], RETURNED)
    await _appraise(desk, "reopen", sent["c"], TOUCHED)
    await _appraise(desk, "approve", sent["d"], SENT)
    await desk.ask(HOAN_KIEM, NOMINATE, Nominate(codes=(sent["d"],)), now=RETURNED)
    await desk.ask(HANOI, NOMINATE, Nominate(codes=(sent["d"],), field="a"), now=TOUCHED)  # one step up more
    return sent


async def _appraise(desk: Desk, act: str, code: str, now: datetime) -> None:
    reason = "Thiếu số liệu" if act == "return" else None
    done = await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=act, codes=(code,), reason=reason), now=now)
    assert done.refused == ()


FILTERS = [
    (Filter(changed_since=_16, changed_until=_16), "abf"),
    (Filter(statuses=(Status.RETURNED,), changed_since=_16, changed_until=_16), "ab"),
    (Filter(changed_since=_17), "cd"),
    (Filter(changed_until=_16), "abef"),
    (Filter(changed_until=SENT.date()), "e"),
    (Filter(changed_since=date.min, changed_until=date.max), "abcdef"),
    (Filter(until=SENT.date(), changed_since=_16), "abcd"),
    (Filter(unit=HOAN_KIEM, text="gá kẹp", changed_since=_16, changed_until=_16), "abf"),
    (Filter(flags=(Flag.SHORT,), changed_since=_16), ""),
]


async def test_a_day_of_change_is_that_of_the_last_decision_in_every_list(desk: Desk) -> None:
    """A note, a call or a correction is none; an entry without any came to stand when it was sent."""
    codes = await entries_of_three_days(desk)
    for where, found in FILTERS:
        expected = {codes[name] for name in found}
        listed = await desk.ask(NATIONAL, LIST, ListEntries(where=where))
        exported = await desk.ask(NATIONAL, EXPORT, ExportEntries(where=where))
        assert {line.code for line in listed.entries} == expected, where
        assert {line.code for line in exported.entries} == expected, where
        for by in ("status", "day", "person"):
            counted = await desk.ask(NATIONAL, COUNT, CountEntries(where=where, by=by))
            assert counted.submitted == len(expected), (where, by)
        if where.text is not None:
            hits = (await desk.ask(NATIONAL, SEARCH, SearchEntries(where=where))).hits
            assert {hit.line.code for hit in hits} == expected
    waiting = NextEntry(where=Filter(changed_since=_17), counted=True)
    assert (await desk.ask(HOAN_KIEM, NEXT, waiting, now=TOUCHED)).entry.code == codes["c"]


async def test_whatever_leads_the_query_it_finds_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With more entries than are looked up one by one, the days are looked at on the way."""
    codes = await entries_of_three_days(desk)
    monkeypatch.setattr("storage.entry_leads.ROWS_MOST", 1)
    monkeypatch.setattr("storage.entry_leads.CHANGED_MOST", 1)
    for where, found in FILTERS:
        listed = await desk.ask(NATIONAL, LIST, ListEntries(where=where))
        assert {line.code for line in listed.entries} == {codes[name] for name in found}, where


async def test_whole_phones_are_shown_only_of_the_days_that_stand_in_the_audit(desk: Desk) -> None:
    await entries_of_three_days(desk)
    narrow = ExportEntries(where=Filter(changed_since=_16), limit=1, reveal=True)
    first = await desk.ask(HOAN_KIEM, EXPORT, narrow)
    wide = ExportEntries(limit=1, reveal=True, after=first.next)
    with pytest.raises(NotAllowed):
        await desk.ask(HOAN_KIEM, EXPORT, wide)
