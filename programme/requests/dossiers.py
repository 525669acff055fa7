"""Dossiers: the items of an entry, a top unit's whole dossier, its sending, its papers (R86–R95)."""

from dataclasses import dataclass, field
from datetime import date, datetime

from programme.dossier import Fault, Item, Sending, Source, Way
from programme.entry import Flag, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowDossier:
    """The dossier of one entry; `reveal` shows the whole contact phone and is audited."""

    code: str
    reveal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDossier:
    """Answers for a dossier, as typed, by item (`Item`); an empty one takes the answer away."""

    code: str
    answers: dict[str, str]
    for_unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierItem:
    """One item as it stands; `value` as `programme.dossier` keeps it, but for the phone, which is grouped."""

    item: Item
    value: str
    source: Source
    officer: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryDossier:
    """The dossier of one entry: every item, which are missing, who can be asked, and by when.

    `unit` is the top unit that sends it; `has_chat` tells that the worker can be asked in a chat; `field` is
    that of the nomination to the national level, None before it.
    """

    code: str
    status: Status
    unit: str
    unit_path: str
    full_name: str
    field: str | None
    items: tuple[DossierItem, ...]
    missing: tuple[Item, ...]
    has_chat: bool
    objections: tuple[Flag, ...]
    deadline: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckDossier:
    """A top unit's whole dossier; a top unit's officer need not name the `unit`."""

    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFault:
    """Why a dossier is not valid: of one entry (`code`), or of the whole.

    `asks_worker` tells that the worker has a chat in which the missing `items` can be asked.
    """

    fault: Fault
    code: str | None = None
    items: tuple[Item, ...] = ()
    asks_worker: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierState:
    """Where a top unit's dossier stands: how many it nominated, how many are complete, how it was sent.

    `ready` means complete and without an open objection; `valid` that it was sent in time as well
    (R91–R94). `post_on` and `email_on` are the first days of each way.
    """

    unit: str
    name: str
    nominated: int
    complete: int
    post_on: date | None
    email_on: date | None
    late: bool
    ready: bool
    valid: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A nominated entry that is in no dossier: its data was erased, or its use stopped (`flag`)."""

    code: str
    place: int
    flag: Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierVerdict:
    """The verdict on a top unit's dossier with all that is wrong with it.

    What is `left_out` keeps its place of the quota, but is named in no paper and not counted as nominated.
    """

    state: DossierState
    faults: tuple[DossierFault, ...]
    sendings: tuple[Sending, ...]
    deadline: datetime
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SendDossier:
    """Record that a dossier left on a day, by one way; `reference` is what the post or the mail calls it."""

    way: Way
    sent_on: date
    reference: str | None = None
    for_unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDossiers:
    """The dossiers of all top units in sight: one's own for a top unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossiers:
    """The dossiers of top units, in the order of the catalogue."""

    dossiers: tuple[DossierState, ...]
    deadline: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportDossier:
    """The papers of a top unit's dossier, phones whole, which is audited."""

    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """A row of the summary table; `values` by item, those that are missing left out."""

    place: int
    code: str
    field_name: str | None
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPapers:
    """All that the submission letter and the summary table say (R86, R87), rows in the order of places."""

    verdict: DossierVerdict
    kind: str
    short_name: str
    upper_name: str
    recipient: str
    programme: str
    occasion: str
    plan: str
    letter: str
    year: int
    award_years: tuple[int, ...]
    entries: tuple[PaperEntry, ...]
