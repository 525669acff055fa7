"""Polling: what the offset promises, and what trouble does."""

from pathlib import Path

import pytest

from bot.engine.engine import Limits
from tests.bot.channels.telegram.telegram_world import World, says, world
from tests.emulators.telegram import Kind

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
    await polled.log.until("telegram conflict")
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
        await busy.telegram.until(lambda: any(call.ended for call in busy.telegram.calls_of("getUpdates")))
    assert [update.update_id for update in busy.telegram.pending()] == [sent.update_id]


async def test_a_refused_token_ends_polling_with_an_alarm(tmp_path: Path, sqlite_template: Path) -> None:
    async with world(tmp_path, sqlite_template, webhook=False) as refused:
        refused.telegram.fail_next("getUpdates", 401)
        await refused.person().sends("alo")
        await refused.log.until("telegram refuses the token")
    alarm = refused.logged("telegram refuses the token")
    assert [(line["level"], line["advice"]) for line in alarm] == [
        ("error", "set SANGKIEN_TELEGRAM_TOKEN and restart")
    ]
