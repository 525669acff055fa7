"""After the edition's last day of keeping, everything personal of it is erased in chunks (appendix 7)."""

from datetime import datetime, time, timedelta

from programme.edition import Edition
from programme.entry import RETENTION
from programme.errors import RetentionNotOver
from programme.ports.officers import AuditRecord
from programme.ports.work import Work
from programme.requests.retention import Retention
from programme.use_cases.acting import CODES_MAX
from programme.window import VIETNAM


def ends_at(edition: Edition) -> datetime:
    """The first moment at which personal data is no longer kept."""
    return datetime.combine(edition.retention_until + timedelta(days=1), time(), VIETNAM)


async def show_retention(work: Work, edition: Edition, now: datetime) -> Retention:
    """Until when personal data is kept, and what is held now."""
    remains = await work.erasure.remains(edition.code, min(now, ends_at(edition)))
    return Retention(
        edition=edition.code,
        until=edition.retention_until,
        is_over=now >= ends_at(edition),
        entries=remains.entries,
        people=remains.people,
        chats=remains.chats,
    )


def check_over(edition: Edition, now: datetime) -> None:
    """Nothing is erased in bulk before the day that people were told.

    Raises:
        RetentionNotOver: the last day of keeping is not over.
    """
    if now < ends_at(edition):
        last = edition.retention_until
        raise RetentionNotOver(day=f"{last.day}/{last.month}/{last.year}")


async def erase_entries(work: Work, edition: Edition, now: datetime) -> int:
    """Erase the entries of the next 200 people; how many entries, 0 when there are none left.

    Raises:
        RetentionNotOver: the last day of keeping is not over.
    """
    check_over(edition, now)
    codes = await work.erasure.next_entries(edition.code, CODES_MAX)
    if codes:
        await work.erasure.entries(codes, RETENTION, now)
        _audit(work, now, entries=len(codes))
    return len(codes)


async def erase_chats(work: Work, edition: Edition, now: datetime) -> int:
    """Erase and forget the next 200 chats that nobody has used since; how many, 0 when there are none left.

    Raises:
        RetentionNotOver: the last day of keeping is not over.
    """
    check_over(edition, now)
    chats = await work.erasure.next_chats(ends_at(edition), CODES_MAX)
    if chats:
        await work.erasure.forget(chats)
        _audit(work, now, chats=len(chats))
    return len(chats)


async def erase_papers(work: Work, edition: Edition, now: datetime) -> int:
    """Empty what the edition keeps beside its entries; how many rows.

    Raises:
        RetentionNotOver: the last day of keeping is not over.
    """
    check_over(edition, now)
    return await work.erasure.papers(edition.code)


def _audit(work: Work, now: datetime, **counts: int) -> None:
    details = {name: str(count) for name, count in counts.items()}
    work.audit.add(AuditRecord(at=now, act=RETENTION, officer=None, details=details))
