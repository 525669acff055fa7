"""A person with Telegram's client in the hand."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.emulators.telegram.attachments import contact_of, photo_of, sticker_of, voice_of
from tests.emulators.telegram.markup import Keyboard
from tests.emulators.telegram.paste import TEXT_UNITS, parts
from tests.emulators.telegram.screen import Seen, Toast, find, reply_keyboard, seen
from tests.emulators.telegram.updates import Kind
from tests.emulators.telegram.wire import Json, units
from tests.emulators.telegram.world import Chat, Message, World, command_entities

GROUP = -1_001_000_000_001


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What an act of the person became: a message, or a press (then `query_id` is set)."""

    update_id: int
    message_id: int
    query_id: str | None = None


class Person:
    """One person's private chat with the bot: acts on one side, what the client shows on the other."""

    def __init__(self, world: World, *, account: Json, phone: str, settled: Callable[[], bool]) -> None:
        self._world = world
        self._account = account
        self._settled = settled
        self._read = 0  # how many of the bot's messages a test has taken
        self.phone = phone
        names: Json = {
            name: account[name] for name in ("first_name", "last_name", "username") if name in account
        }
        self._chat = Chat(body={"id": account["id"], "type": "private", **names})
        world.chats[self.id] = self._chat

    @property
    def id(self) -> int:
        """The person's number, which is the private chat's too."""
        return self._chat.id

    # Acts: each queues its update and returns at once; waiting for the bot is `next_message`.

    async def sends(self, text: str) -> Sent:
        """One text message; the server trims it and takes 1-4096 units (ValueError otherwise)."""
        text = text.strip()
        if not 1 <= units(text) <= TEXT_UNITS:
            raise ValueError(f"a client cannot send {units(text)} units as one message: use pastes()")
        return self._sends({"text": text, **command_entities(text)})

    async def starts(self, payload: str = "") -> Sent:
        """A tap on START behind a deep link; it also lifts a block, as the client's Restart does."""
        if self._chat.blocked:
            await self.unblocks()
        return await self.sends(f"/start {payload}")

    async def pastes(self, text: str, *, at: int = TEXT_UNITS) -> list[Sent]:
        """A text of any length, split by the client into messages with consecutive numbers."""
        return [self._sends({"text": part}) for part in parts(text, at)]

    async def presses(self, wanted: str, *, on: Seen | int | None = None, inaccessible: bool = False) -> Sent:
        """A press of the button with this label (or callback data) on the newest keyboard that has it.

        `on` names the message of an older inline keyboard, `inaccessible`: the update shows only its number.
        LookupError if no such button is shown.
        """
        if on is None:
            newest, rows = reply_keyboard(self._chat)
            button = find(rows, wanted)
            inline = self._inline(wanted)
            if button and (inline is None or newest > inline.message_id):
                return await (self.shares_contact() if button.request_contact else self.sends(button.label))
        else:
            inline = self._chat.messages[on.message_id if isinstance(on, Seen) else on]
        button = find(seen(inline).buttons, wanted) if inline else None
        if inline is None or button is None:
            raise LookupError(f"no button {wanted!r} is shown; {self._told()}")
        if button.data is None:
            raise LookupError(f"the button {wanted!r} sends nothing to the bot (it opens {button.url})")
        return self._presses(inline, button.data, inaccessible=inaccessible)

    async def forges(self, data: str, *, on: Seen | int) -> Sent:
        """A press with callback data of a changed client: the server does not compare it with the buttons."""
        return self._presses(self._chat.messages[on.message_id if isinstance(on, Seen) else on], data)

    async def shares_contact(self, *, own: bool = True, phone: str = "", user_id: int | None = None) -> Sent:
        """The own card, or with own=False somebody else's (whose `user_id`, None if not on Telegram)."""
        owner = (
            self._account if own else {"first_name": "Nguyễn Văn B", **({"id": user_id} if user_id else {})}
        )
        return self._sends({"contact": contact_of(owner, phone or self.phone)})

    async def sends_photo(self, caption: str = "") -> Sent:
        """A picture, in two sizes, the larger last."""
        return self._sends(photo_of(self._world, caption))

    async def sends_sticker(self) -> Sent:
        """A sticker: no text at all."""
        return self._sends(sticker_of(self._world))

    async def sends_voice(self) -> Sent:
        """A voice message of three seconds."""
        return self._sends(voice_of(self._world))

    async def sends_document(self, name: str, content: bytes, *, caption: str = "") -> Sent:
        """A file; its bytes are what getFile's address gives."""
        file = self._world.keep_file(name, content)
        body: Json = {"document": {**file.described(), "file_name": name, "mime_type": file.content_type}}
        return self._sends({**body, **({"caption": caption} if caption else {})})

    async def sends_in_group(self, text: str, *, group: int = GROUP, title: str = "Tổ cơ khí") -> Sent:
        """A message in a group that both the person and the bot are in."""
        new = Chat(body={"id": group, "type": "supergroup", "title": title}, started=True, known=True)
        chat = self._world.chats.setdefault(group, new)
        self._chat.known = True
        return self._sends({"text": text, **command_entities(text)}, chat=chat)

    async def edits(self, message: Sent | Seen | int, new_text: str) -> Sent:
        """A correction of an own message that was sent before."""
        number = message if isinstance(message, int) else message.message_id
        stored = self._chat.messages[number]
        if stored.from_bot:
            raise ValueError(f"message {number} is the bot's: a person edits only their own")
        stored.body |= {"text": new_text.strip(), "edit_date": self._world.now()}
        update_id = self._world.updates.add(Kind.EDITED_MESSAGE, dict(stored.body), self.id)
        return Sent(update_id=update_id, message_id=number)

    async def blocks(self) -> int:
        """Stops the bot: every call to this chat gets 403 until the block is lifted; the update's id."""
        self._chat.blocked = True
        return self._membership("member", "kicked")

    async def unblocks(self) -> int:
        """Lifts the block; the update's id."""
        self._chat.blocked = False
        return self._membership("kicked", "member")

    async def deletes_account(self) -> None:
        """Leaves Telegram: calls get 403, no update tells of it."""
        self._chat.deactivated = True

    # What the client shows.

    @property
    def messages(self) -> list[Seen]:
        """All the bot's messages in this chat as they are shown now."""
        return [each for each in self.screen if not each.mine]

    @property
    def screen(self) -> list[Seen]:
        """The whole chat, own messages too."""
        return [seen(message) for message in self._chat.messages.values()]

    @property
    def reply_keyboard(self) -> Keyboard:
        """The keyboard under the input line now; empty where there is none."""
        return reply_keyboard(self._chat)[1]

    @property
    def toasts(self) -> list[Toast]:
        """The answers to this person's presses, in order of the presses."""
        answered = [
            press for press in self._world.presses.values() if press.person == self.id and press.answer
        ]
        return [
            Toast(query_id=press.query_id, text=str(answer["text"]), alert=answer["show_alert"] is True)
            for press in answered
            if (answer := press.answer)
        ]

    @property
    def spinning(self) -> list[str]:
        """Query ids of presses the bot has not answered: their buttons still spin."""
        presses = self._world.presses.values()
        return [press.query_id for press in presses if press.person == self.id and press.answer is None]

    def downloads(self, message: Seen) -> bytes:
        """The file of a message, as a tap on it saves it."""
        if message.file_id is None:
            raise LookupError("there is no file in this message")
        return self._world.files[message.file_id].content

    def seen_in_group(self, group: int = GROUP) -> list[Seen]:
        """The bot's messages in a group."""
        return [seen(message) for message in self._world.chats[group].messages.values() if message.from_bot]

    # Waiting; no method sleeps, all wake at the emulator's next change.

    async def next_message(self, timeout: float = 5) -> Seen:  # noqa: ASYNC109 -- its end is told in words
        """The bot's next message that has not been taken yet; TimeoutError says what is on the screen."""
        await self.until(lambda messages: len(messages) > self._read, timeout)
        self._read += 1
        return self.messages[self._read - 1]

    async def quiet_until(self, count: int = 0, timeout: float = 5) -> list[Seen]:  # noqa: ASYNC109 -- as above
        """All messages not taken yet, once they are `count` or more and the emulator is settled."""
        await self.until(lambda messages: len(messages) >= self._read + count and self._settled(), timeout)
        taken = self.messages[self._read :]
        self._read += len(taken)
        return taken

    async def until(self, ready: Callable[[list[Seen]], bool], timeout: float = 5) -> list[Seen]:  # noqa: ASYNC109 -- as above
        """The bot's messages as soon as `ready(messages)` holds, for edits and the like."""
        await self._world.changes.until(lambda: ready(self.messages), timeout, self._told)
        return self.messages

    def _sends(self, content: Json, *, chat: Chat | None = None) -> Sent:
        if self._chat.blocked:
            raise ValueError("this person has blocked the bot: unblocks() or starts() first")
        chat = chat or self._chat
        chat.known = chat.started = True
        message = self._world.post(chat, self._account, content)
        update_id = self._world.updates.add(Kind.MESSAGE, dict(message.body), chat.id)
        return Sent(update_id=update_id, message_id=message.message_id)

    def _presses(self, message: Message, data: str, *, inaccessible: bool = False) -> Sent:
        shown: Json = {"chat": self._chat.body, "message_id": message.message_id, "date": 0}
        shown = shown if inaccessible else dict(message.body)
        update_id, query_id = self._world.press(self._account, self._chat, shown, data)
        return Sent(update_id=update_id, message_id=message.message_id, query_id=query_id)

    def _membership(self, before: str, after: str) -> int:
        def member(status: str) -> Json:
            return {
                "status": status,
                "user": self._world.bot,
                **({"until_date": 0} if status == "kicked" else {}),
            }

        content: Json = {
            "chat": self._chat.body,
            "from": self._account,
            "date": self._world.now(),
            "old_chat_member": member(before),
            "new_chat_member": member(after),
        }
        return self._world.updates.add(Kind.MY_CHAT_MEMBER, content, self.id)

    def _inline(self, wanted: str) -> Message | None:
        """The newest message with such an inline button."""
        newest_first = reversed(self._chat.messages.values())
        return next((each for each in newest_first if find(seen(each).buttons, wanted)), None)

    def _told(self) -> str:
        lines = [f"{len(self.messages)} messages from the bot, {self._read} taken; the last ones:"]
        lines += [
            f"  #{each.message_id} {each.text[:200]!r} {list(each.labels)}" for each in self.messages[-3:]
        ]
        return "\n".join([*lines, f"  keyboard: {[[b.label for b in row] for row in self.reply_keyboard]}"])
