"""The entry window: shown, extended, closed by the owner (R61, R63)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowWindow:
    """The window in force, what the programme file says, and who moved it when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowDates:
    """Closing moment, exclusive, and the last moments in time of returned entries and dossiers."""

    closes: datetime
    return_deadline: datetime
    dossier_deadline: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowDecision:
    """One decision of the owner."""

    at: datetime
    officer: str
    dates: WindowDates


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowShown:
    """The window in force; `phase` is "not_open", "open" or "closed"; `decisions` are newest first."""

    opens: datetime
    phase: str
    dates: WindowDates
    grace_minutes: int
    decisions: tuple[WindowDecision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelCount:
    """How many chats of one channel."""

    channel: str
    chats: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendWindow:
    """Let the window close later, or open it again (R63).

    A deadline that is not given moves by as many days as the last day of the window does. `tell` says
    whether people with an unfinished draft are told.
    """

    closes: datetime
    return_deadline: datetime | None = None
    dossier_deadline: datetime | None = None
    tell: bool = True
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseWindow:
    """Let the window close earlier: at `closes`, or (None) now; a deadline that is not given stays."""

    closes: datetime | None = None
    return_deadline: datetime | None = None
    dossier_deadline: datetime | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowMoved:
    """What moving the window came to (or would), and how many chats are told of it by channel."""

    before: WindowDates
    after: WindowDates
    drafts: tuple[ChannelCount, ...]
    tells: bool
    dry_run: bool = False
