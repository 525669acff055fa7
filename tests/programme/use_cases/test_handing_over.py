"""An entry comes to another chat by a code that an officer reads out (docs/decisions/0024)."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from programme.errors import ConsentMissing, EntryNotFound
from programme.once_code import digest_of
from programme.operations.auditing import READ_AUDIT
from programme.operations.handing_over import HAND_OVER
from programme.operations.reading import SHOW
from programme.requests.auditing import ReadAudit
from programme.requests.entries import ShowEntry
from programme.requests.handing_over import HandOver
from programme.use_cases.handing_over import take_over
from storage.tables.chats import timers
from storage.tables.entries import entries
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

SOON, LATE = NOW + timedelta(minutes=59), NOW + timedelta(hours=1)


async def given(desk: Desk, entry: str) -> str:
    return (await desk.ask(HOAN_KIEM, HAND_OVER, HandOver(code=entry))).hand_over


async def taken(desk: Desk, chat: int, entry: str, code: str, at: datetime = SOON) -> bool:
    async with desk.database.transaction() as work:
        return await take_over(work, chat, entry, digest_of(code), now=at) is not None


async def test_both_codes_together_bring_the_entry_once_and_the_former_chat_is_told(desk: Desk) -> None:
    entry, other, chat = await desk.submitted(), await desk.submitted(), await desk.chat()
    before = (await desk.entry(entry)).chat
    code = await given(desk, entry)

    wrong = [await taken(desk, chat, other, code), await taken(desk, chat, entry, "NB-0000-0000")]
    late = await taken(desk, chat, entry, code, LATE)
    right = [await taken(desk, number, entry, code) for number in (chat, await desk.chat())]

    assert (wrong, late, right) == ([False, False], False, [True, False])
    assert [(await desk.entry(each)).chat == chat for each in (entry, other)] == [True, False]
    history = (await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=entry))).history
    assert [(line.act, line.officer) for line in history[1:]] == [
        ("hand_over", "officer P01-002"),
        ("take_over", None),
    ]
    acts = (await desk.ask("TLD", READ_AUDIT, ReadAudit(entry=entry))).acts
    assert {(act.act, act.officer) for act in acts} == {("hand_over", "officer P01-002"), ("take_over", None)}
    async with desk.database.reading() as work:
        told = select(timers.c.conversation, timers.c.code).where(timers.c.notice == "handed_over")
        assert [tuple(row) for row in await work.connection.execute(told)] == [(before, "")]


@pytest.mark.parametrize("has_chat", [True, False])
async def test_a_newer_code_or_another_owner_makes_a_code_void(desk: Desk, *, has_chat: bool) -> None:
    """An entry that an officer entered belongs to no chat, and comes to one the same way."""
    entry = await desk.submitted()
    if not has_chat:
        async with desk.database.transaction() as work:
            await work.connection.execute(update(entries).where(entries.c.code == entry).values(chat=None))
    first, second = await given(desk, entry), await given(desk, entry)
    chats = [await desk.chat() for _ in range(2)]

    tries = [await taken(desk, chat, entry, code) for chat, code in zip(chats, (second, first), strict=True)]

    assert tries == [True, False]
    assert (await desk.entry(entry)).chat == chats[0]


async def test_a_chat_consents_first_and_an_officer_acts_in_the_own_subtree_only(desk: Desk) -> None:
    entry = await desk.submitted()
    code, chat = await given(desk, entry), await desk.chat(consent=False)

    with pytest.raises(ConsentMissing):
        await taken(desk, chat, entry, code)
    with pytest.raises(EntryNotFound):
        await desk.ask(HA_GIANG, HAND_OVER, HandOver(code=entry))
    shown = await desk.ask(HANOI, HAND_OVER, HandOver(code=entry))
    assert (shown.expires_at, shown.phone[:8]) == (LATE, "09xx xxx")
