"""The report of a rehearsal: who did what, what was told, and whether the numbers add up."""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime

from admin_cli.rehearsal.cast import Habit
from admin_cli.rehearsal.findings import Check, Found, checks, read
from admin_cli.rehearsal.stage import Advance, Played, play
from bot.log import open_log
from bot.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Numbers by section, each with its key; `checks` say whether they may be believed."""

    sections: Mapping[str, Mapping[str, int]]
    checks: Sequence[Check]

    @property
    def holds(self) -> bool:
        """Whether everything that must hold does."""
        return not any(check.wrong for check in self.checks)


def report(played: Played, found: Found, checked: Sequence[Check]) -> Report:
    """The report."""
    return Report(
        sections={
            "people": _people(played),
            "entries": dict(Counter(str(line.status) for line in found.lines).most_common()),
            "channels": dict(Counter(line.channel for line in found.lines).most_common()),
            "notices": dict(
                Counter(told.notice for worker in played.workers for told in worker.chat.told).most_common()
            ),
            "officers": dict(played.staff.acts.most_common()),
            "refusals": dict(played.staff.refusals.most_common()),
            "traffic": {
                **{f"turns_{kind}": number for kind, number in played.post.turns.most_common()},
                **{f"sent_{channel}": number for channel, number in played.post.deliveries.items()},
            },
        },
        checks=checked,
    )


def _people(played: Played) -> Mapping[str, int]:
    workers = played.workers
    sent = [worker for worker in workers if worker.codes]
    drafts = [worker for worker in workers if worker.chat.state.draft and not worker.codes]
    return {
        "all": len(workers),
        "sent": len(sent),
        "several": sum(len(worker.codes) > 1 for worker in sent),
        "unfinished": len(drafts),
        "too_late": sum(worker.person.habit is Habit.TOO_LATE and not worker.codes for worker in workers),
        "declined": sum(worker.person.habit is Habit.DECLINES for worker in workers),
        "clumsy": sum(worker.person.habit is Habit.MISTYPES for worker in workers),
    }


async def rehearsed(settings: Settings, people: int, today: datetime, days: int, advance: Advance) -> Report:
    """A whole rehearsal in an empty data folder, and its report.

    Raises:
        NeverQuiet, RuntimeError, OSError: as `play`.
    """
    async with AsyncExitStack() as stack:
        logger = open_log("json", "error")
        played = await play(settings, people, today, days, stack=stack, logger=logger, advance=advance)
        found = await read(played)
        return report(played, found, await checks(played, found))
