"""What the person's client shows."""

from dataclasses import dataclass

from tests.emulators.telegram.markup import Button, Keyboard, keyboard
from tests.emulators.telegram.world import Chat, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A message as shown now: an edited one shows its new text and buttons."""

    message_id: int
    text: str
    buttons: Keyboard = ()
    reply_keyboard: Keyboard | None = None  # the keyboard this message brought
    removes_keyboard: bool = False
    placeholder: str | None = None
    document: str | None = None  # a file's name
    file_id: str | None = None  # what Person.downloads goes by
    edited: bool = False
    mine: bool = False  # written by the person, not by the bot
    date: int = 0

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the inline buttons, row after row."""
        return tuple(button.label for row in self.buttons for button in row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toast:
    """What answering a press showed: nothing (empty text), a line on top, or an alert to close."""

    query_id: str
    text: str
    alert: bool


def seen(message: Message) -> Seen:
    """The message as the client draws it."""
    body, markup = message.body, message.markup or {}
    date, document = body["date"], body.get("document")
    placeholder = markup.get("input_field_placeholder")
    return Seen(
        message_id=message.message_id,
        text=str(body.get("text", body.get("caption", ""))),
        buttons=keyboard(markup.get("inline_keyboard")),
        reply_keyboard=keyboard(markup["keyboard"]) if "keyboard" in markup else None,
        removes_keyboard=markup.get("remove_keyboard") is True,
        placeholder=None if placeholder is None else str(placeholder),
        document=str(document["file_name"]) if isinstance(document, dict) else None,
        file_id=str(document["file_id"]) if isinstance(document, dict) else None,
        edited="edit_date" in body,
        mine=not message.from_bot,
        date=date if isinstance(date, int) else 0,
    )


def reply_keyboard(chat: Chat) -> tuple[int, Keyboard]:
    """The message that brought the keyboard under the input line and its rows; (0, ()) where there is none.

    A `one_time_keyboard` is folded away by the person's next message.
    """
    shown: tuple[int, Keyboard] = (0, ())
    one_time = False
    for message in chat.messages.values():
        markup = message.markup or {}
        if "keyboard" in markup:
            shown = (message.message_id, keyboard(markup["keyboard"]))
            one_time = markup.get("one_time_keyboard") is True
        elif markup.get("remove_keyboard") is True or (one_time and not message.from_bot):
            shown, one_time = (0, ()), False
    return shown


def find(rows: Keyboard, wanted: str) -> Button | None:
    """The button with this label, else the one with this callback data."""
    buttons = [button for row in rows for button in row]
    by_label = (button for button in buttons if button.label == wanted)
    by_data = (button for button in buttons if button.data == wanted)
    return next(by_label, None) or next(by_data, None)
