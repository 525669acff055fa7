"""The owner moves the window: extended, opened again, closed early; nothing else is touched (R63)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from programme.access import Right, permit
from programme.context import Context
from programme.edition_checks import contradictions
from programme.errors import WindowMove
from programme.mailings import MailingKind, NewMailing
from programme.notices import after_quiet
from programme.ports.work import Work
from programme.requests.window import (
    ChannelCount,
    CloseWindow,
    ExtendWindow,
    ShowWindow,
    WindowDates,
    WindowDecision,
    WindowMoved,
    WindowShown,
)
from programme.use_cases.recording import audited
from programme.window import Phase, last_day
from programme.window_change import WindowChange, in_force

AT_ONCE = timedelta(seconds=5)
"""How soon "now" is: until then every process has heard of it, so that the moment is exact everywhere."""

Move = TypeVar("Move", ExtendWindow, CloseWindow)

_PROBLEMS = {
    "dossier.return_deadline": "return_deadline",
    "dossier.deadline": "dossier_deadline",
    "retention.until": "retention",
}


async def show_window(work: Work, context: Context, request: ShowWindow) -> WindowShown:  # noqa: ARG001 - part of the shape that every operation has
    """The window in force and the decisions about it."""
    permit(context.officer, Right.COUNT, context.units)
    window = context.edition.window
    return WindowShown(
        opens=window.opens,
        phase=window.phase(context.now),
        dates=_dates(context),
        grace_minutes=int(window.grace.total_seconds() // 60),
        decisions=tuple(
            _decision(change) for change in await work.window_changes.every(context.edition.code)
        ),
    )


async def extend_window(work: Work, context: Context, request: ExtendWindow) -> WindowMoved:
    """Let the window close later, and tell people whose draft is unfinished.

    Raises:
        LevelMayNot: only the national level moves the window.
        WindowMove: it would not be later, lies in the past, or a deadline lies before it.
    """
    permit(context.officer, Right.WINDOW, context.units)
    before = _dates(context)
    if request.closes <= context.now:
        raise WindowMove(problem="past")
    if request.closes <= before.closes:
        raise WindowMove(problem="not_later")
    window = context.edition.window
    days = last_day(replace(window, closes=request.closes)) - last_day(window)
    after = WindowDates(
        closes=request.closes,
        return_deadline=request.return_deadline or before.return_deadline + days,
        dossier_deadline=request.dossier_deadline or before.dossier_deadline + days,
    )
    return await _move(work, context, before, after, tells=request.tell, dry_run=request.dry_run)


async def close_window(work: Work, context: Context, request: CloseWindow) -> WindowMoved:
    """Let the window close earlier.

    Raises:
        LevelMayNot: only the national level moves the window.
        WindowMove: it is closed, or would close later, before it opens or in the past.
    """
    permit(context.officer, Right.WINDOW, context.units)
    before = _dates(context)
    soon = context.now.replace(microsecond=0) + AT_ONCE
    closes = request.closes or soon
    if context.edition.window.phase(context.now) is Phase.CLOSED:
        raise WindowMove(problem="closed")
    if closes <= context.edition.window.opens:
        raise WindowMove(problem="before_opening")
    if closes <= context.now:
        raise WindowMove(problem="past")
    if closes >= before.closes:
        raise WindowMove(problem="not_earlier")
    after = WindowDates(
        # Every process must have heard of it before it comes: then the moment is exact (R61).
        closes=max(closes, soon),
        return_deadline=request.return_deadline or before.return_deadline,
        dossier_deadline=request.dossier_deadline or before.dossier_deadline,
    )
    return await _move(work, context, before, after, tells=False, dry_run=request.dry_run)


def tried(request: Move) -> Move:
    """The same as a dry run, which counts whom it concerns: of a nation that takes long; no writer waits."""
    return replace(request, dry_run=True)


def counted(answers: Sequence[WindowMoved]) -> WindowMoved:
    """What was decided, with the count of its dry run."""
    trial, moved = answers
    return replace(moved, drafts=trial.drafts)


async def _move(
    work: Work, context: Context, before: WindowDates, after: WindowDates, *, tells: bool, dry_run: bool
) -> WindowMoved:
    change = WindowChange(
        closes=after.closes,
        return_deadline=after.return_deadline,
        dossier_deadline=after.dossier_deadline,
        officer=context.officer.name,
        at=context.now,
    )
    edition = in_force(context.edition, change)
    problem = next((_PROBLEMS.get(key) for key, _ in contradictions(edition) if key in _PROBLEMS), None)
    if problem is not None:
        raise WindowMove(problem=problem)
    news = NewMailing(
        kind=MailingKind.EXTENDED,
        mark=f"{context.now.isoformat(timespec='seconds')}",
        due_at=after_quiet(context.now, edition),
        officer=context.officer.name,
    )
    drafts = await work.mailings.audience(edition.code, news) if dry_run else {}
    if not dry_run:
        await _decide(work, context, change, news if tells else None)
    return WindowMoved(
        before=before,
        after=after,
        drafts=tuple(ChannelCount(channel=channel, chats=chats) for channel, chats in sorted(drafts.items())),
        tells=tells,
        dry_run=dry_run,
    )


async def _decide(work: Work, context: Context, change: WindowChange, news: NewMailing | None) -> None:
    """Keep the decision; news of an earlier one that are still unsaid would now be wrong."""
    code = context.edition.code
    await work.window_changes.add(code, change)
    for earlier in await work.mailings.unsaid(code, MailingKind.EXTENDED):
        await work.mailings.cancel(earlier.id, context.now)
    if news is not None:
        await work.mailings.add(code, news, context.now)
    work.audit.add(audited(context, Right.WINDOW, **_words(context, change)))


def _words(context: Context, change: WindowChange) -> dict[str, str]:
    before = _dates(context)
    pairs = {
        "closes": (before.closes, change.closes),
        "return_deadline": (before.return_deadline, change.return_deadline),
        "dossier_deadline": (before.dossier_deadline, change.dossier_deadline),
    }
    return {name: f"{_iso(old)} -> {_iso(new)}" for name, (old, new) in pairs.items()}


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _dates(context: Context) -> WindowDates:
    edition = context.edition
    return WindowDates(
        closes=edition.window.closes,
        return_deadline=edition.return_deadline,
        dossier_deadline=edition.dossier_deadline,
    )


def _decision(change: WindowChange) -> WindowDecision:
    dates = WindowDates(
        closes=change.closes,
        return_deadline=change.return_deadline,
        dossier_deadline=change.dossier_deadline,
    )
    return WindowDecision(at=change.at, officer=change.officer, dates=dates)
