"""The entry: one initiative of one person, and its whole life cycle (requirements appendix 2)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from programme.errors import ActNotAllowed, DataErased, DataRestricted


class Status(StrEnum):
    """Where an entry stands. A draft is no entry: it lives in the conversation only."""

    SUBMITTED = "submitted"
    UNDER_REVIEW = "under_review"
    RETURNED = "returned"
    APPROVED = "approved"
    REJECTED = "rejected"
    NOMINATED = "nominated"
    NOT_SELECTED = "not_selected"
    COMMENDED = "commended"
    WITHDRAWN = "withdrawn"


class Act(StrEnum):
    """What a worker, an officer or the system does to an entry."""

    CLAIM = "claim"
    RELEASE = "release"
    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"
    REOPEN = "reopen"
    RESUBMIT = "resubmit"
    WITHDRAW = "withdraw"
    NOMINATE = "nominate"
    TAKE_BACK = "take_back"
    NOT_SELECT = "not_select"
    COMMEND = "commend"
    UNDO_NOT_SELECT = "undo_not_select"
    UNDO_COMMEND = "undo_commend"


class Group(StrEnum):
    """The group of the initiative, exactly one of two (R35)."""

    ENTERPRISE = "ENTERPRISE"
    ADMINISTRATIVE = "ADMINISTRATIVE"


class Flag(StrEnum):
    """A fact beside the status that an officer should know before deciding."""

    OUT_OF_PERIOD = "out_of_period"
    UNIT_TO_MAP = "unit_to_map"
    POSSIBLE_DUPLICATE = "possible_duplicate"
    SHORT = "short"
    SAME_PHONE = "same_phone"
    LATE = "late"
    ON_BEHALF = "on_behalf"
    COMPLAINT_OPEN = "complaint_open"
    DISPUTE_OPEN = "dispute_open"
    COMPLETED = "completed"
    DISOWNED = "disowned"
    SECRET_TECHNOLOGY = "secret_technology"  # noqa: S105 - a name, not a secret
    RESTRICTED = "restricted"
    ERASED = "erased"


# A pair that is absent is forbidden. NOMINATE from NOMINATED is the next step of the ladder; TAKE_BACK
# and NOT_SELECT of the ladder's later steps are decided in `programme.quota`, which knows the steps.
TRANSITIONS = {
    (Status.SUBMITTED, Act.CLAIM): Status.UNDER_REVIEW,
    (Status.UNDER_REVIEW, Act.RELEASE): Status.SUBMITTED,
    (Status.SUBMITTED, Act.APPROVE): Status.APPROVED,
    (Status.UNDER_REVIEW, Act.APPROVE): Status.APPROVED,
    (Status.SUBMITTED, Act.RETURN): Status.RETURNED,
    (Status.UNDER_REVIEW, Act.RETURN): Status.RETURNED,
    (Status.SUBMITTED, Act.REJECT): Status.REJECTED,
    (Status.UNDER_REVIEW, Act.REJECT): Status.REJECTED,
    (Status.RETURNED, Act.RESUBMIT): Status.SUBMITTED,
    (Status.SUBMITTED, Act.WITHDRAW): Status.WITHDRAWN,
    (Status.UNDER_REVIEW, Act.WITHDRAW): Status.WITHDRAWN,
    (Status.RETURNED, Act.WITHDRAW): Status.WITHDRAWN,
    (Status.APPROVED, Act.REOPEN): Status.SUBMITTED,
    (Status.REJECTED, Act.REOPEN): Status.SUBMITTED,
    (Status.RETURNED, Act.REOPEN): Status.SUBMITTED,
    (Status.APPROVED, Act.NOMINATE): Status.NOMINATED,
    (Status.NOMINATED, Act.NOMINATE): Status.NOMINATED,
    (Status.NOMINATED, Act.TAKE_BACK): Status.APPROVED,
    (Status.NOMINATED, Act.NOT_SELECT): Status.NOT_SELECTED,
    (Status.NOMINATED, Act.COMMEND): Status.COMMENDED,
    (Status.NOT_SELECTED, Act.UNDO_NOT_SELECT): Status.NOMINATED,
    (Status.COMMENDED, Act.UNDO_COMMEND): Status.NOMINATED,
}

WAITING = (Status.SUBMITTED, Status.UNDER_REVIEW)
"""The statuses in which an entry waits for a verdict."""

VERDICTS = (Act.APPROVE, Act.RETURN, Act.REJECT)
"""The acts by which a review ends (R74)."""

VALID = frozenset({Status.APPROVED, Status.NOMINATED, Status.NOT_SELECTED, Status.COMMENDED})
"""The statuses that count as valid (R2, design §4); all but WITHDRAWN count as submitted."""


DOSSIER_BEGUN = frozenset({Status.NOMINATED, Status.NOT_SELECTED, Status.COMMENDED})
"""The statuses of entries that have a dossier (R89)."""

FILL_DOSSIER = "dossier_set"
"""The act of filling in an entry's dossier, as the audit has it."""

