"""The emulator by hand: a typed line is the person's message, `/press` and the like are acts."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TextIO

from tests.emulators.telegram.emulator import TelegramEmulator
from tests.emulators.telegram.markup import Keyboard
from tests.emulators.telegram.screen import Seen

HELP = """Type a message; /start CODE and other bot commands are messages too. Acts:
  /press LABEL   press a button (label or callback data)   /contact      share the own number
  /other         share somebody else's card                /edit TEXT    correct the last own message
  /photo /sticker /voice                                   /document PATH
  /paste PATH    paste a file's text, split as a client would
  /group TEXT    write in a group                          /block /unblock
  /save PATH     save the last file that came
  /again         redeliver the last update                 /calls        the bot's last calls
  /pending       what the bot has not confirmed            /quit
"""


class Console:
    """One person at the keyboard; everything the bot shows is printed as it arrives."""

    def __init__(
        self,
        telegram: TelegramEmulator,
        out: TextIO,
        read_bytes: Callable[[str], bytes],
        write_bytes: Callable[[str, bytes], object],
    ) -> None:
        self._telegram = telegram
        self._out = out
        self._read_bytes = read_bytes
        self._write_bytes = write_bytes
        self._user = telegram.user()
        self._last_update = 0
        self._last_own: int | None = None
        self._shown: list[Seen] = []
        self._toasts = 0

    async def run(self, lines: TextIO) -> None:
        """Acts line by line until /quit or the end of the input."""
        bot = f"{self._telegram.base_url}/bot{self._telegram.token}/getMe"
        self._print(f"Telegram at {self._telegram.base_url}, e.g. {bot}\n{HELP}")
        watching = asyncio.create_task(self._watch())
        try:
            while line := await asyncio.to_thread(lines.readline):
                if line.strip() == "/quit":
                    break
                if line.strip():
                    await self._act(line.strip())
            await self._last_words()
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)

    async def _last_words(self) -> None:
        """Piped input ends at once: gives the bot a moment to answer what it has been sent."""
        try:
            await self._telegram.until_settled(2)
        except TimeoutError:
            self._print(f"not confirmed by the bot: {len(self._telegram.pending())}")
        self._show()

    async def _act(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        act = self._acts().get(word)
        try:
            await (act(rest.strip()) if act else self._send(line))
        except (LookupError, ValueError, OSError, TimeoutError) as problem:
            self._print(f"! {problem}")

    def _acts(self) -> dict[str, Callable[[str], Awaitable[None]]]:
        return {
            "/help": self._help,
            "/press": self._press,
            "/contact": self._contact,
            "/other": self._other,
            "/edit": self._edit,
            "/photo": self._photo,
            "/sticker": self._sticker,
            "/voice": self._voice,
            "/document": self._document,
            "/paste": self._paste,
            "/group": self._group,
            "/block": self._block,
            "/unblock": self._unblock,
            "/save": self._save,
            "/again": self._again,
            "/calls": self._calls,
            "/pending": self._pending,
        }

    async def _help(self, _: str) -> None:
        self._print(HELP)

    async def _send(self, text: str) -> None:
        sent = await self._user.sends(text)
        self._last_update, self._last_own = sent.update_id, sent.message_id

    async def _press(self, label: str) -> None:
        self._last_update = (await self._user.presses(label)).update_id

    async def _contact(self, _: str) -> None:
        self._last_update = (await self._user.shares_contact()).update_id

    async def _other(self, _: str) -> None:
        self._last_update = (await self._user.shares_contact(own=False, phone="84900000002")).update_id

    async def _edit(self, text: str) -> None:
        if self._last_own is None:
            raise ValueError("nothing has been sent yet")
        self._last_update = (await self._user.edits(self._last_own, text)).update_id

    async def _photo(self, caption: str) -> None:
        self._last_update = (await self._user.sends_photo(caption)).update_id

    async def _sticker(self, _: str) -> None:
        self._last_update = (await self._user.sends_sticker()).update_id

    async def _voice(self, _: str) -> None:
        self._last_update = (await self._user.sends_voice()).update_id

    async def _document(self, path: str) -> None:
        content = self._read_bytes(path)
        self._last_update = (await self._user.sends_document(path.rpartition("/")[2], content)).update_id

    async def _paste(self, path: str) -> None:
        for sent in await self._user.pastes(self._read_bytes(path).decode()):
            self._last_update, self._last_own = sent.update_id, sent.message_id

    async def _group(self, text: str) -> None:
        self._last_update = (await self._user.sends_in_group(text)).update_id

    async def _block(self, _: str) -> None:
        self._last_update = await self._user.blocks()

    async def _unblock(self, _: str) -> None:
        self._last_update = await self._user.unblocks()

    async def _save(self, path: str) -> None:
        came = [message for message in self._user.messages if message.document]
        if not came:
            raise LookupError("no file has come")
        self._write_bytes(path, self._user.downloads(came[-1]))

    async def _again(self, _: str) -> None:
        answer = await self._telegram.redeliver(self._last_update)
        self._print(f"update {self._last_update} again: {answer.status if answer else 'for the next poll'}")

    async def _calls(self, _: str) -> None:
        for call in self._telegram.calls[-20:]:
            where = " (in a webhook answer)" if call.in_webhook_answer else ""
            self._print(f"{call.method}{where} {call.parameters} -> {call.answer}")

    async def _pending(self, _: str) -> None:
        for update in self._telegram.pending():
            self._print(f"{update.body()} (attempts: {update.attempts})")

    async def _watch(self) -> None:
        """Prints new and changed messages."""
        while True:
            await self._telegram.until(self._news, None)
            self._show()

    def _news(self) -> bool:
        return self._user.messages != self._shown or len(self._user.toasts) != self._toasts

    def _show(self) -> None:
        known = {message.message_id: message for message in self._shown}
        self._shown = self._user.messages
        for message in self._shown:
            if known.get(message.message_id) != message:
                self._print(drawn(message))
        for toast in self._user.toasts[self._toasts :]:
            if toast.text:
                self._print(f"  ({toast.text})")
        self._toasts = len(self._user.toasts)

    def _print(self, text: str) -> None:
        self._out.write(f"{text}\n")
        self._out.flush()


def drawn(message: Seen) -> str:
    """A message of the bot as lines: its text, then its buttons row by row."""
    lines = [f"< {message.text}" + (" (edited)" if message.edited else "")]
    if message.document:
        lines.append(f"  file: {message.document}")
    lines += _rows(message.buttons)
    lines += _rows(message.reply_keyboard or ())
    if message.removes_keyboard:
        lines.append("  (keyboard removed)")
    return "\n".join(lines)


def _rows(rows: Keyboard) -> list[str]:
    return ["  " + " ".join(f"[{button.label}]" for button in row) for row in rows]
