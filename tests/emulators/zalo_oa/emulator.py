"""An Official Account by the list of reference/zalo.md §2: an HTTP server, and a test's hands on it."""

import asyncio
import json
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from types import TracebackType
from typing import Self

import aiohttp
from aiohttp import web

from tests.emulators.zalo_oa.person import Json, Person, Shown

TEXT_MAX = 2000
TITLE_MAX = 100
SUBTITLE_MAX = 500
BUTTONS_MAX = 5
WEEK = 7 * 24 * 3600.0


class Stamp(StrEnum):
    """Where the signed timestamp stands: in the body alone, or also in a header of newer deliveries."""

    BODY = "body"
    HEADER = "header"


@dataclass(slots=True)
class Hold:
    """A call that gets no answer until `release`; `reached` tells that it has arrived."""

    reached: asyncio.Event = field(default_factory=asyncio.Event)
    open: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Answer it now."""
        self.open.set()


class ZaloOaEmulator:
    """Zalo for one app and account; as an async context manager it listens on a loopback port.

    `stamp` tells where a delivery carries its timestamp, `life` how many seconds an access token works.
    `grants` counts the refreshes, `spent` those with a refresh token that was used before.
    """

    def __init__(
        self,
        *,
        app_id: str = "430000000000000001",
        app_secret: str = "made-up-app-secret",
        secret_key: str = "made-up-key",
        refresh_token: str = "made-up-seed",
        clock: Callable[[], float] = time.time,
        stamp: Stamp = Stamp.BODY,
        life: int = 90_000,
    ) -> None:
        self.app_id = app_id
        self.app_secret = app_secret
        self.secret_key = secret_key
        self.oa_id = "388613280878808645"
        self.stamp = stamp
        self.life = life
        self.url = ""
        self.changes = asyncio.Condition()
        self.people: dict[str, Person] = {}
        self.grants = 0
        self.spent = 0
        self.statuses: list[int] = []
        self.now = clock
        self._refresh_token = refresh_token
        self._access: dict[str, float] = {}
        self._faults: deque[int | Hold | str] = deque()
        self._sent = 0
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None
        self.base_url = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/v3.0/oa/message/cs", self._send)
        app.router.add_post("/v4/oa/access_token", self._grant)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._runner is not None
        assert self._session is not None
        await self._session.close()
        await self._runner.cleanup()

    def person(self) -> Person:
        """Somebody who has never written to the account."""
        person = Person(self, f"25125236254{len(self.people) + 1:05}")
        self.people[person.id] = person
        return person

    def fail(self, code: int, *, times: int = 1) -> None:
        """Refuse the next sendings with this code of Zalo's."""
        self._faults.extend([code] * times)

    def answer_with_a_page(self) -> None:
        """Answer the next sending like a proxy in trouble."""
        self._faults.append("<html>502 Bad Gateway</html>")

    def hold(self) -> Hold:
        """Let the next sending wait."""
        held = Hold()
        self._faults.append(held)
        return held

    def revoke(self) -> None:
        """Let every access token work no more."""
        self._access.clear()

    def grant_anew(self, refresh_token: str) -> None:
        """The operator went through the permission page again: another refresh token, the old ones end."""
        self._refresh_token = refresh_token
        self._access.clear()

    async def happens(self, event: Json, *, times: int = 1) -> Json:
        """Deliver an event, signed; its body."""
        body = {"app_id": self.app_id, "timestamp": str(int(self.now() * 1000)), **event}
        for _ in range(times):
            self.statuses.append(await self.post(json.dumps(body, ensure_ascii=False).encode()))
        return body

    async def post(self, body: bytes, *, signature: str | None = None) -> int:
        """POST anything to the webhook; signed as Zalo signs, unless a signature is given."""
        assert self._session is not None
        stamp = str(json.loads(body).get("timestamp", "")) if signature is None else ""
        headers = {"Content-Type": "application/json"}
        if self.stamp is Stamp.HEADER and stamp:
            stamp = str(int(stamp) + 1)  # of the delivery, which may come later than the event
            headers["X-ZEvent-Timestamp"] = stamp
        made = sha256(self.app_id.encode() + body + stamp.encode() + self.secret_key.encode()).hexdigest()
        headers["X-ZEvent-Signature"] = f"mac={made}" if signature is None else signature
        async with self._session.post(self.url, data=body, headers=headers) as answer:
            return answer.status

    async def _grant(self, request: web.Request) -> web.Response:
        form = await request.post()
        if request.headers.get("secret_key") != self.app_secret or form.get("app_id") != self.app_id:
            return web.json_response({"error": -14004, "message": "Invalid secret key"})
        if form.get("refresh_token") != self._refresh_token:
            self.spent += 1
            return web.json_response({"error": -14014, "message": "Invalid refresh token"})
        self.grants += 1
        self._refresh_token = f"refresh-{self.grants}"
        access = f"access-{self.grants}"
        self._access[access] = self.now() + self.life
        granted = {"access_token": access, "refresh_token": self._refresh_token, "expires_in": str(self.life)}
        return web.json_response(granted)

    async def _send(self, request: web.Request) -> web.Response:
        fault = self._faults.popleft() if self._faults else None
        if isinstance(fault, Hold):
            fault.reached.set()
            await fault.open.wait()
        if isinstance(fault, str):
            return web.Response(status=502, text=fault, content_type="text/html")
        code = fault if isinstance(fault, int) else self._refusal(request)
        if code == 0:
            call = await request.json()
            code = self._checked(call)
        if code:
            return web.json_response({"error": code, "message": "refused"})
        async with self.changes:
            self._sent += 1
            self.people[call["recipient"]["user_id"]].messages.append(_shown(call["message"]))
            self.changes.notify_all()
        return web.json_response({"error": 0, "message": "Success", "data": {"message_id": f"m{self._sent}"}})

    def _refusal(self, request: web.Request) -> int:
        until = self._access.get(request.headers.get("access_token", ""))
        return -216 if until is None or until <= self.now() else 0

    def _checked(self, call: Json) -> int:
        recipient, message = call["recipient"], call["message"]
        assert isinstance(recipient, dict)
        assert isinstance(message, dict)
        person = self.people.get(str(recipient["user_id"]))
        if person is None or person.wrote_at is None:
            return -213
        if self.now() - person.wrote_at > WEEK:
            return -230
        shown = _shown(message)
        most = SUBTITLE_MAX if shown.form else TEXT_MAX
        fits = 0 < len(shown.text.encode("utf-16-le")) // 2 <= most
        titles = all(0 < len(title) <= TITLE_MAX for title, _ in shown.buttons)
        return 0 if fits and titles and len(shown.buttons) <= BUTTONS_MAX else -201


def _shown(message: Json) -> Shown:
    attachment = message.get("attachment")
    payload = attachment["payload"] if isinstance(attachment, dict) else {}
    buttons = tuple((button["title"], button["payload"]) for button in payload.get("buttons", ()))
    forms = payload.get("elements", ())
    if payload.get("template_type") == "request_user_info":
        return Shown(text=forms[0]["subtitle"], form=forms[0]["title"])
    return Shown(text=str(message.get("text", "")), buttons=buttons)
