from datetime import UTC, datetime, timedelta
from secrets import token_bytes

from bot.loops.housekeeping import tidy
from programme.entry import Status
from programme.operations.reviewing import NEXT
from programme.requests.reviewing import NextEntry
from programme.use_cases.consents import give_consent
from programme.use_cases.erasing import request_deletion
from programme.use_cases.own_data import REQUEST_BYTES
from programme.use_cases.reviewing import CLAIM_LASTS
from storage.wiping import wipe, wiped_until
from tests.example import HOAN_KIEM, NOW, Desk


async def test_claims_of_officers_who_went_away_are_put_back(desk: Desk) -> None:
    """Design §4, Life cycle: a worker does not read “under review” for ever."""
    code = await desk.submitted()
    await desk.ask(HOAN_KIEM, NEXT, NextEntry())

    await tidy(desk.database, NOW + CLAIM_LASTS - timedelta(seconds=1))
    assert (await desk.entry(code)).status == Status.UNDER_REVIEW

    await tidy(desk.database, NOW + CLAIM_LASTS)
    assert (await desk.entry(code)).status == Status.SUBMITTED


async def test_who_an_erased_chat_was_is_forgotten_after_a_week(desk: Desk) -> None:
    """The message that it is done has to find its way first (appendix 7)."""
    erased, back = await desk.chat(), await desk.chat()
    async with desk.database.transaction() as work:
        for chat in (erased, back):
            random = token_bytes(REQUEST_BYTES)
            await request_deletion(work, desk.units, chat, "terminal", now=NOW, random=random)
        # Who agrees anew is here again.
        await give_consent(work, back, "terminal", now=NOW + timedelta(days=1))

    await tidy(desk.database, NOW + timedelta(days=7))
    async with desk.database.reading() as work:
        assert (await work.erasure.erased_chats(NOW + timedelta(days=1), 9)) == (erased,)
    await tidy(desk.database, NOW + timedelta(days=7, seconds=1))

    async with desk.database.reading() as work:
        names = [await work.conversations.get(chat) for chat in (erased, back)]
    assert [name.key.chat.split()[0] if name else "" for name in names] == [f"*{erased}", "chat"]


async def test_what_was_erased_is_wiped_once_from_the_next_night_on(sqlite_desk: Desk) -> None:
    """Merging the index of words and emptying the log is no work for the day, nor for every night."""
    database, night = sqlite_desk.database, NOW.replace(day=16, hour=3, minute=0)
    chat = await sqlite_desk.chat()
    async with database.transaction() as work:
        random = token_bytes(REQUEST_BYTES)
        await request_deletion(work, sqlite_desk.units, chat, "terminal", now=NOW, random=random)

    wiped = []
    for at in (night - timedelta(seconds=1), night, night + timedelta(minutes=5), night + timedelta(days=1)):
        await tidy(database, at)
        wiped.append(await wiped_until(database))

    assert wiped == [datetime.fromtimestamp(0, UTC), *[night - timedelta(minutes=10)] * 3]


async def test_what_a_reader_kept_from_being_wiped_is_wiped_in_the_next_round(sqlite_desk: Desk) -> None:
    database = sqlite_desk.database
    await sqlite_desk.submitted()

    async with database.reading() as reader:
        await reader.units.revision()
        await wipe(database, NOW)
        assert await wiped_until(database) == datetime.fromtimestamp(0, UTC)
    await wipe(database, NOW)

    assert await wiped_until(database) == NOW - timedelta(minutes=10)
