"""The emulator itself: a Bot API server on loopback, and a test's hands on it."""

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from tests.emulators.telegram.calls import Call, Calls, table
from tests.emulators.telegram.faults import ANY, ConnectionClosed, Fault, Faults, Hold, RawAnswer
from tests.emulators.telegram.messages import MessageMethods
from tests.emulators.telegram.parameters import UPLOAD_LIMIT
from tests.emulators.telegram.person import Person
from tests.emulators.telegram.profile import Profile, ProfileMethods
from tests.emulators.telegram.receiving import ReceivingMethods
from tests.emulators.telegram.server import Server
from tests.emulators.telegram.updates import Update
from tests.emulators.telegram.webhook import Patience, Webhook, WebhookAnswer
from tests.emulators.telegram.wire import Json, RefusalError
from tests.emulators.telegram.world import World

DESCRIPTIONS = {
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


class TelegramEmulator:
    """Telegram for one bot over real HTTP; as an async context manager it listens on a loopback port.

    Times are in seconds: `clock` gives the epoch time of messages and expiries; `webhook_timeout` is how
    long a webhook may take, `retry_delay` the wait before its second retry (the first comes at once; it
    doubles, up to `longest_retry_delay`); `callback_life` how long a press can be delivered and answered;
    `longest_poll` bounds getUpdates. `local` allows webhooks on plain HTTP and any port, like a local
    Bot API server. `upload_limit` is in bytes, of a whole request: really 50 MB.
    """

    def __init__(  # noqa: PLR0913 -- one for each time of the real server that a test must be able to shorten
        self,
        *,
        token: str = "42:TEST",
        port: int = 0,
        username: str = "sangkien_test_bot",
        clock: Callable[[], float] = time.time,
        webhook_timeout: float = 60,
        retry_delay: float = 2,
        longest_retry_delay: float = 60,
        callback_life: float = 150,
        longest_poll: float = 50,
        local: bool = True,
        upload_limit: int = UPLOAD_LIMIT,
        first_update_id: int = 91_231,
    ) -> None:
        number = int(token.partition(":")[0])
        self.bot: Json = {"id": number, "is_bot": True, "first_name": "Sáng kiến", "username": username}
        self.token = token
        self.profile = Profile()
        self._world = World(
            bot=self.bot, clock=clock, first_update_id=first_update_id, callback_life=callback_life
        )
        self._faults = Faults(self._world.changes)
        self._calls = Calls(self._world, self._faults)
        patience = Patience(answer=webhook_timeout, delay=retry_delay, longest=longest_retry_delay)
        self._webhook = Webhook(self._world, patience, self._calls.run_unseen)
        self._receiving = ReceivingMethods(self._world, self._webhook, longest_poll=longest_poll, local=local)
        profile = ProfileMethods(self._world, self.profile)
        self._calls.serve(table(MessageMethods(self._world), profile, self._receiving))
        self._server = Server(self._world, self._calls, token=token, port=port, upload_limit=upload_limit)

    async def __aenter__(self) -> Self:
        await self._server.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._faults.release_all()
        self._receiving.close()
        await self._webhook.close()
        await self._server.stop()

    @property
    def base_url(self) -> str:
        """The address to put where https://api.telegram.org stands, without a slash at its end."""
        return f"http://127.0.0.1:{self._server.port}"

    def user(
        self,
        *,
        id: int = 5_550_001,  # noqa: A002 -- the Bot API's own name
        first_name: str = "Nguyễn",
        last_name: str | None = "Văn A",
        username: str | None = None,
        language_code: str | None = "vi",
        phone: str = "84900000001",
    ) -> Person:
        """A new person, whom the bot does not know until they write."""
        optional = {"last_name": last_name, "username": username, "language_code": language_code}
        account: Json = {"id": id, "is_bot": False, "first_name": first_name}
        account |= {name: value for name, value in optional.items() if value is not None}
        return Person(self._world, account=account, phone=phone, settled=self.settled)

    # What happened.

    @property
    def calls(self) -> list[Call]:
        """Every call, in order of arrival; those in webhook answers too."""
        return self._calls.made

    def calls_of(self, method: str) -> list[Call]:
        """The calls of one method."""
        return [call for call in self.calls if call.method.lower() == method.lower()]

    @property
    def webhook_answers(self) -> list[WebhookAnswer]:
        """What the bot answered to each delivery attempt."""
        return self._webhook.answers

    def pending(self) -> list[Update]:
        """Updates that the bot has not confirmed, oldest first."""
        return self._world.updates.waiting()

    def settled(self) -> bool:
        """Whether every update is confirmed and no call runs (a waiting long poll does not count)."""
        return not (self.pending() or self._calls.running or self._webhook.executing)

    async def until_settled(self, timeout: float = 5) -> None:  # noqa: ASYNC109 -- its end is told in words
        """Returns as soon as `settled()` holds."""
        await self.until(self.settled, timeout)

    async def until(self, ready: Callable[[], bool], timeout: float | None = 5) -> None:  # noqa: ASYNC109 -- as above
        """Returns as soon as `ready()` holds, looked at after each change (timeout None: for ever)."""
        await self._world.changes.until(ready, timeout, self._told)

    # What a test does to it.

    async def redeliver(self, update_id: int, *, timeout: float = 5) -> WebhookAnswer | None:  # noqa: ASYNC109 -- as above
        """Delivers an update once more: the webhook's first answer to it, None when the bot polls."""
        before = len(self.webhook_answers)
        self._world.updates.again(update_id)
        if self._webhook.hook is None:
            return None

        def answers() -> list[WebhookAnswer]:
            return [each for each in self.webhook_answers[before:] if each.update_id == update_id]

        await self.until(lambda: bool(answers()), timeout)
        return answers()[0]

    def fail_next(
        self,
        method: str,
        status: int,
        description: str = "",
        *,
        retry_after: int | None = None,
        times: int = 1,
        performed: bool = False,
        chat_id: int | None = None,
    ) -> None:
        """The next `times` calls of a method ("*": any; `chat_id`: only to that chat) are refused.

        `performed`: they take effect nevertheless, as after a timeout behind Telegram's front door.
        """
        description = description or DESCRIPTIONS.get(status, "Bad Request: refused by the test")
        if retry_after is not None and not description.endswith(str(retry_after)):
            description = f"{description}: retry after {retry_after}"
        refusal = RefusalError(status, description, retry_after=retry_after)
        self._script(method, refusal, times=times, performed=performed, chat_id=chat_id)

    def close_next(self, method: str = ANY, *, times: int = 1, performed: bool = False) -> None:
        """The next calls of a method get no answer: the connection closes."""
        self._script(method, ConnectionClosed(), times=times, performed=performed)

    def garble_next(self, method: str, status: int, body: str, *, times: int = 1) -> None:
        """The next calls of a method get an answer that is not JSON, such as a proxy's 502 page."""
        self._script(method, RawAnswer(status, body), times=times, performed=False)

    def hold(self, method: str) -> Hold:
        """Makes calls of a method hang until `release()` (or the end of `async with`): a slow Telegram."""
        return self._faults.hold(method)

    def _script(
        self,
        method: str,
        trouble: RefusalError | ConnectionClosed | RawAnswer,
        *,
        times: int,
        performed: bool,
        chat_id: int | None = None,
    ) -> None:
        self._faults.add(
            Fault(method=method, trouble=trouble, times=times, performed=performed, chat_id=chat_id)
        )

    def _told(self) -> str:
        waiting = [
            f"{update.update_id} {update.kind} ({update.attempts} attempts)" for update in self.pending()
        ]
        last = [f"{call.method} {'ok' if call.ok else call.answer}" for call in self.calls[-5:]]
        error = self._webhook.last_error
        return f"not settled: waiting {waiting}, last webhook error {error}, last calls {last}"
