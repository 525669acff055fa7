"""Acts on entries: verdicts and nominations, and their outcome."""

from dataclasses import dataclass
from datetime import date

from programme.entry import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class OnEntries:
    """An act on entries; `for_unit` acts in the name of a unit below, `dry_run` only says what would be.

    `batch` (16 hexadecimal digits) joins several requests to one bulk act, which can be reopened as a whole.
    """

    codes: tuple[str, ...]
    for_unit: str | None = None
    dry_run: bool = False
    batch: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraise(OnEntries):
    """Approve, return, reject or reopen entries (R74).

    `act` is one of "approve", "return", "reject", "reopen"; to return or reject, a `reason` is required, or a
    `template`: a ready reason of the edition, to which `reason` may add. `council` names the specialist or
    council that appraised.
    """

    act: str
    reason: str | None = None
    template: str | None = None
    council: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominate(OnEntries):
    """Move entries exactly one unit up (R76, R79); `field` a to e is required for the step to TLD (R85).

    `note`, at most 500 characters, says how a nomination came that was made on paper or by e-mail (R81).
    """

    field: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack(OnEntries):
    """Undo the last step of nominations, which frees their places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """The recorded decision that another one replaces: its number, its day, and who decided (R95)."""

    decision: str
    decided_on: date
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An entry on which the act was done (or would be, in a dry run); `former` is what it replaces."""

    code: str
    before: Status
    after: Status
    unit: str
    nominated_to: str | None = None
    place: int | None = None
    quota: int | None = None
    former: Former | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotDone:
    """An entry on which the act was refused, with the key and arguments of the reason."""

    code: str
    key: str
    arguments: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActsDone:
    """The outcome of an act on many entries, in the order asked."""

    done: tuple[Done, ...]
    refused: tuple[NotDone, ...] = ()
    dry_run: bool = False
