"""The replies of a turn as the messages a person sees: words, numbers or buttons, joined and split."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.messages import Choice, Message
from bot.splitting import length, split
from conversations.choices import numbered
from conversations.dialogue import Keyboard, Option, Reply
from conversations.facts import Abilities
from conversations.state import State
from conversations.wording import Wording

BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How one chat is spoken to: its channel's abilities, its language, the words."""

    abilities: Abilities
    language: str
    wording: Wording


def render(replies: Sequence[Reply], before: State, after: State, manner: Manner) -> tuple[Message, ...]:
    """The messages of a turn, joined where they fit the channel; numbers are given later.

    Where the channel has no buttons the choices become numbered lines, and the state that says `hinted` for
    the first time adds how to answer them.
    """
    drawn = [_draw(reply, after.stamp, manner) for reply in replies]
    if after.hinted and not before.hinted and not manner.abilities.buttons and drawn:
        hint = manner.wording.text(manner.language, "choices.hint")
        drawn[-1] = replace(drawn[-1], text=f"{drawn[-1].text}\n{hint}")
    return tuple(_split(_joined(drawn, manner.abilities), manner.abilities.limit))


def _draw(reply: Reply, stamp: int, manner: Manner) -> Message:
    """One reply as one message, however long."""
    text = manner.wording.text(manner.language, reply.key, **reply.arguments)
    labels = tuple((number, option, _label(reply, option, manner)) for number, option in _numbers(reply))
    contact: str | None = None
    if manner.abilities.contact and reply.keyboard is Keyboard.CONTACT:
        contact = next((label for _, option, label in labels if option.id == "share"), None)
    by_buttons = manner.abilities.draws(len(labels))
    return Message(
        text=text if by_buttons else _with_lines(text, labels),
        choices=_choices(labels, stamp) if by_buttons and contact is None else (),
        contact=contact,
        remove_keyboard=manner.abilities.contact and reply.keyboard is Keyboard.REMOVE,
        attachment=reply.attachment,
    )


def _numbers(reply: Reply) -> tuple[tuple[int, Option], ...]:
    return numbered(reply.key, reply.options)


def _label(reply: Reply, option: Option, manner: Manner) -> str:
    return option.label or manner.wording.label(manner.language, reply.key, option.id, **reply.arguments)


def _with_lines(text: str, labels: Sequence[tuple[int, Option, str]]) -> str:
    """The text with a line for every choice that it does not list itself."""
    return "\n".join((text, *(f"{number}. {label}" for number, option, label in labels if option.shown)))


def _choices(labels: Sequence[tuple[int, Option, str]], stamp: int) -> tuple[Choice, ...]:
    return tuple(Choice(label=label, data=f"{stamp}:{option.id}") for _, option, label in labels)


def _joined(messages: Sequence[Message], abilities: Abilities) -> Iterator[Message]:
    """Neighbours in one message while they fit; what changes the keyboard or has a file stays alone."""
    pending: Message | None = None
    for message in messages:
        if pending is None:
            pending = message
        elif _alone(pending) or _alone(message) or not _fit(pending, message, abilities):
            yield pending
            pending = message
        else:
            text = f"{pending.text}{BETWEEN}{message.text}"
            pending = Message(text=text, choices=pending.choices + message.choices)
    if pending is not None:
        yield pending


def _alone(message: Message) -> bool:
    return message.contact is not None or message.remove_keyboard or message.attachment is not None


def _fit(first: Message, second: Message, abilities: Abilities) -> bool:
    choices = len(first.choices) + len(second.choices)
    if choices and not abilities.draws(choices):
        return False
    return length(first.text) + len(BETWEEN) + length(second.text) <= abilities.limit


def _split(messages: Iterator[Message], limit: int) -> Iterator[Message]:
    """Messages within the limit; the buttons stand under the last piece."""
    for message in messages:
        *first, last = split(message.text, limit) or (message.text,)
        for piece in first:
            yield Message(text=piece)
        yield replace(message, text=last)
