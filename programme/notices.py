"""When a worker is told what an officer did: not while it may still be undone, not at night (script §17)."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from programme.edition import Edition
from programme.entry import Status
from programme.notice_rules import NoticeRules
from programme.window import VIETNAM, last_day

NEWS = (
    Status.RETURNED,
    Status.APPROVED,
    Status.REJECTED,
    Status.NOMINATED,
    Status.NOT_SELECTED,
    Status.COMMENDED,
)
"""The statuses of which a worker is told."""

CALLED = "called"
"""The act of telling a worker by phone, as the history has it."""

TOLD_OF_REVIEW = "told_of_review"
"""That a worker was told of the review, once for an entry, as the history has it."""

VERDICTS_TOLD = frozenset({"approved", "returned", "rejected"})
"""The notices of the three verdicts; each is called as the status it leads to."""

NOMINATION_TOLD = frozenset({"nominated", "nominated_dossier"})
"""The notices of a nomination."""

DELAYED = frozenset(
    {
        *VERDICTS_TOLD,
        *NOMINATION_TOLD,
        "under_review",
        "reopened",
        "taken_back",
        "not_selected",
        "commended",
        "dispute",
    }
)
"""Notices of acts that an officer may take back: each waits until a slip would have been seen.

What was entered on somebody's behalf is not among them: no act undoes that.
"""

_OUTDATED = {
    **dict.fromkeys(VERDICTS_TOLD, VERDICTS_TOLD | {"reopened", "under_review"}),
    **dict.fromkeys(NOMINATION_TOLD, frozenset({"taken_back"})),
    "not_selected": frozenset({"reopened"}),
    "commended": frozenset({"reopened"}),
}
_SAYS_ALL = frozenset({"approved", "not_selected"})

_ANSWERS = frozenset({"draft_moved", "unlinked", "data_erased"})
"""Notices of what was done this very moment at the person's wish or with the chat itself: at any hour."""

_MOMENT = timedelta(minutes=2)

Arguments = Mapping[str, str]
"""Of the text of a notice."""


def outdates(notice: str, arguments: Arguments, earlier: str, before: Arguments) -> bool:
    """Whether an `earlier` notice that has not left need not be said any more once this one is."""
    if earlier not in _OUTDATED.get(notice, ()):
        return False
    return notice not in NOMINATION_TOLD or arguments.get("to") == before.get("to")


def still_stands(notice: str, undone: Arguments) -> bool:
    """Whether the worker believes already what this notice says: `undone` is the unsaid end of that belief.

    Only where the notice would be the same again; a reason or an award may be another one.
    """
    return notice in NOMINATION_TOLD or (notice in _SAYS_ALL and undone["was"] == notice)


def after_quiet(at: datetime, edition: Edition) -> datetime:
    """The first moment from `at` on at which a message may leave unprompted.

    On the last day of the window no hour is quiet: tomorrow is too late for what is said then.
    """
    rules, local = edition.notices, at.astimezone(VIETNAM)
    if local.date() == last_day(edition.window) or not _hour_is_quiet(local.time(), rules):
        return at
    until = datetime.combine(local.date(), rules.quiet_to, VIETNAM)
    return until if until > local else until + timedelta(days=1)


def is_quiet(at: datetime, edition: Edition) -> bool:
    """Whether nobody is told anything at this moment that can wait (script §17)."""
    return after_quiet(at, edition) > at


def leaves_at(notice: str, at: datetime, edition: Edition) -> datetime:
    """When the notice of an act done at `at` leaves.

    What an entry was returned for is said before the return deadline, if need be at once and at night (R62).
    """
    told = after_quiet(at + edition.notices.delay if notice in DELAYED else at, edition)
    if not _in_vain(notice, at, told, edition):
        return told
    delayed = at + edition.notices.delay
    return delayed if delayed <= edition.return_deadline else at


def put_off(notice: str, due_at: datetime, now: datetime, edition: Edition) -> datetime:
    """When a notice that was due at `due_at` leaves, if it has not by `now`: the service was down, say.

    At night only what would be said in vain in the morning, and what answers an act of this moment.
    """
    told = after_quiet(now, edition)
    answers = notice in _ANSWERS and now - due_at <= _MOMENT
    return now if answers or _in_vain(notice, now, told, edition) else told


def _in_vain(notice: str, at: datetime, told: datetime, edition: Edition) -> bool:
    return notice == "returned" and at <= edition.return_deadline < told


def _hour_is_quiet(hour: time, rules: NoticeRules) -> bool:
    if rules.quiet_from <= rules.quiet_to:
        return rules.quiet_from <= hour < rules.quiet_to
    return hour >= rules.quiet_from or hour < rules.quiet_to
