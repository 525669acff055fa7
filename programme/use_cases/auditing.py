"""The audit as the national level reads and proves it (R82; design §4, Audit)."""

from dataclasses import replace

from programme.access import Right, permit
from programme.code import read_code
from programme.context import Context
from programme.errors import BadRequest, EntryNotFound
from programme.ports.work import Work
from programme.requests.auditing import AuditPage, AuditVerified, ReadAudit, VerifyAudit

PAGE_MAX = 1000


async def read_audit(work: Work, context: Context, request: ReadAudit) -> AuditPage:
    """One page of acts, newest first.

    Raises:
        BadRequest: the limit is not 1 to 1000.
        EntryNotFound: the code asked for is none.
        LevelMayNot: only the national level reads the audit.
    """
    permit(context.officer, Right.AUDIT, context.units)
    if not 1 <= request.limit <= PAGE_MAX:
        raise BadRequest(problem="limit")
    if request.entry is not None:
        code = read_code(request.entry)
        if code is None:
            raise EntryNotFound(code=request.entry)
        request = replace(request, entry=code)
    if request.act is not None:
        # Commands are written with dashes, acts with underscores.
        request = replace(request, act=request.act.replace("-", "_"))
    acts = await work.audit.page(replace(request, limit=request.limit + 1))
    page = acts[: request.limit]
    return AuditPage(acts=page, next=page[-1].number if len(acts) > request.limit else None)


async def verify_audit(work: Work, context: Context, request: VerifyAudit) -> AuditVerified:
    """A part of the walk along the chain.

    Raises:
        BadRequest: the number is negative.
        LevelMayNot: only the national level proves the audit.
    """
    permit(context.officer, Right.AUDIT, context.units)
    if request.after < 0:
        raise BadRequest(problem="after")
    return await work.audit.walk(request.after)
