"""An officer's chat: linked by a code typed in it, told things or not, unlinked (script 21)."""

from datetime import datetime

from programme.once_code import Purpose, digest_of
from programme.ports.officers import AuditRecord
from programme.ports.work import Work


async def link_chat(work: Work, chat: int, code: str, now: datetime) -> str | None:
    """The unit of the officer to whom this chat belongs from now on; None when the code does not work.

    The officer's name and the chat's number are all that is kept: both are the union's own business, so that
    it needs no consent of a worker's.
    """
    redeemed = await work.once_codes.redeem(digest_of(code), Purpose.LINK_CHAT, now)
    record = await work.officers.get(redeemed.officer) if redeemed and redeemed.officer else None
    if record is None or record.revoked_at is not None:
        return None
    await work.officer_chats.link(chat, record.name, now)
    work.audit.add(AuditRecord(at=now, act="officers_linked", officer=record.name))
    return record.unit


async def cut_links(work: Work, officer: str, unit: str, now: datetime) -> int:
    """Unlink the officer's chats and tell them so; how many there were."""
    chats = await work.officer_chats.unlink(officer)
    for chat in chats:
        await work.timers.add_notice(chat, "unlinked", "", {"unit": unit}, now)
    return len(chats)
