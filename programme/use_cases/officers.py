"""Officers: founded, added, revoked, their tokens renewed and recognised (design §4, Officers)."""

import unicodedata
from datetime import datetime, timedelta

from programme.access import Right, permit, reach
from programme.context import Context
from programme.errors import BadRequest, NotSignedIn, OfficerNotFound
from programme.officer import TOKEN_BYTES, Officer, OfficerRecord, token_hash, token_of
from programme.ports.officers import AuditRecord
from programme.ports.units import UnitTree
from programme.ports.work import Work
from programme.requests.officers import (
    AddOfficer,
    ListOfficers,
    OfficerLine,
    OfficerToken,
    RenewToken,
    RevokeOfficer,
    WhoAmI,
)
from programme.requests.officers import Officers as OfficersFound
from programme.use_cases.acting import sight_of
from programme.use_cases.linking import cut_links
from programme.use_cases.recording import audited

NAME_MAX = 80
DAYS_MAX = 3650
OWNER_DAYS = 365


async def authenticate(work: Work, token: str, now: datetime) -> Officer:
    """Whose token this is.

    Raises:
        NotSignedIn: it is unknown, expired or revoked.
    """
    officer = await work.officers.of_token(token_hash(token), now)
    if officer is None:
        raise NotSignedIn
    return officer


async def found(work: Work, name: str, root: str, *, now: datetime, random: bytes) -> str | None:
    """The token of the first national officer, created when there is no officer at all; else None.

    The caller writes it to `DATA_DIR/credentials.json`: it is never shown again.
    """
    await work.officers.lock()
    if await work.officers.any():
        return None
    await work.officers.add(_name(name), root, now)
    token = token_of(random)
    await work.officers.give_token(_name(name), token_hash(token), now, now + timedelta(days=OWNER_DAYS))
    work.audit.add(
        AuditRecord(at=now, act="officers_found", officer=None, details={"officer": name, "unit": root})
    )
    return token


async def who_am_i(work: Work, context: Context, request: WhoAmI) -> OfficerLine:  # noqa: ARG001 - part of the shape that every operation has
    """The officer who asks."""
    return _line(await _known(work, context.officer.name), context.units)


async def list_officers(work: Work, context: Context, request: ListOfficers) -> OfficersFound:  # noqa: ARG001 - part of the shape that every operation has
    """The officers of the asker's unit and all below it."""
    unit = permit(context.officer, Right.OFFICERS, context.units)
    records = await work.officers.within(sight_of(unit, context))
    return OfficersFound(officers=tuple(_line(record, context.units) for record in records))


async def add_officer(work: Work, context: Context, request: AddOfficer) -> OfficerToken:
    """A new officer of a unit within reach, with a token that is shown once.

    Raises:
        BadRequest: the name is empty, too long or taken, or the days are not 1 to 3650.
        NotAllowed: this officer may not add one there.
    """
    permit(context.officer, Right.OFFICERS, context.units)
    unit = reach(context.officer, request.unit, context.units)
    name = _name(request.name)
    if not await work.officers.add(name, unit, context.now):
        raise BadRequest(problem="name_taken")
    _audit(work, context, "officers_add", name, unit)
    return await _with_token(work, context, name, request.days)


async def renew_token(work: Work, context: Context, request: RenewToken) -> OfficerToken:
    """A new token for an officer within reach; the old one stops working.

    Raises:
        OfficerNotFound: there is none of this name within sight.
        BadRequest: the officer was revoked, or the days are not 1 to 3650.
    """
    record = await within_reach(work, context, request.name)
    if record.revoked_at is not None:
        raise BadRequest(problem="revoked")
    _audit(work, context, "officers_renew", record.name, record.unit)
    return await _with_token(work, context, record.name, request.days)


async def revoke_officer(work: Work, context: Context, request: RevokeOfficer) -> OfficerLine:
    """Revoke an officer within reach, and every token of this officer; doing it again changes nothing.

    Raises:
        OfficerNotFound: there is none of this name within sight.
        BadRequest: it is the asking officer, who would be locked out.
    """
    record = await within_reach(work, context, request.name)
    if record.name == context.officer.name:
        raise BadRequest(problem="own_account")
    if record.revoked_at is None:
        await work.officers.revoke(record.name, context.now)
        await cut_links(work, record.name, record.unit, context.now)
        _audit(work, context, "officers_revoke", record.name, record.unit)
    return _line(await _known(work, record.name), context.units)


async def _with_token(work: Work, context: Context, name: str, days: int) -> OfficerToken:
    if not 1 <= days <= DAYS_MAX:
        raise BadRequest(problem="days")
    token = token_of(context.random(TOKEN_BYTES))
    await work.officers.give_token(name, token_hash(token), context.now, context.now + timedelta(days=days))
    return OfficerToken(officer=_line(await _known(work, name), context.units), token=token)


async def within_reach(work: Work, context: Context, name: str) -> OfficerRecord:
    """The officer of this name in the asker's unit or below it.

    Raises:
        OfficerNotFound: there is none.
        NotAllowed: officers of the asker's level have nothing to say about officers.
    """
    unit = permit(context.officer, Right.OFFICERS, context.units)
    record = await work.officers.get(_name(name))
    if record is None or not context.units.contains(unit, record.unit):
        raise OfficerNotFound(officer=name)
    return record


async def _known(work: Work, name: str) -> OfficerRecord:
    record = await work.officers.get(name)
    if record is None:
        raise OfficerNotFound(officer=name)
    return record


def _name(text: str) -> str:
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name or len(name) > NAME_MAX or not name.isprintable():
        raise BadRequest(problem="name")
    return name


def _line(record: OfficerRecord, units: UnitTree) -> OfficerLine:
    return OfficerLine(
        name=record.name,
        unit=record.unit,
        unit_path=units.path_text(record.unit),
        level=record.level,
        created_at=record.created_at,
        expires_at=record.expires_at,
        revoked_at=record.revoked_at,
    )


def _audit(work: Work, context: Context, act: str, name: str, unit: str) -> None:
    work.audit.add(audited(context, act, officer=name, unit=unit))
