"""Everything the programme refuses.

ProgrammeError
 ├─ NotFound
 │   ├─ EntryNotFound
 │   ├─ UnitNotFound
 │   ├─ OfficerNotFound
 │   ├─ RequestNotFound
 │   ├─ QuestionNotFound
 │   ├─ AnnouncementNotFound
 │   └─ ReasonNotFound
 ├─ NotAllowed
 │   ├─ NotSignedIn
 │   ├─ OutsideYourUnit
 │   ├─ QuotaFromAbove
 │   └─ LevelMayNot
 ├─ WindowClosed
 ├─ EntryLimitReached
 ├─ ConsentMissing
 ├─ TooManyQuestions
 ├─ QuestionAnswered
 ├─ AlreadySubmitted
 ├─ ActNotAllowed
 │   ├─ AlreadyDecided
 │   ├─ DataErased
 │   └─ DataRestricted
 ├─ EntryChanged
 ├─ EntryClaimed
 ├─ QuotaReached
 ├─ QuotaBelowUse
 ├─ QuotaFromLetter
 ├─ FieldMissing
 ├─ FieldUnknown
 ├─ WrongUnit
 ├─ UnitTakesNoEntries
 ├─ ReasonMissing
 ├─ NothingAbove
 ├─ OpenObjection
 ├─ Disowned
 ├─ NoOpenObjection
 ├─ SeveralObjections
 ├─ NotNominatedTo
 ├─ AlreadyCommended
 ├─ NotCommended
 ├─ DossierNotOpen
 ├─ WindowMove
 ├─ AnnouncementRefused
 ├─ AnswerTooLong
 ├─ AnswerUnreadable
 ├─ RequestClosed
 ├─ AlreadyExtended
 ├─ StillNominated
 ├─ CommendedNationally
 ├─ RetentionNotOver
 └─ BadRequest

Each has a text key, `error.<key>` in every language, and the arguments its text needs.
The dialogue shows it; the command line prints it and exits 4 (`NotFound` and its like 3).
"""


class ProgrammeError(Exception):
    """A refusal by a rule: an ordinary answer, never a fault of ours."""

    key = "refused"

    def __init__(self, **arguments: str) -> None:
        super().__init__(self.key)
        self.arguments = arguments

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.arguments.items())
        return f"{self.key}({details})"


class NotFound(ProgrammeError):
    """Something named by the person does not exist, or not for this person."""

    key = "not_found"


class EntryNotFound(NotFound):
    """No entry with this `code` within sight."""

    key = "entry_not_found"


class UnitNotFound(NotFound):
    """No unit with this `unit` code in the catalogue."""

    key = "unit_not_found"


class OfficerNotFound(NotFound):
    """No officer called `officer` within sight."""

    key = "officer_not_found"


class QuestionNotFound(NotFound):
    """No question of a worker has this `number` within sight."""

    key = "question_not_found"


class AnnouncementNotFound(NotFound):
    """No announcement has this `number` within sight."""

    key = "announcement_not_found"


class RequestNotFound(NotFound):
    """No request about personal data with this `code` within sight."""

    key = "request_not_found"


class ReasonNotFound(NotFound):
    """The edition has no ready reason `template` to `act`; the ones it has are `known`."""

    key = "reason_not_found"


class NotAllowed(ProgrammeError):
    """The officer may not do this (R82)."""

    key = "not_allowed"


class NotSignedIn(NotAllowed):
    """There is no token, or it is unknown, expired or revoked."""

    key = "not_signed_in"


class OutsideYourUnit(NotAllowed):
    """The `unit` lies outside the officer's own `home` and its subtree (R82)."""

    key = "outside_your_unit"


class QuotaFromAbove(NotAllowed):
    """The quota of `unit`, the officer's own, is set from above (R76)."""

    key = "quota_from_above"


class LevelMayNot(NotAllowed):
    """Units of this `level` may not do `act` (appendix 2)."""

    key = "level_may_not"


class WindowClosed(ProgrammeError):
    """The deciding time lies outside the entry window (R60, R61)."""

    key = "window_closed"


class EntryLimitReached(ProgrammeError):
    """The person has the `limit` of entries that this edition allows one person (R7)."""

    key = "entry_limit"


class ConsentMissing(ProgrammeError):
    """This chat has given no consent that stands."""

    key = "consent_missing"


class TooManyQuestions(ProgrammeError):
    """As many questions of this chat as may wait, `limit`, wait for an answer (R66)."""

    key = "too_many_questions"


class QuestionAnswered(ProgrammeError):
    """Question `number` was answered first by `by`, at `at` (ISO 8601)."""

    key = "question_answered"


class AlreadySubmitted(ProgrammeError):
    """The draft became entry `code` before (R50)."""

    key = "already_submitted"


class ActNotAllowed(ProgrammeError):
    """The life cycle forbids `act` on `code` while it is `status`."""

    key = "act_not_allowed"


