"""The facts of turns, gathered for a whole batch in a fixed number of queries (design §3.4)."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.messages import Incoming
from conversations.facts import Abilities, Chat, Facts
from conversations.wording import Wording
from programme.chat import OwnDossier
from programme.edition import Edition
from programme.entry import Status
from programme.progress import Counts
from programme.use_cases.own_dossiers import own_dossiers
from programme.window import deciding_time
from storage.conversations import Conversation
from storage.snapshots import OwnEntries, Snapshots
from storage.work import Work
from units_data.search import Search
from units_data.tree import Catalogue

COUNTS_LAST = timedelta(seconds=5)
"""How old the running counts may be that dialogues show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What all chats share: the edition, the units and how to find them, the words, the public address.

    `language` is spoken to a chat whose language nobody knows yet.
    """

    edition: Edition
    units: Catalogue
    search: Search
    wording: Wording
    public_url: str
    language: str = "vi"


_NOTHING = OwnEntries()


class FactsReader:
    """Reads the facts; `knowledge` is asked anew for every batch, `fresh_id` gives an unused random id."""

    def __init__(self, knowledge: Callable[[], Knowledge], fresh_id: Callable[[], str]) -> None:
        self._knowledge = knowledge
        self._fresh_id = fresh_id
        self._counts = Counts()
        self._counted_at: datetime | None = None

    @property
    def knowledge(self) -> Knowledge:
        """What all chats share now."""
        return self._knowledge()

    async def chats(self, work: Work, conversations: Collection[Conversation]) -> dict[int, Chat]:
        """What is stored about each of these conversations beside its state."""
        ids = [conversation.id for conversation in conversations]
        consents = await work.consents.of_chats(ids)
        own = await Snapshots(work.connection).own_entries(ids)
        dossiers = await self._dossiers(work, own)
        return {
            conversation.id: Chat(
                consent=consents.get(conversation.id),
                reminders=conversation.reminders,
                details=own.get(conversation.id, _NOTHING).details,
                entries=own.get(conversation.id, _NOTHING).entries,
                dossiers=dossiers.get(conversation.id, ()),
            )
            for conversation in conversations
        }

    async def _dossiers(self, work: Work, own: Mapping[int, OwnEntries]) -> dict[int, tuple[OwnDossier, ...]]:
        """The dossiers of the entries that stand nominated; where there is none, nothing is asked."""
        codes = [
            entry.code for of in own.values() for entry in of.entries if entry.status is Status.NOMINATED
        ]
        return await own_dossiers(work, codes, self.knowledge.units) if codes else {}

    async def counts(self, work: Work, now: datetime) -> Counts:
        """The running counts, at most `COUNTS_LAST` old."""
        if self._counted_at is None or now - self._counted_at >= COUNTS_LAST:
            self._counts = await work.counters.all(self.knowledge.edition.code)
            self._counted_at = now
        return self._counts

    def facts(
        self, incoming: Incoming, conversation: Conversation, abilities: Abilities, chat: Chat, counts: Counts
    ) -> Facts:
        """The snapshot for one turn."""
        knowledge = self.knowledge
        return Facts(
            now=incoming.received_at,
            decided_at=deciding_time(incoming.sent_at, incoming.received_at, knowledge.edition.window.grace),
            edition=knowledge.edition,
            units=knowledge.units,
            search=knowledge.search,
            wording=knowledge.wording,
            abilities=abilities,
            language=conversation.language or conversation.client_language or knowledge.language,
            chat=chat,
            counts=counts,
            public_url=knowledge.public_url,
            fresh_id=self._fresh_id(),
            profile_name=incoming.profile_name,
        )
