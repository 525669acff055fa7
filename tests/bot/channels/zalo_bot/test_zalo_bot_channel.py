"""A Zalo bot over real HTTP: kept before it is answered, sent once, and what its errors mean."""

import asyncio

import aiohttp
import pytest

from bot.channels.channel import Permanent, RetryLater, Temporary
from bot.messages import Address, Message
from tests.bot.channels.zalo_bot.conftest import Open
from tests.emulators.zalo_bot import Shape, ZaloBotEmulator

HELLO = "Chào anh/chị"


@pytest.mark.parametrize("shape", list(Shape))
async def test_a_first_message_opens_the_conversation(
    opened: Open, zalo: ZaloBotEmulator, shape: Shape
) -> None:
    zalo.shape = shape
    async with opened() as world:
        person = zalo.person()
        await person.sends("p01 002")
        (shown,) = await person.until(lambda seen: len(seen) == 1)
        assert shown.startswith(HELLO)
        assert "Quận Hoàn Kiếm" in shown
        assert await world.waiting() == 0


async def test_polling_takes_one_update_at_a_time_and_replays_do_no_harm(
    opened: Open, zalo: ZaloBotEmulator
) -> None:
    zalo.replays = True
    async with opened("polling"):
        person = zalo.person()
        await person.sends("P01-002")
        await person.until(lambda seen: len(seen) == 1)
        await person.sends("1")
        shown = await person.until(lambda seen: len(seen) == 2)
    assert len(shown) == 2
    assert [call.method for call in zalo.calls if call.method == "sendMessage"] == ["sendMessage"] * 2


async def test_the_same_update_twice_is_answered_once(opened: Open, zalo: ZaloBotEmulator) -> None:
    async with opened():
        person = zalo.person()
        await person.sends("P01-002", times=3)
        await person.sends("1")
        shown = await person.until(lambda seen: len(seen) == 2)
        assert shown[0].startswith(HELLO)
        assert not shown[1].startswith(HELLO)


async def test_who_does_not_know_the_secret_is_turned_away(opened: Open, zalo: ZaloBotEmulator) -> None:
    async with opened() as world:
        person = zalo.person()
        update = await person.sends("P01-002")
        await person.until(lambda seen: len(seen) == 1)
        assert await zalo.post(update, secret="another") == 401
        assert await zalo.post(None, secret="") == 200  # a probe without a body
        assert await zalo.post(None) == 200
        assert await world.letters() == 0


async def test_what_cannot_be_read_is_kept_and_answered(opened: Open, zalo: ZaloBotEmulator) -> None:
    async with opened() as world:
        odd = {"event_name": "message.future.received", "message": {"chat": {"id": "1"}}}
        assert await zalo.post(odd) == 200
        assert await zalo.post(["no", "update"]) == 200
        person = zalo.person()
        await person.sends("P01-002")
        await person.until(lambda seen: len(seen) == 1)  # what was kept before is settled by then
        assert await world.letters() == 2
        assert await world.waiting() == 0


async def test_too_long_a_body_is_refused(opened: Open) -> None:
    async with opened() as world, aiohttp.ClientSession() as session:
        headers = {"X-Bot-Api-Secret-Token": "made-up-secret"}
        answer = await session.post(world.url, data=b"x" * 300_000, headers=headers)
        assert answer.status == 413


async def test_what_was_kept_is_handled_after_a_restart(opened: Open, zalo: ZaloBotEmulator) -> None:
    person = zalo.person()
    async with opened() as world:
        held = zalo.hold("sendMessage")  # the answer itself must not leave before the end
        await world.service.engine.__aexit__(None, None, None)  # the engine takes nothing any more
        await person.sends("P01-002")
        assert await world.waiting() == 1
        held.release()
    async with opened() as world:
        (shown,) = await person.until(lambda seen: len(seen) == 1)
        assert shown.startswith(HELLO)
        assert await world.waiting() == 0


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (400, Permanent),
        (404, Permanent),
        (401, RetryLater),
        (429, RetryLater),
        (403, Temporary),
        (408, Temporary),
        (500, Temporary),
        (504, Temporary),
    ],
)
async def test_errors_of_sending(
    opened: Open, zalo: ZaloBotEmulator, code: int, kind: type[Exception]
) -> None:
    async with opened() as world:
        zalo.fail("sendMessage", code)
        with pytest.raises(kind):
            await world.channel.send(Address(channel="zalo_bot", account="7001", chat="1"), Message(text="x"))
        assert world.channel.works is (code != 401)


async def test_a_proxys_page_is_trouble_that_passes(opened: Open, zalo: ZaloBotEmulator) -> None:
    async with opened():
        person = zalo.person()
        zalo.answer_with_a_page("sendMessage")
        await person.sends("P01-002")
        (shown,) = await person.until(lambda seen: len(seen) == 1)
        assert shown.startswith(HELLO)


async def test_answers_are_not_waited_for(opened: Open, zalo: ZaloBotEmulator) -> None:
    """A slow Zalo delays no webhook: the update is kept, answered, and handled afterwards."""
    async with opened() as world:
        held = zalo.hold("sendMessage")
        slow, other = zalo.person(), zalo.person("Nguyễn Văn B")
        await slow.sends("P01-002")
        async with asyncio.timeout(20):
            await held.reached.wait()
        assert await world.waiting() == 0
        await other.sends("P01-002")
        await other.until(lambda seen: len(seen) == 1)
        held.release()
        await slow.until(lambda seen: len(seen) == 1)
