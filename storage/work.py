"""One unit of work: the repositories of one transaction.

A repository is loaded, with its requests and statements, when it is first asked for: of the two dozen a
command needs three, and loading all of them takes longer than its work.
"""
# ruff: noqa: PLC0415 - the imports inside are that loading

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

if TYPE_CHECKING:
    from storage.audit import Audit
    from storage.claims import Claims
    from storage.commendations import Commendations, Recognitions
    from storage.consents import Consents
    from storage.conversations import Conversations
    from storage.counters import Counters
    from storage.data_requests import DataRequests
    from storage.dead_letters import DeadLetters
    from storage.digests import Digests
    from storage.door_counts import DoorCounts
    from storage.dossiers import Dossiers
    from storage.entering import Enterings
    from storage.entries import Entries
    from storage.erasure import Erasure
    from storage.inbox import Inbox
    from storage.lookups import Lookups
    from storage.mailings import Mailings
    from storage.nominations import Nominations
    from storage.oa_tokens import OaTokenRows
    from storage.objections import Objections
    from storage.officer_chats import OfficerChats
    from storage.officers import Officers
    from storage.once_codes import OnceCodes
    from storage.outbox import Outbox
    from storage.people import People
    from storage.questions import Questions
    from storage.reviews import Reviews
    from storage.selection import Selection
    from storage.sendings import Sendings
    from storage.shared_chats import SharedChats
    from storage.similarities import Similarities
    from storage.timers import Timers
    from storage.turns import Turns
    from storage.typed_units import TypedUnits
    from storage.units import UnitRows
    from storage.unreachable import Unreachable
    from storage.window_changes import WindowChanges


