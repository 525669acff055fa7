"""What a dialogue may look at: a snapshot, so that it never queries and never waits."""

from dataclasses import dataclass
from datetime import datetime

from conversations.wording import Wording
from programme.chat import Details, OwnDossier, OwnEntry
from programme.consent import Consent
from programme.edition import Edition
from programme.progress import Counts
from units_data.catalogue import Catalogue
from units_data.search import Search


@dataclass(frozen=True, slots=True, kw_only=True)
class Abilities:
    """What a channel can show.

    `most_buttons` is how many buttons a message takes (None: any number); a question with more has numbered
    lines. `limit` is the longest message in characters; `hold` the length from which a text may be one part
    of a paste that the client cut up, 90 % of its cut (None: it never cuts); `deep_link` whether a poster's
    code arrives by itself; `shared` that the next person sits at the same screen, so that nothing can be said
    here later and no draft is kept (kiosk); `pushed` that a message reaches a person who is not looking;
    `attachments` that a file can be sent into the chat.
    """

    channel: str
    buttons: bool
    most_buttons: int | None = None
    contact: bool = False
    limit: int = 4096
    hold: int | None = None
    deep_link: bool = True
    shared: bool = False
    pushed: bool = True
    attachments: bool = False

    def draws(self, choices: int) -> bool:
        """Whether so many choices become buttons."""
        return self.buttons and (self.most_buttons is None or choices <= self.most_buttons)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """What is stored about this chat beside its state; entries newest first, dossiers of nominated ones."""

    consent: Consent | None = None
    reminders: bool = True
    details: Details | None = None
    entries: tuple[OwnEntry, ...] = ()
    dossiers: tuple[OwnDossier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A snapshot of all a dialogue may look at.

    `now` is the time of receipt and `decided_at` the time that decides about the window (R64), both aware;
    `fresh_id` random and unused, for a draft that begins in this turn.
    """

    now: datetime
    decided_at: datetime
    edition: Edition
    units: Catalogue
    search: Search
    wording: Wording
    abilities: Abilities
    language: str
    chat: Chat
    counts: Counts
    public_url: str
    fresh_id: str
    profile_name: str | None = None

    def say(self, key: str, **arguments: str) -> str:
        """A text in this chat's language."""
        return self.wording.text(self.language, key, **arguments)

    def label(self, key: str, option: str, **arguments: str) -> str:
        """An attribute of a text in this chat's language."""
        return self.wording.label(self.language, key, option, **arguments)
