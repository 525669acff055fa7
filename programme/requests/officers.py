"""Officers and their tokens."""

from dataclasses import dataclass
from datetime import datetime

from programme.levels import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoAmI:
    """Who the token speaks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerLine:
    """An officer as others see one."""

    name: str
    unit: str
    unit_path: str
    level: Level
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOfficers:
    """The officers of the asker's unit and everything below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Officers:
    """Officers by unit and name."""

    officers: tuple[OfficerLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOfficer:
    """A new officer of a unit; the token is shown once and lasts `days`."""

    name: str
    unit: str
    days: int = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerToken:
    """A new officer or token; `token` is never shown again."""

    officer: OfficerLine
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeOfficer:
    """Revoke an officer and every token of this officer."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewToken:
    """Replace an officer's token: the old one stops working."""

    name: str
    days: int = 365
