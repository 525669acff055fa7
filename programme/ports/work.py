"""What may be read and written within one transaction, and what opens one."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from programme.ports.chats import Consents, Deletions, Notices
from programme.ports.entries import Counters, Entries, People
from programme.ports.nominations import Nominations, Reviews
from programme.ports.officers import Audit, Officers

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
    def consents(self) -> Consents:
        """Proofs of consent."""

    @property
    def deletions(self) -> Deletions:
        """Requests to delete a person's data."""

    @property
    def counters(self) -> Counters:
        """The running counts."""

    @property
    def reviews(self) -> Reviews:
        """Acts on entries."""

    @property
    def nominations(self) -> Nominations:
        """Nominations and quotas."""

    @property
    def officers(self) -> Officers:
        """Officers."""

    @property
    def audit(self) -> Audit:
        """The audit chain."""

    @property
    def timers(self) -> Notices:
        """Notices to chats."""


class Database(Protocol):
    """What opens transactions."""

    def transaction(self) -> AbstractAsyncContextManager[Work]:
        """A writing transaction: commits at its end, or leaves no trace."""

    def reading(self) -> AbstractAsyncContextManager[Work]:
        """A transaction that sees one moment and writes nothing."""
