"""Why simulated workers come back: of their own accord after a visit, or because they were told something."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from admin_cli.rehearsal.cast import Habit
from admin_cli.rehearsal.post import Told
from admin_cli.rehearsal.worker import Worker
from conversations.dialogue import Event, Typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """Another visit: so much later, beginning with these; `unblocks` the chat first."""

    after: timedelta
    events: Sequence[Event]
    unblocks: bool = False


_OWN: dict[Habit, tuple[str, timedelta, tuple[str, ...]]] = {
    Habit.AGAIN: ("again", timedelta(hours=20), ("bắt đầu",)),
    Habit.WITHDRAWS: ("withdraws", timedelta(hours=1), ("bài của tôi",)),
    Habit.DELETES: ("deletes", timedelta(hours=3), ("dữ liệu",)),
    Habit.ASKS: ("asks", timedelta(minutes=5), ("liên hệ",)),
}
"""What a person comes back for once they have sent an entry: its mark, when, and the first words."""

_COMPLETES = 0.8
_FILLS = 0.8
_BACK_AFTER_BLOCK = timedelta(days=4)


def of_own_accord(worker: Worker) -> Return | None:
    """The next visit after this one, if there is a reason for it."""
    habit = worker.person.habit
    if not worker.codes:
        return None
    if habit is Habit.BLOCKS and "blocks" not in worker.done:
        worker.done.add("blocks")
        worker.chat.blocked = True
        return Return(after=_BACK_AFTER_BLOCK, events=(Typed("trạng thái"),), unblocks=True)
    known = _OWN.get(habit)
    if known is None or known[0] in worker.done:
        return None
    worker.done.add(known[0])
    return Return(after=known[1], events=tuple(map(Typed, known[2])))


def when_told(worker: Worker, told: Told) -> Return | None:
    """What a notice makes a person do; most are only read."""
    match told.notice:
        case "returned" if worker.random.random() < _COMPLETES:
            hours = worker.random.randint(1, 20)
            return Return(after=timedelta(hours=hours), events=(Typed("sửa"),))
        case "draft" if worker.person.habit is Habit.PAUSES:
            return Return(after=timedelta(minutes=40), events=(Typed("tiếp tục"),))
        case "draft" if worker.person.habit is Habit.STOPS and "stops" not in worker.done:
            worker.done.add("stops")
            return Return(after=timedelta(minutes=5), events=(Typed("thôi"),))
        case "opened":
            return Return(after=timedelta(hours=1), events=(Typed("bắt đầu"),))
        case "nominated" | "dossier" if worker.random.random() < _FILLS:
            return _dossier(worker)
        case _:
            return None


def _dossier(worker: Worker) -> Return | None:
    """The questions of the dossier an hour later, once: at the nomination, or after a reminder."""
    if "dossier" in worker.done:
        return None
    worker.done.add("dossier")
    return Return(after=timedelta(hours=1), events=(Typed("tiếp tục"),))
