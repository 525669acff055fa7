"""Everything the programme refuses.

ProgrammeError
 ├─ NotFound
 │   ├─ EntryNotFound
 │   ├─ UnitNotFound
 │   └─ OfficerNotFound
 ├─ NotAllowed
 │   ├─ NotSignedIn
 │   ├─ OutsideYourUnit
 │   └─ LevelMayNot
 ├─ WindowClosed
 ├─ ConsentMissing
 ├─ AlreadySubmitted
 ├─ ActNotAllowed
 ├─ EntryChanged
 ├─ EntryClaimed
 ├─ QuotaReached
 ├─ QuotaBelowUse
 ├─ FieldMissing
 ├─ WrongUnit
 ├─ ReasonMissing
 ├─ NothingAbove
 ├─ OpenObjection
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


class NotAllowed(ProgrammeError):
    """The officer may not do this (R82)."""

    key = "not_allowed"


class NotSignedIn(NotAllowed):
    """There is no token, or it is unknown, expired or revoked."""

    key = "not_signed_in"


class OutsideYourUnit(NotAllowed):
    """The `unit` lies outside the officer's own `home` and its subtree (R82)."""

    key = "outside_your_unit"


class LevelMayNot(NotAllowed):
    """Units of this `level` may not do `act` (appendix 2)."""

    key = "level_may_not"


class WindowClosed(ProgrammeError):
    """The deciding time lies outside the entry window (R60, R61)."""

    key = "window_closed"


class ConsentMissing(ProgrammeError):
    """This chat has given no consent that stands."""

    key = "consent_missing"


class AlreadySubmitted(ProgrammeError):
    """The draft became entry `code` before (R50)."""

    key = "already_submitted"


class ActNotAllowed(ProgrammeError):
    """The life cycle forbids `act` on `code` while it is `status`."""

    key = "act_not_allowed"


class EntryChanged(ProgrammeError):
    """Somebody acted on `code` since it was read."""

    key = "entry_changed"


class EntryClaimed(ProgrammeError):
    """Another officer is reviewing `code`."""

    key = "entry_claimed"


class QuotaReached(ProgrammeError):
    """All `quota` places of `unit` toward `parent` are taken (R76, R83, R84)."""

    key = "quota_reached"


class QuotaBelowUse(ProgrammeError):
    """The quota of `unit` may not fall below its `used` places."""

    key = "quota_below_use"


class FieldMissing(ProgrammeError):
    """A nomination to the national level needs one field a to e (R85)."""

    key = "field_missing"


class WrongUnit(ProgrammeError):
    """Only the unit that holds `code` may do this: `holder`."""

    key = "wrong_unit"


class ReasonMissing(ProgrammeError):
    """Returning or rejecting needs a reason the worker can act on."""

    key = "reason_missing"


class NothingAbove(ProgrammeError):
    """`unit` has no unit above it to nominate to."""

    key = "nothing_above"


class OpenObjection(ProgrammeError):
    """An open complaint or authorship dispute blocks the nomination of `code` (R93, R94)."""

    key = "open_objection"


class BadRequest(ProgrammeError):
    """A request that cannot be read: `problem` says which part."""

    key = "bad_request"
