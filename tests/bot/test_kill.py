"""kill -9 under load: nothing acknowledged is lost, nothing is done twice (design §8)."""

import asyncio
import os
import random
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
from aiohttp import ClientError, ClientSession, CookieJar
from sqlalchemy import select

from conversations.state import State, load
from programme.edition import shipped_edition_text
from programme.progress import Tally
from storage.database import Database
from storage.tables.chats import conversations
from storage.tables.entries import entries

SEED = 2021
KILLS = 2
CHATS = 6
UNFINISHED = 2
TRIES = 200
SECONDS = 120
"""A limit for a machine that hangs; nothing waits for it."""

STEPS = (
    ("open", "P01-002"),
    ("press", "Đúng"),
    ("press", "Đồng ý"),
    ("type", "Nguyễn Văn A"),
    ("type", "0900 000 00{number}"),
    ("press", "Doanh nghiệp"),
    ("press", "Tháng 3/2021"),
    ("type", "Gá kẹp nhanh số {number} cho máy tiện, gá đặt chỉ còn hai phút thay vì mười phút như trước."),
    ("press", "Xong"),
    ("press", "GỬI"),
)
CONSENTED = 3
"""From this step on there is a draft to go back to."""

Json = Mapping[str, object]


@dataclass
class Server:
    """`sangkien serve` in a process of its own, killed at `moments` (counts of answers) and started again."""

    folder: Path
    port: int
    moments: list[int]
    up: asyncio.Event = field(default_factory=asyncio.Event)
    starts: int = 0
    answers: int = 0
    process: asyncio.subprocess.Process | None = None
    restarting: asyncio.Task[None] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self, session: ClientSession) -> None:
        """Start, and wait until it says that it is ready, and is."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("SANGKIEN_")}
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-c", "import sys; from admin_cli.main import main; sys.exit(main(sys.argv[1:]))", "serve"),
            env={
                **environment,
                "SANGKIEN_DATA_DIR": str(self.folder),
                "SANGKIEN_PORT": str(self.port),
                "SANGKIEN_NOW": "2021-04-10T09:00:00+07:00",
                "SANGKIEN_LANGUAGE": "vi",
                "SANGKIEN_LOG_LEVEL": "error",
            },
            cwd=self.folder,
            stderr=asyncio.subprocess.PIPE,
        )
        assert self.process.stderr is not None
        said = b""
        while self.address.encode() not in said:
            line = await self.process.stderr.readline()
            assert line, said.decode()
            said += line
        assert await self.is_ready(session), said.decode()
        self.starts += 1
        self.up.set()

    async def is_ready(self, session: ClientSession) -> bool:
        for _ in range(TRIES):
            async with session.get(f"{self.address}/readyz") as response:
                if response.status == 200:
                    return True
        return False

    def answered(self, session: ClientSession) -> None:
        """One more answer: at the next moment the process is killed, while others wait for theirs."""
        self.answers += 1
        if self.up.is_set() and self.moments and self.answers >= self.moments[0]:
            self.moments.pop(0)
            self.up.clear()
            assert self.process is not None
            self.process.send_signal(signal.SIGKILL)
            self.restarting = asyncio.create_task(self.restart(session))

    async def restart(self, session: ClientSession) -> None:
        assert self.process is not None
        assert await self.process.wait() == -signal.SIGKILL
        await self.start(session)

    async def stop(self) -> int:
        """Tell it to stop; its exit code."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)
        return await self.process.wait()


