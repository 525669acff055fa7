"""A Word file from the chat page: read, answered like a message, refused where it must be."""

import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from aiohttp import ClientResponse

from bot.documents.docx import FILE_MAX
from bot.engine.errors import TooBusy
from bot.web.files import NAME_HEADER, WORD_TYPE
from conversations.events import FileProblem, Opened, SentFile
from tests.bot.web.memory_chat import MemoryChat
from tests.bot.web.serving import Client
from tests.word_files import word_file

TEXT = "Trước đây thay khuôn máy dập mất 45 phút."


async def send(
    client: Client,
    content: bytes | io.BytesIO | AsyncIterator[bytes],
    query: dict[str, str] | None = None,
    **headers: str,
) -> ClientResponse:
    sent = {
        "Origin": str(client.make_url("/")).rstrip("/"),
        "Content-Type": WORD_TYPE,
        NAME_HEADER: "m%C3%B4%20t%E1%BA%A3.docx",
    }
    told = {"id": str(uuid4()), "after": "1", "language": "vi"} if query is None else query
    return await client.post("/chat/files", params=told, data=content, headers=sent | headers)


@pytest.fixture
async def at_work(client: Client) -> Client:
    """A browser whose conversation has begun."""
    await client.get("/chat")
    origin = str(client.make_url("/")).rstrip("/")
    body = {"id": str(uuid4()), "open": {}}
    assert (await client.post("/chat/messages", json=body, headers={"Origin": origin})).status == 200
    return client


async def test_a_file_is_an_event_with_its_text(at_work: Client, chat: MemoryChat) -> None:
    answer = await send(at_work, word_file(TEXT))
    assert await answer.json() == {
        "messages": [{"number": 2, "text": "Đã nhận tệp mô tả.docx.", "choices": []}],
        "question": None,
        "language": "vi",
    }
    assert answer.cookies["sangkien"].value
    assert [event.event for event in chat.events] == [Opened(), SentFile("mô tả.docx", f"{TEXT}\n")]
    assert chat.events[1].received_at == datetime(2021, 3, 20, 8, tzinfo=UTC)


async def test_the_same_file_again_is_answered_and_nothing_is_done_again(
    at_work: Client, chat: MemoryChat
) -> None:
    told = {"id": str(uuid4()), "after": "1"}
    answers = [await (await send(at_work, word_file(TEXT), told)).json() for _ in range(2)]
    assert answers[0] == answers[1]
    assert len(chat.events) == 2


async def test_a_file_that_cannot_be_read_is_an_event_too(at_work: Client, chat: MemoryChat) -> None:
    assert (await send(at_work, b"PK")).status == 200
    assert chat.events[1].event == SentFile("mô tả.docx", problem=FileProblem.DAMAGED)


async def test_a_file_in_pieces_of_no_told_length_is_counted(at_work: Client, chat: MemoryChat) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(FILE_MAX // 1024 + 1):
            yield bytes(1024)

    refused = await send(at_work, pieces())
    assert (refused.status, (await refused.json())["error"]) == (413, "file_too_large")
    assert len(chat.events) == 1


@pytest.mark.parametrize(
    ("query", "headers", "status", "error"),
    [
        ({"id": str(uuid4()), "kiosk": "1"}, {}, 403, "no_files"),
        (None, {"Origin": "https://elsewhere.example"}, 403, "foreign_origin"),
        (None, {"Content-Type": "text/plain"}, 415, "wrong_type"),
        (None, {"Content-Type": "multipart/form-data"}, 415, "wrong_type"),
        ({}, {}, 400, "bad_request"),
        ({"id": "1"}, {}, 400, "bad_request"),
        ({"id": str(uuid4()), "after": "-1"}, {}, 400, "bad_request"),
        ({"id": str(uuid4()), "language": "fr"}, {}, 400, "bad_request"),
        (None, {"Cookie": "sangkien=none"}, 403, "no_identity"),
    ],
)
async def test_what_is_refused(
    at_work: Client,
    chat: MemoryChat,
    query: dict[str, str] | None,
    headers: dict[str, str],
    status: int,
    error: str,
) -> None:
    if "Cookie" in headers:
        at_work.session.cookie_jar.clear()
    refused = await send(at_work, word_file(TEXT), query, **headers)
    assert (refused.status, (await refused.json())["error"]) == (status, error)
    assert len(chat.events) == 1


async def test_a_file_that_is_too_large_is_refused_before_it_is_read(at_work: Client) -> None:
    refused = await send(at_work, io.BytesIO(bytes(FILE_MAX + 1)))
    assert (refused.status, (await refused.json())["error"]) == (413, "file_too_large")


async def test_the_page_sends_again_what_a_busy_engine_did_not_take(
    at_work: Client, chat: MemoryChat
) -> None:
    chat.trouble = TooBusy()
    refused = await send(at_work, word_file(TEXT))
    assert (refused.status, refused.headers["Retry-After"]) == (429, "2")


async def test_a_shared_screen_has_no_button(client: Client) -> None:
    assert 'id="attach"' in await (await client.get("/chat")).text()
    assert 'id="attach"' not in await (await client.get("/chat?kiosk=1")).text()
