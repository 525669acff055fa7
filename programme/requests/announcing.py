"""Announcements of officers to the participants of a subtree (R72, R78)."""

from dataclasses import dataclass
from datetime import datetime

from programme.mailings import Addressees, MailingStatus
from programme.requests.window import ChannelCount


@dataclass(frozen=True, slots=True, kw_only=True)
class Announce:
    """Announce `text` to participants of `unit` (None: of the unit that speaks).

    `text_en` is read by people who chose English; `for_unit` speaks in the name of a unit below; `at` is when
    it leaves (None: now); `again` sends a text once more that was sent in the last 24 hours.
    """

    text: str
    text_en: str | None = None
    unit: str | None = None
    to: Addressees = Addressees.EVERYONE
    for_unit: str | None = None
    at: datetime | None = None
    again: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """What was ordered (or would be): its `number`, who speaks, to how many chats, when it leaves.

    `seconds` is about how long it takes to reach all; `silent` are chats of a channel that lets nobody be
    written to who has not written for a week; `repeats` is the number of the same text ordered in the
    last 24 hours.
    """

    number: int | None
    sender: str
    sender_name: str
    unit: str
    to: Addressees
    text: str
    text_en: str | None
    chats: tuple[ChannelCount, ...]
    leaves_at: datetime
    seconds: int
    silent: int = 0
    repeats: int | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAnnouncements:
    """The last announcements to units of one's subtree, newest first; `limit` 1 to 200."""

    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementLine:
    """One announcement: who spoke to whom, and how many chats have had their notice set."""

    number: int
    sender: str
    unit: str
    to: Addressees
    text: str
    officer: str | None
    leaves_at: datetime
    status: MailingStatus
    told: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcements:
    """Announcements, newest first."""

    lines: tuple[AnnouncementLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAnnouncement:
    """One announcement and how far it is."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementShown:
    """An announcement: `audience` chats it is for today, `told` that have their notice set.

    Of those `waiting` is still to be said; then it is `sending`, `delivered`, `failed`, `parked` until an
    unreachable person writes again, or `passed` over because the person wants none.
    """

    line: AnnouncementLine
    text_en: str | None
    audience: int
    waiting: int
    sending: int
    delivered: int
    failed: int
    parked: int
    passed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelAnnouncement:
    """Stop an announcement: who has not had it will not have it."""

    number: int
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementCancelled:
    """A stopped announcement; about `told` chats have had it, or will in the next seconds."""

    line: AnnouncementLine
    told: int
    dry_run: bool = False
