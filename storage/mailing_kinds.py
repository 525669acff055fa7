"""Whom each kind of mailing is for, what it says, and whether THÔI stops it (how to add one: `mailings`)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    false,
    func,
    literal_column,
    null,
    or_,
    select,
    true,
    union,
)

from programme.dossier import ASKED, MAYBE_PREFILLED, Item
from programme.entry import Flag, Status
from programme.mailings import Addressees, Mailing, MailingKind, NewMailing
from storage.consents import TO_PROCESS
from storage.entry_filters import flagged
from storage.tables.chats import conversations
from storage.tables.dossiers import dossier_answers
from storage.tables.entries import consents, entries
from storage.units import subtree
from units_data.catalogue import ROOT

AWAITS_OPENING = '%"awaits_opening":true%'
"""What the state of a chat holds that asked to be told of the opening; a quotation mark typed by a person
stands there behind a backslash."""

NOT_PUSHED = ("browser", "kiosk")
"""Channels whose messages are fetched: nobody is there to be told, and a kiosk is nobody's own."""

_LASTS = timedelta(days=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Of which edition and subtree (None: everybody) a mailing is, with the arguments of its text.

    Only chats behind `after`, up to `upto`, are wanted: it keeps lists short that a query gathers first.
    """

    edition: str
    unit: str | None
    arguments: Mapping[str, str]
    is_sqlite: bool
    after: int = 0
    upto: int | None = None

    def wants(self, chat: ColumnElement[int]) -> ColumnElement[bool]:
        """Whether a chat lies between these bounds."""
        return chat > self.after if self.upto is None else (chat > self.after) & (chat <= self.upto)


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """The chats of a kind, and the notice they get.

    `query` selects `chat` (conversations.id) and `code` (of the entry it is about, or null) FROM
    `conversations`, joined with whatever it needs; reachable chats of channels that can be pushed to are
    picked from it below, and given out in their order. `stoppable`: not to chats that said THÔI; `consented`:
    only to chats whose consent stands. A notice that has not been said after `lasts` never is.
    """

    notice: str
    query: Callable[[Target], Select[tuple[int, str | None]]]
    stoppable: bool = True
    consented: bool = True
    lasts: timedelta = _LASTS


def chats_where(condition: ColumnElement[bool]) -> Select[tuple[int, str | None]]:
    """The chats of which this holds, each with a notice that is about no entry."""
    return select(conversations.c.id.label("chat"), null().label("code")).where(condition)


def has_entry(target: Target, *statuses: Status) -> ColumnElement[bool]:
    """Whether the chat has an entry in the target's subtree: in one of these statuses, or not withdrawn.

    One whose use was stopped is none: nobody is written to because of it (appendix 7).
    """
    fitting = [entries.c.edition == target.edition, ~flagged(Flag.RESTRICTED)]
    fitting.append(entries.c.status.in_(statuses) if statuses else entries.c.status != Status.WITHDRAWN)
    if target.unit is None:
        # Looked up chat by chat, in the chats' order: all entries of a nation are never gathered.
        of_chat = entries.c.chat == conversations.c.id
        return select(entries.c.id).where(of_chat, *fitting).exists()
    in_subtree = entries.c.unit.in_(subtree(target.unit))
    chats = select(entries.c.chat).where(in_subtree, target.wants(entries.c.chat), *fitting)
    return conversations.c.id.in_(chats)


def has_draft(target: Target) -> ColumnElement[bool]:
    """Whether the chat has an unfinished new entry (not one returned to it) in the target's subtree."""
    if target.unit is None:
        return _drafting(target)
    return conversations.c.id.in_(_drafting_within(target, target.unit))


def _drafting(target: Target) -> ColumnElement[bool]:
    has_one = conversations.c.draft_since.is_not(None)
    return and_(has_one, _of_draft(target, "code").is_(None))


def _drafting_within(target: Target, unit: str) -> Select[int]:
    """The chats with a draft in this subtree."""
    in_subtree = _of_draft(target, "unit").in_(subtree(unit))
    return select(conversations.c.id).where(target.wants(conversations.c.id), _drafting(target), in_subtree)


def _of_draft(target: Target, name: str) -> ColumnElement[str]:
    """A part of the draft, out of the state's JSON; only where there is a draft is it JSON for certain."""
    state = conversations.c.state
    if target.is_sqlite:
        return func.json_extract(state, f"$.draft.{name}")
    parsed = "CAST(CASE WHEN conversations.draft_since IS NOT NULL THEN conversations.state END AS json)"
    return literal_column(f"({parsed} -> 'draft' ->> '{name}')")


def _announcement(target: Target) -> Select[tuple[int, str | None]]:
    """Those of the subtree's participants whom the officer means."""
    match Addressees(target.arguments.get("to", Addressees.EVERYONE)):
        case Addressees.DRAFTS:
            return chats_where(has_draft(target))
        case Addressees.SUBMITTED:
            return chats_where(has_entry(target))
        case Addressees.RETURNED:
            return chats_where(has_entry(target, Status.RETURNED))
        case Addressees.NOMINATED:
            return chats_where(has_entry(target, Status.NOMINATED))
        case Addressees.EVERYONE:
            return chats_where(_takes_part(target))


def _takes_part(target: Target) -> ColumnElement[bool]:
    if target.unit is None:
        return or_(has_entry(target), has_draft(target))
    # One list of chats and not two conditions: else every chat of the country is looked at.
    with_entry = select(entries.c.chat).where(
        entries.c.unit.in_(subtree(target.unit)),
        entries.c.edition == target.edition,
        entries.c.status != Status.WITHDRAWN,
        ~flagged(Flag.RESTRICTED),
        target.wants(entries.c.chat),
    )
    return conversations.c.id.in_(union(with_entry, _drafting_within(target, target.unit)))


def _drafts(target: Target) -> Select[tuple[int, str | None]]:
    return chats_where(has_draft(target))


def _awaiting_opening(_target: Target) -> Select[tuple[int, str | None]]:
    return chats_where(conversations.c.state.like(AWAITS_OPENING))


_NEVER_PREFILLED = tuple(item for item in ASKED if item not in MAYBE_PREFILLED)


def _incomplete_dossiers(target: Target) -> Select[tuple[int, str | None]]:
    """The nominated entries whose dossier lacks something, as `programme.dossier.missing` counts it (R92)."""
    no_title, no_month = func.coalesce(entries.c.title, "") == "", entries.c.start_month.is_(None)
    field = dossier_answers.c.field
    needed = or_(
        field.in_(_NEVER_PREFILLED),
        (field == Item.TITLE) & no_title,
        (field == Item.APPLIED_TIME) & no_month,
    )
    given = select(func.count()).select_from(dossier_answers)
    given = given.where(dossier_answers.c.entry_id == entries.c.id, needed)
    wanted = len(_NEVER_PREFILLED) + case((no_title, 1), else_=0) + case((no_month, 1), else_=0)
    query = select(conversations.c.id.label("chat"), entries.c.code.label("code"))
    query = query.join(entries, entries.c.chat == conversations.c.id)
    nominated = (entries.c.edition == target.edition, entries.c.status == Status.NOMINATED)
    return query.where(*nominated, ~flagged(Flag.RESTRICTED), given.scalar_subquery() < wanted)


def _late_dossiers(target: Target) -> Select[tuple[int, str | None]]:
    """Those of them that stand before the national level: the others may never get there (R79, R88)."""
    return _incomplete_dossiers(target).where(entries.c.nominated_to == ROOT)


AUDIENCES: Mapping[str, Audience] = {
    MailingKind.ANNOUNCEMENT: Audience(notice="announce", query=_announcement),
    MailingKind.DRAFT: Audience(notice="draft", query=_drafts),
    MailingKind.OPENED: Audience(notice="opened", query=_awaiting_opening, consented=False),
    MailingKind.EXTENDED: Audience(notice="extended", query=_drafts),
    MailingKind.DOSSIER: Audience(notice="dossier", query=_incomplete_dossiers, lasts=timedelta(hours=6)),
    MailingKind.DOSSIER_LATE: Audience(notice="dossier_late", query=_late_dossiers),
}
"""Every kind that can be given out."""


def consent_stands() -> ColumnElement[bool]:
    """Whether the chat's last answer about its personal data was yes."""
    last = select(consents.c.answer).where(consents.c.chat == conversations.c.id, TO_PROCESS)
    return last.order_by(consents.c.id.desc()).limit(1).scalar_subquery().is_(true())


def wanted(edition: str, new: NewMailing, *, is_sqlite: bool) -> Select[tuple[int, str | None]]:
    """All chats that a mailing would go to now: those of its audience that may and can be told."""
    target = Target(edition=edition, unit=new.unit, arguments=new.arguments, is_sqlite=is_sqlite)
    return _fitting(AUDIENCES[new.kind], target)


def wanted_of(mailing: Mailing, last: int | None, *, is_sqlite: bool) -> Select[tuple[int, str | None]]:
    """Of a mailing under way the chats behind its position, up to `last`."""
    target = Target(
        edition=mailing.edition,
        unit=mailing.unit,
        arguments=mailing.arguments,
        is_sqlite=is_sqlite,
        after=mailing.position,
        upto=last,
    )
    return _fitting(AUDIENCES[mailing.kind], target).where(target.wants(conversations.c.id))


def _fitting(audience: Audience, target: Target) -> Select[tuple[int, str | None]]:
    reached = (conversations.c.reachable != false(), conversations.c.channel.not_in(NOT_PUSHED))
    query = audience.query(target).where(*reached)
    if audience.stoppable:
        query = query.where(conversations.c.reminders != false())
    return query.where(consent_stands()) if audience.consented else query