class Work:
    """What may be read and written within one transaction.

    `connection` is for Core on the hot path, `session` for the ORM where officers work; both belong to the
    transaction. Repositories take one or the other and return frozen dataclasses.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    @cached_property
    def session(self) -> AsyncSession:
        """An ORM session inside this transaction; repositories flush what they change."""
        return AsyncSession(self.connection, expire_on_commit=False, autoflush=False)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if "session" in self.__dict__:
            await self.session.close()
        if kind is None:
            # Last, so that rows everybody writes to are locked for a moment only, and always in this order.
            if "counters" in self.__dict__:
                await self.counters.flush()
            if "audit" in self.__dict__:
                await self.audit.flush()

    @asynccontextmanager
    async def attempt(self) -> AsyncIterator[None]:
        """A part of the transaction that leaves no trace when it raises: no row, no count, no act.

        It is a savepoint, which costs two statements and an ORM session.
        """
        counted, acts = self.counters.gathered(), self.audit.gathered()
        try:
            async with self.session.begin_nested():
                # A session sets its savepoint when it first needs the connection: Core may write before that.
                await self.session.connection()
                yield
        except BaseException:
            self.counters.put_back(counted)
            self.audit.put_back(acts)
            self.entries.forget()
            raise

    @cached_property
    def conversations(self) -> "Conversations":
        """The chats and the state of their dialogues."""
        from storage.conversations import Conversations

        return Conversations(self.connection)

    @cached_property
    def turns(self) -> "Turns":
        """Events handled in the last seven days, and what was answered."""
        from storage.turns import Turns

        return Turns(self.connection)

    @cached_property
    def inbox(self) -> "Inbox":
        """Raw updates of channels that do not promise to send again."""
        from storage.inbox import Inbox

        return Inbox(self.connection)

    @cached_property
    def outbox(self) -> "Outbox":
        """Messages to be sent."""
        from storage.outbox import Outbox

        return Outbox(self.connection)

    @cached_property
    def timers(self) -> "Timers":
        """Events that are due later."""
        from storage.timers import Timers

        return Timers(self.connection)

    @cached_property
    def mailings(self) -> "Mailings":
        """Messages to many chats."""
        from storage.mailings import Mailings

        return Mailings(self.connection)

    @cached_property
    def window_changes(self) -> "WindowChanges":
        """The window as the owner has moved it."""
        from storage.window_changes import WindowChanges

        return WindowChanges(self.connection)

    @cached_property
    def dead_letters(self) -> "DeadLetters":
        """Events and messages that could not be handled."""
        from storage.dead_letters import DeadLetters

        return DeadLetters(self.connection)

    @cached_property
    def entries(self) -> "Entries":
        """The entries."""
        from storage.entries import Entries

        return Entries(self.connection, lambda: self.session)

    @cached_property
    def people(self) -> "People":
        """The people who submitted them."""
        from storage.people import People

        return People(self.connection)

    @cached_property
    def enterings(self) -> "Enterings":
        """Entries that officers made on behalf of workers."""
        from storage.entering import Enterings

        return Enterings(self.connection)

    @cached_property
    def consents(self) -> "Consents":
        """Proofs of consent."""
        from storage.consents import Consents

        return Consents(self.connection)

    @cached_property
    def data_requests(self) -> "DataRequests":
        """Requests of people about their own data."""
        from storage.data_requests import DataRequests

        return DataRequests(self.connection)

    @cached_property
    def erasure(self) -> "Erasure":
        """What takes personal data out of every table."""
        from storage.erasure import Erasure

        return Erasure(self.connection)

    @cached_property
    def counters(self) -> "Counters":
        """The running counts of units."""
        from storage.counters import Counters

        return Counters(self.connection)

    @cached_property
    def door_counts(self) -> "DoorCounts":
        """Scans and starts."""
        from storage.door_counts import DoorCounts

        return DoorCounts(self.connection)

    @cached_property
    def reviews(self) -> "Reviews":
        """Verdicts of officers."""
        from storage.reviews import Reviews

        return Reviews(self.connection)

    @cached_property
    def claims(self) -> "Claims":
        """Which officer is looking at which entry."""
        from storage.claims import Claims

        return Claims(self.connection)

    @cached_property
    def typed_units(self) -> "TypedUnits":
        """Workplaces that were typed and wait for a unit."""
        from storage.typed_units import TypedUnits

        return TypedUnits(self.connection)

    @cached_property
    def nominations(self) -> "Nominations":
        """Nominations, their places and the quotas."""
        from storage.nominations import Nominations

        return Nominations(self.connection)

    @cached_property
    def selection(self) -> "Selection":
        """Nominations as the unit that received them sees them."""
        from storage.selection import Selection

        return Selection(self.connection)

    @cached_property
    def objections(self) -> "Objections":
        """Complaints and authorship disputes."""
        from storage.objections import Objections

        return Objections(self.connection)

    @cached_property
    def recognitions(self) -> "Recognitions":
        """Decisions that recognised initiatives."""
        from storage.commendations import Recognitions

        return Recognitions(self.connection)

    @cached_property
    def commendations(self) -> "Commendations":
        """Commendations of all levels."""
        from storage.commendations import Commendations

        return Commendations(self.connection)

    @cached_property
    def dossiers(self) -> "Dossiers":
        """Dossiers of nominated entries."""
        from storage.dossiers import Dossiers

        return Dossiers(self.connection)

    @cached_property
    def similarities(self) -> "Similarities":
        """Which texts are alike."""
        from storage.similarities import Similarities

        return Similarities(self.connection)

    @cached_property
    def officers(self) -> "Officers":
        """Officers and their tokens."""
        from storage.officers import Officers

        return Officers(self.connection)

    @cached_property
    def questions(self) -> "Questions":
        """What workers ask the helpdesk."""
        from storage.questions import Questions

        return Questions(self.connection)

    @cached_property
    def officer_chats(self) -> "OfficerChats":
        """Chats that officers have linked."""
        from storage.officer_chats import OfficerChats

        return OfficerChats(self.connection)

    @cached_property
    def digests(self) -> "Digests":
        """Digests for officers."""
        from storage.digests import Digests

        return Digests(self.connection)

    @cached_property
    def once_codes(self) -> "OnceCodes":
        """Codes that work once and lapse."""
        from storage.once_codes import OnceCodes

        return OnceCodes(self.connection)

    @cached_property
    def unreachable(self) -> "Unreachable":
        """Workers whom no message reaches."""
        from storage.unreachable import Unreachable

        return Unreachable(self.connection)

    @cached_property
    def lookups(self) -> "Lookups":
        """Tries to see an entry by its code."""
        from storage.lookups import Lookups

        return Lookups(self.connection)

    @cached_property
    def audit(self) -> "Audit":
        """The chain of officers' and the system's acts."""
        from storage.audit import Audit

        return Audit(self.connection)

    @cached_property
    def units(self) -> "UnitRows":
        """The unit tree in force."""
        from storage.units import UnitRows

        return UnitRows(self.connection)

    @cached_property
    def oa_tokens(self) -> "OaTokenRows":
        """The tokens of Official Accounts."""
        from storage.oa_tokens import OaTokenRows

        return OaTokenRows(self.connection)

    @cached_property
    def shared_chats(self) -> "SharedChats":
        """Chats of shared screens."""
        from storage.shared_chats import SharedChats

        return SharedChats(self.connection)

    @cached_property
    def sendings(self) -> "Sendings":
        """How many messages each channel has sent."""
        from storage.sendings import Sendings

        return Sendings(self.connection)
