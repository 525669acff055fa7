"""What Telegram's servers remember: chats, messages, files, button presses."""

import mimetypes
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.emulators.telegram.updates import Kind, Updates
from tests.emulators.telegram.wire import Changes, Json, RefusalError, bad_request, units

FILE_LIMIT = 20 * 1024 * 1024  # bytes that getFile hands out


@dataclass(slots=True, kw_only=True)
class Message:
    """A stored message: the Bot API object, who wrote it, and the markup that was sent with it."""

    body: Json
    from_bot: bool
    markup: Json | None = None

    @property
    def message_id(self) -> int:
        """Its number, unique in the chat."""
        number = self.body["message_id"]
        assert isinstance(number, int)
        return number


@dataclass(slots=True, kw_only=True)
class Chat:
    """A private chat or a group, as the bot's account knows it."""

    body: Json
    messages: dict[int, Message] = field(default_factory=dict)
    started: bool = False  # the person wrote to the bot here, so the bot may answer
    known: bool = False  # the bot has met the person somewhere, at least in a group
    blocked: bool = False
    deactivated: bool = False

    @property
    def id(self) -> int:
        """The chat's number; a private chat's equals the person's."""
        number = self.body["id"]
        assert isinstance(number, int)
        return number

    @property
    def private(self) -> bool:
        """Whether it is the chat of one person with the bot."""
        return self.body["type"] == "private"


@dataclass(slots=True, kw_only=True)
class Press:
    """A press of an inline button; `answer` is what answerCallbackQuery said, None while it spins."""

    query_id: str
    person: int
    pressed_at: float
    answer: Json | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file on Telegram's servers."""

    file_id: str
    unique_id: str
    path: str
    name: str
    content_type: str
    content: bytes

    def described(self) -> Json:
        """The fields every kind of file has in a message."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.content)}


class World:
    """The state behind one bot; nothing in it is random, every number counts up."""

    def __init__(
        self, *, bot: Json, clock: Callable[[], float], first_update_id: int, callback_life: float
    ) -> None:
        self.bot = bot
        self.clock = clock
        self.changes = Changes()
        self.updates = Updates(
            clock=clock, changes=self.changes, first_id=first_update_id, callback_life=callback_life
        )
        self.callback_life = callback_life
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.files: dict[str, StoredFile] = {}
        self._last_message_id = 0

    def now(self) -> int:
        """The date of what happens now, in whole epoch seconds."""
        return int(self.clock())

    def post(self, chat: Chat, sender: Json, content: Json, *, markup: Json | None = None) -> Message:
        """A new message in the chat, with the next number."""
        self._last_message_id += 1
        body: Json = {
            "message_id": self._last_message_id,
            "from": sender,
            "chat": chat.body,
            "date": self.now(),
            **content,
        }
        if markup and "inline_keyboard" in markup:
            body["reply_markup"] = markup
        message = Message(body=body, from_bot=sender is self.bot, markup=markup)
        chat.messages[message.message_id] = message
        self.changes.ring()
        return message

    def press(self, person: Json, chat: Chat, shown: Json, data: str) -> tuple[int, str]:
        """The update and query ids of a press of an inline button."""
        query_id = str(4_382_000_000_000_001 + len(self.presses))
        number = person["id"]
        assert isinstance(number, int)
        self.presses[query_id] = Press(query_id=query_id, person=number, pressed_at=self.clock())
        content: Json = {
            "id": query_id,
            "from": person,
            "message": shown,
            "chat_instance": str(-chat.id),
            "data": data,
        }
        return self.updates.add(Kind.CALLBACK_QUERY, content, number), query_id

    def chat_for_sending(self, chat_id: object) -> Chat:
        """The chat a bot may write to now, else the refusal a real server gives."""
        if chat_id in {None, ""}:
            raise bad_request("chat_id is empty")
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None or not chat.known:
            raise bad_request("chat not found")
        if chat.deactivated:
            raise RefusalError(403, "Forbidden: user is deactivated")
        if chat.blocked:
            raise RefusalError(403, "Forbidden: bot was blocked by the user")
        if not chat.started:
            raise RefusalError(403, "Forbidden: bot can't initiate conversation with a user")
        return chat

    def keep_file(self, name: str, content: bytes, *, folder: str = "documents") -> StoredFile:
        """A file that getFile and the download address will know."""
        number = len(self.files) + 1
        extension = name.rpartition(".")[2] if "." in name else "bin"
        file = StoredFile(
            file_id=f"FILE-{number}",
            unique_id=f"UNIQUE-{number}",
            path=f"{folder}/file_{number}.{extension}",
            name=name,
            content_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
            content=content,
        )
        self.files[file.file_id] = file
        return file

    def file_at(self, path: str) -> StoredFile:
        """The file behind a download address; refused with 404 where there is none."""
        file = next((file for file in self.files.values() if file.path == path), None)
        if file is None:
            raise RefusalError(404, "Not Found")
        return file


def command_entities(text: str) -> Json:
    """The `entities` of a text that begins with a command, else nothing."""
    if not text.startswith("/") or len(text.split(maxsplit=1)[0]) == 1:
        return {}
    return {"entities": [{"type": "bot_command", "offset": 0, "length": units(text.split(maxsplit=1)[0])}]}