ERASE, RETENTION = "erase", "retention"
"""The acts of erasing an entry: its person asked for it; the time of keeping was over."""

ERASING = frozenset({ERASE, RETENTION})

HAND_OVER, TAKE_OVER = "hand_over", "take_over"
"""The acts by which an entry comes to another chat: an officer gives a code, the worker types it."""

_CHOOSES = frozenset({Act.NOMINATE, Act.COMMEND, FILL_DOSSIER, HAND_OVER, TAKE_OVER})
"""What is not done with an entry whose author no longer agrees to its use (appendix 7)."""


def statuses_before(act: Act) -> tuple[Status, ...]:
    """The statuses from which the life cycle allows an act."""
    return tuple(status for status in Status if (status, act) in TRANSITIONS)


TITLE_MAX = 200
"""The longest title of an initiative, in characters (appendix 1)."""

TYPED_UNIT_MAX = 200
"""The longest name of a unit that is not in the list, in characters (appendix 1, workplace)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One submitted initiative.

    `code` is what the worker keeps (R52); `chat` the conversation that confirmed it (None when an officer
    entered it); `unit` the deepest unit chosen, `typed_unit` what was typed when
    the unit was not in the list; `start_month` the first of the month in which application starts, None when
    outside the asked months (then `start_answer` is "before" or "later", R65); times are aware, in UTC.
    `earlier_description` is the text that was returned, once it has been completed (R62).
    `version` rises with every act, so that two officers cannot overwrite each other.
    """

    code: str
    edition: str
    draft_id: str
    chat: int | None
    full_name: str
    phone: str
    unit: str
    typed_unit: str | None = None
    group: Group
    start_month: date | None = None
    start_answer: str | None = None
    title: str | None = None
    description: str
    earlier_description: str | None = None
    text_hash: str
    language: str = "vi"
    channel: str
    submitted_at: datetime
    updated_at: datetime
    status: Status = Status.SUBMITTED
    reason: str | None = None
    nominated_to: str | None = None
    flags: frozenset[Flag] = frozenset()
    version: int = 1

    def after(self, act: Act, at: datetime) -> "Entry":
        """This entry once `act` is done at `at`.

        Raises:
            ActNotAllowed: the life cycle has no such step from the present status.
            DataErased: its personal data is gone, so that nothing can be decided about it.
            DataRestricted: its author no longer agrees to its use.
        """
        self.check_usable(act)
        status = TRANSITIONS.get((self.status, act))
        if status is None:
            raise ActNotAllowed(code=self.code, status=self.status, act=act)
        return replace(self, status=status, updated_at=at)

    def check_usable(self, act: str) -> None:
        """That `act`, of the life cycle or beside it, may still be done with what the entry says.

        Raises:
            DataErased: its personal data is gone, so that nothing can be decided or written about it.
            DataRestricted: its author no longer agrees to its use.
        """
        if Flag.ERASED in self.flags:
            raise DataErased(code=self.code, status=self.status, act=act)
        if Flag.RESTRICTED in self.flags and act in _CHOOSES:
            raise DataRestricted(code=self.code, status=self.status, act=act)

    def may(self, act: Act) -> bool:
        """Whether the life cycle allows `act` now."""
        held = Flag.ERASED in self.flags or (Flag.RESTRICTED in self.flags and act in _CHOOSES)
        return not held and (self.status, act) in TRANSITIONS
