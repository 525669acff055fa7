"""Everything that is held about one chat, as its person may see it (R99, appendix 7)."""

from dataclasses import dataclass
from datetime import datetime

from programme.consent import Consent
from programme.data_request import DataRequest
from programme.dossier import Answer
from programme.entry import Entry
from programme.objection import ObjectionKind
from programme.requests.commendation import Commendation
from programme.requests.entries import HistoryLine
from programme.requests.recognition import Recognition


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnObjection:
    """That something was said against an entry, and until when; what it says is told by the union."""

    kind: ObjectionKind
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnQuestion:
    """What the person asked the helpdesk, and the answer."""

    text: str
    asked_at: datetime
    answer: str | None
    answered_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEntryData:
    """An entry with its history, its dossier and what was decided about it."""

    entry: Entry
    history: tuple[HistoryLine, ...]
    answers: tuple[Answer, ...]
    objections: tuple[OwnObjection, ...]
    recognition: Recognition | None
    commendations: tuple[Commendation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnData:
    """What is stored about one chat; entries newest first, consents and requests oldest first."""

    entries: tuple[OwnEntryData, ...]
    consents: tuple[Consent, ...]
    requests: tuple[DataRequest, ...]
    questions: tuple[OwnQuestion, ...]