class AlreadyDecided(ActNotAllowed):
    """An officer decided on `code` first: `by` did `verdict` at `at` (ISO 8601), so `act` came too late."""

    key = "already_decided"


class DataErased(ActNotAllowed):
    """The personal data of `code` is erased: nothing is decided about it any more (appendix 7)."""

    key = "data_erased"


class DataRestricted(ActNotAllowed):
    """The author of `code` has withdrawn consent: it is not chosen any more (appendix 7)."""

    key = "data_restricted"


class EntryChanged(ProgrammeError):
    """Somebody acted on `code` since it was read."""

    key = "entry_changed"


class EntryClaimed(ProgrammeError):
    """Another officer is reviewing `code`: `by`, until `until` (ISO 8601) at the latest."""

    key = "entry_claimed"


class QuotaReached(ProgrammeError):
    """All `quota` places of `unit` toward `parent` are taken (R76, R83, R84)."""

    key = "quota_reached"


class QuotaBelowUse(ProgrammeError):
    """The quota of `unit` may not fall below its `used` places."""

    key = "quota_below_use"


class QuotaFromLetter(ProgrammeError):
    """The letter gives the top unit `unit` its quota (R83, R84): it is set to a number, never cleared."""

    key = "quota_from_letter"


class FieldMissing(ProgrammeError):
    """A nomination of `code` to the national level needs one of the edition's `fields` (R85)."""

    key = "field_missing"


class FieldUnknown(ProgrammeError):
    """`field` is none of the edition's `fields`."""

    key = "field_unknown"


class WrongUnit(ProgrammeError):
    """Only the unit that holds `code` may do this: `holder`."""

    key = "wrong_unit"


class UnitTakesNoEntries(ProgrammeError):
    """Entries are put into units in force below the national one; `unit` is none."""

    key = "unit_takes_no_entries"


class ReasonMissing(ProgrammeError):
    """Returning or rejecting needs a reason the worker can act on."""

    key = "reason_missing"


class NothingAbove(ProgrammeError):
    """`unit` has no unit above it to nominate to."""

    key = "nothing_above"


class OpenObjection(ProgrammeError):
    """An open complaint or authorship dispute blocks the nomination of `code` (R93, R94)."""

    key = "open_objection"


class Disowned(ProgrammeError):
    """The person in whose name an officer made the entry `code` answered not to agree with it (R75)."""

    key = "disowned"


class NoOpenObjection(ProgrammeError):
    """No objection of this `kind` to `code` is open, or not the one of that number."""

    key = "no_open_objection"


class SeveralObjections(ProgrammeError):
    """Several objections of this `kind` to `code` are open: `numbers` says which."""

    key = "several_objections"


class NotNominatedTo(ProgrammeError):
    """`code` does not stand at `unit`, which commends at its level only what was nominated to it (R85)."""

    key = "not_nominated_to"


class AlreadyCommended(ProgrammeError):
    """`unit` has given `code` the same `form` of commendation before."""

    key = "already_commended"


class NotCommended(ProgrammeError):
    """`unit` has recorded no commendation of `code`."""

    key = "not_commended"


class DossierNotOpen(ProgrammeError):
    """A dossier is made of a nominated entry only; `code` is `status` (R89, R90)."""

    key = "dossier_not_open"


class AnswerTooLong(ProgrammeError):
    """The answer to the dossier's `item` has `characters`, at most `maximum` are allowed (appendix 1)."""

    key = "answer_too_long"


class AnswerUnreadable(ProgrammeError):
    """The answer to the dossier's `item` cannot be taken: `problem` says why (appendix 1)."""

    key = "answer_unreadable"


class RequestClosed(ProgrammeError):
    """The request `code` about personal data has ended: `outcome`, at `at` (ISO 8601)."""

    key = "request_closed"


class AlreadyExtended(ProgrammeError):
    """The request `code` was given more time before: only one extension is allowed (appendix 7)."""

    key = "already_extended"


class StillNominated(ProgrammeError):
    """`code` stands nominated: its place is given back before its data is erased."""

    key = "still_nominated"


class CommendedNationally(ProgrammeError):
    """`code` is commended: only the national level erases what it has commended."""

    key = "commended_nationally"


class RetentionNotOver(ProgrammeError):
    """Personal data is kept to the end of `day` (as people write it): before it nothing is erased in bulk."""

    key = "retention_not_over"


class WindowMove(ProgrammeError):
    """The window cannot be moved so: `problem` says why; it closes at `closes` (ISO 8601) now (R63)."""

    key = "window_move"


class AnnouncementRefused(ProgrammeError):
    """An announcement cannot be sent, or not be stopped any more: `problem` says why (R72)."""

    key = "announcement"


class BadRequest(ProgrammeError):
    """A request that cannot be read: `problem` says which part."""

    key = "bad_request"
