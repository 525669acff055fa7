"""Link codes for officers' chats, and the chats that are linked, as those above the officers see them."""

from programme.access import Right, permit
from programme.context import Context
from programme.errors import BadRequest
from programme.once_code import LASTS, ONCE_BYTES, OnceCode, Purpose, digest_of, once_code
from programme.ports.work import Work
from programme.requests.linking import (
    LinkGiven,
    LinkLine,
    LinkOfficer,
    Links,
    ListLinks,
    Unlinked,
    UnlinkOfficer,
)
from programme.use_cases.acting import sight_of
from programme.use_cases.linking import cut_links
from programme.use_cases.officers import within_reach
from programme.use_cases.recording import audited


async def give_link(work: Work, context: Context, request: LinkOfficer) -> LinkGiven:
    """A code of one use by which an officer within reach links a chat; it works for 24 hours.

    Raises:
        OfficerNotFound: there is none of this name within sight.
        BadRequest: the officer is revoked.
    """
    record = await within_reach(work, context, request.name)
    if record.revoked_at is not None:
        raise BadRequest(problem="revoked")
    code = once_code(Purpose.LINK_CHAT, context.random(ONCE_BYTES))
    expires_at = context.now + LASTS[Purpose.LINK_CHAT]
    await work.once_codes.add(
        OnceCode(
            digest=digest_of(code),
            purpose=Purpose.LINK_CHAT,
            officer=record.name,
            created_at=context.now,
            expires_at=expires_at,
        )
    )
    work.audit.add(audited(context, "officers_link", officer=record.name, unit=record.unit))
    return LinkGiven(
        name=record.name,
        unit=record.unit,
        unit_path=context.units.path_text(record.unit),
        code=code,
        expires_at=expires_at,
    )


async def list_links(work: Work, context: Context, request: ListLinks) -> Links:  # noqa: ARG001 - part of the shape that every operation has
    """The linked chats of the officers within reach; what is said in them nobody sees here."""
    unit = permit(context.officer, Right.OFFICERS, context.units)
    found = await work.officer_chats.within(sight_of(unit, context))
    return Links(
        links=tuple(
            LinkLine(
                name=linked.officer,
                unit=linked.unit,
                unit_path=context.units.path_text(linked.unit),
                channel=linked.channel,
                linked_at=linked.linked_at,
                digests=linked.digests,
            )
            for linked in found
        )
    )


async def unlink_officer(work: Work, context: Context, request: UnlinkOfficer) -> Unlinked:
    """Unlink every chat of an officer within reach; doing it again changes nothing.

    Raises:
        OfficerNotFound: there is none of this name within sight.
    """
    record = await within_reach(work, context, request.name)
    chats = await cut_links(work, record.name, record.unit, context.now)
    if chats:
        work.audit.add(audited(context, "officers_unlink", officer=record.name, unit=record.unit))
    return Unlinked(name=record.name, chats=chats)
