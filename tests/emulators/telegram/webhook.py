"""Delivery of updates to the bot's webhook, with the real server's order, retries and secret."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp

from tests.emulators.telegram import parameters
from tests.emulators.telegram.parameters import Parameters
from tests.emulators.telegram.updates import Group, Update
from tests.emulators.telegram.wire import Json, RefusalError
from tests.emulators.telegram.world import World

LONGEST_RETRY_AFTER = 3600  # seconds
SUCCESS, REDIRECT = 200, 300
IGNORED = frozenset(
    {"setwebhook", "deletewebhook", "close", "logout"}
)  # and everything that begins with “get”


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook:
    """What setWebhook set."""

    url: str
    secret: str
    connections: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long the server waits, in seconds.

    `answer`: for the bot's answer. `delay`: before the second retry (the first comes at once); it doubles
    up to `longest`. A `Retry-After` of two seconds waits `delay`, so a short `delay` makes everything short.
    """

    answer: float
    delay: float
    longest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookAnswer:
    """What the bot answered to one attempt; status None: it did not (error says why)."""

    update_id: int
    attempt: int
    status: int | None
    call: Json  # the method and its parameters put into the body, {} where none
    executed: bool
    error: str
    at: float

    @property
    def taken(self) -> bool:
        """Whether the update counts as delivered."""
        return self.status is not None and SUCCESS <= self.status < REDIRECT


class Webhook:
    """Sends the waiting updates of every group one after another, groups side by side."""

    def __init__(
        self, world: World, patience: Patience, execute: Callable[[str, Parameters], Awaitable[object]]
    ) -> None:
        self._world = world
        self._patience = patience
        self._execute = execute
        self._session: aiohttp.ClientSession | None = None
        self._groups: dict[Group, asyncio.Task[None]] = {}
        self._executions: set[asyncio.Task[object]] = set()
        self._feeder: asyncio.Task[None] | None = None
        self.hook: Hook | None = None
        self.answers: list[WebhookAnswer] = []
        self.last_error: tuple[int, str] | None = None

    @property
    def executing(self) -> bool:
        """Whether a method from an answer's body still runs."""
        return bool(self._executions)

    async def set(self, hook: Hook) -> None:
        """Delivers to this address from now on."""
        await self.remove()
        self.hook = hook
        connector = aiohttp.TCPConnector(limit=hook.connections)
        self._session = aiohttp.ClientSession(
            connector=connector, timeout=aiohttp.ClientTimeout(total=None, sock_connect=self._patience.answer)
        )
        self._feeder = asyncio.create_task(self._feed())

    async def remove(self) -> None:
        """Delivers nowhere; an attempt on its way is cut off and its update stays waiting."""
        self.hook, self.last_error = None, None
        tasks = [*self._groups.values(), *([self._feeder] if self._feeder else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._groups.clear()
        self._feeder = None
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def close(self) -> None:
        """Ends everything, executions too."""
        await self.remove()
        for task in self._executions:
            task.cancel()
        await asyncio.gather(*self._executions, return_exceptions=True)

    async def _feed(self) -> None:
        """Keeps one task for every group that has something waiting."""
        while True:
            await self._world.changes.until(lambda: bool(self._idle()), None, str)
            for group in self._idle():
                self._groups[group] = asyncio.create_task(self._deliver(group))

    def _idle(self) -> list[Group]:
        return [group for group in self._world.updates.groups() if group not in self._groups]

    async def _deliver(self, group: Group) -> None:
        delay = self._patience.delay / 2
        last = None
        while (update := self._world.updates.first_of(group)) is not None:
            if update is not last:
                delay, last = self._patience.delay / 2, update
            answer, retry_after = await self._attempt(update)
            if answer.taken:
                self._world.updates.confirm([update])
                continue
            pause, delay = self._pause(update, delay, retry_after)
            if self._world.clock() + pause > update.expires_at:
                self._world.updates.confirm([update])
                continue
            await asyncio.sleep(pause)
        del self._groups[group]
        self._world.changes.ring()

    def _pause(self, update: Update, delay: float, retry_after: int) -> tuple[float, float]:
        """The wait before the next attempt, and the delay to double from then on."""
        if retry_after:
            return min(retry_after, LONGEST_RETRY_AFTER) * self._patience.delay / 2, delay
        if update.attempts == 1:
            return 0, delay
        delay = min(self._patience.longest, delay * 2)
        return delay, delay

    async def _attempt(self, update: Update) -> tuple[WebhookAnswer, int]:
        update.attempts += 1
        status, call, error, retry_after = None, Parameters({}), "", 0
        try:
            async with asyncio.timeout(self._patience.answer), self._posted(update) as response:
                call = await parameters.of_response(response)
                status, retry_after = response.status, _seconds(response.headers.get("Retry-After", ""))
                if not SUCCESS <= response.status < REDIRECT:
                    error = f"Wrong response from the webhook: {response.status} {response.reason}"
        except TimeoutError:
            error = "Read timeout expired"
        except aiohttp.ClientConnectorError:
            error = "Connection refused"
        except (aiohttp.ClientError, RefusalError):
            error = "Webhook connection closed"
        return self._noted(update, status, call, error), retry_after

    def _posted(self, update: Update) -> aiohttp.client._RequestContextManager:
        assert self._session is not None
        assert self.hook is not None
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.hook.secret} if self.hook.secret else {}
        return self._session.post(self.hook.url, json=update.body(), headers=headers, allow_redirects=False)

    def _noted(self, update: Update, status: int | None, call: Parameters, error: str) -> WebhookAnswer:
        method = call.text("method")
        ignored = not method or method.lower() in IGNORED or method.lower().startswith("get")
        answer = WebhookAnswer(
            update_id=update.update_id,
            attempt=update.attempts,
            status=status,
            call=call.values,
            executed=not error and not ignored,
            error=error,
            at=self._world.clock(),
        )
        self.answers.append(answer)
        if error:
            self.last_error = (self._world.now(), error)
        if answer.executed:
            # Its own task: the bot never sees the result, and the next update does not wait for it.
            task = asyncio.ensure_future(self._execute(method, call))
            self._executions.add(task)
            task.add_done_callback(self._executed)
        self._world.changes.ring()
        return answer

    def _executed(self, task: asyncio.Task[object]) -> None:
        self._executions.discard(task)
        self._world.changes.ring()


def _seconds(header: str) -> int:
    return int(header) if header.isdigit() else 0
