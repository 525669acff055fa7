"""Where officers and the audit chain are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from programme.entry import Status
from programme.officer import Officer, OfficerRecord
from programme.ports.entries import Sight

if TYPE_CHECKING:
    from programme.requests.auditing import AuditLine, AuditVerified, ReadAudit


class Officers(Protocol):
    """Officers and their tokens."""

    async def lock(self) -> None:
        """Keep others from adding officers until the transaction ends."""

    async def any(self) -> bool:
        """Whether there is any officer."""

    async def add(self, name: str, unit: str, at: datetime) -> bool:
        """Register an officer; False when the name is taken."""

    async def give_token(self, name: str, token_hash: str, at: datetime, expires_at: datetime) -> None:
        """Replace an officer's token."""

    async def revoke(self, name: str, at: datetime) -> None:
        """Revoke an officer and every token of this officer."""

    async def get(self, name: str) -> OfficerRecord | None:
        """The officer of this name."""

    async def within(self, sight: Sight) -> tuple[OfficerRecord, ...]:
        """Officers of a subtree, by unit and name."""

    async def of_token(self, token_hash: str, at: datetime) -> Officer | None:
        """Whose token this is, if it still works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRecord:
    """One act for the audit chain; `origin` says where it was asked from.

    `details` (texts, reasons) are kept apart and may be erased.
    """

    at: datetime
    act: str
    officer: str | None
    for_unit: str | None = None
    entry: str | None = None
    before: Status | None = None
    after: Status | None = None
    origin: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


class Audit(Protocol):
    """The chain of officers' and the system's acts."""

    def add(self, record: AuditRecord) -> None:
        """Chain one more act; written when the transaction ends."""

    async def page(self, asked: ReadAudit) -> tuple[AuditLine, ...]:
        """The newest acts that fit."""

    async def walk(self, after: int) -> AuditVerified:
        """Prove a bounded part of the chain, from behind act `after` on."""

    async def details_of(self, officer: str, act: str, since: datetime) -> tuple[Mapping[str, str], ...]:
        """The details of an officer's acts of one kind since then."""
