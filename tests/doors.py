"""The doors through which transcripts are played, each around a whole running service."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from aiohttp import CookieJar, web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import func, select

from bot.app import application
from bot.channels import browser, terminal
from bot.channels.channel import Traits
from bot.channels.terminal import Terminal
from bot.channels.zalo_bot import traits as zalo_bot
from bot.channels.zalo_oa import traits as zalo_oa
from bot.delivery.attempt import Route
from bot.documents.reading import Documents
from bot.log import open_log
from bot.loops.digests import tell_officers
from bot.messages import Address, Choice, Incoming, Message
from bot.news import messages_after
from bot.service import Line, Service, running
from bot.settings import Settings
from bot.stored import key_of
from bot.web.files import NAME_HEADER, WORD_TYPE
from conversations.dialogue import (
    Abilities,
    Chose,
    Edited,
    Event,
    Media,
    Opened,
    SentMedia,
    SharedContact,
    Typed,
)
from conversations.events import WroteInGroup
from programme.edition import shipped_edition_text
from storage.tables.chats import timers
from tests.bot.held_clock import HeldClock
from tests.officer_acts import hand_over_code, link_code, officer_acts

FILE_NAME = "mo-ta.docx"
ABILITIES = {
    "text": Abilities(channel="core", buttons=False, limit=4000, hold=None, deep_link=False),
    "buttons": Abilities(channel="core", buttons=True, pushed=False),
    "buttons contact": Abilities(channel="core", buttons=True, contact=True, hold=3686, attachments=True),
    "alone": Abilities(channel="core", buttons=False, limit=2000, deep_link=False),
    "zalo": replace(zalo_bot.ABILITIES, channel="core"),
    "zalo oa": replace(zalo_oa.ABILITIES, channel="core"),
}


def settings_in(folder: Path, **changes: object) -> Settings:
    """Settings of a service of its own, with the letter's edition."""
    programme = folder / "programme.toml"
    if not programme.exists():
        programme.write_text(shipped_edition_text(), encoding="utf-8")
    return Settings(data_dir=folder, programme=programme, _env_file=None, **changes)  # type: ignore[arg-type, call-arg]


class ServiceDoor:
    """What all doors share: the service behind them, its clock, and the officers beside it."""

    def __init__(self, service: Service, clock: HeldClock) -> None:
        self.service = service
        self.clock = clock

    async def answered(self) -> Sequence[Message]:
        """Everything that has come since the last call."""
        raise AssertionError(f"{type(self).__name__} cannot read")

    async def waits(self) -> Sequence[Message]:
        # Its loop comes round when it may: here it is sure that it has.
        await tell_officers(self.service.database, self.service.knowledge(), self.clock.now())
        await fired(self.service)
        return await self.answered()

    async def officer(self, name: str, code: str, reason: str) -> Sequence[Message]:
        if name == "link":
            return [Message(text=await link_code(self.service, code))]
        if name == "hand_over":
            return [Message(text=await hand_over_code(self.service, code))]
        await officer_acts(self.service, name, code, reason)
        return await self.waits()

    def another(self) -> "CoreDoor":
        """A second chat beside this one."""
        raise AssertionError(f"{type(self).__name__} has one chat")


class CoreDoor(ServiceDoor):
    """Straight to the engine, on a channel that is nothing but its abilities."""

    def __init__(self, service: Service, clock: HeldClock, chat: str = "1") -> None:
        super().__init__(service, clock)
        self._address = Address(channel="core", account="core", chat=chat)
        self._number = 0
        self._buttons: list[tuple[str, str]] = []

    def another(self) -> "CoreDoor":
        return CoreDoor(self.service, self.clock, "2")

    async def _happens(self, event: Event) -> Sequence[Message]:
        incoming = Incoming(
            address=self._address, event_id=uuid4().hex, event=event, received_at=self.clock.now()
        )
        await self.service.engine.handle(incoming)
        return await self.answered()

    async def answered(self) -> Sequence[Message]:
        async with self.service.database.reading() as work:
            conversation = await work.conversations.find(key_of(self._address))
            assert conversation is not None
            messages = await messages_after(work, conversation.id, self._number)
        if messages:
            self._number = messages[-1].number
        self._buttons += [(choice.label, choice.data) for message in messages for choice in message.choices]
        return messages

    async def opens(self, unit: str | None) -> Sequence[Message]:
        return await self._happens(Opened(unit))

    async def types(self, text: str) -> Sequence[Message]:
        return await self._happens(Typed(text))

    async def presses(self, label: str, *, old: bool) -> Sequence[Message]:
        found = [data for shown, data in self._buttons if shown == label]
        if not found:
            return await self.types(label)  # a channel, or a question, without buttons: the label is typed
        stamp, _, option = (found[0] if old else found[-1]).partition(":")
        return await self._happens(Chose(option, int(stamp)))

    async def sends(self, media: Media, caption: str) -> Sequence[Message]:
        return await self._happens(SentMedia(media, caption))

    async def sends_word(self, content: bytes, caption: str) -> Sequence[Message]:
        return await self._happens(await Documents().read(FILE_NAME, content, caption))

    async def shares(self, phone: str, *, own: bool) -> Sequence[Message]:
        return await self._happens(SharedContact(phone, own))

    async def edits(self) -> Sequence[Message]:
        return await self._happens(Edited())

    async def writes_in_group(self, _text: str) -> Sequence[Message]:
        return await self._happens(WroteInGroup("https://t.me/sangkien_bot"))


