"""Zalo's Bot Platform by the list of reference/zalo.md §1: an HTTP server, and a test's hands on it."""

import asyncio
import json
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web

from tests.emulators.zalo_bot.person import Json, Person

TEXT_MAX = 2000
TESTS_A_DAY = 5


class Shape(StrEnum):
    """The two bodies of a webhook: as documented, and as observed."""

    DOCUMENTED = "documented"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Call:
    """A call that arrived."""

    method: str
    parameters: Json


@dataclass(slots=True)
class Hold:
    """A call that gets no answer until `release`; `reached` tells that it has arrived."""

    reached: asyncio.Event = field(default_factory=asyncio.Event)
    open: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Answer it now."""
        self.open.set()


class Refusal(Exception):
    """An answer with `ok: false`; `camel` writes its code as testWebhook does."""

    def __init__(self, code: int, description: str, *, camel: bool = False) -> None:
        super().__init__(description)
        self.code = code
        self.name = "errorCode" if camel else "error_code"
        self.description = description


class ZaloBotEmulator:
    """Zalo for one bot; as an async context manager it listens on a loopback port.

    `shape` is that of webhook bodies; `replays` gives consumed updates again, as one live bot did; `local`
    takes webhooks at http and loopback addresses, which Zalo refuses. `idle` is how long getUpdates waits.
    """

    def __init__(
        self,
        *,
        token: str = "7001:TEST",
        clock: Callable[[], float] = time.time,
        shape: Shape = Shape.BARE,
        idle: float = 0.2,
        local: bool = True,
    ) -> None:
        self.token = token
        self.bot = {
            "id": token.partition(":")[0],
            "account_name": "bot.sangkien",
            "account_type": "BASIC",
            "can_join_groups": False,
        }
        self.shape = shape
        self.replays = False
        self.calls: list[Call] = []
        self.webhook: Json | None = None
        self.changes = asyncio.Condition()
        self.people: dict[str, Person] = {}
        self._clock = clock
        self._idle = idle
        self._local = local
        self._secret = ""
        self._tested = 0
        self._updates: deque[Json] = deque()
        self._faults: dict[str, deque[Refusal | Hold | str]] = {}
        self._sent = 0
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None
        self.base_url = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for faults in self._faults.values():
            for fault in faults:
                if isinstance(fault, Hold):
                    fault.release()
        assert self._runner is not None
        assert self._session is not None
        await self._session.close()
        await self._runner.cleanup()

    def person(self, name: str = "Nguyễn Văn A") -> Person:
        """Somebody who has never written to the bot."""
        person = Person(self, f"{len(self.people) + 1:020x}", name)
        self.people[person.id] = person
        return person

    def fail(self, method: str, code: int = 500, *, times: int = 1) -> None:
        """Refuse the next calls of a method."""
        refusals = [Refusal(code, "as the test wanted") for _ in range(times)]
        self._faults.setdefault(method, deque()).extend(refusals)

    def answer_with_a_page(self, method: str) -> None:
        """Answer the next call of a method like a proxy in trouble."""
        self._faults.setdefault(method, deque()).append("<html>502 Bad Gateway</html>")

    def hold(self, method: str) -> Hold:
        """Let the next call of a method wait."""
        held = Hold()
        self._faults.setdefault(method, deque()).append(held)
        return held

    async def happens(self, update: Json, *, times: int = 1, secret: str | None = None) -> list[int]:
        """Deliver an update by the webhook, or keep it for getUpdates; the statuses of the answers."""
        if self.webhook is None:
            async with self.changes:
                self._updates.extend([update] * times)
                self.changes.notify_all()
            return []
        body = {"ok": True, "result": update} if self.shape is Shape.DOCUMENTED else update
        return [await self.post(body, secret=secret) for _ in range(times)]

    async def post(self, body: object, *, secret: str | None = None) -> int:
        """POST anything to the webhook as Zalo's Java client does; None is an empty body."""
        assert self._session is not None
        assert self.webhook is not None
        headers = {"X-Bot-Api-Secret-Token": self._secret if secret is None else secret}
        if body is not None:
            headers["Content-Type"] = "application/json"
        async with self._session.post(
            str(self.webhook["url"]),
            data=None if body is None else json.dumps(body),
            headers=headers | {"User-Agent": "Java/17.0.9"},
        ) as answer:
            return answer.status

    async def _call(self, request: web.Request) -> web.StreamResponse:
        parameters: Json = dict(request.query)
        if request.body_exists:
            parameters |= await request.json()
        method = request.match_info["method"]
        try:
            self._check(request.match_info["token"])
            page = await self._fault(method)
            if page is not None:
                return web.Response(status=502, text=page, content_type="text/html")
            self.calls.append(Call(method, parameters))
            result = await getattr(self, f"_{method}", self._unknown)(parameters)
        except Refusal as refusal:
            answer: Json = {"ok": False, refusal.name: refusal.code, "description": refusal.description}
            return web.json_response(answer, status=refusal.code)
        return web.json_response({"ok": True} if result is None else {"ok": True, "result": result})

    def _check(self, token: str) -> None:
        if token != self.token:
            raise Refusal(401, "Unauthorized")

    async def _unknown(self, _parameters: Json) -> None:
        raise Refusal(404, "Not found")

    async def _fault(self, method: str) -> str | None:
        faults = self._faults.get(method)
        if not faults:
            return None
        fault = faults.popleft()
        if isinstance(fault, Refusal):
            raise fault
        if isinstance(fault, Hold):
            fault.reached.set()
            await fault.open.wait()
            return None
        return fault

    async def _getMe(self, _parameters: Json) -> Json:  # noqa: N802 - Zalo's own name
        return self.bot

    async def _getUpdates(self, _parameters: Json) -> Json:  # noqa: N802 - Zalo's own name
        if self.webhook is not None:
            raise Refusal(400, "Bad Request: webhook is active")
        async with self.changes:
            try:
                async with asyncio.timeout(self._idle):
                    await self.changes.wait_for(lambda: bool(self._updates))
            except TimeoutError:
                raise Refusal(408, "Request timeout") from None
            update = self._updates.popleft()
            if self.replays:
                self._updates.append(update)
        return update

    async def _setWebhook(self, parameters: Json) -> Json:  # noqa: N802 - Zalo's own name
        url, secret = str(parameters.get("url", "")), str(parameters.get("secret_token", ""))
        parts = urlsplit(url)
        if not (parts.scheme == "https" or (self._local and parts.scheme == "http")) or not parts.hostname:
            raise Refusal(400, "Bad Request: url must be HTTPS")
        if not 8 <= len(secret) <= 256:
            raise Refusal(400, "Bad Request: secret_token")
        self._secret = secret
        self.webhook = {"url": url, "updated_at": int(self._clock() * 1000)}
        return self.webhook | {"verification": await self._probe(url)}

    async def _testWebhook(self, _parameters: Json) -> Json:  # noqa: N802 - Zalo's own name
        if self.webhook is None:
            raise Refusal(404, "Not found")
        self._tested += 1
        if self._tested > TESTS_A_DAY:
            raise Refusal(426, "Quota exceeded", camel=True)
        return await self._probe(str(self.webhook["url"]))

    async def _probe(self, url: str) -> Json:
        assert self._session is not None
        try:
            async with self._session.post(
                url, headers={"X-Bot-Api-Secret-Token": self._secret}, allow_redirects=False
            ) as answer:
                status = answer.status
        except aiohttp.ClientError:
            return {"ok": False, "url": url, "outcome": "webhook.err.conn", "hint": "unreachable"}
        ok = status == 200
        outcome = "webhook.ok" if ok else f"webhook.http.{status if status in {403, 404} else 'other'}"
        return {"ok": ok, "url": url, "outcome": outcome, "hint": "", "status_code": status, "latency_ms": 3}

    async def _deleteWebhook(self, _parameters: Json) -> Json:  # noqa: N802 - Zalo's own name
        self.webhook = None
        return {"url": "", "updated_at": int(self._clock() * 1000)}

    async def _getWebhookInfo(self, _parameters: Json) -> Json:  # noqa: N802 - Zalo's own name
        if self.webhook is None:
            raise Refusal(404, "Not found")
        return self.webhook

    async def _sendMessage(self, parameters: Json) -> Json:  # noqa: N802 - Zalo's own name
        text = parameters.get("text")
        if not isinstance(text, str) or not 1 <= len(text.encode("utf-16-le")) // 2 <= TEXT_MAX:
            raise Refusal(400, "Bad Request: text")
        person = self.people.get(str(parameters.get("chat_id")))
        if person is None or not person.has_written:
            raise Refusal(400, "Bad Request: chat_id")
        async with self.changes:
            self._sent += 1
            person.messages.append(text)
            self.changes.notify_all()
        return {"message_id": f"{self._sent:020x}", "date": int(self._clock() * 1000)}

    async def _sendChatAction(self, _parameters: Json) -> None:  # noqa: N802 - Zalo's own name
        return None

    def now_ms(self) -> int:
        """The time as Zalo writes it."""
        return int(self._clock() * 1000)
