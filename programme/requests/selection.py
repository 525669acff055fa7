"""What stands nominated at a unit, and finalists side by side (R79, R83–R85)."""

from dataclasses import dataclass
from datetime import datetime

from programme.dossier import Item
from programme.entry import Flag, Group, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ListNominated:
    """What the units right below have nominated to `unit` (None: the officer's own).

    `field` and `statuses` narrow the entries, and then units without such an entry are left out; pages hold
    whole senders, from behind the sender `after` on, until there are `limit` entries or more (1 to 1000).
    """

    unit: str | None = None
    field: str | None = None
    statuses: tuple[Status, ...] = ()
    limit: int = 1000
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominee:
    """An entry nominated to the unit; `objections` counts the open ones; `publish` is the second consent.

    `nominated_to` differs from the unit once it went further up; `missing` is what its dossier
    still lacks, None for levels that may not see dossiers.
    """

    code: str
    status: Status
    full_name: str
    unit: str
    unit_path: str
    title: str | None
    excerpt: str
    field: str | None
    place: int
    at: datetime
    nominated_to: str | None
    flags: tuple[Flag, ...]
    objections: int
    publish: bool | None = None
    missing: tuple[Item, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A unit right below with its places toward `to_unit`: `used` of `quota` (None: unlimited)."""

    unit: str
    to_unit: str
    name: str
    short_name: str
    used: int
    quota: int | None
    entries: tuple[Nominee, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominated:
    """The senders in the order of the catalogue, those without a nomination too; `next` as in pages."""

    unit: str
    senders: tuple[Sender, ...]
    next: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareEntries:
    """Two to four entries to be laid side by side."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """Another entry with nearly the same text, by how many percent."""

    code: str
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finalist:
    """An entry as it is compared.

    `effect`, `value`, `scope` and `awards` are as the dossier keeps them and `missing` what it still lacks;
    all None before it is begun, and for levels that may not see dossiers.
    """

    code: str
    status: Status
    unit: str
    unit_path: str
    full_name: str
    group: Group
    field: str | None
    title: str | None
    description: str
    effect: str | None
    value: str | None
    scope: str | None
    awards: str | None
    recognition: str | None
    flags: tuple[Flag, ...]
    objections: int
    similar: tuple[Similar, ...]
    publish: bool | None = None
    missing: tuple[Item, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The entries in the order asked."""

    entries: tuple[Finalist, ...]
