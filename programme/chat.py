"""What is known of one chat beside its conversation: its entries, and the details last given."""

from dataclasses import dataclass
from datetime import datetime

from programme.dossier import Filled
from programme.entry import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEntry:
    """One entry that this chat submitted, in short."""

    code: str
    status: Status
    submitted_at: datetime
    text_hash: str
    unit: str
    nominated_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What the person gave with the last entry of this chat."""

    full_name: str
    phone: str
    unit: str
    typed_unit: str | None
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDossier:
    """The dossier of one own entry that stands nominated: every item as it is now."""

    code: str
    items: tuple[Filled, ...]