@dataclass
class Person:
    """A browser: what it sent, with the id it sent it under, and what it was answered."""

    number: int
    server: Server
    session: ClientSession
    chance: random.Random
    answered: list[tuple[Json, list[Json]]] = field(default_factory=list)
    log: dict[int, Json] = field(default_factory=dict)
    seen_starts: int = 0
    drafts: int = 0

    async def talks(self, steps: tuple[tuple[str, str], ...]) -> None:
        async with self.session.get(f"{self.server.address}/chat") as page:
            assert page.status == 200
        self.seen_starts = self.server.starts
        for place, (kind, words) in enumerate(steps):
            await self.does(kind, words.format(number=self.number))
            while self.server.starts > self.seen_starts or not self.server.up.is_set():
                await self.comes_back(has_draft=CONSENTED <= place + 1 < len(STEPS))

    async def comes_back(self, *, has_draft: bool) -> None:
        """After a restart: everything again, and the draft is there."""
        await self.server.up.wait()
        self.seen_starts = self.server.starts
        for body, answer in tuple(self.answered):
            again = await self.posts(body)
            assert again[: len(answer)] == answer
        if has_draft:
            (resumed,) = await self.does("type", "TIẾP TỤC")
            assert str(resumed["text"]).startswith("Tiếp tục bài ngày 10/4.")
            self.drafts += 1

    async def does(self, kind: str, words: str) -> list[Json]:
        """One act, until it is answered."""
        said: Json = {"text": words}
        if kind == "open":
            said = {"open": {"unit": words}}
        if kind == "press":
            said = {"choice": self.button(words)}
        body = {**said, "id": str(UUID(int=self.chance.getrandbits(128), version=4)), "after": len(self.log)}
        answer = await self.posts(body)
        self.answered.append((body, answer))
        return answer

    def button(self, label: str) -> object:
        """What the newest button with this label sends."""
        for number in sorted(self.log, reverse=True):
            choices = self.log[number]["choices"]
            assert isinstance(choices, list)
            for choice in choices:
                if choice["label"] == label:
                    return choice["data"]
        raise AssertionError(label, [message["text"] for message in self.log.values()])

    async def posts(self, body: Json) -> list[Json]:
        """The answer to a body, sent again whenever the server died before it answered."""
        for _ in range(KILLS + 1):
            await self.server.up.wait()
            starts = self.server.starts
            try:
                content = await self.posted(body)
            except (ClientError, ConnectionError):
                assert self.server.starts > starts or not self.server.up.is_set()
                continue
            messages: list[Json] = content["messages"]  # type: ignore[assignment]  # what the page is told
            self.log.update({int(str(message["number"])): message for message in messages})
            self.server.answered(self.session)
            return messages
        raise AssertionError(body)

    async def posted(self, body: Json) -> Json:
        headers = {"Origin": self.server.address}
        url = f"{self.server.address}/chat/messages"
        async with self.session.post(url, json=body, headers=headers) as response:
            content: Json = await response.json()
            assert response.status == 200, content
            return content


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    (tmp_path / "programme.toml").write_text(shipped_edition_text(), encoding="utf-8")
    chance = random.Random(SEED)  # noqa: S311 - the same moments in every run
    answers = CHATS * len(STEPS)
    moments = sorted(chance.sample(range(CHATS * 2, answers - CHATS), KILLS))
    server = Server(tmp_path, free_port(), moments)
    yield server
    if server.restarting is not None:
        await asyncio.gather(server.restarting, return_exceptions=True)
    if server.process is not None and server.process.returncode is None:
        server.process.kill()
        await server.process.wait()


@asynccontextmanager
async def person(server: Server, number: int) -> AsyncIterator[Person]:
    # An address without a name has cookies too.
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        yield Person(number, server, session, random.Random(SEED + number))  # noqa: S311 - the same ids in every run


async def test_killed_at_random_nothing_acknowledged_is_lost_and_nothing_is_done_twice(
    server: Server,
) -> None:
    async with ClientSession() as session:
        await server.start(session)
    people: list[Person] = []
    async with asyncio.timeout(SECONDS), asyncio.TaskGroup() as group:
        for number in range(1, CHATS + 1):
            steps = STEPS[: -2 if number <= UNFINISHED else None]
            group.create_task(whole_visit(server, number, steps, people))
    assert server.moments == []
    assert server.starts == 1 + KILLS
    assert await server.stop() == 0
    assert sum(each.drafts for each in people) > 0
    assert {each.number for each in people} == set(range(1, CHATS + 1))
    await check(server, people)


async def whole_visit(
    server: Server, number: int, steps: tuple[tuple[str, str], ...], people: list[Person]
) -> None:
    """One person's chat from beginning to end; at the end everything is sent once more."""
    async with person(server, number) as visitor:
        await visitor.talks(steps)
        await visitor.comes_back(has_draft=len(steps) < len(STEPS))
        people.append(visitor)


async def check(server: Server, people: list[Person]) -> None:
    """What is stored is what was confirmed, each once; what was not confirmed is a draft."""
    confirmed = sorted(each.number for each in people if each.number > UNFINISHED)
    database = Database(f"sqlite:///{server.folder}/sangkien.db")
    async with database.reading() as work:
        stored = await work.connection.execute(select(entries.c.phone, entries.c.description, entries.c.chat))
        rows = sorted(stored.all())
        states = [load(text) for text in await work.connection.scalars(select(conversations.c.state))]
        tally = await work.counters.tally("75-nghin-2021")
        letters = await work.dead_letters.newest(1)
    await database.close()
    descriptions = [STEPS[7][1].format(number=number) for number in confirmed]
    assert [(row.phone, row.description) for row in rows] == [
        (f"+8490000000{number}", text) for number, text in zip(confirmed, descriptions, strict=True)
    ]
    assert len({row.chat for row in rows}) == len(confirmed)
    assert tally == Tally(submitted=len(confirmed))
    drafts = [state.draft for state in states if isinstance(state, State) and state.draft is not None]
    assert sorted(str(draft.description) for draft in drafts) == [
        STEPS[7][1].format(number=number) for number in range(1, UNFINISHED + 1)
    ]
    assert len(states) == CHATS
    assert letters == []
