"""The people of a demo: names like “Nguyễn Văn A”, phones 0900 000 000 to 0900 000 999 and their chats."""

from dataclasses import dataclass, field
from random import Random
from string import ascii_uppercase

from admin_cli.demo.material import People

PHONES = 1000
"""All the phones there are for examples."""

_NEW = 0.9  # of entries, while there are phones: the others come from somebody who has already sent one
_TWO_LETTERS = 0.3
_EACH = 3  # entries of one person, about, where the phones do not suffice for all


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """One phone's chat; colleagues may send from it, as they do in workshops."""

    number: int
    phone: str
    channel: str
    names: list[str] = field(default_factory=list)


class Crowd:
    """Hands out a chat and a name for each entry; `places` units will ask, `entries` times in all."""

    def __init__(self, material: People, random: Random, *, entries: int, places: int) -> None:
        self._material = material
        self._random = random
        self._unseen = places
        self._colleagues = max(1, entries // PHONES // _EACH)
        self._by_unit: dict[str, list[Chat]] = {}
        self.chats: list[Chat] = []

    def chat(self, unit: str, channel: str) -> Chat:
        """A chat of this unit: a new one while phones are left for the units still without any."""
        known = self._by_unit.setdefault(unit, [])
        if not known:
            self._unseen -= 1
        left = PHONES - len(self.chats) - max(self._unseen, 0)
        if not known or (left > 0 and self._random.random() < _NEW):
            return self._opened(unit, channel, f"+84900000{len(self.chats) % PHONES:03}")
        return self._random.choice(known)

    def chat_of_shared_phone(self, unit: str, channel: str) -> Chat:
        """A new chat with the phone of another one."""
        phone = self._random.choice(self.chats).phone if self.chats else "+84900000000"
        return self._opened(unit, channel, phone)

    def name_in(self, chat: Chat) -> str:
        """Who sends from this chat."""
        if len(chat.names) < self._colleagues:
            chat.names.append(self.name())
            return chat.names[-1]
        return self._random.choice(chat.names)

    def name(self) -> str:
        """A name."""
        letters = 2 if self._random.random() < _TWO_LETTERS else 1
        last = "".join(self._random.choice(ascii_uppercase) for _ in range(letters))
        family, middle = (
            self._random.choice(self._material.families),
            self._random.choice(self._material.middles),
        )
        return f"{family} {middle} {last}"

    def _opened(self, unit: str, channel: str, phone: str) -> Chat:
        chat = Chat(number=len(self.chats), phone=phone, channel=channel)
        self.chats.append(chat)
        self._by_unit.setdefault(unit, []).append(chat)
        return chat
