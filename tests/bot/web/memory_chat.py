"""The engine's side of the chat in memory: a short script of questions, and faults on demand."""

from dataclasses import dataclass, field

import msgspec

from bot.channels.browser import Answer, shown
from bot.engine.errors import NotHandled
from bot.engine.job import Done, Job
from bot.messages import Address, Choice, Handled, Incoming, Message
from bot.news import News
from conversations.events import Chose, Opened, SentFile, Typed


@dataclass(slots=True)
class MemoryChat:
    """Answers every event once: `handle` as the engine does, `answer` as the stored log does."""

    news: News = field(default_factory=News)
    messages: dict[Address, list[Message]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    events: list[Incoming] = field(default_factory=list)
    trouble: NotHandled | None = None
    languages: dict[Address, str] = field(default_factory=dict)
    receipts: dict[Address, str] = field(default_factory=dict)

    async def handle(self, incoming: Incoming) -> Handled:
        if self.trouble is not None:
            raise self.trouble
        if incoming.event_id in self.seen:
            return Handled(duplicate=True)
        self.seen.add(incoming.event_id)
        self.events.append(incoming)
        self.languages.setdefault(incoming.address, incoming.language or "vi")
        match incoming.event:
            case Opened(unit):
                self.say(incoming.address, f"Xin chào {unit or ''}".strip(), "Đồng ý", "Không đồng ý")
            case Chose(option):
                self.say(incoming.address, f"Đã chọn {option}.")
            case Typed("ENGLISH"):
                self.languages[incoming.address] = "en"
                self.say(incoming.address, "Switched to English.")
            case Typed("GỬI"):
                self.receipts[incoming.address] = "SK-7K3-M9QX"
                self.say(incoming.address, "Đã nhận sáng kiến, cảm ơn anh/chị A! Mã: SK-7K3-M9QX")
            case Typed(text):
                self.say(incoming.address, f"Đã nhận {len(text)} ký tự.")
            case SentFile(name):
                self.say(incoming.address, f"Đã nhận tệp {name}.")
            case _:
                raise AssertionError(incoming.event)
        return Handled()

    def say(self, address: Address, text: str, *labels: str) -> None:
        """A message of the programme's."""
        mine = self.messages.setdefault(address, [])
        stamp = len(mine) + 1
        choices = tuple(Choice(label=label, data=f"{stamp}:{place}") for place, label in enumerate(labels))
        mine.append(Message(text=text, choices=choices, number=stamp))
        conversation = list(self.messages).index(address) + 1
        self.news.heard(
            Job(incoming=self.events[-1]),
            Done(handled=Handled(), conversation=conversation, next_number=stamp + 1),
        )

    async def answer(self, address: Address, after: int) -> Answer:
        if self.trouble is not None:
            raise self.trouble
        mine = self.messages.get(address, [])
        question = mine[-1].number if mine and mine[-1].choices else None
        found = [message for message in mine if message.number > after]
        return Answer(
            messages=shown(found[-20:]),
            question=question,
            language=self.languages.get(address),
            receipt=self.receipts.get(address, msgspec.UNSET),
        )

    async def forget(self, address: Address) -> None:
        self.messages.pop(address, None)
        self.receipts.pop(address, None)
        self.languages.pop(address, None)

    async def language(self, address: Address) -> str | None:
        return self.languages.get(address)

    async def conversation(self, address: Address) -> int | None:
        return list(self.messages).index(address) + 1 if address in self.messages else None
