"""Mailings (đợt gửi): one message to many chats; which of them an edition sends by itself (R62, R72)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from programme.notices import after_quiet
from programme.window import Phase

if TYPE_CHECKING:
    from programme.edition import Edition


class MailingKind(StrEnum):
    """What is sent to many chats; `storage.mailings` knows whom each kind is for and what it says."""

    ANNOUNCEMENT = "announcement"
    DRAFT = "draft"
    OPENED = "opened"
    EXTENDED = "extended"
    DOSSIER = "dossier"
    DOSSIER_LATE = "dossier_late"


class MailingStatus(StrEnum):
    """How far a mailing is: `done` says that every chat has its notice set, not that all have left."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"


class Addressees(StrEnum):
    """To which participants of a subtree an announcement goes; DRAFTS are people who have not sent yet."""

    EVERYONE = "everyone"
    DRAFTS = "drafts"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    NOMINATED = "nominated"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMailing:
    """A mailing to be; `mark` makes it the only one of its kind in the edition, so that none is sent twice.

    `unit` limits it to a subtree (None: everybody), `arguments` are those of the notice's text, `officer` is
    who ordered it (None: the system).
    """

    kind: MailingKind
    mark: str
    due_at: datetime
    unit: str | None = None
    arguments: Mapping[str, str] = field(default_factory=dict)
    officer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """A mailing as it stands: `position` is the last chat that had its notice set, `told` how many had."""

    id: int
    edition: str
    kind: str
    mark: str
    unit: str | None
    arguments: Mapping[str, str]
    officer: str | None
    created_at: datetime
    due_at: datetime
    status: MailingStatus
    position: int
    told: int
    finished_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it can still be stopped as a whole."""
        return self.status in {MailingStatus.PLANNED, MailingStatus.RUNNING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A kind that an edition sends by itself.

    `wanted` gives the one mailing of the kind that is sensible now, or None; open ones of other marks are
    cancelled, so that nobody gets yesterday's reminder beside today's.
    """

    kind: MailingKind
    wanted: "Callable[[Edition, datetime], NewMailing | None]"


DRAFT_REMINDERS = (
    ("3d", timedelta(days=3)),
    ("1d", timedelta(days=1)),
    ("3h", timedelta(hours=3)),
)
"""How long before closing a person with an unfinished draft is reminded, each once (script, notify.draft)."""

DOSSIER_REMINDERS = (
    ("2d", timedelta(days=2)),
    ("1d", timedelta(days=1)),
    ("6h", timedelta(hours=6)),
)
"""How long before the dossier deadline a nominated worker is told what is missing (script 18)."""

_LATE_IS_NEWS = timedelta(days=2)

_OPENING_IS_NEWS = timedelta(days=7)


def draft_reminder(edition: "Edition", now: datetime) -> NewMailing | None:
    """The reminder whose moment came last: late is better than never, but not beside the next one."""
    if not edition.window.accepts(now):
        return None
    moments = [(name, _moment(edition, before)) for name, before in DRAFT_REMINDERS]
    due = [(name, moment) for name, moment in moments if moment <= now]
    if not due:
        return None
    name, _ = due[-1]
    leaves = _polite(edition, now, dict(DRAFT_REMINDERS)[name])
    following = [moment for _, moment in moments if moment > now]
    if leaves >= min(following, default=edition.window.closes):
        return None
    closes = edition.window.closes.isoformat(timespec="seconds")
    return NewMailing(kind=MailingKind.DRAFT, mark=f"{closes}/{name}", due_at=leaves)


def opening_notice(edition: "Edition", now: datetime) -> NewMailing | None:
    """The news that the window is open, for those who asked for it."""
    window = edition.window
    if window.phase(now) is not Phase.OPEN or now - window.opens > _OPENING_IS_NEWS:
        return None
    mark = window.opens.isoformat(timespec="seconds")
    return NewMailing(kind=MailingKind.OPENED, mark=mark, due_at=after_quiet(now, edition))


def dossier_reminder(edition: "Edition", now: datetime) -> NewMailing | None:
    """The reminder of a dossier with something missing, whose moment came last (R88, R90)."""
    deadline = edition.dossier_deadline
    moments = [(name, _polite(edition, deadline - before, before)) for name, before in DOSSIER_REMINDERS]
    due = [name for name, moment in moments if moment <= now]
    if now > deadline or not due:
        return None
    leaves = _polite(edition, now, dict(DOSSIER_REMINDERS)[due[-1]])
    if leaves >= min((moment for _, moment in moments if moment > now), default=deadline):
        return None
    mark = f"{deadline.isoformat(timespec='seconds')}/{due[-1]}"
    return NewMailing(kind=MailingKind.DOSSIER, mark=mark, due_at=leaves)


def late_dossier_notice(edition: "Edition", now: datetime) -> NewMailing | None:
    """Word to those whose dossier lacks something when the deadline has passed, once (script 18)."""
    deadline = edition.dossier_deadline
    if not deadline < now <= deadline + _LATE_IS_NEWS:
        return None
    mark = deadline.isoformat(timespec="seconds")
    return NewMailing(kind=MailingKind.DOSSIER_LATE, mark=mark, due_at=after_quiet(now, edition))


PLANS = (
    Plan(kind=MailingKind.DOSSIER, wanted=dossier_reminder),
    Plan(kind=MailingKind.DOSSIER_LATE, wanted=late_dossier_notice),
    Plan(kind=MailingKind.DRAFT, wanted=draft_reminder),
    Plan(kind=MailingKind.OPENED, wanted=opening_notice),
)
"""What the loop of the service plans by itself; a new kind adds its line here and in `storage.mailings`."""


def _moment(edition: "Edition", before: timedelta) -> datetime:
    return _polite(edition, edition.window.closes - before, before)


def _polite(edition: "Edition", at: datetime, before: timedelta) -> datetime:
    """The moment, out of the quiet hours; the last day has none only for what is said in its last hours.

    A day before 24:00 is the midnight with which the last day begins: nobody is woken for that.
    """
    if before >= timedelta(days=1):
        window = edition.window
        later = replace(window, closes=window.closes + timedelta(days=7))
        edition = replace(edition, window=later)
    return after_quiet(at, edition)
