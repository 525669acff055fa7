import asyncio
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, select

from programme.once_code import OnceCode, Purpose, digest_of
from storage.database import Database
from storage.tables.following import once_codes
from tests.storage.chats import NOW, chat

LATER = NOW + timedelta(minutes=15)
DIGEST = digest_of("CM-0000-0000")


async def given(database: Database, digest: str = DIGEST, name: str = "1") -> OnceCode:
    code = OnceCode(
        digest=digest,
        purpose=Purpose.MOVE_DRAFT,
        chat=await chat(database, name),
        created_at=NOW,
        expires_at=LATER,
    )
    async with database.transaction() as work:
        await work.once_codes.add(code)
    return code


async def redeemed(
    database: Database, digest: str = DIGEST, *, at: timedelta = timedelta()
) -> OnceCode | None:
    async with database.transaction() as work:
        return await work.once_codes.redeem(digest, Purpose.MOVE_DRAFT, NOW + at)


async def test_of_two_at_the_same_moment_one_redeems_a_code(database: Database) -> None:
    code = await given(database)
    both = await asyncio.gather(redeemed(database), redeemed(database))
    assert sorted(both, key=lambda one: one is None) == [code, None]


async def test_a_code_is_seen_without_being_used(database: Database) -> None:
    code = await given(database)
    async with database.reading() as work:
        assert await work.once_codes.present(DIGEST, Purpose.MOVE_DRAFT, NOW) == code
        assert await work.once_codes.present(DIGEST, Purpose.OWN_DATA, NOW) is None
    assert await redeemed(database) == code
    async with database.reading() as work:
        assert await work.once_codes.present(DIGEST, Purpose.MOVE_DRAFT, NOW) is None


async def test_a_code_lapses(database: Database) -> None:
    await given(database)
    assert await redeemed(database, at=timedelta(minutes=15)) is None


async def test_a_new_code_of_a_chat_takes_the_place_of_its_old_one(database: Database) -> None:
    await given(database)
    other = digest_of("CM-0000-0001")
    again = await given(database, other)
    of_another_chat = await given(database, digest_of("CM-0000-0002"), "2")
    assert [await redeemed(database), await redeemed(database, other)] == [None, again]
    assert await redeemed(database, of_another_chat.digest) == of_another_chat


async def test_an_officers_code_names_the_officer(database: Database) -> None:
    async with database.transaction() as work:
        await work.officers.add("Nguyễn Văn A", "P01", NOW)
        code = OnceCode(
            digest=DIGEST,
            purpose=Purpose.LINK_CHAT,
            officer="Nguyễn Văn A",
            created_at=NOW,
            expires_at=NOW + timedelta(hours=24),
        )
        await work.once_codes.add(code)
    async with database.transaction() as work:
        assert await work.once_codes.redeem(DIGEST, Purpose.LINK_CHAT, LATER) == code


async def test_lapsed_codes_are_forgotten(database: Database) -> None:
    code = await given(database)
    later = replace(code, digest="b" * 64, expires_at=LATER + timedelta(days=1), purpose=Purpose.OWN_DATA)
    async with database.transaction() as work:
        await work.once_codes.add(later)
        assert await work.once_codes.forget_before(LATER + timedelta(minutes=1)) == 1
        assert await work.once_codes.forget_before(LATER + timedelta(minutes=1)) == 0
        assert await work.connection.scalar(select(func.count()).select_from(once_codes)) == 1
