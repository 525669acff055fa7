"""Chats in which officers are told things: given a code, linked, unlinked (script 21)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkOfficer:
    """A code by which this officer links a chat; an earlier unused one works no more."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGiven:
    """The code, which is never shown again, and until when it works."""

    name: str
    unit: str
    unit_path: str
    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLinks:
    """The linked chats of the officers of the asker's unit and everything below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine:
    """One linked chat; `digests` says whether it is told anything now."""

    name: str
    unit: str
    unit_path: str
    channel: str
    linked_at: datetime
    digests: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Linked chats by unit and officer."""

    links: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkOfficer:
    """Unlink every chat of this officer."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked:
    """How many chats of the officer are told nothing any more."""

    name: str
    chats: int
