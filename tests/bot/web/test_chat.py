"""The chat over HTTP: what is taken, what is answered, what is refused, and the event stream."""

import asyncio
import ipaddress
import json
from dataclasses import replace
from uuid import uuid4

import pytest
from aiohttp import ClientResponse

from bot.engine.errors import NotHandled, ServiceUnavailable, TooBusy
from bot.messages import Address
from bot.web.public import PublicPages
from bot.web.security import Site
from bot.web.streams import STREAMS_OF_ONE
from conversations.events import Opened, Typed
from tests.bot.web.memory_chat import MemoryChat
from tests.bot.web.serving import Client, serving


async def post(client: Client, body: dict[str, object], **headers: str) -> ClientResponse:
    origin = str(client.make_url("/")).rstrip("/")
    return await client.post("/chat/messages", json=body, headers={"Origin": origin} | headers)


async def opened(client: Client) -> None:
    await client.get("/chat")
    assert (await post(client, {"id": str(uuid4()), "open": {}})).status == 200


def only_chat(chat: MemoryChat) -> Address:
    (address,) = chat.messages
    return address


async def test_first_visit_gets_an_identity_that_scripts_and_other_sites_cannot_use(client: Client) -> None:
    response = await client.get("/chat")
    cookie = response.cookies["sangkien"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"]) == (
        True,
        "Lax",
        "/",
        "",
    )
    assert cookie["secure"] == ""  # plain HTTP, on one's own machine
    again = await client.get("/chat")
    assert again.cookies["sangkien"].value == cookie.value


async def test_identity_behind_an_https_proxy_is_for_https_alone(pages: PublicPages) -> None:
    site = Site(trusted_proxies=(ipaddress.ip_network("127.0.0.0/8"),))
    forwarded = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "sangkien.example"}
    async with serving(replace(pages, site=site)) as client:
        response = await client.get("/chat", headers=forwarded)
        cookie = response.cookies["__Host-sangkien"]
        assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")
        assert response.headers["Strict-Transport-Security"] == "max-age=15552000"
        headers = forwarded | {"Origin": "https://sangkien.example", "Cookie": f"{cookie.key}={cookie.value}"}
        body = {"id": str(uuid4()), "open": {}}
        assert (await client.post("/chat/messages", json=body, headers=headers)).status == 200


async def test_answer_has_all_messages_after_the_pages_last_one(client: Client, chat: MemoryChat) -> None:
    await client.get("/chat")
    first = await post(
        client, {"id": str(uuid4()), "open": {"unit": "P01-002"}, "after": 0, "language": "vi"}
    )
    assert await first.json() == {
        "messages": [
            {
                "number": 1,
                "text": "Xin chào P01-002",
                "choices": [{"label": "Đồng ý", "data": "1:0"}, {"label": "Không đồng ý", "data": "1:1"}],
            }
        ],
        "question": 1,
        "language": "vi",
    }
    second = await post(client, {"id": str(uuid4()), "text": "có", "after": 1})
    assert await second.json() == {
        "messages": [{"number": 2, "text": "Đã nhận 2 ký tự.", "choices": []}],
        "question": None,
        "language": "vi",
    }
    assert [event.event for event in chat.events] == [Opened("P01-002"), Typed("có")]


async def test_same_id_again_is_answered_and_nothing_is_done_again(client: Client, chat: MemoryChat) -> None:
    await opened(client)
    body: dict[str, object] = {"id": str(uuid4()), "text": "một", "after": 1}
    answers = [await (await post(client, body)).json() for _ in range(2)]
    assert answers[0] == answers[1]
    assert len(chat.events) == 2


async def test_reload_asks_for_the_past_without_an_event(client: Client, chat: MemoryChat) -> None:
    await opened(client)
    answer = await (await post(client, {"after": 0})).json()
    assert [message["number"] for message in answer["messages"]] == [1]
    assert len(chat.events) == 1


async def test_open_gives_an_identity_to_a_browser_without_one(client: Client, chat: MemoryChat) -> None:
    response = await post(client, {"id": str(uuid4()), "open": {}})
    assert response.cookies["sangkien"].value
    assert len(chat.events) == 1


@pytest.mark.parametrize("body", [{"text": "a"}, {"choice": "1:0"}, {"after": 0}])
async def test_nobody_may_only_open(client: Client, chat: MemoryChat, body: dict[str, object]) -> None:
    response = await post(client, {"id": str(uuid4())} | body)
    assert (response.status, (await response.json())["error"]) == (403, "no_identity")
    assert chat.events == []


@pytest.mark.parametrize(
    ("headers", "status", "error"),
    [
        ({"Origin": "https://evil.example"}, 403, "foreign_origin"),
        ({"Origin": "null"}, 403, "foreign_origin"),
        ({"Origin": "http://127.0.0.1"}, 403, "foreign_origin"),
        ({"Content-Type": "text/plain"}, 415, "wrong_type"),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415, "wrong_type"),
    ],
)
async def test_request_that_our_page_did_not_send_is_refused(
    client: Client, chat: MemoryChat, headers: dict[str, str], status: int, error: str
) -> None:
    await client.get("/chat")
    own = {"Origin": str(client.make_url("/")).rstrip("/"), "Content-Type": "application/json"}
    body = json.dumps({"id": str(uuid4()), "text": "a"})
    response = await client.post("/chat/messages", data=body, headers=own | headers)
    assert (response.status, (await response.json())["error"]) == (status, error)
    assert chat.events == []


