"""An Official Account over real HTTP: signed events, buttons, the form for the number, tokens, windows."""

import asyncio
import time

import pytest

from bot.channels.channel import Permanent, Undeliverable
from bot.messages import Address, Message
from tests.bot.channels.zalo_oa.conftest import Open
from tests.emulators.zalo_oa import Stamp, ZaloOaEmulator
from tests.emulators.zalo_oa.emulator import WEEK

HELLO = "Chào anh/chị"
CODE = "P01-002"


@pytest.mark.parametrize("stamp", list(Stamp))
async def test_a_first_message_opens_the_conversation(
    opened: Open, zalo: ZaloOaEmulator, stamp: Stamp
) -> None:
    zalo.stamp = stamp
    async with opened():
        person = zalo.person()
        await person.sends(CODE)
        (shown,) = await person.until(lambda seen: len(seen) == 1)
    assert zalo.statuses == [200]
    assert shown.text.startswith(HELLO)
    assert [title for title, _ in shown.buttons][:1] == ["Đúng"]


async def test_a_press_comes_back_as_a_choice(opened: Open, zalo: ZaloOaEmulator) -> None:
    async with opened():
        person = zalo.person()
        await person.sends(CODE)
        await person.until(lambda seen: len(seen) == 1)
        await person.presses("Đúng")
        shown = await person.until(lambda seen: len(seen) == 2)
    assert not shown[1].text.startswith(HELLO)
    assert shown[1].buttons


async def test_the_number_is_asked_for_with_a_form(opened: Open, zalo: ZaloOaEmulator) -> None:
    async with opened():
        person = zalo.person()
        for answer in (CODE, "1", "1", "Nguyễn Văn A"):
            seen = len(person.messages)
            await person.sends(answer)
            await person.until(lambda shown, seen=seen: len(shown) > seen)
        form = (await person.until(lambda shown: any(one.form for one in shown)))[-1]
        assert "Số điện thoại" in form.text
        assert form.form == "Gửi số điện thoại của tôi"
        await person.submits_phone(84900000001)
        await person.until(lambda shown: "0900 000 001" in shown[-1].text or "khối nào" in shown[-1].text)


@pytest.mark.parametrize(
    ("body", "signature", "status"),
    [
        (b"{}", "", 200),  # the probe that saving the address sends
        (b'{"event_name":"user_send_text"}', "", 401),
        (b'{"event_name":"user_send_text","timestamp":"1"}', "mac=" + 64 * "0", 401),
        (b"not json", "mac=" + 64 * "0", 401),
    ],
)
async def test_what_is_not_signed_is_turned_away(
    opened: Open, zalo: ZaloOaEmulator, body: bytes, signature: str, status: int
) -> None:
    async with opened():
        assert await zalo.post(body, signature=signature) == status


async def test_delivered_twice_is_answered_once(opened: Open, zalo: ZaloOaEmulator) -> None:
    async with opened():
        person = zalo.person()
        await person.sends(CODE, times=3)
        await person.sends("1")
        shown = await person.until(lambda seen: len(seen) == 2)
    assert [one.text.startswith(HELLO) for one in shown] == [True, False]


async def test_a_token_is_refreshed_once_and_outlives_a_restart(opened: Open, zalo: ZaloOaEmulator) -> None:
    person = zalo.person()
    for messages in (1, 2):
        async with opened():
            await person.sends(CODE)
            await person.until(lambda seen, messages=messages: len(seen) == messages)
    assert (zalo.grants, zalo.spent) == (1, 0)


async def test_a_refused_token_is_refreshed_and_the_message_sent(opened: Open, zalo: ZaloOaEmulator) -> None:
    async with opened() as world:
        person = zalo.person()
        await person.sends(CODE)
        await person.until(lambda seen: len(seen) == 1)
        zalo.revoke()
        address = Address(channel="zalo_oa", account=zalo.app_id, chat=person.id)
        await world.channel.send(address, Message(text="x"))
    assert (zalo.grants, zalo.spent) == (2, 0)


async def test_two_processes_refresh_once(opened: Open, zalo: ZaloOaEmulator) -> None:
    person = zalo.person()
    zalo.now = time.time
    person.wrote_at = zalo.now()
    address = Address(channel="zalo_oa", account=zalo.app_id, chat=person.id)
    async with opened(ticks=True) as first, opened(ticks=True) as second:
        sendings = (
            world.channel.send(address, Message(text="x")) for world in (first, second, first, second)
        )
        await asyncio.gather(*sendings)
    assert (zalo.grants, zalo.spent, len(person.messages)) == (1, 0, 4)


async def test_another_seed_in_the_settings_wins(opened: Open, zalo: ZaloOaEmulator) -> None:
    person = zalo.person()
    person.wrote_at = zalo.now()
    address = Address(channel="zalo_oa", account=zalo.app_id, chat=person.id)
    async with opened() as world:
        await world.channel.send(address, Message(text="x"))
    zalo.grant_anew("another-seed")
    async with opened(zalo_oa_refresh_token="another-seed") as world:
        await world.channel.send(address, Message(text="x"))
    assert (zalo.grants, zalo.spent) == (2, 0)


@pytest.mark.parametrize(
    ("code", "kind"),
    [(-213, Undeliverable), (-230, Undeliverable), (-201, Permanent), (-32, Permanent)],
)
async def test_errors_of_sending(
    opened: Open, zalo: ZaloOaEmulator, code: int, kind: type[Exception]
) -> None:
    async with opened() as world:
        zalo.fail(code)
        with pytest.raises(kind):
            await world.channel.send(
                Address(channel="zalo_oa", account=zalo.app_id, chat="1"), Message(text="x")
            )


async def test_after_a_week_without_a_word_nobody_can_be_reached(opened: Open, zalo: ZaloOaEmulator) -> None:
    person = zalo.person()
    person.wrote_at = zalo.now() - WEEK - 1
    async with opened() as world:
        address = Address(channel="zalo_oa", account=zalo.app_id, chat=person.id)
        with pytest.raises(Undeliverable):
            await world.channel.send(address, Message(text="x"))


async def test_slow_sending_delays_no_answer_to_zalo(opened: Open, zalo: ZaloOaEmulator) -> None:
    async with opened():
        held = zalo.hold()
        first, second = zalo.person(), zalo.person()
        await first.sends(CODE)
        async with asyncio.timeout(20):
            await held.reached.wait()
        await second.sends(CODE)
        await second.until(lambda seen: len(seen) == 1)
        held.release()
        await first.until(lambda seen: len(seen) == 1)
    assert zalo.statuses == [200, 200]


async def test_a_proxys_page_is_trouble_that_passes(opened: Open, zalo: ZaloOaEmulator) -> None:
    async with opened():
        person = zalo.person()
        zalo.answer_with_a_page()
        await person.sends(CODE)
        await person.until(lambda seen: len(seen) == 1)
