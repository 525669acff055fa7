"""Our own Telegram for tests: `TelegramEmulator` serves one bot over HTTP, `Person` uses a client."""

from tests.emulators.telegram.calls import Call
from tests.emulators.telegram.emulator import TelegramEmulator
from tests.emulators.telegram.faults import Hold
from tests.emulators.telegram.markup import Button
from tests.emulators.telegram.person import GROUP, Person, Sent
from tests.emulators.telegram.screen import Seen, Toast
from tests.emulators.telegram.updates import Kind, Update
from tests.emulators.telegram.webhook import WebhookAnswer

__all__ = [
    "GROUP", "Button", "Call", "Hold", "Kind", "Person", "Seen", "Sent", "TelegramEmulator", "Toast",
    "Update", "WebhookAnswer",
]  # fmt: skip
