"""A message as the calls that show it (reference/zalo.md §2.2)."""

from bot.messages import Message
from bot.splitting import length

Call = dict[str, object]

_TITLE_MAX = 100
_SUBTITLE_MAX = 500


def draw(user: str, message: Message) -> Call:
    """The text with its buttons; a press comes back as a text that holds the button's data."""
    shown: Call = {"text": message.text}
    if message.choices:
        buttons = [
            {"title": choice.label[:_TITLE_MAX], "type": "oa.query.hide", "payload": choice.data}
            for choice in message.choices
        ]
        shown["attachment"] = {"type": "template", "payload": {"buttons": buttons}}
    return {"recipient": {"user_id": user}, "message": shown}


def fits_form(text: str) -> bool:
    """Whether a question is short enough for the form that asks for the number."""
    return length(text) <= _SUBTITLE_MAX


def phone_request(user: str, label: str, text: str, picture: str) -> Call:
    """The question `text` as a form that gives the account's own number; `picture` is a public address."""
    element = {"title": label[:_TITLE_MAX], "subtitle": text, "image_url": picture}
    payload = {"template_type": "request_user_info", "elements": [element]}
    attachment = {"type": "template", "payload": payload}
    return {"recipient": {"user_id": user}, "message": {"attachment": attachment}}
