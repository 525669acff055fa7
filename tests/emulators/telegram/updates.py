"""The queue of updates that the bot has not yet confirmed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from tests.emulators.telegram.wire import Changes, Json

DAY = 86_400.0


class Kind(StrEnum):
    """The kinds of update this emulator makes; all belong to Telegram's default set."""

    MESSAGE = "message"
    EDITED_MESSAGE = "edited_message"
    CALLBACK_QUERY = "callback_query"
    MY_CHAT_MEMBER = "my_chat_member"


# Within a lane updates of one chat wait for each other; lanes overtake one another, as in the server.
LANES = {
    Kind.MESSAGE: "messages",
    Kind.EDITED_MESSAGE: "messages",
    Kind.CALLBACK_QUERY: "callbacks",
    Kind.MY_CHAT_MEMBER: "membership",
}
Group = tuple[str, int]


@dataclass(slots=True, kw_only=True)
class Update:
    """One update on its way; `expires_at` is in epoch seconds by the emulator's clock."""

    update_id: int
    kind: Kind
    content: Json
    group: Group
    expires_at: float
    attempts: int = 0
    again: bool = False  # a redelivery on purpose: polling gives it once whatever the offset

    def body(self) -> Json:
        """The update as the bot receives it."""
        return {"update_id": self.update_id, self.kind.value: self.content}


class Updates:
    """Unconfirmed updates in order of their making, and all that ever were, for redelivery."""

    def __init__(
        self, *, clock: Callable[[], float], changes: Changes, first_id: int, callback_life: float
    ) -> None:
        self._clock = clock
        self._changes = changes
        self._next_id = first_id
        self._callback_life = callback_life
        self._waiting: list[Update] = []
        self.made: dict[int, Update] = {}
        self.allowed: frozenset[str] | None = None  # None: Telegram's default set

    def allow(self, names: list[object] | None) -> None:
        """Takes over `allowed_updates`: absent keeps the setting, an empty list is the default set."""
        if names is not None:
            self.allowed = frozenset(str(name) for name in names) or None

    def add(self, kind: Kind, content: Json, chat: int) -> int:
        """The id of a new update, which is queued if the bot asked for its kind."""
        life = self._callback_life if kind is Kind.CALLBACK_QUERY else DAY
        update = Update(
            update_id=self._next_id,
            kind=kind,
            content=content,
            group=(LANES[kind], chat),
            expires_at=self._clock() + life,
        )
        self._next_id += 1
        self.made[update.update_id] = update
        if self.allowed is None or kind.value in self.allowed:
            self._waiting.append(update)
        self._changes.ring()
        return update.update_id

    def again(self, update_id: int) -> Update:
        """An update that was already made, queued once more before all others; KeyError if it never was."""
        update = self.made[update_id]
        if all(other is not update for other in self._waiting):
            update.attempts = 0
            update.again = True
            self._waiting.insert(0, update)
        self._changes.ring()
        return update

    def waiting(self) -> list[Update]:
        """Unconfirmed and unexpired updates, oldest first."""
        now = self._clock()
        self._waiting = [update for update in self._waiting if update.expires_at > now]
        return list(self._waiting)

    def groups(self) -> list[Group]:
        """The groups that have something waiting, in order of their oldest update."""
        return list(dict.fromkeys(update.group for update in self.waiting()))

    def first_of(self, group: Group) -> Update | None:
        """The update of a group that is sent next."""
        return next((update for update in self.waiting() if update.group == group), None)

    def confirm(self, updates: Iterable[Update]) -> None:
        """Forgets what has been delivered or dropped."""
        gone = {update.update_id for update in updates}
        for update in self._waiting:
            if update.update_id in gone:
                update.again = False
        self._waiting = [update for update in self._waiting if update.update_id not in gone]
        self._changes.ring()

    def drop_all(self) -> None:
        """Empties the queue (`drop_pending_updates`)."""
        self.confirm(self.waiting())
