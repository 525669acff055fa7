"""A message as the call that shows it: plain text, at most one keyboard."""

from collections.abc import Iterator, Sequence

from bot.messages import Choice, Message
from bot.splitting import length

Call = dict[str, object]

_SHORT = 14
"""Units of a label of which two fit side by side on a narrow phone."""


def draw(chat: str, message: Message) -> Call:
    """The parameters of sendMessage.

    There is no parse_mode: what people wrote is shown as they wrote it. Links get no preview.
    """
    call: Call = {"chat_id": int(chat), "text": message.text, "link_preview_options": {"is_disabled": True}}
    markup = _markup(message)
    return call if markup is None else {**call, "reply_markup": markup}


def _markup(message: Message) -> Call | None:
    """Telegram takes one keyboard a message: the contact button's, else the choices, else its removal.

    Beside a contact button choices are buttons that send their label, which the dialogues understand too.
    """
    if message.contact is not None:
        others = [choice for choice in message.choices if choice.label != message.contact]
        rows: list[list[Call]] = [[{"text": message.contact, "request_contact": True}]]
        rows += [[{"text": choice.label} for choice in row] for row in _rows(others)]
        return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}
    if message.choices:
        buttons = [
            [{"text": choice.label, "callback_data": choice.data} for choice in row]
            for row in _rows(message.choices)
        ]
        return {"inline_keyboard": buttons}
    return {"remove_keyboard": True} if message.remove_keyboard else None


def _rows(choices: Sequence[Choice]) -> Iterator[Sequence[Choice]]:
    """One choice a row, or two neighbours that are both short."""
    place = 0
    while place < len(choices):
        pair = choices[place : place + 2]
        row = pair if all(length(choice.label) <= _SHORT for choice in pair) else pair[:1]
        yield row
        place += len(row)
