"""What `reply_markup` may hold, and how the person's client shows it."""

import re
from dataclasses import dataclass

from tests.emulators.telegram.wire import Json, bad_request, units

CALLBACK_BYTES = 64
BUTTONS_IN_A_ROW = 8
BUTTONS = 100
PLACEHOLDER_UNITS = 64
INLINE_ACTIONS = frozenset(
    {"callback_data", "url", "web_app", "login_url", "switch_inline_query", "copy_text",
     "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game", "pay"}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """One button as shown: its label, and what a press does (nothing set: it sends its label)."""

    label: str
    data: str | None = None
    url: str | None = None
    request_contact: bool = False


Keyboard = tuple[tuple[Button, ...], ...]


def checked(markup: Json | None, *, private: bool) -> Json | None:
    """The markup itself if Telegram would take it; otherwise the refusal 400."""
    if not markup:
        return None
    if "inline_keyboard" in markup:
        for button in _buttons(markup["inline_keyboard"], "inline keyboard"):
            _check_inline(button)
    elif "keyboard" in markup:
        for button in _buttons(markup["keyboard"], "reply keyboard"):
            _check_reply(button, private=private)
        _check_placeholder(markup)
    elif markup.get("remove_keyboard") is not True and markup.get("force_reply") is not True:
        raise bad_request("can't parse reply keyboard markup JSON object")
    return markup


def checked_inline(markup: Json | None) -> Json | None:
    """The markup of an edit, which can only be an inline keyboard."""
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return checked(markup, private=True)


def keyboard(rows: object) -> Keyboard:
    """The rows of a checked markup as buttons."""
    if not isinstance(rows, list):
        return ()
    return tuple(tuple(_button(each) for each in row) for row in rows)


def _button(button: object) -> Button:
    if isinstance(button, str):
        return Button(label=button)
    if not isinstance(button, dict):
        raise TypeError(f"no button: {button!r}")
    return Button(
        label=button["text"],
        data=button.get("callback_data"),
        url=button.get("url"),
        request_contact=button.get("request_contact") is True,
    )


def _buttons(rows: object, place: str) -> list[Json]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f"can't parse {place}: expected an Array of Arrays")
    if any(len(row) > BUTTONS_IN_A_ROW for row in rows) or sum(map(len, rows)) > BUTTONS:
        raise bad_request("reply markup is too long")
    buttons: list[Json] = [{"text": each} if isinstance(each, str) else each for row in rows for each in row]
    for button in buttons:
        if not isinstance(button, dict) or not isinstance(button.get("text"), str):
            raise bad_request(f'can\'t parse {place} button: Field "text" must be of type String')
        if not str(button["text"]).strip():
            raise bad_request(f"{place} button text must be non-empty")
    return buttons


def _check_inline(button: Json) -> None:
    actions = INLINE_ACTIONS & button.keys()
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action is expected")
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= CALLBACK_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not re.match(r"(https?|tg)://\S+$", str(button["url"])):
        raise bad_request("BUTTON_URL_INVALID")


def _check_reply(button: Json, *, private: bool) -> None:
    if button.get("request_contact") is True and not private:
        raise bad_request("phone number can be requested in private chats only")


def _check_placeholder(markup: Json) -> None:
    placeholder = markup.get("input_field_placeholder")
    if placeholder is not None and not 1 <= units(str(placeholder)) <= PLACEHOLDER_UNITS:
        raise bad_request("input field placeholder is too long")
