"""Acts on entries: verdicts and nominations, and their outcome."""

from dataclasses import dataclass

from programme.entry import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class OnEntries:
    """An act on entries; `for_unit` acts in the name of a unit below, `dry_run` only says what would be."""

    codes: tuple[str, ...]
    for_unit: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraise(OnEntries):
    """Approve, return, reject or reopen entries (R74).

    `act` is one of "approve", "return", "reject", "reopen"; `reason` is required to return or reject;
    `council` names the specialist or council that appraised.
    """

    act: str
    reason: str | None = None
    council: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominate(OnEntries):
    """Move entries exactly one unit up (R76, R79); `field` a to e is required for the step to TLD (R85)."""

    field: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack(OnEntries):
    """Undo the last step of nominations, which frees their places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An entry on which the act was done (or would be, in a dry run)."""

    code: str
    before: Status
    after: Status
    unit: str
    nominated_to: str | None = None
    place: int | None = None
    quota: int | None = None


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
