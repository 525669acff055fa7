"""The table of methods, and how a call runs: recorded, held, failed on purpose, performed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.emulators.telegram.faults import ConnectionClosed, Fault, Faults, RawAnswer
from tests.emulators.telegram.messages import MessageMethods
from tests.emulators.telegram.parameters import Parameters
from tests.emulators.telegram.profile import ProfileMethods
from tests.emulators.telegram.receiving import ReceivingMethods
from tests.emulators.telegram.wire import Json, RefusalError
from tests.emulators.telegram.world import World

Method = Callable[[Parameters], Awaitable[object]]
POLL = "getUpdates"


@dataclass(slots=True, kw_only=True)
class Call:
    """A recorded call; `answer` is the JSON body, None while it runs or when the connection was closed."""

    method: str
    parameters: Json
    at: float  # epoch seconds by the emulator's clock
    in_webhook_answer: bool
    answer: Json | None = None
    ended: bool = False

    @property
    def ok(self) -> bool:
        """Whether Telegram said yes."""
        return self.answer is not None and self.answer["ok"] is True


def table(
    messages: MessageMethods, profile: ProfileMethods, receiving: ReceivingMethods
) -> dict[str, Method]:
    """Every method by its documented name."""
    return {
        "getMe": profile.get_me,
        "setMyName": profile.set_my_name,
        "getMyName": profile.get_my_name,
        "setMyDescription": profile.set_my_description,
        "getMyDescription": profile.get_my_description,
        "setMyShortDescription": profile.set_my_short_description,
        "getMyShortDescription": profile.get_my_short_description,
        "setMyCommands": profile.set_my_commands,
        "getMyCommands": profile.get_my_commands,
        "deleteMyCommands": profile.delete_my_commands,
        "sendMessage": messages.send_message,
        "sendDocument": messages.send_document,
        "sendChatAction": messages.send_chat_action,
        "editMessageText": messages.edit_message_text,
        "editMessageReplyMarkup": messages.edit_message_reply_markup,
        "answerCallbackQuery": messages.answer_callback_query,
        "getFile": messages.get_file,
        POLL: receiving.get_updates,
        "setWebhook": receiving.set_webhook,
        "deleteWebhook": receiving.delete_webhook,
        "getWebhookInfo": receiving.get_webhook_info,
    }


class Calls:
    """Runs calls from HTTP and from webhook answers alike, and remembers them all."""

    def __init__(self, world: World, faults: Faults) -> None:
        self._world = world
        self._faults = faults
        self._methods: dict[str, tuple[str, Method]] = {}
        self.made: list[Call] = []

    def serve(self, methods: dict[str, Method]) -> None:
        """Takes over the table; names are matched whatever their case."""
        self._methods = {name.lower(): (name, method) for name, method in methods.items()}

    @property
    def running(self) -> bool:
        """Whether a call other than a long poll has not ended."""
        return any(not call.ended and call.method != POLL for call in self.made)

    async def run_unseen(self, name: str, parameters: Parameters) -> None:
        """A call from a webhook's answer: performed and recorded; its result and its errors go nowhere."""
        try:
            await self.run(name, parameters, in_webhook_answer=True)
        except (ConnectionClosed, RawAnswer):
            return

    async def run(
        self, name: str, parameters: Parameters, *, in_webhook_answer: bool = False
    ) -> tuple[int, Json]:
        """The HTTP status and body of a call; raises ConnectionClosed or RawAnswer if so scripted."""
        known, method = self._methods.get(name.lower(), (name, _unknown))
        given = {key: value for key, value in parameters.values.items() if key != "method"}
        call = Call(
            method=known, parameters=given, at=self._world.clock(), in_webhook_answer=in_webhook_answer
        )
        self.made.append(call)
        self._world.changes.ring()
        try:
            call.answer = {"ok": True, "result": await self._performed(known, method, parameters)}
        except RefusalError as refusal:
            call.answer = refusal.answer()
            return refusal.error_code, call.answer
        finally:
            call.ended = True
            self._world.changes.ring()
        return 200, call.answer

    async def _performed(self, name: str, method: Method, parameters: Parameters) -> object:
        fault: Fault | None = self._faults.take(name, parameters.values)
        await self._faults.pause(name)
        if fault is None:
            return await method(parameters)
        if fault.performed:
            await method(parameters)
        raise fault.trouble


async def _unknown(_: Parameters) -> object:
    raise RefusalError(404, "Not Found: method not found")