@pytest.mark.parametrize(
    ("vouched", "status"), [("same-origin", 200), ("same-site", 403), ("cross-site", 403)]
)
async def test_without_origin_the_browser_itself_must_vouch(
    client: Client, vouched: str, status: int
) -> None:
    await client.get("/chat")
    body = {"id": str(uuid4()), "open": {}}
    response = await client.post("/chat/messages", json=body, headers={"Sec-Fetch-Site": vouched})
    assert response.status == status
    assert (await client.post("/chat/messages", json=body)).status == 403


async def test_body_of_64_kb_is_the_most(client: Client) -> None:
    await opened(client)
    fits = await post(client, {"id": str(uuid4()), "text": "a" * 65_000, "after": 1})
    assert (await fits.json())["messages"][0]["text"] == "Đã nhận 65000 ký tự."
    over = await post(client, {"id": str(uuid4()), "text": "a" * 66_000})
    assert (over.status, await over.json()) == (
        413,
        {"error": "too_large", "text": "Tin quá dài để gửi một lần. Xin chia thành vài tin ngắn hơn."},
    )


async def test_refusal_speaks_the_persons_language(client: Client) -> None:
    response = await post(client, {"text": 1}, **{"Accept-Language": "en-GB,en;q=0.9,vi;q=0.8"})
    assert (response.status, await response.json()) == (
        400,
        {
            "error": "bad_request",
            "text": "The request could not be read. Please reload the page and try again.",
        },
    )


@pytest.mark.parametrize(
    ("trouble", "status", "error", "seconds"),
    [(TooBusy(), 429, "err.too_fast", "2"), (ServiceUnavailable(), 503, "err.server", "5")],
)
async def test_engine_that_takes_nothing_says_when_to_come_again(
    client: Client, chat: MemoryChat, trouble: NotHandled, status: int, error: str, seconds: str
) -> None:
    await opened(client)
    chat.trouble = trouble
    body: dict[str, object] = {"id": str(uuid4()), "text": "a", "after": 1}
    response = await post(client, body)
    assert (response.status, (await response.json())["error"], response.headers["Retry-After"]) == (
        status,
        error,
        seconds,
    )
    assert (await client.get("/chat")).status == 200
    chat.trouble = None
    assert (await post(client, body)).status == 200


# --- The stream -------------------------------------------------------------------------------------


async def events(response: ClientResponse, count: int) -> list[str]:
    """The next blocks of a stream that are not heartbeats."""
    found: list[str] = []
    while len(found) < count:
        block = (await response.content.readuntil(b"\n\n")).decode().strip()
        if block != ":":
            found.append(block)
    return found


async def test_stream_gives_what_is_after_the_number_and_then_what_comes(
    client: Client, chat: MemoryChat
) -> None:
    await opened(client)
    chat.say(only_chat(chat), "Tin thứ hai")
    async with asyncio.timeout(5), client.get("/chat/events?after=1") as stream:
        assert stream.content_type == "text/event-stream"
        assert await events(stream, 2) == [
            "retry: 3000",
            'id: 2\ndata: {"number":2,"text":"Tin thứ hai","choices":[]}',
        ]
        chat.say(only_chat(chat), "Tin\nthứ ba", "Được")
        assert await events(stream, 1) == [
            'id: 3\ndata: {"number":3,"text":"Tin\\nthứ ba","choices":[{"label":"Được","data":"3:0"}]}'
        ]


async def test_stream_goes_on_where_the_browser_left_off(client: Client, chat: MemoryChat) -> None:
    await opened(client)
    chat.say(only_chat(chat), "Tin thứ hai")
    chat.say(only_chat(chat), "Tin thứ ba")
    headers = {"Last-Event-ID": "2"}
    async with asyncio.timeout(5), client.get("/chat/events?after=1", headers=headers) as stream:
        assert (await events(stream, 2))[1].startswith("id: 3\n")


async def test_stream_says_that_it_lives(client: Client) -> None:
    await opened(client)
    async with asyncio.timeout(5), client.get("/chat/events?after=1") as stream:
        assert await stream.content.readuntil(b"\n\n") == b"retry: 3000\n\n"
        assert await stream.content.readuntil(b"\n\n") == b":\n\n"


async def test_streams_of_one_browser_are_few(client: Client) -> None:
    await opened(client)
    streams = [await client.get("/chat/events?after=1") for _ in range(STREAMS_OF_ONE)]
    refused = await client.get("/chat/events?after=1")
    assert (refused.status, (await refused.json())["error"]) == (429, "too_many_streams")
    streams[0].close()
    async with asyncio.timeout(5):
        while (again := await client.get("/chat/events?after=1")).status == 429:
            again.release()
    assert again.status == 200
    for stream in (*streams, again):
        stream.close()


@pytest.mark.parametrize("after", ["-1", "x", "１", "99999999999"])
async def test_stream_after_a_number_that_is_none_is_refused(client: Client, after: str) -> None:
    await opened(client)
    assert (await client.get("/chat/events", params={"after": after})).status == 400


async def test_stream_is_for_those_who_have_a_chat(client: Client) -> None:
    assert (await client.get("/chat/events")).status == 403
    await client.get("/chat")
    assert (await client.get("/chat/events")).status == 403


async def test_stream_ends_when_the_server_stops(client: Client) -> None:
    await opened(client)
    stream = await client.get("/chat/events?after=1")
    async with asyncio.timeout(5):
        await client.server.close()
        rest = await stream.content.read()
    assert rest.startswith(b"retry: 3000\n\n")


async def test_stream_ends_when_the_database_does_and_the_browser_comes_back(
    client: Client, chat: MemoryChat
) -> None:
    await opened(client)
    async with asyncio.timeout(5), client.get("/chat/events?after=1") as stream:
        await events(stream, 1)
        chat.trouble = ServiceUnavailable()
        chat.say(only_chat(chat), "Tin thứ hai")
        assert (await stream.content.read()).strip(b":\n") == b""
