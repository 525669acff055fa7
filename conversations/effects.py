"""What a dialogue wants done outside: performed in the same transaction, its outcome fed back as an event."""

from dataclasses import dataclass
from datetime import date

from programme.dossier import Item


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


@dataclass(frozen=True, slots=True)
class ExportData:
    """Give the person everything that is held about this chat."""


@dataclass(frozen=True, slots=True)
class CorrectData:
    """Correct a detail of the person (`programme.data_request.Detail`), checked already."""

    detail: str
    value: str


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
class AnswerOnBehalf:
    """Keep what the person answers to an entry that an officer made for him or her (R75)."""

    code: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class AnswerDossier:
    """Keep an answer for the dossier of this chat's own nominated entry, at once (R89)."""

    code: str
    item: Item
    text: str


@dataclass(frozen=True, slots=True)
class FinishDossier:
    """Note that the worker has nothing to add to the dossier."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskHelpdesk:
    """Keep a question to the helpdesk, of this unit or (None) of the national level (R66)."""

    text: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class LinkChat:
    """Make this chat the officer's to whom this code was given."""

    code: str


@dataclass(frozen=True, slots=True)
class SetDigests:
    """Where an officer has linked this chat: tell it things, or stop."""

    on: bool


@dataclass(frozen=True, slots=True)
class GiveTransferCode:
    """Make a code with which another chat can take this chat's draft over."""


@dataclass(frozen=True, slots=True)
class FindTransfer:
    """See whether the code with this digest would bring a draft here; nothing of the draft is told."""

    digest: str


@dataclass(frozen=True, slots=True)
class MoveDraft:
    """Bring the draft here for which the code with this digest was given, and take it from there."""

    digest: str


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Make the entry `code` this chat's own, by the hand-over code with this digest."""

    code: str
    digest: str

    @classmethod
    def of(cls, taking: str) -> "TakeOver":
        """What a state keeps as `taking` until this chat has consented."""
        code, _, digest = taking.partition(" ")
        return cls(code, digest)


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
    | ExportData
    | CorrectData
    | Submit
    | Resubmit
    | Withdraw
    | ReadEntry
    | FindEntry
    | AnswerOnBehalf
    | AnswerDossier
    | FinishDossier
    | AskHelpdesk
    | LinkChat
    | SetDigests
    | GiveTransferCode
    | FindTransfer
    | MoveDraft
    | TakeOver
    | SetTimer
    | SetReminders
    | SetLanguage
)
