"""A conversation as a text file that a person can review and a test can play (exemplars §4).

`> ` is what the person sends, `< ` what is answered, `[…]` the choices, `(own_file)` a file that comes along;
whether a channel joined or split its messages, and whether it numbered its choices, makes no difference.
"""

import re
from collections.abc import Sequence

from bot.messages import Message
from conversations.wording import LANGUAGES, default_wording
from programme.code import read_code

_CHOICE_LINE = re.compile(r"^\d{1,2}\. (.+)$")


def said(text: str) -> str:
    """What the person sent, with its line breaks as `⏎`."""
    return "> " + text.replace("\n", "⏎")


def shown(messages: Sequence[Message]) -> list[str]:
    """The lines for what was answered in one turn."""
    text, labels = _without_numbers(messages)
    lines = [
        f"{'<' if number == 0 else ' '} {line}".rstrip()
        for paragraph in text.split("\n\n")
        for number, line in enumerate(paragraph.split("\n"))
        if paragraph
    ]
    return [*lines, "  " + " ".join(f"[{label}]" for label in labels)] if labels else lines


def _whole(message: Message) -> str:
    """The text of a message, with a line for the file that comes with it."""
    return message.text if message.attachment is None else f"{message.text}\n({message.attachment})"


def _without_numbers(messages: Sequence[Message]) -> tuple[str, list[str]]:
    """The text of a turn and the labels of its choices, whichever way the channel drew them."""
    text = "\n\n".join(_whole(message) for message in messages)
    # A list of entries stands in the text; only its buttons repeat the codes.
    labels = [
        choice.label for message in messages for choice in message.choices if not read_code(choice.label)
    ]
    labels += [message.contact for message in messages if message.contact]
    if labels:
        return text, labels
    lines = text.split("\n")
    hints = {default_wording().text(language, "choices.hint") for language in LANGUAGES}
    if lines[-1] in hints:
        lines.pop()
    while lines and (choice := _CHOICE_LINE.match(lines[-1])):
        labels.insert(0, choice[1])
        lines.pop()
    return "\n".join(lines), labels
