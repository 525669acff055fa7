"""A shared screen over HTTP: who is who, what is forgotten, what the QR code says."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any
from uuid import uuid4

import pytest
from aiohttp import ClientResponse
from sqlalchemy import func, select, update

from bot.loops.housekeeping import tidy
from bot.messages import Address, Incoming
from conversations.events import Noticed
from programme.entry import Entry
from storage.database import Database
from storage.tables.chats import conversations, timers, turns
from tests.bot.web.serving import Client, serving_dialogues

NOW = datetime(2021, 3, 20, 8, tzinfo=UTC)
PAGE = "/chat?kiosk=1&unit=P01-002"
TO_THE_DESCRIPTION = ("1", "1", "Nguyễn Văn A", "0900 000 001", "1", "2")
DESCRIPTION = "Gá kẹp nhanh cho máy tiện: đổi phôi trong mười giây thay vì hai phút, một người làm được."


@pytest.fixture
async def tablet(sqlite_url: str) -> AsyncIterator[Client]:
    database = Database(sqlite_url)
    async with serving_dialogues(database, NOW) as (client, _):
        yield client
    await database.close()


async def post(client: Client, kiosk: str = "?kiosk=1", **body: object) -> ClientResponse:
    origin = str(client.make_url("/")).rstrip("/")
    content = {"id": str(uuid4()), **body}
    return await client.post(f"/chat/messages{kiosk}", json=content, headers={"Origin": origin})


async def says(client: Client, *texts: str) -> str:
    """What the screen shows after these answers."""
    shown = []
    for text in texts:
        answer = await (await post(client, text=text)).json()
        shown = [message["text"] for message in answer["messages"]]
    return shown[-1]


async def opened(client: Client) -> None:
    await client.get(PAGE)
    assert (await post(client, open={"unit": "P01-002"})).status == 200


async def submitted(client: Client) -> dict[str, Any]:
    """The answer to the last press."""
    await opened(client)
    await says(client, *TO_THE_DESCRIPTION, DESCRIPTION, "xong")
    answer = await post(client, text="1")
    return dict(await answer.json())


def test_its_script_is_for_old_browsers_too_and_stores_nothing_but_a_time() -> None:
    """R98: ES5, and text never becomes markup."""
    script = (files("bot.web") / "static" / "kiosk.js").read_text(encoding="utf-8")
    code = re.sub(r"/\*.*?\*/|//[^\n]*|'[^']*'", "", script, flags=re.DOTALL)
    newer = r"=>|`|\.\.\.|\b(?:let|const|class|async|await|fetch|Promise|innerHTML|eval|sessionStorage)\b"
    assert re.findall(newer, code) == []
    assert re.findall(r"localStorage\.\w+\([^;]*;", script) == ["localStorage.setItem(MARK, String(now()));"]


async def test_each_person_gets_an_identity_of_their_own_for_as_long_as_the_browser_runs(
    tablet: Client,
) -> None:
    first = (await tablet.get(PAGE)).cookies["sangkien-kiosk"]
    assert (first["httponly"], first["samesite"], first["path"], first["max-age"]) == (True, "Lax", "/", "")
    again = (await tablet.get(PAGE)).cookies["sangkien-kiosk"]
    assert again.value != first.value


async def test_the_screen_and_a_persons_own_browser_know_nothing_of_each_other(tablet: Client) -> None:
    own = (await tablet.get("/chat")).cookies["sangkien"]
    page = await tablet.get(PAGE)
    assert list(page.cookies) == ["sangkien-kiosk"]
    assert (await tablet.get("/chat")).cookies["sangkien"].value == own.value
    await post(tablet, open={"unit": "P01-002"})
    mine = await (await post(tablet, kiosk="")).json()
    assert mine["messages"] == []


async def test_opening_the_page_again_is_a_new_beginning(tablet: Client) -> None:
    await opened(tablet)
    await says(tablet, *TO_THE_DESCRIPTION)
    await tablet.get(PAGE)
    assert (await (await post(tablet)).json())["messages"] == []
    answer = await (await post(tablet, open={"unit": "P01-002"})).json()
    assert "Nguyễn" not in str(answer)
    assert answer["messages"][0]["text"].startswith("Chào anh/chị! Đây là nơi gửi sáng kiến")
    assert "Máy này dùng chung" in answer["messages"][0]["text"]


async def test_an_answer_on_its_way_does_not_bring_the_chat_before_back(tablet: Client) -> None:
    await opened(tablet)
    late = await post(tablet, text="1")
    assert late.cookies == {}


async def test_a_second_window_that_rests_ends_nobodys_chat(tablet: Client) -> None:
    await opened(tablet)
    assert (await tablet.get(f"{PAGE}&rest=1")).cookies == {}
    assert (await tablet.head(PAGE)).cookies == {}
    assert len((await (await post(tablet)).json())["messages"]) == 1


async def test_after_the_submission_the_code_is_there_and_the_qr_says_nothing_else(tablet: Client) -> None:
    assert (await tablet.get("/chat/kiosk.svg?kiosk=1")).status == 404
    answer = await submitted(tablet)
    code = str(answer["receipt"])
    message = answer["messages"][-1]
    assert message["text"].splitlines()[1] == f"Mã: {code} (xin chép lại)"
    assert message["text"].endswith("Kết quả không nhắn về máy này: xem bằng mã và 4 số cuối điện thoại.")
    assert message["choices"] == []
    picture = await tablet.get("/chat/kiosk.svg?kiosk=1")
    assert (picture.content_type, picture.headers["Cache-Control"]) == ("image/svg+xml", "no-store")
    await tablet.get(PAGE)
    assert (await tablet.get("/chat/kiosk.svg?kiosk=1")).status == 404


async def test_a_persons_own_browser_is_not_told_the_receipt_apart(tablet: Client) -> None:
    await tablet.get("/chat")
    answer = await post(tablet, kiosk="", open={"unit": "P01-002"})
    assert set(await answer.json()) == {"messages", "question", "language"}


async def test_nothing_can_be_put_off(tablet: Client) -> None:
    await opened(tablet)
    await says(tablet, *TO_THE_DESCRIPTION, DESCRIPTION)
    shown = await says(tablet, "xong", "4")  # “Để sau”
    assert shown.startswith("Máy dùng chung không giữ bài viết dở.")
    assert "Xem lại trước khi gửi" in shown


# --- What is forgotten ------------------------------------------------------------------------------------


async def kept(database: Database) -> tuple[list[str], int, int, list[bool]]:
    """States, messages, timers, and whether reminders are on, of the first chat."""
    async with database.reading() as work:
        states = await work.connection.scalars(select(conversations.c.state).where(conversations.c.id == 1))
        said = select(func.count()).select_from(turns).where(turns.c.conversation == 1)
        woken = select(func.count()).select_from(timers).where(timers.c.conversation == 1)
        reminded = select(conversations.c.reminders).where(conversations.c.id == 1)
        return (
            list(states),
            await work.connection.scalar(said) or 0,
            await work.connection.scalar(woken) or 0,
            list(await work.connection.scalars(reminded)),
        )


async def test_an_unfinished_draft_is_forgotten_with_all_that_was_said(database: Database) -> None:
    async with serving_dialogues(database, NOW) as (client, _):
        await opened(client)
        await says(client, *TO_THE_DESCRIPTION)
        (state,), said, _, _ = await kept(database)
        assert ("Nguyễn Văn A" in state, said) == (True, 7)  # it could leak
        await client.get(PAGE)
        assert await kept(database) == ([""], 0, 0, [False])


async def test_what_was_submitted_stays(database: Database) -> None:
    async with serving_dialogues(database, NOW) as (client, _):
        await submitted(client)
        await client.get(PAGE)
    assert await kept(database) == ([""], 0, 0, [False])
    (entry,) = await entries(database)
    assert (entry.channel, entry.full_name, entry.unit) == ("kiosk", "Nguyễn Văn A", "P01-002")


async def entries(database: Database) -> tuple[Entry, ...]:
    async with database.reading() as work:
        return await work.entries.of_chat(1)


async def test_a_tablet_switched_off_is_forgotten_within_the_hour(database: Database) -> None:
    async with serving_dialogues(database, NOW) as (client, _):
        await opened(client)
        await says(client, *TO_THE_DESCRIPTION)
        await client.get("/chat")
        await post(client, kiosk="", open={"unit": "P01-002"})  # somebody's own browser: kept
    await tidy(database, NOW + timedelta(minutes=59))
    assert (await kept(database))[1] == 7
    await tidy(database, NOW + timedelta(minutes=61))
    assert await kept(database) == ([""], 0, 0, [False])
    async with database.reading() as work:
        others = select(conversations.c.state).where(conversations.c.id == 2)
        assert (await work.connection.scalar(others)) != ""


async def test_the_page_opens_even_while_nothing_can_be_forgotten(tablet: Client) -> None:
    """An identity that names no chat, or none at all."""
    for cookie in ("", "x", "A" * 43):
        tablet.session.cookie_jar.update_cookies({"sangkien-kiosk": cookie}, tablet.make_url("/"))
        assert (await tablet.get(PAGE)).status == 200


async def test_a_notice_says_nothing_on_a_shared_screen(database: Database) -> None:
    async with serving_dialogues(database, NOW) as (client, around):
        await submitted(client)
        (entry,) = await entries(database)
        async with database.transaction() as work:
            await work.connection.execute(update(conversations).values(reminders=True))
        async with database.reading() as work:
            chat = await work.connection.scalar(select(conversations.c.chat))
        address = Address(channel="kiosk", account="page", chat=str(chat))
        told = Incoming(
            address=address, event_id="n", event=Noticed("approved", entry.code, {}), received_at=NOW
        )
        before = (await kept(database))[1]
        await around.engine.handle(told)
        answer = await (await post(client)).json()
        assert (len(answer["messages"]), (await kept(database))[1]) == (before, before + 1)
