"""The words every dialogue is written in: state and event and facts in, turn out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from conversations.effects import (
    AnswerDossier,
    Effect,
    FindEntry,
    FinishDossier,
    GiveConsent,
    ReadEntry,
    RequestDeletion,
    Resubmit,
    SetLanguage,
    SetReminders,
    SetTimer,
    Submit,
    Withdraw,
    WithdrawConsent,
)
from conversations.events import (
    Chose,
    ConsentWithdrawn,
    DeletionNoted,
    DossierAnswered,
    DossierFinished,
    Edited,
    EntryRead,
    EntryView,
    Event,
    FileProblem,
    Media,
    Noticed,
    Opened,
    Outcome,
    Refused,
    Resubmitted,
    SentFile,
    SentMedia,
    SharedContact,
    Submitted,
    TimerDue,
    Typed,
    Withdrew,
    WroteInGroup,
)
from conversations.facts import Abilities, Chat, Facts
from conversations.state import Draft, Filling, Lost, Offered, Place, State
from programme.chat import Details, OwnDossier, OwnEntry


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: its id, and its label when that is data (a unit's name) and not the text's attribute.

    `shown` is False where the text itself lists it already, so that text channels do not print it twice.
    """

    id: str
    label: str | None = None
    shown: bool = True


class Keyboard(StrEnum):
    """What a reply does to the keyboard of a channel that can share contacts."""

    KEEP = "keep"
    CONTACT = "contact"
    REMOVE = "remove"


class Attachment(StrEnum):
    """A file that goes with a message: what it is, for it is drawn only when it is sent (decision 0023)."""

    OWN_FILE = "own_file"


@dataclass(frozen=True, slots=True)
class Reply:
    """A message: a text key, the arguments of text and labels, and the choices it offers.

    One with an attachment, whose caption the text is, offers none; only where `Abilities.attachments`.
    """

    key: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    keyboard: Keyboard = Keyboard.KEEP
    attachment: Attachment | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What a dialogue answers: the state after, the replies and the effects.

    With `asks` the question at which the new state stands is asked after the replies; `step` does that, so
    that no dialogue need know another's questions.
    """

    state: State
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()
    asks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One row of the table of questions.

    `closed` means that only its choices are expected, so that the beginning of a label is enough; `digits`
    that a number may be the answer itself, so that only a listed number is a choice; `free` that any text is
    its answer, however long, and never meant for the draft beside which it is asked.
    """

    ask: Callable[[State, Facts], Reply]
    answer: Callable[[State, Event, Facts], Turn]
    closed: bool = False
    digits: bool = False
    free: bool = False


def to(
    state: State, at: str, *replies: Reply, effects: tuple[Effect, ...] = (), about: str | None = None
) -> Turn:
    """Go to a question and ask it, after these replies."""
    moved = replace(state, at=at, about=about, page=0, failures=0)
    return Turn(moved, replies, effects, asks=True)


def failed(state: State, reply: Reply) -> Turn:
    """An answer that could not be used: say why and stay."""
    return Turn(replace(state, failures=state.failures + 1), (reply,))


def idle(state: State) -> State:
    """The state in which no question stands; a draft stays."""
    return replace(state, at="idle", about=None, asked=None, offered=(), failures=0, held=(), aside=None)


def ended(state: State, *replies: Reply) -> Turn:
    """The end of something beside a draft or a dossier: back to its question, if that is where it began."""
    aside = state.aside
    if aside is None or (state.draft is None and state.filling is None):
        return Turn(idle(state), replies)
    back = replace(idle(state), at=aside.at, about=aside.about, page=aside.page)
    return Turn(back, replies, asks=True)


def left(state: State) -> Turn:
    """The end of something that was not done: back to its question, or a word of how to go on."""
    turn = ended(state)
    said = "err.draft_waits" if state.draft else "err.no_conversation"
    return turn if turn.asks else replace(turn, replies=(Reply(said),))


def with_draft(state: State, **changes: object) -> State:
    """The state with these fields of its draft changed.

    Raises:
        AssertionError: there is no draft; a question of the submission stands only with one.
    """
    assert state.draft is not None  # noqa: S101 - `step` guards it for every event
    return replace(state, draft=replace(state.draft, **changes))  # type: ignore[arg-type]  # names are checked by tests


__all__ = [
    "Abilities",
    "AnswerDossier",
    "Attachment",
    "Chat",
    "Chose",
    "ConsentWithdrawn",
    "DeletionNoted",
    "Details",
    "DossierAnswered",
    "DossierFinished",
    "Draft",
    "Edited",
    "Effect",
    "EntryRead",
    "EntryView",
    "Event",
    "Facts",
    "FileProblem",
    "Filling",
    "FindEntry",
    "FinishDossier",
    "GiveConsent",
    "Keyboard",
    "Lost",
    "Media",
    "Noticed",
    "Offered",
    "Opened",
    "Option",
    "Outcome",
    "OwnDossier",
    "OwnEntry",
    "Place",
    "Question",
    "ReadEntry",
    "Refused",
    "Reply",
    "RequestDeletion",
    "Resubmit",
    "Resubmitted",
    "SentFile",
    "SentMedia",
    "SetLanguage",
    "SetReminders",
    "SetTimer",
    "SharedContact",
    "State",
    "Submit",
    "Submitted",
    "TimerDue",
    "Turn",
    "Typed",
    "Withdraw",
    "WithdrawConsent",
    "Withdrew",
    "WroteInGroup",
    "ended",
    "failed",
    "idle",
    "left",
    "to",
    "with_draft",
]
