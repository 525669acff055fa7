"""Polling: what the offset promises, and what trouble does."""

import io
from pathlib import Path

import pytest

from bot.channels.telegram.opening import open_telegram
from bot.engine import Limits
from bot.log import open_log
from tests.bot.channels.telegram.telegram_world import HASTY, World, says, settings_for, world
from tests.emulators.telegram import Kind, TelegramEmulator

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_an_odd_update_is_passed_over_and_those_beside_it_are_handled(polled: World) -> None:
    worker = await polled.greeted()
    polled.telegram._world.updates.add(Kind.MESSAGE, {"odd": "có"}, worker.id)
    await worker.presses("Đúng")
    assert (await worker.next_message()).text.startswith("Trước khi bắt đầu")
    await polled.telegram.until_settled()
    kind, error, payload = (await polled.dead_letters())[0]
    assert (kind, error) == ("update", "ValidationError")
    assert payload is not None
    assert '"odd": "c\\u00f3"' in payload


async def test_an_answer_that_holds_no_update_is_survived(polled: World) -> None:
    polled.telegram.garble_next("getUpdates", 200, '{"ok":true,"result":[5]}')
    polled.telegram.garble_next("getUpdates", 200, '{"ok":true,"result":{}}')
    worker = await polled.greeted()  # ends the poll that waits
    await says(worker, "[Đúng]", "[Đồng ý]")
    assert [payload for _, _, payload in await polled.dead_letters()].count('{"update": 5}') == 1


async def test_a_redelivered_update_does_nothing_again(polled: World) -> None:
    worker = await polled.greeted()
    press = await worker.presses("Đúng")
    await worker.next_message()
    await polled.telegram.redeliver(press.update_id)
    await says(worker, "[Đồng ý]")
    await polled.telegram.until_settled()
    assert len(worker.messages) == 3


async def test_a_webhook_that_is_set_is_told_with_what_to_do(polled: World) -> None:
    await polled.call("setWebhook", url="http://127.0.0.1:9/hook")
    await polled.telegram.until(lambda: bool(polled.logged("telegram conflict")))
    line = polled.logged("telegram conflict")[0]
    assert (line["reason"], line["advice"]) == ("a webhook is set", "sangkien telegram setup")
    await polled.call("deleteWebhook")
    worker = await polled.greeted()
    assert len(worker.messages) == 1
    assert len(polled.logged("telegram conflict")) == 1


async def test_trouble_is_told_once_and_passes(polled: World) -> None:
    before = len(polled.logged("telegram reached again"))
    polled.telegram.close_next("getUpdates", times=3)
    polled.telegram.fail_next("getUpdates", 502, times=2)
    await polled.greeted()
    worker = await polled.greeted()
    assert len(worker.messages) == 1
    assert len(polled.logged("telegram reached again")) == before + 1


async def test_what_the_engine_does_not_take_is_not_confirmed(tmp_path: Path, sqlite_template: Path) -> None:
    async with world(tmp_path, sqlite_template, limits=Limits(waiting=0), webhook=False) as busy:
        sent = await busy.person().sends("alo")
        await busy.telegram.until(lambda: busy.telegram.calls_of("getUpdates")[0].ended)
    assert [update.update_id for update in busy.telegram.pending()] == [sent.update_id]


async def test_a_refused_token_ends_polling_with_an_alarm(tmp_path: Path, sqlite_template: Path) -> None:
    async with world(tmp_path, sqlite_template, webhook=False) as refused:
        refused.telegram.fail_next("getUpdates", 401)
        await refused.person().sends("alo")
        await refused.telegram.until(lambda: bool(refused.logged("telegram refuses the token")))
    alarm = refused.logged("telegram refuses the token")
    assert [(line["level"], line["advice"]) for line in alarm] == [
        ("error", "set SANGKIEN_TELEGRAM_TOKEN and restart")
    ]


async def test_a_telegram_that_cannot_be_reached_does_not_keep_the_service_from_starting(
    tmp_path: Path,
) -> None:
    log = io.StringIO()
    async with TelegramEmulator() as telegram:
        settings = settings_for(telegram, tmp_path)
        telegram.close_next("getMe", times=2)  # aiohttp itself asks once more
        async with open_telegram(settings, open_log("json", "info", log), HASTY) as channel:
            assert channel is not None
            assert channel.username is None
    assert "telegram unreachable" in log.getvalue()


async def test_without_a_token_there_is_no_channel(tmp_path: Path) -> None:
    async with TelegramEmulator() as telegram:
        settings = settings_for(telegram, tmp_path).model_copy(update={"telegram_token": None})
    async with open_telegram(settings, open_log("json", "info", io.StringIO())) as channel:
        assert channel is None
