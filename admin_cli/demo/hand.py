"""The work of a transaction in which the people of a demo send: what it already knows it need not ask again.

A submission asks whether the chat agreed, who the person is, whether the draft was sent before, who else sent
the same text or from the same phone, and how many entries there are now. In a demo all that is known, and its
entries are stored many at once, which makes it several times as fast.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from programme.consent import Consent
from programme.entry import Entry, Flag
from programme.person import folded_name
from programme.ports.entries import Twins
from programme.progress import Tally
from storage.audit import Audit
from storage.claims import Claims
from storage.commendations import Commendations, Recognitions
from storage.consents import Consents
from storage.conversations import Conversations
from storage.counters import Counters
from storage.data_requests import DataRequests
from storage.digests import Digests
from storage.door_counts import DoorCounts
from storage.dossiers import Dossiers
from storage.entering import Enterings
from storage.entries import Entries
from storage.erasure import Erasure
from storage.lookups import Lookups
from storage.mailings import Mailings
from storage.nominations import Nominations
from storage.objections import Objections
from storage.officer_chats import OfficerChats
from storage.officers import Officers
from storage.once_codes import OnceCodes
from storage.people import People
from storage.questions import Questions
from storage.reviews import Reviews
from storage.selection import Selection
from storage.similarities import Similarities
from storage.timers import Timers
from storage.typed_units import TypedUnits
from storage.units import UnitRows
from storage.unreachable import Unreachable
from storage.window_changes import WindowChanges
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """What `programme.ports.Work` is, for submissions of a demo."""

    entries: "NewEntries"
    people: People
    conversations: Conversations
    consents: Consents
    enterings: Enterings
    data_requests: DataRequests
    erasure: Erasure
    counters: Counters
    reviews: Reviews
    claims: Claims
    typed_units: TypedUnits
    units: UnitRows
    nominations: Nominations
    selection: Selection
    similarities: Similarities
    objections: Objections
    recognitions: Recognitions
    commendations: Commendations
    dossiers: Dossiers
    officers: Officers
    audit: Audit
    door_counts: DoorCounts
    once_codes: OnceCodes
    lookups: Lookups
    questions: Questions
    officer_chats: OfficerChats
    digests: Digests
    unreachable: Unreachable
    mailings: Mailings
    window_changes: WindowChanges
    timers: Timers


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    """An entry that was sent before, as far as others may be like it."""

    code: str
    chat: int | None
    person: tuple[str, str]


class Known:
    """What a demo has stored so far: the consents of its chats, the numbers of its people, its entries."""

    def __init__(self) -> None:
        self.consents: dict[int, Consent] = {}
        self.people: dict[tuple[str, str], int] = {}
        self.codes: set[str] = set()
        self.by_text: dict[str, list[_Sent]] = {}
        self.chats_of_phone: dict[str, set[int | None]] = {}

    def keep(self, entry: Entry) -> bool:
        """Remember an entry; False when its code is taken."""
        if entry.code in self.codes:
            return False
        self.codes.add(entry.code)
        sent = _Sent(code=entry.code, chat=entry.chat, person=_person(entry))
        self.by_text.setdefault(entry.text_hash, []).append(sent)
        self.chats_of_phone.setdefault(entry.phone, set()).add(entry.chat)
        return True

    def twins(self, entry: Entry) -> Twins:
        """What `Entries.twins` would find: nothing of a demo is withdrawn while others are still sent."""
        alike = (
            sent.code
            for sent in self.by_text.get(entry.text_hash, ())
            if sent.chat != entry.chat or sent.person != _person(entry)
        )
        others = self.chats_of_phone.get(entry.phone, set()) - {entry.chat}
        return Twins(same_text=tuple(alike), same_phone=bool(others))

    def hand(self, work: Work) -> Hand:
        """`work` as a submission of a demo is given it."""
        return Hand(
            entries=NewEntries(work, self),
            people=_KnownPeople(work, self.people),
            conversations=work.conversations,
            consents=_KnownConsents(work, self.consents),
            enterings=work.enterings,
            data_requests=work.data_requests,
            erasure=work.erasure,
            counters=_Uncounted(work),
            reviews=work.reviews,
            claims=work.claims,
            typed_units=work.typed_units,
            units=work.units,
            nominations=work.nominations,
            selection=work.selection,
            similarities=work.similarities,
            objections=work.objections,
            recognitions=work.recognitions,
            commendations=work.commendations,
            dossiers=work.dossiers,
            officers=work.officers,
            audit=work.audit,
            door_counts=work.door_counts,
            once_codes=work.once_codes,
            lookups=work.lookups,
            questions=work.questions,
            officer_chats=work.officer_chats,
            digests=work.digests,
            unreachable=work.unreachable,
            mailings=work.mailings,
            window_changes=work.window_changes,
            timers=work.timers,
        )


class NewEntries(Entries):
    """Entries that are all sent for the first time; they are stored by `flush`."""

    def __init__(self, work: Work, known: Known) -> None:
        super().__init__(work.connection, lambda: work.session)
        self._known = known
        self._waiting: list[tuple[Entry, int]] = []

    async def of_draft(self, draft_id: str) -> Entry | None:  # noqa: ARG002 - none was sent before
        """None: each is sent once."""
        return None

    async def twins(self, entry: Entry) -> Twins:
        """What is like it among all that was sent."""
        return self._known.twins(entry)

    async def add(self, entry: Entry, person: int) -> bool:
        """Take it to be stored; False when its code is taken."""
        if not self._known.keep(entry):
            return False
        self._waiting.append((entry, person))
        return True

    async def flag(self, codes: Collection[str], flag: Flag) -> None:
        """Set a flag on entries, which must be stored for it."""
        if codes:
            await self.flush()
            await super().flag(codes, flag)

    async def flush(self) -> None:
        """Store the entries that were added."""
        if self._waiting:
            await self.add_all(self._waiting)
            self._waiting = []


class _KnownPeople(People):
    def __init__(self, work: Work, known: dict[tuple[str, str], int]) -> None:
        super().__init__(work.connection)
        self._known = known

    async def find_or_add(self, phone: str, full_name: str, at: datetime) -> int:
        number = self._known.get((phone, full_name))
        if number is None:
            number = self._known[phone, full_name] = await super().find_or_add(phone, full_name, at)
        return number


class _KnownConsents(Consents):
    def __init__(self, work: Work, known: Mapping[int, Consent]) -> None:
        super().__init__(work.connection)
        self._known = known

    async def of_chats(self, chats: Collection[int]) -> dict[int, Consent]:
        return {chat: self._known[chat] for chat in chats if chat in self._known}


class _Uncounted(Counters):
    """Counts, but for receipts that nobody reads says nothing."""

    def __init__(self, work: Work) -> None:
        super().__init__(work.connection)
        self._counted = work.counters

    def add(self, edition: str, unit: str, *, submitted: int = 0, valid: int = 0) -> None:
        self._counted.add(edition, unit, submitted=submitted, valid=valid)

    async def tally(self, edition: str, unit: str | None = None) -> Tally:  # noqa: ARG002 - as above
        return Tally()


def _person(entry: Entry) -> tuple[str, str]:
    return entry.phone, folded_name(entry.full_name)
