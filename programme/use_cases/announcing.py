"""Announcements of officers to the participants of their subtree (R72, R78)."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256

from programme.access import Right, permit, reach, sight
from programme.context import Context
from programme.errors import AnnouncementNotFound, AnnouncementRefused, BadRequest, OutsideYourUnit
from programme.levels import Level
from programme.mailings import Addressees, Mailing, MailingKind, MailingStatus, NewMailing
from programme.notices import after_quiet
from programme.ports.entries import Sight
from programme.ports.mailings import Told
from programme.ports.work import Work
from programme.requests.announcing import (
    Announce,
    Announced,
    AnnouncementCancelled,
    AnnouncementLine,
    Announcements,
    AnnouncementShown,
    CancelAnnouncement,
    ListAnnouncements,
    ShowAnnouncement,
)
from programme.requests.window import ChannelCount
from programme.use_cases.recording import acting_in, audited

TEXT_MAX = 1500
"""Of an announcement, in UTF-16 units: with the unit's name and the footer it fits every channel's 2,000."""

PAGE_MAX = 200
PER_SECOND = 20
"""About how many chats of a channel hear something in a second, while others are answered too."""

_LIMITED = "zalo_oa"
_HEARD_WITHIN = timedelta(days=7)  # an Official Account may write to people only so long after they wrote
_SAME = timedelta(hours=24)
_FARTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """A checked request: who speaks, and the mailing it makes."""

    sender: str
    mailing: NewMailing
    repeats: int | None


async def announce(work: Work, context: Context, request: Announce) -> Announced:
    """Order an announcement, or only say what it would be: to count a nation takes long, and no writer waits.

    Raises:
        UnitNotFound, OutsideYourUnit: a unit is out of reach.
        AnnouncementRefused: the text is missing or too long, nobody would hear it, it was sent just now.
    """
    order = await _order(work, context, request)
    edition, since = context.edition.code, order.mailing.due_at - _HEARD_WITHIN
    audience = (
        await work.mailings.reach(edition, order.mailing, silent_since=since) if request.dry_run else {}
    )
    if not request.dry_run and not await work.mailings.has_audience(edition, order.mailing):
        raise AnnouncementRefused(problem="nobody")
    if not request.dry_run and order.repeats is not None and not request.again:
        raise AnnouncementRefused(problem="repeated")
    number = None if request.dry_run else await _planned(work, context, order)
    return Announced(
        number=number,
        sender=order.sender,
        sender_name=context.units[order.sender].name,
        unit=order.mailing.unit or context.units[order.sender].code,
        to=request.to,
        text=order.mailing.arguments["text"],
        text_en=order.mailing.arguments.get("text_en"),
        chats=tuple(ChannelCount(channel=name, chats=each.chats) for name, each in sorted(audience.items())),
        leaves_at=order.mailing.due_at,
        seconds=-(-max((each.chats for each in audience.values()), default=0) // PER_SECOND),
        silent=audience[_LIMITED].silent if _LIMITED in audience else 0,
        repeats=order.repeats,
        dry_run=request.dry_run,
    )


def tried(request: Announce) -> Announce:
    """The same as a dry run, which counts."""
    return replace(request, dry_run=True)


def counted(answers: Sequence[Announced]) -> Announced:
    """What was ordered, with the count of its dry run."""
    trial, ordered = answers
    return replace(ordered, chats=trial.chats, seconds=trial.seconds, silent=trial.silent)


async def list_announcements(work: Work, context: Context, request: ListAnnouncements) -> Announcements:
    """The last announcements to units of the officer's subtree.

    Raises:
        BadRequest: the limit is not 1 to 200.
    """
    unit = permit(context.officer, Right.ANNOUNCE, context.units)
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    seen = Sight(unit=sight(unit, context.units))
    found = await work.mailings.seen(context.edition.code, MailingKind.ANNOUNCEMENT, seen, request.limit)
    return Announcements(lines=tuple(_line(one) for one in found))


async def show_announcement(work: Work, context: Context, request: ShowAnnouncement) -> AnnouncementShown:
    """One announcement and how far it is.

    Raises:
        AnnouncementNotFound: there is none of this number within sight.
    """
    mailing = await _seen(work, context, request.number)
    new = NewMailing(
        kind=MailingKind.ANNOUNCEMENT,
        mark=mailing.mark,
        due_at=mailing.due_at,
        unit=mailing.unit,
        arguments=mailing.arguments,
    )
    audience = await work.mailings.audience(context.edition.code, new)
    told: Told = await work.mailings.progress(mailing)
    return AnnouncementShown(
        line=_line(mailing),
        text_en=mailing.arguments.get("text_en"),
        audience=sum(audience.values()),
        waiting=told.waiting,
        sending=told.sending,
        delivered=told.delivered,
        failed=told.failed,
        parked=told.parked,
        passed=told.passed,
    )


async def cancel_announcement(
    work: Work, context: Context, request: CancelAnnouncement
) -> AnnouncementCancelled:
    """Stop an announcement of the officer's unit or of one below.

    Raises:
        AnnouncementNotFound: there is none of this number within sight.
        AnnouncementRefused: it is stopped or said to the end.
        OutsideYourUnit: a unit above has announced it.
    """
    mailing = await _seen(work, context, request.number)
    reach(context.officer, mailing.arguments["unit"], context.units)
    if mailing.status is MailingStatus.CANCELLED:
        raise AnnouncementRefused(problem="cancelled")
    waiting = (await work.mailings.progress(mailing)).waiting
    if not mailing.is_open and not waiting:
        raise AnnouncementRefused(problem="over")
    if not request.dry_run:
        waiting = await work.mailings.cancel(mailing.id, context.now) or 0
        work.audit.add(audited(context, "announce_cancel", number=str(mailing.id)))
    return AnnouncementCancelled(
        line=_line(mailing), told=max(mailing.told - waiting, 0), dry_run=request.dry_run
    )


async def _order(work: Work, context: Context, request: Announce) -> _Order:
    sender = permit(context.officer, Right.ANNOUNCE, context.units, request.for_unit)
    unit = reach(context.officer, request.unit or sender, context.units)
    if context.units[sender].level is not Level.NATIONAL and not context.units.contains(sender, unit):
        raise OutsideYourUnit(unit=unit, home=sender)
    texts = {"text": _text(request.text)}
    if request.text_en is not None:
        texts["text_en"] = _text(request.text_en)
    at = request.at or context.now
    if request.at is not None and not context.now < request.at < context.now + _FARTHEST:
        raise AnnouncementRefused(problem="time")
    repeats, mark = await _mark(work, context, (sender, unit, request.to, *texts.values()))
    mailing = NewMailing(
        kind=MailingKind.ANNOUNCEMENT,
        mark=mark,
        due_at=after_quiet(at, context.edition),
        unit=sight(unit, context.units),
        arguments={**texts, "unit": sender, "to": request.to},
        officer=context.officer.name,
    )
    return _Order(sender=sender, mailing=mailing, repeats=repeats)


async def _planned(work: Work, context: Context, order: _Order) -> int:
    number = await work.mailings.add(context.edition.code, order.mailing, context.now)
    if number is None:
        # Somebody ordered the very same in this moment.
        raise AnnouncementRefused(problem="repeated")
    details = dict(order.mailing.arguments)
    details["unit"] = order.mailing.unit or order.sender
    acting = acting_in(context, order.sender)
    work.audit.add(audited(context, Right.ANNOUNCE, acting, number=str(number), **details))
    return number


async def _mark(work: Work, context: Context, what: tuple[str, ...]) -> tuple[int | None, str]:
    """The same text to the same people of the last 24 hours, if any; and the mark of the next one."""
    digest = sha256("\0".join(what).encode()).hexdigest()[:32]
    same = await work.mailings.marked(context.edition.code, MailingKind.ANNOUNCEMENT, digest)
    recent = [
        one.id
        for one in same
        if one.status is not MailingStatus.CANCELLED and context.now - one.created_at < _SAME
    ]
    return max(recent, default=None), f"{digest}/{len(same) + 1}"


async def _seen(work: Work, context: Context, number: int) -> Mailing:
    unit = permit(context.officer, Right.ANNOUNCE, context.units)
    seen = Sight(unit=sight(unit, context.units))
    found = await work.mailings.seen(context.edition.code, MailingKind.ANNOUNCEMENT, seen, 1, number=number)
    if not found:
        raise AnnouncementNotFound(number=str(number))
    return found[0]


def _text(text: str) -> str:
    """The text as it is sent.

    Raises:
        AnnouncementRefused: it is empty, too long, or has signs that no channel shows.
    """
    lines = unicodedata.normalize("NFC", text).strip().splitlines()
    whole = "\n".join(line.rstrip() for line in lines)
    if not whole:
        raise AnnouncementRefused(problem="empty")
    if len(whole.encode("utf-16-le")) // 2 > TEXT_MAX:
        raise AnnouncementRefused(problem="too_long")
    if any(unicodedata.category(sign) in {"Cc", "Cs", "Co"} and sign not in "\n\t" for sign in whole):
        raise AnnouncementRefused(problem="signs")
    return whole


def _line(mailing: Mailing) -> AnnouncementLine:
    sender = mailing.arguments["unit"]
    return AnnouncementLine(
        number=mailing.id,
        sender=sender,
        unit=mailing.unit or sender,
        to=Addressees(mailing.arguments["to"]),
        text=mailing.arguments["text"],
        officer=mailing.officer,
        leaves_at=mailing.due_at,
        status=mailing.status,
        told=mailing.told,
    )
