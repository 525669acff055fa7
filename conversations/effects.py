"""What a dialogue wants done outside: performed in the same transaction, its outcome fed back as an event."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class GiveConsent:
    """Keep the proof of the answer to the consent question (R99)."""

    version: str
    answer: bool


@dataclass(frozen=True, slots=True)
class WithdrawConsent:
    """Withdraw consent and every entry not yet reviewed."""


@dataclass(frozen=True, slots=True)
class RequestDeletion:
    """Register a request to delete everything of this person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submit:
    """Make the draft an entry (R50)."""

    draft_id: str
    full_name: str
    phone: str
    unit: str
    typed_unit: str | None
    group: str
    start_month: date | None
    start_answer: str | None
    title: str | None
    description: str


@dataclass(frozen=True, slots=True)
class Resubmit:
    """Send a returned entry again with a new description."""

    code: str
    description: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Withdraw this chat's own entry."""

    code: str


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """Look at this chat's own entry."""

    code: str


@dataclass(frozen=True, slots=True)
class FindEntry:
    """Look for an entry submitted elsewhere by its code and the last four digits of its phone (R51)."""

    code: str
    last_four: str


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Wake this conversation after so many seconds with `TimerDue(name)`, once for each name."""

    name: str
    seconds: float


@dataclass(frozen=True, slots=True)
class SetReminders:
    """Turn reminders on or off for this chat."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Speak this language to this chat from now on."""

    language: str


Effect = (
    GiveConsent
    | WithdrawConsent
    | RequestDeletion
    | Submit
    | Resubmit
    | Withdraw
    | ReadEntry
    | FindEntry
    | SetTimer
    | SetReminders
    | SetLanguage
)
