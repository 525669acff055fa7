"""What happens to a conversation: what people send, what falls due, and the outcomes of effects."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from conversations.state import Draft
from programme.dossier import Item
from programme.entering import Answered
from programme.entry import Status
from programme.once_code import Purpose


@dataclass(frozen=True, slots=True)
class Typed:
    """A text message, as it came."""

    text: str


@dataclass(frozen=True, slots=True)
class Chose:
    """A choice: a pressed button with the stamp it carries, or (stamp None) a number or label typed."""

    option: str
    stamp: int | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """The conversation was opened, through a deep link with a unit code or without one (R15)."""

    unit: str | None = None


@dataclass(frozen=True, slots=True)
class SharedContact:
    """A contact card; `own` when it is the sender's."""

    phone: str
    own: bool


class Media(StrEnum):
    """What else people send."""

    PHOTO = "photo"
    FILE = "file"
    VOICE = "voice"
    STICKER = "sticker"
    LOCATION = "location"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SentMedia:
    """A picture, file, voice message, sticker or anything else that is not text, with its caption."""

    media: Media
    caption: str = ""


class FileProblem(StrEnum):
    """Why a file that may hold the description is not read."""

    NOT_WORD = "not_word"
    OLD_WORD = "old_word"
    PROTECTED = "protected"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    EMPTY = "empty"
    DAMAGED = "damaged"
    UNREACHED = "unreached"


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file by its own name, which may say anything: its text, or the problem for which there is none."""

    name: str
    text: str = ""
    problem: FileProblem | None = None
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Edited:
    """An earlier message was edited; it never changes or submits anything."""


@dataclass(frozen=True, slots=True)
class WroteInGroup:
    """A message to the bot in a group chat, where nothing personal may be said; `link` leads to the bot."""

    link: str


@dataclass(frozen=True, slots=True)
class TimerDue:
    """A timer that a dialogue set has run out."""

    name: str


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something happened to this chat's entry `code`; `notice` is the key `notify.*` without its prefix."""

    notice: str
    code: str
    arguments: Mapping[str, str]


# Outcomes of effects, fed back in the same turn.


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """The draft is entry `code`, received at `at`; the counts are None when they are stale."""

    code: str
    at: datetime
    unit: str
    already: bool = False
    national_n: int | None = None
    unit_n: int | None = None


@dataclass(frozen=True, slots=True)
class Resubmitted:
    """The returned entry was sent again."""

    code: str


@dataclass(frozen=True, slots=True)
class Withdrew:
    """The entry is withdrawn."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """What a worker may see of one entry; name and phone only of an own one."""

    code: str
    status: Status
    submitted_at: datetime
    updated_at: datetime
    unit: str
    typed_unit: str | None
    group: str
    start_answer: str | None
    description: str
    full_name: str = ""
    phone: str = ""
    reason: str | None = None
    nominated_to: str | None = None
    own: bool = True


@dataclass(frozen=True, slots=True)
class EntryRead:
    """The entry that was asked for, or None: there is none, or it is not this person's."""

    entry: EntryView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletionNoted:
    """A deletion request is registered; `blocked_by` is a nominated entry that an officer handles first."""

    request_code: str
    at: datetime
    blocked_by: str | None = None


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    """Consent no longer stands; entries not yet reviewed are withdrawn.

    `request_code` is the request that officers stop using the others, where there are any.
    """

    at: datetime
    request_code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DataExported:
    """Everything that is held: behind a `link` that works once within `minutes`, or as `parts` of text."""

    link: str | None = None
    minutes: int = 0
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DataCorrected:
    """What could be corrected at once is; for the rest officers were asked by the request of this code."""

    request_code: str | None


@dataclass(frozen=True, slots=True)
class OnBehalfAnswered:
    """The answer to the entry `code`, made on this person's behalf, is kept; None: for somebody else."""

    code: str
    answered: Answered | None


@dataclass(frozen=True, slots=True)
class DossierAnswered:
    """The answer to this item is kept."""

    code: str
    item: Item


@dataclass(frozen=True, slots=True)
class DossierFinished:
    """It is noted that the worker has nothing to add."""

    code: str


@dataclass(frozen=True, slots=True)
class QuestionKept:
    """The question to the helpdesk is with the officers."""


@dataclass(frozen=True, slots=True)
class ChatLinked:
    """This chat belongs to an officer of `unit` now."""

    unit: str


@dataclass(frozen=True, slots=True)
class DigestsSet:
    """This chat, which an officer has linked, is told things from now on, or no more."""

    on: bool


@dataclass(frozen=True, slots=True)
class TransferGiven:
    """The code with which another chat can take the draft over."""

    code: str


@dataclass(frozen=True, slots=True)
class TransferFound:
    """The code would bring a draft here from a chat on `channel`."""

    digest: str
    channel: str


@dataclass(frozen=True, slots=True)
class DraftMoved:
    """The draft is this chat's now, and no other's."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The entry belongs to this chat now."""

    entry: EntryView


@dataclass(frozen=True, slots=True)
class CodeRefused:
    """A code of one use that does not work: mistyped, used, lapsed or never given."""

    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule refused the effect: `key` and `arguments` of the `ProgrammeError`."""

    key: str
    arguments: Mapping[str, str]


Outcome = (
    Submitted
    | Resubmitted
    | Withdrew
    | EntryRead
    | DeletionNoted
    | ConsentWithdrawn
    | DataExported
    | DataCorrected
    | DossierAnswered
    | DossierFinished
    | QuestionKept
    | ChatLinked
    | DigestsSet
    | TransferGiven
    | TransferFound
    | DraftMoved
    | TakenOver
    | CodeRefused
    | OnBehalfAnswered
    | Refused
)
Event = (
    Typed
    | Chose
    | Opened
    | SharedContact
    | SentMedia
    | SentFile
    | Edited
    | WroteInGroup
    | TimerDue
    | Noticed
    | Outcome
)
