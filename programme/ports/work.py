"""What may be read and written within one transaction, and what opens one.

The ports are named only: a command loads those it uses, with their requests, and not all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from programme.ports.chats import Chats, Consents, Notices
    from programme.ports.commendations import Commendations, Recognitions
    from programme.ports.data_requests import DataRequests, Erasure
    from programme.ports.digests import Digests
    from programme.ports.doors import DoorCounts
    from programme.ports.dossiers import Dossiers
    from programme.ports.entering import Enterings
    from programme.ports.entries import Counters, Entries, People
    from programme.ports.linking import OfficerChats
    from programme.ports.lookups import Lookups
    from programme.ports.mailings import Mailings
    from programme.ports.mapping import TypedUnits
    from programme.ports.nominations import Nominations, Reviews
    from programme.ports.objections import Objections
    from programme.ports.officers import Audit, Officers
    from programme.ports.once_codes import OnceCodes
    from programme.ports.questions import Questions
    from programme.ports.reviewing import Claims
    from programme.ports.selection import Selection
    from programme.ports.similar import Similarities
    from programme.ports.units import UnitRows
    from programme.ports.unreachable import Unreachable
    from programme.ports.window import WindowChanges

Random = Callable[[int], bytes]
"""That many unguessable bytes."""


class Work(Protocol):
    """What may be read and written within one transaction."""

    @property
    def entries(self) -> Entries:
        """The entries."""

    @property
    def people(self) -> People:
        """The people who submitted them."""

    @property
    def enterings(self) -> Enterings:
        """Entries that officers made on behalf of workers."""

    @property
    def conversations(self) -> Chats:
        """The chats in which people are spoken with."""

    @property
    def consents(self) -> Consents:
        """Proofs of consent."""

    @property
    def data_requests(self) -> DataRequests:
        """Requests of people about their own data."""

    @property
    def erasure(self) -> Erasure:
        """What takes personal data out of every table."""

    @property
    def counters(self) -> Counters:
        """The running counts."""

    @property
    def door_counts(self) -> DoorCounts:
        """Scans and starts."""

    @property
    def reviews(self) -> Reviews:
        """Acts on entries."""

    @property
    def claims(self) -> Claims:
        """Which officer is looking at which entry."""

    @property
    def typed_units(self) -> TypedUnits:
        """Workplaces that were typed and wait for a unit."""

    @property
    def units(self) -> UnitRows:
        """The unit tree in force."""

    @property
    def nominations(self) -> Nominations:
        """Nominations and quotas."""

    @property
    def selection(self) -> Selection:
        """Nominations as the unit that received them sees them."""

    @property
    def objections(self) -> Objections:
        """Complaints and authorship disputes."""

    @property
    def recognitions(self) -> Recognitions:
        """Decisions that recognised initiatives."""

    @property
    def commendations(self) -> Commendations:
        """Commendations of all levels."""

    @property
    def dossiers(self) -> Dossiers:
        """Dossiers of nominated entries."""

    @property
    def similarities(self) -> Similarities:
        """Which texts are alike."""

    @property
    def officers(self) -> Officers:
        """Officers."""

    @property
    def questions(self) -> Questions:
        """What workers ask the helpdesk."""

    @property
    def officer_chats(self) -> OfficerChats:
        """Chats that officers have linked."""

    @property
    def digests(self) -> Digests:
        """Digests for officers."""

    @property
    def once_codes(self) -> OnceCodes:
        """Codes that work once."""

    @property
    def audit(self) -> Audit:
        """The audit chain."""

    @property
    def unreachable(self) -> Unreachable:
        """Workers whom no message reaches."""

    @property
    def lookups(self) -> Lookups:
        """Tries to see an entry by its code."""

    @property
    def mailings(self) -> Mailings:
        """Messages to many chats."""

    @property
    def window_changes(self) -> WindowChanges:
        """The window as the owner has moved it."""

    @property
    def timers(self) -> Notices:
        """Notices to chats."""


class Database(Protocol):
    """What opens transactions."""

    def transaction(self) -> AbstractAsyncContextManager[Work]:
        """A writing transaction: commits at its end, or leaves no trace."""

    def reading(self) -> AbstractAsyncContextManager[Work]:
        """A transaction that sees one moment and writes nothing."""
