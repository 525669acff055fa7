"""The file of one's own data: as messages where nothing else can be given, else in parts with JSON (R99)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.facts import Knowledge
from conversations.facts import Abilities, Chat, Facts
from conversations.formats import clock
from conversations.personal_data.own_file import Section, Talk, sections
from conversations.state import Lost, State, load
from programme.consent import Consent
from programme.once_code import Purpose, digest_of
from programme.own_data import OwnData
from programme.progress import Counts
from programme.use_cases.own_data import own_data
from storage.conversations import Conversation
from storage.database import Database
from storage.outbox import Pending
from storage.work import Work

PART = 1500
"""Characters of one message of a file given as text: below the limit of every channel."""

_ABILITIES = Abilities(channel="browser", buttons=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFile:
    """The file, drawn: its heading, its parts, when it was made, and the same as JSON."""

    language: str
    title: str
    made: str
    parts: tuple[Section, ...]
    json: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFiles:
    """Gives the file: to whoever has the link, once, and to the chat itself; `now` is the service's clock."""

    database: Database
    knowledge: Callable[[], Knowledge]
    now: Callable[[], datetime]

    async def waits(self, secret: str) -> bool:
        """Whether the link would work now; looking does not use it up."""
        async with self.database.reading() as work:
            return await work.once_codes.present(digest_of(secret), Purpose.OWN_DATA, self.now()) is not None

    async def take(self, secret: str) -> OwnFile | None:
        """The file; None when the link is unknown, lapsed or used."""
        async with self.database.transaction() as work:
            code = await work.once_codes.redeem(digest_of(secret), Purpose.OWN_DATA, self.now())
            if code is None or code.chat is None:
                return None
            read = await _read(work, code.chat)
        return None if read is None else self._drawn(read)

    async def of_message(self, message: Pending) -> OwnFile | None:
        """The file for the chat of a message about to be sent; None when that was taken back (erasure)."""
        async with self.database.reading() as work:
            if not await work.outbox.stands(message.id):
                return None
            read = await _read(work, message.conversation)
        return None if read is None else self._drawn(read)

    def _drawn(self, read: "_Read") -> OwnFile:
        chat = Chat(consent=read.consent, reminders=read.conversation.reminders)
        return _drawn(read.held, read.conversation, self._facts(read.conversation, chat))

    def _facts(self, conversation: Conversation, chat: Chat) -> Facts:
        knowledge = self.knowledge()
        return Facts(
            now=self.now(),
            decided_at=self.now(),
            edition=knowledge.edition,
            units=knowledge.units,
            search=knowledge.search,
            wording=knowledge.wording,
            abilities=_ABILITIES,
            language=conversation.language or conversation.client_language or knowledge.language,
            chat=chat,
            counts=Counts(),
            public_url=knowledge.public_url,
            fresh_id="",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What the file is drawn from."""

    conversation: Conversation
    consent: Consent | None
    held: OwnData


async def _read(work: Work, chat: int) -> _Read | None:
    conversation = await work.conversations.get(chat)
    if conversation is None:
        return None
    consents = await work.consents.of_chats([chat])
    return _Read(conversation=conversation, consent=consents.get(chat), held=await own_data(work, chat))


def personal_parts(
    held: OwnData, state: State | None, conversation: Conversation, facts: Facts
) -> tuple[str, ...]:
    """The file as texts of at most `PART` characters or one line each, never cut within a part's line."""
    parts: list[str] = []
    for section in sections(held, state, _talk(conversation), facts):
        for text in _within(section):
            if parts and len(parts[-1]) + len(text) < PART:
                parts[-1] += f"\n\n{text}"
            else:
                parts.append(text)
    return tuple(parts)


def state_of(conversation: Conversation) -> State | None:
    """What a conversation remembers; None where it is new, or was written by another version."""
    state = load(conversation.state) if conversation.state else None
    return None if isinstance(state, Lost) else state


def _drawn(held: OwnData, conversation: Conversation, facts: Facts) -> OwnFile:
    state = state_of(conversation)
    drafts = [] if state is None else [*state.parked, *([state.draft] if state.draft else [])]
    chat = {
        "channel": conversation.key.channel,
        "name": conversation.key.chat,
        "language": conversation.language,
        "reminders": conversation.reminders,
        "last_seen": conversation.last_seen,
    }
    whole = {"made_at": facts.now, "chat": chat, "drafts": drafts, "held": held}
    return OwnFile(
        language=facts.language,
        title=facts.label("data.file", "title"),
        made=facts.label("data.file", "made", time=clock(facts.now)),
        parts=sections(held, state, _talk(conversation), facts),
        json=msgspec.json.format(msgspec.json.encode(whole), indent=2),
    )


def _talk(conversation: Conversation) -> Talk:
    key = conversation.key
    return Talk(channel=key.channel, name=key.chat, last_seen=conversation.last_seen)


def _within(section: Section) -> Iterator[str]:
    """A part in as many texts as it needs, the heading above the first."""
    text = section.title
    for line in section.lines:
        if len(text) + len(line) >= PART:
            yield text
            text = line
        else:
            text += f"\n{line}"
    yield text