class TerminalDoor(ServiceDoor):
    """What `sangkien chat` serves: inline answers and the outbox, shown in order."""

    def __init__(self, service: Service, clock: HeldClock, terminal: Terminal, seen: list[Message]) -> None:
        super().__init__(service, clock)
        self._terminal = terminal
        self._seen = seen
        service.engine.listen(terminal.heard)

    async def answered(self) -> Sequence[Message]:
        await self._terminal.caught_up()
        taken = tuple(self._seen)
        self._seen.clear()
        return taken

    async def _says(self, event: Event) -> Sequence[Message]:
        await self._terminal.says(self.service.engine, event, self.clock.now())
        return await self.answered()

    async def opens(self, unit: str | None) -> Sequence[Message]:
        return await self._says(Opened(unit))

    async def types(self, text: str) -> Sequence[Message]:
        return await self._says(Typed(text))

    async def presses(self, label: str, *, old: bool) -> Sequence[Message]:
        assert not old
        return await self.types(label)


class BrowserDoor(ServiceDoor):
    """What the page does, over HTTP."""

    def __init__(
        self, service: Service, clock: HeldClock, client: TestClient[web.Request, web.Application]
    ) -> None:
        super().__init__(service, clock)
        self._client = client
        self._number = 0
        self._buttons: list[tuple[str, str]] = []

    async def _posts(self, **said: object) -> Sequence[Message]:
        origin = str(self._client.make_url("/")).rstrip("/")
        body = {"id": str(uuid4()), "after": self._number, "language": "vi", **said}
        async with self._client.post("/chat/messages", json=body, headers={"Origin": origin}) as answer:
            assert answer.status == 200, await answer.text()
            return self._shown(await answer.json())

    def _shown(self, document: dict[str, list[dict[str, Any]]]) -> Sequence[Message]:
        messages = [
            Message(
                text=message["text"],
                choices=tuple(Choice(**choice) for choice in message["choices"]),
                number=message["number"],
            )
            for message in document["messages"]
        ]
        self._number = max([self._number, *(message.number for message in messages)])
        self._buttons += [(choice.label, choice.data) for message in messages for choice in message.choices]
        return messages

    async def answered(self) -> Sequence[Message]:
        return await self._posts()

    async def sends_word(self, content: bytes, _caption: str) -> Sequence[Message]:
        headers = {
            "Origin": str(self._client.make_url("/")).rstrip("/"),
            "Content-Type": WORD_TYPE,
            NAME_HEADER: FILE_NAME,
        }
        query = {"id": str(uuid4()), "after": str(self._number), "language": "vi"}
        async with self._client.post("/chat/files", params=query, data=content, headers=headers) as answer:
            assert answer.status == 200, await answer.text()
            return self._shown(await answer.json())

    async def opens(self, unit: str | None) -> Sequence[Message]:
        return await self._posts(open={"unit": unit})

    async def types(self, text: str) -> Sequence[Message]:
        return await self._posts(text=text)

    async def presses(self, label: str, *, old: bool) -> Sequence[Message]:
        found = [data for shown, data in self._buttons if shown == label]
        return await self._posts(choice=found[0] if old else found[-1])


async def fired(service: Service) -> None:
    """Until no timer or notice is due any more."""
    done = asyncio.Event()
    service.engine.listen(lambda _job, _done: done.set())
    for _ in range(200):
        done.clear()
        async with service.database.reading() as work:
            is_due = (timers.c.due_at <= service.clock.now()) | timers.c.mailing.is_not(None)
            due = select(func.count()).select_from(timers).where(is_due)
            if not await work.connection.scalar(due):
                return
        await service.look()
        with suppress(TimeoutError):  # nothing comes of what is put off to the morning
            await asyncio.wait_for(done.wait(), 0.1)
    raise AssertionError("something stays due")


@asynccontextmanager
async def core_door(abilities: str, clock: HeldClock, settings: Settings) -> AsyncIterator[CoreDoor]:
    lines = {"core": Line(traits=Traits(abilities=ABILITIES[abilities], pushed=False))}
    logger = open_log(level="error")
    async with running(settings, lines, logger=logger, clock=clock) as service:
        yield CoreDoor(service, clock)


@asynccontextmanager
async def terminal_door(_abilities: str, clock: HeldClock, settings: Settings) -> AsyncIterator[TerminalDoor]:
    seen: list[Message] = []
    shown = Terminal("thử", seen.append)
    # Time stands still here, so there is no pace to keep.
    route = Route(channel=shown, pace=float("inf"), chat="thử")
    lines = {terminal.CHANNEL: Line(traits=terminal.TRAITS, route=route)}
    async with running(settings, lines, logger=open_log(level="error"), clock=clock, chat="thử") as service:
        yield TerminalDoor(service, clock, shown, seen)


@asynccontextmanager
async def browser_door(_abilities: str, clock: HeldClock, settings: Settings) -> AsyncIterator[BrowserDoor]:
    lines = {browser.CHANNEL: Line(traits=browser.TRAITS)}
    async with running(settings, lines, logger=open_log(level="error"), clock=clock) as service:
        server = TestServer(application(service))
        async with TestClient(server, cookie_jar=CookieJar(unsafe=True)) as client:
            async with client.get("/chat") as page:
                assert page.status == 200
            yield BrowserDoor(service, clock, client)
